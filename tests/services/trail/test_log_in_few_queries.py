"""The log is read in as many queries for a thousand lines as for ten: what each line needs is asked for at once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import CODER, coded, pasted


@contextmanager
def statements(project: OpenProject) -> Iterator[list[str]]:
    """Collect what is asked of the database."""
    asked: list[str] = []

    def note(connection: object, cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(project._database._engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(project._database._engine, "before_cursor_execute", note)


def work(project: OpenProject, place: int) -> None:
    """Do some of everything that the log tells of in its own way, as two coders."""
    sources = project.material.documents.sources()
    document = project.material.documents.document(sources[0].source.id) if sources else pasted(project)
    text, theme = document.text.id, project.themes.codebook.find("T01").id
    project.coders.act_as("Kollega Beta")
    project.coding.marking.apply_many(
        [NewCoding(text=text, start=place, end=place + 2 + at, theme=theme) for at in range(4)]
    )
    project.coding.disposing.dispose([NewDisposition(text=text, start=place, end=place + 9, what=Disposal.OTHER_AREA)])
    project.coders.act_as(CODER)
    mine = coded(project, document, "T04", place, place + 10)
    project.trail.history.revert(project.trail.history.revert(mine.operation).operation)
    _, merged = project.decisions.merging.merge(
        NeedChoice("Tid"), [project.themes.codebook.find("T02").id], "De hör ihop."
    )
    project.trail.history.revert(merged.operation)


def numbers_of_statements(project: OpenProject, ask: Callable[[], object]) -> tuple[int, int]:
    """Return how many statements an answer takes, and how many when there is five times as much to answer."""
    numbers = []
    for places in (range(1), range(10, 50, 10)):
        for place in places:
            work(project, place)
        ask()  # what is worked out of each text is worked out once
        with statements(project) as asked:
            ask()
        numbers.append(len(asked))
    return numbers[0], numbers[1]


@pytest.mark.parametrize("seen", [True, False], ids=["all", "my own coding"])
def test_a_page_of_the_log(project: OpenProject, seen: bool):
    project.see_others(seen)
    few, many = numbers_of_statements(project, project.trail.tracing.operations)
    assert few == many < 20
    assert len([line for line in project.trail.tracing.operations() if line.reason == "De hör ihop."]) == 5
    theirs = [
        line for line in project.trail.tracing.operations() if line.coder == "Kollega Beta" and line.kind == "coding"
    ]
    assert len(theirs) == (5 if seen else 0)


@pytest.mark.parametrize("seen", [True, False], ids=["all", "my own coding"])
def test_what_one_operation_did(project: OpenProject, seen: bool):
    text = pasted(project, status=SourceStatus.IN_PROGRESS).text.id
    theme = project.themes.codebook.find("T01").id
    numbers = []
    for amount in (2, 40):
        new = [NewCoding(text=text, start=at, end=at + amount, theme=theme) for at in range(amount)]
        operation = project.coding.marking.apply_many(new).operation
        project.see_others(seen)
        with statements(project) as asked:
            assert len(project.trail.tracing.entries(operation)) == amount
        numbers.append(len(asked))
    assert numbers[0] == numbers[1] < 20


def test_what_happened_to_one_coding(project: OpenProject):
    document = pasted(project)
    (coding,) = coded(project, document, "T01", 0, 10).subjects["coding"]
    numbers = []
    for times in (2, 20):
        for number in range(times):
            project.coding.marking.change_many([coding], {"memo": f"{times} {number}"})
        with statements(project) as asked:
            assert project.trail.tracing.history(coding)[-1].after is not None
        numbers.append(len(asked))
    assert numbers[0] == numbers[1] < 20


def test_the_decisions_in_a_workbook(project: OpenProject, tmp_path):
    project.report.exporting.export(tmp_path / "tabell.xlsx", Silent())  # what exports have in common is stored once
    few, many = numbers_of_statements(
        project, lambda: project.report.exporting.export(tmp_path / "tabell.xlsx", Silent())
    )
    assert few == many
    assert project.trail.tracing.operations(actions=[Action.THEME_MERGE])
