"""Sets of questions share wordings: which set a text answers when nobody said which one was put."""

import tomllib
from pathlib import Path

import openpyxl
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.material.ledger import AnswerMode, AnswerStatus, Inquiry
from lagvarde_coder.domain.material.sources import LeftOutKind, SourceKind
from lagvarde_coder.services.material.documents import Document
from lagvarde_coder.services.material.importing import ImportStatus, SourceDetails
from tests.helpers import Bench, pasted

SHARED = "Vilka konsekvenser, positiva och negativa, ser ni av ett större fokus på att fasa ut lågvärdevård?"
"""Question 1 of the general questions and of the NPO set."""
TO_NPO = "Vilket stöd önskar ni från myndigheten för regionernas arbete?"
SUPPORT, WANTED = "Vilket stöd behövs på verksamhetsnivå?", "Vad önskar ni från myndigheten?"
DENTAL = "Finns det en gemensam diskussion och ett gemensamt arbete om lågvärdevård i tandvården?"


def filed(project: OpenProject, document: Document) -> list[tuple[str, int] | None]:
    """Return the set and number of the question that each answer was filed under."""
    known = {q.id: (one.key, q.number) for one in project.material.ledger.question_sets() for q in one.questions}
    return [known[one.question] if one.question else None for one in document.sections if one.kind == "question"]


def lines_of(project: OpenProject, name: str) -> list[tuple[str, AnswerMode, dict[int, AnswerStatus]]]:
    """Return an organisation's lines in the ledger: the set's key, how it answered, the status per question."""
    (who,) = [one.id for one in project.material.ledger.organisations() if one.name == name]
    sets = {one.id: one for one in project.material.ledger.question_sets()}
    numbers = {q.id: q.number for one in sets.values() for q in one.questions}

    def line(one: Inquiry) -> tuple[str, AnswerMode, dict[int, AnswerStatus]]:
        key = sets[one.question_set].key if one.question_set else ""
        return key, one.mode, {numbers[status.question]: status.status for status in one.statuses}

    return sorted(
        (line(one) for one in project.material.ledger.inquiries() if one.organisation == who), key=lambda it: it[0]
    )


def answer(project: OpenProject, text: str, *organisations: str, **details: object) -> Document:
    return pasted(project, text, *organisations, **{"kind": SourceKind.ANSWER, **details})


BOTH = f"{SHARED}\nBra.\n{TO_NPO}\nMer data.\n"


@pytest.mark.parametrize("organisations", [("NPO Tandvård",), ("Tandvård",), ("Region Norr",), ()])
def test_an_answer_to_both_npo_questions_is_filed_wholly_under_the_npo_set(project: OpenProject, organisations):
    assert filed(project, answer(project, BOTH, *organisations)) == [("npo", 1), ("npo", 2)]


def test_the_ledger_says_of_such_an_npo_that_it_answered_both_and_nothing_of_general_questions(project: OpenProject):
    answer(project, BOTH, "NPO Tandvård")
    answered = AnswerStatus.ANSWERED
    assert lines_of(project, "NPO Tandvård") == [("npo", AnswerMode.WRITTEN, {1: answered, 2: answered})]


def test_a_workbook_with_both_npo_questions_is_filed_under_the_npo_set_row_by_row(project: OpenProject, tmp_path: Path):
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (
        ["Organisation", SHARED, TO_NPO],
        ["NPO Tandvård", "Bra.", "Mer data."],
        ["Akut vård", "Bra.", None],
        ["Region Norr", None, "Mer data."],
    ):
        book.active.append(row)
    book.save(tmp_path / "svar.xlsx")
    result = project.material.importing.file(tmp_path / "svar.xlsx", SourceDetails(kind=SourceKind.ANSWER))
    documents = [project.material.documents.document(one.id) for one in result.sources]
    assert [filed(project, one) for one in documents] == [[("npo", 1), ("npo", 2)], [("npo", 1)], [("npo", 2)]]
    answered, empty = AnswerStatus.ANSWERED, AnswerStatus.NO_ANSWER
    assert lines_of(project, "NPO Akut vård") == [("npo", AnswerMode.WRITTEN, {1: answered, 2: empty})]
    assert lines_of(project, "Region Norr") == [("npo", AnswerMode.WRITTEN, {1: empty, 2: answered})]


