"""Narrowing a tree to what contains the words of a filter box."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from lagvarde_coder.gui.models.tree import KEY_ROLE, TreeModel

FILTER_ROLE = Qt.ItemDataRole.UserRole + 2
"""Item data: the text that the filter looks in."""


class FilterModel(QSortFilterProxyModel):
    """Shows the nodes that contain every word of the filter, and what stands above them."""

    def __init__(self, tree: TreeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._words: list[str] = []
        self.setSourceModel(tree)
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)

    def set_words(self, text: str) -> None:
        """Filter by the words of ``text``; empty shows everything."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange()

    def find(self, key: str) -> QModelIndex:
        """Return the index of a node as shown, or an invalid one."""
        return self.mapFromSource(self._tree.find(key))

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        if not self._words:
            return True
        text = str(self._tree.index(row, 0, parent).data(FILTER_ROLE) or "").casefold()
        return all(word in text for word in self._words)


def key_of(index: QModelIndex | QPersistentModelIndex) -> str:
    """Return the key of the node at an index; an empty string for an invalid one."""
    return str(index.data(KEY_ROLE) or "") if index.isValid() else ""
