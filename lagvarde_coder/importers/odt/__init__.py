"""OpenDocument texts: our own walk of the XML, since ready-made readers take deleted text along."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.titles import suffix_of


class OdtImporter:
    """Reads .odt, in a zip file or flat (.fodt); templates (.ott) and master documents (.odm) too."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".odt", ".fodt")
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "OpenDocument text")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is an OpenDocument text's."""
        return suffix_of(name) in {*self.suffixes, ".ott", ".odm", ".otm"}

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the text: paragraphs, lists, tables, text boxes, notes, comments; tracked changes as if accepted.

        Raises:
            ImportRefused: it is something else, damaged, empty, protected, too large or too slow.
        """
        data = limits.read(name, stream)
        from lagvarde_coder.importers.odt.odf_document import read_odt

        return [read_odt(name, data, limits)]
