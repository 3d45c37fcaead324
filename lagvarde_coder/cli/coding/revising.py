"""A corrected file in place of a document's text, and what waits for a place in it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, translate
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, SourceName, option, reading, writing
from lagvarde_coder.cli.terminal.running import WrongUsage
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NotFound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.domain.text import Span
    from lagvarde_coder.services.coding.revising import NewVersion, Revision
    from lagvarde_coder.services.coding.revising.waiting import WaitingPassage

commands = CommandGroup()


@commands.named(
    "revise",
    QT_TRANSLATE_NOOP("Cli", "Give a document, or those of a workbook of answers, the text of a corrected file."),
)
def revise(
    project: ProjectFile,
    source: SourceName,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", readable=False, help=QT_TRANSLATE_NOOP("Cli", "The corrected file."))
    ],
    preview: Annotated[
        bool, typer.Option("--preview", help=QT_TRANSLATE_NOOP("Cli", "Only say what differs; store nothing."))
    ] = False,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Show what a corrected file changes, and store it unless that is all."""
    with reading(project) if preview else writing(project, coder) as opened:
        revising = opened.coding.revising
        version = revising.compared(opened.material.documents.find(source).id, file)
        if not preview and version.revisions:
            revising.revise(version)
    if as_json:
        one = [] if version.answers else [_revision(revision) for revision in version.revisions]
        output.one_object(one[0] if one else _answers(version))
        return
    for revision in version.revisions:
        if version.answers:
            output.line(f"{revision.source.number}. {revision.source.title}")
        for change in _changes(revision):
            for sign, words in (("-", change["before"]), ("+", change["after"])):
                if words:
                    output.line(f"{sign} {words}")
    for told in _beside(version):
        output.line(told)
    counted = QT_TRANSLATE_NOOP("Cli", "Codings and accounts that keep their words: {staying}; waiting: {waiting}")
    output.line(say(counted, staying=version.staying, waiting=version.waiting))


def _beside(version: "NewVersion") -> "Iterator[str]":
    """Yield what a workbook of answers says of others than those that change."""
    if not version.answers:
        return
    yield say(
        QT_TRANSLATE_NOOP("Cli", "Documents with the same answers as before: {count}"), count=len(version.unchanged)
    )
    for name in version.new:
        yield say(
            QT_TRANSLATE_NOOP("Cli", "No document has the answers of {name}; nothing is done with them."), name=name
        )
    gone = QT_TRANSLATE_NOOP(
        "Cli", "{number}. {title}: the file has no answers of theirs; the document stays as it is."
    )
    unclear = QT_TRANSLATE_NOOP(
        "Cli",
        "{number}. {title}: several answers may be meant; the document stays as it is. Give it a file of its own.",
    )
    erased = QT_TRANSLATE_NOOP(
        "Cli", "{number}. {title} stays erased; the file, which is stored, has answers of theirs all the same."
    )
    for text, sources in ((gone, version.gone), (unclear, version.unclear), (erased, version.erased)):
        for one in sources:
            yield say(text, number=one.number, title=one.title)


def _answers(version: "NewVersion") -> dict[str, object]:
    return {
        "documents": [_revision(revision) for revision in version.revisions],
        "staying": version.staying,
        "waiting": version.waiting,
        "unchanged": [one.id for one in version.unchanged],
        "gone": [one.id for one in version.gone],
        "unclear": [one.id for one in version.unclear],
        "erased": [one.id for one in version.erased],
        "new": list(version.new),
    }


def _revision(revision: "Revision") -> dict[str, object]:
    share = round(revision.comparison.changed_share, 4)
    counts = {"staying": revision.staying, "waiting": revision.waiting, "changed_share": share}
    return {"source": revision.source.id, **counts, "changes": _changes(revision)}


def _changes(revision: "Revision") -> "list[dict[str, str]]":
    comparison = revision.comparison
    old, new = comparison.old.text, comparison.new.text
    return [
        {"before": old[it.old_start : it.old_end].strip(), "after": new[it.new_start : it.new_end].strip()}
        for it in comparison.differences()
        if not it.same
    ]