def test_the_examples_workbook_puts_nobody_a_general_question(project: OpenProject, checkout: Path):
    file = checkout / "resources" / "example" / "npo-svar.xlsx"
    result = project.material.importing.file(file, SourceDetails(kind=SourceKind.ANSWER))
    (npo,) = [one.id for one in project.material.ledger.question_sets() if one.key == "npo"]
    assert len(result.sources) == 21
    documents = [project.material.documents.document(source.id) for source in result.sources]
    assert {place and place[0] for document in documents for place in filed(project, document)} == {"npo"}
    assert {one.question_set for one in project.material.ledger.inquiries()} == {npo}
    assert len(project.material.ledger.inquiries()) == 26


def brought(project: OpenProject, example: Path, *, told: bool) -> list[tuple[str, list[tuple[str, int] | None]]]:
    """Bring in the example's notes, with or without the sets that its plan names; return what answers were filed as."""
    plan = tomllib.loads((example / "projekt.toml").read_text(encoding="utf-8"))
    notes = [one for name in plan["dialogues"] for one in tomllib.loads((example / name).read_text("utf-8"))["source"]]
    filed_as = []
    for note in notes:
        sets = tuple(note["question_sets"]) if told else ()
        details = SourceDetails(organisations=tuple(note["organisations"]), question_sets=sets)
        (source,) = project.material.importing.file(example / "dialoger" / note["file"], details).sources
        filed_as.append((note["file"], filed(project, project.material.documents.document(source.id))))
    return filed_as


def test_the_examples_notes_are_filed_alike_whether_their_sets_are_named_or_not_but_where_others_were_put(
    blank: Bench, tmp_path: Path, checkout: Path
):
    example, ledgers, filings = checkout / "resources" / "example", [], []
    for told in (True, False):
        with blank.copied(tmp_path / str(told)).open() as project:
            filings.append(brought(project, example, told=told))
            names = [one.name for one in project.material.ledger.organisations()]
            ledgers.append({name: lines_of(project, name) for name in names})
    assert len(filings[0]) == 15
    assert {answer for _, answers in filings[0] for answer in answers} > {("npo", 1), ("allman", 1), ("tandvard", 1)}
    named, unnamed = map(dict, filings)
    talked = "15-minnesanteckning-npo-primarvard.docx"  # the ledger says that this NPO was sent other questions
    assert (named.pop(talked), unnamed.pop(talked)) == ([("allman", at) for at in (1, 2, 3)], [("npo", 1), None, None])
    assert unnamed == named
    for ledger in ledgers:
        del ledger["NPO Primärvård"]
    assert ledgers[1] == ledgers[0]


def test_a_dialogue_with_general_and_added_questions_answers_both_sets(project: OpenProject):
    text = f"{SHARED}\nA.\n{SUPPORT}\nB.\n{WANTED}\nC.\n{DENTAL}\nD.\n"
    document = pasted(project, text, "Tandläkarna")
    assert filed(project, document) == [("allman", 1), ("allman", 2), ("allman", 3), ("tandvard", 1)]
    orally, asked = AnswerStatus.ORALLY, AnswerStatus.ASKED
    assert lines_of(project, "Tandläkarna") == [
        ("allman", AnswerMode.ORAL, {1: orally, 2: orally, 3: orally}),
        ("tandvard", AnswerMode.ORAL, {1: orally, 2: asked}),
    ]


ASKED_OTHERWISE = f"{SHARED}\nA.\n{SUPPORT}\nB.\n{WANTED}\nC.\n"


def told(project: OpenProject, document: Document) -> list[tuple[LeftOutKind, str]]:
    """Return what is to be checked of a document's answers now."""
    return [(one.kind, one.detail) for one in project.material.documents.to_check(document.source.id)]


def test_what_was_put_to_the_organisation_goes_before_the_set_with_most_of_its_questions_and_the_rest_is_told(
    project: OpenProject,
):
    result = project.material.importing.pasted(ASKED_OTHERWISE, SourceDetails(organisations=("NPO Tandvård",)))
    document = project.material.documents.document(result.sources[0].id)
    assert filed(project, document) == [("npo", 1), None, None]
    expected = [(LeftOutKind.OTHER_SET, SUPPORT), (LeftOutKind.OTHER_SET, WANTED)]
    assert [(one.kind, one.detail) for one in result.left_out] == expected
    assert told(project, document) == expected
    assert [(key, mode) for key, mode, _ in lines_of(project, "NPO Tandvård")] == [("npo", AnswerMode.ORAL)]
    project.material.documents.change([document.source.id], {"question_sets": ["allman"]})
    document = project.material.documents.document(document.source.id)
    assert filed(project, document) == [("allman", 1), ("allman", 2), ("allman", 3)]
    assert told(project, document) == []


