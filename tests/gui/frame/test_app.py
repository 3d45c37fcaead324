"""Starting: language, first start, the project that was open last, and a window built anew for another language."""

import os
import subprocess
import sys
from pathlib import Path
from threading import get_ident

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from lagvarde_coder.bootstrap import get_ready
from lagvarde_coder.gui import app
from lagvarde_coder.gui.dialogs.example import build
from lagvarde_coder.gui.dialogs.first_start import FirstStartDialog
from lagvarde_coder.gui.frame import crash
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.elided import ElidedLabel
from lagvarde_coder.services.project.synced import synchronised_by
from lagvarde_coder.settings import HOME_VARIABLE
from tests.helpers import program_in


@pytest.fixture
def start(qtbot, qapp, monkeypatch):
    """Start the program as a user does, without taking over the test run's hooks and log."""
    monkeypatch.setattr(crash, "CrashHook", lambda show: show)
    monkeypatch.setattr(crash, "log_to", lambda file: None)
    locale, shells = QLocale(), []

    def begin(program, path=None):
        shell = app.Shell(qapp, program)
        shells.append(shell)
        shell.start(path)
        QApplication.processEvents()  # the project is opened after the window is painted
        return shell

    yield begin
    for shell in shells:
        shell.window.close()
        shell.window.deleteLater()
        for one in shell._translators:
            qapp.removeTranslator(one)
        shell.deleteLater()
    QApplication.processEvents()
    QLocale.setDefault(locale)
    theming.apply(qapp, "light")


@pytest.mark.parametrize(
    ("wanted", "system", "shown"),
    [
        ("", QLocale.Language.Swedish, "sv"),
        ("", QLocale.Language.C, "sv"),
        ("", QLocale.Language.German, "en"),
        ("en", QLocale.Language.Swedish, "en"),
        ("sv", QLocale.Language.English, "sv"),
    ],
)
def test_swedish_unless_the_system_clearly_speaks_another_language(wanted, system, shown):
    assert app.chosen_language(wanted, system) == shown


def test_the_first_start_asks_who_the_user_is(start, tmp_path):
    shell = start(program_in(tmp_path, name=""))
    assert [one.isVisible() for one in shell.window.findChildren(FirstStartDialog)] == [True]
    shell.window.findChild(FirstStartDialog).close()


def test_the_database_is_imported_beside_the_window_before_somebody_opens_a_project(start, tmp_path, monkeypatch):
    threads: list[int] = []
    monkeypatch.setattr(app, "get_ready", lambda: threads.append(get_ident()))
    shell = start(program_in(tmp_path))
    shell.session.wait_for_jobs()
    assert len(threads) == 1 and get_ident() not in threads
    get_ready()
    assert "lagvarde_coder.storage.project_file" in sys.modules


def test_it_opens_where_it_was_left_also_after_a_crash(start, bench):
    shell = start(bench.program, bench.path)
    shell.window.show_place("trail")
    shell.session.wait_for_jobs(cancel=True)
    shell.session.project.close()  # the program is gone without closing its window
    shell.session.project = None
    again = start(bench.program)
    assert again.session.current.path == bench.path
    assert again.window.place == "trail"


def test_a_project_that_was_closed_is_not_opened_again(start, bench):
    shell = start(bench.program, bench.path)
    shell.window.close_project()
    shell.window.close()
    assert start(bench.program).session.project is None


def test_another_language_builds_the_window_anew_over_the_same_project(qtbot, start, bench):
    shell = start(bench.program, bench.path)
    old, project = shell.window, shell.session.project
    shell.session.change_settings(language="en")
    with qtbot.waitSignal(old.destroyed):
        old.language_changed.emit()
    assert shell.window is not old
    assert shell.session.project is project
    assert shell.window.place == "overview"
    shell.session.change_settings(scheme="dark")
    assert theming.current().scheme == "dark"


def test_the_new_window_says_how_far_the_work_and_how_old_the_copy_is(qtbot, start, bench):
    shell = start(bench.program, bench.path)
    shell.session.change_settings(language="en")
    with qtbot.waitSignal(shell.copies.aged, check_params_cb=lambda seconds: seconds is not None):
        shell.copies.copy_now()
    old = shell.window
    with qtbot.waitSignal(old.destroyed):
        old.language_changed.emit()
    bar = shell.window.statusBar()
    parts = bar.findChildren(QLabel) + bar.findChildren(QPushButton)
    assert [part.text() for part in parts if part.isVisible()] == [
        "Everything is saved",
        "0 of 0 documents done",
        "Last copy: just now",
    ]


