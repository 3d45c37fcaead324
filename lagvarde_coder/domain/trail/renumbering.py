"""Numbers of themes and documents when two copies of a project are brought together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.themes.codebook import Stage, Theme, next_number
from lagvarde_coder.domain.trail.values import Plain

State = Mapping[Id, tuple[str, Plain]]
"""Kind and plain value of subjects."""

Numbers = Mapping[str, Mapping[str | int, frozenset[Id]]]
"""Per kind (theme, source) whose every number is or was, as far as a copy knows."""

NUMBERED = (Theme.KIND, Source.KIND)


def number_apart(kind: str, here: Plain, there: Plain, before: Sequence[Plain | None]) -> Plain | None:
    """Return what one changed but for the number, with the number that the other one changed; None: both changed one.

    So what got another number when it was taken over still gets what is done to it in the copy that it came from.
    """
    known = [base for base in before if base is not None]
    if kind not in NUMBERED or len(known) < len(before):
        return None
    number = _either(here["number"], there["number"], [base["number"] for base in known])
    rest = _either({**here, "number": 0}, {**there, "number": 0}, [{**base, "number": 0} for base in known])
    return None if number is None or rest is None else {**rest, "number": number}


def _either(here: Any, there: Any, before: Sequence[Any]) -> Any:  # noqa: ANN401 - any part of a value
    if all(here == base for base in before):
        return there
    return here if here == there or there in before else None


def renumber(
    ours: State, proposed: dict[Id, tuple[str, Plain | None]], here: Numbers, there: Numbers
) -> dict[Id, tuple[str | int, str | int]]:
    """Give themes and documents whose number is somebody else's here the one they have, new ones the next free one.

    What the other copy knew of who had a number it has settled itself. Returns, of those that were given another
    number, the one they have there and the one they get.
    """
    renumbered: dict[Id, tuple[str | int, str | int]] = {}
    used = {kind: {*here.get(kind, {}), *there.get(kind, {})} for kind in NUMBERED}
    owners: defaultdict[tuple[str, str | int], set[Id]] = defaultdict(set)
    for subject, (kind, plain) in {**ours, **proposed}.items():
        if plain is not None and kind in NUMBERED:
            owners[kind, plain["number"]].add(subject)
    for kind, plain in _with_new_numbers(ours, proposed):
        subject, wanted = plain["id"], plain["number"]
        unknown = here.get(kind, {}).get(wanted, frozenset()) - there.get(kind, {}).get(wanted, frozenset())
        above = renumbered.get(str(plain.get("parent")))
        if above is None and unknown | owners[kind, wanted] <= {subject}:
            continue
        number = _number_here(ours, subject) or _next(
            kind, plain, list(used[kind]), above[1] if above else _parent_number(plain, ours, proposed)
        )
        used[kind].add(number)
        owners[kind, wanted].discard(subject)
        owners[kind, number].add(subject)
        renumbered[subject] = wanted, number
        proposed[subject] = kind, {**plain, "number": number}
    return renumbered


def _with_new_numbers(ours: State, proposed: Mapping[Id, tuple[str, Plain | None]]) -> list[tuple[str, Plain]]:
    """Return what would get a number: what is here already before what is new, parts after what they are part of."""
    found = [
        (kind, plain)
        for subject, (kind, plain) in proposed.items()
        if plain is not None and kind in NUMBERED and _number_here(ours, subject) != plain["number"]
    ]
    return sorted(
        found, key=lambda item: (item[1]["id"] not in ours, item[1].get("parent") is not None, str(item[1]["number"]))
    )


def _number_here(ours: State, subject: Id) -> str | int | None:
    return ours[subject][1]["number"] if subject in ours else None


def _next(kind: str, plain: Plain, used: Sequence[str | int], above: object) -> str | int:
    if kind == Source.KIND:
        return max(int(number) for number in used) + 1
    stage, numbers = Stage(plain["stage"]), [str(number) for number in used]
    initial = str(plain["number"])[:1] if stage is Stage.CANDIDATE else ""
    return next_number(stage, numbers, str(above) if above else None, initial=initial)


def _parent_number(plain: Plain, ours: State, proposed: Mapping[Id, tuple[str, Plain | None]]) -> object:
    parent = plain.get("parent")
    _, above = proposed.get(str(parent), ours.get(str(parent), ("", None)))
    return above["number"] if above else None
