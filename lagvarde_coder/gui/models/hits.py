"""Search hits as lines of a list: a passage with the words that were found, and where it stands."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.models.tree import Node
from lagvarde_coder.gui.widgets.hit_delegate import ABOVE_ROLE, BELOW_ROLE, WORDS_ROLE
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.finding.searching import Hit

BEFORE = 36
"""Code points shown before the first hit."""
_MOST = 260

Words = tuple[tuple[str, bool], ...]
"""Words in order, each piece with whether it was found."""


def pieces(text: str, base: int, hits: Sequence[Span], before: int = BEFORE) -> Words:
    """Return a passage cut around its first hit, with the hits marked.

    ``base`` is where ``text`` begins; ``hits`` are spans of the same whole, in text order.
    """
    first = hits[0].start - base if hits else 0
    start = 0 if first <= before else text.find(" ", first - before, first) + 1 or first - before
    end = min(len(text), start + _MOST)
    parts: list[tuple[str, bool]] = [("… ", False)] if start else []
    at = start
    for hit in hits:
        if hit.end - base <= end:
            parts += [(text[at : hit.start - base], False), (text[hit.start - base : hit.end - base], True)]
            at = hit.end - base
    parts.append((text[at:end] + (" …" if end < len(text) else ""), False))
    return tuple((" ".join(words.split("\n")), is_hit) for words, is_hit in parts if words)


def hit_key(hit: Hit) -> str:
    """Return what tells a passage from all others."""
    return f"{hit.source.text}:{hit.span.start}"


def quick_cell(hit: Hit) -> dict[int, object]:
    """Return a hit for a short list: the document's title above the words."""
    title = f"{hit.source.number}. {hit.source.title}"
    words = pieces(hit.words, hit.span.start, hit.hits)
    text = "".join(piece for piece, _ in words)
    return {Qt.ItemDataRole.DisplayRole: f"{title}: {text}", ABOVE_ROLE: title, WORDS_ROLE: words}


def hit_nodes(hits: Sequence[Hit], themes: Mapping[Id, str], organisations: Mapping[Id, str]) -> list[Node]:
    """Return hits under their documents, with whose words they are; ``themes`` are numbers, ``organisations`` names."""
    by_source: dict[Id, list[Hit]] = {}
    for hit in hits:
        by_source.setdefault(hit.source.id, []).append(hit)
    return [_document(group, themes, organisations) for group in by_source.values()]


def _document(hits: list[Hit], themes: Mapping[Id, str], organisations: Mapping[Id, str]) -> Node:
    source = hits[0].source
    speaking = frozenset[Id]().union(*(hit.organisations for hit in hits))
    names = sorted(
        (organisations[organisation] for organisation in speaking if organisation in organisations), key=swedish
    )
    below = " · ".join((*names, _places(sum(len(hit.hits) for hit in hits))))
    cell: dict[int, object] = {
        Qt.ItemDataRole.DisplayRole: f"{title_of(source)}, {below}",
        WORDS_ROLE: ((title_of(source), True),),
        BELOW_ROLE: below,
    }
    return Node(f"document:{source.id}", [cell], [_passage(hit, themes) for hit in hits], heading=True)


def _passage(hit: Hit, themes: Mapping[Id, str]) -> Node:
    words = pieces(hit.words, hit.span.start, hit.hits)
    below = " · ".join(part for part in (numbers_of(hit, themes), hit.question) if part)
    text = "".join(piece for piece, _ in words)
    cell: dict[int, object] = {
        Qt.ItemDataRole.DisplayRole: text,
        Qt.ItemDataRole.ToolTipRole: hit.words if len(hit.words) < 1500 else hit.words[:1500] + " …",
        Qt.ItemDataRole.AccessibleTextRole: f"{text} {below}".strip(),
        WORDS_ROLE: words,
        BELOW_ROLE: below or QCoreApplication.translate("Hits", "No coding"),
    }
    return Node(hit_key(hit), [cell])


def title_of(source: Source) -> str:
    """Return number and title of a document."""
    return f"{source.number}. {source.title}"


def numbers_of(hit: Hit, themes: Mapping[Id, str]) -> str:
    """Return the numbers of the themes on a hit's words, in order."""
    numbers: Collection[str] = {themes[coding.theme] for coding in hit.codings if coding.theme in themes}
    return " ".join(sorted(numbers))


def in_figures(places: int, documents: int, organisations: int) -> str:
    """Return how much was found, in words."""
    return " · ".join(
        (
            _places(places),
            QCoreApplication.translate("Hits", "documents: {0}").format(wording.number(documents)),
            QCoreApplication.translate("Hits", "organisations: {0}").format(wording.number(organisations)),
        )
    )


def _places(number: int) -> str:
    return QCoreApplication.translate("Hits", "places: {0}").format(wording.number(number))
