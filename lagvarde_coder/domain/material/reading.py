"""What a person says of how a file is read; kept with its text, for a new version of the file is read the same way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingOptions:
    """What a person says of how a file is read; an importer heeds what concerns its format.

    Texts keep it: a field that is added here is a new format of theirs.

    Attributes:
        respondent: of a workbook of answers, the heading or letter of the column that names whose voice an answer is,
            or ``ANONYMOUS``, or ``SHEET_NAMES``; None: nobody says it, so that a heading must.
        question_columns: of the same, headings or letters of the columns that have the questions, no others; None: they
            are known by their headings and cells. not_questions: of columns that these signs would mistake for some.
        quoted_tails: of a letter, whether what it quotes of earlier letters at its end comes along.
        encoding: of a text file, by a name that Python knows; empty: what suits it best.
    """

    respondent: str | None = None
    question_columns: tuple[str, ...] | None = None
    not_questions: tuple[str, ...] = ()
    quoted_tails: bool = False
    encoding: str = ""
