"""What every exporter takes."""

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import BinaryIO, ClassVar, Protocol, TypeVar

from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.report.tables import Workbook
from lagvarde_coder.exporters.report import Report

INTERFACE = 2
"""Version of this interface; a plug-in for another one is refused."""

VALUES: tuple[type, ...] = (Report, Workbook)
"""What an exporter may take; the service that hands out knows how to make each."""

V = TypeVar("V")


class Exportable(Protocol):
    """What every value for an exporter says of itself."""

    @property
    def standing(self) -> Standing:
        """The state it shows."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a user may choose. The log says of every field what was chosen.

    Attributes:
        comments: whether coders' comments on passages stand in it; ``initials``: who coded each passage.
        template: the user's own .docx, whose styles and page set-up the report takes.
        table: key of the table that a .csv holds.

    The metadata ``formats`` of a field names the suffixes that heed it; without, all do.
    """

    comments: bool = False
    initials: bool = True
    template: Path | None = field(default=None, metadata={"formats": {".docx"}})
    table: str = field(default="codings", metadata={"formats": {".csv"}})

    def heeded_by(self, suffix: str) -> dict[str, object]:
        """Return what the exporter of a suffix heeds, by name; of a file its name, without its folder."""
        heeded = [each.name for each in fields(self) if suffix in each.metadata.get("formats", {suffix})]
        chosen = {name: getattr(self, name) for name in heeded}
        return {name: value.name if isinstance(value, Path) else value for name, value in chosen.items()}


class Exporter(Protocol[V]):
    """A plug-in of the entry-point group ``lagvarde_coder.exporters``; it takes one of :data:`VALUES`."""

    interface: ClassVar[int]
    suffix: ClassVar[str]

    @property
    def takes(self) -> type[V]:
        """The value that it writes."""

    def write(self, value: V, stream: BinaryIO, options: ExportOptions, progress: Progress) -> None:
        """Write ``value`` to a seekable stream. The caller makes the file appear under its name in one step.

        Raises:
            BadTemplate: the user's template is no Word document.
            Cancelled: the user asked to stop.
        """
