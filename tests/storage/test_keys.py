"""An encrypted project: everything that can be done with one, with its key; nothing without; plain words nowhere."""

import logging
import pickle
import shutil
import traceback
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from lagvarde_coder.domain.errors import (
    EmptyInput,
    FileExists,
    IllegibleFile,
    KnownError,
    NoSoundCopy,
    ProjectDamaged,
    ProjectLocked,
    WrongKey,
)
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.services.project.copies import Copy
from lagvarde_coder.storage import database, project_file, schema
from lagvarde_coder.storage.files import publish
from tests.helpers import Bench, coded, pasted, program_in
from tests.tries import thinned

WORDS = "hemlig häst 'batteri"
KEY = Key(WORDS)
TEXT = "Vi behöver tid för att fasa ut det som inte gör nytta."
OLD = Path(__file__).parent.parent / "data" / "schema-1.lvk"


@pytest.fixture(scope="session")
def encrypted_blank(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Return an encrypted project with a text and a coding, closed."""
    folder = tmp_path_factory.mktemp("encrypted")
    made = Bench(folder / "projekt" / "a.lvk", program_in(folder / "home"))
    made.path.parent.mkdir()
    made.program.create(made.path, title="Utmönstring", codebook="exempel-13-teman", key=KEY)
    with made.open(key=KEY) as project:
        coded(project, pasted(project, TEXT, "Norrsken"), "T01", 3, 10)
    return made


@pytest.fixture
def encrypted(encrypted_blank: Bench, tmp_path: Path) -> Bench:
    """Return an encrypted project of this test's own, closed."""
    return encrypted_blank.copied(tmp_path)


def quoted(path: Path, key: Key | None = KEY) -> list[str]:
    """Return the words that are coded in a project."""
    with program_in(path.parent / "home").open(path, writing=False, key=key) as project:
        assert project.trail.tracing.check(Silent()).ok
        return [line.words for line in project.coding.marking.all()]


def plain_words_in(folder: Path) -> list[str]:
    """Return the files that hold something that can be read without the key, or the key itself."""
    telling = [
        TEXT,
        "Utmönstring",
        "Norrsken",
        "CREATE TABLE",
        "log_entry",
        "SQLite format",
        WORDS,
        WORDS.encode().hex(),
    ]
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return [
        f"{file.name}: {words}"
        for file in files
        for words in telling
        if words.encode() in (data := file.read_bytes()) or words.encode("utf-16-le") in data or words in file.name
    ]


def test_what_is_looked_for_stands_in_a_project_without_a_key(bench: Bench):
    with bench.open() as project:
        pasted(project, TEXT, "Norrsken")
    assert {found.partition(": ")[2] for found in plain_words_in(bench.path.parent)} >= {TEXT, "Norrsken", "log_entry"}


def test_it_is_made_written_to_and_opened_again_and_nothing_plain_is_ever_in_its_folder(encrypted: Bench):
    with encrypted.open(key=KEY) as project:
        pasted(project, "Resten är övrigt.")
        assert {"a.lvk", "a.lvk-wal", ".a.lvk.lock"} <= set(encrypted.files())
        assert plain_words_in(encrypted.path.parent.parent) == []
    assert encrypted.files() == ["a.lvk"]
    assert quoted(encrypted.path) == ["behöver"]
    assert plain_words_in(encrypted.path.parent.parent) == []


def test_it_is_encrypted_while_it_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    seen: list[str] = []

    def look(part: Path, target: Path) -> None:
        seen.append(part.name)
        assert plain_words_in(tmp_path) == []
        publish(part, target)

    monkeypatch.setattr(project_file, "publish", look)
    program_in(tmp_path / "home").create(tmp_path / "a.lvk", title="Utmönstring", key=KEY)
    assert len(seen) == 1
    assert plain_words_in(tmp_path) == []


@pytest.mark.parametrize("writing", [False, True], ids=["reading", "writing"])
@pytest.mark.parametrize(("key", "error"), [(Key("fel"), WrongKey), (None, IllegibleFile)], ids=["wrong", "none"])
def test_without_the_right_key_it_is_refused_clearly_and_untouched(
    encrypted: Bench, key: Key | None, error: type[KnownError], writing: bool, capfd: pytest.CaptureFixture[str]
):
    before, files = encrypted.path.read_bytes(), list(encrypted.path.parent.iterdir())
    with pytest.raises(error) as refused:
        encrypted.open(writing=writing, key=key)
    assert len(refused.value.templates) == 3
    assert "key" in refused.value.todo
    assert encrypted.path.read_bytes() == before
    assert list(encrypted.path.parent.iterdir()) == files
    assert capfd.readouterr() == ("", "")


def test_a_key_for_a_project_that_has_none_is_refused_and_the_project_untouched(bench: Bench):
    before = bench.path.read_bytes()
    with pytest.raises(WrongKey):
        bench.open(key=KEY)
    assert bench.path.read_bytes() == before
    assert bench.files() == ["a.lvk"]


def test_nothing_shows_the_key(encrypted: Bench, caplog: pytest.LogCaptureFixture, tmp_path: Path):
    secret = Key("helt annan")
    with caplog.at_level(logging.DEBUG):
        with pytest.raises(WrongKey) as refused:
            encrypted.open(key=secret)
        with encrypted.open(key=KEY) as project:
            project.copies.to(tmp_path / "kopia.lvk")
            told = [repr(each) for each in (project, project._database, project._desk, vars(project._database))]
    told += ["".join(traceback.format_exception(refused.value)), repr(refused.value), str(refused.value.params)]
    told += [caplog.text, repr(secret), str(secret), f"{secret}"]
    for words in ("helt annan", b"helt annan".hex(), WORDS, WORDS.encode().hex()):
        assert not [each for each in told if words in each]
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_many_threads_read_it_while_it_is_written(encrypted: Bench):
    with encrypted.open(key=KEY) as project, encrypted.open(writing=False, key=KEY) as reading:
        pasted(project, "Ännu en text.")
        with ThreadPoolExecutor(4) as pool:
            answers = [pool.submit(lambda: len(reading.material.documents.sources())) for _ in range(8)]
            assert [answer.result() for answer in answers] == [2] * 8
        with pytest.raises(ProjectLocked):
            encrypted.open(key=KEY, wait=0)
    with encrypted.open(key=KEY) as project:
        assert project.trail.tracing.verify(Silent()).writers == 1
    assert encrypted.files() == ["a.lvk"]


def test_copies_by_hand_and_by_schedule_are_encrypted_with_the_same_key_from_their_first_byte_on(
    encrypted: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    parts: list[str] = []

    def look(part: Path, target: Path) -> None:
        parts.append(part.name)
        assert plain_words_in(tmp_path) == []
        publish(part, target)

    monkeypatch.setattr(database, "publish", look)
    with encrypted.open(key=KEY) as project:
        by_hand = project.copies.to(tmp_path / "kopior" / "kopia.lvk")
        (scheduled,) = project.copies.now()
    with encrypted.open(writing=False, key=KEY) as reading:
        while_reading = reading.copies.to(tmp_path / "kopior" / "läsning.lvk")
    assert isinstance(scheduled, Copy)
    assert len(parts) == 3
    for copy in (by_hand, scheduled.path, while_reading):
        assert quoted(copy) == ["behöver"]
        with pytest.raises(IllegibleFile):
            quoted(copy, None)
    assert plain_words_in(tmp_path) == []


def test_a_damaged_one_is_brought_back_from_its_newest_sound_copy_with_its_key_only(encrypted: Bench):
    with encrypted.open(key=KEY) as project:
        (sound,) = project.copies.now()
        pasted(project, "Efter kopian.")
    assert isinstance(sound, Copy)
    newer = sound.path.with_name("a 2999-01-01 00.00.00.lvk")
    data = bytearray(sound.path.read_bytes())
    data[len(data) // 2] ^= 1
    newer.write_bytes(data)
    damaged = bytearray(encrypted.path.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    encrypted.path.write_bytes(damaged)
    files, restoring = encrypted.files(), encrypted.program.restoring
    for key, error in ((Key("fel"), WrongKey), (None, NoSoundCopy)):
        with pytest.raises(error):
            restoring.restore(encrypted.path, Silent(), key=key)
        assert encrypted.files() == files
    back = restoring.restore(encrypted.path, Silent(), key=KEY)
    assert back.offer.copy.path == sound.path
    assert back.set_aside is not None and back.set_aside.read_bytes() == damaged
    assert quoted(encrypted.path) == ["behöver"]
    assert plain_words_in(encrypted.path.parent.parent) == []


@pytest.fixture
def old(tmp_path: Path) -> Bench:
    """Return an encrypted project of the first schema."""
    path = tmp_path / "gammal.lvk"
    with closing(driver.connect(str(OLD))) as connection:
        connection.execute(f"ATTACH '{path}' AS encrypted KEY 'hemlig häst ''batteri'")
        connection.execute("SELECT sqlcipher_export('encrypted')")
        for pragma in ("application_id", "user_version"):
            (value,) = connection.execute(f"PRAGMA main.{pragma}").fetchone()
            connection.execute(f"PRAGMA encrypted.{pragma} = {value}")
    return Bench(path, program_in(tmp_path / "home"))


def test_an_older_one_is_brought_up_to_date_in_memory_for_reading_and_stays_as_it_is(old: Bench):
    before = old.path.read_bytes()
    with old.open(writing=False, key=KEY) as project:
        assert [line.words for line in project.coding.marking.all()] == ["saknas"]
        with ThreadPoolExecutor(3) as pool:
            assert [each.result() for each in [pool.submit(project.coding.disposing.all) for _ in range(3)]] == [
                [],
                [],
                [],
            ]
        assert project.trail.tracing.check(Silent()).ok
    assert old.path.read_bytes() == before
    assert old.files() == ["gammal.lvk"]


def test_an_older_one_is_copied_encrypted_before_it_is_brought_up_to_date_for_writing(old: Bench):
    with old.open(key=KEY) as project:
        assert [line.words for line in project.coding.marking.all()] == ["saknas"]
        with project._database.read() as read:
            assert read.connection.exec_driver_sql("PRAGMA user_version").scalar() == schema.SCHEMA
    (copy,) = old.program.folders.copies.rglob("*.lvk")
    assert quoted(copy) == ["saknas"]
    assert b"saknas" not in copy.read_bytes() + old.path.read_bytes()
    with old.open(writing=False, key=KEY) as project:
        assert project.trail.tracing.check(Silent()).ok


def test_damage_is_found_and_not_copied(encrypted: Bench, tmp_path: Path):
    data = bytearray(encrypted.path.read_bytes())
    data[len(data) // 2] ^= 1
    encrypted.path.write_bytes(data)
    with encrypted.open(writing=False, key=KEY) as reading:
        assert not reading.trail.tracing.check(Silent()).ok
        with pytest.raises(ProjectDamaged):
            reading.copies.to(tmp_path / "kopia.lvk")
    assert not (tmp_path / "kopia.lvk").exists()


def test_one_that_was_cut_off_is_refused(encrypted: Bench):
    whole = encrypted.path.read_bytes()
    for size in (1, 16, 4096, len(whole) - 4096, len(whole) - 1):
        encrypted.path.write_bytes(whole[:size])
        with pytest.raises(KnownError):
            encrypted.open(writing=False, key=KEY)
        assert encrypted.path.read_bytes() == whole[:size]


def test_what_a_crash_left_beside_it_is_healed_with_the_key_also_after_a_try_with_a_wrong_one(
    encrypted: Bench, tmp_path: Path
):
    crashed = Bench(tmp_path / "crashed" / "a.lvk", encrypted.program)
    with encrypted.open(key=KEY) as project:
        pasted(project, "Det sista före kraschen.")
        shutil.copytree(encrypted.path.parent, crashed.path.parent)
    assert "a.lvk-wal" in crashed.files()
    for writing in (False, True):
        with pytest.raises(WrongKey):
            crashed.open(writing=writing, key=Key("fel"))
    with crashed.open(key=KEY) as project:
        assert len(project.material.documents.sources()) == 2
        assert project.trail.tracing.check(Silent()).ok
    assert crashed.files() == ["a.lvk"]


@pytest.mark.parametrize(
    "words", thinned(["å", "'", '"; --', "med\0noll", "x'" + 64 * "0" + "'", " mellanslag ", "🙃", 999 * "lång"], 3)
)
def test_any_words_are_a_key_and_no_others_open_what_they_close(tmp_path: Path, words: str):
    path, program = tmp_path / "a.lvk", program_in(tmp_path / "home")
    program.create(path, key=Key(words))
    with program.open(path, writing=False, key=Key(words)) as project:
        assert project.material.documents.sources() == []
    for others in (words + " ", words[:-1] or "x"):
        with pytest.raises(WrongKey):
            program.open(path, writing=False, key=Key(others))


def test_a_letter_typed_in_two_ways_is_the_same_key():
    assert Key("nyckelh\u00e5l").revealed() == Key("nyckelha\u030al").revealed() != Key("nyckelhal").revealed()


def test_no_words_are_no_key():
    with pytest.raises(EmptyInput):
        Key("")


def test_nothing_is_made_over_a_file_that_is_there(encrypted: Bench):
    before = encrypted.path.read_bytes()
    with pytest.raises(FileExists):
        encrypted.program.create(encrypted.path, key=KEY)
    assert encrypted.path.read_bytes() == before
