"""What must be seen without scrolling on the screens that people have."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.card import Card

SIZES = [(1280, 800), (1920, 1080)]
"""The whole window, with its bars."""


def whole(widget, window):
    """Tell whether a widget is on the window, and nothing it lies in cuts any of it off."""
    if not widget.isVisible():
        return False
    over = widget.parentWidget()
    while over is not None and over is not window:
        top_left = widget.mapTo(over, QPoint())
        if not over.rect().contains(widget.rect().translated(top_left)):
            return False
        over = over.parentWidget()
    return True


@pytest.fixture(params=SIZES, ids=lambda size: "x".join(map(str, size)))
def room(request, window, project, document, code):
    """Kodning with two codings at the cursor."""
    code(3)
    code(3, theme="T04")
    window.resize(*request.param)
    coding = window.show_place("coding")
    coding.refresh(None)
    coding.document.view.go_to(5)
    QApplication.processEvents()
    return coding


def test_all_themes_and_sub_themes_are_seen(room, window):
    tree = room.themes.tree
    rows, index = 0, tree.model().index(0, 0)
    while index.isValid():
        rows += 1
        assert tree.viewport().rect().contains(tree.visualRect(index)), index.data()
        index = tree.indexBelow(index)
    assert rows == 17
    assert whole(tree.viewport(), window)


def test_with_several_codings_unsure_and_the_number_are_seen(qtbot, room, window):
    editor = room.codings.editor
    assert len(room.codings.lines()) > 1
    qtbot.waitUntil(lambda: whole(editor.about, window))
    assert whole(editor.unsure, window)
    assert editor.about.text().endswith(editor._line.evidence)
    assert editor.about.fontMetrics().horizontalAdvance(editor.about.text()) <= editor.about.width()


def test_at_the_least_width_the_cards_of_a_report_are_whole(window, project, document):
    window.resize(960, 800)
    report = window.show_place("report")
    QApplication.processEvents()
    for card in report.findChildren(Card):
        if card.visibleRegion().isEmpty():  # folded away: the buttons above bring it
            continue
        right = card.mapTo(window, card.rect().topRight()).x()
        assert right <= window.width(), card
    area = next(area for area in report.findChildren(QScrollArea) if area.isAncestorOf(report.choices))
    assert area.widget().width() <= area.viewport().width()


@pytest.mark.parametrize("width", [1280, 1920])
def test_what_was_chosen_for_an_export_is_read_whole(window, project, document, tmp_path, width):
    project.report.exporting.export(
        tmp_path / "rapport.docx",
        Silent(),
        choices={"attribution": Attribution.ORGANISATION, "template": "Utvecklingsbehov och teman"},
    )
    window.resize(width, 800)
    table = window.show_place("report").earlier
    QApplication.processEvents()
    choices = table.model().index(0, 3)
    room, words = table.visualRect(choices), choices.data()
    assert len(words) > 40
    needed = table.fontMetrics().boundingRect(0, 0, room.width() - 10, 1000, Qt.TextFlag.TextWordWrap, words).height()
    assert needed <= room.height() - 8
    assert "…" not in words
    assert sum(table.columnWidth(column) for column in range(6)) <= table.viewport().width()


def test_the_sentence_below_the_text_goes_before_how_much_is_selected(window, project, document):
    window.resize(1280, 800)
    coding = window.show_place("coding")
    coding.document.view.select(Span(0, 20))
    QApplication.processEvents()
    assert coding.document._selected.isVisible()
    coding.document.say(
        "N once more goes on in “2024-11-14 Minnesant…teborg och Väst”. Nothing is left in this document."
    )
    message = coding.document._message
    QApplication.processEvents()
    assert not coding.document._selected.isVisible()
    assert message.fontMetrics().horizontalAdvance(message.text().partition(".")[0]) <= message.width()
