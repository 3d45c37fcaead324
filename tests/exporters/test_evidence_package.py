"""The evidence package: one file, nothing from outside, whatever words it holds, and a seal over every byte."""

import io
import json
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import html

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import NOTHING, Attribution, Disclosed
from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.figures.results import StanceCounts, Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.evidence_package import (
    EvidencePackage,
    PackagedCategory,
    PackagedCoding,
    PackagedDecision,
)
from lagvarde_coder.domain.report.quotations import QuotationUse
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.exporters.evidence_package import EvidencePackageExporter
from lagvarde_coder.exporters.evidence_package.seal import MARK, is_whole, seal_in
from lagvarde_coder.exporters.text import xml_text
from tests.exporters.samples import HEAD, HOSTILE, MADE, STANDING, figure, theme_report
from tests.tries import tries


def category(stage: Stage, number: str, name: str, **changes: Any) -> PackagedCategory:
    whole = replace(figure(number, name, 14, 22), stances=StanceCounts(12, 3, 2, 1))
    values: dict[str, Any] = {
        "stage": stage,
        "number": number,
        "name": name,
        "group": "",
        "claim": "Det behövs.",
        "definition": "Det som hör hit.",
        "colour": 1,
        "parent": None,
        "parked": False,
        "figures": (whole, replace(whole, unit=Unit.SOURCE), replace(whole, unit=Unit.PASSAGE)),
        "codings": 2,
        "shown": 2,
    }
    return PackagedCategory(**(values | changes))


def coding(evidence: str, words: str, **changes: Any) -> PackagedCoding:
    values: dict[str, Any] = {
        "evidence": evidence,
        "theme": 1,
        "counts": (0, 1),
        "use": QuotationUse.QUOTE,
        "verbatim": True,
        "words": words,
        "before": "Före. ",
        "after": " Efter.",
        "attribution": "NPO Levnadsvanor",
        "title": "Svar från NPO",
        "reference": "Dok 12, tecken 310–422",
        "stance": Stance.SUPPORTS,
        "unsure": False,
        "coder": "AB",
        "made": MADE,
        "version": 2,
        "comment": NOTHING,
        "way": 0,
    }
    return PackagedCoding(**(values | changes))


def package(*codings: PackagedCoding, **changes: Any) -> EvidencePackage:
    codings = codings or (coding("E-DMXZA1E1YHG", "Vi saknar tid."), coding("E-QYXT1NEHBAM", "De sa ja."))
    of = theme_report()
    assert of.account and of.heard
    values: dict[str, Any] = {
        "title": "Utfasning 2025",
        "standing": STANDING,
        "attribution": Attribution.ORGANISATION,
        "chosen_only": False,
        "categories": (category(Stage.NEED, "B01", "Fortbildning"), category(Stage.THEME, "T01", "Lärande")),
        "steps": of.lineage[:1],
        "set_aside": of.set_aside,
        "account": of.account,
        "heard": of.heard,
        "decisions": (
            PackagedDecision(
                state=12,
                time=MADE,
                by=Disclosed("Anna"),
                what=(Disclosed("Teman fördes samman"), Disclosed("Themes were merged")),
                about=(Disclosed("T01 → B01"), Disclosed("T01 → B01")),
                reason=Disclosed("Hör ihop"),
            ),
        ),
        "ways": ((0,),),
        "codings": iter(codings),
        "passages": len(codings),
        "left_out": 0,
    }
    return EvidencePackage(**(values | changes))


def written(value: EvidencePackage, progress: Silent | None = None) -> bytes:
    stream = io.BytesIO()
    EvidencePackageExporter().write(value, stream, ExportOptions(), progress or Silent())
    return stream.getvalue()


def data_in(page: bytes) -> dict[str, Any]:
    """Return the data of a package, as any other program would read it."""
    tree: Any = html.document_fromstring(page)
    told: dict[str, Any] = json.loads(tree.get_element_by_id("data").text_content())
    return told


