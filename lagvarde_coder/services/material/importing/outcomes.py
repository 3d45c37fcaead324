"""What the user says of the files that are brought in, and what became of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.accounts import ImportStatus
from lagvarde_coder.domain.material.sources import (
    LeftOut,
    LeftOutKind,
    Made,
    Source,
    SourceKind,
    SourceLanguage,
    SourceStatus,
)
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.importers.base import ReadingOptions
from lagvarde_coder.services.material.guessing import KindGuess
from lagvarde_coder.services.material.importing.choosing import ChosenFile


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDetails:
    """What the user says of the material that is brought in; organisations by name, question sets by key.

    ``question_sets`` empty: the sets that explain most of a text are taken to have been put. ``kind`` None: what each
    file seems to be; ``made`` None: by kind; ``language`` None: what each text seems to be in.
    ``new_organisations``: names that nearly equal one of the ledger, and are
    other organisations all the same; ``same``: names, and which organisations of the ledger they mean.
    ``respondent``: of workbooks of answers, the heading or letter of the column that names whose voice an answer is, or
    ``ANONYMOUS``, or ``SHEET_NAMES``; None: its heading has to say it. ``question_columns``: of the same, those with
    the questions; None: those that seem to have some, but for ``not_questions``.
    ``legend``: marks of files, as a ``FoundMark`` has them, and the themes (ids) that they stand for; what is marked
    otherwise becomes no coding. ``comments``: whether what somebody wrote beside such a passage becomes the comment of
    its coding. ``quoted_tails``, ``encoding``: see :class:`ReadingOptions`.
    """

    kind: SourceKind | None = None
    title: str = ""
    organisations: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    day: date | None = None
    made: Made | None = None
    language: SourceLanguage | None = None
    made_by: str = ""
    checked: bool = False
    status: SourceStatus = SourceStatus.NOT_STARTED
    question_sets: tuple[str, ...] = ()
    occasion: str = ""
    wave: int = 0
    suggested_by: str = ""
    new_organisations: tuple[str, ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    respondent: str | None = None
    legend: tuple[tuple[str, Id], ...] = ()
    comments: bool = True
    quoted_tails: bool = False
    encoding: str = ""
    question_columns: tuple[str, ...] | None = None
    not_questions: tuple[str, ...] = ()

    @property
    def reading(self) -> ReadingOptions:
        """How the files are read, as far as a person said it."""
        return ReadingOptions(
            respondent=self.respondent,
            question_columns=self.question_columns,
            not_questions=self.not_questions,
            quoted_tails=self.quoted_tails,
            encoding=self.encoding,
        )


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The result of one file: its new sources, what could not be carried over, or why it was refused.

    Attributes:
        guess: what the file was taken for, if nobody said what it is.
        codings: how many were made of what it marks.
        chosen: the file, as somebody chose it; None of an import that was kept.
    """

    file: str
    status: ImportStatus
    sources: tuple[Source, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    error: KnownError | None = None
    change: Change | None = None
    guess: KindGuess | None = None
    codings: int = 0
    chosen: ChosenFile | None = None

    @property
    def without_organisation(self) -> int:
        """How many documents came in of which nobody said whose voice they are."""
        new = self.sources if self.status is ImportStatus.IMPORTED else ()
        return sum(not source.organisations for source in new)


def added_up(items: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """Return what was left out of several texts together, a line per kind and detail."""
    counted: dict[tuple[LeftOutKind, str], int] = {}
    for item in items:
        counted[item.kind, item.detail] = counted.get((item.kind, item.detail), 0) + item.count
    return tuple(LeftOut(kind=kind, count=count, detail=detail) for (kind, detail), count in counted.items())
