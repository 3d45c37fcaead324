"""The list of documents is kept between two rooms that show it, and never longer than it is true."""

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.material.sources import SourceStatus
from tests.helpers import Bench, coded, pasted


def codings(project: OpenProject) -> list[int]:
    return [line.codings for line in project.material.documents.sources()]


def test_the_list_is_read_once_until_something_is_written(project: OpenProject):
    document = pasted(project, "Ett ord.", title="Ett")
    first = project.material.documents.sources()
    assert project.material.documents.sources()[0] is first[0]
    first.clear()  # a list of one's own
    assert len(project.material.documents.sources()) == 1
    project.material.documents.set_status([document.source.id], SourceStatus.DONE)
    assert [line.source.status for line in project.material.documents.sources()] == [SourceStatus.DONE]


def test_the_list_follows_codings_and_undo(project: OpenProject):
    document = pasted(project, "Ett ord.")
    assert codings(project) == [0]
    change = coded(project, document, "T01", 0, 3)
    assert codings(project) == [1]
    project.trail.history.revert(change.operation)
    assert codings(project) == [0]


def test_the_list_follows_what_another_program_writes(bench: Bench):
    with bench.open() as writer, bench.open(writing=False) as reader:
        document = pasted(writer, "Ett ord.")
        assert codings(reader) == [0]
        coded(writer, document, "T01", 0, 3)
        assert codings(reader) == [1]


def test_the_list_follows_whose_codings_are_shown(project: OpenProject):
    coded(project, pasted(project, "Ett ord."), "T01", 0, 3)
    assert codings(project) == [1]
    project.coders.act_as("Utredare Beta")
    assert codings(project) == [1]
    project.see_others(False)
    assert codings(project) == [0]
    project.see_others(True)
    assert codings(project) == [1]
