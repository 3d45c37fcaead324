"""Thousands of damaged files through the service: in, or refused by name; never a fault, and the trail stays sound."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import TOO_SLOW
from lagvarde_coder.services.material.importing import ImportStatus, SourceDetails
from tests.importers import aimed, opendocument
from tests.importers.answers import opendocument as answer_tables
from tests.importers.inputs import INPUTS
from tests.importers.opendocument import flat
from tests.importers.pdf_files import PICTURE, lines, pdf, text
from tests.importers.test_hostile import PAGE, csv, docx, odp, ods, odt, pptx, xlsx
from tests.importers.word import make, p, styled, table

pytestmark = pytest.mark.soak

MUTANTS, BATCH = 2_000, 150
OURS = {why.FAULT, why.NO_READER, why.BROKE_OFF}
"""Refusals that say that the program, not the file, is at fault."""

QUESTIONS = "1. Vilka konsekvenser ser ni?\nFler står i kö.\n\n2. Vilket stöd behövs?\nTid – och ”mod”.\n"
QUESTIONS_IN_COLUMNS = (
    'Organisation;Vilka konsekvenser ser ni?;Stöd?\r\nNPO A;"Fler ""köer"";\nså";Tid\r\nNPO Ö;Nej;7 %\r\n'
)
DAY = 'office:value-type="date" office:date-value="2025-02-14"'
MERGED = 'table:number-columns-spanned="2" table:number-rows-spanned="2"'


def kept(suffix: str, *names: str) -> list[bytes]:
    """Return some of the kept files of a format."""
    return [(INPUTS / suffix / f"{name}.{suffix}").read_bytes() for name in names]


SEEDS: dict[str, list[bytes]] = {
    ".docx": [
        docx(),
        make(styled("Heading1", "Möte") + p("Ett svar. " * 30) + table(["Fråga", "Svar"], ["Tid?", "Nej"]), styles=""),
        aimed.list_markers(5, "%1."),
        aimed.cyclic_numbering(),
        aimed.note_that_refers_to_itself(),
        aimed.coloured_and_commented(),
    ],
    ".xlsx": [xlsx(), aimed.rows_of_answers("Vad tycker ni om ", 8), aimed.styles_of_numbers(5)],
    ".odt": [
        odt(),
        aimed.opened(aimed.note_in_note() + aimed.open_comments(3) + aimed.tables_in_tables(3)),
        *kept(
            "odt", "numbered-list", "tracked-changes", "merged-cells", "pictures-formula-object", "contents-and-fields"
        ),
    ],
    ".fodt": [flat(opendocument.h(1, "Möte") + opendocument.p("Ett svar. " * 30))],
    ".pptx": [pptx(), *kept("pptx", "smartart", "threaded-comments", "numbers-and-bullets", "merged-cells")],
    ".odp": [odp(), *kept("odp", "workshop", "table-and-boxes", "hidden-and-comment")],
    ".ods": [
        *(file.read_bytes() for file in sorted((Path(__file__).parents[1] / "data/inputs/ods").glob("*.ods"))),
        ods(),
        answer_tables.ods(
            answer_tables.row("Organisation", "Svarsdatum", answer_tables.ASKED),
            answer_tables.row("NPO A", answer_tables.cell("2025-02-14", DAY), answer_tables.cell("Bra.", MERGED)),
            answer_tables.row("NPO B", "", "Nej.", attributes='table:number-rows-repeated="3"'),
        ),
    ],
    ".csv": [
        csv(),
        QUESTIONS_IN_COLUMNS.replace(";", "\t").encode("cp1252", "replace"),
        ("sep=;\r\n" + QUESTIONS_IN_COLUMNS).encode("utf-16"),
    ],
    ".txt": [
        QUESTIONS.encode(),
        QUESTIONS.replace("\n", "\r\n").encode("cp1252", "replace"),
        QUESTIONS.encode("utf-16"),
        ("va\u030ard 🙃 \u0301" * 20).encode(),
    ],
}
SEEDS |= {
    f".{suffix}": [file.read_bytes() for file in sorted((INPUTS / folder).glob(f"*.{suffix}"))]
    for folder, suffix in (
        ("subtitles", "vtt"),
        ("subtitles", "srt"),
        ("mail", "eml"),
        ("mail", "msg"),
        ("rtf", "rtf"),
        ("mht", "mht"),
        ("mht", "mhtml"),
    )
}
SEEDS[".html"] = [PAGE.encode(), *(file.read_bytes() for file in sorted((INPUTS / "html").glob("*.htm*")))]
SEEDS[".pdf"] = [
    pdf(lines(70, 700, QUESTIONS.split("\n")), PICTURE, text(70, 700, "b") + text(300, 700, "c")),
    *(file.read_bytes() for file in sorted((INPUTS / "pdf").glob("*.pdf"))),
]
TOKENS = (
    b"", b"\0", b"\xff\xfe", b"9" * 20, b"-1", b"<", b"/>", b'"', b"&#0;", b"&#x10FFFF;", b"\xcc\x81" * 40, b"\r",
    b"A1", b"<!DOCTYPE a>", b"</w:p>", b"<w:tbl>", b"PK\x01\x02", b"1048576", b"1e999", b"." * 500, "\u202e".encode(),
    b";", b"\t",
)  # fmt: skip


def bytes_changed(data: bytes, random: Random) -> bytes:
    """Flip, insert, repeat, move, or cut short."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(changed) + 1)
        end = min(len(changed), at + random.choice((1, 4, 40, 400)))
        match random.randrange(5):
            case 0 if at < len(changed):
                changed[at] ^= 1 << random.randrange(8)
            case 1:
                changed[at:at] = random.choice(TOKENS)
            case 2:
                changed[at:end] = changed[at:end] * random.choice((0, 2, 30))
            case 3:
                changed[at:end] = random.choice(TOKENS)
            case _:
                other = random.randrange(len(changed) + 1)
                changed[other:other] = changed[at:end]
    return bytes(changed[: random.randrange(len(changed) + 1)] if random.random() < 0.05 else changed)


