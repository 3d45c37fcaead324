"""What all dialogs with a form have in common."""

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from lagvarde_coder.gui.dialogs.dialog import FormDialog


class NameAndGroup(FormDialog):
    """Two fields."""

    def __init__(self):
        super().__init__("Ny organisation", "Spara")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.first, self.second = QLineEdit(), QLineEdit()
        self.form.addRow("Namn", self.first)
        self.form.addRow("Grupp", self.second)


@pytest.fixture
def dialog(qtbot):
    dialog = NameAndGroup()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def tab():
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Tab)


def test_the_first_field_has_the_focus_and_the_buttons_come_last(dialog):
    order = []
    for _ in range(4):
        order.append(QApplication.focusWidget())
        tab()
    assert order == [dialog.first, dialog.second, dialog.done_button, dialog._cancel]


def test_enter_in_a_field_does_it_also_after_the_focus_was_on_cancel(dialog):
    for _ in range(4):  # once round, over both buttons
        tab()
    assert dialog.first.hasFocus()
    assert [dialog.done_button.isDefault(), dialog._cancel.isDefault()] == [True, False]
    QTest.keyClick(dialog.first, Qt.Key.Key_Return)
    assert dialog.result() == FormDialog.DialogCode.Accepted


def test_a_dialog_on_the_screen_outlives_the_search_for_unused_objects(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    FormDialog("Rubrik", "Spara", window).open()
    gc.collect()
    (dialog,) = window.findChildren(FormDialog)
    assert dialog.isVisible()
