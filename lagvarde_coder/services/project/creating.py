"""Making a project: its first entries."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lagvarde_coder.domain.errors import InvalidCodebook
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.project import Coder, Project
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.themes.codebook import Codebook, Stage, Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.base import required

if TYPE_CHECKING:
    from lagvarde_coder.storage.project_file import Database


NPO_SET = "npo"


def first_entries(
    title: str,
    notice: str,
    coder: Coder,
    codebook: tuple[Codebook, list[Theme]],
    organisations: list[Organisation],
    question_sets: list[QuestionSet],
) -> Callable[["Database", Id], None]:
    """Return what fills a new project: who made it, its codebook, the list of those who are asked."""

    def fill(database: "Database", project: Id) -> None:
        with database.operation(Action.PROJECT_CREATE, coder.id) as work:
            work.put(coder, Project(id=project, title=required("title", title), notice=clean(notice)))
        with database.operation(Action.CODEBOOK_IMPORT, coder.id) as work:
            work.put(codebook[0], *codebook[1])
        with database.operation(Action.LEDGER_CHANGE, coder.id) as work:
            npo = next((question_set.id for question_set in question_sets if question_set.key == NPO_SET), None)
            asked = [
                Inquiry(id=new_id(), organisation=organisation.id, question_set=npo) for organisation in organisations
            ]
            work.put(*question_sets, *organisations, *asked)

    return fill


def load_codebook(file: Path, schema: Path) -> tuple[Codebook, list[Theme]]:
    """Return the codebook in a TOML file, checked against its schema.

    Raises:
        InvalidCodebook: unreadable, against the schema, or with a number, id or key twice or a parent that is missing.
    """
    try:
        parsed = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:  # the last: brackets nested too deep
        raise InvalidCodebook(name=file.name, detail=str(error)) from error
    _check(file.name, parsed, schema)
    ids = {entry["number"]: entry["id"] for entry in parsed["theme"]}
    frame = parsed["codebook"]
    book = Codebook(
        id=frame["id"],
        name=clean(frame["name"]),
        label=frame.get("version_label", ""),
        language=frame.get("language", "sv"),
        origin=clean(frame.get("origin", "")),
        notice=clean(frame.get("notice", "")),
    )
    return book, [_theme(entry, place, ids) for place, entry in enumerate(parsed["theme"], 1)]


def _theme(entry: dict[str, Any], place: int, ids: dict[str, Id]) -> Theme:
    words = ("name", "claim", "definition", "use_when", "use_not", "example", "group")
    cleaned: dict[str, Any] = {word: clean(entry.get(word, "")) for word in words}
    return Theme(
        id=entry["id"],
        number=entry["number"],
        stage=Stage(entry["stage"]),
        family=entry["family"],
        colour=entry["colour"],
        key=entry.get("key", ""),
        parent=ids[entry["parent"]] if entry.get("parent") else None,
        position=place,
        **cleaned,
    )


def _check(name: str, parsed: dict[str, Any], schema: Path) -> None:
    import json

    import jsonschema

    try:
        jsonschema.validate(parsed, json.loads(schema.read_text(encoding="utf-8")))
    except jsonschema.ValidationError as error:
        where = " → ".join(str(part) for part in error.absolute_path)
        raise InvalidCodebook(name=name, detail=f"{where}: {error.message}") from error
    numbers = [entry["number"] for entry in parsed["theme"]]
    for field in ("number", "id", "key"):
        cells = [entry[field] for entry in parsed["theme"] if entry.get(field)]
        twice = sorted({cell for cell in cells if cells.count(cell) > 1})
        if twice:
            raise InvalidCodebook(name=name, detail=f"{field} {twice[0]} stands twice.")
    for entry in parsed["theme"]:
        if entry.get("parent") and entry["parent"] not in numbers:
            raise InvalidCodebook(
                name=name, detail=f"{entry['number']} has a parent that is not there: {entry['parent']}."
            )
