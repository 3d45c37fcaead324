"""The ledger is read from a workbook in the window: previewed, entered as one step, told."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.gui.dialogs.organisation import OrganisationDialog
from lagvarde_coder.gui.workspaces.material.ledger_import_dialog import LedgerImportDialog, show_workbook


@pytest.fixture
def page(window, project):
    material = window.show_place("material")
    material.tabs.setCurrentWidget(material.ledger)
    return material.ledger


@pytest.fixture
def file(project, tmp_path):
    project.material.ledger.add_organisation("Läkarföreningen Norrsken", categories=["Profession"])
    path = tmp_path / "liggare.xlsx"
    project.report.exporting.export(path, Silent(), name="ledger")
    book = openpyxl.load_workbook(path)
    sheet = book["Organisationer"]
    sheet.append(["Patientföreningen Lyktan", "Patienter", None, None, "Ja", "Ordförande; Kassör"])
    sheet.append(["Läkarföreningen Norsken"])
    sheet.append(["Läkarföreningen Norrsken", None, None, None, "ja"])
    book["Status"].append(["Ingen sådan", "npo", 7, None, "andra"])
    book.save(path)
    return path


@pytest.fixture
def dialog(qtbot, window, page, session, file):
    dialog = show_workbook(session, file, window)
    qtbot.waitUntil(lambda: dialog.table.row_total() > 0, timeout=20_000)
    return dialog


def cells(dialog):
    model = dialog.table.model()
    return [tuple(model.index(row, column).data() for column in (0, 1, 3)) for row in range(model.rowCount())]


def test_the_preview_tells_a_row_per_fault_first_and_enters_nothing(dialog, project):
    assert cells(dialog) == [
        ("Not understood", "Organisationer", "Läkarföreningen Norsken"),
        ("Not understood", "Status", "Ingen sådan"),
        ("Not understood", "Status", "Ingen sådan"),
        ("Not understood", "Status", "Ingen sådan"),
        ("Changed", "Organisationer", "Läkarföreningen Norrsken"),
        ("New", "Organisationer", "Patientföreningen Lyktan"),
    ]
    assert dialog.summary.text() == "liggare.xlsx: 1 new, 1 changed, 2 not understood and not read in."
    assert "Patientföreningen Lyktan" not in {one.name for one in project.material.ledger.organisations()}


def test_the_current_row_says_all_of_its_sentence(dialog):
    assert "resembles “Läkarföreningen Norrsken”" in dialog.told.text()
    assert dialog.new_button.isVisible()
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.told.text().startswith("Status, row ") and not dialog.new_button.isVisible()


def test_return_enters_what_is_understood_as_one_step_says_what_became_of_it_and_it_is_undone(
    qtbot, dialog, session, project, page
):
    told: list[str] = []
    session.saved.connect(told.append)
    QTest.keyClick(dialog.summary, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == ["Read from liggare.xlsx: 1 new, 1 changed. Not read in: 2."]
    assert dialog.summary.text() == told[0] and not dialog.enter_button.isVisible()
    ledger = project.material.ledger
    assert ledger.find("Läkarföreningen Norrsken").main_body
    assert ledger.find("Patientföreningen Lyktan").contacts == ("Ordförande", "Kassör")
    rows = [page.table.model().index(row, 0).data() for row in range(page.table.row_count())]
    assert "Patientföreningen Lyktan" in rows
    dialog.leave()
    session.undo()
    assert "Patientföreningen Lyktan" not in {one.name for one in ledger.organisations()}
    assert not ledger.find("Läkarföreningen Norrsken").main_body


def test_a_name_that_resembles_one_comes_in_when_it_is_said_to_be_new(qtbot, dialog, project):
    dialog.new_button.click()
    qtbot.waitUntil(lambda: "2 new" in dialog.summary.text(), timeout=20_000)
    dialog.enter_button.click()
    qtbot.waitUntil(lambda: dialog.summary.text().startswith("Read from"), timeout=20_000)
    assert project.material.ledger.find("Läkarföreningen Norsken")


def test_a_file_that_is_no_workbook_is_reported_and_closes_the_dialog(qtbot, window, page, session, tmp_path):
    (tmp_path / "fel.xlsx").write_bytes(b"PK\x03\x04 inget")
    dialog = show_workbook(session, tmp_path / "fel.xlsx", window)
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        pass
    (error,) = session.failures
    assert isinstance(error, ImportRefused)
    session.failures.clear()


def test_a_workbook_that_says_nothing_new_cannot_be_entered(qtbot, window, page, session, project, tmp_path):
    project.report.exporting.export(tmp_path / "liggare.xlsx", Silent(), name="ledger")
    dialog = show_workbook(session, tmp_path / "liggare.xlsx", window)
    qtbot.waitUntil(lambda: "changes nothing" in dialog.summary.text(), timeout=20_000)
    assert not dialog.enter_button.isEnabled()


def test_the_page_asks_for_a_workbook_by_button_menu_and_keys(qtbot, window, page, file):
    assert page.import_action in page.actions_for_menu()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    (chooser,) = window.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(file))
    qtbot.waitUntil(lambda: bool(window.findChildren(LedgerImportDialog)))
    chooser.reject()


def test_a_contact_that_looks_like_a_person_is_pointed_out_and_kept_all_the_same(qtbot, window, session, page, project):
    dialog = OrganisationDialog(session, project.material.ledger.find("Tandvård"), window)
    dialog.open()
    assert dialog.contacts.hint.text().startswith("Roles, not persons")
    qtbot.keyClicks(dialog.contacts.line, "Kim Ek")
    assert "“Kim Ek” looks like a person’s name" in dialog.contacts.hint.text()
    dialog.main_body.click()
    dialog.done_button.click()
    changed = project.material.ledger.find("Tandvård")
    assert (changed.contacts, changed.main_body) == (("Kim Ek",), True)
    session.undo()
    assert project.material.ledger.find("Tandvård").contacts == ()


def test_a_contact_that_looks_like_a_person_is_pointed_out_and_comes_in_all_the_same(
    qtbot, window, page, session, file
):
    book = openpyxl.load_workbook(file)
    book["Organisationer"].append(["Fysionätet", None, None, None, None, "Kassör; Sara af Ekenstam"])
    book.save(file)
    dialog = show_workbook(session, file, window)
    qtbot.waitUntil(lambda: dialog.table.row_total() > 0, timeout=20_000)
    assert dialog.summary.text().endswith("Rows in which a contact looks like a person’s name: 1.")
    assert [name for *_, name in cells(dialog)[-2:]] == ["Fysionätet", "Patientföreningen Lyktan"]
    dialog.table.setCurrentIndex(dialog.table.model().index(len(cells(dialog)) - 2, 0))
    assert "“Sara af Ekenstam” looks like a person’s name. Write the role" in dialog.told.text()
    assert "Kassör”" not in dialog.told.text()
    dialog.enter_button.click()
    qtbot.waitUntil(lambda: not dialog.enter_button.isVisible(), timeout=20_000)
    assert session.current.material.ledger.find("Fysionätet").contacts == ("Kassör", "Sara af Ekenstam")
    dialog.leave()
