"""The gate through which every word leaves the program: names, titles, quotations, and what the authority wrote.

Reports and tables are made of :data:`~lagvarde_coder.domain.disclosed.Disclosed` words, and only this module makes
them: whoever was heard leaves through :class:`Gate`, as far as the report's attribution permits.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.disclosed import NOTHING, Attribution, Disclosed
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.exporters import wording

__all__ = ["Attribution", "Gate"]


@dataclass(frozen=True, slots=True)
class ListedOrganisation:
    """An organisation of the ledger as it may leave the program.

    Attributes:
        suggested_by: another organisation of the ledger, or nothing.
    """

    id: Id
    name: Disclosed
    group: Disclosed
    categories: Disclosed
    suggested_by: Disclosed


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets out what the report's attribution permits."""

    attribute: Attribution = Attribution.ORGANISATION

    @property
    def names(self) -> bool:
        """Whether organisations are named, with all that could tell which they are."""
        return self.attribute is Attribution.ORGANISATION

    @property
    def categorises(self) -> bool:
        """Whether it is said of what sort an organisation is."""
        return self.attribute is not Attribution.NONE

    def attribution(self, source: Source, organisations: Sequence[str]) -> Disclosed:
        """Return who the report says it was."""
        match self.attribute:
            case Attribution.ORGANISATION:
                return Disclosed(", ".join(organisations))
            case Attribution.CATEGORY:
                return Disclosed(", ".join(source.categories))
            case Attribution.NONE:
                return NOTHING

    def title(self, source: Source) -> Disclosed:
        """Return the source's title; it often names the organisation, so it leaves only with organisations."""
        return Disclosed(source.title if self.names else wording.document(source.number))

    def categories(self, subject: Source | Organisation) -> Disclosed:
        """Return of what sort an organisation is, or those that a source stands for."""
        return Disclosed("; ".join(subject.categories)) if self.categorises else NOTHING

    def listed(self, organisations: Sequence[Organisation]) -> list[ListedOrganisation]:
        """Return the organisations of the ledger, in Swedish order.

        Where they are not named they are numbered, by group and category: their order by name would tell too much.
        """
        if self.names:
            ordered = sorted(organisations, key=lambda one: swedish(one.name))
            called = [one.name for one in ordered]
        else:
            ordered = sorted(organisations, key=lambda one: (one.group, self.categories(one), one.id))
            called = [wording.organisation(number) for number in range(1, len(ordered) + 1)]
        known = {_key(one.name) for one in organisations}
        return [self._listed(one, name, known) for one, name in zip(ordered, called, strict=True)]

    def _listed(self, organisation: Organisation, name: str, known: Collection[str]) -> ListedOrganisation:
        suggested_by = organisation.suggested_by  # free text: it may name a person
        is_known = self.names and _key(suggested_by) in known
        return ListedOrganisation(
            organisation.id,
            Disclosed(name),
            Disclosed(organisation.group),
            self.categories(organisation),
            Disclosed(suggested_by) if is_known else NOTHING,
        )

    def occasion(self, inquiry: Inquiry) -> Disclosed:
        """Return when an organisation was asked; the free text may name it."""
        return Disclosed(inquiry.occasion) if self.names else NOTHING


def quoted(words: str) -> Disclosed:
    """Let out words of the material itself: a passage, what stands around it, the wording of a question."""
    return Disclosed(words)


def own(words: str) -> Disclosed:
    """Let out words of the authority's own: fixed ones, its categories, comments, reasons, and names of its coders.

    Never what tells who was heard; an architecture test looks at what it is given.
    """
    return Disclosed(words)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
