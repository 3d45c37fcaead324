"""The passages beside the figures: of the marked figure and no other, named, and sorted as one likes."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.gui.models.figures import THEME_ROLE
from lagvarde_coder.gui.workspaces.figures import excerpts_panel
from lagvarde_coder.gui.workspaces.figures.bars import of_bar
from lagvarde_coder.gui.workspaces.figures.shown_figure import BARS, PAIRS, TABLE
from tests.gui.workspaces.figures.test_analysis import choose, column_of, row_of
from tests.helpers import coded, pasted

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def several(qtbot, session, documents, analysis):
    """T01 in four documents: of two organisations, one without any, one with the earliest day."""
    before = analysis.answer
    nameless = pasted(session.current, "Ingen sade vem som talade här.\n", title="Anteckning")
    early = pasted(session.current, "Åsikten kom tidigt.\n", "Åkerbo", title="Samtal", day=date(2024, 1, 2))
    session.announce(coded(session.current, nameless, "T01", 0, 10, stance=Stance.NUANCES))
    session.announce(coded(session.current, early, "T01", 0, 8))
    qtbot.waitUntil(lambda: analysis.answer is not before)
    analysis.frequencies.cell_chosen.emit(id_of(analysis, "T01"), None, "")
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 5)
    return analysis


def id_of(analysis, number):
    return analysis.answer.figures.rows[row_of(analysis, number)].theme


def sort_by(qtbot, analysis, order):
    box = analysis.excerpts.order
    box.setFocus()
    for _ in range(box.count()):
        qtbot.keyClick(box, Qt.Key.Key_Up)
    while box.value is not order:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    return analysis.excerpts.excerpts


def test_passages_are_sorted_by_document_organisation_date_and_stance(qtbot, several):
    kinds = excerpts_panel.ExcerptOrder
    by_document = list(several.excerpts.excerpts)
    assert [one.source_number for one in by_document] == [1, 1, 2, 3, 4]
    assert [one.attribution for one in sort_by(qtbot, several, kinds.ORGANISATION)] == [
        "Föreningen", "Föreningen", "Nätverket", "Åkerbo", "",
    ]  # fmt: skip
    days = [one.day for one in sort_by(qtbot, several, kinds.DAY)]
    assert days == [date(2024, 1, 2), None, None, None, None]
    assert [one.stance for one in sort_by(qtbot, several, kinds.STANCE)] == [
        Stance.CONTRADICTS, Stance.NUANCES, Stance.SUPPORTS, Stance.SUPPORTS, Stance.SUPPORTS,
    ]  # fmt: skip
    shown = [several.excerpts.list.model().index(row, 0).data() for row in range(5)]
    assert [text.strip("”") for text in shown] == [one.text for one in several.excerpts.excerpts]
    assert sort_by(qtbot, several, kinds.DOCUMENT) == by_document


def test_the_order_of_passages_is_told_and_kept_for_the_next_figure(qtbot, heard, several):
    sort_by(qtbot, several, excerpts_panel.ExcerptOrder.STANCE)
    assert heard[-1] == "Passages, by stance, contradicting first"
    several.frequencies.cell_chosen.emit(id_of(several, "T04"), None, "")
    qtbot.waitUntil(lambda: len(several.excerpts.excerpts) == 1)
    several.frequencies.cell_chosen.emit(id_of(several, "T01"), None, "")
    qtbot.waitUntil(lambda: len(several.excerpts.excerpts) == 5)
    assert several.excerpts.excerpts[0].stance is Stance.CONTRADICTS


def test_enter_opens_the_passage_that_stands_there_after_sorting(qtbot, session, several):
    excerpt = sort_by(qtbot, several, excerpts_panel.ExcerptOrder.DAY)[0]
    several.excerpts.list.setFocus()
    with qtbot.waitSignal(session.wanted_place) as wanted:
        qtbot.keyClick(several.excerpts.list, Qt.Key.Key_Return)
    assert wanted.args[1:] == [excerpt.start, excerpt.end] == [0, 8]


def said(analysis):
    return analysis.excerpts._about.text()


def marked(analysis):
    """Return the theme that is marked in the tab that is shown."""
    tab = analysis.tabs.currentIndex()
    if tab == BARS:
        return of_bar(analysis.chart.current)[0]
    table = analysis.frequencies if tab == TABLE else analysis.pairs
    return table.currentIndex().data(THEME_ROLE)


def test_arrow_keys_take_the_passages_along_in_the_table(qtbot, analysis):
    choose(qtbot, analysis, by=Grouping.ORGANISATION)
    group = next(one for one in analysis.answer.figures.groups if one and one.label == "Nätverket")
    table = analysis.frequencies
    table.setFocus()
    table.setCurrentIndex(table.figures.index(row_of(analysis, "T02"), column_of(analysis, group.key)))
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 1)
    assert said(analysis) == "T01 Kontinuerlig fortbildning (Nätverket): 1 of 1 organisations heard raise it"
    column = table.currentIndex().column()
    for _ in range(column):  # over the columns beside, which open the whole, and on to the name
        column -= 1
        qtbot.keyClick(table, Qt.Key.Key_Left)
        assert (table.currentIndex().row(), table.currentIndex().column()) == (row_of(analysis, "T01"), column)


def test_in_each_tab_the_theme_of_the_passages_is_the_marked_one(qtbot, analysis):
    analysis.tabs.setCurrentIndex(BARS)
    analysis.chart.setFocus()
    at = row_of(analysis, "T04")
    qtbot.mouseClick(analysis.chart, LEFT, pos=analysis.chart.bar_rect(at).center().toPoint())
    qtbot.waitUntil(lambda: said(analysis) == "T04 Tid för arbetet: 1 of 2 organisations heard raise it")
    for tab in (TABLE, PAIRS, BARS):
        analysis.tabs.setCurrentIndex(tab)
        assert marked(analysis) == id_of(analysis, "T04")
        assert said(analysis).startswith("T04 ")
    analysis.tabs.setCurrentIndex(TABLE)
    analysis.frequencies.setFocus()
    analysis.frequencies.setCurrentIndex(analysis.frequencies.figures.index(row_of(analysis, "T02"), 1))
    qtbot.keyClick(analysis.frequencies, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: said(analysis).startswith("T01 "))
    analysis.tabs.setCurrentIndex(BARS)
    analysis.chart.setFocus()
    assert marked(analysis) == id_of(analysis, "T01")


def test_a_pair_says_which_and_how_many_and_becomes_the_whole_where_no_pairs_are_shown(qtbot, analysis):
    analysis.tabs.setCurrentIndex(PAIRS)
    names = [one.number for one in analysis.answer.themes]
    index = analysis.pairs.figures.index(names.index("T04"), 1 + names.index("T01"))
    qtbot.mouseClick(analysis.pairs.viewport(), LEFT, pos=analysis.pairs.visualRect(index).center())
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 1)
    assert said(analysis) == "T04 Tid för arbetet on the same words as T01 Kontinuerlig fortbildning, passages: 1"
    analysis.tabs.setCurrentIndex(BARS)
    qtbot.waitUntil(lambda: said(analysis) == "T04 Tid för arbetet: 1 of 2 organisations heard raise it")


def test_the_passages_follow_the_filters_and_go_with_their_theme(qtbot, session, analysis):
    analysis.frequencies.cell_chosen.emit(id_of(analysis, "T01"), None, "")
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 3)
    choose(qtbot, analysis, unit=Unit.PASSAGE, stance=Stance.CONTRADICTS)
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 1)
    assert said(analysis) == "T01 Kontinuerlig fortbildning: 1 of 1 coded passages"
    assert marked(analysis) == id_of(analysis, "T01")
    choose(qtbot, analysis, of=analysis.filters.of._values[1])
    qtbot.waitUntil(lambda: not analysis.excerpts.excerpts)
    assert analysis.excerpts._about.isHidden()
