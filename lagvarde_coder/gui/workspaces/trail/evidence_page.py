"""From a Beläggsnummer in a report back to the text, and to the decisions between."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.errors import MisreadEvidence, NotFound, OthersHidden
from lagvarde_coder.domain.material.sources import Made
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.badge import Badge
from lagvarde_coder.gui.widgets.card import Card
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.codebook_panel import CodebookThenPanel
from lagvarde_coder.gui.workspaces.list_table import ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.trail.tracing import EntryDetail, EvidenceTrail


class EvidencePage(QWidget):
    """Looks up one evidence id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._line: CodingLine | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Evidence number"))
        self.field.setPlaceholderText("E-…")
        self.field.setMaximumWidth(260)
        self.field.returnPressed.connect(self.look_up)
        button = QPushButton(self.tr("Look up"))
        button.clicked.connect(self.look_up)
        label = PlainLabel(self.tr("Evidence number from a report"))
        label.setBuddy(self.field)
        row = QHBoxLayout()
        row.setSpacing(SPACE["s"])
        for part in (label, self.field, button):
            row.addWidget(part)
        row.addStretch(1)
        self._empty = EmptyState("search", "", "")
        self._result = self._build_result()
        ground = Card()
        ground.body.addLayout(row)
        ground.body.addWidget(self._empty, 1)
        ground.body.addWidget(self._result, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["m"], 0, 0)
        layout.addWidget(ground)
        self.clear()

    def clear(self) -> None:
        """Show nothing but the field."""
        self._say(
            self.tr("From the report to the text"),
            self.tr("Every passage in a report carries its number. Type or paste it here to see where it comes from."),
        )

    def look_up(self) -> None:
        """Look the field's number up, in a worker."""
        wanted = self.field.text().strip()
        if wanted:
            trail = self._session.current.trail.tracing
            self._session.query(lambda: trail.evidence(wanted), self.show_trail, key="evidence", failed=self._missing)

    def renew(self) -> None:
        """Look the number that is shown up again: what may be seen is another matter now."""
        if not self._result.isHidden():
            self.look_up()

    def show_trail(self, trail: EvidenceTrail) -> None:
        """Show the passage, what it counts for, and the decisions between."""
        self._line = trail.line
        self._empty.hide()
        self._result.show()
        self._number.setText(trail.evidence)
        self._removed.setVisible(trail.removed)
        self._show_passage(trail.line)
        while (item := self._badges.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for theme in trail.categories:
            self._badges.addWidget(Badge(theme.number, theme.colour, theme.name))
            name = PlainLabel(theme.name)
            name.setMaximumWidth(420)
            self._badges.addWidget(name)
            self._badges.addSpacing(SPACE["m"])
        self._badges.addStretch(1)
        details = sorted({detail.entry.order: detail for detail in (*trail.history, *trail.decisions)}.items())
        self.table.show_grid(self._grid([detail for _, detail in details]))
        self.codebook.show_codebook(trail.codebook)
        themes = ", ".join(f"{theme.number} {theme.name}" for theme in trail.categories)
        announce(self._result, ". ".join(part for part in (trail.evidence, themes, self._place_told()) if part))

    def _place_told(self) -> str:
        return "" if self._line is None else f"{self._words.text()} {self._place.text()}"

    def _show_passage(self, line: CodingLine | None) -> None:
        self._words.setVisible(line is not None)
        self._place.setVisible(line is not None)
        self._go.setVisible(line is not None)
        if line is None:
            return
        verbatim = line.source.made is Made.VERBATIM
        self._words.setText(f"”{line.words}”" if verbatim else line.words)
        place = self.tr("{0}: {1}. {2}, characters {3}–{4} · {5} · {6}")
        kind = self.tr("Quotation") if verbatim else self.tr("From notes")
        self._place.setText(
            place.format(
                kind,
                line.source.number,
                line.source.title,
                line.coding.start,
                line.coding.end,
                wording.name_of(line.coding.stance),
                line.coder.name,
            )
        )

    def _build_result(self) -> QWidget:
        self._number = PlainLabel()
        self._number.setProperty("kind", "headline")
        self._removed = PlainLabel(self.tr("This coding has since been removed; the log keeps it."))
        self._removed.setProperty("kind", "warning")
        self._words = PlainLabel()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._place = PlainLabel()
        self._place.setProperty("kind", "muted")
        self._place.setWordWrap(True)
        self._badges = QHBoxLayout()
        self._badges.setSpacing(SPACE["s"])
        self._go = QPushButton(self.tr("Show in the text"))
        theming.current().keep_icon(self._go, "coding")
        self._go.clicked.connect(self._show_text)
        self.table = ListTable(self.tr("What happened to it"))
        self.table.use(self._grid([]), (134, 130, 200, 180, 180), {3: 1, 4: 1})
        self.table.remember_widths(self._session.memory, "evidence")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.copy_action = copy_action(self._session, self.table, self.tr("What happened to it"))
        self.codebook = CodebookThenPanel()
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, SPACE["m"], 0, 0)
        column.setSpacing(SPACE["s"])
        for part in (self._number, self._removed, self._words, self._place):
            column.addWidget(part)
        column.addLayout(self._badges)
        column.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(SPACE["s"])
        column.addWidget(self.table, 1)
        column.addSpacing(SPACE["s"])
        column.addWidget(self.codebook, 2)
        return result

    def _grid(self, details: list[EntryDetail]) -> Grid:
        columns = (self.tr("Time"), self.tr("Coder"), self.tr("What"), self.tr("Concerns"), self.tr("Reason"))
        rows = [
            [
                cell(wording.local_time(detail.entry.time), key=detail.entry.hash, sort=detail.entry.order),
                cell(detail.coder),
                cell(wording.name_of(detail.entry.action)),
                cell(detail.label, tip=detail.label),
                cell(detail.reason, tip=detail.reason),
            ]
            for detail in details
        ]
        return Grid([ColumnHeading(heading) for heading in columns], rows)

    def _missing(self, error: BaseException) -> None:
        if isinstance(error, MisreadEvidence):
            headline, *rest = wording.sentences(error)
            self._refuse(headline, " ".join(rest))
        elif isinstance(error, NotFound):
            self._refuse(
                self.tr("No such evidence number"),
                self.tr("No coding of this project has or had the number {0}.").format(self.field.text().strip()),
            )
        elif isinstance(error, OthersHidden):
            self._refuse(
                self.tr("Others’ coding is hidden"),
                self.tr("{0} is what somebody else coded. Show others’ coding, then look it up again.").format(
                    error.params["name"]
                ),
            )
        else:
            self._session.report(error)

    def _refuse(self, headline: str, sentence: str) -> None:
        self._say(headline, sentence)
        announce(self._empty, f"{headline}. {sentence}")

    def _say(self, headline: str, sentence: str) -> None:
        self._line = None
        self._empty.show_state("search", headline, sentence)
        self._empty.show()
        self._result.hide()

    def _show_text(self) -> None:
        if self._line is not None:
            self._session.go_to(self._line.source.id, Span(self._line.coding.start, self._line.coding.end))
