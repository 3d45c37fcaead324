"""Hidden words that stand again in what was written here: nothing is masked there, so whoever hands out is told."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.figures.framework import FrameCell
from lagvarde_coder.domain.figures.kept_views import KeptView
from lagvarde_coder.domain.report.file_content import REASONS, FileContent
from lagvarde_coder.domain.report.masks import Mask
from lagvarde_coder.domain.report.own_texts import OwnText
from lagvarde_coder.domain.report.quotations import Quotation, QuotationUse
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.themes.verdicts import Verdict
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.exporters import wording
from lagvarde_coder.services.trail.details import reasons_of

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

Run = tuple[str, ...]
"""Words in a row, in lower case."""

_LONGEST = 6
"""Words in a row from which on a part of a longer passage is known again."""
_WORD = re.compile(r"\w+")
_OF_THEMES: tuple[tuple[type[Any], str, tuple[str, ...]], ...] = (
    (Theme, "id", ("name", "group", "claim", "summary", "definition", "use_when", "use_not", "example")),
    (OwnText, "theme", ("summary", "against")),
    (FrameCell, "theme", ("words",)),
    (Verdict, "theme", ("reason", "before", "after")),
)
_OF_PASSAGES: tuple[tuple[type[Any], str, tuple[str, ...]], ...] = (
    (Quotation, "coding", ("paraphrase", "alias")),
    (Coding, "id", ("memo", "question")),
    (Disposition, "id", ("note", "question")),
)
"""What is written here: the kind, the field that says what it is about, the fields with words."""


@dataclass(frozen=True, slots=True)
class RepeatedWords:
    """Hidden words that stand in what was written here, and leave as they stand.

    Attributes:
        what: the kind of subject that they stand in, or the action whose reason they are.
        about: what that is about: a theme, an evidence id, a name, a time.
        words: as they are written there.
    """

    what: str
    about: str
    words: str


def repeated_words(read: "Reader", content: FileContent) -> tuple[RepeatedWords, ...]:
    """Return where words that are masked, paraphrased or withheld stand again in what a file has of what is written."""
    runs = HiddenRuns(hidden_phrases(read))
    found = ((what, about, runs.found(words)) for what, about, words in _written(read, content)) if runs else ()
    return tuple(dict.fromkeys(RepeatedWords(what, about, words) for what, about, words in found if words))


def hidden_phrases(read: "Reader") -> Iterator[str]:
    """Yield the words of each mask, and of each quotation that is not printed as it stands."""
    kept_back = [one.coding for one in read.all(Quotation) if one.use is not QuotationUse.QUOTE]
    places = [(mask.text, mask.span) for mask in read.all(Mask)]
    for text, span in (*places, *read.places_of(kept_back).values()):
        yield span.of(read.text(text))


class HiddenRuns:
    """Knows phrases again in any case, whatever stands between their words, and in the genitive; false without any."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._runs: defaultdict[int, set[Run]] = defaultdict(set)
        for phrase in phrases:
            words = [word for word, _, _ in _words(phrase)]
            size = min(len(words), _LONGEST)
            for run in _in_a_row(words, size):
                self._runs[size] |= {run, (*run[:-1], f"{run[-1]}s")}
        self._first = {run[0] for runs in self._runs.values() for run in runs}

    def __bool__(self) -> bool:
        return bool(self._runs)

    def found(self, text: str) -> str:
        """Return the first of the phrases that stands in a text, as it is written there; nothing if none does."""
        if self._first.isdisjoint(map(str.casefold, _WORD.findall(unicodedata.normalize("NFC", text)))):
            return ""  # as of most: a fifth of the time
        words = _words(text)
        alone = [word for word, _, _ in words]
        for size, runs in self._runs.items():
            for at, run in enumerate(_in_a_row(alone, size)):
                if run in runs:
                    return unicodedata.normalize("NFC", text)[words[at][1] : words[at + size - 1][2]]
        return ""


def _words(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text, in lower case, with their places in its composed form."""
    return [(each[0].casefold(), *each.span()) for each in _WORD.finditer(unicodedata.normalize("NFC", text))]


def _in_a_row(words: list[str], size: int) -> Iterator[Run]:
    return zip(*(words[at:] for at in range(size)), strict=False) if size else iter(())


def _written(read: "Reader", content: FileContent) -> Iterator[tuple[str, str, str]]:
    """Yield what was written here and stands in a file: in what, about what, the words."""
    themes = {theme.id: f"{theme.number} {theme.name}" for theme in read.all(Theme)}
    for kind, subject, fields in (*_OF_THEMES, *_OF_PASSAGES):
        for field in fields:
            for about, words in read.fields(kind, subject, field) if content.prints(kind.KIND, field) else ():
                if words:
                    yield kind.KIND, themes.get(about) or evidence_id(about), words
    for (name,) in read.fields(KeptView, "name") if content.prints(KeptView.KIND) else ():
        yield KeptView.KIND, name, name
    if not content.prints(REASONS):
        return
    decided = read.trail.operations(actions=[one for one in Action if one.decision], limit=1_000_000, only=read.only)
    reasons = reasons_of(read.trail, decided)
    for line in decided:
        if reason := reasons[line.first.operation]:
            yield line.first.action, wording.moment(line.first.time), reason
