"""Files that are about to be brought in: what each is, what is in it, and what a person says of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.colour_legend import ColourLegend
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong
from lagvarde_coder.gui.dialogs.importing.beside import FileBeside, Read
from lagvarde_coder.gui.dialogs.importing.columns import FIELDS, reasons
from lagvarde_coder.gui.dialogs.importing.form import FORM_FIELDS, ImportForm
from lagvarde_coder.gui.dialogs.importing.import_table import ImportTable
from lagvarde_coder.gui.dialogs.importing.import_tools import ImportTools, form_and_text
from lagvarde_coder.gui.dialogs.importing.looking import Looking
from lagvarde_coder.gui.dialogs.importing.model import ImportModel
from lagvarde_coder.gui.dialogs.importing.reading_choices import ReadingChoices
from lagvarde_coder.gui.dialogs.importing.rows import ImportRow, RowState
from lagvarde_coder.gui.dialogs.importing.sheet_columns import SheetColumnsDialog
from lagvarde_coder.gui.dialogs.respondents import Respondents
from lagvarde_coder.gui.dialogs.source_form import Known
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.elided import ElidedLabel
from lagvarde_coder.gui.widgets.screens import room_around
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.importing import ChosenFile, FileReading, Inspected, SourceDetails, chosen

ImportCall = Callable[[Sequence[ChosenFile], Mapping[ChosenFile, SourceDetails], FileReading | None], object]
"""Called with the files, what is said of each, and what has read them."""

_SIZE = QSize(1720, 960)
_AROUND = 60
_TABLE = 0.42
"""The share of the height that a table of many files has at first."""


class ImportDialog(FormDialog):
    """A table of the files; below it the form, which holds for the selected ones, and the text of the current one."""

    def __init__(self, paths: Sequence[Path], known: Known, do: ImportCall, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        headline = translate("ImportDialog", "Import {0}").format(_how_many(paths))
        super().__init__(headline, translate("ImportDialog", "Import"), parent)
        self._do = do
        self._paths = list(paths)
        self._looking: Looking | None = None
        self._said_before: list[tuple[ImportRow, dict[str, Any]]] = []
        rows = [ImportRow(chosen(path)) for path in dict.fromkeys(paths) if not _unfolds(path)]
        self._unfolding = any(map(_unfolds, paths))
        sets = {one.key: one.name for one in known.question_sets}
        self.model = ImportModel(rows, sets, known.of_ledger, self)
        self.files = ImportTable(self.model, known)
        self.fields = ImportForm(known)
        self.respondents = Respondents()
        self.choices = ReadingChoices(self.model.attached_come)
        self.legend = ColourLegend(known.themes)
        self.beside = FileBeside()
        self._lay_out()
        self._listen()
        self._show_selection()

    # --- what is found ------------------------------------------------------------------------------------------------

    def look(self, session: Session) -> None:
        """Look at the files in a worker, and show what they turn out to be as soon as that is known."""
        looking = self._looking = Looking(session, self._paths, self)
        self.tools.busy.begin(self.tr("Reading files"))
        looking.found.connect(self._take_files)
        looking.lines.connect(self._take_lines)
        looking.progressed.connect(self.tools.busy.show_progress)
        looking.ended.connect(self._take_end)
        self.tools.busy.cancel_requested.connect(looking.stop)
        self.finished.connect(looking.stop)

    def _take_files(self, files: Sequence[ChosenFile]) -> None:
        self._unfolding = False
        self.model.add(files)
        self._fit_table()

    def _take_lines(self, lines: Sequence[Inspected]) -> None:
        self.model.show_lines(lines)
        for line in lines:
            self.legend.take_marks(line.file, line.guess.marks if line.guess else ())
        self.legend.show_files({row.file for row in self.model.rows})
        self._ask()
        touched, chosen = {line.file for line in lines}, self.files.chosen
        if self._is_read or (len(chosen) == 1 and chosen[0].file in touched):
            self.choices.show_for(chosen)
            self._renew_form()
        if self.files.current is not None and self.files.current.file in touched:
            self._show_text()
        self._count()

    def _take_end(self) -> None:
        self.tools.busy.end()
        self._unfolding = False
        self.model.arrange()
        self.files.begin()
        self.choices.show_for(self.files.chosen)
        self._renew_form()
        self._count()

    @property
    def _is_read(self) -> bool:
        """Whether all files have been read; until then what many have in common changes all the time."""
        return self._looking is not None and not self._looking.runs

    def _renew_form(self) -> None:
        """Show what is proposed by now, unless a person is saying something else."""
        if not self.fields.said():
            self._show_form()

    # --- what is said -------------------------------------------------------------------------------------------------

    def problem(self) -> str | Wrong:
        if self._unfolding:
            return self.tr("The folder is still being read. Wait a moment.")
        if not self.model.rows:
            return self.tr("There is nothing to import.")
        if (file := self.respondents.undecided()) is not None:
            self.files.go_to(file)
            return self.respondents.problem(file)
        return self.fields.problem()

    def apply(self) -> bool:
        self._take_form()
        rows = self.model.rows
        legend = self.legend.chosen
        each = {row.file: replace(row.details, legend=legend) for row in rows}
        self._do([row.file for row in rows], each, self._looking.reading if self._looking else None)
        return True

    def entries(self) -> object:
        """Return what a person said, not what was found meanwhile."""
        said = {row.file.name: tuple(sorted(row.said.items(), key=str)) for row in self.model.rows if row.said}
        return said, self.legend.chosen, tuple(sorted(self.fields.said().items(), key=str)), self._removed

    def _take_form(self) -> None:
        """Let the selected rows have what the form says."""
        said = self.fields.said()
        for row, before in self._said_before:
            others = {name: value for name, value in row.said.items() if name not in FORM_FIELDS}
            row.said = {**others, **before, **said}
        self.model.changed(row for row, _ in self._said_before)

    def _ask(self) -> None:
        """Ask who answers in the workbooks that are to be brought in."""
        for row in self.model.rows:
            if row.columns and row.line is not None and row.line.guess is not None:
                self.respondents.ask(row.file, row.columns, row.line.guess.respondent)
        self.respondents.show_for({row.file for row in self.files.chosen})

    def _take_choice(self, field: str, rows: Sequence[ImportRow], value: object) -> None:
        for row in rows:
            row.say({field: value})
        self.model.changed(rows)
        if field == "quoted_tails":
            self._read_again(rows)

    def _take_attached(self, letters: Sequence[ImportRow], come: bool) -> None:
        self.model.let_attached_come(letters, come=come)
        self._ask()
        self._show_selection()
        told = self.tr("Attached files are in the list.") if come else self.tr("Attached files are not in the list.")
        announce(self, told)

    def ask_columns(self, rows: Sequence[ImportRow]) -> SheetColumnsDialog:
        """Show what the columns of workbooks that have the same ones are taken for; what is said holds for them all."""

        def take(respondent: str, questions: tuple[str, ...]) -> None:
            for row in rows:
                row.say({"respondent": respondent, "question_columns": questions})
                self.respondents.choose(row.file, respondent)
            self.model.changed(rows)
            self._read_again(rows)
            self._count()
            announce(self, self.tr("The columns are read as you said."))

        name = rows[0].file.own_name if len(rows) == 1 else self.tr("{0} files").format(wording.number(len(rows)))
        dialog = SheetColumnsDialog(name, rows[0].columns, rows[0].respondent, take, self)
        dialog.open()
        return dialog

    def _take_column(self, file: ChosenFile, column: str) -> None:
        row = self.model.row_of(file)
        if row is not None:
            row.say({"respondent": column})
            self._read_again([row])

    def _read_again(self, rows: Sequence[ImportRow]) -> None:
        if self._looking is not None:
            for row in rows:
                self._looking.again(row)

    def _take_edit(self, said: object) -> None:
        """Follow what was said in the table."""
        if said == "encoding":
            self._read_again(self.files.chosen)
        self._show_form()
        self._count()

    def _take_removal(self) -> None:
        there = {row.file for row in self.model.rows}
        for file in self.respondents.asked:
            if file not in there:
                self.respondents.forget(file)
        self.legend.show_files(there)
        self._removed += 1
        self._fit_table()
        self._count()

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _show_selection(self) -> None:
        self._show_form()
        self._show_text()
        self.tools.remove.setEnabled(0 < len(self.files.chosen) < len(self.model.rows))

    def _show_form(self) -> None:
        rows = self.files.chosen
        self._said_before = [
            (row, {name: value for name, value in row.said.items() if name in FORM_FIELDS}) for row in rows
        ]
        self.fields.show_details([row.details for row in rows])
        self.fields.setEnabled(bool(rows))
        if len(rows) == 1:
            told = self.tr("About {0}").format(rows[0].file.name)
        elif len(rows) == len(self.model.rows):
            told = self.tr("About all {0} files").format(wording.number(len(rows)))
        else:
            told = self.tr("About the {0} selected files").format(wording.number(len(rows)))
        self.respondents.show_for({row.file for row in rows})
        self.choices.show_for(rows)
        self._about.setText(told)
        self._about.setToolTip(told)

    def _show_text(self) -> None:
        row = self.files.current
        self.beside.show_row(row)
        if row is None or row.line is None:
            self.beside.show_texts((), self.tr("The file is being read …") if row is not None else "")
        elif row.state in {RowState.REFUSED, RowState.LEFT}:
            self.beside.show_texts((), " ".join(reasons(row.line)))
        elif row.asks:
            self.beside.show_texts((), self.tr("The answers are shown when you have said who answers."))
        elif self._looking is not None:
            self._looking.texts(row, lambda texts: self._take_texts(row, texts))

    def _take_texts(self, row: ImportRow, texts: Sequence[Read]) -> None:
        if row is self.files.current:
            self.beside.show_texts(texts)

    def _count(self) -> None:
        self.tools.count(self.model.rows)

    # --- parts --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._removed = 0
        self._about = ElidedLabel()
        self._about.setProperty("kind", "panel-title")
        self.tools = ImportTools(self._keep, self.files.take_out)
        below = form_and_text(self._about, [self.respondents, self.choices, self.legend, self.fields], self.beside)
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._halves.setChildrenCollapsible(False)
        self._halves.setHandleWidth(SPACE["m"])
        self._halves.addWidget(self.files)
        self._halves.addWidget(below)
        self._halves.setStretchFactor(0, 1)
        self._halves.setStretchFactor(1, 2)
        self.body.addWidget(self.tools)
        self.body.addWidget(self._halves, 1)
        self._fit_table()
        self._count()
        self._grow()

    def _listen(self) -> None:
        self.files.selection_changed.connect(self._show_selection)
        self.files.editor.said.connect(lambda column, _: self._take_edit(FIELDS[column]))
        self.files.editor.refused.connect(self._tell)
        self.model.removed.connect(self._take_removal)
        self.fields.touched.connect(self._take_form)
        self.respondents.said.connect(self._take_column)
        self.choices.tails.connect(lambda rows, out: self._take_choice("quoted_tails", rows, not out))
        self.choices.comments.connect(lambda rows, come: self._take_choice("comments", rows, come))
        self.choices.attached.connect(self._take_attached)
        self.choices.columns.connect(self.ask_columns)

    def _fit_table(self) -> None:
        self.tools.fit(len(self.model.rows))
        self.files.fit_rows()

    def _keep(self) -> None:
        self.model.keep(self.tools.filter.text(), to_look_at=self.tools.only.isChecked())

    def _grow(self) -> None:
        """Be as large as the screen lets it: a table, a form and a text stand here."""
        scaled, room = theming.current().scaled, room_around(self.parentWidget() or self).size()
        wanted = QSize(scaled(_SIZE.width()), scaled(_SIZE.height()))
        self.resize(wanted.boundedTo(room - QSize(_AROUND, _AROUND)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        height = self._halves.height()
        self._halves.setSizes([round(_TABLE * height), round((1 - _TABLE) * height)])
        if len(self.model.rows) > 1 or self._unfolding:
            self.files.setFocus(Qt.FocusReason.TabFocusReason)


def _unfolds(path: Path) -> bool:
    return path.suffix.lower() == ".zip" or path.is_dir()


def _how_many(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        named = QCoreApplication.translate("ImportDialog", "“{0}”").format(paths[0].name)
        return named if _unfolds(paths[0]) else QCoreApplication.translate("ImportDialog", "one file")
    return QCoreApplication.translate("ImportDialog", "{0} files").format(len(paths))
