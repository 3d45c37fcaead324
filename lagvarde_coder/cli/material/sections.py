"""Sections of a document: listed, and corrected one by one."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, SourceName, option, reading, writing
from lagvarde_coder.cli.terminal.running import WrongUsage
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NotFound
from lagvarde_coder.domain.material.corrected_sections import section_at
from lagvarde_coder.domain.text import Section, SectionKind

if TYPE_CHECKING:
    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.services.material.documents import Document

commands = CommandGroup()

Kind = Annotated[
    SectionKind, typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "What the section is a passage of."))
]


@commands.named("sections", QT_TRANSLATE_NOOP("Cli", "List the sections of a document: headings, answers, speakers …"))
def sections(project: ProjectFile, source: SourceName, as_json: AsJson = False) -> None:
    """List the sections in text order."""
    with reading(project) as opened:
        document = opened.material.documents.document(opened.material.documents.find(source).id)
    if as_json:
        output.objects(map(_object, document.sections))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Section"),
        QT_TRANSLATE_NOOP("Cli", "Start"),
        QT_TRANSLATE_NOOP("Cli", "End"),
        QT_TRANSLATE_NOOP("Cli", "Title"),
    )
    output.table(headings, ((name_of(one.kind), one.start, one.end, one.label) for one in document.sections))


@commands.named(
    "section",
    QT_TRANSLATE_NOOP("Cli", "Lay a section on a passage; others of its kind give way, codings stay as they are."),
)
def section(
    project: ProjectFile,
    source: SourceName,
    kind: Kind,
    start: Annotated[int, option("N", QT_TRANSLATE_NOOP("Cli", "First character of the section, counted from 0."))],
    end: Annotated[int, option("M", QT_TRANSLATE_NOOP("Cli", "The character after the section's last one."))],
    title: Annotated[
        str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "The heading, the question's wording or who speaks."))
    ] = "",
    question: Annotated[
        str,
        option("KEY:NUMBER", QT_TRANSLATE_NOOP("Cli", "The known question that is answered, such as npo:3.")),
    ] = "",
    speaker: Annotated[
        list[str] | None,
        option("NAME", QT_TRANSLATE_NOOP("Cli", "Which organisation of the document speaks; may be repeated.")),
    ] = None,
    level: Annotated[
        int,
        typer.Option(min=0, max=9, show_default=False, help=QT_TRANSLATE_NOOP("Cli", "Of a heading, 1 the highest.")),
    ] = 0,
    instead: Annotated[
        int | None,
        option("N", QT_TRANSLATE_NOOP("Cli", "It takes the place of the section of this kind that holds character N.")),
    ] = None,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Lay a section, or move or rename one, and print the sections as they are now."""
    with writing(project, coder) as opened:
        document = opened.material.documents.document(opened.material.documents.find(source).id)
        speakers = _speakers(document, speaker or ())
        new = Section(
            kind=kind,
            start=start,
            end=end,
            label=title or ", ".join(speaker or ()),
            level=level,
            question=_question(opened, question) if question else None,
            organisations=speakers,
        )
        there = _at(document, kind, instead) if instead is not None else None
        opened.material.sections.lay(document.text.id, new, there)
    sections(project, document.source.id, as_json)


@commands.named("remove-section", QT_TRANSLATE_NOOP("Cli", "Take a section away; its text and codings stay."))
def remove_section(
    project: ProjectFile,
    source: SourceName,
    kind: Kind,
    at: Annotated[int, option("N", QT_TRANSLATE_NOOP("Cli", "A character that the section holds, counted from 0."))],
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Take a section away, and print those that are left."""
    with writing(project, coder) as opened:
        document = opened.material.documents.document(opened.material.documents.find(source).id)
        opened.material.sections.remove(document.text.id, [_at(document, kind, at)])
    sections(project, document.source.id, as_json)


def _at(document: "Document", kind: SectionKind, place: int) -> Section:
    found = section_at(document.sections, kind, place)
    if found is None:
        raise NotFound(kind="sectioning", name=f"{name_of(kind)} {place}")
    return found


def _question(opened: "OpenProject", said: str) -> "Id":
    key, _, number = said.rpartition(":")
    asked = opened.material.answers.find_set(key, 0)
    found = next((one.id for one in asked.questions if str(one.number) == number), None)
    if found is None:
        text = QT_TRANSLATE_NOOP("Cli", "--question takes a set and a number such as npo:3, not “{said}”.")
        raise WrongUsage(say(text, said=said))
    return found


def _speakers(document: "Document", names: "list[str] | tuple[()]") -> "tuple[Id, ...]":
    known = {organisation.name.casefold(): organisation.id for organisation in document.organisations}
    for name in names:
        if name.casefold() not in known:
            raise NotFound(kind="organisation", name=name)
    return tuple(known[name.casefold()] for name in names)


def _object(one: Section) -> dict[str, object]:
    return {
        "kind": one.kind,
        "start": one.start,
        "end": one.end,
        "title": one.label,
        "level": one.level,
        "question": one.question,
        "organisations": list(one.organisations),
    }
