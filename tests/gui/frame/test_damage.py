"""Damage is noticed by the window: one page says what it is, what still holds, and gets a good copy back."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.gui.frame.crash import CrashDialog
from lagvarde_coder.gui.workspaces.trail.verdict import VerdictBar
from tests.helpers import Bench, coded, pasted

MEMO = "Återkommer ofta i dialogerna"


@pytest.fixture
def filled(bench, without_copies):
    with bench.open() as project:
        coded(project, pasted(project, "Vi behöver mer tid.", title="Dialog 1"), "T01", 0, 10, memo=MEMO)
        project.copies.now()
    return bench


@pytest.fixture
def damaged(filled):
    """A project in which one letter of a comment changed: it opens, and nothing but the full check knows."""
    data = filled.path.read_bytes()
    filled.path.write_bytes(data.replace(MEMO.encode(), MEMO.replace("ofta", "oftx").encode()))
    return filled


@pytest.fixture
def page(qtbot, window, session, damaged):
    assert session.open(damaged.path)
    qtbot.waitUntil(lambda: window.damage.shown is not None)
    yield window.damage.shown
    session.failures.clear()


def copies(session):
    return session.program.restoring.copies(session.current.path)


def test_after_opening_one_page_says_what_is_damaged_and_what_holds(qtbot, window, session, page):
    listed = [page.damaged.item(row).text() for row in range(page.damaged.count())]
    assert any("Dialog 1" in line for line in listed)
    assert "words of all documents are as they were imported" in page.holds.text()
    qtbot.waitUntil(page.back.isEnabled)
    assert "newest copy that passes the full check" in page.offered.text()
    session.wait_for_jobs()
    assert len(copies(session)) == 1
    page.leave()
    QApplication.processEvents()
    assert window._status._damage.isVisible()
    window._status._damage.click()
    assert window.damage.shown is not None


def test_a_copy_is_not_made_of_it_and_the_page_comes_instead(qtbot, window, session, page):
    page.leave()
    qtbot.waitUntil(lambda: window.damage.shown is None)
    window.copies.copy_now()
    qtbot.waitUntil(lambda: window.damage.shown is not None)
    assert len(copies(session)) == 1


def test_nothing_is_exported_of_it_and_the_page_comes_instead(qtbot, window, session, page, tmp_path):
    page.leave()
    qtbot.waitUntil(lambda: window.damage.shown is None)
    exports = (window.show_place("report"), window.show_place("coding").controllers.settling)
    for number, export in enumerate(exports):
        file = tmp_path / f"ut{number}.docx"
        export.export_to(file)
        qtbot.waitUntil(lambda: window.damage.shown is not None)
        assert not file.exists()
        window.damage.shown.leave()
        qtbot.waitUntil(lambda: window.damage.shown is None)
    assert session.current.report.exporting.all() == []
    assert exports[0].export_button.isEnabled()


def test_the_copy_takes_the_place_of_the_open_project(qtbot, window, session, page, damaged):
    before = damaged.path.read_bytes()
    qtbot.waitUntil(page.back.isEnabled)
    page.back.click()
    qtbot.waitUntil(lambda: session.project is not None and window.messages.shown is not None)
    assert session.current.path == damaged.path
    assert session.current.coding.marking.all()[0].coding.memo == MEMO
    (aside,) = [one for one in damaged.path.parent.iterdir() if "undanlagd" in one.name]
    assert aside.read_bytes() == before
    assert aside.name in window.messages.shown.informativeText()
    qtbot.waitUntil(lambda: window.damage.found is not None)
    assert window.damage.shown is None and not window._status._damage.isVisible()
    window.messages.shown.close()


def test_what_looks_like_a_bug_is_the_page_in_a_damaged_project_and_a_crash_in_a_sound_one(
    qtbot, window, session, page, filled, caplog
):
    page.leave()
    qtbot.waitUntil(lambda: window.damage.shown is None)
    window.damage.show_error(KeyError("ett fält"))
    qtbot.waitUntil(lambda: window.damage.shown is not None)
    assert not isinstance(window.messages.shown, CrashDialog)
    window.damage.shown.leave()
    session.close()
    shutil.copy(session.program.restoring.copies(filled.path)[0].path, filled.path)
    assert session.open(filled.path)
    qtbot.waitUntil(lambda: window.damage.found is not None)
    window.damage.show_error(KeyError("ett fält"))
    qtbot.waitUntil(lambda: isinstance(window.messages.shown, CrashDialog))
    caplog.clear()
    window.messages.shown.close()


def test_verifying_in_the_window_finds_what_check_finds(qtbot, window, session, filled):
    with filled.raw() as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_coding_theme'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    data = bytearray(filled.path.read_bytes())
    data[(root - 1) * size] ^= 0xFF
    filled.path.write_bytes(data)
    assert session.open(filled.path)
    qtbot.waitUntil(lambda: window.damage.shown is not None)
    window.damage.shown.leave()
    bar = window.show_place("trail").findChild(VerdictBar)
    bar.verify()
    qtbot.waitUntil(lambda: bar.findings.count() > 0)
    session.failures.clear()


def test_the_copies_of_a_deleted_project_are_offered(qtbot, window, session, filled):
    filled.path.unlink()
    assert not session.open(filled.path)
    page = window.damage.shown
    assert page.windowTitle() == "The project file is gone"
    qtbot.waitUntil(page.back.isEnabled)
    page.back.click()
    qtbot.waitUntil(lambda: session.project is not None)
    assert session.current.path == filled.path
    window.messages.shown.close()


def test_a_copy_is_opened_for_reading_only(window, session, filled):
    (copy,) = session.program.restoring.copies(filled.path)
    window.open_path(copy.path)
    assert session.project is None
    window.messages.shown.defaultButton().click()
    assert session.current.path == copy.path and not session.current.writable


def test_a_file_that_is_older_than_what_was_left_in_it_says_so(window, session, filled, tmp_path):
    shutil.copy(filled.path, tmp_path / "gammal.lvk")
    with filled.open() as project:
        pasted(project, "Nytt arbete.")
    shutil.copy(tmp_path / "gammal.lvk", filled.path)
    assert session.open(filled.path)
    assert "older than what was left in it" in window.messages.shown.text()
    window.messages.shown.close()


def test_work_in_two_files_of_a_project_is_told_of_once(window, session, filled, tmp_path):
    other = Bench(tmp_path / "annan.lvk", filled.program)
    shutil.copy(filled.path, other.path)
    for bench in (filled, other):
        with bench.open() as project:
            pasted(project, "Nytt arbete.")
    assert session.open(filled.path)
    assert str(other.path) in window.messages.shown.informativeText()
    window.messages.shown.close()
    window.close_project()
    window.messages.shown = None
    assert session.open(filled.path)
    assert window.messages.shown is None


def test_when_the_hands_rest_the_file_alone_is_the_project(qtbot, window, session, filled):
    assert session.open(filled.path)
    session.wait_for_jobs()
    log = filled.path.with_name("a.lvk-wal")
    document = session.current.material.documents.document(session.current.material.documents.find("last").id)
    session.perform("T02", lambda: coded(session.current, document, "T02", 3, 8))
    assert log.stat().st_size
    assert window.copies._settle.isActive()
    window.copies._settle.timeout.emit()
    qtbot.waitUntil(lambda: not log.stat().st_size)


def test_the_first_write_does_not_wait_for_the_check(window, session, filled):
    assert session.open(filled.path)
    session.wait_for_jobs()
    project, database = session.current, session.current._database
    document = project.material.documents.document(project.material.documents.find("last").id)
    assert not database._logs_ahead
    begun, written = Event(), Event()

    class Held:
        """A check that is in the middle of reading until something was written."""

        def step(self, done, total):
            begun.set()
            if not database._gives_way.wanted:
                written.wait(0.01)

    checks = ThreadPoolExecutor(1).submit(database.examine, Held())
    assert begun.wait(10)
    coded(project, document, "T02", 3, 8)
    assert database._logs_ahead  # nobody was in the way
    written.set()
    assert checks.result()[3] == ()
