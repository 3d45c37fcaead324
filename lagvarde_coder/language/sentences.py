"""The sentences of a text: spaCy's Swedish tokens and sentencizer, corrected by the program's own rules."""

import gc
import re
from collections.abc import Iterator
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.text import Span
from lagvarde_coder.language import swedish
from lagvarde_coder.language.importing import step_by_step

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULES = "sv/1"
"""The version of the rules; a new one when any text would be divided otherwise."""

_COMPONENT = "swedish_sentences"
_OURS = frozenset(".!?…")
_SIGNS = re.compile(r"[\W_]+\Z")
_LOOK_BACK = 20
_LONGEST = 10_000
"""Characters that are looked at in one piece; a longer line is cut at a space: no one reads such a sentence."""

_lock = Lock()
"""spaCy's vocabulary grows while it reads: one text at a time."""


class Sentences:
    """Finds sentences. Right for Swedish abbreviations, numbers, dates, initials, quotations and lists."""

    @property
    def rules(self) -> str:
        """The version of the rules."""
        return RULES

    def of(self, text: str, progress: Progress | None = None) -> tuple[Span, ...]:
        """Return the sentences of ``text`` in order, as spans of code points.

        They do not overlap, never cross a line end, have no white space around them, and every character that is not
        white space is in one of them.

        Raises:
            Cancelled: ``progress`` was asked to stop.
        """
        spans: list[Span] = []
        progress = progress or Silent()
        with _lock, _ready(progress).memory_zone():
            for start, end in _stretches(text):
                progress.step(end, len(text))
                spans += _sentences(text, start, end)
        return tuple(spans)


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for sentence in _pipeline()(text[start:end]).sents:
        words = sentence.text
        first = start + sentence.start_char + len(words) - len(words.lstrip())
        if words := words.strip():
            yield Span(first, first + len(words))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines, very long ones in pieces."""
    for line_start, end in swedish.pieces(text):
        start = line_start
        while end - start > _LONGEST:
            space = max(text.rfind(sign, start, start + _LONGEST) for sign in " \t")
            cut = space if space > start else start + _LONGEST
            yield start, cut
            start = cut
        yield start, end


def _ready(progress: Progress) -> "Language":
    with step_by_step(progress):
        return _pipeline()


@cache
def _pipeline() -> "Language":
    import spacy
    from spacy.language import Language

    if not Language.has_factory(_COMPONENT):
        Language.component(_COMPONENT, func=_corrected)
    pipeline = spacy.blank("sv")
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe(_COMPONENT)
    gc.freeze()  # spaCy's 85,000 objects stay for good: without this every full collection takes 0.1 s more
    return pipeline


def _corrected(doc: "Doc") -> "Doc":
    """Let sentences begin where our rules say; spaCy decides at the stops of other scripts, and where tokens lie."""
    text = doc.text
    ours = set(swedish.starts(text))
    for token in doc[1:]:
        position = token.idx
        foreign = token.is_sent_start and not _stopped_by_us(text[max(0, position - _LOOK_BACK) : position])
        token.is_sent_start = position in ours or bool(foreign)
    return doc


def _stopped_by_us(before: str) -> bool:
    """Tell whether the signs at the end of ``before`` hold a stop that our rules know."""
    signs = _SIGNS.search(before)
    return signs is not None and not _OURS.isdisjoint(signs[0])
