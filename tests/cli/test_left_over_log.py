"""A copy that was put in place of a project after a crash: every command refuses it by name, none mixes the two."""

import os
import shutil
import signal

import pytest

from lagvarde_coder.bootstrap import program
from lagvarde_coder.services.coding.marking import NewCoding
from tests.children import needs_fork


def killed_while_coding(path):
    """Code five passages, one operation each, and be killed: the write-ahead log stays."""
    child = os.fork()
    if child == 0:
        opened = program().open(path, writing=True, coder="Bo")
        text = opened.material.documents.document(opened.material.documents.sources()[0].source.id).text.id
        theme = opened.themes.codebook.find("T03").id
        for start in range(0, 50, 10):
            opened.coding.marking.apply_many([NewCoding(text=text, start=start, end=start + 9, theme=theme)])
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


@needs_fork
@pytest.mark.parametrize(
    "command",
    [
        ("codings", "{}", "--json"),
        ("check", "{}"),
        ("audit", "verify", "{}"),
        ("code", "{}", "last", "--theme", "T05", "--start", 0, "--end", 5),
        ("export", "{}", "ut.docx"),
    ],
    ids=lambda words: words[0],
)
def test_no_command_mixes_a_copy_with_what_a_crash_left(cli, coded, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    copy = tmp_path / "kopia.lvk"
    assert cli("backup", coded, "--to", copy).code == 0
    there = len(cli("codings", copy, "--json").out.splitlines())
    killed_while_coding(coded)
    log = coded.with_name(f"{coded.name}-wal")
    assert log.stat().st_size
    shutil.copy(copy, coded)
    before = coded.read_bytes(), log.read_bytes()
    refused = cli(*(str(word).replace("{}", str(coded)) for word in command))
    assert refused.code == 3
    assert log.name in refused.err
    assert (coded.read_bytes(), log.read_bytes()) == before
    assert not (tmp_path / "ut.docx").exists()
    for end in ("-wal", "-shm"):
        coded.with_name(f"{coded.name}{end}").unlink()
    assert len(cli("codings", coded, "--json").out.splitlines()) == there
    assert cli("check", coded).code == 0
