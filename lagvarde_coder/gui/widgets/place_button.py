"""A button of the rail: an icon above a word, one of several of which one is chosen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QWidget

from lagvarde_coder.gui.looks import theming

ICON = 24
"""Pixels of the icon at the usual size of the text."""


class PlaceButton(QAbstractButton):
    """Looks like a tool button, and is told as one of several choices: Qt tells a tool button as a box to be ticked.

    Attributes:
        has_word: whether the word stands below the icon.
    """

    def __init__(self, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_word = True
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theming.current().keep_icon(self, icon)

    def word_size(self, font: QFont) -> QSize:
        """Return the room of the word in bold, as it is while its place is shown."""
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        return QSize(metrics.horizontalAdvance(self.text()), metrics.height())

    def sizeHint(self) -> QSize:
        icon, word = self.iconSize(), self.word_size(self.font())
        if not self.has_word:
            return icon
        return QSize(max(icon.width(), word.width()), icon.height() + word.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        option.initFrom(self)
        option.subControls = QStyle.SubControl.SC_ToolButton
        option.icon, option.iconSize, option.text, option.font = self.icon(), self.iconSize(), self.text(), self.font()
        styles, states = Qt.ToolButtonStyle, QStyle.StateFlag
        option.toolButtonStyle = styles.ToolButtonTextUnderIcon if self.has_word else styles.ToolButtonIconOnly
        option.state |= states.State_On if self.isChecked() else states.State_Off
        option.state |= states.State_Sunken if self.isDown() else states.State_Raised
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
