"""Tables of figures: frequencies and co-occurrence."""

from collections import Counter

from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.results import Frequency, Standing, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.report.tables import Cell, ColumnKind, Table
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.disclosure import own
from lagvarde_coder.services.figures.gathering import CountedMaterial, co_occurrences, frequencies
from lagvarde_coder.services.report.tabulating.columns import BADGE, INTEGER, Rows, columns
from lagvarde_coder.words import IN_SWEDISH


def frequencies_table(counted: CountedMaterial, stands: Standing) -> Table:
    """Return how many take up each category, in every unit."""
    headings = columns(
        ("Nummer", BADGE),
        "Namn",
        "Stadium",
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
    codings, unsure = _amounts(counted)

    def rows() -> Rows:
        for stage in (Stage.NEED, Stage.THEME):
            by_unit = {unit: frequencies(counted, stage, unit, None, Scope()) for unit in Unit}
            for figures in zip(*by_unit.values(), strict=True):
                theme = figures[0].theme
                row = _frequency_row(stage, dict(zip(by_unit, figures, strict=True)))
                yield *row, codings[theme], unsure[theme]

    note = (
        "Antal organisationer som tar upp temat, av dem som hörts (minst ett dokument i urvalet). Stöder, Nyanserar, "
        "Motsäger: organisationer med minst en sådan kodning; samma organisation kan räknas i flera. Endast motsäger: "
        "de som motsäger utan att stödja eller nyansera. Antal säger inte hur "
        f"viktigt något är. {stands.finished} av {stands.total} dokument klara."
    )
    return Table("frequencies", "Frekvenser", headings, rows(), note)


def _amounts(counted: CountedMaterial) -> tuple[Counter[Id], Counter[Id]]:
    """Return how many codings count for each category, and how many of them are doubtful."""
    texts = {source.text for source in counted.sources if not source.internal}
    codings, unsure = Counter[Id](), Counter[Id]()
    for coding in counted.codings:
        if coding.text in texts:
            reached = counted.lineage.counts_for(coding.id, coding.theme)
            codings.update(reached)
            unsure.update(reached if coding.unsure else ())
    return codings, unsure


def _frequency_row(stage: Stage, figures: dict[Unit, Frequency]) -> tuple[Cell, ...]:
    heard = figures[Unit.ORGANISATION]
    return (
        own(heard.number),
        own(heard.name),
        own(IN_SWEDISH.of(stage)),
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
            for pair in co_occurrences(counted, stage, Scope()):
                yield own(pair.a), names[pair.a], own(pair.b), names[pair.b], pair.passages, pair.sources

    return Table("cooccurrence", "Samförekomst", headings, rows(), "Längsta sammanhängande text där båda gäller.")
