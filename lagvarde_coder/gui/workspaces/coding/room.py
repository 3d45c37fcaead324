"""What the parts of the coding workspace share: what is open, and the panels that commands work on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from lagvarde_coder.domain.codebook import Stage, Theme
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.models.codings import OpenDocument, Others, mark
from lagvarde_coder.gui.session import Session
from lagvarde_coder.gui.widgets.document_view import Mark
from lagvarde_coder.gui.workspaces.coding.panels.codings import CodingsPanel
from lagvarde_coder.gui.workspaces.coding.panels.document import DocumentPanel
from lagvarde_coder.gui.workspaces.coding.panels.documents import DocumentsPanel
from lagvarde_coder.gui.workspaces.coding.panels.themes import ThemesPanel
from lagvarde_coder.services.coding import CodingLine


@dataclass(slots=True)
class AtWork:
    """The open document, the themes of the project by id, who codes, and where others' codings stand in the text."""

    open: OpenDocument | None = None
    themes: dict[Id, Theme] = field(default_factory=dict)
    coder: Id = ""
    others: Others = Others.SHOWN

    def marks(self, lines: Iterable[CodingLine]) -> list[Mark]:
        """Return what is shown of codings in the text."""
        seen = (line for line in lines if self.others is not Others.HIDDEN or line.coder.id == self.coder)
        return [mark(line, self.coder) for line in seen]

    @property
    def source(self) -> Id:
        """The id of the open document, or an empty string."""
        return self.open.document.source.id if self.open else ""

    def offered(self) -> list[Theme]:
        """Return the themes that passages may be coded with."""
        return [theme for theme in self.themes.values() if theme.in_use and theme.stage is not Stage.NEED]


@dataclass(slots=True)
class Room:
    """The workspace as its commands know it.

    Attributes:
        host: the widget whose children the commands' keys work in: the whole workspace.
    """

    session: Session
    host: QWidget
    at: AtWork
    documents: DocumentsPanel
    document: DocumentPanel
    themes: ThemesPanel
    codings: CodingsPanel

    def action(
        self, text: str, keys: str | Sequence[str], call: Callable[[], object], *, in_text: bool = False
    ) -> QAction:
        """Return a command whose keys work everywhere in the workspace, or only in the text (single keys, Delete)."""
        scope = self.document.view if in_text else self.host
        action = QAction(text, self.host)
        action.setShortcuts([QKeySequence(key) for key in ([keys] if isinstance(keys, str) else keys) if key])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: call())
        scope.addAction(action)
        return action


@dataclass(frozen=True, slots=True)
class Commands:
    """Commands that belong together, under one title in the menus; None is a line between them."""

    title: str
    actions: Sequence[QAction | None]

    def into(self, menu: QMenu) -> None:
        """Add them to ``menu`` as a menu of their own."""
        mine = menu.addMenu(self.title)
        mine.setToolTipsVisible(True)
        for action in self.actions:
            if action is None:
                mine.addSeparator()
            else:
                mine.addAction(action)
