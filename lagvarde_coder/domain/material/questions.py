"""Finds known questions in a text: each wording on a line of its own, followed by its answer."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple, Protocol

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Section, SectionKind


class QuestionWording(Protocol):
    """A question with its exact wording, such as :class:`ledger.Question`."""

    @property
    def id(self) -> Id:
        """Its identity."""

    @property
    def text(self) -> str:
        """Its wording."""


class FoundQuestions(NamedTuple):
    """What :func:`find_questions` returns.

    Attributes:
        sections: the answers, in text order; they do not overlap.
        unanswered: questions whose wording is in the text but never followed by an answer, in text order.
    """

    sections: list[Section]
    unanswered: list[Id]


SIMILAR = 0.9
"""Ratcliff–Obershelp similarity (1988; ``difflib``) from which a long line is taken for a known question."""

LONG = 30
"""Normalised characters from which a line is long enough for small differences to be harmless."""

MOST_COMPARED = 5_000
"""Different long lines of a text that are compared letter by letter; ten times as many as a long inquiry has."""

_NUMBER = r"\d{1,2}\s*[a-zåäö]?\s*[.):](?!\d)|[a-zåäö]\s?[.)](?=\s|$)"
_LEADING = re.compile(rf"^(?:[\s#>*_•·\"'”“„’‘»«-]+|(?:fråga\s*)?(?:{_NUMBER})|fråga(?:\s*\d{{1,2}})?\s*[.:)-])+")
_TRAILING = " *_\"'”“„’‘»«.:;?!…-"
_DASHES = str.maketrans("–—‐‑−", "-----")
_NOWHERE = 1 << 62
_CLOSING = {"övrigt", "övriga frågor", "övriga synpunkter"}


def find_questions(text: str, questions: Sequence[QuestionWording], headings: Sequence[Section]) -> FoundQuestions:
    """Find the answers to known ``questions`` in a canonical text.

    A question is a line that equals its wording apart from case, white space, numbering ("Fråga 1:", "1.", "a)"),
    quotation and emphasis marks, kinds of dash and closing punctuation; long lines may differ a little. An answer
    reaches from the first non-empty line after it to the last one before the next found question, the next heading of
    the same or a higher level than the one that the question is under, or a line "Övrigt". Sections exclude white space
    at their ends; positions are code points of ``text``.

    Of two ``questions`` with the same wording the first is taken. Of ``headings`` other kinds are ignored.
    """
    known = _Wordings(questions)
    in_order = sorted(headings, key=lambda section: section.start)
    marks = [section for section in in_order if section.kind is SectionKind.HEADING]
    lines = list(_lines(text))
    asked_lines = [(start, end, question) for start, end, line in lines if (question := known.match(line)) is not None]
    closing = [start for start, _, line in lines if len(line) < LONG and normalised(line) in _CLOSING]
    stops = sorted([start for start, _, _ in asked_lines] + closing)
    outline = _Outline(marks)
    sections: list[Section] = []
    for start, end, question in asked_lines:
        next_stop = bisect_right(stops, start)
        until = min(stops[next_stop] if next_stop < len(stops) else len(text), outline.next(start, end))
        if section := _answer(text, end, until, question):
            sections.append(section)
    answered = {section.question for section in sections}
    asked = dict.fromkeys(question.id for _, _, question in asked_lines)
    return FoundQuestions(sections, [question for question in asked if question not in answered])


def question_sections(text: str, questions: Sequence[QuestionWording], headings: Sequence[Section]) -> list[Section]:
    """Return only the answers that :func:`find_questions` finds."""
    return find_questions(text, questions, headings).sections


def normalised(line: str) -> str:
    """Return a line or wording without what may differ: case, white space, numbering, quotes, emphasis, closing marks.

    >>> normalised('**Fråga 2:** ”Vilket  stöd behövs?”')
    'vilket stöd behövs'
    """
    text = " ".join(line.translate(_DASHES).casefold().split())
    text = _LEADING.sub("", text, count=1).rstrip(_TRAILING)
    return _LEADING.sub("", text, count=1)


wording_of = lru_cache(maxsize=10_000)(normalised)
""":func:`normalised` of a question's wording, remembered: there are few, and they are asked for with every text."""


