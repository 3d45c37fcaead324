"""The needs, with what was brought into them, and why."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.models.themes import theme_cell
from lagvarde_coder.gui.models.tree import Node, TreeModel
from lagvarde_coder.gui.widgets.badge import COUNT_ROLE, ThemeDelegate
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.workspaces.decisions.state import MergeState
from lagvarde_coder.gui.workspaces.parts import muted, quiet_tree, tree_heading
from lagvarde_coder.services.decisions.merging import LinkLine

_ARROW = "›"


class NeedsPanel(Panel):
    """Groups, needs, sub-needs, and the themes in them; below, the reason of what is marked.

    Signals:
        take_out_wanted: need id and theme id; an empty theme id dissolves the need.
    """

    take_out_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Needs"))
        self._why: dict[str, str] = {}
        self._numbers: dict[Id, str] = {}
        self._model = TreeModel(parent=self)
        self.tree: QTreeView = quiet_tree(self._model, self.tr("Needs"))
        self.tree.setItemDelegate(ThemeDelegate(self.tree))
        theming.current().changed.connect(self._indent)
        self._indent()
        self.tree.selectionModel().currentChanged.connect(self._look)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.take_out = QAction(self.tr("Remove …"), self)
        self.take_out.setToolTip(self.tr("Remove the theme from the need again, or dissolve the whole need"))
        self.take_out.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.take_out.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.take_out.triggered.connect(self._take_out)
        self.tree.addAction(self.take_out)
        self._reason = muted()
        self._reason.setAccessibleName(self.tr("Reason"))
        self._empty = EmptyState(
            "merge",
            self.tr("No needs yet"),
            self.tr("Tick themes not merged yet that say the same, name the need and give the reason."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._page())
        self.body.addWidget(self._pages, 1)
        self.clear()

    def clear(self) -> None:
        """Show nothing, until it is known what there is."""
        self._model.show_nodes([])
        self.set_note("")
        self._pages.setCurrentIndex(1)
        self._look(QModelIndex())

    def show_state(self, state: MergeState) -> None:
        """Show the needs as they stand now."""
        current = key_of(self.tree.currentIndex())
        self._why = {}
        roots: dict[str, Node] = {}
        nodes: dict[Id, Node] = {}
        for need in state.needs():
            node = self._need(need, state)
            above = nodes.get(need.parent or "")
            if above is None:
                group = need.group or QCoreApplication.translate("NeedsPanel", "Without group")
                above = roots.setdefault(group, tree_heading(f"group:{group}", group))
            above.children.append(node)
            nodes[need.id] = node
        self._model.show_nodes(list(roots.values()))
        self.tree.expandAll()
        self.tree.setCurrentIndex(self._model.find(current))
        whole = sum(not need.parent for need in state.needs())
        self.set_note(self.tr("{0} · numbers: organisations").format(whole) if whole else "")
        self._pages.setCurrentIndex(1 if nodes else 0)
        self._look(self.tree.currentIndex())

    def select(self, need: Id) -> None:
        """Mark a need and bring it into view."""
        index = self._model.find(need)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def _need(self, need: Theme, state: MergeState) -> Node:
        links = state.into(need.id)
        self._why[need.id] = f"{need.number} {need.name}"
        self._numbers[need.id] = need.number
        node = Node(need.id, [theme_cell(need, state.organisations.get(need.id, 0))])
        for line in links:
            key = f"{need.id}{_ARROW}{line.theme.id}"
            self._why[key] = state.why(line.theme, need)
            self._numbers[line.theme.id] = line.theme.number
            node.children.append(Node(key, [self._link_cell(line, state)]))
        return node

    def _link_cell(self, line: LinkLine, state: MergeState) -> dict[int, object]:
        cell = theme_cell(line.theme, state.organisations.get(line.theme.id, 0))
        if line.codings is not None:
            part = self.tr("{0} codings").format(line.codings)
            cell[Qt.ItemDataRole.DisplayRole] = f"{line.theme.name} ({part})"
        cell[Qt.ItemDataRole.ToolTipRole] = state.why(line.theme, line.need)
        cell[Qt.ItemDataRole.AccessibleTextRole] = (
            f"{line.theme.number} {line.theme.name}, {cell.get(COUNT_ROLE) or 0}, {state.why(line.theme, line.need)}"
        )
        return cell

    def _indent(self) -> None:
        self.tree.setIndentation(theming.current().scaled(20))  # as wide as the arrow that folds a need

    def _look(self, current: QModelIndex, _before: QModelIndex | None = None) -> None:
        key = key_of(current)
        self._reason.setText(self._why.get(key) or self.tr("Select a theme to read why it was merged."))
        self.take_out.setEnabled(key in self._why)
        need, _, theme = key.partition(_ARROW)
        if key not in self._why:
            self.take_out.setText(self.tr("Remove …"))
        elif theme:
            text = self.tr("Remove {0} from {1} …")
            self.take_out.setText(text.format(self._numbers[theme], self._numbers[need]))
        else:
            self.take_out.setText(self.tr("Dissolve {0} …").format(self._numbers[need]))
        self._button.setText(self.take_out.text())
        self._button.setToolTip(self.take_out.toolTip())
        if self._button.hasFocus() and not self.take_out.isEnabled():
            self.tree.setFocus()  # greyed, the button would lose the focus to whatever comes next
        self._button.setEnabled(self.take_out.isEnabled())

    def _take_out(self) -> None:
        need, _, theme = key_of(self.tree.currentIndex()).partition(_ARROW)
        if need:
            self.take_out_wanted.emit(need, theme)

    def _page(self) -> QWidget:
        page = QWidget()
        below = QVBoxLayout()
        below.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], SPACE["m"])
        below.addWidget(self._reason)
        self._reason.setMinimumHeight(72)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tree, 1)
        layout.addLayout(below)
        button = QPushButton()
        theming.current().keep_icon(button, "unlink")
        button.clicked.connect(self.take_out.trigger)
        self._button = button
        row = QHBoxLayout()
        row.setContentsMargins(SPACE["m"], 0, SPACE["m"], SPACE["m"])
        row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        return page
