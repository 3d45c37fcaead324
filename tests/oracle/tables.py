"""A project's file as the oracle reads it: SQLite and JSON alone, nothing of the program."""

import json
import sqlite3
import zlib
from types import SimpleNamespace as Row

JSON_COLUMNS = {"organisations", "categories", "sections", "codings", "statuses", "questions"}
FINISHED = {"done", "reviewed"}


def rows(connection, table):
    """Return the rows of a table, lists and objects in them read."""
    cursor = connection.execute(f'SELECT * FROM "{table}"')
    names = [column[0] for column in cursor.description]
    return [Row(**{name: _value(name, cell) for name, cell in zip(names, row, strict=True)}) for row in cursor]


def _value(name, cell):
    return json.loads(cell) if name in JSON_COLUMNS and isinstance(cell, str) else cell


def read(path):
    """Return what counting needs of a project, as the oracle takes it, with what reports say beside the figures."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    tables = (
        "source text sectioning coding disposition theme merge_link organisation coder question_set inquiry verdict "
        "quotation"
    )
    world = Row(**{table: rows(connection, table) for table in tables.split()})
    contents = {text.id: text.content for text in world.text}
    blobs = {
        name: data if size is None else zlib.decompress(data)
        for name, size, data in connection.execute("SELECT hash, size, data FROM blob")
    }
    world.words = {text: blobs[content].decode("utf-8") for text, content in contents.items()}
    connection.close()
    sections = {row.text: [Row(**section) for section in row.sections] for row in world.sectioning}
    asked = {question["text"] for question_set in world.question_set for question in question_set.questions}
    ledger = {organisation.id: organisation.categories for organisation in world.organisation}
    lines: dict[str, list[tuple[str, int]]] = {}
    for inquiry in world.inquiry:
        lines.setdefault(inquiry.organisation, []).append((inquiry.occasion, inquiry.wave))
    for source in world.source:
        source.internal = source.kind == "internal"
        source.finished = source.status in FINISHED
        source.characters = len(world.words[source.text])
        source.ledger, source.asked = ledger, lines
        source.all_sections = sections.get(source.text, [])
        source.sections = [section for section in source.all_sections if section.kind in {"question", "speaker"}]
        source.words = world.words[source.text]
        source.asked_wordings = asked | {section.label for section in source.sections if section.kind == "question"}
    world.sources, world.codings, world.links = world.source, world.coding, world.merge_link
    world.themes = world.theme
    world.scope = Row(include_internal=False, finished_only=False, sources=None, coders=None, stances=None)
    return world


def ledger_lines(world):
    """Return group -> asked, answered, written, oral, silent; who wrote and talked counts as written; and the sum."""
    modes: dict[str, set[str]] = {}
    for inquiry in world.inquiry:
        modes.setdefault(inquiry.organisation, set()).add(inquiry.mode)
    lines: dict[str, list[int]] = {}
    for organisation in world.organisation:
        if organisation.id not in modes:
            continue
        line = lines.setdefault(organisation.group or "Övriga", [0, 0, 0, 0, 0])
        written = "written" in modes[organisation.id]
        oral = not written and "oral" in modes[organisation.id]
        for place, holds in enumerate((True, written or oral, written, oral, not written and not oral)):
            line[place] += holds
    return lines | {"Sammanlagt": [sum(column) for column in zip(*lines.values(), strict=True)]}
