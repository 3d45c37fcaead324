"""Groups of one: where nobody is named, a category may still tell who it is."""

from collections import defaultdict
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.material.speakers import Speakers

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


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
