"""Bringing two copies of a project together: what is taken over from the other one, and what stays as it is here.

Three states are compared: what the two copies had in common, ours, and theirs. What only they changed is taken over;
what both changed stays ours, and so does what would break a rule of the project. Nothing of theirs is passed over
without being listed.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Sectioning
from lagvarde_coder.domain.project import Branch
from lagvarde_coder.domain.themes.codebook import Codebook, Theme
from lagvarde_coder.domain.trail.constraints import UNIQUE, offered, referred
from lagvarde_coder.domain.trail.renumbering import Numbers, State, number_apart, renumber
from lagvarde_coder.domain.trail.values import KINDS, Plain, from_plain

Lives = Mapping[Id, Sequence[tuple[Plain | None, frozenset[int]]]]
"""Values that subjects ever had (None: they were taken away), and which bases, by their places, know of it."""


class Obstacle(StrEnum):
    """Why something of theirs was not taken over."""

    BOTH_CHANGED = "both_changed"
    REFERS_TO_MISSING = "refers_to_missing"
    STILL_IN_USE = "still_in_use"
    TAKEN = "taken"
    CYCLE = "cycle"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A subject that stayed as it is here; None: it is not there."""

    kind: str
    subject: Id
    obstacle: Obstacle
    ours: Plain | None
    theirs: Plain | None


@dataclass(slots=True)
class JoinResult:
    """What joining does.

    Attributes:
        taken: kind and new value of what is taken over, in an order in which it can be written; None takes away.
        renumbered: themes and documents whose number was taken here: their number there, and the one they get.
    """

    taken: dict[Id, tuple[str, Plain | None]] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    renumbered: dict[Id, tuple[str | int, str | int]] = field(default_factory=dict)


def bring_together(
    bases: Sequence[State], ours: State, theirs: State, numbers: tuple[Numbers, Numbers], lives: Lives | None = None
) -> JoinResult:
    """Return what is to be taken over from ``theirs``.

    Args:
        bases: what both copies knew of each other; several where each had taken over something of the other.
        ours: everything that is here.
        theirs: what is there; what is as in a base may be left out of all three.
        numbers: the numbers that are or were somebody's here, and there.
        lives: of subjects of which the bases say different things.
    """
    outcome = JoinResult()
    proposed: dict[Id, tuple[str, Plain | None]] = {}
    subjects = {**theirs, **{subject: cell for base in bases for subject, cell in base.items()}}
    for subject, (kind, _) in subjects.items():
        here, there = _plain(ours, subject), _plain(theirs, subject)
        before = _newest([_plain(base, subject) for base in bases], (lives or {}).get(subject, ()))
        if there in before or kind == Branch.KIND:
            continue  # the branches that they joined are named by their own entries
        if kind == Codebook.KIND and here and there and here not in before and _same_book(here, there):
            proposed[subject] = kind, {**here, "version": max(here["version"], there["version"]) + 1}
        elif all(here == base for base in before):
            proposed[subject] = kind, there
        elif here and there and (both := number_apart(kind, here, there, before)):
            proposed[subject] = kind, both
        elif here != there:
            outcome.conflicts.append(Conflict(kind, subject, Obstacle.BOTH_CHANGED, here, there))
    outcome.renumbered = renumber(ours, proposed, *numbers)
    proposed = {subject: cell for subject, cell in proposed.items() if cell != ours.get(subject, (cell[0], None))}
    _settle(ours, theirs, proposed, outcome)
    outcome.taken = dict(sorted(proposed.items(), key=lambda item: _turn(*item[1])))
    outcome.renumbered = {subject: pair for subject, pair in outcome.renumbered.items() if subject in proposed}
    return outcome


def _plain(state: State, subject: Id) -> Plain | None:
    return state[subject][1] if subject in state else None


