"""Tal som stämmer: whether the same figure is the same in every file that was handed out, and in the project."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
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
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.figures.gathering import standing
from lagvarde_coder.services.report.agreeing.annex_figures import ANNEXES, annex_figures
from lagvarde_coder.services.report.agreeing.counted_figures import counted_figures
from lagvarde_coder.services.report.agreeing.printed_figures import SUFFIXES, printed_file
from lagvarde_coder.services.report.method_facts import decisions_until, earlier_facts, method_facts
from lagvarde_coder.services.trail.printed import printed_in
from lagvarde_coder.storage.files import file_errors

if TYPE_CHECKING:
    from lagvarde_coder.domain.report.method_facts import MethodFacts
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
        return Agreement(tuple(looked), len(files) - len(looked))

    @contextmanager
    def _at(self, state: int) -> Iterator["Reader"]:
        with closing(self._database.as_of(state)) as earlier, earlier.read(self._desk.only) as read:
            yield read


@dataclass(frozen=True, slots=True)
class _Origin:
    """What is known of a file of this project.

    Attributes:
        state: that it shows; None where neither the log nor the file says so.
        one_coder: it counts one person's codings only, so its figures are nobody else's.
        kept_filter: the name of the filter that its figures obey.
        report: which report it is, by name; "" where the log does not say.
    """

    state: int | None
    attribution: Attribution
    changed: bool
    one_coder: bool
    kept_filter: str
    report: str


class _Counting:
    """Figures of the states that files show; what was only handed out between two states changes none."""

    def __init__(self, read: "Reader", earlier: Callable[[int], AbstractContextManager["Reader"]]) -> None:
        self._read = read
        self._earlier = earlier
        self._known: dict[tuple[int, Attribution, str], Counted] = {}
        self._facts: dict[tuple[int, Attribution], MethodFacts] = {}
        self._newest = self.content(read.head().entries)

    def of(self, state: int, attribution: Attribution, kept_filter: str) -> Counted:
        """Return the figures of a state, as the filter kept under a name lets them count. Raises as counting does."""
        content = self.content(state)
        key = content, attribution, kept_filter
        if key not in self._known:
            with self._at(content) as read:
                self._known[key] = counted_figures(read, attribution, kept_filter)
        return self._known[key]

    def of_annexes(self, state: int, attribution: Attribution) -> Counted:
        """Return the figures that the appendices on the work would print of a state."""
        content = self.content(state)
        key = content, attribution
        if key not in self._facts:
            with self._at(content) as read:
                gathered = method_facts if content == self._newest else earlier_facts
                read.trail = self._read.trail  # an earlier state has no log of its own
                self._facts[key] = gathered(read, standing(read, None), Gate.of(read, attribution))
        facts = self._facts[key]
        coding = replace(facts.coding, decisions=decisions_until(self._read, state))
        return annex_figures(replace(facts, coding=coding))

    def _at(self, content: int) -> AbstractContextManager["Reader"]:
        return nullcontext(self._read) if content == self._newest else self._earlier(content)

    def content(self, state: int) -> int:
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
        report=export.report if export else "",
    )


def _compared(file: Path, origin: _Origin, counting: _Counting) -> FileAgreement:
    status = AgreementStatus.ONE_CODER if origin.one_coder else AgreementStatus.NO_FIGURES
    content = None if origin.state is None else counting.content(origin.state)
    unread = FileAgreement(name=file.name, status=status, state=origin.state, changed=origin.changed, content=content)
    if origin.one_coder or origin.state is None:
        return unread
    in_annex = counting.of_annexes(origin.state, origin.attribution) if _may_be_annex(file, origin) else {}
    try:
        printed = printed_file(file.name, file.read_bytes(), in_annex)
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
    counted = {**counting.of(origin.state, origin.attribution, origin.kept_filter), **in_annex}
    differing = tuple(_differing(printed.figures, counted))
    status = AgreementStatus.CHANGED if origin.changed else AgreementStatus.AGREES
    status = AgreementStatus.DIFFERS if differing else status
    return replace(unread, status=status, compared=len(printed.figures), differing=differing)


def _may_be_annex(file: Path, origin: _Origin) -> bool:
    return file.suffix.lower() in {".docx", ".html"} and (not origin.report or origin.report in ANNEXES)


def _differing(printed: Iterable[PrintedFigure], counted: Counted) -> Iterable[Disagreement]:
    for figure in printed:
        there = counted.get(figure.name)
        if not agrees(figure.value, there):
            yield Disagreement(figure, said(there))
