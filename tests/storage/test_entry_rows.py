"""Entries are put together from their rows; what comes out is what the view has, and what its bytes say."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, select, text

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.trail.audit import COLUMNS, StoredEntry, fields_of
from lagvarde_coder.storage import entry_rows
from lagvarde_coder.storage.tables import TRIGGERS, entry
from tests.helpers import Bench, coded, joined, pasted
from tests.tries import thinned

PLACES = {"row": '"order" = 9', "shared": 'id = (SELECT shared FROM log_row WHERE "order" = 9)'}
ALTERED = [
    ("row", "number = 'x'"),
    ("row", "number = 7.5"),
    ("row", "number = -3"),
    ("row", "number = 9007199254740993"),
    ("row", "time = '2026-13-41T12:00:00.000000Z'"),
    ("row", "time = 'i dag'"),
    ("row", "time = time || ' '"),
    ("row", "operation = 'a\"b'"),
    ("row", "operation = 'å%s'"),
    ("row", "operation = CAST('abc' AS BLOB)"),
    ("row", "subject = 'a\\b'"),
    ("row", "subject = 'a' || char(10) || 'b'"),
    ("row", "subject = 'a' || char(0) || 'b'"),
    ("row", "subject = ''"),
    ("row", "undoes = operation"),
    ("row", "undoes = 'a\"b'"),
    ("row", "undoes = CAST(x'ff' AS TEXT)"),
    ("row", "before = x''"),
    ("row", "before = 'abc'"),
    ("row", "after = NULL"),
    ("row", "after = 17"),
    ("row", "reason = x'00ff'"),
    ("row", "follows = 1.5"),
    ("row", "hash = 'abc'"),
    ("row", "hash = x'00'"),
    ("row", "data = CAST('{}' AS BLOB)"),
    ("row", "data = 'text'"),
    ("row", "branch = 'x'"),
    ("row", "shared = 999"),
    ("shared", "coder = 'a\"b'"),
    ("shared", "program = '100 % %s'"),
    ("shared", "program = NULL"),
    ("shared", "program = 'a' || char(9)"),
    ("shared", "program = CAST(x'ff' AS TEXT)"),
    ("shared", "algorithm = 'sha256/1'"),
    ("shared", "schema = 'sju'"),
    ("shared", "schema = NULL"),
    ("shared", "clock_back = 9007199254740993"),
    ("shared", "codebook_version = 1.5"),
    ("shared", "kind = CAST('coding' AS BLOB)"),
]


@pytest.fixture
def connection(project: OpenProject) -> Iterator[Connection]:
    """A transaction on a project with a bit of everything, in which its log can be altered; nothing of it stays."""
    document = pasted(project, "Vi saknar tid.\nOch ork.\n", "Norrsken")
    coded(project, document, "T01", 0, 5)
    change = coded(project, document, "T02", 3, 9)
    project.trail.history.revert(change.operation)
    project.themes.codebook.park([project.themes.codebook.themes()[0].id], "Den är för vid")
    with project._database._writing.connect() as connection:
        for name in TRIGGERS:
            connection.execute(text(f"DROP TRIGGER {name}"))
        yield connection
        connection.rollback()


def in_view(connection: Connection) -> list[StoredEntry]:
    names = ("order", "data", "hash", "branch", *COLUMNS)
    rows = connection.execute(select(*(entry.c[name] for name in names)).order_by(entry.c.order))
    return [StoredEntry(order, data, name, tuple(columns), branch) for order, data, name, branch, *columns in rows]


def hold(connection: Connection) -> list[StoredEntry]:
    found = list(entry_rows.stored(connection))
    assert repr([one._replace(says=None) for one in found]) == repr(in_view(connection))
    for one in found:
        if one.says is not None:
            assert repr(sorted(one.says.items())) == repr(sorted(fields_of(one.data).items()))
    return found


def test_every_entry_is_that_of_the_view(connection: Connection):
    found = hold(connection)
    known = [one for one in found if one.says is not None]
    assert len(known) > 20
    assert len(known) < len(found), "one that undoes is read the long way"
    assert {one.columns for one in found} == {one.columns for one in in_view(connection)}


@pytest.mark.parametrize(("table", "change"), thinned(ALTERED, 3))
def test_an_altered_row_is_what_the_view_makes_of_it(connection: Connection, table: str, change: str):
    connection.execute(text(f"UPDATE log_{table} SET {change} WHERE {PLACES[table]}".replace(":", r"\:")))
    hold(connection)


def test_those_that_came_with_branches_alone(blank: Bench, tmp_path):
    bench = blank.copied(tmp_path)
    other = bench.elsewhere(tmp_path / "there")
    with other.open(coder="Utredare Gamma") as project:
        coded(project, pasted(project, "Mötet blev kort."), "T03", 0, 5)
    with bench.open() as project:
        pasted(project, "Vi saknar tid.")
        joined(project, other.path)
        with project._database.connection() as connection:
            every = hold(connection)
            of_branches = list(entry_rows.stored(connection, of_branches=True))
    assert of_branches
    assert of_branches == [one for one in every if one.branch is not None]
