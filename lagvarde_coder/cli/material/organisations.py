"""The organisations of the ledger: listed, corrected, two spellings of one brought together."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading, writing
from lagvarde_coder.cli.terminal.running import WrongUsage
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.material.contacts import may_be_a_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lagvarde_coder.domain.material.ledger import Organisation

commands = CommandGroup()


@commands.named(
    "organisations", QT_TRANSLATE_NOOP("Cli", "The organisations of the ledger, and names that are nearly the same.")
)
def organisations(
    project: ProjectFile,
    near: Annotated[
        bool,
        typer.Option("--near", help=QT_TRANSLATE_NOOP("Cli", "Only pairs of names that are nearly the same.")),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the ledger's organisations, or those that may be in it twice."""
    with reading(project) as opened:
        every, pairs = opened.material.ledger.organisations(), opened.material.bringing_together.near()
    if near and as_json:
        output.objects({"first": pair.first.name, "second": pair.second.name} for pair in pairs)
    elif near:
        headings = (QT_TRANSLATE_NOOP("Cli", "First name"), QT_TRANSLATE_NOOP("Cli", "Second name"))
        output.table(headings, [(pair.first.name, pair.second.name) for pair in pairs])
    elif as_json:
        output.objects(map(_organisation_object, every))
    else:
        columns = (
            QT_TRANSLATE_NOOP("Cli", "Organisation"),
            QT_TRANSLATE_NOOP("Cli", "Group"),
            QT_TRANSLATE_NOOP("Cli", "Categories"),
            QT_TRANSLATE_NOOP("Cli", "Suggested by"),
            QT_TRANSLATE_NOOP("Cli", "Main body"),
            QT_TRANSLATE_NOOP("Cli", "Contacts by role"),
        )
        output.table(columns, map(_organisation_row, every))
        if pairs:
            text = QT_TRANSLATE_NOOP("Cli", "Nearly the same names: {number}. “organisations --near” lists them.")
            output.note(say(text, number=len(pairs)))


@commands.named("bring-together", QT_TRANSLATE_NOOP("Cli", "Two spellings of one organisation become one, everywhere."))
def bring_together(
    project: ProjectFile,
    gone: Annotated[str, typer.Argument(metavar="NAME", help=QT_TRANSLATE_NOOP("Cli", "The spelling that goes."))],
    kept: Annotated[str, typer.Argument(metavar="INTO", help=QT_TRANSLATE_NOOP("Cli", "The organisation that it is."))],
    reason: Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "Why; kept in the decision log."))],
    coder: Actor = "",
) -> None:
    """Bring two organisations together; “undo” in the window takes it back."""
    with writing(project, coder) as opened:
        ledger = opened.material.ledger
        ids = [ledger.find(name).id for name in (gone, kept)]
        opened.material.bringing_together.bring_together(ids[0], ids[1], reason)


@commands.named("correct-organisation", QT_TRANSLATE_NOOP("Cli", "Correct what is known of an organisation."))
def correct_organisation(
    project: ProjectFile,
    organisation: Annotated[
        str, typer.Argument(metavar="ORGANISATION", help=QT_TRANSLATE_NOOP("Cli", "Its name in the ledger."))
    ],
    name: Annotated[str | None, option("NAME", QT_TRANSLATE_NOOP("Cli", "What it is called from now on."))] = None,
    group: Annotated[str | None, option("NAME", QT_TRANSLATE_NOOP("Cli", "The ledger’s group; “” for none."))] = None,
    category: Annotated[
        list[str] | None,
        option("NAME", QT_TRANSLATE_NOOP("Cli", "Of what sort it is; may be repeated; “” for none.")),
    ] = None,
    suggested_by: Annotated[
        str | None, option("NAME", QT_TRANSLATE_NOOP("Cli", "Who suggested that it be heard."))
    ] = None,
    main_body: Annotated[
        bool | None,
        typer.Option(
            "--main-body/--not-main-body",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Whether it is a central body, often heard more than once."),
        ),
    ] = None,
    contact: Annotated[
        list[str] | None,
        option(
            "ROLE",
            QT_TRANSLATE_NOOP(
                "Cli", "In which role somebody speaks for it, never who that is; may be repeated; “” for none."
            ),
        ),
    ] = None,
    reason: Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "Why; kept in the decision log."))] = "",
    coder: Actor = "",
) -> None:
    """Change what is said."""
    said: dict[str, Any] = {
        "name": name,
        "group": group,
        "categories": _named(category),
        "suggested_by": suggested_by,
        "main_body": main_body,
        "contacts": _named(contact),
    }
    changes = {field: value for field, value in said.items() if value is not None}
    if not changes:
        text = QT_TRANSLATE_NOOP("Cli", "Nothing is to be corrected. “correct-organisation --help” lists what can be.")
        raise WrongUsage(say(text))
    with writing(project, coder) as opened:
        ledger = opened.material.ledger
        ledger.change_organisation(replace(ledger.find(organisation), **changes), reason)
    point_out_names(contact or ())


def point_out_names(roles: "Iterable[str]") -> None:
    """Say which of some roles look like a person's name."""
    for role in filter(may_be_a_name, roles):
        text = QT_TRANSLATE_NOOP(
            "Cli", "“{role}” looks like a person’s name. Write the role: a name is never exported."
        )
        output.note(say(text, role=role))


def _named(names: list[str] | None) -> tuple[str, ...] | None:
    """Return what an option that may be repeated says: None, nothing ("") or names."""
    return None if names is None else tuple(name for name in names if name.strip())


def _organisation_object(organisation: "Organisation") -> dict[str, object]:
    return {
        "id": organisation.id,
        "name": organisation.name,
        "group": organisation.group,
        "categories": list(organisation.categories),
        "suggested_by": organisation.suggested_by,
        "main_body": organisation.main_body,
        "contacts": list(organisation.contacts),
    }


def _organisation_row(organisation: "Organisation") -> tuple[object, ...]:
    return (
        organisation.name,
        organisation.group,
        ", ".join(organisation.categories),
        organisation.suggested_by,
        say(QT_TRANSLATE_NOOP("Cli", "yes")) if organisation.main_body else "",
        ", ".join(organisation.contacts),
    )
