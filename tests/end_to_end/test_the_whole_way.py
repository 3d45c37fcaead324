"""From a passage in Kodning to a verdict that is confirmed again, by keys and mouse; the trail tells it in Swedish."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QTreeView, QWidget

from lagvarde_coder.domain.themes.verdicts import Outcome
from lagvarde_coder.gui import app
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.workspaces.themes import ThemesWorkspace
from lagvarde_coder.gui.workspaces.themes.candidates_dialogs import PromoteDialog
from lagvarde_coder.gui.workspaces.themes.candidates_page import CandidatesPage
from lagvarde_coder.gui.workspaces.themes.codebook_page import CodebookPage
from lagvarde_coder.gui.workspaces.themes.judging_page import JudgingPage
from lagvarde_coder.gui.workspaces.themes.recheck_page import RecheckPage
from lagvarde_coder.gui.workspaces.themes.review_page import ReviewPage
from lagvarde_coder.gui.workspaces.themes.workspace import PAGES
from tests.helpers import bench, blank, pasted
from tests.people import KeyboardUser
from tests.windows import active_window

__all__ = ["bench", "blank"]

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
NOTES = "Vi hinner inte prata med patienten.\nFortbildningen är en engångsinsats.\nSamtalen får inte ta tid.\n"


@pytest.fixture
def user(qtbot, qapp, collecting_here, bench):
    before = QLocale()
    translators = app.speak(qapp, "sv")
    theming.apply(qapp, "light")
    with bench.open() as project:
        pasted(project, NOTES, "Föreningen", title="Dialog A")
    session = Session(bench.program)
    failures: list[BaseException] = []
    session.failed.connect(failures.append)
    window = active_window(qtbot, session)
    assert session.open(bench.path)
    yield KeyboardUser(window, qtbot)
    window.close()
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    assert not failures


def test_a_candidate_becomes_a_theme_that_is_tried_again_judged_and_confirmed_again(user):
    makes_a_candidate_of_a_passage(user)
    makes_a_theme_of_it(user)
    changes_its_definition_in_substance(user)
    tries_its_coding_again(user)
    gives_a_verdict(user)
    codes_more(user)
    looks_over_and_confirms_again(user)
    the_trail_tells_the_same_story(user)


def makes_a_candidate_of_a_passage(user):
    user.enter()
    user.go_to("Vi hinner")
    user.press(Key.Key_S)
    user.press(Key.Key_X)
    user.write("Tid för samtal")
    user.press(Key.Key_Return)
    assert QApplication.focusWidget() is user.view
    assert [line.theme.number for line in user.window.session.current.coding.marking.all()] == ["K01"]


def makes_a_theme_of_it(user):
    page = on_page(user, CandidatesPage)
    user.qtbot.waitUntil(lambda: page.table.row_count() == 1)
    click_row(page.table, 0)
    user.press(Key.Key_T, CTRL)
    decide(user, PromoteDialog, "Bär ett eget tema", Key.Key_Tab, Key.Key_Space)
    user.qtbot.waitUntil(lambda: [theme.name for theme in themes(user) if theme.number == "T14"] == ["Tid för samtal"])


def changes_its_definition_in_substance(user):
    page = on_page(user, CodebookPage)
    user.qtbot.waitUntil(lambda: page.state is not None and len(page.state.themes) == len(themes(user)))
    click_index(page.list.tree, index_of(page.list.tree, "T14"))
    assert page.editor.theme.number == "T14"
    click(page.editor.words["definition"].viewport())
    user.write("Tid att samtala med patienten")
    user.press(Key.Key_S, CTRL | SHIFT)
    decide(user, ReasonDialog, "För vitt")
    user.qtbot.waitUntil(lambda: theme(user).definition == "Tid att samtala med patienten")
    assert user.window.session.current.themes.codebook.codebook().version == 2


def tries_its_coding_again(user):
    page = on_page(user, RecheckPage)
    user.qtbot.waitUntil(lambda: page.table.row_count() == 1)
    click_row(page.table, 0)
    user.press(Key.Key_K)
    user.qtbot.waitUntil(lambda: page.table.row_count() == 0)


def gives_a_verdict(user):
    page = on_page(user, JudgingPage)
    user.qtbot.waitUntil(lambda: page.table.row_count() > 13)
    click_row(page.table, page.table.row_count() - 1)
    user.qtbot.waitUntil(lambda: page._page is not None and page._page.theme.number == "T14")
    click(page.form.reason.viewport())
    user.write("Tydligt stöd")
    for _ in range(2):
        user.press(Key.Key_Backtab, SHIFT)
    assert QApplication.focusWidget() is page.form.outcome
    user.press(Key.Key_Down)
    click(page.form.save)
    judging = user.window.session.current.verdicts.judging
    user.qtbot.waitUntil(lambda: bool(judging.page(theme(user).id).judged.verdicts))
    (line,) = judging.page(theme(user).id).judged.verdicts
    assert line.verdict.outcome is Outcome.CONFIRMED


def codes_more(user):
    user.enter()
    user.go_to("Samtalen")
    user.press(Key.Key_S)
    user.pick("14")
    user.qtbot.waitUntil(lambda: len(user.window.session.current.coding.marking.all(theme=theme(user).id)) == 2)


def looks_over_and_confirms_again(user):
    page = on_page(user, ReviewPage)
    user.qtbot.waitUntil(lambda: page.table.row_count() == 1)
    assert [page.table.model().index(0, column).data() for column in (0, 1, 4)] == [
        "Bedömning", "T14 Tid för samtal", "nya utdrag: 1",
    ]  # fmt: skip
    click_row(page.table, 0)
    user.press(Key.Key_B)
    decide(user, ReasonDialog, "Står sig")
    user.qtbot.waitUntil(lambda: page.table.row_count() == 0)


def the_trail_tells_the_same_story(user):
    user.press(Key.Key_7, CTRL)
    log = user.window.workspace("trail").log
    click(log.filters.events)
    user.qtbot.waitUntil(lambda: user.window.session.is_idle and log.table.row_count() >= 7)
    rows = [[log.table.model().index(row, column).data() for column in (2, 3, 4)] for row in range(7)]
    assert rows[::-1] == [
        ["Kandidat tillkom", "K01 Tid för samtal", ""],
        ["Kandidat blev tema", "K01 Tid för samtal och T14 Tid för samtal", "Bär ett eget tema"],
        ["Tema ändrades", "T14 Tid för samtal", "För vitt"],
        ["Kodning prövades mot ny definition", "T14 Tid för samtal · Dialog A", ""],
        ["Bedömning gjordes", "T14 Tid för samtal", "Tydligt stöd"],
        ["Kodning", "T14 Tid för samtal · Dialog A", ""],
        ["Bekräftades på nytt", "T14 Tid för samtal", "Står sig"],
    ]


def themes(user):
    return user.window.session.current.themes.codebook.themes()


def theme(user):
    (found,) = [one for one in themes(user) if one.number == "T14"]
    return found


def on_page(user, kind):
    """Go to a page of Teman: by a key to the workspace, by the mouse to the tab."""
    user.press(Key.Key_4, CTRL)
    workspace = user.window.workspace("themes")
    assert isinstance(workspace, ThemesWorkspace)
    bar = workspace.tabs.tabBar()
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(PAGES.index(kind)).center())
    page = workspace.page
    assert isinstance(page, kind) and page.isVisible()
    user.qtbot.waitUntil(lambda: user.window.session.is_idle)
    return page


def click(widget: QWidget) -> None:
    assert widget.isVisible() and widget.isEnabled()
    QTest.mouseClick(widget, LEFT)


def click_row(table: QAbstractItemView, row: int) -> None:
    click_index(table, table.model().index(row, 0))


def click_index(view: QAbstractItemView, index) -> None:
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())


def index_of(tree: QTreeView, number: str):
    """Return the line of a tree that is called out by a number first."""
    model, how = tree.model(), Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive
    (found,) = model.match(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole, number, -1, how)
    return found


def decide(user, kind: type[QDialog], reason: str, *keys: Qt.Key) -> None:
    """Give the reason in a dialog that opens; press more keys, then Return, or where that begins a line Ctrl+Return."""

    def stands_in() -> bool:
        dialog, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        return type(dialog) is kind and focus is not None and dialog.isAncestorOf(focus)

    user.qtbot.waitUntil(stands_in)
    user.write(reason)
    for key in keys:
        user.press(key)
    user.press(Key.Key_Return, Qt.KeyboardModifier.NoModifier if keys else CTRL)
    user.qtbot.waitUntil(user.is_back)