def _newest(values: Sequence[Plain | None], life: Sequence[tuple[Plain | None, frozenset[int]]]) -> list[Plain | None]:
    """Return what the bases say of a subject, without what another base knew and went on from.

    Two that exchange their copies have two bases: each knows its own changes only, and the old value of the other's.
    """

    def knows(base: int, value: Plain | None) -> bool:
        return any(base in who for plain, who in life if plain == value)

    def older(base: int, other: int) -> bool:
        never = not any(base in who for _, who in life)
        went_on = (never or knows(other, values[base])) and not knows(base, values[other])
        return values[base] != values[other] and went_on

    places = range(len(values))
    return [values[base] for base in places if not any(older(base, other) for other in places)] or list(values)


def _same_book(here: Plain, there: Plain) -> bool:
    """Whether two codebooks differ in their version at most: definitions changed on both sides, so one more is due."""
    return {**here, "version": 0} == {**there, "version": 0}


def _turn(kind: str, plain: Plain | None) -> tuple[int, int]:
    """Order: what goes first, parts before what they are part of; then what comes, parts after it."""
    place = list(KINDS).index(kind)
    part = int(bool(plain and plain.get("parent")))
    return (-1 - place, 0) if plain is None else (place, part)


# --- rules ------------------------------------------------------------------------------------------------------------


def _settle(ours: State, theirs: State, proposed: dict[Id, tuple[str, Plain | None]], outcome: JoinResult) -> None:
    """Take proposals back until what is left breaks no rule; with none at all, nothing is broken."""
    while broken := dict(_broken(ours, proposed)):
        for subject, obstacle in broken.items():
            kind, _ = proposed.pop(subject)
            outcome.conflicts.append(Conflict(kind, subject, obstacle, _plain(ours, subject), _plain(theirs, subject)))


def _broken(ours: State, proposed: Mapping[Id, tuple[str, Plain | None]]) -> Iterator[tuple[Id, Obstacle]]:
    state = {subject: cell for subject, cell in ours.items() if subject not in proposed}
    state.update((subject, (kind, plain)) for subject, (kind, plain) in proposed.items() if plain is not None)
    there = {name for subject, (kind, plain) in state.items() for name in offered(kind, subject, plain)}
    needed = {name for kind, plain in state.values() for name in referred(kind, plain)} - there
    for subject, (kind, plain) in proposed.items():
        if plain is not None and not needed.isdisjoint(referred(kind, plain)):
            yield subject, Obstacle.REFERS_TO_MISSING
        elif plain is None and subject in ours and not needed.isdisjoint(offered(kind, subject, ours[subject][1])):
            yield subject, Obstacle.STILL_IN_USE
        elif plain is None and kind == Sectioning.KIND and subject in ours and ours[subject][1]["text"] in state:
            yield subject, Obstacle.STILL_IN_USE  # it goes with its text only
    for sharing in _sharing(state):
        yield from ((subject, Obstacle.TAKEN) for subject in sharing if subject in proposed)
    yield from _cycles(state, proposed)


def _sharing(state: State) -> Iterator[list[Id]]:
    """Yield subjects that have in common what no two may."""
    owners: defaultdict[tuple[object, ...], list[Id]] = defaultdict(list)
    rules = defaultdict(list)
    for rule in UNIQUE:
        rules[rule.kind].append(rule)
    for subject, (kind, plain) in state.items():
        for rule in rules[kind]:
            if (key := rule.key(plain)) is not None:
                owners[key].append(subject)
    return (sharing for sharing in owners.values() if len(sharing) > 1)


def _cycles(state: State, proposed: Mapping[Id, tuple[str, Plain | None]]) -> Iterator[tuple[Id, Obstacle]]:
    """Yield the first link of theirs by which a need would be part of itself; without it the others may do."""
    themes = [from_plain(Theme, plain) for kind, plain in state.values() if kind == Theme.KIND]
    links = [from_plain(MergeLink, plain) for kind, plain in state.values() if kind == MergeLink.KIND]
    for link in links:
        if link.id in proposed and Lineage(themes, [other for other in links if other is not link]).is_part_of(
            link.need, link.theme
        ):
            yield link.id, Obstacle.CYCLE
            return
