"""How the document view may be set; a setting holds for whatever document is shown."""

from enum import StrEnum


class Look(StrEnum):
    """How coded words look; the stripes in the margin are always there."""

    TINT = "tint"
    """Pale ground and underline."""
    UNDERLINE = "underline"
    MARGIN = "margin"
    """Nothing under the words."""


class ParagraphNumbering(StrEnum):
    """Which numbers stand in the margin."""

    NONE = "none"
    LINES = "lines"
    """Of the lines as they stand on the screen, from 1."""
    PARAGRAPHS = "paragraphs"
    """Of the paragraphs of the stored text that are not blank, from 1: the same in every window."""
