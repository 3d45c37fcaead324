"""Words that end in … where there is no room for all of them."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QToolTip,
    QWidget,
)

from lagvarde_coder.gui.widgets.plain_words import no_mnemonic, plain_tooltip


class ElidedLabel(QLabel):
    """Takes whatever width there is; what is cut, at the end or in the middle, should stand in the tooltip."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        super().__init__(text, parent)
        self._cut = cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        inside = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self._cut, inside.width())
        painter.drawText(inside, self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class ElidedBox(QComboBox):
    """A combo box that need not be as wide as its choices; the tooltip has all of what is cut."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 9) -> None:
        """Make a box that is at least ``least`` characters wide."""
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(least)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = self._option()
        option.currentText = self._shown(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Show a tooltip with all of what is chosen, if that is cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._is_cut():
            name = self.toolTip()
            tip = f"{name}\n{self._words()}" if name else self._words()
            QToolTip.showText(event.globalPos(), plain_tooltip(tip), self)
            return True
        return super().event(event)

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _shown(self, option: QStyleOptionComboBox) -> str:
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return self.fontMetrics().elidedText(self._words(), Qt.TextElideMode.ElideRight, field.width())

    def _words(self) -> str:
        """Return what is chosen, or what a person is asked to do as long as nothing is."""
        return self.currentText() or self.placeholderText()

    def _is_cut(self) -> bool:
        return self._shown(self._option()) != self._words()


class ElidedButton(QPushButton):
    """A button that is as wide as its words if there is room for them; else they end in …, and its name has all.

    The words are shown as they are: no letter of a name becomes a mnemonic.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        self.setAccessibleName(text)
        self.setText(no_mnemonic(text))
        self.setMinimumWidth(_LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(no_mnemonic(_cut(self, self._whole, event.size().width())))

    def sizeHint(self) -> QSize:
        return _hint(super().sizeHint(), self, self._whole)


class ElidedChip(QToolButton):
    """A chip with a name; the same as :class:`ElidedButton`."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        self.setText(no_mnemonic(text))
        self.setMinimumWidth(_LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(no_mnemonic(_cut(self, self._whole, event.size().width())))

    def sizeHint(self) -> QSize:
        return _hint(super().sizeHint(), self, self._whole)


_LEAST = 60
"""Pixels of a button whose words end in … at the least."""


def _hint(hint: QSize, button: QAbstractButton, whole: str) -> QSize:
    """Return the size that a button has with all of its words, from the one that it has with those it shows."""
    wide = button.fontMetrics().horizontalAdvance
    return hint + QSize(wide(no_mnemonic(whole)) - wide(button.text()), 0)


def _cut(button: QAbstractButton, whole: str, width: int) -> str:
    """Return as many of a button's words as stand in ``width`` pixels."""
    around = button.sizeHint().width() - button.fontMetrics().horizontalAdvance(no_mnemonic(whole))
    return button.fontMetrics().elidedText(
        whole, Qt.TextElideMode.ElideRight, width - around + 1
    )  # advances are rounded


class ShortButton(QPushButton):
    """A button that says less while the part of the window it stands in is narrow; its name and tooltip say all."""

    def __init__(self, within: QWidget, *, letters: int) -> None:
        """Make a button that says less while ``within`` is narrower than so many letters."""
        super().__init__()
        self._within, self._letters = within, letters
        self._text = self._short = ""
        within.installEventFilter(self)

    def show_text(self, text: str, short: str) -> None:
        """Show ``text``, or ``short`` where there is little room."""
        self._text, self._short = text, short
        self.setAccessibleName(text)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        is_narrow = self._within.width() < self._letters * self.fontMetrics().averageCharWidth()
        self.setText(self._short if is_narrow else self._text)
