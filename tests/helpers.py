"""Makes projects for tests in a moment: one is created by the program, the others are copies of it."""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from lagvarde_coder import paths
from lagvarde_coder.bootstrap import OpenProject, Program
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services import example
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.material.documents import Document
from lagvarde_coder.services.material.importing import ImportStatus, SourceDetails
from lagvarde_coder.services.trail.tracing import Verification
from lagvarde_coder.settings import Folders, Settings
from lagvarde_coder.storage.joining import Joined, join
from lagvarde_coder.storage.packing import unpacked
from lagvarde_coder.storage.project_file import open_project
from lagvarde_coder.storage.writers import Writers
from tests.once import made_once

__all__ = ["Bench", "bench", "blank", "project"]

CODER = "Utredare Alfa"
WORDS = (
    "Vi behöver tid för att fasa ut det som inte gör nytta.\n"
    "Uppföljningen måste ligga nära verksamheten, sa flera.\n"
    "Ingen frågar efter det vi har slutat göra 🙃 och det märks.\n"
)


def program_in(home: Path, name: str = CODER) -> Program:
    """Return the program of one installation whose own files lie in ``home``."""
    return Program(Settings(name=name), Folders(home / "config", home / "state", home / "copies"))


@dataclass(frozen=True)
class Bench:
    """A project file in a folder of its own, and the installation that made it."""

    path: Path
    program: Program

    def open(self, *, writing: bool = True, **more: Any) -> OpenProject:
        return self.program.open(self.path, writing=writing, **more)

    def copied(self, folder: Path) -> "Bench":
        """Return a copy of the file and of the installation: the same person goes on with it."""
        shutil.copytree(self.path.parent.parent, folder, dirs_exist_ok=True)
        return Bench(folder / "projekt" / self.path.name, program_in(folder / "home"))

    def elsewhere(self, folder: Path) -> "Bench":
        """Return a copy of the file on another computer."""
        folder.mkdir(parents=True)
        return Bench(Path(shutil.copy(self.path, folder / self.path.name)), program_in(folder / "home"))

    def files(self) -> list[str]:
        return sorted(one.name for one in self.path.parent.iterdir() if one.is_file())

    def verified(self) -> Verification:
        """Verify through a connection of its own; the file must be closed."""
        with self.open(writing=False) as reading:
            return reading.trail.tracing.verify(Silent())

    def raw(self) -> "closing[Any]":
        """A bare connection that no rule protects."""
        return closing(driver.connect(str(self.path), isolation_level=None))


def alter_texts(connection: Any, before: str, after: str) -> None:
    """Change words in stored texts behind the program's back, by a bare connection."""
    connection.execute("DROP TRIGGER blob_no_update")
    for name, size, data in connection.execute("SELECT hash, size, data FROM blob").fetchall():
        words = unpacked(data, size).replace(before.encode(), after.encode())
        connection.execute("UPDATE blob SET data = ?, size = NULL WHERE hash = ?", (words, name))


def bench_in(folder: Path) -> Bench:
    """Return the bench whose files lie in ``folder``, or will."""
    return Bench(folder / "projekt" / "a.lvk", program_in(folder / "home"))


def made_blank(folder: Path) -> Bench:
    made = bench_in(folder)
    made.path.parent.mkdir()
    made.program.create(made.path, title="Prov", codebook="exempel-13-teman")
    return made


def made_example(folder: Path) -> Bench:
    made = made_blank(folder)
    with made.open() as project:
        example.build(project, paths.resources() / "example", Silent())
    return made


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Return a new project as the program makes it; copied by :func:`bench`, never written to."""
    return bench_in(made_once(tmp_path_factory, "blank", made_blank))


@pytest.fixture
def bench(blank: Bench, tmp_path: Path) -> Bench:
    """Return a new project of this test's own, closed."""
    return blank.copied(tmp_path)


@pytest.fixture
def project(bench: Bench) -> Iterator[OpenProject]:
    """Return a new project, open for writing; in the end it must verify."""
    with bench.open() as opened:
        yield opened
        assert opened.trail.tracing.verify(Silent()).findings == ()


def pasted(project: OpenProject, text: str = WORDS, *organisations: str, **details: Any) -> Document:
    """Bring in a text and return its document."""
    details = {"kind": SourceKind.DIALOGUE, "title": text.partition("\n")[0][:20], **details}
    result = project.material.importing.pasted(text, SourceDetails(organisations=organisations, **details))
    assert result.status is ImportStatus.IMPORTED
    return project.material.documents.document(result.sources[0].id)


def coded(project: OpenProject, document: Document, theme: str, start: int, end: int, **more: Any) -> Change:
    """Code a passage with a theme, by its number."""
    new = NewCoding(text=document.text.id, start=start, end=end, theme=project.themes.codebook.find(theme).id, **more)
    return project.coding.marking.apply_many([new])


def other_than(field: Any, hint: Any, themes: tuple[str, ...]) -> Any:
    """Return a value that a dataclass's field does not have by itself; ``themes`` for a list of themes."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return next(member for member in reversed(hint) if member is not field.default)
    if hint is bool:
        return not field.default
    if hint is int:
        return field.default + 7
    return f"Något i {field.name}" if hint is str else themes


def made(change: Change, kind: str = "coding") -> str:
    """Return the id of the one subject of a kind that a change made."""
    (only,) = change.subjects[kind]
    return only


def joined(project: OpenProject, other: Path, name: str = "Den andra datorn") -> Joined:
    """Join another copy, a closed file, into an open project; no use-case does so yet."""
    actor = project.coders.current()
    assert actor is not None
    copy = open_project(other, "test", Writers(other.parent / "writers"), writing=False, key=None)
    try:
        with copy.connection() as connection, project._database.operation(Action.LOG_JOIN, actor.id) as work:
            return join(work, connection, name)
    finally:
        copy.close()


def choose_by_hand(project: OpenProject, most: int = 2) -> None:
    """Choose the first passages of every theme and stance as quotations, and write a text on the first needs."""
    seen: Counter[tuple[str, str]] = Counter()
    chosen = []
    for line in project.coding.marking.all():
        seen[line.theme.number, line.coding.stance] += 1
        if seen[line.theme.number, line.coding.stance] <= most:
            chosen.append(line.coding.id)
    project.report.choosing.choose(chosen)
    for need in project.themes.codebook.themes(Stage.NEED)[:2]:
        text = f"Därför behövs det.[{evidence_id(chosen[0])}] Fler beskriver samma sak.\nEtt stycke till."
        project.report.own_texts.write(need.id, summary=text, against="Men inte alla.")


def enter(project: OpenProject, action: Action, *subjects: Any) -> None:
    """Enter subjects as one operation of the log, by no service of theirs."""
    with project.report.exporting._operation(action) as work:
        work.put(*subjects)
        work.change()
