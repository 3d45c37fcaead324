"""Which figures stand where in the files that the program writes.

A table is known by its headings, a sentence by its words under a chapter's heading; the formats only say what tables
and lines a file has (``file_contents``). Words of the material are never searched: anybody may have said "3 av 5".
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.report.agreement import FigureKind, FigureName, PrintedFigure
from lagvarde_coder.services.report.agreeing.annex_figures import printed_in_annex
from lagvarde_coder.services.report.agreeing.drawn_figures import FileChart
from lagvarde_coder.services.report.agreeing.file_contents import (
    FileLine,
    FileTable,
    csv_contents,
    docx_contents,
    html_contents,
    xlsx_contents,
)
from lagvarde_coder.services.report.agreeing.packaged_figures import packaged, packaged_figures
from lagvarde_coder.words import IN_SWEDISH

SUFFIXES = frozenset({".csv", ".docx", ".html", ".xlsx"})


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a table that prints figures looks: the headings it must have, which of them are figures, and of what.

    Attributes:
        whole: it has no other headings; ``rows``: only rows about these are read, where that is said.
        of_bars: its rows are called by number and name together.
    """

    headings: tuple[str, ...]
    figures: Mapping[str, FigureKind]
    whole: bool = True
    rows: Mapping[str, str] | None = None
    of_bars: bool = False

    def fits(self, headings: tuple[str, ...]) -> bool:
        """Tell whether a table with these headings is one."""
        return headings == self.headings if self.whole else headings[: len(self.headings)] == self.headings


