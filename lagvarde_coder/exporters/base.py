"""What every exporter takes."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, ClassVar, Protocol

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.report.reports import Report, Workbook

INTERFACE = 1
"""Version of this interface; a plug-in for another one is refused."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a user may choose.

    Attributes:
        template: the user's own .docx, whose styles and page set-up the report takes.
        table: key of the table that a .csv holds.
    """

    template: Path | None = None
    table: str = "codings"


class Exporter(Protocol):
    """A plug-in of the entry-point group ``lagvarde_coder.exporters``."""

    interface: ClassVar[int]
    suffix: ClassVar[str]
    takes: ClassVar[type[Report] | type[Workbook]]

    def write(self, value: Report | Workbook, stream: BinaryIO, options: ExportOptions, progress: Progress) -> None:
        """Write ``value`` to a seekable stream. The caller makes the file appear under its name in one step.

        Raises:
            BadTemplate: the user's template is no Word document.
            Cancelled: the user asked to stop.
        """
