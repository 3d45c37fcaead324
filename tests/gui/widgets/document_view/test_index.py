"""The index against brute force; lanes never cover each other; badges keep to their columns."""

from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view.badge_rows import Wanted, badge_rows
from lagvarde_coder.gui.widgets.document_view.blocks import LONGEST, Blocks, broken_for_view
from lagvarde_coder.gui.widgets.document_view.index import LINE_GUARD, MarkIndex, in_text_order
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.slices import MANY, ROWS

TEXT = "\n".join("x" * length for length in (300, 0, 40, 500, 3, 90, 0))


@st.composite
def marks(draw, count=12):
    made = []
    for number in range(draw(st.integers(0, count))):
        start = draw(st.integers(0, len(TEXT) - 1))
        end = draw(st.integers(start + 1, min(len(TEXT), start + 400)))
        made.append(Mark(f"m{number}", Span(start, end), draw(st.integers(1, 3)), "T01", "Tema"))
    return made


@given(marks(), st.integers(0, len(TEXT) - 1), st.integers(1, 60))
def test_overlapping_marks_are_those_that_brute_force_finds(given_marks, start, length):
    end = min(len(TEXT), start + length)
    found = MarkIndex(Blocks(TEXT), given_marks).overlapping(start, end)
    assert found == sorted((m for m in given_marks if m.span.overlaps(Span(start, end))), key=in_text_order)


@given(marks(), marks(), st.sets(st.integers(0, 11)))
def test_adding_and_removing_leads_where_building_anew_does(first, second, gone):
    index = MarkIndex(Blocks(TEXT), first)
    index.add(second)
    index.remove(f"m{number}" for number in gone)
    left = {mark.id: mark for mark in [*first, *second] if mark.id not in {f"m{number}" for number in gone}}
    anew = MarkIndex(Blocks(TEXT), left.values())
    blocks = range(len(index.blocks))
    assert len(index) == len(left)
    assert [index.in_block(n) for n in blocks] == [anew.in_block(n) for n in blocks]
    assert [index.slices(n).pieces for n in blocks] == [anew.slices(n).pieces for n in blocks]


@given(marks(), marks(4))
def test_the_touched_blocks_are_those_that_look_different(before, added):
    added = [Mark("new" + m.id, m.span, m.slot, m.badge, m.label) for m in added]
    index = MarkIndex(Blocks(TEXT), before)
    old = [list(index.in_block(n)) for n in range(len(index.blocks))]
    touched = index.add(added)
    assert touched == {n for n in range(len(index.blocks)) if index.in_block(n) != old[n]}
    assert index.remove(m.id for m in added) == touched


@given(marks(), marks(4))
def test_stripes_in_one_lane_neither_overlap_nor_meet_on_a_line(before, added):
    index = MarkIndex(Blocks(TEXT), before)
    index.add(Mark("new" + m.id, m.span, m.slot, m.badge, m.label) for m in added)
    every = sorted(index.all(), key=in_text_order)
    for number, a in enumerate(every):
        for b in every[number + 1 :]:
            if index.lane(a) == index.lane(b):
                same_block = index.blocks.number_at(a.span.end - 1) == index.blocks.number_at(b.span.start)
                assert b.span.start >= a.span.end + (LINE_GUARD if same_block else 0)
            assert index.level(a) != index.level(b) or not a.span.overlaps(b.span)


@given(marks(), marks(4))
def test_lanes_of_marks_that_are_there_stay(before, added):
    index = MarkIndex(Blocks(TEXT), before)
    lanes = {mark.id: index.lane(mark) for mark in before}
    index.add(Mark("new" + m.id, m.span, m.slot, m.badge, m.label) for m in added)
    assert lanes == {mark.id: index.lane(mark) for mark in before}


@given(marks(), marks(4), st.sets(st.integers(0, 11)), st.booleans(), st.permutations(range(7)))
def test_what_is_asked_for_first_changes_nothing(before, added, gone, beside, order):
    """Marks are placed when they are asked for: where they stand must be as if all had been placed at once."""
    before = [mark._replace(other=number % 3 == 0) for number, mark in enumerate(before)]
    lazy, eager = (MarkIndex(Blocks(TEXT), before, beside=beside) for _ in range(2))
    assert eager.lanes(99) + eager.lanes(99, beside=True) <= len(before)
    for index in (lazy, eager):
        index.in_block(order[0])
        index.remove(f"m{number}" for number in gone)
        index.add(Mark("new" + m.id, m.span, m.slot, m.badge, m.label) for m in added)
        index.slices(order[1])
    found, expected = ({n: index.slices(n) for n in order} for index in (lazy, eager))
    assert found == expected
    assert {m.id: lazy.lane(m) for m in lazy.all()} == {m.id: eager.lane(m) for m in eager.all()}
    assert lazy.lanes(2) == min(2, eager.lanes(99))
    assert (lazy.lanes(99), lazy.lanes(99, beside=True)) == (eager.lanes(99), eager.lanes(99, beside=True))


