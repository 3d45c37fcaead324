"""Att pröva om: passages that were coded by a definition that has changed since, each beside what is new in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.panes import Pane
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import KEY_ROLE, Cell, ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import columns, framed, muted, pressing
from lagvarde_coder.gui.workspaces.themes.page import ThemesPage
from lagvarde_coder.gui.workspaces.themes.recheck_detail import RecheckDetail
from lagvarde_coder.services.verdicts.rechecking import RecheckLine, Rechecks

MOST = 100
"""Passages that are listed at once; the others come when these are done."""
_IN_MENU = 60
"""Characters of a theme's name in the menu: two columns of them have room on a small screen."""
_WIDTHS, _FLEXIBLE = (56, 150, 100, 64, 80), {1: 2, 2: 1}


class RecheckPage(ThemesPage):
    """A list, the passage with its definition before and after, and what becomes of it.

    Attributes:
        skipped: passages that were passed over since the project was opened; they stay in the list.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_help_page(self, "rechecking")
        self.skipped: set[Id] = set()
        self._lines: dict[str, RecheckLine] = {}
        self._themes: list[Theme] = []
        self._found = Rechecks((), {})
        self._row = 0
        self.table = ListTable(self.tr("Passages to try again"), many=True)
        self.table.setProperty("quiet", True)
        self.table.use(self._grid([]), _WIDTHS, _FLEXIBLE)
        self.table.remember_widths(session.memory, "recheck")
        self.table.selection_changed.connect(self._show_chosen)
        self.table.chosen.connect(lambda _: self._show_place())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.detail = RecheckDetail()
        self.keep = self._action(self.tr("Keep"), "K", self._keep)
        self.change = self._action(self.tr("Another theme …"), "C", self._offer_themes)
        self.remove = self._action(self.tr("Remove"), "R", self._remove)
        self.skip = self._action(self.tr("Skip"), "S", self._skip)
        self.show_place = self._action(self.tr("Show in the text"), "", self._show_place)
        self.copy_action = copy_action(session, self.table, self.title)
        self.menu = QMenu(self)
        self.summary = muted()
        self._empty = EmptyState(
            "check",
            self.tr("Nothing to try again"),
            self.tr("When a definition changes substantially, the passages that were coded before are listed here."),
        )
        self._lay_out()

    @property
    def chosen(self) -> list[RecheckLine]:
        """The passages that are chosen, in the order of the list."""
        return [self._lines[key] for key in self.table.selected_keys() if key in self._lines]

    @classmethod
    def named(cls) -> str:
        return QCoreApplication.translate("RecheckPage", "To try again")

    def refresh(self, change: Change | None) -> None:
        """Ask what waits."""
        project = self.session.current

        def read() -> tuple[Rechecks, list[Theme]]:
            return project.verdicts.rechecking.waiting(most=MOST), project.themes.codebook.themes()

        self.session.query(read, lambda found: self._show(*found), key="recheck")

    def begin(self) -> None:
        self.table.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return [self.keep, self.change, self.remove, self.skip, self.show_place, self.copy_action]

    def clear(self) -> None:
        self.skipped.clear()
        self._show(Rechecks((), {}), [])

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _show(self, found: Rechecks, themes: Sequence[Theme]) -> None:
        self._found = found
        self._lines = {line.id: line for line in found.lines}
        self._themes = list(themes)
        self.skipped &= self._lines.keys()
        self.table.show_grid(self._grid(found.lines))
        if self._lines and not self.table.selected_keys():
            self._choose(self._row)
        self.summary.setText(self._told(found))
        self.summary.setVisible(bool(self._lines))
        self._stack.setCurrentIndex(0 if self._lines else 1)
        self._show_chosen()

    def _told(self, found: Rechecks) -> str:
        parts = [
            self.tr("Codings that wait: {0}, in themes: {1}").format(wording.number(found.total), len(found.amounts))
        ]
        if found.total > len(found.lines):
            parts.append(self.tr("the first {0} are listed").format(len(found.lines)))
        parts.append(self.tr("skipped: {0}").format(len(self.skipped)))
        return " · ".join(parts)

    def _choose(self, row: int) -> None:
        """Choose the line that stands in this row, or the last one."""
        keys = [str(self.table.model().index(at, 0).data(KEY_ROLE)) for at in range(self.table.row_count())]
        if keys:
            key = keys[min(row, len(keys) - 1)]
            self.table.select_keys([key], key)

    def _show_chosen(self) -> None:
        chosen = self.chosen
        rows = self.table.selectionModel().selectedRows()
        if rows:
            self._row = min(index.row() for index in rows)
        current = self._lines.get(self.table.current_key()) or next(iter(chosen), None)
        self.detail.show_line(current, len(chosen))
        able = bool(chosen) and self.session.project is not None and self.session.current.writable
        for action in (self.keep, self.change, self.remove):
            action.setEnabled(able)
        for action in (self.skip, self.show_place):
            action.setEnabled(bool(chosen))

    def _grid(self, lines: Sequence[RecheckLine]) -> Grid:
        headings = (self.tr("Theme"), self.tr("Passage"), self.tr("Document"), self.tr("Coder"), self.tr("Version"))
        return Grid([ColumnHeading(heading) for heading in headings], [self._cells(line) for line in lines])

    def _cells(self, line: RecheckLine) -> list[Cell]:
        words = " ".join(line.line.words.split())
        version = f"{line.held} → {line.version}"
        if line.id in self.skipped:
            version = self.tr("{0}, skipped").format(version)
        return [
            cell(line.line.theme.number, key=line.id, tip=line.line.theme.name),
            cell(words, tip=words, copied=line.line.released),
            cell(line.line.source.title, tip=line.line.source.title, source=line.line.source.id),
            cell(line.line.coder.initials, tip=line.line.coder.name),
            cell(version, tip=version),
        ]

    # --- what becomes of them -----------------------------------------------------------------------------------------

    def _keep(self) -> None:
        ids = [line.id for line in self.chosen]
        keep = self.session.current.verdicts.rechecking.keep
        self._do(
            self.tr("Keep codings by the new definition: {0}"), self.tr("Codings kept: {0}"), ids, lambda: keep(ids)
        )

    def _remove(self) -> None:
        ids = [line.id for line in self.chosen]
        remove = self.session.current.coding.marking.remove_many
        self._do(
            self.tr("Remove codings by the new definition: {0}"),
            self.tr("Codings removed: {0}"),
            ids,
            lambda: remove(ids),
        )

    def _move(self, theme: Theme) -> None:
        ids = [line.id for line in self.chosen]
        change = self.session.current.coding.marking.change_many
        said = self.tr("Codings moved to {1}: {0}").format("{0}", theme.number)
        self._do(
            self.tr("Move codings to {1}: {0}").format("{0}", theme.number),
            said,
            ids,
            lambda: change(ids, {"theme": theme.id}),
        )

    def _do(self, name: str, said: str, ids: Sequence[Id], call: Callable[[], Change]) -> None:
        if ids:
            self.session.perform(name.format(len(ids)), call, said=said.format(len(ids)))

    def _offer_themes(self) -> None:
        """Open a menu of the other themes in use of the same families; an arrow key and Return choose one."""
        self.menu.clear()
        own = {line.line.theme.id for line in self.chosen}
        families = {line.line.theme.family for line in self.chosen}
        for theme in self._themes:
            if theme.in_use and theme.family in families and own != {theme.id}:
                action = self.menu.addAction(
                    f"{theme.number}  {phrases.shortened(theme.name, _IN_MENU)}".replace("&", "&&")
                )
                action.triggered.connect(lambda _=False, theme=theme: self._move(theme))
        self.menu.popup(self._change_button.mapToGlobal(self._change_button.rect().bottomLeft()))

    def _skip(self) -> None:
        """Go on to the next passage; what was skipped stays, and is counted."""
        chosen = self.chosen
        self.skipped |= {line.id for line in chosen}
        row = self._row + len(chosen)
        self.table.show_grid(self._grid(list(self._lines.values())))
        self._choose(row)
        self.summary.setText(self._told(self._found))
        announce(self.summary, self.tr("skipped: {0}").format(len(self.skipped)))

    def _show_place(self) -> None:
        for line in self.chosen[:1]:
            self.session.go_to(line.line.source.id, line.line.coding.span)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _action(self, text: str, key: str, do: Callable[[], object]) -> QAction:
        """Return what can be done; its key works in the list, where no letter is typed."""
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _=False: do())
        self.table.addAction(action)
        return action

    def _lay_out(self) -> None:
        panel = Panel(self.title)
        panel.body.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE["s"])
        for action in (self.keep, self.change, self.remove, self.skip):
            button = pressing(action, action.text())
            if action is self.change:
                self._change_button: QPushButton = button
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(pressing(self.show_place, self.show_place.text()))
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.detail, 1)
        below = QVBoxLayout()
        below.setContentsMargins(SPACE["l"], SPACE["s"], SPACE["l"], SPACE["m"])
        below.setSpacing(SPACE["s"])
        below.addLayout(foot)
        below.addWidget(
            muted(self.tr("In the list: K keeps · C another theme · R removes · S skips · Enter shows in the text"))
        )
        layout.addLayout(below)
        panes = (Pane(self.title, panel), Pane(self.tr("Definition before and after"), framed(inside)))
        self._stack = self._list_or_empty(
            columns("recheck", self.session.memory, panes, (520, 620)), self.summary, self._empty
        )
