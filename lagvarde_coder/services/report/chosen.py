"""Passages that were chosen for the report, each as it may be used."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.report.quotations import Quotation, QuotationUse
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.coding.quoting import Quoting
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.figures.gathering import CountedMaterial
from lagvarde_coder.services.material.speakers import Speakers

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def chosen_evidence(read: "Reader") -> frozenset[str]:
    """Return the evidence ids of what was chosen for the report."""
    return frozenset(evidence_id(one.coding) for one in read.all(Quotation) if _prints(one))


class ChosenQuotations:
    """Quotations of needs and candidates; internal documents and words that may not leave are left out."""

    def __init__(self, read: "Reader", counted: CountedMaterial, gate: Gate, cited: Iterable[str] = ()) -> None:
        """Know what was chosen, and the passages with the ``cited`` evidence ids."""
        self._themes = {theme.id: theme for theme in counted.themes}
        self._lineage = counted.lineage
        self._sources = {source.text: source for source in read.all(Source)}
        there = {row[0]: row for row in counted.codings if row[1] in self._sources}
        self._chosen = {one.coding: one for one in read.all(Quotation)}
        self._named = set(cited)
        by_evidence = {evidence_id(one): one for one in there} if self._named else {}
        self._cited = {name: by_evidence[name] for name in self._named & by_evidence.keys()}
        printed = {one for one, it in self._chosen.items() if _prints(it) and one in there}
        self._codings = read.many(Coding, sorted(printed | set(self._cited.values())))
        texts = {coding.text for coding in self._codings.values()}
        self._quoting = Quoting(read, gate, self._themes, self._sources, Speakers(read, texts))
        placed = sorted(
            (self._codings[one] for one in printed),
            key=lambda coding: (self._sources[coding.text].number, coding.start, coding.end, coding.id),
        )
        self._printed = list(gate.arranged(placed, lambda coding: [coding.id]))

    def by_category(self) -> Mapping[Id, list[Excerpt]]:
        """Return the quotations of every need and candidate that they count for, by document and place.

        What stands under a part of a need does not stand under the need again.
        """
        found: dict[Id, list[Excerpt]] = defaultdict(list)
        for coding in self._printed:
            if self._sources[coding.text].internal:
                continue
            counts = self._lineage.counts_for(coding.id, coding.theme)
            wholes = {self._themes[one].parent for one in counts if one in self._themes and self._themes[one].in_use}
            excerpt = self._excerpt(coding)
            for category in counts - wholes:
                found[category].append(excerpt)
        return found

    def cited(self) -> dict[str, Excerpt]:
        """Return the passages that were asked for by evidence id, as far as there are such and they may leave."""
        shown = {name: one for name, one in self._cited.items() if not self._is_withheld(one)}
        return {name: self._excerpt(self._codings[one]) for name, one in shown.items()}

    def not_cited(self, read: "Reader") -> dict[str, str]:
        """Return why another one is not shown, by evidence id; one that waits for its place is withheld."""
        found = {name: "withheld" for name, one in self._cited.items() if self._is_withheld(one)}
        if unknown := self._named - self._cited.keys():
            seen = {row[0] for row in read.coding_rows()}
            for row in read.coding_rows(earlier_texts=True):
                if (name := evidence_id(row[0])) in unknown:
                    found[name] = "outside" if row[0] in seen and not self._is_withheld(row[0]) else "withheld"
        return found

    def _is_withheld(self, coding: Id) -> bool:
        decided = self._chosen.get(coding)
        return decided is not None and decided.use is QuotationUse.WITHHELD

    def _excerpt(self, coding: Coding) -> Excerpt:
        return self._quoting.excerpt(coding.text, coding.start, coding.end, [coding], self._themes[coding.theme])


def _prints(quotation: Quotation) -> bool:
    return quotation.chosen and quotation.use is not QuotationUse.WITHHELD
