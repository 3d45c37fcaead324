"""Verifying the trail: a button, progress in the window, and a clear verdict."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.card import Card
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.trail.tracing import Verification


class VerdictBar(Card):
    """Says whether the state is what the log explains, as far as that was looked at.

    Attributes:
        busy: verifying is under way.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.busy = False
        self._look: tuple[str, str] = ("question", "muted")
        self._icon = PlainLabel()
        self._text = PlainLabel()
        self._text.setProperty("kind", "panel-title")
        self._text.setWordWrap(True)
        self._more = PlainLabel()
        self._more.setProperty("kind", "muted")
        self._more.setWordWrap(True)
        self.button = QPushButton(self.tr("Verify the log"))
        theming.current().keep_icon(self.button, "check")
        self.button.clicked.connect(self.verify)
        self.findings = QListWidget()
        self.findings.setAccessibleName(self.tr("What does not fit"))
        self.findings.setMaximumHeight(180)
        self.findings.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._more)
        row = QHBoxLayout()
        row.setSpacing(SPACE["m"])
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.setContentsMargins(SPACE["l"], SPACE["m"], SPACE["l"], SPACE["m"])
        self.body.addLayout(row)
        self.body.addWidget(self.findings)
        theming.current().changed.connect(self._recolour)
        session.closed.connect(self._ended)  # verifying that was under way was dropped
        self.forget()

    @property
    def text(self) -> str:
        """The verdict in words."""
        return self._text.text()

    def forget(self) -> None:
        """Say that nothing was looked at yet: another project, or something changed since."""
        self._say(
            self.tr("Not verified since the project was opened"),
            self.tr(
                "Verifying follows the chain of all entries and compares the whole state with what the log explains."
            ),
            ("question", "muted"),
            heard=False,
        )
        self.findings.hide()

    def verify(self) -> None:
        """Verify in a worker."""
        if self.busy:
            return
        self.busy = True  # the button stays as it is: greyed, it would lose the focus
        self._say(self.tr("Verifying …"), "", ("refresh", "muted"))
        job = self._session.job(
            self.tr("Verifying the log"),
            self._session.current.trail.tracing.check,
            self.show_verdict,
            failed=self._failed,
        )
        job.cancelled.connect(self.forget)
        job.ended.connect(self._ended)

    def show_verdict(self, verification: Verification) -> None:
        """Say what verifying found."""
        if verification.ok:
            text = self.tr("The state agrees with the log – {0} entries").format(wording.number(verification.entries))
        else:
            text = self.tr("The state does not agree with the log – findings: {0}").format(len(verification.findings))
        when = self.tr("State {0}, writers: {1}, head hash {2}")
        more = when.format(wording.number(verification.entries), verification.writers, verification.head)
        if verification.gaps:
            values = wording.number(sum(gap.values for gap in verification.gaps))
            told = self.tr("Erased by decision: values of the log, {0}; decisions, {1}")
            more += "\n" + told.format(values, len(verification.gaps))
        self._say(
            text,
            more,
            ("check", "success") if verification.ok else ("warning", "error"),
        )
        self.findings.clear()
        self.findings.addItems(
            [finding.told(wording.in_errors, wording.field_name) for finding in verification.findings]
        )
        self.findings.setVisible(not verification.ok)

    def _failed(self, error: BaseException) -> None:
        self.forget()
        self._session.report(error)

    def _ended(self) -> None:
        self.busy = False

    def _say(self, text: str, more: str, look: tuple[str, str], *, heard: bool = True) -> None:
        self._look = look
        self._text.setText(text)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._recolour()
        if heard:
            announce(self._text, text)

    def _recolour(self) -> None:
        size = theming.current().scaled(24)
        self._icon.setPixmap(theming.current().icon(*self._look).pixmap(QSize(size, size)))
