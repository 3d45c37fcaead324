"""That only what is seen or touched of a large document is worked on; the figures are in tests/benchmarks."""

import pytest

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view import Mark, ParagraphNumbering
from tests.gui.widgets.document_view.large import large_text, some_marks


def laid_out(view):
    """Return the numbers of the blocks that have lines."""
    document = view.document()
    blocks = (document.findBlockByNumber(number) for number in range(document.blockCount()))
    return {block.blockNumber() for block in blocks if block.layout().lineCount()}


@pytest.mark.slow
@pytest.mark.parametrize("count", [0, 5_000])
def test_of_a_megabyte_only_what_is_on_the_screen_is_laid_out_and_drawn(qapp, view, count):
    view.show_document(large_text(1_000_000), (), some_marks(1_000_000, count))
    qapp.processEvents()
    seen = {block.blockNumber() for block, _ in view.visible_blocks()}
    assert view.document().blockCount() > 1_000
    assert seen <= laid_out(view)
    assert len(laid_out(view)) <= 5 * len(seen)
    assert view._highlighter._drawings.keys() <= laid_out(view)


@pytest.mark.slow
def test_lines_of_a_large_text_are_counted_in_slices(qtbot, view):
    view.show_document(large_text(200_000), (), ())
    view.set_numbering(ParagraphNumbering.LINES)
    view.go_to(199_000)
    view.numbers._count_on()
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