@given(marks())
def test_pieces_say_for_every_character_what_covers_it(given_marks):
    index = MarkIndex(Blocks(TEXT), given_marks)
    for number in range(len(index.blocks)):
        pieces = index.slices(number).pieces
        for position in range(index.blocks.start(number), index.blocks.next_start(number)):
            slots = tuple(sorted({m.slot for m in given_marks if m.span.start <= position < m.span.end}))
            assert [p.slots for p in pieces if p.start <= position < p.end] == ([slots] if slots else [])


deep_marks = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30), st.integers(0, 9)), max_size=12).map(
    lambda drawn: [
        Mark(f"m{n}", Span(start, start + long), slot, "T01", "Tema") for n, (start, long, slot) in enumerate(drawn)
    ]
)


@given(deep_marks)
def test_however_deep_marks_lie_at_most_three_tints_mix_and_three_underlines_stand_apart(given_marks):
    index = MarkIndex(Blocks("x" * 80), given_marks)
    pieces, underlines = index.slices(0)
    for position in range(80):
        here = [m for m in given_marks if m.span.start <= position < m.span.end]
        slots = tuple(sorted({m.slot for m in here if m.is_coding}))
        expected = [slots if len(slots) <= ROWS else MANY] if slots else []
        assert [p.slots for p in pieces if p.start <= position < p.end] == expected
        lines = [line for line in underlines if line.start <= position < line.end]
        assert len({line.row for line in lines}) == len(lines) == len({line.mark.id for line in lines})
        assert {line.mark.id for line in lines} <= {m.id for m in here}
        assert len(lines) == min(ROWS, len(here))


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4)), max_size=20),
    st.integers(1, 3),
    st.sets(st.integers(0, 9)),
)
def test_badges_keep_to_their_columns_and_none_is_lost(drawn, columns, counted):
    wanted = [Wanted(f"m{n}", first, first + more) for n, (first, more) in enumerate(drawn)]
    rows = badge_rows(wanted, columns, counted)
    assert counted <= set(rows)
    assert all(len(row.shown) + bool(row.more or line in counted) <= columns for line, row in rows.items())
    assert sorted(each for row in rows.values() for each in [*row.shown, *row.more]) == sorted(w.id for w in wanted)
    by_id = {w.id: w for w in wanted}
    assert all(by_id[each].first <= line <= by_id[each].last for line, row in rows.items() for each in row.shown)


def test_a_long_mark_gives_way_to_a_short_one_and_stands_beside_a_later_line():
    rows = badge_rows([Wanted("long", 0, 4), Wanted("short", 0, 0), Wanted("next", 1, 1)], 1)
    assert {line: row.shown for line, row in rows.items()} == {0: ["short"], 1: ["next"], 2: ["long"]}
    rows = badge_rows([Wanted("long", 0, 1), Wanted("one", 0, 0), Wanted("two", 0, 0)], 1)
    assert (rows[0].more, rows[1].shown) == (["one", "two"], ["long"])


@given(st.lists(st.text("ab. \n", min_size=1, max_size=30), max_size=40), st.integers(1, 800))
def test_a_broken_text_keeps_its_length_and_all_but_some_spaces(parts, times):
    text = "".join(parts) * times
    shown = broken_for_view(text)
    assert len(shown) == len(text)
    assert all(a == b or (a, b) == (" ", "\n") for a, b in zip(text, shown, strict=True))


def test_a_long_paragraph_is_cut_at_a_sentence_end():
    text = ("Vi behöver mer tid i vården. " * 1000).strip()
    shown = broken_for_view(text)
    assert max(map(len, shown.split("\n"))) <= LONGEST
    assert all(line.endswith(".") for line in shown.split("\n"))


def test_a_paragraph_without_spaces_stays_whole():
    assert broken_for_view("x" * 30_000) == "x" * 30_000
