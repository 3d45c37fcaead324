"""Names that are no UTF-8, files that are none, readers that are gone: the right sentence, and the rest goes on."""

import io
import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from lagvarde_coder.services.material.importing.entering import Entering
from lagvarde_coder.storage.lock import WriteLock
from tests.children import NOBODY, in_child, needs_fork, needs_root

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
LATIN = b"latin\xe5.txt"


@pytest.fixture
def latin(tmp_path):
    """Return a file as an old zip file leaves it: its name is Latin-1."""
    if sys.platform in {"win32", "darwin"}:
        pytest.skip("the system knows no such names")
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + LATIN))
    path.write_text("Ett svar.\n", encoding="utf-8")
    return path


def test_a_file_whose_name_is_no_utf_8_comes_in_and_so_do_those_after_it(cli, project, tmp_path, latin):
    others = [tmp_path / "ett.txt", tmp_path / "tre.txt"]
    for file in others:
        file.write_text(file.stem, encoding="utf-8")
    done = cli("import", project, others[0], latin, others[1], "--organisation", "Bj\udce5lkf\udce5ltet", "--json")
    assert done.code == 0
    assert [row["status"] for row in done.json] == ["imported"] * 3
    titles = [row["title"] for row in cli("sources", project, "--json").json]
    assert titles[-3:] == ["ett", "latin\ufffd", "tre"]
    assert cli("check", project).code == cli("audit", "verify", project).code == 0


def test_one_file_that_the_program_does_not_master_costs_no_other(cli, project, tmp_path, monkeypatch, caplog):
    enter = Entering.enter

    def stumble(entering, work, read, details):
        if read.name == "b.txt":
            raise ZeroDivisionError("oj")
        return enter(entering, work, read, details)

    monkeypatch.setattr(Entering, "enter", stumble)
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    for file in files:
        file.write_text(file.stem, encoding="utf-8")
    done = cli("import", project, *files, "--json")
    assert done.code == 3
    assert [row["status"] for row in done.json] == ["imported", "refused", "imported"]
    assert "made a mistake" in done.json[1]["message"]
    assert "ZeroDivisionError: oj" in caplog.text
    caplog.clear()


def test_what_came_in_before_an_interruption_is_listed(cli, project, tmp_path, monkeypatch):
    read = ReadingProcess.read

    def interrupt(reading, name, *more):
        if name == "b.txt":
            raise KeyboardInterrupt
        return read(reading, name, *more)

    monkeypatch.setattr(ReadingProcess, "read", interrupt)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    done = cli("import", project, tmp_path / "a.txt", tmp_path / "b.txt")
    assert done.code == 130
    assert [line.split("\t")[1] for line in done.lines] == ["Status", "imported"]


@needs_fork
@needs_root
@pytest.mark.parametrize("name", ["ut.docx", "ut.xlsx", "ut.csv", "ut.html", "kopia.lvk"])
def test_a_folder_where_nothing_may_be_made_is_blamed_and_not_the_project(cli, project, tmp_path, name, monkeypatch):
    from lagvarde_coder.cli.app import main
    from tests.cli.conftest import no_window

    folder = tmp_path / "stängd"
    folder.mkdir()
    folder.chmod(0o755)
    closed = [path for path in (*project.parents, *tmp_path.parents) if not path.stat().st_mode & stat.S_IXOTH]
    for path in (project.parent, tmp_path, *closed):
        path.chmod(0o777)
    project.chmod(0o666)
    command = ["backup", str(project), "--to"] if name.endswith(".lvk") else ["export", str(project)]

    def hand_out() -> str:
        monkeypatch.setattr(sys, "stderr", told)
        return f"{main([*command, str(folder / name)], no_window)} {told.getvalue()}"

    told = io.StringIO()
    assert cli(*command, tmp_path / name).code == 0  # and what is needed for it is loaded: nobody may load it there
    said = in_child(hand_out, NOBODY)
    assert said.startswith("3 "), said
    assert str(folder) in said and str(project) not in said, said


