"""The makers of pictures: what is drawn is as large as it is, and everything has room."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.disclosed import Disclosed, joined
from lagvarde_coder.domain.figures.captioned import captioned
from lagvarde_coder.domain.figures.drawing import (
    MUTED,
    SURFACE,
    Circle,
    Lettering,
    Polyline,
    Rectangle,
    TableTwin,
    TextAnchor,
)
from lagvarde_coder.domain.figures.lettering import width_of
from lagvarde_coder.domain.figures.pictures.bars import BarLine, Segment, draw_bars
from lagvarde_coder.domain.figures.pictures.becoming import BecomingRow, BecomingWay, draw_becoming
from lagvarde_coder.domain.figures.pictures.course import CourseStep, CourseWave, CourseWords, draw_course
from lagvarde_coder.domain.figures.pictures.dots import DotLine, draw_dots
from lagvarde_coder.domain.figures.pictures.frame import Filling, PictureText, ThemeLabel, filled
from lagvarde_coder.domain.figures.pictures.grid import HeatCell, draw_grid
from lagvarde_coder.domain.figures.pictures.network import NetLine, NetPlace, draw_network
from lagvarde_coder.domain.figures.pictures.portrait import Answered, StripBlock, draw_portrait
from lagvarde_coder.domain.figures.pictures.scales import of_numbers, of_part, of_shares
from lagvarde_coder.domain.figures.pictures.timeline import TimeDot, TimeWave, draw_timeline
from tests.tries import tries

TWIN = TableTwin(headings=(), rows=())
NAMES = st.text(st.characters(exclude_characters="\n\r"), max_size=90).map(Disclosed)
COUNTS = st.integers(0, 60)


def words(text):
    return Disclosed(text)


def text(title="En bild"):
    return PictureText(
        title=words(title), caption=words("Enhet"), description=words("En bild."), empty=words("Inget"), language="sv"
    )


@st.composite
def labels(draw, least=0, most=6):
    names = draw(st.lists(NAMES, min_size=least, max_size=most))
    return [ThemeLabel(f"t{at}", words(f"T{at:02}a"), at % 14, name) for at, name in enumerate(names)]


@st.composite
def drawings(draw):
    """Any picture of a few themes with any names."""
    return draw(st.sampled_from([bars, dots, grid, net, course, times, portrait, becoming]))(draw)


def bars(draw):
    lines = []
    for label in draw(labels()):
        count, group = draw(COUNTS), draw(st.none() | NAMES)
        segments = (Segment(Filling.SOLID, count, joined([count])), Segment(Filling.CROSSED, draw(COUNTS), words("1")))
        lines.append(BarLine(f"{label.key}{group}", label, group, segments, words("12 av 43 · 28 %"), label.name, 0))
    return draw_bars(lines, of_numbers(120), [(look, words(look.value)) for look in Filling], text(), TWIN)


def dots(draw):
    share = st.none() | st.floats(0, 1)
    lines = [
        DotLine(label, draw(share), draw(share), (words("5 av 8 · 63 %"), words("–")), label.name)
        for label in draw(labels())
    ]
    return draw_dots(lines, (draw(NAMES), draw(NAMES)), of_shares(), text(), TWIN)


def grid(draw):
    rows, columns = draw(labels()), draw(st.lists(NAMES, max_size=30))
    cells = [
        [HeatCell(f"{row.key}\n{at}", words("63 %"), draw(st.floats(0, 1)), row.name, 0) for at in range(len(columns))]
        for row in rows
    ]
    return draw_grid(rows, columns, cells, text(), TWIN)


def net(draw):
    nodes = [NetPlace(label, at, 9, label.name) for at, label in enumerate(draw(labels(2)))]
    lines = [NetLine(0, at, at, len(nodes), words("7"), words("sju"), 0) for at in range(1, len(nodes))]
    return draw_network(nodes, lines, text(), TWIN)


def becoming(draw):
    themes, needs = draw(labels(1)), draw(labels(1))
    ways = [BecomingWay(at, at % len(needs), at % 2 == 0, words("blev"), at) for at in range(len(themes))]
    left = [
        BecomingRow(label, at % 2 == 1, words(""), draw(NAMES), words("ett"), at) for at, label in enumerate(themes)
    ]
    right = [
        BecomingRow(label._replace(key=f"b{at}"), at % 3 == 1, draw(NAMES), words(""), words("behov"), -1)
        for at, label in enumerate(needs)
    ]
    return draw_becoming(left, right, ways, (words("Teman"), words("Behov")), text(), TWIN)


def course(draw):
    heights = sorted(draw(st.lists(COUNTS, min_size=1, max_size=80)))
    steps = [CourseStep(f"o{at}", height, at % 2, height, height, words("ny")) for at, height in enumerate(heights)]
    waves = [CourseWave(0, words("Våg 1")), CourseWave(len(steps) - 1, words("Våg 2"))]
    return draw_course(steps, 60, waves, CourseWords(*map(words, "abcd")), text(), TWIN)


def times(draw):
    days = draw(st.lists(st.integers(0, 2000), max_size=60))
    first = date(2023, 11, 5)
    dots = [
        TimeDot(f"d{at}", first + timedelta(day), at % 2, at % 3 == 0, words("dok"), 0) for at, day in enumerate(days)
    ]
    waves = [TimeWave(first + timedelta(min(days)), words("Våg 1"))] if days else []
    return draw_timeline(dots, [draw(NAMES), draw(NAMES)], waves, (words("klart"), words("ej")), text(), TWIN)


def portrait(draw):
    themes, length = draw(labels(1)), draw(st.integers(1, 90_000))
    starts = draw(st.lists(st.integers(0, length - 1), max_size=8, unique=True))
    blocks = [
        StripBlock(f"b{start}", start % len(themes), start, min(start + 50, length), Filling.HATCHED, words("block"))
        for start in starts
    ]
    answers = [Answered(0, length, words("Fråga 1"))]
    return draw_portrait(themes, blocks, answers, length, [], words("Tecken"), text(), TWIN)


@settings(max_examples=tries(150))
@given(drawings().map(captioned))
def test_all_words_and_parts_have_room_in_the_picture(drawing):
    for shape in drawing.shapes:
        if not isinstance(shape, Lettering):
            continue
        width = width_of(shape.words, shape.size, bold=shape.bold)
        before = {TextAnchor.START: 0.0, TextAnchor.MIDDLE: width / 2, TextAnchor.END: width}[shape.anchor]
        along = shape.y if shape.turned else shape.x
        if shape.turned:
            assert along - (width - before) >= -0.5 and along + before <= drawing.height + 0.5, shape
        else:
            assert along - before >= -0.5 and along - before + width <= drawing.width + 0.5, shape
        assert 0 <= shape.y <= drawing.height
    for part in drawing.parts:
        assert part.x >= -0.5 and part.x + part.width <= drawing.width + 0.5
        assert part.y >= -0.5 and part.y + part.height <= drawing.height + 0.5
    assert len({part.key for part in drawing.parts}) == len(drawing.parts)


@settings(max_examples=tries(100))
@given(drawings())
def test_rows_do_not_reach_into_each_other(drawing):
    """What is written at the left stands on lines of its own."""
    left = sorted(shape.y for shape in drawing.shapes if isinstance(shape, Lettering) and shape.x == 45.0)
    assert all(below - above >= 8 for above, below in pairwise(left) if below != above)


def theme(number=1, name="Tid"):
    return ThemeLabel(f"t{number}", words(f"T{number:02}"), number, words(name))


def test_bars_are_as_long_as_their_numbers():
    lines = [
        BarLine(f"t{n}", theme(n), None, (Segment(Filling.SOLID, n, words("")),), words("x"), words(""), 0)
        for n in (1, 2, 5)
    ]
    drawing = draw_bars(lines, of_numbers(5), (), text(), TWIN)
    widths = {shape.part: shape.width for shape in drawing.shapes if isinstance(shape, Rectangle) and shape.x == 172.0}
    assert widths["t2"] == pytest.approx(2 * widths["t1"]) and widths["t5"] == pytest.approx(5 * widths["t1"])


def test_lines_of_the_axis_end_at_the_ground_of_a_figure_and_do_not_cross_it():
    label = ThemeLabel("t", words("T01"), 0, words("Tid"))
    figure = words("17 av 36 · 47 %")
    line = BarLine("t", label, None, (Segment(Filling.SOLID, 0.47, words("")),), figure, words(""), 0)
    shapes = draw_bars([line], of_shares(), [], text(), TWIN).shapes
    (printed,) = (shape for shape in shapes if isinstance(shape, Lettering) and shape.words == figure)
    ground = shapes[shapes.index(printed) - 1]
    assert isinstance(ground, Rectangle) and ground.fill == SURFACE
    assert ground.x < printed.x and printed.x + width_of(figure, printed.size) < ground.x + ground.width
    crossing = [
        at
        for at, shape in enumerate(shapes)
        if isinstance(shape, Polyline) and ground.x < shape.points[0][0] < ground.x + ground.width
    ]
    assert crossing and max(crossing) < shapes.index(ground)


def test_segments_follow_each_other_without_a_gap():
    segments = (Segment(Filling.SOLID, 3, words("3")), Segment(Filling.PALE, 2, words("2")))
    drawing = draw_bars(
        [BarLine("t", theme(), None, segments, words("5"), words(""), 0)], of_numbers(5), (), text(), TWIN
    )
    rectangles = [shape for shape in drawing.shapes if isinstance(shape, Rectangle)]
    first, second = (shape for shape in rectangles if shape.height == 13 and shape.stroke)
    assert second.x == pytest.approx(first.x + first.width)
    assert second.width * 3 == pytest.approx(first.width * 2)


@pytest.mark.parametrize("look", list(Filling))
def test_looks_differ_in_more_than_their_colour(look):
    def form(look):
        return [(type(shape).__name__, getattr(shape, "points", None)) for shape in filled(look, 3, 0, 0, 40, 13)]

    same = {Filling.SOLID, Filling.PALE}
    for other in set(Filling) - {look} - (same if look in same else set()):
        assert form(look) != form(other)
    assert all(0 <= x <= 40 and 0 <= y <= 13 for shape in filled(look, 3, 0, 0, 40, 13) if isinstance(shape, Polyline)
               for x, y in shape.points)  # fmt: skip


def test_dots_stand_where_their_shares_are():
    lines = [DotLine(theme(n), share, 0.0, (words("a"), words("b")), words("")) for n, share in ((1, 0.25), (2, 0.75))]
    drawing = draw_dots(lines, (words("A"), words("B")), of_shares(), text(), TWIN)
    at = {shape.part: shape.x for shape in drawing.shapes if isinstance(shape, Circle) and shape.part}
    ticks = {
        str(shape.words): shape.x for shape in drawing.shapes if isinstance(shape, Lettering) and "%" in shape.words
    }
    assert at == {"t1": pytest.approx(ticks["25\u00a0%"]), "t2": pytest.approx(ticks["75\u00a0%"])}


def test_a_share_that_says_nothing_yet_has_an_open_mark_and_no_line_to_the_other():
    line = DotLine(theme(1), 0.0, 0.5, (words("a"), words("b")), words(""), (False, True))
    drawing = draw_dots([line], (words("A"), words("B")), of_shares(), text(), TWIN)
    (mark,) = (shape for shape in drawing.shapes if isinstance(shape, Circle) and shape.part)
    assert (mark.fill, mark.stroke) == (SURFACE, MUTED)
    assert not any(isinstance(shape, Polyline) and shape.part for shape in drawing.shapes)


def test_a_net_keeps_its_places_whatever_is_counted():
    nodes = [NetPlace(theme(n), n - 1, 5, words("")) for n in range(1, 6)]
    few = draw_network(nodes[:3], [NetLine(0, 1, 1, 1, words("1"), words(""), 0)], text(), TWIN)
    many = draw_network(
        nodes, [NetLine(a, b, 9, 9, words("9"), words(""), 0) for a, b in ((0, 1), (2, 4))], text(), TWIN
    )

    def places(drawing):
        return {part.key: (part.x, part.y) for part in drawing.parts if "\n" not in part.key}

    assert places(few) == {key: place for key, place in places(many).items() if key in places(few)}
    assert len(set(places(many).values())) == 5


def test_a_line_from_theme_to_need_ends_at_the_number_of_its_theme():
    rows = [BecomingRow(theme(n), False, words(""), words(""), words(""), n) for n in (1, 2)]
    need = BecomingRow(ThemeLabel("b1", words("B01"), 1, words("Tid")), False, words("Grupp"), words(""), words(""), -1)
    ways = [BecomingWay(0, 0, True, words(""), 0), BecomingWay(1, 0, False, words(""), 1)]
    drawing = draw_becoming(rows, [need], ways, (words("Teman"), words("Behov")), text(), TWIN)
    lines = {shape.part: shape for shape in drawing.shapes if isinstance(shape, Polyline)}
    plates = {part.key: part for part in drawing.parts if "\n" in part.key}
    assert lines.keys() == plates.keys() == {"t1\nb1", "t2\nb1"}
    for key, plate in plates.items():
        assert lines[key].points[-1] == pytest.approx((plate.x, plate.y + plate.height / 2))
        (number,) = [shape.words for shape in drawing.shapes if isinstance(shape, Lettering) and shape.part == key]
        assert number == f"T0{key[1]}"
    assert [lines[key].dashed for key in sorted(lines)] == [False, True]


def test_documents_of_one_day_stand_above_each_other():
    dots = [TimeDot(f"d{n}", date(2025, 2, 3), 0, True, words(""), 0) for n in range(3)]
    drawing = draw_timeline(dots, [words("Dialoger")], [], (words("a"), words("b")), text(), TWIN)
    circles = [shape for shape in drawing.shapes if isinstance(shape, Circle) and shape.part]
    assert len({circle.x for circle in circles}) == 1
    assert len({circle.y for circle in circles}) == 3


def test_a_picture_of_nothing_says_so():
    drawing = draw_grid([], [], [], text(), TWIN)
    assert [shape.words for shape in drawing.shapes if isinstance(shape, Lettering)] == ["Inget"]
    assert not drawing.parts


@given(st.integers(0, 10**7))
def test_an_axis_of_numbers_reaches_the_largest_in_few_round_steps(largest):
    scale = of_numbers(largest)
    assert scale.most >= largest and len(scale.ticks) <= 6
    assert scale.ticks[0].place == 0 and scale.ticks[-1].place == 1


@given(st.floats(0, 1))
def test_an_axis_of_shares_reaches_the_largest(largest):
    scale = of_part(largest)
    assert scale.most >= largest - 1e-9 and len(scale.ticks) <= 6
