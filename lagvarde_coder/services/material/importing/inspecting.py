"""Looking at files before they are brought in: what each is, what is in it, and what it doubles."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import KnownError, RespondentUnclear
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.proposing import (
    FIRST_LINES,
    DayProposed,
    LedgerNames,
    NameProposed,
    Sign,
    day_in,
    language_of,
)
from lagvarde_coder.domain.material.question_sets import Signs
from lagvarde_coder.domain.material.sources import LeftOut, SourceLanguage
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.importers.base import DEFAULTS, ImportedText, ReadingOptions
from lagvarde_coder.importers.titles import title_from
from lagvarde_coder.services.base import Desk, Service
from lagvarde_coder.services.material.guessing import KindGuess, guess, unclear
from lagvarde_coder.services.material.hearing import Hearings
from lagvarde_coder.services.material.importing.attachments import attached_files
from lagvarde_coder.services.material.importing.choosing import ChosenFile, files_chosen, left_alone
from lagvarde_coder.services.material.importing.doubles import Double, Doubles
from lagvarde_coder.services.material.importing.files_read import FileRead
from lagvarde_coder.services.material.importing.outcomes import added_up
from lagvarde_coder.services.material.importing.reading import FileReading
from lagvarde_coder.services.material.sectioning import Sections

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """What a file turns out to be, and what is proposed for it.

    Attributes:
        error: why it is refused; None if it can be brought in.
        organisation, day: what its name or first lines say; None if nothing says it, or several different things.
        respondents: of a workbook, whose voices its answers are, by name.
        question_sets: the names of those that are found in it.
        encoding: of a text file.
        size: bytes; documents: texts that it becomes; characters: code points of them all.
        sections: how many there are, by kind.
        left_out: what is not carried over, or to be checked, a line per kind and detail.
        comments, colours: passages with one; attached: files inside it.
    """

    file: ChosenFile
    error: KnownError | None = None
    guess: KindGuess | None = None
    organisation: NameProposed | None = None
    day: DayProposed | None = None
    respondents: tuple[str, ...] = ()
    question_sets: tuple[str, ...] = ()
    language: SourceLanguage = SourceLanguage.UNKNOWN
    encoding: str = ""
    size: int = 0
    documents: int = 0
    characters: int = 0
    sections: tuple[tuple[SectionKind, int], ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    comments: int = 0
    colours: int = 0
    attached: int = 0
    double: Double | None = None

    @property
    def is_left(self) -> bool:
        """Whether it is no document that anybody meant: a system's own file, or a picture in a letter."""
        return left_alone(self.file, self.error)


