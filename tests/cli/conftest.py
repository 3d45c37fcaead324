"""The real command line, called in this process: arguments in, exit code and output back."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lagvarde_coder import settings
from lagvarde_coder.cli.app import main
from lagvarde_coder.settings import HOME_VARIABLE

WORDS = (
    "Vi behöver tid för att fasa ut det som inte gör nytta.\n"
    "Uppföljningen måste ligga nära verksamheten, sa flera.\n"
    "Ingen frågar efter det vi har slutat göra 🙃 och det märks.\n"
)
OTHER = "Läkarna och sjuksköterskorna behöver se över rutinerna tillsammans.\n"


@dataclass(frozen=True)
class Result:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Cli = Callable[..., Result]


def no_window(_: Path | None) -> int:
    raise AssertionError("no test opens the window unasked")


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Return the command line; a bug in a command fails the test with its traceback."""

    def run(*words: object, bug: bool = False) -> Result:
        code = main([str(word) for word in words], no_window)
        said = capsys.readouterr()
        assert bug or code != 1, said.err
        assert "Traceback" not in said.err
        return Result(code, said.out, said.err)

    return run


@pytest.fixture(autouse=True)
def english(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every test settings of its own, and an English system."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path_factory.mktemp("program")))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    named("anna")


def named(name: str) -> None:
    """Give the person at the keyboard a name in the settings."""
    settings.save(settings.Settings(name=name), settings.folders().settings_file)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a project once: two documents, 13 themes, no codings. Tests work on copies."""
    folder = tmp_path_factory.mktemp("template")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(folder / "home"))
        (folder / "tid.txt").write_text(WORDS, encoding="utf-8")
        (folder / "rutiner.txt").write_text(OTHER, encoding="utf-8")
        project = folder / "prov.lvk"
        assert (
            main(["new", str(project), "--codebook", "exempel-13-teman", "--title", "Prov", "--coder", "Bo"], no_window)
            == 0
        )
        for file, organisation in (("tid.txt", "Norrsken"), ("rutiner.txt", "Lyktskenet")):
            words = ["import", str(project), str(folder / file), "--organisation", organisation, "--coder", "Bo"]
            assert main([*words, "--category", "Profession", "--date", "2025-02-14"], no_window) == 0
    return project


@pytest.fixture
def project(template: Path, tmp_path: Path) -> Path:
    """Return a project of this test's own."""
    return Path(shutil.copy(template, tmp_path / "prov.lvk"))


@pytest.fixture
def coded(project: Path, cli: Cli) -> Path:
    """Return a project with three codings by two coders on two documents."""
    for coder, source, theme, start, end in (
        ("Bo", "tid", "T04", 0, 55),
        ("Cia", "tid", "T04", 10, 30),
        ("Cia", "rutiner", "T07", 0, 20),
    ):
        done = cli("code", project, source, "--theme", theme, "--start", start, "--end", end, "--coder", coder)
        assert done.code == 0, done.err
    return project
