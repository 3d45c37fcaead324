"""Kodning: read, mark, and see what is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.changes import Change
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui import theming
from lagvarde_coder.gui.dialogs.keys import KeysDialog
from lagvarde_coder.gui.keymap import Keymap
from lagvarde_coder.gui.session import Session
from lagvarde_coder.gui.theming import SPACE
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.coding.commands.codings.changing import Changing
from lagvarde_coder.gui.workspaces.coding.commands.codings.defining import Defining
from lagvarde_coder.gui.workspaces.coding.commands.codings.edges import Edges
from lagvarde_coder.gui.workspaces.coding.commands.codings.joining import Joining
from lagvarde_coder.gui.workspaces.coding.commands.codings.marking import Marking
from lagvarde_coder.gui.workspaces.coding.commands.codings.recent import RecentThemes
from lagvarde_coder.gui.workspaces.coding.commands.codings.restoring import Restoring
from lagvarde_coder.gui.workspaces.coding.commands.codings.theme_menu import ThemeMenu
from lagvarde_coder.gui.workspaces.coding.commands.documents.comparing import Comparing
from lagvarde_coder.gui.workspaces.coding.commands.documents.covering import Covering
from lagvarde_coder.gui.workspaces.coding.commands.documents.disposing import Disposing
from lagvarde_coder.gui.workspaces.coding.commands.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.commands.documents.stepping import Stepping
from lagvarde_coder.gui.workspaces.coding.commands.doubts.doubting import Doubting
from lagvarde_coder.gui.workspaces.coding.commands.doubts.settling import Settling
from lagvarde_coder.gui.workspaces.coding.commands.finding.coding_hits import CodingHits
from lagvarde_coder.gui.workspaces.coding.commands.finding.in_all import Searching
from lagvarde_coder.gui.workspaces.coding.commands.finding.in_document import Finding
from lagvarde_coder.gui.workspaces.coding.commands.text.announcing import Announcing
from lagvarde_coder.gui.workspaces.coding.commands.text.moving import Moving
from lagvarde_coder.gui.workspaces.coding.commands.text.reading import Reading
from lagvarde_coder.gui.workspaces.coding.commands.text.selecting import Selecting
from lagvarde_coder.gui.workspaces.coding.commands.text.sentences import SentenceFinding
from lagvarde_coder.gui.workspaces.coding.panels.codings.panel import CodingsPanel
from lagvarde_coder.gui.workspaces.coding.panels.documents.panel import DocumentsPanel
from lagvarde_coder.gui.workspaces.coding.panels.doubts.agenda import AgendaPage
from lagvarde_coder.gui.workspaces.coding.panels.doubts.card import DoubtCard
from lagvarde_coder.gui.workspaces.coding.panels.finding.hits import FindHits
from lagvarde_coder.gui.workspaces.coding.panels.text.keys import SingleKeys
from lagvarde_coder.gui.workspaces.coding.panels.text.panel import DocumentPanel
from lagvarde_coder.gui.workspaces.coding.panels.themes.panel import ThemesPanel
from lagvarde_coder.gui.workspaces.coding.panels.themes.picker import ThemePicker
from lagvarde_coder.gui.workspaces.coding.room import AtWork, Commands, Room, for_reading_only, joined
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
        self.keymap = Keymap(self)
        self.keys = SingleKeys(self.document.view, self.keymap)
        self.themes = ThemesPanel(self.keymap)
        self.codings = CodingsPanel()
        self._room = room = Room(
            session, self, self._at, self.documents, self.document, self.themes, self.codings, self.keymap
        )
        self.opening = Opening(room)
        self.picker = ThemePicker(self.document)
        self._recent = RecentThemes(room)
        self.marking = Marking(room, self.picker, self._recent)
        self.changing = Changing(room, self.picker, self._recent)
        self.joining = Joining(room)
        self.restoring = Restoring(room)
        self.defining = Defining(room, self.picker)
        self.moving = Moving(room)
        self.covering = Covering(room, self.opening)
        self.stepping = Stepping(room, self.opening, self.covering)
        self.disposing = Disposing(room, self.opening, self.covering)
        self.pages = QStackedWidget()
        self.card = DoubtCard(self.document)
        self.doubting = Doubting(room, self.card)
        self.settling = Settling(room, self.opening, self.pages, AgendaPage(session.memory))
        self.finding = Finding(room)
        self.searching = Searching(room, self.opening, FindHits())
        self.coding_hits = CodingHits(room, self.finding, self.searching)
        self.selecting = Selecting(room)
        self.edges = Edges(room)
        self.sentences = SentenceFinding(room)
        self.announcing = Announcing(room)
        self.reading = Reading(room)
        self.comparing = Comparing(room, self.opening)
        self._lay_out()
        self._choose_keys()
        self._connect()
        self.menu = QMenu(self)
        self.menu.addMenu(ThemeMenu(room, self.marking.code_with))
        for commands in self._commands():
            commands.into(self.menu)
        self.menu.addSeparator()
        self.menu.addAction(room.action(self.tr("Keys…"), "", self.change_keys))
        self._add_menu_button()

    def title(self) -> str:
        """Return its name on the rail."""
        return self.tr("Coding")

    def activate(self) -> None:
        """Put the focus in the text."""
        if self.settling.shown:
            self.settling.page.list.setFocus()
        else:
            (self.document.view if self._at.open else self.documents.tree).setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return self.menu.actions()

    @property
    def shown_source(self) -> Id:
        """The id of the open document, or an empty string."""
        return self._at.source

    def go_to(self, source: Id, start: int, end: int) -> None:
        """Show a place of a document (code points); 0 and 0: its beginning."""
        self.settling.leave()
        self.opening.go_to(source, start, end)

    def search(self, words: str) -> None:
        """Search all documents for ``words``; without any, ask for them."""
        self.searching.open(words)

    def refresh(self, change: Change | None) -> None:
        """Show what changed: touched codings one by one, the rest only when it was touched."""
        if change is None or change.touches("theme", "codebook", "coder"):
            self._show_themes()
        if change is None or change.touches("source", "organisation") or not self._is_here(change):
            self.documents.show_sources(self.session.current.material.sources())
        if change is None:
            self.opening.reopen()
            self.searching.refresh()
        else:
            self.opening.show_change(change)
        self.covering.show_change(change)
        self.settling.refresh(change)

    def _is_here(self, change: Change) -> bool:
        """Whether only codings, dispositions or the reading mark of the open document changed."""
        return (
            self._at.open is not None
            and change.subjects.keys() <= {"coding", "disposition", "read_mark"}
            and change.texts <= {self._at.open.document.text.id}
        )

    def _show_themes(self) -> None:
        project = self.session.current
        self._at.themes = {theme.id: theme for theme in project.codebook.themes()}
        themes = self._at.offered()
        self.keymap.show_themes(themes)
        self.themes.show_themes(themes, self._at.open.counts() if self._at.open else {})
        self.codings.editor.show_themes(themes)
        coder = project.coders.current()
        self._at.coder = coder.id if coder else ""
        self._recent.show()
        self._room.allow_writing()
        self.codings.editor.allow_writing("" if project.writable else for_reading_only())

    def _show_at_cursor(self, wanted: Id = "") -> None:
        if self._at.open is None:
            return
        span = self.document.view.selected_span()
        lines = self._at.open.touching(span) if span else self._at.open.at(self.document.view.caret())
        self.codings.show_codings(lines, wanted)

    def change_keys(self) -> None:
        """Show which key does what, and let the user choose others."""
        dialog = KeysDialog(self.session, self.keymap, self)
        self.session.closed.connect(dialog.close)
        dialog.open()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _commands(self) -> list[Commands]:
        """What can be done here, in the order of the menus."""
        return [
            joined(self.tr("Code"), self.marking, self.coding_hits),
            joined(self.tr("Coding"), self.changing, self.edges, self.joining, self.restoring, self.defining),
            joined(self.tr("Text without a theme"), self.disposing),
            joined(self.tr("Doubt"), self.doubting, self.settling),
            joined(self.tr("Select"), self.selecting),
            joined(self.tr("Move"), self.moving),
            joined(self.tr("Go on"), self.stepping, self.covering),
            joined(self.tr("Find"), self.finding, self.searching),
            joined(self.tr("Reading"), self.reading),
            joined(self.tr("Other coders"), self.comparing),
        ]

    def _choose_keys(self) -> None:
        settings = self.session.program.settings
        self.keymap.choose(settings.keys, single=settings.single_keys)

    def _mark_clicked(self, coding: Id) -> None:
        if self.disposing.choose(coding):
            return
        self.codings.show_coding_tab()
        self._show_at_cursor(coding)

    def _selected(self, span: Span | None) -> None:
        self.document.show_selected(len(span) if span else 0)
        self._show_at_cursor()
        self.disposing.show_at_cursor()

    def _moved(self, _: int) -> None:
        self._show_at_cursor()
        self.disposing.show_at_cursor()
        self.opening.remember_soon()

    def _connect(self) -> None:
        view = self.document.view
        view.span_selected.connect(self._selected)
        view.caret_moved.connect(self._moved)
        view.mark_clicked.connect(self._mark_clicked)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda at: self.menu.popup(view.mapToGlobal(QPoint(at))))
        for caret_or_codings in (view.caret_moved, view.span_selected, self.opening.renewed):
            caret_or_codings.connect(self.announcing.moved)
        for follow in (self.announcing.forget, self.edges.forget, self.sentences.look):
            self.opening.opened.connect(follow)
        self.opening.opened.connect(self._show_at_cursor)
        self.opening.opened.connect(self.disposing.show_at_cursor)
        self.opening.opened.connect(self.searching.document_opened)
        self.opening.opened.connect(self.finding.document_opened)
        self.finding.left.connect(self.searching.document_opened)
        self.opening.renewed.connect(lambda ids: self._show_at_cursor(ids[-1] if len(ids) == 1 else ""))
        self.session.program_changed.connect(self._choose_keys)
        self.keys.pressed.connect(lambda theme: self.marking.code_with([theme]))
        self.keys.refused.connect(lambda action: self.document.say(action.toolTip(), warning=True))
        self.keymap.changed.connect(self.themes.renew_keys)
        self.opening.opened.connect(self.card.leave)
        self.themes.chosen.connect(self.marking.code_with)
        self.themes.passage_dropped.connect(self.marking.code_dropped)
        self.themes.lock_asked.connect(self.marking.explain_lock)
        view.theme_dropped.connect(self.marking.take_dropped)
        self.picker.left.connect(view.setFocus)
        self.documents.chosen.connect(self.opening.show_document)
        self.documents.status_wanted.connect(self.marking.set_status)
        self.document.status_wanted.connect(lambda status: self.marking.set_status(self.shown_source, status))
        self.codings.current_changed.connect(view.set_active_mark)
        self._connect_editor()
        self.session.program_changed.connect(self._on_opened)
        self.session.program_changed.connect(self.selecting.settings_changed)
        self.session.closed.connect(self.opening.forget)
        self.session.closed.connect(self.sentences.forget)

    def _connect_editor(self) -> None:
        editor = self.codings.editor
        editor.changed.connect(self.changing.change)
        editor.removal_wanted.connect(self.changing.remove)
        editor.extent_wanted.connect(self.edges.step)
        editor.alternatives_wanted.connect(self.changing.pick_alternatives)
        editor.history_wanted.connect(self.restoring.show_history)
        editor.left.connect(self.document.view.setFocus)

    def _lay_out(self) -> None:
        memory = self.session.memory
        right = columns("coding-right", memory, (self.themes, framed(self.codings)), (360, 300), upright=True)
        middle = columns("coding-middle", memory, (self.document, self.searching.panel), (400, 300), upright=True)
        whole = columns("coding", memory, (self.documents, middle, right), (226, 584, 322))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        self.pages.addWidget(whole)
        self.pages.addWidget(self.settling.page)
        layout.addWidget(self.pages)
        self.document.tools.addWidget(self.settling.counter)

    def _add_menu_button(self) -> None:
        button = QToolButton()
        button.setToolTip(self.tr("More"))
        button.setAccessibleName(self.tr("More commands"))
        button.setMenu(self.menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theming.current().keep_icon(button, "more")
        self.document.tools.addWidget(button)
