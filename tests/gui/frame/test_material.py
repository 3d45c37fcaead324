"""Bringing documents in and describing them, through the real dialogs."""

import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from importlib.metadata import EntryPoint
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from lagvarde_coder import plugins
from lagvarde_coder.domain.material.ledger import AnswerMode
from lagvarde_coder.domain.material.sources import Made, SourceKind, SourceLanguage, SourceStatus
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.workers.job import Job
from lagvarde_coder.gui.dialogs.asking import AskDialog
from lagvarde_coder.gui.dialogs.import_results import ImportResultsDialog
from lagvarde_coder.gui.dialogs.organisation import OrganisationDialog
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.dialogs.source_details import SourceDetailsDialog
from lagvarde_coder.gui.workspaces.list_table import KEY_ROLE
from lagvarde_coder.gui.workspaces.material.ledger_page import LedgerPage
from lagvarde_coder.importers import registry
from lagvarde_coder.importers.text import TextImporter
from lagvarde_coder.services.material.importing import ImportStatus, SourceDetails
from lagvarde_coder.services.report.masking import NewMask


def imported(qtbot, material, dialog):
    with qtbot.waitSignal(material.documents.imported) as done:
        dialog.try_accept()
    return done.args[0]


def counted(monkeypatch, service, name):
    """Return a list that grows with each call of a service's function."""
    calls, function = [], getattr(service, name)

    def call(*given, **named):
        calls.append(given)
        return function(*given, **named)

    monkeypatch.setattr(service, name, call)
    return calls


def test_files_come_in_through_the_dialog_with_their_details(qtbot, window, project, tmp_path):
    material = window.show_place("material")
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text(f"Vi i {file.stem} tycker så här.", encoding="utf-8")
    dialog = material.documents.ask_details(files)
    dialog.fields.kind.setCurrentIndex(dialog.fields.kind.findData(SourceKind.ANSWER))
    dialog.fields.kind.activated.emit(dialog.fields.kind.currentIndex())
    dialog.fields.organisations.set_names(["Nätverket"])
    dialog.fields.day.setText("2025-02-14")
    imported(qtbot, material, dialog)
    lines = project.material.documents.sources()
    assert [line.source.title for line in lines] == ["a", "b"]
    assert {line.source.made for line in lines} == {Made.VERBATIM}
    assert {line.source.day for line in lines} == {date(2025, 2, 14)}
    assert material.documents.table.row_count() == 2


def test_an_import_is_undone_as_one(qtbot, window, session, project, tmp_path):
    material = window.show_place("material")
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text(file.stem, encoding="utf-8")
    imported(qtbot, material, material.documents.ask_details(files))
    session.undo_stack.undo()
    assert project.material.documents.sources() == []
    assert material.documents.table.row_count() == 0


def test_an_import_of_many_files_is_listed_once_and_so_are_its_undo_and_redo(
    qtbot, window, session, project, tmp_path, monkeypatch
):
    material = window.show_place("material")
    files = [tmp_path / f"{number}.txt" for number in range(12)]
    for file in files:
        file.write_text(f"Text {file.stem}", encoding="utf-8")
    dialog = material.documents.ask_details(files)
    asked = (
        counted(monkeypatch, project.material.documents, "sources"),
        counted(monkeypatch, project.figures.counting, "standing"),
    )
    imported(qtbot, material, dialog)
    assert material.documents.table.row_count() == 12
    assert [len(calls) for calls in asked] == [1, 1]
    session.undo()
    assert material.documents.table.row_count() == 0
    assert [len(calls) for calls in asked] == [2, 2]
    session.redo()
    assert material.documents.table.row_count() == 12
    assert [len(calls) for calls in asked] == [3, 3]


@pytest.fixture
def sixty(tmp_path):
    """Sixty files to import."""
    files = [tmp_path / f"{number:02}.txt" for number in range(60)]
    for file in files:
        file.write_text(f"Text {file.stem}", encoding="utf-8")
    return files


