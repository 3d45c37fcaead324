"""1,000 sources of 20 kB, 50,000 codings: growth shows here. Aims are in the issue; these are measurements."""

import resource
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.text import canonical
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.decisions.merging import NeedChoice, as_planned
from lagvarde_coder.services.material.importing import SourceDetails
from tests.benchmarks.worlds import words
from tests.children import in_child, needs_fork
from tests.helpers import Bench

pytestmark = pytest.mark.benchmark


def once(benchmark: Any, work: Callable[..., object], *args: Any, rounds: int = 3) -> Any:
    return benchmark.pedantic(work, args=args, rounds=rounds, warmup_rounds=0)


# --- import against a bare parse of the same file ---------------------------------------------------------------------


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """40 different files of 20 kB of each kind."""
    from random import Random

    folder, rng = tmp_path_factory.mktemp("files"), Random(7)
    made: dict[str, list[Path]] = {"txt": [], "docx": []}
    for at in range(40):
        text = words(rng, 20_000)
        made["txt"].append(folder / f"{at}.txt")
        made["txt"][-1].write_text(text, encoding="utf-8")
        document = docx.Document()
        for line in text.split("\n"):
            document.add_paragraph(line)
        made["docx"].append(folder / f"{at}.docx")
        document.save(str(made["docx"][-1]))
    return made


def bare_docx(path: Path) -> str:
    """Read with python-docx, as anybody would."""
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


BARE: dict[str, Callable[[Path], str]] = {
    "txt": lambda path: canonical(path.read_text("utf-8")).text,
    "docx": bare_docx,
}


@pytest.mark.parametrize("kind", ["txt", "docx"])
def test_a_bare_parse(benchmark: Any, files: dict[str, list[Path]], kind: str):
    waiting = iter(files[kind])
    benchmark.pedantic(BARE[kind], setup=lambda: ((next(waiting),), {}), rounds=40)


@pytest.mark.parametrize("kind", ["txt", "docx"])
def test_import_a_file(benchmark: Any, bench: Bench, files: dict[str, list[Path]], kind: str):
    waiting = iter(files[kind])
    with bench.open() as project:
        benchmark.pedantic(
            lambda path: project.material.importing.file(path, SourceDetails(organisations=("Norrsken",))),
            setup=lambda: ((next(waiting),), {}),
            rounds=40,
        )


# --- looking ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("unit", Unit)
def test_frequencies_by_category(benchmark: Any, reading: OpenProject, unit: Unit):
    once(benchmark, lambda: reading.figures.counting.frequencies(unit=unit, by=Grouping.CATEGORY))


def test_frequencies_of_needs(benchmark: Any, reading: OpenProject):
    once(benchmark, reading.figures.counting.frequencies, Stage.NEED)


def test_cooccurrence(benchmark: Any, reading: OpenProject):
    once(benchmark, reading.figures.counting.cooccurrence)


def test_preview_a_merge(benchmark: Any, reading: OpenProject):
    plan = as_planned(NeedChoice("Behov 9"), [reading.themes.codebook.find("T12").id])
    once(benchmark, reading.figures.counting.preview, plan, Unit.ORGANISATION)


def test_search(benchmark: Any, reading: OpenProject):
    once(benchmark, reading.finding.searching.find, "utmönstring")


def test_list_the_documents(benchmark: Any, reading: OpenProject):
    once(benchmark, reading.material.documents.sources)


def test_list_the_decisions(benchmark: Any, reading: OpenProject):
    once(benchmark, reading.trail.tracing.operations)


def test_find_an_evidence_id(benchmark: Any, reading: OpenProject):
    document = reading.material.documents.find("Anteckning 500")
    once(benchmark, reading.trail.tracing.evidence, reading.coding.marking.of_text(document.text)[0].evidence)


def test_open_the_project_and_show_the_first_document(benchmark: Any, large: Bench):
    def show() -> None:
        with large.open(writing=False) as project:
            first = project.material.documents.sources()[0].source
            project.themes.codebook.themes()
            project.material.documents.document(first.id)
            project.coding.marking.of_text(first.text)

    once(benchmark, show)


# --- long work --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["rapport.docx", "tabell.xlsx", "tabell.csv", "rapport.html"])
def test_export(benchmark: Any, reading: OpenProject, tmp_path: Path, name: str):
    once(benchmark, reading.report.exporting.export, tmp_path / name, Silent(), rounds=1)


def test_verify(benchmark: Any, reading: OpenProject):
    found = once(benchmark, reading.trail.tracing.verify, Silent(), rounds=2)
    assert found.ok
    benchmark.extra_info["entries per second"] = round(found.entries / benchmark.stats.stats.min)


def test_check(benchmark: Any, reading: OpenProject):
    assert once(benchmark, reading.trail.tracing.check, Silent(), rounds=1).ok


@needs_fork
@pytest.mark.parametrize("work", ["look", "verify", "docx", "xlsx"])
def test_peak_memory(benchmark: Any, large: Bench, tmp_path: Path, work: str):
    """In MB, in ``extra_info``; of a process that does one thing."""

    def do() -> str:
        with large.open(writing=False) as project:
            if work == "look":
                project.figures.counting.frequencies(by=Grouping.CATEGORY)
                project.figures.counting.cooccurrence()
                project.coding.marking.all()
            elif work == "verify":
                project.trail.tracing.verify(Silent())
            else:
                project.report.exporting.export(tmp_path / f"a.{work}", Silent())
        return str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)

    benchmark.extra_info["peak MB"] = int(once(benchmark, in_child, do, rounds=1))
