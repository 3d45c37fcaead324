"""One coding, with everything about it that can be changed without marking again."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from lagvarde_coder.domain.coding.codings import Coding, CodingChanges, Stance
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedBox, ElidedLabel
from lagvarde_coder.gui.widgets.naming import name_box, only_one
from lagvarde_coder.gui.widgets.plain_words import PlainLabel, plain_tooltip
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.coding.models.open_document import COMMENT_SIGN, STANCE_SIGNS
from lagvarde_coder.gui.workspaces.coding.panels.codings.editor_parts import Alternatives, ExtentButtons
from lagvarde_coder.services.coding.marking import CodingLine

_PAUSE = 2000
"""Milliseconds of rest after which what was typed is stored: a crash costs no more."""


class CodingEditor(QWidget):
    """Shows a coding and tells what the user changes of it; what is typed after a rest, or when its field is left.

    Signals:
        changed: the coding's id and a :class:`CodingChanges`.
        typed: the same, with every letter, for what is not told by ``changed`` yet; empty if that is nothing.
        removal_wanted, history_wanted, alternatives_wanted, quotation_wanted: the coding's id.
        extent_wanted: the coding's id, "start" or "end", and how many words further on that should be.
        back_wanted: to the text: the user is done with writing, or what was written in is no longer shown.
    """

    changed = Signal(str, object)
    typed = Signal(str, object)
    removal_wanted = Signal(str)
    history_wanted = Signal(str)
    alternatives_wanted = Signal(str)
    quotation_wanted = Signal(str)
    extent_wanted = Signal(str, str, int)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: CodingLine | None = None
        self._themes: list[Theme] = []
        self._showing = False
        self.theme = ElidedBox(least=12)
        self.theme.activated.connect(lambda row: self._tell({"theme": self._themes[row].id}))
        self.stances = QButtonGroup(self)
        self.memo = QPlainTextEdit()
        self.memo.setProperty("field", True)
        self.memo.setTabChangesFocus(True)
        self.memo.setFixedHeight(46)
        self.memo.setPlaceholderText(self.tr("Comment"))
        self.memo.setToolTip(self.tr("In the text its badge says {0}").format(COMMENT_SIGN))
        self.memo.installEventFilter(self)
        self.unsure = QCheckBox(self.tr("Unsure"))
        self.unsure.clicked.connect(lambda checked: self._tell({"unsure": checked}))
        self.question = QLineEdit()
        self.question.setPlaceholderText(self.tr("Question for the next meeting"))
        self.question.editingFinished.connect(self.commit)
        self.question.installEventFilter(self)
        self.alternatives = Alternatives()
        self.alternatives.changed.connect(lambda remaining: self._tell({"alternatives": tuple(remaining)}))
        self.alternatives.more_wanted.connect(lambda: self.alternatives_wanted.emit(self._id))
        self.extent = ExtentButtons()
        self.extent.moved.connect(lambda end, step: self.extent_wanted.emit(self._id, end, step))
        self.about = PlainLabel()
        self.about.setProperty("kind", "muted")
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.quotation = ElidedLabel()
        self.quotation.hide()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE)
        self._rest.timeout.connect(self.commit)
        self.memo.textChanged.connect(self._type)
        self.question.textEdited.connect(lambda _: self._type())
        self._name_parts()
        self._lay_out()
        self.show_coding(None)

    def show_themes(self, themes: Sequence[Theme]) -> None:
        """Offer these themes."""
        self._themes = list(themes)
        self.theme.clear()
        for theme in themes:
            self.theme.addItem(f"{theme.number}  {theme.name}")
        self.show_coding(self._line)

    def show_coding(self, line: CodingLine | None) -> None:
        """Show a coding; what was typed about the one before is stored first, what is being typed about it stays."""
        before = self._line.coding if self._line is not None else None
        if before is not None and (line is None or line.coding.id != before.id):
            self.commit()
            before = None
        self._line = line
        if line is None:
            return  # it is not on the screen then; disabling it would send screen readers an event for each part
        self._showing = True  # what is put into the fields here nobody types
        self._fill(line, before)
        self._showing = False

    def _fill(self, line: CodingLine, before: Coding | None) -> None:
        coding = line.coding
        ids = [theme.id for theme in self._themes]
        self.theme.setCurrentIndex(ids.index(line.theme.id) if line.theme.id in ids else -1)
        self.stances.button(list(Stance).index(coding.stance)).setChecked(True)
        if (before is None or coding.memo != before.memo) and self.memo.toPlainText().strip() != coding.memo:
            self.memo.setPlainText(coding.memo)
        self.unsure.setChecked(coding.unsure)
        if (before is None or coding.question != before.question) and self.question.text().strip() != coding.question:
            self.question.setText(coding.question)
        self.question.setVisible(coding.unsure)
        self.alternatives.setVisible(coding.unsure)
        known = {theme.id: theme for theme in self._themes}
        self.alternatives.show_themes([known[theme] for theme in coding.alternatives if theme in known])
        self.extent.show_words(line.words)
        about = self.tr("{0} · {1} · codebook version {2}")
        self.about.setText(line.evidence)  # more would be cut
        told = [about.format(line.coder.name, line.evidence, coding.codebook_version)]
        if coding.file_marks:
            told.append(self.tr("Marked in the file: {0}").format(wording.file_marks(coding.file_marks)))
        self.about.setToolTip(plain_tooltip("\n".join(told)))

    def show_quotation(self, told: str) -> None:
        """Say what was decided of the coding as a quotation; nothing takes the line away."""
        self.quotation.setText(told)
        self.quotation.setAccessibleName(self.tr("As a quotation: {0}").format(told))
        self.quotation.setVisible(bool(told))

    def allow_writing(self, reason: str) -> None:
        """Let the coding be changed; with a ``reason`` why not, it can only be read."""
        self.memo.setReadOnly(bool(reason))
        for part in (
            self.theme,
            self._stance,
            self.unsure,
            self.question,
            self.alternatives,
            self.extent,
            self._remove,
        ):
            part.setEnabled(not reason)
        self.setToolTip(reason)

    def commit(self) -> None:
        """Tell what was typed."""
        changes = self._typed()
        if changes and self._line is not None:
            line = self._line  # set first: listeners of changed may call commit again
            self._line = replace(line, coding=replace(line.coding, **changes))
            self.changed.emit(line.coding.id, changes)

    def _type(self) -> None:
        self._rest.start()
        if self._line is not None and not self._showing and not self.memo.isReadOnly():
            self.typed.emit(self._line.coding.id, self._typed())

    def _typed(self) -> CodingChanges:
        changes: CodingChanges = {}
        if self._line is None:
            return changes
        if (memo := self.memo.toPlainText().strip()) != self._line.coding.memo:
            changes["memo"] = memo
        if (question := self.question.text().strip()) != self._line.coding.question:
            changes["question"] = question
        return changes

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.memo and event.type() == QEvent.Type.FocusOut:
            self.commit()
        elif isinstance(event, QKeyEvent) and _is_done(event):
            if event.type() == QEvent.Type.KeyPress:
                self.commit()
                self.back_wanted.emit()
            event.accept()  # as a ShortcutOverride: before anything else that Escape does
            return True
        return False

    @property
    def _id(self) -> str:
        return self._line.coding.id if self._line else ""

    def _tell(self, changes: CodingChanges) -> None:
        if self._line is not None:
            self.changed.emit(self._line.coding.id, changes)

    def _name_parts(self) -> None:
        name_box(self.theme, self.tr("Theme of the coding"))
        self.memo.setAccessibleName(self.tr("Comment on the coding"))
        self.unsure.setAccessibleName(self.tr("Unsure"))
        self.question.setAccessibleName(self.tr("Question for the next meeting"))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(1)  # the number must not be cut
        row.addWidget(self.unsure)
        row.addWidget(self.about, 1)
        quote = self._tool("quote", self.tr("How the quotation may be used …"), self.quotation_wanted)
        quote.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its key does it: Tab has far enough to go
        row.addWidget(quote)
        row.addWidget(self._tool("trail", self.tr("History of the coding"), self.history_wanted))
        self._remove = self._tool("delete", self.tr("Remove the coding (Del)"), self.removal_wanted)
        row.addWidget(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["s"], SPACE["s"], SPACE["s"], SPACE["s"])
        layout.setSpacing(SPACE["xs"])
        layout.addWidget(self.theme)
        self._stance = self._stance_row()
        layout.addWidget(self._stance)
        layout.addLayout(row)  # above what may be scrolled away where the panel is low
        layout.addWidget(self.quotation)
        layout.addWidget(self.question)
        layout.addWidget(self.alternatives)
        layout.addWidget(self.extent)
        layout.addWidget(self.memo)

    def _tool(self, icon: str, name: str, wanted: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        theming.current().keep_icon(button, icon)
        button.clicked.connect(lambda: wanted.emit(self._id))
        return button

    def _stance_row(self) -> QWidget:
        row = QWidget()
        row.setProperty("segments", True)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, stance in enumerate(Stance):
            button = QPushButton(f"{STANCE_SIGNS[stance]} {wording.name_of(stance)}".strip())
            if sign := STANCE_SIGNS[stance]:
                button.setToolTip(self.tr("In the text its badge says {0}").format(sign))
            button.setCheckable(True)
            button.setProperty("segment", ("first", "middle", "last")[number])
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setAccessibleName(self.tr("Stance: {0}").format(wording.name_of(stance)))
            self.stances.addButton(button, number)
            layout.addWidget(button)
        only_one(self.stances.buttons())
        self.stances.buttonClicked.connect(self._tell_stance)
        return row

    def _tell_stance(self, button: QAbstractButton) -> None:
        self._tell({"stance": list(Stance)[self.stances.id(button)]})


def _is_done(event: QKeyEvent) -> bool:
    """Whether Escape or Ctrl+Enter was pressed."""
    if event.type() not in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
        return False
    with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_Escape or (
        bool(with_ctrl) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    )
