"""Suggestions to mask: a list with a tick box each; only what a person ticks is masked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.report.masking import MaskSuggestion, NewMask

_WORDS, _KIND, _INSTEAD, _WHERE = range(4)
_BEFORE = 16
"""Letters shown before the words, so that these have room beside them."""
_TICK = 16
"""Pixels that a tick box takes of its cell."""


class MaskSuggestionsDialog(Dialog):
    """Lists what may tell who somebody is; nothing is ticked to begin with.

    Attributes:
        table: the suggestions. everything: look in all documents. all_of_them: tick all, or none.

    Signals:
        scope_wanted: look anew; True for all documents.
        place_wanted: a document's id and a range in its text, to be shown.
    """

    help_page = "masking"

    scope_wanted = Signal(bool)
    place_wanted = Signal(str, object)

    def __init__(
        self, mask: Callable[[list[NewMask]], bool], parent: QWidget | None = None, *, writable: bool = True
    ) -> None:
        """``mask`` masks what is ticked; False keeps the dialog open."""
        super().__init__(QCoreApplication.translate("MaskSuggestionsDialog", "Suggestions to mask"), parent)
        self.help_page = "masking"
        self.resize(980, 560)
        self._mask, self._writable = mask, writable
        self._found: list[MaskSuggestion] = []
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Suggestions to mask"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Words"), self.tr("May be"), self.tr("Printed as"), self.tr("Where they stand")]
        )
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setSectionResizeMode(_WHERE, QHeaderView.ResizeMode.Stretch)
        self.table.itemChanged.connect(self._count)
        self.everything = QCheckBox(self.tr("In all documents"))
        self.everything.toggled.connect(self.scope_wanted)
        self.all_of_them = QPushButton(self.tr("Tick all"))
        self.all_of_them.clicked.connect(self._tick_all)
        self.show_place = QPushButton(self.tr("Show in the text"))
        self.show_place.clicked.connect(self._show_place)
        self.told = Sentence("", "muted")
        self.mask_ticked = QPushButton(self.tr("Mask what is ticked"))
        self.mask_ticked.setProperty("primary", True)
        self.mask_ticked.clicked.connect(self._mask_ticked)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.mask_ticked, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self.take_return(self.mask_ticked)
        self.show_suggestions([])

    def wait(self) -> None:
        """Say that it is being looked."""
        self.told.setText(self.tr("Looking …"))
        self.table.setEnabled(False)

    def show_suggestions(self, found: Sequence[MaskSuggestion]) -> None:
        """List what was found; what stands around it tells whether it is a person."""
        self._found = list(found)
        self.table.setEnabled(True)
        self.table.blockSignals(True)
        self.table.setRowCount(len(found))
        for row, one in enumerate(found):
            ticked = QTableWidgetItem(one.words)
            ticked.setFlags(_SEEN | Qt.ItemFlag.ItemIsUserCheckable)
            ticked.setCheckState(Qt.CheckState.Unchecked)
            self.table.setItem(row, _WORDS, ticked)
            self.table.setItem(row, _KIND, _item(wording.name_of(one.kind)))
            instead = QTableWidgetItem(one.new.instead)
            instead.setFlags(_SEEN | Qt.ItemFlag.ItemIsEditable)
            instead.setToolTip(self.tr("What is printed in place of the words; F2 changes it"))
            self.table.setItem(row, _INSTEAD, instead)
            around = " ".join(f"{one.before[-_BEFORE:]}{one.words}{one.after}".split())
            self.table.setItem(row, _WHERE, _item(f"{one.source.number}: …{around}…"))
        for column in (_WORDS, _KIND, _INSTEAD):
            self.table.resizeColumnToContents(column)
        self.table.setColumnWidth(_WORDS, self.table.columnWidth(_WORDS) + _TICK)  # which Qt does not count
        self.table.blockSignals(False)
        if found:
            self.table.setCurrentCell(0, _WORDS)
            self.table.setFocus()
        self._count()
        announce(self, self.told.text())

    def ticked(self) -> list[NewMask]:
        """Return what is ticked, each with what is to be printed."""
        return [
            NewMask(one.new.text, one.new.span, self._cell(row, _INSTEAD).text())
            for row, one in enumerate(self._found)
            if self._cell(row, _WORDS).checkState() is Qt.CheckState.Checked
        ]

    # --- inside -------------------------------------------------------------------------------------------------------

    def _mask_ticked(self) -> None:
        """Mask what is ticked; what is left stays in the list."""
        ticked = self.ticked()
        if ticked and self._mask(ticked):
            done = {(one.text, one.span) for one in ticked}
            self.show_suggestions([one for one in self._found if (one.new.text, one.new.span) not in done])

    def _tick_all(self) -> None:
        wanted = Qt.CheckState.Unchecked if len(self.ticked()) == len(self._found) else Qt.CheckState.Checked
        self.table.blockSignals(True)
        for row in range(len(self._found)):
            self._cell(row, _WORDS).setCheckState(wanted)
        self.table.blockSignals(False)
        self._count()
        announce(self, self.told.text())

    def _count(self, *_: object) -> None:
        ticked, found = len(self.ticked()), len(self._found)
        self.mask_ticked.setEnabled(bool(ticked) and self._writable)
        for button in (self.all_of_them, self.show_place):
            button.setEnabled(bool(found))
        is_all = bool(found) and ticked == found
        self.all_of_them.setText(self.tr("Tick none") if is_all else self.tr("Tick all"))
        if not found:
            self.told.setText(self.tr("Nothing that looks like a name, number or address of a person was found."))
        else:
            self.told.setText(self.tr("{0} of {1} ticked").format(wording.number(ticked), wording.number(found)))

    def _show_place(self) -> None:
        for one in self._found[self.table.currentRow() :][:1]:
            self.place_wanted.emit(one.source.id, one.new.span)

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        assert item is not None
        return item

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        intro = self.tr(
            "Found by their form and by simple rules: some of them are nobody’s, and some names are missed. "
            "Space ticks; only what you tick is masked."
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE["s"])
        row.addWidget(self.all_of_them)
        row.addWidget(self.show_place)
        row.addWidget(self.everything)
        row.addStretch(1)
        row.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(Sentence(self.windowTitle(), "headline"))
        layout.addWidget(Sentence(intro, "muted"))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.told)
        layout.addLayout(row)


_SEEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(_SEEN)
    item.setToolTip(text)
    return item
