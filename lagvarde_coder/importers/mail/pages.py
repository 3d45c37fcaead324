"""A letter that is written as a web page: where what it quotes begins, by the marks that mail programs leave."""

import re
from typing import TYPE_CHECKING

from lxml import etree

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.html.reading import read_html
from lagvarde_coder.importers.mail.quoting import stands_alone

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

_MOST = 30_000_000
_HEAD = re.compile(r"\s*(?:från|from|fra|von)\s*:", re.IGNORECASE)
_RULED = re.compile(r"border-top\s*:[^;]{0,40}solid", re.IGNORECASE)
_FORWARDED = re.compile(
    r"[-\s]*(?:forwarded message|vidarebefordrat|videresendt|begin forwarded|weitergeleitete)", re.IGNORECASE
)
_BOXES = frozenset({"gmail_quote", "gmail_quote_container", "yahoo_quoted", "protonmail_quote", "tutanota_quote"})
_REPLIES = frozenset({"divRplyFwdMsg", "mail-editor-reference-message-container"})
_CITED = "moz-cite-prefix"


def read_page(name: str, markup: str, limits: Limits, *, quoted_tails: bool) -> tuple[ImportedText, bool]:
    """Return what a page says, and whether a quoted tail of it was cut off.

    Raises:
        ImportRefused: as :func:`read_html`, but for a page without words.
    """
    shorter = None if quoted_tails or len(markup) > _MOST else _without_tail(markup)
    if shorter is not None:
        own = _read(name, shorter, limits)
        if stands_alone(own.text):
            return own, True
    return _read(name, markup, limits), False


def _read(name: str, markup: str, limits: Limits) -> ImportedText:
    try:
        return read_html(name, markup, limits)
    except ImportRefused as refused:
        if refused.params["detail"] != why.NO_TEXT:
            raise
        pictures = markup.lower().count("<img")
        counted = (LeftOut(kind=LeftOutKind.IMAGE, count=pictures),) if pictures else ()
        return ImportedText(title="", text="", left_out=counted)


def _without_tail(markup: str) -> str | None:
    """Return the page without what it quotes at its end; None if it quotes nothing there."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    if root is None:
        return None
    begins = next((element for element in root.iter("div", "blockquote", "span") if _begins_tail(element)), None)
    if begins is None:
        return None
    _cut_from(begins)
    return etree.tostring(root, encoding="unicode", method="html")


def _begins_tail(element: "Element") -> bool:
    """Tell whether a quoted letter begins here that reaches to the end of the page."""
    names = (element.get("class") or "").split()
    if element.get("id") in _REPLIES:
        return True
    if _RULED.search(element.get("style") or ""):
        return _HEAD.match(_beginning(element)) is not None
    if element.tag == "blockquote" and element.get("type") == "cite":
        return _is_last(element)
    if not _BOXES.isdisjoint(names):
        return not _FORWARDED.match(_beginning(element)) and _is_last(element)
    if _CITED in names:
        following = element.getnext()
        return following is not None and following.tag == "blockquote" and _is_last(following)
    return False


def _beginning(element: "Element") -> str:
    words = ""
    for part in element.itertext():
        words += str(part)
        if len(words.strip()) > 40:
            break
    return words[:400]


def _is_last(element: "Element") -> bool:
    """Tell whether no words stand below an element."""
    for node in (element, *element.iterancestors()):
        if (node.tail or "").strip():
            return False
        for after in node.itersiblings():
            if any(str(part).strip() for part in after.itertext()) or (after.tail or "").strip():
                return False
    return True


def _cut_from(element: "Element") -> None:
    """Take away an element and all that stands below it."""
    node = element
    while (parent := node.getparent()) is not None:
        for after in list(node.itersiblings()):
            parent.remove(after)
        node.tail = None
        if node is element:
            above = node.getprevious()
            parent.remove(node)
            if above is not None and above.tag == "hr":
                parent.remove(above)
        node = parent
