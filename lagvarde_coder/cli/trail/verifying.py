"""Verifying a project: the log, the state that it explains, the file, and what was handed out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.copies import hint
from lagvarde_coder.cli.terminal.messages import in_errors, message, say, spoken
from lagvarde_coder.cli.terminal.options import AsJson, ProjectFile, option, reading
from lagvarde_coder.cli.terminal.running import FOUND
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import choices_of, local_time
from lagvarde_coder.cli.trail.log import audit
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, KnownError, ProjectDamaged

if TYPE_CHECKING:
    from lagvarde_coder.domain.trail.audit import Finding
    from lagvarde_coder.services.trail.tracing import FileOrigin
    from lagvarde_coder.services.trail.verifying import Gap

commands = CommandGroup()


class NoSuchFile(KnownError):
    """A handed-out file that is not where it is said to be."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no file {path}.")
    todo = QT_TRANSLATE_NOOP("Errors", "Check the path.")


@dataclass(frozen=True, slots=True)
class Examination:
    """What an examination found; ``origin`` is that of a file, None when nobody asked or it could not be read."""

    entries: int
    head: str
    findings: "tuple[Finding | str, ...]"
    origin: "FileOrigin | None" = None
    gaps: "tuple[Gap, ...]" = ()


@audit.named("verify", QT_TRANSLATE_NOOP("Cli", "Verify that the log is unbroken and explains the state."))
def verify(
    project: ProjectFile,
    file: Annotated[
        Path | None,
        option("EXPORT", QT_TRANSLATE_NOOP("Cli", "Also tell whether this project made this file, from this log.")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Verify the log."""
    _report(_examined(project, file, whole_file=False), file, as_json=as_json)


@commands.named("check", QT_TRANSLATE_NOOP("Cli", "Check the file, the stored texts' hashes and the log."))
def check(project: ProjectFile, as_json: AsJson = False) -> None:
    """Check everything."""
    examination = _examined(project, None, whole_file=True)
    if any(isinstance(finding, str) or finding.is_damage for finding in examination.findings):
        output.note(hint(ProjectDamaged(path=project)))
    _report(examination, None, as_json=as_json)


def agreement(entries: int) -> str:
    """Return in words that the log explains the state."""
    text = QT_TRANSLATE_NOOP("Cli", "The log is unbroken, and the state equals its replay: {entries} entries.")
    return say(text, entries=entries)


def told(finding: "Finding | str") -> str:
    """Return what does not fit in the user's language."""
    return finding if isinstance(finding, str) else finding.told(in_errors, spoken().field)


def _examined(project: Path, file: Path | None, *, whole_file: bool) -> Examination:
    """Verify a project; damage that keeps it from being opened is a finding too.

    Raises:
        NoSuchFile: there is no file to be told about.
    """
    from lagvarde_coder.domain.jobs import Silent

    if file is not None and not file.is_file():
        raise NoSuchFile(path=file)
    try:
        with reading(project) as opened:
            verification = opened.trail.tracing.check(Silent()) if whole_file else opened.trail.tracing.verify(Silent())
            findings: tuple[Finding | str, ...] = verification.findings
            gaps = verification.gaps
            origin = opened.trail.tracing.origin(file) if file is not None else None
    except ProjectDamaged as error:
        return Examination(0, "", (message(error),))
    if origin is not None:
        findings = (*findings, *_against(origin, file))
    return Examination(verification.entries, verification.head, findings, origin, gaps)


def _against(origin: "FileOrigin", file: Path | None) -> Iterator[str]:
    """Yield what a file says that the log does not."""
    if not origin.exports:
        text = QT_TRANSLATE_NOOP("Cli", "{file}: this project has not exported this file, or it was changed since.")
        yield say(text, file=file)
    if origin.resealed:
        text = QT_TRANSLATE_NOOP(
            "Cli",
            "{file}: the evidence package agrees with its seal, but this log does not know it: it was made elsewhere "
            "or without an entry in the log, or changed and sealed anew.",
        )
        yield say(text, file=file)
    elif origin.sealed is False:
        text = QT_TRANSLATE_NOOP(
            "Cli", "{file}: the evidence package does not agree with its seal: it was changed after it was made."
        )
        yield say(text, file=file)
    if origin.printed is not None and origin.contradicts:
        text = QT_TRANSLATE_NOOP(
            "Cli", "{file}: it prints the checksum {printed} for state {state}, but the log’s is {head} there."
        )
        state = "?" if origin.printed.state is None else origin.printed.state
        yield say(text, file=file, printed=origin.printed.head, state=state, head=origin.head or "–")


def _report(examination: Examination, file: Path | None, *, as_json: bool) -> None:
    """Print an examination, and end with the exit code for findings if there are any."""
    if as_json:
        output.one_object(_object(examination))
    else:
        _tell(examination, file)
    if examination.findings:
        raise typer.Exit(FOUND)


def _object(examination: Examination) -> dict[str, object]:
    plain: dict[str, object] = {
        "ok": not examination.findings,
        "entries": examination.entries,
        "head_hash": examination.head,
        "findings": [str(finding) for finding in examination.findings],
    }
    if examination.gaps:
        plain["erased"] = [
            {"number": gap.number, "values": gap.values, "texts": gap.texts, "entry": gap.order, "reason": gap.reason}
            for gap in examination.gaps
        ]
    if examination.origin is None:
        return plain
    printed, log = examination.origin.printed, examination.origin.head
    return plain | {
        "sealed": examination.origin.sealed,
        "handed_out": [
            {"name": export.name, "time": detail.entry.time.isoformat(), "coder": detail.coder, "state": export.state}
            for export, detail in examination.origin.exports
        ],
        "printed": printed and {"state": printed.state, "head_hash": printed.head, "log_head_hash": log},
    }


def _tell(examination: Examination, file: Path | None) -> None:
    for finding in examination.findings:
        output.line(told(finding))
    if not examination.findings:
        output.line(agreement(examination.entries))
        output.line(say(QT_TRANSLATE_NOOP("Cli", "Head hash: {head}"), head=examination.head))
    for gap in examination.gaps:
        text = QT_TRANSLATE_NOOP(
            "Cli",
            "Erased by decision {time} (entry {entry}): document {number}; values: {values}, texts and files: "
            "{texts}. {reason}",
        )
        counts = {"number": gap.number, "values": gap.values, "texts": gap.texts, "entry": gap.order}
        output.line(say(text, time=local_time(gap.time), reason=gap.reason, **counts))
    origin = examination.origin
    for export, detail in origin.exports if origin else ():
        text = QT_TRANSLATE_NOOP("Cli", "{file}: exported {time} by {coder} as {name}, from state {state}. {choices}")
        values = {"time": local_time(detail.entry.time), "coder": detail.coder, "name": export.name}
        choices = choices_of(export)
        output.line(say(text, file=file, state=export.state, choices=choices, **values).rstrip())
    if origin and origin.printed and not origin.contradicts:
        text = QT_TRANSLATE_NOOP("Cli", "{file}: the checksum that it prints is the log’s at state {state}.")
        output.line(say(text, file=file, state=origin.printed.state))


@audit.named("head", QT_TRANSLATE_NOOP("Cli", "Print the head hash at a state: the checksum that reports print."))
def head(
    project: ProjectFile,
    at: Annotated[
        int | None, option("STATE", QT_TRANSLATE_NOOP("Cli", "The state: number of entries; otherwise now."))
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print a head hash."""
    with reading(project) as opened:
        state = opened.figures.counting.standing().state if at is None else at
        head_hash = opened.trail.tracing.head_at(state)
    if as_json:
        output.one_object({"state": state, "head_hash": head_hash})
    else:
        output.line(head_hash)
