"""Word: a report with real headings, table header rows, alternative texts and a language."""

import io
import zipfile
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.exporters.base import INTERFACE, ExportOptions
from lagvarde_coder.exporters.content import blocks
from lagvarde_coder.exporters.docx.body import BodyWriter
from lagvarde_coder.exporters.docx.frame import DocumentFrame, frame_for
from lagvarde_coder.exporters.packing import UndatedPackage
from lagvarde_coder.exporters.report import Report


class DocxExporter:
    """Writes a report as .docx: python-docx makes the frame, the text is streamed into it.

    Thousands of excerpts never stand in memory as elements (python-docx's ``add_paragraph`` is quadratic). Every report
    may serve as template of the next: change its styles in Word and choose it.
    """

    interface: ClassVar[int] = INTERFACE
    suffix: ClassVar[str] = ".docx"
    takes: ClassVar[type[Report]] = Report

    def write(self, value: Report, stream: BinaryIO, options: ExportOptions, progress: Progress) -> None:
        """Write a report.

        Raises:
            BadTemplate: the user's template is no Word document.
            Cancelled: the user asked to stop.
        """
        frame = frame_for(value, options.template)
        with UndatedPackage(stream, level=4) as archive:
            _copy_frame(frame, archive)
            writer = BodyWriter(frame)
            with archive.open(frame.part, "w") as body:
                writer.write(body, blocks(value), value.passages, progress)
            archive.writestr(frame.notes, writer.notes.xml())


def _copy_frame(frame: DocumentFrame, archive: zipfile.ZipFile) -> None:
    """Copy every member of the frame but its empty body and its footnotes."""
    with zipfile.ZipFile(io.BytesIO(frame.package)) as package:
        for member in package.infolist():
            if member.filename not in {frame.part, frame.notes}:
                archive.writestr(member, package.read(member))
