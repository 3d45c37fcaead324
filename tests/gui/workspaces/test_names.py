"""Every widget that can be used has a name for screen readers, and a size that a finger or an unsteady hand can hit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

USED = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView)


def name_of(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def usable(workspace):
    """Yield what is ours: not a field's clear button, a tab bar's arrows, a box's drop-down list, or what is hidden."""
    for widget in workspace.findChildren(QWidget):
        inside = isinstance(widget.parentWidget(), (QTabBar, QAbstractScrollArea, QLineEdit, QComboBox))
        popup = bool(widget.window().windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup)
        if isinstance(widget, USED) and not inside and not popup and not widget.isHidden():
            yield widget


@pytest.mark.parametrize("which", ["coding", "merging", "analysis"])
def test_everything_that_can_be_used_has_a_name(request, which):
    workspace = request.getfixturevalue(which)
    unnamed = [widget for widget in usable(workspace) if not name_of(widget)]
    assert not unnamed


@pytest.mark.parametrize("which", ["coding", "merging", "analysis"])
def test_targets_are_24_pixels_at_least(request, which):
    workspace = request.getfixturevalue(which)
    small = [
        (widget, widget.size())
        for widget in usable(workspace)
        if isinstance(widget, (QAbstractButton, QComboBox)) and widget.isVisible() and widget.height() < 24
    ]
    assert not small
