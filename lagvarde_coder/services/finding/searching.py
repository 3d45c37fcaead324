"""Search in all texts: words in any of their forms, in a part of the material."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from lagvarde_coder.domain.finding.places import Found
from lagvarde_coder.domain.finding.queries import How
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.runs import Run, union
from lagvarde_coder.services.base import Desk, Service, without_searching_garbage
from lagvarde_coder.services.finding.expanding import Expander, Lemma, Variants, Vocabulary, also
from lagvarde_coder.services.finding.hits import EVERYWHERE, Findings, Hit, HitSurroundings, SearchScope

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

__all__ = ["EVERYWHERE", "EXACT", "Findings", "Hit", "SearchScope", "SearchService"]

LIMIT = 10_000
EXACT, INFLECTED = How(), How(forms=True)


class SearchService(Service):
    """Finding words.

    Args:
        lemma: gives the lemma of a Swedish word in small letters.
        variants: gives other expressions for the same thing.
    """

    def __init__(self, desk: Desk, lemma: Lemma | None = None, variants: Variants | None = None) -> None:
        super().__init__(desk)
        self._lemma = lemma or _lemma
        self._variants = variants or _variants
        self._reading, self._preparing = Lock(), Lock()
        self._known: tuple[int, Vocabulary] | None = None

    def find(self, query: str, limit: int = LIMIT, *, how: How = EXACT, scope: SearchScope = EVERYWHERE) -> list[Hit]:
        """Return the paragraphs with all words of ``query``: words, "a phrase", word*; any string is legal."""
        return list(self.search(query, limit, how=how, scope=scope).hits)

    def search(
        self,
        query: str,
        limit: int = LIMIT,
        *,
        how: How = EXACT,
        scope: SearchScope = EVERYWHERE,
        progress: Progress | None = None,
    ) -> Findings:
        """Return the paragraphs with all words of ``query``, at most ``limit``, and what was looked for.

        Raises:
            Cancelled: ``progress`` said so.
        """
        progress = progress or Silent()
        with without_searching_garbage(), self._read() as read:
            parts = self._expander(read, how, progress).parts(query)
            around = HitSurroundings(read, scope)
            paragraphs = _stoppable(read.search(parts, around.wanted), progress)
            hits = list(around.hits(paragraphs, limit + 1))
        first = sorted(hits[:limit], key=lambda hit: (hit.source.number, hit.span.start))
        return Findings(tuple(first), also(parts), more=len(hits) > limit)

    def places(
        self, read: "Reader", queries: Sequence[str], how: How, among: Mapping[Id, Sequence[Run]], progress: Progress
    ) -> dict[Id, list[Run]]:
        """Return where words that answer any of ``queries`` stand, by text and in order, each apart from the others.

        Only paragraphs that share a character with ``among`` (text -> ranges in order, apart from each other) are
        looked through.

        Raises:
            Cancelled: ``progress`` said so.
        """

        def wanted(text: Id, start: int, length: int) -> bool:
            ranges = among.get(text, ())
            at = bisect_left(ranges, (start + length, 0)) - 1
            return at >= 0 and ranges[at][1] > start

        expander, found = self._expander(read, how, progress), defaultdict[Id, list[Run]](list)
        for query in queries:
            for paragraph in _stoppable(read.search(expander.parts(query), wanted), progress):
                found[paragraph.text] += ((span.start, span.end) for span in paragraph.hits)
        return {text: union(runs) for text, runs in found.items()}

    def prepare(self, progress: Progress, how: How = INFLECTED) -> None:
        """Read the words of all texts and find their lemmas, so that the first search need not.

        Raises:
            Cancelled: the next search begins anew.
        """
        with self._read() as read:
            self._expander(read, how, progress)

    def vocabulary(self) -> Vocabulary:
        """Return the words of all texts."""
        with self._read() as read:
            return self._vocabulary(read)

    def forms(self, words: Sequence[str], how: How) -> dict[str, tuple[str, ...]]:
        """Return what each of ``words`` (small letters) is looked for as, itself first; without other expressions."""
        with self._read() as read:
            expander = self._expander(read, how, Silent())
        return {word: expander.forms(word) for word in words}

    def _expander(self, read: "Reader", how: How, progress: Progress) -> Expander:
        vocabulary = Vocabulary((), self._lemma) if how.exact else self._vocabulary(read)
        if how.forms:
            with self._preparing:
                vocabulary.prepare(progress)
        return Expander(vocabulary, how, self._variants)

    def _vocabulary(self, read: "Reader") -> Vocabulary:
        """Return the words of all texts, read anew when a text came or went."""
        state = read.texts_state()
        with self._reading:
            if self._known is None or self._known[0] != state:
                self._known = state, Vocabulary(read.vocabulary(), self._lemma)
            return self._known[1]


def _stoppable(paragraphs: Iterable[Found], progress: Progress) -> Iterator[Found]:
    """Let ``progress`` stop a long search."""
    for number, paragraph in enumerate(paragraphs):
        if number % 200 == 0:
            progress.step(0, 1)
        yield paragraph


def _lemma(word: str) -> str:
    from lagvarde_coder.language.lemmas import lemma

    return lemma(word)


def _variants(words: str) -> tuple[str, ...]:
    from lagvarde_coder.language.variants import variants

    return variants(words)
