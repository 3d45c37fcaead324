"""new, info, backup, open."""

import re
import shutil
import tomllib
from pathlib import Path

import openpyxl
import pytest

from lagvarde_coder import __main__, libraries, settings
from lagvarde_coder.cli import window
from lagvarde_coder.cli.app import main


def test_a_new_project_has_the_template_of_13_themes_and_the_file_name_as_title(cli, tmp_path):
    made = cli("new", tmp_path / "Utredning å.lvk")

    assert (made.code, made.out) == (0, f"{tmp_path / 'Utredning å.lvk'}\n")
    info = cli("info", tmp_path / "Utredning å.lvk", "--json").json
    assert info["title"] == "Utredning å"
    assert (info["themes"], info["main_themes"], info["needs"]) == (17, 13, 0)
    assert (info["sources"], info["codings"]) == (0, 0)
    assert info["entries"] > 0
    assert re.fullmatch("[0-9a-f]{64}", info["head_hash"])
    assert info["coders"] == ["anna"]


def test_a_codebook_may_be_named_or_be_a_file(cli, tmp_path, checkout):
    assert cli("new", tmp_path / "a.lvk", "--codebook", "utvecklingsbehov-10").code == 0
    assert cli("new", tmp_path / "b.lvk", "--codebook", checkout / "themes" / "utvecklingsbehov-10.toml").code == 0
    needs = [cli("themes", tmp_path / name, "--stage", "need", "--json").json for name in ("a.lvk", "b.lvk")]
    assert [one["name"] for one in needs[0]] == [one["name"] for one in needs[1]]
    assert len(needs[0]) == 13


def test_an_unknown_or_broken_codebook_leaves_no_file(cli, tmp_path):
    (tmp_path / "broken.toml").write_text("not = [a codebook", encoding="utf-8")

    for codebook in ("no-such", tmp_path / "broken.toml"):
        refused = cli("new", tmp_path / "a.lvk", "--codebook", codebook)
        assert refused.code == 3
        assert refused.out == ""
    assert [file.name for file in tmp_path.iterdir()] == ["broken.toml"]


def test_an_existing_file_is_refused_and_left_as_it_is(cli, tmp_path):
    (tmp_path / "a.lvk").write_text("mine", encoding="utf-8")

    refused = cli("new", tmp_path / "a.lvk")

    assert refused.code == 3
    assert "already exists" in refused.err
    assert (tmp_path / "a.lvk").read_text(encoding="utf-8") == "mine"


def test_the_coder_is_the_one_named_else_the_settings_else_the_login(cli, tmp_path):
    folders = settings.folders()
    settings.save(settings.Settings(name="Per Persson", initials="PP"), folders.settings_file)
    assert tomllib.loads(folders.settings_file.read_text(encoding="utf-8"))["initials"] == "PP"

    cli("new", tmp_path / "a.lvk")
    cli("new", tmp_path / "b.lvk", "--coder", "Vera")

    assert cli("info", tmp_path / "a.lvk", "--json").json["coders"] == ["Per Persson"]
    assert cli("info", tmp_path / "b.lvk", "--json").json["coders"] == ["Vera"]


def test_info_for_people_names_every_figure(cli, coded):
    told = dict(line.split("\t") for line in cli("info", coded).lines)

    assert told["Title"] == "Prov"
    assert (told["Documents"], told["Codings"]) == ("2, 0 of them internal; done: 0 of 2", "3")
    assert told["Themes"] == "17, 13 of them main ones"


def test_a_backup_is_a_project_of_its_own_and_an_existing_file_is_refused(cli, coded, tmp_path):
    copy = tmp_path / "kopior" / "kopia.lvk"

    assert cli("backup", coded, "--to", copy).out == f"{copy}\n"
    assert cli("info", copy, "--json").json == cli("info", coded, "--json").json
    before = copy.read_bytes()
    assert cli("backup", coded, "--to", copy).code == 3
    assert copy.read_bytes() == before


def test_without_a_name_the_backup_goes_to_the_programs_folder_of_copies(cli, project):
    (line,) = cli("backup", project).lines

    assert settings.folders().copies in Path(line).parents
    assert cli("check", line).code == 0


def test_a_second_place_that_cannot_be_used_is_said_and_the_first_copy_stays(cli, project, tmp_path):
    (tmp_path / "blocked").write_text("a file, not a folder", encoding="utf-8")
    folders = settings.folders()
    settings.save(settings.Settings(second_copies=str(tmp_path / "blocked")), folders.settings_file)

    done = cli("backup", project)

    assert done.code == 3
    assert len(done.lines) == 1
    assert "blocked" in done.err


def test_open_without_a_screen_is_refused_with_a_sentence(cli, project, monkeypatch):
    monkeypatch.setattr(window, "has_screen", lambda: False)

    refused = cli("open", project)

    assert refused.code == 3
    assert "no screen" in refused.err
    assert cli("open", project.with_name("none.lvk")).code == 3


