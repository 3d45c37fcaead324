"""Narrowing a tree to what contains the words of a filter box."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from lagvarde_coder.gui.models.tree import KEY_ROLE, TreeModel

FILTER_ROLE = Qt.ItemDataRole.UserRole + 2
"""Item data: the text that the filter looks in."""


class FilterModel(QSortFilterProxyModel):
    """Shows the nodes that contain every word of the filter and are kept, and what stands above them."""

    def __init__(self, tree: TreeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._words: list[str] = []
        self._keys: Collection[str] | None = None
        self.setSourceModel(tree)
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)

    def set_words(self, text: str) -> None:
        """Filter by the words of ``text``; empty shows everything."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange()

    def keep(self, keys: Collection[str] | None) -> None:
        """Keep the nodes with these keys, of those that have the words; None keeps all."""
        if keys is None and self._keys is None:
            return
        self.beginFilterChange()
        self._keys = keys
        self.endFilterChange()

    def find(self, key: str) -> QModelIndex:
        """Return the index of a node as shown, or an invalid one."""
        return self.mapFromSource(self._tree.find(key))

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        if self._keys is None and not self._words:
            return True
        index = self._tree.index(row, 0, parent)
        if self._keys is not None and key_of(index) not in self._keys:
            return False
        text = str(index.data(FILTER_ROLE) or "").casefold() if self._words else ""
        return all(word in text for word in self._words)


def key_of(index: QModelIndex | QPersistentModelIndex) -> str:
    """Return the key of the node at an index; an empty string for an invalid one."""
    return str(index.data(KEY_ROLE) or "") if index.isValid() else ""
