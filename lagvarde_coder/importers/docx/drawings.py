"""What a drawing says: text boxes, WordArt, words in figures; and how many pictures, charts and diagrams there are."""

from typing import TYPE_CHECKING, TypeAlias

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.account import LetterAccount

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

    Drawn: TypeAlias = Element | str

_COUNTED = {
    n.PICTURE: LeftOutKind.IMAGE,
    n.IMAGE_DATA: LeftOutKind.IMAGE,
    n.INK: LeftOutKind.IMAGE,
    n.INK_2010: LeftOutKind.IMAGE,
    n.CHART: LeftOutKind.OBJECT,
    n.CHART_2014: LeftOutKind.OBJECT,
    n.DIAGRAM: LeftOutKind.OBJECT,
}


def drawn(graphic: "Element", account: LetterAccount) -> "list[Drawn]":
    """Return in order the text boxes of a drawing, whose content is read later, and the lines that are drawn in it."""
    found: list[Drawn] = []
    stack = [graphic]
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag == n.TEXT_BOX:
            found.append(element)
        elif tag == n.DRAWN_PARAGRAPH:
            found.append(_line(element, account))
        elif tag in _COUNTED:
            account.counts[_COUNTED[tag]] += 1
        elif tag == n.ALTERNATE:
            stack.append(account.choose(element))
        else:
            if tag == n.ART:
                account.take(element.get(n.ART_STRING, ""))
                found.append(element.get(n.ART_STRING, ""))
            elif tag == n.GRAPHIC_DATA:
                account.counts[LeftOutKind.OBJECT] += any(not child.tag.startswith(n.SHAPES) for child in element)
            stack.extend(reversed(element))
    return found


def _line(paragraph: "Element", account: LetterAccount) -> str:
    words = []
    for part in paragraph.iter(n.DRAWN_TEXT, n.DRAWN_BREAK):
        words.append("\n" if part.tag == n.DRAWN_BREAK else part.text or "")
        account.take(part.text or "")
    return "".join(words)
