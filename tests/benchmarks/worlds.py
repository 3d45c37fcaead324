"""Projects of the real size and of one that guards growth, built through the services."""

from collections.abc import Callable
from itertools import accumulate, product
from pathlib import Path
from random import Random
from shutil import rmtree
from typing import Any

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.material.sources import SourceKind, SourceStatus
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.material.importing import SourceDetails
from tests.helpers import Bench, program_in

CATEGORIES = ["Profession", "Patient", "Kunskapsstyrning", "Personal och chefer", "Patientsäkerhet"]
VOCABULARY = (
    "vi behöver tid för att fasa ut det som inte gör nytta och återkoppling på förskrivningar ökar läkemedelsbehandling"
    " patienten frågar efter provtagning regionen följer sällan upp utmönstring trots riktlinjer som säger nej"
).split()


FIRST = (
    "läkemedels hälso primär patient arbets kunskaps verksamhets region kvalitets utvecklings sjukhus tand barn äldre"
    " akut slut öppen egen rehabiliterings diagnostik journal remiss resurs ledar miljö klimat förskrivnings vård"
).split()
SECOND = (
    "behandling uppföljning vård tid forum arbete besök prov undersökning samtal metod rutin lista statistik beslut"
    " ersättning plan kontroll remiss utbildning dialog nätverk grupp chef team data mått risk skada nytta"
).split()
ENDINGS = ["", "en", "et", "ar", "er", "arna", "erna", "s", "ens", "ningar", "are", "arnas"]
WIDE = VOCABULARY + [
    start + end + ending
    for ending, start, end in product(ENDINGS, ("", *FIRST, *(a + b for a, b in product(FIRST[:4], FIRST))), SECOND)
]
"""Some fifty thousand words and forms; the first ones are said most often (Zipf, 1949)."""
_OFTEN = list(accumulate(1 / (rank + 5) for rank in range(len(WIDE))))


def words(rng: Random, characters: int) -> str:
    """Return paragraphs of Swedish-looking sentences, about ``characters`` long."""
    return _text(rng, characters, lambda number: rng.choices(VOCABULARY, k=number))


def wide_words(rng: Random, characters: int) -> str:
    """Return paragraphs with as many different words as a large material has."""
    return _text(rng, characters, lambda number: rng.choices(WIDE, cum_weights=_OFTEN, k=number))


def _text(rng: Random, characters: int, said: Callable[[int], list[str]]) -> str:
    paragraphs, length = [], 0
    while length < characters:
        line = " ".join(said(rng.randint(30, 90))).capitalize() + "."
        paragraphs.append(line)
        length += len(line) + 1
    return "\n".join(paragraphs)


def kept(worlds: Path, name: str, **size: Any) -> Bench:
    """Return the project called ``name``; what was cut off while it was built does not count as one.

    One that an earlier version built is upgraded here; read only, it would be at each opening that is measured.
    """
    folder = worlds / name
    if not folder.exists():
        building = worlds / f"{name}-building"
        rmtree(building, ignore_errors=True)
        building.mkdir(parents=True)
        build(building / f"{name}.lvk", **size)
        building.rename(folder)
    bench = Bench(folder / f"{name}.lvk", program_in(folder / "home"))
    bench.open().close()
    return bench


def build(
    path: Path, *, sources: int, characters: int, codings: int, text: Callable[[Random, int], str] = words
) -> Bench:
    """Build a project; one coding in two overlaps its neighbour."""
    bench = Bench(path, program_in(path.parent / "home"))
    bench.program.create(path, title="Mätning", codebook="exempel-13-teman")
    rng = Random(sources)
    with bench.open() as project:
        for number in range(sources):
            _source(project, rng, number, text(rng, characters))
        _code(project, rng, codings)
        _merge(project)
    return bench


def _source(project: OpenProject, rng: Random, number: int, text: str) -> None:
    organisations = tuple(f"Organisation {rng.randrange(43)}" for _ in range(rng.choice([1, 1, 1, 2])))
    details = SourceDetails(
        kind=rng.choice([SourceKind.DIALOGUE, SourceKind.ANSWER]),
        title=f"Anteckning {number}",
        organisations=organisations,
        categories=tuple(rng.sample(CATEGORIES, 2)),
        status=rng.choice([SourceStatus.DONE, SourceStatus.IN_PROGRESS]),
    )
    project.material.importing.pasted(text, details)


def _code(project: OpenProject, rng: Random, codings: int) -> None:
    themes = [theme.id for theme in project.themes.codebook.themes()]
    lines = project.material.documents.sources()
    each = codings // len(lines)
    for at in range(0, len(lines), 20):
        new = []
        for line in lines[at : at + 20]:
            for start in rng.sample(range(line.characters - 300), each):
                stance = rng.choice(list(Stance))
                end = start + rng.randint(40, 300)
                new.append(
                    NewCoding(text=line.source.text, start=start, end=end, theme=rng.choice(themes), stance=stance)
                )
        project.coding.marking.apply_many(new)


def _merge(project: OpenProject) -> None:
    for number in range(1, 10):
        theme = project.themes.codebook.find(f"T{number:02d}")
        project.decisions.merging.merge(NeedChoice(f"Behov {number // 2}"), [theme.id], "De hör ihop")
