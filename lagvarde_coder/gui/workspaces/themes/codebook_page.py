"""The codebook: its list beside what a theme says, and all that can be done to them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.panes import Pane
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.workspaces.parts import columns, muted, page_action, pressing, separator
from lagvarde_coder.gui.workspaces.themes.codebook_choosing import PassageChoosing
from lagvarde_coder.gui.workspaces.themes.codebook_deciding import ThemeDeciding
from lagvarde_coder.gui.workspaces.themes.codebook_editor import ThemeEditor, differing
from lagvarde_coder.gui.workspaces.themes.codebook_files import CodebookFiles
from lagvarde_coder.gui.workspaces.themes.codebook_state import CodebookState
from lagvarde_coder.gui.workspaces.themes.codebook_tree import CodebookList
from lagvarde_coder.gui.workspaces.themes.page import ThemesPage
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.themes.codebook import SUBSTANTIAL

if TYPE_CHECKING:
    from lagvarde_coder.gui.core.undo import Call

BACK_KEY = "F5"
"""From Kodning to a theme, and back to the passage."""


class CodebookPage(ThemesPage):
    """A list of themes, and the one that is chosen as a form.

    Attributes:
        list: the themes. editor: the form. dialog: the dialog shown last, for tests.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.title = self.tr("Codebook")
        self.state: CodebookState | None = None
        self.dialog: QDialog | None = None
        self._typed: dict[Id, dict[str, Any]] = {}
        self._wanted: Id = ""
        self._said = ""
        self.message = muted()
        self.deciding = ThemeDeciding(session, self)
        self.choosing = PassageChoosing(session, self)
        self.files = CodebookFiles(session, self)
        self._make_actions()
        self.list = CodebookList(
            (
                (self.new_action, "add"),
                (self.freeze_action, "lock"),
                (self.versions_action, "trail"),
                (self.import_action, "import"),
                (self.export_action, "export"),
            )
        )
        self.editor = ThemeEditor()
        self._make_actions_of_list()
        self._lay_out()
        set_help_page(self, "codebook")
        self.list.chosen.connect(self._choose)
        self.list.move_wanted.connect(self._move)
        self.deciding.wanted.connect(self.show_theme)
        self.choosing.used.connect(self._use)
        self.files.said.connect(self.say)
        self.editor.edited.connect(self._edited)
        self.editor.passages_wanted.connect(self.choose_passages)
        self.editor.place_wanted.connect(self._show_place)
        session.storing.connect(self._store)
        self._show_editor()

    # --- what every page is -------------------------------------------------------------------------------------------

    def refresh(self, change: Change | None) -> None:
        project = self.session.current
        self.session.query(lambda: CodebookState.of(project), self._show, key="codebook")

    def begin(self) -> None:
        self.list.tree.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return self._actions

    def show_theme(self, theme: Id) -> None:
        """Show a theme; the list may still be read."""
        self._wanted = theme
        if self.state is not None and self.state.theme(theme):
            self._select_wanted()

    def clear(self) -> None:
        self.state, self._wanted = None, ""
        self._typed.clear()
        self.list.clear()
        self._show_editor()

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _show(self, state: CodebookState) -> None:
        self.state = state
        known = {theme.id: theme for theme in state.themes}
        waiting = {
            theme: differing(known[theme], state, typed) for theme, typed in self._typed.items() if theme in known
        }
        self._typed = {theme: typed for theme, typed in waiting.items() if typed}
        self.list.show_state(state, list(self._typed))
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
        if left is not None and left.id != theme and not SUBSTANTIAL & self._typed.get(left.id, {}).keys():
            self._save(left, self._typed.get(left.id, {}))
        self._show_editor()

    def _show_editor(self) -> None:
        state = self.state
        theme = state.theme(self.list.current) if state else None
        self.editor.show_theme(theme, state, self._typed.get(theme.id, {}) if theme else {})
        self.editor.setVisible(theme is not None)
        self._none.setVisible(theme is None)
        self._say_unsaved()

    def _edited(self) -> None:
        theme = self.editor.theme
        if theme is None:
            return
        changes, self._said = self.editor.changes(), ""
        self._typed.pop(theme.id, None)
        if changes:
            self._typed[theme.id] = changes
        self.session.type(Theme.KIND, theme.id, changes, stored_soon=False)
        self.list.mark(theme, unsaved=bool(changes))
        self._say_unsaved()

    def _say_unsaved(self) -> None:
        """Say whether what is seen is stored, and offer what can be done now."""
        writable = self.state is not None and self.state.writable
        theme = self.editor.theme
        typed = self._typed.get(theme.id, {}) if theme else {}
        if SUBSTANTIAL & typed.keys():
            text = self.tr("Not saved. A definition reads otherwise: is the change editorial or substantial?")
        else:
            text = self.tr("Not saved.") if typed else self._said
        self.message.setText(text)
        for action in (self.save_action, self.substantial_action):
            action.setEnabled(writable and bool(typed))
        for action in self._of_theme:
            action.setEnabled(writable and theme is not None)
        for action in (self.new_action, self.new_need_action, self.freeze_action, self.import_action):
            action.setEnabled(writable)
        self.restore_action.setEnabled(writable and theme is not None and not theme.in_use)
        self.drop_action.setEnabled(writable and theme is not None and theme.in_use)

    # --- what is done -------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Store what was typed as an editorial change: no reason, no new version."""
        if (theme := self.editor.theme) is not None:
            self._save(theme, self._typed.get(theme.id, {}))

    def save_as_substantial(self) -> None:
        """Ask for the reason, and store what was typed as a substantial change: a new version of the codebook."""
        theme = self.editor.theme
        if theme is None or not (typed := self._typed.get(theme.id)):
            return
        heading = self.tr("A substantial change of {0}: the codebook gets a new version, and codings made before can "
                          "be tried again.").format(theme.number)  # fmt: skip
        self._open(
            ReasonDialog(
                heading, self.tr("Save"), lambda reason: self._save(theme, typed, substantial=True, reason=reason), self
            )
        )

    def _save(self, theme: Theme, typed: dict[str, Any], *, substantial: bool = False, reason: str = "") -> None:
        if not typed or self.session.project is None:
            return
        book = self.session.current.themes.codebook
        kind = self.tr("substantial change of {0}") if substantial else self.tr("editorial change of {0}")
        call: Call = lambda: book.change(theme.id, typed, substantial=substantial, reason=reason)  # type: ignore[arg-type] # noqa: E731
        if self.session.perform(kind.format(theme.number), call) is not None:
            self._typed.pop(theme.id, None)
            self.list.mark(theme, unsaved=False)
            self._say_unsaved()

    def _store(self) -> None:
        """Store what was typed: the project closes, somebody else acts, or a step is taken back."""
        if self.state is None or not self.state.writable:
            return
        for theme, typed in list(self._typed.items()):
            if (known := self.state.theme(theme)) is not None:
                self._save(known, typed)

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

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    # --- parts --------------------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        def action(text: str, do: Any, keys: str = "", icon: str = "", name: str = "") -> QAction:  # noqa: ANN401
            return page_action(self, text, do, keys, icon, name)

        self.save_action = action(self.tr("Save as editorial"), self.save, "Ctrl+S", "check", "save")
        self.substantial_action = action(
            self.tr("Save as substantial …"), self.save_as_substantial, "Ctrl+Shift+S", "", "save-substantial"
        )
        self.new_action = action(
            self.tr("New theme …"), lambda: self.deciding.add(Stage.THEME), "Ctrl+Shift+N", "add", "new-theme"
        )
        self.new_part_action = action(self.tr("New sub-theme …"), self.add_part, "Ctrl+Alt+N", "", "new-part")
        self.new_need_action = action(self.tr("New need …"), lambda: self.deciding.add(Stage.NEED), "", "", "new-need")
        self.drop_action = action(self.tr("Drop …"), lambda: self._decide(self.deciding.drop), "", "", "drop")
        self.restore_action = action(
            self.tr("Bring back into use …"), lambda: self._decide(self.deciding.restore), "", "", "restore"
        )
        self.freeze_action = action(self.tr("Freeze …"), self.files.freeze, "", "lock", "freeze")
        self.versions_action = action(self.tr("Versions …"), self.files.show_versions, "", "trail", "versions")
        self.import_action = action(self.tr("Take over a file …"), self.files.ask_import, "", "import", "import")
        self.export_action = action(self.tr("Export …"), self.files.export, "Ctrl+E", "export", "export")
        self.back_action = action(self.tr("Back to the passage in Coding"), self.go_back, BACK_KEY, "coding", "back")

    def _make_actions_of_list(self) -> None:
        """Make what moves themes by keys, and put all actions in order for the menu."""
        places = {
            "up": (self.tr("Move up"), "Alt+Up"),
            "down": (self.tr("Move down"), "Alt+Down"),
            "nest": (self.tr("Make it a part of the theme above"), "Alt+Right"),
            "lift": (self.tr("Lift it out of its theme"), "Alt+Left"),
        }
        self.place_actions = {
            how: page_action(self.list, text, partial(self._place, how), keys, name=how)
            for how, (text, keys) in places.items()
        }
        self._of_theme = [self.new_part_action, *self.place_actions.values()]
        lines = [separator(self) for _ in range(4)]
        self._actions: list[QAction] = [
            self.save_action, self.substantial_action, lines[0],
            self.new_action, self.new_part_action, self.new_need_action, lines[1],
            *self.place_actions.values(), self.drop_action, self.restore_action, lines[2],
            self.freeze_action, self.versions_action, self.import_action, self.export_action, lines[3],
            self.back_action,
        ]  # fmt: skip
        self.list.tree.addActions([*self._of_theme, self.drop_action, self.restore_action])

    def _lay_out(self) -> None:
        form = Panel(self.tr("The theme"))
        form.add_tool(self.back_action, "coding")
        self._none = EmptyState(
            "themes", self.tr("No theme is chosen"), self.tr("Choose a theme in the list, or make one.")
        )
        buttons = QHBoxLayout()
        buttons.setContentsMargins(SPACE["m"], SPACE["xs"], SPACE["m"], SPACE["m"])
        buttons.setSpacing(SPACE["s"])
        buttons.addWidget(self.message, 1)
        buttons.addWidget(pressing(self.substantial_action, self.tr("Substantial …")))
        buttons.addWidget(pressing(self.save_action, self.tr("Save"), primary_icon="check"))
        form.body.addWidget(self._none, 1)
        form.body.addWidget(self.editor, 1)
        form.body.addLayout(buttons)
        parts = (Pane(self.tr("Codebook"), self.list), Pane(self.tr("The theme"), form))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["s"], 0, 0)
        layout.addWidget(columns("codebook", self.session.memory, parts, (600, 580)))
