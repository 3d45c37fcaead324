"""The tables of a written report."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby

from lagvarde_coder.domain.figures.results import Frequency, HeardFigures
from lagvarde_coder.domain.report.needs_draft import PrintedFamily
from lagvarde_coder.domain.report.reports import LedgerFigure, LineageStep, MaterialLine, ThemeReport
from lagvarde_coder.domain.themes.codebook import ThemeStatus
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import Spans, StyledText, TableBlock, TableColumn, TextStyle, badge, plain
from lagvarde_coder.words import IN_SWEDISH

TOTAL = "Sammanlagt"
_SHORT = 20
"""Rows up to which a table stands on one page."""


def summary(report: ThemeReport) -> TableBlock:
    """Return one row per chapter: number, name, count, denominator, share."""
    note = wording.unit_note(report.summary, report.standing)
    return TableBlock(
        caption=f"Hur många som tar upp varje område. {note}",
        description="En rad per område: nummer, namn, antal som tar upp det, av hur många, och andel.",
        columns=(
            TableColumn("Nr", 8),
            TableColumn("Namn", 66),
            TableColumn("Tar upp", 10, numeric=True),
            TableColumn("Av", 7, numeric=True),
            TableColumn("Andel", 9, numeric=True),
        ),
        rows=tuple((_badge(row), plain(row.name), *_counts(row)) for row in report.summary),
        head=2,
        whole=len(report.summary) < _SHORT,
    )


def stances(report: ThemeReport) -> TableBlock:
    """Return one row per chapter: how those who take it up do so."""
    return TableBlock(
        caption=f"Hur de som tar upp varje område förhåller sig till det. {wording.STANCES_NOTE}",
        description="En rad per område: nummer, namn, och antal som tar upp, stöder, nyanserar, motsäger det.",
        columns=(
            TableColumn("Nr", 8),
            TableColumn("Namn", 37),
            TableColumn("Tar upp", 10, numeric=True),
            TableColumn("Stöder", 9, numeric=True),
            TableColumn("Nyanserar", 12, numeric=True),
            TableColumn("Motsäger", 12, numeric=True),
            TableColumn("Endast motsäger", 12, numeric=True),
        ),
        rows=tuple(
            (_badge(row), plain(row.name), *_integers(row.count, *row.stances)) for row in report.summary if row.stances
        ),
        head=2,
        whole=len(report.summary) < _SHORT,
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
                *_integers(figure.asked - figure.answered),
            )
            for figure in (*report.ledger, *_total(report.ledger))
        ),
        whole=len(report.ledger) < _SHORT,
    )


def _total(groups: Sequence[LedgerFigure]) -> Iterator[LedgerFigure]:
    """Yield the sum of several groups: an organisation is in one of them."""
    if len(groups) > 1:
        asked, answered = sum(one.asked for one in groups), sum(one.answered for one in groups)
        written, oral = sum(one.written for one in groups), sum(one.oral for one in groups)
        yield LedgerFigure(name=TOTAL, asked=asked, answered=answered, written=written, oral=oral)


def heard(figures: HeardFigures) -> TableBlock:
    """Return dialogues, answers, overlap, other ways and union."""
    return TableBlock(
        caption="Så många har hörts. Enhet: organisationer. Summan är dialoger och svar, minus båda, plus annat sätt.",
        description="En rad per sätt att höras, och antal organisationer.",
        columns=(TableColumn("Underlag", 80), TableColumn("Antal", 20, numeric=True)),
        rows=tuple((plain(name), *_integers(count)) for name, count in wording.heard(figures)),
        whole=True,
    )


def material(report: ThemeReport) -> TableBlock:
    """Return the documents by kind: how many, how far the work with them has come, and who is heard in them."""
    return TableBlock(
        caption="Underlaget, efter dokumenttyp. En organisation som hörts på flera sätt räknas en gång i summan. "
        "Utan org.: dokument som ingen organisation hörs i.",
        description="En rad per dokumenttyp, sedan summan och, om de finns, interna dokument, som inte räknas.",
        columns=(
            TableColumn("Dokumenttyp", 22),
            TableColumn("Antal", 10, numeric=True),
            TableColumn("Klara", 10, numeric=True),
            TableColumn("Genomgånget", 20, numeric=True),
            TableColumn("Utan org.", 15, numeric=True),
            TableColumn("Organisationer", 23, numeric=True),
        ),
        rows=tuple(
            (
                plain(_material_name(line)),
                *_integers(line.documents, line.finished),
                plain(f"{line.coverage.percent}{wording.NBSP}%" if line.coverage else "–"),
                *_integers(line.nameless, line.organisations),
            )
            for line in report.material
        ),
        whole=True,
    )


def _material_name(line: MaterialLine) -> str:
    if line.internal:
        return "Interna, räknas inte"
    return TOTAL if line.kind is None else IN_SWEDISH.of(line.kind)


def outside(report: ThemeReport) -> TableBlock:
    """Return themes of which no need has all, with the figures of what no need has."""
    figures = [one.figure for one in report.outside]
    note = wording.unit_note(figures, report.standing)
    return TableBlock(
        caption=f"Teman som inte förts till något behov. {note}",
        description="En rad per tema: nummer, namn, antal som tar upp det, av hur många, och antal utdrag.",
        columns=(
            TableColumn("Nr", 11),
            TableColumn("Namn", 49),
            TableColumn("Tar upp", 14, numeric=True),
            TableColumn("Av", 12, numeric=True),
            TableColumn("Utdrag", 14, numeric=True),
        ),
        rows=tuple(
            (
                _badge(one.figure),
                plain(one.figure.name if one.whole else f"{one.figure.name} (den del som inte förts vidare)"),
                *_integers(one.figure.count, one.figure.denominator, one.passages),
            )
            for one in report.outside
        ),
        head=2,
    )


def lineage(report: ThemeReport) -> TableBlock:
    """Return what themes became: those that were brought into a need for the same reason stand together."""
    return TableBlock(
        caption="Temanas väg till utvecklingsbehov.",
        description="En rad per beslut: teman, utvecklingsbehovet de blev, skäl, vem som beslutade och när.",
        columns=(
            TableColumn("Tema", 22),
            TableColumn("Blev", 23),
            TableColumn("Skäl", 38),
            TableColumn("Beslut", 17),
        ),
        rows=tuple(_lineage_row(steps, _colours(report)) for steps in _decided_together(report.lineage)),
    )


def candidates(family: PrintedFamily, caption: str) -> TableBlock:
    """Return the candidates of a family, and how many organisations raise each."""
    return TableBlock(
        caption=caption,
        description="En rad per kandidat: nummer, namn med kort beskrivning, vad som beslutats om den, och "
        "organisationer som tar upp den.",
        columns=(
            TableColumn("Nr", 9),
            TableColumn("Namn", 58),
            TableColumn("Status", 13),
            TableColumn("Organisationer", 20, numeric=True),
        ),
        rows=tuple(
            (
                plain(one.number),
                plain(f"{one.name}. {one.text}" if one.text else one.name),
                _status(one.status),
                *_integers(one.organisations),
            )
            for one in family.candidates
        ),
        head=2,
    )


def _status(status: ThemeStatus) -> Spans:
    """Return what was decided of a candidate; one that waits for a decision stands out."""
    return (StyledText("Oavgjord", TextStyle.STRONG),) if status is ThemeStatus.ACTIVE else plain(IN_SWEDISH.of(status))


def set_aside(report: ThemeReport) -> TableBlock:
    """Return themes that were dropped or parked."""
    return TableBlock(
        caption=f"Teman som inte ingår bland utvecklingsbehoven. {wording.finished(report.standing)}.",
        description="En rad per tema: namn, vad som hänt med det, organisationer som tar upp det, skäl och beslut.",
        columns=(
            TableColumn("Tema", 22),
            TableColumn("Status", 19),
            TableColumn("Tar upp", 14),
            TableColumn("Skäl", 26),
            TableColumn("Beslut", 19),
        ),
        rows=tuple(
            (
                plain(f"{theme.number} {theme.name}"),
                plain(IN_SWEDISH.of(ThemeStatus(theme.status))),
                plain(_count_of(theme.figure)),
                plain(theme.reason),
                plain(_decision(theme.by, theme.at)),
            )
            for theme in report.set_aside
        ),
    )


def _decided_together(steps: Iterable[LineageStep]) -> Iterator[list[LineageStep]]:
    """Yield the steps that lie beside each other and say the same, so that a reason is printed once."""
    for _, together in groupby(steps, key=lambda step: (step.need, step.reason, _decision(step.by, step.at))):
        yield list(together)


def _lineage_row(steps: Sequence[LineageStep], colours: dict[str, int]) -> tuple[Spans, ...]:
    first = steps[0]
    themes = [f"{one.theme} {one.theme_name}{wording.carried(one.codings, one.parts)}" for one in steps]
    need = badge(first.need, colours[first.need]) if first.need in colours else StyledText(first.need)
    return (
        plain("\n".join(themes)),
        (need, StyledText(f" {first.need_name}")),
        plain(first.reason),
        plain(_decision(first.by, first.at)),
    )


def _decision(by: str, at: datetime) -> str:
    return f"{by},\n{wording.moment(at)[:10]}"


def _count_of(figure: Frequency | None) -> str:
    """Return "3 av 12 organisationer" in short, or a dash for what is not counted."""
    return f"{wording.integer(figure.count)} av {wording.integer(figure.denominator)}" if figure else "–"


def _colours(report: ThemeReport) -> dict[str, int]:
    return {chapter.number: chapter.colour for chapter in report.chapters}


def _badge(row: Frequency) -> Spans:
    return (badge(row.number, row.colour),)


def _counts(row: Frequency) -> tuple[Spans, ...]:
    return (*_integers(row.count, row.denominator), plain(wording.share(row.count, row.denominator)))


def _integers(*values: int) -> tuple[Spans, ...]:
    return tuple(plain(wording.integer(value)) for value in values)
