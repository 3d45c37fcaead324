"""The disposition at the cursor: a line below the text, hidden where there is none."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import PlainLabel, plain_tooltip
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.coding.models.dispositions import spoken
from lagvarde_coder.gui.workspaces.parts import holds_focus
from lagvarde_coder.services.coding.disposing import DispositionChanges, DispositionLine


class DispositionCard(QFrame):
    """The kind, the note and the coder; kind and note can be changed here, and it can be removed.

    Signals:
        changed: id and a :class:`DispositionChanges`. removal_wanted: id.
        typed: the same, with every letter, for what is not told by ``changed`` yet; empty if that is nothing.
        current_changed: the id of what is shown; empty for nothing. back_wanted: the focus goes back to the text.
    """

    changed = Signal(str, object)
    typed = Signal(str, object)
    removal_wanted = Signal(str)
    current_changed = Signal(str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[DispositionLine] = []
        self._place = 0
        self.kind = QComboBox()
        name_box(self.kind, self.tr("What the passage is instead of a theme"))
        for kind in Disposal:
            self.kind.addItem(wording.name_of(kind), str(kind))
        self.kind.activated.connect(self._change_kind)
        self._about = PlainLabel()
        self._about.setProperty("kind", "muted")
        self._about.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Why? A note"))
        self.note.setAccessibleName(self.tr("Note on the passage"))
        self.note.editingFinished.connect(self.commit)
        self.note.textEdited.connect(lambda _: self.typed.emit(self.current, self._typed() or {}))
        self.note.returnPressed.connect(self.back_wanted)
        self.others = QToolButton()
        self.others.setAccessibleName(self.tr("Show the next one here"))
        self.others.hide()
        self.others.clicked.connect(self._show_next)
        self._remove = QToolButton()
        self._remove.setToolTip(self.tr("Withdraw (Shift+Del)"))
        self._remove.setAccessibleName(self.tr("Withdraw what is said of the passage"))
        self._remove.clicked.connect(lambda: self.removal_wanted.emit(self.current))
        theming.current().keep_icon(self._remove, "delete")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["xs"], SPACE["m"], 0)
        layout.setSpacing(SPACE["s"])
        layout.addWidget(self.kind)
        layout.addWidget(self.note, 1)
        layout.addWidget(self._about)
        layout.addWidget(self.others)
        layout.addWidget(self._remove)
        self.hide()

    @property
    def current(self) -> Id:
        """The id of what is shown, or an empty string."""
        return self._lines[self._place].disposition.id if self._lines else ""

    def show_lines(self, lines: Sequence[DispositionLine], wanted: Id = "") -> None:
        """Show the dispositions at the cursor: ``wanted``, else the one shown before, else the first."""
        before = self.current
        if list(lines) == self._lines and wanted in {"", before}:
            return
        ids = [line.disposition.id for line in lines]
        typed = self._typed() if before not in ids else None
        self._lines = list(lines)
        self._place = next((ids.index(disposition) for disposition in (wanted, before) if disposition in ids), 0)
        self._show()
        if typed is not None:  # emitted last: listeners call show_lines again
            self.changed.emit(before, typed)

    def allow_writing(self, reason: str) -> None:
        """Let it be changed; with a ``reason`` why not, it can only be read."""
        self.note.setReadOnly(bool(reason))
        for part in (self.kind, self._remove):
            part.setEnabled(not reason)
        self.setToolTip(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def commit(self) -> None:
        """Tell of a note that was typed."""
        typed = self._typed()
        if typed is not None:
            self.changed.emit(self.current, typed)

    def _typed(self) -> DispositionChanges | None:
        """Return the note that was typed and not stored yet."""
        if not self._lines or self.note.text().strip() == self._lines[self._place].disposition.note:
            return None
        return {"note": self.note.text().strip()}

    def _show(self) -> None:
        lost = not self._lines and holds_focus(self)
        self.setVisible(bool(self._lines))
        if lost:
            self.back_wanted.emit()
        if self._lines:
            line = self._lines[self._place]
            disposition = line.disposition
            with QSignalBlocker(self.note):
                if self.note.text().strip() != disposition.note:
                    self.note.setText(disposition.note)
                self.kind.setCurrentIndex(self.kind.findData(str(disposition.what)))
            self._about.setText(line.coder.initials or line.coder.name)
            told = [line.coder.name, disposition.question]
            self._about.setToolTip(plain_tooltip("\n".join(part for part in told if part)))
            many = len(self._lines)
            self.others.setVisible(many > 1)
            self.others.setText(self.tr("{0} of {1}").format(self._place + 1, many))
            self.others.setAccessibleName(self.tr("{0} of {1} here: show the next").format(self._place + 1, many))
        self.current_changed.emit(self.current)

    def _change_kind(self, _: int) -> None:
        self.changed.emit(self.current, {"what": Disposal(self.kind.currentData())})

    def _show_next(self) -> None:
        self.commit()
        self._place = (self._place + 1) % max(1, len(self._lines))
        self._show()
        if self._lines:
            announce(self, spoken(self._lines[self._place]))
