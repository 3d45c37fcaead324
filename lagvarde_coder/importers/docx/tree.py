"""Small questions to ask of an XML tree."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.account import LetterAccount

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element


def within(container: "Element", wanted: frozenset[str], account: LetterAccount) -> Iterator["Element"]:
    """Yield the elements called ``wanted`` that belong to the text, looking through whatever of Word's wraps them.

    Tracked deletions and inserted files are told and passed over; of alternatives one is taken, so that nothing comes
    twice.
    """
    stack = [iter(container)]
    while stack:
        for element in stack[-1]:
            tag = element.tag
            if tag in wanted:
                yield element
            elif tag in n.ASIDE:
                continue
            elif tag == n.ALTERNATE:
                stack.append(iter(account.choose(element)))
                break
            elif tag in n.DELETED:
                account.leave_out_all(LeftOutKind.DELETED_TEXT, element)
            elif tag in {n.ALT_CHUNK, n.SUB_DOC}:
                account.counts[LeftOutKind.INSERTED_FILE] += 1
            elif n.is_w(tag) or tag == n.FORMULA_PARAGRAPH:
                if tag == n.HYPERLINK:
                    account.follow_link(element)
                stack.append(iter(element))
                break
        else:
            stack.pop()


def is_on(element: "Element | None") -> bool | None:
    """Return what a true/false property says; None if it is not there."""
    if element is None:
        return None
    return element.get(n.VAL, "1") not in {"0", "false", "off"}


def value(element: "Element | None", name: str) -> str | None:
    """Return ``w:val`` of the child called ``name``."""
    child = None if element is None else element.find(name)
    return None if child is None else child.get(n.VAL)


def number(text: str | None, default: int) -> int:
    """Return a small whole number as an attribute gives it, or ``default`` if it is none."""
    if text is None or not text.isascii() or not text.isdecimal() or len(text) > 9:
        return default
    return int(text)
