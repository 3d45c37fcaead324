"""A codebook as a workbook to be filled in and read back: a row per theme, and a sheet about the codebook itself."""

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

import openpyxl
from openpyxl.utils import get_column_letter

from lagvarde_coder.domain.report.tables import ColumnKind
from lagvarde_coder.domain.themes.codebook import Codebook, Stage
from lagvarde_coder.domain.themes.drafts import HEAD_FIELDS, THEME_FIELDS, CodebookDraft
from lagvarde_coder.exporters.text import looks_like_formula
from lagvarde_coder.exporters.xlsx.cells import line_count, row, text_cell, text_row
from lagvarde_coder.exporters.xlsx.looks import Looks
from lagvarde_coder.exporters.xlsx.package import Body, write_package
from lagvarde_coder.exporters.xlsx.page import new_sheet
from lagvarde_coder.words import IN_SWEDISH

_LONG, _NAME = 50, 36
_WIDTHS = {
    "number": 10, "parent": 10, "name": _NAME, "claim": _NAME, "group": 24, "colour": 8, "key": 10, "stage": 18,
    "family": 20, "confused_with": 18, "examples": 24, "near_misses": 24,
}  # fmt: skip
_ABOUT_WIDTHS = (26, 90)
_EXPLAINED = {
    "number": "Måste finnas. T01, T02 … och för undertema T13a, T13b … Behov får B01, kandidater K01.",
    "name": "Måste finnas.",
    "parent": "För ett undertema: numret på temat ovanför. Tomt: följer av numret. -: inget, fast numret slutar på en "
    "bokstav.",
    "confused_with": "Nummer på teman som det lätt förväxlas med, med komma mellan.",
    "examples": "Beläggsnummer ur projektet, med komma mellan.",
    "near_misses": "Beläggsnummer på utdrag som nästan hör dit, men inte gör det.",
    "colour": "1–13, programmets färger. Tomt: följer av numret.",
    "key": "En siffra eller en liten bokstav som kodar med temat. Två teman kan inte ha samma.",
    "stage": "Tema, Utvecklingsbehov eller Kandidat. Tomt: följer av numret.",
    "family": "En kandidats familj. Teman och behov: lämnas som den är.",
}
_INTRODUCTION = (
    "Fyll i bladet Teman och läs in filen när ett projekt skapas: Nytt projekt, En annan kodbok, från fil. "
    "Rader kan läggas till och tas bort, kolumner byta plats och tomma kolumner tas bort. "
    "Andra kolumner och blad följer inte med."
)


def write_codebook(draft: CodebookDraft, stream: BinaryIO) -> None:
    """Write the workbook. Every word stays a word: no cell becomes a formula."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    widths = [_WIDTHS.get(field, _LONG) for field in THEME_FIELDS]
    themes = new_sheet(book, IN_SWEDISH.plural(Stage.THEME), widths)
    themes.freeze_panes = "C2"
    themes.print_title_rows = "1:1"
    about = new_sheet(book, IN_SWEDISH.kind(Codebook.KIND), _ABOUT_WIDTHS)
    book.properties.language = "sv-SE"
    book.properties.title = str(draft.head["name"])
    book.properties.creator = ""
    looks = Looks(book, ())
    write_package(book, [Body(themes, _themes(draft, looks, widths)), Body(about, _about(draft, looks))], stream)


def _themes(draft: CodebookDraft, looks: Looks, widths: Sequence[int]) -> Iterator[str]:
    yield text_row(1, [IN_SWEDISH.field(field) for field in THEME_FIELDS], [looks.heading] * len(THEME_FIELDS))
    for number, theme in enumerate(draft.themes, 2):
        values = [_value(field, theme[field]) for field in THEME_FIELDS]
        cells = [_cell(f"{get_column_letter(at)}{number}", value, looks) for at, value in enumerate(values, 1)]
        lines = max(line_count(str(value), width) for value, width in zip(values, widths, strict=True))
        yield row(number, cells, lines)


def _about(draft: CodebookDraft, looks: Looks) -> Iterator[str]:
    """Yield the facts, which are read back, an empty row, at which reading stops, and how to fill the sheet in."""
    number = 0
    for number, (field, kept) in enumerate(HEAD_FIELDS.items(), 1):
        label = text_cell(f"A{number}", IN_SWEDISH.field(kept), looks.label)
        yield row(number, [label, _cell(f"B{number}", draft.head[field], looks)])
    yield text_row(number + 2, ["", _INTRODUCTION], [looks.wrapped] * 2, _ABOUT_WIDTHS)
    yield text_row(number + 4, ["Kolumn", "Vad som står där"], [looks.heading] * 2)
    for place, (field, words) in enumerate(_EXPLAINED.items(), number + 5):
        yield text_row(place, [IN_SWEDISH.field(field), words], [looks.wrapped] * 2, _ABOUT_WIDTHS)


def _value(field: str, cell: Any) -> str | int:  # noqa: ANN401 - a theme's field
    if field == "stage":
        return IN_SWEDISH.of(Stage(cell))
    return cell if isinstance(cell, int) else str(cell)


def _cell(reference: str, value: str | int, looks: Looks) -> str:
    if isinstance(value, int):
        return f'<c r="{reference}" s="{looks.wrapped}"><v>{value}</v></c>'
    if not value:
        return ""
    kinds = looks.guarded if looks_like_formula(value) else looks.plain
    return text_cell(reference, value, kinds[ColumnKind.TEXT])
