"""Before a file leaves one is warned of what stands in that file: all words that it prints, and no others."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.text import Span
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.doubt.settling import Decision, DoubtOutcome
from lagvarde_coder.services.report.masking import NewMask
from lagvarde_coder.services.report.registry import REPORTS
from lagvarde_coder.services.report.tabulating import TABLES
from lagvarde_coder.services.themes.codebook import ThemeChanges
from tests.helpers import Bench, bench, blank, coded, made, pasted, project

__all__ = ["Bench", "bench", "blank", "project"]

SAID = {
    "coded": "19500412-1234",
    "merged": "19510412-1234",
    "chosen": "19520412-1234",
    "unsure": "19530412-1234",
    "aside": "19540412-1234",
    "settled": "19560412-1234",
    "uncoded": "19550412-1234",
}
"""A personal number in a passage of each sort."""
WRITTEN = ("Nameett", "Definitionett", "Usewhenett", "Summaryett", "Memoett", "Frågaett", "Noteett", "Skälett")
"""Words that are masked in a text and were written here, in one field each."""
OWN, OF_THEMES = WRITTEN[3], {WRITTEN[1], WRITTEN[2], WRITTEN[3]}
COMMENTED = ExportOptions(comments=True)
FILES = [
    *((kind.name, kind.exporter().suffix if kind.exporter else ".html", COMMENTED) for kind in REPORTS),
    *(("", ".csv", replace(COMMENTED, table=table)) for table in TABLES),
    ("", ".xlsx", COMMENTED),
]


@pytest.fixture(scope="module")
def full(blank: Bench, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenProject]:
    with blank.copied(tmp_path_factory.mktemp("warned")).open() as opened:
        fill(opened)
        yield opened


def fill(project: OpenProject) -> None:
    """Give a project a passage of each sort, each in a document of its own, and masked words in what is written."""
    codebook = project.themes.codebook
    documents = {sort: pasted(project, f"Ring {number}.", "Norrsken", title=sort) for sort, number in SAID.items()}
    coded(project, documents["coded"], "T01", 0, 19, memo=f"Se {WRITTEN[4]}", question=f"Är det {WRITTEN[5]}?")
    coded(project, documents["merged"], "T02", 0, 19)
    coded(project, documents["unsure"], "T03", 0, 19, unsure=True)
    chosen = made(coded(project, documents["chosen"], "T02", 0, 19))
    project.report.choosing.choose([chosen])
    for sort, note in (("aside", f"Se {WRITTEN[6]}"), ("settled", "")):
        text = documents[sort].text.id
        new = NewDisposition(text=text, start=0, end=19, what=Disposal.UNSURE, note=note)
        (passage,) = project.coding.disposing.dispose([new]).subjects["disposition"]
        if sort == "settled":
            project.doubt.doubts.settle([passage], Decision(outcome=DoubtOutcome.REMOVE, reason="Inget"))
    need, _ = project.decisions.merging.merge(NeedChoice("Tid"), [codebook.find("T02").id], f"För {WRITTEN[7]}")
    said: ThemeChanges = {"name": f"Tid {WRITTEN[0]}", "definition": WRITTEN[1], "use_when": WRITTEN[2]}
    codebook.change(need.id, said)
    project.report.own_texts.write(need.id, summary=f"Enligt {WRITTEN[3]}")
    text = " ".join(WRITTEN)
    masked = pasted(project, text, "Norrsken", title="Maskerat")
    places = [Span(text.index(word), text.index(word) + len(word)) for word in WRITTEN]
    project.report.masking.mask([NewMask(masked.text.id, span, "[x]") for span in places])


def words_in(file: Path) -> str:
    if file.suffix != ".xlsx":
        return file.read_text("utf-8-sig")
    with ZipFile(file) as parts:
        return "\n".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))


@pytest.mark.parametrize(("name", "suffix", "options"), FILES)
def test_one_is_warned_of_what_a_file_prints(
    full: OpenProject, tmp_path: Path, name: str, suffix: str, options: ExportOptions
):
    file = tmp_path / f"ut{suffix}"
    full.report.exporting.export(file, Silent(), name=name, options=options)
    printed = words_in(file)
    warned = full.report.exporting.warnings(suffix, Attribution.ORGANISATION, name=name, options=options)
    numbers = {number for number in SAID.values() if number in printed}
    assert numbers <= {one.words for one in warned.names}
    assert SAID["uncoded"] not in {one.words for one in warned.names}
    assert {word for word in WRITTEN if word in printed} <= {one.words for one in warned.repeated}
    if name != "beläggspaket":  # which packs its words
        assert numbers == {one.words for one in warned.names}
        told = {one.words for one in warned.repeated}
        assert (told & {OWN} if suffix == ".html" else told & OF_THEMES) <= {
            word for word in WRITTEN if word in printed
        }


def told(project: OpenProject, suffix: str, **asked: Any) -> list[str]:
    return [one.words for one in project.report.exporting.warnings(suffix, Attribution.NONE, **asked).names]


def test_of_a_report_with_chosen_quotations_only_one_is_warned_of_these(full: OpenProject):
    for name, suffix in (("utdrag", ".docx"), ("utdrag-organisation", ".html"), ("beläggspaket", ".html")):
        assert len(told(full, suffix, name=name)) > 1
        plan = ReportPlan(report=name, chosen=True)
        assert [words for words in told(full, suffix, plan=plan) if words != SAID["settled"]] == [SAID["chosen"]]
    assert told(full, ".docx", plan=ReportPlan(report="utdrag", chapters=("horda",))) == []


def test_of_a_document_that_is_handed_out_one_is_warned_of_all_its_words(full: OpenProject):
    number = next(line.source for line in full.material.documents.sources() if line.source.title == "uncoded")
    (warned,) = full.report.exporting.document_warnings(number.id).names
    assert (warned.words, warned.evidence) == (SAID["uncoded"], f"Dok {number.number}, tecken 5–18")


def test_words_coded_more_than_once_are_one_place_and_masked_ones_are_none(project: OpenProject):
    document = pasted(project, "Ring 070-123 45 67 eller 19500412-1234.", "Norrsken")
    first = made(coded(project, document, "T01", 0, 38))
    coded(project, document, "T02", 0, 38)
    project.report.masking.mask([NewMask(document.text.id, Span(5, 18), "[telefon]")])
    (warned,) = project.report.exporting.warnings(".csv", Attribution.ORGANISATION).names
    assert warned.words == "19500412-1234" and warned.evidence.startswith("E-")
    project.coding.marking.remove_many([first])
    assert told(project, ".xlsx") == ["19500412-1234"]
