"""The files of an import as an item model: filtered, sorted, edited several at once."""

from bisect import insort
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.dialogs.importing.columns import FIELDS, ImportColumn, headings, words_of
from lagvarde_coder.gui.dialogs.importing.rows import ImportRow, RowState
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.services.material.importing import ChosenFile, Inspected

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

_NUMBERS = {ImportColumn.CHARACTERS: "characters", ImportColumn.SIZE: "size"}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ICONS = {
    RowState.REFUSED: ("warning", "error"),
    RowState.ASKS: ("question", "warning"),
    RowState.DOUBLE: ("copy", "warning"),
    RowState.CHECK: ("warning", "warning"),
    RowState.READING: ("refresh", "muted"),
    RowState.READY: ("check", "success"),
    RowState.LEFT: ("info", "muted"),
}


class ImportModel(QAbstractTableModel):
    """Rows of :class:`ImportRow`.

    Attributes:
        rows: all that are to be brought in, in order; ``shown``: those that the filter lets through.

    Signals:
        removed: files were taken out.
        rearranged: other rows are shown.
    """

    removed = Signal()
    rearranged = Signal()

    def __init__(
        self,
        rows: Sequence[ImportRow],
        sets: Mapping[str, str],
        categories: Mapping[str, str],
        parent: QObject | None = None,
    ) -> None:
        """``sets``: names of question sets by key; ``categories``: what the ledger has of organisations, by name."""
        super().__init__(parent)
        self.rows = list(rows)
        self.shown = list(rows)
        self._by_file = {row.file: row for row in rows}
        self._attached: dict[ChosenFile, list[ImportRow]] = {}  # by letter, in order
        self._aside: set[ImportRow] = set()
        self._alone: set[ChosenFile] = set()
        self._sets, self._categories = sets, categories
        self._words: list[str] = []
        self._to_look_at = False
        self._order: tuple[ImportColumn, Qt.SortOrder] | None = None

    # --- rows -------------------------------------------------------------------------------------------------------

    def row_of(self, file: ChosenFile) -> ImportRow | None:
        """Return the row of a file, if it is to be brought in."""
        return self._by_file.get(file)

    def place_of(self, row: ImportRow) -> int:
        """Return the number of a row that is shown; -1 if it is not."""
        return self.shown.index(row) if row in self.shown else -1

    def add(self, files: Iterable[ChosenFile]) -> None:
        """Put in the files that are not there yet, those attached to a letter behind it and what it has already."""
        if [file for file in files if self._is_new(file)]:
            self.arrange()

    def attached_come(self, letter: ImportRow) -> bool | None:
        """Tell whether the files attached to a letter become documents of their own; None: some of them."""
        rows = self._attached.get(letter.file, ())
        away = sum(row in self._aside for row in rows)
        return None if 0 < away < len(rows) else not (away or letter.file in self._alone)

    def let_attached_come(self, letters: Iterable[ImportRow], *, come: bool) -> None:
        """Put the files attached to letters into the list again, or take them out."""
        for letter in letters:
            inside = list(self._inside(letter.file))
            if come:
                self._alone.discard(letter.file)
                for row in inside:
                    if row in self._aside and not self._stays_away(row):
                        self._aside.remove(row)
                        self._put(row)
            else:
                self._alone.add(letter.file)
                self._aside.update(inside)
        self.rows = [row for row in self.rows if row not in self._aside]
        self.arrange()
        self.removed.emit()

    def _is_new(self, file: ChosenFile) -> bool:
        """Put a file in, unless it is there; tell whether it was not. The next one may be attached to it."""
        if file in self._by_file:
            return False
        self._by_file[file] = row = ImportRow(file)
        if file.letter is not None:
            insort(self._attached.setdefault(file.letter, []), row, key=lambda one: one.file.place)
        if self._stays_away(row):
            self._aside.add(row)
        else:
            self._put(row)
        return True

    def _put(self, row: ImportRow) -> None:
        """Put a row in, if it is of an attached file behind its letter and the files before it."""
        letter, before = row.file.letter, None
        for one in (self._by_file.get(letter), *self._inside(letter)) if letter else ():
            if one is row:
                break
            before = before if one is None or one in self._aside else one
        self.rows.insert(self.rows.index(before) + 1 if before else len(self.rows), row)

    def _inside(self, letter: ChosenFile) -> Iterator[ImportRow]:
        """Yield the rows of the files in a letter, in order, each before those in itself."""
        for row in self._attached.get(letter, ()):
            yield row
            yield from self._inside(row.file)

    def _stays_away(self, row: ImportRow) -> bool:
        file = row.file
        while file.letter is not None:
            file = file.letter
            if file in self._alone:
                return True
        return False

    def show_lines(self, lines: Sequence[Inspected]) -> None:
        """Show what files turned out to be."""
        self.add(line.file for line in lines if line.file.letter in self._by_file)
        rows = []
        for line in lines:
            row = self._by_file.get(line.file)
            if row is not None:
                row.line = line
                rows.append(row)
        self.changed(rows)

    def remove(self, rows: Collection[ImportRow]) -> None:
        """Take rows out: their files are not brought in."""
        gone = set(rows)
        self._aside |= {row for row in gone if row.file.letter is not None}
        self.rows = [row for row in self.rows if row not in gone]
        self._by_file = {row.file: row for row in (*self.rows, *self._aside)}
        self.arrange()
        self.removed.emit()

    def changed(self, rows: Iterable[ImportRow]) -> None:
        """Show rows anew."""
        at = {id(row): place for place, row in enumerate(self.shown)}
        places = sorted(at[id(row)] for row in rows if id(row) in at)
        if places:
            last = self.columnCount() - 1
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], last))

    # --- order and filter ---------------------------------------------------------------------------------------------

    def keep(self, words: str, *, to_look_at: bool) -> None:
        """Show the rows that have all words, and only those that somebody should look at if that is wanted."""
        self._words, self._to_look_at = words.casefold().split(), to_look_at
        self.arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; below 0: what somebody has to look at first."""
        self._order = (ImportColumn(column), order) if column >= 0 else None
        self.arrange()

    def arrange(self) -> None:
        """Show what is to be shown in the order that was asked for."""
        rows = [row for row in self.rows if self._is_kept(row)]
        if self._order is None:
            rows.sort(key=lambda row: row.state)
        else:
            column, order = self._order
            rows.sort(key=lambda row: self._sort_key(row, column), reverse=order is Qt.SortOrder.DescendingOrder)
        if set(map(id, rows)) == set(map(id, self.shown)):
            self._put_in_order(rows)
            return
        self.beginResetModel()
        self.shown = rows
        self.endResetModel()
        self.rearranged.emit()

    def _put_in_order(self, rows: list[ImportRow]) -> None:
        """Show the same rows in another order; what is selected or being edited stays so."""
        self.layoutAboutToBeChanged.emit()
        places = {id(row): place for place, row in enumerate(rows)}
        before = self.persistentIndexList()
        after = [self.index(places[id(self.shown[index.row()])], index.column()) for index in before]
        self.shown = rows
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _is_kept(self, row: ImportRow) -> bool:
        if self._to_look_at and not row.state.wants_a_look:
            return False
        if not self._words:
            return True
        words = " ".join(self._cell(row, column) for column in ImportColumn).casefold()
        return all(word in words for word in self._words)

    def _sort_key(self, row: ImportRow, column: ImportColumn) -> tuple[Any, ...]:
        if column in _NUMBERS:
            return (getattr(row.line, _NUMBERS[column], 0),)
        return (row.state,) if column is ImportColumn.STATE else (swedish(self._cell(row, column)),)

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(ImportColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return headings()[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _NUMBERS else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() in FIELDS and self._may_edit(index):  # asked of each row whenever the headings are painted
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.shown[index.row()], ImportColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(self._cell(row, column).split())
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(self._cell(row, column))
            case Qt.ItemDataRole.EditRole:
                return getattr(row.details, FIELDS[column]) if column in FIELDS else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column in _NUMBERS else _LEFT
            case Qt.ItemDataRole.DecorationRole if column is ImportColumn.STATE:
                return theming.current().icon(*_ICONS[row.state])
            case Qt.ItemDataRole.ForegroundRole if self._is_proposed(row, column):
                return theming.current().colour("muted")
        return None

    def say(self, rows: Sequence[ImportRow], column: ImportColumn, value: object) -> None:
        """Let a person say something of rows."""
        for row in rows:
            row.say({FIELDS[column]: value})
        self.changed(rows)

    def _cell(self, row: ImportRow, column: ImportColumn) -> str:
        return words_of(row, column, lambda key: self._sets.get(key, key), lambda name: self._categories.get(name, ""))

    def _may_edit(self, index: Index) -> bool:
        row, column = self.shown[index.row()], ImportColumn(index.column())
        if column is ImportColumn.ENCODING:
            return bool(row.line and row.line.encoding)
        is_sheet = bool(row.line and row.line.guess and row.line.guess.columns)
        return not (is_sheet and column in {ImportColumn.KIND, ImportColumn.ORGANISATIONS})

    def _is_proposed(self, row: ImportRow, column: ImportColumn) -> bool:
        """Whether a cell shows what nobody has said."""
        if column is ImportColumn.CATEGORIES:
            return not row.details.categories
        return column in FIELDS and column is not ImportColumn.ENCODING and FIELDS[column] not in row.said
