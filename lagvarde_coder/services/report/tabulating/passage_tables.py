"""Tables of passages: codings, data for pivot tables, and what is to be taken up."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.report.reports import ColumnKind, Table
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.disclosure import Gate, own, quoted
from lagvarde_coder.services.doubt.doubts import doubt_groups
from lagvarde_coder.services.figures.gathering import Material
from lagvarde_coder.services.report import wording
from lagvarde_coder.services.report.tabulating.columns import BADGE, INTEGER, LONG, Rows, columns

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def codings(coded: list[CodingLine], gate: Gate, counted: Material) -> Table:
    """Return one row per coding."""
    headings = columns(
        "Beläggsnummer",
        ("Dok", INTEGER),
        "Dokument",
        "Organisation",
        ("Tema", BADGE),
        "Temanamn",
        ("Text", LONG),
        "Återgivning",
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
        for line in coded:
            coding, source = line.coding, line.source
            yield (
                own(evidence_id(coding.id)),
                source.number,
                gate.title(source),
                gate.attribution(source, [counted.names[one] for one in source.organisations]),
                own(line.theme.number),
                own(line.theme.name),
                quoted(line.words),
                own(wording.MADE[source.made]),
                own(wording.STANCE[coding.stance]),
                own("Osäker" if coding.unsure else ""),
                own(coding.memo),
                own(coding.question),
                own(line.coder.name),
                coding.start,
                coding.end,
                coding.codebook_version,
            )

    return Table("codings", "Kodningar", headings, rows(), "En rad per kodning. Start och slut räknas i tecken från 0.")


def data(coded: list[CodingLine], gate: Gate, counted: Material) -> Table:
    """Return one row per coding, organisation and need."""
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
                        own(evidence_id(coding.id)),
                        source.number,
                        gate.title(source),
                        own(wording.KIND[source.kind]),
                        own(wording.STATUS[source.status]),
                        source.day,
                        who,
                        gate.categories(source),
                        own(line.theme.number),
                        own(line.theme.name),
                        own(need.number if need else ""),
                        own(need.name if need else ""),
                        own(line.coder.name),
                        own(wording.STANCE[coding.stance]),
                        own("Ja" if coding.unsure else "Nej"),
                        coding.end - coding.start,
                    )

    note = "En rad per kodning, organisation och behov: för pivottabeller. Räkna unika beläggsnummer, inte rader."
    return Table("data", "Data", headings, rows(), note)


def doubts(read: "Reader", gate: Gate) -> Table:
    """Return one row per doubt that waits for a decision."""
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
    rows = (
        (
            own(doubt.evidence),
            doubt.source.number,
            gate.title(doubt.source),
            gate.attribution(doubt.source, doubt.organisations),
            own(doubt.theme.number if doubt.theme else ""),
            own(doubt.theme.name if doubt.theme else ""),
            own(wording.DISPOSAL[doubt.what]),
            quoted(doubt.words),
            own(doubt.subject.question),
            own(", ".join(theme.number for theme in doubt.alternatives)),
            own(doubt.note),
            own(doubt.coder.name),
            doubt.raised,
            doubt.subject.start,
            doubt.subject.end,
        )
        for group in doubt_groups(read)
        for doubt in group.doubts
    )
    return Table("doubts", "Att ta upp", headings, rows, "Osäkra kodningar räknas med i siffrorna tills de avgjorts.")


def _ends(needs: list[Theme]) -> list[Theme]:
    """The needs that are not merely the parent of another one in the list."""
    parents = {need.parent for need in needs}
    return sorted((need for need in needs if need.id not in parents), key=lambda need: swedish(need.number))
