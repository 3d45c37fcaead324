"""Sets headings, questions and speakers off in Qt's document."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from lagvarde_coder.gui.core.text_positions import TextPositions
from lagvarde_coder.gui.widgets.document_view.structure import LineRole, Structure

_LARGER = {LineRole.TITLE: 2, LineRole.HEADING: 1}
"""Steps of Qt's font sizes above the text's (1 is 1.2 times, 2 is 1.5 times)."""


def set_off(document: QTextDocument, structure: Structure, positions: TextPositions) -> None:
    """Give blocks their roles and stretches of text their fonts. Fonts are relative: they follow the zoom."""
    document.firstBlock().setUserState(LineRole.PLAIN)  # the one block that outlives a change of text
    for number, role in structure.roles.items():
        document.findBlockByNumber(number).setUserState(role)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for stretch in structure.stretches:
        cursor.setPosition(positions.to_qt(stretch.start))
        cursor.setPosition(positions.to_qt(stretch.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(_format(stretch.role))
    cursor.endEditBlock()


def _format(role: LineRole) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold if role is LineRole.SPEAKER else QFont.Weight.Bold)
    if role in _LARGER:
        form.setProperty(QTextFormat.Property.FontSizeAdjustment, _LARGER[role])
    return form
