"""Masked words leave the program nowhere, whatever is suggested is masked by a person, and new texts keep masks."""

from pathlib import Path

import docx
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import EmptyInput, NothingToDo, SpanOutsideText
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.services.material.documents import Document
from lagvarde_coder.services.report.masking import NewMask
from tests.helpers import Bench, bench, blank, coded, made, pasted, project

__all__ = ["Bench", "bench", "blank", "project"]

TEXT = "Enligt Kim Ekström på Viken saknas tid.\nDet är enligt Kim en fråga om ork. Ring 070-123 45 67."
NAME, PLACE = Span(7, 18), Span(22, 27)


@pytest.fixture
def document(project: OpenProject) -> Document:
    return pasted(project, TEXT, "Norrsken", title="Samtal")


def mask(project: OpenProject, document: Document, *masks: tuple[Span, str]) -> list[str]:
    new = [NewMask(document.text.id, span, instead) for span, instead in masks]
    return sorted(project.report.masking.mask(new).subjects["mask"])


def quoted(project: OpenProject, document: Document, start: int, end: int) -> str:
    (excerpt,) = project.coding.quoting.of_passages([(document.text.id, Span(start, end))])
    return excerpt.text


def test_masked_words_are_replaced_wherever_a_passage_begins(project: OpenProject, document: Document):
    mask(project, document, (NAME, "[namn]"), (PLACE, "[ort]"))
    assert quoted(project, document, 0, 39) == "Enligt [namn] på [ort] saknas tid."
    assert quoted(project, document, 11, 39) == "[namn] på [ort] saknas tid."
    assert project.material.documents.document(document.source.id).content == TEXT  # the original stays


def test_the_same_words_masked_again_get_the_other_replacement(project: OpenProject, document: Document):
    (first,) = mask(project, document, (NAME, "[namn]"))
    with pytest.raises(NothingToDo):
        mask(project, document, (NAME, "[namn]"))
    assert mask(project, document, (NAME, "[person]")) == [first]
    project.report.masking.unmask([first])
    assert quoted(project, document, 7, 18) == "Kim Ekström"


def test_what_cannot_be_masked_is_refused(project: OpenProject, document: Document):
    with pytest.raises(EmptyInput):
        mask(project, document, (NAME, " "))
    with pytest.raises(SpanOutsideText):
        mask(project, document, (Span(7, 500), "[namn]"))
    with pytest.raises(NothingToDo):
        mask(project, document, (Span(18, 19), "[namn]"))
    assert project.report.masking.all() == []


def test_suggestions_are_told_with_what_stands_around_and_mask_nothing(project: OpenProject, document: Document):
    found = project.report.masking.suggestions()
    assert [(one.words, one.new.instead) for one in found] == [
        ("Kim Ekström", "[namn]"),
        ("Kim", "[namn]"),
        ("070-123 45 67", "[telefonnummer]"),
    ]
    assert (found[0].before, found[0].after[:9]) == ("Enligt ", " på Viken")
    assert project.report.masking.all() == []
    project.report.masking.mask([one.new for one in found[:2]])
    assert [one.words for one in project.report.masking.suggestions([document.text.id])] == ["070-123 45 67"]
    assert [line.words for line in project.report.masking.all()] == ["Kim Ekström", "Kim"]


def test_a_document_handed_out_has_its_codings_on_the_words_that_are_left(
    project: OpenProject, document: Document, tmp_path: Path
):
    heading = Section(kind=SectionKind.HEADING, start=0, end=39, level=1)
    project.material.documents.correct_sections(document.text.id, [heading])
    coded(project, document, "T01", 22, 39)
    coded(project, document, "T02", 40, 60)
    mask(project, document, (NAME, "[namn]"), (PLACE, "[en mycket större ort]"))
    project.report.exporting.document(tmp_path / "ut.docx", document.source.id, Silent())
    written = docx.Document(str(tmp_path / "ut.docx"))
    (first,) = [one for one in written.paragraphs if "saknas tid" in one.text]
    assert first.text == "Enligt [namn] på [en mycket större ort] saknas tid."
    assert "Heading" in first.style.name or "Rubrik" in first.style.name  # type: ignore[union-attr]
    shaded = [run.text for one in written.paragraphs for run in one.runs if run._r.xpath("w:rPr/w:shd")]
    assert shaded == ["[en mycket större ort] saknas tid.", "Det är enligt Kim en"]


def test_a_question_and_a_title_that_repeat_masked_words_leave_without_them(project: OpenProject, tmp_path: Path):
    document = pasted(project, "Vad säger Kim Ek?\nVi behöver tid.\n", title="Vad säger Kim Ek?")
    asked = Section(kind=SectionKind.QUESTION, start=0, end=33, label="Vad säger Kim Ek?")
    project.material.documents.correct_sections(document.text.id, [asked])
    coded(project, document, "T01", 18, 33, unsure=True)
    mask(project, document, (Span(10, 16), "[namn]"))
    project.report.exporting.export(tmp_path / "a.html", Silent(), name="agenda")
    said = (tmp_path / "a.html").read_text("utf-8")
    assert "Kim" not in said
    assert said.count("Vad säger [namn]?") >= 2


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Samtal med kim  ekström", "Samtal med [namn]"),
        ("KIM EKSTRÖMS svar", "[namn]S svar"),
        ("Samtal om ork", "Samtal om ork"),
    ],
)
def test_a_title_has_no_masked_words_in_whichever_case_or_white_space(project: OpenProject, title: str, printed: str):
    document = pasted(project, TEXT, "Norrsken", title=title)
    mask(project, document, (NAME, "[namn]"))
    called = document.source.title
    assert project.material.documents.released_titles().get(called, called) == printed
    drawing = project.figures.pictures.drawing(PictureQuestion(kind=PictureKind.TIMELINE))
    assert drawing.twin.rows[0][2] == printed


