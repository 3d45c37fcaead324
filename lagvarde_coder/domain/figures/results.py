"""What counting gives: figures, and what every figure says of itself."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from lagvarde_coder.domain.disclosed import NOTHING, Disclosed
from lagvarde_coder.domain.figures.groups import Group


class Unit(StrEnum):
    """What is counted. Organisations is the default."""

    ORGANISATION = "organisation"
    SOURCE = "source"
    PASSAGE = "passage"
    CHARACTER = "character"


class Grouping(StrEnum):
    """What frequencies are broken down by."""

    KIND = "kind"
    CATEGORY = "category"
    ORGANISATION = "organisation"
    QUESTION = "question"
    CODER = "coder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What every figure and every export says of itself.

    Attributes:
        state: number of log entries ("läge 1842"); ``head``: the head hash.
        finished, total: "n av m dokument klara".
        only: name of the one coder whose codings count, while those of others are hidden; else empty.
    """

    project: str
    notice: str
    state: int
    head: str
    made: datetime
    by: Disclosed
    finished: int
    total: int
    codebook: str
    codebook_version: int
    program: str
    only: Disclosed = NOTHING


class StancePart(StrEnum):
    """One of the parts that :class:`StanceCounts` counts."""

    SUPPORT = "support"
    NUANCE = "nuance"
    CONTRADICT = "contradict"
    ONLY_CONTRADICT = "only_contradict"


class StanceCounts(NamedTuple):
    """How many organisations support, nuance and contradict a theme; ``only_contradict`` do nothing else.

    An organisation whose codings say several things is in several of them, so that they need not add up.
    """

    support: int
    nuance: int
    contradict: int
    only_contradict: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """One figure: ``count`` of ``denominator`` units take up a theme, in the whole (group None) or in one group.

    Attributes:
        stances: how they do, of a whole in organisations; None elsewhere, and where codings of some stances only count.
    """

    theme: str
    number: str
    name: str
    parent: str | None
    colour: int
    unit: Unit
    group: Group | None
    count: int
    denominator: int
    stances: StanceCounts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CoOccurrence:
    """Two themes on the same words: maximal runs where both unions hold, and in how many sources.

    ``a`` and ``b`` are numbers, ``a`` before ``b`` in the codebook.
    """

    a: str
    b: str
    passages: int
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardFigures:
    """How many organisations were heard: in dialogues, in written answers, in both, and in all.

    The whole is not the sum of the parts: who talked and wrote is one voice, and there are other ways to be heard.
    """

    dialogues: int
    answers: int
    both: int
    together: int
