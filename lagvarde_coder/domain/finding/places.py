"""Where in a paragraph the words are that a query found there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lagvarde_coder.domain.finding.indexing import PlainParagraph
from lagvarde_coder.domain.finding.queries import QueryPart, Term, Way
from lagvarde_coder.domain.finding.words import IndexedParagraph, WordRun, words_of
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span


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

    def of(self, paragraph: PlainParagraph | IndexedParagraph, start: int) -> Iterator[Span]:
        """Yield the words found, in text order, as spans of the text in which the paragraph begins at ``start``.

        What overlaps is one.
        """
        numbers = sorted({run for wanted in self._wanted for run in wanted.runs(paragraph.words)})
        merged: list[WordRun] = []
        for first, last in numbers:
            if merged and first <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(last, merged[-1][1])
            else:
                merged.append((first, last))
        before = 0
        for span in paragraph.spans(merged):
            if span.end > before:  # two words of one ligature are one sign
                yield Span(start + max(span.start, before), start + span.end)
                before = span.end


class _WayWanted:
    """One way in which a part of a query is held."""

    def __init__(self, way: Way) -> None:
        self._one_after_the_other = way.in_order and len(way.terms) > 1
        self._choices = [frozenset(term.forms) for term in way.terms]
        self._terms = [_Forms(term) for term in way.terms]

    def runs(self, words: Sequence[str]) -> list[WordRun]:
        """Return each place, in no particular order; none if a term is lacking."""
        if not self._one_after_the_other:
            runs = [term.runs(words) for term in self._terms]
            return [run for each in runs for run in each] if all(runs) else []
        longest = len(self._choices)
        return [
            (first, first + longest - 1)
            for first in range(len(words) - longest + 1)
            if all(words[first + n] in choice for n, choice in enumerate(self._choices))
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

    def runs(self, words: Sequence[str]) -> list[WordRun]:
        single = self._single
        runs = [(number, number) for number, word in enumerate(words) if word in single]
        if begin := self._begin:
            runs += [(number, number) for number, word in enumerate(words) if word.startswith(begin)]
        if self._longer:
            runs += [
                (number, number + len(form) - 1)
                for number, word in enumerate(words)
                for form in self._longer.get(word, ())
                if self._follows(form, words, number)
            ]
        return runs

    def _follows(self, form: tuple[str, ...], words: Sequence[str], number: int) -> bool:
        there = list(words[number : number + len(form)])
        if len(there) < len(form) or there[:-1] != list(form[:-1]):
            return False
        return there[-1].startswith(form[-1]) if self._beginning else there[-1] == form[-1]
