"""The analyst's own texts are kept by theme, and evidence ids in them are held against the project."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import NotFound, NothingToDo
from lagvarde_coder.domain.trail.evidence import evidence_id
from tests.helpers import Bench, bench, blank, coded, made, pasted, project

__all__ = ["Bench", "bench", "blank", "project"]


@pytest.fixture
def theme(project: OpenProject) -> str:
    return project.themes.codebook.find("T01").id


def test_each_part_is_written_by_itself_and_the_other_stays(project: OpenProject, theme: str):
    own = project.report.own_texts
    assert own.of(theme).text.summary == ""
    own.write(theme, summary="Tid saknas.  \n\nDet sägs av många. ")
    own.write(theme, against="Några har tid.")
    line = own.of(theme)
    assert (line.text.summary, line.text.against) == ("Tid saknas.\n\nDet sägs av många.", "Några har tid.")
    with pytest.raises(NothingToDo):
        own.write(theme, against="Några har tid. ")
    own.write(theme, summary="", against="")
    assert own.all() == []
    with pytest.raises(NotFound):
        own.write("nobody", summary="Tid")


def test_unknown_and_misread_evidence_is_told_and_what_was_typed_stays(project: OpenProject, theme: str):
    coding = made(coded(project, pasted(project), "T01", 0, 10))
    known = evidence_id(coding)
    misread = known[:-1] + ("0" if known[-1] != "0" else "1")
    project.report.own_texts.write(theme, summary=f"Tid [{known}] och ork [{misread}].", against="Se E-12.")
    (line,) = project.report.own_texts.all()
    assert line.unknown == (misread, "E-12")
    project.coding.marking.remove_many([coding])
    assert project.report.own_texts.of(theme).unknown == (known, misread, "E-12")


def test_own_texts_stand_in_the_order_of_the_codebook_and_are_undone(project: OpenProject, theme: str):
    own, second = project.report.own_texts, project.themes.codebook.find("T02").id
    own.write(second, summary="Två")
    change = own.write(theme, summary="Ett")
    assert [line.theme.number for line in own.all()] == ["T01", "T02"]
    project.trail.history.revert(change.operation)
    assert [line.theme.number for line in own.all()] == ["T02"]
