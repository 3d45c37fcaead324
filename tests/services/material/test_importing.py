"""Bringing material in: duplicates, the ledger, whose voice is where."""

from pathlib import Path

import openpyxl
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.ledger import AnswerMode, AnswerStatus
from lagvarde_coder.domain.material.sources import Made, SourceKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.services.material.importing import ImportStatus, SourceDetails
from tests.helpers import coded, pasted

NPO = SourceDetails(kind=SourceKind.ANSWER, question_sets=("npo",), occasion="Vintern")


def test_the_same_bytes_twice_are_told_and_not_doubled(project: OpenProject, tmp_path: Path):
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    for file in (one, other):
        file.write_text("Tid saknas.")
    results = project.material.importing.files([one, other, one], SourceDetails(), Silent())
    assert [result.status for result in results] == [ImportStatus.IMPORTED, *[ImportStatus.DUPLICATE] * 2]
    assert [result.sources[0].number for result in results] == [1, 1, 1]
    assert len(project.material.documents.sources()) == 1


def test_what_is_refused_does_not_stop_the_others_and_says_why(project: OpenProject, tmp_path: Path):
    good, empty = tmp_path / "a.txt", tmp_path / "tom.txt"
    good.write_text("Tid saknas.")
    empty.write_text(" \n\t")
    files = [empty, tmp_path / "saknas.txt", tmp_path, tmp_path / "bild.png", good]
    results = project.material.importing.files(files, SourceDetails(), Silent())
    assert [result.status for result in results] == [*[ImportStatus.REFUSED] * 4, ImportStatus.IMPORTED]
    assert all(str(result.error).endswith(".") for result in results[:4])
    assert len(project.material.documents.sources()) == 1


