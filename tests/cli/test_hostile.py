"""What nobody should type, hand over or do at the same time: a sentence, never a traceback, and nothing touched."""

import os
import shutil
import subprocess
import sys

import pytest
import sqlcipher3.dbapi2 as driver

from lagvarde_coder import settings
from lagvarde_coder.cli.material import documents
from lagvarde_coder.cli.terminal import running
from lagvarde_coder.settings import HOME_VARIABLE
from lagvarde_coder.storage.lock import WAIT_SECONDS, WriteLock
from tests.tries import thinned

ODD_NAMES = [
    "'; DROP TABLE source; --",
    '"quoted" ’and’ ”more”',
    "line\nend and\ttab",
    "bell \x07 and escape \x1b[31m",
    "[bold red]markup[/bold red] {braces} %s",
    "e\u0301 decomposed, 🙃, \u202e reversed",
    "\udcff lone surrogate",
    "x" * 10_000,
]
READING = [
    ("info",), ("sources",), ("text", "last"), ("ledger",), ("themes",), ("codings",), ("frequencies",),
    ("cooccurrence",), ("search", "vård"), ("evidence", "E-00000000000"), ("audit", "list"), ("audit", "show", "1"),
    ("audit", "verify"), ("check",), ("backup",),
]  # fmt: skip


def words_of(command, project):
    """Put the project where the command wants it: after its name, which may be two words."""
    name = 2 if command[0] == "audit" else 1
    return (*command[:name], project, *command[name:])


@pytest.mark.parametrize("name", thinned(ODD_NAMES, 2))
def test_any_name_is_kept_or_refused_but_never_breaks_a_line(cli, project, tmp_path, name):
    (tmp_path / "a.txt").write_text("Text.\n", encoding="utf-8")

    assert (
        cli("import", project, tmp_path / "a.txt", "--organisation", name, "--category", name, "--coder", name).code
        == 0
    )
    assert cli("code", project, "last", "--theme", "T01", "--start", 0, "--end", 4, "--memo", name).code == 0
    assert cli("merge", project, "--into", name, "--theme", "T01", "--why", name).code == 0
    for command in (("sources",), ("codings",), ("themes",), ("audit", "list"), ("info",)):
        done = cli(*command, project)
        assert done.code == 0
        assert not any(character < " " for line in done.lines for character in line.replace("\t", ""))
        assert cli(*command, project, "--json").json
    assert cli("audit", "verify", project).code == 0
    missing = cli("text", project, name)
    assert missing.code == 3
    assert len(missing.err.splitlines()) == 1


@pytest.mark.parametrize("name", ["x" * 10_000, "a.lvk/b.lvk", "\udcff.lvk", "line\nend.lvk"])
def test_an_impossible_path_is_refused_in_a_sentence(cli, project, tmp_path, name):
    (tmp_path / "a.lvk").touch()
    path = tmp_path / name

    for words in (("info", path), ("export", project, f"{path}/x.csv"), ("audit", "verify", project, "--file", path)):
        refused = cli(*words)
        assert refused.code == 3, words
        assert len(refused.err.splitlines()) == 1
    assert cli("new", path / "y.lvk").code == 3
    assert cli("backup", project, "--to", tmp_path / "a.lvk" / name).code == 3
    assert cli("import", project, path).code == 3


def test_a_nul_character_is_wrong_usage(cli, project):
    assert cli("text", project, "a\0b").code == 2
    assert cli("new", f"{project}\0.lvk").code == 2


@pytest.mark.parametrize("command", READING)
def test_what_is_no_project_is_refused_and_left_as_it_is(cli, tmp_path, command):
    (tmp_path / "random").write_bytes(os.urandom(10_000))
    (tmp_path / "empty").touch()
    (tmp_path / "text").write_text("Ingen databas.", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))

    for name in ("random", "empty", "text", "folder", "missing"):
        refused = cli(*words_of(command, tmp_path / name))
        assert refused.code == 3, (name, refused)
        assert len(refused.err.splitlines()) == 1
        assert refused.out == ""
    assert sorted(tmp_path.rglob("*")) == before


