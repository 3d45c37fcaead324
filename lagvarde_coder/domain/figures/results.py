"""What counting gives: figures, and what every figure says of itself."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from lagvarde_coder.domain.coding.coverage import NOTHING as NO_TEXT
from lagvarde_coder.domain.coding.coverage import Coverage
from lagvarde_coder.domain.disclosed import NOTHING, Disclosed
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.ids import Id


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
    WAVE = "wave"
    DOCUMENT = "document"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentProgress:
    """How far the work with one document has come; internal ones are not in the figures."""

    source: Id
    internal: bool
    coverage: Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What every figure and every export says of itself.

    Attributes:
        state: number of log entries ("läge 1842"); ``head``: the head hash.
        finished, total: "n av m dokument klara", of those that ``scope`` lets count.
        only: name of the one coder whose codings count, while those of others are hidden; else empty.
        documents: how much of each has been gone through, where that was worked out (exports).
        scope: the filter that an export obeys; ``limits``: the same in words, a limit each.
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
    documents: tuple[DocumentProgress, ...] = ()
    scope: Scope = field(default_factory=Scope)
    limits: tuple[Disclosed, ...] = ()

    @property
    def gone_through(self) -> str | None:
        """How much of the text has been gone through, in whole per cent; None where it was not worked out."""
        internal = self.scope.include_internal
        external = [document.coverage for document in self.documents if internal or not document.internal]
        return sum(external, NO_TEXT).percent if external else None


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


class StanceMix(NamedTuple):
    """How many organisations do nothing but support, nuance or contradict a theme, and how many do several of these.

    Unlike :class:`StanceCounts` they add up to the organisations that take it up.
    """

    only_support: int
    only_nuance: int
    only_contradict: int
    several: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """One figure: ``count`` of ``denominator`` units take up a theme, in the whole (group None) or in one group.

    Attributes:
        finished, total: how many documents of the group are done, of all of them in the scope.
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
    finished: int
    total: int
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
    """How many organisations were heard: in dialogues, in written answers, in both, only in other ways, and in all.

    Who talked and wrote is one voice, so ``together`` is dialogues + answers - both + others.
    """

    dialogues: int
    answers: int
    both: int
    others: int
    together: int