@pytest.fixture
def nine_points(qapp):
    """Letters as large as most systems have them."""
    before = qapp.font()
    font = QFont(before)
    font.setPointSizeF(9)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


def test_headings_grow_with_the_text(start, bench):
    shell = start(bench.program, bench.path)
    labels = shell.window.top_bar.findChildren(QLabel)
    title = next(one for one in labels if one.property("kind") == "project")
    before = title.font().pointSizeF()
    shell.session.change_settings(text_size=2)
    assert title.font().pointSizeF() == before + 2
    shell.session.change_settings(text_size=0)
    assert title.font().pointSizeF() == before


def test_the_text_of_a_document_grows_with_the_windows_text(start, bench):
    shell = start(bench.program, bench.path)
    view = shell.window.show_place("coding").document.view
    before = view.font().pointSizeF()
    shell.session.change_settings(text_size=6)
    assert view.font().pointSizeF() > before
    view.set_zoom(200)
    assert view.font().pointSizeF() > 2 * before
    shell.session.change_settings(text_size=0)
    assert view.font().pointSizeF() == 2 * before


def test_in_a_narrow_window_with_large_letters_the_text_keeps_its_room(start, bench, nine_points):
    shell = start(bench.program, bench.path)
    window = shell.window
    window.resize(1280, 800)
    coding = window.show_place("coding")
    for size in (0, 4, 8):
        shell.session.change_settings(text_size=size)
        QApplication.processEvents()
        assert coding.document.width() > max(coding.documents.width(), coding.codings.width())
        assert coding.document.findChild(ElidedLabel).width() > 80


def test_a_project_in_use_is_offered_for_reading(qtbot, start, bench, tmp_path):
    with bench.open():
        shell = start(program_in(tmp_path / "other"), bench.path)
        assert shell.session.project is None
        box = shell.window.messages.shown
        accept = next(one for one in box.buttons() if box.buttonRole(one) == box.ButtonRole.AcceptRole)
        accept.click()
        assert not shell.session.current.writable
        assert shell.window.top_bar._note.isVisible()
        shell.window.close_project()


@pytest.mark.slow
def test_a_cancelled_example_leaves_nothing(bench, tmp_path):
    from lagvarde_coder.domain.errors import Cancelled
    from lagvarde_coder.domain.jobs import Silent

    with pytest.raises(Cancelled):
        build(bench.program, tmp_path / "exempel.lvk", Silent(stopped=True))
    assert list(tmp_path.glob("exempel*")) == []


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/x/OneDrive - Myndigheten/projekt", "OneDrive"),
        ("/home/x/Dropbox", "Dropbox"),
        ("/Users/x/Library/Mobile Documents/y", "iCloud"),
        ("/home/x/Nextcloud/a", "Nextcloud"),
        ("/home/x/OneDrive – Region X/projekt", "OneDrive"),
        ("/home/x/Dropbox (Team)/a", "Dropbox"),
        ("/home/x/iCloudDrive/a", "iCloud"),
        ("/home/x/pCloudDrive/a", "pCloud"),
        ("/home/x/MEGA/a", "MEGA"),
        ("/home/x/Nextcloud2/a", "Nextcloud"),
        ("/home/x/Syncthing/a", "Syncthing"),
        ("/home/x/Team Norr - Dokument/a", "SharePoint"),
        ("/home/x/Megafon", ""),
        ("/home/x/sync", ""),
        ("//server/share", "network"),
        ("/home/x/Lågvärdekodaren", ""),
        ("/home/x/boxar", ""),
    ],
)
def test_synchronised_folders_are_recognised(folder, service):
    assert synchronised_by(Path(folder)) == service


def test_a_folder_that_bears_a_services_mark_is_recognised_whatever_it_is_called(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    assert synchronised_by(tmp_path / "projekt") == "Syncthing"


QUITS_AFTER_COPYING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from lagvarde_coder.bootstrap import program
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.app import Shell
from lagvarde_coder.gui.widgets.document_view import DocumentView
application = QApplication([])
shell = Shell(application, program())
view = DocumentView()
view.show_document("Tid saknas", (), ())
view.select(Span(0, 3))
view.copy()
QTimer.singleShot(0, application.quit)
sys.exit(application.exec())
"""


def test_the_program_ends_well_after_something_was_copied(tmp_path, checkout):
    environment = os.environ | {HOME_VARIABLE: str(tmp_path)}
    line = [sys.executable, "-c", QUITS_AFTER_COPYING]
    assert subprocess.run(line, cwd=checkout, env=environment, check=False).returncode == 0
