"""Tables of answers as tests write and read them."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from openpyxl.workbook import Workbook

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers.base import ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.registry import importer_for
from tests.importers.xlsx.workbooks.making import Rows, saved


def read(name: str, data: bytes, limits: Limits | None = None, **options: Any) -> list[ImportedText]:
    reader = importer_for(name, data[:4096])
    return list(reader.read(name, io.BytesIO(data), limits or Limits(), ReadingOptions(**options)))


def refused(name: str, data: bytes, **options: Any) -> ImportRefused:
    with pytest.raises(ImportRefused) as caught:
        read(name, data, **options)
    assert str(caught.value)
    return caught.value


def answers(texts: Sequence[ImportedText]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return of each text its respondent, and each question with its answer as the text has it."""
    return [(text.respondent, [(one.label, text.text[one.start : one.end]) for one in text.sections]) for text in texts]


def told(texts: Sequence[ImportedText]) -> list[tuple[str, str]]:
    return [(line.kind.value, line.detail) for text in texts for line in text.left_out]


def named_sheets(sheets: Mapping[str, Rows], *merged: str) -> bytes:
    """Return a workbook with these sheets, in each of which the same areas are merged."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for area in merged:
            sheet.merge_cells(area)
    return saved(book)


def separated(rows: Rows, separator: str = ";") -> bytes:
    """Return a text file with these rows; every cell stands in quotation marks."""
    lines = (separator.join('"{}"'.format(str(cell or "").replace('"', '""')) for cell in row) for row in rows)
    return "\r\n".join(lines).encode()
