"""What the parts of the coding workspace share: what is open, and the panels that commands work on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.coding.codings import CodedPlace
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.themes.families import THEMES, Family
from lagvarde_coder.gui.core.keymap import Keymap, with_keys
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.widgets.document_view import Mark
from lagvarde_coder.gui.workspaces.coding.models import dispositions
from lagvarde_coder.gui.workspaces.coding.models.open_document import OpenDocument, Others, marks
from lagvarde_coder.gui.workspaces.coding.panels.codings.panel import CodingsPanel
from lagvarde_coder.gui.workspaces.coding.panels.documents.panel import DocumentsPanel
from lagvarde_coder.gui.workspaces.coding.panels.text.panel import DocumentPanel
from lagvarde_coder.gui.workspaces.coding.panels.themes.panel import ThemesPanel
from lagvarde_coder.gui.workspaces.coding.units import TextUnits
from lagvarde_coder.services.coding.disposing import DispositionLine
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.themes.families import family_of


@dataclass(slots=True)
class AtWork:
    """The open document, the themes of the project by id, and who codes.

    Attributes:
        family: the family whose candidates are shown to code with; :data:`THEMES` shows the themes.
        families: of the project, in order. merged: candidates that were brought into another.
        sentences: of the open document, in order; empty until they are known.
        others: where others' codings stand in the text.
        all_families: whether the text shows what is coded with candidates of all families; else of the one that is
            shown, and of those in ``coded_in``: families with which something was coded since.
    """

    open: OpenDocument | None = None
    themes: dict[Id, Theme] = field(default_factory=dict)
    coder: Id = ""
    family: Id = THEMES
    families: list[Family] = field(default_factory=list)
    merged: frozenset[Id] = frozenset()
    sentences: tuple[Span, ...] = ()
    others: Others = Others.SHOWN
    all_families: bool = False
    coded_in: set[Id] = field(default_factory=set)

    def marks(self, opened: OpenDocument, places: Iterable[CodedPlace]) -> list[Mark]:
        """Return what is shown of a document's codings in its text."""
        hidden = {theme.id for theme in opened.themes.values() if not self.marks_family(self.family_of(theme))}
        shown = (place for place in places if self.shows(place.coder) and place.theme not in hidden)
        return marks(opened, shown, self.coder)

    def marks_family(self, family: Id) -> bool:
        """Tell whether the text shows what is coded with a family of candidates; with themes it always does."""
        return self.all_families or family in {THEMES, self.family, *self.coded_in}

    def disposition_marks(self, lines: Iterable[DispositionLine]) -> list[Mark]:
        """Return what is shown of dispositions in the text."""
        return [dispositions.mark(line, self.coder) for line in lines if self.shows(line.disposition.coder)]

    def shows(self, coder: Id) -> bool:
        """Tell whether what this coder coded is shown in the text."""
        return self.others is not Others.HIDDEN or coder == self.coder

    def shows_coding(self, line: CodingLine) -> bool:
        """Tell whether a coding is marked in the text."""
        return self.shows(line.coder.id) and self.marks_family(self.family_of(line.theme))

    @property
    def source(self) -> Id:
        """The id of the open document, or an empty string."""
        return self.open.document.source.id if self.open else ""

    @property
    def passages(self) -> TextUnits:
        """The open document's text with what is known of its parts."""
        if self.open is None:
            return TextUnits("")
        return TextUnits(self.open.document.content, self.sentences, self.open.document.sections)

    def offered(self) -> list[Theme]:
        """Return what passages may be coded with: the family that is shown first, then themes, then other families."""
        order = {THEMES: -1, **{family.id: place for place, family in enumerate(self.families)}, self.family: -2}
        return sorted(offered(self.themes.values()), key=lambda theme: order[self.family_of(theme)])

    def of_family(self, family: Id) -> list[Theme]:
        """Return the themes, or the candidates of a family; not those that were brought into another."""
        found = (theme for theme in self.offered() if self.family_of(theme) == family)
        return [theme for theme in found if theme.id not in self.merged]

    def shown(self) -> list[Theme]:
        """Return the themes, or the candidates of the family that is shown, with the keys that code with them."""
        found = self.of_family(self.family)
        return found if self.family == THEMES else with_keys(found)

    def family_of(self, theme: Theme) -> Id:
        """Return the id of a candidate's family; :data:`THEMES` of a theme."""
        if theme.stage is not Stage.CANDIDATE or not self.families:
            return THEMES
        return family_of(theme, self.families).id


