"""The tables of an Excel file, put together from one snapshot; headings are Swedish."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lagvarde_coder.domain import palette
from lagvarde_coder.domain.audit import Action
from lagvarde_coder.domain.codebook import Stage, Theme
from lagvarde_coder.domain.coding import Coding
from lagvarde_coder.domain.evidence import evidence_id
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.ledger import Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.material import Scope
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.reports import Cell, Column, ColumnKind, Frequency, Standing, Table, Unit, Workbook
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.services import wording
from lagvarde_coder.services.coding import CodingLine, lines
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.doubts import doubt_groups
from lagvarde_coder.services.figures import Material, co_occurrences, frequencies, material, standing
from lagvarde_coder.services.reporting import lineage_steps

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


Rows = Iterator[tuple[Cell, ...]]
_INTEGER, _LONG, _BADGE = ColumnKind.INTEGER, ColumnKind.LONG_TEXT, ColumnKind.BADGE


def workbook(read: "Reader", actor: Id | None, gate: Gate) -> Workbook:
    """Return all tables of an Excel file."""
    counted = material(read)
    stands = standing(read, actor)
    coded = lines(read, read.all(Coding))
    colours = {theme.number: palette.light(theme.colour) for theme in counted.themes}
    tables = (
        _frequencies(counted, stands),
        _codings(coded, gate, counted),
        _data(coded, gate, counted),
        _doubts(read, gate),
        _themes(counted),
        _cooccurrence(counted),
        _ledger(read),
        _merges(read, counted),
        _decisions(read),
    )
    return Workbook(title=stands.project, standing=stands, tables=tables, colours=colours, chart="frequencies")


def _columns(*columns: str | tuple[str, ColumnKind]) -> tuple[Column, ...]:
    return tuple(Column(one) if isinstance(one, str) else Column(*one) for one in columns)


def _frequencies(counted: Material, stands: Standing) -> Table:
    columns = _columns(
        ("Nummer", _BADGE),
        "Namn",
        "Stadium",
        ("Organisationer", _INTEGER),
        ("Hörda organisationer", _INTEGER),
        ("Andel", ColumnKind.SHARE),
        ("Dokument", _INTEGER),
        ("Dokument i urvalet", _INTEGER),
        ("Utdrag", _INTEGER),
        ("Tecken", _INTEGER),
        ("Kodningar", _INTEGER),
        ("Varav osäkra", _INTEGER),
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
        "Antal organisationer som tar upp temat, av dem som hörts (minst ett dokument i urvalet). Antal säger inte hur "
        f"viktigt något är. {stands.finished} av {stands.total} dokument klara."
    )
    return Table("frequencies", "Frekvenser", columns, rows(), note)


def _amounts(counted: Material) -> tuple[Counter[Id], Counter[Id]]:
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
        heard.number,
        heard.name,
        wording.STAGE[stage],
        heard.count,
        heard.denominator,
        heard.count / heard.denominator if heard.denominator else None,
        figures[Unit.SOURCE].count,
        figures[Unit.SOURCE].denominator,
        figures[Unit.PASSAGE].count,
        figures[Unit.CHARACTER].count,
    )


def _codings(coded: list[CodingLine], gate: Gate, counted: Material) -> Table:
    columns = _columns(
        "Beläggsnummer",
        ("Dok", _INTEGER),
        "Dokument",
        "Organisation",
        ("Tema", _BADGE),
        "Temanamn",
        ("Text", _LONG),
        "Återgivning",
        "Hållning",
        "Osäker",
        ("Kommentar", _LONG),
        ("Fråga att ta upp", _LONG),
        "Kodare",
        ("Start", _INTEGER),
        ("Slut", _INTEGER),
        ("Kodboksversion", _INTEGER),
    )

    def rows() -> Rows:
        for line in coded:
            coding, source = line.coding, line.source
            yield (
                evidence_id(coding.id),
                source.number,
                gate.title(source),
                gate.attribution(source, [counted.names[one] for one in source.organisations]),
                line.theme.number,
                line.theme.name,
                line.words,
                wording.MADE[source.made],
                wording.STANCE[coding.stance],
                "Osäker" if coding.unsure else "",
                coding.memo,
                coding.question,
                line.coder.name,
                coding.start,
                coding.end,
                coding.codebook_version,
            )

    return Table("codings", "Kodningar", columns, rows(), "En rad per kodning. Start och slut räknas i tecken från 0.")


def _data(coded: list[CodingLine], gate: Gate, counted: Material) -> Table:
    columns = _columns(
        "Beläggsnummer",
        ("Dok", _INTEGER),
        "Dokument",
        "Dokumenttyp",
        "Status",
        ("Datum", ColumnKind.DAY),
        "Organisation",
        "Kategori",
        ("Tema", _BADGE),
        "Temanamn",
        ("Behov", _BADGE),
        "Behovsnamn",
        "Kodare",
        "Hållning",
        "Osäker",
        ("Tecken", _INTEGER),
    )
    needs = {theme.id: theme for theme in counted.themes if theme.stage is Stage.NEED}

    def rows() -> Rows:
        for line in coded:
            coding, source = line.coding, line.source
            reached = counted.lineage.counts_for(coding.id, line.theme.id)
            choices: list[Theme | None] = [*_ends([needs[one] for one in reached if one in needs])] or [None]
            for organisation in source.organisations or ("",):
                who = gate.attribution(source, [counted.names[organisation]] if organisation else [])
                for need in choices:
                    yield (
                        evidence_id(coding.id),
                        source.number,
                        gate.title(source),
                        wording.KIND[source.kind],
                        wording.STATUS[source.status],
                        source.day,
                        who,
                        "; ".join(source.categories),
                        line.theme.number,
                        line.theme.name,
                        need.number if need else "",
                        need.name if need else "",
                        line.coder.name,
                        wording.STANCE[coding.stance],
                        "Ja" if coding.unsure else "Nej",
                        coding.end - coding.start,
                    )

    note = "En rad per kodning, organisation och behov: för pivottabeller. Räkna unika beläggsnummer, inte rader."
    return Table("data", "Data", columns, rows(), note)


def _doubts(read: "Reader", gate: Gate) -> Table:
    columns = _columns(
        "Beläggsnummer",
        ("Dok", _INTEGER),
        "Dokument",
        "Organisation",
        ("Tema", _BADGE),
        "Temanamn",
        "Märkt",
        ("Text", _LONG),
        ("Fråga att ta upp", _LONG),
        "Andra teman",
        ("Kommentar", _LONG),
        "Kodare",
        ("Väckt", ColumnKind.TIME),
        ("Start", _INTEGER),
        ("Slut", _INTEGER),
    )
    rows = (
        (
            doubt.evidence,
            doubt.source.number,
            gate.title(doubt.source),
            gate.attribution(doubt.source, doubt.organisations),
            doubt.theme.number if doubt.theme else "",
            doubt.theme.name if doubt.theme else "",
            wording.DISPOSAL[doubt.what],
            doubt.words,
            doubt.subject.question,
            ", ".join(theme.number for theme in doubt.alternatives),
            doubt.note,
            doubt.coder.name,
            doubt.raised,
            doubt.subject.start,
            doubt.subject.end,
        )
        for group in doubt_groups(read)
        for doubt in group.doubts
    )
    return Table("doubts", "Att ta upp", columns, rows, "Osäkra kodningar räknas med i siffrorna tills de avgjorts.")


def _ends(needs: list[Theme]) -> list[Theme]:
    """The needs that are not merely the parent of another one in the list."""
    parents = {need.parent for need in needs}
    return sorted((need for need in needs if need.id not in parents), key=lambda need: swedish(need.number))


def _themes(counted: Material) -> Table:
    columns = _columns(
        ("Nummer", _BADGE),
        "Namn",
        "Stadium",
        "Grupp",
        "Status",
        ("Påstående", _LONG),
        ("Definition", _LONG),
        ("När", _LONG),
        ("När inte", _LONG),
        ("Exempel", _LONG),
    )
    rows = (
        (
            theme.number,
            theme.name,
            wording.STAGE[theme.stage],
            theme.group,
            wording.THEME_STATUS[theme.status],
            theme.claim,
            theme.definition,
            theme.use_when,
            theme.use_not,
            theme.example,
        )
        for theme in counted.themes
    )
    return Table("themes", "Teman", columns, rows)


def _cooccurrence(counted: Material) -> Table:
    columns = _columns(
        ("Tema A", _BADGE), "Namn A", ("Tema B", _BADGE), "Namn B", ("Utdrag", _INTEGER), ("Dokument", _INTEGER)
    )
    names = {theme.number: theme.name for theme in counted.themes}

    def rows() -> Rows:
        for stage in (Stage.THEME, Stage.NEED):
            for pair in co_occurrences(counted, stage, Scope()):
                yield pair.a, names[pair.a], pair.b, names[pair.b], pair.passages, pair.sources

    return Table("cooccurrence", "Samförekomst", columns, rows(), "Längsta sammanhängande text där båda gäller.")


def _ledger(read: "Reader") -> Table:
    columns = _columns(
        "Organisation", "Grupp", "Kategorier", "Föreslagen av", "Frågor", "Tillfälle", ("Våg", _INTEGER), "Svarssätt"
    )
    sets = {one.id: one.name for one in read.all(QuestionSet)}
    inquiries: dict[Id, list[Inquiry]] = {}
    for one in read.all(Inquiry):
        inquiries.setdefault(one.organisation, []).append(one)
    organisations = sorted(read.all(Organisation), key=lambda one: swedish(one.name))

    def rows() -> Rows:
        for who in organisations:
            known = (who.name, who.group, "; ".join(who.categories), who.suggested_by)
            for asked in sorted(inquiries.get(who.id, []), key=lambda one: (one.wave, swedish(one.occasion))):
                mode = wording.MODE[asked.mode]
                yield *known, sets.get(asked.question_set or "", ""), asked.occasion, asked.wave or None, mode
            if who.id not in inquiries:
                yield *known, "", "", None, ""

    return Table("ledger", "Intressentförteckning", columns, rows())


def _merges(read: "Reader", counted: Material) -> Table:
    columns = _columns(
        ("Tema", _BADGE),
        "Temanamn",
        ("Behov", _BADGE),
        "Behovsnamn",
        "Omfattning",
        ("Skäl", _LONG),
        "Beslutat av",
        ("Tid", ColumnKind.TIME),
    )
    rows = (
        (
            step.theme,
            step.theme_name,
            step.need,
            step.need_name,
            "Hela temat" if step.codings is None else f"{step.codings} kodningar",
            step.reason,
            step.by,
            step.at,
        )
        for step in lineage_steps(read, counted)
    )
    return Table("merges", "Sammanföringar", columns, rows, "Så blev temana utvecklingsbehov.")


def _decisions(read: "Reader") -> Table:
    columns = _columns(("Läge", _INTEGER), ("Tid", ColumnKind.TIME), "Vem", "Vad", ("Antal", _INTEGER), ("Skäl", _LONG))
    trail = read.trail
    coders = {one.id: one.name for one in read.all(Coder)}
    decisions = [action for action in Action if action.decision]

    def rows() -> Rows:
        for line in reversed(trail.operations(actions=decisions, limit=1_000_000, only=read.only)):
            first = line.first
            reason = str((trail.value(first.reason) or {}).get("text", ""))
            yield (
                first.order,
                first.time,
                coders.get(first.coder, "?"),
                wording.ACTION[first.action],
                line.subjects,
                reason,
            )

    return Table("decisions", "Beslut", columns, rows())
