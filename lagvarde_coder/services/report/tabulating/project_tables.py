"""Tables of what the project knows: codebook, ledger, merges, decisions."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.reports import ColumnKind, Table
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.figures.gathering import Material
from lagvarde_coder.services.report import wording
from lagvarde_coder.services.report.reporting import lineage_steps
from lagvarde_coder.services.report.tabulating.columns import BADGE, INTEGER, LONG, Rows, columns

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.storage.reader import Reader


def themes(counted: Material) -> Table:
    """Return the codebook."""
    headings = columns(
        ("Nummer", BADGE),
        "Namn",
        "Stadium",
        "Grupp",
        "Status",
        ("Påstående", LONG),
        ("Definition", LONG),
        ("När", LONG),
        ("När inte", LONG),
        ("Exempel", LONG),
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
    return Table("themes", "Teman", headings, rows)


def ledger(read: "Reader") -> Table:
    """Return who was asked, and how they answered."""
    headings = columns(
        "Organisation", "Grupp", "Kategorier", "Föreslagen av", "Frågor", "Tillfälle", ("Våg", INTEGER), "Svarssätt"
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

    return Table("ledger", "Intressentförteckning", headings, rows())


def merges(read: "Reader", counted: Material) -> Table:
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
    return Table("merges", "Sammanföringar", headings, rows, "Så blev temana utvecklingsbehov.")


def decisions(read: "Reader") -> Table:
    """Return the decision log."""
    headings = columns(("Läge", INTEGER), ("Tid", ColumnKind.TIME), "Vem", "Vad", ("Antal", INTEGER), ("Skäl", LONG))
    trail = read.trail
    coders = {one.id: one.name for one in read.all(Coder)}
    decisions = [action for action in Action if action.decision]

    def rows() -> Rows:
        decided = trail.operations(actions=decisions, limit=1_000_000, only=read.only)
        trail.read_ahead(line.first.reason for line in decided)
        for line in reversed(decided):
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

    return Table("decisions", "Beslut", headings, rows())
