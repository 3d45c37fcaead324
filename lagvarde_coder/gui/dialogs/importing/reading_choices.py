"""How the selected files are read, and what of them comes along: a tick each, for all of them at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lagvarde_coder.gui.dialogs.importing.rows import ImportRow
from lagvarde_coder.gui.looks.theming import SPACE


class ReadingChoices(QWidget):
    """Shows what concerns any of the selected files, and nothing else. A tick that is half one: they differ.

    Signals:
        tails: whether the quoted tails of these letters are left out.
        attached: whether what is attached to these letters becomes documents of its own.
        comments: whether comments in these files become the comments of codings.
        columns: a person wants to see what the columns of these workbooks are taken for.
    """

    tails = Signal(list, bool)
    attached = Signal(list, bool)
    comments = Signal(list, bool)
    columns = Signal(list)

    def __init__(self, attached_come: Callable[[ImportRow], bool | None]) -> None:
        """``attached_come`` tells of a letter whether what is attached to it comes; None: some of it."""
        super().__init__()
        self._attached_come = attached_come
        self._rows: dict[QWidget, list[ImportRow]] = {}
        self.without_tails = QCheckBox(self.tr("Leave out quoted earlier letters"))
        self.without_tails.setToolTip(self.tr("Earlier letters that a letter quotes at its end; the report tells so."))
        self.with_attached = QCheckBox(self.tr("Attached files become documents of their own"))
        self.with_attached.setToolTip(self.tr("Each has a row in the table. Otherwise the letter's report names them."))
        self.with_comments = QCheckBox(self.tr("Comments become the comments of the codings"))
        self.with_comments.setToolTip(
            self.tr("Of what you choose a theme for below. Otherwise the report tells how many stayed behind.")
        )
        self.columns_button = QPushButton(self.tr("Respondent and questions …"))
        self.columns_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE["m"], SPACE["s"])
        column.setSpacing(SPACE["xs"])
        for part in (self.columns_button, self.without_tails, self.with_attached, self.with_comments):
            column.addWidget(part)
        self._say(self.without_tails, self.tails)
        self._say(self.with_attached, self.attached)
        self._say(self.with_comments, self.comments)
        self.columns_button.clicked.connect(lambda: self.columns.emit(self._rows[self.columns_button]))
        self.show_for(())

    def show_for(self, rows: Sequence[ImportRow]) -> None:
        """Show what can be said of rows, and how it is with them now."""
        read = [(row, row.line) for row in rows if row.line is not None]
        letters = [row for row, _ in read if row.is_letter]
        holding = [row for row, line in read if line.attached]
        commented = [row for row, line in read if line.comments]
        sheets = [row for row in rows if row.can_say_columns]
        self._show(self.without_tails, letters, [not row.details.quoted_tails for row in letters])
        self._show(self.with_attached, holding, [self._attached_come(row) for row in holding])
        self._show(self.with_comments, commented, [row.details.comments for row in commented])
        self._rows[self.columns_button] = sheets
        alike = len({row.columns_called for row in sheets}) == 1
        self.columns_button.setVisible(bool(sheets))
        self.columns_button.setEnabled(alike)
        self.columns_button.setToolTip(
            "" if alike else self.tr("The selected workbooks have other columns than each other. Choose one of them.")
        )
        self.setVisible(any(self._rows.values()))

    def _show(self, box: QCheckBox, rows: list[ImportRow], states: Sequence[bool | None]) -> None:
        self._rows[box] = rows
        differ = len(set(states)) > 1 or None in states
        blocked = box.blockSignals(True)
        box.setTristate(differ)
        box.setCheckState(
            Qt.CheckState.PartiallyChecked
            if differ
            else (Qt.CheckState.Checked if any(states) else Qt.CheckState.Unchecked)
        )
        box.blockSignals(blocked)
        box.setVisible(bool(rows))

    def _say(self, box: QCheckBox, signal: SignalInstance) -> None:
        """A tick that is set or taken away is none of half a kind any more."""

        def tell() -> None:
            ticked = box.checkState() is not Qt.CheckState.Unchecked
            box.setTristate(False)
            box.setChecked(ticked)
            signal.emit(self._rows[box], ticked)

        box.clicked.connect(tell)
