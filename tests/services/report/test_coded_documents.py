"""A document handed out as Word with its themes as colours and comments; brought in again it gives the same codings."""

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import IsTheProject, NotFound, UnknownFormat
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.exporters.coded_document import CodedDocument, CodingShown
from lagvarde_coder.exporters.docx.coded import write_coded_document
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.disclosure import own
from lagvarde_coder.services.material.coding_comments import CodingComment
from lagvarde_coder.services.material.documents import Document
from lagvarde_coder.services.material.importing import SourceDetails
from lagvarde_coder.services.material.marked import Marked
from tests.helpers import coded, made, pasted
from tests.importers.word import read
from tests.tries import tries

TEXT = (
    "Dialog med Norrsken\n\nVi behöver tid 🙃, och underlag\tom väntetider.\n  Kollegor – “vill” mötas & <hinna>.\nSlut"
)


@pytest.fixture
def document(project: OpenProject) -> Document:
    return pasted(project, TEXT, "Norrsken")


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def exported(project: OpenProject, document: Document, path: Path, **more: bool) -> bytes:
    project.report.exporting.document(path, document.source.id, Silent(), **more)
    return path.read_bytes()


def said(lines: list[CodingLine]) -> set[tuple[object, ...]]:
    return {
        (line.theme.number, line.coding.start, line.coding.end, line.words, line.coding.stance, line.coding.memo,
         line.coding.unsure, line.coding.question)
        for line in lines
    }  # fmt: skip


def words(node: Any) -> str:
    return "".join(part.text or "" for part in node.iter(qn("w:t")))


def runs(data: bytes) -> list[tuple[str, str, str, bool]]:
    """Return words, shading, their colour and whether they are underlined twice, of every shaded run of the text."""
    found = []
    for run in docx.Document(io.BytesIO(data)).element.body.iterchildren(qn("w:p")):
        for node in run.iter(qn("w:r")):
            look = node.find(qn("w:rPr"))
            shading = None if look is None else look.find(qn("w:shd"))
            if look is not None and shading is not None:
                colour, line = look.find(qn("w:color")), look.find(qn("w:u"))
                found.append((words(node), shading.get(qn("w:fill")), colour.get(qn("w:val")), line is not None))
    return found


def test_words_have_the_exact_colours_of_their_themes_and_two_themes_are_seen_without_colour(
    project: OpenProject, document: Document, tmp_path: Path
):
    coded(project, document, "T01", *place("Vi behöver tid 🙃, och underlag"))
    coded(project, document, "T04", *place("tid 🙃"))
    assert runs(exported(project, document, tmp_path / "ut.docx")) == [
        ("Vi behöver ", "BF3000", "FFFFFF", False),
        ("tid 🙃", "104020", "FFFFFF", True),
        (", och underlag", "BF3000", "FFFFFF", False),
    ]


def test_each_coding_has_a_comment_of_its_coder_on_exactly_its_words(
    project: OpenProject, document: Document, tmp_path: Path
):
    change = coded(project, document, "T01", *place("mötas & <hinna>"), memo="Rad <ett>\nRad två", unsure=True)
    evidence = project.coding.marking.some([made(change)])[0].evidence
    data = exported(project, document, tmp_path / "ut.docx")
    (comment,) = docx.Document(io.BytesIO(data)).comments
    name = project.themes.codebook.find("T01").name
    assert comment.text == f"T01 {name} · Stöder · Osäker · {evidence}\nAtt ta upp: –\nRad <ett>\nRad två"
    assert (comment.author, comment.initials) == ("Utredare Alfa", "UA")
    (found,) = read(data).comments
    assert read(data).text[found.start : found.end] == "mötas & <hinna>"


def test_comments_and_names_stay_here_if_a_person_says_so(project: OpenProject, document: Document, tmp_path: Path):
    coded(project, document, "T01", *place("tid"), memo="Hemligt", unsure=True, question="Också hemligt")
    data = exported(project, document, tmp_path / "ut.docx", comments=False, initials=False)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        everything = b"".join(map(package.read, package.namelist())).decode(errors="replace")
        comments = package.read("word/comments.xml").decode()
    assert "emligt" not in everything
    assert re.findall('w:(?:author|initials)="([^"]*)"', comments) == ["Lågvärdekodaren", "L"]
    choices = {one.name: one.value for one in project.report.exporting.all()[0].export.choices}
    assert choices == {"comments": "no", "initials": "no"}


def test_the_legend_says_themes_and_numbers_and_the_front_page_state_and_checksum(
    project: OpenProject, document: Document, tmp_path: Path
):
    for theme, passage in (("T02", "tid"), ("T01", "underlag"), ("T02", "Slut")):
        coded(project, document, theme, *place(passage))
    path = tmp_path / "ut.docx"
    head = project.figures.counting.standing().head
    exported(project, document, path)
    front = docx.Document(str(path)).element.body.find(qn("w:sdt"))
    rows = [[words(cell).strip("\xa0") for cell in row.iter(qn("w:tc"))] for row in front.iter(qn("w:tr"))]
    names = [project.themes.codebook.find(number).name for number in ("T01", "T02")]
    assert rows == [["Tema", "Namn", "Kodningar"], ["T01", names[0], "1"], ["T02", names[1], "2"]]
    assert front.find(f".//{qn('w:tblHeader')}") is not None
    assert head in words(front)
    origin = project.trail.tracing.origin(path)
    assert origin.exports and origin.exports[0][0].report == "document" and not origin.contradicts


