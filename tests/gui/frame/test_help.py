"""Help about the place one is in, by F1; it shows our own pages and nothing else."""

import importlib.util
import re
import sys

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from lagvarde_coder.gui import app
from lagvarde_coder.gui.dialogs.settings import SettingsDialog
from lagvarde_coder.gui.frame.help_window import HelpWindow
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.handbook import INDEX, Handbook, page_of
from tests.gui.dialogs.test_all_dialogs import MAKERS
from tests.windows import active_window


@pytest.fixture
def help_window(qtbot, window) -> HelpWindow:
    window.help.show_page(INDEX)
    qtbot.addWidget(window.help.shown)
    return window.help.shown


def test_every_workspace_and_every_dialog_has_a_page():
    pages = Handbook("sv").pages
    assert {place.key for place in PLACES} <= pages.keys()
    assert {getattr(kind, "help_page", "") or page_of(kind) for kind in MAKERS} <= pages.keys()


def test_the_script_makes_the_pictures_that_the_pages_show(checkout):
    spec = importlib.util.spec_from_file_location("help_pictures", checkout / "packaging" / "help_pictures.py")
    assert spec is not None and spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for language in script.LANGUAGES:
        handbook = Handbook(language)
        shown = {picture for page in handbook.pages.values() for picture in page.pictures}
        kept = {f"pictures/{file.name}" for file in (handbook.folder / "pictures").iterdir()}
        assert set(script.PICTURES) == shown == kept
    assert sum(file.stat().st_size for file in handbook.folder.parent.rglob("*.png")) < 3_000_000


OPENS_ON = {"themes": "codebook"}
"""Workspaces whose first page has a page of its own in the help."""


def test_f1_shows_the_page_of_the_workspace_one_is_in(qtbot, window, project):
    for place in PLACES:
        window.show_place(place.key)
        QTest.keyClick(window, Qt.Key.Key_F1)
        assert window.help.shown.view.page == OPENS_ON.get(place.key, place.key)
        assert window.help.shown.windowTitle().endswith("– Help")
        window.activateWindow()


def test_without_a_project_f1_says_how_to_begin(window):
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.help.shown.view.page == "start"


def test_f1_in_a_dialog_shows_the_page_of_the_dialog(qtbot, window, session):
    dialog = SettingsDialog(session, window)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert window.help.shown.view.page == "settings"
    dialog.reject()


def test_f1_in_a_message_shows_the_page_about_the_place_behind_it(qtbot, window, project):
    window.show_place("trail")
    window.messages.tell("Klart", "Loggen stämmer.")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window.messages.shown)
    QTest.keyClick(window.messages.shown, Qt.Key.Key_F1)
    assert window.help.shown.view.page == "trail"
    window.messages.shown.close()


def test_f1_among_the_points_for_discussion_says_how_they_are_settled(qtbot, window, document):
    coding = window.show_place("coding")
    qtbot.waitUntil(lambda: bool(coding.keymap.themes()))
    QTest.keyClick(coding, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: coding.controllers.settling.shown)
    QTest.keyClick(coding.controllers.settling.page.list, Qt.Key.Key_F1)
    assert window.help.shown.view.page == "settling"


def keys(help_window: HelpWindow) -> dict[str, str]:
    """Return what the page of the keys says: what is done, by which keys."""
    help_window.show_page("keys")
    tables = help_window.view.document().rootFrame().childFrames()
    rows = [
        [table.cellAt(row, column).firstCursorPosition().block().text() for column in (0, 1)]
        for table in tables
        if isinstance(table, QTextTable)
        for row in range(1, table.rows())
    ]
    return dict(rows)


def test_the_keys_are_those_of_the_project_though_kodning_was_never_opened(window, project, help_window):
    assert window.place == "overview"
    shown = keys(help_window)
    theme = project.themes.codebook.find("T04")
    assert (shown[f"T04 {theme.name}"], shown["Import documents"]) == ("4", "Ctrl+I")
    assert (shown["Next text without coding"], shown["Code with the selected themes"]) == ("N", "Ctrl+Enter")


def test_without_a_project_the_keys_of_the_commands_are_shown_all_the_same(window, help_window):
    shown = keys(help_window)
    assert (shown["Next text without coding"], shown["Open project"]) == ("N", "Ctrl+O")
    assert not any(text.startswith("T04") for text in shown)


def test_the_open_page_of_the_keys_follows_what_is_set(window, session, project, help_window):
    theme = project.themes.codebook.find("T04")
    line = f"T04 {theme.name}"
    assert keys(help_window)[line] == "4"
    session.change_settings(keys=("theme.T04=n",))
    assert "\nN\n" in help_window.view.toPlainText().partition(line)[2][:4]
    assert keys(help_window)["Next text without coding"] == "Ctrl+Space, N"
    session.change_settings(single_keys=False)
    assert keys(help_window)[line] == "Ctrl+Space, N"
    session.perform("drop", lambda: project.themes.codebook.drop([theme.id], "Sagt av ingen"))
    assert line not in help_window.view.toPlainText()
    window.close_project()
    assert "T05" not in help_window.view.toPlainText()


