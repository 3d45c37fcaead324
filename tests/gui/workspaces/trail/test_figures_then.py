"""The figures before and after a line: of earlier states only, read in a worker that can be stopped."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.gui.workspaces.trail import TrailWorkspace
from lagvarde_coder.gui.workspaces.trail.around import figures_around
from lagvarde_coder.gui.workspaces.trail.folding import events
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import coded


@pytest.fixture
def trail(qtbot, on_screen, codings):
    workspace = on_screen(TrailWorkspace)
    qtbot.waitUntil(lambda: bool(workspace.log.lines()))
    return workspace


def look_back(qtbot, trail, action, at=0):
    """Choose a line by what was done, and press the button."""
    lines = [line for line in trail.log.lines() if line.newest.action is action]
    trail.tabs.setCurrentIndex(0)
    trail.log.table.select_keys([lines[at].key])
    qtbot.mouseClick(trail.log.detail.figures, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(trail.figures.table.isVisible)


def shown(page, number):
    model = page.table.model()
    for row in range(model.rowCount()):
        if model.index(row, 0).data(Qt.ItemDataRole.UserRole + 101) == number:
            return [model.index(row, column).data() for column in (1, 2, 3)]
    return None


def test_a_row_of_codings_is_looked_at_as_a_whole(qtbot, trail):
    look_back(qtbot, trail, Action.CODING_CREATE)
    assert shown(trail.figures, "T04") == ["0 of 2", "1 of 2", "+1"]
    assert shown(trail.figures, "T01")[1] == "2 of 2"


def test_another_denominator_is_a_difference(qtbot, trail):
    look_back(qtbot, trail, Action.SOURCE_IMPORT)
    assert shown(trail.figures, "T01") == ["0 of 1", "0 of 2", "other denominator"]


def test_before_the_first_line_there_is_nothing(qtbot, trail):
    look_back(qtbot, trail, Action.PROJECT_CREATE)
    assert trail.figures.heading.text().startswith("As it was before: ")
    assert "Before: nothing: the log begins here" in trail.figures.about.text()
    assert trail.figures.table.row_total() == 0


def test_a_need_that_was_retired_is_gone(qtbot, trail, session):
    merging, book = session.current.decisions.merging, session.current.themes.codebook
    need, _ = merging.merge(NeedChoice("Tid"), [book.find("T04").id], "Tydligt")
    merging.unmerge(need.id, "Hör inte ihop")
    trail.refresh(None)
    qtbot.waitUntil(lambda: trail.log.lines()[0].newest.action is Action.THEME_UNMERGE)
    look_back(qtbot, trail, Action.THEME_UNMERGE)
    assert shown(trail.figures, "B01") == ["1 of 2", "–", "gone"]


def test_nothing_is_written(qtbot, trail, session):
    state = session.current.figures.counting.standing().state
    look_back(qtbot, trail, Action.CODING_CREATE)
    QTest.mouseClick(trail.figures.only, Qt.MouseButton.LeftButton)
    assert session.current.figures.counting.standing().state == state


def test_a_copy_says_what_it_was_before_and_has_counts_apart(qtbot, trail, session):
    look_back(qtbot, trail, Action.CODING_CREATE)
    trail.figures.table.setFocus()
    QTest.keyClick(trail.figures.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    caption, headings, *rows = QApplication.clipboard().text().splitlines()
    assert "As it was before: Coding" in caption and "Before: state" in caption
    assert headings.split("\t")[1:] == ["Before", "Before, of", "After", "After, of", "Difference"]
    assert "T04 Tid för arbetet\t0\t2\t1\t2\t+1" in rows
    assert session.current.trail.tracing.operations(limit=1)[0].action is Action.EXPORT_CREATE
    QApplication.clipboard().clear()


def test_figures_of_ones_own_coding_say_so_in_states_before_one_came(qtbot, trail, session, documents):
    session.act_as("Kollega Beta")
    coded(session.current, documents[0], "T04", 0, 4)
    session.see_others(False)
    qtbot.waitUntil(lambda: trail.log.lines()[0].newest.action is Action.CODING_CREATE)
    look_back(qtbot, trail, Action.SOURCE_IMPORT)
    about = trail.figures.about.text()
    assert about.count("Only coding by Kollega Beta") == 2
    look_back(qtbot, trail, Action.CODING_CREATE)
    assert shown(trail.figures, "T04") == ["0 of 2", "1 of 2", "+1"]
    session.see_others(True)
    qtbot.waitUntil(lambda: not trail.figures.table.isVisible())


def test_counting_stops_when_asked(trail, session):
    (line,) = [
        line
        for line in events(session.current.trail.tracing.operations())
        if line.newest.action is Action.CODEBOOK_IMPORT
    ]

    steps: list[int] = []

    class Stops:
        def step(self, done, total):
            steps.append(done)
            if done * 2 > total:
                raise Cancelled

    with pytest.raises(Cancelled):
        figures_around(session.current, line, Stops())
    assert steps == sorted(steps) and len(steps) >= 3


def test_stopping_shows_nothing_and_another_line_can_be_looked_at(qtbot, trail):
    lines = trail.log.lines()
    trail.tabs.setCurrentIndex(2)
    trail.figures.look_back(lines[-1])
    trail.figures._job.cancel()
    trail.figures.look_back(lines[0])
    qtbot.waitUntil(trail.figures.table.isVisible)
    assert lines[0].about in trail.figures.heading.text()
    trail.figures.look_back(lines[-1])
    job = trail.figures._job
    with qtbot.waitSignal(job.cancelled, raising=False, timeout=3_000):
        job.cancel()
    assert not trail.figures.table.isVisible() or lines[-1].what in trail.figures.heading.text()
