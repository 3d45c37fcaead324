"""What is to be tried again ("Att pröva om"): codings by a definition that has changed substantially since."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.surroundings import around
from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known
from lagvarde_coder.services.coding.marking import CodingLine, lines
from lagvarde_coder.services.themes.codebook import ordered
from lagvarde_coder.services.verdicts.definitions import (
    DefinitionChange,
    definition_changes,
    reason_of,
    worded_at,
)

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

DEFINITION = ("claim", "summary", "definition", "use_when", "use_not", "example")
"""The fields of a theme that a passage is held against, in the order in which they are read."""


@dataclass(frozen=True, slots=True)
class RecheckLine:
    """A coding that waits to be held against its theme's definition as it is now.

    Attributes:
        held: the version of the codebook that it was made by, or last held against. version: that of the last change.
        then: the theme as it was worded until the first change after ``held``.
        before, after: the text around the passage, at most a few hundred code points, between whole words.
        why: the reason of the last change.
    """

    line: CodingLine
    held: int
    version: int
    then: Theme
    before: str
    after: str
    why: str

    @property
    def id(self) -> Id:
        """The coding's id."""
        return self.line.coding.id

    def wordings(self) -> list[tuple[str, str, str]]:
        """Return name of the field, its words then and its words now, of each field that has words in either."""
        sides = [(field, getattr(self.then, field), getattr(self.line.theme, field)) for field in DEFINITION]
        return [side for side in sides if any(side[1:])]


@dataclass(frozen=True, slots=True)
class Rechecks:
    """What waits: the first lines of it, and how many codings of each theme there are in all."""

    lines: tuple[RecheckLine, ...]
    amounts: Mapping[Id, int]

    @property
    def total(self) -> int:
        """How many codings wait."""
        return sum(self.amounts.values())


class RecheckService(Service):
    """The codings that a changed definition leaves in doubt."""

    def waiting(self, *, theme: Id | None = None, most: int | None = None) -> Rechecks:
        """Return what waits, by theme, document and place; ``most`` lines at most, ``theme`` only of this one."""
        with self._read() as read:
            found = waiting_codings(read)
            if theme is not None:
                found = {one: ids for one, ids in found.items() if one == theme}
            ids = [coding for waiting in found.values() for coding in waiting][:most]
            return Rechecks(tuple(_lines(read, ids)), {one: len(waiting) for one, waiting in found.items()})

    def count(self) -> int:
        """Return how many codings wait."""
        with self._read() as read:
            return sum(map(len, waiting_codings(read).values()))

    def keep(self, codings: Sequence[Id]) -> Change:
        """Note that codings fit the definition as it is now, as one operation; those that do not wait are skipped.

        Their words and the version of the codebook that they were made by stay.

        Raises:
            NotFound: one of them is no more.
            NothingToDo: none of them waits.
        """
        with self._operation(Action.CODING_RECHECK) as work:
            changes = definition_changes(work.read)
            kept = []
            for coding in known(work.read, Coding, codings):
                version = _last(changes, coding.theme)
                if held_against(coding) < version:
                    kept.append(replace(coding, rechecked=version))
            if not kept:
                raise NothingToDo(detail="The coding fits the definition as it is now already.")
            work.put(*kept)
            change = work.change()
        return change


def held_against(coding: Coding) -> int:
    """Return the version of the codebook that a coding was made by, or held against since."""
    return max(coding.codebook_version, coding.rechecked)


def waiting_codings(read: "Reader") -> dict[Id, list[Id]]:
    """Return the codings that wait, by theme in the order of the codebook; each theme's by document and place."""
    changes = definition_changes(read)
    found = {
        theme.id: read.codings_held_before(theme.id, _last(changes, theme.id))
        for theme in ordered(read)
        if theme.id in changes
    }
    return {theme: codings for theme, codings in found.items() if codings}


def _last(changes: Mapping[Id, Sequence[DefinitionChange]], theme: Id) -> int:
    """Return the version with which a theme's definition changed last; 0: it never did."""
    return changes[theme][-1].version if theme in changes else 0


def _lines(read: "Reader", ids: Sequence[Id]) -> Iterator[RecheckLine]:
    changes = definition_changes(read)
    by_id = {line.coding.id: line for line in lines(read, list(read.many(Coding, ids).values()))}
    for coding_id in ids:
        line = by_id[coding_id]
        of_theme = changes[line.theme.id]
        held = held_against(line.coding)
        before, after = around(read.text(line.coding.text), line.coding.start, line.coding.end)
        yield RecheckLine(
            line=line,
            held=held,
            version=of_theme[-1].version,
            then=worded_at(read, of_theme, held) or line.theme,
            before=before,
            after=after,
            why=reason_of(read, of_theme[-1].reason),
        )
