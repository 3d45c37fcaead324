"""Who acts: asked when somebody new opens a project, at once when a name is given, and never taken for another."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from lagvarde_coder.gui.dialogs.coder import CoderDialog
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.services.coding.marking import NewCoding
from tests.helpers import CODER


def renamed(session, name):
    session.program = replace(session.program, settings=replace(session.program.settings, name=name))


def names(dialog):
    return [dialog.list.item(row).text().split("   ")[1] for row in range(dialog.list.count())]


def press(qtbot, parent, text):
    (button,) = [each for each in parent.findChildren(QPushButton) if each.text().replace("&", "") == text]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_somebody_new_is_asked_who_they_are_and_nothing_is_written_until_they_work(window, session, bench, dialog):
    before = bench.path.read_bytes()
    renamed(session, "Granskare Gamma")
    assert session.open(bench.path)
    asked = dialog(CoderDialog)
    assert asked.person.name.text() == "Granskare Gamma"
    assert names(asked) == ["Granskare Gamma", CODER]
    asked.reject()
    for place in PLACES:
        window.show_place(place.key)
    session.wait_for_jobs()
    window.close_project()
    assert bench.path.read_bytes() == before


def test_whom_the_project_knows_is_not_asked(window, session, bench):
    assert session.open(bench.path)
    assert not [each for each in window.findChildren(CoderDialog) if each.isVisible()]


def test_without_a_name_nobody_acts_and_one_given_in_the_settings_holds_at_once(window, session, bench, dialog):
    renamed(session, "")
    assert session.open(bench.path)
    dialog(CoderDialog).reject()
    assert session.current.coders.current() is None
    session.change_settings(name="Granskare Gamma")
    assert session.current.coders.current().name == "Granskare Gamma"
    session.change_settings(name="Granskare Delta")
    assert session.current.coders.current().name == "Granskare Delta"
    assert window.top_bar.coder.text().endswith("Granskare Delta")


def test_who_was_chosen_for_the_project_stays_when_the_settings_change(project, session):
    session.act_as("Kollega Beta")
    session.change_settings(name="Granskare Gamma")
    assert session.current.coders.current().name == "Kollega Beta"


@pytest.mark.parametrize("meant", [True, False])
def test_undo_right_after_a_change_of_coder_says_whose_step_it_is_and_asks(
    qtbot, window, session, project, document, dialog, meant
):
    new = NewCoding(text=document.text.id, start=0, end=5, theme=project.themes.codebook.find("T01").id)
    session.perform("T01", lambda: project.coding.marking.apply_many([new]))
    session.act_as("Kollega Beta")
    window.undo.trigger()
    box = dialog(QMessageBox)
    assert CODER in box.text() and "T01" in box.informativeText()
    press(qtbot, box, "Go on" if meant else "Cancel")
    assert len(project.coding.marking.all()) == (0 if meant else 1)


def test_a_project_can_be_opened_for_reading_from_the_menu(window, session, bench, dialog):
    before = bench.path.read_bytes()
    window.commands["open-reading"].trigger()
    dialog(QFileDialog).fileSelected.emit(str(bench.path))
    assert session.current.writable is False
    window.close_project()
    assert bench.path.read_bytes() == before
