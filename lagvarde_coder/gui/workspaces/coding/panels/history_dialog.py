"""What happened to one coding, from the trail."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTableView, QVBoxLayout, QWidget

from lagvarde_coder.domain.codebook import Theme
from lagvarde_coder.domain.coding import Stance
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui import wording
from lagvarde_coder.gui.models import words
from lagvarde_coder.gui.models.table import Grid, GridModel, Heading
from lagvarde_coder.gui.theming import SPACE
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.tracing import EntryDetail, EvidenceTrail

_SHOWN = ("theme", "stance", "memo", "unsure", "question", "start", "end")


class HistoryDialog(QDialog):
    """When, who, and what was changed."""

    def __init__(self, trail: EvidenceTrail, themes: Sequence[Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History of {0}").format(trail.evidence))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 360)
        self._themes = {theme.id: theme for theme in themes}
        model = GridModel(self)
        model.show_grid(self._grid(trail.history))
        self.table = QTableView()
        self.table.setModel(model)
        self.table.setAccessibleName(self.tr("History of the coding"))
        self.table.verticalHeader().hide()
        self.table.setWordWrap(True)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["l"], SPACE["l"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        if trail.line is not None:
            layout.addWidget(muted(words.shortened(trail.line.words, 240)))
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)

    def _grid(self, history: Sequence[EntryDetail]) -> Grid:
        columns = [Heading(self.tr("When")), Heading(self.tr("Who")), Heading(self.tr("What"))]
        rows: list[list[dict[int, object]]] = [
            [
                {Qt.ItemDataRole.DisplayRole: one.entry.time.astimezone().strftime("%Y-%m-%d %H:%M")},
                {Qt.ItemDataRole.DisplayRole: one.coder},
                {Qt.ItemDataRole.DisplayRole: self._what(one)},
            ]
            for one in history
        ]
        return Grid(columns, rows)

    def _what(self, entry: EntryDetail) -> str:
        if entry.after is None:
            return self.tr("Removed")
        changed = [
            self._field(name, entry.after[name])
            for name in _SHOWN
            if entry.before is None or entry.before[name] != entry.after[name]
        ]
        parts = [part for part in changed if part]
        return "; ".join([self.tr("Coded"), *parts] if entry.before is None else parts)

    def _field(self, name: str, cell: object) -> str:
        theme = self._themes.get(Id(cell)) if name == "theme" else None
        return {
            "theme": f"{theme.number} {theme.name}" if theme else "",
            "stance": wording.name_of(Stance(str(cell))) if name == "stance" else "",
            "memo": self.tr("comment: {0}").format(cell) if cell else "",
            "unsure": self.tr("unsure") if cell else "",
            "question": self.tr("question: {0}").format(cell) if cell else "",
        }.get(name, "")
