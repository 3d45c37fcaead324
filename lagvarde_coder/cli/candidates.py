"""Candidates: what passages and documents give rise to, in families, and what becomes of them."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.figures.counting import frequency_object, group_name
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, AtState, ProjectFile, as_it_was, option, reading, writing
from lagvarde_coder.cli.terminal.running import WrongUsage
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.domain.trail.changes import Change
    from lagvarde_coder.services.decisions.asked import CandidateLine, Ranking

commands = CommandGroup()
candidate = CommandGroup(QT_TRANSLATE_NOOP("Cli", "Make candidates, and decide what becomes of them."))
commands.add_typer(candidate, name="candidate")
family = CommandGroup(QT_TRANSLATE_NOOP("Cli", "Families of candidates."))
commands.add_typer(family, name="family")

FamilyName = Annotated[str, option("FAMILY", QT_TRANSLATE_NOOP("Cli", "The family: its letter, name or id."))]
Chosen = Annotated[
    list[str],
    option("NUMBER", QT_TRANSLATE_NOOP("Cli", "A candidate by number, name or id; may be repeated."), "--candidate"),
]
Why = Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "The reason, kept in the log."))]


@commands.named("candidates", QT_TRANSLATE_NOOP("Cli", "List candidates by family, with what became of them."))
def candidates(
    project: ProjectFile,
    family: Annotated[str, option("FAMILY", QT_TRANSLATE_NOOP("Cli", "Only this family: its letter or name."))] = "",
    at: AtState = None,
    as_json: AsJson = False,
) -> None:
    """List candidates."""
    with reading(project) as opened, as_it_was(opened, at) as stood:
        lines = stood.decisions.asked.listing(family)
    if as_json:
        output.objects(map(_object, lines))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Number"),
        QT_TRANSLATE_NOOP("Cli", "Name"),
        QT_TRANSLATE_NOOP("Cli", "Family"),
        QT_TRANSLATE_NOOP("Cli", "Status"),
        QT_TRANSLATE_NOOP("Cli", "Organisations"),
        QT_TRANSLATE_NOOP("Cli", "Of"),
        QT_TRANSLATE_NOOP("Cli", "Documents"),
        QT_TRANSLATE_NOOP("Cli", "Codings"),
        QT_TRANSLATE_NOOP("Cli", "Brought into"),
        QT_TRANSLATE_NOOP("Cli", "Became"),
        QT_TRANSLATE_NOOP("Cli", "Reason"),
    )
    output.table(headings, map(_row, lines))


@commands.named("most-asked", QT_TRANSLATE_NOOP("Cli", "Rank a family by the organisations that ask for it."))
def most_asked(
    project: ProjectFile,
    family: FamilyName,
    by: Annotated[
        Grouping | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "What the figures are broken down by.")),
    ] = None,
    at: AtState = None,
    as_json: AsJson = False,
) -> None:
    """Print the ranking."""
    with reading(project) as opened, as_it_was(opened, at) as stood:
        rankings = stood.decisions.asked.rankings(family, by)
        standing = stood.figures.counting.standing()
    if as_json:
        output.objects(row for ranking in rankings for row in _ranked_objects(ranking))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Group"),
        QT_TRANSLATE_NOOP("Cli", "Place"),
        QT_TRANSLATE_NOOP("Cli", "Number"),
        QT_TRANSLATE_NOOP("Cli", "Name"),
        QT_TRANSLATE_NOOP("Cli", "Organisations"),
        QT_TRANSLATE_NOOP("Cli", "Of"),
    )
    output.table(headings, (row for ranking in rankings for row in _ranked_rows(ranking, by)))
    text = QT_TRANSLATE_NOOP(
        "Cli",
        "Unit: organisations heard. A = after a place: several have as many. {finished} of {total} documents done. "
        "How often is not how important.",
    )
    output.note(say(text, finished=standing.finished, total=standing.total))


@candidate.named("add", QT_TRANSLATE_NOOP("Cli", "Make a candidate; the first line is its number."))
def add(
    project: ProjectFile,
    name: Annotated[str, option("NAME", QT_TRANSLATE_NOOP("Cli", "The working name."))],
    family: FamilyName,
    source: Annotated[
        str, option("SOURCE", QT_TRANSLATE_NOOP("Cli", "The document that gave rise to it, or whose passage did."))
    ] = "",
    start: Annotated[
        int | None, option("N", QT_TRANSLATE_NOOP("Cli", "First character of the passage, counted from 0."))
    ] = None,
    end: Annotated[
        int | None, option("M", QT_TRANSLATE_NOOP("Cli", "The character after the passage's last one."))
    ] = None,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Make a candidate of a passage, of a whole document, or of neither."""
    from lagvarde_coder.domain.text import Span
    from lagvarde_coder.services.decisions.candidates import NewPassage

    if (start is None) != (end is None) or (start is not None and not source):
        raise WrongUsage(say(QT_TRANSLATE_NOOP("Cli", "A passage needs --source, --start and --end.")))
    with writing(project, coder) as opened:
        document = opened.material.documents.find(source) if source else None
        passages = [NewPassage(document.text, Span(start, end))] if document and start is not None and end else []
        whole = [document.id] if document and not passages else []
        made, change = opened.decisions.candidates.make(name, family, passages, whole)
    if as_json:
        output.one_object({"id": made.id, "number": made.number, "name": made.name, "operation": change.operation})
    else:
        output.line(made.number)


