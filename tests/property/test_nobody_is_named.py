"""Whatever is handed out without organisations names nobody: not in a cell, a heading, a property, or an attribute."""

import html
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.figures.framework import FrameRows
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.ledger import AnswerMode
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.exporters.registry import formats
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.disclosure import Attribution
from lagvarde_coder.services.material.describing import SourceChanges
from lagvarde_coder.services.report.registry import REPORTS
from tests.helpers import WORDS, Bench, blank, made, pasted
from tests.tries import tries

__all__ = ["blank"]

TABLES = "codings data doubts themes frequencies cooccurrence frame documents progress ledger merges decisions".split()
NAMES = [f"Zqörg{number} & <Söner>" for number in range(4)]
TITLES = [f"Zqtitel{number} “från” dem" for number in range(4)]
PERSONS = [f"Zqperson{number}" for number in range(4)]
OCCASIONS = [f"Zqtillfälle{number}" for number in range(4)]
GROUPS = [f"Zqgrupp{number}" for number in range(4)]
CATEGORIES = ["Zqregion", "Zqpatient"]
NO_SHRINKING = [Phase.explicit, Phase.reuse, Phase.generate]  # an example takes seconds


@dataclass(frozen=True)
class Paper:
    """A document to be brought in; organisations and title by their places in the lists."""

    title: int
    organisations: list[int]
    categories: list[str]
    kind: SourceKind
    theme: str
    doubtful: bool
    stands: Disposal


