"""Passages of the material that show what belongs to a theme: chosen, never typed."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.gui.dialogs.dialog import FormDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.table import ColumnHeading, Grid
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.list_table import ListTable, cell
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.coding.marking import CodingLine

_LONGEST, _IN_LIST = 260, 400
_MOST = 2_000
"""Passages that are offered at once; whoever looks for another one narrows them down."""

Lines = Sequence[CodingLine]


class PassageField(QWidget):
    """The passages that were chosen, with evidence number and document.

    Signals:
        edited: one was taken away.
        choose_wanted: others are to be chosen.
        place_wanted: show this passage (its coding's id) in Kodning.
    """

    edited = Signal()
    choose_wanted = Signal()
    place_wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.ids: tuple[Id, ...] = ()
        self._known: Mapping[Id, CodingLine] = {}
        self._writable = True
        self.choose = QPushButton(self.tr("Choose passages …"))
        self.choose.setAccessibleName(self.tr("{0}: choose passages").format(name))
        self.choose.clicked.connect(self.choose_wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE["s"])
        below = QHBoxLayout()
        below.addWidget(self.choose)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["xs"])
        layout.addLayout(self._rows)
        layout.addLayout(below)
        self.setFocusProxy(self.choose)

    def show_passages(self, ids: Sequence[Id], known: Mapping[Id, CodingLine], *, writable: bool) -> None:
        """Show these codings; one that is not ``known`` was removed."""
        self.ids, self._known, self._writable = tuple(ids), known, writable
        self.choose.setVisible(writable)
        while self._rows.count():
            item = self._rows.takeAt(0)
            if (row := item.widget() if item else None) is not None:
                row.hide()
                row.deleteLater()
        for coding in self.ids:
            self._rows.addWidget(self._row(coding))

    def _row(self, coding: Id) -> QWidget:
        line, evidence = self._known.get(coding), evidence_id(coding)
        row = QWidget()
        words = PlainLabel(self.tr("“{0}”").format(phrases.shortened(line.words, _LONGEST)) if line else
                           self.tr("The passage was removed."))  # fmt: skip
        words.setWordWrap(True)
        words.setAccessibleName(f"{self._name}: {words.text()}")
        beside = muted(f"{evidence} · {line.source.title}" if line else evidence)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(words)
        column.addWidget(beside)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column, 1)
        tools = [(self.tr("Show {0} in Coding"), "coding", self.place_wanted.emit)] if line else []
        tools += [(self.tr("Take {0} away"), "close", self._take_away)] if self._writable else []
        for text, icon, do in tools:
            button = QToolButton()
            button.setToolTip(text.format(evidence))
            button.setAccessibleName(text.format(evidence))
            theming.current().keep_icon(button, icon, "muted")
            button.clicked.connect(lambda _=False, do=do: do(coding))
            layout.addWidget(button)
        return row

    def _take_away(self, coding: Id) -> None:
        self.show_passages([one for one in self.ids if one != coding], self._known, writable=self._writable)
        self.choose.setFocus()
        self.edited.emit()


class PassagesDialog(FormDialog):
    """Chooses passages of a theme, or of all of them.

    Attributes:
        table: the passages. all: whether those of other themes are offered too. words: narrows them down.
    """

    help_page = "codebook"

    def __init__(
        self,
        heading: str,
        own: Lines,
        others: Lines,
        chosen: Sequence[Id],
        do: Callable[[tuple[Id, ...]], object],
        parent: QWidget | None = None,
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
        self._own, self._others, self._chosen = list(own), list(others), tuple(chosen)
        self._shown: list[CodingLine] = []
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter passages"))
        self.words.setAccessibleName(self.tr("Filter passages"))
        self.all = QCheckBox(self.tr("Passages of other themes too"))
        self.table = ListTable(self.tr("Passages"), many=True)
        self.table.use(Grid(self._headings()), (300, 80, 170, 150), {0: 3, 2: 1})
        self.table.show_all_words()
        self._note = muted()
        for widget in (self.words, self.all, self.table, self._note):
            self.body.addWidget(widget)
        self.words.textChanged.connect(self._show)
        self.all.toggled.connect(self._show)
        self._show()
        self.accepted.connect(lambda: do(self.chosen()))

    def chosen(self) -> tuple[Id, ...]:
        """Return the ids of the codings that are marked, and of those chosen before that are not shown."""
        marked = self.table.selected_keys()
        shown = {line.coding.id for line in self._shown}
        return tuple(dict.fromkeys([*(one for one in self._chosen if one not in shown), *marked]))

    def _show(self, *_: object) -> None:
        """Show what fits; what was chosen stays so, whether it is shown or not."""
        self._chosen = self.chosen()
        lines = [*self._own, *(self._others if self.all.isChecked() else [])]
        wanted = self.words.text().casefold().split()
        kept = [line for line in lines if all(word in _searched(line) for word in wanted)]
        self._shown = kept[:_MOST]
        self.table.show_grid(Grid(self._headings(), [self._row(line) for line in self._shown]))
        self.table.select_keys(self._chosen)
        if len(kept) > _MOST:
            self._note.setText(self.tr("The first {0} of {1}; filter for others.").format(_MOST, len(kept)))
        else:
            self._note.setText("" if kept else self.tr("No passage of the theme fits. Code some first."))

    def _headings(self) -> list[ColumnHeading]:
        names = (self.tr("Passage"), self.tr("Theme"), self.tr("Document"), self.tr("Evidence"))
        return [ColumnHeading(name) for name in names]

    def _row(self, line: CodingLine) -> list[dict[int, object]]:
        return [
            cell(phrases.shortened(line.words, _IN_LIST), key=line.coding.id),
            cell(line.theme.number, tip=line.theme.name),
            cell(line.source.title),
            cell(line.evidence),
        ]


def _searched(line: CodingLine) -> str:
    return f"{line.words} {line.theme.number} {line.source.title} {line.evidence}".casefold()
