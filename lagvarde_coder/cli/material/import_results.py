"""What became of files that were brought in: a line or an object each, and what to do about those refused."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.cli.material.preview import left_out_objects, path_of
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import message, say
from lagvarde_coder.cli.terminal.wording import left_out, name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NoSuchColumn, RespondentUnclear
from lagvarde_coder.domain.material.sources import KindSign

if TYPE_CHECKING:
    from lagvarde_coder.services.material.importing import ImportResult


def show_results(results: "Sequence[ImportResult]", as_json: bool) -> None:
    """Print results, each with the path of its file."""
    if as_json:
        output.objects(map(_import_object, results))
    else:
        headings = (
            QT_TRANSLATE_NOOP("Cli", "File"),
            QT_TRANSLATE_NOOP("Cli", "Status"),
            QT_TRANSLATE_NOOP("Cli", "Documents"),
            QT_TRANSLATE_NOOP("Cli", "Document type"),
            QT_TRANSLATE_NOOP("Cli", "Codings"),
            QT_TRANSLATE_NOOP("Cli", "Not carried over"),
            QT_TRANSLATE_NOOP("Cli", "To check"),
        )
        output.table(headings, map(_import_row, results))
    for why in dict.fromkeys(_why(result) for result in results if result.status == "refused"):
        output.note(why)
    if len(results) > 1 and not as_json:
        output.note(_summary(results))


def _summary(results: "Sequence[ImportResult]") -> str:
    """Return "Files: 7; imported: 5, refused: 2. New documents: 12."; what there is none of is not said."""
    counted = Counter[str](result.status for result in results)
    names = {
        "imported": QT_TRANSLATE_NOOP("Cli", "imported: {number}"),
        "duplicate": QT_TRANSLATE_NOOP("Cli", "already there: {number}"),
        "refused": QT_TRANSLATE_NOOP("Cli", "refused: {number}"),
        "left": QT_TRANSLATE_NOOP("Cli", "left aside: {number}"),
    }
    parts = [say(text, number=counted[status]) for status, text in names.items() if counted[status]]
    partly = sum(bool(result.left_out) for result in results if result.status == "imported")
    if partly:
        parts.append(say(QT_TRANSLATE_NOOP("Cli", "something not carried over in: {number}"), number=partly))
    documents = sum(len(result.sources) for result in results if result.status == "imported")
    text = QT_TRANSLATE_NOOP("Cli", "Files: {files}; {parts}. New documents: {documents}.")
    return say(text, files=len(results), parts=", ".join(parts), documents=documents)


def _path(result: "ImportResult") -> str:
    return path_of(result.chosen) if result.chosen else result.file


def _status(result: "ImportResult") -> str:
    names = {
        "imported": QT_TRANSLATE_NOOP("Cli", "imported"),
        "duplicate": QT_TRANSLATE_NOOP("Cli", "already there"),
        "refused": QT_TRANSLATE_NOOP("Cli", "refused"),
        "left": QT_TRANSLATE_NOOP("Cli", "left aside"),
    }
    return say(names[result.status])


def _why(result: "ImportResult") -> str:
    if isinstance(result.error, RespondentUnclear):
        return f"{message(result.error)} {_options(result.error)}".rstrip()
    if result.error is not None:
        return message(result.error)
    if result.status == "duplicate":
        titles = ", ".join(source.title for source in result.sources[:3])
        return say(QT_TRANSLATE_NOOP("Cli", "The same file is already in the project: {titles}."), titles=titles)
    return ""


def _options(error: RespondentUnclear) -> str:
    """Return with which option a person says what is not clear."""
    from lagvarde_coder.importers.base import SHEET_NAMES

    if isinstance(error, NoSuchColumn):
        return ""
    if any(letter == SHEET_NAMES for letter, *_ in error.columns):
        return say(QT_TRANSLATE_NOOP("Cli", "Give --sheet-names, --respondent CELL, or --anonymous."))
    return say(QT_TRANSLATE_NOOP("Cli", "Give --respondent COLUMN with a heading or a letter, or --anonymous."))


def _import_row(result: "ImportResult") -> tuple[object, ...]:
    kinds = {source.kind: None for source in result.sources if result.status == "imported"}
    gone = tuple(omission for omission in result.left_out if not omission.kind.to_check)
    return (
        _path(result),
        _status(result),
        len(result.sources),
        ", ".join(map(name_of, kinds)),
        result.codings,
        left_out(gone),
        "; ".join(_to_check(result)),
    )


def _to_check(result: "ImportResult") -> list[str]:
    """Return what a person has to look at: what nobody said, and what the program decided."""
    told = []
    if result.guess is not None and result.guess.sign is KindSign.NONE:
        told.append(say(QT_TRANSLATE_NOOP("Cli", "nothing in the file says what it is")))
    if result.without_organisation:
        told.append(say(QT_TRANSLATE_NOOP("Cli", "no organisation")))
    decided = left_out(tuple(omission for omission in result.left_out if omission.kind.to_check))
    return told + ([decided] if decided else [])


def _import_object(result: "ImportResult") -> dict[str, object]:
    return {
        "file": _path(result),
        "status": result.status,
        "sources": [source.id for source in result.sources],
        "kinds": [source.kind for source in result.sources],
        "kind_by": result.guess.sign if result.guess else None,
        "without_organisation": result.without_organisation,
        "codings": result.codings,
        "left_out": left_out_objects(result.left_out),
        "message": _why(result),
    }
