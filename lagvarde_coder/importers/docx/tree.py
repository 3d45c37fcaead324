"""Small questions to ask of an XML tree."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

Account = Counter[LeftOutKind]
"""How many things of each kind were not carried over."""


def within(container: "Element", wanted: frozenset[str], account: Account) -> Iterator["Element"]:
    """Yield the elements called ``wanted`` that belong to the text, looking through wrappers.

    Tracked deletions are counted and passed over; of alternatives the first is taken, so that nothing comes twice.
    """
    stack = [iter(container)]
    while stack:
        for element in stack[-1]:
            tag = element.tag
            if tag in wanted:
                yield element
            elif tag in n.TRANSPARENT:
                stack.append(iter(element))
                break
            elif tag == n.ALTERNATE:
                stack.append(iter(alternative(element)))
                break
            elif tag in n.DELETED:
                account[LeftOutKind.DELETED_TEXT] += has_text(element)
            elif tag in {n.ALT_CHUNK, n.SUB_DOC}:
                account[LeftOutKind.OBJECT] += 1
        else:
            stack.pop()


def alternative(element: "Element") -> "Element":
    """Return the branch of an ``mc:AlternateContent`` to read: the first choice, else the fallback, else itself."""
    for name in (n.CHOICE, n.FALLBACK):
        branch = element.find(name)
        if branch is not None:
            return branch
    return element


def has_text(element: "Element") -> bool:
    """Tell whether there is any text in it, deleted or not."""
    return any(part.text for part in element.iter(n.T, n.DEL_TEXT))


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
