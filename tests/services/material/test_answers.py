"""Organisation × question: what became of each question, with the documents behind it."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import EmptyInput, NotAmong, NotFound, NothingToDo
from lagvarde_coder.domain.material.answer_matrix import AnswerMatrix, MatrixRow
from lagvarde_coder.domain.material.ledger import AnswerMode, AnswerStatus
from lagvarde_coder.domain.material.sources import SourceKind
from tests.helpers import pasted
from tests.services.material.test_question_sets import BOTH, SHARED, TO_NPO, answer

WITHOUT_SECOND = f"{SHARED}\nMindre slöseri 🙂.\n{TO_NPO}\n"


def matrix(project: OpenProject, key: str = "npo") -> AnswerMatrix:
    return project.material.answers.matrix(project.material.answers.find_set(key).id)


def row(shown: AnswerMatrix, name: str) -> MatrixRow:
    return next(one for one in shown.rows if one.organisation.name == name)


def statuses(shown: AnswerMatrix, name: str) -> list[AnswerStatus]:
    return [cell.status for cell in row(shown, name).cells]


def test_each_cell_leads_to_the_words_that_answer_the_question(project: OpenProject):
    document = answer(project, BOTH, "NPO Tandvård", title="Svar")
    cells = row(matrix(project), "NPO Tandvård").cells
    assert [cell.status for cell in cells] == [AnswerStatus.ANSWERED] * 2
    assert [
        (place.source.id, document.content[place.start : place.end]) for cell in cells for place in cell.places
    ] == [(document.source.id, "Bra."), (document.source.id, "Mer data.")]


def test_a_question_without_an_answer_leads_to_the_document_it_was_put_in(project: OpenProject):
    document = answer(project, WITHOUT_SECOND, "NPO Tandvård")
    first, second = row(matrix(project), "NPO Tandvård").cells
    assert document.content[first.places[0].start : first.places[0].end] == "Mindre slöseri 🙂."
    assert second.status is AnswerStatus.NO_ANSWER
    assert [(place.source.id, place.start, place.end) for place in second.places] == [(document.source.id, 0, 0)]


def test_all_26_npo_have_a_row_and_those_who_talked_count_as_answering(project: OpenProject):
    names = [one.name for one in project.material.ledger.organisations() if one.group == "NPO"]
    for name in names[:22]:
        answer(project, f"{name}\n{BOTH}", name)
    for name in names[22:24]:
        pasted(project, f"{name}\n{BOTH}", name)
    shown = matrix(project).only(group="NPO")
    line = shown.line()
    assert (len(shown.rows), line.answered, line.asked, line.oral) == (26, 24, 26, 2)
    assert [(one.answered, one.asked, one.oral) for one in shown.totals()] == [(24, 26, 2)] * 2
    (npo,) = [one for one in project.material.ledger.figures()[1] if one.name == "NPO"]
    assert (npo.answered, npo.asked, npo.oral) == (line.answered, line.asked, line.oral)


def test_of_two_answers_the_stronger_one_counts_and_both_are_behind_the_cell(project: OpenProject):
    talked = pasted(project, BOTH, "NPO Tandvård", occasion="Hösten")
    wrote = answer(project, WITHOUT_SECOND, "NPO Tandvård", occasion="Våren")
    first, second = row(matrix(project), "NPO Tandvård").cells
    assert (first.status, second.status) == (AnswerStatus.ANSWERED, AnswerStatus.ORALLY)
    assert [place.source.id for place in first.places] == [talked.source.id, wrote.source.id]
    assert [place.source.id for place in second.places] == [talked.source.id]


def test_internal_input_stands_apart_and_answers_for_nobody(project: OpenProject):
    document = pasted(project, BOTH, "NPO Tandvård", kind=SourceKind.INTERNAL)
    shown = matrix(project)
    assert statuses(shown, "NPO Tandvård") == [AnswerStatus.ASKED] * 2
    assert not any(cell.places for one in shown.rows for cell in one.cells)
    (internal,) = shown.internal
    assert (internal.source.id, [len(places) for places in internal.places]) == (document.source.id, [1, 1])
    assert shown.line().answered == 0


def test_only_one_group_and_category_can_be_shown(project: OpenProject):
    ledger = project.material.ledger
    region, _ = ledger.add_organisation("Region Norr", categories=("Region",))
    ledger.ask([region.id], project.material.answers.find_set("npo").id, "")
    assert [one.organisation.name for one in matrix(project).only(group="").rows] == ["Region Norr"]
    assert [one.organisation.name for one in matrix(project).only(category="Region").rows] == ["Region Norr"]
    assert matrix(project).only(group="NPO", category="Region").rows == ()


def test_that_a_question_was_declined_is_entered_by_hand_undone_and_kept_by_later_documents(project: OpenProject):
    answers, ledger = project.material.answers, project.material.ledger
    (who,) = [one.id for one in ledger.organisations() if one.name == "NPO Tandvård"]
    second = answers.find_set("npo").questions[1].id
    change = answers.set_status([who], second, AnswerStatus.DECLINED)
    assert statuses(matrix(project), "NPO Tandvård") == [AnswerStatus.ASKED, AnswerStatus.DECLINED]
    with pytest.raises(NothingToDo):
        answers.set_status([who], second, AnswerStatus.DECLINED)
    project.trail.history.revert(change.operation)
    assert statuses(matrix(project), "NPO Tandvård") == [AnswerStatus.ASKED] * 2
    answers.set_status([who], second, AnswerStatus.DECLINED)
    answer(project, f"{SHARED}\nBra.\n", "NPO Tandvård")
    assert statuses(matrix(project), "NPO Tandvård") == [AnswerStatus.ANSWERED, AnswerStatus.DECLINED]
    assert [one.mode for one in ledger.inquiries() if one.organisation == who] == [AnswerMode.WRITTEN]


def test_a_set_is_found_by_key_and_version(project: OpenProject):
    answers = project.material.answers
    assert answers.find_set("npo", 1).version == 1
    with pytest.raises(NotAmong):
        answers.find_set("ingen")
    with pytest.raises(NotFound):
        answers.find_set("npo", 9)


def test_a_new_version_has_other_words_and_order_and_old_answers_stay_with_theirs(project: OpenProject):
    answers = project.material.answers
    answer(project, BOTH, "NPO Tandvård")
    old = answers.find_set("npo")
    made, change = answers.new_version("npo", "NPO, skriftligt", [TO_NPO, "Vad har ni redan slutat med? ", " "])
    assert (made.version, [(one.number, one.text) for one in made.questions]) == (
        old.version + 1,
        [(1, TO_NPO), (2, "Vad har ni redan slutat med?")],
    )
    assert statuses(answers.matrix(old.id), "NPO Tandvård") == [AnswerStatus.ANSWERED] * 2
    assert answers.matrix(made.id).rows == ()
    answer(project, f"{TO_NPO}\nData.\nVad har ni redan slutat med?\nMycket.\n", "NPO Akut vård")
    assert statuses(answers.matrix(made.id), "NPO Akut vård") == [AnswerStatus.ANSWERED] * 2
    assert statuses(answers.matrix(old.id), "NPO Tandvård") == [AnswerStatus.ANSWERED] * 2
    with pytest.raises(NothingToDo):
        answers.new_version("npo", made.name, [one.text for one in made.questions])
    with pytest.raises(EmptyInput):
        answers.new_version("npo", made.name, [" "])
    assert change.touches("question_set")
