"""Kodning: read, mark, and see what is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.changes import Change
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui import theming
from lagvarde_coder.gui.session import Session
from lagvarde_coder.gui.theming import SPACE
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.coding.commands.comparing import Comparing
from lagvarde_coder.gui.workspaces.coding.commands.marking import Marking
from lagvarde_coder.gui.workspaces.coding.commands.moving import Moving
from lagvarde_coder.gui.workspaces.coding.commands.opening import Opening
from lagvarde_coder.gui.workspaces.coding.commands.reading import Reading
from lagvarde_coder.gui.workspaces.coding.commands.stepping import Stepping
from lagvarde_coder.gui.workspaces.coding.panels.codings import CodingsPanel
from lagvarde_coder.gui.workspaces.coding.panels.document import DocumentPanel
from lagvarde_coder.gui.workspaces.coding.panels.documents import DocumentsPanel
from lagvarde_coder.gui.workspaces.coding.panels.keys import ThemeKeys
from lagvarde_coder.gui.workspaces.coding.panels.picker import ThemePicker
from lagvarde_coder.gui.workspaces.coding.panels.themes import ThemesPanel
from lagvarde_coder.gui.workspaces.coding.room import AtWork, Commands, Room
from lagvarde_coder.gui.workspaces.parts import columns, framed


class CodingWorkspace(Workspace):
    """Documents | text with codings | themes and what is coded at the cursor.

    Here the parts are only put together. What can be done stands in the controllers, each with its
    :class:`Commands` for the menus.
    """

    key = "coding"
    icon = "coding"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._at = AtWork()
        self.documents = DocumentsPanel()
        self.document = DocumentPanel()
        self.keys = ThemeKeys(self.document.view)
        self.themes = ThemesPanel(self.keys)
        self.codings = CodingsPanel()
        room = Room(session, self, self._at, self.documents, self.document, self.themes, self.codings)
        self.opening = Opening(room)
        self.picker = ThemePicker(self.document)
        self.marking = Marking(room, self.picker)
        self.moving = Moving(room)
        self.stepping = Stepping(room, self.opening)
        self.reading = Reading(room)
        self.comparing = Comparing(room)
        self._lay_out()
        self._connect()
        self.menu = QMenu(self)
        for commands in self._commands():
            commands.into(self.menu)
        self._add_menu_button()

    def title(self) -> str:
        """Return its name on the rail."""
        return self.tr("Coding")

    def activate(self) -> None:
        """Put the focus in the text."""
        (self.document.view if self._at.open else self.documents.tree).setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return self.menu.actions()

    @property
    def shown_source(self) -> Id:
        """The id of the open document, or an empty string."""
        return self._at.source

    def go_to(self, source: Id, start: int, end: int) -> None:
        """Show a place of a document (code points); 0 and 0: its beginning."""
        self.opening.go_to(source, start, end)

    def refresh(self, change: Change | None) -> None:
        """Show what changed: touched codings one by one, the rest only when it was touched."""
        if change is None or change.touches("theme", "codebook", "coder"):
            self._show_themes()
        if change is None or change.touches("source", "organisation") or not self._is_here(change):
            self.documents.show_sources(self.session.current.material.sources())
        if change is None:
            self.opening.reopen()
        else:
            self.opening.show_change(change)

    def _is_here(self, change: Change) -> bool:
        """Whether only codings of the open document changed."""
        return (
            self._at.open is not None
            and set(change.subjects) == {"coding"}
            and change.texts == {self._at.open.document.text.id}
        )

    def _show_themes(self) -> None:
        project = self.session.current
        self._at.themes = {theme.id: theme for theme in project.codebook.themes()}
        themes = self._at.offered()
        self.keys.single = self.session.program.settings.single_keys
        self.keys.set_keys({theme.key: theme.id for theme in themes})
        self.themes.show_themes(themes, self._at.open.counts() if self._at.open else {})
        self.codings.editor.show_themes(themes)
        coder = project.coders.current()
        self._at.coder = coder.id if coder else ""

    def _show_at_cursor(self, wanted: Id = "") -> None:
        if self._at.open is None:
            return
        span = self.document.view.selected_span()
        lines = self._at.open.touching(span) if span else self._at.open.at(self.document.view.caret())
        self.codings.show_codings(lines, wanted)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _commands(self) -> list[Commands]:
        """What can be done here, in the order of the menus."""
        return [
            self.marking.commands(),
            self.moving.commands(),
            self.stepping.commands(),
            self.reading.commands(),
            self.comparing.commands(),
        ]

    def _mark_clicked(self, coding: Id) -> None:
        self.codings.show_coding_tab()
        self._show_at_cursor(coding)

    def _selected(self, span: Span | None) -> None:
        self.document.show_selected(len(span) if span else 0)
        self._show_at_cursor()

    def _moved(self, _: int) -> None:
        self._show_at_cursor()
        self.opening.remember_soon()

    def _connect(self) -> None:
        view = self.document.view
        view.span_selected.connect(self._selected)
        view.caret_moved.connect(self._moved)
        view.mark_clicked.connect(self._mark_clicked)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda at: self.menu.popup(view.mapToGlobal(QPoint(at))))
        self.opening.opened.connect(self._show_at_cursor)
        self.opening.renewed.connect(lambda ids: self._show_at_cursor(ids[-1] if len(ids) == 1 else ""))
        self.keys.pressed.connect(self.marking.code_with)
        self.themes.chosen.connect(self.marking.code_with)
        self.themes.looked_at.connect(lambda theme: self.codings.show_definition(self._at.themes.get(theme)))
        self.picker.picked.connect(self.marking.code_with)
        self.picker.left.connect(view.setFocus)
        self.documents.chosen.connect(self.opening.show_document)
        self.documents.status_wanted.connect(self.marking.set_status)
        self.document.status_wanted.connect(lambda status: self.marking.set_status(self.shown_source, status))
        self.codings.current_changed.connect(view.set_active_mark)
        self.codings.editor.changed.connect(self.marking.change)
        self.codings.editor.removal_wanted.connect(self.marking.remove)
        self.codings.editor.history_wanted.connect(self.marking.show_history)
        self.session.program_changed.connect(self._on_opened)
        self.session.closed.connect(self.opening.forget)

    def _lay_out(self) -> None:
        memory = self.session.memory
        right = columns("coding-right", memory, (self.themes, framed(self.codings)), (400, 260), upright=True)
        whole = columns("coding", memory, (self.documents, self.document, right), (244, 540, 350))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        layout.addWidget(whole)

    def _add_menu_button(self) -> None:
        button = QToolButton()
        button.setToolTip(self.tr("More"))
        button.setAccessibleName(self.tr("More commands"))
        button.setMenu(self.menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theming.current().keep_icon(button, "more")
        self.document.tools.addWidget(button)
