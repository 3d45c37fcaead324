"""The coding workspace on stored codings, as a person works in it: what the benchmarks of the window press and open."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from lagvarde_coder.services.coding.marking import NewCoding
from tests.benchmarks.measuring import painted
from tests.gui.widgets.document_view.large import large_text
from tests.helpers import Bench, pasted, program_in

BETWEEN_KEYS = 60
"""Milliseconds."""


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

    def page_down(self) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())
        painted()

    def rest(self) -> None:
        """Stand in front and let as much time pass as there is at least between two keys."""
        self.to_front()
        self.session.wait_for_jobs()
        QTest.qWait(BETWEEN_KEYS)


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
