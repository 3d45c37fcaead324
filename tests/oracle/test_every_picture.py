"""Every picture's values, worked out again from the tables of the example's file alone."""

import re
from datetime import date
from itertools import combinations
from random import Random

import pytest

from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.themes.codebook import Stage
from tests.oracle import tables
from tests.oracle.conftest import reworked
from tests.oracle.definitions import Oracle, passages
from tests.tries import thinned

STAGES = (Stage.THEME, Stage.NEED)


@pytest.fixture(scope="module", params=["as demonstrated", "reworked"])
def project(request, built_example, tmp_path_factory):
    bench = built_example.copied(tmp_path_factory.mktemp("pictures"))
    with bench.open() as opened:
        if request.param == "reworked":
            reworked(opened)
        opened.test_path = bench.path
        yield opened


@pytest.fixture(scope="module")
def oracle(project):
    return Oracle(tables.read(project.test_path))


def drawn(project, kind, **asked):
    return project.figures.pictures.drawing(PictureQuestion(kind=kind, **asked))


def in_use(oracle, stage):
    """The themes of a stage that are in use, by number."""
    return {t.number: t.id for t in oracle.themes.values() if t.stage == stage and t.status in {"active", "parked"}}


def by_number(drawing):
    return {row[0]: row[1:] for row in drawing.twin.rows}


def saying(oracle, theme):
    """Organisation -> the stances of its codings."""
    found: dict[str, set[str]] = {}
    for coding, _, speakers in oracle.counting(theme):
        for who in speakers:
            found.setdefault(who, set()).add(coding.stance)
    return list(found.values())


def whole(oracle, unit, theme, grouping=None, group=None):
    members = oracle.groups(grouping).get(group, oracle.sources)
    return (
        oracle.amount(unit, theme, grouping, group),
        oracle.denominator(unit, theme, grouping, group, members),
    )


@pytest.mark.parametrize("stage", STAGES)
def test_bars_by_stance_divide_the_organisations_by_what_each_says(project, oracle, stage):
    shown = by_number(drawn(project, PictureKind.STANCES, of=stage))
    assert shown.keys() == in_use(oracle, stage).keys()
    for number, theme in in_use(oracle, stage).items():
        said = saying(oracle, theme)
        mix = [said.count({stance}) for stance in ("supports", "nuances", "contradicts")]
        mix.append(sum(len(stances) > 1 for stances in said))
        assert shown[number][1:] == (*whole(oracle, "organisation", theme), *mix)
        assert sum(mix) == shown[number][1]


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(("by", "unit"), thinned([(by, unit) for by in Grouping for unit in Unit], 4))
def test_bars_by_group_and_heat_maps_have_the_figures_of_the_definitions(project, oracle, stage, by, unit):
    asked = {"of": stage, "by": by, "unit": unit}
    bars, heat = drawn(project, PictureKind.GROUPS, **asked), drawn(project, PictureKind.HEAT, shares=False, **asked)
    keys = [part.key.split("\n")[1] for part in heat.parts[: len(heat.twin.headings) - 2]]
    names = heat.twin.headings[2:]
    themes = in_use(oracle, stage)
    expected = []
    for number, theme in themes.items():
        expected.append((number, "", *whole(oracle, unit, theme)))
        expected += [
            (number, name, *whole(oracle, unit, theme, by, key)) for key, name in zip(keys, names, strict=True)
        ]
    assert sorted((row[0], *row[2:]) for row in bars.twin.rows) == sorted(expected)
    for number, theme in themes.items():
        assert by_number(heat)[number][1:] == tuple(whole(oracle, unit, theme, by, key)[0] for key in keys)


def test_two_groups_have_both_numbers_and_the_difference_of_their_shares(project, oracle):
    (first, second) = sorted(key for key in oracle.groups("category") if key and key != "-")[:2]
    drawing = drawn(project, PictureKind.TWO_GROUPS, first=first, second=second)
    for number, theme in in_use(oracle, Stage.THEME).items():
        a, b = (whole(oracle, "organisation", theme, "category", group) for group in (first, second))
        assert by_number(drawing)[number][1:5] == (*a, *b)
        assert by_number(drawing)[number][5] == pytest.approx(100 * (a[0] / a[1] - b[0] / b[1]), abs=0.051)
        (part,) = (part for part in drawing.parts if part.key == theme)
        assert f"{a[0]} av {a[1]}" in part.words and f"{b[0]} av {b[1]}" in part.words


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("kind", [PictureKind.TOGETHER, PictureKind.NETWORK])
def test_pairs_have_the_places_that_passages_of_both_share(project, oracle, stage, kind):
    drawing = drawn(project, kind, of=stage)
    texts = [source.text for source in oracle.sources]
    runs = {
        number: {
            text: passages([here for coding, here, _ in oracle.counting(theme) if coding.text == text])
            for text in texts
        }
        for number, theme in in_use(oracle, stage).items()
    }
    expected = set()
    for a, b in combinations(runs, 2):
        one, other = in_use(oracle, stage)[a], in_use(oracle, stage)[b]
        if one in oracle.counts_for("", other) or other in oracle.counts_for("", one):
            continue
        shared = [sum(bool(x & y) for x in runs[a][text] for y in runs[b][text]) for text in texts]
        if any(shared):
            expected.add((frozenset({a, b}), sum(shared), sum(map(bool, shared))))
    assert {(frozenset({row[0], row[2]}), row[4], row[5]) for row in drawing.twin.rows} == expected


