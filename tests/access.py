"""What a person can use in a window, and what a screen reader calls it."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QRadioButton,
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


def boxes_without_label(root):
    """Return boxes that Linux would know by what is chosen in them alone: neither a label nor a description."""
    found = []
    for one in usable(root):
        if isinstance(one, QComboBox):
            told = QAccessible.queryAccessibleInterface(one)
            labels = [object for object, _ in told.relations(QAccessible.RelationFlag.Label)]
            if not labels and not told.text(QAccessible.Text.Description):
                found.append(one.accessibleName() or one.currentText())
    return found


def choices_without_group(root):
    """Return what is one of several choices but is not told as such, or not what the choice is about."""
    found = []
    for one in usable(root):
        if isinstance(one, QAbstractButton) and one.isCheckable():
            alone = one.group().exclusive() if one.group() is not None else one.autoExclusive()
            role = QAccessible.queryAccessibleInterface(one).role()
            if alone != (role == QAccessible.Role.RadioButton):
                found.append((name_of(one), role.name))
            elif isinstance(one, QRadioButton) and not any(name_of(above) for above in groups_around(one)):
                found.append((name_of(one), "no group"))
    return found


def groups_around(widget):
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QGroupBox):
            yield above
        above = above.parentWidget()


def in_tree_order(root):
    """Yield the widgets as a screen reader goes through them."""
    told = QAccessible.queryAccessibleInterface(root)
    for number in range(told.childCount()):
        child = told.child(number)
        if child is not None and isinstance(child.object(), QWidget):
            yield child.object()
            yield from in_tree_order(child.object())
