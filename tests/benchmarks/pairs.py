"""What is measured, each beside its plain limit: the same for the large projects and for the small ordinary run."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import docx

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.axes import OF_THEMES, MatrixAxis
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.figures.passage_query import Nearness, PassageCondition, PassageQuery, Trait
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.registry import importer_for
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.material.importing import ImportStatus, SourceDetails
from tests.benchmarks import limits
from tests.benchmarks.beside import Pair
from tests.benchmarks.worlds import words
from tests.helpers import Bench

SHOWN, EVERY = 1_000, 1_000_000
"""Paragraphs that the window asks for; more than there are."""
COMMON, ABSENT = "provtagning", "finnsinte"


def searching(project: OpenProject, path: Path, word: str = COMMON, shown: int = SHOWN) -> Pair:
    connection = limits.rows_of(path)
    assert len(project.finding.searching.search(word, shown).hits) == len(limits.found(connection, word, shown))
    return Pair(lambda: project.finding.searching.search(word, shown), lambda: limits.found(connection, word, shown))


def counting(project: OpenProject, path: Path, by: Grouping | None = None) -> Pair:
    connection = limits.rows_of(path)
    limit = {
        None: limits.per_organisation,
        Grouping.ORGANISATION: limits.per_organisation,
        Grouping.CATEGORY: limits.per_category,
        Grouping.QUESTION: limits.per_question,
    }[by]
    return Pair(lambda: project.figures.counting.frequencies(by=by), lambda: limit(connection))


def crossing(project: OpenProject, path: Path, rows: MatrixAxis, columns: MatrixAxis) -> Pair:
    """Cross two axes, and look at every cell."""
    connection = limits.rows_of(path)
    limit = limits.met if {rows, columns} <= OF_THEMES else limits.crossed

    def ours() -> None:
        made = project.figures.matrices.matrix(MatrixQuery(rows=rows, columns=columns))
        for row in made.rows:
            for column in made.columns:
                made.at(row.key, column.key)

    return Pair(ours, lambda: limit(connection))


def meeting(project: OpenProject, path: Path) -> Pair:
    connection = limits.rows_of(path)
    return Pair(project.figures.counting.cooccurrence, lambda: limits.met(connection))


def picturing(project: OpenProject, path: Path, kind: PictureKind) -> Pair:
    """A picture beside the bare count of what it shows."""
    connection = limits.rows_of(path)
    limit = {
        PictureKind.GROUPS: limits.per_category,
        PictureKind.TWO_GROUPS: limits.per_category,
        PictureKind.HEAT: limits.per_category,
        PictureKind.TOGETHER: limits.met,
        PictureKind.NETWORK: limits.met,
    }.get(kind, limits.per_organisation)
    asked = PictureQuestion(kind=kind)
    return Pair(lambda: project.figures.pictures.drawing(asked), lambda: limit(connection))


QUERIES: dict[str, tuple[PassageCondition, ...]] = {
    "theme": (),
    "same words": (PassageCondition(trait=Trait.THEME, values=("T02",), near=Nearness.SAME_WORDS),),
    "same sentence": (PassageCondition(trait=Trait.THEME, values=("T02",), near=Nearness.SENTENCE),),
    "words": (PassageCondition(trait=Trait.WORDS, values=(COMMON,)),),
}
"""What is asked of the passages of T01 besides; themes by their numbers."""


def asking(project: OpenProject, path: Path, name: str) -> Pair:
    """A query beside the bare count of organisations or pairs, or the bare search for all paragraphs with the word."""
    connection = limits.rows_of(path)
    theme = PassageCondition(trait=Trait.THEME, values=("T01",))
    query = PassageQuery((tuple(_by_id(project, one) for one in (theme, *QUERIES[name])),))
    first = project.figures.queries.ask(query).result  # sentences are found once
    assert first.passages
    limit: Callable[[Any], object] = limits.per_organisation if name == "theme" else limits.met
    if name == "words":
        return Pair(lambda: project.figures.queries.ask(query), lambda: limits.found(connection, COMMON, EVERY))
    return Pair(lambda: project.figures.queries.ask(query), lambda: limit(connection))


def _by_id(project: OpenProject, condition: PassageCondition) -> PassageCondition:
    if condition.trait is not Trait.THEME:
        return condition
    return replace(condition, values=tuple(project.themes.codebook.find(number).id for number in condition.values))


def verifying(project: OpenProject, path: Path) -> Pair:
    def ours() -> None:
        assert project.trail.tracing.verify(Silent()).ok

    return Pair(ours, lambda: limits.verified(path))


MAKERS: dict[str, Callable[[OpenProject, Path], Pair]] = {
    "search": searching,
    "frequencies": counting,
    "co-occurrence": meeting,
    "verify": verifying,
}


def opening(bench: Bench) -> Pair:
    """Open a project until its first document is there."""

    def ours() -> None:
        with bench.open(writing=False) as project:
            first = project.material.documents.sources()[0].source
            project.themes.codebook.themes()
            project.material.documents.document(first.id)
            project.coding.marking.of_text(first.text)

    return Pair(ours, lambda: limits.opened(bench.path))


def coding(project: OpenProject, connection: Any, batch: int = 1) -> Pair:
    """Keep codings; the project must be open for writing."""
    line = project.material.documents.sources()[0]
    theme, places = project.themes.codebook.find("T03").id, count(1)

    def ours() -> None:
        starts = (next(places) for _ in range(batch))
        new = [NewCoding(text=line.source.text, start=at, end=at + 50, theme=theme) for at in starts]
        project.coding.marking.apply_many(new)

    return Pair(ours, lambda: limits.coded(connection, batch))


def exporting(project: OpenProject, path: Path, folder: Path) -> Pair:
    """Write a report or workbook; ``path`` ends as its format does."""
    project.report.exporting.export(path, Silent(), name="utdrag")
    ours = folder / f"ours{path.suffix}"
    return Pair(lambda: project.report.exporting.export(ours, Silent(), name="utdrag"), lambda: limits.written(path))


def packaging(project: OpenProject, path: Path, folder: Path) -> Pair:
    """Write an evidence package."""
    project.report.exporting.export(path, Silent(), name="beläggspaket")
    ours = folder / "ours.html"
    return Pair(
        lambda: project.report.exporting.export(ours, Silent(), name="beläggspaket"), lambda: limits.packaged(path)
    )


def importing(project: OpenProject, connection: Any, files: dict[str, list[Path]], kind: str, at_once: int = 1) -> Pair:
    """Bring in files of 20 kB: one, or many in one go."""
    ours, bare = batches(files[kind], at_once), batches(files[kind], at_once)
    read = {"txt": limits.read_txt, "docx": limits.read_docx}[kind]

    def bring() -> None:
        results = project.material.importing.files(next(ours), SourceDetails(organisations=("Norrsken",)), Silent())
        assert {one.status for one in results} == {ImportStatus.IMPORTED}

    return Pair(bring, lambda: limits.brought_in(connection, [read(path) for path in next(bare)]))


def reading(path: Path) -> Pair:
    """Read a file, in this process: the program does it in one of its own, whose time no clock here counts."""
    importer = importer_for(path.name, path.read_bytes()[:4_096])
    read = {".txt": limits.read_txt, ".docx": limits.read_docx}[path.suffix]
    return Pair(lambda: importer.read(path.name, BytesIO(path.read_bytes()), Limits()), lambda: read(path))


def batches(paths: list[Path], size: int) -> Iterator[list[Path]]:
    return (paths[at : at + size] for at in range(0, len(paths), size))


def new_files(folder: Path, number: int) -> dict[str, list[Path]]:
    """Write so many different files of 20 kB of each kind."""
    rng, made = Random(7), {"txt": [], "docx": []}  # type: tuple[Random, dict[str, list[Path]]]
    for at in range(number):
        text = words(rng, 20_000)
        made["txt"].append(folder / f"{at}.txt")
        made["txt"][-1].write_text(text, encoding="utf-8")
        document = docx.Document()
        for line in text.split("\n"):
            document.add_paragraph(line)
        made["docx"].append(folder / f"{at}.docx")
        document.save(str(made["docx"][-1]))
    return made