def test_a_set_put_to_the_organisation_that_explains_nothing_gives_way(project: OpenProject):
    document = pasted(project, f"{SUPPORT}\nA.\n{WANTED}\nB.\n", "NPO Tandvård")
    assert filed(project, document) == [("allman", 2), ("allman", 3)]
    assert told(project, document) == []


def test_of_several_sets_put_the_one_with_most_of_the_questions_goes_first(project: OpenProject):
    (who,) = [one.id for one in project.material.ledger.organisations() if one.name == "NPO Tandvård"]
    (general,) = [one.id for one in project.material.ledger.question_sets() if one.key == "allman"]
    project.material.ledger.ask([who], general, "Dialogen")
    assert filed(project, pasted(project, ASKED_OTHERWISE, "NPO Tandvård")) == [("allman", at) for at in (1, 2, 3)]
    assert filed(project, answer(project, BOTH, "NPO Tandvård")) == [("npo", 1), ("npo", 2)]
    both = f"{ASKED_OTHERWISE}{TO_NPO}\nD.\n"
    expected = [("allman", 1), ("allman", 2), ("allman", 3), ("npo", 2)]
    assert filed(project, pasted(project, both, "NPO Tandvård")) == expected


def test_an_answer_is_not_split_though_nothing_says_what_was_put_and_the_rest_is_told(project: OpenProject):
    document = pasted(project, f"{ASKED_OTHERWISE}{TO_NPO}\nD.\n", "Region Norr")
    assert filed(project, document) == [("allman", 1), ("allman", 2), ("allman", 3), None]
    assert told(project, document) == [(LeftOutKind.OTHER_SET, TO_NPO)]
    assert [key for key, _, _ in lines_of(project, "Region Norr")] == ["allman"]


def test_a_question_without_an_answer_that_only_an_alternative_has_puts_nobody_that_set(project: OpenProject):
    pasted(project, f"{BOTH}{SUPPORT}\n", "NPO Tandvård")
    assert [key for key, _, _ in lines_of(project, "NPO Tandvård")] == ["npo"]


# --- a tie ------------------------------------------------------------------------------------------------------------

ONE = f"{SHARED}\nBra.\n"


@pytest.mark.parametrize(("organisation", "key"), [("NPO Tandvård", "npo"), ("Region Norr", "allman")])
def test_a_question_of_two_sets_alone_goes_to_the_set_of_the_organisations_group(
    project: OpenProject, organisation, key
):
    assert filed(project, answer(project, ONE, organisation)) == [(key, 1)]
    assert [line[0] for line in lines_of(project, organisation)] == [key]


def test_it_goes_to_the_set_that_was_put_to_the_organisation_before(project: OpenProject):
    region, _ = project.material.ledger.add_organisation("Region Norr")
    (npo,) = [one.id for one in project.material.ledger.question_sets() if one.key == "npo"]
    project.material.ledger.ask([region.id], npo, "Vintern")
    assert filed(project, answer(project, ONE, "Region Norr")) == [("npo", 1)]
    answered, asked = AnswerStatus.ANSWERED, AnswerStatus.ASKED
    assert lines_of(project, "Region Norr") == [("npo", AnswerMode.WRITTEN, {1: answered, 2: asked})]


@pytest.mark.parametrize("organisations", [(), ("NPO Tandvård", "Region Norr")])
def test_what_stays_unclear_is_not_guessed_but_told(project: OpenProject, organisations):
    result = project.material.importing.pasted(ONE, SourceDetails(kind=SourceKind.ANSWER, organisations=organisations))
    document = project.material.documents.document(result.sources[0].id)
    assert filed(project, document) == [None]
    assert [(one.label, one.span.of(ONE)) for one in document.sections if one.kind == "question"] == [(SHARED, "Bra.")]
    assert [(one.kind, one.count, one.detail) for one in result.left_out] == [(LeftOutKind.QUESTION, 1, SHARED)]
    assert told(project, document) == [(LeftOutKind.QUESTION, SHARED)]
    if organisations:
        assert [(key, mode) for key, mode, _ in lines_of(project, "Region Norr")] == [("", AnswerMode.WRITTEN)]


