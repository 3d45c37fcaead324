"""Files are looked at, and said something of, before they are brought in."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.gui.dialogs.earlier_imports import EarlierImportsDialog
from lagvarde_coder.gui.dialogs.importing.columns import ImportColumn, words_of
from lagvarde_coder.gui.dialogs.importing.rows import RowState
from lagvarde_coder.services.material.importing import ImportStatus, SourceDetails

KEY = Qt.Key
LONG = " ".join(f"Mening {number} säger att det inte finns tid för att sluta med det." for number in range(40))


@pytest.fixture
def shown(qtbot, window, project, tmp_path):
    """Show files in the preview, by their names and texts, when all have been looked at."""
    page = window.show_place("material").documents

    def show(texts, paths=None):
        folder = tmp_path / "in"
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        dialog = page.ask_details(paths or [folder / name for name in texts])
        qtbot.waitUntil(lambda: not dialog._looking.runs and all(row.line for row in dialog.model.rows))
        return dialog

    return show


def names(rows):
    return [row.file.own_name for row in rows]


def press(key, held=Qt.KeyboardModifier.NoModifier):
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def edit(qtbot, table, column, text):
    """Write into a cell of the current row by keys alone."""
    while table.currentIndex().column() != column:
        press(KEY.Key_Right if table.currentIndex().column() < column else KEY.Key_Left)
    press(KEY.Key_F2)
    editor: Any = QApplication.focusWidget()
    assert editor is not table
    QTest.keyClicks(editor, text)
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: table.hasFocus() and table.state() is table.State.NoState)


def brought_in(qtbot, window, dialog):
    with qtbot.waitSignal(window.workspace("material").documents.imported) as done:
        dialog.try_accept()
    return done.args[0]


def test_a_cell_is_edited_by_keys_for_all_rows_that_are_selected(qtbot, window, project, shown):
    dialog = shown({"a.txt": "Ett.", "b.txt": "Nummer tva.", "c.txt": "Sist."})
    table: Any = dialog.files
    assert table.hasFocus() and names(table.chosen) == ["a.txt", "b.txt", "c.txt"]
    edit(qtbot, table, ImportColumn.DAY, "2025-02-14")
    press(KEY.Key_Home, Qt.KeyboardModifier.ControlModifier)
    press(KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert names(table.chosen) == ["a.txt", "b.txt"]
    edit(qtbot, table, ImportColumn.ORGANISATIONS, "Norrsken; Lyktskenet")
    edit(qtbot, table, ImportColumn.KIND, "Work")
    brought_in(qtbot, window, dialog)
    lines = {line.source.title: line for line in project.material.documents.sources()}
    assert {title: [one.name for one in line.organisations] for title, line in lines.items()} == {
        "a": ["Norrsken", "Lyktskenet"],
        "b": ["Norrsken", "Lyktskenet"],
        "c": [],
    }
    assert {line.source.day.isoformat() for line in lines.values()} == {"2025-02-14"}
    kinds = {title: line.source.kind for title, line in lines.items()}
    assert kinds == {"a": SourceKind.WORKSHOP, "b": SourceKind.WORKSHOP, "c": SourceKind.DIALOGUE}


def test_a_date_that_is_none_is_not_taken_and_said(qtbot, window, project, shown):
    dialog = shown({"a.txt": "Ett.", "b.txt": "Två."})
    edit(qtbot, dialog.files, ImportColumn.DAY, "igår")
    assert "2025-02-14" in dialog.said
    assert all("day" not in row.said for row in dialog.model.rows)
    dialog.leave()


def test_the_form_holds_for_the_rows_that_are_selected_and_keeps_what_others_have(qtbot, window, project, shown):
    dialog = shown({"a.txt": "Ett.", "b.txt": "Två.", "c.txt": "Tre."})
    dialog.files.selectRow(1)
    QTest.keyClicks(dialog.fields.made_by, "Kim")
    dialog.files.selectRow(2)
    assert dialog.fields.made_by.text() == ""
    QTest.keyClicks(dialog.fields.occasion, "Hosten")
    dialog.files.selectAll()
    assert "differs" in dialog.fields.made_by.placeholderText()
    QTest.keyClicks(dialog.fields.suggested_by, "Bo")
    said = {row.file.own_name: (row.details.made_by, row.details.occasion) for row in dialog.model.rows}
    assert said == {"a.txt": ("", ""), "b.txt": ("Kim", ""), "c.txt": ("", "Hosten")}
    assert {row.details.suggested_by for row in dialog.model.rows} == {"Bo"}
    dialog.leave()


def test_the_form_shows_what_all_files_have_in_common_when_they_have_been_read(qtbot, window, project, shown):
    project.material.ledger.add_organisation("Norrsken")
    dialog = shown({f"{number} Norrsken 2025-03-0{number}.txt": f"Svar {number}." for number in (1, 2, 3)})
    assert len(dialog.files.chosen) == 3
    assert dialog.fields.organisations.names == ("Norrsken",)
    assert (dialog.fields.day.text(), dialog.fields.day.placeholderText()) == ("", "differs")
    dialog.leave()


def test_one_file_is_a_look_and_return(qtbot, window, project, shown):
    project.material.ledger.add_organisation("Norrsken")
    dialog = shown({"Svar Norrsken 2025-03-01.txt": "Tid saknas."})
    row = dialog.model.rows[0]
    assert words_of(row, ImportColumn.ORGANISATIONS, str, str) == "Norrsken · In the file name"
    assert words_of(row, ImportColumn.DAY, str, str) == "2025-03-01 · In the file name"
    with qtbot.waitSignal(window.workspace("material").documents.imported):
        press(KEY.Key_Return)
    (line,) = project.material.documents.sources()
    assert [one.name for one in line.organisations] == ["Norrsken"]
    assert line.source.day.isoformat() == "2025-03-01"


def test_the_text_stands_beside_as_it_is_stored_with_its_sections(qtbot, window, project, shown):
    (npo,) = [one for one in project.material.ledger.question_sets() if one.key == "npo"]
    text = "Svar 😀\r\n" + "\n".join(f"{one.text}\nVi svarar {one.number}.\n" for one in npo.questions)
    dialog = shown({"svar.txt": text})
    beside = dialog.beside
    qtbot.waitUntil(lambda: bool(beside.text.toPlainText()))
    labels = [beside.sections.item(at).text() for at in range(beside.sections.count())]
    assert [label.partition(":")[0] for label in labels] == ["Question"] * len(npo.questions)
    shown_text = beside.text.toPlainText()
    beside.sections.setCurrentRow(1)
    at = beside.text.textCursor()
    assert at.block().text() == f"Vi svarar {npo.questions[1].number}."
    (result,) = brought_in(qtbot, window, dialog)
    stored = project.material.documents.document(result.sources[0].id)
    assert stored.content == shown_text
    assert len([one for one in stored.sections if one.label]) == len(labels)


def test_what_to_look_at_stands_first_can_be_shown_alone_and_taken_out(qtbot, window, project, shown, tmp_path):
    (tmp_path / "finns.txt").write_text(LONG)
    project.material.importing.file(tmp_path / "finns.txt", SourceDetails())
    texts = {f"{number}.txt": f"Minnesanteckning {number} om något." for number in range(8)}
    changed = LONG.replace("Mening 7 ", "Mening sju egentligen ")
    dialog = shown(texts | {"nästan.txt": f"Minnesanteckning. {changed}", "tom.txt": " "})
    assert names(dialog.model.shown)[:2] == ["tom.txt", "nästan.txt"]
    states = [row.state for row in dialog.model.shown]
    assert states[:3] == [RowState.REFUSED, RowState.DOUBLE, RowState.READY]
    told = words_of(dialog.model.shown[1], ImportColumn.STATE, str, str)
    assert "% of the words differ from “finns” in the project" in told
    dialog._only.click()
    assert names(dialog.model.shown) == ["tom.txt", "nästan.txt"]
    dialog.files.setFocus()
    dialog.files.selectAll()
    press(KEY.Key_Delete)
    dialog._only.click()
    assert len(dialog.model.rows) == 8
    results = brought_in(qtbot, window, dialog)
    assert {one.status for one in results} == {ImportStatus.IMPORTED} and len(results) == 8


def test_another_encoding_shows_and_stores_another_text(qtbot, window, project, shown):
    dialog = shown({"a.txt": "Вода и хлеб, это всё.".encode("cp1251")})
    table = dialog.files
    table.setFocus()
    dialog.model.say([dialog.model.rows[0]], ImportColumn.ENCODING, "windows-1251")
    table.editor.said.emit(ImportColumn.ENCODING, "windows-1251")
    qtbot.waitUntil(lambda: dialog.beside.text.toPlainText() == "Вода и хлеб, это всё.")
    (result,) = brought_in(qtbot, window, dialog)
    assert project.material.documents.document(result.sources[0].id).content == "Вода и хлеб, это всё."


def test_escape_asks_only_when_a_person_said_something(qtbot, window, project, shown):
    dialog = shown({"Svar 2025-03-01.txt": "Ett.", "b.txt": "Två."})
    before = dialog.entries()
    dialog.files.selectRow(1)
    dialog.files.selectRow(0)
    assert dialog.entries() == before == dialog._at_first
    QTest.keyClicks(dialog.fields.made_by, "Kim")
    assert dialog.entries() != before
    dialog.leave()


def test_earlier_imports_are_read_again_and_one_is_undone_whole(qtbot, window, session, project, shown):
    texts = {f"{number}.txt": f"Minnesanteckning {number}." for number in range(12)}
    brought_in(qtbot, window, shown(texts | {"tom.txt": " "}))
    session.close()
    assert session.open(project.path)
    page = window.show_place("material").documents
    dialog = page.show_earlier()
    assert isinstance(dialog, EarlierImportsDialog)
    assert dialog.choice.currentText().endswith("13 files")
    first: Any = dialog.tree.topLevelItem(0)
    told = [first.child(at).text(0) for at in range(first.childCount())]
    assert first.text(0) == "tom.txt" and "There is no text in it." in told
    QTest.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert session.current.material.documents.sources() == []
    assert not dialog.undo.isEnabled()
    dialog.leave()
    assert page.table.row_count() == 0
    session.undo()
    assert len(session.current.material.documents.sources()) == 12
