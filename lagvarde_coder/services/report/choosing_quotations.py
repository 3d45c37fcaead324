"""Choosing quotations for the report, and deciding how they may be used."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypedDict

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.errors import EmptyInput, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.report.quotations import NamedAs, Quotation, QuotationUse
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known
from lagvarde_coder.services.coding.decided_quotations import quotations_of
from lagvarde_coder.services.coding.marking import CodingLine, lines
from lagvarde_coder.services.coding.quoting import QuotationService


class QuotationChanges(TypedDict, total=False):
    """What of a quotation is to be another; what is left out stays as it is."""

    chosen: bool
    use: QuotationUse
    named: NamedAs
    alias: str
    paraphrase: str


@dataclass(frozen=True, slots=True)
class QuotationLine:
    """A coding of which something was decided, and what."""

    line: CodingLine
    quotation: Quotation
    printed: str
    """Its words as they leave the program now."""


class ChoosingService(Service):
    """Quotations: choose, decide, take back, list."""

    def decide(self, codings: Sequence[Id], changes: QuotationChanges) -> Change:
        """Decide the same of codings, as one operation.

        One of which nothing was decided is chosen by it, if nothing else is said and its words may be shown.

        Raises:
            NotFound: one of them is no more.
            EmptyInput: it is to be paraphrased, or called by an alias, and there is none.
            NothingToDo: it was decided so already.
        """
        with self._operation(Action.QUOTATION_SET) as work:
            there = [coding.id for coding in known(work.read, Coding, codings)]
            before = quotations_of(work.read, there)
            shown = changes.get("use") is not QuotationUse.WITHHELD
            decided = [
                _decided(before.get(one) or Quotation(id=new_id(), coding=one, chosen=shown), changes) for one in there
            ]
            changed = [one for one in decided if one != before.get(one.coding)]
            changed = [one for one in changed if one.coding in before or not _is_plain(one)]
            if not changed:
                raise NothingToDo(detail="The quotation already says so.")
            work.put(*changed)
            change = work.change()
        return change

    def choose(self, codings: Sequence[Id]) -> Change:
        """Choose codings for the report; how they may be used stays. Raises as :meth:`decide`."""
        return self.decide(codings, {"chosen": True})

    def leave_out(self, codings: Sequence[Id]) -> Change:
        """Take codings out of the report; what was decided of their use holds still. Raises as :meth:`decide`.

        One of which nothing else was decided is as if it had never been chosen.
        """
        with self._operation(Action.QUOTATION_REMOVE) as work:
            chosen = [one for one in quotations_of(work.read, codings).values() if one.chosen]
            if not chosen:
                raise NothingToDo(detail="The quotation already says so.")
            left = [replace(one, chosen=False) for one in chosen]
            work.put(*(one for one in left if not _is_plain(one)))
            work.remove(*(one for one in left if _is_plain(one)))
            change = work.change()
        return change

    def forget(self, codings: Sequence[Id]) -> Change:
        """Take everything back that was decided of codings, as one operation. Raises as :meth:`decide`."""
        with self._operation(Action.QUOTATION_REMOVE) as work:
            decided = quotations_of(work.read, codings)
            if not decided:
                raise NothingToDo(detail="The quotation already says so.")
            work.remove(*decided.values())
            change = work.change()
        return change

    def of(self, codings: Sequence[Id]) -> dict[Id, Quotation]:
        """Return what was decided of codings, by coding."""
        with self._read() as read:
            return quotations_of(read, codings)

    def of_text(self, text: Id) -> dict[Id, Quotation]:
        """Return what was decided of the codings of a text, by coding."""
        with self._read() as read:
            decided = {one.coding: one for one in read.all(Quotation)}
            places = read.places_of(list(decided))
            return {coding: one for coding, one in decided.items() if coding in places and places[coding][0] == text}

    def all(self, *, chosen: bool = False) -> list[QuotationLine]:
        """Return everything that was decided, or what was ``chosen`` for the report, in order of document and text."""
        with self._read() as read:
            decided = {one.coding: one for one in read.all(Quotation) if one.chosen or not chosen}
            listed = lines(read, list(read.many(Coding, list(decided)).values()))
        printed = self._printed([line.coding.id for line in listed])
        return [QuotationLine(line, decided[line.coding.id], printed.get(line.evidence, "")) for line in listed]

    def _printed(self, codings: Sequence[Id]) -> dict[str, str]:
        excerpts = QuotationService(self._desk).of_codings(codings)
        return {evidence: excerpt.text for excerpt in excerpts for evidence in excerpt.evidence}


def _decided(before: Quotation, changes: QuotationChanges) -> Quotation:
    decided = replace(before, **changes)
    decided = replace(decided, alias=clean(decided.alias), paraphrase=clean(decided.paraphrase))
    if decided.use is QuotationUse.PARAPHRASE and not decided.paraphrase:
        raise EmptyInput(field="paraphrase")
    if decided.named is NamedAs.ALIAS and not decided.alias:
        raise EmptyInput(field="alias")
    return decided


def _is_plain(quotation: Quotation) -> bool:
    """Tell whether nothing was decided but that it is not chosen."""
    return quotation == Quotation(id=quotation.id, coding=quotation.coding, chosen=False)
