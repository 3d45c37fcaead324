"""Staplar: broken down as the table is, on an axis with numbers, and copied as they are shown."""

from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.figures.results import Frequency, Grouping, Unit
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.looks.theming import PRINTING
from lagvarde_coder.gui.models.figures import Figures
from lagvarde_coder.gui.workspaces.figures import bars as bars_module
from lagvarde_coder.gui.workspaces.figures.bars import bar_key, bars, note, of_bar
from lagvarde_coder.gui.workspaces.figures.shown_figure import BARS, PAIRS, TABLE
from tests.gui.workspaces.figures.test_analysis import choose, row_of
from tests.tries import thinned

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def broken_down(qtbot, analysis):
    choose(qtbot, analysis, by=Grouping.ORGANISATION)
    analysis.tabs.setCurrentIndex(BARS)
    return analysis


def bar_of(analysis, theme, group=None):
    """Return the place and the bar of a theme's number, in the group with this label."""
    figures = analysis.answer.figures
    keys = {one.label: one.key for one in figures.groups if one}
    key = bar_key(figures.rows[row_of(analysis, theme)].theme, keys[group] if group else None)
    return next((at, bar) for at, bar in enumerate(analysis.chart.bars) if bar.key == key)


def test_below_each_bar_stands_one_for_each_group_with_its_own_denominator(broken_down):
    figures = broken_down.answer.figures
    groups = [group for group in figures.groups if group]
    assert len(broken_down.chart.bars) == len(figures.rows) * (1 + len(groups))
    for row in figures.rows:
        for group in groups:
            bar, figure = bar_of(broken_down, row.number, group.label)[1], figures.at(row.theme, group)
            assert (bar.name, bar.badge) == (group.label, "")
            assert bar.figure.startswith(f"{figure.count} of {figure.denominator} · ")
            assert bar.share == figure.count / figure.denominator
    assert "Nätverket: T01 " in broken_down.chart.accessibleDescription()
    assert broken_down.note.isHidden()


def test_the_bar_of_a_group_opens_its_passages_by_mouse_and_by_arrow_keys(qtbot, broken_down):
    chart, said = broken_down.chart, broken_down.excerpts.list.accessibleDescription
    at, _ = bar_of(broken_down, "T01", "Nätverket")
    qtbot.mouseClick(chart, LEFT, pos=chart.bar_rect(at).center().toPoint())
    qtbot.waitUntil(lambda: said() == "T01 Kontinuerlig fortbildning (Nätverket): 1 of 1 organisations heard raise it")
    assert {one.attribution for one in broken_down.excerpts.excerpts} == {"Nätverket"}
    while chart.current != bar_of(broken_down, "T01", "Föreningen")[1].key:
        qtbot.keyClick(chart, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: said().startswith("T01 Kontinuerlig fortbildning (Föreningen)"))


def test_the_axis_has_numbers_from_zero_to_all_that_were_heard(analysis):
    axis = analysis.chart.axis
    assert [words for _, words in axis.ticks] == ["0 %", "20 %", "40 %", "60 %", "80 %", "100 %"]
    assert [place for place, _ in axis.ticks] == [0, 0.2, 0.4, 0.6, 0.8, 1.0]
    assert axis.title == "Share of 2 organisations heard"


@pytest.mark.parametrize(("by", "unit"), thinned(product([None, Grouping.KIND], Unit), 3))
def test_bars_are_as_long_as_their_share_of_the_axis(qtbot, analysis, unit, by):
    choose(qtbot, analysis, unit=unit, by=by)
    last, words = analysis.chart.axis.ticks[-1]
    full = float(words.replace(" %", "")) / 100
    assert last == 1.0
    for bar in analysis.chart.bars:
        theme, group = of_bar(bar.key)
        figure = analysis.answer.figures.cells[theme, group]
        assert bar.share == pytest.approx(figure.count / figure.denominator / full)
        assert bar.share <= 1.0


def test_the_picture_of_the_numbers_on_the_axis_is_painted_above_and_below(broken_down):
    chart = broken_down.chart
    picture = chart.grab().toImage()
    ground = picture.pixel(2, 2)
    for top, bottom in ((2, 24), (chart.height() - 55, chart.height() - 34)):
        assert any(picture.pixel(x, y) != ground for x in range(picture.width()) for y in range(top, bottom))


def figures_of(groups):
    """Return a theme's figures in so many groups."""
    keys = [None, *(Group(f"g{at}", f"Grupp {at}") for at in range(groups))]
    one: dict[str, Any] = {
        "theme": "t",
        "number": "T01",
        "name": "Tid",
        "parent": None,
        "colour": 1,
        "unit": Unit.ORGANISATION,
        "finished": 0,
        "total": 2,
    }
    return Figures.of(
        [Frequency(**one, group=group, count=1, denominator=2) for group in keys], Unit.ORGANISATION, Grouping.CODER,
        Stage.THEME,
    )  # fmt: skip


def test_more_groups_than_can_be_read_have_no_bars_and_it_says_so():
    most = bars_module.MOST_GROUPS
    assert len(bars(figures_of(most))[0]) == 1 + most and not note(figures_of(most))
    assert len(bars(figures_of(most + 1))[0]) == 1
    assert note(figures_of(most + 1)) == (
        "The bars show all together: 10 groups are more than can be read as bars (9). The table shows each."
    )


def test_too_many_groups_are_told_below_the_bars_and_the_copy_does_not_claim_them(qtbot, monkeypatch, broken_down):
    monkeypatch.setattr(bars_module, "MOST_GROUPS", 1)
    choose(qtbot, broken_down, unit=Unit.SOURCE)
    assert broken_down.note.isVisible() and "2 groups are more than can be read" in broken_down.note.text()
    assert caption_of_copy(broken_down).startswith("Themes, documents. ")
    monkeypatch.setattr(bars_module, "MOST_GROUPS", 9)
    choose(qtbot, broken_down, unit=Unit.ORGANISATION)
    assert broken_down.note.isHidden()
    assert caption_of_copy(broken_down).startswith("Themes, organisations, by organisation. ")


def caption_of_copy(analysis):
    analysis.chart.setFocus()
    analysis.copy()
    (made, *_) = analysis.session.current.report.exporting.all()
    return next(choice.value for choice in made.export.choices if choice.name == "caption").split(": ", 1)[1]


def test_what_is_copied_has_no_frame_no_hover_and_can_be_as_long_as_it_is(qtbot, broken_down):
    chart = broken_down.chart
    chart.setFocus()
    plain = picture_of_copy(broken_down)
    chart.hovered = chart.current = chart.bars[3].key
    assert picture_of_copy(broken_down) == plain
    assert plain.width() > 2 * chart.width()
    assert not chart.property(PRINTING)
    chart.show_bars(list(chart.bars) * 80, chart.axis)
    chart.resize(chart.width(), chart.sizeHint().height())
    long = picture_of_copy(broken_down)
    assert not long.isNull() and 20_000 < long.height() < 32_000


def picture_of_copy(analysis):
    analysis.copy()
    return QGuiApplication.clipboard().image()


def test_on_the_same_words_says_that_it_is_not_broken_down(qtbot, broken_down):
    broken_down.tabs.setCurrentIndex(PAIRS)
    assert broken_down.note.isVisible() and "not broken down" in broken_down.note.text()
    assert broken_down.sorting.isHidden()
    assert not broken_down.filters.unit.isVisible()  # it is passages whatever is chosen
    choose(qtbot, broken_down, by=None)
    assert broken_down.note.text() == "Unit: passages on the same words."
    broken_down.tabs.setCurrentIndex(TABLE)
    assert broken_down.sorting.isVisible()