def test_of_one_document_that_is_handed_out_one_is_warned_of_what_leaves_with_it(project: OpenProject):
    document, other = (pasted(project, text, "Norrsken", title=text[:3]) for text in (TEXT, "Annat sägs."))
    mask(project, document, (NAME, "[namn]"))
    project.material.documents.change([document.source.id], {"secrecy": "OSL 25 kap. 1 §"})
    project.themes.codebook.change(project.themes.codebook.find("T01").id, {"name": f"Det {NAME.of(TEXT)} sa"})
    project.report.own_texts.write(project.themes.codebook.find("T02").id, summary=f"{NAME.of(TEXT)} stannar här")
    exporting = project.report.exporting
    warned = exporting.document_warnings(document.source.id)
    assert [source.id for source in warned.secret] == [document.source.id]
    assert [one.about for one in warned.repeated] == [f"T01 Det {NAME.of(TEXT)} sa"]
    assert not exporting.document_warnings(other.source.id).secret


def test_of_a_title_with_a_part_of_a_masked_name_one_is_warned(project: OpenProject):
    document = pasted(project, TEXT, "Norrsken", title="Samtal med Ekström")
    mask(project, document, (NAME, "[namn]"))
    warned = project.report.exporting.warnings(".docx", Attribution.ORGANISATION)
    assert warned.titles == ((1, "Samtal med Ekström"),) and warned.any
    assert not project.report.exporting.warnings(".docx", Attribution.CATEGORY).titles
    project.material.documents.change([document.source.id], {"alias": "En förening"})
    assert not project.report.exporting.warnings(".docx", Attribution.ORGANISATION).titles


def test_pictures_by_document_and_by_speaker_name_as_much_as_may_leave(project: OpenProject):
    coded(project, pasted(project, "Kim Ek: Vi saknar tid.\nEn annan: Ja.", "Norrsken", title="Samtal"), "T01", 8, 22)

    def groups(by: Grouping, attribution: Attribution) -> list[object]:
        asked = PictureQuestion(kind=PictureKind.HEAT, by=by)
        return [*project.figures.pictures.drawing(asked, attribution=attribution).twin.headings[2:]]

    assert groups(Grouping.DOCUMENT, Attribution.ORGANISATION) == ["Samtal"]
    assert groups(Grouping.DOCUMENT, Attribution.NONE) == ["Dokument 1"]
    for attribution in Attribution:
        assert not any("Kim" in str(heading) for heading in groups(Grouping.SPEAKER, attribution))


def test_a_new_text_keeps_its_masks_and_masks_rather_too_much(project: OpenProject, document: Document, tmp_path: Path):
    mask(project, document, (NAME, "[namn]"), (Span(54, 57), "[namn]"))
    corrected = tmp_path / "rättad.txt"
    corrected.write_text("I dag saknas tid, säger Kim Ekström.\nKim frågar. Kimmo svarar.", "utf-8")
    change = project.coding.revising.revise(project.coding.revising.compared(document.source.id, corrected))
    assert [line.words for line in project.report.masking.all()] == ["Kim Ekström", "Kim"]
    now = project.material.documents.document(document.source.id)
    assert quoted(project, now, 0, 62) == "I dag saknas tid, säger [namn].\n[namn] frågar. Kimmo svarar."
    project.trail.history.revert(change.operation)
    assert quoted(project, document, 0, 39) == "Enligt [namn] på Viken saknas tid."


def test_a_document_goes_with_its_masks_and_comes_back_with_them(project: OpenProject, document: Document):
    masks = mask(project, document, (NAME, "[namn]"))
    change = project.material.removing.remove([document.source.id])
    assert project.report.masking.all() == []
    project.trail.history.revert(change.operation)
    assert [line.mask.id for line in project.report.masking.all()] == masks


def test_a_log_that_is_handed_out_tells_no_masked_words(project: OpenProject, document: Document, tmp_path: Path):
    from lagvarde_coder.domain.coding.dispositions import Disposal
    from lagvarde_coder.services.coding.disposing import NewDisposition
    from lagvarde_coder.services.doubt.settling import Decision, DoubtOutcome

    place = NewDisposition(text=document.text.id, start=7, end=27, what=Disposal.UNSURE)
    passage = made(project.coding.disposing.dispose([place]), "disposition")
    theme = project.themes.codebook.find("T01").id
    project.doubt.doubts.settle([passage], Decision(outcome=DoubtOutcome.CHANGE, theme=theme))
    mask(project, document, (NAME, "[namn]"))
    from lagvarde_coder.exporters.base import ExportOptions

    project.report.exporting.export(tmp_path / "b.csv", Silent(), options=ExportOptions(table="decisions"))
    said = (tmp_path / "b.csv").read_text("utf-8-sig")
    assert "Kim" not in said
