"""Bringing in mixed files and saying whose they are, by keys and clicks as a person does."""

from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from lagvarde_coder.domain.material.ledger import AnswerMode
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind, Made, SourceKind, SourceStatus
from lagvarde_coder.gui.dialogs.import_results import ImportResultsDialog, summary
from lagvarde_coder.gui.dialogs.importing.columns import ImportColumn, words_of
from lagvarde_coder.gui.dialogs.source_details import SourceDetailsDialog
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.importing import SourceDetails
from tests.helpers import pasted

INPUTS = Path(__file__).parent.parent.parent / "data" / "inputs" / "docx"
BARN = "NPO Barn och ungdomars hälsa"
SHARED = "Vilka konsekvenser, positiva och negativa, ser ni av ett större fokus på att fasa ut lågvärdevård?"
TO_NPO = "Vilket stöd önskar ni från myndigheten för regionernas arbete?"


def typed(field, text):
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field.line, Qt.Key.Key_Return)


def details_of(window, material, *documents):
    material.documents.refresh()
    material.documents.table.select_keys([document.source.id for document in documents])
    material.documents.change_details()
    (dialog,) = [it for it in window.findChildren(SourceDetailsDialog) if it.isVisible()]
    return dialog


def test_a_name_that_is_nearly_there_is_proposed_first_and_enter_takes_it(window, project):
    material = window.show_place("material")
    document = pasted(project, "Vi talade om barn.")
    dialog = details_of(window, material, document)
    field = dialog.fields.organisations
    typed(field, "NPO Barn")
    assert [it.text() for it in field.answers] == [BARN, "No, “NPO Barn” is a new organisation"]
    assert dialog.focusWidget() is field.answers[0]
    QTest.keyClick(field.answers[0], Qt.Key.Key_Space)
    assert (field.names, field.new_names) == ((BARN,), ())


def test_it_becomes_new_only_when_the_proposal_is_declined(window, project):
    material = window.show_place("material")
    document = pasted(project, "Vi talade om barn.")
    dialog = details_of(window, material, document)
    field = dialog.fields.organisations
    QTest.keyClicks(field.line, "NPO Barn")
    dialog.try_accept()
    assert dialog.isVisible() and "NPO Barn" in dialog.said
    QTest.mouseClick(field.answers[-1], Qt.MouseButton.LeftButton)
    assert field.chip_text("NPO Barn") == "NPO Barn (new organisation)"
    dialog.try_accept()
    assert [one.name for one in project.material.documents.document(document.source.id).organisations] == ["NPO Barn"]


def test_the_list_of_names_is_closed_after_enter(window, project):
    material = window.show_place("material")
    field = details_of(window, material, pasted(project, "Vi talade.")).fields.organisations
    QTest.keyClicks(field.line, "npo tandvård")
    popup = field.line.completer().popup()
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert not popup.isVisible()
    assert field.names == ("NPO Tandvård",)


def test_the_import_form_says_of_each_file_what_it_seems_to_be_and_a_person_says_otherwise(
    qtbot, window, project, tmp_path, checkout
):
    material = window.show_place("material")
    answer, notes = tmp_path / "Svar NPO Hud.txt", tmp_path / "b.txt"
    answer.write_text(f"{SHARED}\nBra.\n{TO_NPO}\nData.\n", encoding="utf-8")
    notes.write_text("Vi talade.", encoding="utf-8")
    sheet = checkout / "resources" / "example" / "npo-svar.xlsx"
    dialog = material.documents.ask_details([sheet, answer, notes])
    rows = [row for row in dialog.model.rows if row.file.path in {sheet, answer, notes}]
    qtbot.waitUntil(lambda: all(row.line for row in rows))
    kinds = {row.file.path: words_of(row, ImportColumn.KIND, str, str) for row in rows}
    assert kinds == {
        sheet: "Written answer · A sheet of answers",
        answer: "Written answer · Questions that are put in writing are in the text",
        notes: "Dialogue · Nothing in the file says what it is",
    }
    dialog.files.selectRow(dialog.model.place_of(rows[2]))
    kind = dialog.fields.kind
    kind.setFocus()
    QTest.keyClicks(kind, "Work")
    with qtbot.waitSignal(material.documents.imported) as done:
        QTest.keyClick(kind, Qt.Key.Key_Return)
    by_title = {line.source.title: line.source for line in project.material.documents.sources()}
    assert by_title["Svar NPO Hud"].kind is SourceKind.ANSWER
    assert by_title["Svar NPO Hud"].made is Made.VERBATIM
    assert by_title["b"].kind is SourceKind.WORKSHOP
    assert by_title["NPO Akut vård"].kind is SourceKind.ANSWER
    assert summary(done.args[0]).endswith("without an organisation: 2")


def test_what_did_not_come_along_can_be_read_again_in_the_details(window, project):
    told = wording.import_account(
        [
            LeftOut(kind=LeftOutKind.HIGHLIGHT, count=3, detail="yellow"),
            LeftOut(kind=LeftOutKind.QUESTION, detail="Vad?"),
        ]
    )
    assert [(title, [wording.left_out_line(it) for it in part]) for title, part in told] == [
        ("Not carried over", ["Highlighting: 3 (yellow)"]),
        ("To check", [f"{wording.name_of(LeftOutKind.QUESTION)}: 1 (Vad?)"]),
    ]


