"""Översikt by keys and by mouse: figures, signing off, opening again, and the study's own order of steps."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.dialogs.step import SignOffDialog, StepNameDialog
from lagvarde_coder.gui.workspaces.method import OverviewWorkspace
from tests.helpers import pasted

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def overview(qtbot, on_screen, codings):
    workspace = on_screen(OverviewWorkspace)
    qtbot.waitUntil(lambda: workspace.table.row_count() == 6)
    workspace.activate()
    return workspace


def column(table, number: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def choose(overview, step: str) -> None:
    key = next(key for key, line in overview._lines.items() if line.step.name == step)
    overview.table.setFocus()
    overview.table.select_keys([key])


def answer(dialog: type, words: str) -> None:
    box: Any
    (box,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, dialog) and each.isVisible()]
    box.field.setFocus()
    if isinstance(box, StepNameDialog):
        box.field.setText(words)
    else:
        box.field.setPlainText(words)
    QTest.mouseClick(box.done_button, Qt.MouseButton.LeftButton)


def press(overview, words: str) -> None:
    (button,) = [each for each in overview.findChildren(QPushButton) if each.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_steps_stand_in_order_with_their_figures_and_the_first_is_chosen(overview):
    assert column(overview.table, 0)[3] == "4. Deduktiv kodning"
    assert "Documents finished: 0 of 2" in column(overview.table, 2)[3]
    assert column(overview.table, 4) == ["Not signed off"] * 6
    assert overview.table.selected_keys() == [next(iter(overview._lines))]
    assert column(overview.coders, 0) == ["Utredare Alfa"]


def test_a_step_is_signed_off_changes_and_is_confirmed(qtbot, overview, session):
    choose(overview, "Deduktiv kodning")
    press(overview, "Sign off")
    answer(SignOffDialog, "Genomgånget med gruppen")
    qtbot.waitUntil(lambda: column(overview.table, 4)[3].startswith("Utredare Alfa"))
    assert "Genomgånget med gruppen" in overview.step._said.text()
    assert not overview.step.confirm_action.isEnabled()

    pasted(session.current, "Ny dialog. Inget nytt.", "Förbundet", title="Dialog 3")
    added = session.current.method.steps.add("Återkoppling")[1]
    session.adopt("lägg till ett steg", added)
    qtbot.waitUntil(lambda: column(overview.table, 4)[3].endswith("Changed since"))
    at = column(overview.step.table, 0).index("Documents finished")
    assert (column(overview.step.table, 1)[at], column(overview.step.table, 2)[at]) == ("0 of 3", "0 of 2")
    press(overview, "Confirm again")
    answer(ReasonDialog, "Det nya ändrar inget")
    qtbot.waitUntil(lambda: not column(overview.table, 4)[3].endswith("Changed since"))


def test_a_step_is_opened_again_with_a_reason_and_undo_closes_it(qtbot, overview, session):
    choose(overview, "Redaktör")
    press(overview, "Sign off")
    answer(SignOffDialog, "Tio behov")
    qtbot.waitUntil(lambda: "Tio behov" in overview.step._said.text())
    press(overview, "Open again")
    answer(ReasonDialog, "Ett tema till")
    qtbot.waitUntil(lambda: column(overview.table, 4)[5] == "Not signed off")
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: "Tio behov" in overview.step._said.text())


def test_steps_are_moved_renamed_added_and_left_out_by_keys(qtbot, overview):
    choose(overview, "Intern workshop")
    QTest.keyClick(overview.table, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: column(overview.table, 0)[0] == "1. Intern workshop")
    QTest.keyClick(overview.table, Qt.Key.Key_F2)
    answer(StepNameDialog, "Sakkunnigas genomgång")
    qtbot.waitUntil(lambda: column(overview.table, 0)[0] == "1. Sakkunnigas genomgång")
    overview.add_action.trigger()
    answer(StepNameDialog, "Återkoppling")
    qtbot.waitUntil(lambda: column(overview.table, 0)[-1] == "7. Återkoppling")
    overview.leave_action.trigger()
    qtbot.waitUntil(lambda: column(overview.table, 0)[0] == "1. Överblicksanalys")
    overview.all_action.trigger()
    qtbot.waitUntil(lambda: column(overview.table, 4)[0] == "Not part of this study")


def test_enter_on_a_figure_goes_to_the_workspace_where_it_is_seen(qtbot, overview, session):
    wanted: list[str] = []
    session.wanted_workspace.connect(wanted.append)
    choose(overview, "Deduktiv kodning")
    for row in range(overview.step.table.row_count()):
        overview.step.table.setFocus()
        overview.step.table.selectRow(row)
        QTest.keyClick(overview.step.table, Qt.Key.Key_Return)
    assert wanted == [
        *("themes", "material", "material", "coding", "themes"),
        *("coding", "themes", "analysis", "themes"),
    ]
