"""Families of candidates: lists with numbers of their own; those of the method, and the study's own."""

from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import NameTaken, NotFound, NothingToDo, UnfitInitial
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.themes.families import INITIALS, RESERVED, Family, free_initial, with_standard
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, required

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lagvarde_coder.storage.reader import Reader


class FamilyService(Service):
    """Families: list, find, add, rename."""

    def all(self) -> list[Family]:
        """Return the families in their order; those of the method are there from the beginning."""
        with self._read() as read:
            return families(read)

    def find(self, name: str) -> Family:
        """Return the family with this id, initial or name.

        Raises:
            NotFound: there is none.
        """
        with self._read() as read:
            return find_family(families(read), name)

    def create(self, name: str, initial: str = "") -> tuple[Family, Change]:
        """Add a family; without an ``initial`` it gets the first letter of its name that is free.

        Raises:
            EmptyInput: no name.
            NameTaken: a family has this name.
            UnfitInitial: it is not one letter A to Z, or another family, themes or needs have it.
        """
        with self._operation(Action.FAMILY_CHANGE) as work:
            known = families(work.read)
            named = _free_name(known, name)
            taken = {family.initial for family in known} | _initials_in_use(work.read)
            wanted = clean(initial).upper() or free_initial(named, taken)
            if wanted not in {*INITIALS} - RESERVED - taken:
                raise UnfitInitial(initial=wanted)
            last = max((family.position for family in known), default=0)
            family = Family(id=new_id(), name=named, initial=wanted, position=last + 1)
            work.put(family)
            change = work.change()
        return family, change

    def rename(self, family: Id, name: str) -> Change:
        """Give a family another name; its numbers keep their initial.

        Raises:
            EmptyInput: no name.
            NameTaken: another family has it.
            NotFound: there is no such family.
        """
        with self._operation(Action.FAMILY_CHANGE) as work:
            known = families(work.read)
            before = find_family(known, family)
            named = _free_name([other for other in known if other.id != before.id], name)
            if named == before.name:
                raise NothingToDo(detail="The family already says so.")
            work.put(replace(before, name=named))
            change = work.change()
        return change


def families(read: "Reader") -> list[Family]:
    """Return the families in their order, those that are not stored yet among them."""
    return with_standard(read.all(Family))


def find_family(known: "Sequence[Family]", name: str) -> Family:
    """Return the family with this id, initial or name.

    Raises:
        NotFound: there is none.
    """
    wanted = clean(name).casefold()
    for family in known:
        if wanted in {family.id, family.initial.casefold(), family.name.casefold()}:
            return family
    raise NotFound(kind="family", name=name)


def family_of(candidate: Theme, known: "Sequence[Family]") -> Family:
    """Return the family that a candidate is listed in: its own, else that of its number, else the first."""
    own = (family for family in known if family.id == candidate.family)
    by_number = (family for family in known if candidate.number.startswith(family.initial))
    return next(own, None) or next(by_number, known[0])


def _initials_in_use(read: "Reader") -> set[str]:
    """Return the first letters of the numbers there are; those of a codebook of one's own may be any."""
    return {theme.number[:1] for theme in read.all(Theme)}


def _free_name(known: "Sequence[Family]", name: str) -> str:
    named = required("name", name)
    if any(family.name.casefold() == named.casefold() for family in known):
        raise NameTaken(name=named)
    return named
