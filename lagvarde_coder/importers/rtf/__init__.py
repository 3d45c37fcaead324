"""Rich text (.rtf): our own walk of the groups, since ready-made readers lose notes, headings, text boxes and more."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.titles import suffix_of


class RtfImporter:
    """Reads .rtf as Word and LibreOffice write it."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".rtf",)
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "rich text")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is a rich text's."""
        return suffix_of(name) in self.suffixes

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the text: paragraphs, lists, tables, text boxes, notes, comments; tracked changes as if accepted.

        Raises:
            ImportRefused: it is no rich text, damaged, empty, too large, too slow or too deep.
        """
        from lagvarde_coder.importers.rtf.reading import read_rtf

        return [read_rtf(name, limits.read(name, stream), limits)]
