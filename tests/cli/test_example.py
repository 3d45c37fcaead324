"""Where the demonstration may build, and what happens when it cannot."""

import pytest

from lagvarde_coder.bootstrap import program
from lagvarde_coder.cli import example as demo
from lagvarde_coder.services import example
from lagvarde_coder.services.example import Built, Missed
from tests.cli.conftest import no_window


@pytest.fixture
def quick(monkeypatch):
    """Leave the example's material out: only the folders are of interest."""
    monkeypatch.setattr(example, "build", lambda *_: Built(0, (), ()))


def test_a_folder_with_something_else_in_it_is_refused_and_left_alone(cli, quick, tmp_path):
    (tmp_path / "mitt.txt").write_text("mitt", encoding="utf-8")

    refused = cli("demo", "--headless", "--to", tmp_path)

    assert refused.code == 3
    assert "did not make it" in refused.err
    assert [file.name for file in tmp_path.iterdir()] == ["mitt.txt"]


def test_a_file_in_the_way_is_refused(cli, quick, tmp_path):
    (tmp_path / "demo").touch()

    assert cli("demo", "--headless", "--to", tmp_path / "demo").code == 3


def test_an_empty_folder_is_used_and_our_own_is_replaced_but_not_what_others_put_there(cli, quick, tmp_path):
    folder = tmp_path / "demo"
    folder.mkdir()

    assert cli("demo", "--headless", "--to", folder).code == 0
    (folder / "anteckning.txt").write_text("min", encoding="utf-8")
    first = (folder / demo.PROJECT).read_bytes()
    assert cli("demo", "--headless", "--to", folder).code == 0

    assert (folder / demo.PROJECT).read_bytes() != first
    assert {file.name for file in folder.iterdir()} == {demo.PROJECT, *demo.EXPORTS, demo.MARK, "anteckning.txt"}
    assert [one.name for one in tmp_path.iterdir()] == ["demo"]


def test_a_demonstration_that_is_open_is_not_replaced(cli, quick, tmp_path):
    cli("demo", "--headless", "--to", tmp_path / "demo")
    before = (tmp_path / "demo" / demo.PROJECT).stat().st_mtime_ns

    with program().open(tmp_path / "demo" / demo.PROJECT, writing=True):
        refused = cli("demo", "--headless", "--to", tmp_path / "demo")

    assert refused.code == 3
    assert "in use" in refused.err
    assert (tmp_path / "demo" / demo.PROJECT).stat().st_mtime_ns >= before


def test_without_to_it_builds_in_the_current_folder(cli, quick, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert cli("demo", "--headless").code == 0
    assert (tmp_path / "lagvardekodaren-demo" / demo.PROJECT).is_file()


def test_it_opens_the_window_only_where_there_is_a_screen(cli, quick, tmp_path, monkeypatch):
    opened = []

    def open_window(path, window):
        assert window is no_window
        opened.append(path)
        return 0

    monkeypatch.setattr(demo, "open_window", open_window)
    for screen in (False, True):
        monkeypatch.setattr(demo, "has_screen", lambda screen=screen: screen)
        assert cli("demo", "--to", tmp_path / "demo").code == 0

    assert opened == [tmp_path / "demo" / demo.PROJECT]


def test_material_that_does_not_fit_together_is_named_and_leaves_nothing(cli, tmp_path, monkeypatch):
    broken = Built(0, (Missed("a.txt", "ett citat", 2),), ())
    monkeypatch.setattr(example, "build", lambda *_: broken)

    refused = cli("demo", "--headless", "--to", tmp_path / "demo")

    assert refused.code == 3
    assert "ett citat" in refused.err
    assert list(tmp_path.iterdir()) == []
