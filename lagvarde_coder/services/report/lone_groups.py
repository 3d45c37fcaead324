"""Groups of one: where nobody is named, a category may still tell who it is."""

from collections import defaultdict
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.report.quotations import NamedAs
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.material.speakers import Speakers

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def groups_of_one(read: "Reader", attribution: Attribution) -> list[str]:
    """Return the groups that an export, or a quotation in it, would print for one organisation only."""
    if attribution is Attribution.NONE:
        return []
    gate = Gate.of(read, attribution)
    if attribution is Attribution.ORGANISATION and not gate.restrictions.naming:
        return []
    lone = lone_groups(read, Gate.of(read, Attribution.CATEGORY))
    if attribution is Attribution.CATEGORY:
        return lone
    printed = groups_of_quotations(read, gate)
    return [group for group in lone if group in printed]


def groups_of_quotations(read: "Reader", gate: Gate) -> set[str]:
    """Return the categories that ``gate`` prints in place of names, where a quotation is to have only its category."""
    naming = gate.restrictions.naming
    nameless = [coding for coding, (named, _) in naming.items() if named is NamedAs.CATEGORY]
    codings = read.many(Coding, nameless).values()
    speakers = Speakers(read, {coding.text for coding in codings})
    return {gate.attribution(speakers.of(coding.text, coding.start, coding.end), [coding.id]) for coding in codings}


def lone_groups(read: "Reader", gate: Gate) -> list[str]:
    """Return what ``gate`` prints beside the passages of one organisation and of no other, in Swedish order.

    Two categories that are printed together are a group of their own: "Patientföreträdare; Tandvård".
    """
    speakers = Speakers(read)
    places = {(coding.text, coding.start, coding.end) for coding in read.all(Coding)}
    members: defaultdict[str, set[str]] = defaultdict(set)
    for speaking in {one for place in places for one in (speakers.of(*place), *speakers.each(*place))}:
        members[gate.attribution(speaking)].update(speaking.organisations)
    return sorted((group for group, names in members.items() if group and len(names) == 1), key=swedish)
