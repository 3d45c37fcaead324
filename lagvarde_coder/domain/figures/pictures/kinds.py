"""Which pictures there are, and what is asked of one."""

from dataclasses import dataclass, field
from enum import StrEnum

from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Stage

SEED = 1
"""The seed of shuffled orders, unless another is said."""


class PictureKind(StrEnum):
    """What a picture shows."""

    STANCES = "stances"
    GROUPS = "groups"
    TWO_GROUPS = "two-groups"
    HEAT = "heat"
    TOGETHER = "together"
    NETWORK = "network"
    SATURATION = "saturation"
    TIMELINE = "timeline"
    DOCUMENT = "document"
    ORGANISATION = "organisation"
    BECOMING = "becoming"


BROKEN_DOWN = frozenset({PictureKind.GROUPS, PictureKind.TWO_GROUPS, PictureKind.HEAT})
"""Pictures of the groups of a breakdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureQuestion:
    """What is asked of a picture; what it does not heed is passed over.

    Attributes:
        by, unit: of those in :data:`BROKEN_DOWN`; ``shares`` in place of numbers in heat maps.
        first, second: keys of the two groups; empty: the two with the most units.
        subject: the document or organisation; empty: the first.
        seed: of the shuffled orders of organisations.
        shuffled: organisations stand in the first of these, not as they were heard.
    """

    kind: PictureKind
    of: Stage = Stage.THEME
    by: Grouping = Grouping.CATEGORY
    unit: Unit = Unit.ORGANISATION
    shares: bool = True
    first: str = ""
    second: str = ""
    subject: Id = ""
    seed: int = SEED
    shuffled: bool = False
    scope: Scope = field(default_factory=Scope)
