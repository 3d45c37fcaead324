"""Editing cells of the table of files, of several rows at once."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lagvarde_coder.domain.material.sources import SourceKind, SourceLanguage
from lagvarde_coder.gui.dialogs.importing.columns import ImportColumn, headings
from lagvarde_coder.gui.dialogs.source_form import Known
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.words import wording

Index = QModelIndex | QPersistentModelIndex

ENCODINGS = ("utf-8", "windows-1252", "iso-8859-15", "ibm850", "macintosh", "utf-16-le", "utf-16-be")
_BETWEEN = ";"
_ENUMERATIONS = {ImportColumn.KIND: SourceKind, ImportColumn.LANGUAGE: SourceLanguage}


class CellEditor(QStyledItemDelegate):
    """A box where there is a choice, else a line; several names are divided by semicolons.

    A line proposes nothing while it is typed in: a list that opens would take Return. The form below does.

    Signals:
        said: a person said something: the column and what.
        refused: what was typed cannot be, in words.
    """

    said = Signal(object, object)
    refused = Signal(str)

    def __init__(self, known: Known, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = known

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = ImportColumn(index.column())
        match column:
            case ImportColumn.KIND:
                kinds = [(wording.name_of(kind), kind) for kind in SourceKind]
                return self._box(parent, column, [(self.tr("As proposed"), None), *kinds])
            case ImportColumn.QUESTION_SETS:
                sets = [(one.name, (one.key,)) for one in self._known.question_sets]
                return self._box(parent, column, [(self.tr("Those in the text"), ()), *dict(sets).items()])
            case ImportColumn.LANGUAGE:
                languages = [(wording.name_of(one), one) for one in SourceLanguage]
                return self._box(parent, column, [(self.tr("As the text seems to be"), None), *languages])
            case ImportColumn.ENCODING:
                return self._box(parent, column, [(self.tr("As proposed"), ""), *((one, one) for one in ENCODINGS)])
        line = QLineEdit(parent)
        line.setAccessibleName(headings()[column])
        line.setPlaceholderText(self.tr("YYYY-MM-DD") if column is ImportColumn.DAY else "")
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            items = [editor.itemData(at) for at in range(editor.count())]
            editor.setCurrentIndex(items.index(value) if value in items else 0)
        elif isinstance(editor, QLineEdit):
            is_day = index.column() == ImportColumn.DAY
            editor.setText(wording.day(value) if is_day else f"{_BETWEEN} ".join(value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        column = ImportColumn(index.column())
        if isinstance(editor, QComboBox):
            value = editor.currentData()
            enumeration = _ENUMERATIONS.get(column)  # Qt gives back bare strings
            self.said.emit(column, enumeration(value) if enumeration and value else value)
        elif isinstance(editor, QLineEdit) and column is ImportColumn.DAY:
            self._say_day(editor.text().strip())
        elif isinstance(editor, QLineEdit):
            names = (name.strip() for name in editor.text().split(_BETWEEN))
            self.said.emit(column, tuple(dict.fromkeys(name for name in names if name)))

    def _say_day(self, text: str) -> None:
        try:
            self.said.emit(ImportColumn.DAY, date.fromisoformat(text) if text else None)
        except ValueError:
            self.refused.emit(self.tr("The date must be written as 2025-02-14."))

    def _box(self, parent: QWidget, column: ImportColumn, items: Sequence[tuple[str, object]]) -> QComboBox:
        box = QComboBox(parent)
        name_box(box, headings()[column])
        for text, value in items:
            box.addItem(text)
            box.setItemData(box.count() - 1, value)
        box.activated.connect(lambda _: self.commitData.emit(box))
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            QTimer.singleShot(0, box, box.showPopup)
        return box
