"""What can be wrong in a codebook file, row by row, and what a field may hold."""

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, KnownError

NO_COLUMNS = QT_TRANSLATE_NOOP(
    "Errors", "No sheet has a row of headings with both Nummer and Namn (or Number and Name)."
)
NO_CODEBOOK = QT_TRANSLATE_NOOP(
    "Errors", "Each theme must stand under a line [[theme]], and the codebook’s own facts under [codebook]."
)
NOT_UTF8 = QT_TRANSLATE_NOOP("Errors", "It is not UTF-8 text. Save it as UTF-8 in a text editor.")
NOT_TOML = QT_TRANSLATE_NOOP("Errors", "It is not written as TOML.")

NUMBER = QT_TRANSLATE_NOOP(
    "Errors", "A number is a letter and two digits, T01; that of a sub-theme ends in a small letter, T13a."
)
PARENT = QT_TRANSLATE_NOOP("Errors", "A sub-theme is part of one theme, which is named by its number, T13.")
STAGE = QT_TRANSLATE_NOOP(
    "Errors", "It is candidate, theme or need (in a workbook Kandidat, Tema or Utvecklingsbehov)."
)
COLOUR = QT_TRANSLATE_NOOP("Errors", "A colour is a whole number from 1 to 13.")
KEY = QT_TRANSLATE_NOOP("Errors", "A key is one digit or one small letter.")
LANGUAGE = QT_TRANSLATE_NOOP("Errors", "A language is written as a tag: sv, en, sv-FI.")
IDENTITY = QT_TRANSLATE_NOOP("Errors", "An id is a random UUID (version 4). Leave it out: the program makes one.")
ONE_LINE = QT_TRANSLATE_NOOP("Errors", "It must be on one line.")
LONG = QT_TRANSLATE_NOOP("Errors", "It is too long.")
NOT_TEXT = QT_TRANSLATE_NOOP("Errors", "It must be text within quotation marks.")

RULES = {
    "number": NUMBER, "parent": PARENT, "stage": STAGE, "family": ONE_LINE, "colour": COLOUR, "key": KEY,
    "language": LANGUAGE, "id": IDENTITY, "name": ONE_LINE, "group": ONE_LINE, "version_label": ONE_LINE,
}  # fmt: skip
"""What a field may hold, as a sentence."""


class CodebookFault(KnownError):
    """One thing that is wrong in a codebook file; ``place`` is the row or line."""


class NotToml(CodebookFault):
    """A text file that is not well-formed."""

    what = QT_TRANSLATE_NOOP("Errors", "Line {place}: this is not TOML.")
    why = QT_TRANSLATE_NOOP("Errors", "Often a quotation mark, a bracket or an equals sign is missing there.")


class NoThemes(CodebookFault):
    """A codebook without themes."""

    what = QT_TRANSLATE_NOOP("Errors", "There are no themes in it.")


class TooManyThemes(CodebookFault):
    """Far more themes than anybody codes with."""

    what = QT_TRANSLATE_NOOP("Errors", "It has more than 1,000 themes.")


class FieldMissing(CodebookFault):
    """A theme without number or name."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: {field} is missing.")


class UnfitField(CodebookFault):
    """A field of a theme that cannot hold what stands there."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: {field} cannot be “{written}”.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")


class UnfitHead(CodebookFault):
    """A field of the codebook as a whole that cannot hold what stands there."""

    what = QT_TRANSLATE_NOOP("Errors", "The codebook itself: {field} cannot be “{written}”.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")


class UnknownField(CodebookFault):
    """A field that no theme has, probably misspelt."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: a theme has no field “{written}”.")


class UnknownPart(CodebookFault):
    """A part or field of the file that no codebook has."""

    what = QT_TRANSLATE_NOOP("Errors", "A codebook has no “{written}”.")


class NumberTwice(CodebookFault):
    """Two themes with one number."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: the number {written} is already on row {first}.")


class KeyTwice(CodebookFault):
    """Two themes with one key."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: the key {written} already belongs to row {first}.")


class IdTwice(CodebookFault):
    """Two themes with one id."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: the id {written} is already on row {first}.")


class NoSuchParent(CodebookFault):
    """A sub-theme of a theme that the file does not have."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: {number} is to be part of {written}, which is not in the file.")


class PartOfPart(CodebookFault):
    """A sub-theme of a sub-theme."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: {number} is to be part of {written}, which is a part itself.")


class PartOfItself(CodebookFault):
    """A theme that names itself as what it is part of."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: {number} is to be part of itself.")


class PartsInCircle(CodebookFault):
    """Themes of which each is to be part of the next, and the last of the first."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: {written} are to be parts of each other in a circle.")


class ParentElsewhere(CodebookFault):
    """A part of what is in another list: a candidate of a theme, a risk of a success factor."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: {number} is to be part of {written}, which is in another list.")
    why = QT_TRANSLATE_NOOP("Errors", "Themes, needs and each family of candidates have parts of their own kind only.")


class NoSuchTheme(CodebookFault):
    """A theme that another one is said to be confused with, and that the file does not have."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: {field} names {written}, which is not in the file.")


class NoSuchPassage(CodebookFault):
    """An evidence number that no coding of the project has."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: {field} names {written}, which the project does not have.")


class NoSuchFamily(CodebookFault):
    """A candidate of a family that nobody knows."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: there is no family “{written}”.")


class NumberUsed(CodebookFault):
    """A number that a theme had which is there no more."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: the number {written} was used before, and none is used again.")


class StageDiffers(CodebookFault):
    """A theme that the project has as something else."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: {number} is another kind of category in the project.")


class FamilyDiffers(CodebookFault):
    """A candidate that the project has in another family."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: {number} is in another family in the project.")


class KeyOfAnother(CodebookFault):
    """A key that a theme of the project has which the file does not change."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: the key {written} belongs to {number} in the project.")


class HeadingTwice(CodebookFault):
    """Two columns for one field."""

    what = QT_TRANSLATE_NOOP("Errors", "Row {place}: two columns say {field}: “{first}” and “{written}”.")
