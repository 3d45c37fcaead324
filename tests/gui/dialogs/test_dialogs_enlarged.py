"""Dialogs whose text is twice as large: what is long is read to its end, and nothing makes them wider than a screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import KindSign, Source, SourceKind
from lagvarde_coder.gui.dialogs.import_results import ImportResultsDialog
from lagvarde_coder.gui.dialogs.importing import ImportDialog
from lagvarde_coder.gui.dialogs.source_details import SourceDetailsDialog
from lagvarde_coder.gui.dialogs.source_form import Known
from lagvarde_coder.gui.frame.crash import CrashDialog
from lagvarde_coder.gui.models.table import ColumnHeading, Grid, GridModel
from lagvarde_coder.gui.workspaces.coding.panels.codings.history_dialog import fit_columns, history_table
from lagvarde_coder.importers.base import SheetColumn
from lagvarde_coder.services.material.guessing import KindGuess
from lagvarde_coder.services.material.importing import ImportResult, ImportStatus, Inspected, chosen
from tests.gui.dialogs.test_all_dialogs import MAKERS, bench, nothing, session
from tests.gui.dialogs.test_dialogs_looks import LONG, WIDEST, larger, settle, shown, shows

__all__ = ["bench", "larger", "session"]


def test_a_day_that_differs_says_so_in_the_room_of_a_day(qtbot, session, larger):
    dialog = shown(qtbot, MAKERS[SourceDetailsDialog](session))
    dialog.fields.mark_different({"day"})
    assert dialog.fields.day.placeholderText() == "differs"
    assert shows(dialog.fields.day)


def test_what_went_wrong_can_be_read_as_large_as_all_else(qtbot, larger):
    dialog = shown(qtbot, CrashDialog(ValueError("fel")))
    trace = dialog.findChild(QPlainTextEdit)
    assert trace.font().pointSizeF() == QApplication.font().pointSizeF()
    assert trace.height() > 6 * trace.fontMetrics().height()


def test_a_long_file_name_makes_no_dialog_wider_and_its_row_is_whole(qtbot, session, larger, tmp_path):
    file = tmp_path / f"{LONG * 2}.xlsx"
    dialog = shown(qtbot, ImportDialog([file], Known.of(session.current), nothing))
    guess = KindGuess(
        SourceKind.ANSWER, KindSign.NONE, "", (SheetColumn("A", "Svar", "Ja"), SheetColumn("B", "Namn", ""))
    )
    dialog._take_lines([Inspected(file=chosen(file), guess=guess)])
    settle()
    assert dialog.width() <= WIDEST
    assert file.name in dialog.respondents._form.labelForField(dialog.respondents._boxes[chosen(file)]).toolTip()
    item = dialog.files.visualRect(dialog.files.model().index(0, 0))
    assert dialog.files.viewport().rect().contains(item)


def test_every_sentence_about_an_import_is_read_to_its_end(qtbot, larger):
    words = "Filen har ett format som programmet inte känner till. " * 4
    source = Source(id=Id("1"), number=1, title=words, kind=SourceKind.ANSWER, text=Id("2"))
    result = ImportResult("bild.heic", ImportStatus.DUPLICATE, (source,))
    dialog = shown(qtbot, ImportResultsDialog([result]))
    tree = dialog.tree
    child = tree.topLevelItem(0).child(0)
    tree.topLevelItem(0).setExpanded(True)
    settle()
    rect = tree.visualItemRect(child)
    room = rect.width() - 12 - 6  # beside the words: app.qss, Qt
    needed = tree.fontMetrics().boundingRect(0, 0, room, 9999, Qt.TextFlag.TextWordWrap, child.text(0)).height()
    assert needed > 2 * tree.fontMetrics().height()
    assert needed <= rect.height()


def test_what_happened_to_a_coding_is_read_to_its_end(qtbot, session, larger):
    model = GridModel()
    words = "Kodades; T06 Metoder mot över- och underbehandling; Stöder; börjar vid 460; slutar vid 592"
    cells: list[list[dict[int, object]]] = [
        [{Qt.ItemDataRole.DisplayRole: each} for each in ("2026-11-29 05:32", "Utredare Alfa", words)]
    ]
    model.show_grid(Grid([ColumnHeading("När"), ColumnHeading("Vem"), ColumnHeading("Vad")], cells))
    table = history_table(model, "Historik")
    qtbot.addWidget(table)
    table.resize(620, 300)
    fit_columns(table)
    table.show()
    settle()
    area = table.visualRect(model.index(0, 2))
    room = area.width() - 6
    lines = table.fontMetrics().boundingRect(0, 0, room, 9999, Qt.TextFlag.TextWordWrap, words).height()
    assert lines + 4 <= area.height()
