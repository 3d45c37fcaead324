"""The trail: what was done, by whom, when and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, spoken
from lagvarde_coder.cli.terminal.options import AsJson, ProjectFile, coder_named, option, reading
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import local_time, name_of
from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NotAmong, NotFound
from lagvarde_coder.domain.trail.evidence import evidence_id

if TYPE_CHECKING:
    from lagvarde_coder.domain.trail.audit import Action
    from lagvarde_coder.services.trail.differences import SubjectNames
    from lagvarde_coder.services.trail.tracing import EntryDetail, Operation

commands = CommandGroup()
audit = CommandGroup(QT_TRANSLATE_NOOP("Cli", "The log: what was done, by whom, when and why."))
commands.add_typer(audit, name="audit")

_ALL = 1_000_000_000
"""More operations than any log has."""
_DAY = ["%Y-%m-%d"]


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which operations are to be listed, besides by action and coder. Days are those of the user's own zone."""

    since: int
    first: date | None
    last: date | None
    about: str
    words: str

    def has(self, operation: "Operation") -> bool:
        """Tell whether an operation is wanted."""
        day = operation.time.astimezone().date()
        within = (self.first is None or day >= self.first) and (self.last is None or day <= self.last)
        concerns = about(operation)
        everything = (concerns, operation.place, operation.reason, operation.coder, name_of(operation.action))
        return (
            within
            and operation.order > self.since
            and _holds((concerns, operation.place), self.about)
            and _holds(everything, self.words)
        )


def _holds(texts: Sequence[str], words: str) -> bool:
    """Tell whether each of the words stands somewhere in the texts."""
    joined = " ".join(texts).casefold()
    return all(word in joined for word in words.casefold().split())


@audit.named("list", QT_TRANSLATE_NOOP("Cli", "List what was done, newest first."))
def list_(
    project: ProjectFile,
    decisions: Annotated[
        bool, typer.Option("--decisions", help=QT_TRANSLATE_NOOP("Cli", "Only decisions, without codings."))
    ] = False,
    action: Annotated[
        list[str] | None,
        option(
            "ACTION",
            QT_TRANSLATE_NOOP("Cli", "Only actions of this kind: theme.merge, or coding for everything about codings."),
        ),
    ] = None,
    kind: Annotated[
        str,
        option("KIND", QT_TRANSLATE_NOOP("Cli", "Only what changed something of this kind: coding, theme, source …")),
    ] = "",
    coder: Annotated[str, option("NAME", QT_TRANSLATE_NOOP("Cli", "Only what this coder did."))] = "",
    since: Annotated[int, option("STATE", QT_TRANSLATE_NOOP("Cli", "Only what was done after this state."))] = 0,
    from_: Annotated[
        datetime | None,
        typer.Option("--from", formats=_DAY, metavar="DATE", help=QT_TRANSLATE_NOOP("Cli", "From this day on.")),
    ] = None,
    to: Annotated[
        datetime | None,
        typer.Option("--to", formats=_DAY, metavar="DATE", help=QT_TRANSLATE_NOOP("Cli", "Up to this day, included.")),
    ] = None,
    about: Annotated[
        str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "Only what concerns this: a theme, a document …"))
    ] = "",
    words: Annotated[
        str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "Only lines in which each of these words stands, reasons too."))
    ] = "",
    as_json: AsJson = False,
) -> None:
    """List the operations."""
    wanted = LogFilter(since, from_ and from_.date(), to and to.date(), about, words)
    with reading(project) as opened:
        operations = opened.trail.tracing.operations(
            actions=_actions(action or (), decisions=decisions),
            coder=coder_named(opened, coder) if coder else None,
            kind=_known_kind(kind),
            limit=_ALL,
        )
    operations = list(filter(wanted.has, operations))
    if as_json:
        output.objects(map(_operation_object, operations))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Entry"),
        QT_TRANSLATE_NOOP("Cli", "Time"),
        QT_TRANSLATE_NOOP("Cli", "Who"),
        QT_TRANSLATE_NOOP("Cli", "What"),
        QT_TRANSLATE_NOOP("Cli", "Concerns"),
        QT_TRANSLATE_NOOP("Cli", "Number of"),
        QT_TRANSLATE_NOOP("Cli", "Reason"),
    )
    output.table(headings, map(_operation_row, operations))


def _known_kind(name: str) -> str:
    """Return the kind of subject that is meant, if any.

    Raises:
        NotAmong: there is no such kind.
    """
    from lagvarde_coder.domain.trail.values import KINDS

    if name and name not in KINDS:
        raise NotAmong(kind="kind", name=name, names=", ".join(sorted(KINDS)))
    return name


