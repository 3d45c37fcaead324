"""The set-up script, as far as it can be tried without setting up."""

import os
import shutil
import sys
from types import SimpleNamespace

import pytest

import start
from lagvarde_coder import libraries


def test_the_libraries_are_the_programs_own_list():
    known = start.the_programs_own_list()

    assert known.QT_LIBRARIES == libraries.QT_LIBRARIES
    assert known.QT_SCREEN_LIBRARIES == libraries.QT_SCREEN_LIBRARIES


def test_a_folder_without_fonts_has_none(tmp_path):
    (tmp_path / "readme.txt").touch()
    assert not start.has_fonts([str(tmp_path), str(tmp_path / "missing")])


def test_a_font_in_a_folder_below_is_found(tmp_path):
    (tmp_path / "dejavu").mkdir()
    (tmp_path / "dejavu" / "DejaVuSans.ttf").touch()
    assert start.has_fonts([str(tmp_path)])


def test_demo_hands_its_arguments_to_the_program():
    line, variables = start.job("demo", ["--headless", "--to", "x y"])

    assert line[1:] == ["-P", "-m", "lagvarde_coder", "demo", "--headless", "--to", "x y"]
    assert variables == {}


def test_test_hands_its_arguments_to_pytest_without_a_screen():
    line, variables = start.job("test", ["-k", "wheel"])

    assert line[1:3] == ["-m", "pytest"]
    assert line[-2:] == ["-k", "wheel"]
    assert variables["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such folder")
@pytest.mark.parametrize(
    ("free", "flags", "asked", "folder"),
    [(8, 0, "", "/dev/shm"), (1, 0, "", None), (8, 0, "/own", None), (8, getattr(os, "ST_NOEXEC", 0), "", None)],
)
def test_tests_write_in_memory_where_it_has_room_and_nobody_named_another_place(
    monkeypatch, free, flags, asked, folder
):
    monkeypatch.setattr("os.access", lambda path, how: str(path) == "/dev/shm")
    there = SimpleNamespace(f_bavail=free * 1024**2, f_frsize=1024, f_flag=flags)
    monkeypatch.setattr("os.statvfs", lambda path: there)
    monkeypatch.delenv("TMPDIR", raising=False)
    if asked:
        monkeypatch.setenv("TMPDIR", asked)

    assert start.files_in_memory().get("TMPDIR") == folder


def test_test_alone_runs_everything_on_all_cores():
    line, _ = start.job("test", [])
    assert line[-4:] == ["-n", str((os.cpu_count() or 1) + 1), "--dist", "loadfile"]


@pytest.mark.parametrize("content", ["", "[]", '{"lock": "sawn o', None])
def test_a_half_made_environment_counts_as_none(tmp_path, content):
    stamp = tmp_path / "stamp.json"
    if content is not None:
        stamp.write_text(content, encoding="utf-8")

    assert start.stamp_found(stamp) == {}


def test_line_ends_of_windows_do_not_change_the_stamp():
    assert start.digest(b"a\r\nb", b"3.11") == start.digest(b"a\nb", b"3.11") != start.digest(b"a\nb", b"3.12")


def test_another_lock_makes_another_stamp(tmp_path, monkeypatch):
    before = start.stamp_wanted()
    changed = tmp_path / "requirements.lock"
    changed.write_bytes(start.LOCK.read_bytes() + b"one-more==1.0\n")
    monkeypatch.setattr(start, "LOCK", changed)

    assert start.stamp_wanted()["lock"] != before["lock"]
    assert start.stamp_wanted()["project"] == before["project"]


@pytest.mark.parametrize(
    ("environment", "swedish"),
    [
        ({"LANG": "sv_SE.UTF-8"}, True),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "sv_SE.UTF-8"}, False),
        ({"LANG": "C.UTF-8"}, True),
        ({"LANG": "C"}, True),
        ({}, True),
    ],
)
def test_it_speaks_swedish_when_the_language_is_swedish_or_unknown(environment, swedish):
    assert start.reads_swedish(environment) is swedish


@pytest.mark.parametrize(("name", "swedish"), [("Swedish_Sweden", True), ("English_United Kingdom", False)])
def test_on_windows_the_system_names_the_language(name, swedish):
    assert start.reads_swedish({}, name) is swedish


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages are a matter of Debian and its kin")
def test_without_root_it_prints_the_one_command_and_stops(monkeypatch, capsys):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")

    with pytest.raises(SystemExit) as stopped:
        start.install_packages(["libgl1", "libegl1"])

    assert stopped.value.code == 3
    install = "sudo apt-get install -y --no-install-recommends libgl1 libegl1"
    assert f"sudo apt-get update && {install}" in capsys.readouterr().err


def test_an_older_python_is_told_so(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))

    with pytest.raises(SystemExit) as stopped:
        start.main(["demo"])

    assert stopped.value.code == 3
    assert "3.11" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["dance"]])
def test_anything_but_demo_and_test_is_wrong_usage(arguments, capsys):
    assert start.main(arguments) == 2
    assert "packaging/start.py demo" in capsys.readouterr().err
