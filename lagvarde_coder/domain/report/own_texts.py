"""What the analyst writes on a theme or need for the report."""

import re
from dataclasses import dataclass
from enum import StrEnum
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


class TextHere(StrEnum):
    """What became of an own text in the project since a document was made of it; ``UNKNOWN``: no state is known."""

    AS_IT_WAS = "as_it_was"
    CHANGED = "changed"
    UNKNOWN = "unknown"


PARTS = ("summary", "against")
"""The fields with words, in the order of a document."""
DRAFT_STYLE = "Egen text"
"""What the style of own texts is called in the draft of the report, and of nothing else there."""
MISSING = {"summary": "Egen text saknas", "against": "Text om vad som talar emot saknas"}
"""What stands in the draft, in brackets, where a part has no words yet."""
NOT_CITED = {"unknown": "finns inte", "withheld": "återges inte", "outside": "ligger utanför urvalet"}
"""What stands in the draft after an evidence id, in brackets, whose passage it does not show."""
CITED = re.compile(r"\[(E-[0-9A-Z]{11})\]")
"""An evidence id as it stands in an own text."""
_BOOKMARK = re.compile(r"egen_(?P<number>\w+?)(?:_(?P<part>summary|against))?")
_IN_DRAFT = re.compile(r"utkast_(?P<number>\w+?)_(?P<part>summary|against)")

_CITED_IN_DRAFT = re.compile(r"belagg_E_([0-9A-Z]{11})_\d+")


def bookmark(number: str, part: str = "") -> str:
    """Return the name of the heading of a theme's text (of a part of it) in a document that is written on."""
    return f"egen_{number}_{part}" if part else f"egen_{number}"


def draft_bookmark(number: str, part: str) -> str:
    """Return the name of the heading in the draft of the report, below which a part of a need's text stands."""
    return f"utkast_{number}_{part}"


def cited_bookmark(evidence: str) -> str:
    """Return how the name of the bookmark begins that stands around the footnote of an evidence id in an own text."""
    return f"belagg_{evidence.replace('-', '_')}"


def cited_by(name: str) -> str:
    """Return the evidence id that a bookmark stands for; nothing of any other bookmark."""
    found = _CITED_IN_DRAFT.fullmatch(name)
    return f"E-{found[1]}" if found else ""


def of_bookmark(name: str) -> tuple[str, str] | None:
    """Return the theme's number and the part of its text that a bookmark names; None of any other bookmark."""
    found = _BOOKMARK.fullmatch(name.removeprefix("_Toc_"))
    return (found["number"], found["part"] or "") if found else None


def of_draft_bookmark(name: str) -> tuple[str, str] | None:
    """Return the need's number and the part of its text that a bookmark of the draft names; None of any other."""
    found = _IN_DRAFT.fullmatch(name)
    return (found["number"], found["part"]) if found else None


def drafted(text: str) -> str:
    """Return an own text as the draft has it: no empty lines, and one space before each evidence id."""
    lines = (re.sub(rf"\s*({CITED.pattern})", r" \1", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
