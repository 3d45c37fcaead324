from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.gui.models.figures import GROUP_ROLE, THEME_ROLE
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import coded
from tests.tries import thinned


def choose(qtbot, workspace, **values):
    before = workspace.answer
    for name, value in values.items():
        getattr(workspace.filters, name).choose(value)
    workspace.filters.changed.emit()
    qtbot.waitUntil(lambda: workspace.answer is not before)


def cell(workspace, row, column):
    return workspace.frequencies.figures.index(row, column).data()


def column_of(workspace, group):
    row = workspace.frequencies.figures.grid.cells[0]
    return next(at for at, one in enumerate(row) if GROUP_ROLE in one and one[GROUP_ROLE] == group)


def row_of(workspace, number):
    return next(at for at, one in enumerate(workspace.answer.figures.rows) if one.number == number)


@pytest.mark.parametrize(("unit", "by"), thinned(product(Unit, [None, *Grouping]), 5))
def test_the_table_shows_what_the_service_counts(qtbot, session, analysis, unit, by):
    choose(qtbot, analysis, unit=unit, by=by)
    found = session.current.figures.counting.frequencies(unit=unit, by=by)
    assert analysis.frequencies.figures.rowCount() == len({one.theme for one in found})
    for one in found:
        row, column = row_of(analysis, one.number), column_of(analysis, one.group and one.group.key)
        assert cell(analysis, row, column).split(" ")[0] == str(one.count)


def test_rows_with_nothing_are_there_and_the_denominator_is_those_heard(analysis):
    assert cell(analysis, row_of(analysis, "T12"), 1).startswith("0")
    assert "2" in analysis.frequencies.figures.headerData(1, Qt.Orientation.Horizontal).split("\n")[1]


def test_filters_come_first(qtbot, session, analysis):
    choose(qtbot, analysis, stance=Stance.CONTRADICTS)
    assert cell(analysis, row_of(analysis, "T01"), 1).startswith("1")
    assert analysis.answer.asked.limits


def test_a_click_opens_the_passages_and_from_there_the_text(qtbot, session, documents, analysis):
    choose(qtbot, analysis, unit=Unit.PASSAGE, by=Grouping.ORGANISATION)
    groups = {group.label: group.key for group in analysis.answer.figures.groups if group}
    group = column_of(analysis, groups["Nätverket"])
    index = analysis.frequencies.figures.index(row_of(analysis, "T01"), group)
    assert index.data(THEME_ROLE)
    rect = analysis.frequencies.visualRect(index)
    qtbot.mouseClick(analysis.frequencies.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 1)
    (excerpt,) = analysis.excerpts.excerpts
    assert excerpt.text == "Fortbildningen är en engångsinsats"
    with qtbot.waitSignal(session.wanted_place) as wanted:
        qtbot.keyClick(analysis.excerpts.list, Qt.Key.Key_Return)
    assert wanted.args == [documents[1].source.id, excerpt.start, excerpt.end]


@pytest.mark.parametrize("by", thinned(Grouping, 2))
def test_behind_every_cell_stand_as_many_passages_as_it_says(qtbot, session, analysis, by):
    choose(qtbot, analysis, unit=Unit.PASSAGE, by=by)
    for (theme, group), figure in analysis.answer.figures.cells.items():
        within = None if group is None else (by, group)
        assert len(session.current.figures.counting.excerpts(theme, group=within)) == figure.count


def test_the_matrix_opens_the_passages_that_share_words(qtbot, session, analysis):
    analysis.tabs.setCurrentIndex(2)
    names = [one.number for one in analysis.answer.themes]
    index = analysis.pairs.figures.index(names.index("T04"), 1 + names.index("T01"))
    assert index.data() == "1"
    analysis.pairs.setCurrentIndex(index)
    qtbot.keyClick(analysis.pairs, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.text for one in analysis.excerpts.excerpts] == ["mer tid"])


def test_copying_says_unit_denominator_state_and_is_logged(qtbot, session, analysis):
    state = session.current.figures.counting.standing().state
    analysis.frequencies.setFocus()
    qtbot.keyClick(analysis.frequencies, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    for said in ("T01 Kontinuerlig fortbildning\t2", str(state), "organisations", "0 of 2 documents done"):
        assert said in data.text()
    assert "<th" in data.html()
    assert "Kontinuerlig fortbildning" in data.html()
    assert session.current.trail.tracing.operations(limit=1)[0].action is Action.EXPORT_CREATE


def test_bars_are_copied_as_a_picture_and_open_passages(qtbot, analysis):
    analysis.tabs.setCurrentIndex(1)
    analysis.chart.setFocus()
    qtbot.keyClick(analysis.chart, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 3)
    analysis.copy()
    assert QGuiApplication.clipboard().mimeData().hasImage()


def test_new_codings_are_counted_at_once(qtbot, session, documents, analysis):
    before = analysis.answer
    session.announce(coded(session.current, documents[1], "T12", 0, 5))
    qtbot.waitUntil(lambda: analysis.answer is not before)
    assert cell(analysis, row_of(analysis, "T12"), 1).startswith("1")


def test_the_passages_follow_when_a_coding_goes(qtbot, session, analysis):
    analysis.chart.chosen.emit(session.current.themes.codebook.find("T04").id)
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 1)
    (line,) = session.current.coding.marking.all(theme=session.current.themes.codebook.find("T04").id)
    session.perform("-", lambda: session.current.coding.marking.remove_many([line.coding.id]))
    qtbot.waitUntil(lambda: not analysis.excerpts.excerpts)