def test_it_needs_nothing_from_outside_and_runs_no_program_but_its_own():
    tree: Any = html.document_fromstring(written(package()))
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (program,) = tree.xpath("//script[not(@type)]")
    (style,) = tree.xpath("//style")
    prints = [b64encode(sha256(part.text.encode()).digest()).decode() for part in (program, style)]
    assert policy == (
        f"default-src 'none'; script-src 'sha256-{prints[0]}'; style-src 'sha256-{prints[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert not tree.xpath("//link | //img | //iframe | //@src | //@href | //@style")
    assert "innerHTML" not in program.text and "http" not in program.text.replace("http://www.w3.org/2000/svg", "")


def test_its_data_say_everything_to_another_program():
    data = data_in(written(package()))
    assert (data["about"]["state"], data["about"]["head"]) == (1842, HEAD)
    (first, second) = (dict(zip(data["columns"], row, strict=True)) for row in data["codings"])
    assert (first["evidence"], first["words"], first["counts"], first["way"]) == (
        "E-DMXZA1E1YHG",
        "Vi saknar tid.",
        [0, 1],
        0,
    )
    assert second["words"] == "De sa ja."
    assert data["categories"][0]["organisations"] == [14, 22, "64\u00a0%"]
    assert data["categories"][0]["stances"] == [12, 3, 2, 1]
    assert data["decisions"][0][5] == "Hör ihop"


def test_who_has_the_project_can_ask_it_for_the_file(tmp_path):
    from lagvarde_coder.services.trail.printed import Printed, printed_in

    file = tmp_path / "paket.html"
    file.write_bytes(written(package()))
    assert printed_in(file) == Printed(1842, HEAD)


@settings(max_examples=tries(100), deadline=None)
@given(HOSTILE, HOSTILE)
def test_any_words_come_back_and_none_becomes_markup(words, name):
    hostile = f"{words}</script><script>alert(1)</script><!--{name}"
    categories = (category(Stage.NEED, "B01", hostile), category(Stage.THEME, "T01", name))
    changed = replace(STANDING, project=hostile, notice=words)
    page = written(package(coding("E-DMXZA1E1YHG", hostile), categories=categories, standing=changed, title=hostile))
    tree: Any = html.document_fromstring(page)
    assert [part.get("type") for part in tree.xpath("//script")] == ["application/json", "application/json", None]
    assert len(tree.xpath("//title")) == 1
    data = data_in(page)
    row = dict(zip(data["columns"], data["codings"][0], strict=True))
    # JSON keeps what a page's text cannot hold (NUL, a bare carriage return); lone surrogates nothing can
    assert xml_text(row["words"]) == xml_text(hostile)
    assert xml_text(data["categories"][0]["name"]) == xml_text(hostile)
    assert is_whole(page)


def test_a_package_is_whole_as_it_was_written():
    page = written(package())
    assert is_whole(page)
    assert seal_in(page) == sha256(page.replace(seal_in(page).encode(), b"0" * 64, 1)).hexdigest()


def test_the_seal_finds_any_changed_byte():
    page = written(package())
    chance = Random(15)
    for _ in range(500):
        at = chance.randrange(len(page))
        changed = bytearray(page)
        changed[at] ^= chance.randrange(1, 256)
        assert not is_whole(bytes(changed)), f"byte {at}"


@pytest.mark.parametrize(
    "change", [lambda page: page + b" ", lambda page: page[:-1], lambda page: b"\xef\xbb\xbf" + page]
)
def test_the_seal_finds_what_was_added_or_cut_off(change):
    assert not is_whole(change(written(package())))


@pytest.mark.parametrize("data", [b"", b"<html>", MARK.encode(), MARK.encode() + b"0" * 10])
def test_what_is_no_package_is_not_whole(data):
    assert not is_whole(data)


def test_it_begins_anywhere_in_a_stream():
    stream = io.BytesIO(b"before")
    stream.seek(6)
    EvidencePackageExporter().write(package(), stream, ExportOptions(), Silent())
    assert is_whole(stream.getvalue()[6:])


def test_writing_can_be_cancelled():
    watch = Silent()
    watch.stop()
    with pytest.raises(Cancelled):
        written(package(), watch)


def test_every_text_of_the_page_is_there_in_both_languages_and_every_one_is_used(checkout):
    folder = checkout / "resources" / "package"
    texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
    program = "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.js"))
    assert all(len(pair) == 2 and all(pair) for pair in texts.values())
    assert {key for key in texts if f'"{key}"' not in program and not key.startswith("mean_")} == set()