def _actions(names: Sequence[str], *, decisions: bool) -> "list[Action]":
    """Return the actions that are meant; none for all.

    Raises:
        NotFound: there is no such action.
    """
    from lagvarde_coder.domain.trail.audit import Action

    known = {name: [action for action in Action if name in {action, action.partition(".")[0]}] for name in names}
    for name, meant in known.items():
        if not meant:
            raise NotFound(kind="action", name=name)
    actions = [action for meant in known.values() for action in meant] or (list(Action) if decisions else [])
    return [action for action in actions if action.decision or not decisions]


@audit.named("show", QT_TRANSLATE_NOOP("Cli", "Show an entry and all that was done with it, before and after."))
def show(
    project: ProjectFile,
    entry: Annotated[
        int, typer.Argument(metavar="ENTRY", help=QT_TRANSLATE_NOOP("Cli", "The entry's place in the log."))
    ],
    as_json: AsJson = False,
) -> None:
    """Show an entry; for people the whole operation that it belongs to."""
    with reading(project) as opened:
        tracing = opened.trail.tracing
        shown = tracing.entry(entry)
        together = [] if as_json else tracing.entries(shown.entry.operation) or [shown]
        names = tracing.names()
        undone = tracing.entries(shown.entry.undoes) if shown.entry.undoes else []
    if as_json:
        output.one_object(entry_object(shown))
    else:
        output.pairs(_told(together, names, undone))


def _told(
    details: Sequence["EntryDetail"], names: "SubjectNames", undone: Sequence["EntryDetail"]
) -> Iterator[tuple[str, object]]:
    """Yield an operation: what all its entries have in common and what it took back, then what each changed."""
    first, last = details[0], details[-1]
    numbers = str(first.entry.order) if len(details) == 1 else f"{first.entry.order}–{last.entry.order}"
    yield QT_TRANSLATE_NOOP("Cli", "What"), name_of(first.entry.action)
    yield QT_TRANSLATE_NOOP("Cli", "Who"), first.coder
    yield QT_TRANSLATE_NOOP("Cli", "Time"), local_time(first.entry.time)
    if any(detail.entry.clock_went_back for detail in details):
        yield (
            QT_TRANSLATE_NOOP("Cli", "Clock"),
            say(QT_TRANSLATE_NOOP("Cli", "It had gone back since the entry before.")),
        )
    if undone:
        yield QT_TRANSLATE_NOOP("Cli", "Undid"), f"{name_of(undone[0].entry.action)} ({undone[0].entry.order})"
    if reason := next((detail.reason for detail in details if detail.reason), ""):
        yield QT_TRANSLATE_NOOP("Cli", "Reason"), reason
    yield QT_TRANSLATE_NOOP("Cli", "Entry"), numbers
    yield QT_TRANSLATE_NOOP("Cli", "Codebook version"), first.entry.codebook_version
    for detail in details:
        yield from _changed(detail, names)
        yield QT_TRANSLATE_NOOP("Cli", "SHA-256 of the entry"), detail.entry.hash


def _changed(detail: "EntryDetail", names: "SubjectNames") -> Iterator[tuple[str, object]]:
    from lagvarde_coder.services.trail.differences import differences

    number = evidence_id(detail.entry.subject) if detail.entry.kind == Coding.KIND else ""
    yield spoken().kind(detail.entry.kind), " ".join(part for part in (number, detail.label) if part)
    for difference in differences(detail, names, spoken()):
        old, new = difference.before, difference.after
        yield f"  {difference.field}", f"{old or '–'} → {new or '–'}" if detail.before else new


def about(operation: "Operation") -> str:
    """Return what an operation was done to, and where that is not said by it in which document."""
    told = spoken().concerned(operation.concerned)
    place = "" if operation.action.decision and told else operation.place
    return " · ".join(part for part in (told, place) if part)


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


def _operation_row(operation: "Operation") -> output.Row:
    return (
        operation.order,
        local_time(operation.time),
        operation.coder,
        name_of(operation.action),
        about(operation),
        operation.subjects,
        operation.reason,
    )


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
        "concerned": [named.name for named in operation.concerned.subjects],
        "into": [named.name for named in operation.concerned.into],
        "subjects": operation.subjects,
        "reason": operation.reason,
        "operation": operation.id,
        "undone": operation.undone,
        "undoes": operation.undoes,
    }