papers = st.lists(
    st.builds(
        Paper,
        title=st.integers(0, 3),
        organisations=st.lists(st.integers(0, 3), unique=True, min_size=1, max_size=3),
        categories=st.lists(st.sampled_from(CATEGORIES), unique=True, min_size=1),
        kind=st.sampled_from([SourceKind.DIALOGUE, SourceKind.ANSWER, SourceKind.INTERNAL]),
        theme=st.sampled_from(["T01", "T02", "T13a"]),
        doubtful=st.booleans(),
        stands=st.sampled_from([Disposal.UNSURE, Disposal.NO_THEME, Disposal.POSSIBLE_THEME]),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda paper: paper.title,
)


def bring_in(project: OpenProject, place: int, paper: Paper) -> None:
    """Bring a document in: a title, a speaker's turn, two codings (one in doubt) and a passage without a theme."""
    head = f"{place} {TITLES[paper.title]}\n"
    label = f"{NAMES[paper.organisations[0]]}:"
    document = pasted(
        project,
        f"{head}{label} {WORDS}",
        *(NAMES[one] for one in paper.organisations),
        title=TITLES[paper.title],
        kind=paper.kind,
        categories=paper.categories,
        suggested_by=PERSONS[paper.title],
        occasion=OCCASIONS[paper.title],
        made_by=PERSONS[0],
    )
    noted = SourceChanges(
        group=OCCASIONS[paper.title],
        alias=TITLES[paper.title],
        diary_number=OCCASIONS[paper.title],
        secrecy=PERSONS[0],
        participants=[PERSONS[0]],
    )
    project.material.documents.change([document.source.id], noted)
    at = len(head) + len(label)
    speaking = document.source.organisations[:1]
    turn = Section(kind=SectionKind.SPEAKER, start=len(head), end=at + 30, label=label[:-1], organisations=speaking)
    project.material.documents.correct_sections(document.text.id, [turn])
    text, theme = document.text.id, project.themes.codebook.find(paper.theme).id
    project.coding.marking.apply_many(
        [
            NewCoding(text=text, start=at + 5, end=at + 25, theme=theme, unsure=True, question="Vilket tema?"),
            NewCoding(text=text, start=at + 40, end=at + 70, theme=theme, unsure=paper.doubtful, memo="Se mer."),
        ]
    )
    stands = NewDisposition(text=text, start=at + 90, end=at + 110, what=paper.stands)
    project.coding.disposing.dispose([stands])


def fill(project: OpenProject, drawn: list[Paper]) -> None:
    for number, name in enumerate(NAMES):  # one organisation is suggested by another, the others by persons
        by = NAMES[0] if number == 3 else PERSONS[number]
        project.material.ledger.add_organisation(
            name,
            group=GROUPS[number],
            categories=[CATEGORIES[number % 2]],
            suggested_by=by,
            main_body=number == 1,
            contacts=[f"Kim {PERSONS[number]}", "Ordförande"],
        )
    first = project.material.ledger.organisations()[0].id
    project.material.ledger.set_modes(
        [made(project.material.ledger.ask([first], None, OCCASIONS[0]), "inquiry")], AnswerMode.ORAL
    )
    for place, paper in enumerate(drawn):
        bring_in(project, place, paper)
    project.decisions.merging.merge(
        NeedChoice("Tid för arbetet"), [project.themes.codebook.find(drawn[0].theme).id], "Hör ihop"
    )
    asked = made(project.material.ledger.ask([first], None, OCCASIONS[1]), "inquiry")
    project.material.ledger.withdraw([asked], f"{NAMES[0]} tillfrågades inte.")
    project.themes.codebook.drop([project.themes.codebook.find("T05").id], "För tunt")
    for row, words in ((first, f"{NAMES[0]} vill ha tid, som {NAMES[1]}."), ("-", f"Se {NAMES[2]}s svar")):
        project.figures.framing.write(FrameRows.ORGANISATION, row, project.themes.codebook.find("T02").id, words)


def written(project: OpenProject, folder: Path, attribution: Attribution) -> Iterator[tuple[str, Path]]:
    """Hand out every report and table in every format."""
    for suffix in formats():
        for kind in REPORTS:
            if kind is not REPORTS[0] and suffix not in {".docx", ".html", *([".xlsx"] if kind.workbook else [])}:
                continue  # the tables are the same
            if kind.exporter is not None and suffix != kind.exporter().suffix:
                continue
            for table in TABLES if suffix == ".csv" else TABLES[:1]:
                path = folder / f"{kind.name}-{table}{suffix}"
                options = ExportOptions(table=table, comments=True)
                project.report.exporting.export(
                    path, Silent(), name=kind.name, options=options, attribution=attribution
                )
                yield path.name, path


def readings(path: Path) -> Iterator[tuple[str, str]]:
    """Yield everything a file says, part by part: its bytes, and what its markup says in text and attributes."""
    if not zipfile.is_zipfile(path):
        yield path.name, html.unescape(path.read_text(encoding="utf-8"))
        return
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            yield name, name + archive.getinfo(name).comment.decode() + data.decode("utf-8", "replace")
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(data)
                yield name, "".join(map(str, root.itertext()))
                yield name, " ".join(str(value) for part in root.iter() for value in part.attrib.values())


def told(project: OpenProject, folder: Path, attribution: Attribution, words: list[str]) -> set[tuple[str, str, str]]:
    """Return which of ``words`` stand in which part of which file."""
    looked_for = {word: word.casefold() for word in words}
    return {
        (name, part, word)
        for name, path in written(project, folder, attribution)
        for part, text in readings(path)
        for folded in [text.casefold()]
        for word, looked in looked_for.items()
        if looked in folded
    }


@pytest.mark.slow
@settings(max_examples=tries(4), deadline=None, phases=NO_SHRINKING)
@given(drawn=papers)
def test_without_organisations_no_name_no_title_no_person_and_no_occasion_leaves(blank: Bench, drawn: list[Paper]):
    with tempfile.TemporaryDirectory() as folder, blank.copied(Path(folder) / "bench").open() as project:
        fill(project, drawn)
        withheld = [*NAMES, *TITLES, *PERSONS, *OCCASIONS, *GROUPS, "föreslagen av"]
        withheld += [one.partition(" ")[0] for one in (*NAMES, *TITLES)]
        out = Path(folder)
        assert told(project, out, Attribution.CATEGORY, withheld) == set()
        assert told(project, out, Attribution.NONE, [*withheld, *CATEGORIES]) == set()


@pytest.mark.slow
@settings(max_examples=tries(2), deadline=None, phases=NO_SHRINKING)
@given(drawn=papers)
def test_what_the_attribution_permits_does_leave_and_persons_never(blank: Bench, drawn: list[Paper]):
    with tempfile.TemporaryDirectory() as folder, blank.copied(Path(folder) / "bench").open() as project:
        fill(project, drawn)
        out = Path(folder)
        wanted = [CATEGORIES[drawn[0].organisations[0] % 2]]  # of whoever speaks, as the ledger says
        named = told(project, out, Attribution.CATEGORY, wanted)
        files = {
            "agenda-codings.docx", "agenda-codings.html", "utvecklingsbehov-codings.csv",
            "utvecklingsbehov-codings.xlsx", "utvecklingsbehov-ledger.csv",
        }  # fmt: skip
        if drawn[0].kind is not SourceKind.INTERNAL:
            files.add("utvecklingsbehov-data.csv")
        assert {name for name, _, _ in named} >= files
        assert told(project, out, Attribution.ORGANISATION, PERSONS) == set()
        rows = (out / "utvecklingsbehov-ledger.csv").read_text(encoding="utf-8-sig").splitlines()
        assert "Föreslagen av" in rows[0]
        assert any(NAMES[3] in row and NAMES[0] in row for row in rows)
