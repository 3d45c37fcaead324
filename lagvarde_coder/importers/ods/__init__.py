"""OpenDocument spreadsheets with answers, as LibreOffice saves them."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.titles import suffix_of


class OdsImporter:
    """Reads .ods, templates (.ots) and the flat kind (.fods): one text per row."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".ods",)
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "OpenDocument spreadsheet")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is that of such a spreadsheet."""
        return suffix_of(name) in {*self.suffixes, ".ots", ".fods"}

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the answers.

        Raises:
            RespondentUnclear: neither a heading nor ``options`` say whose voice an answer is.
            ImportRefused: it is no such spreadsheet, damaged, protected, too large, or has no questions or respondents.
        """
        data = limits.read(name, stream)
        from lagvarde_coder.importers.answers.answer_texts import read_answers
        from lagvarde_coder.importers.ods.spreadsheet import read_tables

        return read_answers(name, read_tables(name, data, limits), limits, options)
