"""The menu bar of the main window: every command with its name and keys."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

from lagvarde_coder import __version__
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.gui.core.helping import HELP_KEY
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.frame.backups import CopySchedule
from lagvarde_coder.gui.frame.help_access import KEYS, WALK, HelpAccess
from lagvarde_coder.gui.frame.messages import Messages
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.gui.frame.walking import move_border, size_column, sort_by_column
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SCHEMES
from lagvarde_coder.gui.widgets.context_menus import CONTEXT_KEYS, open_context_menu
from lagvarde_coder.gui.widgets.document_view.zooming import STEP, ZoomingView
from lagvarde_coder.gui.widgets.mnemonics import give_menu_mnemonics
from lagvarde_coder.gui.widgets.plain_words import no_mnemonic, plain_tooltip
from lagvarde_coder.gui.workspaces.actions import (
    IMPORT_KEYS,
    OTHERS_KEYS,
    PASTE_KEYS,
    SEARCH_KEYS,
    VERIFY_KEYS,
    Actions,
    OthersAction,
)
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.project import StartPage
from lagvarde_coder.handbook import INDEX

if TYPE_CHECKING:
    from collections.abc import Callable


class MenuWindow(Protocol):
    """What the menus need of the window."""

    session: Session
    copies: CopySchedule
    messages: Messages
    commands: Actions
    help: HelpAccess
    undo: QAction
    redo: QAction
    start_page: StartPage

    def menuBar(self) -> QMenuBar: ...  # noqa: N802 - Qt's
    def close(self) -> bool: ...
    def open_project(self) -> None: ...
    def open_path(self, path: Path) -> None: ...
    def open_project_for_reading(self) -> None: ...
    def close_project(self) -> None: ...
    def change_coder(self) -> None: ...
    def change_settings(self) -> None: ...
    def search_all(self) -> None: ...
    def show_place(self, key: str) -> Workspace: ...
    def walk_panes(self, step: int) -> None: ...
    def remark(self, text: str) -> None: ...
    def workspace_actions(self) -> list[QAction]: ...


_SMALLEST = -3
"""Steps of the text's size, from the system's."""
_COMMANDS: tuple[tuple[str, str, str, str, bool], ...] = (
    ("new", QT_TRANSLATE_NOOP("Menus", "&New project …"), "Ctrl+N", "new", False),
    ("open", QT_TRANSLATE_NOOP("Menus", "&Open project …"), "Ctrl+O", "open", False),
    ("open-reading", QT_TRANSLATE_NOOP("Menus", "Open for rea&ding …"), "", "", False),
    ("example", QT_TRANSLATE_NOOP("Menus", "Create the &example project …"), "", "", False),
    ("close-project", QT_TRANSLATE_NOOP("Menus", "&Close the project"), "Ctrl+W", "", True),
    ("import", QT_TRANSLATE_NOOP("Menus", "&Import documents …"), IMPORT_KEYS, "import", True),
    ("paste", QT_TRANSLATE_NOOP("Menus", "New document from the c&lipboard …"), PASTE_KEYS, "paste", True),
    ("copy-now", QT_TRANSLATE_NOOP("Menus", "Make a copy no&w"), "", "backup", True),
    ("folder", QT_TRANSLATE_NOOP("Menus", "Show the project in its &folder"), "", "folder", True),
    ("quit", QT_TRANSLATE_NOOP("Menus", "&Quit"), "Ctrl+Q", "", False),
    ("settings", QT_TRANSLATE_NOOP("Menus", "&Settings …"), "Ctrl+,", "settings", False),
    ("find", QT_TRANSLATE_NOOP("Menus", "&Search all documents"), SEARCH_KEYS, "search", True),
    ("coder", QT_TRANSLATE_NOOP("Menus", "&Another coder …"), "Ctrl+Shift+B", "person", True),
    ("light", QT_TRANSLATE_NOOP("Menus", "&Light"), "", "", False),
    ("dark", QT_TRANSLATE_NOOP("Menus", "&Dark"), "", "", False),
    ("contrast-light", QT_TRANSLATE_NOOP("Menus", "&High contrast, light"), "", "", False),
    ("contrast-dark", QT_TRANSLATE_NOOP("Menus", "High &contrast, dark"), "", "", False),
    ("system", QT_TRANSLATE_NOOP("Menus", "Same as the &system"), "", "", False),
    ("next-pane", QT_TRANSLATE_NOOP("Menus", "Next part of the window"), "F6", "", False),
    ("previous-pane", QT_TRANSLATE_NOOP("Menus", "Previous part of the window"), "Shift+F6", "", False),
    ("menus", QT_TRANSLATE_NOOP("Menus", "Go to the menus"), "F10", "", False),
    ("context", QT_TRANSLATE_NOOP("Menus", "Open the menu of this place"), CONTEXT_KEYS, "", False),
    ("wider", QT_TRANSLATE_NOOP("Menus", "Make this part wider"), "F7", "", True),
    ("narrower", QT_TRANSLATE_NOOP("Menus", "Make this part narrower"), "Shift+F7", "", True),
    ("higher", QT_TRANSLATE_NOOP("Menus", "Make this part higher"), "Ctrl+F7", "", True),
    ("lower", QT_TRANSLATE_NOOP("Menus", "Make this part lower"), "Ctrl+Shift+F7", "", True),
    ("sort-column", QT_TRANSLATE_NOOP("Menus", "Sort the table by this column"), "Ctrl+F12", "", True),
    ("wider-column", QT_TRANSLATE_NOOP("Menus", "Make this column wider"), "F12", "", True),
    ("narrower-column", QT_TRANSLATE_NOOP("Menus", "Make this column narrower"), "Shift+F12", "", True),
    ("larger", QT_TRANSLATE_NOOP("Menus", "Larger &text"), "Ctrl++", "zoom-in", False),
    ("smaller", QT_TRANSLATE_NOOP("Menus", "S&maller text"), "Ctrl+-", "zoom-out", False),
    ("usual-size", QT_TRANSLATE_NOOP("Menus", "&Usual text size"), "Ctrl+0", "", False),
    ("help", QT_TRANSLATE_NOOP("Menus", "&Help on this page"), HELP_KEY, "question", False),
    ("help-contents", QT_TRANSLATE_NOOP("Menus", "&Contents of the help"), "", "", False),
    ("help-walk", QT_TRANSLATE_NOOP("Menus", "The first &ten minutes"), "", "", False),
    ("help-keys", QT_TRANSLATE_NOOP("Menus", "&Keys"), "", "", False),
    ("verify", QT_TRANSLATE_NOOP("Menus", "&Verify the log"), VERIFY_KEYS, "trail", True),
    ("log", QT_TRANSLATE_NOOP("Menus", "Show the error &log"), "", "", False),
    ("about", QT_TRANSLATE_NOOP("Menus", "&About Lågvärdekodaren"), "", "", False),
)
"""Name, text, keys, icon, and whether a project must be open."""


def fill(window: MenuWindow) -> None:
    """Make the window's commands and put them into menus."""
    _add_commands(window)
    bar, commands = window.menuBar(), window.commands
    file = _menu(bar, QCoreApplication.translate("Menus", "&File"))
    commands.into(
        file, "new open open-reading example close-project | import paste | copy-now folder | settings | quit"
    )
    recent = QMenu(QCoreApplication.translate("Menus", "&Recent projects"), file)
    recent.aboutToShow.connect(lambda: _show_recent(recent, window))
    file.insertMenu(commands["example"], recent)
    edit = _menu(bar, QCoreApplication.translate("Menus", "&Edit"))
    edit.addActions([window.undo, window.redo])
    commands.into(edit, "| find | coder others")
    go = _menu(bar, QCoreApplication.translate("Menus", "&Go"))
    commands.into(go, " ".join(place.key for place in PLACES))
    here = _menu(bar, QCoreApplication.translate("Menus", "&Workspace"))
    here.aboutToShow.connect(lambda: _show_here(here, window))
    view = _menu(bar, QCoreApplication.translate("Menus", "&View"))
    commands.into(view, "light dark contrast-light contrast-dark system | larger smaller usual-size")
    commands.into(view, "| next-pane previous-pane menus context | wider narrower higher lower")
    commands.into(view, "| sort-column wider-column narrower-column")
    commands.into(
        _menu(bar, QCoreApplication.translate("Menus", "&Help")),
        "help help-contents help-walk help-keys | verify log | about",
    )
    for menu in [action.menu() for action in bar.actions()]:
        if isinstance(menu, QMenu):
            menu.aboutToShow.connect(partial(give_menu_mnemonics, menu))  # last: some are filled as they are shown


