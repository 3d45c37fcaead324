"""Pictures: each is gathered in one reading and drawn at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from lagvarde_coder.domain.figures.drawing import Drawing
from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.services.base import Service, without_searching_garbage
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.figures.gathering import counted_material, standing
from lagvarde_coder.services.figures.pictures.broken_down import (
    groups_picture,
    heat_picture,
    stances_picture,
    two_groups_picture,
)
from lagvarde_coder.services.figures.pictures.in_time import saturation_picture, timeline_picture
from lagvarde_coder.services.figures.pictures.of_document import document_picture
from lagvarde_coder.services.figures.pictures.of_needs import becoming_picture
from lagvarde_coder.services.figures.pictures.of_organisation import organisation_picture
from lagvarde_coder.services.figures.pictures.pairs import network_picture, together_picture
from lagvarde_coder.services.figures.pictures.picture_choices import documents_offered, groups_offered, heard_offered
from lagvarde_coder.services.figures.pictures.telling import Telling
from lagvarde_coder.words.pictures import SWEDISH, PictureWords

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

MAKERS: dict[PictureKind, Callable[[Telling], Drawing]] = {
    PictureKind.STANCES: stances_picture,
    PictureKind.GROUPS: groups_picture,
    PictureKind.TWO_GROUPS: two_groups_picture,
    PictureKind.HEAT: heat_picture,
    PictureKind.TOGETHER: together_picture,
    PictureKind.NETWORK: network_picture,
    PictureKind.SATURATION: saturation_picture,
    PictureKind.TIMELINE: timeline_picture,
    PictureKind.DOCUMENT: document_picture,
    PictureKind.ORGANISATION: organisation_picture,
    PictureKind.BECOMING: becoming_picture,
}


class PictureService(Service):
    """Draws figures; what is drawn has been through the gate."""

    def drawing(
        self,
        asked: PictureQuestion,
        said: PictureWords = SWEDISH,
        attribution: Attribution = Attribution.ORGANISATION,
    ) -> Drawing:
        """Return a picture with its table twin.

        Raises:
            NotFound: the project has no such group, document or organisation.
        """
        with without_searching_garbage(), self._read() as read:
            return drawn(read, asked, said, Gate.of(read, attribution), self._desk.acting)

    def offered(self, asked: PictureQuestion) -> list[Group]:
        """Return what a picture may be asked of: groups, documents or organisations; the two largest groups first.

        Names are as in the window: nothing here leaves the program.
        """
        if asked.kind not in {PictureKind.TWO_GROUPS, PictureKind.DOCUMENT, PictureKind.ORGANISATION}:
            return []
        with without_searching_garbage(), self._read() as read:
            if asked.kind is PictureKind.DOCUMENT:
                return documents_offered(read, asked)
            telling = Telling(asked, SWEDISH, Gate(), standing(read, self._desk.acting), counted_material(read), read)
            return groups_offered(telling) if asked.kind is PictureKind.TWO_GROUPS else heard_offered(telling)


def drawn(read: "Reader", asked: PictureQuestion, said: PictureWords, gate: Gate, actor: Id | Coder | None) -> Drawing:
    """Return a picture from what is open for reading."""
    scope = None if asked.kind is PictureKind.BECOMING else asked.scope  # which shows decisions, whatever counts
    telling = Telling(asked, said, gate, standing(read, actor, scope), counted_material(read), read)
    return MAKERS[asked.kind](telling)
