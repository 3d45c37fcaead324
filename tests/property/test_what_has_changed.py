"""What waits after a changed definition, and what has changed since a decision, equal what brute force finds."""

import shutil
from itertools import count, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.services.topics import ProjectServices
from tests.helpers import Bench, program_in
from tests.property.random_work import Worker
from tests.tries import tries

numbers = count()
BEGINNING = [
    *(("paste", 3), ("paste", 4), ("code", 1), ("code", 2), ("code", 3), ("merge", 7), ("merge", 11)),
    *(("judge", 1), ("judge", 5), ("judge", 8), ("judge", 9)),
]
OFTEN = [
    *("code", "code", "change_coding", "remove_coding", "judge", "judge", "settle_verdict", "confirm"),
    *("merge", "merge", "unmerge", "split", "substantial", "substantial", "editorial", "keep_rechecked"),
    *("paste", "describe", "delete", "status", "revise", "place_waiting", "revert", "revert"),
    *("join_codings", "split_coding", "copy_coding"),
    *("make_candidate", "make_candidate", "code_candidate", "bring_together", "bring_together", "take_apart"),
]
steps = st.lists(st.tuples(st.sampled_from(OFTEN), st.integers(0, 999)), min_size=8, max_size=25)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("changed")


@settings(max_examples=tries(10), suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_it_equals_what_brute_force_finds(blank: Bench, folder: Path, steps: list[tuple[str, int]]):
    check_sequence(blank, folder, steps)


@pytest.mark.soak
@settings(max_examples=1_000, suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_it_does_so_a_thousand_times(blank: Bench, folder: Path, steps: list[tuple[str, int]]):
    check_sequence(blank, folder, steps)


def check_sequence(blank: Bench, folder: Path, steps: list[tuple[str, int]]) -> None:
    path = Path(shutil.copy(blank.path, folder / f"{next(numbers)}.lvk"))
    with Bench(path, program_in(folder / "home")).open() as project:
        worker = Worker(project)
        blank_state = project.figures.counting.standing().state
        for name, seed in [*BEGINNING, *steps]:
            before = coded(project)
            worker.do(name, seed)
            if name in {"substantial", "keep_rechecked", "judge", "confirm", "settle_verdict"}:
                assert coded(project) == before, f"{name} changed a coding"
        assert project.trail.tracing.check(Silent()).findings == ()
        check_waiting(project, blank_state)
        check_decisions(project)


def coded(project: OpenProject) -> dict[Id, tuple[object, ...]]:
    """Return place, words, theme and version of every coding."""
    return {
        line.coding.id: (line.coding.place, line.words, line.coding.codebook_version)
        for line in project.coding.marking.all()
    }


def check_waiting(project: OpenProject, first: int) -> None:
    """Compare with all states of the project from the ``first`` on, one after the other."""
    begun = sorted(operation.order for operation in project.trail.tracing.operations(limit=10_000))
    ends = [*(order - 1 for order in begun if order > first), project.figures.counting.standing().state]
    last: dict[Id, int] = {}
    for before, after in pairwise(ends):
        with project.at(before) as stood, project.at(after) as stands:
            old, new = stood.themes.codebook.codebook().version, stands.themes.codebook.codebook().version
            if new > old:
                themes = {theme.id: theme for theme in stood.themes.codebook.themes()}
                changed = [theme for theme in stands.themes.codebook.themes() if themes.get(theme.id, theme) != theme]
                last |= {theme.id: new for theme in changed}
    waiting = {
        line.coding.id
        for line in project.coding.marking.all()
        if max(line.coding.codebook_version, line.coding.rechecked) < last.get(line.theme.id, 0)
    }
    assert {line.id for line in project.verdicts.rechecking.waiting().lines} == waiting


def check_decisions(project: OpenProject) -> None:
    for decision in project.verdicts.changed.all():
        theme, difference = decision.theme.id, decision.difference
        now, now_parts = counting(project, theme)
        with project.at(decision.state) as stood:
            then, then_parts = counting(stood, theme)
            figures = stood.verdicts.judging.figures(theme)
        assert difference.then == decision.subject.basis
        for name in ("organisations", "heard", "passages", "nuancing", "contradicting", "finished", "documents"):
            assert getattr(difference.then, name) == getattr(figures, name), name
        assert difference.now == project.verdicts.judging.figures(theme)
        assert set(difference.new) == now.keys() - then.keys()
        assert set(difference.gone) == then.keys() - now.keys()
        assert set(difference.altered) == {one for one in now.keys() & then.keys() if now[one] != then[one]}
        assert set(difference.joined) == now_parts - then_parts
        assert set(difference.parted) == then_parts - now_parts


def counting(stood: ProjectServices, theme: Id) -> tuple[dict[Id, tuple[object, ...]], frozenset[Id]]:
    """Return the codings that count for a theme, and its parts, asked for document by document."""
    themes = stood.themes.codebook.themes()
    links = [line.link for line in stood.decisions.merging.links()]
    brought = [MergeLink(id=one.id, theme=one.id, need=into, reason="") for one, into in brought_together(stood)]
    lineage = Lineage(themes, [*links, *brought])
    found: dict[Id, tuple[object, ...]] = {}
    for line in stood.material.documents.sources():
        for place in [] if line.source.internal else stood.coding.marking.places(line.source.text).places:
            if theme in lineage.counts_for(place.id, place.theme):
                found[place.id] = (line.source.text, place.span, place.theme, place.stance)
    return found, frozenset(one.id for one in themes if lineage.is_part_of(one.id, theme))


def brought_together(stood: ProjectServices) -> list[tuple[Theme, Id]]:
    """Return each candidate that is brought into another one, and that one's id."""
    listed = stood.decisions.asked.listing()
    return [(line.candidate, line.into.id) for line in listed if line.into is not None]
