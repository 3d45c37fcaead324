"""Between values of the ledger and what stands in the cells of its workbook."""

from collections.abc import Mapping
from typing import TypeVar

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerMode, AnswerStatus, Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.material.ledger_sheets import ORGANISATIONS, STATUS, question_heading
from lagvarde_coder.domain.project import NO, YES
from lagvarde_coder.exporters.wording import in_a_cell
from lagvarde_coder.words import IN_ENGLISH, IN_SWEDISH

M = TypeVar("M", AnswerMode, AnswerStatus)
Asked = Mapping[Id, QuestionSet]
"""The question sets by id."""

_HIGHEST = 9_999
"""Of versions, numbers of questions and waves."""
_LANGUAGES = (IN_SWEDISH, IN_ENGLISH)


def number_in(words: str) -> int | None:
    """Return a whole number of at most 9,999; None if it is none."""
    return int(words) if words.isascii() and words.isdecimal() and len(words) < 6 and int(words) <= _HIGHEST else None


def member(kind: type[M], words: str) -> M | None:
    """Return the member that is called so, in Swedish or English and in any case; None if none is."""
    return next((one for one in kind if words.casefold() in {it.of(one).casefold() for it in _LANGUAGES}), None)


def allowed(kind: type[AnswerMode] | type[AnswerStatus]) -> str:
    """Return what the members of an enumeration are called in the workbook."""
    return ", ".join(map(IN_SWEDISH.of, kind))


def said_yes(words: str | None) -> bool | None:
    """Return what "Ja" or "Nej", or the same in English, says; None if it says neither."""
    said = {it.things[word]: word == YES for it in _LANGUAGES for word in (YES, NO)}
    return said.get((words or "").casefold())


def listed(words: str | None) -> tuple[str, ...]:
    """Return the names in a cell, each once: "Profession; Patient"."""
    return tuple(dict.fromkeys(filter(None, (name.strip() for name in (words or "").split(";")))))


def organisation_words(organisation: Organisation) -> dict[str, str]:
    """Return what the cells of an organisation's row say, by column."""
    main_body = IN_SWEDISH.things[YES if organisation.main_body else NO].capitalize()
    cells = (
        organisation.name,
        organisation.group,
        in_a_cell(organisation.categories),
        organisation.suggested_by,
        main_body,
        in_a_cell(organisation.contacts),
    )
    return dict(zip(ORGANISATIONS.columns, cells, strict=True))


def line_words(line: Inquiry | None, asked: Asked) -> dict[str, str]:
    """Return what the cells of a line's row say, by column; without the organisation, which stands beside it."""
    if line is None:
        return {}
    questions = asked.get(line.question_set or "")
    cells = (
        questions.key if questions else "",
        str(questions.version) if questions else "",
        line.occasion,
        str(line.wave or ""),
        IN_SWEDISH.of(line.mode),
    )
    numbers = {one.id: one.number for one in questions.questions} if questions else {}
    statuses = sorted((numbers.get(one.question, 0), one.status) for one in line.statuses)
    return dict(zip(STATUS.columns[1:], cells, strict=True)) | {
        question_heading(number): IN_SWEDISH.of(status) for number, status in statuses
    }


def differences(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """Return which columns say something else now: "Grupp: Kår → Förbund; Våg: 2"."""
    changed = [(column, before.get(column, ""), now) for column, now in after.items() if now != before.get(column, "")]
    return "; ".join(f"{column}: {was} → {now}" if was else f"{column}: {now}" for column, was, now in changed)
