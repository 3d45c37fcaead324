"""What the codebook said of a coding's theme when the coding was made, and what it says now."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.values import Plain, from_plain
from lagvarde_coder.services.trail.details import EntryDetail, details

if TYPE_CHECKING:
    from lagvarde_coder.services.labels import Labels
    from lagvarde_coder.storage.reader import Reader

WORDING = ("number", "name", "claim", "definition", "use_when", "use_not", "example")
"""The fields of a theme that tell a coder what to code with it, in the order in which they are read."""


@dataclass(frozen=True, slots=True)
class CodebookThen:
    """A coding's theme as it was worded when it was chosen, and as it is worded now.

    Attributes:
        version: of the codebook that the theme was chosen from.
        now: None if the theme was removed since.
        changes: what was done to its wording since then, oldest first: who, when and why.
    """

    version: int
    then: Theme
    now: Theme | None
    changes: tuple[EntryDetail, ...] = ()

    def wordings(self) -> list[tuple[str, str, str]]:
        """Return name of the field, its words then, and its words now, of each field that has words in either."""
        sides = [(field, getattr(self.then, field), getattr(self.now, field, "")) for field in WORDING]
        return [side for side in sides if any(side[1:])]


def codebook_then(
    read: "Reader", labels: "Labels", history: Sequence[EntryDetail], themes: dict[Id, Theme]
) -> CodebookThen | None:
    """Return what the codebook said when a coding with this history got the theme that it has, or had last."""
    chosen = _chosen(history)
    coding = chosen.after or {}
    entries = [entry for entry in read.trail.of_subject(Id(str(coding["theme"]))) if entry.after]
    if not entries:
        return None
    stood = [entry for entry in entries if entry.order <= chosen.entry.order] or entries[:1]  # joined: made later here
    since = details(labels, read.trail, [entry for entry in entries if entry.order > stood[-1].order])
    then = from_plain(Theme, read.trail.value(stood[-1].after) or {})
    return CodebookThen(
        int(coding["codebook_version"]),
        then,
        themes.get(then.id),
        tuple(detail for detail in since if _worded(detail.before) != _worded(detail.after)),
    )


def _chosen(history: Sequence[EntryDetail]) -> EntryDetail:
    """Return the step with which a coding got its last theme from its last version of the codebook."""
    there = [detail for detail in history if detail.after]
    last = _choice(there[-1])
    others = [at for at, detail in enumerate(there) if _choice(detail) != last]
    return there[others[-1] + 1 if others else 0]


def _choice(detail: EntryDetail) -> tuple[object, object]:
    coding = detail.after or {}
    return coding.get("theme"), coding.get("codebook_version")


def _worded(theme: Plain | None) -> list[object]:
    return [theme and theme.get(field, "") for field in WORDING]
