"""Choosing passages of the material that show what belongs to a theme, and what nearly does."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog
from lagvarde_coder.gui.models.table import ColumnHeading, Grid
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.list_table import Cell, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.coding.marking import CodingLine

if TYPE_CHECKING:
    from lagvarde_coder.services.coding.offering import Offered

_IN_LIST = 400
"""Characters of a passage that the list shows."""
_MOST = 200
"""Passages that are offered at once; whoever looks for another one narrows them down."""
_SOON = 200
"""Milliseconds after the last letter, before passages are looked for."""


class PassagesDialog(FormDialog):
    """Chooses passages of a theme, or of all of them.

    Attributes:
        table: the passages. all: whether those of other themes are offered too. words: narrows them down.
        known: what has been offered so far, by id.

    Signals:
        wanted: offer passages with these words; whether those of other themes too.
    """

    help_page = "codebook"
    wanted = Signal(str, bool)

    def __init__(
        self,
        heading: str,
        chosen: Sequence[Id],
        do: Callable[[tuple[Id, ...]], object],
        parent: QWidget | None = None,
        *,
        everywhere: bool = False,
    ) -> None:
        """``do`` is called with the ids of the chosen codings, after the dialog is closed."""
        super().__init__(
            heading,
            QCoreApplication.translate("PassagesDialog", "Use these"),
            parent,
            intro=QCoreApplication.translate(
                "PassagesDialog", "The words stay those of the document; the evidence number leads back to it."
            ),
        )
        self.take_room(860, 620)
        self._chosen = tuple(chosen)
        self._shown: Sequence[CodingLine] = ()
        self.known: dict[Id, CodingLine] = {}
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter passages"))
        self.words.setAccessibleName(self.tr("Filter passages"))
        self.all = QCheckBox(self.tr("Passages of other themes too"))
        self.all.setChecked(everywhere)
        self.table = ListTable(self.tr("Passages"), many=True)
        self.table.use(Grid(self._headings()), (300, 80, 170, 150), {0: 3, 2: 1})
        self.table.show_all_words()
        self._note = muted(self.tr("Looking for passages …"))
        for widget in (self.words, self.all, self.table, self._note):
            self.body.addWidget(widget)
        self._soon = QTimer(self, interval=_SOON, singleShot=True)
        self._soon.timeout.connect(self.ask)
        self.words.textChanged.connect(lambda _: self._soon.start())
        self.all.toggled.connect(lambda _: self.ask())
        self.accepted.connect(lambda: do(self.chosen()))

    def ask(self) -> None:
        """Ask for what fits the filter."""
        self._soon.stop()
        self.wanted.emit(self.words.text(), self.all.isChecked())

    def show_offered(self, offered: "Offered") -> None:
        """Show what fits; what was chosen stays so, whether it is shown or not."""
        self._chosen = self.chosen()
        self._shown = offered.lines
        self.known |= {line.coding.id: line for line in offered.lines}
        self.table.show_grid(Grid(self._headings(), [self._row(line) for line in offered.lines]))
        self.table.select_keys(self._chosen)
        if offered.total > len(offered.lines):
            shown, total = wording.number(len(offered.lines)), wording.number(offered.total)
            self._note.setText(self.tr("The first {0} of {1}; filter for others.").format(shown, total))
        else:
            self._note.setText("" if offered.lines else self._why_empty())

    def chosen(self) -> tuple[Id, ...]:
        """Return the ids of the codings that are marked, and of those chosen before that are not shown."""
        marked = self.table.selected_keys()
        shown = {line.coding.id for line in self._shown}
        return tuple(dict.fromkeys([*(one for one in self._chosen if one not in shown), *marked]))

    def _why_empty(self) -> str:
        if self.words.text().strip():
            return self.tr("No passage has these words.")
        return self.tr("No passage fits. Code some first.")

    def _headings(self) -> list[ColumnHeading]:
        names = (self.tr("Passage"), self.tr("Theme"), self.tr("Document"), self.tr("Evidence"))
        return [ColumnHeading(name) for name in names]

    def _row(self, line: CodingLine) -> list[Cell]:
        return [
            cell(phrases.shortened(line.words, _IN_LIST), key=line.coding.id),
            cell(line.theme.number, tip=line.theme.name),
            cell(line.source.title, source=line.source.id),
            cell(line.evidence),
        ]


class PassageChoosing(QObject):
    """Opens the dialog, and finds what it offers.

    Attributes:
        dialog: the dialog that is open.

    Signals:
        used: these codings (a tuple of ids) are a field's (its name) from now on; what is known of them, by id.
    """

    used = Signal(str, object, object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.dialog: PassagesDialog | None = None

    def choose(self, theme: Theme, field: str, chosen: Sequence[Id]) -> None:
        """Ask for the passages of a field; what nearly belongs to a theme mostly has another one."""
        heading = self.tr("{0}: {1} {2}").format(wording.field_name(field), theme.number, theme.name)
        dialog = PassagesDialog(
            heading,
            chosen,
            lambda ids: self.used.emit(field, ids, dialog.known),
            self._window,
            everywhere=field == "near_misses",
        )
        dialog.wanted.connect(lambda words, everywhere: self._offer(theme.id, words, everywhere=everywhere))
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()
        dialog.ask()

    def _offer(self, theme: Id, words: str, *, everywhere: bool) -> None:
        offering = self._session.current.coding.offering
        self._session.query(
            lambda: offering.passages(theme, words, everywhere=everywhere, most=_MOST), self._show, key="passages"
        )

    def _show(self, offered: "Offered") -> None:
        if self.dialog is not None:
            self.dialog.show_offered(offered)

    def _forget(self) -> None:
        self.dialog = None