def test_another_project_starts_without_passages(qtbot, session, analysis, blank, tmp_path):
    analysis.chart.chosen.emit(session.current.themes.codebook.find("T04").id)
    qtbot.waitUntil(lambda: bool(analysis.excerpts.excerpts))
    assert session.open(blank.copied(tmp_path / "other").path)
    qtbot.waitUntil(lambda: analysis.answer is not None)
    assert not analysis.excerpts.excerpts


def test_beside_the_whole_stands_how_it_is_taken_up_shown_announced_and_copied(qtbot, session, documents, analysis):
    before = analysis.answer
    theme = "T12"
    session.announce(coded(session.current, documents[0], theme, 0, 5, stance=Stance.CONTRADICTS))
    qtbot.waitUntil(lambda: analysis.answer is not before)
    grid, row = analysis.frequencies.figures.grid, row_of(analysis, theme)
    at = [heading.text for heading in grid.columns].index("Support")
    assert [heading.text.replace("\n", " ") for heading in grid.columns[at : at + 4]] == [
        "Support",
        "Nuance",
        "Contradict",
        "Only contradict",
    ]
    assert [cell(analysis, row, column) for column in range(at, at + 4)] == ["0", "0", "1", "1"]
    spoken = analysis.frequencies.figures.index(row, at + 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("T12 ") and spoken.endswith("neither support nor nuance it: 1")
    analysis.copy()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    copied = next(line for line in lines if line[0].startswith("T12 "))
    assert copied[1 : at + 5] == ["1", "50 %", "0", "0", "1", "1"]  # a figure and its share are two columns
    choose(qtbot, analysis, unit=Unit.PASSAGE)
    assert "Support" not in {heading.text for heading in analysis.frequencies.figures.grid.columns}


def test_behind_those_who_only_contradict_stand_their_passages_and_no_others(qtbot, session, documents, analysis):
    before = analysis.answer
    session.announce(coded(session.current, documents[1], "T04", 0, 6, stance=Stance.CONTRADICTS))
    session.announce(coded(session.current, documents[0], "T04", 0, 6, stance=Stance.CONTRADICTS))
    qtbot.waitUntil(lambda: analysis.answer is not before and cell(analysis, row_of(analysis, "T04"), 1)[0] == "2")
    at = [heading.text for heading in analysis.frequencies.figures.grid.columns].index("Contradict")
    for column, number, passages in ((at, "2", 2), (at + 1, "1", 1)):
        assert cell(analysis, row_of(analysis, "T04"), column) == number
        analysis.frequencies.setCurrentIndex(analysis.frequencies.figures.index(row_of(analysis, "T04"), column))
        qtbot.keyClick(analysis.frequencies, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda many=passages: len(analysis.excerpts.excerpts) == many)
    assert [one.attribution for one in analysis.excerpts.excerpts] == ["Nätverket"]
    assert analysis.excerpts.list.accessibleDescription() == (
        "T04 Tid för arbetet, only contradict: 1 of 2 organisations heard"
    )


# --- what is copied, and what the other choice holds ------------------------------------------------------------------


def test_what_is_shown_stays_as_it_was_chosen_though_needs_come_and_says_what_is_in_none(qtbot, session, analysis):
    assert analysis.filters.of.value is Stage.THEME and analysis.outside.isHidden()
    theme = session.current.themes.codebook.find("T04").id
    before = analysis.answer
    session.perform("behov", lambda: session.current.decisions.merging.merge(NeedChoice("Tid"), [theme], "Hör ihop"))
    qtbot.waitUntil(lambda: analysis.answer is not before)
    assert analysis.filters.of.value is Stage.THEME
    choose(qtbot, analysis, of=Stage.NEED)
    assert analysis.outside.text() == "12 themes are in no need: show the themes"
    assert analysis.frequencies.figures.headerData(0, Qt.Orientation.Horizontal) == "Development need"
    before = analysis.answer
    analysis.outside.click()
    qtbot.waitUntil(lambda: analysis.answer is not before)
    assert analysis.filters.of.value is Stage.THEME
    assert session.memory.recall("analysis_shows", session.current.path) == "theme"


def test_passages_are_copied_as_quotations_several_at_once_with_source_and_evidence(qtbot, session, analysis):
    row = row_of(analysis, "T04")
    analysis.frequencies.cell_chosen.emit(analysis.answer.figures.rows[row].theme, None, "")
    qtbot.waitUntil(lambda: bool(analysis.excerpts.excerpts))
    excerpts = analysis.excerpts
    assert excerpts._about.text().startswith("T04 ")
    excerpts.list.setFocus()
    excerpts.list.selectAll()
    QTest.keyClick(excerpts.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    paragraphs = data.text().split("\n\n")
    assert len(paragraphs) == len(excerpts.excerpts) == data.html().count("<p>")
    for paragraph, excerpt in zip(paragraphs, excerpts.excerpts, strict=True):
        assert paragraph.startswith(f"”{excerpt.text}” (" if excerpt.verbatim else f"{excerpt.text} (")
        assert excerpt.evidence[0] in paragraph and excerpt.source_title in paragraph
    newest = session.current.trail.tracing.operations()[0]
    assert newest.action is Action.EXPORT_CREATE
