"""Whatever is done to a codebook: the log explains it, all of it is undone and done again, codings stay."""

import shutil
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.trail.changes import Change
from tests.helpers import Bench, coded, made, pasted, program_in
from tests.tries import tries

numbers = count()
WORDS = ("Tid", "Stöd i vardagen", "", "Det som inte gör nytta")


class Editor:
    """Does one random thing to a codebook at a time."""

    def __init__(self, project: OpenProject, folder: Path) -> None:
        self.project, self.folder = project, folder
        document = pasted(project, "Tid saknas. Data saknas.\nStöd saknas.", "Norrsken")
        self.codings = [made(coded(project, document, f"T0{at}", at, at + 6)) for at in range(1, 5)]
        self._rng = Random(0)

    def do(self, name: str, seed: int) -> Change | None:
        """Do the thing called ``name``; None when it was refused."""
        self._rng = Random(seed)
        try:
            change: Change = getattr(self, name)()
        except KnownError:
            return None
        return change

    def _theme(self) -> Theme:
        return self._rng.choice(self.project.themes.codebook.themes())

    def add(self) -> Change:
        stage = self._rng.choice([Stage.THEME, Stage.NEED])
        return self.project.themes.codebook.create(self._rng.choice(WORDS), stage)[1]

    def add_part(self) -> Change:
        above = self._theme()
        return self.project.themes.codebook.create("Del", above.stage, parent=above.id)[1]

    def word(self) -> Change:
        field = self._rng.choice(["name", "claim", "summary", "definition", "use_when", "use_not", "group", "key"])
        words = self._rng.choice("abcxyz7") if field == "key" else self._rng.choice(WORDS)
        changes: Any = {field: words}
        substantial = self._rng.random() < 0.5
        return self.project.themes.codebook.change(
            self._theme().id, changes, substantial=substantial, reason="Skäl" if substantial else ""
        )

    def colour(self) -> Change:
        return self.project.themes.codebook.change(self._theme().id, {"colour": self._rng.randint(1, 13)})

    def confuse(self) -> Change:
        others = tuple(self._theme().id for _ in range(self._rng.randint(0, 3)))
        return self.project.themes.codebook.change(self._theme().id, {"confused_with": others})

    def exemplify(self) -> Change:
        chosen = tuple(self._rng.sample(self.codings, self._rng.randint(0, 3)))
        field = self._rng.choice(["examples", "near_misses"])
        return self.project.themes.codebook.change(self._theme().id, {field: chosen})  # type: ignore[misc]

    def move(self) -> Change:
        parent, before = (self._rng.choice([None, self._theme().id]) for _ in range(2))
        return self.project.themes.ordering.move(self._theme().id, parent=parent, before=before)

    def place(self) -> Change:
        ordering, theme = self.project.themes.ordering, self._theme().id
        return self._rng.choice(
            [lambda: ordering.nest(theme), lambda: ordering.lift(theme), lambda: ordering.step(theme, -1)]
        )()

    def drop(self) -> Change:
        return self.project.themes.codebook.drop([self._theme().id], "Saknar stöd")

    def restore(self) -> Change:
        return self.project.themes.codebook.restore([self._theme().id], "Fick stöd")

    def freeze(self) -> Change:
        return self.project.themes.versions.freeze(f"{self._rng.randint(1, 5)}.0")

    def take_over(self) -> Change:
        file = self.folder / f"{next(numbers)}.toml"
        rows = {f"T{self._rng.randint(1, 20):02d}": self._rng.choice(WORDS) or "Namn" for _ in range(4)}
        file.write_text("".join(f'[[theme]]\nnumber = "{number}"\nname = "{name}"\n' for number, name in rows.items()))
        importing = self.project.themes.importing
        drop = self._rng.random() < 0.3
        return importing.take_over(importing.preview(file), reason="Ny mall", drop_gone=drop)


ACTIONS = [name for name in vars(Editor) if not name.startswith("_") and name != "do"]
steps = st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 999)), min_size=8, max_size=25)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("codebook")


@settings(max_examples=tries(6), suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_any_order_of_actions_replays_and_is_undone_and_done_again(
    blank: Bench, folder: Path, steps: list[tuple[str, int]]
):
    path = Path(shutil.copy(blank.path, folder / f"{next(numbers)}.lvk"))
    with Bench(path, program_in(folder / "home")).open() as project:
        editor = Editor(project, folder)
        book, history = project.themes.codebook, project.trail.history
        codings = project.coding.marking.some(editor.codings)
        owners: dict[str, str] = {}
        begun, done = book.themes(), []
        for name, seed in steps:
            before = book.themes()
            change = editor.do(name, seed)
            if change is None:
                assert book.themes() == before, f"{name} was refused and wrote"
                continue
            done.append(change.operation)
            for theme in book.themes():
                assert owners.setdefault(theme.number, theme.id) == theme.id, f"{theme.number} is used again"
        ended, version = book.themes(), book.codebook().version
        undone = [history.revert(operation).operation for operation in reversed(done)]
        assert book.themes() == begun
        for operation in reversed(undone):
            history.revert(operation)
        assert book.themes() == ended
        assert book.codebook().version >= version
        after = project.coding.marking.some(editor.codings)
        assert [(line.coding, line.words) for line in after] == [(line.coding, line.words) for line in codings]
        assert project.trail.tracing.check(Silent()).findings == ()
