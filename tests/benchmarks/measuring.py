"""What benchmarks of the screen share: showing, waiting until it is painted, Qt's own way to compare with."""

from collections.abc import Callable, Sequence
from statistics import median, quantiles
from time import perf_counter, thread_time
from typing import Any, NamedTuple

import pytest
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.document_view import Mark
from tests.gui.widgets.document_view.large import large_text, some_marks

SIZES_AND_COUNTS = (
    pytest.mark.parametrize("size", [200_000, 1_000_000], ids=["200kB", "1MB"]),
    pytest.mark.parametrize("count", [0, 1_000, 5_000, 20_000]),
)
"""Texts (in characters) and how many codings they carry."""
ROUNDS = 40
QT_ROUNDS = 8


def painted() -> None:
    QApplication.processEvents()


def painted_after(call: Callable[..., None], *arguments: object) -> None:
    call(*arguments)
    painted()


class Took(NamedTuple):
    """Milliseconds of one call: on the clock, and of this thread's processor time, whatever else the machine does."""

    clock: float
    cpu: float


def milliseconds(call: Callable[[], object], rounds: int, prepare: Callable[[], object] | None = None) -> float:
    """Return the median of so many calls, on the clock."""
    return median(_once(call, prepare).clock for _ in range(rounds))


def by_turns(
    first: tuple[Callable[[], object], Callable[[], object]],
    second: tuple[Callable[[], object], Callable[[], object]],
    rounds: int,
) -> tuple[list[Took], list[Took]]:
    """Return what each of two calls took, made in turns that begin with the one and the other.

    Each has something that prepares it. What slows the machine, or a commit just after another, slows both.
    """
    times: tuple[list[Took], list[Took]] = [], []
    for number in range(rounds):
        for which in (0, 1) if number % 2 else (1, 0):
            times[which].append(_once(*(first, second)[which]))
    return times


def _once(call: Callable[[], object], prepare: Callable[[], object] | None) -> Took:
    if prepare is not None:
        prepare()
    started, started_cpu = perf_counter(), thread_time()
    call()
    return Took((perf_counter() - started) * 1000, (thread_time() - started_cpu) * 1000)


@pytest.fixture
def on_screen(qtbot: Any, qapp: QApplication) -> Callable[[QWidget], QWidget]:
    theming.apply(qapp, "light")

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(900, 700)
        with qtbot.waitExposed(widget):
            widget.show()
        painted()
        return widget

    return show


class Selections:
    """Codings as extra selections of a QPlainTextEdit: the usual way."""

    def __init__(self, editor: QPlainTextEdit, size: int, count: int) -> None:
        self._editor = editor
        editor.setPlainText(large_text(size))
        self.all = [self._selection(mark) for mark in some_marks(size, count)]
        editor.setExtraSelections(self.all)
        cursor = editor.textCursor()
        cursor.setPosition(size // 2)
        editor.setTextCursor(cursor)
        editor.centerCursor()
        painted()

    def add(self, mark: Mark) -> None:
        self.all.append(self._selection(mark))
        self._editor.setExtraSelections(self.all)
        painted()

    def remove(self) -> None:
        self.all.pop()
        self._editor.setExtraSelections(self.all)
        painted()

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(mark.span.start)
        cursor.setPosition(mark.span.end, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(QColor("#E4EDF8"))
        selection.cursor, selection.format = cursor, form
        return selection


def report(benchmark: Any, *, ours: float, uncoded: float, qt: float | None = None) -> None:
    benchmark.extra_info["of_uncoded"] = round(ours / uncoded, 2)
    if qt is not None:
        benchmark.extra_info["of_qt"] = round(ours / qt, 3)


def report_presses(benchmark: Any, *, ours: Sequence[Took], uncoded: Sequence[Took], qt: float | None = None) -> None:
    """Report presses of a key: medians compared, and what 95 of a hundred presses stay below."""
    clock, cpu = zip(*ours, strict=True)
    clock_uncoded, cpu_uncoded = zip(*uncoded, strict=True)
    report(benchmark, ours=median(clock), uncoded=median(clock_uncoded), qt=qt)
    benchmark.extra_info["cpu_of_uncoded"] = round(median(cpu) / median(cpu_uncoded), 2)
    benchmark.extra_info["p95_ms"], benchmark.extra_info["cpu_p95_ms"] = round(p95(clock), 1), round(p95(cpu), 1)


def p95(times: Sequence[float]) -> float:
    """Return what 95 of a hundred times stay below."""
    return quantiles(times, n=20, method="inclusive")[-1]
