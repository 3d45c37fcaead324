"""The document view with up to 20,000 codings, against Qt's own ways to do the same, in one run.

Each figure's ``extra_info`` says how it compares: ``of_uncoded`` with the same view without codings, ``of_qt`` with a
``QPlainTextEdit`` (bare ``setPlainText``, or ``setExtraSelections`` of all codings). Key press to painted, without the
commit; what is measured with the commit is in ``test_coding_workspace.py``.
"""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view import DocumentView, Mark
from tests.benchmarks.measuring import (
    QT_ROUNDS,
    ROUNDS,
    SIZES_AND_COUNTS,
    Selections,
    milliseconds,
    on_screen,
    painted,
    painted_after,
    report,
)
from tests.gui.widgets.document_view.large import large_text, some_marks

__all__ = ["on_screen"]

pytestmark = [pytest.mark.benchmark, *SIZES_AND_COUNTS]


@pytest.fixture
def view_of(on_screen: Any) -> Callable[[int, int], DocumentView]:
    def make(size: int, count: int) -> DocumentView:
        view = on_screen(DocumentView())
        view.show_document(large_text(size), (), some_marks(size, count))
        view.go_to(size // 2)
        painted()
        return view

    return make


def test_open_until_painted(benchmark: Any, on_screen: Any, size: int, count: int) -> None:
    text, view, editor = large_text(size), on_screen(DocumentView()), on_screen(QPlainTextEdit())

    def open_with(marks: list[Mark]) -> None:
        view.show_document(text, (), marks)
        painted()

    def open_bare() -> None:
        editor.setPlainText(text)
        painted()

    marks = some_marks(size, count)
    benchmark.pedantic(open_with, (marks,), rounds=7)
    ours, uncoded = milliseconds(lambda: open_with(marks), 7), milliseconds(lambda: open_with([]), 7)
    report(benchmark, ours=ours, uncoded=uncoded, qt=milliseconds(open_bare, 7))


def test_add_one(benchmark: Any, view_of: Any, on_screen: Any, size: int, count: int) -> None:
    mark = Mark("new", Span(size // 2, size // 2 + 150), 3, "T03", "Tema", theme="t3")
    view, bare = view_of(size, count), view_of(size, 0)
    selections = Selections(on_screen(QPlainTextEdit()), size, count)

    def add(to: DocumentView) -> None:
        to.add_marks([mark])
        painted()

    def without(to: DocumentView) -> Callable[[], None]:
        return lambda: painted_after(to.remove_marks, ["new"])

    benchmark.pedantic(add, setup=lambda: (without(view)(), ((view,), {}))[1], rounds=ROUNDS)
    report(
        benchmark,
        ours=milliseconds(lambda: add(view), ROUNDS, without(view)),
        uncoded=milliseconds(lambda: add(bare), ROUNDS, without(bare)),
        qt=milliseconds(lambda: selections.add(mark), QT_ROUNDS),
    )


def test_remove_one(benchmark: Any, view_of: Any, on_screen: Any, size: int, count: int) -> None:
    mark = Mark("new", Span(size // 2, size // 2 + 150), 3, "T03", "Tema", theme="t3")
    view, bare = view_of(size, count), view_of(size, 0)
    selections = Selections(on_screen(QPlainTextEdit()), size, count)

    def remove(of: DocumentView) -> None:
        of.remove_marks(["new"])
        painted()

    def with_it(to: DocumentView) -> Callable[[], None]:
        return lambda: painted_after(to.add_marks, [mark])

    benchmark.pedantic(remove, setup=lambda: (with_it(view)(), ((view,), {}))[1], rounds=ROUNDS)
    report(
        benchmark,
        ours=milliseconds(lambda: remove(view), ROUNDS, with_it(view)),
        uncoded=milliseconds(lambda: remove(bare), ROUNDS, with_it(bare)),
        qt=milliseconds(selections.remove, QT_ROUNDS, lambda: selections.add(mark)),
    )


@pytest.mark.parametrize("reading", [True, False], ids=["reading", "racing"])
def test_scroll_a_page(benchmark: Any, qtbot: Any, view_of: Any, size: int, count: int, reading: bool) -> None:
    """Page by page to where one never was: with a pause to read, or as fast as it goes."""
    view, bare = view_of(size, count), view_of(size, 0)

    def page(of: DocumentView) -> None:
        bar = of.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())
        painted()

    def pause(of: DocumentView) -> Callable[[], None]:
        return lambda: qtbot.waitUntil(lambda: not of._preparer.isActive()) if reading else None

    benchmark.pedantic(page, setup=lambda: (pause(view)(), ((view,), {}))[1], rounds=20)
    report(
        benchmark,
        ours=milliseconds(lambda: page(view), 20, pause(view)),
        uncoded=milliseconds(lambda: page(bare), 40, pause(bare)),
    )


def test_jump_to_the_end(benchmark: Any, view_of: Any, size: int, count: int) -> None:
    view, bare = view_of(size, count), view_of(size, 0)

    def jump(of: DocumentView) -> None:
        of.go_to(of.positions.length)
        painted()

    def back(of: DocumentView) -> Callable[[], None]:
        return lambda: painted_after(of.go_to, 0)

    benchmark.pedantic(jump, setup=lambda: (back(view)(), ((view,), {}))[1], rounds=20)
    report(
        benchmark,
        ours=milliseconds(lambda: jump(view), 20, back(view)),
        uncoded=milliseconds(lambda: jump(bare), 20, back(bare)),
    )


def test_switch_document(benchmark: Any, on_screen: Any, size: int, count: int) -> None:
    """From a short document to this one; opening is the same from nothing."""
    view, editor, text = on_screen(DocumentView()), on_screen(QPlainTextEdit()), large_text(size)

    def switch(marks: list[Mark]) -> None:
        view.show_document("Kort.", (), ())
        painted()
        view.show_document(text, (), marks)
        painted()

    def switch_bare() -> None:
        editor.setPlainText("Kort.")
        painted()
        editor.setPlainText(text)
        painted()

    marks = some_marks(size, count)
    benchmark.pedantic(switch, (marks,), rounds=7)
    ours, uncoded = milliseconds(lambda: switch(marks), 7), milliseconds(lambda: switch([]), 7)
    report(benchmark, ours=ours, uncoded=uncoded, qt=milliseconds(switch_bare, 7))


def test_what_is_at_the_caret(benchmark: Any, view_of: Any, size: int, count: int) -> None:
    """The marks at a position, the active mark and a step of the caret: asked at every key."""
    view, bare = view_of(size, count), view_of(size, 0)
    steps = iter(range(10**9))

    def step(of: DocumentView) -> None:
        position = size // 2 + next(steps) % 200
        of.go_to(position)
        of.marks_at(position)
        of.active()
        painted()

    benchmark.pedantic(step, (view,), rounds=ROUNDS)
    report(
        benchmark,
        ours=milliseconds(lambda: step(view), ROUNDS),
        uncoded=milliseconds(lambda: step(bare), ROUNDS),
    )
