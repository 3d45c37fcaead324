"""Slips of the hand: the project's own name where another belongs, no name, huge numbers, nobody listening."""

import os
import subprocess
import sys

import pytest

from lagvarde_coder.cli.terminal import messages
from lagvarde_coder.domain.errors import FileExists, ProjectDamaged
from lagvarde_coder.settings import HOME_VARIABLE

HUGE = 10**30


def test_a_project_never_gives_way_to_its_own_export(cli, project, tmp_path):
    called_word = project.rename(tmp_path / "prov.docx")
    link = tmp_path / "link.docx"
    link.symlink_to(called_word)

    for target in (called_word, link):
        refused = cli("export", called_word, target)
        assert refused.code == 3
        assert "is the project itself" in refused.err
    assert cli("import", called_word, called_word).code == 3
    assert cli("audit", "verify", called_word, "--file", called_word).code == 4
    assert cli("check", called_word).code == 0


@pytest.mark.parametrize("name", ["", ".", "..", "/"])
def test_a_project_needs_a_name(cli, name):
    assert cli("new", name).code == 3


def test_numbers_beyond_the_database_are_refused(cli, project):
    assert cli("code", project, "tid", "--theme", "T01", "--start", HUGE, "--end", HUGE + 1).code == 3
    assert cli("audit", "show", project, HUGE).code == 3


def test_a_new_project_in_a_synchronised_folder_is_warned_of(cli, tmp_path):
    (tmp_path / "Dropbox").mkdir()

    made = cli("new", tmp_path / "Dropbox" / "x.lvk")

    assert made.code == 0
    assert "Dropbox synchronises" in made.err
    assert cli("new", tmp_path / "y.lvk").err == ""


def test_a_missing_argument_is_called_what_the_help_calls_it(cli, project):
    assert cli("evidence", project).err.startswith("ID is missing.")


def test_names_of_files_keep_their_small_letters_and_sentences_end(tmp_path):
    messages.choose_language("en")

    assert messages.message(FileExists(path="kopia.lvk")).startswith("kopia.lvk")
    assert "Malformed. " in messages.message(ProjectDamaged(path="x", detail="malformed"))


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes streams")
@pytest.mark.parametrize(("closing", "code"), [(">&-", 0), ("2>&-", 0), (">/dev/full", 3)])
def test_closed_and_full_streams_are_no_bug(project, checkout, tmp_path, closing, code):
    line = f'"{sys.executable}" -m lagvarde_coder sources "{project}" {closing}'
    environment = os.environ | {HOME_VARIABLE: str(tmp_path)}

    done = subprocess.run(["/bin/sh", "-c", line], cwd=checkout, env=environment, capture_output=True, check=False)

    assert done.returncode == code


def test_an_interruption_is_said_and_has_its_own_code(cli, project, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("lagvarde_coder.cli.material.documents.reading", interrupted)
    done = cli("sources", project)

    assert (done.code, done.out) == (130, "")
    assert done.err == "Interrupted. What was finished is kept.\n"
