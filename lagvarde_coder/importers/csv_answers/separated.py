"""From the bytes of a text file to the rows of its table, whatever its encoding and separator."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.answers.answer_texts import read_answers
from lagvarde_coder.importers.answers.cells import EMPTY, Cell, CellKind, is_bare_number, is_failure, written
from lagvarde_coder.importers.answers.sheet import Budget, Sheet, SheetCells
from lagvarde_coder.importers.base import ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.encodings import decode
from lagvarde_coder.importers.titles import title_from

SEPARATORS = ";\t,|"
"""In order of preference: a comma is also a decimal mark, and stands in sentences."""

LONGEST_CELL = 2_000_000
"""Characters of one cell, sixty times what Excel allows; more is a quotation without an end."""

MOST_COLUMNS = 16_384
"""As in Excel."""

_SAMPLE = 200_000  # characters by which the separator is known
_SAMPLE_ROWS = 100
_SAID = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
_TIME = re.compile(r"\d?\d[:.]\d\d(?:[:.]\d\d)?")
_DAY = re.compile(r"\d{4}([-/.])\d\d?\1\d\d?(?:[T ]\d?\d[:.]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?(?:Z|[ ]?[+-]\d\d:?\d\d)?)?")


def read_table(name: str, data: bytes, limits: Limits, options: ReadingOptions) -> list[ImportedText]:
    """Return a text per row, and with the first one how the encoding was decided.

    Raises:
        RespondentUnclear: neither a heading nor a person says whose voice an answer is.
        ImportRefused: it is no table in a text file, too large, or has no questions or respondents.
    """
    if not data:
        raise ImportRefused(name=name, detail=why.EMPTY)
    text, encoding, guessed = decode(data)
    why.refuse_binary(name, data, text)
    why.check_text(name, text, limits)
    texts = read_answers(name, [_sheet(name, text, limits)], limits, options)
    told = [LeftOut(kind=LeftOutKind.ENCODING, detail=encoding)] if guessed else []
    if unreadable := text.count("\N{REPLACEMENT CHARACTER}"):
        told.append(LeftOut(kind=LeftOutKind.CHARACTER, count=unreadable))
    first, *others = (replace(one, encoding=encoding) for one in texts)
    return [replace(first, left_out=(*told, *first.left_out)), *others]


def separator_of(text: str) -> str:
    """Return what stands between the columns: what gives most of the first rows one and the same number of cells.

    Of those that do it equally well it is the one that gives most cells, then the first of :data:`SEPARATORS`.
    """
    sample = text[:_SAMPLE]

    def fit(separator: str) -> tuple[float, int]:
        lengths = Counter(len(row) for row in islice(_parsed(sample, separator), _SAMPLE_ROWS) if any(row))
        length, rows = max(lengths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
        return (rows / lengths.total(), length) if length > 1 else (0.0, 1)

    return max(SEPARATORS, key=fit)


def _sheet(name: str, text: str, limits: Limits) -> Sheet:
    text = text.rstrip("\x1a")  # end-of-file mark of DOS
    said = _SAID.match(text)
    separator = said[1] if said and said[1] not in '"\r\n' else separator_of(text)
    cells = SheetCells(Budget(name, limits))
    try:
        for at, row in enumerate(_parsed(text[said.end() if said else 0 :], separator, strict=True)):
            if at % 1_000 == 0:
                limits.check_time(name)
            if any(row[MOST_COLUMNS:]):
                raise ImportRefused(name=name, detail=why.TOO_MANY_CELLS)
            for column, words in enumerate(row):
                if words:
                    cells.keep((at, column), _cell(words))
    except csv.Error as error:
        raise ImportRefused(name=name, detail=why.QUOTATION) from error
    rows, _ = cells.taken()
    if not rows:
        raise ImportRefused(name=name, detail=why.NO_TEXT)
    return Sheet(title_from(name), rows)


def _parsed(text: str, separator: str, *, strict: bool = False) -> Iterator[list[str]]:
    """Yield the rows; a cell that begins with a quotation mark may have line breaks and separators.

    Raises:
        csv.Error: a cell is too long; or, if ``strict``, a quotation ends within its cell, or never. To be lenient
            there joins answers of different rows.
    """
    csv.field_size_limit(LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict)


def _cell(words: str) -> Cell:
    """Return what stands in a cell: such files do not say what is a number, a day or an error."""
    cell = written(words)
    if cell is EMPTY or len(cell.text) > 40:
        return cell
    if is_failure(cell.text):
        return Cell(cell.text, CellKind.ERROR)
    if is_bare_number(cell.text):
        return Cell(cell.text, CellKind.NUMBER)
    if _DAY.fullmatch(cell.text) and cell.day:
        return Cell(cell.text, CellKind.DAY, cell.day)
    return Cell(cell.text, CellKind.TIME) if _TIME.fullmatch(cell.text) else cell
