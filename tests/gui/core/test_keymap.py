import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent

from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.core.keymap import Keymap, clashes, key_lines, normal, own_keys, theme_name

Mod = Qt.KeyboardModifier


@pytest.fixture
def keymap(qapp):
    made = Keymap()
    for name, key in (("stance", "B"), ("next", "N"), ("previous", "Shift+N"), ("step", ".")):
        made.add(name, name, key, QAction(name, made))
    made.show_themes([theme("T01", "1"), theme("T12", "w")])
    return made


def theme(number, key):
    return Theme(id=number.lower(), number=number, name=number, colour=1, key=key)


def pressed(key, held=Mod.NoModifier, text=""):
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


def name_at(keymap, *event):
    action = keymap.action_at(pressed(*event))
    return action.text() if action else ""


@pytest.mark.parametrize(
    ("said", "kept"),
    [("q", "Q"), ("7", "7"), (",", ","), (".", "."), ("å", "Å"), ("shift+n", "Shift+N"), ("+", "+"), ("=", "=")],
)
def test_a_key_is_one_character(said, kept):
    assert normal(said) == kept


@pytest.mark.parametrize("said", ["", "ab", "Ctrl+B", "Alt+B", "F5", "Escape", "Space", "Return", "B, C", "🙂🙂", "\0"])
def test_anything_else_is_no_key(said):
    assert normal(said) == ""


def test_keys_survive_the_settings_and_nonsense_is_skipped():
    own = {"theme.T01": "X", "stance": "", "equal": "="}
    assert own_keys(key_lines(own)) == own
    assert own_keys(["", "=", "=x", "stance", "stance=Ctrl+Q", "next=F5", " next = m "]) == {"next": "M"}


def test_a_command_has_its_key_alone_and_leaves_alt_to_the_menus(keymap):
    assert name_at(keymap, Qt.Key.Key_B) == "stance"
    assert not name_at(keymap, Qt.Key.Key_B, Mod.AltModifier)
    assert name_at(keymap, Qt.Key.Key_N, Mod.ShiftModifier) == "previous"
    assert name_at(keymap, Qt.Key.Key_Period) == "step"
    assert not name_at(keymap, Qt.Key.Key_B, Mod.ControlModifier)
    assert not name_at(keymap, Qt.Key.Key_Escape)


def test_without_single_keys_a_key_works_after_the_prefix_and_alt_never_does(keymap):
    keymap.choose((), single=False)
    for held in (Mod.NoModifier, Mod.AltModifier):
        assert not name_at(keymap, Qt.Key.Key_B, held)
        assert not keymap.theme_at(pressed(Qt.Key.Key_W, held))
    assert keymap.action_at(pressed(Qt.Key.Key_B), after_prefix=True).text() == "stance"
    assert keymap.theme_at(pressed(Qt.Key.Key_W), after_prefix=True) == "t12"
    assert not keymap.theme_at(pressed(Qt.Key.Key_W, Mod.AltModifier), after_prefix=True)
    assert keymap.shown("theme.T12") == "Ctrl+Space, W"


def test_own_keys_replace_the_defaults_and_empty_means_none(keymap):
    keymap.choose(("stance=x", "theme.T01="), single=True)
    assert name_at(keymap, Qt.Key.Key_X) == "stance"
    assert not name_at(keymap, Qt.Key.Key_B)
    assert not keymap.theme_at(pressed(Qt.Key.Key_1))
    assert keymap.shown("theme.T01") == ""


def test_a_theme_wins_over_a_command_which_then_has_a_chord(keymap):
    keymap.choose(("theme.T01=b",), single=True)
    assert keymap.theme_at(pressed(Qt.Key.Key_B)) == "t01"
    assert keymap.action_at(pressed(Qt.Key.Key_B), after_prefix=True).text() == "stance"
    assert not keymap.theme_at(pressed(Qt.Key.Key_B), after_prefix=True)
    assert keymap.shown("stance") == "Ctrl+Space, B"
    assert [one.toString() for one in keymap.commands()[0].action.shortcuts()] == ["Ctrl+Space, B"]
    assert clashes(keymap.keys()) == {"B": ["theme.T01", "stance"]}


def test_what_a_theme_has_taken_is_told_and_after_the_prefix_a_theme_wins_too(keymap):
    assert keymap.taken() == []
    keymap.choose(("theme.T01=b",), single=True)
    assert [(theme.number, command.name) for theme, command in keymap.taken()] == [("T01", "stance")]
    keymap.choose(("theme.T01=b",), single=False)
    assert keymap.theme_at(pressed(Qt.Key.Key_B), after_prefix=True) == "t01"
    assert keymap.shown("stance") == "" and keymap.commands()[0].action.shortcuts() == []


def test_themes_are_named_by_number():
    assert theme_name(theme("T13a", "r")) == "theme.T13a"
