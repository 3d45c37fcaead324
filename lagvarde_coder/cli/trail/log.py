"""The trail: what was done, by whom, when and why."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.options import AsJson, ProjectFile, reading
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from lagvarde_coder.services.trail.tracing import EntryDetail, Operation

commands = CommandGroup()
audit = CommandGroup(QT_TRANSLATE_NOOP("Cli", "The log: what was done, by whom, when and why."))
commands.add_typer(audit, name="audit")

_ALL = 1_000_000_000
"""More operations than any log has."""


@audit.named("list", QT_TRANSLATE_NOOP("Cli", "List what was done, newest first."))
def list_(
    project: ProjectFile,
    decisions: Annotated[
        bool, typer.Option("--decisions", help=QT_TRANSLATE_NOOP("Cli", "Only decisions, without codings."))
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the operations."""
    from lagvarde_coder.domain.trail.audit import Action

    actions = [action for action in Action if action.decision] if decisions else []
    with reading(project) as opened:
        operations = opened.trail.tracing.operations(actions=actions, limit=_ALL)
    if as_json:
        output.objects(map(_operation_object, operations))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Entry"),
        QT_TRANSLATE_NOOP("Cli", "Time (UTC)"),
        QT_TRANSLATE_NOOP("Cli", "Who"),
        QT_TRANSLATE_NOOP("Cli", "What"),
        QT_TRANSLATE_NOOP("Cli", "Concerns"),
        QT_TRANSLATE_NOOP("Cli", "Number of"),
        QT_TRANSLATE_NOOP("Cli", "Reason"),
    )
    output.table(
        headings,
        (
            (
                operation.order,
                minute(operation.time),
                operation.coder,
                name_of(operation.action),
                operation.label,
                operation.subjects,
                operation.reason,
            )
            for operation in operations
        ),
    )


@audit.named("show", QT_TRANSLATE_NOOP("Cli", "Show one entry with its values before and after."))
def show(
    project: ProjectFile,
    entry: Annotated[
        int, typer.Argument(metavar="ENTRY", help=QT_TRANSLATE_NOOP("Cli", "The entry's place in the log."))
    ],
    as_json: AsJson = False,
) -> None:
    """Show an entry."""
    with reading(project) as opened:
        shown = entry_object(opened.trail.tracing.entry(entry))
    if as_json:
        output.one_object(shown)
    else:
        output.pairs(shown.items())


def minute(at: datetime) -> str:
    """Return a time of the log to the second, in UTC as it stands there."""
    return at.isoformat(" ", "seconds")[:19]


def entry_object(detail: "EntryDetail") -> dict[str, object]:
    """Return an entry as the command line's JSON has it; ``data`` are the bytes that its hash is made from."""
    entry = detail.entry
    return {
        "order": entry.order,
        "time": entry.time.isoformat(),
        "coder": detail.coder,
        "action": entry.action,
        "kind": entry.kind,
        "subject": entry.subject,
        "label": detail.label,
        "reason": detail.reason,
        "before": detail.before,
        "after": detail.after,
        "operation": entry.operation,
        "undoes": entry.undoes,
        "codebook_version": entry.codebook_version,
        "writer": entry.writer,
        "number": entry.number,
        "hash": entry.hash,
        "data": entry.data.decode("utf-8", "backslashreplace"),
    }


def _operation_object(operation: "Operation") -> dict[str, object]:
    return {
        "entry": operation.order,
        "time": operation.time.isoformat(),
        "coder": operation.coder,
        "action": operation.action,
        "kind": operation.kind,
        "subject": operation.subject,
        "label": operation.label,
        "place": operation.place,
        "subjects": operation.subjects,
        "reason": operation.reason,
        "operation": operation.id,
        "undone": operation.undone,
        "undoes": operation.undoes,
    }
