"""Text twice as large, a small screen, a tenth of a screen: nothing is cut, all is in reach (WCAG 1.4.4, 1.4.10)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QToolButton, QToolTip

from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.panes import Panes
from tests.sight import cut, folded
from tests.tries import thinned
from tests.windows import let_closed_go

KEYS = [place.key for place in PLACES]
LARGE, SMALL, TINY = (1280, 740), (1024, 570), (320, 232)
"""Pixels of a window on screens of 1280×800, 1024×600 and 320×256 (1280×1024 enlarged four times), less the title."""


@pytest.fixture
def larger(qapp):
    """Show the text twice as large as usual."""
    font, scheme = qapp.font(), theming.current()
    before = font.pointSizeF()
    font.setPointSizeF(scheme.usual_points * 2)
    qapp.setFont(font)
    theming.apply(qapp, "light")
    yield
    let_closed_go(qapp)
    font.setPointSizeF(before)
    qapp.setFont(font)
    theming.apply(qapp, "light")


def settle():
    for _ in range(6):
        QApplication.processEvents()


def sized(window, size):
    window.setMinimumSize(320, 232)
    window.resize(*size)
    settle()


def shown(window):
    """Show every workspace with all of its tabs."""
    for key in KEYS:
        workspace = window.show_place(key)
        tabs = getattr(workspace, "tabs", None)
        for tab in range(tabs.count() if tabs else 1):
            if tabs:
                tabs.setCurrentIndex(tab)
            settle()
            yield f"{key} {tab}", workspace


@pytest.fixture
def busy(window, document, code):
    code(0, 10)
    window.show_place("coding").go_to(document.source.id, 2, 2)
    return window


@pytest.mark.parametrize("language", thinned(["sv", "en"], 2), indirect=True)
def test_nothing_is_cut_at_twice_the_size(language, larger, busy):
    sized(busy, LARGE)
    found = {name: cut(busy) for name, _ in shown(busy)}
    assert len(found) > len(KEYS) and {name: words for name, words in found.items() if words} == {}


def test_nothing_is_cut_on_a_small_screen(language, busy):
    sized(busy, SMALL)
    found = {name: cut(busy) for name, _ in shown(busy)}
    assert len(found) > len(KEYS) and {name: words for name, words in found.items() if words} == {}


def test_the_window_is_never_larger_than_a_small_screen(larger, busy):
    sized(busy, SMALL)
    assert (busy.width(), busy.height()) == SMALL


def test_a_tenth_of_a_screen_has_one_column_that_scrolls_one_way(qtbot, busy, document):
    sized(busy, TINY)
    coding = busy.show_place("coding")
    settle()
    (outer,) = [panes for panes in coding.findChildren(Panes) if coding.documents in panes.widgets]
    assert [size > 0 for size in outer.borders.sizes()] == [False, True, False]
    view = coding.document.view
    assert view.horizontalScrollBar().maximum() == 0
    around = coding.parentWidget().parentWidget()
    assert around.horizontalScrollBar().maximum() == 0
    assert view.viewport().width() >= 120
    for part in (coding.documents.tree, coding.themes.tree, view):  # whoever gets the focus comes into sight
        part.setFocus()
        settle()
        assert not folded(part)
        assert part.visibleRegion().boundingRect().width() > 100
    assert outer.width() <= TINY[0]


def test_a_button_brings_what_was_folded_away(qtbot, busy):
    sized(busy, TINY)
    coding = busy.show_place("coding")
    settle()
    (outer,) = [panes for panes in coding.findChildren(Panes) if coding.documents in panes.widgets]
    QTest.mouseClick(outer._buttons[0], Qt.MouseButton.LeftButton)
    settle()
    assert not folded(coding.documents)
    assert folded(coding.document)
    sized(busy, (1280, 740))
    assert not any(map(folded, (coding.documents, coding.document, coding.themes)))


def test_the_text_can_be_made_twice_as_large(window, session):
    window.top_bar.search.setFocus()
    for _ in range(30):
        window.commands["larger"].trigger()
    assert theming.current().usual_points + session.program.settings.text_size >= 2 * theming.current().usual_points


def test_icons_ticks_and_chevrons_grow_with_the_text(larger, busy):
    button = busy.findChild(QToolButton)
    metric = button.style().pixelMetric
    assert metric(QStyle.PixelMetric.PM_SmallIconSize, None, busy.menuBar().actions()[0].menu()) == 32
    report = busy.show_place("report")
    indicator = metric(QStyle.PixelMetric.PM_IndicatorWidth, None, report.choices.comments)
    assert indicator >= 32
    assert all(each.iconSize().width() >= 28 for each in busy.findChildren(QToolButton) if each.isVisible())


def test_the_names_of_icons_alone_are_shown_to_the_keyboard(larger, busy, monkeypatch):
    sized(busy, LARGE)
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, text, *__: told.append(text))
    current = busy._rail.focusProxy()
    current.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(current, Qt.Key.Key_Down)
    assert told == ["Coding (Ctrl+3)", "Themes (Ctrl+4)"]


def test_numbers_never_vanish_when_the_letters_grow(qapp, busy, session):
    sized(busy, LARGE)
    analysis = busy.show_place("analysis")
    while analysis.answer is None:
        QApplication.processEvents()
    font = qapp.font()
    font.setPointSizeF(theming.current().usual_points * 2)
    qapp.setFont(font)
    theming.apply(qapp, "light")
    settle()
    table = analysis.frequencies
    try:
        for column in range(1, table.model().columnCount()):
            words = [str(table.model().index(row, column).data()) for row in range(table.model().rowCount())]
            longest = max(map(table.fontMetrics().horizontalAdvance, words))
            assert longest + 8 <= table.columnWidth(column), words
    finally:
        font.setPointSizeF(theming.current().usual_points)
        qapp.setFont(font)
        theming.apply(qapp, "light")
