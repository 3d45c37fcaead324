"""What leaves a project: each file and each copy is logged with what was chosen and its checksum."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from lagvarde_coder.domain.errors import IsTheProject
from lagvarde_coder.domain.figures.results import DocumentProgress, Standing
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.project import Coder, Export, export_choices
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Desk, Service, without_searching_garbage
from lagvarde_coder.services.coding.coverage import CoverageService
from lagvarde_coder.services.figures.gathering import standing
from lagvarde_coder.storage import files
from lagvarde_coder.storage.files import file_errors, part_name, refuse_no_file, remove_cut_off, removed_on_failure

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class HandOut:
    """What was handed out, and the change that its entry in the log is; None where a project is open for reading."""

    export: Export
    change: Change | None


@dataclass(frozen=True, slots=True)
class EarlierExport:
    """What was exported or copied, by whom and when (UTC)."""

    export: Export
    coder: str
    time: datetime


class HandOutService(Service):
    """Logs what leaves, and lists what left."""

    def __init__(self, desk: Desk, coverage: CoverageService) -> None:
        super().__init__(desk)
        self._coverage = coverage

    def all(self) -> list[EarlierExport]:
        """Return everything that was exported or copied, newest first."""
        with self._read() as read:
            exports = {export.id: export for export in read.all(Export)}
            coders = {coder.id: coder.name for coder in read.all(Coder)}
            return [
                EarlierExport(exports[entry.subject], coders.get(entry.coder, "?"), entry.time)
                for entry in reversed(read.trail.first_entries(list(exports)))
            ]

    def handed_out(self, name: str, form: str, data: bytes, choices: Mapping[str, object] | None = None) -> HandOut:
        """Log what was put on the clipboard: a table, a figure, a quotation; ``choices`` as in :meth:`export`."""
        with self._read() as read:
            head = read.head()
            chosen = {**(choices or {}), "coders": self._whose(read)}
        digest = sha256(data).hexdigest()
        made = _export(name=name, form=form, digest=digest, state=head.entries, head=head.hash, choices=chosen)
        return HandOut(made, self._enter(made))

    def _hand_out(
        self,
        path: Path,
        choices: Mapping[str, object],
        write: Callable[["Reader", BinaryIO], tuple[str, Standing]],
    ) -> HandOut:
        """Let ``write`` fill a file beside the one that is wanted, log it, and put it in its place."""
        part = part_name(path)
        with file_errors(path), removed_on_failure(part), without_searching_garbage():
            remove_cut_off(path.parent, path.name)
            self._check_replaceable(path)
            with self._read() as read:
                with file_errors(path), part.open("wb+") as stream:
                    name, stands = write(read, stream)
                chosen = {**choices, "coders": self._whose(read)}
            made = self._log(path, name, part, stands, chosen)
            files.replace(part, path)
        return made

    def _standing(self, read: "Reader") -> Standing:
        """Return what the export says of itself, with how much of each document has been gone through."""
        documents = tuple(
            DocumentProgress(source=line.source.id, internal=line.source.internal, coverage=line.coverage)
            for line in self._coverage.lines(read)
        )
        return replace(standing(read, self._desk.acting), documents=documents)

    def _whose(self, read: "Reader") -> str | None:
        """Return whose coding alone was in it while others' was hidden; None: everybody's."""
        alone = self._desk.newcomer if self._desk.only else None
        coder = read.get(Coder, self._desk.only) if self._desk.only and alone is None else alone
        return coder.name if coder else None

    def _log(self, path: Path, report: str, part: Path, stands: Standing, choices: Mapping[str, object]) -> HandOut:
        with part.open("rb") as stream:
            digest = sha256()
            while block := stream.read(1 << 20):
                digest.update(block)
        made = _export(
            name=path.name,
            form=path.suffix[1:],
            report=report,
            digest=digest.hexdigest(),
            state=stands.state,
            head=stands.head,
            choices=choices,
        )
        return HandOut(made, self._enter(made) if self._database.writable else None)

    def _enter(self, made: Export) -> Change:
        with self._operation(Action.EXPORT_CREATE) as work:
            work.put(made)
            change = work.change()
        return change

    def _check_replaceable(self, path: Path) -> None:
        """Fail before anything is logged if the old file cannot give way.

        A folder, one that is open in Word on Windows, a device, or the project, which may be called anything.
        """
        if path.exists():
            if path.samefile(self._database.path):
                raise IsTheProject(path=path)
            refuse_no_file(path)
            path.open("rb+").close()


def _export(
    *, name: str, form: str, digest: str, state: int, head: str, choices: Mapping[str, object], report: str = ""
) -> Export:
    return Export(
        id=new_id(),
        name=name,
        format=form,
        report=report,
        day=datetime.now(UTC).astimezone().date(),  # of the one who hands it out
        sha256=digest,
        state=state,
        head=head,
        choices=export_choices(choices),
    )
