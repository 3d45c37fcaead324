"""The tables of a written report."""

from lagvarde_coder.domain.figures.results import Frequency, HeardFigures
from lagvarde_coder.domain.report.reports import LedgerFigure, LineageStep, ThemeReport
from lagvarde_coder.domain.themes.codebook import ThemeStatus
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import Spans, StyledText, TableBlock, TableColumn, badge, plain
from lagvarde_coder.words import IN_SWEDISH


def summary(report: ThemeReport) -> TableBlock:
    """Return one row per chapter: number, name, count, denominator, share."""
    note = wording.unit_note(report.summary, report.standing)
    return TableBlock(
        caption=f"Hur många som tar upp varje område. {note}",
        description="En rad per område: nummer, namn, antal som tar upp det, av hur många, och andel.",
        columns=(
            TableColumn("Nr", 11),
            TableColumn("Namn", 49),
            TableColumn("Tar upp", 14, numeric=True),
            TableColumn("Av", 12, numeric=True),
            TableColumn("Andel", 14, numeric=True),
        ),
        rows=tuple((_badge(row), plain(row.name), *_counts(row)) for row in report.summary),
        head=2,
    )


def stances(report: ThemeReport) -> TableBlock:
    """Return one row per chapter: how those who take it up do so."""
    return TableBlock(
        caption=f"Hur de som tar upp varje område förhåller sig till det. {wording.STANCES_NOTE}",
        description="En rad per område: nummer, namn, och antal som tar upp, stöder, nyanserar, motsäger det.",
        columns=(
            TableColumn("Nr", 10),
            TableColumn("Namn", 30),
            TableColumn("Tar upp", 10, numeric=True),
            TableColumn("Stöder", 11, numeric=True),
            TableColumn("Nyanserar", 14, numeric=True),
            TableColumn("Motsäger", 13, numeric=True),
            TableColumn("Endast motsäger", 13, numeric=True),
        ),
        rows=tuple(
            (_badge(row), plain(row.name), *_integers(row.count, *row.stances)) for row in report.summary if row.stances
        ),
        head=2,
    )


def ledger(report: ThemeReport) -> TableBlock:
    """Return who was asked and how they answered."""
    return TableBlock(
        caption="Tillfrågade och svar. Enhet: organisationer.",
        description="En rad per grupp: tillfrågade, svarade, därav skriftligt och muntligt, och de som inte svarat.",
        columns=(
            TableColumn("Grupp", 17),
            TableColumn("Tillfrågade", 18, numeric=True),
            TableColumn("Svarade", 15, numeric=True),
            TableColumn("Skriftligt", 17, numeric=True),
            TableColumn("Muntligt", 16, numeric=True),
            TableColumn("Utan svar", 17, numeric=True),
        ),
        rows=tuple(
            (
                plain(figure.name),
                *_integers(figure.asked, figure.answered, figure.written, figure.oral),
                *_silent(figure),
            )
            for figure in report.ledger
        ),
    )


def _silent(figure: LedgerFigure) -> tuple[Spans, ...]:
    return _integers(figure.asked - figure.answered)


def heard(figures: HeardFigures) -> TableBlock:
    """Return dialogues, answers, overlap and union."""
    return TableBlock(
        caption="Så många har hörts. Enhet: organisationer.",
        description="En rad per sätt att höras, och antal organisationer.",
        columns=(TableColumn("Underlag", 80), TableColumn("Antal", 20, numeric=True)),
        rows=tuple((plain(name), *_integers(count)) for name, count in wording.heard(figures)),
    )


def lineage(report: ThemeReport) -> TableBlock:
    """Return each theme's way into a need."""
    return TableBlock(
        caption="Temanas väg till utvecklingsbehov.",
        description="En rad per beslut: tema, utvecklingsbehovet det blev, skäl, vem som beslutade och när.",
        columns=(
            TableColumn("Tema", 18),
            TableColumn("Blev", 21),
            TableColumn("Skäl", 37),
            TableColumn("Vem", 11),
            TableColumn("När", 13),
        ),
        rows=tuple(_lineage_row(step, _colours(report)) for step in report.lineage),
    )


def set_aside(report: ThemeReport) -> TableBlock:
    """Return themes that were dropped or parked."""
    return TableBlock(
        caption="Teman som inte ingår bland utvecklingsbehoven.",
        description="En rad per tema: namn, vad som hänt med det, skäl, vem som beslutade och när.",
        columns=(
            TableColumn("Tema", 24),
            TableColumn("Status", 22),
            TableColumn("Skäl", 26),
            TableColumn("Vem", 13),
            TableColumn("När", 15),
        ),
        rows=tuple(
            (
                plain(f"{theme.number} {theme.name}"),
                plain(IN_SWEDISH.of(ThemeStatus(theme.status))),
                plain(theme.reason),
                plain(theme.by),
                plain(wording.moment(theme.at)),
            )
            for theme in report.set_aside
        ),
    )


def _lineage_row(step: LineageStep, colours: dict[str, int]) -> tuple[Spans, ...]:
    part = "" if step.codings is None else f" ({wording.integer(step.codings)} av temats kodningar)"
    need = badge(step.need, colours[step.need]) if step.need in colours else StyledText(step.need)
    return (
        plain(f"{step.theme} {step.theme_name}{part}"),
        (need, StyledText(f" {step.need_name}")),
        plain(step.reason),
        plain(step.by),
        plain(wording.moment(step.at)),
    )


def _colours(report: ThemeReport) -> dict[str, int]:
    return {chapter.number: chapter.colour for chapter in report.chapters}


def _badge(row: Frequency) -> Spans:
    return (badge(row.number, row.colour),)


def _counts(row: Frequency) -> tuple[Spans, ...]:
    return (*_integers(row.count, row.denominator), plain(wording.share(row.count, row.denominator)))


def _integers(*values: int) -> tuple[Spans, ...]:
    return tuple(plain(wording.integer(value)) for value in values)
