"""The window beside the plain limits: documents with many codings, keys until painted, and opening a project."""

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time, thread_time
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from lagvarde_coder.gui.core.session import Session
from tests.benchmarks import limits
from tests.benchmarks.beside import Pair, hold, hold_figures
from tests.benchmarks.measuring import on_screen, painted
from tests.benchmarks.place import place_of
from tests.gui.widgets.document_view.large import large_text
from tests.helpers import Bench
from tests.windows import passing_window

__all__ = ["on_screen", "place_of"]

pytestmark = pytest.mark.benchmark
SIZE = 215_000
ROUNDS = 40
counts = pytest.mark.parametrize("count", [0, 5_000, 20_000])


@pytest.fixture
def editor(on_screen: Any) -> QPlainTextEdit:
    shown: QPlainTextEdit = on_screen(QPlainTextEdit())
    limits.shown(shown, large_text(SIZE))
    return shown


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Any]:
    connection = limits.new_database(tmp_path / "bare.db")
    yield connection
    connection.close()


@counts
def test_open_a_document(place_of: Any, editor: QPlainTextEdit, count: int):
    place, text = place_of(SIZE, count), large_text(SIZE)
    pair = Pair(
        lambda: place.open(place.large), lambda: limits.shown(editor, text),
        lambda: place.open(place.short), lambda: limits.shown(editor, "Kort."),
    )  # fmt: skip
    hold(f"open 215 kB with {count:,} codings", pair)


@counts
def test_code_by_a_key(place_of: Any, editor: QPlainTextEdit, bare: Any, qtbot: Any, count: int):
    """A theme's key, until the coding is committed and its mark painted; time of the window's thread."""
    place = place_of(SIZE, count)
    place.in_the_middle(qtbot)
    keys = iter("1234567890QWE" * 10)
    pair = Pair(
        lambda: place.press(Qt.Key(ord(next(keys)))), lambda: limits.coded_and_painted(bare, editor),
        place.to_next_sentence,
    )  # fmt: skip
    hold(f"code with {count:,} codings", pair, ROUNDS, thread_time)
    assert len(place.session.current.coding.marking.all()) == count + 1 + ROUNDS


@counts
def test_remove_by_a_key(place_of: Any, editor: QPlainTextEdit, bare: Any, qtbot: Any, count: int):
    place = place_of(SIZE, count)
    place.in_the_middle(qtbot)

    def coded() -> None:
        place.with_a_coding()
        qtbot.waitUntil(lambda: place.view.active() is not None)

    pair = Pair(lambda: place.press(Qt.Key.Key_Delete), lambda: limits.coded_and_painted(bare, editor), coded)
    hold(f"remove with {count:,} codings", pair, ROUNDS, thread_time)
    assert len(place.session.current.coding.marking.all()) == count  # what was measured is a removal


@counts
def test_scroll_a_page(place_of: Any, editor: QPlainTextEdit, qtbot: Any, count: int):
    place, bar = place_of(SIZE, count), editor.verticalScrollBar()
    place.in_the_middle(qtbot)

    def scroll() -> None:
        bar.setValue((bar.value() + bar.pageStep()) % bar.maximum())
        painted()

    pair = Pair(place.page_down, scroll, lambda: qtbot.waitUntil(lambda: not place.view._preparer.isActive()))
    hold(f"a page with {count:,} codings", pair, 20, thread_time)


class Started:
    """The program's window, as it is before a project is opened; ``leave`` takes it away with all that it made."""

    def __init__(self, qtbot: Any, bench: Bench) -> None:
        self.session = Session(bench.program)
        self.window = passing_window(qtbot, self.session)
        self._qtbot, self._path = qtbot, bench.path

    def material(self) -> None:
        """Open the project, until its list of documents is painted."""
        assert self.session.open(self._path)
        page: Any = self.window.show_place("material")
        table = page.documents.table
        self._qtbot.waitUntil(lambda: table.model().rowCount() == 1_000, timeout=60_000)
        painted()

    def rest(self) -> None:
        """Wait until nothing is done beside the window any more."""
        self.session.wait_for_jobs()
        painted()

    def document(self) -> None:
        """Go to Kodning, until its document with its codings is painted."""
        page: Any = self.window.show_place("coding")
        self._qtbot.waitUntil(lambda: bool(page.document.view.marks()), timeout=60_000)
        painted()

    def leave(self) -> None:
        self.window.show_place("material")  # where it is opened the next time
        self.window.close()
        self.window.deleteLater()
        self.session.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        painted()


def test_open_a_project(qtbot: Any, on_screen: Any, large: Bench, tmp_path: Path):
    """To the list of the material, and from there to the first document.

    What somebody waits for is the window's thread, since what else is done gives way to it; what the process computes
    meanwhile is told too, when the checks of an opened project are over.
    """
    bench = large.elsewhere(tmp_path / "another")
    started: list[Started] = []

    def anew() -> Started:
        leave()
        started.append(Started(qtbot, bench))
        return started[0]

    def leave() -> None:
        while started:
            started.pop().leave()
        gc.collect()

    def listed() -> None:
        anew().material()

    def at_rest() -> None:
        listed()
        started[0].rest()

    def material() -> None:
        started[0].material()

    def document() -> None:
        started[0].document()

    def measure(name: str, begin: Callable[[], object], work: Callable[[], object], rounds: int, clock: Any) -> None:
        hold(name, Pair(work, lambda: limits.opened(bench.path), begin), rounds, clock)

    measure("open to Material, window", anew, material, 5, thread_time)
    measure("first document, window", listed, document, 5, thread_time)
    measure("first document, process", at_rest, document, 3, process_time)
    leave()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not say how much is in use")
def test_memory(large: Bench, tmp_path: Path, checkout: Path):
    """Megabytes of the program's process with the first document open, at rest and at most, beside a bare window's."""
    path = large.elsewhere(tmp_path / "another").path

    def used(*words: str) -> list[float]:
        code = "import sys; from tests.benchmarks import memory; memory.main(*sys.argv[1:])"
        line = [sys.executable, "-c", code, *words]
        said = subprocess.run(line, cwd=checkout, capture_output=True, text=True, check=True).stdout
        return [float(figure) for figure in said.split()[-2:]]

    ours, bare = used(str(path)), used()
    hold_figures("memory at first document", ours[0], bare[0], "MB")
    hold_figures("most memory until then", ours[1], bare[1], "MB")
