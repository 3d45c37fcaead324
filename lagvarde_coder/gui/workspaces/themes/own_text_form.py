"""The analyst's own text on one theme or need: what the report says of it, and what speaks against it."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.services.report.own_texts import OwnTextLine

_PAUSE = 4000
"""Milliseconds of rest after which what was typed is stored: a crash costs no more."""


class OwnTextForm(QWidget):
    """Two fields; what is typed is told after a rest, or when a field is left.

    Signals:
        written: what stands in the fields now: summary, and what speaks against it.
    """

    written = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ("", "")
        self.summary = _field(self.tr("Text of the report"))
        self.against = _field(self.tr("What speaks against it"))
        self._last = self.summary
        self.unknown = Sentence(kind="warning")
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self.commit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["s"])
        for field, share in ((self.summary, 3), (self.against, 2)):
            label = PlainLabel(field.accessibleName())
            label.setProperty("kind", "section")
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field, share)
            field.textChanged.connect(self._rest.start)
            field.installEventFilter(self)
        layout.addWidget(self.unknown)
        self.show_line(None, writable=False)

    def show_line(self, line: OwnTextLine | None, *, writable: bool) -> None:
        """Show a theme's text; what stands in the fields and is not told yet is forgotten."""
        self._rest.stop()
        self._stored = (line.text.summary, line.text.against) if line else ("", "")
        for field, words in zip((self.summary, self.against), self._stored, strict=True):
            if field.toPlainText() != words:
                field.setPlainText(words)
            field.setReadOnly(not writable)
        self._rest.stop()
        self.show_unknown(line)

    def keep(self, line: OwnTextLine) -> None:
        """Take in that what was told is stored; what was typed meanwhile stays in the fields."""
        self._stored = (line.text.summary, line.text.against)
        self.show_unknown(line)

    def show_unknown(self, line: OwnTextLine | None) -> None:
        """Say which evidence numbers no coding has."""
        unknown = line.unknown if line else ()
        self.unknown.setText(self.tr("No coding has these evidence numbers: {0}").format(", ".join(unknown)))
        self.unknown.setVisible(bool(unknown))

    def insert(self, evidence: str) -> None:
        """Put an evidence number where the cursor was last, with a space before it where there is none."""
        cursor = self._last.textCursor()
        before = self._last.toPlainText()[: cursor.position()][-1:]
        cursor.insertText(f"{' ' if before.strip() else ''}[{evidence}]")
        self._last.setTextCursor(cursor)
        self._last.setFocus()

    def commit(self) -> None:
        """Tell what was typed."""
        self._rest.stop()
        typed = (self.summary.toPlainText().strip(), self.against.toPlainText().strip())
        if typed != self._stored and not self.summary.isReadOnly():
            self._stored = typed
            self.written.emit(*typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QPlainTextEdit):
            self._last = watched
        return False


def _field(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setProperty("field", True)
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    return field