_STANCES = {
    "Stöder": FigureKind.SUPPORT,
    "Nyanserar": FigureKind.NUANCE,
    "Motsäger": FigureKind.CONTRADICT,
    "Endast motsäger": FigureKind.ONLY_CONTRADICT,
}
_MIXES = {
    "Bara stöder": FigureKind.ONLY_SUPPORT,
    "Bara nyanserar": FigureKind.ONLY_NUANCE,
    "Bara motsäger": FigureKind.ONLY_CONTRADICT,
    "Säger flera av dessa": FigureKind.SEVERAL,
}
_DRAWN = {
    "Tar upp": FigureKind.ORGANISATIONS,
    "Organisationer": FigureKind.ORGANISATIONS,
    "Hörda organisationer": FigureKind.HEARD,
    **_MIXES,
}
"""What a series of a chart draws, whose points are called by numbers of the codebook; else points are called so."""
_LAYOUTS = (
    _Layout(  # the sheet and the file Frekvenser
        ("Nummer", "Namn", "Stadium", "Del av", "Organisationer", "Hörda organisationer"),
        {
            "Organisationer": FigureKind.ORGANISATIONS,
            "Hörda organisationer": FigureKind.HEARD,
            "Andel": FigureKind.SHARE,
            **_STANCES,
            "Dokument": FigureKind.DOCUMENTS,
            "Dokument i urvalet": FigureKind.DOCUMENTS_OF,
            "Utdrag": FigureKind.PASSAGES,
            "Tecken": FigureKind.CHARACTERS,
            "Kodningar": FigureKind.CODINGS,
        },
        whole=False,
    ),
    _Layout(
        ("Nr", "Namn", "Tar upp", "Av", "Andel"),
        {"Tar upp": FigureKind.ORGANISATIONS, "Av": FigureKind.HEARD, "Andel": FigureKind.SHARE},
    ),
    _Layout(
        ("Nr", "Namn", "Antal", "Av", *_MIXES), {"Antal": FigureKind.ORGANISATIONS, "Av": FigureKind.HEARD, **_MIXES}
    ),
    _Layout(  # the figures below a chart: a row is called as its bar
        ("Namn", "Organisationer", "Hörda organisationer"),
        {"Organisationer": FigureKind.ORGANISATIONS, "Hörda organisationer": FigureKind.HEARD},
        of_bars=True,
    ),
    _Layout(
        ("Nr", "Namn", "Tar upp", "Stöder", "Nyanserar", "Motsäger", "Endast motsäger"),
        {"Tar upp": FigureKind.ORGANISATIONS, **_STANCES},
    ),
    _Layout(
        ("Grupp", "Tillfrågade", "Svarade", "Skriftligt", "Muntligt", "Utan svar"),
        {"Tillfrågade": FigureKind.ASKED, "Svarade": FigureKind.ANSWERED},
        rows=None,
    ),
    _Layout(("Underlag", "Antal"), {"Antal": FigureKind.TOGETHER}, rows={"Organisationer sammanlagt": ""}),
)
_MAY_BE_EMPTY = frozenset({*_STANCES.values(), FigureKind.SHARE})
"""A group's row has no stances, and where nobody was heard nobody is a share of them."""
_SUMS = frozenset({"Sammanlagt", "Summa"})
_OF_CHAPTER = {"Tar upp": FigureKind.ORGANISATIONS, **_STANCES}
_NUMBER = r"(\d[\d\s]*)"
_SAYING = re.compile(
    rf"Av organisationerna stöder {_NUMBER}, nyanserar {_NUMBER} och motsäger {_NUMBER} det(?:, varav {_NUMBER})?"
)
_DONE = re.compile(rf"{_NUMBER} av {_NUMBER} dokument klara")
_BASIS = re.compile(rf"Underlaget är {_NUMBER} dokument(?: med {_NUMBER} hörda organisationer)?\.$")
_TOGETHER = re.compile(rf"Sammanlagt har {_NUMBER} organisationer? hörts")
_ANSWERED = re.compile(rf"Sammanlagt svarade {_NUMBER} av {_NUMBER} tillfrågade")
_FILTERED, _ONE_CODER = "endast ett urval", "endast kodning av"
"""What follows how much is done, where a filter holds, or one person's coding is all that counts."""
_OF_ROWS = {"Urval": _FILTERED, "Endast kodning av": _ONE_CODER}
"""Columns that say the same in every row of a file that has no room above its table."""
_OF_WHOLE = {
    _BASIS: (FigureKind.TOTAL, FigureKind.TOGETHER),
    _TOGETHER: (FigureKind.TOGETHER,),
    _ANSWERED: (FigureKind.ANSWERED, FigureKind.ASKED),
}
_OF_UNIT = {
    Unit.ORGANISATION: (FigureKind.ORGANISATIONS, FigureKind.HEARD),
    Unit.SOURCE: (FigureKind.DOCUMENTS, FigureKind.DOCUMENTS_OF),
    Unit.PASSAGE: (FigureKind.PASSAGES, FigureKind.PASSAGES_OF),
    Unit.CHARACTER: (FigureKind.CHARACTERS, FigureKind.CHARACTERS_OF),
}
_UNITS = {IN_SWEDISH.denominators[unit]: kinds for unit, kinds in _OF_UNIT.items()}
_COUNT = re.compile(
    rf"{_NUMBER} av {_NUMBER} ({'|'.join(_UNITS)})(?: tar upp detta| gäller detta)?(?: \(([<>]?\d+\s%)\))?(?=[;.,])"
)


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """What a file prints: its figures, and what it says of them.

    Attributes:
        filtered: a filter holds for them; ``one_coder``: they are of one person's codings.
    """

    figures: tuple[PrintedFigure, ...]
    filtered: bool = False
    one_coder: bool = False


def printed_file(name: str, data: bytes, in_annex: Container[FigureName] = ()) -> PrintedFile:
    """Return the figures that a file prints; those of an annex are ``in_annex``, other numbers there are none.

    Raises:
        Exception: whatever the libraries raise of a file that is none of these formats.
    """
    suffix = name.rpartition(".")[2].lower()
    if suffix == "html" and (block := packaged(data)) is not None:
        return PrintedFile(tuple(packaged_figures(block)))
    readers = {"csv": csv_contents, "docx": docx_contents, "html": html_contents, "xlsx": xlsx_contents}
    figures, said = list[PrintedFigure](), set[str]()
    for part in readers[suffix](name, data):
        of_annex = list(_of_annex(part, in_annex)) if in_annex else []
        if of_annex:
            figures += of_annex
        elif isinstance(part, FileTable):
            figures += _of_table(part)
            said.update(words for heading, words in _OF_ROWS.items() if suffix == "csv" and heading in part.headings)
        elif isinstance(part, FileChart):
            figures += _of_chart(part)
        else:
            figures += _of_line(part)
            said.update(_said_of_all(part.text))
    return PrintedFile(tuple(figures), _FILTERED in said, _ONE_CODER in said)


