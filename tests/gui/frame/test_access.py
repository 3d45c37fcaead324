"""Keys and screen readers reach everything: names, sizes, menus that show keys, no key with two meanings."""

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from lagvarde_coder.gui.dialogs.asking import AskDialog
from lagvarde_coder.gui.dialogs.coder import CoderDialog
from lagvarde_coder.gui.dialogs.dialog import FormDialog
from lagvarde_coder.gui.dialogs.example import ExampleDialog
from lagvarde_coder.gui.dialogs.first_start import FirstStartDialog
from lagvarde_coder.gui.dialogs.import_results import ImportResultsDialog
from lagvarde_coder.gui.dialogs.importing import ImportDialog, PasteDialog
from lagvarde_coder.gui.dialogs.new_project import NewProjectDialog
from lagvarde_coder.gui.dialogs.organisation import OrganisationDialog
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.dialogs.settings import SettingsDialog
from lagvarde_coder.gui.dialogs.source_details import SourceDetailsDialog
from lagvarde_coder.gui.dialogs.source_form import Known
from lagvarde_coder.gui.frame.crash import CrashDialog
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.gui.workspaces.coding.panels.codings.history_dialog import HistoryDialog
from lagvarde_coder.gui.workspaces.decisions.split_dialog import SplitDialog
from tests.access import boxes_without_label, choices_without_group, in_tree_order, name_of, unnamed, usable
from tests.sight import folded

LEAST = 24
KEYS = [one.key for one in PLACES]


def small(root):
    """Return what is smaller than a target may be, tabs included."""
    buttons = [
        one
        for one in usable(root)
        if isinstance(one, (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)) and not folded(one)
    ]
    found = [(name_of(one), one.width(), one.height()) for one in buttons if min(one.width(), one.height()) < LEAST]
    for bar in root.findChildren(QTabBar):
        rects = [bar.tabRect(tab) for tab in range(bar.count()) if bar.isVisible() and not folded(bar)]
        found += [("tab", rect.width(), rect.height()) for rect in rects if min(rect.width(), rect.height()) < LEAST]
    return found


def in_menus(actions):
    """Yield every action of these and of their menus."""
    for action in actions:
        yield action
        if isinstance(action.menu(), QMenu):
            action.menu().aboutToShow.emit()
            yield from in_menus(action.menu().actions())


def on_keys(window):
    """Yield each enabled action on the screen with a key of its and the widget in which the key counts."""
    for action in window.findChildren(QAction):
        for widget in action.associatedObjects():
            if isinstance(widget, QWidget) and not isinstance(widget, QMenu) and widget.isVisible():
                for keys in action.shortcuts() if action.isEnabled() else ():
                    inside = action.shortcutContext() in {
                        Qt.ShortcutContext.WidgetShortcut,
                        Qt.ShortcutContext.WidgetWithChildrenShortcut,
                    }
                    yield action, keys, widget if inside else window


def takes_before_all(widget, keys):
    """Whether a widget with the focus takes these keys itself, so that no other action gets them."""
    pressed = keys[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers(), "")
    event.ignore()
    QGuiApplication.sendEvent(widget, event)
    return event.isAccepted()


def meet(one, other):
    """Whether both widgets' keys count at the same time, wherever the focus is."""
    return one is other or one.isAncestorOf(other) or other.isAncestorOf(one)


@pytest.fixture
def places(window, document, code):
    """Go through the workspaces of one window, with something in them."""
    code(0, 10)

    def each():
        for key in KEYS:
            window.show_place(key)
            yield key

    return each


def test_everything_on_the_screen_has_a_name_and_can_be_hit_and_choices_say_what_they_are_about(window, places):
    for place in places():
        unclear = boxes_without_label(window), choices_without_group(window)
        assert (place, unnamed(window), small(window), unclear) == (place, [], [], ([], []))


def test_the_start_page_is_named_and_can_be_hit(window):
    assert unnamed(window) == []
    assert small(window) == []


def split(window, document):
    project = window.session.current
    theme = project.themes.codebook.find("T01")
    return SplitDialog(
        theme, project.coding.marking.all(theme=theme.id), [], lambda parts, reason: None, window, alone=True
    )


