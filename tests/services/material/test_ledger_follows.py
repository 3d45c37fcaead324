"""The ledger says what the documents say, until somebody sets a line by hand; then the difference is told."""

from pathlib import Path

import openpyxl
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import EmptyInput
from lagvarde_coder.domain.material.ledger import AnswerMode, AnswerStatus
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.exporters import wording
from lagvarde_coder.services.material.importing import SourceDetails
from tests.helpers import pasted
from tests.services.material.test_question_sets import BOTH, SHARED, TO_NPO, filed, lines_of

WRITTEN, ORAL, NONE = AnswerMode.WRITTEN, AnswerMode.ORAL, AnswerMode.NONE
ANSWERED, ASKED, ORALLY, EMPTY = (
    AnswerStatus.ANSWERED,
    AnswerStatus.ASKED,
    AnswerStatus.ORALLY,
    AnswerStatus.NO_ANSWER,
)


def npo_line(project: OpenProject) -> str:
    return next(wording.ledger(one) for one in project.material.ledger.figures()[1] if one.name == "NPO")


def row_of(project: OpenProject, name: str) -> str:
    """Return the id of an organisation's only line in the ledger."""
    (who,) = [one.id for one in project.material.ledger.organisations() if one.name == name]
    (line,) = [one.id for one in project.material.ledger.inquiries() if one.organisation == who]
    return line


def test_seven_answers_brought_in_as_dialogues_are_seven_written_answers_after_their_kind_is_corrected(
    project: OpenProject,
):
    names = [one.name for one in project.material.ledger.organisations() if one.group == "NPO"]
    ids = [pasted(project, f"{SHARED}\nSvar {at}.", name).source.id for at, name in enumerate(names[:5])]
    ids += [pasted(project, f"{SHARED}\nSvar {at}.").source.id for at in (5, 6)]
    assert npo_line(project) == "NPO: 5 av 26, varav 5 muntligt"
    change = project.material.documents.change(ids, {"kind": SourceKind.ANSWER})
    assert npo_line(project) == "NPO: 5 av 26"
    for source, name in zip(ids[5:], names[5:7], strict=True):
        project.material.documents.change([source], {"organisations": [name]})
    assert npo_line(project) == "NPO: 7 av 26"
    assert change.touches("inquiry")
    assert lines_of(project, names[6]) == [("npo", WRITTEN, {1: ANSWERED, 2: ASKED})]


def test_one_undo_takes_back_the_documents_and_the_ledger(project: OpenProject):
    document = pasted(project, BOTH, "NPO Tandvård")
    before = lines_of(project, "NPO Tandvård")
    change = project.material.documents.change([document.source.id], {"kind": SourceKind.ANSWER})
    assert lines_of(project, "NPO Tandvård") == [("npo", WRITTEN, {1: ANSWERED, 2: ANSWERED})]
    project.trail.history.revert(change.operation)
    assert lines_of(project, "NPO Tandvård") == before == [("npo", ORAL, {1: ORALLY, 2: ORALLY})]


def test_what_an_organisation_was_asked_stays_when_its_document_goes_to_another(project: OpenProject):
    document = pasted(project, BOTH, "NPO Tandvård", "Region Norr", kind=SourceKind.ANSWER)
    assert lines_of(project, "Region Norr") == [("npo", WRITTEN, {1: ANSWERED, 2: ANSWERED})]
    project.material.documents.change([document.source.id], {"organisations": ["Akut vård"]})
    assert lines_of(project, "NPO Tandvård") == [("npo", NONE, {})]
    assert lines_of(project, "Region Norr") == [], "it was in the ledger only because of the document"
    assert lines_of(project, "NPO Akut vård") == [("npo", WRITTEN, {1: ANSWERED, 2: ANSWERED})]


def test_an_e_mail_is_no_answer_and_its_lines_go(project: OpenProject):
    document = pasted(project, "Vi tackar.", "Norrsken", kind=SourceKind.ANSWER)
    assert lines_of(project, "Norrsken") == [("", WRITTEN, {})]
    project.material.documents.change([document.source.id], {"kind": SourceKind.EMAIL})
    assert lines_of(project, "Norrsken") == []


def test_an_occasion_and_a_wave_entered_afterwards_stand_in_the_ledger(project: OpenProject):
    document = pasted(project, BOTH, "NPO Tandvård", kind=SourceKind.ANSWER)
    project.material.documents.change([document.source.id], {"occasion": "Vintern", "wave": 2})
    (line,) = [one for one in project.material.ledger.inquiries() if one.mode is WRITTEN]
    assert (line.occasion, line.wave) == ("Vintern", 2)


# --- questions that were put ------------------------------------------------------------------------------------------


def test_question_sets_chosen_afterwards_file_the_answers_and_the_ledger_anew(project: OpenProject):
    document = pasted(project, BOTH, "NPO Tandvård", kind=SourceKind.ANSWER, question_sets=("allman",))
    assert filed(project, document) == [("allman", 1)]
    project.material.documents.change([document.source.id], {"question_sets": ["npo"]})
    assert filed(project, project.material.documents.document(document.source.id)) == [("npo", 1), ("npo", 2)]
    assert lines_of(project, "NPO Tandvård") == [("npo", WRITTEN, {1: ANSWERED, 2: ANSWERED})]


