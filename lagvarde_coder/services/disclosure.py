"""The gate through which every quotation, title and name leaves the program."""

from collections.abc import Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.report.reports import Attribution

__all__ = ["Attribution", "Gate"]


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets out what the report's attribution permits."""

    attribute: Attribution = Attribution.ORGANISATION

    def attribution(self, source: Source, organisations: Sequence[str]) -> str:
        """Return who the report says it was."""
        match self.attribute:
            case Attribution.ORGANISATION:
                return ", ".join(organisations)
            case Attribution.CATEGORY:
                return ", ".join(source.categories)
            case Attribution.NONE:
                return ""

    def title(self, source: Source) -> str:
        """Return the source's title; it often names the organisation, so it leaves only with organisations."""
        return source.title if self.attribute is Attribution.ORGANISATION else f"Dokument {source.number}"