DIALOGS = {
    "first start": lambda window, document: FirstStartDialog(window.session, window),
    "new project": lambda window, document: NewProjectDialog(window.session, window),
    "example": lambda window, document: ExampleDialog(window.session, window),
    "settings": lambda window, document: SettingsDialog(window.session, window),
    "coder": lambda window, document: CoderDialog(window.session, window),
    "import": lambda window, document: ImportDialog([Path("a.txt")], known(window), print, window),
    "paste": lambda window, document: PasteDialog("Text", known(window), print, window),
    "details": lambda window, document: SourceDetailsDialog(
        window.session, window.session.current.material.documents.sources(), window
    ),
    "organisation": lambda window, document: OrganisationDialog(window.session, None, window),
    "asking": lambda window, document: AskDialog(
        window.session, window.session.current.material.ledger.organisations()[:2], window
    ),
    "results": lambda window, document: ImportResultsDialog([], window),
    "reason": lambda window, document: ReasonDialog("Why", "Do", print, window),
    "split": split,
    "history": lambda window, document: HistoryDialog(
        window.session.current.trail.tracing.evidence(window.session.current.coding.marking.all()[0].coding.id),
        [],
        window,
    ),
    "crash": lambda window, document: CrashDialog(RuntimeError("oops"), window),
}


def known(window):
    return Known.of(window.session.current)


def test_every_dialog_is_named_and_can_be_hit_and_buttons_come_last(window, document, code):
    code(0)
    for which, make in DIALOGS.items():
        dialog = make(window, document)
        dialog.open()
        assert (which, unnamed(dialog), small(dialog)) == (which, [], [])
        assert (which, boxes_without_label(dialog), choices_without_group(dialog)) == (which, [], [])
        if isinstance(dialog, FormDialog):
            order, fields = list(in_tree_order(dialog)), dialog.fillable()
            after = [one for one in fields if one in order[order.index(dialog.done_button) :]]
            assert (which, after) == (which, [])
        dialog.close()


def test_keys_are_shown_in_a_menu_mean_one_thing_in_one_place_and_open_no_menu_besides(window, places):
    letters = {QKeySequence.mnemonic(one.text()).toString(): one.text() for one in window.menuBar().actions()}
    for place in places():
        found = list(on_keys(window))
        reachable = set(map(id, in_menus(window.menuBar().actions())))
        missing = [(action.text(), keys.toString()) for action, keys, _ in found if id(action) not in reachable]
        assert (place, missing) == (place, [])
        assert (place, list(of_two_meanings(found))) == (place, [])
        opening = [
            (action.text(), letters[keys.toString()])
            for action, keys, where in found
            if keys.toString() in letters and not takes_before_all(where, keys)
        ]
        assert (place, opening) == (place, [])


def of_two_meanings(found):
    """Yield what has the same keys in the same place, where neither takes them before the other."""
    for (one, keys, where), (other, others, there) in combinations(found, 2):
        if one is not other and keys == others and meet(where, there):
            inner = there if where.isAncestorOf(there) else where
            if where is there or not takes_before_all(inner, keys):
                yield one.text(), other.text(), keys.toString()


def test_the_workspaces_menus_stand_in_the_windows_menu(window, document):
    coding = window.show_place("coding")
    texts = [one.text() for one in in_menus(window.menuBar().actions())]
    for menu in coding.menu.actions():
        assert menu.text() in texts
        if menu.menu() is not None:
            assert {one.text() for one in menu.menu().actions()} <= set(texts)


def test_the_keys_of_what_can_be_done_are_found(window, document):
    window.show_place("coding")
    found = {keys.toString() for _, keys, _ in on_keys(window)}
    assert {"Ctrl+O", "Ctrl+K", "Del", "F8", "Ctrl+Shift+A", "Ctrl+Shift+H"} <= found


def test_verifying_is_in_the_menu_and_goes_to_the_trail(qtbot, window, document):
    window.commands["verify"].trigger()
    trail = window.show_place("trail")
    qtbot.waitUntil(lambda: "agrees" in trail.log.verdict.text)


def test_the_text_of_the_document_is_sized_while_it_is_read_and_the_windows_elsewhere(window, session, document):
    view = window.show_place("coding").document.view
    view.setFocus()
    window.commands["larger"].trigger()
    assert (view.zoom, session.program.settings.text_size) == (110, 0)
    window.commands["usual-size"].trigger()
    assert view.zoom == 100
    window.top_bar.search.setFocus()
    window.commands["larger"].trigger()
    assert (view.zoom, session.program.settings.text_size) == (100, 1)
    window.commands["usual-size"].trigger()
    assert session.program.settings.text_size == 0
