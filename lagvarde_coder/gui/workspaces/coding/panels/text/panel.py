"""The open document: its title and status, the text, and a line that says what was just done."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.document_view import DocumentView
from lagvarde_coder.gui.widgets.elided import ElidedLabel
from lagvarde_coder.gui.widgets.plain_words import PlainLabel, plain_tooltip
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.coding.panels.documents.panel import status_menu
from lagvarde_coder.gui.workspaces.parts import dress
from lagvarde_coder.services.material.documents import Document


class DocumentPanel(QFrame):
    """The middle of the coding workspace.

    Attributes:
        view: the text with its codings. below: a layout between the text and the line that says what was done.

    Signals:
        status_wanted: the status that the open document should get.
    """

    status_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._title = ElidedLabel()
        self._title.setProperty("kind", "panel-title")
        self._about = ElidedLabel()
        self._about.setProperty("kind", "muted")
        self._status = QPushButton()
        self._status.setMenu(status_menu(self, self.status_wanted.emit))
        self.view = DocumentView()
        self._message = ElidedLabel()
        self._selected = PlainLabel()
        self._selected.setProperty("kind", "muted")
        self._lay_out()
        self.show_document(None)

    def show_document(self, document: Document | None) -> None:
        """Show the heading of a document; the text is the view's."""
        self._status.setVisible(document is not None)
        title = document.source.title if document else self.tr("No document open")
        self._title.setText(title)
        self.view.setAccessibleName(self.tr("Document text: {0}").format(title))
        self._about.setVisible(document is not None)
        if document is None:
            return
        source = document.source
        who = ", ".join(organisation.name for organisation in document.organisations)
        verbatim = self.tr("verbatim") if source.made == "verbatim" else self.tr("paraphrased")
        day = source.day.isoformat() if source.day else ""
        self._about.setText(
            " · ".join(part for part in (who if who not in source.title else "", day, verbatim) if part)
        )
        self._title.setToolTip(plain_tooltip(source.title))
        self._about.setToolTip(plain_tooltip(who))
        self._status.setText(wording.name_of(source.status))
        self._status.setAccessibleName(self.tr("Status: {0}").format(wording.name_of(source.status)))

    def allow_writing(self, reason: str) -> None:
        """Let the status be changed; with a ``reason`` why not, it can only be read."""
        self._status.setEnabled(not reason)
        self._status.setToolTip(reason)

    def say(self, text: str, *, warning: bool = False, heard: bool = True) -> None:
        """Say what was done, or what to do, in the line below the text; a screen reader reads it out if ``heard``."""
        self._message.setText(text)
        self._fit_foot()
        self._message.setToolTip(plain_tooltip(text))
        if not text:
            return  # without words nothing is seen of how it is dressed
        dress(self._message, "warning" if warning else "success")
        if heard:
            announce(self._message, text)

    @property
    def said(self) -> str:
        """What the line below the text says."""
        return self._message.text()

    def show_selected(self, characters: int, *, spent: bool = False) -> None:
        """Say how much is selected; ``spent``: it is coded, and a click on a theme only shows what that means."""
        text = self.tr("{0} characters selected, coded") if spent else self.tr("{0} characters selected")
        self._selected.setText(text.format(wording.number(characters)) if characters else "")
        self._fit_foot()
        self._selected.setToolTip(self.tr("A click on a theme shows what it means; its key codes.") if spent else "")

    def order_stops(self) -> None:
        """Let Tab go as one sees it: what stands beside the title, then the text. Call it when all of it is there."""
        items = [self.tools.itemAt(at) for at in range(self.tools.count())]
        beside = [widget for item in items if item is not None and (widget := item.widget()) is not None]
        for before, after in pairwise([self._status, *beside, self.view]):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """Let what is said have the room of how much is selected, if it would be cut else."""
        words = self.fontMetrics().horizontalAdvance(f"{self._message.text()} {self._selected.text()}")
        self._selected.setVisible(words + 3 * SPACE["l"] <= self.width())

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._title)
        names.addWidget(self._about)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE["l"], SPACE["s"], SPACE["s"], SPACE["s"])
        head.setSpacing(SPACE["s"])
        head.addLayout(names, 1)
        head.addWidget(self._status, 0, Qt.AlignmentFlag.AlignVCenter)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(SPACE["xs"])
        head.addLayout(self.tools)
        self.below = QVBoxLayout()
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE["l"], SPACE["xs"], SPACE["l"], SPACE["s"])
        foot.addWidget(self._message, 1)
        foot.addWidget(self._selected)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addLayout(self.below)
        layout.addLayout(foot)
