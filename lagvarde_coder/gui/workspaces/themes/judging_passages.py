"""The passages of a theme that is judged: those against it first, ticked as read, chosen as evidence."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.kept_words import KeptText
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import inset, muted
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.verdicts.beside import VerdictPage

_WIDTHS, _FLEXIBLE = (48, 56, 90, 170, 150), {3: 2, 4: 1}
_DOCUMENT = 4
_WORDS = 92
"""Pixels of height for the words of the passage that is looked at."""
_TICK, _OPEN = "✓", "○"


class JudgingPassages(Panel):
    """A list with two ticks, and the words of the passage that is looked at.

    Signals:
        ticked: something was ticked or unticked. all_wanted: show the passages that are not listed yet.
    """

    ticked = Signal()
    all_wanted = Signal()

    def __init__(self, session: Session, above: QWidget, parent: QWidget | None = None) -> None:
        """``above`` stands over the list."""
        super().__init__("", parent)
        self.set_title(self.tr("Passages for and against"))
        self._session = session
        self._page: VerdictPage | None = None
        self._read: set[Id] = set()
        self._evidence: set[Id] = set()
        self.table = ListTable(self.tr("Passages for and against"), many=True)
        self.table.setProperty("quiet", True)
        self.table.use(self._grid(), _WIDTHS, _FLEXIBLE)
        self.table.remember_widths(session.memory, "judging-passages")
        self.table.let_give_way([_DOCUMENT])  # it stands below the list too
        self.table.say_if_empty(self.tr("Nothing is coded with this theme yet."))
        self.table.chosen.connect(self._show_place)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_words())
        self.tick_read = self._action(self.tr("Tick as read"), "R", self._toggle_read)
        self.tick_evidence = self._action(self.tr("Choose as evidence"), "E", self._toggle_evidence)
        self.more = QPushButton()
        self.more.setProperty("flat", True)
        self.more.clicked.connect(self.all_wanted)
        self.words = KeptText()
        self._lay_out(above)

    @property
    def evidence(self) -> tuple[Id, ...]:
        """The codings that are chosen as evidence."""
        return tuple(sorted(self._evidence))

    @property
    def read_against(self) -> tuple[Id, ...]:
        """The codings against the theme that are ticked as read."""
        return tuple(sorted(self._read & set(self._page.against))) if self._page else ()

    def show_page(self, page: VerdictPage, read: Sequence[Id], evidence: Sequence[Id]) -> None:
        """Show a theme's passages; ``read`` and ``evidence`` are ticked, as far as they are there still."""
        self._page = page
        self._read, self._evidence = set(read), set(evidence) & page.counting
        self._show()

    def forget(self) -> None:
        """Forget what is ticked: another project, or another person."""
        self._page = None
        self._read.clear()
        self._evidence.clear()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self.table.show_grid(self._grid())
        page = self._page
        if page and page.passages and not self.table.selected_keys():
            first = page.passages[0].coding.id
            self.table.select_keys([first], first)
        self._show_words()
        total, shown = (page.figures.passages, len(page.passages)) if page else (0, 0)
        self.more.setText(self.tr("Show all {0} passages").format(wording.number(total)))
        self.more.setVisible(shown < total)
        self.set_note(self.tr("{0} of {1}").format(wording.number(shown), wording.number(total)))

    def _show_words(self) -> None:
        """Show all words of the passage that is looked at, and where they stand."""
        line = self._line(self.table.current_key())
        where = f"{line.source.title} · {line.coder.name} · {line.evidence}" if line else ""
        self.words.setPlainText(f"{line.words.strip()}\n{where}" if line else "")
        self.words.setVisible(line is not None)

    def _line(self, key: str) -> CodingLine | None:
        lines = self._page.passages if self._page else ()
        return next((line for line in lines if line.coding.id == key), None)

    def _grid(self) -> Grid:
        headings = (
            self.tr("Read"),
            self.tr("Evidence"),
            self.tr("Stance"),
            self.tr("Passage"),
            self.tr("Document"),
        )
        lines = self._page.passages if self._page else ()
        return Grid([ColumnHeading(heading) for heading in headings], [self._cells(line) for line in lines])

    def _cells(self, line: CodingLine) -> list[Cell]:
        words = " ".join(line.words.split())
        against = line.coding.stance is not Stance.SUPPORTS
        read = _TICK if line.coding.id in self._read else _OPEN if against else ""
        tip = {_TICK: self.tr("read"), _OPEN: self.tr("not read")}.get(read, "")
        return [
            cell(read, key=line.coding.id, tip=tip),
            cell(_TICK if line.coding.id in self._evidence else ""),
            cell(wording.name_of(line.coding.stance)),
            cell(words, tip=words, copied=line.released),
            cell(
                line.source.title,
                tip=f"{line.source.title} · {line.coder.name} · {line.evidence}",
                source=line.source.id,
            ),
        ]

    def _toggle_read(self) -> None:
        if self._page is not None:
            against = [key for key in self.table.selected_keys() if key in set(self._page.against)]
            names = self.tr("{0} ticked as read"), self.tr("{0} not read")
            self._toggle(self._read, against, *names)

    def _toggle_evidence(self) -> None:
        if self._page is not None:
            names = self.tr("{0} chosen as evidence"), self.tr("{0} not chosen as evidence")
            self._toggle(self._evidence, self.table.selected_keys(), *names)

    def _toggle(self, ticked: set[Id], keys: Sequence[Id], on: str, off: str) -> None:
        """Tick what is chosen, or untick it if all of it is ticked."""
        if not keys:
            return
        done = ticked.issuperset(keys)
        ticked.difference_update(keys) if done else ticked.update(keys)
        self._show()
        self.ticked.emit()
        announce(self.table, (off if done else on).format(len(keys)))

    def _show_place(self, key: str) -> None:
        if line := self._line(key):
            self._session.go_to(line.source.id, line.coding.span)

    def _action(self, text: str, key: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _=False: do())
        self.table.addAction(action)
        return action

    def _lay_out(self, above: QWidget) -> None:
        self.words.setReadOnly(True)
        self.words.setProperty("field", True)
        self.words.setFixedHeight(_WORDS)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("The passage"))
        hint = muted(self.tr("R ticks as read · E chooses as evidence · Enter shows in the text"))
        hint.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], SPACE["s"])
        self.body.addLayout(inset(above))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addLayout(inset(self.words))
        self.body.addWidget(hint)
