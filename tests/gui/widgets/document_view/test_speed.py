"""That a large document stays quick, with generous limits for machines; the figures are in tests/benchmarks."""

from time import process_time

import pytest

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view import Mark, Numbering
from tests.gui.widgets.document_view.large import large_text, some_marks


@pytest.mark.slow
@pytest.mark.parametrize("count", [0, 5_000])
def test_a_megabyte_opens_at_once_and_a_coding_is_painted_at_once(qapp, view, count):
    text, marks = large_text(1_000_000), some_marks(1_000_000, count)
    started = process_time()
    view.show_document(text, (), marks)
    qapp.processEvents()
    assert process_time() - started < 1.0  # measured 0.07 s
    view.go_to(500_000)
    qapp.processEvents()
    started = process_time()
    for number in range(10):
        view.add_marks([Mark(f"new{number}", Span(500_000, 500_100 + number), 3, "T03", "Tema")])
        qapp.processEvents()
    assert (process_time() - started) / 10 < 0.05  # measured 0.002 s


@pytest.mark.slow
def test_lines_of_a_large_text_are_counted_in_slices(qtbot, view):
    view.show_document(large_text(200_000), (), ())
    view.set_numbering(Numbering.LINES)
    view.go_to(199_000)
    started = process_time()
    view.numbers._count_on()
    assert process_time() - started < 0.05
    assert view.numbers.is_counting
    qtbot.waitUntil(lambda: not view.numbers.is_counting)
    assert max(number for block, _ in view.visible_blocks() for _, number in view.numbers.of(block)) > 2_000


def test_a_change_arranges_and_paints_only_what_it_touches(qapp, view):
    view.show_document(large_text(200_000), (), some_marks(200_000, 4_000))
    view.go_to(100_000)
    qapp.processEvents()
    touched = {view.index.blocks.number_at(100_000)}
    blocks = {block.blockNumber(): block for block, _ in view.visible_blocks()}
    drawings = {number: view._highlighter._drawings[number] for number in blocks}
    extents = {number: view.extents(block) for number, block in blocks.items()}
    view.add_marks([Mark("new", Span(100_000, 100_020), 3, "T03", "Tema")])
    qapp.processEvents()
    assert {number for number in blocks if view._highlighter._drawings[number] is not drawings[number]} == touched
    assert {number for number, block in blocks.items() if view.extents(block) is not extents[number]} == touched