def test_questions_put_that_are_not_in_the_notes_were_asked_all_the_same(project: OpenProject):
    document = pasted(project, "Ett samtal utan rubriker.", "Norrsken")
    project.material.documents.change([document.source.id], {"question_sets": ["allman"]})
    assert lines_of(project, "Norrsken") == [("allman", ORAL, {1: ASKED, 2: ASKED, 3: ASKED})]
    assert project.material.documents.find("last").question_sets
    project.material.documents.change([document.source.id], {"question_sets": []})
    assert lines_of(project, "Norrsken") == [("", ORAL, {})]


def test_an_unclear_question_is_filed_when_the_organisation_becomes_known(project: OpenProject):
    document = pasted(project, f"{SHARED}\nBra.\n", kind=SourceKind.ANSWER)
    assert filed(project, document) == [None]
    project.material.documents.change([document.source.id], {"organisations": ["NPO Tandvård"]})
    assert filed(project, project.material.documents.document(document.source.id)) == [("npo", 1)]


def test_an_empty_cell_of_a_workbook_is_remembered_when_the_row_turns_out_to_be_somebody_elses(
    project: OpenProject, tmp_path: Path
):
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Organisation", SHARED, TO_NPO])
    book.active.append(["NPO Tandvård", "Bra.", None])
    book.save(tmp_path / "svar.xlsx")
    result = project.material.importing.file(tmp_path / "svar.xlsx", SourceDetails(kind=SourceKind.ANSWER))
    project.material.documents.change([result.sources[0].id], {"organisations": ["NPO Akut vård"]})
    assert lines_of(project, "NPO Akut vård") == [("npo", WRITTEN, {1: ANSWERED, 2: EMPTY})]
    assert lines_of(project, "NPO Tandvård") == [("npo", NONE, {})]


def test_turns_are_found_when_a_dialogue_turns_out_to_be_a_joint_one(project: OpenProject):
    text = "Norrsken: Vi saknar tid.\nÄlvdalen: Vi saknar data.\n"
    document = pasted(project, text, "Norrsken")
    project.material.documents.change([document.source.id], {"organisations": ["Norrsken", "Älvdalen"]})
    sections = project.material.documents.document(document.source.id).sections
    assert [one.label for one in sections if one.kind is SectionKind.SPEAKER] == ["Norrsken", "Älvdalen"]
    project.material.documents.change([document.source.id], {"organisations": ["Älvdalen"]})
    assert not project.material.documents.document(document.source.id).sections


def test_who_suggested_an_organisation_can_be_said_of_its_document_afterwards(project: OpenProject):
    document = pasted(project, "Samtal", "Norrsken", suggested_by="Fel")
    project.material.documents.change([document.source.id], {"suggested_by": "Älvdalen"})
    (who,) = [one for one in project.material.ledger.organisations() if one.name == "Norrsken"]
    assert who.suggested_by == "Älvdalen"


# --- by hand ----------------------------------------------------------------------------------------------------------


def test_a_line_set_by_hand_stays_and_the_difference_is_told_until_the_documents_are_followed(project: OpenProject):
    ledger = project.material.ledger
    document = pasted(project, BOTH, "NPO Tandvård", kind=SourceKind.ANSWER)
    pasted(project, BOTH + "Och tid.", "NPO Akut vård", kind=SourceKind.ANSWER)
    ledger.set_modes([row_of(project, "NPO Tandvård")], NONE)
    assert npo_line(project) == "NPO: 1 av 26 (enligt dokumenten 2 av 26; 1 organisation skiljer sig)"
    project.material.documents.change([document.source.id], {"occasion": "Vintern"})
    assert [mode for _, mode, _ in lines_of(project, "NPO Tandvård")] == [NONE], "the hand's word stays"
    ledger.follow_documents(ledger.compared().differing)
    assert npo_line(project) == "NPO: 2 av 26"
    project.material.documents.change([document.source.id], {"kind": SourceKind.DIALOGUE})
    assert npo_line(project) == "NPO: 2 av 26, varav 1 muntligt", "it follows again"


def test_a_line_taken_out_by_hand_does_not_come_back_by_itself(project: OpenProject):
    document = pasted(project, BOTH, "Norrsken", kind=SourceKind.ANSWER)
    project.material.ledger.withdraw([row_of(project, "Norrsken")], "Togs med av misstag")
    project.material.documents.change([document.source.id], {"title": "Nytt namn", "wave": 1})
    assert lines_of(project, "Norrsken") == []
    (who,) = project.material.ledger.compared().differing
    project.material.ledger.follow_documents([who])
    assert [mode for _, mode, _ in lines_of(project, "Norrsken")] == [WRITTEN]
    project.material.documents.change([document.source.id], {"kind": SourceKind.EMAIL})
    assert lines_of(project, "Norrsken") == [], "it came with the document, so it goes with it"


