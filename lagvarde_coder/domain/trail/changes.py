"""What an operation touched, so that views refresh only what they show."""

from dataclasses import dataclass, field

from lagvarde_coder.domain.ids import Id


@dataclass(frozen=True, slots=True)
class Change:
    """The result of one operation.

    Attributes:
        operation: its id in the trail; what ``revert`` takes.
        action: ``coding.create`` …
        subjects: ids per subject kind: ``{"coding": {...}}``; removed ones included.
        texts: texts whose codings or sections changed.
    """

    operation: Id
    action: str
    subjects: dict[str, frozenset[Id]] = field(default_factory=dict)
    texts: frozenset[Id] = frozenset()

    def touches(self, *kinds: str) -> bool:
        """Tell whether a subject of one of ``kinds`` was changed."""
        return any(kind in self.subjects for kind in kinds)
