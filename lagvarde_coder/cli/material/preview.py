"""What files are that could be imported, as a table."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import message, say, spoken
from lagvarde_coder.cli.terminal.options import reading
from lagvarde_coder.cli.terminal.wording import left_out, name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.material.sources import LeftOut

if TYPE_CHECKING:
    from lagvarde_coder.services.material.importing import ChosenFile, Inspected
    from lagvarde_coder.services.material.importing.doubles import Double
    from lagvarde_coder.services.material.marked import FoundMark


def preview_files(project: Path, files: Sequence[Path], as_json: bool) -> None:
    """Look at files, folders and zip files, and say what each is; nothing is imported."""
    from lagvarde_coder.domain.jobs import Silent
    from lagvarde_coder.importers.sandbox import reading_process

    reading_process().get_ready()
    with reading(project) as opened:
        lines = opened.material.importing.inspection().run(files, Silent())
    if as_json:
        output.objects(map(_object, lines))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "File"),
        QT_TRANSLATE_NOOP("Cli", "Document type"),
        QT_TRANSLATE_NOOP("Cli", "Organisations"),
        QT_TRANSLATE_NOOP("Cli", "Date"),
        QT_TRANSLATE_NOOP("Cli", "Questions"),
        QT_TRANSLATE_NOOP("Cli", "Language"),
        QT_TRANSLATE_NOOP("Cli", "Encoding"),
        QT_TRANSLATE_NOOP("Cli", "Bytes"),
        QT_TRANSLATE_NOOP("Cli", "Documents"),
        QT_TRANSLATE_NOOP("Cli", "Characters"),
        QT_TRANSLATE_NOOP("Cli", "Double"),
        QT_TRANSLATE_NOOP("Cli", "Marked"),
        QT_TRANSLATE_NOOP("Cli", "Not carried over"),
    )
    output.table(headings, map(_row, lines))
    for line in lines:
        if line.error is not None and not line.is_left:
            output.note(message(line.error))


def path_of(file: "ChosenFile") -> str:
    """Return a file's path, with what it lies in."""
    if file.letter is not None or file.member:
        from lagvarde_coder.services.material.importing.choosing import INSIDE

        return INSIDE.join([str(file.path), *file.name.split(INSIDE)[1:]])
    return str(file.path)


def left_out_objects(omissions: tuple[LeftOut, ...]) -> list[dict[str, object]]:
    """Return an import's account as the command line's JSON has it."""
    return [{"kind": omission.kind, "count": omission.count, "detail": omission.detail} for omission in omissions]


def _row(line: "Inspected") -> tuple[object, ...]:
    if line.is_left or (line.error is not None and line.guess is None):
        state = QT_TRANSLATE_NOOP("Cli", "left aside") if line.is_left else QT_TRANSLATE_NOOP("Cli", "refused")
        return path_of(line.file), say(state), *[""] * 11
    organisation = line.organisation
    named = f"{organisation.name} ({name_of(organisation.sign)})" if organisation else ", ".join(line.respondents[:3])
    return (
        path_of(line.file),
        f"{name_of(line.guess.kind)} ({name_of(line.guess.sign)})" if line.guess else "",
        named + (" …" if len(line.respondents) > 3 else ""),
        f"{line.day.day} ({name_of(line.day.sign)})" if line.day else "",
        ", ".join(line.question_sets),
        name_of(line.language) if line.documents else "",
        line.encoding,
        line.size,
        line.documents,
        line.characters,
        _double(line.double) if line.double else "",
        "; ".join(f"{_called(mark)}: {mark.passages} ({mark.sample})" for mark in _marks(line)),
        left_out(line.left_out),
    )


def _marks(line: "Inspected") -> "Sequence[FoundMark]":
    return line.guess.marks if line.guess else ()


def _called(mark: "FoundMark") -> str:
    return f"{mark.key} {mark.name}" if mark.name else spoken().thing(mark.key)


def _double(double: "Double") -> str:
    texts = {
        "bytes": QT_TRANSLATE_NOOP("Cli", "the same file as {of}"),
        "text": QT_TRANSLATE_NOOP("Cli", "the same text as {of}"),
        "near": QT_TRANSLATE_NOOP("Cli", "{share} % of the words differ from {of}"),
    }
    return say(texts[double.kind], of=double.of, share=round(100 * double.share) or "<1")


def _object(line: "Inspected") -> dict[str, object]:
    double = line.double
    return {
        "file": path_of(line.file),
        "status": "left" if line.is_left else "refused" if line.error else "ready",
        "kind": line.guess.kind if line.guess else None,
        "kind_by": line.guess.sign if line.guess else None,
        "organisation": line.organisation.name if line.organisation else None,
        "organisation_by": line.organisation.sign if line.organisation else None,
        "respondents": list(line.respondents),
        "date": line.day.day.isoformat() if line.day else None,
        "date_by": line.day.sign if line.day else None,
        "question_sets": list(line.question_sets),
        "language": line.language,
        "encoding": line.encoding,
        "bytes": line.size,
        "documents": line.documents,
        "characters": line.characters,
        "sections": {str(kind): count for kind, count in line.sections},
        "comments": line.comments,
        "colours": [
            {"colour": mark.key, "theme_name": mark.name, "passages": mark.passages, "sample": mark.sample}
            for mark in _marks(line)
        ],
        "attached": line.attached,
        "double": {"kind": double.kind, "of": double.of, "in_project": double.in_project, "share": double.share}
        if double
        else None,
        "left_out": left_out_objects(line.left_out),
        "message": message(line.error) if line.error else "",
    }