@commands.named("waiting", QT_TRANSLATE_NOOP("Cli", "List what waits for a place in the new text of its document."))
def waiting(
    project: ProjectFile,
    source: Annotated[str, option("SOURCE", QT_TRANSLATE_NOOP("Cli", "Only this document."))] = "",
    as_json: AsJson = False,
) -> None:
    """List passages that wait."""
    with reading(project) as opened:
        document = opened.material.documents.find(source).id if source else None
        passages = opened.coding.revising.waiting(document)
    if as_json:
        output.objects(map(_object, passages))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Evidence"),
        QT_TRANSLATE_NOOP("Cli", "Document"),
        QT_TRANSLATE_NOOP("Cli", "Theme"),
        QT_TRANSLATE_NOOP("Cli", "Text"),
        QT_TRANSLATE_NOOP("Cli", "Now"),
        QT_TRANSLATE_NOOP("Cli", "Proposal"),
    )
    output.table(headings, map(_row, passages))


def _object(passage: "WaitingPassage") -> dict[str, object]:
    span = passage.anchor.span
    return {
        "id": passage.subject.id,
        "evidence": passage.evidence,
        "source": passage.source.id,
        "source_title": passage.source.title,
        "theme": passage.theme.number if passage.theme else None,
        "coder": passage.coder.name,
        "text": passage.words,
        "state": str(passage.anchor.state),
        "start": span.start if span else None,
        "end": span.end if span else None,
        "proposal": passage.guess,
    }


def _row(passage: "WaitingPassage") -> tuple[object, ...]:
    theme = passage.theme.number if passage.theme else translate("Cli", "No theme")
    name = passage.evidence or passage.subject.id
    return name, passage.source.title, theme, passage.words, name_of(passage.anchor.state), passage.guess


@commands.named("anchor", QT_TRANSLATE_NOOP("Cli", "Put what waits at a place in the new text, or take it away."))
def anchor(
    project: ProjectFile,
    passages: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help=QT_TRANSLATE_NOOP("Cli", "What waits: evidence numbers or ids.")),
    ],
    guess: Annotated[
        bool, typer.Option("--guess", help=QT_TRANSLATE_NOOP("Cli", "Put each where the list proposes."))
    ] = False,
    start: Annotated[
        int | None, option("N", QT_TRANSLATE_NOOP("Cli", "First character of the passage, counted from 0."))
    ] = None,
    end: Annotated[
        int | None, option("M", QT_TRANSLATE_NOOP("Cli", "The character after the passage's last one."))
    ] = None,
    remove: Annotated[
        bool, typer.Option("--remove", help=QT_TRANSLATE_NOOP("Cli", "Take them away; the trail keeps them."))
    ] = False,
    coder: Actor = "",
) -> None:
    """Put passages that wait at places, or take them away."""
    from lagvarde_coder.domain.text import Span

    span = Span(start, end) if start is not None and end is not None else None
    if sum((guess, remove, span is not None)) != 1 or (span is None) != (start is None and end is None):
        text = QT_TRANSLATE_NOOP("Cli", "Give one of --guess, --remove, or --start with --end.")
        raise WrongUsage(say(text))
    with writing(project, coder) as opened:
        revising = opened.coding.revising
        there = {name: passage for passage in revising.waiting() for name in (passage.subject.id, passage.evidence)}
        chosen = [_known(there, name) for name in dict.fromkeys(passages)]
        if remove:
            revising.remove([passage.subject.id for passage in chosen])
        else:
            revising.place({passage.subject.id: span or _proposed(passage) for passage in chosen})
        left = revising.count()
    output.line(say(QT_TRANSLATE_NOOP("Cli", "Waiting for a place: {count}"), count=left))


def _known(there: "dict[Id, WaitingPassage]", name: str) -> "WaitingPassage":
    if not name or name not in there:
        raise NotFound(kind="coding", name=name)
    return there[name]


def _proposed(passage: "WaitingPassage") -> "Span":
    if passage.anchor.span is None:
        text = QT_TRANSLATE_NOOP("Cli", "There is no proposal for {name}; give --start and --end.")
        raise WrongUsage(say(text, name=passage.words))
    return passage.anchor.span
