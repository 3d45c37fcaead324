"""What the analyst writes on a theme or need for the report."""

import re
from dataclasses import dataclass
from typing import ClassVar

from lagvarde_coder.domain.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """The analyst's own text on a theme or need; paragraphs are lines, evidence ids stand as ``[E-…]``.

    Attributes:
        summary: what the report says of it.
        against: "vad som talar emot".
    """

    KIND: ClassVar[str] = "own_text"
    id: Id
    theme: Id
    summary: str = ""
    against: str = ""


PARTS = ("summary", "against")
"""The fields with words, in the order of a document."""
_BOOKMARK = re.compile(r"egen_(?P<number>\w+?)(?:_(?P<part>summary|against))?")


def bookmark(number: str, part: str = "") -> str:
    """Return the name of the heading of a theme's text (of a part of it) in a document that is written on."""
    return f"egen_{number}_{part}" if part else f"egen_{number}"


def of_bookmark(name: str) -> tuple[str, str] | None:
    """Return the theme's number and the part of its text that a bookmark names; None of any other bookmark."""
    found = _BOOKMARK.fullmatch(name.removeprefix("_Toc_"))
    return (found["number"], found["part"] or "") if found else None
