"""Searching the texts of a project."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import AsJson, ProjectFile, option, reading
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NotFound
from lagvarde_coder.domain.material.sources import SourceKind

if TYPE_CHECKING:
    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.services.finding.searching import Hit

commands = CommandGroup()

FORMS = QT_TRANSLATE_NOOP("Cli", "Also find other inflected forms of the words.")
COMPOUNDS = QT_TRANSLATE_NOOP("Cli", "Also find words that have the words inside them.")
VARIANTS = QT_TRANSLATE_NOOP("Cli", "Also find other spellings and words that mean the same.")

MORE = QT_TRANSLATE_NOOP("Cli", "There are more than these {count} paragraphs. Add a word to the query to find fewer.")


@commands.named("search", QT_TRANSLATE_NOOP("Cli", "Find paragraphs that hold all words of a query."))
def search(
    project: ProjectFile,
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help=QT_TRANSLATE_NOOP("Cli", "Words, “a phrase”, beginnings* of words."))
    ],
    forms: Annotated[bool, typer.Option("--forms", help=FORMS)] = False,
    compounds: Annotated[bool, typer.Option("--compounds", help=COMPOUNDS)] = False,
    variants: Annotated[bool, typer.Option("--variants", help=VARIANTS)] = False,
    kind: Annotated[
        list[SourceKind] | None,
        typer.Option(
            metavar=f"<{'|'.join(SourceKind)}>",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Only in this sort of material; may be repeated."),
        ),
    ] = None,
    organisation: Annotated[
        list[str] | None,
        option("NAME", QT_TRANSLATE_NOOP("Cli", "Only what this organisation said; may be repeated.")),
    ] = None,
    theme: Annotated[
        list[str] | None,
        option("THEME", QT_TRANSLATE_NOOP("Cli", "Only words coded with this theme; may be repeated.")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Find words in all texts."""
    from lagvarde_coder.domain.finding.queries import How
    from lagvarde_coder.services.base import required
    from lagvarde_coder.services.finding.searching import SearchScope

    with reading(project) as opened:
        scope = SearchScope(
            kinds=frozenset(kind or ()),
            organisations=frozenset(
                organisation_id for name in organisation or () for organisation_id in _organisations(opened, name)
            ),
            themes=frozenset(opened.themes.codebook.find(number).id for number in theme or ()),
        )
        found = opened.finding.searching.search(
            required("query", query), how=How(forms, compounds, variants), scope=scope
        )
        numbers = {theme.id: theme.number for theme in opened.themes.codebook.themes()}
    if found.more:
        output.note(say(MORE, count=len(found.hits)))
    if as_json:
        output.objects(_object(hit, numbers) for hit in found.hits)
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Document"),
        QT_TRANSLATE_NOOP("Cli", "Start"),
        QT_TRANSLATE_NOOP("Cli", "End"),
        QT_TRANSLATE_NOOP("Cli", "Text"),
    )
    output.table(headings, ((hit.source.title, hit.span.start, hit.span.end, hit.words) for hit in found.hits))


def _object(hit: "Hit", numbers: "dict[Id, str]") -> dict[str, object]:
    return {
        "source": hit.source.id,
        "start": hit.span.start,
        "end": hit.span.end,
        "text": hit.words,
        "source_title": hit.source.title,
        "hits": [[span.start, span.end] for span in hit.hits],
        "question": hit.question or None,
        "themes": sorted({numbers[coding.theme] for coding in hit.codings if coding.theme in numbers}),
    }


def _organisations(project: "OpenProject", name: str) -> "list[Id]":
    """Return the ids of all organisations of this name.

    Raises:
        NotFound: there is none.
    """
    wanted = name.strip().casefold()
    known = [
        organisation.id
        for organisation in project.material.ledger.organisations()
        if organisation.name.casefold() == wanted
    ]
    if not known:
        raise NotFound(kind="organisation", name=name)
    return known
