"""Reading files of each format beside the bare parser below it, in this process: no sandbox, nothing kept.

A format adds a row: what makes a file of so many code points, and the shortest way to the same words.
"""

import io
import re
import zipfile
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from random import Random
from typing import NamedTuple

import pytest
from lxml import etree
from olefile import OleFileIO

from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.registry import importer_for
from tests.benchmarks.beside import Pair, hold
from tests.benchmarks.worlds import words
from tests.importers import opendocument, outlook, presentation

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


def vtt(lines: list[str]) -> bytes:
    cue = "{:02}:{:02}:{:02}.000 --> 99:00:00.000\n{}\n\n"
    cues = (cue.format(at // 3600, at // 60 % 60, at % 60, line) for at, line in enumerate(lines))
    return f"WEBVTT\n\n{''.join(cues)}".encode()


def eml(lines: list[str]) -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"] = "a@exempel.se", "Svar"
    made.set_content("\n".join(lines), cte="base64")
    return made.as_bytes()


def msg(lines: list[str]) -> bytes:
    return outlook.compound(outlook.letter("\r\n".join(lines)))


def rtf(lines: list[str]) -> bytes:
    def escaped(line: str) -> str:
        return "".join(one if one.isascii() else f"\\u{ord(one)}?" for one in line)

    body = "".join(
        f"\\pard\\plain \\s1 {escaped(line)}\\par\n"
        if not at % 3
        else f"\\pard\\plain {{\\b {escaped(line[:20])}}}{{\\i {escaped(line[20:40])}}}{escaped(line[40:])}\\par\n"
        for at, line in enumerate(lines)
    )
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Arial;}}}}{{\\stylesheet{{\\s1 heading 1;}}}}\n{body}}}".encode()


def bare_vtt(data: bytes) -> str:
    lines = data.decode().split("\n")[2:]
    return "\n".join(line for line in lines if line and "-->" not in line)


def bare_eml(data: bytes) -> str:
    part = message_from_bytes(data, policy=policy.default).get_body()
    return "" if part is None else str(part.get_content())


def bare_msg(data: bytes) -> str:
    with OleFileIO(io.BytesIO(data)) as opened, opened.openstream("__substg1.0_1000001F") as stream:
        return stream.read().decode("utf-16-le")


def bare_rtf(data: bytes) -> str:
    body = data.decode("latin-1").partition("}}")[2]
    body = re.sub(r"\\u(\d+)\?", lambda code: chr(int(code[1])), body.replace("\n", "").replace("\\par", "\n"))
    return re.sub(r"\\[a-z]+\d* ?|[{}]|heading 1;", "", body)


FORMATS = [Format(".odt", odt, bare_odf), Format(".pptx", pptx, bare_pptx), Format(".odp", odp, bare_odf)]
FORMATS += [Format(".vtt", vtt, bare_vtt), Format(".eml", eml, bare_eml), Format(".msg", msg, bare_msg)]
FORMATS += [Format(".rtf", rtf, bare_rtf)]


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
    hold(row, Pair(ours, lambda: form.bare(data)), rounds=9 if size == SMALL else 3, size=len(data))
