"""Coding a document that is not started makes it started, in the same step."""

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.material.sources import SourceStatus
from tests.helpers import coded, pasted

NOT_STARTED, IN_PROGRESS, DONE = SourceStatus.NOT_STARTED, SourceStatus.IN_PROGRESS, SourceStatus.DONE


def status(project: OpenProject) -> SourceStatus:
    return project.material.documents.find("last").status


def test_the_first_coding_makes_the_document_go_on_and_undo_takes_both_back(project: OpenProject):
    change = coded(project, pasted(project), "T01", 0, 3)
    assert status(project) is IN_PROGRESS
    assert change.touches("coding") and change.touches("source")
    project.trail.history.revert(change.operation)
    assert status(project) is NOT_STARTED
    assert project.coding.marking.all() == []


def test_a_document_that_is_done_stays_done(project: OpenProject):
    document = pasted(project, status=DONE)
    assert not coded(project, document, "T01", 0, 3).touches("source")
    assert status(project) is DONE


def test_what_was_said_of_the_document_since_stays_when_its_first_coding_is_undone(project: OpenProject):
    document = pasted(project)
    change = coded(project, document, "T01", 0, 3)
    project.material.documents.set_status([document.source.id], DONE)
    project.trail.history.revert(change.operation)
    assert status(project) is DONE
    assert project.coding.marking.all() == []


def test_it_goes_on_as_long_as_it_has_another_coding(project: OpenProject):
    document = pasted(project)
    change = coded(project, document, "T01", 0, 3)
    coded(project, document, "T02", 0, 3)
    project.trail.history.revert(change.operation)
    assert status(project) is IN_PROGRESS


def test_whoever_does_not_want_it_turns_it_off(project: OpenProject):
    document = pasted(project)
    project.begin_on_coding(False)
    coded(project, document, "T01", 0, 3)
    assert status(project) is NOT_STARTED
