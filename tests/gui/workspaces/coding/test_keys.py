"""Keys of one's own in the real workspace, and the dialog that gives them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.gui.dialogs.keys import KeysDialog
from lagvarde_coder.gui.models.themes import KEYCAP_ROLE
from lagvarde_coder.settings import Settings, load, save
from tests.helpers import coded

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def numbers(session, documents):
    return [line.theme.number for line in session.current.coding.marking.of_text(documents[0].text.id)]


def press(workspace, key, held=Qt.KeyboardModifier.NoModifier):
    workspace.document.view.setFocus()
    QTest.keyClick(workspace.document.view, key, held)


@pytest.fixture
def dialog(qtbot, coding):
    coding.change_keys()
    return coding.findChild(KeysDialog)


def press_on(dialog, name, key):
    names = list(dialog._keys)
    dialog.table.selectRow(names.index(name))
    QTest.keyClick(dialog.table, key)


def test_a_theme_answers_to_the_key_that_the_user_gives_it(session, documents, coding, place, dialog):
    press_on(dialog, "theme.T01", Key.Key_Minus)
    dialog.try_accept()
    coding.document.view.select(place("mer tid"))
    press(coding, Key.Key_1)
    assert numbers(session, documents) == []
    press(coding, Key.Key_Minus)
    assert numbers(session, documents) == ["T01"]
    assert coding.themes.tree.model().index(0, 1).data(KEYCAP_ROLE) == "-"
    assert session.current.themes.codebook.find("T01").key == "1"  # the project's own key stays
    assert session.program.settings.keys == ("theme.T01=-",)


def test_a_command_answers_to_its_new_key_and_shows_it_in_the_menu(session, documents, coding, place, dialog):
    press_on(dialog, "coding.stance", Key.Key_Asterisk)
    dialog.try_accept()
    coded(session.current, documents[0], "T01", place("mer tid").start, place("mer tid").end)
    coding.refresh(None)
    coding.document.view.go_to(place("mer tid").start + 1)
    press(coding, Key.Key_B)
    press(coding, Key.Key_Asterisk)
    press(coding, Key.Key_Asterisk)
    assert session.current.coding.marking.all()[0].coding.stance is Stance.CONTRADICTS
    (action,) = [one.action for one in coding.keymap.commands() if one.name == "coding.stance"]
    assert [one.toString() for one in action.shortcuts()] == ["*"]


def test_a_key_that_stands_twice_is_shown_and_refused(session, coding, dialog):
    press_on(dialog, "coding.stance", Key.Key_C)
    dialog.try_accept()
    assert "C" in dialog.said
    assert session.program.settings.keys == ()
    press_on(dialog, "coding.stance", Key.Key_Backspace)
    dialog.try_accept()
    assert session.program.settings.keys == ("coding.stance=",)


@pytest.mark.parametrize(("key", "command"), [("X", "New candidate of the passage"), ("F", "Next family")])
def test_a_theme_that_takes_a_commands_key_has_it_and_that_is_said(
    session, documents, coding, place, heard, key, command
):
    theme = session.current.themes.codebook.find("T01")
    session.perform("Ändra", lambda: session.current.themes.codebook.change(theme.id, {"key": key.lower()}))
    said = coding.document.said
    assert said.startswith(f"{key} codes with {theme.number} {theme.name}") and command in said
    assert f"is Ctrl+Space, {key} now" in said and heard.count(said) == 1
    coding.document.view.select(place("mer tid"))
    press(coding, getattr(Key, f"Key_{key}"))
    assert numbers(session, documents) == ["T01"]
    press(coding, Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    press(coding, getattr(Key, f"Key_{key}"))
    assert coding.controllers.making.card.isVisible() or "no candidates yet" in coding.document.said
    coding.refresh(None)
    assert heard.count(said) == 1


def test_a_key_that_a_theme_is_given_in_the_settings_and_a_command_has_is_refused(session, coding, dialog):
    press_on(dialog, "theme.T01", Key.Key_X)
    dialog.try_accept()
    assert dialog.said.startswith("X stands for “T01 ") and "New candidate of the passage" in dialog.said
    assert session.program.settings.keys == ()


def test_defaults_come_back_and_other_projects_keys_are_kept(session, coding, dialog):
    session.change_settings(keys=("coding.stance=*", "theme.K99=Å"))
    dialog.close()
    coding.change_keys()
    again = [one for one in coding.findChildren(KeysDialog) if one is not dialog][-1]
    assert again._keys["coding.stance"] == "*"
    again.reset.click()
    again.try_accept()
    assert session.program.settings.keys == ("theme.K99=Å",)


def test_one_key_alone_can_be_turned_off(session, documents, coding, place, dialog):
    dialog.single.setChecked(False)
    dialog.try_accept()
    coding.document.view.select(place("mer tid"))
    press(coding, Key.Key_1)
    press(coding, Key.Key_2, ALT)
    assert numbers(session, documents) == []
    press(coding, Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    press(coding, Key.Key_2)
    assert numbers(session, documents) == ["T02"]
    press(coding, Key.Key_3)  # the prefix holds for one key
    assert numbers(session, documents) == ["T02"]
    assert coding.themes.tree.model().index(0, 1).data(KEYCAP_ROLE) == "1"


def test_single_keys_work_in_the_text_only(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    coding.themes.filter.setFocus()
    QTest.keyClicks(coding.themes.filter, "1b")
    assert numbers(session, documents) == []
    assert coding.themes.filter.text() == "1b"


def test_the_settings_keep_keys_and_survive_nonsense(tmp_path):
    file = tmp_path / "settings.toml"
    save(Settings(keys=("theme.T01=X", "coding.stance=")), file)
    assert load(file).keys == ("theme.T01=X", "coding.stance=")
    for nonsense in ("keys = 3", 'keys = "b"', "keys = [1, 2]", 'keys = [["a"]]', "keys = [true]"):
        file.write_text(f"{nonsense}\ntext_size = 2\n", encoding="utf-8")
        assert (load(file).keys, load(file).text_size) == ((), 2)
