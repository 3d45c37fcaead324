"""The printed codebook, as an appendix on method wants it: an overview, a chapter per theme, and the versions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.reports import Excerpt, ThemeBadge
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import (
    Block,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    PassageBlock,
    StyledText,
    TableBlock,
    TableColumn,
    TextStyle,
    badge,
    plain,
)
from lagvarde_coder.exporters.report import ReportSection


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTheme:
    """A theme as the codebook prints it; ``level`` 1, sub-themes 2.

    Attributes:
        fields: what stands under a word of its own: label and words, without those that say nothing.
        confused_with: badge and name.
        organisations: how many take it up, of those heard; None where that is not counted.
    """

    badge: ThemeBadge
    name: Disclosed
    level: int
    group: Disclosed
    key: Disclosed
    summary: Disclosed
    claim: Disclosed
    fields: tuple[tuple[str, Disclosed], ...]
    confused_with: tuple[tuple[ThemeBadge, Disclosed], ...]
    examples: tuple[Excerpt, ...]
    near_misses: tuple[Excerpt, ...]
    organisations: tuple[int, int] | None

    @property
    def described(self) -> bool:
        """Whether anything is said of it beside its name."""
        return bool(self.claim or self.fields or self.confused_with or self.examples or self.near_misses)


@dataclass(frozen=True, slots=True)
class PrintedVersion:
    """A version of the codebook: what it is called, when it was made, by whom and why."""

    name: Disclosed
    day: str
    coder: Disclosed
    reason: Disclosed


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCodebook:
    """Everything that the printed codebook shows."""

    title: str
    standing: Standing
    themes: tuple[PrintedTheme, ...]
    versions: tuple[PrintedVersion, ...]

    @property
    def passages(self) -> int:
        """How many excerpts it prints."""
        return sum(len(theme.examples) + len(theme.near_misses) for theme in self.themes)


def codebook_sections(book: PrintedCodebook) -> list[ReportSection]:
    """Return the headings of the codebook with what stands under each."""
    overview = HeadingBlock(1, "Kodboken i översikt", "oversikt", new_page=True)
    sections = [ReportSection(overview, partial(_overview, book))]
    for place, theme in enumerate((theme for theme in book.themes if theme.described), 1):
        heading = HeadingBlock(theme.level, theme.name, f"kod_{place}", *theme.badge, new_page=place == 1)
        sections.append(ReportSection(heading, partial(_theme, theme)))
    if book.versions:
        heading = HeadingBlock(1, "Kodbokens versioner", "versioner")
        sections.append(ReportSection(heading, partial(_versions, book)))
    return sections


def _overview(book: PrintedCodebook) -> Iterator[Block]:
    if not book.themes:
        yield Paragraph(ParagraphRole.BODY, plain("Det finns inget i den här delen av kodboken."))
        return
    short = any(theme.summary for theme in book.themes)  # else the column would be empty, and names be squeezed
    told = ["nummer och namn", *(["kort definition"] if short else []), "organisationer"]
    columns = [TableColumn("Tema", 36 if short else 82), TableColumn("Organisationer", 18, numeric=True)]
    if short:
        columns.insert(1, TableColumn("Kort definition", 46))
    yield TableBlock(
        caption="Kodbokens innehåll.",
        description=f"En rad per tema, i kodbokens ordning: {', '.join(told)}.",
        columns=tuple(columns),
        rows=tuple(
            (
                (badge(*theme.badge), StyledText(f" {theme.name}")),
                *([plain(theme.summary or "–")] if short else []),
                plain(_share(theme.organisations)),
            )
            for theme in book.themes
        ),
    )


def _share(organisations: tuple[int, int] | None) -> str:
    if organisations is None:
        return "–"
    return f"{wording.integer(organisations[0])} av {wording.integer(organisations[1])}"


def _theme(theme: PrintedTheme) -> Iterator[Block]:
    """Yield what is said of a theme: on one page if it is short, that is without passages."""
    said = list(_described(theme))
    for place, block in enumerate(said, 1):
        if isinstance(block, Paragraph) and place < len(said) and not (theme.examples or theme.near_misses):
            yield replace(block, keeps=True)
        else:
            yield block


def _described(theme: PrintedTheme) -> Iterator[Block]:
    if theme.claim:
        yield Paragraph(ParagraphRole.CLAIM, plain(theme.claim))
    for label, words in theme.fields:
        yield _labelled(label, words)
    if theme.confused_with:
        spans = [StyledText("Förväxlas med: ", TextStyle.STRONG)]
        for place, (mark, name) in enumerate(theme.confused_with):
            spans += [*([StyledText(", ")] if place else []), badge(*mark), StyledText(f" {name}")]
        yield Paragraph(ParagraphRole.BODY, tuple(spans))
    for label, excerpts in (("Exempel ur materialet", theme.examples), ("Nästan, men inte", theme.near_misses)):
        if excerpts:
            yield Paragraph(ParagraphRole.BODY, (StyledText(label, TextStyle.STRONG),), keeps=True)
        for excerpt in excerpts:
            yield _passage(excerpt)


def _labelled(label: str, words: str) -> Paragraph:
    return Paragraph(ParagraphRole.BODY, (StyledText(f"{label}: ", TextStyle.STRONG), StyledText(words)))


def _passage(excerpt: Excerpt) -> PassageBlock:
    label = [StyledText(wording.passage_label(verbatim=excerpt.verbatim, use=excerpt.use), TextStyle.STRONG)]
    for evidence in excerpt.evidence:
        label += [StyledText(" · "), StyledText(evidence, TextStyle.EVIDENCE)]
    return PassageBlock(
        anchor="",  # the same passage may show what belongs to one theme and what nearly belongs to another
        verbatim=excerpt.verbatim,
        label=tuple(label),
        text=wording.passage_text(excerpt.text, verbatim=excerpt.verbatim),
        source=" · ".join(wording.excerpt_source(excerpt)),
        comments=(),
    )


def _versions(book: PrintedCodebook) -> Iterator[Block]:
    begins = "En ny version börjar med varje saklig ändring av en definition."
    yield Paragraph(ParagraphRole.BODY, plain(begins), keeps=True)
    yield TableBlock(
        caption="Kodbokens versioner.",
        description="En rad per version: vad den heter, när den gjordes, av vem och varför.",
        columns=(TableColumn("Version", 18), TableColumn("När", 20), TableColumn("Av", 22), TableColumn("Varför", 40)),
        rows=tuple(
            tuple(plain(cell or "–") for cell in (one.name, one.day, one.coder, one.reason)) for one in book.versions
        ),
    )
