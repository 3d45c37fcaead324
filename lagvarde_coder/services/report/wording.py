"""The Swedish words of reports and tables for what the program names in English."""

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.material.ledger import AnswerMode
from lagvarde_coder.domain.material.sources import Made, SourceKind, SourceStatus
from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus
from lagvarde_coder.domain.trail.audit import Action

KIND = {
    SourceKind.DIALOGUE: "Dialog",
    SourceKind.ANSWER: "Skriftligt svar",
    SourceKind.EMAIL: "E-post",
    SourceKind.WORKSHOP: "Workshop",
    SourceKind.INTERNAL: "Internt underlag",
    SourceKind.REPORT: "Rapport",
    SourceKind.RESEARCH: "Forskning",
}
MADE = {Made.VERBATIM: "Ordagrant", Made.RENDERED: "Återgivet"}
STATUS = {
    SourceStatus.NOT_STARTED: "Ej påbörjad",
    SourceStatus.IN_PROGRESS: "Pågår",
    SourceStatus.DONE: "Klar",
    SourceStatus.REVIEWED: "Granskad",
}
STANCE = {Stance.SUPPORTS: "Stöder", Stance.NUANCES: "Nyanserar", Stance.CONTRADICTS: "Motsäger"}
DISPOSAL = {
    Disposal.NOT_RELEVANT: "Inte relevant",
    Disposal.OTHER_AREA: "Annat område",
    Disposal.POSSIBLE_THEME: "Möjligt nytt tema",
    Disposal.NO_THEME: "Passar inget tema",
    Disposal.UNSURE: "Osäker",
}
STAGE = {Stage.CANDIDATE: "Kandidat", Stage.THEME: "Tema", Stage.NEED: "Utvecklingsbehov"}
THEME_STATUS = {
    ThemeStatus.ACTIVE: "I bruk",
    ThemeStatus.DROPPED: "Utgår",
    ThemeStatus.PARKED: "Andra utvecklingsområden",
    ThemeStatus.RETIRED: "Upplöst",
}
MODE = {AnswerMode.WRITTEN: "Skriftligt", AnswerMode.ORAL: "Muntligt", AnswerMode.NONE: "Inget svar"}
ACTION = {
    Action.PROJECT_CREATE: "Projektet skapades",
    Action.CODER_CREATE: "Kodare tillkom",
    Action.LEDGER_CHANGE: "Intressentförteckningen ändrades",
    Action.CODEBOOK_IMPORT: "Kodbok hämtades",
    Action.THEME_CREATE: "Tema tillkom",
    Action.THEME_CHANGE: "Tema ändrades",
    Action.THEME_MERGE: "Teman fördes samman",
    Action.THEME_UNMERGE: "Sammanföring löstes upp",
    Action.THEME_SPLIT: "Tema delades",
    Action.THEME_DROP: "Tema utgick",
    Action.THEME_PARK: "Tema fördes till andra utvecklingsområden",
    Action.THEME_RESTORE: "Tema togs i bruk igen",
    Action.SOURCE_IMPORT: "Dokument hämtades in",
    Action.SOURCE_CHANGE: "Uppgifter om dokument ändrades",
    Action.SOURCE_STATUS: "Dokumentets status ändrades",
    Action.SECTION_CHANGE: "Avsnitt rättades",
    Action.CODING_CREATE: "Kodning",
    Action.CODING_CHANGE: "Kodning ändrades",
    Action.CODING_DELETE: "Kodning togs bort",
    Action.CODING_SPLIT: "Kodning delades",
    Action.CODING_JOIN: "Kodningar fogades samman",
    Action.CODING_RESTORE: "Kodning återställdes",
    Action.DISPOSITION_SET: "Text utan tema redovisades",
    Action.DISPOSITION_REMOVE: "Uppgift om text utan tema togs tillbaka",
    Action.DOUBT_SETTLE: "Tveksamhet avgjordes",
    Action.READING_MARK: "Läst hit",
    Action.EXPORT_CREATE: "Lämnades ut",
    Action.LOG_JOIN: "Två kopior fördes samman",
    Action.REVERT: "Ångrades",
}
