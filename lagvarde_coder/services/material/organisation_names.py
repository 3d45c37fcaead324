"""Organisations by their names: those of the ledger are found, new ones entered, near ones refused."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import NearOrganisation
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.material.ledger import NPO, Organisation
from lagvarde_coder.domain.material.near_names import near_names
from lagvarde_coder.domain.text import clean
from lagvarde_coder.services.base import required

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


class OrganisationNames:
    """Finds organisations by name and enters the new ones, while nobody else does."""

    def __init__(self, read: "Reader", new: Collection[str] = (), same: Iterable[tuple[str, str]] = ()) -> None:
        """``new``: names of new organisations, however near to one that is there; ``same``: which one a name means."""
        self._read = read
        self._new = {name_key(name) for name in new}
        self._same = list(same)

    def go_on(self, read: "Reader") -> None:
        """Go on in another transaction."""
        self._read = read

    @cached_property
    def _known(self) -> dict[str, Organisation]:
        """Those that there are, read when the first one is asked for: most documents name none."""
        known = {name_key(organisation.name): organisation for organisation in self._read.all(Organisation)}
        return known | {
            name_key(name): known[name_key(meant)] for name, meant in self._same if name_key(meant) in known
        }

    def known(self, name: str) -> Organisation | None:
        """Return the organisation of this name ("NPO" in front may be left out); None if there is none."""
        return self._known.get(name_key(name)) or self._known.get(name_key(f"{NPO} {name}"))

    def organisation(
        self,
        work: "Work",
        name: str,
        categories: Iterable[str] = (),
        suggested_by: str = "",
        group: str = "",
        *,
        main_body: bool = False,
        contacts: Iterable[str] = (),
    ) -> Organisation:
        """Return the organisation of this name ("NPO" in front may be left out); a new one is entered.

        Raises:
            NearOrganisation: the name nearly equals one that is there, and nobody said that it is new.
        """
        cleaned = required("organisation", name)
        organisation = self.known(cleaned)
        if organisation is None:
            self._refuse_near(cleaned)
            organisation = Organisation(
                id=new_id(),
                name=cleaned,
                group=clean(group),
                categories=tuple(clean(category) for category in categories),
                suggested_by=clean(suggested_by),
                main_body=main_body,
                contacts=listed(contacts),
            )
            work.put(organisation)
            self._known[name_key(cleaned)] = organisation
        elif suggested_by and not organisation.suggested_by:
            organisation = replace(organisation, suggested_by=clean(suggested_by))
            work.put(organisation)
            self._known[name_key(organisation.name)] = organisation
        return organisation

    def _refuse_near(self, name: str) -> None:
        near = [] if name_key(name) in self._new else near_names(name, [known.name for known in self._known.values()])
        if near:
            raise NearOrganisation(name=name, near=near[0])


def listed(names: Iterable[str]) -> tuple[str, ...]:
    """Return names as they are kept: each once, without those that say nothing."""
    return tuple(dict.fromkeys(filter(None, map(clean, names))))


def name_key(name: str) -> str:
    """Return what two spellings of a name have in common: neither case nor white space."""
    return " ".join(clean(name).casefold().split())