def offered(themes: Iterable[Theme]) -> list[Theme]:
    """Return those of a codebook's themes and candidates that passages may be coded with."""
    return [theme for theme in themes if theme.in_use and theme.stage is not Stage.NEED]


@dataclass(slots=True)
class Room:
    """The workspace as its commands know it.

    Attributes:
        host: the widget whose children the commands' keys work in: the whole workspace.
        keymap: the single keys of the text.
        writing: the commands that change the project.
        refusing: listen to the keys of these while nothing can be changed, and say why.
    """

    session: Session
    host: QWidget
    at: AtWork
    documents: DocumentsPanel
    document: DocumentPanel
    themes: ThemesPanel
    codings: CodingsPanel
    keymap: Keymap
    writing: list[QAction] = field(default_factory=list)
    refusing: list[QAction] = field(default_factory=list)

    def action(
        self,
        text: str,
        keys: str | Sequence[str],
        call: Callable[[], object],
        *,
        in_text: bool = False,
        writes: bool = False,
    ) -> QAction:
        """Return a command.

        Args:
            text: its name in the menus.
            keys: what to press.
            call: does it.
            in_text: the keys work only in the text (Delete), else everywhere in the workspace.
            writes: it changes the project, and cannot be done while that is open for reading only.
        """
        pressed = [QKeySequence(key) for key in ([keys] if isinstance(keys, str) else keys) if key]
        action = self._action(text, pressed, call, in_text=in_text)
        if writes:
            self.writing.append(action)
        if writes and pressed:
            refusal = self._action(text, pressed, self.may_write, in_text=in_text)
            refusal.setEnabled(False)
            self.refusing.append(refusal)
        return action

    def _action(self, text: str, keys: Sequence[QKeySequence], call: Callable[[], object], *, in_text: bool) -> QAction:
        action = QAction(text, self.host)
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: call())
        (self.document.view if in_text else self.host).addAction(action)
        return action

    def single(self, name: str, text: str, key: str, call: Callable[[], object], *, writes: bool = False) -> QAction:
        """Return a command with a key that works in the text: alone while the user wants that, else after the prefix.

        The user may give it another key, which is kept under ``name``.
        """
        action = self.action(text, (), call, in_text=True, writes=writes)
        self.keymap.add(name, text, key, action)
        return action

    def allow_writing(self) -> None:
        """Enable the commands that change the project, or disable them and let their tooltips say why."""
        allowed = self.session.current.writable
        for action in self.writing:
            action.setEnabled(allowed)
            action.setToolTip("" if allowed else for_reading_only())
        for action in self.refusing:
            action.setEnabled(not allowed)

    def may_write(self) -> bool:
        """Tell whether the project can be changed; if not, say why below the text."""
        allowed = self.session.project is not None and self.session.project.writable
        if not allowed:
            self.document.say(for_reading_only(), warning=True)
        return allowed

    def has_document(self) -> bool:
        """Tell whether a document is open; if not, say so below the text."""
        if self.at.open is None:
            self.document.say(QCoreApplication.translate("Room", "No document is open."), warning=True)
        return self.at.open is not None


def for_reading_only() -> str:
    """Return why nothing can be changed."""
    return QCoreApplication.translate("Room", "The project is open for reading only: nothing can be changed.")
