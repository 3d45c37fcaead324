"""Deleting documents: everything that lies on them goes with them, and undoing brings it all back."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import NotFound, RefersToNothing
from lagvarde_coder.domain.material.ledger import AnswerMode
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.material.documents import Document
from lagvarde_coder.storage.tables import STATE
from tests.helpers import WORDS, coded, made, pasted

OTHER = "Ett helt annat samtal.\nDet handlade om återkoppling och om tid.\n"


def rows(project: OpenProject) -> dict[str, list[tuple[Any, ...]]]:
    """Return every subject there is."""
    with project._database.connection() as connection:
        return {
            kind: [tuple(row) for row in connection.execute(select(table).order_by(table.c.id))]
            for kind, table in STATE.items()
        }


def ids(project: OpenProject, kind: str) -> set[str]:
    return {row[0] for row in rows(project)[kind]}


@pytest.fixture
def wrong(project: OpenProject) -> Document:
    """A document that should not be there, with everything that can lie on one, earlier texts included."""
    pasted(project, OTHER, "Älvdalen", title="Rätt")
    document = pasted(project, WORDS, "Norrsken", kind=SourceKind.ANSWER, title="Fel fil")
    coded(project, document, "T01", 0, 10, memo="Fel")
    coded(project, document, "T02", 4, 20)
    said = NewDisposition(text=document.text.id, start=30, end=40, what=Disposal.UNSURE, note="Vad?")
    project.coding.disposing.dispose([said])
    project.coding.disposing.mark_read(document.text.id, 50)
    return document


@pytest.fixture
def revised(project: OpenProject, wrong: Document, tmp_path: Path) -> Document:
    path = tmp_path / "rättad.txt"
    path.write_text("Nytt först.\n" + WORDS[12:], "utf-8")
    project.coding.revising.revise(project.coding.revising.compared(wrong.source.id, path))
    assert project.coding.revising.count()
    return project.material.documents.document(wrong.source.id)


def test_everything_that_lies_on_a_document_goes_and_comes_back(project: OpenProject, revised: Document):
    before = rows(project)
    would_go = project.material.removing.would_go([revised.source.id])
    assert (len(would_go.texts), len(would_go.codings), len(would_go.accounts)) == (2, 2, 1)
    change = project.material.removing.remove([revised.source.id])
    assert [line.source.title for line in project.material.documents.sources()] == ["Rätt"]
    left = rows(project)
    assert [len(left[kind]) for kind in ("source", "text", "sectioning")] == [1, 1, 1]
    assert not left["coding"] and not left["disposition"] and not left["read_mark"]
    assert project.finding.searching.find("Uppföljningen") == []
    assert project.coding.revising.count() == 0
    undone = project.trail.history.revert(change.operation)
    assert rows(project) == before
    assert [hit.source.title for hit in project.finding.searching.find("Uppföljningen")] == ["Fel fil"]
    project.trail.history.revert(undone.operation)
    assert rows(project) == left


def test_the_ledger_follows_and_lines_that_somebody_entered_stay(project: OpenProject, wrong: Document):
    def lines() -> dict[str, list[AnswerMode]]:
        names = {one.id: one.name for one in project.material.ledger.organisations()}
        told: dict[str, list[AnswerMode]] = {}
        for line in project.material.ledger.inquiries():
            told.setdefault(names[line.organisation], []).append(line.mode)
        return told

    asked, _ = project.material.ledger.add_organisation("Söderljus")
    project.material.ledger.ask([asked.id], None, "")
    answer = pasted(project, "Svar från Söderljus.\n", "Söderljus", kind=SourceKind.ANSWER, title="Svar")
    assert lines()["Norrsken"] == [AnswerMode.WRITTEN] and lines()["Söderljus"] == [AnswerMode.WRITTEN]
    project.material.removing.remove([wrong.source.id, answer.source.id])
    assert "Norrsken" not in lines() and lines()["Söderljus"] == [AnswerMode.NONE]


def test_a_split_that_names_a_coding_of_it_counts_the_others_and_finds_it_again(project: OpenProject, wrong: Document):
    right = project.material.documents.document(project.material.documents.find("Rätt").id)
    mine = made(coded(project, right, "T03", 0, 9))
    theirs = made(coded(project, wrong, "T03", 0, 9))
    theme = project.themes.codebook.find("T03").id
    project.decisions.merging.split(theme, [(NeedChoice("Samsyn"), [mine, theirs])], "Två saker")
    before = rows(project)
    change = project.material.removing.remove([wrong.source.id])
    assert [line.codings for line in project.decisions.merging.links()] == [1]
    assert project.decisions.merging.unassigned() == []
    project.trail.history.revert(change.operation)
    assert rows(project) == before and [line.codings for line in project.decisions.merging.links()] == [2]


def test_its_number_is_not_used_again_and_the_same_file_may_come_once_more(project: OpenProject, wrong: Document):
    project.material.removing.remove([wrong.source.id])
    again = pasted(project, WORDS, "Norrsken", title="Fel fil")
    assert again.source.number == wrong.source.number + 1


def test_what_others_coded_is_told_and_goes_also_while_it_is_hidden(project: OpenProject, wrong: Document):
    project.coders.act_as("Utredare Beta")
    coded(project, wrong, "T05", 0, 5)
    project.see_others(False)
    assert len(project.material.removing.would_go([wrong.source.id]).codings) == 3
    project.material.removing.remove([wrong.source.id])
    assert not ids(project, "coding")


def test_an_unknown_document_is_refused_and_nothing_goes(project: OpenProject, wrong: Document):
    before = rows(project)
    with pytest.raises(NotFound):
        project.material.removing.remove([wrong.source.id, "none"])
    assert rows(project) == before


def test_it_does_not_come_back_without_an_organisation_that_it_names(project: OpenProject):
    _, entered = project.material.ledger.add_organisation("Söderljus")
    document = pasted(project, WORDS, "Söderljus", title="Samtal")
    change = project.material.removing.remove([document.source.id])
    project.trail.history.revert(entered.operation)
    before = rows(project)
    with pytest.raises(RefersToNothing):
        project.trail.history.revert(change.operation)
    assert rows(project) == before
