"""Whatever the text: passages survive the trip, handles and snapping stay inside, and painting never fails."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view import Look, Mark, ParagraphNumbering
from lagvarde_coder.gui.widgets.document_view.handles import Side
from lagvarde_coder.gui.widgets.document_view.snapping import moved, snapped
from tests.gui.widgets.document_view import mouse
from tests.tries import tries

few = settings(max_examples=tries(25), suppress_health_check=[HealthCheck.function_scoped_fixture])

HARD = [
    *(
        "Vi behöver mer tid ",
        "🙂",
        "🇸🇪🇳🇴",
        "👩🏽‍⚕️",
        "e\u0301o\u0308",
        "\u2028",
        "\u2029",
        "\n",
        "\n\n",
        "\ufffd",
        "\u2400",
    ),
    *("\u00a0", "\t", "שלום עולם ", "العربية ", "a | b | c\nd | e | f\n", "x" * 300, "\u200b", "﷽"),
    "Lång mening om tid. " * 40,
]

texts = st.lists(st.sampled_from(HARD), min_size=1, max_size=12).map("".join)


@st.composite
def spans(draw, length):
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


@st.composite
def texts_and_spans(draw, count=1):
    text = draw(texts)
    return text, [draw(spans(len(text))) for _ in range(count)]


@st.composite
def texts_and_marks(draw):
    text = draw(texts)
    badges, themes = st.sampled_from(["T01", "T13a", "Inte relevant"]), st.sampled_from(["", "t1", "t2"])
    marks = [
        Mark(
            f"m{number}",
            draw(spans(len(text))),
            draw(st.integers(0, 14)),
            draw(badges),
            "Tema",
            unsure=draw(st.booleans()),
            theme=draw(themes),
            other=draw(st.booleans()),
            initials="AB",
        )
        for number in range(draw(st.integers(0, 8)))
    ]
    return text, marks


@few
@given(texts_and_spans())
def test_a_selected_passage_is_the_passage_that_was_selected(view, sample):
    text, (span,) = sample
    view.show_document(text, (), ())
    view.select(span)
    assert view.selected_span() == span
    assert view.text == text
    assert view.createMimeDataFromSelection().text() == span.of(text)


@few
@given(texts_and_marks(), st.sampled_from(Look), st.sampled_from(ParagraphNumbering), st.booleans(), st.data())
def test_anything_can_be_painted(view, sample, look, numbering, on, data):
    text, marks = sample
    view.set_look(look)
    view.set_numbering(numbering)
    view.set_others_beside(on)
    view.fade_others(frozenset({"t1"}) if on else None, not on)
    view.show_document(text, (), marks)
    hits = [data.draw(spans(len(text))) for _ in range(2)]
    view.show_hits(hits, 1)
    view.set_read_to(data.draw(st.integers(0, len(text))))
    view.set_active_mark("m0")
    view.select(hits[0])
    assert not view.grab().isNull()
    view.remove_marks(mark.id for mark in marks[1:])
    assert not view.grab().isNull()
    assert {mark.id for mark in view.marks()} <= {"m0"}
    view.set_others_beside(False)
    view.fade_others(None, False)


@few
@given(texts_and_spans(), st.sampled_from(Side), st.integers(-50, 900), st.integers(-50, 900), st.integers(-3, 3))
def test_a_dragged_handle_never_leaves_the_text_nor_empties_the_passage(view, sample, side, x, y, shift):
    text, (span,) = sample
    view.show_document(text, (), [Mark("m", span, 2, "T02", "Tema")])
    view.set_snapping(
        lambda given: Span(max(0, given.start + shift), max(given.end + shift, given.start + shift + 1, 1))
    )
    view.set_active_mark("m")
    view.go_to(span.start)
    QApplication.processEvents()
    told: list[tuple[str, Span]] = []
    view.span_changed.connect(lambda mark_id, changed: told.append((mark_id, changed)))
    if (knob := view._handles.knob(side)) is not None:
        mouse.press(view.viewport(), knob)
        mouse.move(view.viewport(), QPointF(x, y))
        mouse.release(view.viewport(), QPointF(x, y))
    view.span_changed.disconnect()
    view.set_snapping(None)
    now = view.active().span
    assert 0 <= now.start < now.end <= len(text)
    assert (now.end == span.end) or (now.start == span.start)
    assert told in ([], [("m", now)])


@given(texts_and_spans(3), st.booleans(), st.integers(-10, 4000))
def test_an_end_that_is_moved_leaves_a_passage_in_the_text(sample, at_start, position):
    text, (span, other, _) = sample
    result = moved(span, min(position, len(text)), start=at_start)
    assert 0 <= result.start < result.end <= len(text)
    kept = snapped(result, lambda _: Span(other.start + 5, other.end + 10), len(text))
    assert 0 <= kept.start < kept.end <= len(text)


@pytest.mark.parametrize("text", ["x" * 20_000, "Mening utan slut, " * 3_000, "🙂" * 6_000])
def test_a_very_long_paragraph_can_be_coded_and_painted(view, text):
    whole = Span(0, len(text))
    view.show_document(text, (), [Mark("m", whole, 3, "T03", "Tema")])
    view.fade_others(frozenset({"t"}), True)
    view.show_hits([Span(10, 400), Span(len(text) - 5, len(text))], 0)
    view.set_active_mark("m")
    for position in (0, len(text) // 2, len(text)):
        view.go_to(position)
        assert not view.grab().isNull()
    view.select(whole)
    assert view.selected_span() == whole
