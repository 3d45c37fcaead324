"""Whose words a place in a source is, and of what sort they are who speak there."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from lagvarde_coder.domain.ids import Id

NO_CATEGORY = "-"
"""The group of words of no category: an organisation has none, or a source without an organisation has none."""


NO_WAVE = "-"
"""The group of words of no wave."""


class Waves:
    """In which waves they were asked who are heard in one source.

    That is what the source says; where it says nothing, it is the waves of an organisation's lines in the ledger, of
    the source's occasion where both say one.
    """

    def __init__(self, wave: int, occasion: str, ledger: Mapping[Id, Collection[tuple[str, int]]]) -> None:
        """Take what the source says, and the occasion and wave of each line of the ledger, by organisation."""
        self._own = frozenset({str(wave)}) if wave else None
        self._occasion = occasion
        self._ledger = ledger

    def of(self, organisation: Id | None) -> frozenset[str]:
        """Return the waves of an organisation, or of words without one (None); never empty."""
        if self._own is not None:
            return self._own
        lines = self._ledger.get(organisation, ()) if organisation is not None else ()
        occasions = {self._occasion, ""} if self._occasion else None
        asked = {str(wave) for occasion, wave in lines if wave and (occasions is None or occasion in occasions)}
        return frozenset(asked or {NO_WAVE})


class Speaking(NamedTuple):
    """Who speaks: names of organisations, and their categories, in Swedish order; either may be empty.

    ``alias`` stands in place of the names where the words are quoted, if their document has one.
    """

    organisations: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    alias: str = ""


class Categories:
    """Of what sort they are who are heard in one source.

    An organisation has the categories that the ledger gives it. The source's own count for words without an
    organisation, and for its one organisation while the ledger gives that none; of several it is not known whom they
    are about.
    """

    def __init__(
        self, organisations: Collection[Id], own: Collection[str], ledger: Mapping[Id, Collection[str]]
    ) -> None:
        self._ledger = ledger
        self._own = _named(own)
        self._only = frozenset(organisations) if len(organisations) == 1 else frozenset[Id]()
        self._of_all: dict[frozenset[Id], frozenset[str]] = {}
        self._members: dict[tuple[str, frozenset[Id]], frozenset[Id]] = {}

    def of(self, organisation: Id | None) -> frozenset[str]:
        """Return the categories of an organisation, or of words without one (None); never empty."""
        if organisation is not None and (known := _named(self._ledger.get(organisation, ()))):
            return known
        its_own = organisation is None or organisation in self._only
        return (self._own if its_own else frozenset()) or frozenset({NO_CATEGORY})

    def of_all(self, organisations: Collection[Id]) -> frozenset[str]:
        """Return the categories of words of ``organisations`` together, or of nobody's if there are none."""
        together = frozenset(organisations)
        if together not in self._of_all:  # the same few are asked about for every coding
            every = frozenset[str]().union(*map(self.of, together)) if together else self.of(None)
            self._of_all[together] = every
        return self._of_all[together]

    def members(self, category: str, organisations: frozenset[Id]) -> frozenset[Id]:
        """Return those of ``organisations`` that have a category."""
        key = category, organisations
        if key not in self._members:
            self._members[key] = frozenset(one for one in organisations if category in self.of(one))
        return self._members[key]


def _named(categories: Collection[str]) -> frozenset[str]:
    return frozenset(category for category in categories if category)
