"""When the definitions of themes changed substantially, as the log tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Codebook, Theme
from lagvarde_coder.domain.trail.values import from_plain

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class DefinitionChange:
    """A theme's definition changed so much that the codebook got a new version.

    Attributes:
        version: the codebook's new one. order: of the entry of the log.
        before: hash of the theme's value until then. reason: hash of the reason's value, or None.
    """

    theme: Id
    version: int
    order: int
    before: str
    reason: str | None


def definition_changes(read: "Reader") -> dict[Id, list[DefinitionChange]]:
    """Return the substantial changes of each theme that has any, oldest first.

    They are the changes of themes that stand in one operation with a rise of the codebook's version.
    """
    entries = read.trail.of_kind(Codebook.KIND)
    read.trail.read_ahead(name for entry in entries for name in (entry.before, entry.after))
    risen: dict[Id, int] = {}
    for entry in entries:
        before, after = read.trail.value(entry.before), read.trail.value(entry.after)
        if before is not None and after is not None and int(after["version"]) > int(before["version"]):
            risen[entry.operation] = int(after["version"])
    changes: dict[Id, list[DefinitionChange]] = {}
    for entry in sorted(read.trail.of_operations(list(risen)), key=lambda entry: entry.order):
        if entry.kind == Theme.KIND and entry.before is not None and entry.after is not None:
            change = DefinitionChange(entry.subject, risen[entry.operation], entry.order, entry.before, entry.reason)
            changes.setdefault(entry.subject, []).append(change)
    return changes


def worded_at(read: "Reader", changes: Sequence[DefinitionChange], version: int) -> Theme | None:
    """Return a theme as it stood just before the first of its ``changes`` after ``version``; None if there is none."""
    first = next((change for change in changes if change.version > version), None)
    plain = read.trail.value(first.before) if first else None
    return from_plain(Theme, plain) if plain is not None else None


def reason_of(read: "Reader", name: str | None) -> str:
    """Return the words of a reason, given the hash of its value."""
    plain = read.trail.value(name)
    return str(plain["text"]) if plain else ""
