"""The coding workspace on stored codings, services and commits included, beside Qt's own ways in the same run.

``extra_info`` says of each figure how it compares: ``of_uncoded`` with the same document without codings, ``of_qt``
with a ``QPlainTextEdit`` (a bare ``setPlainText``, or ``setExtraSelections`` of all codings). Where a key is pressed,
``p95_ms`` is what 95 of 100 presses stay below, from the key to the painted viewport; the commit is in it. The same
with ``cpu_`` counts only the processor time of the GUI thread: a busy machine does not lengthen it.
The view alone, with marks that are in no store, is measured in ``test_document_view.py``.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.widgets.document_view import Mark
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from lagvarde_coder.services.coding.marking import NewCoding
from tests.benchmarks.measuring import (
    QT_ROUNDS,
    ROUNDS,
    SIZES_AND_COUNTS,
    Selections,
    by_turns,
    milliseconds,
    on_screen,
    painted,
    report,
    report_presses,
)
from tests.gui.widgets.document_view.large import large_text, some_marks
from tests.helpers import Bench, pasted, program_in

__all__ = ["on_screen"]

pytestmark = [pytest.mark.benchmark, *SIZES_AND_COUNTS]

BETWEEN_KEYS = 60
"""Milliseconds."""
PAGES = 25


class Place:
    """The workspace on a project with a short document and a large one with so many codings."""

    def __init__(self, session: Session, workspace: CodingWorkspace) -> None:
        self.session, self.workspace = session, workspace
        self.view = workspace.document.view
        self.large, self.short = (session.current.material.documents.find(title).id for title in ("Lång", "Kort"))

    def open(self, source: str) -> None:
        self.workspace.controllers.opening.show_document(source)
        painted()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view, key)
        painted()

    def to_front(self) -> None:
        """Keys are for the window in front."""
        self.workspace.activateWindow()
        QTest.qWaitForWindowActive(self.workspace)
        self.view.setFocus()
        painted()

    def in_the_middle(self, qtbot: Any) -> None:
        """Stand in the middle of the large document, when nothing is left to do beside the window."""
        self.open(self.large)
        self.view.go_to(self.view.positions.length // 2)
        self.to_front()
        qtbot.waitUntil(lambda: bool(self.workspace._at.sentences), timeout=60_000)
        self.session.wait_for_jobs()
        painted()

    def to_next_sentence(self) -> None:
        """Select the next sentence, as before each coding: not measured."""
        self.to_front()
        QTest.keyClick(self.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(self.view, Qt.Key.Key_S)
        self.rest()

    def with_a_coding(self) -> None:
        """Code the next sentence, as before each removal: not measured."""
        self.to_next_sentence()
        self.press(Qt.Key.Key_1)
        self.rest()

    def rest(self) -> None:
        """Stand in front and let as much time pass as there is at least between two keys."""
        self.to_front()
        self.session.wait_for_jobs()
        QTest.qWait(BETWEEN_KEYS)


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: Any) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def built(path: Path, size: int, count: int) -> Bench:
    """Build a project, or take the one that is there."""
    bench = Bench(path, program_in(path.parent / "home"))
    if path.exists():
        return bench
    path.parent.mkdir(parents=True)
    bench.program.create(path, title="Mätning", codebook="exempel-13-teman")
    chance = Random(2)
    with bench.open() as project:
        pasted(project, "Kort.\n", title="Kort")
        text = pasted(project, large_text(size), title="Lång").text.id
        themes = [theme.id for theme in project.themes.codebook.themes()]
        starts = [chance.randrange(size - 500) for _ in range(count)]
        new = [
            NewCoding(text=text, start=start, end=start + chance.randint(30, 400), theme=themes[number % 13])
            for number, start in enumerate(starts)
        ]
        for at in range(0, count, 2_000):
            project.coding.marking.apply_many(new[at : at + 2_000])
        project.material.sentences.of_text(text)  # kept from the first opening on
    return bench


@pytest.fixture
def place_of(
    worlds: Path, on_screen: Any, qtbot: Any, collecting_here: None, tmp_path: Path
) -> Iterator[Callable[[int, int], Place]]:
    """Make the workspace on a copy of a built project."""
    sessions: list[Session] = []
    failures: list[BaseException] = []

    def make(size: int, count: int) -> Place:
        world = built(worlds / f"coded-{size}-{count}" / "coded.lvk", size, count)
        bench = world.elsewhere(tmp_path / str(len(sessions)))
        session = Session(bench.program)
        session.failed.connect(failures.append)
        sessions.append(session)
        assert session.open(bench.path)
        workspace = on_screen(CodingWorkspace(session))
        workspace.resize(1400, 900)
        with qtbot.waitActive(workspace):
            workspace.activateWindow()
        session.wait_for_jobs()
        painted()
        return Place(session, workspace)

    yield make
    for session in sessions:
        session.close()
    assert not failures


def test_open_until_painted(benchmark: Any, place_of: Any, on_screen: Any, size: int, count: int) -> None:
    """From the store to the screen."""
    place, uncoded = place_of(size, count), place_of(size, 0)
    editor, text = on_screen(QPlainTextEdit()), large_text(size)

    def open_bare() -> None:
        editor.setPlainText(text)
        painted()

    benchmark.pedantic(lambda: place.open(place.large), setup=lambda: place.open(place.short), rounds=9)
    report(
        benchmark,
        ours=milliseconds(lambda: place.open(place.large), 7, lambda: place.open(place.short)),
        uncoded=milliseconds(lambda: uncoded.open(uncoded.large), 7, lambda: uncoded.open(uncoded.short)),
        qt=milliseconds(open_bare, 7),
    )


def test_switch_document(benchmark: Any, place_of: Any, on_screen: Any, size: int, count: int) -> None:
    """To a short document and back."""
    place, uncoded = place_of(size, count), place_of(size, 0)
    editor, text = on_screen(QPlainTextEdit()), large_text(size)

    def there_and_back(one: Place) -> None:
        one.open(one.short)
        one.open(one.large)

    def bare() -> None:
        for words in ("Kort.", text):
            editor.setPlainText(words)
            painted()

    there_and_back(place)
    there_and_back(uncoded)
    benchmark.pedantic(there_and_back, (place,), rounds=7)
    ours, without = milliseconds(lambda: there_and_back(place), 7), milliseconds(lambda: there_and_back(uncoded), 7)
    report(benchmark, ours=ours, uncoded=without, qt=milliseconds(bare, 7))


def test_code_by_a_key(benchmark: Any, qtbot: Any, place_of: Any, on_screen: Any, size: int, count: int) -> None:
    """A theme's key, until the coding is committed and its mark painted."""
    place, uncoded = place_of(size, count), place_of(size, 0)
    for one in (uncoded, place):
        one.in_the_middle(qtbot)
    keys = {id(one): iter("1234567890qwe" * 100) for one in (place, uncoded)}

    def code(one: Place) -> None:
        one.press(Qt.Key(ord(next(keys[id(one)]).upper())))

    paints, before = Paints(place.view.viewport()), len(place.view.marks())
    place.to_next_sentence()
    paints.count = 0
    code(place)
    assert len(place.view.marks()) == before + 1
    assert paints.count
    paints.deleteLater()
    benchmark.pedantic(code, setup=lambda: (place.to_next_sentence(), ((place,), {}))[1], rounds=ROUNDS)
    times, without = by_turns(
        (lambda: code(place), place.to_next_sentence), (lambda: code(uncoded), uncoded.to_next_sentence), ROUNDS
    )
    selections = Selections(on_screen(QPlainTextEdit()), size, count)
    mark = Mark("new", Span(size // 2, size // 2 + 150), 3, "T03", "Tema", theme="t3")
    qt = milliseconds(lambda: selections.add(mark), QT_ROUNDS)
    report_presses(benchmark, ours=times, uncoded=without, qt=qt)
    assert len(place.session.current.coding.marking.all()) == count + 1 + 2 * ROUNDS


def test_remove_by_a_key(benchmark: Any, qtbot: Any, place_of: Any, on_screen: Any, size: int, count: int) -> None:
    """Delete, until the removal is committed and the mark gone from the screen."""
    place, uncoded = place_of(size, count), place_of(size, 0)
    for one in (uncoded, place):
        one.in_the_middle(qtbot)

    def remove(one: Place) -> None:
        one.press(Qt.Key.Key_Delete)

    benchmark.pedantic(remove, setup=lambda: (place.with_a_coding(), ((place,), {}))[1], rounds=ROUNDS)
    times, without = by_turns(
        (lambda: remove(place), place.with_a_coding), (lambda: remove(uncoded), uncoded.with_a_coding), ROUNDS
    )
    selections = Selections(on_screen(QPlainTextEdit()), size, count)
    mark = some_marks(size, 1)[0]
    qt = milliseconds(selections.remove, QT_ROUNDS, lambda: selections.add(mark))
    report_presses(benchmark, ours=times, uncoded=without, qt=qt)
    assert len(place.session.current.coding.marking.all()) == count


def test_scroll_a_page(benchmark: Any, qtbot: Any, place_of: Any, size: int, count: int) -> None:
    """Page by page, with a pause to read between."""
    place, uncoded = place_of(size, count), place_of(size, 0)
    for one in (uncoded, place):
        one.in_the_middle(qtbot)

    def page(one: Place) -> None:
        bar = one.view.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())
        painted()

    def pause(one: Place) -> Callable[[], None]:
        return lambda: qtbot.waitUntil(lambda: not one.view._preparer.isActive())

    rest = pause(place)
    benchmark.pedantic(page, setup=lambda: (rest(), ((place,), {}))[1], rounds=15)
    times, without = by_turns((lambda: page(place), rest), (lambda: page(uncoded), pause(uncoded)), PAGES)
    report_presses(benchmark, ours=times, uncoded=without)


def test_jump_to_the_end(benchmark: Any, qtbot: Any, place_of: Any, size: int, count: int) -> None:
    """By Ctrl+End, with what is shown of the codings there."""
    place, uncoded = place_of(size, count), place_of(size, 0)
    for one in (uncoded, place):
        one.in_the_middle(qtbot)

    def jump(one: Place, key: Qt.Key = Qt.Key.Key_End) -> None:
        QTest.keyClick(one.view, key, Qt.KeyboardModifier.ControlModifier)
        painted()

    def back(one: Place) -> Callable[[], None]:
        return lambda: jump(one, Qt.Key.Key_Home)

    benchmark.pedantic(jump, setup=lambda: (back(place)(), ((place,), {}))[1], rounds=20)
    ours = milliseconds(lambda: jump(place), 20, back(place))
    uncoded.to_front()
    report(benchmark, ours=ours, uncoded=milliseconds(lambda: jump(uncoded), 20, back(uncoded)))


def test_a_step_of_the_caret(benchmark: Any, qtbot: Any, place_of: Any, size: int, count: int) -> None:
    """To the next sentence, until what is coded there is shown beside the text."""
    place, uncoded = place_of(size, count), place_of(size, 0)
    for one in (uncoded, place):
        one.in_the_middle(qtbot)

    def step(one: Place) -> None:
        QTest.keyClick(one.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        painted()

    benchmark.pedantic(step, setup=lambda: (place.rest(), ((place,), {}))[1], rounds=ROUNDS)
    times, without = by_turns((lambda: step(place), place.rest), (lambda: step(uncoded), uncoded.rest), ROUNDS)
    report_presses(benchmark, ours=times, uncoded=without)
