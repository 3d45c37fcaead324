"""The import form asks of a workbook which column names the organisation that answers."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from lagvarde_coder.gui.dialogs.import_results import ImportResultsDialog
from tests.importers.answers.reading import named_sheets

ASKED = "Vilka konsekvenser ser ni?"


def workbook(path: Path, *rows: list[str]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


@pytest.fixture
def unclear(tmp_path):
    """A workbook with persons and groups of them."""
    rows = ["Namn", "Grupp", ASKED], ["Asta Dahlin", "Förbundet Ek", "Bra."], ["Bo Ek", "Björk", "Ja."]
    return workbook(tmp_path / "svar.xlsx", *rows)


def asked(qtbot, window, *files):
    """Return the import form of these files, and the boxes in which it asks, when it does."""
    dialog = window.show_place("material").documents.ask_details(list(files))
    boxes = lambda: dialog.respondents.findChildren(QComboBox)  # noqa: E731
    qtbot.waitUntil(lambda: len(boxes()) == len(files))
    return dialog, boxes()


def choose(box, text):
    """Choose an item with the keyboard."""
    box.setFocus()
    while text not in box.currentText():
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, f"there is no “{text}”"


def press_import(qtbot, window, dialog):
    with qtbot.waitSignal(window.show_place("material").documents.imported) as done:
        QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    return done.args[0]


def who(project):
    lines = project.material.documents.sources()
    return [(line.source.title, [one.name for one in line.organisations]) for line in lines]


def test_what_a_heading_says_is_chosen_already(qtbot, window, project, tmp_path):
    file = workbook(tmp_path / "svar.xlsx", ["Kontakt", "Organisation", ASKED], ["Asta", "Förbundet Ek", "Bra."])
    dialog, (box,) = asked(qtbot, window, file)
    assert box.currentText() == "B: Organisation (Förbundet Ek)"
    assert box.accessibleName() == "Who answers in svar.xlsx"
    press_import(qtbot, window, dialog)
    assert who(project) == [("Förbundet Ek", ["Förbundet Ek"])]


def test_where_no_heading_says_it_nothing_is_chosen_and_nothing_comes_in_before_somebody_does(
    qtbot, window, project, unclear
):
    dialog, (box,) = asked(qtbot, window, unclear)
    assert (box.currentIndex(), box.placeholderText()) == (-1, "Choose a column …")
    assert [box.itemText(at) for at in range(box.count())] == [
        "A: Namn (Asta Dahlin, Bo Ek)",
        "B: Grupp (Förbundet Ek, Björk)",
        f"C: {ASKED} (Bra., Ja.)",
        "None: the answers are anonymous",
    ]
    QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "svar.xlsx" in dialog.said
    choose(box, "Grupp")
    assert dialog.said == ""
    press_import(qtbot, window, dialog)
    assert who(project) == [("Förbundet Ek", ["Förbundet Ek"]), ("Björk", ["Björk"])]


def test_answers_may_be_anonymous(qtbot, window, project, unclear):
    dialog, (box,) = asked(qtbot, window, unclear)
    choose(box, "None")
    press_import(qtbot, window, dialog)
    assert who(project) == [("Svar 1", []), ("Svar 2", [])]


def test_each_workbook_is_asked_about_for_itself(qtbot, window, project, unclear, tmp_path):
    other = workbook(tmp_path / "annan.xlsx", ["NPO", "Del", ASKED], ["Hud", "A", "Nej."])
    dialog, boxes = asked(qtbot, window, unclear, other)
    by_name = {box.accessibleName(): box for box in boxes}
    choose(by_name["Who answers in svar.xlsx"], "Grupp")
    choose(by_name["Who answers in annan.xlsx"], "Del")
    press_import(qtbot, window, dialog)
    assert [names for _, names in who(project)] == [["Förbundet Ek"], ["Björk"], ["A"]]


def test_a_name_that_is_nearly_there_keeps_what_was_said_of_the_column(qtbot, window, project, tmp_path):
    file = workbook(tmp_path / "svar.xlsx", ["Namn", "Grupp", ASKED], ["Asta", "Hud", "Bra."])
    dialog, (box,) = asked(qtbot, window, file)
    choose(box, "Grupp")
    press_import(qtbot, window, dialog)
    (results,) = [it for it in window.findChildren(ImportResultsDialog) if it.isVisible()]
    with qtbot.waitSignal(window.show_place("material").documents.imported):
        results.meant.emit("Hud", "NPO Hud- och könssjukdomar")
    assert [names for _, names in who(project)] == [["NPO Hud- och könssjukdomar"]]


def test_forms_on_sheets_of_their_own_may_be_called_as_their_sheets(qtbot, window, project, tmp_path):
    form = [["Fråga", "Svar"], [ASKED, "Bra."]]
    (file := tmp_path / "enkäter.xlsx").write_bytes(named_sheets({"NPO Tandvård": form, "NPO Primärvård": form}))
    dialog, (box,) = asked(qtbot, window, file)
    assert box.currentIndex() == -1
    choose(box, "The names of the sheets (NPO Tandvård, NPO Primärvård)")
    press_import(qtbot, window, dialog)
    assert who(project) == [(name, [name]) for name in ("NPO Tandvård", "NPO Primärvård")]


def test_a_text_file_with_columns_is_asked_about_too(qtbot, window, project, tmp_path):
    (file := tmp_path / "svar.csv").write_text(f"Namn;Grupp;{ASKED}\nAsta;Förbundet Ek;Bra.\n", "utf-8")
    dialog, (box,) = asked(qtbot, window, file)
    choose(box, "Grupp")
    press_import(qtbot, window, dialog)
    assert who(project) == [("Förbundet Ek", ["Förbundet Ek"])]
