"""Word documents: our own walk of the XML, since ready-made readers lose text."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.titles import suffix_of


class DocxImporter:
    """Reads .docx (and .docm, .dotx); knows an old .doc well enough to say what to do with it."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".docx",)
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "Word")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is a Word document's."""
        return suffix_of(name) in {*self.suffixes, ".docm", ".dotx", ".dotm", ".doc"}

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the document's text: paragraphs, tables, text boxes, notes; tracked changes as if accepted.

        Raises:
            ImportRefused: it is no Word document, damaged, empty, protected, too large or too slow.
        """
        data = limits.read(name, stream)
        _refuse_other_formats(name, data)
        from lagvarde_coder.importers.docx.document import read_document

        return [read_document(name, data, limits)]


def _refuse_other_formats(name: str, data: bytes) -> None:
    if not data:
        raise ImportRefused(name=name, detail=why.EMPTY)
    if data.startswith(why.OLE):
        raise ImportRefused(name=name, detail=why.ENCRYPTED if why.encrypted_office(data) else why.OLD_WORD)
    if not data.startswith(b"PK"):
        raise ImportRefused(name=name, detail=why.OLD_WORD if suffix_of(name) == ".doc" else why.NOT_WORD)