@pytest.mark.parametrize(("seed", "shuffled"), [(1, False), (7, True)])
def test_saturation_adds_what_nobody_before_took_up(project, oracle, seed, shuffled):
    drawing = drawn(project, PictureKind.SATURATION, seed=seed, shuffled=shuffled)
    first: dict[str, tuple[int, date, int, str]] = {}
    for source in oracle.sources:
        day = date.fromisoformat(source.day) if source.day else date.max
        for who in oracle.heard(source):
            place = source.wave or 10**6, day, source.number, who
            first[who] = min(place, first.get(who, place))
    order = sorted(first, key=first.__getitem__)
    if shuffled:
        chance = Random(seed)
        order = [who for _, who in sorted((chance.random(), who) for who in order)]
    themes = in_use(oracle, Stage.THEME)
    says = {
        who: {number for number, theme in themes.items() if any(who in w for _, _, w in oracle.counting(theme))}
        for who in order
    }
    known: set[str] = set()
    for row, who in zip(drawing.twin.rows, order, strict=True):
        new = says[who] - known
        known |= new
        assert row[4:7] == (len(new), ", ".join(number for number in themes if number in new), len(known))
    chance, courses = Random(seed), []
    for _ in range(200):
        marks = [chance.random() for _ in order]
        shuffled = [who for _, who in sorted(zip(marks, order, strict=True))]
        courses.append([len(set().union(*(says[who] for who in shuffled[: n + 1]))) for n in range(len(order))])
    for at, row in enumerate(drawing.twin.rows):
        heights = sorted(course[at] for course in courses)
        assert row[7:] == (heights[10], heights[-11])


def test_the_timeline_has_every_document_with_its_themes(project, oracle):
    rows = drawn(project, PictureKind.TIMELINE).twin.rows
    expected = []
    for source in oracle.sources:
        counting = [
            {number for number, theme in in_use(oracle, Stage.THEME).items() if theme in reach}
            for coding in oracle.codings
            if coding.text == source.text
            for reach in [oracle.counts_for(coding.id, coding.theme)]
        ]
        themes, codings = len(set().union(*counting)), sum(map(bool, counting))
        expected.append((source.day or "", source.wave or None, source.alias or source.title, themes, codings))
    assert sorted((*row[:3], *row[5:]) for row in rows) == sorted(expected)


def test_a_portrait_has_the_passages_of_its_document(project, oracle):
    for source in oracle.sources[:5]:
        drawing = drawn(project, PictureKind.DOCUMENT, subject=source.id)
        expected = {}
        for number, theme in in_use(oracle, Stage.THEME).items():
            runs = passages([here for coding, here, _ in oracle.counting(theme) if coding.text == source.text])
            if runs:
                expected[number] = (len(runs), sum(map(len, runs)), source.characters)
        assert {number: row[1:] for number, row in by_number(drawing).items()} == expected
        assert len(drawing.parts) == sum(row[0] for row in expected.values())


def test_a_profile_has_the_passages_where_the_organisation_speaks(project, oracle):
    for who in sorted(set().union(*map(oracle.heard, oracle.sources)))[:5]:
        drawing = drawn(project, PictureKind.ORGANISATION, subject=who)
        for number, theme in in_use(oracle, Stage.THEME).items():
            own, of_all = oracle.amount("passage", theme, "organisation", who), whole(oracle, "organisation", theme)
            assert by_number(drawing)[number][1:] == (own, *of_all)


def test_every_theme_leads_to_the_needs_it_was_brought_into(project, oracle):
    drawing = drawn(project, PictureKind.BECOMING, scope=Scope(finished_only=True))
    themes = oracle.themes
    needs = {theme.id: theme for theme in themes.values() if theme.stage == "need" and oracle.in_use(theme.id)}
    existing = {coding.id for coding in tables.read(project.test_path).coding}
    expected = set()
    for link in oracle.links:
        if link.need in needs:
            named = None if link.codings is None else len(existing.intersection(link.codings))
            expected.add((themes[link.theme].number, themes[link.need].number, named))
    assert expected and {(row[0], row[2], row[4]) for row in drawing.twin.rows if row[2]} == expected
    mains = {theme.number for theme in themes.values() if theme.stage == "theme" and not theme.parent}
    assert mains <= {row[0] for row in drawing.twin.rows}
    of_needs = sum(not need.parent for need in needs.values())
    assert drawing.title == f"Hur {len(mains)} teman blev {of_needs} utvecklingsbehov"
    assert "Bara klara dokument" not in drawing.caption  # no filter changes what was decided


ROWS_SAID = (
    PictureKind.STANCES, PictureKind.GROUPS, PictureKind.TOGETHER, PictureKind.NETWORK, PictureKind.SATURATION,
    PictureKind.ORGANISATION,
)  # fmt: skip


@pytest.mark.parametrize("kind", ROWS_SAID)
def test_a_part_says_all_the_numbers_of_its_row(project, kind):
    drawing = drawn(project, kind)
    said = [part for part in drawing.parts if part.row >= 0]
    assert said
    for part in said:
        row = drawing.twin.rows[part.row]
        assert {cell for cell in row if isinstance(cell, int) and cell} <= {*map(int, re.findall(r"\d+", part.words))}


def test_filters_hold_and_stand_in_the_caption(project, oracle):
    drawing = drawn(project, PictureKind.STANCES, scope=Scope(finished_only=True))
    finished = [source for source in oracle.sources if source.finished]
    assert by_number(drawing)["T01"][2] == len(set().union(*map(oracle.heard, finished)))
    assert "Endast klara dokument." in drawing.caption
