"""query: passages by theme, stance, words and so on, joined by and, or and not."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, spoken
from lagvarde_coder.cli.terminal.options import (
    Actor,
    AsJson,
    FilterName,
    ProjectFile,
    coder_named,
    option,
    reading,
    writing,
)
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NotFound
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.passage_query import Nearness, PassageCondition, PassageQuery, Trait, query_content
from lagvarde_coder.domain.finding.queries import How
from lagvarde_coder.domain.material.sources import SourceKind

if TYPE_CHECKING:
    from lagvarde_coder.domain.report.reports import Excerpt
    from lagvarde_coder.services.figures.queries import QueryAnswer
    from lagvarde_coder.services.topics import ProjectServices

commands = CommandGroup()

_OR, _NOT = "or", "not"
_NOT_UNDERSTOOD = QT_TRANSLATE_NOOP(
    "Cli",
    "“{part}” is no part of a query. Write theme=T01, words=tid, sentence:theme=T02, “or” or “not”; before “=”: "
    "{traits}; before “:”: {places}.",
)


@commands.named("query", QT_TRANSLATE_NOOP("Cli", "Find passages by theme, stance, words, what is near, and so on."))
def query(
    project: ProjectFile,
    parts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PART]...",
            show_default=False,
            help=QT_TRANSLATE_NOOP(
                "Cli",
                "What must hold, all of it: theme=T01 stance=nuances not same_words:theme=T02. Between alternatives "
                "stands: or.",
            ),
        ),
    ] = None,
    name: Annotated[str, option("NAME", QT_TRANSLATE_NOOP("Cli", "The query that was kept under this name."))] = "",
    keep: Annotated[str, option("NAME", QT_TRANSLATE_NOOP("Cli", "Keep the query under this name."))] = "",
    forms: Annotated[
        bool, typer.Option("--forms", help=QT_TRANSLATE_NOOP("Cli", "Also find other inflected forms of the words."))
    ] = False,
    compounds: Annotated[
        bool,
        typer.Option("--compounds", help=QT_TRANSLATE_NOOP("Cli", "Also find words that have the words inside them.")),
    ] = False,
    variants: Annotated[
        bool,
        typer.Option(
            "--variants", help=QT_TRANSLATE_NOOP("Cli", "Also find other spellings and words that mean the same.")
        ),
    ] = False,
    filter_name: FilterName = "",
    export: Annotated[
        Path | None,
        option("FILE", QT_TRANSLATE_NOOP("Cli", "Write what is found: .docx, .html, .xlsx or .csv; logged.")),
    ] = None,
    attribution: Annotated[
        Attribution,
        typer.Option(help=QT_TRANSLATE_NOOP("Cli", "How those who were heard are named; persons never are.")),
    ] = Attribution.ORGANISATION,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Print the sentence, the figures and the passages of a query; keep or export it."""
    from lagvarde_coder.domain.jobs import Silent
    from lagvarde_coder.words.queries import query_words

    if bool(parts) is bool(name):
        raise typer.BadParameter(say(QT_TRANSLATE_NOOP("Cli", "Give the parts of a query, or --name.")))
    with writing(project, coder) if keep or export else reading(project) as opened:
        if name:
            asked = opened.figures.views.query(name)
        else:
            asked = query_of_parts(opened, parts or [], How(forms, compounds, variants))
        scope = opened.figures.views.filter(filter_name) if filter_name else Scope()
        if keep:
            opened.figures.views.keep_query(keep, asked)
        if export:
            opened.refuse_damage()
            opened.report.exporting.query(export, asked, scope, Silent(), attribution=attribution)
        answer = opened.figures.queries.ask(asked, scope)
        excerpts = opened.figures.queries.excerpts(answer.result.passages)
        sentence = opened.figures.queries.said(asked, query_words(spoken()))
        limits = opened.figures.counting.limits(scope, spoken())
    if as_json:
        output.objects([_object(answer, excerpts, sentence)])
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Document"),
        QT_TRANSLATE_NOOP("Cli", "Start"),
        QT_TRANSLATE_NOOP("Cli", "End"),
        QT_TRANSLATE_NOOP("Cli", "Organisation"),
        QT_TRANSLATE_NOOP("Cli", "Themes"),
        QT_TRANSLATE_NOOP("Cli", "Text"),
    )
    output.table(headings, map(_row, excerpts))
    output.note(sentence)
    figures = answer.result.figures
    told = QT_TRANSLATE_NOOP(
        "Cli",
        "{organisations} of {heard} organisations heard, {documents} of {all_documents} documents, {passages} "
        "passages where {places} places are coded. {finished} of {total} documents done. How often is not how "
        "important.",
    )
    standing = answer.standing
    values = {name: getattr(figures, name) for name in _FIGURES}
    note = say(told, finished=standing.finished, total=standing.total, **values)
    output.note(" ".join([note, *(f"{limit}." for limit in limits)]))