def _menu(bar: QMenuBar, title: str) -> QMenu:
    menu = bar.addMenu(title)
    menu.setToolTipsVisible(True)
    return menu


def _show_recent(menu: QMenu, window: MenuWindow) -> None:
    """Offer the projects that were open lately and are there."""
    menu.clear()
    session = window.session
    for path in map(Path, session.program.settings.recent):
        if path.is_file():
            title = str(session.memory.recall("title", path) or path.stem)
            action = menu.addAction(no_mnemonic(title))
            action.setToolTip(plain_tooltip(str(path)))
            action.triggered.connect(lambda _=False, project=path: window.open_path(project))
    if not menu.actions():
        menu.addAction(QCoreApplication.translate("Menus", "No project yet")).setEnabled(False)


def _show_here(menu: QMenu, window: MenuWindow) -> None:
    menu.clear()
    actions = window.workspace_actions()
    for action in actions:
        if action.text():
            menu.addAction(action)
        else:
            menu.addSeparator()
    if not actions:
        menu.addAction(QCoreApplication.translate("Menus", "Nothing here")).setEnabled(False)


def _add_commands(window: MenuWindow) -> None:
    session, start = window.session, window.start_page
    does: dict[str, Callable[[], object]] = {
        "new": start.new_project,
        "open": window.open_project,
        "open-reading": window.open_project_for_reading,
        "example": start.make_example,
        "close-project": window.close_project,
        "import": lambda: window.show_place("material").trigger("import"),
        "paste": lambda: window.show_place("material").trigger("paste"),
        "copy-now": window.copies.copy_asked,
        "folder": lambda: _show_folder(session),
        "quit": window.close,
        "settings": window.change_settings,
        "find": window.search_all,
        "coder": window.change_coder,
        "larger": lambda: _resize_text(session, 1),
        "smaller": lambda: _resize_text(session, -1),
        "usual-size": lambda: _resize_text(session, 0),
        "next-pane": lambda: window.walk_panes(1),
        "previous-pane": lambda: window.walk_panes(-1),
        "menus": lambda: _open_menus(window.menuBar()),
        "context": open_context_menu,
        "wider": lambda: move_border(1, Qt.Orientation.Horizontal),
        "narrower": lambda: move_border(-1, Qt.Orientation.Horizontal),
        "higher": lambda: move_border(1, Qt.Orientation.Vertical),
        "lower": lambda: move_border(-1, Qt.Orientation.Vertical),
        "sort-column": lambda: window.remark(sort_by_column()),
        "wider-column": lambda: window.remark(size_column(1)),
        "narrower-column": lambda: window.remark(size_column(-1)),
        "help": window.help.show_here,
        "help-contents": lambda: window.help.show_page(INDEX),
        "help-walk": lambda: window.help.show_page(WALK),
        "help-keys": lambda: window.help.show_page(KEYS),
        "verify": lambda: window.show_place("trail").trigger("verify"),
        "log": lambda: _show_log(window),
        "about": lambda: _about(window),
        **{place.key: partial(window.show_place, place.key) for place in PLACES},
        **{scheme: partial(session.change_settings, scheme=scheme) for scheme in SCHEMES},
    }
    for name, text, keys, icon, of_project in _COMMANDS:
        shown = QCoreApplication.translate("Menus", text)
        window.commands.add(name, shown, does[name], keys=keys, icon=icon, project=of_project)
    others = window.commands.keep("others", OthersAction(session, window.commands))
    others.setShortcut(QKeySequence(OTHERS_KEYS))
    for number, place in enumerate(PLACES, 1):
        window.commands.add(
            place.key, place.title, does[place.key], keys=f"Ctrl+{number}", icon=place.icon, project=True
        )
    group = QActionGroup(window.commands)
    for scheme in SCHEMES:
        action = window.commands[scheme]
        action.setCheckable(True)
        action.setChecked(session.program.settings.scheme == scheme)
        group.addAction(action)