@needs_fork
@needs_root
@pytest.mark.parametrize("file", [0o644, 0o666])
@pytest.mark.parametrize("mode", [0o444, 0o666], ids=["of another", "of anybody"])
def test_a_left_over_lock_where_nothing_may_be_made_stops_no_export(cli, project, tmp_path, mode, file, monkeypatch):
    from lagvarde_coder.cli.app import main
    from tests.cli.conftest import no_window

    def hand_out() -> str:
        monkeypatch.setattr(sys, "stderr", told)
        return f"{main(['export', str(project), str(out / 'ut.docx'), '--coder', 'Bo'], no_window)} {told.getvalue()}"

    told, out = io.StringIO(), tmp_path / "ut"
    assert cli("export", project, tmp_path / "ut.docx").code == 0  # what is needed for it is loaded
    lock = project.with_name(f".{project.name}.lock")
    lock.write_text("{}", encoding="utf-8")
    lock.chmod(mode)
    project.chmod(file)
    out.mkdir()
    closed = [path for path in (*project.parents, *tmp_path.parents) if not path.stat().st_mode & stat.S_IXOTH]
    for path in (out, *closed):
        path.chmod(0o777)
    project.parent.chmod(0o555)
    said = in_child(hand_out, NOBODY)
    assert said.startswith("0 "), said
    assert "not logged" in said
    assert (out / "ut.docx").stat().st_size > 1_000
    assert lock.exists()


@pytest.fixture
def pipe(tmp_path):
    """Return a pipe that nobody writes to."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such files")
    os.mkfifo(tmp_path / "rör.txt")
    return tmp_path / "rör.txt"


def test_a_pipe_or_a_device_is_no_document(cli, project, pipe):
    done = cli("import", project, pipe, "/dev/zero", "--json")
    assert done.code == 3
    assert [row["status"] for row in done.json] == ["refused", "refused"]
    assert "device or a pipe" in done.json[0]["message"]


@on_unix
@pytest.mark.parametrize("suffix", [".csv", ".docx"])
def test_a_pipe_takes_no_export(cli, project, tmp_path, suffix):
    os.mkfifo(tmp_path / f"ut{suffix}")
    done = cli("export", project, tmp_path / f"ut{suffix}")
    assert done.code == 3 and "device or a pipe" in done.err
    assert (tmp_path / f"ut{suffix}").is_fifo()


def test_a_pipe_is_no_export_to_verify_no_template_and_no_codebook(cli, project, tmp_path, pipe):
    assert cli("audit", "verify", project, "--file", pipe).code == 3
    assert cli("export", project, tmp_path / "ut.docx", "--template", pipe).code == 3
    pipe.rename(tmp_path / "kodbok.toml")
    assert cli("new", tmp_path / "ny.lvk", "--codebook", tmp_path / "kodbok.toml").code == 3
    assert cli("info", pipe).code == 3


@on_unix
@pytest.mark.parametrize("words", [["--help"], ["import", "--help"], ["help"]])
def test_help_that_nobody_reads_any_more_is_no_error(words):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "lagvarde_coder", *words], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_exit_code_of_an_interruption_is_in_the_help(cli):
    assert "130" in cli("--help").out


def test_an_empty_search_is_refused(cli, project):
    for query in ("", "  \n"):
        done = cli("search", project, query)
        assert done.code == 3 and "The query is empty" in done.err


def test_a_search_that_finds_more_than_it_shows_says_so(cli, project, monkeypatch):
    from lagvarde_coder.services.finding.searching import SearchService

    search = SearchService.search
    monkeypatch.setattr(SearchService, "search", lambda service, query, **named: search(service, query, 1, **named))
    done = cli("search", project, "det")
    assert done.code == 0 and len(done.lines) == 2
    assert "more than these 1" in done.err
    assert "more than" not in cli("search", project, "Läkarna").err


def test_a_codebook_that_is_no_text_is_refused_in_a_sentence(cli, tmp_path):
    (tmp_path / "bok.toml").write_bytes(b"\xa9\xff\x00")
    done = cli("new", tmp_path / "ny.lvk", "--codebook", tmp_path / "bok.toml")
    assert done.code == 3 and "not UTF-8" in done.err and "codec" not in done.err


def test_an_export_waits_for_another_command_and_is_logged(cli, project, tmp_path):
    lock = WriteLock(project)
    lock.acquire(0)

    def let_go():
        time.sleep(1.5)
        lock.release()

    other = threading.Thread(target=let_go)
    other.start()
    done = cli("export", project, tmp_path / "ut.csv")
    other.join()
    assert (done.code, done.err) == (0, "")
    assert [row["name"] for row in cli("exports", project, "--json").json] == ["ut.csv"]


@needs_fork
def test_a_user_without_a_name_is_told_to_give_one(cli, tmp_path, monkeypatch):
    from tests.cli.conftest import named

    named("")
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)

    def nameless(*_):
        raise KeyError("uid not found")

    monkeypatch.setattr("pwd.getpwuid", nameless)
    done = cli("new", tmp_path / "ny.lvk")
    assert done.code == 3 and "--coder" in done.err
    assert cli("new", tmp_path / "ny.lvk", "--coder", "Anna").code == 0
