"""Whatever was done, and whatever was refused: the log explains the state, at every point of its history."""

import shutil
from collections import Counter
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.storage import replay
from lagvarde_coder.storage.reader import Reader
from lagvarde_coder.storage.tables import STATE_TABLES
from tests.helpers import Bench, program_in
from tests.property.random_work import ACTIONS, Worker
from tests.tries import tries

numbers = count()
Dump = dict[str, list[tuple[Any, ...]]]

MATERIAL = [("paste", 3), ("paste", 4), ("code", 1), ("code", 2)]
steps = st.lists(st.tuples(st.sampled_from(list(ACTIONS)), st.integers(0, 999)), min_size=8, max_size=25)


def dump(connection: Connection) -> Dump:
    """Return every row of every state table."""
    return {
        table.name: [tuple(row) for row in connection.execute(select(table).order_by(table.c.id))]
        for table in STATE_TABLES
    }


def remembered(project: OpenProject) -> Dump:
    with project._database.connection() as connection:
        return dump(connection)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("replay")


@settings(max_examples=tries(12), suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_any_sequence_of_calls_replays_to_the_same_state(blank: Bench, folder: Path, steps: list[tuple[str, int]]):
    check_sequence(blank, folder, steps)


@pytest.mark.soak
@settings(max_examples=1_000, suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_a_thousand_sequences_replay(blank: Bench, folder: Path, steps: list[tuple[str, int]]):
    check_sequence(blank, folder, steps)


def check_sequence(blank: Bench, folder: Path, steps: list[tuple[str, int]]) -> None:
    path = Path(shutil.copy(blank.path, folder / f"{next(numbers)}.lvk"))
    with Bench(path, program_in(folder / "home")).open() as project:
        worker = Worker(project)
        moments = [remembered(project)]
        for name, seed in [*MATERIAL, *steps]:
            done = worker.do(name, seed)
            now = remembered(project)
            assert done or now == moments[-1], f"{name} was refused and wrote"
            moments.append(now)
        assert project.trail.tracing.check(Silent()).findings == ()
        check_rules(project)
        read_everything(project)
        check_moments(project, moments)
    path.unlink()


def check_moments(project: OpenProject, moments: list[Dump]) -> None:
    """Go back to some of the moments and find what was there."""
    for moment in (moments[len(moments) // 2], moments[-1]):
        ((_, _, entries, *_),) = moment["head"]
        with project._database.connection() as connection:
            rebuilt = replay.rebuild(connection, upto=entries)
        with rebuilt.connect() as connection:
            assert dump(connection) == moment
        rebuilt.dispose()


def check_rules(project: OpenProject) -> None:
    """What no sequence of calls may break."""
    with project._database.connection() as connection:
        read = Reader(connection)
        codings, themes, links = read.all(Coding), read.all(Theme), read.all(MergeLink)
        sources, organisations = read.all(Source), {one.id for one in read.all(Organisation)}
    assert max(Counter(coding.place for coding in codings).values(), default=1) == 1
    assert max(Counter(theme.number for theme in themes).values()) == 1
    assert max(Counter(source.number for source in sources).values(), default=1) == 1
    assert max(Counter(link.theme for link in links if link.undivided).values(), default=1) == 1
    assert max(Counter((link.theme, link.need) for link in links).values(), default=1) == 1
    for link in links:
        assert not Lineage(themes, [one for one in links if one is not link]).is_part_of(link.need, link.theme)
    assert all(organisations.issuperset(source.organisations) for source in sources)


def read_everything(project: OpenProject) -> None:
    """Every reading service copes with what is there."""
    project.material.documents.sources()
    project.coding.marking.all()
    project.decisions.merging.links()
    for line in project.decisions.asked.listing():
        project.decisions.candidates.origins(line.candidate.id)
    for family in project.themes.families.all():
        project.decisions.asked.rankings(family.id, Grouping.CATEGORY)
    project.decisions.merging.unassigned()
    project.material.ledger.figures()
    project.material.ledger.inquiries()
    project.trail.tracing.operations()
    project.finding.searching.find("tid")
    for stage in (Stage.THEME, Stage.NEED):
        project.figures.counting.cooccurrence(stage)
        for unit, grouping in zip(Unit, Grouping, strict=False):
            project.figures.counting.frequencies(stage, unit=unit, by=grouping)