@pytest.fixture
def meets(monkeypatch, session, project):
    """What an import meets on its way: per file a call that is given the job just before the file is read."""
    read = project.material.importing._read_or_refused
    jobs: list[Job] = []
    calls: dict[str, Callable[[Job], object]] = {}
    session.job_started.connect(jobs.append)

    def read_or_met(reading, file, details, watch):
        if file.name in calls:
            calls[file.name](jobs[-1])
        return read(reading, file, details, watch)

    monkeypatch.setattr(project.material.importing, "_read_or_refused", read_or_met)
    return calls


def cancelled(qtbot, window, sixty, meets):
    """Import sixty files, cancel during the fifth, and return the results."""
    meets["04.txt"] = lambda job: job.cancel()
    material = window.show_place("material")
    return imported(qtbot, material, material.documents.ask_details(sixty))


FOUR_OF_SIXTY = [ImportStatus.IMPORTED] * 4 + [ImportStatus.NOT_REACHED] * 56


def test_what_came_in_before_an_import_was_cancelled_is_listed_and_one_step(
    qtbot, window, session, project, sixty, meets
):
    told: list[Change] = []
    session.changed.connect(told.append)
    results = cancelled(qtbot, window, sixty, meets)
    assert [one.status for one in results] == FOUR_OF_SIXTY
    stored = {line.source.id for line in project.material.documents.sources()}
    table = window.workspace("material").documents.table
    assert (len(stored), table.row_count()) == (4, 4)
    assert [change.subjects["source"] for change in told] == [stored]
    assert session.undo_stack.undoText() == "import of 00.txt +3"
    session.undo()
    assert (project.material.documents.sources(), table.row_count()) == ([], 0)
    session.redo()
    assert {line.source.id for line in project.material.documents.sources()} == stored


def test_the_schedule_of_copies_knows_of_what_a_cancelled_import_stored(
    qtbot, window, project, sixty, meets, monkeypatch
):
    qtbot.waitUntil(lambda: bool(project.copies.all()) and not window.session._running)  # the one of opening
    copied = counted(monkeypatch, project.copies, "now")
    window.copies.copy_if_changed()
    assert not copied
    cancelled(qtbot, window, sixty, meets)
    window.copies.copy_if_changed()
    qtbot.waitUntil(lambda: len(copied) == 1)


def test_whoever_leaves_in_the_midst_of_an_import_gets_a_copy_of_what_is_in(
    qtbot, window, session, project, sixty, meets, monkeypatch
):
    qtbot.waitUntil(lambda: bool(project.copies.all()) and not session._running)
    copied = counted(monkeypatch, project.copies, "now")
    stored, gate = Event(), Event()

    def wait(_):
        stored.set()
        gate.wait(30)

    meets["04.txt"] = wait
    window.show_place("material").documents.ask_details(sixty).try_accept()
    assert stored.wait(30)
    window.copies.copy_before_closing()
    gate.set()
    assert len(copied) == 1


def test_a_cancelled_import_says_what_was_stored_and_what_was_not(qtbot, window, sixty, meets, dialog):
    cancelled(qtbot, window, sixty, meets)
    shown = dialog(ImportResultsDialog)
    rows = [shown.tree.topLevelItem(row) for row in range(shown.tree.topLevelItemCount())]
    assert [row.text(0) for row in rows] == [file.name for file in sixty]
    assert rows[3].child(0).text(0) == "Imported: 4. 03"
    assert {row.child(0).text(0) for row in rows[4:]} == {"Not imported: the import ended before this file."}
    told = ["Documents imported: 4", "Without an organisation: 4, files not imported: 56"]
    assert [one.text() for one in shown.findChildren(QLabel)][:2] == told
    shown.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot stop a process")
