"""Files are looked at, and said something of, before they are brought in."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.material.sources import LeftOutKind, SourceKind, SourceLanguage
from lagvarde_coder.gui.dialogs.earlier_imports import EarlierImportsDialog
from lagvarde_coder.gui.dialogs.importing.columns import ImportColumn, words_of
from lagvarde_coder.gui.dialogs.importing.rows import RowState
from lagvarde_coder.gui.dialogs.importing.sheet_columns import SheetColumnsDialog
from lagvarde_coder.importers.base import ColumnUse
from lagvarde_coder.services.material.importing import ImportStatus, SourceDetails
from tests.importers.word import make, p, run

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


def test_the_language_is_proposed_corrected_and_stored(qtbot, window, project, shown):
    swedish = "Det är så att vi inte orkar och det går för fort till ett möte."
    dialog = shown({"a.txt": swedish, "b.txt": swedish.replace("fort", "snabbt")})
    said = [words_of(row, ImportColumn.LANGUAGE, str, str) for row in dialog.model.rows]
    assert said == ["Swedish", "Swedish"]
    dialog.files.selectRow(1)
    edit(qtbot, dialog.files, ImportColumn.LANGUAGE, "Another")
    assert dialog.fields.language.currentText() == "Another language"
    brought_in(qtbot, window, dialog)
    languages = {line.source.title: line.source.language for line in project.material.documents.sources()}
    assert languages == {"a": SourceLanguage.SWEDISH, "b": SourceLanguage.OTHER}


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
    dialog.tools.only.click()
    assert names(dialog.model.shown) == ["tom.txt", "nästan.txt"]
    dialog.files.setFocus()
    dialog.files.selectAll()
    press(KEY.Key_Delete)
    dialog.tools.only.click()
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


def letter(subject, words, *attached):
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "Åsa <a@exempel.se>", subject, "Mon, 03 Mar 2025 10:00:00 +0100"
    made.set_content(words)
    for name, text in attached:
        made.add_attachment(text.encode(), maintype="text", subtype="plain", filename=name)
    return made.as_bytes()


ANSWERED = "Vi saknar tid.\n\nDen 3 mars 2025 skrev Bo <b@exempel.se>:\n> Hur ser ni på saken?\n> Bo\n"


def test_quoted_letters_are_kept_for_all_selected_letters_by_one_tick(qtbot, window, project, shown):
    dialog = shown({f"{at}.eml": letter(f"Svar {at}", f"{ANSWERED}{at}") for at in range(2)} | {"a.txt": "Ett."})
    box = dialog.choices.without_tails
    assert box.isVisible() and box.isChecked() and not dialog.choices.with_attached.isVisible()
    dialog.files.selectRow(dialog.model.place_of(dialog.model.rows[2]))
    assert not box.isVisible()
    dialog.files.selectRow(dialog.model.place_of(dialog.model.rows[0]))
    box.setFocus()
    press(KEY.Key_Space)
    dialog.files.selectAll()
    assert box.checkState() is Qt.CheckState.PartiallyChecked
    box.click()
    assert box.isChecked() and not any(row.details.quoted_tails for row in dialog.model.rows)
    box.click()
    assert [row.details.quoted_tails for row in dialog.model.rows] == [True, True, False]
    results = brought_in(qtbot, window, dialog)
    texts = [project.material.documents.document(one.sources[0].id).content for one in results]
    assert ["Hur ser ni" in text for text in texts] == [True, True, False]


def test_attached_files_leave_the_list_and_come_again_by_a_tick(qtbot, window, project, shown, heard):
    inner = letter("Inre", "Inre ord.", ("djup.txt", "Djupa ord."))
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "Åsa <a@exempel.se>", "Yttre"
    outer.set_content("Yttre ord.")
    outer.add_attachment(message_from_bytes(inner, policy=policy.default))
    outer.add_attachment(b"Ord i b.", maintype="text", subtype="plain", filename="b.txt")
    dialog = shown({"yttre.eml": outer.as_bytes(), "sist.txt": "Sist."})
    everything = ["yttre.eml", "Inre.eml", "djup.txt", "b.txt", "sist.txt"]
    assert names(dialog.model.rows) == everything
    dialog.files.selectRow(dialog.model.place_of(dialog.model.rows[0]))
    box = dialog.choices.with_attached
    assert box.isChecked()
    box.setFocus()
    press(KEY.Key_Space)
    assert names(dialog.model.rows) == ["yttre.eml", "sist.txt"] and any("not in the list" in told for told in heard)
    box.click()
    assert names(dialog.model.rows) == everything
    dialog.files.selectRow(dialog.model.place_of(dialog.model.rows[3]))
    dialog.files.setFocus()
    press(KEY.Key_Delete)
    dialog.files.selectRow(dialog.model.place_of(dialog.model.rows[0]))
    assert box.checkState() is Qt.CheckState.PartiallyChecked
    results = brought_in(qtbot, window, dialog)
    assert [one.chosen.own_name for one in results] == ["yttre.eml", "Inre.eml", "djup.txt", "sist.txt"]
    assert [one.detail for one in results[0].left_out if one.kind is LeftOutKind.ATTACHED_FILE] == ["b.txt"]
    assert not any(one.kind is LeftOutKind.ATTACHED_FILE for one in results[1].left_out)


def test_comments_stay_behind_by_a_tick_and_are_told(qtbot, window, project, shown):
    note = f'<w:comment w:id="1" w:author="Ada">{p("Hur?")}</w:comment>'
    ends = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'
    words = p("Vi ", ends[0], run("saknar", '<w:highlight w:val="yellow"/>'), ends[1], " tid")
    files = {f"{at}.docx": make(words + p(str(at)), comments=note) for at in range(2)}
    dialog = shown(files)
    legend = dialog.legend._boxes["yellow"]
    legend.setCurrentIndex(1)
    dialog.files.selectRow(1)
    box = dialog.choices.with_comments
    assert box.isChecked()
    box.click()
    kept, bare = sorted(brought_in(qtbot, window, dialog), key=lambda one: len(one.left_out))
    assert [one.coding.memo for one in project.coding.marking.all() if one.coding.memo] == ["Ada: Hur?"]
    assert kept.codings == bare.codings == 1
    assert [(one.kind, one.count) for one in bare.left_out] == [(LeftOutKind.COMMENT, 1)]


def test_the_legend_has_the_marks_of_the_files_that_are_in_the_list(qtbot, window, project, shown):
    words = [p("Vi ", run("saknar", f'<w:highlight w:val="{colour}"/>'), " tid") for colour in ("yellow", "green")]
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "Åsa <a@exempel.se>", "Yttre"
    outer.set_content("Yttre ord.")
    outer.add_attachment(make("".join(words)), maintype="application", subtype="octet-stream", filename="b.docx")
    dialog = shown({"yttre.eml": outer.as_bytes(), "a.docx": make(words[0])})
    yellow, green = dialog.legend._boxes["yellow"], dialog.legend._boxes["green"]
    for box in (yellow, green):
        box.setCurrentIndex(1)
    assert dialog.legend._counts["yellow"].text() == "2 passages" and len(dialog.legend.chosen) == 2
    letters = [row for row in dialog.model.rows if row.is_letter]
    dialog.model.let_attached_come(letters, come=False)
    assert dialog.legend._counts["yellow"].text() == "1 passage" and not green.isVisible()
    assert [key for key, _ in dialog.legend.chosen] == ["yellow"]
    dialog.model.remove([row for row in dialog.model.rows if not row.is_letter])
    assert not dialog.legend.isVisible() and dialog.legend.chosen == ()
    dialog.model.let_attached_come(letters, come=True)
    assert green.isVisible() and len(dialog.legend.chosen) == 2


def test_columns_are_shown_and_corrected_for_several_workbooks_at_once(qtbot, window, project, shown, heard):
    rows = "Enhet;Vad saknas?;Antal;Annat\n{0};Tid.;3;Vi har provat mycket i år.\n"
    dialog = shown({f"{name}.csv": rows.format(name) for name in ("Norrsken", "Lyktskenet")})
    button = dialog.choices.columns_button
    assert button.isEnabled()
    button.setFocus()
    press(KEY.Key_Space)
    asked: Any = dialog.findChild(SheetColumnsDialog)
    uses = {letter: str(box.currentData()) for letter, box in asked.boxes.items()}
    assert uses["B"] == ColumnUse.QUESTION and uses["C"] == ColumnUse.LEFT_OUT
    for letter, use in (("A", ColumnUse.RESPONDENT), ("C", ColumnUse.RESPONDENT)):
        asked.boxes[letter].setCurrentIndex(asked.boxes[letter].findData(use))
    asked.try_accept()
    assert "A, C" in asked.said
    asked.boxes["C"].setCurrentIndex(asked.boxes["C"].findData(ColumnUse.QUESTION))
    asked.boxes["D"].setCurrentIndex(asked.boxes["D"].findData(ColumnUse.LEFT_OUT))
    asked.try_accept()
    assert "The columns are read as you said." in heard
    qtbot.waitUntil(lambda: all(row.line.respondents for row in dialog.model.rows))
    results = brought_in(qtbot, window, dialog)
    assert sorted(one.sources[0].title for one in results) == ["Lyktskenet", "Norrsken"]
    text = project.material.documents.document(results[0].sources[0].id).content
    assert "Vad saknas?\nTid." in text and "Antal" in text and "provat" not in text


def test_workbooks_with_other_columns_are_corrected_one_by_one(qtbot, window, project, shown):
    dialog = shown({
        "a.csv": "Organisation;Vad saknas?\nNorrsken;Tid.\n",
        "b.csv": "Organisation;Vad behövs?\nLyktskenet;Pengar.\n",
        "c.txt": "Ord.",
    })  # fmt: skip
    button = dialog.choices.columns_button
    assert button.isVisible() and not button.isEnabled() and "Choose one" in button.toolTip()
    dialog.files.selectRow(dialog.model.place_of(dialog.model.rows[0]))
    assert button.isEnabled()
    dialog.leave()
