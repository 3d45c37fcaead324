"""The start page and the menu of recent projects."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.gui.dialogs.new_project import NewProjectDialog


def test_return_presses_the_blue_button(window, dialog):
    window.start_page._new.setFocus()
    QTest.keyClick(window.start_page._new, Qt.Key.Key_Return)
    assert dialog(NewProjectDialog)
    dialog(NewProjectDialog).leave()


def test_recent_projects_are_called_by_their_titles(window, session, project, bench):
    session.close()
    table = window.start_page.recent
    assert table.model().index(0, 0).data() == "Prov"
    assert Path(table.current_key()) == bench.path


def test_the_file_menu_opens_a_recent_project(window, session, project, bench):
    session.close()
    file = window.menuBar().actions()[0].menu()
    recent = next(action.menu() for action in file.actions() if action.text() == "&Recent projects")
    recent.aboutToShow.emit()
    assert [action.text() for action in recent.actions()] == ["Prov"]
    recent.actions()[0].trigger()
    assert session.current.path == bench.path
