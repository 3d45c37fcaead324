"""Which files are there already, in the project or among those that were chosen.

They have the same bytes, the same text, or nearly the same text.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import NotFound
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.resembling import (
    NEAR,
    Sketch,
    Sketches,
    clauses,
    differing_share,
    lengths_allow,
)
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.trail.values import UnreadableValue, digest
from lagvarde_coder.services.material.importing.choosing import ChosenFile
from lagvarde_coder.services.material.importing.files_read import FileRead

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_AT_ONCE = 100


class DoubleKind(StrEnum):
    """How much of a file is there already."""

    BYTES = "bytes"
    TEXT = "text"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Double:
    """What a file doubles.

    Attributes:
        of: the title of a document of the project, or the name of a file that was chosen before it.
        in_project: which of the two.
        share: of the words, those that differ; 0 where the text is the same.
    """

    kind: DoubleKind
    of: str
    in_project: bool
    share: float = 0.0


@dataclass(slots=True)
class _Waiting:
    file: ChosenFile
    sketch: Sketch
    text: Callable[[], str]


class Doubles:
    """Holds files, as they are read, against the project and against each other."""

    def __init__(self, reading: Callable[[], AbstractContextManager["Reader"]]) -> None:
        """``reading``: opens a snapshot of the project."""
        self._reading = reading
        with reading() as reader:
            titles = {source.id: source.title for source in reader.all(Source)}
            texts = reader.all(Text)
            self._known = _question_clauses(reader.all(QuestionSet))
        self._texts = {text.id: text for text in texts}
        self._titles = {text.id: titles.get(text.source, text.file_name) for text in texts}
        self._contents = {text.content: text.id for text in reversed(texts)}
        self._originals = {text.original: text.id for text in reversed(texts)}
        self._files: dict[str, ChosenFile] = {}
        self._waiting: list[_Waiting] = []

    def same(self, file: ChosenFile, read: FileRead, again: Callable[[], str]) -> Double | None:
        """Return what a file is the same as, in bytes or text; one that is not may be found by :meth:`near`.

        ``again`` gives its text anew, should that be held against others.
        """
        original, contents = digest(read.data), [digest(text.text.encode()) for text in read.texts]
        double = self._same(DoubleKind.BYTES, [original], self._originals)
        double = double or self._same(DoubleKind.TEXT, contents, self._contents)
        for name in (original, *contents):
            self._files.setdefault(name, file)
        if double is None and len(contents) == 1:
            self._waiting.append(_Waiting(file, Sketch.of(read.texts[0].text, self._known), again))
        return double

    def near(self, progress: Progress) -> Iterator[tuple[ChosenFile, Double]]:
        """Yield the files whose text is nearly that of another one, with the share of words that differ.

        Raises:
            Cancelled: between two texts.
        """
        there = self._sketches_of_project(progress)
        before: Sketches[int] = Sketches()
        for number, one in enumerate(self._waiting):
            progress.step(number, len(self._waiting))
            found = [*self._compared(one, there.candidates(one.sketch), before.candidates(one.sketch))]
            if found:
                yield one.file, min(found, key=lambda double: double.share)
            before.add(number, one.sketch)

    def _same(self, kind: DoubleKind, names: Sequence[str], in_project: dict[str, Id]) -> Double | None:
        """Return of what a file is a double if each of its hashes is known."""
        if names and all(name in in_project for name in names):
            return Double(kind, self._titles[in_project[names[0]]], in_project=True)
        if names and all(name in self._files for name in names):
            return Double(kind, self._files[names[0]].name, in_project=False)
        return None

    def _sketches_of_project(self, progress: Progress) -> Sketches[Id]:
        """Return the sketches of those texts that are about as long as one of the files'."""
        sketches: Sketches[Id] = Sketches()
        lengths = [one.sketch.characters for one in self._waiting]
        if not lengths:
            return sketches
        least, most = min(lengths), max(lengths)
        wanted = [
            text.id
            for text in self._texts.values()
            if least <= text.characters <= most or any(lengths_allow(text.characters, end) for end in (least, most))
        ]
        for start in range(0, len(wanted), _AT_ONCE):
            with self._reading() as reader:
                for text in wanted[start : start + _AT_ONCE]:
                    progress.step(0, len(self._waiting))
                    if words := _words(reader, text):
                        sketches.add(text, Sketch.of(words, self._known))
        return sketches

    def _compared(self, one: _Waiting, texts: Sequence[Id], files: Sequence[int]) -> Iterator[Double]:
        if not texts and not files:
            return
        words = one.text()
        with self._reading() as reader:
            for text in texts:
                share = differing_share(words, _words(reader, text))
                if share <= NEAR:
                    yield Double(DoubleKind.NEAR, self._titles[text], in_project=True, share=share)
        for number in files:
            share = differing_share(words, self._waiting[number].text())
            if share <= NEAR:
                yield Double(DoubleKind.NEAR, self._waiting[number].file.name, in_project=False, share=share)


def _words(reader: "Reader", text: Id) -> str:
    """Return the words of a text; none if they are damaged or erased, which others tell."""
    try:
        return reader.text(text)
    except (UnreadableValue, NotFound):
        return ""


def _question_clauses(sets: Sequence[QuestionSet]) -> Collection[str]:
    return {clause for one in sets for question in one.questions for clause in clauses(question.text)}
