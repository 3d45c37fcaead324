"""The menu bar of the main window: every command with its name and keys."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices
from PySide6.QtWidgets import QMenu, QMenuBar

from lagvarde_coder import __version__
from lagvarde_coder.gui.actions import Actions
from lagvarde_coder.gui.copying import CopySchedule
from lagvarde_coder.gui.messages import Messages
from lagvarde_coder.gui.places import PLACES
from lagvarde_coder.gui.session import Session
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.start import StartPage


class Window(Protocol):
    """What the menus need of the window."""

    session: Session
    copies: CopySchedule
    messages: Messages
    commands: Actions
    undo: QAction
    redo: QAction
    start_page: StartPage

    def menuBar(self) -> QMenuBar: ...  # noqa: N802 - Qt's
    def close(self) -> bool: ...
    def open_project(self) -> None: ...
    def close_project(self) -> None: ...
    def change_coder(self) -> None: ...
    def change_settings(self) -> None: ...
    def focus_search(self) -> None: ...
    def show_place(self, key: str) -> Workspace: ...
    def workspace_actions(self) -> list[QAction]: ...


def fill(window: Window) -> None:
    """Make the window's commands and put them into menus."""
    _file_commands(window)
    _other_commands(window)
    bar, commands = window.menuBar(), window.commands
    commands.into(
        _menu(bar, QCoreApplication.translate("Menus", "&File")),
        "new open example close-project | import paste | copy-now folder | settings | quit",
    )
    edit = _menu(bar, QCoreApplication.translate("Menus", "&Edit"))
    edit.addActions([window.undo, window.redo])
    commands.into(edit, "| find coder")
    go = _menu(bar, QCoreApplication.translate("Menus", "&Go"))
    commands.into(go, " ".join(place.key for place in PLACES))
    here = _menu(bar, QCoreApplication.translate("Menus", "&Workspace"))
    here.aboutToShow.connect(lambda: _show_here(here, window))
    view = _menu(bar, QCoreApplication.translate("Menus", "&View"))
    commands.into(view, "light dark system | larger smaller")
    commands.into(_menu(bar, QCoreApplication.translate("Menus", "&Help")), "log about")


def _menu(bar: QMenuBar, title: str) -> QMenu:
    menu = bar.addMenu(title)
    menu.setToolTipsVisible(True)
    return menu


def _show_here(menu: QMenu, window: Window) -> None:
    menu.clear()
    actions = window.workspace_actions()
    for action in actions:
        if action.text():
            menu.addAction(action)
        else:
            menu.addSeparator()
    if not actions:
        menu.addAction(QCoreApplication.translate("Menus", "Nothing here")).setEnabled(False)


def _file_commands(window: Window) -> None:
    commands, start = window.commands, window.start_page
    commands.add(
        "new", QCoreApplication.translate("Menus", "&New project …"), start.new_project, keys="Ctrl+N", icon="new"
    )
    commands.add(
        "open", QCoreApplication.translate("Menus", "&Open project …"), window.open_project, keys="Ctrl+O", icon="open"
    )
    commands.add("example", QCoreApplication.translate("Menus", "Make the &example project …"), start.make_example)
    commands.add(
        "close-project",
        QCoreApplication.translate("Menus", "&Close the project"),
        window.close_project,
        keys="Ctrl+W",
        project=True,
    )
    commands.add(
        "import",
        QCoreApplication.translate("Menus", "&Import documents …"),
        lambda: window.show_place("material").trigger("import"),
        keys="Ctrl+I",
        icon="import",
        project=True,
    )
    commands.add(
        "paste",
        QCoreApplication.translate("Menus", "New document from the c&lipboard …"),
        lambda: window.show_place("material").trigger("paste"),
        keys="Ctrl+Shift+V",
        icon="paste",
        project=True,
    )
    commands.add(
        "copy-now",
        QCoreApplication.translate("Menus", "Make a copy no&w"),
        window.copies.copy_now,
        icon="backup",
        project=True,
    )
    commands.add(
        "folder",
        QCoreApplication.translate("Menus", "Show the project in its &folder"),
        lambda: _show_folder(window.session),
        icon="folder",
        project=True,
    )
    commands.add("quit", QCoreApplication.translate("Menus", "&Quit"), window.close, keys="Ctrl+Q")


def _other_commands(window: Window) -> None:
    commands = window.commands
    commands.add(
        "settings",
        QCoreApplication.translate("Menus", "&Settings …"),
        window.change_settings,
        keys="Ctrl+,",
        icon="settings",
    )
    commands.add(
        "find",
        QCoreApplication.translate("Menus", "&Search all documents"),
        window.focus_search,
        keys="Ctrl+F",
        icon="search",
        project=True,
    )
    commands.add(
        "coder",
        QCoreApplication.translate("Menus", "Change &coder …"),
        window.change_coder,
        keys="Ctrl+Shift+B",
        icon="person",
        project=True,
    )
    for number, place in enumerate(PLACES, 1):
        commands.add(
            place.key,
            place.title,
            lambda key=place.key: window.show_place(key),  # type: ignore[misc]
            keys=f"Ctrl+{number}",
            icon=place.icon,
            project=True,
        )
    _view_commands(window)
    commands.add("log", QCoreApplication.translate("Menus", "Show the error &log"), lambda: _show_log(window))
    commands.add("about", QCoreApplication.translate("Menus", "&About Lågvärdekodaren"), lambda: _about(window))


def _view_commands(window: Window) -> None:
    commands, session = window.commands, window.session
    schemes = {
        "light": QCoreApplication.translate("Menus", "&Light"),
        "dark": QCoreApplication.translate("Menus", "&Dark"),
        "system": QCoreApplication.translate("Menus", "As the &system"),
    }
    group = QActionGroup(commands)
    for scheme, text in schemes.items():
        action = commands.add(scheme, text, lambda scheme=scheme: session.change_settings(scheme=scheme))  # type: ignore[misc]
        action.setCheckable(True)
        action.setChecked(session.program.settings.scheme == scheme)
        group.addAction(action)
    commands.add(
        "larger",
        QCoreApplication.translate("Menus", "Larger &text"),
        lambda: session.change_settings(text_size=min(8, session.program.settings.text_size + 1)),
        keys="Ctrl++",
        icon="zoom-in",
    )
    commands.add(
        "smaller",
        QCoreApplication.translate("Menus", "S&maller text"),
        lambda: session.change_settings(text_size=max(-3, session.program.settings.text_size - 1)),
        keys="Ctrl+-",
        icon="zoom-out",
    )


def _show_folder(session: Session) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(session.current.path.parent)))


def _show_log(window: Window) -> None:
    file = window.session.program.folders.log_file
    if file.is_file() and file.stat().st_size:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
    else:
        headline = QCoreApplication.translate("Menus", "There are no errors in the log")
        window.messages.tell(headline, str(file))


def _about(window: Window) -> None:
    text = QCoreApplication.translate(
        "Menus",
        "Codes dialogue notes and written answers, and brings themes together into development needs. Everything stays "
        "on this computer.\n\nThe log shows every change since its last anchor; it cannot prove what happened before "
        "a copy was handed to somebody.",
    )
    window.messages.tell(f"Lågvärdekodaren {__version__}", text)
