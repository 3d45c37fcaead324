"""The example project: fictitious material and the work on it, brought in through the ordinary services."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.sources import Made, Source, SourceKind, SourceStatus
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.example import placing, step_four, step_one, step_six
from lagvarde_coder.services.example.quotes import Library, Missed, disposed, places_of, quotes
from lagvarde_coder.services.material.describing import SourceChanges
from lagvarde_coder.services.material.importing import SourceDetails
from lagvarde_coder.services.topics import ProjectServices

__all__ = ["Built", "ExampleProject", "Missed", "build", "frame", "places_of"]

TomlTable = dict[str, Any]
"""A table of one of the example's TOML files."""


@dataclass(frozen=True, slots=True)
class ExampleProject:
    """What the example project is made with: :meth:`bootstrap.Program.create` takes it."""

    title: str
    codebook: str
    notice: str
    coder: str


@dataclass(frozen=True, slots=True)
class Built:
    """What building did. ``missed`` and ``refused`` are empty as long as texts, codings and importers fit together."""

    codings: int
    missed: tuple[Missed, ...]
    refused: tuple[KnownError, ...]


def frame(folder: Path) -> ExampleProject:
    """Return what the example project in ``folder`` is made with."""
    plan = _table(folder / "projekt.toml")
    project = plan["project"]
    return ExampleProject(project["title"], project["codebook"], project["notice"], plan["coder"][0]["name"])


def build(project: ProjectServices, folder: Path, progress: Progress) -> Built:
    """Fill an open, new project with the example in ``folder``: material, candidates, codings, verdicts, merges.

    What is coded after the verdicts makes some of them rest on something else than when they were made.

    Raises:
        Cancelled: at a step; what was done until then stays, so the caller throws the project away.
        KnownError: what a service refuses, other than a file.
    """
    plan = _table(folder / "projekt.toml")
    documents = [document for name in plan["dialogues"] for document in _table(folder / name)["source"]]
    coded_lines = [line for name in plan["codings"] for line in quotes(folder / name)]
    late_lines = list(quotes(folder / plan["coded_late"]))
    needs = _table(folder / plan["merges"])["need"]
    coded_files = [{line.file for line in lines} for lines in (coded_lines, late_lines)]
    steps = _Steps(progress, len(documents) + 1 + sum(map(len, coded_files)) + len(needs))
    coders = {
        coder["initials"]: project.coders.enter(coder["name"], coder["initials"], coder["role"])
        for coder in plan["coder"]
    }
    library = Library(project.material.documents)
    material = _Material(project, next(iter(coders.values())), library.sources)
    for document in documents:
        material.bring(folder / "dialoger" / document["file"], document)
        steps.next()
    material.bring(folder / plan["answers"]["file"], plan["answers"])
    steps.next()
    _describe(project, plan["organisation"])
    missed = step_one.survey(project, library, _table(folder / plan["candidates"]), coders)
    coded, lost = placing.code(project, library, coded_lines, coders, steps.next)
    missed += lost
    missed += placing.dispose(project, library, list(disposed(folder / plan["without_theme"])), coders)
    missed += step_four.judge(project, library, _table(folder / plan["verdicts"]), coders)
    late, lost = placing.code(project, library, late_lines, coders, steps.next)
    missed += lost
    for need in needs:
        _merge(project, need, coders[need["decided_by"]])
        steps.next()
    step_six.write(project, _table(folder / plan["report"]), coders)
    return Built(coded + late, tuple(missed), tuple(material.refused))


class _Steps:
    """Counts what is done, for the progress."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0
        progress.step(0, total)

    def next(self) -> None:
        self._done += 1
        self._progress.step(self._done, self._total)


class _Material:
    """Brings documents in and remembers them under the names that the lists of codings use."""

    def __init__(self, project: ProjectServices, default: Coder, by_name: dict[str, Source]) -> None:
        self._project = project
        self._default = default
        self._by_name = by_name
        self.refused: list[KnownError] = []

    def bring(self, file: Path, document: TomlTable) -> None:
        """Bring in one file, acting as the one who made the notes."""
        self._project.coders.act_as(document.get("made_by") or self._default.name)
        result = self._project.material.importing.file(file, _details(document))
        if result.error is not None:
            self.refused.append(result.error)
        alone = len(result.sources) == 1
        for source in result.sources:
            self._by_name[file.name if alone else f"{file.name}#{source.title}"] = source
        if noted := _notes(document):
            self._project.material.documents.change([source.id for source in result.sources], noted)


def _describe(project: ProjectServices, organisations: Sequence[TomlTable]) -> None:
    """Enter which organisations are main bodies, and through which roles they are reached."""
    ledger = project.material.ledger
    for described in organisations:
        organisation = replace(
            ledger.find(described["name"]), main_body=described["main_body"], contacts=tuple(described["contacts"])
        )
        ledger.change_organisation(organisation)


def _notes(document: TomlTable) -> SourceChanges:
    """Return what is noted of a document beyond what an import is told."""
    noted: SourceChanges = {}
    if "group" in document:
        noted["group"] = document["group"]
    if "alias" in document:
        noted["alias"] = document["alias"]
    if "diary_number" in document:
        noted["diary_number"] = document["diary_number"]
    return noted


def _merge(project: ProjectServices, need: TomlTable, decided_by: Coder) -> None:
    project.coders.act_as(decided_by.name)
    themes = [project.themes.codebook.find(number).id for number in need["themes"]]
    choice = NeedChoice(need["name"], parent=need["parent"], group=need["group"], number=need["number"])
    project.decisions.merging.merge(choice, themes, need["reason"])


def _details(document: TomlTable) -> SourceDetails:
    """Return what a table says of its document; workbooks have one question set, documents a list of them."""
    sets = document.get("question_sets") or [document["question_set"]]
    organisations = tuple(document.get("organisations", ()))
    return SourceDetails(
        kind=SourceKind(document["kind"]),
        title=document.get("title", ""),
        organisations=organisations,
        new_organisations=organisations,  # the plan writes each name as it is meant
        categories=tuple(document["categories"]),
        day=date.fromisoformat(str(document["date"])),
        made=Made(document["made"]),
        made_by=document.get("made_by", ""),
        checked=document.get("checked", False),
        status=SourceStatus(document["status"]),
        question_sets=tuple(sets),
        occasion=document["occasion"],
        wave=document["wave"],
        suggested_by=document.get("suggested_by", ""),
    )


def _table(file: Path) -> TomlTable:
    return tomllib.loads(file.read_text(encoding="utf-8"))
