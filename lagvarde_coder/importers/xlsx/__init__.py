"""Excel workbooks with answers: a row per organisation, the questions in the header row."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.text import clean
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions, SheetWords
from lagvarde_coder.importers.titles import suffix_of


class XlsxImporter:
    """Reads .xlsx (and .xlsm): one text per row. Knows an old .xls well enough to say what to do with it."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".xlsx",)
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "Excel")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is an Excel workbook's."""
        return suffix_of(name) in {*self.suffixes, ".xlsm", ".xltx", ".xltm", ".xls"}

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the answers of the first sheet that has questions.

        Raises:
            RespondentUnclear: neither a heading nor ``options`` say whose voice an answer is.
            ImportRefused: it is no workbook, damaged, protected, too large, or has no questions or respondents.
        """
        data = limits.read(name, stream)
        from lagvarde_coder.importers.answers.answer_texts import read_answers
        from lagvarde_coder.importers.xlsx.workbook import read_sheets

        return read_answers(name, read_sheets(name, data, limits), limits, options)

    def cells(self, name: str, data: bytes, limits: Limits) -> Sequence[SheetWords]:
        """Return what the cells of the sheets show.

        Raises:
            ImportRefused: it is no workbook, damaged, protected, or too large.
        """
        from lagvarde_coder.importers.xlsx.workbook import read_sheets

        return [
            SheetWords(clean(sheet.name), tuple(tuple(clean(cell.text) for cell in row) for row in sheet.rows))
            for sheet in read_sheets(name, data, limits)
        ]
