"""Who was asked what, on which occasion, and how they answered."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.ids import Id

NPO = "NPO"
"""The group of the national programme areas; their names begin with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation that may be heard.

    Attributes:
        group: the ledger's group, :data:`NPO`, empty, or whatever somebody writes.
        suggested_by: free text or another organisation's name ("föreslagen av").
        main_body: a central body ("huvudaktör"), often heard more than once, still one voice.
        contacts: in which roles people speak for it, never who they are.
    """

    KIND: ClassVar[str] = "organisation"
    id: Id
    name: str
    group: str = ""
    categories: tuple[str, ...] = ()
    suggested_by: str = ""
    main_body: bool = field(default=False, metadata={"format": 2})
    contacts: tuple[str, ...] = field(default=(), metadata={"format": 2})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of a set, with its exact wording."""

    id: Id
    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSet:
    """The questions that are put to one kind of actor; a change of wording is a new version."""

    KIND: ClassVar[str] = "question_set"
    id: Id
    key: str
    name: str
    version: int
    questions: tuple[Question, ...]


class AnswerMode(StrEnum):
    """How an organisation answered on an occasion."""

    WRITTEN = "written"
    ORAL = "oral"
    NONE = "none"


class AnswerStatus(StrEnum):
    """What became of one question."""

    ASKED = "asked"
    ANSWERED = "answered"
    ORALLY = "orally"
    DECLINED = "declined"
    NO_ANSWER = "no_answer"


class LedgerRowState(StrEnum):
    """What becomes of a row of a workbook that the ledger is read from; an unknown one is not entered."""

    NEW = "new"
    CHANGED = "changed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionStatus:
    """The status of one question of an inquiry."""

    question: Id
    status: AnswerStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """An organisation was asked a question set on an occasion.

    Attributes:
        mode: how it answered; ``none`` until something is heard.
        statuses: per question, as far as known.
    """

    KIND: ClassVar[str] = "inquiry"
    id: Id
    organisation: Id
    question_set: Id | None = None
    occasion: str = ""
    wave: int = 0
    mode: AnswerMode = AnswerMode.NONE
    statuses: tuple[QuestionStatus, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One group of the ledger in figures; written + oral = answered. Who wrote *and* talked counts as written."""

    name: str
    asked: int
    answered: int
    written: int
    oral: int


def ledger_line(name: str, organisations: list[Organisation], inquiries: list[Inquiry]) -> LedgerLine:
    """Count how many of ``organisations`` were asked and how they answered, each organisation once."""
    members = {organisation.id for organisation in organisations}
    modes: dict[Id, set[AnswerMode]] = {}
    for inquiry in inquiries:
        if inquiry.organisation in members:
            modes.setdefault(inquiry.organisation, set()).add(inquiry.mode)
    written = sum(AnswerMode.WRITTEN in ways for ways in modes.values())
    oral = sum(AnswerMode.ORAL in ways and AnswerMode.WRITTEN not in ways for ways in modes.values())
    return LedgerLine(name=name, asked=len(modes), answered=written + oral, written=written, oral=oral)
