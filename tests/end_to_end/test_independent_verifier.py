"""A program that knows nothing but ARCHITECTURE.md verifies the example, older files, and finds what was changed."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.end_to_end.independent_verifier import DoesNotFit, verify
from tests.helpers import Bench, program_in

pytestmark = pytest.mark.slow
DATA = Path(__file__).parent.parent / "data"


@pytest.fixture(scope="module")
def example(built_example: Bench, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the example project; what the demonstration writes further is verified where it is tried."""
    return built_example.elsewhere(tmp_path_factory.mktemp("example") / "example").path


def test_another_program_can_verify_the_example(example: Path) -> None:
    assert verify(example) > 700


FORGERIES = (
    "UPDATE coding SET memo = 'x' WHERE id = (SELECT min(id) FROM coding)",
    "UPDATE source SET status = 'reviewed'",
    "UPDATE head SET entries = entries + 1",
    'DROP TRIGGER log_row_no_delete; DELETE FROM log_row WHERE "order" = (SELECT max("order") FROM log_row)',
    "DROP TRIGGER log_value_no_update;"
    "UPDATE log_value SET data = zeroblob(4) WHERE hash = (SELECT min(hash) FROM log_value)",
    "DROP TRIGGER log_dictionary_no_update; UPDATE log_dictionary SET data = CAST(data || 'x' AS BLOB)",
    "DROP TRIGGER log_shared_no_update; UPDATE log_shared SET program = 'x'",
    "CREATE TABLE seen AS SELECT * FROM log_entry LIMIT 5; DROP VIEW log_entry; ALTER TABLE seen RENAME TO log_entry",
    "DROP TRIGGER blob_no_update; UPDATE blob SET data = zeroblob(4) WHERE hash = (SELECT min(hash) FROM blob)",
)


@pytest.mark.parametrize("forgery", FORGERIES)
def test_it_finds_what_was_changed_by_hand(example: Path, tmp_path: Path, forgery: str) -> None:
    copy = Path(shutil.copy(example, tmp_path / "copy.lvk"))
    base = sqlite3.connect(copy)
    base.executescript(forgery)
    base.close()

    with pytest.raises(DoesNotFit):
        verify(copy)


def test_it_verifies_a_project_of_every_schema_up_to_the_joined_one(tmp_path: Path) -> None:
    for kept in sorted(DATA.glob("schema-*.lvk")):
        bench = Bench(Path(shutil.copy(kept, tmp_path)), program_in(tmp_path / "home"))
        bench.open().close()
        assert verify(bench.path) == bench.verified().entries


_TRIGGERS = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
BRANCH_FORGERIES = (
    "DELETE FROM log_row WHERE branch IS NOT NULL",
    'DELETE FROM log_row WHERE "order" = (SELECT max("order") FROM log_row WHERE branch IS NOT NULL)',
    'DELETE FROM log_row WHERE "order" = (SELECT min("order") FROM log_row WHERE branch IS NOT NULL)',
    "UPDATE log_row SET branch = NULL",
    "UPDATE log_row SET branch = 'x' WHERE branch IS NOT NULL",
    'UPDATE log_row SET branch = \'x\' WHERE "order" = (SELECT max("order") FROM log_row)',
    "UPDATE log_shared SET coder = 'x' WHERE id = (SELECT shared FROM log_row WHERE branch IS NOT NULL)",
    "UPDATE branch SET name = 'x'",
    "UPDATE branch SET entries = entries + 1",
)


@pytest.mark.parametrize("forgery", BRANCH_FORGERIES)
def test_it_finds_what_was_changed_in_a_branch(tmp_path: Path, forgery: str) -> None:
    copy = Path(shutil.copy(DATA / "schema-7.lvk", tmp_path / "copy.lvk"))
    base = sqlite3.connect(copy)
    unguarded = "; ".join(f"DROP TRIGGER {name}" for (name,) in base.execute(_TRIGGERS).fetchall())
    base.executescript(f"{unguarded}; {forgery}")
    base.close()

    with pytest.raises(DoesNotFit):
        verify(copy)