def _of_annex(part: FileTable | FileLine | FileChart, known: Container[FigureName]) -> Iterator[PrintedFigure]:
    if not isinstance(part, FileChart):
        yield from (figure for figure in printed_in_annex(part) if figure.name in known)


def _said_of_all(text: str) -> Iterator[str]:
    """Yield what a line says, beside how much is done, of all figures of its file."""
    if found := _DONE.search(text):
        yield from (words for words in (_FILTERED, _ONE_CODER) if words in text[found.end() :])


def _of_table(table: FileTable) -> Iterator[PrintedFigure]:
    layout = next((layout for layout in _LAYOUTS if layout.fits(table.headings)), None)
    if layout is None:
        return
    columns = [(at, layout.figures[name]) for at, name in enumerate(table.headings) if name in layout.figures]
    for number, row in enumerate(table.rows, table.first):
        about = row[0].strip() if row else ""
        about = about.partition(" ")[0] if layout.of_bars else about
        if not about or about in _SUMS or (layout.rows is not None and about not in layout.rows):
            continue
        name = layout.rows[about] if layout.rows is not None else about
        for at, kind in columns:
            value = row[at] if at < len(row) else ""
            if value or kind not in _MAY_BE_EMPTY:
                yield PrintedFigure(FigureName(kind, name), _plain(value), f"{table.name}, {number}: {about}")


def _of_chart(chart: FileChart) -> Iterator[PrintedFigure]:
    """Yield the points of a series: each is about a category by its number, or all about that of the chapter."""
    for name, value in chart.points:
        place = f"{chart.place}: {name}"
        if chart.about and name in _OF_CHAPTER:
            yield PrintedFigure(FigureName(_OF_CHAPTER[name], chart.about), _plain(value), place)
        elif chart.series in _DRAWN and name:
            yield PrintedFigure(FigureName(_DRAWN[chart.series], name.split()[0]), _plain(value), place)


def _of_line(line: FileLine) -> Iterator[PrintedFigure]:
    place = f"{line.about}: {line.text[:60]}" if line.about else line.text[:60]
    if found := _DONE.search(line.text):
        yield PrintedFigure(FigureName(FigureKind.FINISHED), _plain(found[1]), place)
        yield PrintedFigure(FigureName(FigureKind.TOTAL), _plain(found[2]), place)
    for pattern, kinds in _OF_WHOLE.items():
        if found := pattern.search(line.text):
            for kind, value in zip(kinds, found.groups(), strict=True):
                yield from [PrintedFigure(FigureName(kind), _plain(value), place)] if value else ()
    if line.about:
        for kind, value in _of_category(line.text):
            yield PrintedFigure(FigureName(kind, line.about), _plain(value), place)


def _of_category(text: str) -> Iterator[tuple[FigureKind, str]]:
    """Yield the figures of a line that begins with one: counts in several units, a share, and how it is taken up."""
    at = 0
    while found := _COUNT.match(text, at):
        yield from zip(_UNITS[found[3]], found.groups(), strict=False)
        if found[4]:
            yield FigureKind.SHARE, found[4]
        at = found.end() + (2 if text.startswith(("; ", ". "), found.end()) else 0)
    if found := _SAYING.match(text, at):
        yield from zip(_STANCES.values(), (*found.groups()[:3], found[4] or "0"), strict=True)


def _plain(value: str) -> str:
    """Return a number as it is printed without what groups its digits; what is no number as it stands."""
    digits = "".join(value.split())
    return digits if digits.isdecimal() else value.strip()
