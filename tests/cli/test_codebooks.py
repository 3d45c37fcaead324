"""theme add, change, move, freeze, diff; themes as a file; import-codebook."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.bad_codebooks import BAD
from tests.tries import thinned


def test_a_theme_is_made_changed_moved_and_listed(cli, coded):
    assert cli("theme", "add", coded, "Nytt").lines == ["T14"]
    assert cli("theme", "add", coded, "Del", "--under", "T14").lines == ["T14a"]
    words = ("--definition", "Om det nya", "--key", "x", "--confused-with", "T01", "--colour", 5)
    assert cli("theme", "change", coded, "T14", *words).lines == ["T14"]
    assert cli("theme", "move", coded, "T14", "--before", "T01").code == 0
    assert cli("theme", "move", coded, "T14a", "--lift").code == 0
    by_number = {row["number"]: row for row in cli("themes", coded, "--family", "themes", "--json").json}
    assert (by_number["T14"]["name"], by_number["T14a"]["parent"]) == ("Nytt", None)
    refused = cli("theme", "change", coded, "T01", "--definition", "x", "--substantial")
    assert (refused.code, "empty" in refused.err) == (3, True)
    assert cli("theme", "change", coded, "T02", "--key", "x").code == 3


def test_a_version_is_frozen_and_compared_on_the_screen_and_in_a_file(cli, coded, tmp_path: Path):
    assert cli("theme", "freeze", coded, "2.0", "--why", "Beslut").lines == ["2.0: version 1"]
    assert cli("theme", "change", coded, "T01", "--definition", "Ny", "--substantial", "--why", "För vitt").code == 0
    assert [(row["version"], row["label"]) for row in cli("theme", "diff", coded, "--json").json][-2:] == [
        (1, "2.0"), (2, ""),
    ]  # fmt: skip
    (row,) = cli("theme", "diff", coded, "2.0", "2", "--json").json
    assert (row["number"], row["fields"]["definition"]["after"]) == ("T01", "Ny")
    assert any(line.startswith("T01\tChanged\tDefinition\t") for line in cli("theme", "diff", coded, "2.0").lines)
    page = tmp_path / "skillnad.html"
    assert cli("theme", "diff", coded, "2.0", "--to", page).lines == [str(page)]
    assert "Från 2.0 (version 1) till version 2, som den är nu" in page.read_text("utf-8")
    assert cli("theme", "diff", coded, "9.9").code == 3


def test_the_codebook_is_written_to_be_read_and_to_be_filled_in_and_is_read_back(cli, coded, tmp_path: Path):
    for form in ("docx", "html", "xlsx", "toml"):
        file = tmp_path / f"k.{form}"
        assert cli("themes", coded, "--format", form, "--to", file).lines == [str(file)]
    assert "Kodboken i översikt" in ZipFile(tmp_path / "k.docx").read("word/document.xml").decode()
    for form in ("xlsx", "toml"):
        shown = cli("import-codebook", coded, tmp_path / f"k.{form}", "--preview", "--json")
        assert (shown.code, shown.json) == (0, [])
    assert [row["report"] for row in cli("exports", coded, "--json").json][:4] == ["kodbok"] * 4
    assert cli("themes", coded, "--family", "Ingen", "--format", "toml", "--to", tmp_path / "x.toml").code == 3


def test_a_file_is_looked_at_and_then_taken_over(cli, coded, tmp_path: Path):
    file = tmp_path / "k.toml"
    file.write_text('[[theme]]\nnumber = "T01"\nname = "Tiden"\n\n[[theme]]\nnumber = "T77"\nname = "Nytt"\n', "utf-8")
    before = coded.read_bytes()
    shown = cli("import-codebook", coded, file, "--preview")
    assert "T77\tNew\tName\t\tNytt" in shown.lines and coded.read_bytes() == before
    assert cli("import-codebook", coded, file, "--drop-gone", "--why", "Ny kodbok").code == 0
    status = {row["number"]: (row["name"], row["status"]) for row in cli("themes", coded, "--json").json}
    assert (status["T01"], status["T77"], status["T02"][1]) == (("Tiden", "active"), ("Nytt", "active"), "dropped")
    file.write_text('[[theme]]\nnumber = "T01"\nname = "a"\n[[theme]]\nnumber = "T01"\nname = "b"\n', "utf-8")
    refused = cli("import-codebook", coded, file)
    assert (refused.code, refused.err.count("T01")) == (3, 1)


@pytest.mark.parametrize("bad", thinned(BAD, 3))
def test_a_bad_file_is_refused_with_a_sentence_per_fault_and_changes_nothing(cli, coded, tmp_path: Path, bad):
    name, write, told = BAD[bad]
    write(tmp_path / name)
    before = coded.read_bytes()
    seen = cli("import-codebook", coded, tmp_path / name, "--preview")
    assert (seen.code, seen.out, coded.read_bytes() == before) == (3, "", True)
    themes = cli("themes", coded, "--json").json
    taken = cli("import-codebook", coded, tmp_path / name, "--substantial", "--drop-gone", "--why", "Ny")
    assert (taken.code, taken.out, taken.err) == (3, "", seen.err)
    assert [seen.err.count(sentence) for sentence in told] == [1] * len(told), seen.err
    assert cli("themes", coded, "--json").json == themes
