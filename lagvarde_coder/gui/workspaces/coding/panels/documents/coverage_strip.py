"""Below the list of documents: how far the open one has been gone through, and the way on."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.coding.coverage import Coverage
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.coding.models.sources import coverage_told
from lagvarde_coder.gui.workspaces.coding.panels.documents.coverage_bar import CoverageBar
from lagvarde_coder.gui.workspaces.coding.panels.documents.coverage_grid import counted
from lagvarde_coder.services.coding.coverage import CoverageLine


class CoverageStrip(QWidget):
    """A bar with its figures, "Continue", and an offer once everything has been gone through.

    Signals:
        continue_wanted: to the next place that is not finished.
        table_wanted: the figures of all documents.
        done_wanted: the offer was taken: the open document is done.
    """

    continue_wanted = Signal()
    table_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = CoverageBar()
        self._told = PlainLabel()
        self._told.setProperty("kind", "muted")
        self._told.setWordWrap(True)
        self.done_button = QPushButton(self.tr("Mark as done"))
        self.done_button.clicked.connect(self.done_wanted)
        theming.current().keep_icon(self.done_button, "check", "success")
        self.continue_button = QPushButton(self.tr("Continue"))
        self.continue_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.continue_button.clicked.connect(self.continue_wanted)
        self._table_button = QToolButton()
        self._table_button.setAccessibleName(self.tr("Text gone through, all documents"))
        self._table_button.clicked.connect(self.table_wanted)
        theming.current().keep_icon(self._table_button, "analysis")
        self._lay_out()
        self.show_coverage(None)

    def show_keys(self, onwards: str, table: str, done: str) -> None:
        """Say in tooltips which keys do the same."""
        self.continue_button.setToolTip(self.tr("To the next place that is not finished ({0})").format(onwards))
        self._table_button.setToolTip(self.tr("Text gone through, all documents ({0})").format(table))
        self.done_button.setToolTip(self.tr("Everything here has been gone through ({0})").format(done))

    def allow_writing(self, reason: str) -> None:
        """Offer to set the document as done, unless there is a ``reason`` why nothing can be changed."""
        self.done_button.setEnabled(not reason)

    def show_coverage(self, line: CoverageLine | None) -> None:
        """Show the figures of the open document; None for none."""
        known = line is not None and bool(line.coverage.total.characters)
        told = coverage_told(line) if line is not None and known else ""
        self._bar.setVisible(known)
        self._bar.show_coverage(line.coverage if line else None, parts_told(line.coverage) if line else "")
        self._told.setText(told)
        self._told.setToolTip(self._bar.toolTip())
        self._told.setVisible(bool(told))
        self.done_button.setVisible(
            line is not None and known and line.coverage.complete and not line.source.status.finished
        )

    @property
    def told(self) -> str:
        """What it says of the open document."""
        return self._told.text()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE["xs"])
        row.addWidget(self.continue_button, 1)
        row.addWidget(self._table_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], SPACE["m"])
        layout.setSpacing(SPACE["s"])
        layout.addWidget(self._bar)
        layout.addWidget(self._told)
        layout.addWidget(self.done_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(row)


def parts_told(coverage: Coverage) -> str:
    """Return all figures of a document in words, a line per part that there is."""
    translate, share = QCoreApplication.translate, coverage.share
    parts = [
        (translate("Coverage", "Coded"), coverage.coded),
        *((wording.name_of(kind), coverage.disposed[kind]) for kind in Disposal),
    ]
    template = translate("Coverage", "{0}: {1} % ({2} passages)")
    told = [
        template.format(name, share(part.characters), wording.number(part.passages))
        for name, part in parts
        if part.characters
    ]
    if coverage.remaining.characters:
        left = translate("Coverage", "Remaining: {0} % ({1} paragraphs, or parts of them)")
        told.append(left.format(share(coverage.remaining.characters), wording.number(coverage.remaining.passages)))
    return "\n".join([*told, counted()])
