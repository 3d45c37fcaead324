"""What happened to one coding, from the trail."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.values import Plain
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.table import ColumnHeading, Grid, GridModel
from lagvarde_coder.gui.widgets.kept_words import keep_words
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.codebook_panel import CodebookThenPanel
from lagvarde_coder.gui.workspaces.parts import AiryRows, muted
from lagvarde_coder.services.trail.tracing import EntryDetail, EvidenceTrail

_FIRST = ("theme", "stance", "memo", "unsure", "question", "alternatives", "start", "end", "file_marks")
_HIDDEN = {"id", "text", "coder", "codebook_version"}


class HistoryDialog(Dialog):
    """When, who, and what was changed; the coding can be what it was after any of the steps.

    Attributes:
        evidence: the coding's evidence id.

    Signals:
        restore_wanted: the place in the log of the step whose state should come back.
    """

    restore_wanted = Signal(int)

    def __init__(self, trail: EvidenceTrail, themes: Sequence[Theme], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("HistoryDialog", "History of {0}").format(trail.evidence), parent)
        self.take_room(760, 640)
        self.evidence = trail.evidence
        self._history = trail.history
        self._writable = True
        self._themes = {theme.id: theme for theme in themes}
        model = GridModel(self)
        model.show_grid(self._grid(trail.history))
        self.table = history_table(model, self.tr("History of the coding"))
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.button = buttons.addButton(self.tr("Restore to this"), QDialogButtonBox.ButtonRole.ActionRole)
        self.button.clicked.connect(lambda: self.restore_wanted.emit(self._history[self._row].entry.order))
        buttons.rejected.connect(self.reject)
        layout = headed(self)
        if trail.line is not None:
            layout.addWidget(muted(phrases.shortened(trail.line.words, 240)))
        layout.addWidget(self.table, 1)
        self.codebook = CodebookThenPanel()
        self.codebook.show_codebook(trail.codebook)
        layout.addWidget(self.codebook, 2)
        layout.addWidget(buttons)
        fit_columns(self.table)
        self.table.selectRow(len(self._history) - 1)
        self.table.setFocus()
        self.take_return(buttons.button(QDialogButtonBox.StandardButton.Close))  # to read, not to change
        self._offer()

    def allow_restoring(self, allowed: bool) -> None:
        """Offer to restore, or not: the project may be open for reading only."""
        self._writable = allowed
        self._offer()

    @property
    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _offer(self, *_: object) -> None:
        """What the coding says now cannot come back."""
        now, row = self._history[-1].after, self._row
        there = row >= 0 and _state(self._history[row]) != now
        self.button.setEnabled(self._writable and there)
        self.button.setToolTip("" if there else self.tr("This is what the coding says now."))

    def _grid(self, history: Sequence[EntryDetail]) -> Grid:
        columns = [ColumnHeading(self.tr("When")), ColumnHeading(self.tr("Who")), ColumnHeading(self.tr("What"))]
        rows: list[list[dict[int, object]]] = [
            [
                {Qt.ItemDataRole.DisplayRole: detail.entry.time.astimezone().strftime("%Y-%m-%d %H:%M")},
                {Qt.ItemDataRole.DisplayRole: detail.coder},
                {Qt.ItemDataRole.DisplayRole: self._described(detail)},
            ]
            for detail in history
        ]
        return Grid(columns, rows)

    def _described(self, entry: EntryDetail) -> str:
        if entry.after is None:
            return self.tr("Removed")
        if entry.before is None:
            fields = [self._field(name, entry.after[name]) for name in _shown(entry.after)]
            return "; ".join([self.tr("Coded"), *(part for part in fields if part)])
        changed = [name for name in _shown(entry.after) if entry.before[name] != entry.after[name]]
        parts = [self._field(name, entry.after[name]) or self._gone(name) for name in changed]
        return "; ".join(part for part in parts if part)

    def _field(self, name: str, cell: object) -> str:
        theme = self._themes.get(Id(cell)) if name == "theme" else None
        return {
            "theme": f"{theme.number} {theme.name}" if theme else "",
            "stance": wording.name_of(Stance(str(cell))) if name == "stance" else "",
            "memo": self.tr("comment: {0}").format(cell) if cell else "",
            "unsure": self.tr("unsure") if cell else "",
            "question": self.tr("question: {0}").format(cell) if cell else "",
            "alternatives": self.tr("perhaps {0}").format(self._numbers(cell)) if cell else "",
            "file_marks": self.tr("marked in the file: {0}").format(wording.file_marks(cell)) if cell else "",
            "start": self.tr("begins at {0}").format(cell),
            "end": self.tr("ends at {0}").format(cell),
        }.get(name, f"{wording.field_name(name)}: {cell}")

    def _gone(self, name: str) -> str:
        """Return the words for a field that was emptied."""
        return {
            "memo": self.tr("comment removed"),
            "unsure": self.tr("no longer unsure"),
            "question": self.tr("question removed"),
            "alternatives": self.tr("no other themes any more"),
        }.get(name, "")

    def _numbers(self, ids: object) -> str:
        themes = [self._themes.get(Id(theme)) for theme in (ids if isinstance(ids, list) else ())]
        return ", ".join(theme.number for theme in themes if theme)


def headed(dialog: QDialog) -> QVBoxLayout:
    """Return a layout for a dialog that begins with the dialog's title, as our forms do."""
    title = PlainLabel(dialog.windowTitle())
    title.setProperty("kind", "headline")
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
    layout.setSpacing(SPACE["m"])
    layout.addWidget(title)
    return layout


def history_table(model: QAbstractItemModel, name: str) -> QTableView:
    """Return a table of steps whose lines are as high as their words need; whole lines are marked."""
    table = QTableView()
    keep_words(table)
    table.setModel(model)
    table.setAccessibleName(name)
    table.verticalHeader().hide()
    table.setWordWrap(True)
    table.setProperty("rows", "fitted")
    table.setItemDelegate(AiryRows(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table


def fit_columns(table: QTableView) -> None:
    """Make the columns as wide as their words; the last takes what is left."""
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(header.count() - 1, QHeaderView.ResizeMode.Stretch)


def _shown(coding: Plain) -> list[str]:
    """Return the fields of a coding that people read, in their order; those without a sentence of their own last."""
    return [*_FIRST, *(name for name in coding if name not in _FIRST and name not in _HIDDEN)]


def _state(entry: EntryDetail) -> Plain | None:
    """What would come back: what the coding said after the step, or before it was removed."""
    return entry.after or entry.before
