"""Search in all texts."""

from dataclasses import dataclass

from lagvarde_coder.domain.sources import Source, Text
from lagvarde_coder.domain.text import Span, clean
from lagvarde_coder.services.base import Service

LIMIT = 10_000


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that answers a query; spans are code points of the source's text."""

    source: Source
    span: Span
    words: str
    hits: tuple[Span, ...]


class SearchService(Service):
    """Finding words."""

    def find(self, query: str, limit: int = LIMIT) -> list[Hit]:
        """Return the paragraphs with all words of ``query``: words, "a phrase", word*; any string is legal."""
        with self._read() as read:
            found = read.search(clean(query), limit)
            texts = read.many(Text, list({one.text for one in found}))
            sources = read.many(Source, [text.source for text in texts.values()])
            words = {one: (read.blob(text.content) or b"").decode() for one, text in texts.items()}
            hits = [
                Hit(sources[texts[one.text].source], one.span, one.span.of(words[one.text]), one.hits) for one in found
            ]
            return sorted(hits, key=lambda hit: (hit.source.number, hit.span.start))