def test_an_import_is_cancelled_in_the_midst_of_a_file_that_takes_for_ever(qtbot, window, project, sixty, meets):
    importing = project.material.importing
    held: list[subprocess.Popen[bytes]] = []

    def cancel_when_it_reads(job):
        reads = importing._reading._lock.locked()
        QTimer.singleShot(50, window, job.cancel if reads else partial(cancel_when_it_reads, job))

    def hold(job):
        held.append(importing._reading._child.process)
        held[0].send_signal(signal.SIGSTOP)
        QTimer.singleShot(0, window, partial(cancel_when_it_reads, job))

    meets["02.txt"] = hold
    results = imported(qtbot, window.show_place("material"), window.show_place("material").documents.ask_details(sixty))
    assert [one.status for one in results] == [ImportStatus.IMPORTED] * 2 + [ImportStatus.NOT_REACHED] * 58
    assert held[0].poll() is not None
    assert importing.file(sixty[5], SourceDetails()).status is ImportStatus.IMPORTED


def test_the_reader_of_files_is_ready_before_the_first_file_is_there(qtbot, window, project):
    reading = project.material.importing._reading
    reading.close()
    window.show_place("coding")
    window.show_place("material")
    qtbot.waitUntil(lambda: reading._child is not None)


def test_an_import_that_is_cancelled_before_its_first_file_is_no_step(qtbot, window, session, project, sixty):
    session.job_started.connect(lambda job: job.cancel())
    material = window.show_place("material")
    results = imported(qtbot, material, material.documents.ask_details(sixty))
    assert {one.status for one in results} == {ImportStatus.NOT_REACHED}
    assert (session.undo_stack.count(), project.material.documents.sources()) == (0, [])


def test_what_came_in_before_a_bug_of_the_program_is_listed_and_one_step_too(
    qtbot, window, session, project, sixty, meets, caplog
):
    meets["04.txt"] = lambda _: 1 / 0
    material = window.show_place("material")
    results = imported(qtbot, material, material.documents.ask_details(sixty))
    assert [type(one) for one in session.failures] == [ZeroDivisionError]
    session.failures.clear()
    caplog.clear()
    assert [one.status for one in results] == FOUR_OF_SIXTY
    assert (material.documents.table.row_count(), session.undo_stack.count()) == (4, 1)


def test_a_step_is_named_by_what_came_in(qtbot, window, session, project, tmp_path):
    material = window.show_place("material")
    empty, good = tmp_path / "a.txt", tmp_path / "b.txt"
    empty.write_bytes(b"")
    good.write_text("Text.", encoding="utf-8")
    imported(qtbot, material, material.documents.ask_details([empty, good]))
    assert session.undo_stack.undoText() == "import of b.txt"


def test_what_was_refused_and_what_was_there_is_said(qtbot, window, project, tmp_path, dialog):
    material = window.show_place("material")
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text("Text.", encoding="utf-8")
    empty.write_bytes(b"")
    imported(qtbot, material, material.documents.ask_details([good]))
    imported(qtbot, material, material.documents.ask_details([good, empty]))
    shown = dialog(ImportResultsDialog)
    said = [shown.tree.topLevelItem(row).child(0).text(0) for row in range(2)]
    names = [shown.tree.topLevelItem(row).text(0) for row in range(2)]
    assert (names[0], said[0]) == ("empty.txt", "The file is empty.")  # what somebody must do something about first
    assert "already" in said[1]
    assert len(project.material.documents.sources()) == 1
    shown.close()


def test_a_wrong_date_keeps_the_dialog_open(window, project, tmp_path):
    material = window.show_place("material")
    dialog = material.documents.ask_details([tmp_path / "a.txt"])
    dialog.fields.day.setText("i går")
    dialog.try_accept()
    assert dialog.isVisible()
    assert "2025-02-14" in dialog.said
    dialog.close()


def test_text_is_pasted_exactly_as_it_was_copied(qtbot, window, project):
    text = "Hårt\u00a0mellanslag 🙂 och\tflik."
    QApplication.clipboard().setText(text)
    material = window.show_place("material")
    dialog = material.documents.paste()
    dialog.title.setText("E-post")
    imported(qtbot, material, dialog)
    source = project.material.documents.find("E-post")
    assert project.material.documents.document(source.id).content == text