def overwritten(data: bytes, random: Random) -> bytes:
    """Flip bits and write over bytes, all else in its place; or any bytes."""
    if random.random() < 0.2:
        return bytes_changed(data, random)
    changed = bytearray(data)
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(changed))
        if random.random() < 0.5:
            changed[at] ^= 1 << random.randrange(8)
        else:
            token = random.choice(TOKENS)[: len(changed) - at]
            changed[at : at + len(token)] = token
    return bytes(changed)


def xml_changed(data: bytes, random: Random) -> bytes:
    """Change numbers, names and order of elements, so that it stays well-formed more often than not."""
    match random.randrange(4):
        case 0:
            return re.sub(rb'"\d+"', lambda _: b'"%d"' % random.choice((0, -1, 2**31, 10**18, 7)), data, count=3)
        case 1:
            names = re.findall(rb"<([\w:]+)", data) or [b"x"]
            return data.replace(random.choice(names), random.choice(names))
        case 2:
            elements = re.findall(rb"<[\w:]+[^<>]*/>", data) or [b""]
            return data.replace(random.choice(elements), random.choice(elements) * random.randint(0, 50), 1)
        case _:
            return bytes_changed(data, random)


def archive_changed(data: bytes, random: Random) -> bytes:
    """Change a member, leave one out, give it another's name; or change the bytes of the archive itself."""
    if random.random() < 0.2:
        return bytes_changed(data, random)
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    for _ in range(random.randint(1, 3)):
        name = random.choice(list(members))
        if random.random() < 0.8:
            members[name] = xml_changed(members[name], random)
        elif len(members) > 1 and random.random() < 0.5:
            del members[name]
        else:
            members[name] = members[random.choice(list(members))]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", random.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def markup_changed(data: bytes, random: Random) -> bytes:
    """Change elements and names; or any bytes."""
    return xml_changed(data, random) if random.random() < 0.7 else bytes_changed(data, random)


def pdf_changed(data: bytes, random: Random) -> bytes:
    """Change numbers, names and references; or any bytes."""
    match random.randrange(4):
        case 0:
            numbers = (b"0", b"-1", b"1", b"3", b"99999999999", b"4294967295", b"1e9", b"0.0001")
            return re.sub(rb"\b\d+\b", lambda _: random.choice(numbers), data, count=random.randint(1, 30))
        case 1:
            names = re.findall(rb"/[A-Za-z]+", data) or [b"/x"]
            return data.replace(random.choice(names), random.choice(names))
        case 2:
            references = re.findall(rb"\d+ 0 R", data) or [b"1 0 R"]
            return data.replace(random.choice(references), random.choice(references))
        case _:
            return bytes_changed(data, random)


CHANGES: dict[str, Callable[[bytes, Random], bytes]] = {
    ".docx": archive_changed, ".xlsx": archive_changed, ".txt": bytes_changed, ".odt": archive_changed,
    ".fodt": xml_changed, ".pptx": archive_changed, ".odp": archive_changed,
    ".html": markup_changed, ".pdf": pdf_changed,
    ".ods": archive_changed, ".csv": bytes_changed,
}  # fmt: skip
CHANGES |= dict.fromkeys((".vtt", ".srt", ".eml", ".rtf", ".mht", ".mhtml"), bytes_changed)
CHANGES[".msg"] = overwritten  # its parts are found by their places


@pytest.mark.parametrize("suffix", sorted(SEEDS))
def test_damaged_files_come_in_or_are_refused_by_name(project: OpenProject, tmp_path: Path, suffix: str):
    random = Random(f"2026 {suffix}")
    counted: Counter[str] = Counter()
    theme = project.themes.codebook.find("T01").id
    details = SourceDetails(legend=tuple((mark, theme) for mark in ("yellow", "#FFCC00", "commented", "T04")))
    heaviest, slowest = 0, 0.0
    for number in range(MUTANTS):
        file = tmp_path / f"{number}{suffix}"
        file.write_bytes(CHANGES[suffix](random.choice(SEEDS[suffix]), random))
        result = project.material.importing.file(file, details)
        detail = str(result.error.params.get("detail", "")) if result.error else ""
        assert detail not in OURS, file
        assert result.error is None or str(result.error)
        assert result.status is not ImportStatus.NOT_REACHED
        counted[detail or result.status] += 1
        if used := project.material.importing._reading.used:
            heaviest, slowest = max(heaviest, used.peak), max(slowest, used.cpu)
        file.unlink()
        if number % BATCH == 0:
            assert not project.trail.tracing.verify(Silent()).findings
    assert not project.trail.tracing.verify(Silent()).findings
    print(f"\n{suffix}: {MUTANTS} files, slowest {slowest:.2f} s of computing, heaviest {heaviest // 1_000_000} MB")
    for what, times in counted.most_common():
        print(f"{times:6}  {what}")
    assert counted[ImportStatus.IMPORTED] > MUTANTS // 20
    assert counted[TOO_SLOW] == counted[why.TOO_HEAVY] == 0
