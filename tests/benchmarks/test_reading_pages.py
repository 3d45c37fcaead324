"""Reading web pages and PDFs beside the bare parser below them, in this process: no sandbox, nothing kept."""

import io
from collections.abc import Callable
from random import Random
from typing import NamedTuple

import pypdfium2
import pytest
from lxml import etree

from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.registry import importer_for
from tests.benchmarks.beside import Pair, hold
from tests.benchmarks.worlds import words
from tests.importers import pdf_files

pytestmark = pytest.mark.benchmark

SMALL, LARGE = 20_000, 1_000_000
_ON_A_LINE, _ON_A_PAGE = 85, 50


class PageFormat(NamedTuple):
    """One row; ``bare`` is the least that reads the words."""

    suffix: str
    make: Callable[[list[str]], bytes]
    bare: Callable[[bytes], str]


def html(paragraphs: list[str]) -> bytes:
    body = "".join(f"<p class=MsoNormal>{one[:40]}<b>{one[40:60]}</b>{one[60:]}</p>\n" for one in paragraphs)
    return f"<html><head><meta charset=utf-8><style>p{{margin:0}}</style></head><body>{body}</body></html>".encode()


def bare_html(data: bytes) -> str:
    return "".join(map(str, etree.fromstring(data, etree.HTMLParser(encoding="utf-8")).itertext()))


def pdf(paragraphs: list[str]) -> bytes:
    said = [one[at : at + _ON_A_LINE] for one in paragraphs for at in range(0, len(one), _ON_A_LINE)]
    pages = (said[at : at + _ON_A_PAGE] for at in range(0, len(said), _ON_A_PAGE))
    return pdf_files.pdf(*(pdf_files.lines(50, 790, page) for page in pages))


def bare_pdf(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    texts = []
    for page in document:
        text = page.get_textpage()
        texts.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return "\n".join(texts)


FORMATS = [PageFormat(".html", html, bare_html), PageFormat(".pdf", pdf, bare_pdf)]


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.suffix)
def test_reading(form: PageFormat, size: int):
    data = form.make([line for line in words(Random(7), size).split("\n") if line.strip()])
    name = f"x{form.suffix}"
    importer = importer_for(name, data[:4_096])

    def ours() -> str:
        return importer.read(name, io.BytesIO(data), Limits(seconds=600))[0].text

    read, bare = ours(), form.bare(data)
    assert abs(len("".join(read.split())) - len("".join(bare.split()))) < 0.01 * len(bare)
    row = f"read {form.suffix[1:]}{', large' if size == LARGE else ''}"
    hold(row, Pair(ours, lambda: form.bare(data)), rounds=9 if size == SMALL else 3, size=len(data))