def test_a_project_of_the_future_and_another_programs_database_are_refused(cli, project, tmp_path):
    connection = driver.connect(str(project))
    connection.execute("PRAGMA user_version=999")
    connection.close()
    other = driver.connect(str(tmp_path / "other.lvk"))
    other.execute("CREATE TABLE t(x)")
    other.close()
    before = project.read_bytes()

    future = cli("sources", project)
    assert future.code == 3
    assert "newer version" in future.err
    assert cli("code", project, "last", "--theme", "T01", "--start", 0, "--end", 1).code == 3
    assert project.read_bytes() == before
    assert cli("sources", tmp_path / "other.lvk").code == 3


AS_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
"""Takes away from root what makes it stand above permissions."""


@pytest.mark.soak
@pytest.mark.skipif(os.name == "nt" or not shutil.which("setpriv"), reason="needs Linux's setpriv")
def test_a_project_without_permission_is_refused(project, checkout):
    def run(*words):
        line = [*(AS_ANYBODY if os.geteuid() == 0 else []), sys.executable, "-m", "lagvarde_coder", *map(str, words)]
        done = subprocess.run(line, cwd=checkout, capture_output=True, text=True, check=False)
        assert len(done.stderr.splitlines()) == (done.returncode != 0)
        return done.returncode

    code = ("code", project, "last", "--theme", "T01", "--start", 0, "--end", 1)
    project.chmod(0o444)
    assert (run("sources", project), run(*code)) == (0, 3)
    project.chmod(0)
    assert (run("sources", project), run(*code)) == (3, 3)
    project.chmod(0o644)
    project.parent.chmod(0o555)
    try:
        assert (run("sources", project), run(*code)) == (0, 3)
        assert run("new", project.parent / "ny.lvk") == 3
        project.parent.chmod(0)
        assert (run("sources", project), run(*code)) == (3, 3)
    finally:
        project.parent.chmod(0o755)


@pytest.fixture
def holder(project):
    """Hold the write lock in another process, as the window does."""
    script = (
        "import sys; from pathlib import Path; from lagvarde_coder.bootstrap import program\n"
        "with program().open(Path(sys.argv[1]), writing=True, coder='Fönstret'):\n"
        "    print('held', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, project], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.stdin.close()


@pytest.fixture
def waits(monkeypatch):
    """How many seconds each writer was ready to wait for the lock; here it waits a tenth of one at most."""
    acquire, asked = WriteLock.acquire, []

    def soon(lock, wait, told=None):
        asked.append(wait)
        acquire(lock, min(wait, 0.1), told)

    monkeypatch.setattr(WriteLock, "acquire", soon)
    return asked


def test_a_locked_project_can_be_read_and_exported_but_not_written(cli, project, tmp_path, holder, waits):
    for command in READING:
        if command[0] != "evidence":
            assert cli(*words_of(command, project)).code == 0, command
    assert waits == []
    exported = cli("export", project, tmp_path / "x.csv")
    assert exported.code == 0
    assert "not logged" in exported.err
    assert str(holder.pid) in exported.err
    assert waits == [WAIT_SECONDS]
    refused = cli("code", project, "last", "--theme", "T01", "--start", 0, "--end", 1)
    assert refused.code == 3
    assert str(holder.pid) in refused.err
    assert waits == [WAIT_SECONDS, WAIT_SECONDS]


def test_an_error_of_ours_goes_to_the_log_with_a_pointer(cli, project, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("oj")

    monkeypatch.setattr(documents, "reading", broken)
    done = cli("sources", project, bug=True)

    log = settings.folders().log_file
    assert done.code == running.BUG
    assert str(log) in done.err
    told = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in told and "in broken" in told
    assert "sources" in told
    assert "ZeroDivisionError: oj" not in told  # what it says may be words of the material
    assert project.name not in told


def test_a_log_that_cannot_be_written_is_said_too(cli, project, monkeypatch, tmp_path, capsys):
    (tmp_path / "file").touch()
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "file"))

    assert running.guarded(lambda: 1 // 0, ["x"]) == running.BUG
    assert "could not be written" in capsys.readouterr().err
