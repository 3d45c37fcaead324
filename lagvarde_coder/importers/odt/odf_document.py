"""A whole OpenDocument text: body, then notes; headings as sections; an account of the rest."""

from itertools import count
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.odt import odf_names as n
from lagvarde_coder.importers.odt.odf_parts import OdfParts
from lagvarde_coder.importers.odt.odf_story import OdfStory
from lagvarde_coder.importers.odt.odf_walk import OdfWalk, all_text, letters
from lagvarde_coder.importers.prose.assembling import trimmed
from lagvarde_coder.importers.prose.marked_lines import MarkedLine, joined, not_blank
from lagvarde_coder.importers.titles import title_from

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

ELSEWHERE = QT_TRANSLATE_NOOP(
    "Errors",
    "Its text lies in other files that it only points to. Open it in LibreOffice, save it as one document (.odt), and "
    "import that.",
)
_MARGINS = n.names(
    "style:header", "style:footer", "style:header-left", "style:footer-left", "style:header-first",
    "style:footer-first",
)  # fmt: skip
_PAGES = n.names("text:page-number", "text:page-count", "text:page-continuation")


def read_odt(name: str, data: bytes, limits: Limits) -> ImportedText:
    """Return the text of an OpenDocument text.

    Raises:
        ImportRefused: it is something else, damaged, empty, protected, too large, too slow or too deep.
    """
    parts = OdfParts(name, data, limits, n.TEXT)
    try:
        walk = OdfWalk.of(name, parts, limits)
        body = OdfStory(walk).lines(parts.content)
        lines = trimmed([*body, *notes_of(walk)])
    except RecursionError as error:
        raise ImportRefused(name=name, detail=why.NESTED) from error
    made = walk.assembled(lines)
    if not made.text.strip() and walk.account.counts[LeftOutKind.INSERTED_FILE]:
        raise ImportRefused(name=name, detail=ELSEWHERE)
    why.check_text(name, made.text, limits)
    walk.account.counts[LeftOutKind.HEADER_FOOTER] += sum(map(says_something, _margins(parts)))
    return made.handed_over(title_from(name), walk.account)


def notes_of(walk: OdfWalk, after: int = 0) -> list[MarkedLine]:
    """Return the notes that the text refers to, each with its mark; a note may refer to further ones.

    The first ``after`` of them were told before.
    """
    lines: list[MarkedLine] = []
    for number in count(after + 1):
        if number > len(walk.notes):  # the list grows meanwhile
            break
        words = not_blank(OdfStory(walk).lines(walk.notes[number - 1]))
        lines += [MarkedLine(""), joined("\n", (line.stripped() for line in words)).after(f"[{number}] ")]
    return lines


def _margins(parts: OdfParts) -> "list[Element]":
    found = (margin for masters in parts.masters for margin in masters.iter(*_MARGINS))
    return [margin for margin in found if margin.get(n.name("style:display")) != "false"]


def says_something(margin: "Element") -> bool:
    """Tell whether there are words in a header, or a number that is not the page's own ("4.1-123/2024")."""
    words = all_text(margin)
    pages = sum(letters(field) for field in margin.iter(*_PAGES))
    return any(map(str.isalpha, words)) or sum(map(str.isdigit, words)) > pages
