"""Verdicts: what the analysis says of a theme or need, by whom, from which passages."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.ids import Id


class Outcome(StrEnum):
    """Bekräftat, justerat, nyanserat, saknar stöd."""

    CONFIRMED = "confirmed"
    ADJUSTED = "adjusted"
    NUANCED = "nuanced"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """The figures that a decision on a theme was made on.

    Attributes:
        organisations: those that take it up, of the ``heard``.
        passages: the codings of the theme and of all that rolls up to it, ``nuancing`` and ``contradicting`` of them.
        finished: documents that were finished, of all the ``documents``.
        confirmed: how often the decision was confirmed again after its figures or passages had changed.
    """

    organisations: int = 0
    heard: int = 0
    passages: int = 0
    nuancing: int = 0
    contradicting: int = 0
    finished: int = 0
    documents: int = 0
    confirmed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One coder's verdict on a theme or need.

    Attributes:
        before, after: the wording (claim) when the verdict was made, and the one that it proposes or gave.
        evidence: codings chosen as evidence.
        read_against: codings that nuance or contradict and were ticked as read before the verdict.
        unread_against: how many there were that were not.
        settled: whether it is the project's; of the verdicts on a theme at most one is.
    """

    KIND: ClassVar[str] = "verdict"
    id: Id
    theme: Id
    coder: Id
    outcome: Outcome
    reason: str
    before: str = ""
    after: str = ""
    evidence: tuple[Id, ...] = ()
    read_against: tuple[Id, ...] = ()
    unread_against: int = 0
    settled: bool = False
    basis: Basis = Basis()
