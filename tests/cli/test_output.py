"""What is printed where: frames on a terminal, tabs in a pipe, quiet when nobody reads."""

import os
import subprocess
import sys

import pytest

from lagvarde_coder.cli.terminal import output


def test_a_terminal_gets_a_framed_table_with_any_text_unharmed(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")

    output.table(("Name", "Count"), [("[bold]not markup[/bold]", 3), ("two\nlines", 12)])
    output.pairs([("Title", "Prov"), ("Documents", 3)])

    said = capsys.readouterr().out
    assert "[bold]not markup[/bold]" in said
    assert "two lines" in said
    assert "\t" not in said


def test_json_arrays_have_an_object_per_line(capsys):
    output.objects([{"a": 1}, {"a": "å\n"}])
    assert capsys.readouterr().out == '[\n{"a": 1},\n{"a": "å\\n"}\n]\n'
    output.objects([])
    assert capsys.readouterr().out == "[\n]\n"


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no pipe of this kind")
def test_a_reader_that_stops_reading_is_no_error(coded, checkout, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    line = f"{sys.executable} -m lagvarde_coder audit list {coded} --json | head -c 1"

    shell = ["bash", "-o", "pipefail", "-c", line]
    done = subprocess.run(shell, cwd=checkout, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.slow
def test_the_text_reaches_a_pipe_byte_for_byte_even_with_an_ascii_locale(coded, checkout):
    from tests.cli.conftest import WORDS

    line = [sys.executable, "-m", "lagvarde_coder", "text", coded, "tid"]
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(line, cwd=checkout, env=environment, capture_output=True, check=True)

    assert done.stdout == WORDS.encode()
    assert done.stderr == b""


@pytest.mark.slow
@pytest.mark.parametrize("words", [["--help"], ["info"]])
def test_nothing_heavy_is_imported(coded, checkout, words):
    arguments = [*words, str(coded)] if words == ["info"] else words
    code = (
        "import sys; from lagvarde_coder.__main__ import main; code = main(); "
        "heavy = {'PySide6', 'docx', 'openpyxl', 'alembic', 'lxml', 'jsonschema', 'python_calamine', 'rich'}; "
        "print(sorted(heavy & {name.partition('.')[0] for name in sys.modules}), code, file=sys.stderr)"
    )
    line = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(line, cwd=checkout, capture_output=True, text=True, check=True)

    assert done.stderr == "[] 0\n"