def _resize_text(session: Session, step: int) -> None:
    """Make the document larger or smaller while one reads it, else the whole window's text; 0 brings back the usual."""
    reading = QApplication.focusWidget()
    if isinstance(reading, ZoomingView):
        reading.set_zoom(reading.zoom + step * STEP if step else 100)
        return
    size = session.program.settings.text_size + step if step else 0
    session.change_settings(text_size=min(theming.current().largest_step, max(_SMALLEST, size)))


def _open_menus(bar: QMenuBar) -> None:
    """Let the keyboard go along the menus, from the first."""
    bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
    bar.setActiveAction(bar.actions()[0])


def _show_folder(session: Session) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(session.current.path.parent)))


def _show_log(window: MenuWindow) -> None:
    file = window.session.program.folders.log_file
    if file.is_file() and file.stat().st_size:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
    else:
        headline = QCoreApplication.translate("Menus", "There are no errors in the log")
        window.messages.tell(headline, str(file))


def _about(window: MenuWindow) -> None:
    text = QCoreApplication.translate(
        "Menus",
        "Codes dialogue notes and written answers, and brings themes together into development needs. Everything stays "
        "on this computer.\n\nThe log shows every change since its last anchor; it cannot prove what happened before "
        "a copy was handed to somebody.",
    )
    window.messages.tell(f"Lågvärdekodaren {__version__}", text)
