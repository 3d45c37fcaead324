"""One's own verdict: outcome, wording before and after, reason; and what others have said."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.verdicts import Outcome
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.card import Card
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.parts import dress, muted
from lagvarde_coder.gui.workspaces.themes import differing
from lagvarde_coder.gui.workspaces.themes.judging_draft import VerdictDraft
from lagvarde_coder.services.verdicts.beside import VerdictPage
from lagvarde_coder.services.verdicts.given import VerdictLine
from lagvarde_coder.services.verdicts.judging import NewVerdict

_FIELD_HEIGHT = 66


class JudgingForm(QWidget):
    """Fills in a verdict.

    Signals:
        edited: something else stands in the form. save_wanted: store what stands here.
        settle_wanted: let the verdict with this id be the project's.
        missed: this field is still to be filled in.
    """

    edited = Signal()
    save_wanted = Signal()
    settle_wanted = Signal(str)
    missed = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.outcome = QComboBox()
        self.outcome.setPlaceholderText(self.tr("Choose a verdict"))
        for outcome in Outcome:
            self.outcome.addItem(wording.name_of(outcome), outcome)
        self.before = Sentence()
        self.before.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.after, self.reason = _field(), _field()
        self.chosen = muted()
        self.problem = Sentence()
        self.save = QPushButton(self.tr("Save the verdict"))
        self.save.setProperty("primary", True)
        self.save.setAutoDefault(True)
        self.save.clicked.connect(self._on_save)
        self.outcome.currentIndexChanged.connect(lambda _: self._on_edited())
        for field in (self.after, self.reason):
            field.textChanged.connect(self._on_edited)
        self._others = QVBoxLayout()
        self._lay_out()

    def show_page(self, page: VerdictPage, filled: VerdictDraft, *, writable: bool) -> None:
        """Show a theme's verdicts, and ``filled`` in the form."""
        self._filling = True
        self.before.setText(page.theme.claim or page.theme.name)
        self.outcome.setCurrentIndex(self.outcome.findData(filled.outcome) if filled.outcome else -1)
        for field, words in ((self.after, filled.after), (self.reason, filled.reason)):
            if field.toPlainText() != words:  # whoever types on keeps the caret
                field.setPlainText(words)
        self._filling = False
        self.problem.setText("")
        for part in (self.outcome, self.after, self.reason, self.save):
            part.setEnabled(writable)
        self._show_verdicts(page, writable=writable)

    def show_chosen(self, *, evidence: int, read: int, against: int) -> None:
        """Say how many passages are chosen as evidence, and how many of those against were read."""
        told = [self.tr("Passages chosen as evidence: {0}").format(evidence)]
        if against:
            told.append(self.tr("{0} of {1} contradicting and nuancing passages read").format(read, against))
        if read < against:
            told.append(self.tr("saved as “contradicting passages not gone through”"))
        self.chosen.setText(" · ".join(told))

    def draft(self, evidence: tuple[Id, ...], read: tuple[Id, ...]) -> VerdictDraft:
        """Return what stands in the form, with the passages that are ticked."""
        return VerdictDraft(self._outcome(), self.after.toPlainText(), self.reason.toPlainText(), evidence, read)

    def verdict(self, evidence: tuple[Id, ...], read_against: tuple[Id, ...]) -> NewVerdict:
        """Return what stands in the form as a verdict."""
        return NewVerdict(
            outcome=Outcome(self.outcome.currentData()),
            reason=self.reason.toPlainText(),
            after=self.after.toPlainText(),
            evidence=evidence,
            read_against=read_against,
        )

    def _on_edited(self) -> None:
        if not self._filling:
            self.edited.emit()

    def _outcome(self) -> Outcome | None:
        chosen = self.outcome.currentData()  # Qt gives it back as a plain string
        return None if chosen is None else Outcome(chosen)

    def _on_save(self) -> None:
        """Say what is missing, beside the field, or ask for it to be stored."""
        missing: tuple[str, QWidget] | None = None
        if self._outcome() is None:
            missing = self.tr("Choose the verdict first."), self.outcome
        elif not self.reason.toPlainText().strip():
            missing = self.tr("Enter the reason. It is kept in the decision log."), self.reason
        if missing is None:
            self.problem.setText("")
            self.save_wanted.emit()
            return
        text, field = missing
        self.problem.setText(text)
        dress(self.problem, "error")
        announce(self.problem, text)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.missed.emit(field)

    def _show_verdicts(self, page: VerdictPage, *, writable: bool) -> None:
        while (old := self._others.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in page.judged.verdicts:
            self._others.addWidget(self._card(line, writable=writable))

    def _card(self, line: VerdictLine, *, writable: bool) -> QWidget:
        made = line.verdict
        card = Card()
        outcome = wording.name_of(made.outcome)
        title = self.tr("The project’s verdict: {0}").format(outcome) if made.settled else outcome
        card.body.addWidget(Sentence(f"{title} – {line.coder.name}", "panel-title"))
        card.body.addWidget(Sentence(made.reason))
        if made.after:
            card.body.addWidget(Sentence(self.tr("Wording: {0}").format(made.after)))
        card.body.addWidget(muted(f"{wording.local_time(line.decided)} · {differing.figures_told(made.basis)}"))
        card.body.addWidget(muted(self._told_against(line)))
        if not made.settled:
            settle = QPushButton(self.tr("Let it be the project’s …"))
            settle.setAccessibleName(self.tr("Let {0}’s verdict be the project’s").format(line.coder.name))
            settle.setEnabled(writable)
            settle.clicked.connect(lambda _=False: self.settle_wanted.emit(made.id))
            row = QHBoxLayout()
            row.addWidget(settle)
            row.addStretch(1)
            card.body.addLayout(row)
        return card

    def _told_against(self, line: VerdictLine) -> str:
        made = line.verdict
        evidence = self.tr("Passages as evidence: {0}").format(len(made.evidence))
        if made.unread_against:
            total = made.unread_against + len(made.read_against)
            told = self.tr("contradicting passages not gone through ({0} of {1})").format(made.unread_against, total)
        else:
            told = self.tr("all contradicting and nuancing passages were read ({0})").format(len(made.read_against))
            told = told if made.read_against else self.tr("no passage contradicted or nuanced it")
        return f"{evidence} · {told}"

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(SPACE["xs"])
        for part, name in (
            (self.outcome, self.tr("Verdict")),
            (self.after, self.tr("Wording proposed")),
            (self.reason, self.tr("Reason")),
        ):
            part.setAccessibleName(name)
        form.addRow(self.tr("Verdict"), self.outcome)
        form.addRow(self.tr("Wording now"), self.before)
        form.addRow(self.tr("Wording proposed"), self.after)
        form.addRow(self.tr("Reason"), self.reason)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addWidget(self.problem, 1)
        self._others.setSpacing(SPACE["s"])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(form)
        layout.addWidget(self.chosen)
        layout.addLayout(foot)
        layout.addSpacing(SPACE["s"])
        layout.addLayout(self._others)


def _field() -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setProperty("field", True)
    field.setFixedHeight(_FIELD_HEIGHT)
    field.setTabChangesFocus(True)
    return field
