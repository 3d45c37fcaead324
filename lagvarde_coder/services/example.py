"""The example project: fictitious material, codings and merges, brought in through the ordinary services."""

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from lagvarde_coder.domain.coding import Stance
from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.sources import Made, Source, SourceKind, SourceStatus
from lagvarde_coder.domain.text import Span, clean
from lagvarde_coder.services.codebook import CodebookService
from lagvarde_coder.services.coders import CoderService
from lagvarde_coder.services.coding import CodingService, NewCoding
from lagvarde_coder.services.importing import ImportService, SourceDetails
from lagvarde_coder.services.material import MaterialService
from lagvarde_coder.services.merging import MergeService, NeedChoice

Said = dict[str, Any]
"""A table of one of the example's TOML files."""


class Services(Protocol):
    """What an open project must offer."""

    coders: CoderService
    importing: ImportService
    material: MaterialService
    codebook: CodebookService
    coding: CodingService
    merging: MergeService


@dataclass(frozen=True, slots=True)
class Frame:
    """What the example project is made with: :meth:`bootstrap.Program.create` takes it."""

    title: str
    codebook: str
    notice: str


@dataclass(frozen=True, slots=True)
class Missed:
    """A coding of the example that was not made: its passage does not stand exactly once in the document."""

    file: str
    quote: str
    found: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What building did. ``missed`` and ``refused`` are empty as long as texts, codings and importers fit together."""

    codings: int
    missed: tuple[Missed, ...]
    refused: tuple[KnownError, ...]


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A line of the lists of codings; ``file`` names a document, or ``workbook#respondent``."""

    file: str
    quote: str
    theme: str
    coder: str
    stance: Stance
    unsure: bool
    memo: str


def frame(folder: Path) -> Frame:
    """Return what the example project in ``folder`` is made with."""
    said = _table(folder / "projekt.toml")["project"]
    return Frame(said["title"], said["codebook"], said["notice"])


def build(project: Services, folder: Path, progress: Progress) -> Outcome:
    """Fill an open, new project with the example in ``folder``: material, codings, merges.

    Raises:
        Cancelled: at a step; what was done until then stays, so the caller throws the project away.
        KnownError: what a service refuses, other than a file.
    """
    plan = _table(folder / "projekt.toml")
    documents = [one for name in plan["dialogues"] for one in _table(folder / name)["source"]]
    quotes = [line for name in plan["codings"] for line in _quotes(folder / name)]
    needs = _table(folder / plan["merges"])["need"]
    steps = _Steps(progress, len(documents) + 1 + len({line.file for line in quotes}) + len(needs))
    coders = {
        one["initials"]: project.coders.act_as(one["name"], one["initials"], one["role"]) for one in plan["coder"]
    }
    material = _Material(project, next(iter(coders.values())))
    for said in documents:
        material.bring(folder / "dialoger" / said["file"], said)
        steps.next()
    material.bring(folder / plan["answers"]["file"], plan["answers"])
    steps.next()
    coded, missed = _code(project, material.by_name, quotes, coders, steps)
    for need in needs:
        _merge(project, need, coders[need["decided_by"]])
        steps.next()
    return Outcome(coded, tuple(missed), tuple(material.refused))


def places_of(quote: str, text: str) -> list[Span]:
    """Return every place of a quotation in a text, in code points; runs of white space count as one space."""
    words = clean(quote).split()
    pattern = re.compile(r"\s+".join(map(re.escape, words))) if words else re.compile(r"(?!)")
    found, at = [], pattern.search(text)
    while at:
        found.append(Span(at.start(), at.end()))
        at = pattern.search(text, at.start() + 1)
    return found


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

    def __init__(self, project: Services, default: Coder) -> None:
        self._project = project
        self._default = default
        self.by_name: dict[str, Source] = {}
        self.refused: list[KnownError] = []

    def bring(self, file: Path, said: Said) -> None:
        """Bring in one file, acting as the one who made the notes."""
        self._project.coders.act_as(said.get("made_by") or self._default.name)
        result = self._project.importing.file(file, _details(said))
        if result.error is not None:
            self.refused.append(result.error)
        alone = len(result.sources) == 1
        for source in result.sources:
            self.by_name[file.name if alone else f"{file.name}#{source.title}"] = source


def _code(
    project: Services, sources: dict[str, Source], quotes: list[_Quoted], coders: dict[str, Coder], steps: _Steps
) -> tuple[int, list[Missed]]:
    """Code document by document, each coder's passages as one operation. Return how many, and what was missed."""
    coded, missed = 0, []
    themes = {theme.number: theme.id for theme in project.codebook.themes()}
    for file in dict.fromkeys(line.file for line in quotes):
        mine = [line for line in quotes if line.file == file]
        if file not in sources:
            missed += [Missed(file, line.quote, 0) for line in mine]
            mine = []
        for initials, coder in coders.items():
            new, lost = _placed(project, sources, themes, [line for line in mine if line.coder == initials])
            missed += lost
            if new:
                project.coders.act_as(coder.name)
                project.coding.apply_many(new)
                coded += len(new)
        steps.next()
    return coded, missed


def _placed(
    project: Services, sources: dict[str, Source], themes: dict[str, Id], lines: Iterable[_Quoted]
) -> tuple[list[NewCoding], list[Missed]]:
    """Find the passages of one document's lines."""
    new, missed = [], []
    for line in lines:
        document = project.material.document(sources[line.file].id)
        places = places_of(line.quote, document.content)
        if len(places) != 1:
            missed.append(Missed(line.file, line.quote, len(places)))
            continue
        new.append(
            NewCoding(
                text=document.text.id,
                start=places[0].start,
                end=places[0].end,
                theme=themes[line.theme],
                stance=line.stance,
                memo=line.memo,
                unsure=line.unsure,
            )
        )
    return new, missed


def _merge(project: Services, said: Said, decided_by: Coder) -> None:
    project.coders.act_as(decided_by.name)
    themes = [project.codebook.find(number).id for number in said["themes"]]
    choice = NeedChoice(said["name"], parent=said["parent"], group=said["group"], number=said["number"])
    project.merging.merge(choice, themes, said["reason"])


def _details(said: Said) -> SourceDetails:
    """Return what a table says of its document; workbooks have one question set, documents a list of them."""
    sets = said.get("question_sets") or [said["question_set"]]
    return SourceDetails(
        kind=SourceKind(said["kind"]),
        title=said.get("title", ""),
        organisations=tuple(said.get("organisations", ())),
        categories=tuple(said["categories"]),
        day=date.fromisoformat(str(said["date"])),
        made=Made(said["made"]),
        made_by=said.get("made_by", ""),
        checked=said.get("checked", False),
        status=SourceStatus(said["status"]),
        question_sets=tuple(sets),
        occasion=said["occasion"],
        wave=said["wave"],
        suggested_by=said.get("suggested_by", ""),
    )


def _quotes(file: Path) -> Iterator[_Quoted]:
    with file.open(encoding="utf-8", newline="") as lines:
        for said in csv.DictReader(lines, delimiter=";"):
            unsure = said.pop("unsure") == "yes"
            yield _Quoted(**(said | {"stance": Stance(said["stance"]), "unsure": unsure}))


def _table(file: Path) -> Said:
    return tomllib.loads(file.read_text(encoding="utf-8"))
