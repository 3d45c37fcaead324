"""What the columns of the table of files say."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.material.proposing import Sign
from lagvarde_coder.gui.dialogs.importing.rows import ImportRow, RowState
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.importing import Inspected
from lagvarde_coder.services.material.importing.doubles import Double, DoubleKind


class ImportColumn(IntEnum):
    """The columns, in order."""

    FILE = 0
    STATE = 1
    KIND = 2
    ORGANISATIONS = 3
    CATEGORIES = 4
    DAY = 5
    QUESTION_SETS = 6
    SECTIONS = 7
    CHARACTERS = 8
    LANGUAGE = 9
    ENCODING = 10
    SIZE = 11


FIELDS = {
    ImportColumn.KIND: "kind",
    ImportColumn.ORGANISATIONS: "organisations",
    ImportColumn.CATEGORIES: "categories",
    ImportColumn.DAY: "day",
    ImportColumn.QUESTION_SETS: "question_sets",
    ImportColumn.LANGUAGE: "language",
    ImportColumn.ENCODING: "encoding",
}
"""The columns that can be edited, with the field of the details that they say."""

WIDTHS = (240, 190, 160, 170, 120, 120, 120, 130, 80, 100, 100, 64)


def headings() -> list[str]:
    """Return what stands above the columns."""
    translate = QCoreApplication.translate
    return [
        translate("ImportTable", "File"),
        translate("ImportTable", "State"),
        translate("ImportTable", "Document type"),
        translate("ImportTable", "Organisations"),
        translate("ImportTable", "Categories"),
        translate("ImportTable", "Date"),
        translate("ImportTable", "Questions"),
        translate("ImportTable", "Sections"),
        translate("ImportTable", "Characters"),
        translate("ImportTable", "Language"),
        translate("ImportTable", "Encoding"),
        translate("ImportTable", "Size"),
    ]


def words_of(row: ImportRow, column: ImportColumn, sets: Callable[[str], str], ledger: Callable[[str], str]) -> str:
    """Return what a cell says.

    Args:
        row: the file.
        column: of the table.
        sets: gives the name of a question set by its key.
        ledger: gives the categories that the ledger has of an organisation.
    """
    line, details = row.line, row.details
    match column:
        case ImportColumn.FILE:
            return _file(row)
        case ImportColumn.STATE:
            return state_words(row)
        case ImportColumn.KIND:
            return _kind(row)
        case ImportColumn.ORGANISATIONS:
            return _organisations(row)
        case ImportColumn.CATEGORIES:
            return ", ".join(details.categories) or ", ".join(filter(None, map(ledger, details.organisations)))
        case ImportColumn.DAY:
            sign = line.day.sign if line and line.day and "day" not in row.said else None
            return _with_sign(wording.day(details.day), sign)
        case ImportColumn.QUESTION_SETS:
            said = ", ".join(map(sets, details.question_sets))
            return said or (", ".join(line.question_sets) if line else "")
        case _:
            return _measured(row, line, column) if line else ""


def state_words(row: ImportRow) -> str:
    """Return how it stands with a file, in short."""
    translate, line = QCoreApplication.translate, row.line
    match row.state:
        case RowState.READING:
            return translate("ImportTable", "being read …")
        case RowState.REFUSED | RowState.LEFT:
            return " ".join(reasons(line)) if line else ""
        case RowState.ASKS:
            return translate("ImportTable", "Say who answers")
        case RowState.DOUBLE:
            return double_words(line.double) if line and line.double else ""
        case RowState.CHECK:
            return translate("ImportTable", "To check")
    return translate("ImportTable", "Ready")


def reasons(line: Inspected) -> list[str]:
    """Return why a file is refused, without its name, which stands beside."""
    return wording.reasons(line.error) if line.error is not None else []


def double_words(double: Double) -> str:
    """Return what a file doubles: "Nearly the same as “Dialog 12”: 4 % of the words differ"."""
    translate = QCoreApplication.translate
    texts = {
        (DoubleKind.BYTES, True): translate("ImportTable", "Is in the project already: “{0}”"),
        (DoubleKind.BYTES, False): translate("ImportTable", "The same file as {0}"),
        (DoubleKind.TEXT, True): translate("ImportTable", "Has the same text as “{0}” in the project"),
        (DoubleKind.TEXT, False): translate("ImportTable", "Has the same text as {0}"),
        (DoubleKind.NEAR, True): translate("ImportTable", "{1} % of the words differ from “{0}” in the project"),
        (DoubleKind.NEAR, False): translate("ImportTable", "{1} % of the words differ from {0}"),
    }
    share = 100 * double.share
    return texts[double.kind, double.in_project].format(double.of, "<1" if 0 < share < 1 else round(share))


def _file(row: ImportRow) -> str:
    """Return a file's own name, and behind it where it lies: names are told apart by how they begin."""
    own, whole = row.file.own_name, row.file.name
    around = whole[: -len(own)].rstrip("/ ›") if whole.endswith(own) else ""
    return f"{own} · {around}" if around else own


def _kind(row: ImportRow) -> str:
    if row.kind is None:
        return ""
    guess = row.line.guess if row.line and row.line.guess and "kind" not in row.said else None
    name = wording.name_of(row.kind)
    return f"{name} · {wording.name_of(guess.sign)}" if guess else name


def _organisations(row: ImportRow) -> str:
    line = row.line
    if line and line.respondents:
        many = QCoreApplication.translate("ImportTable", "{0} organisations, by row")
        return line.respondents[0] if len(line.respondents) == 1 else many.format(len(line.respondents))
    sign = line.organisation.sign if line and line.organisation and "organisations" not in row.said else None
    return _with_sign("; ".join(row.details.organisations), sign)


def _with_sign(words: str, sign: Sign | None) -> str:
    return f"{words} · {wording.name_of(sign)}" if words and sign else words


def _measured(row: ImportRow, line: Inspected, column: ImportColumn) -> str:
    match column:
        case ImportColumn.SECTIONS:
            return sections_words(line)
        case ImportColumn.CHARACTERS:
            return wording.number(line.characters) if line.documents else ""
        case ImportColumn.LANGUAGE if line.documents:
            return wording.name_of(row.language)
        case ImportColumn.ENCODING:
            return line.encoding
        case ImportColumn.SIZE:
            return size_words(line.size) if line.size else ""
    return ""


def sections_words(line: Inspected) -> str:
    """Return "Questions: 3, Headings: 4"."""
    counted = [f"{wording.plural_of(kind)}: {wording.number(count)}" for kind, count in line.sections]
    if line.documents > 1:
        documents = QCoreApplication.translate("ImportTable", "Documents: {0}")
        counted.insert(0, documents.format(wording.number(line.documents)))
    return ", ".join(counted)


def size_words(size: int) -> str:
    """Return a number of bytes: "412 B", "18 kB", "2.4 MB"."""
    if size < 1_000:
        return f"{size} B"
    return f"{wording.number(round(size / 1_000))} kB" if size < 1_000_000 else f"{wording.decimal(size / 1e6)} MB"
