"""Checklists for reports of qualitative studies: what each asks for, in our own words, and what the data answer.

COREQ has 32 items (Tong, Sainsbury and Craig, 2007), SRQR 21 (O'Brien and others, 2014).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from lagvarde_coder.domain.report.method_facts import MethodFacts
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import (
    Block,
    HeadingBlock,
    TableBlock,
    TableColumn,
    body,
    gap,
    plain,
)
from lagvarde_coder.exporters.report import ReportSection

Answers = Mapping[str, str]
"""By the key of a fact, the sentence that tells it; a fact that the data do not know is not there."""


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """What an item asks for; ``fact`` is the key of what the data may answer."""

    part: str
    text: str
    fact: str = ""


_WHO, _HOW, _WHAT = "Forskargrupp och förhållningssätt", "Uppläggning", "Analys och resultat"
COREQ = (
    ChecklistItem(_WHO, "Vem som ledde dialogerna"),
    ChecklistItem(_WHO, "Utbildning och titlar hos dem som gjorde arbetet"),
    ChecklistItem(_WHO, "Vad de arbetade med när arbetet gjordes"),
    ChecklistItem(_WHO, "Deras kön"),
    ChecklistItem(_WHO, "Deras erfarenhet och skolning"),
    ChecklistItem(_WHO, "Om de kände deltagarna sedan tidigare"),
    ChecklistItem(_WHO, "Vad deltagarna visste om dem och om syftet"),
    ChecklistItem(_WHO, "Förförståelse och intressen hos den som frågade"),
    ChecklistItem(_HOW, "Ansats som analysen vilar på", "approach"),
    ChecklistItem(_HOW, "Hur deltagarna valdes", "sampling"),
    ChecklistItem(_HOW, "Hur deltagarna kontaktades"),
    ChecklistItem(_HOW, "Hur många som deltog", "size"),
    ChecklistItem(_HOW, "Hur många som avstod, och varför", "nonresponse"),
    ChecklistItem(_HOW, "Var uppgifterna samlades in"),
    ChecklistItem(_HOW, "Om någon mer än deltagarna var med", "participants"),
    ChecklistItem(_HOW, "Vilka deltagarna var, i stora drag, och när de hördes", "period"),
    ChecklistItem(_HOW, "Vilka frågor som ställdes, och om de prövats först", "questions"),
    ChecklistItem(_HOW, "Om någon hördes flera gånger", "repeated"),
    ChecklistItem(_HOW, "Om ljud eller bild spelades in"),
    ChecklistItem(_HOW, "Om anteckningar fördes", "notes"),
    ChecklistItem(_HOW, "Hur länge dialogerna varade"),
    ChecklistItem(_HOW, "Hur det avgjordes att underlaget räckte"),
    ChecklistItem(_HOW, "Om deltagarna fick läsa och rätta anteckningarna", "checked"),
    ChecklistItem(_WHAT, "Hur många som kodade", "coders"),
    ChecklistItem(_WHAT, "Hur kodboken ser ut", "codebook"),
    ChecklistItem(_WHAT, "Om teman fanns på förhand eller kom ur materialet", "origins"),
    ChecklistItem(_WHAT, "Vilket program som användes", "program"),
    ChecklistItem(_WHAT, "Om deltagarna fick tycka till om resultatet"),
    ChecklistItem(_WHAT, "Om citat belyser resultatet, och om det framgår vems de är", "quotations"),
    ChecklistItem(_WHAT, "Om resultatet stämmer med uppgifterna", "verdicts"),
    ChecklistItem(_WHAT, "Om huvudresultaten framgår tydligt", "needs"),
    ChecklistItem(_WHAT, "Om avvikande fall och mindre teman redovisas", "against"),
)
_TITLE, _INTRODUCTION, _METHOD, _RESULTS, _DISCUSSION, _OTHER = (
    "Titel och sammanfattning", "Inledning", "Metod", "Resultat", "Diskussion", "Övrigt",
)  # fmt: skip
SRQR = (
    ChecklistItem(_TITLE, "Titeln säger vad arbetet gäller och att det är kvalitativt"),
    ChecklistItem(_TITLE, "Sammanfattning med bakgrund, syfte, metod, resultat och slutsats", "needs"),
    ChecklistItem(_INTRODUCTION, "Problemet, dess betydelse och vad som är känt sedan tidigare"),
    ChecklistItem(_INTRODUCTION, "Syfte och frågor"),
    ChecklistItem(_METHOD, "Kvalitativ ansats, och skälen till den", "approach"),
    ChecklistItem(_METHOD, "De som gjorde arbetet, och hur de kan ha påverkat det"),
    ChecklistItem(_METHOD, "Sammanhanget där arbetet gjordes", "period"),
    ChecklistItem(_METHOD, "Hur och varför deltagare och dokument valdes", "sampling"),
    ChecklistItem(_METHOD, "Etisk prövning, samtycke och skydd av uppgifter"),
    ChecklistItem(_METHOD, "Vilka uppgifter som samlades in, hur och när", "notes"),
    ChecklistItem(_METHOD, "Frågor och hjälpmedel vid insamlingen", "questions"),
    ChecklistItem(_METHOD, "Hur många och vilka deltagare och dokument", "size"),
    ChecklistItem(_METHOD, "Hur uppgifterna hanterades före och under analysen", "program"),
    ChecklistItem(_METHOD, "Hur teman togs fram, av vilka, och enligt vilken ansats", "origins"),
    ChecklistItem(_METHOD, "Vad som gjordes för att resultatet ska gå att lita på", "trust"),
    ChecklistItem(_RESULTS, "Huvudresultat och hur de tolkas", "verdicts"),
    ChecklistItem(_RESULTS, "Belägg för resultaten: citat, anteckningar, utdrag", "quotations"),
    ChecklistItem(_DISCUSSION, "Hur resultatet förhåller sig till tidigare kunskap, och vad det betyder"),
    ChecklistItem(_DISCUSSION, "Begränsningar i tillförlitlighet och räckvidd", "against"),
    ChecklistItem(_OTHER, "Möjliga intressekonflikter och hur de hanterades"),
    ChecklistItem(_OTHER, "Finansiering och finansiärens roll"),
)


def checklist_sections(facts: MethodFacts, *, name: str, items: tuple[ChecklistItem, ...]) -> list[ReportSection]:
    """Return a checklist: a heading and a table per part."""
    numbered = list(enumerate(items, 1))
    answers = told(facts)
    answered = sum(item.fact in answers for item in items)
    sections = [
        ReportSection(
            HeadingBlock(1, f"{name}: {len(items)} punkter", "lista", new_page=True),
            partial(_about, facts, name, answered, len(items)),
        )
    ]
    for place, (part, members) in enumerate(groupby(numbered, key=lambda pair: pair[1].part)):
        rows = tuple(members)
        sections.append(
            ReportSection(HeadingBlock(2, part, f"del_{place}"), partial(_table, f"{name}, {part}", rows, answers))
        )
    return sections


def _about(facts: MethodFacts, name: str, answered: int, total: int) -> Iterator[Block]:
    yield body(
        f"Tabellerna säger med egna ord vad {name} frågar efter. {answered} av {total} punkter är ifyllda ur "
        f"projektets uppgifter i läge {facts.standing.state}; läs dem och komplettera. Övriga är markerade och "
        f"skrivs av den som gjort arbetet. {wording.finished(facts.standing)}."
    )


def _table(caption: str, rows: tuple[tuple[int, ChecklistItem], ...], answers: Answers) -> Iterator[Block]:
    yield TableBlock(
        caption=f"{caption}.",
        description="En rad per punkt: nummer, vad den frågar efter, och vad projektets uppgifter svarar.",
        columns=(TableColumn("Nr", 8), TableColumn("Vad som efterfrågas", 37), TableColumn("Uppgift", 55)),
        rows=tuple(
            (
                plain(str(number)),
                plain(item.text),
                plain(answers[item.fact]) if item.fact in answers else (gap("Fylls i"),),
            )
            for number, item in rows
        ),
        head=2,
    )


def told(facts: MethodFacts) -> Answers:
    """Return what the data know, as sentences by key."""
    program = f"{facts.standing.program}, läge {facts.standing.state}."
    return {"program": program, **_of_the_heard(facts), **_of_documents(facts), **_of_analysis(facts)}


def _of_the_heard(facts: MethodFacts) -> Answers:
    number, documents, heard = wording.integer, facts.documents, facts.base.heard
    answers: dict[str, str] = {}
    if facts.organisations:
        answers["sampling"] = (
            f"{number(facts.suggested)} av {number(facts.organisations)} organisationer i förteckningen är "
            f"föreslagna av någon; {number(len([wave for wave in facts.waves if wave.wave]))} vågor."
        )
    if heard and heard.together:
        answers["size"] = f"{number(heard.together)} hörda organisationer i {number(documents.total)} dokument."
    if facts.asked:
        answers["nonresponse"] = (
            f"{number(facts.asked - facts.answered)} av {number(facts.asked)} tillfrågade organisationer har inte "
            "svarat. Skälen är inte kända."
        )
    if facts.question_sets:
        answers["questions"] = f"{number(len(facts.question_sets))} frågeuppsättningar; de står i metodbilagan."
    return answers


def _of_documents(facts: MethodFacts) -> Answers:
    number, documents = wording.integer, facts.documents
    answers: dict[str, str] = {}
    if documents.with_participants:
        answers["participants"] = (
            f"{number(documents.with_participants)} av {number(documents.dialogues)} dialoger anger deltagarnas roller."
        )
    if documents.first:
        answers["period"] = f"Dokumenten är daterade {documents.first} till {documents.last}."
    if documents.heard:
        answers["repeated"] = (
            f"{number(documents.repeated)} av {number(documents.heard)} hörda organisationer finns i mer än "
            "ett dokument."
        )
    if documents.dialogues:
        answers["notes"] = (
            f"{number(documents.dialogues)} minnesanteckningar från dialoger; återgivna, inte ordagranna."
        )
        answers["checked"] = (
            f"{number(documents.checked)} av {number(documents.dialogues)} minnesanteckningar har granskats av "
            "dem som hördes."
        )
    return answers


def _of_analysis(facts: MethodFacts) -> Answers:
    number, coding, standing, account = wording.integer, facts.coding, facts.standing, facts.base.account
    answers: dict[str, str] = {}
    if coding.codings:
        _, nuances, contradicts = map(number, coding.stances)
        answers["coders"] = f"{number(coding.coders)} personer; fler än en i {number(coding.shared)} dokument."
        answers["approach"] = (
            f"Kodning mot {number(coding.themes)} teman i en kodbok, version {standing.codebook_version}, efter en "
            "genomläsning som gav kandidater."
        )
        answers["trust"] = (
            f"{number(coding.decisions)} beslut i loggen med skäl; {number(coding.judged)} av "
            f"{number(coding.themes)} teman "
            "är bedömda; motbelägg är kodade för sig."
        )
        answers["against"] = f"Av {number(coding.codings)} kodningar nyanserar {nuances} och motsäger {contradicts}."
    if coding.themes:
        answers["codebook"] = (
            f"{number(coding.themes)} teman och {number(coding.parts)} deltema; kodboken är en egen bilaga."
        )
    if account and facts.base.lineage:
        answers["origins"] = (
            f"{number(account.themes)} teman prövades mot materialet och blev {number(account.needs)} utvecklingsbehov."
        )
        answers["needs"] = f"{number(account.needs)} utvecklingsbehov, ett kapitel för varje."
    if coding.quotations:
        answers["quotations"] = f"{number(coding.quotations)} utdrag är valda till rapporten, med beläggsnummer."
    if coding.verdicts:
        answers["verdicts"] = f"{number(coding.judged)} av {number(coding.themes)} teman har en bedömning med skäl."
    return answers
