"""Eight files of mixed kinds, as they lie in an investigator's folder one morning; all of it is made up."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.enum.text import WD_COLOR_INDEX

CONSEQUENCES = "Vilka konsekvenser, positiva och negativa, ser ni av ett större fokus på att fasa ut lågvärdevård?"
SUPPORT = "Vilket stöd önskar ni från myndigheten för regionernas arbete?"

NORRSKEN = "Anteckning Norrsken.docx"
LYKTSKENET = "Anteckning Lyktskenet.txt"
JOINT = "Gemensamt samtal.docx"
SHEET = "Svar från NPO.xlsx"
EYES = "Svar NPO Ögonsjukdomar.docx"
EMAIL = "E-post från Sjöglimten.txt"
WORKSHOP = "Workshop i februari.docx"
RESEARCH = "Forskning om utmönstring.txt"


def _norrsken(path: Path) -> None:
    document = docx.Document()
    document.add_heading("Dialog med Norrsken", 1)
    document.add_paragraph("Deltagarna berättade om sitt arbete i glesbygd.")
    marked = document.add_paragraph("Utbildningen måste återkomma varje år. ").add_run("Den får inte vara frivillig.")
    marked.font.highlight_color = WD_COLOR_INDEX.YELLOW
    document.save(str(path))


def _lyktskenet(path: Path) -> None:
    path.write_text(
        "Samtalet hölls i Lyktskenets lokal.\n\n"
        "Kurserna är för få och för korta. Utan tid blir ingenting gjort.\n"
        "Blanketterna har blivit fler för varje år.\n",
        encoding="utf-8",
    )


def _joint(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Älvdalen: Fortbildning behövs på alla nivåer. Vi vill ha ett forum där kollegor möts.")
    document.add_paragraph("Fjällbäcken: Fortbildning löser inte allt, menade vi.")
    document.save(str(path))


def _sheet(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["Nationellt programområde", "Svarsdatum", CONSEQUENCES, SUPPORT])
    sheet.append(["NPO Akut vård", "2025-01-17", "Köerna blir kortare.", "Korta kurser som går att nå på natten."])
    sheet.append(["NPO Tandvård", "2025-01-21", "Färre ingrepp görs i onödan.", "Statistik som går att jämföra."])
    sheet.append(["NPO Primärvård", "2025-01-22", "", ""])
    book.save(path)


def _eyes(path: Path) -> None:
    document = docx.Document()
    for words in (CONSEQUENCES, "Fler blir undersökta i rätt tid.", SUPPORT, "Ett register som visar vad andra gör."):
        document.add_paragraph(words)
    document.save(str(path))


def _email(path: Path) -> None:
    path.write_text("Hej!\n\nVi hinner inte träffas, men tiden räcker inte till för det här.\n", encoding="utf-8")


def _workshop(path: Path) -> None:
    document = docx.Document()
    document.add_heading("Workshop", 1)
    document.add_paragraph("Grupperna enades om att följa upp oftare.")
    document.save(str(path))


def _research(path: Path) -> None:
    path.write_text("Studien visar att utmönstring tar längre tid än införande.\n", encoding="utf-8")


MAKERS: dict[str, Callable[[Path], None]] = {
    NORRSKEN: _norrsken,
    LYKTSKENET: _lyktskenet,
    JOINT: _joint,
    SHEET: _sheet,
    EYES: _eyes,
    EMAIL: _email,
    WORKSHOP: _workshop,
    RESEARCH: _research,
}


def lay_out(folder: Path) -> list[Path]:
    """Make the files in a folder and return them."""
    folder.mkdir()
    for name, make in MAKERS.items():
        make(folder / name)
    return [folder / name for name in MAKERS]
