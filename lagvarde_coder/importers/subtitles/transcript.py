"""From cues to running text: a paragraph per turn, "Name: words"; speakers and times as sections of it."""

from collections.abc import Callable, Iterable

from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers.base import RawSection
from lagvarde_coder.importers.subtitles.cues import Cue
from lagvarde_coder.importers.subtitles.spoken_words import CueWords, Said

_SILENCE = 3.0
"""Seconds without words after which nobody's words go on in a new paragraph."""

_LONG = 800
"""Code points after which nobody's words go on in a new paragraph, once a sentence ends."""

_SENTENCE_ENDS = (".", "?", "!", "…", "”", '"')


class Transcript:
    """The text of a list of cues.

    Attributes:
        text: its paragraphs.
        sections: SPEAKER for each turn whose speaker is named, with the name at its beginning; TIME for the words of
            each cue, labelled with when they begin ("00:01:12"): those that begin within one second have one. All of
            the text but the space between words lies in one, so a passage's time is that of the one it begins in.
    """

    def __init__(self, cues: list[Cue], check_time: Callable[[], object]) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._start = 0  # of the paragraph
        self._speaker: str | None = None  # of the paragraph; None before the first one
        self._times: list[RawSection] = []
        self._speakers: list[RawSection] = []
        self._silent_since = 0.0
        words = CueWords(cues)
        for number, cue in enumerate(cues):
            if not number % 1_000:
                check_time()
            self._add(cue, words.said(cue))
        self._end_paragraph()
        self.text = "".join(self._parts)
        sections = [*self._speakers, *self._times]
        self.sections = tuple(sorted(sections, key=lambda section: (section.start, -section.end)))

    def _add(self, cue: Cue, pieces: Iterable[Said]) -> None:
        for said in pieces:
            if self._begins(said, cue):
                self._end_paragraph()
                self._write("\n" if self._length else "")
                self._start, self._speaker = self._length, said.speaker or ""
                start = self._start
                self._write(f"{said.speaker}:" if said.speaker else "")
                self._write(f" {said.words}" if said.speaker and said.words else said.words)
            else:
                self._write(" " if self._length > self._start and said.words else "")
                start = self._length
                self._write(said.words)
            self._time(start, cue.start)
            self._silent_since = cue.end

    def _begins(self, said: Said, cue: Cue) -> bool:
        """Tell whether a paragraph begins."""
        if self._speaker is None or said.anew or said.speaker not in {None, self._speaker}:
            return True
        if self._speaker:
            return False
        if cue.start - self._silent_since >= _SILENCE:
            return True
        return self._length - self._start > _LONG and self._parts[-1].endswith(_SENTENCE_ENDS)

    def _end_paragraph(self) -> None:
        if self._speaker and self._start < self._length:
            turn = RawSection(kind=SectionKind.SPEAKER, start=self._start, end=self._length, label=self._speaker)
            self._speakers.append(turn)

    def _time(self, start: int, seconds: float) -> None:
        if start == self._length:
            return
        label = clock(seconds)
        if self._times and self._times[-1].label == label and self._times[-1].start >= self._start:
            start = self._times.pop().start
        self._times.append(RawSection(kind=SectionKind.TIME, start=start, end=self._length, label=label))

    def _write(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def clock(seconds: float) -> str:
    """Return a time as "00:01:12", in whole seconds that have passed.

    >>> clock(72.9)
    '00:01:12'
    """
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest:02}"
