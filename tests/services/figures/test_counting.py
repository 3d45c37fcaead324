"""The services' figures are the domain's: the same as the slow oracle says, on the whole example."""

from collections.abc import Iterator
from itertools import islice

import pytest

from lagvarde_coder import paths
from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Coding, Stance
from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.figures.counted import CountedCoding, Scope
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind, SourceStatus
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.services import example
from lagvarde_coder.services.figures import gathering
from lagvarde_coder.storage.reader import Reader
from tests.helpers import Bench, coded, pasted
from tests.oracle.definitions import Oracle
from tests.property.worlds import World


@pytest.fixture(scope="module")
def filled(blank: Bench, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenProject]:
    """Return the example project, built by the services."""
    bench = blank.copied(tmp_path_factory.mktemp("example"))
    with bench.open() as project:
        example.build(project, paths.resources() / "example", Silent())
        yield project
        assert project.trail.tracing.check(Silent()).findings == ()


@pytest.fixture(scope="module")
def world(filled: OpenProject) -> World:
    """Return the same project as plain values for the oracle, read the slow way."""
    with filled._database.connection() as connection:
        read = Reader(connection)
        codings = [
            CountedCoding(one.id, one.text, one.start, one.end, one.theme, one.coder, one.stance, one.unsure)
            for one in read.all(Coding)
        ]
        sources = gathering.counted_sources(read)
        return World(read.all(Theme), read.all(MergeLink), sources, codings, Scope())


@pytest.mark.parametrize("grouping", [None, Grouping.KIND, Grouping.CATEGORY, Grouping.CODER])
@pytest.mark.parametrize("unit", [Unit.ORGANISATION, Unit.SOURCE])
def test_the_services_figures_are_the_oracles(filled: OpenProject, world: World, unit: Unit, grouping: Grouping | None):
    oracle = {(theme, group): (amount, whole) for theme, group, amount, whole in Oracle(world).figures(unit, grouping)}
    rows = [row for stage in Stage for row in filled.figures.counting.frequencies(stage, unit=unit, by=grouping)]
    assert rows
    for row in rows:
        assert (row.count, row.denominator) == oracle[row.theme, row.group and row.group.key], row


def test_passages_and_characters_are_the_oracles(filled: OpenProject, world: World):
    oracle = Oracle(world)
    for unit in (Unit.PASSAGE, Unit.CHARACTER):
        for row in islice(filled.figures.counting.frequencies(unit=unit), 6):
            assert row.count == oracle.amount(unit, row.theme, None, None), row


def test_excerpts_are_the_oracles_passages_and_lead_to_their_codings(filled: OpenProject, world: World):
    theme = filled.themes.codebook.find("T04")
    wanted = [(text, start, end) for text, start, end, _ in Oracle(world).passages_of(theme.id)]
    numbers = {line.source.text: line.source.number for line in filled.material.documents.sources()}
    found = filled.figures.counting.excerpts(theme.id)
    assert [(one.source_number, one.start, one.end) for one in found] == [(numbers[t], s, e) for t, s, e in wanted]
    for one in found:
        (line,) = [filled.trail.tracing.evidence(one.evidence[0]).line]
        assert line is not None and line.source.number == one.source_number
        assert one.start <= line.coding.start < line.coding.end <= one.end


def test_an_excerpt_from_a_joint_dialogue_is_attributed_to_who_spoke(filled: OpenProject):
    theme = filled.themes.codebook.find("T06")
    joint = [one for one in filled.figures.counting.excerpts(theme.id) if one.source_number == 6]
    assert {one.attribution for one in joint} & {"Geriatrikföreningen Höstljus", "Farmaceutföreningen Morteln"}


def test_internal_input_counts_on_request_only(project: OpenProject):
    coded(project, pasted(project, "Internt ord.", "Norrsken", kind=SourceKind.INTERNAL), "T01", 0, 7)
    assert project.figures.counting.frequencies()[0].denominator == 0
    assert project.figures.counting.frequencies(scope=Scope(include_internal=True))[0].count == 1


def test_a_scope_comes_before_counting(project: OpenProject):
    one, two = pasted(project, "Ett ord till.", "Norrsken"), pasted(project, "Två ord till.", "Älvdalen")
    coded(project, one, "T01", 0, 7)
    coded(project, two, "T01", 0, 7, stance=Stance.CONTRADICTS)
    project.material.documents.set_status([one.source.id], SourceStatus.DONE)

    def first(scope: Scope) -> tuple[int, int]:
        row = project.figures.counting.frequencies(scope=scope)[0]
        return row.count, row.denominator

    assert first(Scope()) == (2, 2)
    assert first(Scope(finished_only=True)) == (1, 1)
    assert first(Scope(stances=frozenset({Stance.CONTRADICTS}))) == (1, 2)
    assert first(Scope(sources=frozenset({two.source.id}))) == (1, 1)
    assert first(Scope(coders=frozenset())) == (0, 2)
    stands = project.figures.counting.standing()
    assert (stands.finished, stands.total) == (1, 2)


def test_sources_without_an_organisation_stand_beside(project: OpenProject):
    coded(project, pasted(project, "Ingen avsändare."), "T01", 0, 7)
    coded(project, pasted(project, "Gemensam text.", "Norrsken", "Älvdalen"), "T01", 0, 7)
    row, beside = project.figures.counting.frequencies()[0], project.figures.counting.beside()["T01"]
    assert (row.count, row.denominator) == (2, 2)
    assert (beside.joint, beside.nameless, beside.nameless_total) == (2, 1, 1)


def test_dropped_themes_have_no_row(project: OpenProject):
    project.themes.codebook.drop([project.themes.codebook.find("T05").id], "Saknar stöd")
    assert "T05" not in {row.number for row in project.figures.counting.frequencies()}
