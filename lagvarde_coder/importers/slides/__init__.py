"""Presentations: PowerPoint's and LibreOffice's; slide after slide, each a page."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.titles import suffix_of

NOT_POWERPOINT = QT_TRANSLATE_NOOP(
    "Errors", "It is not a PowerPoint presentation. Open it in PowerPoint and save it as .pptx."
)
OLD_POWERPOINT = QT_TRANSLATE_NOOP(
    "Errors", "It is in the old PowerPoint format. Open it in PowerPoint and save it as .pptx."
)


class PptxImporter:
    """Reads .pptx (shows, templates and those with macros too); knows an old .ppt well enough to say what to do."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".pptx",)
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "PowerPoint")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is a PowerPoint presentation's."""
        return suffix_of(name) in {*self.suffixes, ".pptm", ".ppsx", ".ppsm", ".potx", ".potm", ".ppt", ".pps"}

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the words of the slides in their order, with notes and comments.

        Raises:
            ImportRefused: it is no PowerPoint presentation, damaged, empty, protected, too large or too slow.
        """
        data = limits.read(name, stream)
        if not data:
            raise ImportRefused(name=name, detail=why.EMPTY)
        if data.startswith(why.OLE):
            raise ImportRefused(name=name, detail=why.ENCRYPTED if why.encrypted_office(data) else OLD_POWERPOINT)
        if not data.startswith(b"PK"):
            raise ImportRefused(name=name, detail=NOT_POWERPOINT)
        from lagvarde_coder.importers.slides.pptx_deck import read_pptx

        return [read_pptx(name, data, limits)]


class OdpImporter:
    """Reads .odp, in a zip file or flat (.fodp), and templates (.otp)."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".odp", ".fodp")
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "OpenDocument presentation")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is an OpenDocument presentation's."""
        return suffix_of(name) in {*self.suffixes, ".otp"}

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the words of the slides in their order, with notes and comments.

        Raises:
            ImportRefused: it is something else, damaged, empty, protected, too large or too slow.
        """
        data = limits.read(name, stream)
        from lagvarde_coder.importers.slides.odp_deck import read_odp

        return [read_odp(name, data, limits)]
