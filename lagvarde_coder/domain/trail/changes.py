"""What an operation touched, so that views refresh only what they show."""

from dataclasses import dataclass, field

from lagvarde_coder.domain.ids import Id


@dataclass(frozen=True, slots=True)
class Change:
    """The result of one operation, or of several that views hear of as one.

    Attributes:
        operation: its id in the trail; what ``revert`` takes. Empty if several were folded into one.
        action: ``coding.create`` …; empty if they were not all the same.
        subjects: ids per subject kind: ``{"coding": {...}}``; removed ones included.
        texts: texts whose codings or sections changed.
    """

    operation: Id
    action: str
    subjects: dict[str, frozenset[Id]] = field(default_factory=dict)
    texts: frozenset[Id] = frozenset()

    def __or__(self, other: "Change") -> "Change":
        """Fold two changes into one that touches what either touched."""
        kinds = self.subjects.keys() | other.subjects.keys()
        nothing = frozenset[Id]()
        return Change(
            self.operation if self.operation == other.operation else "",
            self.action if self.action == other.action else "",
            {kind: self.subjects.get(kind, nothing) | other.subjects.get(kind, nothing) for kind in kinds},
            self.texts | other.texts,
        )

    def touches(self, *kinds: str) -> bool:
        """Tell whether a subject of one of ``kinds`` was changed."""
        return any(kind in self.subjects for kind in kinds)
