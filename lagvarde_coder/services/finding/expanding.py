"""Expands queries: inflected forms, compounds and other expressions, among the words that the texts have."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from itertools import takewhile

from lagvarde_coder.domain.finding.queries import (
    LEAST,
    Expanded,
    How,
    QueryPart,
    Term,
    Typed,
    Way,
    expandable,
    typed,
)
from lagvarde_coder.domain.finding.words import words_of
from lagvarde_coder.domain.jobs import Progress, Silent

Lemma = Callable[[str], str]
Variants = Callable[[str], tuple[str, ...]]

_STEP = 20
_LONGEST = 4
"""Words of an expression that is looked up as a whole."""


class Vocabulary:
    """The distinct words of all texts, in small letters; forms of one word have the same lemma."""

    def __init__(self, words: Iterable[str], lemma: Lemma) -> None:
        self.words = sorted(words)
        self._lemma = lemma
        self._by_lemma: dict[str, list[str]] | None = None
        self.inside = lru_cache(512)(self._inside)

    def prepare(self, progress: Progress) -> None:
        """Find the lemma of every word, once; takes a second or two for a large material.

        Raises:
            Cancelled: nothing is kept.
        """
        if self._by_lemma is not None:
            return
        by_lemma: dict[str, list[str]] = defaultdict(list)
        for number, word in enumerate(self.words):
            if number % _STEP == 0:
                progress.step(number, len(self.words))
            if expandable(word):
                by_lemma[self._lemma(word)].append(word)
        self._by_lemma = dict(by_lemma)

    def inflected(self, word: str) -> tuple[str, ...]:
        """Return the words with the same lemma as ``word``, and those of which it is the lemma."""
        self.prepare(Silent())
        known = self._by_lemma or {}
        return tuple(sorted({*known.get(self._lemma(word), ()), *known.get(word, ())}))

    def lemma(self, word: str) -> str:
        """Return the lemma of a word."""
        return self._lemma(word)

    def beginning_with(self, start: str) -> tuple[str, ...]:
        """Return the words that begin with ``start``."""
        first = bisect_left(self.words, start)
        return tuple(self.words[first : bisect_left(self.words, f"{start}\U0010ffff", first)])

    def _inside(self, word: str) -> tuple[str, ...]:
        """Return the words that have ``word`` inside them."""
        lines, position, words = self._lines, -1, []
        while (position := lines.find(word, position + 1)) >= 0:
            start, end = lines.rfind("\n", 0, position) + 1, lines.find("\n", position)
            words.append(lines[start:end])
            position = end
        return tuple(words)

    @cached_property
    def _lines(self) -> str:
        return "\n".join((*self.words, ""))


class Expander:
    """Reads queries into parts, in one way of matching."""

    def __init__(self, vocabulary: Vocabulary, how: How, variants: Variants) -> None:
        self._vocabulary = vocabulary
        self._how = how
        self._variants = variants

    def parts(self, query: str) -> list[QueryPart]:
        """Return the parts of a query; every one of them must be found."""
        remaining, parts = typed(query), []
        while remaining:
            known = (run for run in self._runs(remaining) if self._other_expressions(_joined(run)))
            run = next(known, remaining[:1])
            parts.append(self._part(run))
            remaining = remaining[len(run) :]
        return parts

    def forms(self, word: str) -> tuple[str, ...]:
        """Return what a word (in small letters) is looked for as, itself first; without other expressions."""
        if not expandable(word):
            return (word,)
        also: set[str] = set()
        if self._how.forms:
            also.update(self._vocabulary.inflected(word))
        if self._how.compounds:
            roots = {word, self._vocabulary.lemma(word)} if self._how.forms else {word}
            also.update(*(self._vocabulary.inside(root) for root in roots if len(root) >= LEAST))
        return (word, *sorted(also - {word}))

    def _runs(self, remaining: list[Typed]) -> list[list[Typed]]:
        """Return the runs of plain words at the beginning that may be one expression, the longest first."""
        plain = list(takewhile(lambda word: word.plain, remaining[:_LONGEST]))
        return [plain[:length] for length in range(len(plain), 1, -1)] if self._how.variants else []

    def _part(self, run: list[Typed]) -> QueryPart:
        words = _joined(run)
        if len(run) > 1:  # loose words: anywhere in the paragraph, as without other expressions
            own = Way(tuple(term for word in run for term in self._way(word).terms), in_order=False)
        else:
            own = self._way(run[0])
        others = () if run[0].beginning else self._other_expressions(words)
        ways = (own, *(self._way(Typed(expression, quoted=True)) for expression in others))
        return QueryPart(words, tuple(dict.fromkeys(ways)))

    def _way(self, word: Typed) -> Way:
        words = words_of(word.words)
        forms = [self.forms(word) for word in words]
        if word.beginning and len(words) == 1:
            return word.literal()
        if all(len(ways) == 1 for ways in forms):
            return word.literal()
        if word.beginning:
            forms[-1] = self._vocabulary.beginning_with(words[-1]) or (words[-1],)
        return Way(tuple(map(Term, forms)))

    def _other_expressions(self, words: str) -> tuple[str, ...]:
        """Return the other expressions for ``words``."""
        if not self._how.variants:
            return ()
        small = " ".join(words_of(words))
        lemma = self._vocabulary.lemma(small) if self._how.forms and " " not in small and expandable(small) else small
        expressions = dict.fromkeys((*self._variants(small), *self._variants(lemma)))
        return tuple(expression for expression in expressions if expression != small and words_of(expression))


def _joined(run: Iterable[Typed]) -> str:
    return " ".join(word.words for word in run)


def also(parts: Iterable[QueryPart]) -> tuple[Expanded, ...]:
    """Return what is looked for beyond what was typed, for each part that has something."""
    expanded = []
    for part in parts:
        own = set(words_of(part.typed))
        first, *others = part.ways
        forms = {form for term in first.terms for form in term.forms if form not in own and form != part.typed}
        expressions = [" ".join(term.forms[0] for term in way.terms) for way in others]
        if forms or expressions:
            expanded.append(Expanded(part.typed, (*expressions, *sorted(forms - set(expressions), key=_in_order))))
    return tuple(expanded)


_LAST_LETTERS = str.maketrans("åäö", "{|}")
"""The signs that follow z."""


def _in_order(word: str) -> str:
    """Swedish order for words in small letters; there may be thousands of them."""
    return word.translate(_LAST_LETTERS)
