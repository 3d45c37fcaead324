"""The document in which own texts are written in Word, put together from one snapshot."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.file_content import content_of
from lagvarde_coder.domain.report.own_texts import PARTS, OwnText
from lagvarde_coder.exporters.own_texts import WrittenTexts, WrittenTheme, own_text_sections
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.report.own_texts import to_write_on
from lagvarde_coder.services.report_kinds import OutlineLine, ReportKind

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def written_texts(read: "Reader", stands: Standing, _: Gate) -> WrittenTexts:
    """Return the texts of all needs and themes in use, needs first."""
    texts = {text.theme: text for text in read.all(OwnText)}
    return WrittenTexts(
        title=f"Egna texter: {stands.project}",
        standing=stands,
        themes=tuple(
            WrittenTheme(
                number=own(theme.number),
                name=own(theme.name),
                claim=own(theme.claim),
                colour=theme.colour,
                texts={part: own(getattr(texts.get(theme.id), part, "")) for part in PARTS},
            )
            for theme in to_write_on(read)
        ),
    )


def own_texts_outline(read: "Reader", _: Standing) -> Iterator[OutlineLine]:
    """Yield how much is written."""
    themes, written = to_write_on(read), {text.theme for text in read.all(OwnText)}
    done = sum(theme.id in written for theme in themes)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Themes and needs with an own text"), (done, len(themes)))


OWN_TEXTS = ReportKind(
    name="egna-texter",
    aliases=("own-texts",),
    title=QT_TRANSLATE_NOOP("Reports", "Own texts, to be written in Word"),
    file_words=QT_TRANSLATE_NOOP("Reports", "own texts"),
    gather=written_texts,
    sections=own_text_sections,
    outline=own_texts_outline,
    content=content_of(written="theme.name theme.claim own_text"),
)
