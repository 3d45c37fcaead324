"""A thousand files come in by the window: it stays free to react, and costs little beside what the service does."""

from pathlib import Path
from random import Random
from time import process_time
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.services.material.importing import SourceDetails
from tests.benchmarks.worlds import wide_words
from tests.helpers import Bench
from tests.soak.watchdog import Watchdog
from tests.windows import active_window

pytestmark = pytest.mark.soak

FILES, CHARACTERS = 1_000, 3_000
LIMIT = 150
"""Milliseconds of processor time that the window's thread may use between two beats."""
MOST_TIMES = 2
"""How many times the service's processor time looking at the files, and bringing them in, may take by the window."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    random, folder = Random(1), tmp_path / "svar"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"svar {number:04}.txt").write_text(wide_words(random, CHARACTERS), "utf-8")
    return folder


def by_service(bench: Bench, folder: Path) -> float:
    """Bring the files into a project of their own; return the seconds of computing."""
    beside = bench.path.with_name("beside.lvk")
    bench.program.create(beside)
    with bench.program.open(beside, writing=True) as project:
        importing = project.material.importing
        importing.get_ready()
        began = process_time()
        inspection = importing.inspection()
        files = [line.file for line in inspection.run([folder], Silent())]
        importing.files(files, SourceDetails(), Silent(), reading=inspection.reading)
        return process_time() - began


def test_a_thousand_files_by_the_window(qtbot: Any, qapp: QApplication, bench: Bench, folder: Path):
    alone = by_service(bench, folder)
    theming.apply(qapp, "light")
    session = Session(bench.program)
    failures: list[BaseException] = []
    session.failed.connect(failures.append)
    window: Any = active_window(qtbot, session)
    assert session.open(bench.path)
    page = window.show_place("material").documents
    watchdog = Watchdog()
    watchdog.start()
    began = process_time()
    watchdog.action = "looking at the files"
    dialog = page.ask_details([folder])
    qtbot.waitUntil(lambda: not dialog._looking.runs, timeout=600_000)
    assert len(dialog.model.rows) == FILES and all(row.line for row in dialog.model.rows)
    watchdog.action = "bringing them in"
    with qtbot.waitSignal(page.imported, timeout=600_000):
        dialog.try_accept()
    QApplication.processEvents()
    used = process_time() - began
    watchdog.stop()
    print(f"\n{FILES} files: {used:.1f} s of computing by the window, {alone:.1f} s by the service alone")
    for gap in watchdog.worst(5):
        print(gap)
    assert not failures and len(session.current.material.documents.sources()) == FILES
    assert not watchdog.over(LIMIT)
    assert used < MOST_TIMES * alone
    session.wait_for_jobs(cancel=True)
    window.close()
    session.close()
