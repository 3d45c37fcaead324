"""Own texts are written in Word and brought back by the bookmarks of their headings; nothing is taken without a yes."""

from pathlib import Path

import docx
import pytest
from docx.document import Document

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import ImportRefused, NothingToDo
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.own_texts import TextHere
from tests.helpers import Bench, bench, blank, project

__all__ = ["Bench", "bench", "blank", "project"]


@pytest.fixture
def file(project: OpenProject, tmp_path: Path) -> Path:
    """The document to be written on; T01 has a text already."""
    project.report.own_texts.write(theme(project, "T01"), summary="Tid saknas.\nFlera säger det [E-12].")
    path = tmp_path / "egna.docx"
    project.report.exporting.export(path, Silent(), name="egna-texter")
    return path


def theme(project: OpenProject, number: str) -> str:
    return project.themes.codebook.find(number).id


def under(document: Document, title: str, place: int) -> int:
    """Return the place of the paragraph below the heading ``title`` of the theme at ``place``."""
    return [at for at, one in enumerate(document.paragraphs) if one.text == title][place] + 1


def differences(project: OpenProject, path: Path) -> list[tuple[str, str, str]]:
    return [(one.theme.number, one.part, one.after) for one in project.report.own_texts.returned(path).texts]


def test_a_file_that_nobody_wrote_in_says_what_the_project_says(project: OpenProject, file: Path):
    with pytest.raises(NothingToDo):
        project.report.own_texts.returned(file)


def test_what_was_written_is_told_and_taken_as_one_operation(project: OpenProject, file: Path):
    document = docx.Document(str(file))
    at = under(document, "Rapportens text", 0)
    document.paragraphs[at].text = "Tid saknas för samtal."
    document.paragraphs[at + 1].insert_paragraph_before("Det är nytt.")
    document.paragraphs[under(document, "Vad som talar emot", 1)].text = "Några har tid."
    document.save(str(file))
    found = project.report.own_texts.returned(file).texts
    assert [(one.theme.number, one.part, one.after) for one in found] == [
        ("T01", "summary", "Tid saknas för samtal.\nDet är nytt.\nFlera säger det [E-12]."),
        ("T02", "against", "Några har tid."),
    ]
    assert project.report.own_texts.of(theme(project, "T02")).text.against == ""  # nothing is taken by itself
    change = project.report.own_texts.take(found)
    assert project.report.own_texts.of(theme(project, "T02")).text.against == "Några har tid."
    project.trail.history.revert(change.operation)
    assert project.report.own_texts.of(theme(project, "T01")).text.summary.startswith("Tid saknas.\n")
    assert len(project.report.own_texts.all()) == 1


def test_what_was_changed_here_meanwhile_is_not_overwritten(project: OpenProject, file: Path):
    document = docx.Document(str(file))
    document.paragraphs[under(document, "Rapportens text", 0)].text = "Från Word."
    document.save(str(file))
    found = project.report.own_texts.returned(file).texts
    project.report.own_texts.write(theme(project, "T01"), summary="Härifrån.")
    with pytest.raises(NothingToDo):
        project.report.own_texts.take(found)
    assert project.report.own_texts.of(theme(project, "T01")).text.summary == "Härifrån."


def test_a_part_whose_heading_was_deleted_is_left_alone_and_other_headings_end_a_text(project: OpenProject, file: Path):
    document = docx.Document(str(file))
    heading = document.paragraphs[under(document, "Rapportens text", 0) - 1]
    heading._p.getparent().remove(heading._p)  # type: ignore[union-attr]
    second = document.paragraphs[under(document, "Rapportens text", 0)]
    second.text = "Om T02."
    document.save(str(file))
    assert differences(project, file) == [("T02", "summary", "Om T02.")]


def test_an_old_file_that_nobody_wrote_in_never_brings_its_text_back(project: OpenProject, file: Path):
    project.report.own_texts.write(theme(project, "T01"), summary="Nyare, härifrån.")
    with pytest.raises(NothingToDo):
        project.report.own_texts.returned(file)
    document = docx.Document(str(file))
    document.paragraphs[under(document, "Rapportens text", 1)].text = "Om T02 [E-FINNSINTE00]."
    document.save(str(file))
    (one,) = project.report.own_texts.returned(file).texts
    assert (one.theme.number, one.sure, one.unknown) == ("T02", True, ("E-FINNSINTE00",))


def test_a_text_written_in_both_is_told_apart_by_the_state_of_the_file(project: OpenProject, file: Path):
    project.report.own_texts.write(theme(project, "T01"), summary="Nyare, härifrån.")
    document = docx.Document(str(file))
    document.paragraphs[under(document, "Rapportens text", 0)].text = "Från Word."
    document.save(str(file))
    (one,) = project.report.own_texts.returned(file).texts
    assert (one.here, one.sure) == (TextHere.CHANGED, False)
    for paragraph in document.paragraphs:
        if "ontrollsumma" in paragraph.text:
            paragraph.text = ""
    document.save(str(file))
    assert project.report.own_texts.returned(file).texts[0].here is TextHere.UNKNOWN


def test_a_heading_that_is_gone_is_told_and_the_texts_of_its_theme_are_not_sure(project: OpenProject, file: Path):
    document = docx.Document(str(file))
    heading = document.paragraphs[under(document, "Vad som talar emot", 0) - 1]
    document.paragraphs[under(document, "Vad som talar emot", 0)].text = "Några har tid."
    heading._p.getparent().remove(heading._p)  # type: ignore[union-attr]
    document.save(str(file))
    found = project.report.own_texts.returned(file)
    assert [(gone.number, part) for gone, part in found.lacking] == [("T01", "against")]
    (one,) = found.texts
    assert one.after.endswith("Några har tid.") and one.lacking and not one.sure


def test_another_file_is_refused_in_words(project: OpenProject, tmp_path: Path):
    docx.Document().save(str(tmp_path / "annan.docx"))
    (tmp_path / "text.docx").write_text("inget", "utf-8")
    for name in ("annan.docx", "text.docx"):
        with pytest.raises(ImportRefused):
            project.report.own_texts.returned(tmp_path / name)
