"""Two spellings of one organisation are pointed out and brought together, as if only one had ever been used."""

from pathlib import Path
from typing import Any

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import EmptyInput, NothingToDo
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerMode, AnswerStatus
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.services.disclosure import Attribution, Gate
from tests.helpers import Bench, coded, pasted
from tests.property.test_ledger_follows_documents import ledger
from tests.services.material.test_question_sets import BOTH, SHARED, SUPPORT

A, B = "Läkarföreningen Norsken", "Läkarföreningen Norrsken"
WHY = "Samma förening, felstavad i inbjudan."


def who(project: OpenProject, name: str) -> Id:
    return next(one.id for one in project.material.ledger.organisations() if one.name == name)


def join(project: OpenProject, gone: str = A, kept: str = B) -> Any:
    return project.material.bringing_together.bring_together(who(project, gone), who(project, kept), WHY)


def bring_in(project: OpenProject, other: str) -> None:
    """Documents of an organisation that is called ``other`` in half of them, asked under both names."""
    sets = {one.key: one.id for one in project.material.ledger.question_sets()}
    first = pasted(project, f"{BOTH}Vi saknar tid.", B, "Region Norr", title="Gemensam", occasion="Hösten")
    ledger_service = project.material.ledger
    if other != B:
        ledger_service.add_organisation(other)
    ledger_service.ask([who(project, B)], sets["npo"], "Våren")
    for name in dict.fromkeys((B, other)):
        if name != B:
            ledger_service.ask([who(project, name)], sets["npo"], "Våren")
    second = pasted(project, f"{SHARED}\nBra 🙂.\n", other, title="Svar", kind=SourceKind.ANSWER, occasion="Våren")
    third = pasted(
        project,
        f"{SHARED}\nBra.\n{SUPPORT}\nTid.\n",
        *dict.fromkeys((B, other)),
        title="Dialog",
        question_sets=("allman",),
    )
    for document, theme in ((first, "T01"), (second, "T01"), (third, "T02"), (third, "T01")):
        start = document.content.index("Bra")
        coded(project, document, theme, start, start + 4)
    ledger_service.add_organisation("Fysionätet", suggested_by=other)


def figures(project: OpenProject) -> list[object]:
    count = project.figures.counting.frequencies
    return [count(unit=unit, by=by) for unit in Unit for by in (Grouping.CATEGORY, Grouping.QUESTION)]


def facts(project: OpenProject) -> list[tuple[object, ...]]:
    names = {one.id: one.name for one in project.material.ledger.organisations()}
    questions = {q.id: (one.key, q.number) for one in project.material.ledger.question_sets() for q in one.questions}
    return [
        (
            line.source.title,
            tuple(names[one] for one in line.source.organisations),
            line.source.categories,
            [
                (
                    section.kind,
                    section.start,
                    questions.get(section.question or ""),
                    [names[one] for one in section.organisations],
                )
                for section in project.material.documents.document(line.source.id).sections
            ],
        )
        for line in project.material.documents.sources()
    ]


def test_afterwards_everything_is_as_if_only_the_one_that_stays_had_been_used(blank: Bench, tmp_path: Path):
    said = []
    for name, other in (("two", A), ("one", B)):
        with blank.copied(tmp_path / name).open() as project:
            bring_in(project, other)
            if other != B:
                join(project)
            suggested = [one.suggested_by for one in project.material.ledger.organisations() if one.suggested_by]
            said.append(
                (ledger(project), facts(project), figures(project), suggested, project.material.ledger.figures())
            )
    for one, other in zip(*said, strict=True):
        assert one == other
    assert said[0][3] == [B]


def test_one_undo_takes_it_back_with_documents_ledger_and_suggestions(project: OpenProject):
    bring_in(project, A)
    before = (ledger(project), facts(project), project.material.ledger.organisations())
    change = join(project)
    assert change.touches("organisation")
    assert A not in [one.name for one in project.material.ledger.organisations()]
    project.trail.history.revert(change.operation)
    assert (ledger(project), facts(project), project.material.ledger.organisations()) == before


def test_codings_are_not_touched(project: OpenProject):
    bring_in(project, A)
    assert not join(project).touches("coding")


def test_what_was_set_by_hand_in_either_stays(project: OpenProject):
    sets = {one.key: one for one in project.material.ledger.question_sets()}
    ledger_service, question = project.material.ledger, sets["npo"].questions[0].id
    for name in (A, B):
        ledger_service.add_organisation(name)
        ledger_service.ask([who(project, name)], sets["npo"].id, "")
    (line,) = [one.id for one in ledger_service.inquiries() if one.organisation == who(project, A)]
    ledger_service.set_modes([line], AnswerMode.ORAL)
    project.material.answers.set_status([who(project, A)], question, AnswerStatus.DECLINED)
    join(project)
    (kept,) = [one for one in ledger_service.inquiries() if one.organisation == who(project, B)]
    assert kept.mode is AnswerMode.ORAL
    assert [(one.question, one.status) for one in kept.statuses] == [(question, AnswerStatus.DECLINED)]