def test_the_original_is_kept_byte_for_byte(project: OpenProject, tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_bytes("Å\r\nÄ".encode("cp1252"))
    (source,) = project.material.importing.file(file, SourceDetails()).sources
    assert project.material.documents.document(source.id).content == "Å\nÄ"
    assert project.material.documents.original(source.id) == ("a.txt", "Å\r\nÄ".encode("cp1252"))


@pytest.mark.parametrize("text", ["", " \n "])
def test_an_empty_clipboard_is_refused(project: OpenProject, text: str):
    with pytest.raises(ImportRefused):
        project.material.importing.pasted(text, SourceDetails())


def test_a_pasted_text_is_called_by_its_first_line_and_numbers_are_never_used_again(project: OpenProject):
    first = project.material.importing.pasted("Rad ett\nRad två", SourceDetails())
    assert first.sources[0].title == "Rad ett" and first.change is not None
    project.trail.history.revert(first.change.operation)
    second = project.material.importing.pasted("En annan", SourceDetails())
    assert second.sources[0].number == 2


def test_answers_are_verbatim_and_notes_are_rendered(project: OpenProject):
    kinds = {kind: pasted(project, f"Text {kind}", kind=kind).source.made for kind in SourceKind}
    assert {kind for kind, made in kinds.items() if made is Made.RENDERED} == {
        SourceKind.DIALOGUE,
        SourceKind.WORKSHOP,
        SourceKind.INTERNAL,
    }


# --- ledger -----------------------------------------------------------------------------------------------------------


def workbook(project: OpenProject, path: Path, answers: list[tuple[str, str, str]]) -> Path:
    """Write answers as they come: a row per respondent, the questions as headings."""
    (asked,) = [one for one in project.material.ledger.question_sets() if one.key == "npo"]
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Nationellt programområde", *(question.text for question in asked.questions)])
    for row in answers:
        sheet.append(list(row))
    book.save(path)
    return path


def npo(project: OpenProject) -> tuple[int, int, int, int]:
    line = next(one for one in project.material.ledger.figures()[1] if one.name == "NPO")
    return line.asked, line.answered, line.written, line.oral


def test_24_of_26_of_which_3_orally(project: OpenProject, tmp_path: Path):
    names = [one.name for one in project.material.ledger.organisations() if one.group == "NPO"]
    assert npo(project) == (26, 0, 0, 0)
    answers = [(name, f"Svar ett från {name}.", f"Svar två från {name}.") for name in names[:21]]
    result = project.material.importing.file(workbook(project, tmp_path / "svar.xlsx", answers), NPO)
    assert (result.status, len(result.sources)) == (ImportStatus.IMPORTED, 21)
    for name in [*names[21:24], names[0]]:
        pasted(project, f"Samtal med {name}", name, occasion="Vintern")
    assert npo(project) == (26, 24, 21, 3)
    assert len(project.material.ledger.organisations()) == 26


@pytest.mark.parametrize("written", ["NPO Tandvård", "npo  tandvård", "Tandvård", " TANDVÅRD "])
def test_an_npo_is_known_by_its_name_with_or_without_the_letters(project: OpenProject, written: str):
    known = next(one for one in project.material.ledger.organisations() if "Tandvård" in one.name)
    document = pasted(project, "Vi svarar skriftligt.", written, kind=SourceKind.ANSWER)
    assert [one.id for one in document.organisations] == [known.id]
    assert npo(project)[1] == 1


def test_a_question_left_empty_is_in_the_ledger_and_not_in_the_text(project: OpenProject, tmp_path: Path):
    answers = [("Tandvård", "Det finns både för- och nackdelar.", "")]
    (source,) = project.material.importing.file(workbook(project, tmp_path / "svar.xlsx", answers), NPO).sources
    (line,) = [one for one in project.material.ledger.inquiries() if one.mode is AnswerMode.WRITTEN]
    assert sorted(one.status for one in line.statuses) == [AnswerStatus.ANSWERED, AnswerStatus.NO_ANSWER]
    document = project.material.documents.document(source.id)
    answered = [section for section in document.sections if section.kind is SectionKind.QUESTION]
    assert [document.content[one.start : one.end] for one in answered] == ["Det finns både för- och nackdelar."]


def test_internal_input_reports_and_e_mails_do_not_fill_the_ledger(project: OpenProject):
    for kind in (SourceKind.INTERNAL, SourceKind.REPORT, SourceKind.EMAIL, SourceKind.WORKSHOP):
        pasted(project, f"Text {kind}", "Tandvård", kind=kind)
    assert npo(project) == (26, 0, 0, 0)


def test_who_suggested_an_organisation_is_entered_once(project: OpenProject):
    pasted(project, "Ett", "Norrsken", suggested_by="Älvdalen")
    pasted(project, "Två", "Norrsken", suggested_by="Någon annan")
    assert [one.suggested_by for one in project.material.ledger.organisations() if one.name == "Norrsken"] == [
        "Älvdalen"
    ]


# --- voices -----------------------------------------------------------------------------------------------------------

JOINT = "Inledning av båda.\nNorrsken: Vi saknar tid.\nOch ork.\nÄlvdalen: Vi saknar data.\n"


def test_in_a_joint_dialogue_each_turn_counts_for_who_speaks(project: OpenProject):
    document = pasted(project, JOINT, "Norrsken", "Älvdalen")
    turns = [section for section in document.sections if section.kind is SectionKind.SPEAKER]
    assert [JOINT[one.start : one.end] for one in turns] == [
        "Norrsken: Vi saknar tid.\nOch ork.",
        "Älvdalen: Vi saknar data.",
    ]
    coded(project, document, "T01", JOINT.index("tid"), JOINT.index("tid") + 3)
    coded(project, document, "T02", 0, 9)
    rows = project.figures.counting.frequencies(by=Grouping.ORGANISATION)
    found = {(row.number, row.group.label) for row in rows if row.group and row.count}
    assert found == {("T01", "Norrsken"), ("T02", "Norrsken"), ("T02", "Älvdalen")}


def test_a_transcripts_turns_count_for_the_organisation_that_they_name(project: OpenProject, tmp_path: Path):
    file = tmp_path / "samtal.vtt"
    said = "<v Norrsken>Vi saknar tid.</v>", "<v Samtalsledaren>Varför?</v>", "<v  söderslätt >Vi med.</v>"
    file.write_text("WEBVTT\n\n" + "\n\n".join(f"00:0{at}.000 --> 00:0{at}.900\n{one}" for at, one in enumerate(said)))
    details = SourceDetails(organisations=("Norrsken", "Söderslätt"))
    (source,) = project.material.importing.file(file, details).sources
    sections = project.material.documents.document(source.id).sections
    turns = [one for one in sections if one.kind is SectionKind.SPEAKER]
    assert [one.organisations for one in turns] == [source.organisations[:1], (), source.organisations[1:]]
    assert [one.label for one in sections if one.kind is SectionKind.TIME] == ["00:00:00", "00:00:01", "00:00:02"]
    project.material.documents.change([source.id], {"organisations": ("Samtalsledaren", "Söderslätt")})
    now = project.material.documents.document(source.id)
    turns = [one for one in now.sections if one.kind is SectionKind.SPEAKER]
    assert [one.organisations for one in turns] == [(), now.source.organisations[:1], now.source.organisations[1:]]


def test_a_single_voice_has_no_turns(project: OpenProject):
    assert not [one for one in pasted(project, JOINT, "Norrsken").sections if one.kind is SectionKind.SPEAKER]