def test_details_of_many_change_only_what_was_touched(window, session, project, document):
    from tests.helpers import pasted

    other = pasted(project, "Annan text.", "Nätverket", title="Dialog 13")
    lines = project.material.documents.sources()
    dialog = SourceDetailsDialog(session, lines, window)
    dialog.fields.occasion.setText("Hösten 2024")
    dialog.try_accept()
    after = {line.source.id: line for line in project.material.documents.sources()}
    assert {line.source.occasion for line in after.values()} == {"Hösten 2024"}
    assert after[document.source.id].source.title == "Dialog 12"
    assert [one.name for one in after[other.source.id].organisations] == ["Nätverket"]


def test_status_is_set_by_key_for_all_selected_and_undone(window, session, document):
    material = window.show_place("material")
    material.documents.table.selectAll()
    next(one for one in material.menu_actions() if one.objectName() == SourceStatus.DONE.value).trigger()
    assert session.current.material.documents.sources()[0].source.status is SourceStatus.DONE
    assert "1 of 1" in window.statusBar()._finished.text()
    session.undo_stack.undo()
    assert "0 of 1" in window.statusBar()._finished.text()


def test_a_copied_table_has_the_alias_in_place_of_title_and_organisations_and_nothing_that_leads_to_them(
    qtbot, window, project, document
):
    from tests.helpers import pasted

    pasted(project, "Annan text.", "Nätverket", title="Dialog 13")
    told = project.material.documents.sources()[0]
    project.material.documents.change([document.source.id], {"alias": "En förening", "group": "Kår"})
    material = window.show_place("material")
    material.refresh(None)
    table = material.documents.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QApplication.clipboard().text()
    hidden = ["Dialog 12", "Kår", *(organisation.name for organisation in told.organisations)]
    assert len(hidden) > 2
    assert [words for words in hidden if words in text] == []
    assert text.count("En förening") == 2 and "Nätverket" in text and "Dialog 13" in text


def test_a_copied_table_has_no_masked_word_of_a_title(qtbot, window, project, document):
    title = document.content[:8]
    project.material.documents.change([document.source.id], {"title": title.upper()})
    project.report.masking.mask([NewMask(document.text.id, Span(0, len(title)), "[namn]")])
    material = window.show_place("material")
    material.refresh(None)
    table = material.documents.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QApplication.clipboard().text()
    assert "[namn]" in text and title.casefold() not in text.casefold()


def test_enter_opens_a_document_in_coding(qtbot, window, document):
    material = window.show_place("material")
    material.documents.table.selectRow(0)
    material.documents.table.setCurrentIndex(material.documents.table.model().index(0, 0))
    with qtbot.waitSignal(window.session.wanted_place):
        qtbot.keyClick(material.documents.table, Qt.Key.Key_Return)
    assert window.place == "coding"


def test_titles_sort_in_swedish_order(window, project):
    from tests.helpers import pasted

    for title in ("Öster", "Väster", "Ånga", "Ärla"):
        pasted(project, f"Text {title}.", title, title=title)
    material = window.show_place("material")
    material.refresh(None)
    table = material.documents.table
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    shown = [table.model().index(row, 1).data() for row in range(4)]
    assert shown == ["Väster", "Ånga", "Ärla", "Öster"]
    material.documents.table.show_only("öst")
    assert table.row_count() == 1


def test_the_ledger_takes_a_new_organisation_and_an_answer_mode(window, session, project):
    material = window.show_place("material")
    material.tabs.setCurrentWidget(material.ledger)
    assert "0 of 26" in material.ledger.figures.text()
    dialog = OrganisationDialog(session, None, window)
    dialog.name.setText("Patientföreningen")
    dialog.try_accept()
    assert any(one.name == "Patientföreningen" for one in project.material.ledger.organisations())
    table = material.ledger.table
    table.show_only("Akut vård")
    table.selectRow(0)
    material.ledger.set_mode(AnswerMode.ORAL)
    assert "1 of 26, 1 of them orally" in material.ledger.figures.text()
    session.undo_stack.undo()
    assert "0 of 26" in material.ledger.figures.text()


