"""From an evidence id to the raw text, and the decisions between them."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.coding.codings import coding_object
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, spoken
from lagvarde_coder.cli.terminal.options import AsJson, ProjectFile, reading
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import local_time, name_of
from lagvarde_coder.cli.trail.log import entry_object
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.themes.codebook import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lagvarde_coder.services.trail.codebook_then import CodebookThen
    from lagvarde_coder.services.trail.tracing import EntryDetail, EvidenceTrail

commands = CommandGroup()


@commands.named("evidence", QT_TRANSLATE_NOOP("Cli", "From an evidence id to the passage and the decisions about it."))
def evidence(
    project: ProjectFile,
    name: Annotated[
        str, typer.Argument(metavar="ID", help=QT_TRANSLATE_NOOP("Cli", "An evidence id (E-…), or a coding's id."))
    ],
    as_json: AsJson = False,
) -> None:
    """Show where a coding stands and what became of it."""
    with reading(project) as opened:
        trail = opened.trail.tracing.evidence(name)
    if as_json:
        output.one_object(_object(trail))
    else:
        output.pairs(_rows(trail))


def _object(trail: "EvidenceTrail") -> dict[str, object]:
    """Return everything; a coding that was taken away has only its history."""
    where: dict[str, object] = {} if trail.line is None else coding_object(trail.line)
    by_stage = {
        f"{stage}s": [
            {"number": theme.number, "name": theme.name} for theme in trail.categories if theme.stage is stage
        ]
        for stage in (Stage.THEME, Stage.NEED, Stage.CANDIDATE)
    }
    return (
        where
        | {"evidence": trail.evidence, "removed": trail.removed}
        | by_stage
        | {
            "codebook": _codebook_object(trail.codebook),
            "history": [entry_object(entry) for entry in trail.history],
            "decisions": [entry_object(entry) for entry in trail.decisions],
        }
    )


def _codebook_object(codebook: "CodebookThen | None") -> dict[str, object] | None:
    """Return what the codebook said of the theme when the coding was made, what it says now, and who changed it."""
    if codebook is None:
        return None
    wordings = codebook.wordings()
    return {
        "version": codebook.version,
        "then": {field: then for field, then, _ in wordings},
        "now": {field: now for field, _, now in wordings} if codebook.now else None,
        "changes": [entry_object(entry) for entry in codebook.changes],
    }


def _codebook_rows(codebook: "CodebookThen") -> "Iterator[tuple[str, object]]":
    yield QT_TRANSLATE_NOOP("Cli", "Codebook version"), codebook.version
    for field, then, now in codebook.wordings():
        yield f"  {spoken().field(field)}", then or "–"
        if then != now:
            heading = say(QT_TRANSLATE_NOOP("Cli", "{field} now"), field=spoken().field(field))
            yield f"  {heading}", now or "–"
    changed = say(QT_TRANSLATE_NOOP("Cli", "Changed"))
    for change in codebook.changes:
        yield f"  {changed}", _entry_text(change)


def _rows(trail: "EvidenceTrail") -> list[tuple[str, object]]:
    rows: list[tuple[str, object]] = [(QT_TRANSLATE_NOOP("Cli", "Evidence"), trail.evidence)]
    line = trail.line
    if line is not None:
        rows += [
            (QT_TRANSLATE_NOOP("Cli", "Text"), line.words),
            (QT_TRANSLATE_NOOP("Cli", "Document"), f"{line.source.number} {line.source.title}"),
            (QT_TRANSLATE_NOOP("Cli", "Characters"), f"{line.coding.start}–{line.coding.end}"),
            (QT_TRANSLATE_NOOP("Cli", "Coder"), line.coder.name),
            (QT_TRANSLATE_NOOP("Cli", "Stance"), name_of(line.coding.stance)),
            (QT_TRANSLATE_NOOP("Cli", "Comment"), line.coding.memo),
        ]
    rows += [(QT_TRANSLATE_NOOP("Cli", "Counts for"), f"{theme.number} {theme.name}") for theme in trail.categories]
    rows += _codebook_rows(trail.codebook) if trail.codebook else ()
    rows += [(QT_TRANSLATE_NOOP("Cli", "Coding"), _entry_text(entry)) for entry in trail.history]
    rows += [(QT_TRANSLATE_NOOP("Cli", "Decision"), _entry_text(entry)) for entry in trail.decisions]
    return rows


def _entry_text(detail: "EntryDetail") -> str:
    """Return an entry on one line: when, who, what, and why if that is said."""
    parts = (local_time(detail.entry.time), detail.coder, name_of(detail.entry.action), detail.label, detail.reason)
    return " · ".join(part for part in parts if part)
