"""Candidates as operations need them: those that are named, those in use, new ones of a family."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import EmptyInput, NotFound, OtherFamily, ThemeNotUsable
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.themes.codebook import Stage, Theme, next_number
from lagvarde_coder.domain.themes.families import Family
from lagvarde_coder.services.base import known, required
from lagvarde_coder.services.themes.codebook import ever_numbers, find_theme
from lagvarde_coder.services.themes.families import families, family_of

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


def new_candidate(read: "Reader", name: str, family: Family) -> Theme:
    """Return a candidate that is not stored yet, with the next number of its family that was never used."""
    number = next_number(Stage.CANDIDATE, ever_numbers(read), initial=family.initial)
    beside = [theme.position for theme in read.where(Theme, stage=str(Stage.CANDIDATE))]
    return Theme(
        id=new_id(),
        number=number,
        name=name,
        stage=Stage.CANDIDATE,
        family=family.id,
        colour=(int(number[1:]) - 1) % 13 + 1,
        position=1 + max(beside, default=0),
    )


def candidates_of(read: "Reader", ids: Sequence[Id]) -> list[Theme]:
    """Return these candidates, each once, in the order given. Raises :class:`EmptyInput`, :class:`NotFound`."""
    if not ids:
        raise EmptyInput(field="candidates")
    found = known(read, Theme, list(dict.fromkeys(ids)))
    for theme in found:
        if theme.stage is not Stage.CANDIDATE:
            raise NotFound(kind="candidate", name=theme.number)
    return found


def usable_candidates(read: "Reader", ids: Sequence[Id]) -> list[Theme]:
    """The same for candidates in use. Raises :class:`ThemeNotUsable` of another one, too."""
    found = candidates_of(read, ids)
    for candidate in found:
        if not candidate.in_use:
            raise ThemeNotUsable(theme=candidate.number, status=str(candidate.status))
    return found


def stored_family(work: "Work", family: Family) -> Family:
    """Return the family; one of the method's is stored with the first candidate of it."""
    if work.read.get(Family, family.id) is None:
        work.put(family)
    return family


def merging_target(work: "Work", name: str, beside: Theme, reason: str) -> Theme:
    """Return the candidate that others are brought into; a new one, of the same family, is put."""
    named = required("candidate", name)
    family = family_of(beside, families(work.read))
    try:
        found = find_theme(work.read, named, Stage.CANDIDATE)
    except NotFound:
        made = new_candidate(work.read, named, stored_family(work, family))
        work.put(made, reason=reason)
        return made
    if not found.in_use:
        raise ThemeNotUsable(theme=found.number, status=str(found.status))
    return found


def check_family(read: "Reader", candidate: Theme, target: Theme) -> None:
    """Refuse two candidates of different families by :class:`OtherFamily`."""
    there = families(read)
    if family_of(candidate, there) != family_of(target, there):
        raise OtherFamily(candidate=candidate.number, other=target.number)