class _Wordings:
    """The known wordings; the first of two alike is kept."""

    def __init__(self, questions: Sequence[QuestionWording]) -> None:
        self._exact: dict[str, QuestionWording] = {}
        for question in questions:
            if wording := wording_of(question.text):
                self._exact.setdefault(wording, question)
        self._long = [
            (wording, frozenset(wording.split()), question)
            for wording, question in self._exact.items()
            if len(wording) >= LONG
        ]
        room = 40  # numbering, marks and doubled spaces beside the wording
        longest = max(map(len, self._exact), default=0)
        self._longest = int(longest * (2 - SIMILAR) / SIMILAR) + room if self._exact else -1
        self._compared: dict[str, QuestionWording | None] = {}

    def match(self, line: str) -> QuestionWording | None:
        """Return the question whose wording ``line`` is, or nearly is, or None."""
        if len(line) > self._longest:
            return None
        text = normalised(line)
        if (exact := self._exact.get(text)) is not None or len(text) < LONG:
            return exact
        if text not in self._compared:
            if len(self._compared) >= MOST_COMPARED:
                return None
            self._compared[text] = self._nearly(text)
        return self._compared[text]

    def _nearly(self, text: str) -> QuestionWording | None:
        words = frozenset(text.split())
        rated = [
            (ratio, -place)
            for place, (wording, of_wording, _) in enumerate(self._long)
            if 2 * len(words & of_wording) >= max(len(words), len(of_wording))  # cheap, before difflib
            if (ratio := _similarity(wording, text)) >= SIMILAR
        ]
        return self._long[-max(rated)[1]][2] if rated else None


def _similarity(a: str, b: str) -> float:
    """Return 2·M/T, M the matching and T all characters; 0 when the lengths alone rule out :data:`SIMILAR`."""
    if 2 * min(len(a), len(b)) < SIMILAR * (len(a) + len(b)):
        return 0.0
    matcher = SequenceMatcher(None, b, a, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= SIMILAR else 0.0


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and words of every line that is not empty."""
    for match in re.finditer(r"[^\n]+", text):
        line = match[0].strip()
        if line:
            yield match.start(), match.end(), line


class _Outline:
    """The headings of a text in order, prepared so that any number of questions takes little more time than one."""

    def __init__(self, headings: Sequence[Section]) -> None:
        self._starts = [heading.start for heading in headings]
        self._levels = [heading.level for heading in headings]
        count = len(headings)
        self._highest = [count] * (count + 1)
        """Of those from here on the first of the highest level."""
        self._next = [count] * count
        """After this one the first that is not below it."""
        for at in reversed(range(count)):
            highest = self._highest[at + 1]
            self._highest[at] = at if highest == count or self._levels[at] <= self._levels[highest] else highest
        open_ones: list[int] = []
        for at, level in enumerate(self._levels):
            while open_ones and level <= self._levels[open_ones[-1]]:
                self._next[open_ones.pop()] = at
            open_ones.append(at)

    def next(self, start: int, end: int) -> int:
        """Return where the next heading begins that ends the answer of a question in ``[start, end)``; else far off.

        That is one not below the heading that the question is under: the question's own line if it is a heading, else
        the last heading before it. Under no heading but the text's title, it is one of the highest level that follows.
        """
        following = bisect_right(self._starts, end - 1)
        highest = self._highest[following]
        if highest == len(self._starts):
            return _NOWHERE
        is_heading = following > 0 and self._starts[following - 1] >= start
        title = following == 1 and not is_heading and self._levels[0] < self._levels[highest]
        found = highest if following == 0 or title else self._next[following - 1]
        return self._starts[found] if found < len(self._starts) else _NOWHERE


def _answer(text: str, start: int, end: int, question: QuestionWording) -> Section | None:
    """Return the section between a question's line and ``end``, without white space at its ends; None if empty."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if start >= end:
        return None
    return Section(kind=SectionKind.QUESTION, start=start, end=end, label=question.text, question=question.id)