def test_answers_are_shown_per_question(window, project):
    material = window.show_place("material")
    material.tabs.setCurrentWidget(material.answers)
    assert material.answers.table.row_count() == 26


def open_ledger(window):
    material = window.show_place("material")
    material.tabs.setCurrentWidget(material.ledger)
    return material.ledger


def test_the_mode_of_several_rows_is_one_operation(window, session, project):
    ledger = open_ledger(window)
    ledger.table.show_only("sjukdomar")
    ledger.table.selectAll()
    rows, before = ledger.table.row_count(), project.trail.tracing.operations()[0].order
    ledger.set_mode(AnswerMode.WRITTEN)
    newest, older = project.trail.tracing.operations()[:2]
    assert (newest.subjects, older.order) == (rows, before)
    assert f"{rows} of 26" in ledger.figures.text()
    session.undo_stack.undo()
    assert "0 of 26" in ledger.figures.text()


def test_organisations_are_asked_on_one_more_occasion_and_taken_out_again(window, project, dialog):
    ledger = open_ledger(window)
    asked = len(project.material.ledger.inquiries())
    ledger.table.select_keys([str(ledger.table.model().index(row, 0).data(KEY_ROLE)) for row in (0, 1)])
    ledger.ask()
    asking = dialog(AskDialog)
    asking.occasion.setCurrentText("Våren 2025")
    asking.wave.setValue(2)
    asking.try_accept()
    new = [one for one in project.material.ledger.inquiries() if one.occasion == "Våren 2025"]
    assert (len(new), {one.wave for one in new}, len(project.material.ledger.inquiries())) == (2, {2}, asked + 2)
    ledger.table.select_keys([f"{one.organisation} {one.id}" for one in new])
    ledger.withdraw()
    reason = dialog(ReasonDialog)
    assert not reason.field.toPlainText()
    reason.field.setPlainText("Dubbelt infört.")
    reason.done_button.click()
    assert len(project.material.ledger.inquiries()) == asked
    assert project.trail.tracing.operations()[0].reason == "Dubbelt infört."


