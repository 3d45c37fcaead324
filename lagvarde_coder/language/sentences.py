"""The sentences of a text: the program's own rules, and spaCy's tokens and sentencizer where these can say more.

That is where another script ends sentences, and where a sentence would begin without white space before it: spaCy says
whether a word begins there. Elsewhere our rules say it all, so for most texts spaCy is not even loaded (70 MB, 2 s).
"""

import gc
import re
from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.text import Span
from lagvarde_coder.language import swedish
from lagvarde_coder.language.importing import step_by_step

if TYPE_CHECKING:
    from spacy.language import Language

RULES = "sv/2"
"""The version of the rules; a new one when any text would be divided otherwise."""

_OURS = frozenset(".!?…")
_SIGNS = re.compile(r"[\W_]+\Z")
_LOOK_BACK = 20
OTHER_STOPS = re.compile(
    "[\u0530-\u1cff\u203c\u203d\u2047-\u2049\u2e00-\u2e7f\u3000-\uabff\ufe10-\uffef\U00010000-\U0001efff]"
    rf"|[.!?](?:[^\w.!?…]|_){{{_LOOK_BACK}}}"
)
"""What spaCy may see a sentence end by that our rules do not: stops of other scripts (their blocks), and one of ours
that lies farther back than is looked."""

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
        for start, end in swedish.stretches(text):
            progress.step(end, len(text))
            line = text[start:end]
            starts = swedish.starts(line)
            if _needs_tokens(line, starts):
                starts = _starts_by_tokens(line, starts, progress)
            spans += swedish.between(line, starts, start)
        return tuple(spans)


def _needs_tokens(line: str, starts: Sequence[int]) -> bool:
    return not all(line[at - 1].isspace() for at in starts) or OTHER_STOPS.search(line) is not None


def _starts_by_tokens(line: str, starts: Sequence[int], progress: Progress) -> list[int]:
    """Return where sentences begin inside ``line``: our ``starts`` that begin a token, and after others' stops."""
    with _lock, _ready(progress).memory_zone():
        ours, doc = set(starts), _pipeline()(line)
        return [
            token.idx
            for token in doc[1:]
            if token.idx in ours
            or (token.is_sent_start and not _stopped_by_us(line[max(0, token.idx - _LOOK_BACK) : token.idx]))
        ]


def _ready(progress: Progress) -> "Language":
    with step_by_step(progress):
        return _pipeline()


@cache
def _pipeline() -> "Language":
    import spacy

    pipeline = spacy.blank("sv")
    pipeline.add_pipe("sentencizer")
    gc.freeze()  # spaCy's 85,000 objects stay for good: without this every full collection takes 0.1 s more
    return pipeline


def _stopped_by_us(before: str) -> bool:
    """Tell whether the signs at the end of ``before`` hold a stop that our rules know."""
    signs = _SIGNS.search(before)
    return signs is not None and not _OURS.isdisjoint(signs[0])
