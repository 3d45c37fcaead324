"""The options that say what counts, for whoever counts and for filters that are kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from functools import wraps
from inspect import Parameter, signature
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Filtering:
    """What was given of these options; a command that is :func:`filtered` has them all."""

    by: Annotated[
        list[str] | None,
        option("NAME", QT_TRANSLATE_NOOP("Cli", "Only codings by this coder; may be repeated."), "--by"),
    ] = None
    stance: Annotated[
        list[Stance] | None,
        typer.Option(
            "--stance",
            metavar=f"<{'|'.join(Stance)}>",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Only codings that say this; may be repeated."),
        ),
    ] = None
    kind: Annotated[
        list[SourceKind] | None,
        typer.Option(
            "--kind",
            metavar=f"<{'|'.join(SourceKind)}>",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Only this sort of material; may be repeated."),
        ),
    ] = None
    evidence: Annotated[
        list[EvidenceClass] | None,
        typer.Option(
            "--evidence",
            metavar=f"<{'|'.join(EvidenceClass)}>",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Only this sort of evidence; may be repeated."),
        ),
    ] = None
    category: Annotated[
        list[str] | None,
        option(
            "CATEGORY",
            QT_TRANSLATE_NOOP("Cli", "Only organisations of this category; may be repeated."),
            "--category",
        ),
    ] = None
    wave: Annotated[
        list[int] | None,
        option(
            "WAVE", QT_TRANSLATE_NOOP("Cli", "Only who was asked in this wave; 0: in none; may be repeated."), "--wave"
        ),
    ] = None
    question: Annotated[
        list[str] | None,
        option(
            "QUESTION",
            QT_TRANSLATE_NOOP("Cli", "Only answers to this question, by its words or id; may be repeated."),
            "--question",
        ),
    ] = None
    prompted: Annotated[
        Prompt | None,
        typer.Option(
            "--prompted",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Only codings that answer a question, or only those that answer none."),
        ),
    ] = None
    finished: Annotated[
        bool, typer.Option("--finished", help=QT_TRANSLATE_NOOP("Cli", "Only documents that are finished."))
    ] = False
    internal: Annotated[
        bool, typer.Option("--internal", help=QT_TRANSLATE_NOOP("Cli", "Internal input counts, too."))
    ] = False
    first_day: Annotated[
        datetime | None,
        typer.Option(
            "--from",
            formats=["%Y-%m-%d"],
            metavar="DAY",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Only documents of this day or later."),
        ),
    ] = None
    last_day: Annotated[
        datetime | None,
        typer.Option(
            "--to",
            formats=["%Y-%m-%d"],
            metavar="DAY",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Only documents of this day or earlier."),
        ),
    ] = None

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
            "coders": frozenset(coder_named(project, coder) for coder in self.by) if self.by else None,
            "stances": frozenset(self.stance) if self.stance else None,
            "kinds": frozenset(self.kind) if self.kind else None,
            "evidence": frozenset(self.evidence) if self.evidence else None,
            "categories": frozenset(one.strip() for one in self.category) if self.category else None,
            "waves": frozenset(str(wave) if wave else "-" for wave in self.wave) if self.wave else None,
            "questions": _questions(project, self.question) if self.question else None,
            "prompted": None if self.prompted is None else self.prompted is Prompt.PROMPTED,
            "finished_only": self.finished or None,
            "include_internal": self.internal or None,
            "first_day": self.first_day.date() if self.first_day else None,
            "last_day": self.last_day.date() if self.last_day else None,
        }
        return replace(scope, **{field: value for field, value in given.items() if value is not None})  # type: ignore[arg-type]  # by name


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command all options of a filter in place of its parameter ``limits``, which it gets as one value."""

    @wraps(command)
    def with_options(**given: object) -> None:
        limits = Filtering(**{one.name: given.pop(one.name) for one in fields(Filtering)})  # type: ignore[arg-type]  # by name
        command(**given, limits=limits)

    own = signature(command, eval_str=True)
    options = signature(Filtering, eval_str=True).parameters.values()
    parameters = [
        one.replace(kind=Parameter.KEYWORD_ONLY)
        for parameter in own.parameters.values()
        for one in (options if parameter.name == "limits" else [parameter])
    ]
    with_options.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]  # what Typer reads
    with_options.__annotations__ = {one.name: one.annotation for one in parameters}
    return with_options


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
