"""The window: rail, top bar, workspaces, status bar; the start page while no project is open."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.errors import KnownError, ProjectDamaged
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.coder import CoderDialog
from lagvarde_coder.gui.dialogs.settings import SettingsDialog
from lagvarde_coder.gui.frame import menus
from lagvarde_coder.gui.frame.backups import CopySchedule
from lagvarde_coder.gui.frame.damage import DamageWatch
from lagvarde_coder.gui.frame.dropping import FileDrops
from lagvarde_coder.gui.frame.fitting import Reaching, fitted
from lagvarde_coder.gui.frame.help_access import HelpAccess
from lagvarde_coder.gui.frame.messages import Messages
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.gui.frame.recovering import recover
from lagvarde_coder.gui.frame.status_bar import StatusBar
from lagvarde_coder.gui.frame.top_bar import TopBar
from lagvarde_coder.gui.frame.walking import PaneWalk, parts_of, tell
from lagvarde_coder.gui.widgets.rail import Rail
from lagvarde_coder.gui.widgets.screens import room_around
from lagvarde_coder.gui.widgets.toast import Toast
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.actions import Actions, undo_actions
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.project import StartPage
from lagvarde_coder.services.project.synced import NETWORK, synchronised_by

if TYPE_CHECKING:
    from collections.abc import Callable

    from lagvarde_coder.gui.workspaces.material.workspace import MaterialWorkspace


_SIZE = 1280, 800
_LEAST = 320, 240
"""Whatever the screen and the size of the text are: what has no room scrolls (WCAG 2.2, 1.4.10)."""
_LOW = 400
"""Pixels of height of a window that is left to the work: all on the top bar is in the menus too."""


class MainWindow(QMainWindow):
    """Shows one session.

    Attributes:
        messages: where errors go. copies: the schedule of copies. commands: the window's actions by name. help: F1.

    Signals:
        language_changed: the settings name another language; the window is to be built anew.
    """

    language_changed = Signal()

    def __init__(self, session: Session, copies: CopySchedule) -> None:
        super().__init__()
        self.session = session
        self.copies = copies
        self.messages = Messages(self)
        self._built: dict[str, Workspace] = {}
        self._shown = ""
        self.commands = Actions(self)
        self.help = HelpAccess(self, self)
        self.undo, self.redo = undo_actions(self, session)
        self._lay_out()
        self.toast = Toast(self._frame)
        self._walk = PaneWalk(self)
        FileDrops(self, session, self._bring_in, self.toast.show_message)
        menus.fill(self)
        self.top_bar.coder.offer([self.commands["others"], self.commands["coder"]])
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_closed)
        self.damage = DamageWatch(session, self.messages, self)
        self.damage.checked.connect(self._status.show_damage)
        self._status.damage_wanted.connect(self.damage.show_page)
        copies.failed.connect(self._copy_failed)
        session.failed.connect(self.damage.show_error)
        session.locked.connect(self._offer_reading)
        session.is_a_copy.connect(self._offer_place)
        session.wanted_place.connect(self.show_text)
        session.wanted_workspace.connect(self.show_place)
        session.wanted_theme.connect(self.show_theme)
        session.coder_changed.connect(self._say_coder)
        session.others_step.connect(self._ask_whose)
        session.others_changed.connect(self._say_others)
        self.messages.remarked.connect(self.toast.show_message)
        self.setMinimumSize(*_LEAST)
        self._restore_geometry()
        if session.project is not None:
            self._on_opened()
        else:
            self._on_closed()

    # --- places -----------------------------------------------------------------------------------------------------

    @property
    def place(self) -> str:
        """The key of the workspace that is shown."""
        return self._shown

    def show_place(self, key: str) -> Workspace:
        """Show a workspace, building it the first time, and let it take the focus."""
        workspace = self.workspace(key)
        self._shown = key
        self._rail.show_place(key)
        at = list(self._built).index(key)
        page = self._stack.widget(at)
        if page is not None and at != self._stack.currentIndex():
            page.setGeometry(self._stack.rect())
            page.show()  # the focus goes into it at once: were it hidden still, something else would get that
            page.raise_()
            workspace.activate()
        self._stack.setCurrentIndex(at)
        self.session.memory.remember("place", key, self.session.current.path)
        workspace.activate()
        return workspace

    def workspace(self, key: str) -> Workspace:
        """Return a workspace, built if it was not yet."""
        if key not in self._built:
            place = next(place for place in PLACES if place.key == key)
            page = Reaching(self._stack)
            try:
                # Where it stays: Qt dresses all that is in a widget anew when that gets another parent.
                workspace = place.build(self.session, page.viewport())
            except Exception:
                page.deleteLater()
                raise
            page.hold(workspace)
            self._stack.addWidget(page)
            self._built[key] = workspace
        return self._built[key]

    def show_text(self, source: Id, start: int, end: int) -> None:
        """Show a place of a text in Kodning; code points."""
        self.workspace("coding").expect(source)
        self.show_place("coding").go_to(source, start, end)

    def show_theme(self, theme: Id) -> None:
        """Show a theme or need in the codebook, in Teman."""
        self.show_place("themes").open_theme(theme)

    def _bring_in(self, files: Sequence[Path]) -> None:
        """Show in Material what files that were dropped hold."""
        cast("MaterialWorkspace", self.show_place("material")).bring_in(files)

    # --- what the menus do ------------------------------------------------------------------------------------------

    def open_project(self, *, writing: bool = True) -> None:
        """Ask for a project file and open it."""
        dialog = QFileDialog(self, self.tr("Open a project"), self.session.program.settings.projects)
        dialog.setNameFilter(self.tr("Projects (*.lvk)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.open_dialog(dialog)
        dialog.fileSelected.connect(lambda name: self.open_path(Path(name), writing=writing))

    def open_project_for_reading(self) -> None:
        """Ask for a project file and open it so that nothing in it can be changed."""
        self.open_project(writing=False)

    def open_path(self, path: Path, *, writing: bool = True) -> None:
        """Open a project; one that somebody else writes in can be read."""
        self.copies.copy_before_closing()
        self.session.open(path, writing=writing)

    def close_project(self) -> None:
        """Close the project and show the start page."""
        self.copies.copy_before_closing()
        self.session.close()
        self.session.memory.remember("project", None)

    def change_coder(self) -> None:
        """Ask who codes from now on."""
        if self.session.project is not None and self.session.project.writable:
            self.open_dialog(CoderDialog(self.session, self))

    def change_settings(self) -> None:
        """Ask for the settings."""
        dialog = SettingsDialog(self.session, self)
        dialog.language_changed.connect(self.language_changed)
        self.open_dialog(dialog)

    def search_all(self, words: str = "") -> None:
        """Search all documents in Kodning for ``words``; without any, ask for them there."""
        self.show_place("coding").search(words)

    def walk_panes(self, step: int) -> None:
        """Go to the next part of the window (1) or the one before (-1), round and round."""
        if self.session.project is None:
            parts: list[QWidget] = [self.start_page]
        else:
            parts = [self.top_bar.search, self._rail, *parts_of(self._built[self._shown]), self._status]
        self._walk.go(parts, step)

    def remark(self, text: str) -> None:
        """Say something in passing, to the eye and to a screen reader."""
        self._status.remark(tell(self, text))

    def open_dialog(self, dialog: QWidget) -> None:
        """Show a dialog over the window, deleted when it is done."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opened: Callable[[], None] = dialog.open  # type: ignore[attr-defined]
        opened()

    def workspace_actions(self) -> list[QAction]:
        """Return the actions of the workspace that is shown, for the menu."""
        return list(self._built[self._shown].menu_actions()) if self._shown in self._built else []

    # --- parts ------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        """From the outside in: see :class:`~lagvarde_coder.gui.widgets.panes.Panes`."""
        self._pages, first, self._frame = QStackedWidget(), Reaching(), QWidget()
        self.setCentralWidget(self._pages)
        self._pages.addWidget(first)
        self._pages.addWidget(self._frame)
        self.top_bar = TopBar(self.session, self.undo, self.redo)
        self.top_bar.search.all_wanted.connect(self.search_all)
        self._rail = Rail(self.tr("Workspaces"))
        for number, place in enumerate(PLACES, 1):
            self._rail.add_place(place.key, place.title, place.icon, f"Ctrl+{number}")
        self._rail.chosen.connect(self.show_place)
        self.start_page = StartPage(self.session, [place.step for place in PLACES], self)
        self.start_page.open_wanted.connect(self.open_project)
        self.start_page.path_wanted.connect(self.open_path)
        self._stack = QStackedWidget()
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.top_bar)
        beside.addWidget(self._stack, 1)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(beside, 1)
        first.hold(self.start_page)
        self._status = StatusBar(self.session, self.copies)
        self.setStatusBar(self._status)

    def _on_opened(self) -> None:
        project = self.session.current
        self.commands.need_project(True)
        self.top_bar.refresh()
        self._pages.setCurrentWidget(self._frame)
        title = project.figures.counting.standing().project
        self.setWindowTitle(f"{title} – Lågvärdekodaren")
        self.session.memory.remember("project", str(project.path))
        self.session.memory.remember("title", title, project.path)
        remembered = self.session.memory.recall("place", project.path)
        keys = {place.key for place in PLACES}
        self.show_place(remembered if remembered in keys else PLACES[0].key)
        self._recover()
        if project.writable:
            folder = project.path.parent
            self.session.query(lambda: synchronised_by(folder), self._say_synchronised, key="synchronised")
        if project.writable and (project.coders.is_new or project.coders.current() is None):
            self._ask_who()

    def _say_synchronised(self, service: str) -> None:
        """Warn of the folder that the project lies in."""
        if service == NETWORK:
            self.toast.show_message(self.tr("This is a network drive. That can damage a project that is open."))
        elif service:
            text = self.tr("{0} synchronises the project’s folder. That can damage a project that is open.")
            self.toast.show_message(text.format(service))

    def _recover(self) -> None:
        """Store what was being typed when the program was ended from outside."""
        if stored := recover(self.session):
            text = self.tr("What you were typing when the program stopped is stored: {0}")
            self.toast.show_message(text.format(stored))

    def _ask_who(self) -> None:
        """Ask somebody new who they are, unless the first start is asking just now."""
        if QApplication.activeModalWidget() is None:
            self.change_coder()

    def _ask_whose(self, coder: str, step: str, take: "Callable[[], object]") -> None:
        """Ask before somebody else's step is taken back or done again."""
        headline = self.tr("{0} did this").format(coder)
        text = self.tr("The step “{0}” is not yours. The log will say that you took it back, or did it again.")
        self.messages.ask(headline, text.format(step), self.tr("Go on"), take)

    def _on_closed(self) -> None:
        self.commands.need_project(False)
        self._pages.setCurrentIndex(0)
        self.setWindowTitle("Lågvärdekodaren")

    def _offer_reading(self, path: Path, error: KnownError) -> None:
        first, *rest = wording.sentences(error)
        self.messages.ask(
            first, "\n\n".join(rest), self.tr("Open for reading"), lambda: self.session.open(path, writing=False)
        )

    def _copy_failed(self, error: KnownError) -> None:
        """A copy that is not made since the project is damaged is more than a copy that is not made."""
        if isinstance(error, ProjectDamaged) and self.session.project is not None:
            self.damage.show_error(ProjectDamaged(path=self.session.current.path, detail=error.params["detail"]))

    def _offer_place(self, path: Path, error: KnownError) -> None:
        """Offer to read a copy that the program keeps, or to have it as a project somewhere else."""
        first, *rest = wording.sentences(error)
        box = self.messages.ask(
            first, "\n\n".join(rest), self.tr("Open for reading"), lambda: self.session.open(path, writing=False)
        )
        elsewhere = box.addButton(self.tr("As a project elsewhere …"), QMessageBox.ButtonRole.ActionRole)
        elsewhere.clicked.connect(lambda _=False: self._ask_where(path))

    def _ask_where(self, copy: Path) -> None:
        folder = Path(self.session.program.settings.projects or str(Path.home()))
        dialog = QFileDialog(self, self.tr("A new project from the copy"), str(folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Projects (*.lvk)"))
        dialog.setDefaultSuffix("lvk")
        dialog.selectFile(copy.name)
        self.open_dialog(dialog)
        dialog.fileSelected.connect(lambda name: self._have_elsewhere(copy, Path(name)))

    def _have_elsewhere(self, copy: Path, target: Path) -> None:
        program = self.session.program
        self.session.job(
            self.tr("Getting the copy back"),
            lambda progress: program.restoring.elsewhere(copy, target, progress),
            lambda _: self.open_path(target),
        )

    def _say_coder(self) -> None:
        self._recover()
        coder = self.session.current.coders.current()
        if coder is not None:
            self.toast.show_message(self.tr("{0} is coding now").format(coder.name))

    def _say_others(self) -> None:
        shown, hidden = self.tr("Others’ coding is shown"), self.tr("Others’ coding is hidden")
        self.toast.show_message(hidden if self.session.alone else shown)

    def _restore_geometry(self) -> None:
        kept = self.session.memory.recall("geometry")
        there = isinstance(kept, str) and self.restoreGeometry(QByteArray.fromBase64(kept.encode()))
        if not there:
            self.resize(*_SIZE)
        if not self.isMaximized() and not self.isFullScreen():
            place = fitted(self.geometry(), room_around(self))
            if there:
                self.setGeometry(place)
            else:
                self.resize(place.size())  # where it stands is the system's choice

    def retire(self) -> None:
        """Leave the session to another window that takes this one's place."""
        self._keep_geometry()
        self.help.close()
        self.hide()

    def _keep_geometry(self) -> None:
        kept = bytes(self.saveGeometry().toBase64().data()).decode()
        self.session.memory.remember("geometry", kept)
        self.session.memory.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, height = event.size().width(), event.size().height()
        self.top_bar.setVisible(height >= _LOW)
        self.top_bar.fit_into(width)
        beside = self.menuBar().height() + self.statusBar().height()
        self._rail.fit_into(width, height - beside)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place, copy what was changed, and close the project: one file remains, and nothing works on."""
        self._keep_geometry()
        self.help.close()
        self.copies.copy_before_closing()
        self.session.close()
        self.session.wait_for_jobs(cancel=True)  # building the example needs no open project
        super().closeEvent(event)
