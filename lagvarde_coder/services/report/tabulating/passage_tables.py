"""Tables of passages: codings, data for pivot tables, and what is to be taken up."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.report.tables import ColumnKind, Table
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.exporters.wording import in_a_cell
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.doubt.doubts import doubt_groups
from lagvarde_coder.services.figures.gathering import CountedMaterial
from lagvarde_coder.services.material.speakers import Speakers
from lagvarde_coder.services.report.tabulating.columns import BADGE, INTEGER, LONG, Rows, columns, without
from lagvarde_coder.words import IN_SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


_CODINGS_NOTE = "En rad per kodning, även i interna dokument. Start och slut räknas i tecken från 0."
_DATA_NOTE = (
    "En rad per kodning, organisation och behov: för pivottabeller. Så ger en pivottabell samma siffror som "
    "Frekvenser: välj Lägg till i datamodellen, filtrera på Tema, eller Behov för ett delbehov; för ett tema "
    "eller behov med alla sina delar på Huvudtema eller Huvudbehov. Räkna unika värden av Organisation (tomma "
    "räknas inte), Dok eller Beläggsnummer, aldrig rader. Interna dokument är inte med, precis som i "
    "Frekvenser."
)
_ALIAS_NOTE = (
    "Dokument med alias, och citat som inte namnger organisationen, räknas här som de skrivs ut, i Frekvenser under "
    "sina organisationer. Vid sådana citat anges inte heller dokumentet."
)


def codings(read: "Reader", coded: list[CodingLine], gate: Gate, speakers: Speakers) -> Table:
    """Return one row per coding."""
    headings = columns(
        "Beläggsnummer",
        ("Dok", INTEGER),
        "Dokument",
        "Organisation",
        ("Tema", BADGE),
        "Temanamn",
        ("Text", LONG),
        "Ordalydelse",
        "Hållning",
        "Osäker",
        ("Kommentar", LONG),
        ("Fråga att ta upp", LONG),
        "Kodare",
        ("Start", INTEGER),
        ("Slut", INTEGER),
        ("Kodboksversion", INTEGER),
    )

    def rows() -> Rows:
        for line in gate.arranged(coded, lambda line: [line.coding.id]):
            coding, source = line.coding, line.source
            placed = not gate.unplaced([coding.id])
            yield (
                own(evidence_id(coding.id)),
                source.number if placed else None,
                gate.title(source, [coding.id]),
                gate.attribution(speakers.of(coding.text, coding.start, coding.end), [coding.id]),
                own(line.theme.number),
                own(line.theme.name),
                gate.passage(read, coding.text, coding.start, coding.end, whole=True),
                own(IN_SWEDISH.of(source.made)),
                own(IN_SWEDISH.of(coding.stance)),
                own("Osäker" if coding.unsure else ""),
                gate.comment(coding.memo),
                own(coding.question),
                gate.coder(line.coder.name),
                coding.start if placed else None,
                coding.end if placed else None,
                coding.codebook_version,
            )

    return Table("codings", "Kodningar", *without(_withheld(gate), headings, rows()), _CODINGS_NOTE)


def data(coded: list[CodingLine], gate: Gate, counted: CountedMaterial, speakers: Speakers) -> Table:
    """Return one row per coding, organisation and need, of everything that is counted: its pivots are the figures."""
    headings = columns(
        "Beläggsnummer",
        ("Dok", INTEGER),
        "Dokument",
        "Dokumenttyp",
        "Status",
        ("Datum", ColumnKind.DAY),
        "Organisation",
        "Kategori",
        ("Tema", BADGE),
        "Temanamn",
        ("Behov", BADGE),
        "Behovsnamn",
        "Kodare",
        "Hållning",
        "Osäker",
        ("Tecken", INTEGER),
        ("Huvudtema", BADGE),
        ("Huvudbehov", BADGE),
    )
    themes = {theme.id: theme for theme in counted.themes}
    texts = {source.text for source in counted.scope.sources_in(counted.sources)}

    def rows() -> Rows:
        for line in gate.arranged(coded, lambda line: [line.coding.id]):
            coding, source = line.coding, line.source
            if coding.text not in texts:
                continue
            placed = not gate.unplaced([coding.id])
            reached = [themes[theme] for theme in counted.lineage.counts_for(coding.id, line.theme.id)]
            evidence = own(evidence_id(coding.id))
            choices: list[Theme | None] = [*_ends([theme for theme in reached if theme.stage is Stage.NEED])] or [None]
            for who in speakers.each(coding.text, coding.start, coding.end):
                for need in choices:
                    yield (
                        evidence,
                        source.number if placed else None,
                        gate.title(source, [coding.id]),
                        own(IN_SWEDISH.of(source.kind)),
                        own(IN_SWEDISH.of(source.status)),
                        source.day if placed else None,
                        gate.attribution(who, [coding.id]),
                        gate.categories(who, [coding.id]),
                        own(line.theme.number),
                        own(line.theme.name),
                        own(need.number if need else ""),
                        own(need.name if need else ""),
                        gate.coder(line.coder.name),
                        own(IN_SWEDISH.of(coding.stance)),
                        own("Ja" if coding.unsure else "Nej"),
                        coding.end - coding.start,
                        own(_whole(line.theme, themes).number),
                        own(_whole(need, themes).number if need else ""),
                    )

    note = f"{_DATA_NOTE} {_ALIAS_NOTE}" if gate.names and (gate.aliased or gate.restrictions.naming) else _DATA_NOTE
    return Table("data", "Data", *without(_withheld(gate), headings, rows()), note)


def doubts(read: "Reader", counted: CountedMaterial, gate: Gate) -> Table:
    """Return one row per doubt that waits for a decision: on codings that count, and in documents that do."""
    headings = columns(
        "Beläggsnummer",
        ("Dok", INTEGER),
        "Dokument",
        "Organisation",
        ("Tema", BADGE),
        "Temanamn",
        "Märkt",
        ("Text", LONG),
        ("Fråga att ta upp", LONG),
        "Andra teman",
        ("Kommentar", LONG),
        "Kodare",
        ("Väckt", ColumnKind.TIME),
        ("Start", INTEGER),
        ("Slut", INTEGER),
    )
    codings, texts = {row[0] for row in counted.codings}, {source.text for source in counted.sources}
    doubts = [
        doubt
        for group in doubt_groups(read)
        for doubt in group.doubts
        if doubt.subject.text in texts and (not isinstance(doubt.subject, Coding) or doubt.id in codings)
    ]

    def rows() -> Rows:
        for doubt in gate.arranged(doubts, lambda doubt: [doubt.id]):
            placed = not gate.unplaced([doubt.id])
            yield (
                own(doubt.evidence),
                doubt.source.number if placed else None,
                gate.title(doubt.source, [doubt.id]),
                gate.attribution(doubt.speaking, [doubt.id]),
                own(doubt.theme.number if doubt.theme else ""),
                own(doubt.theme.name if doubt.theme else ""),
                own(IN_SWEDISH.of(doubt.what)),
                gate.passage(read, doubt.subject.text, doubt.subject.start, doubt.subject.end, whole=True),
                own(doubt.subject.question),
                own(in_a_cell(sorted((theme.number for theme in doubt.alternatives), key=swedish))),
                gate.comment(doubt.note),
                gate.coder(doubt.coder.name),
                doubt.raised if placed else None,
                doubt.subject.start if placed else None,
                doubt.subject.end if placed else None,
            )

    note = "Osäkra kodningar räknas med i siffrorna tills de avgjorts."
    return Table("doubts", "Att ta upp", *without(_withheld(gate), headings, rows()), note)


def _withheld(gate: Gate) -> set[str]:
    """Return the headings of columns that the one who exports did not want."""
    return ({"Kommentar"} if not gate.comments else set()) | ({"Kodare"} if not gate.initials else set())


def _whole(theme: Theme, themes: Mapping[Id, Theme]) -> Theme:
    """Return the category at the top that ``theme`` is part of, or itself."""
    while theme.parent is not None:
        theme = themes[theme.parent]
    return theme


def _ends(needs: list[Theme]) -> list[Theme]:
    """The needs that are not merely the parent of another one in the list."""
    parents = {need.parent for need in needs}
    return sorted((need for need in needs if need.id not in parents), key=lambda need: swedish(need.number))
