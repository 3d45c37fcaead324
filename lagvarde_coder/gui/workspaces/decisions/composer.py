"""Bringing checked themes together: which need, why, and what it does to the figures."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.dialogs.dialog import scrolled
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.table import Grid, GridModel
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.badge import ThemeDelegate
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.workspaces.decisions.state import MergeState
from lagvarde_coder.gui.workspaces.parts import dress, muted
from lagvarde_coder.services.decisions.merging import NeedChoice

_PAUSE = 250
"""Milliseconds of rest before a preview is asked for."""


_ROW = 30
"""Pixels of a row of figures at the usual size of the text."""


class Composer(Panel):
    """A form: need (existing, or the name of a new one), part of, group, reason.

    Signals:
        preview_wanted: something that the figures depend on was changed; after a short rest.
        merge_wanted: the button was pressed, and nothing is missing.
        themes_wanted: the button was pressed, and no theme is ticked.
    """

    preview_wanted = Signal()
    merge_wanted = Signal()
    themes_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Merge"))
        self._needs: list[Theme] = []
        self.need = _combo(self.tr("Need"), self.tr("Choose a need or name a new one"))
        self.above = _combo(self.tr("Part of"), "")
        self.above.setEditable(False)
        self.group = _combo(self.tr("Group"), self.tr("Group in the report"))
        self.reason = QPlainTextEdit()
        self.reason.setProperty("field", True)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why do these belong together? The reason is kept in the decision log."))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(theming.current().scaled(84))
        self._chosen = muted()
        self._preview = GridModel(self)
        self.preview = _table(self._preview, self.tr("Figures before and after"))
        self.preview.hide()  # until there is one
        self._below = muted()
        self.button = QPushButton(self.tr("Merge"))
        self.button.setProperty("primary", True)
        self.button.setAutoDefault(True)  # Return presses it too
        self.button.clicked.connect(self._press)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE)
        self._rest.timeout.connect(self.preview_wanted)
        for box in (self.need, self.above, self.group):
            box.currentTextChanged.connect(self._changed)
        self.reason.textChanged.connect(self._allow)
        self._themes: list[Theme] = []
        self._told: list[str] = []
        self._lay_out()
        self.show_themes([])

    def show_state(self, state: MergeState) -> None:
        """Offer the needs and groups as they stand now."""
        self._needs = state.needs()
        names = [f"{need.number} {need.name}" for need in self._needs]
        groups = dict.fromkeys(theme.group for theme in state.themes.values() if theme.group)
        _offer(self.need, names)
        _offer(self.above, ["–", *(name for name, need in zip(names, self._needs, strict=True) if not need.parent)])
        _offer(self.group, list(groups))
        self._changed()

    def show_themes(self, themes: Sequence[Theme]) -> None:
        """Say which themes would be brought together."""
        self._themes = list(themes)
        names = ", ".join(theme.number for theme in themes)
        self._chosen.setText(self.tr("Chosen: {0}").format(names) if themes else self.tr("Tick themes in the list."))
        self._changed()

    def show_preview(self, grid: Grid, note: str) -> None:
        """Show what the merge would do, or why it cannot be done."""
        told = [note, *(str(row[0].get(Qt.ItemDataRole.ToolTipRole, "")) for row in grid.cells)]
        if any(told) and told != self._told and self.isVisible():
            announce(self.preview, " ".join(part for part in told if part))
        self._told = told
        self._preview.show_grid(grid)
        self.preview.setVisible(bool(grid.cells))
        self.preview.setFixedHeight(theming.current().scaled(34 + _ROW * min(len(grid.cells), 6)))
        self._below.setText(note)
        header = self.preview.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if grid.columns:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    @property
    def themes(self) -> list[Theme]:
        """The themes that would be brought together."""
        return self._themes

    @property
    def existing(self) -> Theme | None:
        """The need that was chosen, or None for a new one."""
        row = self.need.findText(self.need.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return self._needs[row] if 0 <= row < len(self._needs) else None

    def choice(self) -> NeedChoice:
        """Return the need as the service wants it; its name is empty as long as none is given."""
        if self.existing is not None:
            return NeedChoice(self.existing.number)
        above = self.above.currentText().split(" ")[0] if self.above.currentIndex() > 0 else ""
        return NeedChoice(self.need.currentText().strip(), parent=above, group=self.group.currentText().strip())

    def clear(self) -> None:
        """Empty the form after a merge."""
        self.need.setCurrentIndex(-1)
        self.need.clearEditText()
        self.above.setCurrentIndex(0)
        self.group.setCurrentIndex(-1)
        self.group.clearEditText()
        self.reason.clear()

    def _changed(self, *_: object) -> None:
        new = self.existing is None
        self.above.setEnabled(new)
        self.group.setEnabled(new)
        self._allow()
        self._rest.start()

    def _allow(self) -> None:
        """Say what is missing; the button can be pressed all the same, and then leads there."""
        missing = []
        if not self._themes:
            missing.append(self.tr("themes"))
        if not self.need.currentText().strip():
            missing.append(self.tr("a need"))
        if not self.reason.toPlainText().strip():
            missing.append(self.tr("a reason"))
        text = self.tr("Missing: {0}").format(", ".join(missing)) if missing else ""
        self._missing.setText(text)
        dress(self._missing, "muted")
        self.button.setAccessibleDescription(text)

    def _press(self) -> None:
        if not self._missing.text():
            self.merge_wanted.emit()
            return
        dress(self._missing, "warning")
        announce(self.button, self._missing.text())
        if not self._themes:
            self.themes_wanted.emit()
        else:
            (self.reason if self.need.currentText().strip() else self.need).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._missing = muted()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(SPACE["xs"])
        for text, field in (
            (self.tr("Need"), self.need),
            (self.tr("Part of"), self.above),
            (self.tr("Group"), self.group),
            (self.tr("Reason"), self.reason),
        ):
            label = PlainLabel(text)
            label.setProperty("kind", "muted")
            label.setBuddy(field)
            form.addRow(label, field)
        form_page = QWidget()
        inside = QVBoxLayout(form_page)
        inside.setContentsMargins(SPACE["m"], 0, SPACE["m"], SPACE["xs"])
        inside.setSpacing(SPACE["s"])
        inside.addWidget(self._chosen)
        inside.addLayout(form)
        inside.addWidget(self.preview)
        inside.addWidget(self._below)
        inside.addStretch(1)
        self.body.addWidget(scrolled(form_page), 1)
        below = QVBoxLayout()
        below.setContentsMargins(SPACE["m"], SPACE["xs"], SPACE["m"], SPACE["m"])
        below.setSpacing(SPACE["s"])
        below.addWidget(self._missing)
        below.addWidget(self.button)
        self.body.addLayout(below)


def _combo(name: str, hint: str) -> QComboBox:
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(14)
    box.setAccessibleName(name)
    if edit := box.lineEdit():
        edit.setPlaceholderText(hint)
        edit.setAccessibleName(name)
    return box


def _offer(box: QComboBox, texts: Sequence[str]) -> None:
    """Offer other texts; what is written stays."""
    written = box.currentText()
    blocked = box.blockSignals(True)
    box.clear()
    box.addItems(list(texts))
    box.setCurrentIndex(box.findText(written) if written or not box.isEditable() else -1)
    if box.isEditable():
        box.setEditText(written)
    elif box.currentIndex() < 0:
        box.setCurrentIndex(0)
    box.blockSignals(blocked)


def _table(model: GridModel, name: str) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setItemDelegateForColumn(0, ThemeDelegate(table))
    table.setSelectionMode(QTableView.SelectionMode.NoSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theming.current().scaled(_ROW))
    table.horizontalHeader().setHighlightSections(False)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return table