_FIGURES = ("organisations", "heard", "documents", "all_documents", "passages", "places")


def query_of_parts(project: "ProjectServices", parts: list[str], how: How) -> PassageQuery:
    """Return the query that parts say: conditions, "not" before one, "or" between alternatives.

    Raises:
        BadParameter: a part is not understood.
        NotFound: there is no such theme, family, organisation or coder.
    """
    alternatives: list[list[PassageCondition]] = [[]]
    negated = False
    for part in parts:
        word = part.casefold()
        if word == _OR and alternatives[-1] and not negated:
            alternatives.append([])
        elif word == _NOT and not negated:
            negated = True
        else:
            alternatives[-1].append(_condition(project, part, how, negated=negated))
            negated = False
    if negated or not alternatives[-1]:
        raise _not_understood(parts[-1])
    return PassageQuery(tuple(map(tuple, alternatives))).canonical()


def _condition(project: "ProjectServices", part: str, how: How, *, negated: bool) -> PassageCondition:
    said, equals, given = part.partition("=")
    near, colon, trait = said.rpartition(":")
    if not equals or not given.strip() or trait not in set(Trait) or (colon and near not in set(Nearness)):
        raise _not_understood(part)
    condition = PassageCondition(
        trait=Trait(trait),
        values=tuple(value for name in given.split("|") for value in _values(project, Trait(trait), name.strip())),
        near=Nearness(near) if near else Nearness.ITSELF,
        negated=negated,
        how=how,
    ).canonical()
    if not condition.whole:
        raise _not_understood(part)
    return condition


def _values(project: "ProjectServices", trait: Trait, name: str) -> list[str]:
    """Return what a name stands for; several organisations may have one."""
    match trait:
        case Trait.THEME:
            return [project.themes.codebook.find(name).id]
        case Trait.FAMILY:
            return [project.themes.families.find(name).id]
        case Trait.CODER:
            return [coder_named(project, name)]
        case Trait.STANCE | Trait.KIND:
            known: set[str] = {one.value for one in (Stance if trait is Trait.STANCE else SourceKind)}
            if name not in known:
                raise _not_understood(f"{trait}={name}")
            return [name]
        case Trait.ORGANISATION if name != "-":
            everyone = project.material.ledger.organisations()
            found = [one.id for one in everyone if one.name.casefold() == name.casefold()]
            if not found:
                raise NotFound(kind="organisation", name=name)
            return list(found)
    return [name]


def _not_understood(part: str) -> typer.BadParameter:
    told = say(_NOT_UNDERSTOOD, part=part, traits=", ".join(Trait), places=", ".join(Nearness))
    return typer.BadParameter(told)


def _row(excerpt: "Excerpt") -> output.Row:
    themes = ", ".join(theme.number for theme in excerpt.themes)
    return excerpt.source_title, excerpt.start, excerpt.end, excerpt.attribution, themes, excerpt.text


def _object(answer: "QueryAnswer", excerpts: "list[Excerpt]", sentence: str) -> dict[str, object]:
    return {
        "sentence": sentence,
        "content": query_content(answer.query),
        "figures": {name: getattr(answer.result.figures, name) for name in _FIGURES},
        "passages": [
            {
                "source_number": excerpt.source_number,
                "source_title": excerpt.source_title,
                "start": excerpt.start,
                "end": excerpt.end,
                "text": excerpt.text,
                "attribution": excerpt.attribution,
                "themes": [theme.number for theme in excerpt.themes],
                "stance": excerpt.stance,
                "evidence": list(excerpt.evidence),
            }
            for excerpt in excerpts
        ],
    }
