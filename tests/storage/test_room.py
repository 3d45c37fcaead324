"""How much room a project takes: a bound per coding and per byte of text; and that packed bytes come back."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
import sqlcipher3.dbapi2 as driver

from lagvarde_coder.domain.errors import ProjectDamaged
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.storage import packing, schema
from lagvarde_coder.storage.packing import packed, packed_by, unpacked, unpacked_by
from tests.benchmarks.worlds import wide_words
from tests.end_to_end.independent_verifier import verify
from tests.helpers import Bench, coded, pasted, program_in

DATA = Path(__file__).parent.parent / "data"
TEXTS, CHARACTERS, CODINGS = 12, 40_000, 1_200


def code(bench: Bench) -> None:
    with bench.open() as project:
        themes = [theme.id for theme in project.themes.codebook.themes()]
        rng, sources = Random(2), project.material.documents.sources()
        new = [
            NewCoding(text=line.source.text, start=start, end=start + 50, theme=rng.choice(themes))
            for line in sources
            for start in rng.sample(range(CHARACTERS - 100), CODINGS // TEXTS)
        ]
        for one in new:  # each an operation of its own, as people code
            project.coding.marking.apply_many([one])


def used(path: Path) -> int:
    """Return the bytes of the pages of a closed file that hold something; empty ones are filled again."""
    with closing(sqlite3.connect(path)) as connection:
        pages, empty, size = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
        )
    return (pages - empty) * size


def test_a_coding_and_a_byte_of_text_take_no_more_room_than_they_may(bench: Bench):
    begun, rng = used(bench.path), Random(1)
    texts = [wide_words(rng, CHARACTERS) for _ in range(TEXTS)]
    with bench.open() as project:
        for text in texts:
            pasted(project, text)
    filled = used(bench.path)
    code(bench)
    assert (filled - begun) / sum(len(text.encode()) for text in texts) < 2.2
    assert (used(bench.path) - filled) / CODINGS < 1_200
    assert verify(bench.path) == bench.verified().entries


def log_of(path: Path) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    rows = connection.execute('SELECT "order", data, hash, action, kind, coder, "after" FROM log_entry').fetchall()
    ends = connection.execute("SELECT * FROM head UNION ALL SELECT NULL, id, number, last, '', '' FROM writer")
    rows += ends.fetchall()
    connection.close()
    return rows


def trees(bench: Bench) -> int:
    """Return how many tables and indexes have pages of their own."""
    with bench.raw() as connection:
        (number,) = connection.execute("SELECT count(*) FROM sqlite_master WHERE rootpage > 0").fetchone()
    return int(number)


def test_an_older_file_is_rewritten_smaller_and_each_byte_that_is_hashed_stays(tmp_path: Path):
    older = Bench(Path(shutil.copy(DATA / "schema-6.lvk", tmp_path / "a.lvk")), program_in(tmp_path / "home"))
    before, size, tables = log_of(older.path), older.path.stat().st_size, trees(older)
    older.open().close()
    assert log_of(older.path) == before
    empty = 4096 * (trees(older) - tables)  # each table and index that came since begins with a page of its own
    assert older.path.stat().st_size - empty < size
    with older.raw() as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA,)
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM log_row WHERE data IS NOT NULL").fetchone() == (0,)
    assert verify(older.path) == older.verified().entries


def test_an_entry_that_was_altered_in_an_older_file_is_still_found_when_it_is_rewritten(tmp_path: Path):
    older = Bench(Path(shutil.copy(DATA / "schema-6.lvk", tmp_path / "a.lvk")), program_in(tmp_path / "home"))
    with older.raw() as connection:
        connection.execute("DROP TRIGGER log_entry_no_update")
        connection.execute("UPDATE log_entry SET coder = 'x' WHERE \"order\" = 5")
        connection.execute("UPDATE log_entry SET data = CAST(replace(data, ':', ': ') AS BLOB) WHERE \"order\" = 7")
        connection.execute("DROP TRIGGER log_value_no_update")
        connection.execute("UPDATE log_value SET data = x'01' WHERE hash = (SELECT min(hash) FROM log_value)")
        (value,) = connection.execute("SELECT min(hash) FROM log_value").fetchone()
    older.open().close()
    found = {finding.where for finding in older.verified().damage}
    assert {"entry 5", "entry 7", f"value {value}"} <= found


@pytest.mark.parametrize("data", [b"", b"x", b"a" * 100_000, bytes(range(256)) * 40, "åäö\n".encode() * 999])
def test_packed_bytes_come_back(data: bytes):
    stream = packed(data)
    assert unpacked(stream or data, None if stream is None else len(data)) == data


VALUE = (
    b'{"data":{"id":"3acc13e7-5798-4401-99d9-b4852ba28cf8","memo":"ABCDEF12-5798-4401-99d9-b4852ba28cf8 \xc3\xa5"},'
    b'"format":1,"kind":"coding","salt":"000102030405060708090a0b0c0d0e0f"}'
)


def test_values_come_back_from_their_dictionary():
    words = packing.dictionary_of(["3acc13e7-5798-4401-99d9-b4852ba28cf8"])
    assert unpacked_by(words, packed_by(words, VALUE)) == VALUE
    assert len(packed_by(words, VALUE)) < len(VALUE) / 2
    assert unpacked_by(packing.dictionary_of([]), packed_by(words, VALUE)) != VALUE


@pytest.mark.parametrize("size", [1, 99_999, 100_001, 0, -1, "100000", 1 << 70])
def test_a_stream_of_another_size_is_nothing(size: object):
    stream = packed(b"a" * 100_000)
    assert stream is not None
    assert unpacked(stream, size) == b""
    assert unpacked(stream + b"x", 100_000) == b"" == unpacked(stream[:-1], 100_000) == unpacked("text", None)


def test_a_letter_that_changed_in_a_packed_text_is_found_and_refused(bench: Bench):
    with bench.open() as project:
        document = pasted(project, wide_words(Random(3), 5_000))
        coded(project, document, "T01", 0, 10)
    connection = driver.connect(str(bench.path), isolation_level=None)
    (name, size, data) = connection.execute("SELECT hash, size, data FROM blob").fetchone()
    assert size > len(data)
    connection.execute("DROP TRIGGER blob_no_update")
    at = len(data) // 2
    altered = data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :]
    connection.execute("UPDATE blob SET data = ? WHERE hash = ?", (altered, name))
    connection.close()
    assert f"blob {name}" in {finding.where for finding in bench.verified().damage}
    with bench.open(writing=False) as project, pytest.raises(ProjectDamaged):
        project.material.documents.document(document.source.id)
