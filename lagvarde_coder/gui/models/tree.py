"""A tree of ready-made nodes: what the lists of documents, themes and needs stand on."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from lagvarde_coder.gui.widgets.plain_words import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
"""Item data: the node's key, the id of what it shows."""

CHECK = Qt.ItemDataRole.CheckStateRole
_HEARD, _SHOWN = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole


_ENABLED, _LEAF = Qt.ItemFlag.ItemIsEnabled, Qt.ItemFlag.ItemNeverHasChildren
_CHOOSABLE = _ENABLED | Qt.ItemFlag.ItemIsSelectable
_FLAGS = {
    (False, False): _CHOOSABLE, (False, True): _CHOOSABLE | _LEAF, (True, False): _ENABLED, (True, True): _ENABLED
}  # fmt: skip
"""By whether a node is a heading and whether nothing stands below it: then Qt need not ask for each line's children."""


@dataclass(slots=True, eq=False)
class Node:
    """One line of a tree.

    Attributes:
        key: the id of what it shows; unique in its tree.
        cells: per column the item data by role.
        heading: it only names what stands under it and cannot be chosen.
        checked: None has no check box.
    """

    key: str
    cells: Sequence[dict[int, object]]
    children: list["Node"] = field(default_factory=list)
    heading: bool = False
    checked: bool | None = None

    def walk(self) -> Iterator["Node"]:
        """Yield the node and all below it, in the order shown."""
        yield self
        for child in self.children:
            yield from child.walk()


def ticked(checked: bool) -> str:
    """Return whether a line is ticked, in words: screen readers do not tell it of a line of a tree."""
    if checked:
        return QCoreApplication.translate("Ticks", "ticked")
    return QCoreApplication.translate("Ticks", "not ticked")


class LazyCell(dict[int, object]):
    """Item data that is put into words when it is first looked at: of a thousand lines, some thirty are."""

    def __init__(self, words: Callable[[], Mapping[int, object]]) -> None:
        super().__init__()
        self._words: Callable[[], Mapping[int, object]] | None = words

    def get(self, role: int, default: object = None) -> object:
        """Return one role's item data."""
        if self._words is not None:
            self.update(self._words())
            self._words = None
        return super().get(role, default)


class TreeModel(QAbstractItemModel):
    """Shows nodes.

    Signals:
        checks_changed: a check box was changed by the user or by :meth:`check`.
    """

    checks_changed = Signal()

    def __init__(self, columns: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._roots: list[Node] = []
        self._nodes: list[Node] = []
        self._place: dict[str, tuple[int, int, int]] = {}

    def show_nodes(self, roots: Sequence[Node]) -> None:
        """Show other nodes; check boxes keep their state where the key is still there."""
        checked = set(self.checked())
        self.beginResetModel()
        self._roots = list(roots)
        self._nodes = [node for root in roots for node in root.walk()]
        self._place = {}
        numbers = {id(node): number for number, node in enumerate(self._nodes)}
        self._remember(self._roots, -1, numbers)
        for node in self._nodes:
            if node.checked is not None:
                node.checked = node.key in checked
        self.endResetModel()
        if checked != set(self.checked()):
            self.checks_changed.emit()

    def _remember(self, siblings: Sequence[Node], above: int, numbers: dict[int, int]) -> None:
        for row, node in enumerate(siblings):
            number = numbers[id(node)]
            self._place[node.key] = number, row, above
            self._remember(node.children, number, numbers)

    # --- what is where ------------------------------------------------------------------------------------------------

    def nodes(self) -> list[Node]:
        """Return all nodes in the order shown."""
        return self._nodes

    def find(self, key: str, column: int = 0) -> QModelIndex:
        """Return the index of a node, or an invalid one."""
        if key not in self._place:
            return QModelIndex()
        number, row, _ = self._place[key]
        return self.createIndex(row, column, number)

    def node(self, index: Index) -> Node:
        """Return the node at a valid index."""
        return self._nodes[index.internalId()]

    def update(self, key: str, column: int, values: dict[int, object]) -> None:
        """Change some item data of one node, without disturbing the view."""
        if key in self._place:
            cells = self._nodes[self._place[key][0]].cells[column]
            if any(cells.get(role) != value for role, value in values.items()):
                cells.update(values)
                index = self.find(key, column)
                self.dataChanged.emit(index, index, [*values])

    def replace(self, cells: Mapping[str, Sequence[dict[int, object]]]) -> None:
        """Give nodes, by key, other item data, without disturbing the view; one signal per parent."""
        touched: dict[int, list[str]] = {}
        for key, new_cells in cells.items():
            if key in self._place:
                number, _, above = self._place[key]
                self._nodes[number].cells = new_cells
                touched.setdefault(above, []).append(key)
        for keys in touched.values():
            rows = sorted(keys, key=lambda key: self._place[key][1])
            self.dataChanged.emit(self.find(rows[0]), self.find(rows[-1], self._columns - 1))

    def checked(self) -> list[str]:
        """Return the keys of the checked nodes, in the order shown."""
        return [node.key for node in self._nodes if node.checked]

    def check(self, keys: Sequence[str]) -> None:
        """Check exactly these nodes."""
        wanted = set(keys)
        for node in self._nodes:
            if node.checked is not None and node.checked != (node.key in wanted):
                node.checked = node.key in wanted
                index = self.find(node.key)
                self.dataChanged.emit(index, index, [CHECK])
        self.checks_changed.emit()

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        siblings = self.node(parent).children if parent.isValid() else self._roots
        if not (0 <= row < len(siblings) and 0 <= column < self._columns):
            return QModelIndex()
        return self.createIndex(row, column, self._place[siblings[row].key][0])

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        above = self._place[self.node(index).key][2]
        return self.find(self._nodes[above].key) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        if parent.column() > 0:
            return 0
        return len(self.node(parent).children if parent.isValid() else self._roots)

    def columnCount(self, parent: Index = ROOT) -> int:
        return self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self.node(index)
        if role == KEY_ROLE:
            return node.key
        if role == CHECK and index.column() == 0 and node.checked is not None:
            return Qt.CheckState.Checked if node.checked else Qt.CheckState.Unchecked
        value = node.cells[index.column()].get(role)
        if role == _HEARD and node.checked is not None and not index.column():
            return f"{value or node.cells[0].get(_SHOWN)}, {ticked(node.checked)}"
        return plain_tooltip(value) if role == Qt.ItemDataRole.ToolTipRole and isinstance(value, str) else value

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != CHECK or not index.isValid() or self.node(index).checked is None:
            return False
        self.node(index).checked = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        self.checks_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        node = self.node(index)
        flags = _FLAGS[node.heading, not node.children]
        return flags | Qt.ItemFlag.ItemIsUserCheckable if node.checked is not None and not index.column() else flags