def test_a_table_is_copied_as_shown_and_logged(qtbot, window, project):
    ledger = open_ledger(window)
    ledger.table.show_only("Akut vård")
    ledger.table.setFocus()
    qtbot.keyClick(ledger.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    caption, head, *rows = data.text().splitlines()
    assert head.split("\t")[0] == "Organisation"
    assert [row.split("\t")[0] for row in rows] == ["NPO Akut vård"]
    assert "1 of 26 rows" in caption
    assert f"State {project.report.exporting.all()[0].export.state}" in caption
    assert "<caption>" in data.html()
    assert project.report.exporting.all()[0].export.name == "Table copied: Ledger"


def test_a_copied_ledger_says_which_organisation_suggested_another_but_names_no_person(qtbot, window, project):
    contacts = ("Karin Persson", "Ordförande")
    project.material.ledger.add_organisation("Tandvårdsnätet", suggested_by="Karin Persson", contacts=contacts)
    project.material.ledger.add_organisation("Fysionätet", suggested_by="npo  akut vård")
    ledger = open_ledger(window)
    ledger.table.show_only("nätet")
    shown = {ledger.table.model().index(row, column).data() for row in range(2) for column in (4, 5)}
    assert {"Karin Persson", "Karin Persson, Ordförande"} <= shown
    ledger.table.setFocus()
    qtbot.keyClick(ledger.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    _, headings, *rows = data.text().splitlines()
    at = headings.split("\t").index("Suggested by")
    assert {row.split("\t")[0]: row.split("\t")[at] for row in rows} == {
        "Tandvårdsnätet": "",
        "Fysionätet": "npo  akut vård",
    }
    assert "Ordförande" in data.text()
    assert "Karin" not in data.text() + data.html()


def test_a_column_keeps_the_width_that_the_user_gave_it(window, project, session):
    table = open_ledger(window).table
    table.setColumnWidth(2, 333)
    table.resize(table.width() + 90, table.height())
    assert table.columnWidth(2) == 333
    session.memory.flush()
    assert LedgerPage(session).table.columnWidth(2) == 333


class Odd(TextImporter):
    suffixes = (".odd",)
    format_name = "odd papers"


@pytest.fixture
def with_a_plug_in(monkeypatch):
    entries = [EntryPoint("odd", f"{__name__}:Odd", registry.GROUP)]
    monkeypatch.setattr(plugins, "entry_points", lambda group: entries)
    monkeypatch.setattr(registry, "_all", plugins.PlugIns(*registry.KIND))


def test_the_formats_that_are_asked_for_are_those_of_the_importers(with_a_plug_in, window, project, dialog):
    documents = window.show_place("material").documents
    told = documents.empty.accessibleDescription()
    assert "(Word, text, Excel" in told and ", odd papers)" in told
    documents.choose_files()
    shown = dialog(QFileDialog)
    documents_of, everything = shown.nameFilters()
    assert documents_of.startswith("Documents (*.docx *.txt *.md *.xlsx") and documents_of.endswith(" *.odd *.zip)")
    assert everything == "All files (*)"
    shown.close()


def test_documents_that_say_another_category_than_the_ledger_are_settled_above_it(qtbot, window, session, project):
    from tests.helpers import pasted

    project.material.ledger.add_organisation("Norrsken", categories=("Profession",))
    source = pasted(project, "Ett ord.", "Norrsken", categories=("Region",)).source
    ledger = open_ledger(window)
    ledger.refresh()
    panel = ledger.categories
    assert panel.isVisible() and not panel.enter_action.isEnabled()
    shown = [panel.table.model().index(0, column).data() for column in range(1, 5)]
    assert shown == [source.title, "Region", "Norrsken", "Profession"]
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.enter_action.isEnabled()
    panel.enter()
    assert not panel.isVisible()
    (line,) = project.material.documents.sources()
    assert line.categories == ("Profession", "Region")
    session.undo_stack.undo()
    assert panel.isVisible()
    qtbot.keyClick(panel.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    panel.keep()
    assert not panel.isVisible()
    (line,) = project.material.documents.sources()
    assert line.categories == ("Profession",)


def test_two_spellings_are_pointed_out_and_brought_together_with_a_reason_and_undone(
    qtbot, window, session, project, dialog
):
    for name in ("Läkarföreningen Norrsken", "Läkarföreningen Norsken"):
        project.material.ledger.add_organisation(name)
    ledger = open_ledger(window)
    qtbot.waitUntil(ledger.near.isVisible)
    assert ledger.near.table.model().index(0, 2).data() == "Läkarföreningen Norsken"
    ledger.near.first_action.trigger()
    asking = dialog(ReasonDialog)
    asking.try_accept()
    assert asking.isVisible(), "a reason is needed"
    asking.field.setPlainText("Felstavat i inbjudan.")
    asking.try_accept()
    names = [one.name for one in project.material.ledger.organisations()]
    assert "Läkarföreningen Norrsken" in names
    assert "Läkarföreningen Norsken" not in names
    qtbot.waitUntil(ledger.near.isHidden)
    session.undo()
    assert "Läkarföreningen Norsken" in [one.name for one in project.material.ledger.organisations()]
    qtbot.waitUntil(ledger.near.isVisible)
    ledger.near.two_action.trigger()
    assert ledger.near.isHidden()
    ledger.refresh()
    session.wait_for_jobs()
    assert ledger.near.isHidden(), "nobody is asked again"


def test_any_two_selected_organisations_can_be_brought_together_into_the_current_one(window, project, dialog):
    ledger = open_ledger(window)
    names = ("NPO Akut vård", "NPO Tandvård")
    keys = [
        key for key in keys_of(ledger.table) if key.split(" ")[0] in {project.material.ledger.find(n).id for n in names}
    ]
    kept = project.material.ledger.find("Tandvård").id
    ledger.table.select_keys(keys, next(key for key in keys if key.startswith(kept)))
    assert ledger.together_action.isEnabled()
    ledger.together_action.trigger()
    asking = dialog(ReasonDialog)
    assert any("“NPO Akut vård” becomes “NPO Tandvård”" in label.text() for label in asking.findChildren(QLabel))
    asking.reject()


def keys_of(table):
    return [str(table.model().index(row, 0).data(KEY_ROLE)) for row in range(table.model().rowCount())]


def test_who_suggested_a_document_without_an_organisation_is_not_said_to_differ(window, session, project):
    project.material.importing.pasted("Vi också.", SourceDetails())
    dialog = SourceDetailsDialog(session, project.material.documents.sources(), window)
    assert not dialog.fields.suggested_by.isEnabled()
    assert dialog.fields.suggested_by.placeholderText() == ""


def test_notes_are_changed_for_several_documents_and_a_field_that_differs_says_so(window, session, project, document):
    other = project.material.importing.pasted("Vi också.", SourceDetails()).sources[0]
    project.material.documents.change([other.id], {"group": "Södra", "participants": ["ordförande"]})
    dialog = SourceDetailsDialog(session, project.material.documents.sources(), window)
    assert "differs" in dialog.notes.group.placeholderText()
    dialog.notes.diary_number.setText("4.1-77/2025")
    dialog.notes.participants.set_names(["ordförande"])
    dialog.notes.participants.edited.emit()
    assert dialog.notes.participants.hint.text().startswith("Roles, not persons")
    dialog.fields.language.setCurrentIndex(dialog.fields.language.findText("English"))
    dialog.try_accept()
    changed = [line.source for line in project.material.documents.sources()]
    assert {one.diary_number for one in changed} == {"4.1-77/2025"}
    assert {one.participants for one in changed} == {("ordförande",)}
    assert {one.language for one in changed} == {SourceLanguage.ENGLISH}
    assert sorted(one.group for one in changed) == ["", "Södra"]


def test_the_list_is_narrowed_to_a_group_that_documents_have(window, project, document):
    other = project.material.importing.pasted("Vi också.", SourceDetails()).sources[0]
    page = window.show_place("material").documents
    page.refresh()
    assert not any(page.shown.itemText(at).startswith("Group") for at in range(page.shown.count()))
    project.material.documents.change([other.id], {"group": "Södra"})
    page.refresh()
    page.shown.setCurrentIndex(page.shown.findText("Group: Södra"))
    assert keys_of(page.table) == [other.id]
    project.material.documents.change([other.id], {"group": "Norra"})
    page.refresh()
    assert page.shown.currentText() == "All documents"
    assert len(keys_of(page.table)) == 2


def test_archived_documents_leave_the_list_and_come_back(window, session, project, document):
    project.material.importing.pasted("Vi också.", SourceDetails())
    material = window.show_place("material")
    page = material.documents
    page.refresh()
    page.table.select_keys([document.source.id])
    page.archive_action.trigger()
    assert page.table.row_count() == 1
    page.shown.setCurrentIndex(page.shown.findText("Archived: 1"))
    page.table.selectAll()
    assert page.archive_action.text() == "Take back from the archive"
    page.archive_action.trigger()
    assert page.table.row_count() == 2
    session.undo()
    assert [line.source.archived for line in project.material.documents.sources()].count(True) == 1


def test_a_copied_list_has_no_masked_word_in_a_title(qtbot, window, session, project):
    from lagvarde_coder.domain.text import Span
    from lagvarde_coder.services.report.masking import NewMask
    from tests.helpers import pasted

    document = pasted(project, "Kim Ek saknar tid.", "Nätverket", title="Samtal med Kim Ek")
    project.report.masking.mask([NewMask(document.text.id, Span(0, 6), "[namn]")])
    material = window.show_place("material")
    material.refresh(None)
    table = material.documents.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().mimeData()
    assert "Samtal med [namn]" in copied.text() and "Samtal med [namn]" in copied.html()
    assert "Kim" not in copied.text() + copied.html()
