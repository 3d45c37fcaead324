"""Answers in text files with a separator between the columns, as Excel and survey tools save them."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.titles import suffix_of


class CsvAnswersImporter:
    """Reads .csv and .tsv: one text per row."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".csv", ".tsv")
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "CSV")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is that of a table in a text file."""
        return suffix_of(name) in {*self.suffixes, ".tab"}

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the answers.

        Raises:
            RespondentUnclear: neither a heading nor ``options`` say whose voice an answer is.
            ImportRefused: it is empty, no text, too large, has no end of a quotation, or no questions or respondents.
        """
        data = limits.read(name, stream)
        from lagvarde_coder.importers.csv_answers.separated import read_table

        return read_table(name, data, limits, options)