# --- what the user ticked ---------------------------------------------------------------------------------------------


def test_the_users_choice_is_decisive(project: OpenProject):
    assert filed(project, answer(project, BOTH, "NPO Tandvård", question_sets=("allman",))) == [("allman", 1)]
    answered, asked = AnswerStatus.ANSWERED, AnswerStatus.ASKED
    assert lines_of(project, "NPO Tandvård")[0] == ("allman", AnswerMode.WRITTEN, {1: answered, 2: asked, 3: asked})


def test_with_two_sets_ticked_the_ledger_says_of_both_that_their_common_question_was_answered(project: OpenProject):
    answer(project, BOTH, "NPO Tandvård", question_sets=("allman", "npo"))
    answered, asked = AnswerStatus.ANSWERED, AnswerStatus.ASKED
    assert lines_of(project, "NPO Tandvård") == [
        ("allman", AnswerMode.WRITTEN, {1: answered, 2: asked, 3: asked}),
        ("npo", AnswerMode.WRITTEN, {1: answered, 2: answered}),
    ]


# --- two rows of one organisation -------------------------------------------------------------------------------------


@pytest.mark.parametrize("turned", [False, True])
def test_an_answer_in_one_row_is_not_lost_to_an_empty_cell_in_another(
    project: OpenProject, tmp_path: Path, turned: bool
):
    rows: list[list[str | None]] = [["NPO Tandvård", "Bra.", None], ["Tandvård", None, "Mer data."]]
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Organisation", SHARED, TO_NPO])
    for row in rows[::-1] if turned else rows:
        book.active.append(row)
    book.save(tmp_path / "svar.xlsx")
    result = project.material.importing.file(
        tmp_path / "svar.xlsx", SourceDetails(kind=SourceKind.ANSWER, question_sets=("npo",))
    )
    assert (result.status, len(result.sources)) == (ImportStatus.IMPORTED, 2)
    answered = AnswerStatus.ANSWERED
    assert lines_of(project, "NPO Tandvård") == [("npo", AnswerMode.WRITTEN, {1: answered, 2: answered})]


# --- occasions --------------------------------------------------------------------------------------------------------


def occasions(project: OpenProject, name: str) -> list[tuple[str, AnswerMode]]:
    """Return an organisation's lines in the ledger: occasion, and how it answered."""
    (who,) = [one.id for one in project.material.ledger.organisations() if one.name == name]
    lines = [one for one in project.material.ledger.inquiries() if one.organisation == who]
    return sorted((one.occasion, one.mode) for one in lines)


@pytest.mark.parametrize("asked", [("Hösten", "Våren"), ("Våren", "Hösten")])
@pytest.mark.parametrize("heard", ["Hösten", "Våren"])
def test_an_answer_fills_in_the_line_of_its_own_occasion(project: OpenProject, asked: tuple[str, ...], heard: str):
    (who,) = [one.id for one in project.material.ledger.organisations() if one.name == "NPO Tandvård"]
    (npo,) = [one.id for one in project.material.ledger.question_sets() if one.key == "npo"]
    for occasion in asked:
        project.material.ledger.ask([who], npo, occasion)
    before = occasions(project, "NPO Tandvård")
    assert before == [(one, AnswerMode.NONE) for one in ("", "Hösten", "Våren")]
    answer(project, BOTH, "NPO Tandvård", occasion=heard)
    expected = [(one, AnswerMode.WRITTEN if one == heard else AnswerMode.NONE) for one in ("", "Hösten", "Våren")]
    assert occasions(project, "NPO Tandvård") == expected
    answer(project, f"{BOTH}Och mer.", "NPO Tandvård", occasion=heard)
    assert occasions(project, "NPO Tandvård") == expected


def test_an_answer_on_an_occasion_not_in_the_ledger_fills_in_the_line_without_one(project: OpenProject):
    (who,) = [one.id for one in project.material.ledger.organisations() if one.name == "NPO Tandvård"]
    (npo,) = [one.id for one in project.material.ledger.question_sets() if one.key == "npo"]
    project.material.ledger.ask([who], npo, "Hösten")
    answer(project, BOTH, "NPO Tandvård", occasion="Våren")
    assert occasions(project, "NPO Tandvård") == [("Hösten", AnswerMode.NONE), ("Våren", AnswerMode.WRITTEN)]
