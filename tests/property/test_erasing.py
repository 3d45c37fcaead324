"""Documents erased at any moment among everything else: the log explains the state, and earlier ones but for words."""

import json
import shutil
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.storage import replay
from lagvarde_coder.storage.tables import STATE_TABLES
from tests.end_to_end.independent_verifier import verify
from tests.helpers import Bench, program_in
from tests.property.random_work import ACTIONS, Worker
from tests.property.test_replay import MATERIAL, Dump, check_rules, dump, read_everything, remembered
from tests.tries import tries

numbers = count()
WORDS = {
    "source": ("title", "unanswered"),
    "text": ("left_out", "file_name"),
    "coding": ("memo", "question"),
    "disposition": ("note", "question"),
}
"""Columns that an erasure may change."""
steps = st.lists(
    st.tuples(st.sampled_from([*ACTIONS, *(["erase"] * 12)]), st.integers(0, 999)), min_size=8, max_size=20
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("erasing")


def without_words(state: Dump, columns: dict[str, list[str]]) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of a state without what an erasure may change in them."""
    left: dict[str, list[tuple[Any, ...]]] = {}
    for table, rows in state.items():
        gone = {columns[table].index(name) for name in WORDS.get(table, ())}
        left[table] = [tuple(cell for at, cell in enumerate(row) if at not in gone) for row in rows]
    at = columns["sectioning"].index("sections")
    left["sectioning"] = [
        (*row[:at], str([section | {"label": ""} for section in json.loads(row[at])]), *row[at + 1 :])
        for row in left["sectioning"]
    ]
    return left


@settings(max_examples=tries(12), suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_erasing_among_other_work_replays_to_the_same_state(blank: Bench, folder: Path, steps: list[tuple[str, int]]):
    path = Path(shutil.copy(blank.path, folder / f"{next(numbers)}.lvk"))
    bench = Bench(path, program_in(folder / "home"))
    columns = {table.name: [column.name for column in table.columns] for table in STATE_TABLES}
    with bench.open() as project:
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
        for source in worker.sources():
            project.trail.tracing.history(source)
        for line in project.material.documents.sources():
            document = project.material.documents.document(line.source.id)
            assert len(document.content) == document.text.characters
            assert set(document.content) <= {"█", "\n"} or not line.erased
        for moment in (moments[len(moments) // 2], moments[-1]):
            ((_, _, entries, *_),) = moment["head"]
            with project._database.connection() as connection:
                rebuilt = replay.rebuild(connection, upto=entries)
            with rebuilt.connect() as connection:
                assert without_words(dump(connection), columns) == without_words(moment, columns)
            rebuilt.dispose()
    assert verify(path) == bench.verified().entries
    path.unlink()
