"""The window beside the plain limits: documents with many codings, keys until painted, and opening a project."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import thread_time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.frame.main_window import MainWindow
from tests.benchmarks import limits
from tests.benchmarks.beside import Pair, hold, hold_figures
from tests.benchmarks.measuring import on_screen, painted
from tests.benchmarks.place import place_of
from tests.gui.widgets.document_view.large import large_text
from tests.helpers import Bench
from tests.windows import active_window

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


def test_open_a_project(qtbot: Any, on_screen: Any, large: Bench, tmp_path: Path):
    """To the list of the material, and to the first document: the window's thread, as much else goes on beside it."""
    bench = large.elsewhere(tmp_path / "another")
    session = Session(bench.program)
    windows: list[MainWindow] = []

    def leave() -> None:
        for window in windows:
            window.close()
        session.close()
        painted()

    def material() -> None:
        windows[:] = [active_window(qtbot, session)]
        assert session.open(bench.path)
        page: Any = windows[0].show_place("material")
        table = page.documents.table
        qtbot.waitUntil(lambda: table.model().rowCount() == 1_000, timeout=60_000)
        painted()

    def document() -> None:
        material()
        source = session.current.material.documents.sources()[0].source.id
        windows[0].show_text(source, 0, 0)
        page: Any = windows[0].show_place("coding")
        view = page.document.view
        qtbot.waitUntil(lambda: bool(view.marks()), timeout=60_000)
        painted()

    hold("open to Material, window", Pair(material, lambda: limits.opened(bench.path), leave), 5, thread_time)
    hold("open to first document, window", Pair(document, lambda: limits.opened(bench.path), leave), 5, thread_time)
    leave()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not say how much is in use")
def test_memory(large: Bench, tmp_path: Path, checkout: Path):
    """Megabytes of the program's process with the first document open, beside a bare window's."""
    path = large.elsewhere(tmp_path / "another").path

    def used(*words: str) -> float:
        code = "import sys; from tests.benchmarks import memory; memory.main(*sys.argv[1:])"
        line = [sys.executable, "-c", code, *words]
        return float(subprocess.run(line, cwd=checkout, capture_output=True, text=True, check=True).stdout.split()[-1])

    hold_figures("memory at first document", used(str(path)), used(), "MB")
