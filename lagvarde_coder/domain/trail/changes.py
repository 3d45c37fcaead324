"""What an operation touched, so that views refresh only what they show."""

from collections.abc import Sequence
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

    def touches(self, *kinds: str) -> bool:
        """Tell whether a subject of one of ``kinds`` was changed."""
        return any(kind in self.subjects for kind in kinds)


def folded(changes: Sequence[Change]) -> Change:
    """Return one change that touches what any of ``changes`` did; there must be some."""
    subjects: dict[str, set[Id]] = {}
    for change in changes:
        for kind, ids in change.subjects.items():
            subjects.setdefault(kind, set()).update(ids)
    first = changes[0]
    return Change(
        first.operation if all(change.operation == first.operation for change in changes) else "",
        first.action if all(change.action == first.action for change in changes) else "",
        {kind: frozenset(ids) for kind, ids in subjects.items()},
        frozenset().union(*(change.texts for change in changes)),
    )
