"""Two processes on one project, each opening, coding and closing in turn."""

import multiprocessing
from multiprocessing.context import SpawnContext
from pathlib import Path

import pytest

from lagvarde_coder.domain.finding.queries import QueryPart, Term, Way
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.storage import checking, search
from tests.helpers import Bench, coded, pasted, program_in

MANY = 40
TIME = QueryPart("tid", (Way((Term(("tid",)),)),))


def code_many(path: Path, home: Path, theme: str, document_title: str) -> None:
    """Code as the command line does: open, code one passage, close, a hundred times over."""
    bench = Bench(path, program_in(home))
    for at in range(MANY):
        with bench.open(wait=60, coder=f"Kodare {theme}") as project:
            document = project.material.documents.document(project.material.documents.find(document_title).id)
            coded(project, document, theme, at, at + 2)


@pytest.mark.slow
def test_two_processes_lose_nothing_and_the_order_has_no_gaps(bench: Bench):
    with bench.open() as project:
        pasted(project, "ord " * 60, title="Anteckning")
    home = bench.program.folders.state.parent
    spawn: SpawnContext = multiprocessing.get_context("spawn")
    workers = [
        spawn.Process(target=code_many, args=(bench.path, home, theme, "Anteckning")) for theme in ("T01", "T02")
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0]
    with bench.open(writing=False) as reading:
        found = [(line.theme.number, line.coding.start) for line in reading.coding.marking.all()]
    assert sorted(found) == [(theme, at) for theme in ("T01", "T02") for at in range(MANY)]
    with bench.raw() as connection:
        orders = [row[0] for row in connection.execute('SELECT "order" FROM log_entry ORDER BY 1')]
    assert orders == list(range(1, len(orders) + 1))
    assert bench.verified().ok and bench.verified().writers == 1
    assert bench.files() == ["a.lvk"]


def test_a_check_takes_no_text_that_another_connection_has_indexed_for_damage(bench: Bench):
    with bench.open() as project:
        pasted(project, "Vi har inte tid till detta.")
        with project._database.connection() as earlier:
            assert list(
                search.find(earlier, [QueryPart("tid", (Way((Term(("tid",)),)),))])
            )  # now it remembers the index
            earlier.rollback()
            pasted(project, "Kurserna återkommer aldrig.")
            assert list(checking.integrity(earlier, Silent())) == []
