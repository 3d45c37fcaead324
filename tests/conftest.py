"""What every test stands on: no screen, no settings of the person at the keyboard, no unexpected log line."""

import gc
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.once import made_once
from tests.tries import tried_on_all

if TYPE_CHECKING:
    from tests.helpers import Bench

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

CHECKOUT = Path(__file__).resolve().parent.parent

if sys.dont_write_bytecode:  # every process of a run, and all that they start, would compile everything for itself
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("all examples" if tried_on_all(config.option.markexpr) else "ordinary")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Compile a share of all tests before they are collected: the other workers compile the others meanwhile."""
    name, workers = os.environ.get("PYTEST_XDIST_WORKER"), os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")
    if name is not None and session.config.args == session.config.getini("testpaths"):
        kept_out = {"soak", "benchmarks"}
        files = [file.relative_to(CHECKOUT) for file in sorted((CHECKOUT / "tests").rglob("test_*.py"))]
        ours = [file for file in files if kept_out.isdisjoint(file.parts)][int(name.removeprefix("gw")) :: int(workers)]
        for file in ours:
            with suppress(Exception):  # it is told when the file is collected
                import_module(".".join(file.with_suffix("").parts))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let what is tried on all its examples be one of the long tests."""
    if tried_on_all(config.option.markexpr):
        for item in items:
            if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
                item.add_marker("soak")


def pytest_sessionfinish() -> None:
    """Leave nothing on the clipboard that was made in Python: see ``gui.app.give_clipboard_away``."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Return the root of the checkout."""
    return CHECKOUT


@pytest.fixture(scope="session")
def built_example(tmp_path_factory: pytest.TempPathFactory) -> "Bench":
    """Return the example as a closed project; copied by tests, never written to."""
    from tests.helpers import bench_in, made_example

    return bench_in(made_once(tmp_path_factory, "example", made_example))


@pytest.fixture(scope="session")
def searches_when_idle(qapp: object) -> None:
    """Look for unused objects when the window has nothing to do."""
    from lagvarde_coder.gui.core import collecting

    collecting.search_in_this_thread()


@pytest.fixture(scope="module")
def collecting_here(searches_when_idle: None) -> Iterator[None]:
    """Look for unused objects in the window's thread alone, as the program does."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield places for a test's own folders; each is made by who writes there first."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_folders(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Send settings, logs and caches to an empty folder (platformdirs reads these names on each system)."""
    home = next(homes)
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in ("APPDATA", "LOCAL_APPDATA"):
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{name}", str(home / name.lower()))


@pytest.fixture(autouse=True)
def no_unexpected_log_line(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a warning or error in the log; a test that expects one looks at ``caplog`` and then clears it."""
    yield
    unexpected = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not unexpected, unexpected