def test_what_was_heard_without_a_document_is_no_difference(project: OpenProject):
    project.material.ledger.set_modes([row_of(project, "NPO Tandvård")], ORAL)
    assert npo_line(project) == "NPO: 1 av 26, varav 1 muntligt"
    pasted(project, BOTH, "NPO Tandvård", kind=SourceKind.ANSWER)
    assert npo_line(project) == (
        "NPO: 1 av 26, varav 1 muntligt (enligt dokumenten 1 av 26; 1 organisation skiljer sig)"
    )


# --- asked afterwards -------------------------------------------------------------------------------------------------


def asked_of(project: OpenProject, name: str, occasion: str) -> None:
    (who,) = [one.id for one in project.material.ledger.organisations() if one.name == name]
    (npo,) = [one.id for one in project.material.ledger.question_sets() if one.key == "npo"]
    project.material.ledger.ask([who], npo, occasion)


def occasions_of(project: OpenProject, name: str) -> list[tuple[str, AnswerMode]]:
    (who,) = [one.id for one in project.material.ledger.organisations() if one.name == name]
    return sorted((one.occasion, one.mode) for one in project.material.ledger.inquiries() if one.organisation == who)


@pytest.mark.parametrize("answered", ["", "Hösten"])
def test_who_is_asked_again_has_not_answered_again_and_nothing_differs(project: OpenProject, answered: str):
    document = pasted(project, BOTH, "Norrsken", kind=SourceKind.ANSWER, occasion=answered)
    asked_of(project, "Norrsken", "Våren")
    assert occasions_of(project, "Norrsken") == [(answered, WRITTEN), ("Våren", NONE)]
    assert not project.material.ledger.compared().differing
    project.material.documents.change([document.source.id], {"wave": 1})
    assert occasions_of(project, "Norrsken") == [(answered, WRITTEN), ("Våren", NONE)]
    pasted(project, f"{BOTH}Och mer.", "Norrsken", kind=SourceKind.ANSWER, occasion="Våren")
    assert occasions_of(project, "Norrsken") == [(answered, WRITTEN), ("Våren", WRITTEN)]
    assert not project.material.ledger.compared().differing


@pytest.mark.parametrize("occasion", ["", "Våren"])
def test_that_somebody_was_asked_may_be_entered_after_the_answer_of_that_occasion(project: OpenProject, occasion: str):
    pasted(project, BOTH, "Norrsken", kind=SourceKind.ANSWER, occasion=occasion)
    project.material.ledger.withdraw([row_of(project, "Norrsken")], "Fel")
    asked_of(project, "Norrsken", occasion)
    assert occasions_of(project, "Norrsken") == [(occasion, WRITTEN)]
    assert not project.material.ledger.compared().differing


def test_an_answer_of_another_occasion_leaves_open_what_was_asked(project: OpenProject):
    pasted(project, "Ett samtal.", "Norrsken", kind=SourceKind.EMAIL)
    asked_of(project, "Norrsken", "Hösten")
    pasted(project, BOTH, "Norrsken", kind=SourceKind.ANSWER, occasion="Våren")
    assert occasions_of(project, "Norrsken") == [("Hösten", NONE), ("Våren", WRITTEN)]


def test_what_was_asked_on_an_occasion_is_answered_by_a_document_that_names_none(project: OpenProject):
    pasted(project, "Ett samtal.", "Norrsken", kind=SourceKind.EMAIL)
    asked_of(project, "Norrsken", "Hösten")
    pasted(project, BOTH, "Norrsken", kind=SourceKind.ANSWER)
    assert occasions_of(project, "Norrsken") == [("Hösten", WRITTEN)]


# --- what else follows ------------------------------------------------------------------------------------------------


def test_a_line_set_by_hand_stays_when_its_document_goes(project: OpenProject):
    document = pasted(project, BOTH, "Norrsken", kind=SourceKind.ANSWER)
    project.material.ledger.set_modes([row_of(project, "Norrsken")], ORAL)
    project.material.documents.change([document.source.id], {"kind": SourceKind.EMAIL})
    assert [mode for _, mode, _ in lines_of(project, "Norrsken")] == [ORAL]
    assert not project.material.ledger.compared().differing, "no document speaks"


def test_a_question_that_turns_out_to_be_without_an_answer_has_none_in_the_ledger(project: OpenProject):
    text = f"{SHARED}\n{TO_NPO}\nMer data.\n"
    document = pasted(project, text, "Norrsken", kind=SourceKind.ANSWER, question_sets=("allman",))
    project.material.documents.change([document.source.id], {"question_sets": ["npo"]})
    assert lines_of(project, "Norrsken") == [("npo", WRITTEN, {1: EMPTY, 2: ANSWERED})]
    assert project.material.documents.find("last").unanswered == (SHARED,)


def test_a_title_cannot_be_taken_away(project: OpenProject):
    document = pasted(project, BOTH, "Norrsken")
    with pytest.raises(EmptyInput):
        project.material.documents.change([document.source.id], {"title": "  "})
