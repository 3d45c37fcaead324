"""kill -9 at random moments: what had returned is there, what had not is not half there, and the work goes on."""

import os
import signal
import time
import zipfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from random import Random

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.material.importing import SourceDetails
from tests.children import needs_fork, saying
from tests.helpers import WORDS, Bench, coded, made, pasted

pytestmark = [pytest.mark.soak, needs_fork]

Say = Callable[[str], None]
Work = Callable[[OpenProject, Say], None]


def killed(bench: Bench, work: Work, after: float) -> list[str]:
    """Do ``work`` on the open project in a process that is killed ``after`` seconds from its first word."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            with bench.open(wait=2) as project:
                os.write(writing, b"open\n")
                work(project, saying(writing))
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as stream:
        assert stream.readline() == "open\n", "the project did not open: a stale lock, or damage"
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return [line.strip() for line in stream if line.endswith("\n")]


def sound(bench: Bench) -> None:
    """Check as a reader, then as a writer; one file remains."""
    with bench.open(writing=False) as reading:
        assert reading.trail.tracing.check(Silent()).findings == ()
    with bench.open(wait=0) as project:
        assert project.trail.tracing.verify(Silent()).ok
    assert [name for name in bench.files() if not name.endswith(".part")] == ["a.lvk"]


def test_no_coding_whose_call_had_returned_is_lost(bench: Bench):
    with bench.open() as project:
        pasted(project, "ord " * 5_000, title="Anteckning")
    rng, places, said = Random(1), count(), set[str]()
    for kill in range(200):
        first = next(places) * 97 % 15_000

        def work(project: OpenProject, say: Say, first: int = first) -> None:
            document = project.material.documents.document(project.material.documents.find("Anteckning").id)
            for at in count():
                say(made(coded(project, document, f"T{at % 13 + 1:02d}", first, first + at + 1)))

        said.update(killed(bench, work, rng.uniform(0, 0.25)))
        with bench.open(writing=False) as reading:
            there = {line.coding.id for line in reading.coding.marking.all()}
        assert said <= there, f"after kill {kill}"
        if kill % 20 == 0:
            sound(bench)
    assert len(said) > 200
    sound(bench)


def test_killed_inside_an_import(bench: Bench, tmp_path: Path):
    files = [tmp_path / f"{at}.txt" for at in range(300)]
    for at, file in enumerate(files):
        file.write_text(f"Anteckning {at}\n" + WORDS * 200)

    def work(project: OpenProject, say: Say) -> None:
        details = SourceDetails(organisations=("Norrsken",))
        project.material.importing.files(files, details, Silent(), lambda one: say(f"{one.file} {one.status}"))

    rng, said = Random(2), set[str]()
    for _ in range(20):
        said.update(line.split()[0] for line in killed(bench, work, rng.uniform(0, 0.3)))
        sound(bench)
        with bench.open(writing=False) as reading:
            names = [
                reading.material.documents.document(line.source.id).text.file_name
                for line in reading.material.documents.sources()
            ]
        assert said <= set(names) and len(names) == len(set(names))


def test_killed_inside_merging(bench: Bench):
    def work(project: OpenProject, say: Say) -> None:
        themes = [project.themes.codebook.find(f"T{number:02d}").id for number in (1, 2, 3)]
        while True:
            for link in project.decisions.merging.links()[:1]:
                project.decisions.merging.unmerge(link.need.id, "Isär")
            project.decisions.merging.merge(NeedChoice("Tid"), themes, "Ihop")
            say("merged")

    rng = Random(3)
    for _ in range(20):
        killed(bench, work, rng.uniform(0, 0.2))
        sound(bench)
        with bench.open(writing=False) as reading:
            assert len(reading.decisions.merging.links()) in {0, 3}


@pytest.mark.parametrize("name", ["rapport.docx", "tabell.xlsx"])
def test_killed_inside_an_export(bench: Bench, tmp_path: Path, name: str):
    with bench.open() as project:
        document = pasted(project, WORDS * 50)
        for at in range(300):
            coded(project, document, "T01", at * 20, at * 20 + 15)
    target = tmp_path / "ut" / name
    target.parent.mkdir()

    def work(project: OpenProject, say: Say) -> None:
        while True:
            project.report.exporting.export(target, Silent())
            say("done")

    rng = Random(4)
    for _ in range(20):
        killed(bench, work, rng.uniform(0, 1))
        sound(bench)
        if target.exists():
            assert zipfile.ZipFile(target).testzip() is None
            with bench.open(writing=False) as reading:
                assert reading.trail.tracing.origin(target).exports
    for left in target.parent.glob(".*.part"):
        os.utime(left, (0, 0))  # a young one may still be written by somebody else
    with bench.open() as project:
        project.report.exporting.export(target, Silent())
    assert [one.name for one in target.parent.iterdir()] == [name]


def test_killed_inside_a_backup(bench: Bench, tmp_path: Path):
    with bench.open() as project:
        for at in range(40):
            pasted(project, f"{at}\n" + WORDS * 300)
    folder = tmp_path / "kopior"
    numbers = count()

    def work(project: OpenProject, say: Say) -> None:
        while True:
            say(project.copies.to(folder / f"{os.getpid()}-{next(numbers)}.lvk").name)

    rng, said = Random(5), set[str]()
    for _ in range(20):
        said.update(killed(bench, work, rng.uniform(0, 0.4)))
        sound(bench)
    whole = {one.name for one in folder.glob("*.lvk")}
    assert said <= whole
    for one in sorted(whole)[:: max(1, len(whole) // 20)]:
        assert Bench(folder / one, bench.program).verified().ok


def test_killed_while_opening_and_closing(bench: Bench):
    def work(project: OpenProject, say: Say) -> None:
        project.close()
        while True:
            with bench.open() as again:
                say(again.coders.all()[0].id)

    rng = Random(6)
    for _ in range(60):
        killed(bench, work, rng.uniform(0, 0.1))
        with bench.open(writing=False) as reading:
            assert reading.themes.codebook.themes()
    sound(bench)
