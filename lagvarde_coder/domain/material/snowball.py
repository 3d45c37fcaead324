"""Who suggested whom ("föreslagen av"): free text, matched to the organisations of the ledger by their names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import NPO, Organisation

_BETWEEN = (re.compile(r"\s*[;,/]\s*"), re.compile(r"\s*[;,/]\s*|\s+och\s+"))
"""What divides several names, the narrower first: "och" stands in names too."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An organisation that was suggested.

    Attributes:
        by: the organisations of the ledger that suggested it.
        unmatched: what else the text says: nobody of the ledger is called so.
    """

    organisation: Organisation
    by: tuple[Organisation, ...]
    unmatched: tuple[str, ...] = ()


def suggestions(organisations: Sequence[Organisation]) -> list[Suggestion]:
    """Return who suggested each organisation of which that is said, in the order given.

    A name counts in any case, and without "NPO" in front; a text that is no name may hold several of them.
    """
    known = {_key(one.name): one for one in reversed(organisations)}
    return [Suggestion(one, *_matched(one.suggested_by, known)) for one in organisations if one.suggested_by.strip()]


def _matched(text: str, known: Mapping[str, Organisation]) -> tuple[tuple[Organisation, ...], tuple[str, ...]]:
    if (whole := _named(text, known)) is not None:
        return (whole,), ()
    best: tuple[tuple[Organisation, ...], tuple[str, ...]] = (), (text.strip(),)
    for between in _BETWEEN:
        parts = [part for part in between.split(text.strip()) if part]
        found = [(part, _named(part, known)) for part in parts]
        by = tuple(dict.fromkeys(one for _, one in found if one is not None))
        if len(by) > len(best[0]):
            best = by, tuple(part for part, one in found if one is None)
    return best


def _named(name: str, known: Mapping[str, Organisation]) -> Organisation | None:
    return known.get(_key(name)) or known.get(_key(f"{NPO} {name}"))


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def steps(made: Sequence[Suggestion]) -> dict[Id, int]:
    """Return for each organisation that suggested or was suggested how many suggestions lead to it, the shortest way.

    Who was suggested by nobody is at 0; at 1 whom only somebody suggested who is not in the ledger. Of a circle of
    organisations that suggested each other the first one is at 0.
    """
    into = {one.organisation.id: one for one in made}
    following: dict[Id, list[Id]] = {}
    for one in made:
        for by in one.by:
            following.setdefault(by.id, []).append(one.organisation.id)
    everybody = list(dict.fromkeys(who.id for one in made for who in (*one.by, one.organisation)))
    found: dict[Id, int] = {}
    begun = {0: [one for one in everybody if one not in into], 1: [one.organisation.id for one in made if not one.by]}
    _follow(found, begun, following)
    for who in everybody:
        if who not in found:
            _follow(found, {0: [who]}, following)
    return found


def _follow(found: dict[Id, int], begun: dict[int, list[Id]], following: Mapping[Id, Sequence[Id]]) -> None:
    """Go on from step to step; who has been reached stays at the step reached first."""
    step, reached = 0, begun.get(0, [])
    while reached or any(at > step for at in begun):
        new = [one for one in dict.fromkeys(reached) if one not in found]
        found |= dict.fromkeys(new, step)
        step += 1
        reached = [*begun.get(step, []), *(after for one in new for after in following.get(one, []))]
