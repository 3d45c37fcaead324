"""What there is to choose among for a picture: groups of a breakdown, organisations heard, documents."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.figures.heard import heard_organisations
from lagvarde_coder.domain.figures.pictures.kinds import PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.services.figures.gathering import counted_sources
from lagvarde_coder.services.figures.pictures.broken_down import Broken
from lagvarde_coder.services.figures.pictures.telling import Telling

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def groups_offered(telling: Telling) -> list[Group]:
    """Return the groups of a breakdown, the two with the largest denominators first."""
    broken = Broken(telling)
    largest = broken.largest_keys(2)
    return [Group(key, broken.names[key]) for key in (*largest, *(key for key in broken.keys if key not in largest))]


def heard_offered(telling: Telling) -> list[Group]:
    """Return the organisations that are heard in the scope, in Swedish order."""
    heard = heard_organisations(telling.counted.sources, telling.asked.scope)
    names = telling.group_labels(Grouping.ORGANISATION, heard)
    return [Group(key, names[key]) for key in sorted(heard, key=lambda key: swedish(names[key]))]


def documents_offered(read: "Reader", asked: PictureQuestion) -> list[Group]:
    """Return the documents of the scope, in order of their numbers."""
    titles = {source.id: f"{source.number} {source.title}" for source in read.all(Source)}
    return [Group(source.id, titles[source.id]) for source in asked.scope.sources_in(counted_sources(read))]