class Inspection(Service):
    """The files of one import: each is read once, and kept until it is stored or nobody wants it any more."""

    def __init__(self, desk: Desk, reading: FileReading) -> None:
        super().__init__(desk)
        self.reading = reading
        with self._read() as reader:
            self._known = _KnownBefore(reader)

    def run(
        self,
        paths: Sequence[Path],
        progress: Progress,
        found: Callable[[Sequence[ChosenFile]], object] = lambda _: None,
        tell: Callable[[Inspected], object] = lambda _: None,
    ) -> list[Inspected]:
        """Look at files, folders and zip files; return a line per file, in order, those in a letter right behind it.

        Args:
            paths: what was chosen.
            progress: a step per file.
            found: called with the files that were chosen before the first one is read.
            tell: called with each line as soon as it is known, and again if what it doubles is found.

        Raises:
            Cancelled: between two files or while one is read.
        """
        files = files_chosen(paths)
        found(files)
        doubles = Doubles(self._read)
        lines: dict[ChosenFile, Inspected] = {}
        total, waiting = len(files), files[::-1]
        while waiting:
            file = waiting.pop()
            watch = partial(progress.step, len(lines), total)
            watch()
            lines[file] = self._line(file, DEFAULTS, watch, doubles)
            tell(lines[file])
            inside = self._inside(file) if lines[file].attached else []
            total += len(inside)
            waiting += reversed(inside)
        progress.step(total, total)
        for file, double in doubles.near(progress):
            lines[file] = replace(lines[file], double=double)
            tell(lines[file])
        return list(lines.values())

    def again(self, file: ChosenFile, options: ReadingOptions, progress: Progress) -> Inspected:
        """Look at a file that is to be read in another way.

        Raises:
            Cancelled: while it is read.
        """
        return self._line(file, options, partial(progress.step, 0, 1), None)

    def texts(
        self, file: ChosenFile, options: ReadingOptions, progress: Progress
    ) -> list[tuple[ImportedText, tuple[Section, ...]]]:
        """Return a file's texts as they will be stored, each with the sections that are found in it.

        Raises:
            KnownError: it is refused.
            Cancelled: while it is read.
        """
        read = self.reading.read(file, options, partial(progress.step, 0, 1))
        return [(raw, self._known.sections(raw).all) for raw in read.texts]

    def _line(
        self, file: ChosenFile, options: ReadingOptions, watch: Callable[[], object], doubles: Doubles | None
    ) -> Inspected:
        try:
            read = self.reading.read(file, options, watch)
        except RespondentUnclear as error:
            return Inspected(file=file, guess=unclear(error), respondents=())
        except KnownError as error:
            return Inspected(file=file, error=error)
        double = doubles.same(file, read, lambda: self._text_again(file)) if doubles else None
        return replace(self._known.line(file, read), double=double)

    def _text_again(self, file: ChosenFile) -> str:
        try:
            return self.reading.read(file).texts[0].text
        except KnownError:  # it has gone meanwhile: who stores it is told
            return ""

    def _inside(self, letter: ChosenFile) -> list[ChosenFile]:
        return attached_files(letter, self.reading.shelf.get(letter, None) or self.reading.read(letter))


class _KnownBefore:
    """What the project knows that documents can be held against."""

    def __init__(self, reader: "Reader") -> None:
        self._hearings = Hearings(reader)
        self._names = LedgerNames(organisation.name for organisation in reader.all(Organisation))

    def sections(self, raw: ImportedText) -> Sections:
        return Sections(raw, self._hearings.known, [], Signs())

    def line(self, file: ChosenFile, read: FileRead) -> Inspected:
        raw, sections = read.texts[0], [self.sections(text) for text in read.texts]
        kinds = Counter(section.kind for one in sections for section in one.all)
        is_sheet = bool(raw.respondent or raw.columns)
        return Inspected(
            file=file,
            guess=guess(file.own_name, raw, sections[0].sets, self._hearings.groups),
            organisation=None if is_sheet else self._names.found_in(_places(file, raw)),
            day=None if is_sheet else _day(file, raw),
            respondents=tuple(dict.fromkeys(text.respondent for text in read.texts if text.respondent)),
            question_sets=tuple(dict.fromkeys(one.name for answered in sections for one in answered.sets)),
            language=language_of(raw.text),
            encoding=raw.encoding,
            size=len(read.data),
            documents=len(read.texts),
            characters=sum(len(text.text) for text in read.texts),
            sections=tuple((kind, kinds[kind]) for kind in SectionKind if kinds[kind]),
            left_out=added_up(
                item for text, one in zip(read.texts, sections, strict=True) for item in (*text.left_out, *one.to_check)
            ),
            comments=sum(len(text.comments) for text in read.texts),
            colours=sum(len(text.colours) for text in read.texts),
            attached=sum(len(text.attached) for text in read.texts),
        )


def _places(file: ChosenFile, raw: ImportedText) -> list[tuple[Sign, str]]:
    """Return where a document may say whose it is, the best place first."""
    around = file.name[: -len(file.own_name)] if file.name.endswith(file.own_name) else file.name
    return [
        (Sign.FILE_NAME, title_from(file.own_name)),
        (Sign.FOLDER, around.replace(".zip", " ")),
        (Sign.TITLE, raw.title),
        (Sign.FIRST_LINES, raw.text[:FIRST_LINES]),
    ]


def _day(file: ChosenFile, raw: ImportedText) -> DayProposed | None:
    if raw.day is not None:
        return DayProposed(raw.day, Sign.FORMAT)
    return day_in(place for place in _places(file, raw) if place[0] is not Sign.FOLDER)