def test_kodning_can_be_opened_after_a_theme_was_dropped_elsewhere(qtbot, window, session, project, document):
    coding = window.show_place("coding")
    qtbot.waitUntil(lambda: bool(coding.keymap.themes()))
    window.show_place("merging")
    theme = project.themes.codebook.find("T05")
    session.perform("drop", lambda: project.themes.codebook.drop([theme.id], "Sagt av ingen"))
    window.show_place("coding")
    assert [one.number for one in coding.keymap.themes()][3:5] == ["T04", "T06"]


def test_searching_lists_pages_with_the_sentences_that_tell_and_leads_to_them(qtbot, help_window):
    help_window.search.setText("only contradict")
    qtbot.waitUntil(lambda: help_window.contents.topLevelItemCount() < 10)
    tops = [help_window.contents.topLevelItem(row) for row in range(help_window.contents.topLevelItemCount())]
    (counting,) = [top for top in tops if top.text(0) == "How figures are counted"]
    assert "neither support nor nuance" in counting.child(0).text(0)
    help_window.contents.setCurrentItem(counting.child(0))
    assert help_window.view.page == "counting"
    assert [mark.cursor.selectedText().casefold() for mark in help_window.view.extraSelections()].count(
        "contradict"
    ) > 1


def test_what_was_found_is_shown_whole_in_as_many_lines_as_it_takes(qtbot, help_window):
    help_window.search.setText("neither support nor nuance")
    qtbot.waitUntil(lambda: help_window.contents.topLevelItemCount() == 1)
    found = help_window.contents.topLevelItem(0).child(0)
    line = help_window.fontMetrics().height()
    assert help_window.contents.visualItemRect(found).height() >= 2 * line


def test_one_goes_back_and_forward_and_escape_closes(qtbot, help_window):
    for name in ("material", "coding"):
        help_window.show_page(name)
    help_window.back.click()
    assert (help_window.view.page, help_window.forward.isEnabled()) == ("material", True)
    QTest.keyClick(help_window, Qt.Key.Key_Escape)
    assert not help_window.isVisible()


def test_the_help_is_read_by_keys_alone(qtbot, help_window):
    view, contents = help_window.view, help_window.contents
    with qtbot.waitActive(help_window):
        help_window.activateWindow()
    QTest.keyClick(help_window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert help_window.search.hasFocus()
    QTest.keyClicks(help_window.search, "files dropped")
    qtbot.waitUntil(lambda: contents.topLevelItemCount() < 10)
    QTest.keyClick(help_window.search, Qt.Key.Key_Down)
    while view.page != "material":
        QTest.keyClick(contents, Qt.Key.Key_Down)
        assert contents.currentItem() is not contents.topLevelItem(contents.topLevelItemCount() - 1)
    QTest.keyClick(contents, Qt.Key.Key_Return)
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.textCursor().selectedText() == "Import documents"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.page == "import"
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.page == "material"
    QTest.keyClick(view, Qt.Key.Key_F1)
    assert view.page == INDEX
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not help_window.isVisible()


@pytest.mark.parametrize(
    "target", ["https://example.org/a.png", "file:///etc/passwd", "../../../LICENSE", "//host/a.png", "qrc:/a"]
)
def test_nothing_but_our_own_pages_and_pictures_is_read(help_window, target):
    kinds = QTextDocument.ResourceType
    for kind in (kinds.ImageResource, kinds.MarkdownResource, kinds.HtmlResource, kinds.StyleSheetResource):
        assert help_window.view.loadResource(kind.value, QUrl(target)) is None
    before = help_window.view.page
    help_window.view.anchorClicked.emit(QUrl(target))
    assert help_window.view.page == before
    assert "PySide6.QtNetwork" not in sys.modules


@pytest.fixture(params=["sv", "en"])
def language(request, qapp):
    """Speak a language, as the window does when it is chosen."""
    before = QLocale()
    made = app.speak(qapp, request.param)
    yield request.param
    for translator in made:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_every_way_through_the_menus_that_a_page_tells_is_there(qtbot, language, session, bench):
    window = active_window(qtbot, session)
    assert session.open(bench.path)
    window.show_place("coding")
    there = set()
    for action in window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        there |= {(bare(action.text()), bare(each.text())) for each in menu.actions()}
    pages = Handbook(language).pages.values()
    told = {way for page in pages for way in re.findall(r"\*([^*]+?) > ([^*]+?)\*", page.text)}
    assert len(told) >= 6
    assert {(menu, bare(name)) for menu, name in told} - there == set()
    window.close()


def bare(text: str) -> str:
    return text.replace("&", "").rstrip(" …")
