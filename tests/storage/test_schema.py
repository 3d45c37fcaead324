"""The migrations make what the tables say, every table has its class, and old files are still understood."""

import re
import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.framework import FrameCell, FrameRows
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.joining import Obstacle
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.material.importing import SourceDetails
from lagvarde_coder.services.report.masking import NewMask
from lagvarde_coder.storage import replay, schema
from lagvarde_coder.storage.engine import APPLICATION_ID
from lagvarde_coder.storage.schema import SCHEMA
from lagvarde_coder.storage.tables import APPEND_ONLY, DERIVED_PREFIXES, STATE_TABLES, TRIGGERS, VIEWS, metadata
from tests.end_to_end.independent_verifier import verify
from tests.helpers import Bench, coded, enter, joined, made, pasted, program_in
from tests.tries import thinned

DATA = Path(__file__).parent.parent / "data"
SCHEMAS = sorted(
    int(one.name.partition("_")[0]) for one in (Path(schema.__file__).parent / "migrations" / "versions").glob("0*.py")
)


@pytest.fixture
def connection(project: OpenProject):
    with project._database.connection() as connection:
        yield connection


def test_the_migrations_make_exactly_the_tables_of_the_program(connection: Connection):
    def ours(_: object, name: str | None, kind: str, *__: object) -> bool:
        return kind != "table" or not str(name).startswith(DERIVED_PREFIXES)

    context = MigrationContext.configure(connection, opts={"include_object": ours, "compare_type": True})
    assert compare_metadata(context, metadata) == []


def test_columns_keys_and_nulls_are_the_same_in_the_same_order(connection: Connection):
    inspector = inspect(connection)
    for table in metadata.sorted_tables:
        found = [(one["name"], str(one["type"]), one["nullable"]) for one in inspector.get_columns(table.name)]
        wanted = [
            (one.name, one.type.compile(connection.dialect), bool(one.nullable) and not one.primary_key)
            for one in table.columns
        ]
        assert sorted(found) == sorted(wanted), table.name
        assert inspector.get_pk_constraint(table.name)["constrained_columns"] == [one.name for one in table.primary_key]


def test_every_table_is_log_state_blob_or_derived(connection: Connection):
    classified = {table.name for table in (*APPEND_ONLY, *STATE_TABLES)}
    assert len(classified) == len(APPEND_ONLY) + len(STATE_TABLES), "a table has one class"
    assert classified == set(metadata.tables)
    names = inspect(connection).get_table_names()
    assert [name for name in names if name not in classified and not name.startswith(DERIVED_PREFIXES)] == []


def test_an_unclassified_table_is_a_finding(bench: Bench):
    with bench.raw() as connection:
        connection.execute("CREATE TABLE anteckning (id TEXT)")
    (finding,) = bench.verified().findings
    assert finding.where == "table anteckning"


def test_the_triggers_are_those_that_verifying_expects(connection: Connection):
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    assert {row.name: row.sql for row in rows} == TRIGGERS
    views = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'view'"))
    assert {row.name: row.sql for row in views} == VIEWS


def test_the_file_says_what_it_is(connection: Connection):
    assert connection.scalar(text("PRAGMA application_id")) == APPLICATION_ID
    assert connection.scalar(text("PRAGMA user_version")) == SCHEMA


def test_nothing_outside_the_engine_and_the_search_is_particular_to_sqlite():
    for table in metadata.sorted_tables:
        for column in table.columns:
            assert str(column.type) in {"TEXT", "INTEGER", "BLOB"}


# --- one project per released schema ----------------------------------------------------------------------------------


def make_example(path: Path) -> None:
    """Make the file that is kept for the current schema: run this module once when the schema is released."""
    bench = Bench(path, program_in(path.parent / "home"))
    bench.program.create(path, title="Schema", codebook="mall-13-teman")
    with bench.open() as project:
        document = pasted(project, "Tid saknas 🙃.\nIngen frågar.", "Norrsken")
        first = coded(project, document, "T01", 0, 3, memo="Om tid")
        second = coded(project, document, "T02", 4, 10)
        project.coding.marking.change_many([made(second)], {"unsure": True})
        project.trail.history.revert(first.operation)
        themes = [project.themes.codebook.find(number).id for number in ("T01", "T02")]
        project.decisions.merging.merge(NeedChoice("Tid"), themes, "Hör ihop")
        project.report.choosing.choose([made(second)])
        project.report.masking.mask([NewMask(document.text.id, Span(13, 18), "[ord]")])
        project.report.own_texts.write(themes[0], summary="Tid behövs", against="Några har tid")
        project.figures.views.keep_filter("Första vågen", Scope(waves=frozenset({"1"})))
        cell = FrameCell(id=new_id(), rows=FrameRows.CATEGORY, row="Patient", theme=themes[0], words="Tid behövs")
        enter(project, Action.FRAME_CELL_SET, cell)
        project.report.exporting.handed_out("tabell", "text", b"1;2")
        project.material.importing.files([path.parent / "saknas.txt"], SourceDetails(), Silent())
    join_another_copy(bench, path.parent / "there")
    shutil.rmtree(path.parent / "home")


def join_another_copy(bench: Bench, folder: Path) -> None:
    """Have something done in another copy, something here, and join the two."""
    other = bench.elsewhere(folder)
    with other.open(coder="Utredare Beta") as project:
        project.material.ledger.add_organisation("Söderljus")
        project.themes.codebook.change(project.themes.codebook.find("T05").id, {"name": "Deras namn"})
    with bench.open() as project:
        project.themes.codebook.change(project.themes.codebook.find("T05").id, {"name": "Vårt namn"})
        outcome = joined(project, other.path).outcome
        assert [one.obstacle for one in outcome.conflicts] == [Obstacle.BOTH_CHANGED]
    shutil.rmtree(folder)


@pytest.mark.parametrize("number", thinned(SCHEMAS, 3))
def test_a_project_of_every_released_schema_opens_verifies_and_replays(tmp_path: Path, number: int):
    kept = DATA / f"schema-{number}.lvk"
    before = kept.read_bytes()
    bench = Bench(Path(shutil.copy(kept, tmp_path)), program_in(tmp_path / "home"))
    assert bench.verified().ok
    with bench.open() as project:
        assert [line.words for line in project.coding.marking.all()] == ["saknas"]
        assert [line.need.name for line in project.decisions.merging.links()] == ["Tid", "Tid"]
        assert [hit.source.title for hit in project.finding.searching.find("frågar")] == ["Tid saknas 🙃."]
        assert [hit.words for hit in project.finding.searching.find("🙃")] == ["Tid saknas 🙃."]
        coded(project, project.material.documents.document(project.material.documents.find("last").id), "T03", 0, 3)
        with project._database.connection() as connection:
            rebuilt = replay.rebuild(connection)
        rebuilt.dispose()
        assert project.trail.tracing.check(Silent()).ok
    assert verify(bench.path) == bench.verified().entries
    assert kept.read_bytes() == before


def test_there_is_one_kept_project_per_schema():
    found = {int(match[1]) for one in DATA.glob("*.lvk") if (match := re.fullmatch(r"schema-(\d+)\.lvk", one.name))}
    assert found == set(SCHEMAS)


if __name__ == "__main__":
    make_example(DATA / f"schema-{SCHEMA}.lvk")
