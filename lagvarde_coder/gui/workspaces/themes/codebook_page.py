"""The codebook: its list beside what a theme says, and all that can be done to them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.panes import Pane, Panes
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.workspaces.parts import columns, muted, pressing
from lagvarde_coder.gui.workspaces.themes.codebook_actions import CodebookActions
from lagvarde_coder.gui.workspaces.themes.codebook_choosing import PassageChoosing
from lagvarde_coder.gui.workspaces.themes.codebook_deciding import ThemeDeciding
from lagvarde_coder.gui.workspaces.themes.codebook_editor import ThemeEditor
from lagvarde_coder.gui.workspaces.themes.codebook_files import CodebookFiles
from lagvarde_coder.gui.workspaces.themes.codebook_saving import ThemeSaving
from lagvarde_coder.gui.workspaces.themes.codebook_state import CodebookState
from lagvarde_coder.gui.workspaces.themes.codebook_tree import CodebookList
from lagvarde_coder.gui.workspaces.themes.page import ThemesPage
from lagvarde_coder.services.coding.marking import CodingLine


class CodebookPage(ThemesPage):
    """A list of themes, and the one that is chosen as a form.

    Attributes:
        list: the themes. editor: the form. does: what can be done.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.state: CodebookState | None = None
        self._wanted: Id = ""
        self._said = ""
        self.message = muted()
        self.deciding = ThemeDeciding(session, self)
        self.choosing = PassageChoosing(session, self)
        self.files = CodebookFiles(session, self)
        self.saving = ThemeSaving(session, self)
        deciding, files, saving = self.deciding, self.files, self.saving
        self.does = CodebookActions(
            self,
            {
                "save": lambda: self._decide(saving.save),
                "save-substantial": lambda: self._decide(saving.ask_substantial),
                "new-theme": lambda: deciding.add(Stage.THEME),
                "new-part": self.add_part,
                "new-need": lambda: deciding.add(Stage.NEED),
                "drop": lambda: self._decide(deciding.drop),
                "restore": lambda: self._decide(deciding.restore),
                "freeze": files.freeze,
                "versions": files.show_versions,
                "import": files.ask_import,
                "export": files.export,
                "back": self.go_back,
            },
        )
        self.list = CodebookList(
            (
                (self.does.new, "add"),
                (self.does.freeze, "lock"),
                (self.does.versions, "trail"),
                (self.does.take_over, "import"),
                (self.does.export, "export"),
            )
        )
        self.editor = ThemeEditor()
        self.does.move_in(self.list, self._place)
        self._in_menu = self.does.in_menu()
        self._lay_out()
        set_help_page(self, "codebook")
        self.list.chosen.connect(self._choose)
        self.list.move_wanted.connect(self._move)
        self.deciding.wanted.connect(self.show_theme)
        self.choosing.used.connect(self._use)
        self.saving.saved.connect(self._on_saved)
        self.files.said.connect(self.say)
        self.editor.edited.connect(self._edited)
        self.editor.passages_wanted.connect(self.choose_passages)
        self.editor.place_wanted.connect(self._show_place)
        session.storing.connect(self._store)
        self._show_editor()

    # --- what every page is -------------------------------------------------------------------------------------------

    @classmethod
    def named(cls) -> str:
        return QCoreApplication.translate("CodebookPage", "Codebook")

    def refresh(self, change: Change | None) -> None:
        project = self.session.current
        self.session.query(lambda: CodebookState.of(project), self._show, key="codebook")

    def begin(self) -> None:
        self.list.tree.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return self._in_menu

    def show_theme(self, theme: Id) -> None:
        """Show a theme; the list may still be read."""
        self._wanted = theme
        if self.state is not None and self.state.theme(theme):
            self._select_wanted()

    def clear(self) -> None:
        self.state, self._wanted = None, ""
        self.saving.forget()
        self.list.clear()
        self._show_editor()

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _show(self, state: CodebookState) -> None:
        self.state = state
        self.saving.compare(state)
        self.list.show_state(state, self.saving.themes)
        if self._wanted:
            self._select_wanted()
        elif not self.list.current:
            self.list.select_first()
        self._show_editor()

    def _select_wanted(self) -> None:
        self.list.select(self._wanted)
        self._wanted = ""

    def _choose(self, theme: Id) -> None:
        """Show another theme; what was typed of the last one is stored, unless it may be a substantial change."""
        left, self._said = self.editor.theme, ""
        if left is not None and left.id != theme and not self.saving.may_be_substantial(left):
            self.saving.save(left)
        self._show_editor()

    def _show_editor(self) -> None:
        state = self.state
        theme = state.theme(self.list.current) if state else None
        self.editor.show_theme(theme, state, self.saving.of(theme))
        self.editor.setVisible(theme is not None)
        self._none.setVisible(theme is None)
        self._say_unsaved()

    def _edited(self) -> None:
        theme = self.editor.theme
        if theme is None:
            return
        changes, self._said = self.editor.changes(), ""
        self.saving.keep(theme, changes)
        self.list.mark(theme, unsaved=bool(changes))
        self._say_unsaved()

    def _say_unsaved(self) -> None:
        """Say whether what is seen is stored, and offer what can be done now."""
        writable = self.state is not None and self.state.writable
        theme = self.editor.theme
        typed = self.saving.of(theme)
        if self.saving.may_be_substantial(theme):
            text = self.tr("Not saved. A definition reads otherwise: is the change editorial or substantial?")
        else:
            text = self.tr("Not saved.") if typed else self._said
        self.message.setText(text)
        self.does.enable(theme, writable=writable, unsaved=bool(typed))

    # --- what is done -------------------------------------------------------------------------------------------------

    def _store(self) -> None:
        if self.state is not None and self.state.writable:
            self.saving.save_all(self.state)

    def _on_saved(self, theme: Theme) -> None:
        self.list.mark(theme, unsaved=False)
        self._say_unsaved()

    def add_part(self) -> None:
        """Make a sub-theme of the current theme, or beside the current sub-theme."""
        theme = self.editor.theme
        if theme is not None and self.state is not None:
            self.deciding.add(theme.stage, self.state.theme(theme.parent) if theme.parent else theme)

    def _decide(self, do: Callable[[Theme], object]) -> None:
        """Do something to the theme that is chosen."""
        if (theme := self.editor.theme) is not None:
            do(theme)

    def _place(self, how: str) -> None:
        """Move the theme that is chosen by keys."""
        self._decide(lambda theme: self.deciding.place(theme, how))

    def _move(self, theme: Id, parent: Id, before: Id) -> None:
        """Put a theme where it was dragged to."""
        known = self.state.theme(theme) if self.state else None
        if known is not None:
            self.deciding.move(known, parent, before)

    def choose_passages(self, field: str) -> None:
        """Ask for the passages of a field."""
        self._decide(lambda theme: self.choosing.choose(theme, field, self.editor.passages[field].ids))

    def _use(self, field: str, ids: tuple[Id, ...], known: Mapping[Id, CodingLine]) -> None:
        if self.state is not None:
            chosen = {coding: known[coding] for coding in ids if coding in known}
            self.state = replace(self.state, passages={**self.state.passages, **chosen})
            self.editor.set_passages(field, ids, self.state)

    def _show_place(self, coding: Id) -> None:
        line = self.state.passages.get(coding) if self.state else None
        if line is not None:
            self.session.go_to(line.source.id, Span(line.coding.start, line.coding.end))

    def go_back(self) -> None:
        """Go to Kodning, where the passage is that one came from."""
        self.session.go_back()

    def say(self, text: str) -> None:
        """Say something below the form, until one goes on, and aloud."""
        self._said = text
        self.message.setText(text)
        announce(self.message, text)

    # --- parts --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout, panes = QVBoxLayout(self), Panes()
        layout.setContentsMargins(0, SPACE["s"], 0, 0)
        layout.addWidget(panes)
        form = Panel(self.tr("The theme"), panes.borders)
        form.add_tool(self.does.back, "coding")
        self._none = EmptyState(
            "themes", self.tr("No theme is chosen"), self.tr("Choose a theme in the list, or make one.")
        )
        buttons = QHBoxLayout()
        buttons.setContentsMargins(SPACE["m"], SPACE["xs"], SPACE["m"], SPACE["m"])
        buttons.setSpacing(SPACE["s"])
        buttons.addWidget(self.message, 1)
        buttons.addWidget(pressing(self.does.substantial, self.tr("Substantial …")))
        buttons.addWidget(pressing(self.does.save, self.tr("Save"), primary_icon="check"))
        form.body.addWidget(self._none, 1)
        form.body.addWidget(self.editor, 1)
        form.body.addLayout(buttons)
        parts = (Pane(self.tr("Codebook"), self.list), Pane(self.tr("The theme"), form))
        columns("codebook", self.session.memory, parts, (640, 540), within=panes)
