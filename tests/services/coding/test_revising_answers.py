"""A corrected workbook of answers: each document gets its own respondent's answers, and nothing is guessed."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import ImportRefused, NotFound, NothingToDo
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.services.coding.revising import NewVersion
from lagvarde_coder.services.material.importing import SourceDetails
from tests.helpers import coded, pasted

QUESTIONS = ("Vilka konsekvenser ser ni?", "Vilket stöd önskar ni från myndigheten?")
ROWS = {
    "Norrsken": ("Köerna blir kortare när det som inte gör nytta fasas ut.", "Gemensamma data om vad som görs."),
    "Älvdalen": ("Vi ser få konsekvenser för de mindre enheterna.", "Utbildning som återkommer varje år."),
    "Fjällbro": ("Personalen får tid till annat än onödiga prover.", "Ett forum där vi kan fråga varandra."),
}
STAYS, LOST = "det som inte gör nytta", "Gemensamma data om vad som görs"


def workbook(path: Path, rows: Mapping[str, tuple[str, ...]], heading: str = "Organisation") -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([heading, *QUESTIONS])
    for name, answers in rows.items():
        sheet.append([name.partition("#")[0], *answers])
    book.save(path)
    return path


def changed(**rows: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return ROWS | rows


@pytest.fixture
def sources(project: OpenProject, tmp_path: Path) -> dict[str, Source]:
    (result,) = project.material.importing.files([workbook(tmp_path / "svar.xlsx", ROWS)], SourceDetails(), Silent())
    return {source.title: source for source in result.sources}


def compared(project: OpenProject, sources: dict[str, Source], path: Path, one: str = "Norrsken") -> NewVersion:
    return project.coding.revising.compared(sources[one].id, path)


def titles(sources: tuple[Source, ...]) -> list[str]:
    return [source.title for source in sources]


CORRECTED = changed(Norrsken=("Köerna blir längre när det som inte gör nytta fasas ut.", "Data om vad som görs."))


def test_the_changed_answers_get_a_new_text_each_and_the_others_stay(project: OpenProject, sources, tmp_path: Path):
    for title, words in (("Norrsken", STAYS), ("Norrsken", LOST), ("Älvdalen", "få konsekvenser")):
        document = project.material.documents.document(sources[title].id)
        start = document.content.index(words)
        coded(project, document, "T01", start, start + len(words))
    version = compared(project, sources, workbook(tmp_path / "rättad.xlsx", CORRECTED), "Älvdalen")
    assert [it.source.title for it in version.revisions] == ["Norrsken"] and version.answers
    assert (version.staying, version.waiting) == (1, 1)
    assert titles(version.unchanged) == ["Älvdalen", "Fjällbro"]
    assert not (version.gone or version.new or version.unclear or version.erased)
    change = project.coding.revising.revise(version)
    now = project.material.documents.document(sources["Norrsken"].id)
    assert "Köerna blir längre" in now.content and [it.label for it in now.sections] == list(QUESTIONS)
    for title in ("Älvdalen", "Fjällbro"):
        assert project.material.documents.document(sources[title].id).text.id == sources[title].text
    assert [line.words for line in project.coding.marking.all()] == [STAYS, "få konsekvenser"]
    (waits,) = project.coding.revising.waiting()
    assert waits.words == LOST
    project.trail.history.revert(change.operation)
    assert project.material.documents.document(sources["Norrsken"].id).text.id == sources["Norrsken"].text
    assert project.coding.revising.count() == 0 and project.trail.tracing.check(Silent()).ok


def test_whoever_is_new_or_gone_is_told_and_nothing_is_done(project: OpenProject, sources, tmp_path: Path):
    rows = {name: answers for name, answers in CORRECTED.items() if name != "Fjällbro"}
    path = workbook(tmp_path / "b.xlsx", rows | {"Sjöstad": ("Inga alls.", "Mer tid.")})
    version = compared(project, sources, path)
    assert (titles(version.gone), version.new) == (["Fjällbro"], ("Sjöstad",))
    project.coding.revising.revise(version)
    assert [line.source.title for line in project.material.documents.sources()] == list(sources)


def test_rows_in_another_order_and_names_written_otherwise_are_the_same(project: OpenProject, sources, tmp_path: Path):
    rows = {name.upper() if name == "Norrsken" else name: CORRECTED[name] for name in reversed(CORRECTED)}
    version = compared(project, sources, workbook(tmp_path / "b.xlsx", rows))
    assert [it.source.title for it in version.revisions] == ["Norrsken"] and len(version.unchanged) == 2


def test_answers_that_change_places_go_with_their_respondents(project: OpenProject, sources, tmp_path: Path):
    rows = changed(Norrsken=ROWS["Älvdalen"], Älvdalen=ROWS["Norrsken"])
    version = compared(project, sources, workbook(tmp_path / "b.xlsx", rows))
    project.coding.revising.revise(version)
    for name in ("Norrsken", "Älvdalen"):
        assert rows[name][0] in project.material.documents.document(sources[name].id).content


def test_of_an_organisation_with_two_answers_only_the_evident_one_is_taken(project: OpenProject, tmp_path: Path):
    twice = {"Norrsken#1": ROWS["Norrsken"], "Norrsken#2": ROWS["Älvdalen"], "Fjällbro": ROWS["Fjällbro"]}
    (result,) = project.material.importing.files([workbook(tmp_path / "a.xlsx", twice)], SourceDetails(), Silent())
    sources = {source.title: source for source in result.sources}
    assert list(sources) == ["Norrsken (1)", "Norrsken (2)", "Fjällbro"]
    one = twice | {"Norrsken#1": CORRECTED["Norrsken"]}
    version = compared(project, sources, workbook(tmp_path / "b.xlsx", one), "Fjällbro")
    assert titles(tuple(it.source for it in version.revisions)) == ["Norrsken (1)"] and not version.unclear
    both = one | {"Norrsken#2": ("Helt andra ord.", "Och inget mer."), "Fjällbro": ("Nytt.", "Nytt.")}
    version = compared(project, sources, workbook(tmp_path / "c.xlsx", both), "Fjällbro")
    assert titles(version.unclear) == ["Norrsken (1)", "Norrsken (2)"] and not (version.new or version.gone)
    assert titles(tuple(it.source for it in version.revisions)) == ["Fjällbro"]


def test_a_renamed_organisation_is_known_by_what_its_document_is_called(project: OpenProject, sources, tmp_path: Path):
    who = project.material.ledger.find("Norrsken")
    project.material.ledger.change_organisation(replace(who, name="Region i norr"))
    version = compared(project, sources, workbook(tmp_path / "b.xlsx", CORRECTED))
    assert [it.source.id for it in version.revisions] == [sources["Norrsken"].id] and not version.new


def test_the_next_version_finds_all_documents_though_few_were_changed_by_the_first(
    project: OpenProject, sources, tmp_path: Path
):
    project.coding.revising.revise(compared(project, sources, workbook(tmp_path / "b.xlsx", CORRECTED)))
    third = CORRECTED | {"Fjällbro": ("Personalen får tid.", "Ett forum.")}
    for one in sources:
        version = compared(project, sources, workbook(tmp_path / "c.xlsx", third), one)
        assert titles(tuple(it.source for it in version.revisions)) == ["Fjällbro"]
        assert titles(version.unchanged) == ["Norrsken", "Älvdalen"]


def test_the_column_that_a_person_named_is_read_again(project: OpenProject, tmp_path: Path):
    (result,) = project.material.importing.files(
        [workbook(tmp_path / "a.xlsx", ROWS, "Vem?")], SourceDetails(respondent="Vem?"), Silent()
    )
    sources = {source.title: source for source in result.sources}
    version = compared(project, sources, workbook(tmp_path / "b.xlsx", CORRECTED, "Vem?"))
    assert [it.source.title for it in version.revisions] == ["Norrsken"]
    project.coding.revising.revise(version)
    third = CORRECTED | {"Norrsken": ROWS["Norrsken"]}
    assert compared(project, sources, workbook(tmp_path / "c.xlsx", third, "Vem?")).revisions


def test_answers_of_nobody_are_known_by_their_words_only(project: OpenProject, tmp_path: Path):
    (result,) = project.material.importing.files(
        [workbook(tmp_path / "a.xlsx", ROWS)], SourceDetails(respondent=""), Silent()
    )
    version = project.coding.revising.compared(result.sources[1].id, workbook(tmp_path / "b.xlsx", CORRECTED))
    assert not version.revisions and len(version.unchanged) == 2
    assert version.unclear == result.sources[:1] and not (version.new or version.gone)
    with pytest.raises(NothingToDo):
        project.coding.revising.revise(version)


def test_the_same_answers_and_a_workbook_of_others_are_refused(project: OpenProject, sources, tmp_path: Path):
    with pytest.raises(NothingToDo):
        compared(project, sources, workbook(tmp_path / "b.xlsx", dict(reversed(ROWS.items()))))
    alone = pasted(project, "Ett samtal om tid.", "Sjöstad")
    with pytest.raises(ImportRefused):
        project.coding.revising.compared(alone.source.id, workbook(tmp_path / "c.xlsx", CORRECTED))


def test_an_erased_answer_stays_erased(project: OpenProject, sources, tmp_path: Path):
    project.material.erasing.erase(sources["Norrsken"].id, "Beslut 2026-11-29")
    rows = CORRECTED | {"Fjällbro": ("Nytt.", "Nytt.")}
    version = compared(project, sources, workbook(tmp_path / "b.xlsx", rows), "Älvdalen")
    assert [it.source.title for it in version.revisions] == ["Fjällbro"]
    assert [it.number for it in version.erased] == [sources["Norrsken"].number] and not version.new
    project.coding.revising.revise(version)
    assert set(project.material.documents.document(sources["Norrsken"].id).content) == {"█", "\n"}


def test_nothing_is_stored_if_one_of_the_documents_went_meanwhile(project: OpenProject, sources, tmp_path: Path):
    rows = CORRECTED | {"Fjällbro": ("Nytt.", "Nytt.")}
    version = compared(project, sources, workbook(tmp_path / "b.xlsx", rows))
    project.material.removing.remove([sources["Fjällbro"].id])
    with pytest.raises(NotFound):
        project.coding.revising.revise(version)
    assert project.material.documents.document(sources["Norrsken"].id).text.id == sources["Norrsken"].text


def test_two_documents_of_one_organisation_and_one_answer_the_chosen_one_gets_it(project: OpenProject, tmp_path: Path):
    twice = {"Norrsken#1": ROWS["Norrsken"], "Norrsken#2": ROWS["Älvdalen"]}
    (result,) = project.material.importing.files([workbook(tmp_path / "a.xlsx", twice)], SourceDetails(), Silent())
    path = workbook(tmp_path / "b.xlsx", {"Norrsken": ("Nytt ett.", "Nytt två.")})
    (chosen,) = project.coding.revising.compared(result.sources[1].id, path).revisions
    assert chosen.source.title == "Norrsken (2)", "a file with one answer is that of the document that was chosen"


def test_the_ledger_follows_all_that_change_at_once(project: OpenProject, tmp_path: Path):
    project.material.importing.files([workbook(tmp_path / "a.xlsx", ROWS)], SourceDetails(), Silent())
    source = project.material.documents.find("#1").id
    rows = dict.fromkeys(ROWS, ("Nytt svar.", ""))
    version = project.coding.revising.compared(source, workbook(tmp_path / "b.xlsx", rows))
    project.coding.revising.revise(version)
    assert len(version.revisions) == 3 and not project.material.ledger.compared().differing
    assert project.material.documents.document(source).source.unanswered == QUESTIONS[1:]
