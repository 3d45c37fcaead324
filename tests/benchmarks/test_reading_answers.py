"""Reading tables of answers beside the bare parser below each format, in this process: no sandbox, nothing kept."""

import csv
import io
import zipfile
from collections.abc import Callable
from random import Random
from typing import NamedTuple
from xml.parsers import expat

import openpyxl
import pytest

from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.registry import importer_for
from tests.benchmarks.beside import Pair, hold
from tests.benchmarks.worlds import words
from tests.importers.answers.opendocument import ods, row
from tests.importers.answers.reading import named_sheets, separated

pytestmark = pytest.mark.benchmark

SMALL, LARGE = 20_000, 2_000_000
_ANSWER, _QUESTIONS = 400, 5


class TableFormat(NamedTuple):
    """One row; ``bare`` is the least that reads the words."""

    suffix: str
    file_of: Callable[[list[list[str]]], bytes]
    bare: Callable[[bytes], object]


def rows_of(characters: int) -> list[list[str]]:
    """Return a table of answers with about so many code points."""
    random = Random(7)
    head = ["Organisation", *(f"Vad säger ni om fråga {at}?" for at in range(1, _QUESTIONS + 1))]
    many = max(1, characters // (_ANSWER * _QUESTIONS))
    return [head, *([f"NPO {at}", *(words(random, _ANSWER) for _ in range(_QUESTIONS))] for at in range(many))]


def _parse_xml(member: str) -> Callable[[bytes], object]:
    def bare(data: bytes) -> object:
        parts: list[str] = []
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.CharacterDataHandler = parts.append
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parser.Parse(packed.read(member), True)
        return parts

    return bare


FORMATS = {
    "csv": TableFormat(".csv", separated, lambda data: list(csv.reader(io.StringIO(data.decode()), delimiter=";"))),
    "ods": TableFormat(".ods", lambda rows: ods(*(row(*one) for one in rows)), _parse_xml("content.xml")),
    "xlsx": TableFormat(
        ".xlsx",
        lambda rows: named_sheets({"Svar": rows}),
        lambda data: [list(line) for line in openpyxl.load_workbook(io.BytesIO(data), read_only=True)["Svar"].values],
    ),
}


@pytest.mark.parametrize("size", ["small", "large"])
@pytest.mark.parametrize("name", FORMATS)
def test_reading_answers_beside_the_bare_parser(name, size):
    kind = FORMATS[name]
    characters = SMALL if size == "small" else LARGE
    file, data = f"svar{kind.suffix}", kind.file_of(rows_of(characters))

    def ours() -> None:
        assert importer_for(file, b"").read(file, io.BytesIO(data), Limits())

    row_name = f"read answers {name}{', large' if size == 'large' else ''}"
    hold(row_name, Pair(ours, lambda: kind.bare(data)), rounds=9 if size == "small" else 3, size=len(data))
