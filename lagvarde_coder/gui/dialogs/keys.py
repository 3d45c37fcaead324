"""Tangenter: which single key codes with a theme or does a command, and whether a key alone is enough."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QPushButton, QTableView, QWidget

from lagvarde_coder.gui.core.keymap import PREFIX, Keymap, clashes, key_lines, pressed_key, theme_name
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog
from lagvarde_coder.gui.models.table import ColumnHeading, Grid, GridModel

_NAME_ROLE = Qt.ItemDataRole.UserRole + 31
_SIZE = 620, 640
_ERASE = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class KeysDialog(FormDialog):
    """A table of all themes and commands: a key that is pressed on a line is that line's.

    The codebook keeps its own keys: what is chosen here is this user's.

    Attributes:
        single: whether a key alone is enough. table: the keys. reset: gives all of them their defaults again.
    """

    def __init__(self, session: Session, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("KeysDialog", "Keys"),
            QCoreApplication.translate("KeysDialog", "Save"),
            parent,
            intro=QCoreApplication.translate(
                "KeysDialog",
                "Select a row and press its new key. Backspace removes the key. Keys that cannot be changed, such as "
                "F6 and Ctrl+M, are listed under Help > Keys.",
            ),
        )
        self._session = session
        self._keymap = keymap
        self._keys = keymap.keys()
        self._texts = {theme_name(theme): f"{theme.number} {theme.name}" for theme in keymap.themes()}
        self._texts |= {command.name: command.text.rstrip(" …") for command in keymap.commands()}
        self.single = QCheckBox(self.tr("One key is enough"))
        self.single.setToolTip(
            self.tr("Otherwise Ctrl+Space is pressed before each of them. Alt always opens the menus.")
        )
        self.single.setChecked(keymap.single)
        self.single.toggled.connect(lambda _: self._show())
        self._model = GridModel(self)
        self.table = self._make_table()
        self.reset = QPushButton(self.tr("Restore all defaults"))
        self.reset.setAutoDefault(False)  # Enter saves
        self.reset.clicked.connect(self._restore_defaults)
        self.form.addRow(self.single)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.take_room(*_SIZE)
        self._show()
        self.table.selectRow(0)

    def entries(self) -> object:
        """Return also the keys, which are no fields."""
        return super().entries(), dict(self._keys)

    def problem(self) -> str:
        """Name the first key that stands twice."""
        for key, names in clashes(self._keys).items():
            self.table.selectRow(list(self._keys).index(names[-1]))
            text = self.tr("{0} stands for “{1}” and for “{2}”. Give one of them another key.")
            return text.format(key, self._texts[names[0]], self._texts[names[1]])
        return ""

    def apply(self) -> bool:
        own = {name: key for name, key in self._keys.items() if key != self._keymap.default(name)}
        kept = {
            name: key for name, key in self._keymap.own().items() if name not in self._keys
        }  # other projects' themes
        self._session.change_settings(keys=key_lines(kept | own), single_keys=self.single.isChecked())
        self._session.saved.emit(self.tr("the keys"))
        return True

    def set_key(self, name: str, key: str) -> None:
        """Give a theme or command a key; an empty one: none. A key that stands twice is shown as such."""
        self._keys[name] = key
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.table or not isinstance(event, QKeyEvent):
            return False
        key = "" if event.key() in _ERASE else pressed_key(event)
        if not key and event.key() not in _ERASE:
            return False
        if event.type() == QEvent.Type.KeyPress and self.table.currentIndex().isValid():
            self.set_key(str(self.table.currentIndex().siblingAtColumn(0).data(_NAME_ROLE)), key)
        event.accept()
        return True

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Keys"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.installEventFilter(self)
        return table

    def _show(self) -> None:
        row = self.table.currentIndex().row()
        twice = {name: names for names in clashes(self._keys).values() for name in names}
        columns = [
            ColumnHeading(self.tr("What it does")),
            ColumnHeading(self.tr("Key")),
            ColumnHeading(self.tr("Note")),
        ]
        self._model.show_grid(Grid(columns, [self._cells(name, twice.get(name, [])) for name in self._keys]))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        if row >= 0:
            self.table.setCurrentIndex(self._model.index(row, 0, QModelIndex()))

    def _cells(self, name: str, twice: list[str]) -> list[dict[int, object]]:
        role = Qt.ItemDataRole.DisplayRole
        key = self._keys[name]
        shown = key if self.single.isChecked() or not key else f"{PREFIX}, {key}"
        others = [self._texts[other] for other in twice if other != name]
        if others:
            note = self.tr("Also: {0}").format(", ".join(others))
        else:
            note = self.tr("Your own") if key != self._keymap.default(name) else ""
        native = QKeySequence(shown).toString(QKeySequence.SequenceFormat.NativeText)
        return [{role: self._texts[name], _NAME_ROLE: name}, {role: native}, {role: note}]

    def _restore_defaults(self) -> None:
        self._keys = {name: self._keymap.default(name) for name in self._keys}
        self._show()
