"""The picture of how themes became needs, as the reports print it."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.figures.drawing import Drawing
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.reports import ThemeReport
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.figures.gathering import CountedMaterial
from lagvarde_coder.services.figures.pictures.of_needs import becoming_picture
from lagvarde_coder.services.figures.pictures.telling import Telling
from lagvarde_coder.words.pictures import SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_QUESTION = PictureQuestion(kind=PictureKind.BECOMING)


def becoming(
    read: "Reader", stands: Standing, gate: Gate, base: ThemeReport, counted: CountedMaterial
) -> Drawing | None:
    """Return the picture, or None where no theme has become a need."""
    return becoming_picture(Telling(_QUESTION, SWEDISH, gate, stands, counted, read)) if base.lineage else None