def test_who_speaks_where_stays_said(project: OpenProject):
    text = f"{A}: Vi saknar tid.\nRegion Norr: Och data.\n"
    project.material.ledger.add_organisation(B)
    document = pasted(project, text, A, "Region Norr", new_organisations=(A,))
    join(project)
    speakers = [
        (section.label, section.organisations)
        for section in project.material.documents.document(document.source.id).sections
        if section.kind is SectionKind.SPEAKER
    ]
    assert speakers == [(A, (who(project, B),)), ("Region Norr", (who(project, "Region Norr"),))]


def test_what_the_one_that_stays_says_of_itself_stands_and_another_category_is_left_to_be_settled(
    project: OpenProject,
):
    service = project.material.ledger
    service.add_organisation(
        A, categories=("Profession",), group="Förbund", suggested_by="Karin", main_body=True, contacts=("Kassör",)
    )
    service.add_organisation(B, categories=("Patient",), suggested_by=A, contacts=("Ordförande",))
    pasted(project, "Vi saknar tid.", A)
    join(project)
    (one,) = [one for one in service.organisations() if one.name == B]
    assert (one.categories, one.group, one.suggested_by) == (("Patient",), "Förbund", "Karin")
    assert (one.main_body, one.contacts) == (True, ("Ordförande", "Kassör"))
    (difference,) = project.material.categories.differences()
    assert (difference.source.categories, difference.ledger) == (("Profession",), ("Patient",))


def test_a_reason_is_needed_kept_and_withheld_where_nobody_is_named(project: OpenProject):
    for name in (A, B):
        project.material.ledger.add_organisation(name)
    bring = project.material.bringing_together.bring_together
    with pytest.raises(EmptyInput):
        bring(who(project, A), who(project, B), " ")
    with pytest.raises(NothingToDo):
        bring(who(project, A), who(project, A), WHY)
    join(project)
    line = project.trail.tracing.operations()[0]
    assert (line.action, line.reason) == ("ledger.join", WHY)
    assert Gate(Attribution.CATEGORY).reason(line.action, line.reason) == ""


def test_spellings_that_are_nearly_the_same_are_pointed_out_with_their_documents(project: OpenProject):
    assert project.material.bringing_together.near() == [], "the 26 programme areas are 26"
    for name in (A, B):
        project.material.ledger.add_organisation(name)
    pasted(project, "Vi saknar tid.", A)
    (pair,) = project.material.bringing_together.near()
    assert (pair.first.name, pair.second.name, pair.documents) == (B, A, (0, 1))


def described(project: OpenProject, name: str, **said: Any) -> None:
    ledger_service = project.material.ledger
    ledger_service.add_organisation(name, **said)


def test_both_sides_contacts_stay_each_once_and_one_undo_takes_them_apart(project: OpenProject):
    described(project, A, contacts=("Kassör", "ordförande"), main_body=True, suggested_by="Region Norr")
    described(project, B, contacts=("Ordförande", "Kanslichef"))
    before = project.material.ledger.organisations()
    change = join(project)
    one = project.material.ledger.find(B)
    assert one.contacts == ("Ordförande", "Kanslichef", "Kassör")
    assert one.main_body and one.suggested_by == "Region Norr"
    project.trail.history.revert(change.operation)
    assert project.material.ledger.organisations() == before


@pytest.mark.parametrize(("gone", "kept"), [(A, B), (B, A)])
def test_it_is_a_main_body_if_either_was_and_says_itself_who_suggested_it(project: OpenProject, gone: str, kept: str):
    described(project, A, main_body=True, suggested_by="Region Norr")
    described(project, B, suggested_by="Fysionätet")
    said = project.material.ledger.find(kept).suggested_by
    join(project, gone, kept)
    one = project.material.ledger.find(kept)
    assert one.main_body and one.suggested_by == said


@pytest.mark.parametrize(("gone", "kept"), [(A, B), (B, A)])
def test_wave_and_answers_of_either_line_stay(project: OpenProject, gone: str, kept: str):
    sets = {one.key: one for one in project.material.ledger.question_sets()}
    ledger_service, (first, second, *_) = project.material.ledger, sets["npo"].questions
    for name, wave, question in ((A, 2, first), (B, 0, second)):
        ledger_service.add_organisation(name)
        ledger_service.ask([who(project, name)], sets["npo"].id, "Våren", wave)
        project.material.answers.set_status([who(project, name)], question.id, AnswerStatus.DECLINED)
    join(project, gone, kept)
    (line,) = [one for one in ledger_service.inquiries() if one.organisation == who(project, kept)]
    assert line.wave == 2
    assert {one.question for one in line.statuses if one.status is AnswerStatus.DECLINED} == {first.id, second.id}
