"""Verifying a project: the log, the state that it explains, the file, and what was handed out."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import in_errors, message, say
from lagvarde_coder.cli.terminal.options import AsJson, ProjectFile, option, reading
from lagvarde_coder.cli.terminal.running import FOUND
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.trail.log import audit, minute
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, KnownError, ProjectDamaged

if TYPE_CHECKING:
    from lagvarde_coder.domain.project import Export
    from lagvarde_coder.domain.trail.audit import Finding
    from lagvarde_coder.services.trail.tracing import EntryDetail

commands = CommandGroup()


class NoSuchFile(KnownError):
    """A handed-out file that is not where it is said to be."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no file {path}.")
    todo = QT_TRANSLATE_NOOP("Errors", "Check the path.")


@dataclass(frozen=True, slots=True)
class Examination:
    """What an examination found; ``handed_out`` says when the project made a file, None when nobody asked."""

    entries: int
    head: str
    findings: "tuple[Finding | str, ...]"
    handed_out: "tuple[tuple[Export, EntryDetail], ...] | None" = None


@audit.named("verify", QT_TRANSLATE_NOOP("Cli", "Verify that the log is unbroken and explains the state."))
def verify(
    project: ProjectFile,
    file: Annotated[
        Path | None,
        option("EXPORT", QT_TRANSLATE_NOOP("Cli", "Also tell whether and when this project handed out this file.")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Verify the trail."""
    _report(_examined(project, file, whole_file=False), file, as_json=as_json)


@commands.named("check", QT_TRANSLATE_NOOP("Cli", "Check the file, the stored texts' hashes and the trail."))
def check(project: ProjectFile, as_json: AsJson = False) -> None:
    """Check everything."""
    _report(_examined(project, None, whole_file=True), None, as_json=as_json)


def agreement(entries: int) -> str:
    """Return in words that the log explains the state."""
    text = QT_TRANSLATE_NOOP("Cli", "The log is unbroken, and the state equals its replay: {entries} entries.")
    return say(text, entries=entries)


def told(finding: "Finding | str") -> str:
    """Return what does not fit in the user's language."""
    return finding if isinstance(finding, str) else finding.told(in_errors)


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
            exported = tuple(opened.trail.tracing.exported_as(file)) if file is not None and verification.ok else None
    except ProjectDamaged as error:
        return Examination(0, "", (message(error),))
    if exported == ():
        text = QT_TRANSLATE_NOOP("Cli", "{file}: this project has not handed out this file, or it was changed since.")
        findings = (*findings, say(text, file=file))
    return Examination(verification.entries, verification.head, findings, exported)


def _report(examination: Examination, file: Path | None, *, as_json: bool) -> None:
    """Print an examination, and end with the exit code for findings if there are any."""
    if as_json:
        output.one_object(_object(examination))
    else:
        _tell(examination, file)
    if examination.findings:
        raise typer.Exit(FOUND)


def _object(examination: Examination) -> dict[str, object]:
    plain = {
        "ok": not examination.findings,
        "entries": examination.entries,
        "head_hash": examination.head,
        "findings": [str(finding) for finding in examination.findings],
    }
    if examination.handed_out is None:
        return plain
    return plain | {
        "handed_out": [
            {"name": export.name, "time": detail.entry.time.isoformat(), "coder": detail.coder, "state": export.state}
            for export, detail in examination.handed_out
        ]
    }


def _tell(examination: Examination, file: Path | None) -> None:
    for finding in examination.findings:
        output.line(told(finding))
    if not examination.findings:
        output.line(agreement(examination.entries))
        output.line(say(QT_TRANSLATE_NOOP("Cli", "Head hash: {head}"), head=examination.head))
    for export, detail in examination.handed_out or ():
        text = QT_TRANSLATE_NOOP("Cli", "{file}: handed out {time} UTC by {coder} as {name}, from state {state}.")
        values = {"time": minute(detail.entry.time), "coder": detail.coder, "name": export.name, "state": export.state}
        output.line(say(text, file=file, **values))
