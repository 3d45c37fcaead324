"""Whatever is done on the way from candidates to verdicts, in any order: it replays, is undone and done again."""

import shutil
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.themes.codebook import Codebook, Stage
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.values import KINDS as SUBJECTS
from tests.helpers import Bench, program_in
from tests.property.random_work import Worker
from tests.property.test_replay import Dump, check_moments, check_rules, remembered
from tests.tries import tries

numbers = count()


class Analyst(Worker):
    """Does what the method knows; what :class:`Worker` does without telling the operation is told here."""

    def add_theme(self) -> Change:
        parent = self.one([None, None, self.theme(Stage.THEME)], None)
        stage = self.one([Stage.THEME, Stage.NEED], Stage.THEME)
        return self.project.themes.codebook.create(self.one(["Tid", "Samsyn", ""], ""), stage, parent=parent)[1]

    def place(self) -> Change:
        ordering, theme = self.project.themes.ordering, self.theme()
        how = self.one(["nest", "lift", "up", "move"], "up")
        if how == "nest":
            return ordering.nest(theme)
        if how == "lift":
            return ordering.lift(theme)
        if how == "up":
            return ordering.step(theme, -1)
        parent, before = (self.one([None, self.theme()], None) for _ in range(2))
        return ordering.move(theme, parent=parent, before=before)

    def freeze(self) -> Change:
        return self.project.themes.versions.freeze(self.one(["1.0", "2.0", ""], ""), self.reason())

    def step(self) -> str:
        return self.one([line.step.id for line in self.project.method.steps.steps(left_out=True)], "none")

    def sign_off(self) -> Change:
        return self.project.method.steps.sign_off(self.step(), self.reason())

    def reopen_step(self) -> Change:
        return self.project.method.steps.reopen(self.step(), self.reason())

    def change_steps(self) -> Change:
        steps = self.project.method.steps
        how = self.one(["add", "rename", "leave out", "arrange"], "add")
        if how == "add":
            return steps.add(self.one(["Pilot", ""], ""))[1]
        if how == "rename":
            return steps.rename(self.step(), self.one(["Läsning", ""], ""))
        if how == "leave out":
            return steps.leave_out(self.step(), left_out=self.one([True, False], True))
        return steps.arrange([self.step(), self.step()])

    def confirm(self) -> Change:
        changed = self.project.verdicts.changed
        decisions = [*(one.id for one in changed.all()), *(one.id for one in changed.sign_offs())]
        return changed.confirm(self.some(decisions, 3) or ["none"], self.reason())


KINDS = [
    *("make_candidate", "code_candidate", "link_document", "family", "bring_together", "take_apart"),
    *("decide_candidates", "promote", "add_theme", "editorial", "substantial", "place", "drop", "park", "restore"),
    *("freeze", "keep_rechecked", "judge", "judge", "settle_verdict", "remove_verdict", "confirm", "confirm"),
    *("sign_off", "reopen_step", "change_steps", "merge", "merge", "split", "unmerge", "code", "code", "remove_coding"),
]
BEGIN = [("paste", 3), ("paste", 4), ("code", 1), ("code", 2), ("make_candidate", 1), ("make_candidate", 6)]
BEGIN += [("judge", 1), ("judge", 5), ("merge", 7), ("sign_off", 0), ("sign_off", 4)]
steps = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 999)), min_size=10, max_size=25)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("method")


@settings(max_examples=tries(8), suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_any_order_replays_and_is_undone_and_done_again(blank: Bench, folder: Path, steps: list[tuple[str, int]]):
    check_order(blank, folder, steps)


@pytest.mark.soak
@settings(max_examples=500, suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_five_hundred_orders_do(blank: Bench, folder: Path, steps: list[tuple[str, int]]):
    check_order(blank, folder, steps)


def check_order(blank: Bench, folder: Path, steps: list[tuple[str, int]]) -> None:
    path = Path(shutil.copy(blank.path, folder / f"{next(numbers)}.lvk"))
    with Bench(path, program_in(folder / "home")).open() as project:
        worker, history = Analyst(project), project.trail.history
        for name, seed in BEGIN:
            worker.do(name, seed)
        moments, done = [remembered(project)], []
        for name, seed in steps:
            amount = len(worker.operations)
            was_done = worker.do(name, seed)
            now = remembered(project)
            assert was_done == (now != moments[-1]), f"{name} was refused and wrote, or wrote nothing"
            if was_done:
                assert len(worker.operations) == amount + 1, name
                moments.append(now)
                done.append(worker.operations[-1])
        check_rules(project)
        check_moments(project, moments)
        version = project.themes.codebook.codebook().version
        undone = []
        for operation, before in zip(reversed(done), reversed(moments[:-1]), strict=True):
            undone.append(history.revert(operation).operation)
            assert decided(remembered(project)) == decided(before)
        for operation, after in zip(reversed(undone), moments[1:], strict=True):
            history.revert(operation)
            assert decided(remembered(project)) == decided(after)
        assert project.themes.codebook.codebook().version >= version
        assert project.trail.tracing.check(Silent()).findings == ()
    path.unlink()


def decided(moment: Dump) -> Dump:
    """Return what undoing brings back: all subjects but the codebook, whose version never falls."""
    return {kind: moment[kind] for kind in SUBJECTS if kind != Codebook.KIND}
