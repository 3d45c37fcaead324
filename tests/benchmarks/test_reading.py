"""Reading files of each format beside the bare parser below it, in this process: no sandbox, nothing kept.

A format adds a row: what makes a file of so many code points, and the shortest way to the same words.
"""

import io
import zipfile
from collections.abc import Callable
from random import Random
from typing import NamedTuple

import pytest
from lxml import etree

from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.registry import importer_for
from tests.benchmarks.beside import Pair, hold
from tests.benchmarks.worlds import words
from tests.importers import opendocument, presentation

pytestmark = pytest.mark.benchmark

SMALL, LARGE = 20_000, 2_000_000
_TEXT, _DRAWN = f"{{{opendocument.SPACES['text']}}}", f"{{{presentation.SPACES['a']}}}"
_ON_A_SLIDE = 8


class Format(NamedTuple):
    """One row; ``bare`` is the least that reads the words."""

    suffix: str
    make: Callable[[list[str]], bytes]
    bare: Callable[[bytes], object]


def odt(lines: list[str]) -> bytes:
    looks = opendocument.look("T1", 'fo:font-weight="bold"')
    paragraphs = (
        opendocument.p(line[:20], opendocument.span("T1", line[20:40]), line[40:])
        if at % 3
        else opendocument.h(1, line)
        for at, line in enumerate(lines)
    )
    return opendocument.make("".join(paragraphs), looks)


def slides(lines: list[str]) -> list[list[str]]:
    return [lines[at : at + _ON_A_SLIDE] for at in range(0, len(lines), _ON_A_SLIDE)]


def pptx(lines: list[str]) -> bytes:
    return presentation.make([
        presentation.slide(presentation.title(first), presentation.shape(*rest, holder='idx="1"'))
        for first, *rest in slides(lines)
    ])  # fmt: skip


def odp(lines: list[str]) -> bytes:
    def page(first: str, *rest: str) -> str:
        box = "<draw:frame{}><draw:text-box>{}</draw:text-box></draw:frame>"
        title = box.format(' presentation:class="title"', opendocument.p(first))
        return f"<draw:page>{title}{box.format('', ''.join(map(opendocument.p, rest)))}</draw:page>"

    return opendocument.make("".join(page(*one) for one in slides(lines)), kind="presentation")


def bare_odf(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("content.xml"))
    return "\n".join("".join(map(str, one.itertext())) for one in root.iter(f"{_TEXT}p", f"{_TEXT}h"))


def bare_pptx(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        listed = [name for name in archive.namelist() if name.startswith("ppt/slides/slide")]
        roots = [etree.fromstring(archive.read(name)) for name in listed]
    return "\n".join("".join(map(str, one.itertext())) for root in roots for one in root.iter(f"{_DRAWN}p"))


FORMATS = [Format(".odt", odt, bare_odf), Format(".pptx", pptx, bare_pptx), Format(".odp", odp, bare_odf)]


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.suffix)
def test_reading(form: Format, size: int):
    lines = [line for line in words(Random(7), size).split("\n") if line.strip()]
    data, name = form.make(lines), f"x{form.suffix}"
    importer = importer_for(name, data[:4_096])

    def ours() -> str:
        return importer.read(name, io.BytesIO(data), Limits(seconds=600))[0].text

    read, bare = ours().replace("• ", ""), str(form.bare(data))
    assert len(read.split()) == len(bare.split())
    row = f"read {form.suffix[1:]}{', large' if size == LARGE else ''}"
    hold(row, Pair(ours, lambda: form.bare(data)), rounds=9 if size == SMALL else 3)