def test_without_arguments_the_window_opens(monkeypatch):
    asked = []

    def open_window(project, run):
        assert run is __main__.open_gui
        asked.append(project)
        return 0

    monkeypatch.setattr(window, "open_window", open_window)
    monkeypatch.setattr("sys.argv", ["lagvarde-coder"])

    assert __main__.main() == 0
    assert asked == [None]


@pytest.mark.parametrize(("name", "seen"), [("DISPLAY", True), ("WAYLAND_DISPLAY", True), ("HOME", False)])
def test_a_screen_is_known_by_what_the_system_says(name, seen, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")

    assert window.has_screen({name: "x"}) is seen


def test_a_codebook_of_ones_own_is_written_filled_in_and_begun_with(cli, tmp_path):
    assert cli("codebook", "export", tmp_path / "mall.xlsx").out == f"{tmp_path / 'mall.xlsx'}\n"
    book = openpyxl.load_workbook(tmp_path / "mall.xlsx")
    book["Teman"]["B2"] = "Tid"
    book["Teman"]["N1"] = "Ansvarig"
    book.save(tmp_path / "min.xlsx")

    made = cli("new", tmp_path / "a.lvk", "--codebook", tmp_path / "min.xlsx")

    assert made.code == 0
    assert made.err == "Columns and sheets that were not carried over: Ansvarig.\n"
    themes = cli("themes", tmp_path / "a.lvk", "--json").json
    assert [theme["name"] for theme in themes][:2] == ["Tid", "Tema 2"]
    assert cli("codebook", "export", tmp_path / "mall.xlsx").code == 3
    assert cli("codebook", "export", tmp_path / "mall.csv").code == 3
    assert cli("codebook", "export", tmp_path / "behov.toml", "--codebook", "utvecklingsbehov-10").code == 0
    assert tomllib.loads((tmp_path / "behov.toml").read_text(encoding="utf-8"))["theme"][0]["number"] == "B01"


def test_faults_of_a_codebook_are_a_line_each(cli, tmp_path):
    (tmp_path / "k.toml").write_text('[[theme]]\nnumber = "T01"\n[[theme]]\nname = "x"\n', encoding="utf-8")
    refused = cli("new", tmp_path / "a.lvk", "--codebook", tmp_path / "k.toml")
    assert refused.err.splitlines()[1:] == ["  Row 1: Name is missing.", "  Row 3: Number is missing."]


def test_a_codebook_that_there_is_not_is_told_with_those_there_are(cli, tmp_path):
    refused = cli("new", tmp_path / "a.lvk", "--codebook", "no-such")
    assert "mall-13-teman, exempel-13-teman, utvecklingsbehov-10" in refused.err


def test_info_says_how_many_documents_are_internal_and_how_many_of_the_others_are_done(cli, project, tmp_path):
    (tmp_path / "eget.txt").write_text("Internt underlag.\n", encoding="utf-8")
    assert cli("import", project, tmp_path / "eget.txt", "--kind", "internal").code == 0
    told = dict(line.split("\t") for line in cli("info", project).lines)
    assert told["Documents"] == "3, 1 of them internal; done: 0 of 2"
    figures = cli("info", project, "--json").json
    assert (figures["sources"], figures["internal"], figures["finished"], figures["counted"]) == (3, 1, 0, 2)


def test_a_project_in_place_of_a_command_is_opened_as_a_double_click_asks(project):
    asked: list[Path | None] = []

    def open_window(path: Path | None) -> int:
        asked.append(path)
        return 0

    assert main([str(project)], open_window) == 0
    assert asked == [project]


def test_a_project_in_place_of_a_command_that_is_not_there_is_told(cli, tmp_path):
    refused = cli(tmp_path / "none.lvk")
    assert (refused.code, refused.err.startswith("There is no project at")) == (3, True)


def test_libraries_that_the_system_lacks_are_named_before_qt_ends_the_process(cli, project, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setitem(libraries.QT_LIBRARIES, "libthere-is-no-such-library.so.7", "libnosuch7")
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")

    refused = cli("open", project)

    assert refused.code == 3
    assert "the system lacks libthere-is-no-such-library.so.7." in refused.err
    assert "sudo apt-get install -y --no-install-recommends libnosuch7" in refused.err
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert "Install what Debian calls libnosuch7, then try again." in cli("open", project).err


@pytest.mark.parametrize(
    ("environment", "with_x"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
    ],
)
def test_the_libraries_of_an_x_screen_are_asked_for_where_qt_will_use_one(environment, with_x, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert ("libxcb-cursor.so.0" in libraries.wanted_libraries(environment)) is with_x
    monkeypatch.setattr("sys.platform", "win32")
    assert libraries.wanted_libraries(environment) == {}
