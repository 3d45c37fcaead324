"""How fast the importers are, against the bare minimum and against the ordinary library (``-m benchmark``)."""

import io
import statistics
import time
import zipfile
from collections.abc import Callable

import docx
import pytest

from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.docx import DocxImporter
from lagvarde_coder.importers.text import TextImporter

SENTENCE = "Förbundet menar att åtgärder är på väg: prover, röntgen och läkemedel. "
pytestmark = pytest.mark.benchmark


@pytest.fixture(scope="module")
def word() -> bytes:
    """Return a .docx with 20,000 characters."""
    document = docx.Document()
    for at in range(100):
        paragraph = document.add_paragraph(style="List Bullet" if at % 3 == 0 else None)
        paragraph.add_run(SENTENCE)
        paragraph.add_run(SENTENCE * 2).bold = True
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def median_ms(call: Callable[[], object]) -> float:
    times = []
    for _ in range(50):
        began = time.perf_counter()
        call()
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


def test_docx(benchmark, word):
    benchmark(lambda: DocxImporter().read("a.docx", io.BytesIO(word), Limits()))


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_txt(benchmark, encoding):
    data = (SENTENCE * 280).encode(encoding)
    benchmark(lambda: TextImporter().read("a.txt", io.BytesIO(data), Limits()))


def test_docx_takes_less_time_than_python_docx(word):
    from lxml import etree

    xml = zipfile.ZipFile(io.BytesIO(word)).read("word/document.xml")
    ours = median_ms(lambda: DocxImporter().read("a.docx", io.BytesIO(word), Limits()))
    bare = median_ms(lambda: etree.fromstring(xml))
    theirs = median_ms(lambda: [paragraph.text for paragraph in docx.Document(io.BytesIO(word)).paragraphs])
    print(f"ours {ours:.2f} ms, bare parse of document.xml {bare:.2f} ms, python-docx {theirs:.2f} ms")
    assert ours < theirs
