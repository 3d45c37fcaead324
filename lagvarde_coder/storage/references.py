"""Does the state refer to what there is? Foreign keys, and what lists mention."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.sources import Sectioning, Source
from lagvarde_coder.domain.trail.audit import Finding
from lagvarde_coder.domain.trail.constraints import REFERENCES
from lagvarde_coder.storage.statements import every_row, fetched, tuples
from lagvarde_coder.storage.tables import STATE, subject

_WHAT = "it refers to what is not there"
_TO_NOTHING = (
    'SELECT a.id, a."{field}" FROM "{kind}" AS a LEFT JOIN "{target}" AS b ON b.id = a."{field}"'
    ' WHERE a."{field}" IS NOT NULL AND b.id IS NULL'
)


def findings(connection: Connection) -> Iterator[Finding]:
    """Yield each subject that refers to nothing, with the id that is missing."""
    for (kind, field), target in REFERENCES.items():
        query = _TO_NOTHING.format(kind=kind, field=field, target=target)
        for name, missing in fetched(connection, query):
            yield Finding(f"{kind} {name}", _WHAT, missing)
    yield from _mentions(connection)


def _mentions(connection: Connection) -> Iterator[Finding]:
    """Sources and sections name texts, organisations and questions without a foreign key."""
    there = {*(one for (one,) in tuples(connection, every_row(subject.c.id))), *_questions(connection)}
    of_source, sectioning = STATE[Source.KIND].c, STATE[Sectioning.KIND].c
    for name, text, organisations in tuples(
        connection, every_row(of_source.id, of_source.text, of_source.organisations)
    ):
        yield from _missing(Source.KIND, name, {text, *json.loads(organisations)} - there)
    for name, sections in tuples(connection, every_row(sectioning.id, sectioning.sections)):
        mentioned = {
            mention
            for section in json.loads(sections)
            for mention in (*section["organisations"], section["question"])
            if mention
        }
        yield from _missing(Sectioning.KIND, name, mentioned - there)


def _questions(connection: Connection) -> Iterator[Id]:
    for (questions,) in tuples(connection, every_row(STATE[QuestionSet.KIND].c.questions)):
        yield from (str(question["id"]) for question in json.loads(questions))


def _missing(kind: str, name: Id, missing: set[Id]) -> Iterator[Finding]:
    for each in sorted(missing):
        yield Finding(f"{kind} {name}", _WHAT, each)
