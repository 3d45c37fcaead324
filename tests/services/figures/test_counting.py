"""The services' figures: what is counted, and what stands beside it; the example's are in ``tests/oracle``."""

import pytest
from sqlalchemy import event

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import NotFound
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.material.sources import SourceKind, SourceStatus
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.figures.gathering import counted_material
from tests.helpers import coded, pasted


def test_excerpts_are_the_passages_and_lead_to_their_codings(project: OpenProject):
    document = pasted(project, "Ett ord till och ännu ett ord.", "Norrsken")
    for start, end in ((0, 7), (4, 12), (17, 30)):
        coded(project, document, "T01", start, end)
    found = project.figures.counting.excerpts(project.themes.codebook.find("T01").id)
    assert [(one.start, one.end, len(one.evidence)) for one in found] == [(0, 12, 2), (17, 30, 1)]
    for one in found:
        for evidence in one.evidence:
            line = project.trail.tracing.evidence(evidence).line
            assert line is not None and line.source.number == one.source_number
            assert one.start <= line.coding.start < line.coding.end <= one.end


def test_internal_input_counts_on_request_only(project: OpenProject):
    coded(project, pasted(project, "Internt ord.", "Norrsken", kind=SourceKind.INTERNAL), "T01", 0, 7)
    assert project.figures.counting.frequencies()[0].denominator == 0
    assert project.figures.counting.frequencies(scope=Scope(include_internal=True))[0].count == 1


def test_a_scope_comes_before_counting(project: OpenProject):
    one, two = pasted(project, "Ett ord till.", "Norrsken"), pasted(project, "Två ord till.", "Älvdalen")
    coded(project, one, "T01", 0, 7)
    coded(project, two, "T01", 0, 7, stance=Stance.CONTRADICTS)
    project.material.documents.set_status([one.source.id], SourceStatus.DONE)

    def first(scope: Scope) -> tuple[int, int]:
        row = project.figures.counting.frequencies(scope=scope)[0]
        return row.count, row.denominator

    assert first(Scope()) == (2, 2)
    assert first(Scope(finished_only=True)) == (1, 1)
    assert first(Scope(stances=frozenset({Stance.CONTRADICTS}))) == (1, 2)
    assert first(Scope(sources=frozenset({two.source.id}))) == (1, 1)
    assert first(Scope(coders=frozenset())) == (0, 2)
    stands = project.figures.counting.standing()
    assert (stands.finished, stands.total) == (1, 2)


def test_sources_without_an_organisation_stand_beside(project: OpenProject):
    coded(project, pasted(project, "Ingen avsändare."), "T01", 0, 7)
    coded(project, pasted(project, "Gemensam text.", "Norrsken", "Älvdalen"), "T01", 0, 7)
    row, beside = project.figures.counting.frequencies()[0], project.figures.counting.beside()["T01"]
    assert (row.count, row.denominator) == (2, 2)
    assert (beside.joint, beside.nameless, beside.nameless_total) == (2, 1, 1)


def test_dropped_themes_have_no_row(project: OpenProject):
    project.themes.codebook.drop([project.themes.codebook.find("T05").id], "Saknar stöd")
    assert "T05" not in {row.number for row in project.figures.counting.frequencies()}


def test_the_figures_before_a_decision_can_be_looked_at_afterwards(project: OpenProject):
    document = pasted(project, "Ord om tid och ord om annat.", "Norrsken")
    coded(project, document, "T01", 0, 3)
    before = project.figures.counting.frequencies()
    state = project.figures.counting.standing().state
    coded(project, document, "T02", 4, 8)
    project.decisions.merging.merge(NeedChoice("Tid"), [project.themes.codebook.find("T01").id], "Hör ihop")
    assert project.figures.counting.frequencies() != before
    with project.at(state) as stood:
        earlier = stood.figures.counting
        assert earlier.frequencies() == before
        assert earlier.frequencies(Stage.NEED) == []
    for missing in (0, 10_000):
        with pytest.raises(NotFound), project.at(missing):
            pass


def test_the_codings_are_read_as_they_lie_without_being_sorted(project: OpenProject):
    """To sort them, or to go by an index and look each one up, would take twice the time."""
    with project.figures.counting._read() as read:
        statements: list[str] = []
        event.listen(read.connection, "before_cursor_execute", lambda *said: statements.append(said[2]))
        counted_material(read)
        coding = [one for one in statements if "FROM coding" in one]
        plan = [row[3] for row in read.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {coding[0]}")]
    assert len(coding) == 1
    assert plan == ["SCAN coding"]
