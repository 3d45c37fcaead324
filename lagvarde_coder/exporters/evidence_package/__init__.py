"""The evidence package: one HTML file with figures and the words behind them, which checks itself without network."""

from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.report.evidence_package import EvidencePackage
from lagvarde_coder.exporters.base import INTERFACE, ExportOptions
from lagvarde_coder.exporters.evidence_package.data_block import data_block
from lagvarde_coder.exporters.evidence_package.seal import Sealing
from lagvarde_coder.exporters.evidence_package.skeleton import after_data, before_data

_STEP = 200
_ROOM = 1 << 20


class EvidencePackageExporter:
    """Writes a page whose program makes everything that is seen of one block of data; the seal comes last."""

    interface: ClassVar[int] = INTERFACE
    suffix: ClassVar[str] = ".html"
    takes: ClassVar[type[EvidencePackage]] = EvidencePackage

    def write(self, value: EvidencePackage, stream: BinaryIO, options: ExportOptions, progress: Progress) -> None:
        """Write a package.

        Raises:
            Cancelled: the user asked to stop.
        """
        began = stream.tell()
        sealing = Sealing(stream)
        sealing.write(before_data(value))
        waiting, size = [], 0
        for done, part in enumerate(data_block(value), 1):
            waiting.append(part)
            size += len(part)
            if size > _ROOM:
                sealing.write("".join(waiting))
                waiting, size = [], 0
            if done % _STEP == 0:
                progress.step(min(done, value.passages), value.passages)
        sealing.write("".join(waiting))
        sealing.write(after_data())
        end = stream.tell()
        stream.seek(began + sealing.place)
        stream.write(sealing.seal.encode("ascii"))
        stream.seek(end)
        progress.step(value.passages, value.passages)
