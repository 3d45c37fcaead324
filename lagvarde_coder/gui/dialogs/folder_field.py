"""A field for a folder or file, with a button that browses and a warning about synchronised places."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.services.project.synced import NETWORK, synchronised_by


class PathField(QWidget):
    """Where something lies.

    Attributes:
        edit: the line that can be typed in.
    """

    def __init__(self, name: str, *, mode: QFileDialog.FileMode, names: str = "", warn: bool = False) -> None:
        super().__init__()
        self._name, self._mode, self._filter = name, mode, names
        self._warn = warn
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setMinimumWidth(160)
        self._warning = Sentence(kind="warning")
        self._warning.hide()
        browse = QPushButton(self.tr("Browse …"))
        browse.setAutoDefault(False)
        browse.setAccessibleName(self.tr("Browse: {0}").format(name))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(SPACE["s"])
        row.addWidget(self.edit, 1)
        row.addWidget(browse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["xs"])
        layout.addLayout(row)
        layout.addWidget(self._warning)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._check)

    @property
    def text(self) -> str:
        """What stands in the field, without white space around it."""
        return self.edit.text().strip()

    @property
    def path(self) -> Path:
        """The same as a path; ``~`` is the user's folder."""
        return Path(self.text).expanduser()

    def set_path(self, path: Path | str) -> None:
        """Put a path into the field."""
        self.edit.setText(str(path))

    def _check(self) -> None:
        service = synchronised_by(self.path) if self._warn and self.text else ""
        if service == NETWORK:
            self._warning.setText(self.tr("This is a network drive. A project should lie on this computer’s own disk."))
        elif service:
            text = self.tr(
                "{0} synchronises this folder. That can damage a project that is open: choose a local folder."
            )
            self._warning.setText(text.format(service))
        if service and self._warning.isHidden() and self.isVisible():
            announce(self.edit, self._warning.text())
        self._warning.setVisible(bool(service))

    def _browse(self) -> None:
        dialog = QFileDialog(self, self._name, str(self.path if self.path.is_dir() else self.path.parent))
        dialog.setFileMode(self._mode)
        if self._mode is QFileDialog.FileMode.AnyFile:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(self.path.name)
        if self._filter:
            dialog.setNameFilter(self._filter)
        dialog.fileSelected.connect(self.set_path)
        dialog.open()
