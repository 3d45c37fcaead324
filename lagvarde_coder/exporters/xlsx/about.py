"""The first sheet: what the file is, at which state it was made, what each sheet holds, and how figures are counted."""

from collections.abc import Iterator, Sequence

from lagvarde_coder.domain.report.tables import Workbook
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.definitions import DEFINITIONS
from lagvarde_coder.exporters.text import cut
from lagvarde_coder.exporters.xlsx.cells import LONGEST, overlong, text_row
from lagvarde_coder.exporters.xlsx.looks import Looks
from lagvarde_coder.exporters.xlsx.sheet import MOST_ROWS, TableSheet

ABOUT = "Om"
WIDTHS = (26, 12, 90)


def about_rows(workbook: Workbook, tables: Sequence[TableSheet], looks: Looks) -> Iterator[str]:
    """Yield the rows. The sheet stands first in the book and is written last, when the rows have been counted."""
    yield text_row(1, [workbook.title], [looks.title], lines=2)
    number = 1
    for number, row in enumerate(_standing(workbook), 2):
        yield text_row(number, row, [looks.label, looks.words])
    yield text_row(number + 2, ["Blad", "Rader", "Vad bladet visar"], [looks.heading] * 3)
    for place, table in enumerate(tables, number + 3):
        words = [table.sheet.title, wording.integer(table.count), _note(table)]
        yield text_row(place, words, [looks.wrapped] * 3, WIDTHS)
    number += len(tables) + 4
    yield text_row(number, ["Så räknas det", "", "Betydelse"], [looks.heading] * 3)
    for place, (word, meaning) in enumerate(DEFINITIONS, number + 1):
        yield text_row(place, [word, "", meaning], [looks.wrapped] * 3, WIDTHS)


def _standing(workbook: Workbook) -> list[tuple[str, str]]:
    standing = workbook.standing
    lines = [
        ("Projekt", standing.project),
        ("Observera", standing.notice),
        ("Framställd", " av ".join(filter(None, (wording.moment(standing.made), standing.by)))),
        ("Underlag", wording.finished(standing)),
        ("Urval", ". ".join(standing.limits)),
        ("Kodbok", f"{standing.codebook}, version {standing.codebook_version}"),
        ("Projektets läge", f"läge {standing.state} ({wording.integer(standing.state)} poster i loggen)"),
        ("Kontrollsumma", standing.head),
        ("Kontrollera filen", "lagvarde-coder audit verify PROJEKT --file FIL"),
        ("Program", standing.program),
        ("Tider", "Lokal tid på den dator där filen gjordes."),
    ]
    shortened = overlong(workbook.title, *(value for _, value in lines))
    lines.append(("Avkortat", wording.shortened(LONGEST, shortened) if shortened else ""))
    return [(label, value) for label, value in lines if value]


def _note(sheet: TableSheet) -> str:
    """Return the table's own note and what could not be shown."""
    full = f"Bara de första {wording.integer(MOST_ROWS)} raderna fick plats."
    cut_texts = wording.shortened(LONGEST, sheet.cut) if sheet.cut else ""
    told = " ".join(part for part in (cut_texts, full if sheet.full else "") if part)
    return f"{cut(sheet.table.note, LONGEST - len(told) - 1)} {told}".strip()