@candidate.named("merge", QT_TRANSLATE_NOOP("Cli", "Bring candidates into one of their family; prints its number."))
def merge(
    project: ProjectFile,
    into: Annotated[
        str, option("NUMBER", QT_TRANSLATE_NOOP("Cli", "The candidate: number or exact name; made if there is none."))
    ],
    chosen: Chosen,
    why: Why,
    coder: Actor = "",
) -> None:
    """Bring candidates together."""
    with writing(project, coder) as opened:
        target, _ = opened.decisions.candidates.bring_together(_ids(opened, chosen), into, why)
    output.line(target.number)


@candidate.named("unmerge", QT_TRANSLATE_NOOP("Cli", "Take candidates out of the one they were brought into."))
def unmerge(project: ProjectFile, chosen: Chosen, why: Why, coder: Actor = "") -> None:
    """Take candidates apart."""
    with writing(project, coder) as opened:
        opened.decisions.candidates.take_apart(_ids(opened, chosen), why)
        _print_numbers(opened, chosen)


@candidate.named("keep", QT_TRANSLATE_NOOP("Cli", "Keep candidates, with a reason."))
def keep(project: ProjectFile, chosen: Chosen, why: Why, coder: Actor = "") -> None:
    """Keep candidates."""
    with writing(project, coder) as opened:
        _decide(opened, opened.decisions.candidates.keep, chosen, why)


@candidate.named("drop", QT_TRANSLATE_NOOP("Cli", "Drop candidates, with a reason; their codings stay."))
def drop(project: ProjectFile, chosen: Chosen, why: Why, coder: Actor = "") -> None:
    """Drop candidates."""
    with writing(project, coder) as opened:
        _decide(opened, opened.decisions.candidates.drop, chosen, why)


@candidate.named("reopen", QT_TRANSLATE_NOOP("Cli", "Let candidates be undecided again, with a reason."))
def reopen(project: ProjectFile, chosen: Chosen, why: Why, coder: Actor = "") -> None:
    """Take back what was decided of candidates."""
    with writing(project, coder) as opened:
        _decide(opened, opened.decisions.candidates.reopen, chosen, why)


@candidate.named("promote", QT_TRANSLATE_NOOP("Cli", "Make a theme of each candidate; prints the themes' numbers."))
def promote(
    project: ProjectFile,
    chosen: Chosen,
    why: Why,
    into: Annotated[
        str,
        option("THEME", QT_TRANSLATE_NOOP("Cli", "A theme that is there already, in place of a new one.")),
    ] = "",
    with_passages: Annotated[
        bool,
        typer.Option("--with-passages", help=QT_TRANSLATE_NOOP("Cli", "Code the passages with the themes, too.")),
    ] = False,
    coder: Actor = "",
) -> None:
    """Make themes of candidates."""
    with writing(project, coder) as opened:
        there = opened.themes.codebook.find(into, Stage.THEME).id if into else None
        service, ids = opened.decisions.candidates, _ids(opened, chosen)
        themes, _ = service.promote(ids, why, into=there, with_passages=with_passages)
    for theme in themes:
        output.line(theme.number)


