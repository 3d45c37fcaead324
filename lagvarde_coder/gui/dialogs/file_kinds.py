"""The files of an import: what each seems to be, by what sign, and what a person says instead."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QHeaderView, QTreeWidget, QTreeWidgetItem

from lagvarde_coder.domain.material.sources import KindSign, SourceKind
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.gui.widgets.screens import room_around
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.guessing import KindGuess

_ROW = 38
_AROUND, _ICON = 16, 24
_WIDTH, _LETTERS = 660, 88
_MOST_ROWS = 5


class FileKinds(QTreeWidget):
    """A line per file; the kind is proposed as soon as the file has been read, and may be changed."""

    def __init__(self, files: Sequence[Path]) -> None:
        super().__init__()
        self._chosen: dict[Path, SourceKind] = {}
        self._guesses: dict[Path, SourceKind] = {}
        self._kind: SourceKind | None = None
        self._boxes: dict[Path, QComboBox] = {}
        self._items: dict[Path, QTreeWidgetItem] = {}
        self.setAccessibleName(self.tr("Files"))
        self.setHeaderLabels([self.tr("File"), self.tr("Document type"), self.tr("Why")])
        self.setRootIsDecorated(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for file in files:
            self._add(file)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        width = max(_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth())
        signs = (self.fontMetrics().horizontalAdvance(wording.name_of(sign)) for sign in KindSign)
        header.resizeSection(1, max(box.sizeHint().width() for box in self._boxes.values()) + _AROUND)
        header.resizeSection(2, min(max(signs) + _ICON + _AROUND, width // 3))
        self.setMinimumWidth(width)
        row, most = theming.current().scaled(_ROW), room_around(self).height() // 4
        header.ensurePolished()
        rows = row * min(len(files), _MOST_ROWS, most // row)
        self.setFixedHeight(header.sizeHint().height() + rows + 2 * self.frameWidth())

    @property
    def chosen(self) -> dict[Path, SourceKind]:
        """The kinds that a person chose in place of what is proposed."""
        return dict(self._chosen)

    def show_guess(self, file: Path, guess: KindGuess | None) -> None:
        """Show what a file seems to be; None if it cannot be read."""
        item = self._items[file]
        if guess is None:
            item.setText(2, self.tr("Cannot be read"))
            item.setIcon(2, theming.current().icon("warning", "warning"))
            self._boxes[file].setPlaceholderText("–")
            return
        self._guesses[file] = guess.kind
        if file not in self._chosen and self._kind is None:
            self._show(file, guess.kind)
        item.setText(2, wording.name_of(guess.sign))
        item.setToolTip(2, wording.name_of(guess.sign))
        if guess.sign is KindSign.NONE:
            item.setIcon(2, theming.current().icon("warning", "warning"))

    def show_kind(self, kind: SourceKind | None) -> None:
        """Show that all files are of a kind; with None each is again what it seems to be."""
        self._kind = kind
        self._chosen.clear()
        for file in self._boxes:
            self._show(file, kind or self._guesses.get(file))

    def _show(self, file: Path, kind: SourceKind | None) -> None:
        box = self._boxes[file]
        box.setCurrentIndex(box.findData(kind) if kind else -1)

    def _add(self, file: Path) -> None:
        item = QTreeWidgetItem([file.name])
        item.setToolTip(0, plain_tooltip(file.name))
        item.setSizeHint(0, QSize(0, theming.current().scaled(_ROW)))
        self.addTopLevelItem(item)
        box = QComboBox()
        name_box(box, self.tr("Document type of {0}").format(file.name))
        for kind in SourceKind:
            box.addItem(wording.name_of(kind), kind)
        box.setCurrentIndex(-1)
        box.setPlaceholderText(self.tr("being read …"))
        box.activated.connect(partial(self._choose, file))
        self.setItemWidget(item, 1, box)
        self._boxes[file], self._items[file] = box, item

    def _choose(self, file: Path, _: int) -> None:
        self._chosen[file] = self._boxes[file].currentData()
