"""Tal som stämmer: whether the same figure is the same in every file that was handed out, and in the project."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.project import Export
from lagvarde_coder.domain.report.agreement import (
    Agreement,
    AgreementStatus,
    Disagreement,
    FigureName,
    FigureValue,
    FileAgreement,
    PrintedFigure,
    agrees,
    said,
)
from lagvarde_coder.domain.trail.values import digest
from lagvarde_coder.services.base import Service
from lagvarde_coder.services.report.agreeing.counted_figures import counted_figures
from lagvarde_coder.services.report.agreeing.printed_figures import SUFFIXES, printed_file
from lagvarde_coder.services.trail.printed import printed_in
from lagvarde_coder.storage.files import file_errors

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_LARGEST = 300_000_000
"""Bytes of a file that is looked into; no export of the program comes near."""

Counted = Mapping[FigureName, FigureValue]


class AgreementService(Service):
    """Reads figures back from files and compares them with those that the services count."""

    def look_through(self, folder: Path, progress: Progress) -> Agreement:
        """Compare every file of this project in a folder with the figures of the state that it was made at.

        A file is the project's if the log knows its bytes or its name, or if it prints a checksum of the log. Nothing
        in a file, whoever made it, stops this: what cannot be read is told in its place.

        Raises:
            NoPermission: the folder is not there, or cannot be read.
            Cancelled: the user asked to stop.
        """
        with file_errors(folder):
            files = sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES and file.is_file())
        looked: list[FileAgreement] = []
        with self._read() as read:
            counting, exports = _Counting(read, self._at), read.all(Export)
            for done, file in enumerate(files, 1):
                origin = _origin(read, file, exports)
                if isinstance(origin, FileAgreement):
                    looked.append(origin)
                elif origin is not None:
                    looked.append(_compared(file, origin, counting))
                progress.step(done, len(files))
        return Agreement(tuple(looked), len(files) - len(looked), tuple(sorted(counting.states)))

    def _at(self, state: int, attribution: Attribution, kept_filter: str) -> Counted:
        with closing(self._database.as_of(state)) as earlier, earlier.read(self._desk.only) as read:
            return counted_figures(read, attribution, kept_filter)


@dataclass(frozen=True, slots=True)
class _Origin:
    """What is known of a file of this project.

    Attributes:
        state: that it shows; None where neither the log nor the file says so.
        one_coder: it counts one person's codings only, so its figures are nobody else's.
        kept_filter: the name of the filter that its figures obey.
    """

    state: int | None
    attribution: Attribution
    changed: bool
    one_coder: bool
    kept_filter: str


class _Counting:
    """Figures of the states that files show; what was only handed out between two states changes none.

    Attributes:
        states: of the material, that were asked for.
    """

    def __init__(self, read: "Reader", earlier: Callable[[int, Attribution, str], Counted]) -> None:
        self._read = read
        self._earlier = earlier
        self._known: dict[tuple[int, Attribution, str], Counted] = {}
        self._newest = self._material(read.head().entries)
        self.states: set[int] = set()

    def of(self, state: int, attribution: Attribution, kept_filter: str) -> Counted:
        """Return the figures of a state, as the filter kept under a name lets them count. Raises as counting does."""
        material = self._material(state)
        self.states.add(material)
        key = material, attribution, kept_filter
        if key not in self._known:
            asked = attribution, kept_filter
            now = material == self._newest
            self._known[key] = counted_figures(self._read, *asked) if now else self._earlier(material, *asked)
        return self._known[key]

    def _material(self, state: int) -> int:
        """Return the last state up to this one at which anything but a hand-out was entered."""
        while state and (entry := self._read.trail.entry(state)) is not None and entry.kind == Export.KIND:
            state -= 1
        return state


def _origin(read: "Reader", file: Path, exports: Sequence[Export]) -> "_Origin | FileAgreement | None":
    """Return what is known of a file, None if it is not the project's, or what is to be told of one that is no file."""
    try:
        if file.stat().st_size > _LARGEST:
            return FileAgreement(name=file.name, status=AgreementStatus.TOO_LARGE, state=None, changed=True)
        bytes_hash, printed = digest(file.read_bytes()), printed_in(file)
    except Cancelled:
        raise
    except Exception:  # noqa: BLE001 - whatever a file does, the others are looked at
        return FileAgreement(name=file.name, status=AgreementStatus.UNREADABLE, state=None, changed=True)
    of_bytes = [export for export in exports if export.sha256 == bytes_hash]
    of_name = [export for export in exports if export.name == file.name]
    ours = printed is not None and printed.state is not None and printed.state <= read.head().entries
    ours = ours and printed is not None and read.trail.head_at(printed.state or 0) == printed.head
    if not of_bytes and not of_name and not ours:
        return None
    named = [export for export in of_name if printed is None or export.head == printed.head]
    export = max(of_bytes or named, key=lambda one: one.state, default=None)
    state = export.state if export else printed.state if ours and printed else None
    choices = {choice.name: choice.value for choice in export.choices} if export else {}
    return _Origin(
        state,
        Attribution(choices.get("attribution", Attribution.ORGANISATION)),
        changed=not of_bytes,
        one_coder="coders" in choices,
        kept_filter=choices.get("filter", ""),
    )


def _compared(file: Path, origin: _Origin, counting: _Counting) -> FileAgreement:
    status = AgreementStatus.ONE_CODER if origin.one_coder else AgreementStatus.NO_FIGURES
    unread = FileAgreement(name=file.name, status=status, state=origin.state, changed=origin.changed)
    if origin.one_coder or origin.state is None:
        return unread
    try:
        printed = printed_file(file.name, file.read_bytes())
    except Cancelled:
        raise
    except Exception:  # noqa: BLE001 - whatever a file does, the others are looked at
        return replace(unread, status=AgreementStatus.UNREADABLE)
    if not printed.figures:
        return unread
    if printed.one_coder:
        return replace(unread, status=AgreementStatus.ONE_CODER)
    if printed.filtered and not origin.kept_filter:
        return replace(unread, status=AgreementStatus.FILTERED)
    differing = tuple(_differing(printed.figures, counting.of(origin.state, origin.attribution, origin.kept_filter)))
    status = AgreementStatus.DIFFERS if differing else AgreementStatus.AGREES
    return replace(unread, status=status, compared=len(printed.figures), differing=differing)


def _differing(printed: Iterable[PrintedFigure], counted: Counted) -> Iterable[Disagreement]:
    for figure in printed:
        there = counted.get(figure.name)
        if not agrees(figure.value, there):
            yield Disagreement(figure, said(there))
