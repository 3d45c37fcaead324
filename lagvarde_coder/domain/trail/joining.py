"""Bringing two copies of a project together: what is taken over from the other one, and what stays as it is here.

Three states are compared: what the two copies had in common, ours, and theirs. What only they changed is taken over;
what both changed stays ours, and so does what would break a rule of the project. Everything of theirs that is not
taken over is listed as a conflict.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.project import Branch
from lagvarde_coder.domain.themes.codebook import Codebook, Stage, Theme, next_number
from lagvarde_coder.domain.trail.constraints import UNIQUE, offered, referred
from lagvarde_coder.domain.trail.values import KINDS, Plain, from_plain

State = Mapping[Id, tuple[str, Plain]]
"""Kind and plain value of subjects."""

Numbers = Mapping[str, Mapping[str | int, frozenset[Id]]]
"""Per kind (theme, source) whose every number is or was, in either copy."""


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


def bring_together(bases: Sequence[State], ours: State, theirs: State, numbers: Numbers) -> JoinResult:
    """Return what is to be taken over from ``theirs``.

    Args:
        bases: what both copies knew of each other; several where each had taken over something of the other.
        ours: everything that is here.
        theirs: what is there; what is as in a base may be left out of all three.
        numbers: the numbers that are not free.
    """
    outcome = JoinResult()
    proposed: dict[Id, tuple[str, Plain | None]] = {}
    subjects = {**theirs, **{subject: cell for base in bases for subject, cell in base.items()}}
    for subject, (kind, _) in subjects.items():
        here, there = _plain(ours, subject), _plain(theirs, subject)
        before = [_plain(state, subject) for state in bases]
        if there in before or kind == Branch.KIND:
            continue  # the branches that they joined are named by their own entries
        if kind == Codebook.KIND and here and there and here not in before and _same_book(here, there):
            proposed[subject] = kind, {**here, "version": max(here["version"], there["version"]) + 1}
        elif all(here == base for base in before):
            proposed[subject] = kind, there
        elif here != there:
            outcome.conflicts.append(Conflict(kind, subject, Obstacle.BOTH_CHANGED, here, there))
    _renumber(ours, proposed, numbers, outcome)
    _settle(ours, theirs, proposed, outcome)
    outcome.taken = dict(sorted(proposed.items(), key=lambda item: _writing_order(*item[1])))
    outcome.renumbered = {subject: pair for subject, pair in outcome.renumbered.items() if subject in proposed}
    return outcome


def _plain(state: State, subject: Id) -> Plain | None:
    return state[subject][1] if subject in state else None


def _same_book(here: Plain, there: Plain) -> bool:
    """Whether two codebooks differ in their version at most: definitions changed on both sides, so one more is due."""
    return {**here, "version": 0} == {**there, "version": 0}


def _writing_order(kind: str, plain: Plain | None) -> tuple[int, int]:
    """Sort key: removals first, parts before what they are part of; then additions, parts after it."""
    place = list(KINDS).index(kind)
    part = int(bool(plain and plain.get("parent")))
    return (-1 - place, 0) if plain is None else (place, part)


# --- numbers ----------------------------------------------------------------------------------------------------------


def _renumber(ours: State, proposed: dict[Id, tuple[str, Plain | None]], numbers: Numbers, outcome: JoinResult) -> None:
    """Give new themes and documents whose number is taken here the next free one."""
    used = {kind: dict(numbers.get(kind, {})) for kind in (Theme.KIND, Source.KIND)}
    new = [
        (kind, plain)
        for subject, (kind, plain) in proposed.items()
        if plain is not None and kind in used and subject not in ours
    ]
    for kind, plain in sorted(new, key=lambda item: (item[1].get("parent") is not None, str(item[1]["number"]))):
        above = outcome.renumbered.get(str(plain.get("parent")))
        if above is None and used[kind].get(plain["number"], frozenset()) <= {plain["id"]}:
            continue
        number = _next(kind, plain, list(used[kind]), above[1] if above else _parent_number(plain, ours, proposed))
        used[kind][number] = frozenset({plain["id"]})
        outcome.renumbered[plain["id"]] = plain["number"], number
        proposed[plain["id"]] = kind, {**plain, "number": number}


def _next(kind: str, plain: Plain, used: Sequence[str | int], above: object) -> str | int:
    if kind == Source.KIND:
        return max(int(number) for number in used) + 1
    return next_number(Stage(plain["stage"]), [str(number) for number in used], str(above) if above else None)


def _parent_number(plain: Plain, ours: State, proposed: Mapping[Id, tuple[str, Plain | None]]) -> object:
    parent = plain.get("parent")
    _, above = proposed.get(str(parent), ours.get(str(parent), ("", None)))
    return above["number"] if above else None


# --- rules ------------------------------------------------------------------------------------------------------------


def _settle(ours: State, theirs: State, proposed: dict[Id, tuple[str, Plain | None]], outcome: JoinResult) -> None:
    """Withdraw proposals until the rest breaks no rule; it ends, for with no proposals no rule is broken."""
    while broken := dict(_broken(ours, proposed)):
        for subject, obstacle in broken.items():
            kind, _ = proposed.pop(subject)
            outcome.conflicts.append(Conflict(kind, subject, obstacle, _plain(ours, subject), _plain(theirs, subject)))


def _broken(ours: State, proposed: Mapping[Id, tuple[str, Plain | None]]) -> Iterator[tuple[Id, Obstacle]]:
    state = {subject: cell for subject, cell in ours.items() if subject not in proposed}
    state.update((subject, (kind, plain)) for subject, (kind, plain) in proposed.items() if plain is not None)
    existing = {name for subject, (kind, plain) in state.items() for name in offered(kind, subject, plain)}
    needed = {name for kind, plain in state.values() for name in referred(kind, plain)} - existing
    for subject, (kind, plain) in proposed.items():
        if plain is not None and not needed.isdisjoint(referred(kind, plain)):
            yield subject, Obstacle.REFERS_TO_MISSING
        elif plain is None and subject in ours and not needed.isdisjoint(offered(kind, subject, ours[subject][1])):
            yield subject, Obstacle.STILL_IN_USE
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
        if link.id in proposed and Lineage(
            themes, [other_link for other_link in links if other_link is not link]
        ).is_part_of(link.need, link.theme):
            yield link.id, Obstacle.CYCLE
            return
