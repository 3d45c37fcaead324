"""Where in a paragraph the words are that a query found there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lagvarde_coder.domain.finding.queries import QueryPart, Term, Way
from lagvarde_coder.domain.finding.words import IndexedParagraph, words_of
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span

_Words = list[tuple[str, int, int]]
"""The words of a paragraph, each with where it begins and ends."""


class Found(NamedTuple):
    """A paragraph that answers a query, and the words in it that did, as spans of the whole text."""

    text: Id
    span: Span
    words: str
    hits: tuple[Span, ...]


class Places:
    """What a query looks for, to be marked in the paragraphs that hold it."""

    def __init__(self, parts: Sequence[QueryPart]) -> None:
        self._wanted = [_WayWanted(way) for part in parts for way in part.ways]

    def of(self, paragraph: IndexedParagraph, start: int) -> Iterator[Span]:
        """Yield the words found, in text order, as spans of the text in which the paragraph begins at ``start``.

        What overlaps is one.
        """
        words = list(paragraph.words())
        numbers = sorted({run for wanted in self._wanted for run in wanted.runs(words)})
        merged: list[tuple[int, int]] = []
        for first, last in numbers:
            if merged and first <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(last, merged[-1][1])
            else:
                merged.append((first, last))
        before = 0
        for first, last in merged:
            span = paragraph.span(words[first][1], words[last][2])
            if span.end > before:  # two words of one ligature are one sign
                yield Span(start + max(span.start, before), start + span.end)
                before = span.end


class _WayWanted:
    """One way in which a part of a query is held."""

    def __init__(self, way: Way) -> None:
        self._one_after_the_other = way.in_order and len(way.terms) > 1
        self._choices = [frozenset(term.forms) for term in way.terms]
        self._terms = [_Forms(term) for term in way.terms]

    def runs(self, words: _Words) -> list[tuple[int, int]]:
        """Return numbers of the first and last word of each place; none if a term is lacking."""
        if not self._one_after_the_other:
            runs = [list(term.runs(words)) for term in self._terms]
            return [run for each in runs for run in each] if all(runs) else []
        longest = len(self._choices)
        return [
            (first, first + longest - 1)
            for first in range(len(words) - longest + 1)
            if all(words[first + n][0] in choice for n, choice in enumerate(self._choices))
        ]


class _Forms:
    """One term: words of which any will do, expressions of several words, beginnings."""

    def __init__(self, term: Term) -> None:
        forms = [form for form in (tuple(words_of(form)) for form in term.forms) if form]
        self._beginning = term.beginning
        self._single = frozenset(form[0] for form in forms if len(form) == 1)
        self._begin = tuple(self._single) if term.beginning else ()
        self._longer: dict[str, list[tuple[str, ...]]] = {}
        for form in forms:
            if len(form) > 1:
                self._longer.setdefault(form[0], []).append(form)

    def runs(self, words: _Words) -> Iterator[tuple[int, int]]:
        for number, (word, _, _) in enumerate(words):
            if word in self._single or (self._begin and word.startswith(self._begin)):
                yield number, number
            for form in self._longer.get(word, ()):
                if self._follows(form, words, number):
                    yield number, number + len(form) - 1

    def _follows(self, form: tuple[str, ...], words: _Words, number: int) -> bool:
        there = [word for word, _, _ in words[number : number + len(form)]]
        if len(there) < len(form) or there[:-1] != list(form[:-1]):
            return False
        return there[-1].startswith(form[-1]) if self._beginning else there[-1] == form[-1]
