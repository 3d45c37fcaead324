"""The options that say what counts, for whoever counts and for filters that are kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal.options import coder_named, option
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NotFound
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.material.sources import EvidenceClass, SourceKind

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.services.topics import ProjectServices


class Prompt(StrEnum):
    """Whether codings answer a question that was put."""

    PROMPTED = "prompted"
    UNPROMPTED = "unprompted"


CodedBy = Annotated[
    list[str] | None, option("NAME", QT_TRANSLATE_NOOP("Cli", "Only codings by this coder; may be repeated."), "--by")
]
Saying = Annotated[
    list[Stance] | None,
    typer.Option(
        "--stance",
        metavar=f"<{'|'.join(Stance)}>",
        show_default=False,
        help=QT_TRANSLATE_NOOP("Cli", "Only codings that say this; may be repeated."),
    ),
]
OfKind = Annotated[
    list[SourceKind] | None,
    typer.Option(
        "--kind",
        metavar=f"<{'|'.join(SourceKind)}>",
        show_default=False,
        help=QT_TRANSLATE_NOOP("Cli", "Only this sort of material; may be repeated."),
    ),
]
OfEvidence = Annotated[
    list[EvidenceClass] | None,
    typer.Option(
        "--evidence",
        metavar=f"<{'|'.join(EvidenceClass)}>",
        show_default=False,
        help=QT_TRANSLATE_NOOP("Cli", "Only this sort of evidence; may be repeated."),
    ),
]
OfCategory = Annotated[
    list[str] | None,
    option("CATEGORY", QT_TRANSLATE_NOOP("Cli", "Only organisations of this category; may be repeated."), "--category"),
]
OfWave = Annotated[
    list[int] | None,
    option("WAVE", QT_TRANSLATE_NOOP("Cli", "Only who was asked in this wave; 0: in none; may be repeated."), "--wave"),
]
OfQuestion = Annotated[
    list[str] | None,
    option(
        "QUESTION",
        QT_TRANSLATE_NOOP("Cli", "Only answers to this question, by its words or id; may be repeated."),
        "--question",
    ),
]
Prompted = Annotated[
    Prompt | None,
    typer.Option(
        "--prompted",
        show_default=False,
        help=QT_TRANSLATE_NOOP("Cli", "Only codings that answer a question, or only those that answer none."),
    ),
]
FinishedOnly = Annotated[
    bool, typer.Option("--finished", help=QT_TRANSLATE_NOOP("Cli", "Only documents that are finished."))
]
Internal = Annotated[bool, typer.Option("--internal", help=QT_TRANSLATE_NOOP("Cli", "Internal input counts, too."))]
Since = Annotated[
    datetime | None,
    typer.Option(
        "--from",
        formats=["%Y-%m-%d"],
        metavar="DAY",
        show_default=False,
        help=QT_TRANSLATE_NOOP("Cli", "Only documents of this day or later."),
    ),
]
Until = Annotated[
    datetime | None,
    typer.Option(
        "--to",
        formats=["%Y-%m-%d"],
        metavar="DAY",
        show_default=False,
        help=QT_TRANSLATE_NOOP("Cli", "Only documents of this day or earlier."),
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filtering:
    """What was given of these options."""

    coders: Sequence[str] | None
    stances: Sequence[Stance] | None
    kinds: Sequence[SourceKind] | None
    evidence: Sequence[EvidenceClass] | None
    categories: Sequence[str] | None
    waves: Sequence[int] | None
    questions: Sequence[str] | None
    prompted: Prompt | None
    finished: bool
    internal: bool
    first_day: datetime | None
    last_day: datetime | None

    def scope(self, project: "ProjectServices", name: str = "") -> Scope:
        """Return the filter: the one that is kept under ``name``, with what was given in place of what it says.

        Raises:
            NotFound: there is no such filter, coder or question.
            UnreadableView: the filter is not understood.
        """
        return self.onto(project, project.figures.views.filter(name) if name else Scope())

    def onto(self, project: "ProjectServices", scope: Scope) -> Scope:
        """Return a filter with what was given in place of what it says. Raises as :meth:`scope`."""
        given = {
            "coders": frozenset(coder_named(project, coder) for coder in self.coders) if self.coders else None,
            "stances": frozenset(self.stances) if self.stances else None,
            "kinds": frozenset(self.kinds) if self.kinds else None,
            "evidence": frozenset(self.evidence) if self.evidence else None,
            "categories": frozenset(one.strip() for one in self.categories) if self.categories else None,
            "waves": frozenset(str(wave) if wave else "-" for wave in self.waves) if self.waves else None,
            "questions": _questions(project, self.questions) if self.questions else None,
            "prompted": None if self.prompted is None else self.prompted is Prompt.PROMPTED,
            "finished_only": self.finished or None,
            "include_internal": self.internal or None,
            "first_day": self.first_day.date() if self.first_day else None,
            "last_day": self.last_day.date() if self.last_day else None,
        }
        return replace(scope, **{field: value for field, value in given.items() if value is not None})  # type: ignore[arg-type]  # by name


def _questions(project: "ProjectServices", names: Sequence[str]) -> "frozenset[Id]":
    found: set[Id] = set()
    for name in names:
        wanted = name.strip().casefold()
        known = {
            question.id
            for questions in project.material.ledger.question_sets()
            for question in questions.questions
            if wanted in {question.id, question.text.casefold()}
        }
        if not known:
            raise NotFound(kind="question", name=name)
        found |= known
    return frozenset(found)
