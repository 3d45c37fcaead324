"""What a person can use in a window, and what a screen reader calls it."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

USED = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
QT_OWN = (QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar, QMenuBar, QLineEdit)
"""Widgets whose inner parts (arrows, corners, pop-ups) are Qt's and are read as part of them."""


def usable(root):
    """Yield what can be used in ``root``: not Qt's own inner parts, nor what is hidden."""
    for one in root.findChildren(QWidget):
        ours = isinstance(one, USED) and not isinstance(one.parent(), QT_OWN) and one.window() is root.window()
        if ours and one.isVisible():
            yield one


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def unnamed(root):
    return [f"{type(one).__name__} in {type(one.parent()).__name__}" for one in usable(root) if not name_of(one)]
