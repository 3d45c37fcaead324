"""Own texts as they stand in a Word document that was handed out to be written on."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lagvarde_coder.domain.report.own_texts import of_bookmark
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.package import Package
from lagvarde_coder.importers.docx.tree import value

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

_PARAGRAPH, _PROPERTIES, _STYLE = n.w("p"), n.w("pPr"), n.w("pStyle")
_BOOKMARK, _NAME = n.w("bookmarkStart"), n.w("name")
ASIDE = frozenset({n.w("del"), n.w("moveFrom"), n.w("txbxContent"), n.w("instrText")})
WRITTEN = {n.w("tab"): "\t", n.w("br"): "\n", n.w("cr"): "\n", n.w("noBreakHyphen"): "-"}


def opened_package(name: str, data: bytes) -> Package:
    """Return the parts of a Word document.

    Raises:
        ImportRefused: the file is no Word document, or damaged.
    """
    return Package(Archive(name, data, Limits()))


def read_own_texts(package: Package) -> Mapping[tuple[str, str], str]:
    """Return what stands under each heading, by theme number and part, paragraphs as lines.

    A text ends at the next heading of the same look. A part whose heading is gone is not there; the heading of a theme
    itself is part "".
    """
    written: dict[tuple[str, str], list[str]] = {}
    current: list[str] | None = None
    looks: set[str | None] = set()
    for paragraph in package.document.iter(_PARAGRAPH):
        style = value(paragraph.find(_PROPERTIES), _STYLE)
        places = [place for place in map(of_bookmark, _bookmarks(paragraph)) if place]
        if places:
            looks.add(style)
            below = written.setdefault(places[-1], [])
            current = below if places[-1][1] else None
        elif style in looks:
            current = None
        elif current is not None:
            current.append("".join(_words(paragraph)))
    return {place: "\n".join(lines) for place, lines in written.items()}


def _bookmarks(paragraph: "Element") -> Iterator[str]:
    return (str(each.get(_NAME, "")) for each in paragraph.iter(_BOOKMARK))


def _words(element: "Element") -> Iterator[str]:
    """Yield the words of a paragraph as they read now: without tracked deletions."""
    for child in element:
        if child.tag in ASIDE or child.tag == _PROPERTIES:
            continue
        if child.tag == n.w("t"):
            yield child.text or ""
        elif child.tag in WRITTEN:
            yield WRITTEN[child.tag]
        else:
            yield from _words(child)
