"""What a person cannot see or read in a window: words cut off, and what can neither be seen nor scrolled to."""

import time

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from lagvarde_coder.gui.widgets.elided import ElidedBox, ElidedButton, ElidedChip, ElidedLabel
from lagvarde_coder.gui.widgets.panes import Borders
from lagvarde_coder.gui.workspaces.coding.panels.documents.arranging import ArrangingButton

ELIDED = (ElidedBox, ElidedButton, ElidedChip, ElidedLabel, ArrangingButton)
"""These end in … and say all in their tooltip."""
SEEN = (QLabel, QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView, QAbstractSpinBox)
INNER = (QComboBox, QAbstractSpinBox, QLineEdit, QTabBar, QAbstractItemView)


def cut(window: QWidget) -> list[str]:
    """Return what is cut off in a window that has come to rest, in words.

    What a reading brings is laid out a little later on a busy machine.
    """
    until = time.monotonic() + 10
    while (found := _cut_now(window)) and time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.01)
    return found


def _cut_now(window: QWidget) -> list[str]:
    found = []
    for part in window.findChildren(QWidget):
        if not isinstance(part, SEEN) or isinstance(part.parent(), INNER):
            continue
        if part.isVisible() and not folded(part) and (why := words_cut(part) or out_of_reach(part)):
            found.append(f"{type(part).__name__} “{words_of(part)}”: {why}")
    return found


def words_of(part: QWidget) -> str:
    shown = getattr(part, "text", None) or getattr(part, "currentText", None)
    return str(shown()) if shown else part.accessibleName()


def words_cut(part: QWidget) -> str:
    if isinstance(part, ELIDED):
        return ""
    wanted, size = part.sizeHint(), part.size()
    if isinstance(part, QLabel) and part.wordWrap():
        return "" if part.heightForWidth(size.width()) <= size.height() else f"lower than its lines: {size}"
    if isinstance(part, QLabel):
        return "" if wanted.width() <= size.width() and wanted.height() <= size.height() + 1 else f"{wanted} in {size}"
    if isinstance(part, QAbstractButton):
        icon = 0 if part.icon().isNull() else part.iconSize().height()
        high = max(part.fontMetrics().height(), icon) + 2
        return "" if wanted.width() <= size.width() + 1 and high <= size.height() else f"{wanted} in {size}"
    if isinstance(part, QComboBox):
        option = QStyleOptionComboBox()
        part.initStyleOption(option)
        field = part.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, part
        )
        fits = part.isEditable() or part.fontMetrics().horizontalAdvance(part.currentText()) <= field.width()
        return "" if fits and part.fontMetrics().height() <= field.height() + 2 else f"words in {field}"
    return ""


def folded(part: QWidget | None) -> bool:
    """Whether it is in a pane that made room for others; a button brings it."""
    while part is not None:
        borders = part.parent()
        if isinstance(borders, Borders) and borders.sizes()[borders.indexOf(part)] == 0:
            return True
        part = part.parentWidget()
    return False


def out_of_reach(part: QWidget) -> str:
    """Return where it is cut, if scrolling does not help."""
    at, child = QRect(part.rect()), part
    while (parent := child.parentWidget()) is not None and not child.isWindow():
        at.translate(child.pos())
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and parent is area.viewport():
            off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if area.horizontalScrollBarPolicy() == off and (at.left() < 0 or at.right() > parent.width()):
                return f"{at.left()}–{at.right()} of {parent.width()} pixels, without a scroll bar"
            return out_of_reach(area)
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(at):
            return f"{at.getRect()} in a {type(parent).__name__} of {parent.width()}×{parent.height()}"
        child = parent
    return ""