def test_without_codings_the_document_says_so(project: OpenProject, document: Document, tmp_path: Path):
    data = exported(project, document, tmp_path / "ut.docx")
    assert "Dokumentet har inga kodningar." in words(docx.Document(io.BytesIO(data)).element.body)
    assert (read(data).text, read(data).comments) == (TEXT, ())


def test_what_cannot_be_written_is_refused_and_leaves_nothing(project: OpenProject, document: Document, tmp_path: Path):
    exporting, source = project.report.exporting, document.source.id
    with pytest.raises(UnknownFormat):
        exporting.document(tmp_path / "ut.pdf", source, Silent())
    with pytest.raises(NotFound):
        exporting.document(tmp_path / "ut.docx", "finns inte", Silent())
    with pytest.raises((IsTheProject, UnknownFormat)):
        exporting.document(project.path, source, Silent())
    assert list(tmp_path.glob("ut.*")) == []
    assert exporting.all() == []


# --- and back ---------------------------------------------------------------------------------------------------------


def test_brought_in_again_the_codings_are_the_same_also_where_three_themes_overlap(
    project: OpenProject, document: Document, tmp_path: Path
):
    coded(
        project,
        document,
        "T01",
        *place("Vi behöver tid 🙃, och underlag\tom väntetider.\n  Kollegor"),
        memo="Från–till",
    )
    coded(project, document, "T02", *place("tid 🙃, och underlag"), stance=Stance.CONTRADICTS)
    coded(project, document, "T03", *place("🙃, och underlag\tom"), unsure=True, question="Vart?", memo="a\n\nb")
    coded(project, document, "T02", *place("Slut"), stance=Stance.NUANCES)
    before = said(project.coding.marking.all())
    path = tmp_path / "ut.docx"
    exported(project, document, path)
    guess = project.material.importing.inspection().run([path], Silent())[0].guess
    assert guess is not None
    assert {(mark.key, mark.passages) for mark in guess.marks} == {("T01", 1), ("T02", 2), ("T03", 1)}
    legend = tuple((mark.key, project.themes.codebook.find(mark.key).id) for mark in guess.marks)
    result = project.material.importing.file(path, SourceDetails(legend=legend))
    (again,) = result.sources
    assert project.material.documents.document(again.id).content == TEXT
    assert said(project.coding.marking.all(source=again.id)) == before
    evidence = {line.evidence for line in project.coding.marking.all(source=document.source.id)}
    assert {mark for line in project.coding.marking.all(source=again.id) for mark in line.coding.file_marks} == evidence
    assert [one.kind for one in result.left_out] == [LeftOutKind.HEADER_FOOTER, LeftOutKind.LEGEND]


def test_headings_are_headings_again(project: OpenProject, tmp_path: Path):
    first = docx.Document()
    first.add_heading("Bakgrund", 1)
    first.add_paragraph("Text")
    first.add_heading("Mer", 2)
    first.save(str(tmp_path / "in.docx"))
    (source,) = project.material.importing.file(tmp_path / "in.docx", SourceDetails()).sources
    document = project.material.documents.document(source.id)
    again = read(exported(project, document, tmp_path / "ut.docx"))
    assert [(one.start, one.end, one.label, one.level) for one in again.sections] == [
        (one.start, one.end, one.label, one.level) for one in document.sections
    ]


LETTERS = st.text("ab åé🙃\t&<\n", min_size=1, max_size=60)
PLACES = st.lists(
    st.tuples(st.integers(0, 59), st.integers(1, 60), st.sampled_from(["T01", "T02", "T13a"])), max_size=12
)

SIX = [(0, 1, "T01"), (0, 1, "T02"), (0, 1, "T13a"), (0, 2, "T01"), (0, 2, "T02"), (0, 3, "T01")]
"""The sixth has a colour that Word knows by a name."""


@settings(max_examples=tries(100), deadline=None)
@given(LETTERS, PLACES)
@example("<", SIX)
def test_any_codings_come_back_as_they_were(standing, inner, places):
    text = f"x{inner}x"
    wanted = {
        (theme, start, end)
        for first, last, theme in places
        for start, end in [(min(first, len(text) - 1), min(last, len(text)))]
        if start < end and not (text[start] + text[end - 1]).isspace() and text[start:end] == text[start:end].strip()
    }
    codings = tuple(
        CodingShown(
            start=start,
            end=end,
            colour=1 + at % 13,
            comment=own(CodingComment(theme=theme, name="Tid", evidence="E-00000000000", memo=str(at)).written),
            coder=own(""),
            initials=own(""),
        )
        for at, (theme, start, end) in enumerate(sorted(wanted, key=lambda one: (one[1], -one[2])))
    )
    value = CodedDocument(title=own("T"), standing=standing, text=own(text), headings={}, codings=codings, legend=())
    stream = io.BytesIO()
    write_coded_document(value, stream, Silent())
    imported = read(stream.getvalue())
    assert imported.text == text
    marked = Marked.of(imported)
    assert {(one.key, one.start, one.end) for one in marked.passages} == wanted
    assert sorted(one.memo for one in marked.coded("t", {"T01": "A", "T02": "B", "T13a": "C"}).codings) == sorted(
        str(at) for at in range(len(codings))
    )


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory):
    from tests.helpers import made_blank

    with made_blank(tmp_path_factory.mktemp("läge")).open(writing=False) as project:
        return project.figures.counting.standing()