def test_struck_text_and_empty_form_fields_of_a_word_document_are_told_in_the_details(window, project):
    def told(name):
        (source,) = project.material.importing.file(INPUTS / f"{name}.docx", SourceDetails()).sources
        dialog = details_of(window, window.show_place("material"), project.material.documents.document(source.id))
        said = {label.text() for label in dialog.findChildren(QLabel)}
        dialog.reject()
        return said

    assert "Struck-through text, between ~~ and ~~ in the text: 2" in told("strike")
    assert "Prompts of form fields that are not filled in: 1" in told("form")


def test_questions_asked_and_who_suggested_are_changed_in_the_details_for_several_at_once(window, project):
    material = window.show_place("material")
    documents = [pasted(project, f"Samtal {at}.", name) for at, name in enumerate(("Norrsken", "Älvdalen"))]
    dialog = details_of(window, material, *documents)
    sets = dialog.fields.question_sets
    (allman,) = [sets.item(row) for row in range(sets.count()) if sets.item(row).text().startswith("Allm")]
    allman.setCheckState(Qt.CheckState.Checked)
    dialog.fields.suggested_by.setText("Läkarförbundet")
    dialog.try_accept()
    (key,) = [one.id for one in project.material.ledger.question_sets() if one.key == "allman"]
    heard = [one for one in project.material.ledger.inquiries() if one.mode is AnswerMode.ORAL]
    assert [one.question_set for one in heard] == [key, key]
    suggested = {one.name: one.suggested_by for one in project.material.ledger.organisations() if one.suggested_by}
    assert suggested == {"Norrsken": "Läkarförbundet", "Älvdalen": "Läkarförbundet"}


def test_the_ledger_says_where_it_differs_and_follows_the_documents_at_a_click(window, project):
    pasted(project, "Svar.", "Norrsken", kind=SourceKind.ANSWER)
    (line,) = [one for one in project.material.ledger.inquiries() if one.mode is AnswerMode.WRITTEN]
    project.material.ledger.set_modes([line.id], AnswerMode.NONE)
    material = window.show_place("material")
    material.tabs.setCurrentWidget(material.ledger)
    material.ledger.refresh()
    assert material.ledger.difference.isVisible()
    material.ledger.follow_action.trigger()
    assert not material.ledger.difference.isVisible()
    assert {one.mode for one in project.material.ledger.inquiries() if one.id == line.id} == {AnswerMode.WRITTEN}


def test_the_list_shows_one_status_or_those_without_organisation_and_says_when_nothing_fits(window, project):
    material = window.show_place("material")
    pasted(project, "Ett.", "Norrsken", status=SourceStatus.DONE)
    pasted(project, "Två.")
    page = material.documents
    page.refresh()
    shown = page.shown
    counts = []
    for choice in ("", str(SourceStatus.DONE), "nobody", str(SourceStatus.REVIEWED)):
        shown.setCurrentIndex(shown.findData(choice))
        counts.append(page.table.row_count())
    assert counts == [2, 1, 1, 0]
    assert all(map(page.table.isColumnHidden, (2, 5, 6))), "no groups, no categories and no dates yet"


def test_a_workbook_with_a_name_that_is_nearly_there_is_asked_about_and_comes_in_as_answered(
    qtbot, window, project, tmp_path
):
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (["Organisation", SHARED, TO_NPO], ["Hud", "Bra.", "Data."], ["Barn", "Bra.", "Mer data."]):
        book.active.append(row)
    book.save(tmp_path / "svar.xlsx")
    material = window.show_place("material")
    with qtbot.waitSignal(material.documents.imported):
        material.documents.ask_details([tmp_path / "svar.xlsx"]).try_accept()
    for name in ("“Hud” is NPO Hud- och könssjukdomar: import", "“Barn” is a new organisation: import"):
        (dialog,) = [it for it in window.findChildren(ImportResultsDialog) if it.isVisible()]
        (button,) = [it for it in dialog.findChildren(QPushButton) if it.text() == name]
        with qtbot.waitSignal(material.documents.imported):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    who = [[one.name for one in line.organisations] for line in project.material.documents.sources()]
    assert who == [["NPO Hud- och könssjukdomar"], ["Barn"]]


def test_a_documents_details_tell_which_questions_are_of_another_set_until_both_are_ticked(window, project):
    material = window.show_place("material")
    support = "Vilket stöd behövs på verksamhetsnivå?"
    document = pasted(project, f"{SHARED}\nBra.\n{support}\nTid.\n", "NPO Akut vård")

    def told(dialog):
        return [it.text() for it in dialog.findChildren(QLabel) if support in it.text()]

    dialog = details_of(window, material, document)
    assert told(dialog) == [f"{wording.name_of(LeftOutKind.OTHER_SET)}: 1 ({support})"]
    sets = dialog.fields.question_sets
    sets.setCurrentItem(sets.findItems("Allmänna frågor", Qt.MatchFlag.MatchStartsWith)[0])
    QTest.keyClick(sets, Qt.Key.Key_Space)
    assert sets.keys == ("allman", "npo")
    dialog.try_accept()
    assert told(details_of(window, material, document)) == []