@commands.named("families", QT_TRANSLATE_NOOP("Cli", "List the families of candidates."))
def families(project: ProjectFile, as_json: AsJson = False) -> None:
    """List families with the number of their candidates."""
    with reading(project) as opened:
        lines, known = opened.decisions.asked.listing(), opened.themes.families.all()
    rows = [(one, sum(line.family == one for line in lines)) for one in known]
    if as_json:
        output.objects({"id": one.id, "letter": one.initial, "name": one.name, "candidates": has} for one, has in rows)
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Letter"),
        QT_TRANSLATE_NOOP("Cli", "Name"),
        QT_TRANSLATE_NOOP("Cli", "Candidates"),
    )
    output.table(headings, ((one.initial, one.name, has) for one, has in rows))


@family.named("add", QT_TRANSLATE_NOOP("Cli", "Add a family; the first line is its letter."))
def add_family(
    project: ProjectFile,
    name: Annotated[str, option("NAME", QT_TRANSLATE_NOOP("Cli", "The family's name."))],
    letter: Annotated[
        str, option("LETTER", QT_TRANSLATE_NOOP("Cli", "What its numbers begin with; otherwise one that is free."))
    ] = "",
    coder: Actor = "",
) -> None:
    """Add a family."""
    with writing(project, coder) as opened:
        made, _ = opened.themes.families.create(name, letter)
    output.line(made.initial)


@family.named("rename", QT_TRANSLATE_NOOP("Cli", "Give a family another name; its numbers stay."))
def rename_family(
    project: ProjectFile,
    family: FamilyName,
    name: Annotated[str, option("NAME", QT_TRANSLATE_NOOP("Cli", "The new name."))],
    coder: Actor = "",
) -> None:
    """Rename a family."""
    with writing(project, coder) as opened:
        known = opened.themes.families.find(family)
        opened.themes.families.rename(known.id, name)
    output.line(known.initial)


def _ids(opened: "OpenProject", names: list[str]) -> "list[Id]":
    return [opened.decisions.candidates.find(name).id for name in names]


def _decide(opened: "OpenProject", decide: "Callable[[list[Id], str], Change]", names: list[str], why: str) -> None:
    decide(_ids(opened, names), why)
    _print_numbers(opened, names)


def _print_numbers(opened: "OpenProject", names: list[str]) -> None:
    output.line(", ".join(opened.decisions.candidates.find(name).number for name in names))


def _object(line: "CandidateLine") -> dict[str, object]:
    candidate = line.candidate
    return {
        "id": candidate.id,
        "number": candidate.number,
        "name": candidate.name,
        "family": line.family.name,
        "letter": line.family.initial,
        "status": candidate.status,
        "organisations": line.organisations,
        "denominator": line.heard,
        "sources": line.documents,
        "codings": line.codings,
        "into": line.into.number if line.into else None,
        "brought": [one.number for one in line.brought],
        "became": [one.number for one in line.became],
        "reason": line.decided.reason if line.decided else None,
    }


def _row(line: "CandidateLine") -> tuple[object, ...]:
    candidate = line.candidate
    figures = (line.organisations, line.heard) if candidate.in_use else ("", "")
    return (
        candidate.number,
        candidate.name,
        line.family.name,
        _status(line),
        *figures,
        line.documents,
        line.codings,
        line.into.number if line.into else "",
        ", ".join(one.number for one in line.became),
        line.decided.reason if line.decided else "",
    )


def _status(line: "CandidateLine") -> str:
    if line.candidate.status is not ThemeStatus.ACTIVE:
        return name_of(line.candidate.status)
    return say(QT_TRANSLATE_NOOP("Cli", "Brought together") if line.into else QT_TRANSLATE_NOOP("Cli", "Undecided"))


def _ranked_objects(ranking: "Ranking") -> "list[dict[str, object]]":
    return [
        frequency_object(row.figure) | {"place": row.place.number, "shared": row.place.shared} for row in ranking.rows
    ]


def _ranked_rows(ranking: "Ranking", by: Grouping | None) -> "list[tuple[object, ...]]":
    return [
        (
            group_name(ranking.group, by),
            f"{row.place.number} =" if row.place.shared else row.place.number,
            row.candidate.number,
            row.candidate.name,
            row.figure.count,
            row.figure.denominator,
        )
        for row in ranking.rows
    ]
