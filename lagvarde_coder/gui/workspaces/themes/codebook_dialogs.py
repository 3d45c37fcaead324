"""Dialogs of the codebook: a new theme, its versions, and a file that is looked at before it is taken over."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.coding.comparing import Comparison
from lagvarde_coder.domain.themes.codebook import ThemeStatus
from lagvarde_coder.domain.themes.compared import Fate, FieldDifference, ThemeDifference
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, new_form, note
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.table import ColumnHeading, Grid
from lagvarde_coder.gui.widgets.difference_view import change_formats
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import ListTable, cell
from lagvarde_coder.services.themes.codebook_import import CodebookPreview
from lagvarde_coder.services.themes.versions import NOW, CodebookDifference, CodebookVersion

_HEIGHT = 72


class NewThemeDialog(FormDialog):
    """Asks what a new theme, sub-theme or need is called."""

    help_page = "codebook"

    def __init__(self, headline: str, do: Callable[[str], object], parent: QWidget | None = None) -> None:
        """``do`` is called with the name, after the dialog is closed."""
        super().__init__(
            headline,
            QCoreApplication.translate("NewThemeDialog", "Make it"),
            parent,
            intro=QCoreApplication.translate("NewThemeDialog", "It gets the next number that was never used."),
        )
        self.name = QLineEdit()
        self.form.addRow(wording.field_name("name"), self.name)
        self.accepted.connect(lambda: do(self.name.text().strip()))

    def problem(self) -> str | Wrong:
        return "" if self.name.text().strip() else Wrong(self.tr("Enter a name."), self.name)


class FreezeDialog(FormDialog):
    """Asks for the name of a version, and perhaps why it is frozen."""

    help_page = "codebook"

    def __init__(self, version: int, do: Callable[[str, str], object], parent: QWidget | None = None) -> None:
        """``do`` is called with name and reason, after the dialog is closed."""
        super().__init__(
            QCoreApplication.translate("FreezeDialog", "Freeze version {0} of the codebook").format(version),
            QCoreApplication.translate("FreezeDialog", "Freeze"),
            parent,
            intro=QCoreApplication.translate(
                "FreezeDialog",
                "It gets a name, such as “2.0”. The next substantial change begins a version without one.",
            ),
        )
        self.name = QLineEdit()
        self.reason = QPlainTextEdit()
        self.reason.setProperty("field", True)
        self.reason.setTabChangesFocus(True)
        self.reason.setMaximumHeight(_HEIGHT)
        self.form.addRow(self.tr("Name"), self.name)
        self.form.addRow(self.tr("Reason"), self.reason)
        self.accepted.connect(lambda: do(self.name.text().strip(), self.reason.toPlainText().strip()))

    def problem(self) -> str | Wrong:
        return "" if self.name.text().strip() else Wrong(self.tr("Enter a name."), self.name)


class VersionsDialog(Dialog):
    """The difference between any two versions, word by word, as a page to read and to export.

    Signals:
        comparison_wanted: the names of two versions. export_wanted: the same, to write the page as a file.
    """

    help_page = "codebook"
    comparison_wanted = Signal(str, str)
    export_wanted = Signal(str, str)

    def __init__(self, versions: Sequence[CodebookVersion], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("VersionsDialog", "Versions of the codebook"), parent)
        self.take_room(860, 640)
        self.before, self.after = QComboBox(), QComboBox()
        for box, name in ((self.before, self.tr("From")), (self.after, self.tr("To"))):
            name_box(box, name)
            for one in versions:
                box.addItem(_told(one), one.name)
            box.addItem(self.tr("as it is now"), NOW)
            box.activated.connect(self.compare)
        self.before.setCurrentIndex(max(0, len(versions) - 2))
        self.after.setCurrentIndex(len(versions))
        self.page = QTextEdit()
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setAccessibleName(self.tr("The difference"))
        self.export = QPushButton(self.tr("Export …"))
        self.export.clicked.connect(lambda: self.export_wanted.emit(*self.chosen()))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.leave)
        top = new_form()
        top.addRow(self.tr("From"), self.before)
        top.addRow(self.tr("To"), self.after)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.export)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addLayout(top)
        layout.addWidget(self.page, 1)
        layout.addLayout(buttons)
        self.take_return(self.export)

    def entries(self) -> object:
        """Nothing is filled in here: versions are chosen to be looked at."""
        return None

    def chosen(self) -> tuple[str, str]:
        """Return the names of the two versions."""
        return str(self.before.currentData()), str(self.after.currentData())

    def compare(self, *_: object) -> None:
        """Ask for the difference between the chosen versions."""
        self.comparison_wanted.emit(*self.chosen())

    def show_difference(self, difference: CodebookDifference) -> None:
        """Show what differs: what is gone struck out, what is new underlined."""
        self.page.clear()
        cursor = QTextCursor(self.page.document())
        plain, gone, new, aside = change_formats()
        if not difference.themes and not difference.reordered:
            cursor.insertText(self.tr("The two versions say the same."), aside)
        if difference.reordered:
            cursor.insertText(self.tr("The order is another one.") + "\n\n", plain)
        for one in difference.themes:
            heading = type(plain)(plain)
            heading.setFontWeight(700)
            fate = wording.name_of(one.fate).casefold()
            cursor.insertText(f"{one.theme.number} {one.theme.name} ({fate})\n", heading)
            for field in one.fields:
                cursor.insertText(f"{wording.field_name(field.field)}: ", aside)
                for words, kind in _pieces(field):
                    cursor.insertText(words, (plain, gone, new)[kind])
                cursor.insertText("\n", plain)
            cursor.insertText("\n", plain)
        self.page.moveCursor(QTextCursor.MoveOperation.Start)


class CodebookImportDialog(FormDialog):
    """Shows what a codebook file would change, and takes it over.

    Attributes:
        table: what is new, changed and gone. substantial, drop: the choices. reason: of them.
    """

    help_page = "codebook"

    def __init__(
        self,
        preview: CodebookPreview,
        do: Callable[[str, bool, bool], object],
        parent: QWidget | None = None,
    ) -> None:
        """``do`` is called with the reason and the two choices, after the dialog is closed."""
        counts = {fate: len(preview.of(fate)) for fate in Fate}
        told = QCoreApplication.translate("CodebookImportDialog", "New: {0}. Changed: {1}. Gone: {2}. The same: {3}.")
        super().__init__(
            QCoreApplication.translate("CodebookImportDialog", "Take over {0}").format(preview.file),
            QCoreApplication.translate("CodebookImportDialog", "Take it over"),
            parent,
            intro=told.format(*counts.values(), preview.same),
        )
        self.take_room(900, 660)
        self._preview = preview
        self.table = ListTable(self.tr("What the file changes"))
        names = (self.tr("Number"), self.tr("What"), self.tr("Field"), self.tr("Before"), self.tr("After"))
        headings = [ColumnHeading(name) for name in names]
        self.table.use(Grid(headings, list(_rows(preview.themes))), (70, 84, 130, 210, 210), {3: 1, 4: 1})
        self.table.show_all_words()
        self.substantial = QCheckBox(self.tr("Substantial: a new version of the codebook"))
        self.substantial.setChecked(preview.touches_definitions)
        self.drop = QCheckBox(self.tr("Drop the themes that the file does not have; their codings stay"))
        self.drop.setVisible(counts[Fate.GONE] > 0)
        self.reason = QPlainTextEdit()
        self.reason.setProperty("field", True)
        self.reason.setTabChangesFocus(True)
        self.reason.setMaximumHeight(_HEIGHT)
        self.body.insertWidget(0, self.table, 1)
        if preview.left_out:
            left = self.tr("Not carried over: {0}").format(", ".join(preview.left_out))
            self.body.insertWidget(1, note(left))
        self.form.addRow(self.substantial)
        self.form.addRow(self.drop)
        self.form.addRow(self.tr("Reason"), self.reason)
        self.accepted.connect(
            lambda: do(self.reason.toPlainText().strip(), self.substantial.isChecked(), self.drop.isChecked())
        )

    def problem(self) -> str | Wrong:
        if not any(one.fate is not Fate.GONE for one in self._preview.themes) and not self.drop.isChecked():
            return self.tr("The file says what the project says.")
        wanted = self.substantial.isChecked() or self.drop.isChecked()
        missing = wanted and not self.reason.toPlainText().strip()
        return Wrong(self.tr("Enter the reason. It is kept in the decision log."), self.reason) if missing else ""


def _told(version: CodebookVersion) -> str:
    """Return what a version is called in a list."""
    number = QCoreApplication.translate("VersionsDialog", "version {0}").format(version.book.version)
    named = f"{version.book.label} ({number})" if version.book.label else number
    return f"{named} · {wording.local_time(version.time)}" if version.time else named


def _rows(themes: Iterable[ThemeDifference]) -> Iterable[list[dict[int, object]]]:
    for one in themes:
        fields = one.fields or (FieldDifference("name", one.theme.name, ""),)
        for place, field in enumerate(fields):
            yield [
                cell(one.theme.number, key=f"{one.theme.number}.{place}"),
                cell(wording.name_of(one.fate)),
                cell(wording.field_name(field.field)),
                cell(_value(field, field.before), tip=field.before),
                cell(_value(field, field.after), tip=field.after),
            ]


def _value(field: FieldDifference, words: str) -> str:
    return wording.name_of(ThemeStatus(words)) if field.field == "status" and words else words


def _pieces(field: FieldDifference) -> Iterable[tuple[str, int]]:
    """Yield the words of a field in order: 0 in both, 1 gone, 2 new."""
    before, after = _value(field, field.before), _value(field, field.after)
    for part in Comparison(before, after).differences():
        if part.same:
            yield after[part.new_start : part.new_end], 0
            continue
        yield before[part.old_start : part.old_end], 1
        yield after[part.new_start : part.new_end], 2
