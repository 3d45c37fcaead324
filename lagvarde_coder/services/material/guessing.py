"""What sort of material a file seems to be, and by what sign."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.errors import RespondentUnclear
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.sources import KindSign, SourceKind
from lagvarde_coder.importers.base import ColumnSign, ColumnUse, ImportedText, SheetColumn
from lagvarde_coder.services.material.marked import FoundMark, Marked

_NOTES = ("minnesanteckning", "dialoganteckning", "mötesanteckning")
_FIRST_LINES = 300


@dataclass(frozen=True, slots=True)
class KindGuess:
    """The kind that is proposed, and the sign of it.

    Attributes:
        respondent: of a workbook of answers, the letter of the column whose heading says that it names whose voice an
            answer is; "" if a person has to say it.
        columns: of the same, each of its columns, and what it is taken for.
        marks: what it marks passages with, which a person may match with themes.
    """

    kind: SourceKind
    sign: KindSign
    respondent: str = ""
    columns: tuple[SheetColumn, ...] = ()
    marks: tuple[FoundMark, ...] = ()


def unclear(error: RespondentUnclear) -> KindGuess:
    """Return what a workbook is of which a person has to say whose voices its answers are."""
    columns = tuple(
        SheetColumn(letter, heading, example, ColumnUse(use), ColumnSign(sign))
        for letter, heading, example, use, sign in error.columns
    )
    return KindGuess(SourceKind.ANSWER, KindSign.SHEET, columns=columns)


def guess(name: str, raw: ImportedText, answered: Sequence[QuestionSet], groups: Collection[str]) -> KindGuess:
    """Return what a text seems to be.

    Args:
        name: of its file.
        raw: as read.
        answered: the question sets that are found in it.
        groups: of the ledger; a set that is called like one of them ("npo") is put in writing.
    """
    kind, sign = _kind(name, raw, answered, groups)
    marks = Marked.of(raw).found(raw.text)
    return KindGuess(kind, sign, raw.respondent_column, raw.columns, marks)


def _kind(
    name: str, raw: ImportedText, answered: Sequence[QuestionSet], groups: Collection[str]
) -> tuple[SourceKind, KindSign]:
    if raw.respondent or raw.columns:
        return SourceKind.ANSWER, KindSign.SHEET
    if raw.kind:
        return raw.kind, KindSign.FORMAT
    beginning = f"{name} {raw.text[:_FIRST_LINES]}".casefold()
    if any(word in beginning for word in _NOTES):
        return SourceKind.DIALOGUE, KindSign.NOTES
    in_writing = {group.casefold() for group in groups if group}
    if answered and all(question_set.key.casefold() in in_writing for question_set in answered):
        return SourceKind.ANSWER, KindSign.QUESTIONS
    return SourceKind.DIALOGUE, KindSign.NONE
