"""A document with its codings, through the disclosure gate."""

from collections import Counter
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.errors import NotFound
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Sectioning, Source
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.masks import Covered
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.exporters.coded_document import CodedDocument, CodingShown, LegendLine
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.material.coding_comments import CodingComment

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

NAME = "document"
"""What the log calls it."""


def coded_document(read: "Reader", stands: Standing, gate: Gate, source_id: Id) -> CodedDocument:
    """Return a document as it may leave the program: it names whoever is named in it, but for what is masked.

    Codings and headings stand where their words are then; a heading within what is hidden is none.

    Raises:
        NotFound: the project has no such document.
    """
    source = read.get(Source, source_id)
    if source is None:
        raise NotFound(kind="source", name=source_id)
    codings = sorted(read.codings_in(source.text, None), key=lambda one: (one.start, -one.end, one.id))
    themes = read.many(Theme, list({coding.theme for coding in codings}))
    coders = read.many(Coder, list({coding.coder for coding in codings}))
    counts = Counter(coding.theme for coding in codings)
    used = sorted(themes.values(), key=lambda theme: (theme.stage, theme.position, theme.number))
    text, covered = gate.whole(read, source.text)
    return CodedDocument(
        title=gate.title(source),
        standing=stands,
        text=text,
        headings={
            covered.start(section.start): section.level
            for sectioning in read.where(Sectioning, text=source.text)
            for section in sectioning.sections
            if section.kind is SectionKind.HEADING and covered.shows(section.start)
        },
        codings=tuple(_shown(coding, themes[coding.theme], coders[coding.coder], gate, covered) for coding in codings),
        legend=tuple(LegendLine(own(theme.number), own(theme.name), theme.colour, counts[theme.id]) for theme in used),
    )


def _shown(coding: Coding, theme: Theme, coder: Coder, gate: Gate, covered: Covered) -> CodingShown:
    comment = CodingComment(
        theme=theme.number,
        name=theme.name,
        evidence=evidence_id(coding.id),
        stance=coding.stance,
        unsure=coding.unsure,
        question=gate.comment(coding.question),
        memo=gate.comment(coding.memo),
    )
    return CodingShown(
        start=covered.start(coding.start),
        end=covered.end(coding.end),
        colour=theme.colour,
        comment=own(comment.written),
        coder=gate.coder(coder.name),
        initials=gate.coder(coder.initials),
    )
