"""What is shown while no project is open: make one, open one, try the example, go on with a recent one."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.example import ExampleDialog
from lagvarde_coder.gui.dialogs.first_start import FirstStartDialog
from lagvarde_coder.gui.dialogs.new_project import NewProjectDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.project.steps import WorkStep, WorkSteps

_WIDEST = 1040


class StartPage(QWidget):
    """The first thing one sees.

    Signals:
        open_wanted: "Open" was pressed; the window asks for a file. path_wanted: a recent project was chosen.
    """

    open_wanted = Signal()
    path_wanted = Signal(object)

    def __init__(self, session: Session, steps: Sequence[WorkStep], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.recent = ListTable(self.tr("Recent projects"))
        self.recent.use(_recent_grid([], str), (190, 150, 140), {0: 1, 1: 2})
        self.recent.chosen.connect(lambda key: self.path_wanted.emit(Path(key)))
        self.recent.setProperty("quiet", True)
        self._steps = WorkSteps(steps)
        self._panel = Panel("")
        self._panel.body.addWidget(self.recent, 1)
        self._panel.body.addWidget(self._steps, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE["xl"])
        row.addLayout(self._choices())
        row.addWidget(self._panel, 1)
        page = QWidget()
        page.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE["xxl"], 2 * SPACE["xxl"], SPACE["xxl"], SPACE["xxl"])
        column.setSpacing(SPACE["xs"])
        for text, kind in (
            ("Lågvärdekodaren", "title"),
            (self.tr("From dialogue notes and answers to development needs, with every step traceable"), "muted"),
        ):
            label = PlainLabel(text)
            label.setProperty("kind", kind)
            column.addWidget(label)
        column.addSpacing(SPACE["xl"])
        column.addLayout(row, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(1)
        whole.addWidget(page, 100)
        whole.addStretch(1)
        self.setTabOrder(self._folder, self.recent)  # the way of the eye: what can be done, then what was done
        session.program_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the recent projects as they are on the disk now."""
        projects = [Path(path) for path in self._session.program.settings.recent]
        self.recent.show_grid(_recent_grid(projects, self._title))
        self.recent.setVisible(bool(projects))
        self._steps.setVisible(not projects)
        self._panel.set_title(self.tr("Recent projects") if projects else self.tr("How the work goes"))
        folder = self._session.program.settings.projects
        self._folder.setEnabled(bool(folder) and Path(folder).is_dir())

    def _title(self, project: Path) -> str:
        """Return what a project was called when it was open last, else what its file is called."""
        return str(self._session.memory.recall("title", project) or project.stem)

    def new_project(self) -> None:
        """Ask for what a new project needs, and make it."""
        NewProjectDialog(self._session, self.window()).open()

    def make_example(self) -> None:
        """Ask where, and build the example project there."""
        ExampleDialog(self._session, self.window()).open()

    def welcome(self) -> None:
        """Ask who the user is, at the first start."""
        FirstStartDialog(self._session, self.window()).open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        if self.recent.row_count():
            self.recent.selectRow(0)
            self.recent.setFocus()
        else:
            self._new.setFocus()

    def _choices(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE["s"])
        self._new = new = _choice("new", self.tr("New project …"), "Ctrl+N", primary=True)
        new.clicked.connect(self.new_project)
        opened = _choice("open", self.tr("Open project …"), "Ctrl+O")
        opened.clicked.connect(self.open_wanted)
        example = _choice("document", self.tr("Create the example project …"), "")
        example.clicked.connect(self.make_example)
        self._folder = _choice("folder", self.tr("Show the folder for projects"), "")
        self._folder.clicked.connect(self._show_folder)
        hint = PlainLabel(
            self.tr(
                "The example holds fictitious notes and answers, coded and brought together: a safe place to try "
                "everything."
            )
        )
        hint.setProperty("kind", "muted")
        hint.setWordWrap(True)
        hint.setMaximumWidth(280)
        for part in (new, opened, example, self._folder):
            column.addWidget(part)
        column.addSpacing(SPACE["s"])
        column.addWidget(hint)
        column.addStretch(1)
        return column

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._session.program.settings.projects))


def _choice(icon: str, text: str, keys: str, *, primary: bool = False) -> QPushButton:
    button = QPushButton(f"  {text}")
    button.setProperty("choice", True)
    button.setProperty("primary", primary)
    button.setProperty("icons", "medium")
    button.setFixedWidth(280)
    button.setAutoDefault(True)  # Return presses it too
    button.setMinimumHeight(44)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setAccessibleName(text)
    if keys:
        button.setToolTip(keys)
    theming.current().keep_icon(button, icon, "accent_text" if primary else "text")
    return button


def _recent_grid(projects: list[Path], title: Callable[[Path], str]) -> Grid:
    columns = (
        ColumnHeading(QCoreApplication.translate("StartPage", "Project")),
        ColumnHeading(QCoreApplication.translate("StartPage", "Folder")),
        ColumnHeading(QCoreApplication.translate("StartPage", "Changed")),
    )
    return Grid(columns, [_recent_row(path, title(path)) for path in projects])


def _recent_row(path: Path, title: str) -> list[Cell]:
    try:
        age = (datetime.now(UTC) - datetime.fromtimestamp(path.stat().st_mtime, UTC)).total_seconds()
        changed = wording.age(age)
    except OSError:
        changed = ""
    cells = [
        cell(title, key=str(path), tip=str(path)),
        cell(str(path.parent), tip=str(path)),
        cell(changed or QCoreApplication.translate("StartPage", "missing")),
    ]
    if not changed:
        for item in cells:
            item[Qt.ItemDataRole.ForegroundRole] = theming.current().colour("disabled")
    return cells
