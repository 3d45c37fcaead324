"""Whatever is done with candidates, in any order: it replays, and undoing and redoing brings back what was."""

import shutil
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.themes.codebook import Stage
from tests.helpers import Bench, program_in
from tests.property.random_work import Worker
from tests.property.test_replay import MATERIAL, remembered
from tests.tries import tries

numbers = count()
KINDS = [
    "make_candidate", "code_candidate", "bring_together", "take_apart", "decide_candidates", "promote",
    "link_document", "family", "code",
]  # fmt: skip
BEGIN = [*MATERIAL, ("make_candidate", 1), ("make_candidate", 2), ("make_candidate", 6)]
steps = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 999)), min_size=5, max_size=12)
STATE = ("theme", "coding", "merge_link", "family", "source")


def subjects(project):
    state = remembered(project)
    return {table: state[table] for table in STATE}


def figures(project):
    return [
        [(row.number, row.count, row.denominator) for row in project.figures.counting.frequencies(stage, unit=unit)]
        for stage in (Stage.THEME, Stage.NEED)
        for unit in Unit
    ]


@settings(max_examples=tries(8), suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_candidates_replay_undo_and_redo_and_change_no_figure(blank: Bench, tmp_path_factory, steps):
    path = Path(shutil.copy(blank.path, tmp_path_factory.getbasetemp() / f"candidates-{next(numbers)}.lvk"))
    with Bench(path, program_in(path.parent / "home")).open() as project:
        worker, history = Worker(project), project.trail.history
        for name, seed in BEGIN:
            worker.do(name, seed)
        moments, done = [subjects(project)], []
        for name, seed in steps:
            before = figures(project)
            if worker.do(name, seed):
                moments.append(subjects(project))
                done.append(worker.operations[-1])
                if name not in {"code", "promote"}:
                    assert figures(project) == before, name
        undone = []
        for operation, before in zip(reversed(done), reversed(moments[:-1]), strict=True):
            undone.append(history.revert(operation).operation)
            assert subjects(project) == before
        for operation, after in zip(reversed(undone), moments[1:], strict=True):
            history.revert(operation)
            assert subjects(project) == after
        assert project.trail.tracing.check(Silent()).findings == ()
    path.unlink()
