"""Kodning: read, mark, and see what is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.keymap import Keymap
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.keys import KeysDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.panes import Pane, Panes, SlimPages
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.coding.controllers.codings.marking import ThemeMenu
from lagvarde_coder.gui.workspaces.coding.panels.codings.panel import CodingsPanel
from lagvarde_coder.gui.workspaces.coding.panels.documents.panel import DocumentsPanel
from lagvarde_coder.gui.workspaces.coding.panels.text.panel import DocumentPanel
from lagvarde_coder.gui.workspaces.coding.panels.text.single_keys import SingleKeys
from lagvarde_coder.gui.workspaces.coding.panels.themes.panel import ThemesPanel
from lagvarde_coder.gui.workspaces.coding.room import AtWork, Room, for_reading_only
from lagvarde_coder.gui.workspaces.coding.wiring import Controllers
from lagvarde_coder.gui.workspaces.parts import columns, panel


class CodingWorkspace(Workspace):
    """Documents | text with codings | themes and what is coded at the cursor.

    Here the parts are only put together. What can be done stands in the controllers, each with its
    :class:`CommandMenu` for the menus.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._at = AtWork()
        self._pages, self._whole = SlimPages(), Panes()
        self._middle, self._right = Panes(upright=True), Panes(upright=True)
        self._make_room()
        self.documents = DocumentsPanel(self._whole.borders)
        self.document = DocumentPanel(self._middle.borders)
        self.keymap = Keymap(self)
        self.keys = SingleKeys(self.document.view, self.keymap)
        self.themes = ThemesPanel(self.keymap, self._right.borders)
        self._framed, inside = panel(self._right.borders)
        self.codings = CodingsPanel(self._framed)
        inside.addWidget(self.codings)
        self._room = room = Room(
            session, self, self._at, self.documents, self.document, self.themes, self.codings, self.keymap
        )
        self.controllers = Controllers(room, self._pages, self._middle.borders)
        self._lay_out()
        self._choose_keys()
        self._connect()
        self.menu = QMenu(self)
        self.menu.addMenu(ThemeMenu(room, self.controllers.marking.code_with))
        for commands in self.controllers.menus():
            commands.into(self.menu)
        self.menu.addSeparator()
        self.menu.addAction(room.action(self.tr("Keys …"), "", self.change_keys))
        self._add_menu_button()

    def activate(self) -> None:
        """Put the focus in the text."""
        if self.controllers.settling.shown:
            self.controllers.settling.page.list.setFocus()
        else:
            (self.document.view if self._at.open else self.documents.tree).setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return self.menu.actions()

    @property
    def shown_source(self) -> Id:
        """The id of the open document, or an empty string."""
        return self._at.source

    def expect(self, source: Id) -> None:
        self.controllers.opening.wanted = source

    def go_to(self, source: Id, start: int, end: int) -> None:
        """Show a place of a document (code points); 0 and 0: its beginning."""
        self.expect("")
        self.controllers.settling.leave()
        self.controllers.opening.go_to(source, start, end)
        self.controllers.marking.spend()

    def search(self, words: str) -> None:
        """Search all documents for ``words``; without any, ask for them."""
        self.controllers.searching.open(words)

    def refresh(self, change: Change | None) -> None:
        """Show what changed: touched codings one by one, the rest only when it was touched."""
        self.document.say("")  # the message was about an earlier step; the caller of this one sets its own afterwards
        if change is None or change.touches("theme", "codebook", "coder", "family", "merge_link"):
            self._show_themes()
        if change is None or change.touches("source", "organisation") or not self._is_here(change):
            self.documents.show_sources(self.session.current.material.documents.sources())
        if change is None:
            self.controllers.opening.reopen()
            if self.session.project is None:  # it was closed while a long document was read
                return
            self.controllers.searching.refresh()
        else:
            self.controllers.opening.show_change(change)
        self.controllers.covering.show_change(change)
        self.controllers.doubting.renew_card()
        self.controllers.settling.refresh(change)

    def _is_here(self, change: Change) -> bool:
        """Whether only codings, dispositions or the reading mark of the open document changed."""
        return (
            self._at.open is not None
            and change.subjects.keys() <= {"coding", "disposition", "read_mark"}
            and change.texts <= {self._at.open.document.text.id}
        )

    def _show_themes(self) -> None:
        project = self.session.current
        self._at.themes = {theme.id: theme for theme in project.themes.codebook.themes()}
        self._at.families, self._at.merged = project.themes.families.all(), project.decisions.asked.merged()
        self.controllers.families.show()
        self.codings.editor.show_themes(self._at.offered())
        coder = project.coders.current()
        self._at.coder = coder.id if coder else ""
        self.controllers.recent.show()
        self.controllers.defining.renew()
        self._room.allow_writing()
        self._allow_writing("" if project.writable else for_reading_only())

    def _allow_writing(self, reason: str) -> None:
        """Let all parts be changed; with a ``reason`` why not, they can only be read."""
        for part in (self.codings.editor, self.controllers.disposing.card, self.document, self.documents):
            part.allow_writing(reason)

    def renew_keys(self) -> None:
        """Let the keys be those of the settings and the project's themes now, though this may not be on the screen."""
        self._choose_keys()
        project = self.session.project
        self._at.themes = {}
        if project is not None:
            self._at.themes = {theme.id: theme for theme in project.themes.codebook.themes()}
            self._at.families = project.themes.families.all()
        self.keymap.show_themes(self._at.shown())

    def change_keys(self) -> None:
        """Show which key does what, and let the user choose others."""
        dialog = KeysDialog(self.session, self.keymap, self)
        self.session.closed.connect(dialog.leave)
        dialog.open()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _choose_keys(self) -> None:
        settings = self.session.program.settings
        self.keymap.choose(settings.keys, single=settings.single_keys)

    def _connect(self) -> None:
        view = self.document.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda at: self.menu.popup(view.mapToGlobal(QPoint(at))))
        self.keys.pressed.connect(lambda theme: self.controllers.marking.code_with([theme]))
        self.keys.refused.connect(lambda action: self.document.say(action.toolTip(), warning=True))
        self.keys.waiting.connect(lambda: self.document.say(self.tr("Now press the key of a theme or a command.")))
        self.keymap.changed.connect(self.themes.renew_keys)
        self.session.program_changed.connect(self._choose_keys)
        self.session.program_changed.connect(self._on_opened)

    def _make_room(self) -> None:
        """From the outside in: see :class:`~lagvarde_coder.gui.widgets.panes.Panes`."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        layout.addWidget(self._pages)
        self._pages.addWidget(self._whole)
        for panes in (self._middle, self._right):
            self._whole.borders.addWidget(panes)

    def _lay_out(self) -> None:
        memory = self.session.memory
        parts = (
            Pane(self.tr("Documents"), self.documents),
            Pane(self.tr("Text"), self._middle, beside=400),
            Pane(self.tr("Themes"), self._right),
        )
        columns("coding", memory, parts, (258, 558, 316), wanted=(1, 2, 0), within=self._whole)
        texts = (Pane(self.tr("Text"), self.document), Pane(self.tr("Found"), self.controllers.searching.panel))
        columns("coding-middle", memory, texts, (400, 300), within=self._middle)
        themes = (Pane(self.tr("Themes"), self.themes), Pane(self.tr("Coding"), self._framed))
        columns("coding-themes", memory, themes, (440, 228), within=self._right)
        self.document.tools.addWidget(self.controllers.settling.counter)

    def _add_menu_button(self) -> None:
        button = QToolButton()
        button.setToolTip(self.tr("More"))
        button.setAccessibleName(self.tr("More commands"))
        button.setMenu(self.menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theming.current().keep_icon(button, "more")
        self.document.tools.addWidget(button)
        self.document.order_stops()
