"""Tables of what the project knows: codebook, ledger, merges, decisions."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import NOTHING
from lagvarde_coder.domain.material.contacts import roles
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.material.ledger_sheets import CONTACTS, MAIN_BODY, ORGANISATIONS
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.tables import ColumnKind, Table
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import ThemeStatus
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.decisions.asked import CandidateLine, candidate_lines
from lagvarde_coder.services.decisions.lineage import lineage_steps
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import CountedMaterial
from lagvarde_coder.services.labels import Labels
from lagvarde_coder.services.material.documents import SourceLine
from lagvarde_coder.services.report.tabulating.columns import BADGE, INTEGER, LONG, Rows, columns, without, yes_or_no
from lagvarde_coder.services.themes.codebook import confusable
from lagvarde_coder.services.themes.codebook_difference import told_field
from lagvarde_coder.services.trail.concerning import concerned
from lagvarde_coder.services.trail.details import reasons_of
from lagvarde_coder.words import IN_SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.storage.reader import Reader


_DOCUMENTS_NOTE = (
    "Har ett dokument ett alias står det i stället för titel och organisationer, och grupp, deltagare, diarienummer "
    "och sekretess är tomma. Arkiverade dokument räknas i alla siffror."
)


def themes(counted: CountedMaterial) -> Table:
    """Return the codebook."""
    headings = columns(
        ("Nummer", BADGE),
        "Namn",
        "Stadium",
        "Grupp",
        "Status",
        ("Påstående", LONG),
        ("Kort definition", LONG),
        ("Definition", LONG),
        ("När", LONG),
        ("När inte", LONG),
        ("Förväxlas med", LONG),
        ("Exempel", LONG),
        ("Exempel ur materialet", LONG),
        ("Nästan, men inte", LONG),
        "Tangent",
    )
    numbers = {theme.id: theme.number for theme in counted.themes}
    rows = (
        (
            own(theme.number),
            own(theme.name),
            own(IN_SWEDISH.of(theme.stage)),
            own(theme.group),
            own(IN_SWEDISH.of(theme.status)),
            own(theme.claim),
            own(theme.summary),
            own(theme.definition),
            own(theme.use_when),
            own(theme.use_not),
            *(
                own(told_field(replace(theme, confused_with=confusable(theme, counted.themes)), field, numbers))
                for field in ("confused_with", "example", "examples", "near_misses", "key")
            ),
        )
        for theme in counted.themes
    )
    return Table("themes", "Teman", headings, rows)


def documents(lines: Sequence[SourceLine], gate: Gate) -> Table:
    """Return what is known of each document, without what must not be told under an alias or where nobody is named."""
    headings = columns(
        ("Dok", INTEGER),
        "Titel",
        "Dokumenttyp",
        "Grupp",
        "Organisation",
        "Kategori",
        ("Datum", ColumnKind.DAY),
        "Ordalydelse",
        "Språk",
        "Deltagare",
        "Diarienummer",
        ("Sekretess", LONG),
        "Status",
        "Arkiverat",
        ("Tecken", INTEGER),
        ("Kodningar", INTEGER),
    )
    withheld = set() if gate.names else {"Grupp", "Deltagare", "Diarienummer", "Sekretess"}
    withheld |= set() if gate.categorises else {"Kategori"}
    rows = (
        (
            source.number,
            gate.title(source),
            own(IN_SWEDISH.of(source.kind)),
            gate.about(source, source.group),
            gate.attribution(line.speaking),
            gate.categories(line.speaking),
            source.day,
            own(IN_SWEDISH.of(source.made)),
            own(IN_SWEDISH.of(source.language)),
            gate.about(source, roles(source.participants)),
            gate.about(source, source.diary_number),
            gate.about(source, source.secrecy),
            own(IN_SWEDISH.of(source.status)),
            own("Ja" if source.archived else "Nej"),
            line.characters,
            line.codings,
        )
        for line in lines
        for source in (line.source,)
    )
    return Table("documents", "Dokument", *without(withheld, headings, rows), _DOCUMENTS_NOTE)


def ledger(read: "Reader", gate: Gate) -> Table:
    """Return who was asked, and how they answered; columns that could tell who they are stand only with names."""
    headings = columns(*ORGANISATIONS.columns, "Frågor", "Tillfälle", ("Våg", INTEGER), "Svarssätt")
    withheld = set() if gate.names else {"Föreslagen av", MAIN_BODY, CONTACTS, "Tillfälle"}
    withheld |= set() if gate.categorises else {"Kategorier"}
    return Table("ledger", "Intressentförteckning", *without(withheld, headings, _ledger_rows(read, gate)))


def _ledger_rows(read: "Reader", gate: Gate) -> Rows:
    """Yield a row per inquiry, and one per organisation that was never asked."""
    sets = {question_set.id: own(question_set.name) for question_set in read.all(QuestionSet)}
    inquiries: dict[Id, list[Inquiry]] = {}
    for asked in read.all(Inquiry):
        inquiries.setdefault(asked.organisation, []).append(asked)
    for who in gate.listed(read.all(Organisation)):
        known = (who.name, who.group, who.categories, who.suggested_by, yes_or_no(who.main_body), who.contacts)
        for asked in sorted(inquiries.get(who.id, []), key=lambda inquiry: (inquiry.wave, swedish(inquiry.occasion))):
            mode = own(IN_SWEDISH.of(asked.mode))
            yield *known, sets.get(asked.question_set or "", NOTHING), gate.occasion(asked), asked.wave or None, mode
        if who.id not in inquiries:
            yield *known, NOTHING, NOTHING, None, NOTHING


def merges(read: "Reader", counted: CountedMaterial) -> Table:
    """Return how themes became needs."""
    headings = columns(
        ("Tema", BADGE),
        "Temanamn",
        ("Behov", BADGE),
        "Behovsnamn",
        "Omfattning",
        ("Skäl", LONG),
        "Beslutat av",
        ("Tid", ColumnKind.TIME),
    )
    rows = (
        (
            own(step.theme),
            own(step.theme_name),
            own(step.need),
            own(step.need_name),
            own("Hela temat" if step.codings is None else f"{step.codings} kodningar"),
            own(step.reason),
            own(step.by),
            step.at,
        )
        for step in lineage_steps(read, counted)
    )
    return Table("merges", "Sammanföringar", headings, rows, "Så blev temana utvecklingsbehov.")


def candidates(read: "Reader", counted: CountedMaterial) -> Table:
    """Return the candidates by family, how many raise each, and what became of it."""
    headings = columns(
        "Familj",
        ("Nummer", BADGE),
        "Namn",
        "Status",
        ("Organisationer", INTEGER),
        ("Hörda organisationer", INTEGER),
        ("Dokument", INTEGER),
        ("Kodningar", INTEGER),
        ("Förd till", BADGE),
        "Blev tema",
        ("Skäl", LONG),
        "Beslutat av",
        ("Tid", ColumnKind.TIME),
    )

    def rows() -> Rows:
        for line in candidate_lines(read, counted):
            candidate, decided = line.candidate, line.decided
            yield (
                own(line.family.name),
                own(candidate.number),
                own(candidate.name),
                own(_status(line)),
                line.organisations if candidate.in_use else None,
                line.heard if candidate.in_use else None,
                line.documents,
                line.codings,
                own(line.into.number if line.into else ""),
                own(", ".join(theme.number for theme in line.became)),
                own(decided.reason if decided else ""),
                own(decided.by if decided else ""),
                decided.at if decided else None,
            )

    note = (
        "Siffrorna tar med det som förts samman till kandidaten, och dokument som gav upphov till den som helhet. "
        "Antal säger inte hur viktigt något är."
    )
    return Table("candidates", "Kandidater", headings, rows(), note)


def _status(line: CandidateLine) -> str:
    """Return what became of a candidate; one that is in use and stands by itself is undecided."""
    if line.candidate.status is not ThemeStatus.ACTIVE:
        return IN_SWEDISH.of(line.candidate.status)
    return "Sammanförd" if line.into else "Oavgjord"


def decisions(read: "Reader", gate: Gate) -> Table:
    """Return the decision log."""
    headings = columns(
        ("Läge", INTEGER), ("Tid", ColumnKind.TIME), "Vem", "Vad", ("Gäller", LONG), ("Antal", INTEGER), ("Skäl", LONG)
    )
    trail = read.trail
    coders = {coder.id: coder.name for coder in read.all(Coder)}
    decisions = [action for action in Action if action.decision]

    def rows() -> Rows:
        decided = trail.operations(actions=decisions, limit=1_000_000, only=read.only)
        reasons = reasons_of(trail, decided)
        about = concerned(Labels(read, trail), trail, decided)
        for line in reversed(decided):
            first = line.first
            yield (
                first.order,
                first.time,
                own(coders.get(first.coder, "?")),
                own(IN_SWEDISH.of(first.action)),
                gate.concerned(about[first.operation]),
                line.subjects,
                gate.reason(first.action, reasons[first.operation]),
            )

    return Table("decisions", "Beslut", headings, rows())
