"""The ledger as a workbook: organisations, question sets, and what became of each question."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import NOTHING
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.material.ledger_sheets import (
    CONTACTS,
    MAIN_BODY,
    ORGANISATIONS,
    QUESTIONS,
    STATUS,
    question_heading,
)
from lagvarde_coder.domain.report.tables import Cell, Table, Workbook
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.report.tabulating.columns import INTEGER, LONG, Rows, columns, without, yes_or_no
from lagvarde_coder.services.report.tabulating.explanations import explanations
from lagvarde_coder.words import IN_SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.storage.reader import Reader


def ledger_workbook(read: "Reader", stands: Standing, gate: Gate) -> Workbook:
    """Return the ledger; with organisations named it can be read back as it is."""
    sets = sorted(read.all(QuestionSet), key=lambda one: (swedish(one.name), one.version))
    tables = (_organisations(read, gate), _question_sets(sets), _status(read, sets, gate))
    explained = explanations(tables)
    return Workbook(title=stands.project, standing=stands, tables=(*tables, explained), colours={}, charts=())


def _organisations(read: "Reader", gate: Gate) -> Table:
    headings = columns(*ORGANISATIONS.columns)
    rows = (
        (one.name, one.group, one.categories, one.suggested_by, yes_or_no(one.main_body), one.contacts)
        for one in gate.listed(read.all(Organisation))
    )
    withheld = set() if gate.names else {"Föreslagen av", MAIN_BODY, CONTACTS}
    withheld |= set() if gate.categorises else {"Kategorier"}
    return Table("organisations", ORGANISATIONS.title, *without(withheld, headings, rows))


def _question_sets(sets: list[QuestionSet]) -> Table:
    key, name, version, number, text = QUESTIONS.columns
    headings = columns(key, name, (version, INTEGER), (number, INTEGER), (text, LONG))
    rows = (
        (own(one.key), own(one.name), one.version, question.number, own(question.text))
        for one in sets
        for question in one.questions
    )
    return Table("question_sets", QUESTIONS.title, headings, rows)


def _status(read: "Reader", sets: list[QuestionSet], gate: Gate) -> Table:
    most = max((len(one.questions) for one in sets), default=0)
    who, key, version, occasion, wave, mode = STATUS.columns
    numbered = [question_heading(number) for number in range(1, most + 1)]
    headings = columns(who, key, (version, INTEGER), occasion, (wave, INTEGER), mode, *numbered)
    withheld = set() if gate.names else {"Tillfälle"}
    return Table("status", STATUS.title, *without(withheld, headings, _status_rows(read, sets, gate, most)))


def _status_rows(read: "Reader", sets: list[QuestionSet], gate: Gate, most: int) -> Rows:
    known = {one.id: one for one in sets}
    inquiries: dict[Id, list[Inquiry]] = {}
    for inquiry in read.all(Inquiry):
        inquiries.setdefault(inquiry.organisation, []).append(inquiry)
    for who in gate.listed(read.all(Organisation)):
        for line in sorted(inquiries.get(who.id, []), key=lambda one: (one.wave, swedish(one.occasion))):
            asked = known.get(line.question_set or "")
            statuses = list(_statuses(line, asked))
            yield (
                who.name,
                own(asked.key) if asked else NOTHING,
                asked.version if asked else None,
                gate.occasion(line),
                line.wave or None,
                own(IN_SWEDISH.of(line.mode)),
                *statuses,
                *[NOTHING] * (most - len(statuses)),
            )


def _statuses(line: Inquiry, asked: QuestionSet | None) -> Iterator[Cell]:
    said = {one.question: one.status for one in line.statuses}
    for question in asked.questions if asked else ():
        yield own(IN_SWEDISH.of(said[question.id])) if question.id in said else NOTHING
