"""Erasing from the command line: every byte of the project's and the program's folders is without the words."""

import os
from pathlib import Path

import pytest

from lagvarde_coder.settings import HOME_VARIABLE
from tests.services.material.test_erasing import PLANTED, planted_in

WHY = "Beslut 2026-11-29 om gallring"


@pytest.fixture
def planted(cli, project, tmp_path):
    """A document with planted sentences that was coded, searched, exported and copied; the copies and exports stay."""
    file = tmp_path / "samtal.txt"
    file.write_text(f"{PLANTED[0]}\n" + "\n".join(f"Norrsken: {it}." for it in PLANTED), "utf-8")
    assert cli("import", project, file, "--organisation", "Norrsken").code == 0
    file.unlink()
    for theme, start in (("T01", 0), ("T02", 10)):
        assert cli("code", project, "samtal", "--theme", theme, "--start", start, "--end", start + 30).code == 0
    assert cli("search", project, "Kvastfening").code == 0
    return project


def left_in(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.name for path in files if planted_in(path.read_bytes())}


def test_nothing_is_left_but_what_was_handed_out_which_is_listed(cli, planted, tmp_path):
    home = Path(os.environ[HOME_VARIABLE])
    out = tmp_path / "ut"
    out.mkdir()
    assert cli("export", planted, out / "kodningar.csv").code == 0
    assert cli("copies", planted).code == 0
    assert "Zyxe" in (out / "kodningar.csv").read_text("utf-8")
    before = cli("frequencies", planted, "--json").json
    told = cli("erase", planted, "samtal", "--why", WHY, "--json").json
    assert told["new"] and told["clean"] and told["codings"] == 2
    assert [it["name"] for it in told["exports"]] == ["kodningar.csv"]
    assert len(told["copies_made"]) == 1
    assert left_in(tmp_path) <= {"kodningar.csv"} and left_in(home) <= {"kodningar.csv"}
    assert cli("frequencies", planted, "--json").json == before
    verified = cli("audit", "verify", planted, "--json").json
    assert verified["ok"] and verified["erased"][0]["reason"] == WHY
    assert WHY in cli("audit", "verify", planted).out
    assert cli("check", planted).code == 0


def test_again_it_says_so_and_a_reason_is_needed(cli, planted):
    assert cli("erase", planted, "samtal", "--why", " ").code == 3
    assert cli("erase", planted, "samtal").code == 2
    assert cli("erase", planted, "samtal", "--why", WHY, "--title", "Samtal 3").code == 0
    again = cli("erase", planted, "Samtal 3", "--why", WHY, "--json").json
    assert not again["new"] and again["clean"]
