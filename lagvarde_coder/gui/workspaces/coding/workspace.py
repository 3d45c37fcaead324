"""Kodning: read, mark, and see what is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.changes import Change
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui import theming
from lagvarde_coder.gui.models.codings import OpenDocument, mark
from lagvarde_coder.gui.session import Session
from lagvarde_coder.gui.theming import SPACE
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.coding.actions import coding_actions
from lagvarde_coder.gui.workspaces.coding.at_work import AtWork
from lagvarde_coder.gui.workspaces.coding.codings.marking import Marking
from lagvarde_coder.gui.workspaces.coding.codings.panel import CodingsPanel
from lagvarde_coder.gui.workspaces.coding.documents.panel import DocumentsPanel
from lagvarde_coder.gui.workspaces.coding.text.moving import Moving
from lagvarde_coder.gui.workspaces.coding.text.panel import DocumentPanel
from lagvarde_coder.gui.workspaces.coding.themes.keys import ThemeKeys
from lagvarde_coder.gui.workspaces.coding.themes.panel import ThemesPanel
from lagvarde_coder.gui.workspaces.coding.themes.picker import ThemePicker
from lagvarde_coder.gui.workspaces.parts import columns, framed

_PLACE = "coding_place"
_SECONDS_UNTIL_REMEMBERED = 0.8


class CodingWorkspace(Workspace):
    """Documents | text with codings | themes and what is coded at the cursor."""

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
        self.picker = ThemePicker(self.document)
        self.marking = Marking(session, self._at, self.document, self.codings, self.picker)
        self.moving = Moving(self._at, self.document)
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(round(_SECONDS_UNTIL_REMEMBERED * 1000))
        self._remember.timeout.connect(self.remember_place)
        self._lay_out()
        self._connect()
        self.menu = QMenu(self)
        self.menu.addActions(coding_actions(self, self.document.view, self.marking, self.moving, self.step_document))
        self._add_menu_button()
        session.closed.connect(self._on_closed)

    def title(self) -> str:
        """Return its name on the rail."""
        return self.tr("Coding")

    def activate(self) -> None:
        """Put the focus in the text."""
        (self.document.view if self._at.open else self.documents.tree).setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return self.menu.actions()

    # --- showing ------------------------------------------------------------------------------------------------------

    def refresh(self, change: Change | None) -> None:
        """Show what changed: touched codings one by one, the rest only when it was touched."""
        if change is None or change.touches("theme", "codebook", "coder"):
            self._show_themes()
        if change is None or change.touches("source", "organisation") or not self._is_here(change):
            self._show_documents()
        if change is None:
            self._reopen()
        elif self._at.open is not None and self._at.open.document.text.id in change.texts:
            self._show_change(change)
        elif self._at.open is not None and change.touches("source"):
            self._show_heading()

    def go_to(self, source: Id, start: int, end: int) -> None:
        """Show a place of a document (code points); 0 and 0: its beginning."""
        if self._show_document(source):
            view = self.document.view
            if start < end <= view.positions.length:
                view.select(Span(start, end))
            else:
                view.go_to(0)
            view.setFocus()

    @property
    def shown_source(self) -> Id:
        """The id of the open document, or an empty string."""
        return self._at.source

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

    def _show_documents(self) -> None:
        self.documents.show_sources(self.session.current.material.sources())

    def _reopen(self) -> None:
        """Show the document on the screen anew, else the one this coder left off in, else the first."""
        known = self.documents.beside("", 0)
        place = self.session.memory.recall(self._place_key(), self.session.current.path) or {}
        source, position = (self.shown_source or place.get("source", ""), place.get("position", 0))
        top = self.document.view.visible_span() if self._at.open else None
        if not self.documents.has(source):
            source, position, top = known or "", 0, None
        elif self._at.open is not None:
            position = self.document.view.caret()
        self._at.open = None
        if source and self._show_document(source):
            self.document.view.go_to(min(int(position), self.document.view.positions.length))
            if top is not None and top.start <= self.document.view.positions.length:
                self.document.view.scroll_to(top.start)
        elif not source:
            self._show_nothing()

    def _show_document(self, source: Id) -> bool:
        if self.shown_source == source:
            return True
        self.codings.editor.commit()
        try:
            document = self.session.current.material.document(source)
            lines = self.session.current.coding.of_text(document.text.id)
        except Exception as error:  # the session tells known errors from bugs
            self.session.report(error)
            return False
        self._at.open = OpenDocument(document, lines)
        self.document.show_document(document)
        self.document.say("")
        self.document.view.show_document(document.content, document.sections, [mark(line) for line in lines])
        self.documents.select(source)
        self.themes.show_counts(self._at.open.counts())
        self._show_at_cursor()
        self._remember.start()
        return True

    def _show_nothing(self) -> None:
        self._at.open = None
        self.document.show_document(None)
        self.document.view.clear_document(self.tr("There are no documents yet. Import some under Material."))
        self.codings.show_codings([])

    def _show_heading(self) -> None:
        if self._at.open is not None:
            self._at.open.document = self.session.current.material.document(self.shown_source)
            self.document.show_document(self._at.open.document)

    def _show_change(self, change: Change) -> None:
        """Take in the codings that one operation touched, and paint only those."""
        assert self._at.open is not None
        touched = change.subjects.get("coding", frozenset())
        text = self._at.open.document.text.id
        fresh = [line for line in self.session.current.coding.some(sorted(touched)) if line.coding.text == text]
        gone = touched - {line.coding.id for line in fresh}
        self._at.open.drop(gone)
        self._at.open.put(fresh)
        self.document.view.remove_marks(gone)
        self.document.view.add_marks(mark(line) for line in fresh)
        self.themes.show_counts(self._at.open.counts())
        self.documents.show_count(self.shown_source, len(self._at.open.lines))
        self._show_at_cursor(fresh[-1].coding.id if len(fresh) == 1 else "")

    def _show_at_cursor(self, wanted: Id = "") -> None:
        if self._at.open is None:
            return
        span = self.document.view.selected_span()
        lines = self._at.open.touching(span) if span else self._at.open.at(self.document.view.caret())
        self.codings.show_codings(lines, wanted)

    def step_document(self, step: int) -> None:
        """Open the next document of the list, or the one before."""
        source = self.documents.beside(self.shown_source, step)
        if source:
            self._show_document(source)

    # --- inside -------------------------------------------------------------------------------------------------------

    def remember_place(self) -> None:
        """Keep where this coder is, for the next start."""
        if self._at.open is not None and self.session.project is not None:
            place = {"source": self.shown_source, "position": self.document.view.caret()}
            self.session.memory.remember(self._place_key(), place, self.session.project.path)

    def _place_key(self) -> str:
        return f"{_PLACE}:{self._at.coder}"

    def _on_closed(self) -> None:
        self._at.open = None
        self._remember.stop()

    def _mark_clicked(self, coding: Id) -> None:
        self.codings.show_coding_tab()
        self._show_at_cursor(coding)

    def _selected(self, span: Span | None) -> None:
        self.document.show_selected(len(span) if span else 0)
        self._show_at_cursor()

    def _moved(self, _: int) -> None:
        self._show_at_cursor()
        self._remember.start()

    def _connect(self) -> None:
        view = self.document.view
        view.span_selected.connect(self._selected)
        view.caret_moved.connect(self._moved)
        view.mark_clicked.connect(self._mark_clicked)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda at: self.menu.popup(view.mapToGlobal(QPoint(at))))
        self.keys.pressed.connect(self.marking.code_with)
        self.themes.chosen.connect(self.marking.code_with)
        self.themes.looked_at.connect(lambda theme: self.codings.show_definition(self._at.themes.get(theme)))
        self.picker.picked.connect(self.marking.code_with)
        self.picker.left.connect(view.setFocus)
        self.documents.chosen.connect(self._show_document)
        self.documents.status_wanted.connect(self.marking.set_status)
        self.document.status_wanted.connect(lambda status: self.marking.set_status(self.shown_source, status))
        self.codings.current_changed.connect(view.set_active_mark)
        self.codings.editor.changed.connect(self.marking.change)
        self.codings.editor.removal_wanted.connect(self.marking.remove)
        self.codings.editor.history_wanted.connect(self.marking.show_history)
        self.session.program_changed.connect(self._on_opened)

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
