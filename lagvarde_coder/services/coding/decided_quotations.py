"""What was decided of codings as quotations goes along with them when they go, part or become one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.report.quotations import Quotation, together
from lagvarde_coder.domain.trail.values import from_plain

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


def quotations_of(read: "Reader", codings: Iterable[Id]) -> dict[Id, Quotation]:
    """Return what was decided of codings, by coding."""
    return {one.coding: one for one in read.having(Quotation, "coding", list(codings))}


def remove_codings(work: "Work", codings: Sequence[Coding], reason: str = "") -> None:
    """Take codings away in an operation, with what was decided of them."""
    work.remove(*codings, reason=reason)
    work.remove(*quotations_of(work.read, [coding.id for coding in codings]).values(), reason=reason)


def carry_quotations(work: "Work", became: Mapping[Id, Sequence[Id]]) -> None:
    """Let the codings that others became have what was decided of those; of several decisions the strictest holds.

    Args:
        work: the operation.
        became: by coding that parted or went, what it is now; a coding that stays is among its own parts.
    """
    after = list(dict.fromkeys(one for parts in became.values() for one in parts))
    had = quotations_of(work.read, {*became, *after})
    for coding in after:
        before = [coding, *(one for one, parts in became.items() if coding in parts and one != coding)]
        decided = [had[one] for one in before if one in had]
        if decided:
            own = had[coding].id if coding in had else new_id()
            now = replace(together(decided), id=own, coding=coding)
            if now != had.get(coding):
                work.put(now)
    work.remove(*(had[one] for one, parts in became.items() if one in had and one not in parts))


def restored_quotation(read: "Reader", coding: Id) -> Quotation | None:
    """Return what was decided of a removed coding when it was removed."""
    last = read.trail.of_subjects([coding])[coding][-1]
    entries = [entry for entry in read.trail.of_operation(last.operation) if entry.kind == Quotation.KIND]
    values = read.trail.values_by_hash([entry.before for entry in entries if entry.before and not entry.after])
    decided = (from_plain(Quotation, plain) for plain in values.values())
    return next((one for one in decided if one.coding == coding), None)
