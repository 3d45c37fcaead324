"""Tables of figures: frequencies and co-occurrence."""

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.figures.results import Frequency, Standing, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.report.tables import Cell, Chart, ColumnKind, Table
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.exporters import wording
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import CountedMaterial, co_occurrences, frequencies
from lagvarde_coder.services.report.tabulating.columns import BADGE, INTEGER, Rows, columns
from lagvarde_coder.words import IN_SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def frequencies_table(counted: CountedMaterial) -> Table:
    """Return how many take up each category, in every unit."""
    headings = columns(
        ("Nummer", BADGE),
        "Namn",
        "Stadium",
        "Del av",
        ("Organisationer", INTEGER),
        ("Hörda organisationer", INTEGER),
        ("Andel", ColumnKind.SHARE),
        ("Stöder", INTEGER),
        ("Nyanserar", INTEGER),
        ("Motsäger", INTEGER),
        ("Endast motsäger", INTEGER),
        ("Dokument", INTEGER),
        ("Dokument i urvalet", INTEGER),
        ("Utdrag", INTEGER),
        ("Tecken", INTEGER),
        ("Kodningar", INTEGER),
        ("Varav osäkra", INTEGER),
    )
    codings, unsure = coding_amounts(counted)

    def rows() -> Rows:
        for stage in (Stage.NEED, Stage.THEME):
            by_unit = {unit: frequencies(counted, stage, unit, None, counted.scope) for unit in Unit}
            for figures in zip(*by_unit.values(), strict=True):
                theme = figures[0].theme
                row = _frequency_row(stage, dict(zip(by_unit, figures, strict=True)))
                yield *row, codings[theme], unsure[theme]

    note = (
        "Antal organisationer som tar upp temat, av dem som hörts (minst ett dokument i urvalet). Stöder, Nyanserar, "
        "Motsäger: organisationer med minst en sådan kodning; samma organisation kan räknas i flera. Endast motsäger: "
        "de som motsäger utan att stödja eller nyansera. Antal säger inte hur viktigt något är."
    )
    return Table("frequencies", "Frekvenser", headings, rows(), note)


def charts() -> tuple[Chart, ...]:
    """Return a chart for each level of categories: needs and their parts, or needs and themes, cannot be compared."""
    levels = [
        ("Diagram behov", "Utvecklingsbehov", Stage.NEED, False),
        ("Diagram delbehov", "Delar av utvecklingsbehov", Stage.NEED, True),
        ("Diagram teman", "Teman", Stage.THEME, False),
        ("Diagram delteman", "Delar av teman", Stage.THEME, True),
    ]
    return tuple(
        Chart(sheet, "frequencies", f"{heading}: organisationer som tar upp dem", partial(_on_level, stage, parts))
        for sheet, heading, stage, parts in levels
    )


def _on_level(stage: Stage, parts: bool, row: tuple[Cell, ...]) -> bool:
    """Tell whether a row of the frequencies is of a stage, and of parts or of what has none above it."""
    return row[2] == IN_SWEDISH.of(stage) and bool(row[3]) is parts


def progress(read: "Reader", counted: CountedMaterial, stands: Standing, gate: Gate) -> Table:
    """Return how far the work with each document that counts has come; without a filter with internal ones, too."""
    headings = columns(
        ("Dok", INTEGER),
        "Dokument",
        "Dokumenttyp",
        "Status",
        "Räknas",
        ("Genomgånget", ColumnKind.SHARE),
        ("Genomgångna tecken", INTEGER),
        ("Tecken att gå igenom", INTEGER),
    )
    sources = {source.id: source for source in read.all(Source)}
    there = {source.id for source in counted.sources}
    documents = (document for document in stands.documents if document.source in there)
    covered = sorted(documents, key=lambda document: sources[document.source].number)
    rows = [
        (
            sources[document.source].number,
            gate.title(sources[document.source]),
            own(IN_SWEDISH.of(sources[document.source].kind)),
            own(IN_SWEDISH.of(sources[document.source].status)),
            own("Nej, internt" if document.internal else "Ja"),
            document.coverage.gone_through / document.coverage.total.characters
            if document.coverage.total.characters
            else 1.0,
            document.coverage.gone_through,
            document.coverage.total.characters,
        )
        for document in covered
    ]
    note = (
        "Hur stor del av varje dokuments bokstäver och siffror som har ett tema eller är avgjord på annat sätt. "
        f"Rubriker, frågor och talares namn räknas inte. {wording.finished(stands)}."
    )
    return Table("progress", "Genomgånget", headings, rows, note)


def coding_amounts(counted: CountedMaterial) -> tuple[Counter[Id], Counter[Id]]:
    """Return how many codings count for each category, and how many of them are doubtful."""
    texts = {source.text for source in counted.scope.sources_in(counted.sources)}
    codings, unsure, seen = Counter[Id](), Counter[Id](), set[Id]()
    for coding, text, _, _, theme, _, _, is_unsure in counted.codings:
        if text in texts and coding not in seen:  # one that is cut to answers is one all the same
            seen.add(coding)
            reached = counted.lineage.counts_for(coding, theme)
            codings.update(reached)
            unsure.update(reached if is_unsure else ())
    return codings, unsure


def _frequency_row(stage: Stage, figures: dict[Unit, Frequency]) -> tuple[Cell, ...]:
    heard = figures[Unit.ORGANISATION]
    return (
        own(heard.number),
        own(heard.name),
        own(IN_SWEDISH.of(stage)),
        own(heard.parent or ""),
        heard.count,
        heard.denominator,
        heard.count / heard.denominator if heard.denominator else None,
        *(heard.stances or (None,) * 4),
        figures[Unit.SOURCE].count,
        figures[Unit.SOURCE].denominator,
        figures[Unit.PASSAGE].count,
        figures[Unit.CHARACTER].count,
    )


def cooccurrence(counted: CountedMaterial) -> Table:
    """Return the pairs of categories on the same words."""
    headings = columns(
        ("Tema A", BADGE), "Namn A", ("Tema B", BADGE), "Namn B", ("Utdrag", INTEGER), ("Dokument", INTEGER)
    )
    names = {theme.number: own(theme.name) for theme in counted.themes}

    def rows() -> Rows:
        for stage in (Stage.THEME, Stage.NEED):
            for pair in co_occurrences(counted, stage, counted.scope):
                yield own(pair.a), names[pair.a], own(pair.b), names[pair.b], pair.passages, pair.sources

    return Table("cooccurrence", "Samförekomst", headings, rows(), "Längsta sammanhängande text där båda gäller.")
