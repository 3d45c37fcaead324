"""Files that are no codebook, or one with faults; what is said of each, a sentence per fault."""

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl

HEAD = ("Nummer", "Namn", "Tangent", "Del av")


def _bytes(data: bytes) -> Callable[[Path], None]:
    def write(file: Path) -> None:
        file.write_bytes(data)

    return write


def _rows(*rows: Sequence[object]) -> Callable[[Path], None]:
    def write(file: Path) -> None:
        book = openpyxl.Workbook()
        for row in rows:
            book.worksheets[0].append(list(row))
        book.save(file)

    return write


def _cut_short(file: Path) -> None:
    """Half of a workbook, as a broken download leaves it."""
    _rows(HEAD, ("T01", "Tid"))(file)
    file.write_bytes(file.read_bytes()[:2_000])


BAD: dict[str, tuple[str, Callable[[Path], None], list[str]]] = {
    "an empty file": ("k.xlsx", _bytes(b""), ["The file is empty."]),
    "half a workbook": ("k.xlsx", _cut_short, ["The file is damaged or cut short."]),
    "a picture called a workbook": (
        "k.xlsx",
        _bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 99),
        ["It is not an Excel workbook."],
    ),
    "TOML with a line that is none": ("k.toml", _bytes(b'[[theme]]\nnumber = "T01\n'), ["Line 2: this is not TOML."]),
    "bytes that are no text": ("k.toml", _bytes(b"\xff\xfe\x00name"), ["It is not UTF-8 text."]),
    "another program's list of codes": (
        "k.xlsx",
        _rows(("Name", "Files", "References", "Created on"), ("Tid", 3, 12, "2026-01-02")),
        ["both Nummer and Namn"],
    ),
    "another program's exchange file": (
        "k.qdc",
        _bytes(b"<CodeBook/>"),
        ["k.qdc has a format that the program does not know."],
    ),
    "TOML of something else": ("k.toml", _bytes(b'[tool]\nname = "x"\n'), ["There are no themes in it."]),
    "numbers and keys twice": (
        "k.xlsx",
        _rows(HEAD, ("T01", "Tid", "1"), ("T01", "Stöd", "1")),
        ["Row 3: the number T01 is already on row 2.", "Row 3: the key 1 already belongs to row 2."],
    ),
    "parts of themselves and in a circle": (
        "k.xlsx",
        _rows(HEAD, ("T01", "Tid", None, "T01"), ("T02", "Stöd", None, "T03"), ("T03", "Stöd", None, "T02")),
        ["Row 2: T01 is to be part of itself.", "Row 3: T02, T03 are to be parts of each other in a circle."],
    ),
    "a part of a theme of another kind": (
        "k.xlsx",
        _rows(HEAD, ("T01", "Tid"), ("B01", "Stöd", None, "T01")),
        ["Row 3: B01 is to be part of T01, which is in another list."],
    ),
    "10,000 rows": (
        "k.xlsx",
        _rows(HEAD, *((f"T{number}", "Tid") for number in range(1, 10_001))),
        ["It has more than 1,000 themes."],
    ),
}
"""By what they are: the name of a file, what writes it, and what is said of it."""
