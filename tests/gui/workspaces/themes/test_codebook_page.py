"""Teman's page of the codebook, by keys and by mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.frame.recovering import recover
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from lagvarde_coder.gui.workspaces.themes import ThemesWorkspace
from lagvarde_coder.gui.workspaces.themes.codebook_choosing import PassagesDialog
from lagvarde_coder.gui.workspaces.themes.codebook_dialogs import (
    CodebookImportDialog,
    FreezeDialog,
    NewThemeDialog,
    VersionsDialog,
)
from lagvarde_coder.gui.workspaces.themes.codebook_page import CodebookPage
from tests.bad_codebooks import BAD
from tests.tries import thinned

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def page(qtbot, on_screen, codings):
    workspace = on_screen(ThemesWorkspace)
    page = workspace.page_of(CodebookPage)
    qtbot.waitUntil(lambda: page.state is not None)
    workspace.activate()
    return page


@pytest.fixture
def book(session):
    return session.current.themes.codebook


def renewed(qtbot, page, fits) -> None:
    qtbot.waitUntil(lambda: page.state is not None and fits(page.state))


def choose(qtbot, page, number: str):
    theme = next(theme for theme in page.state.themes if theme.number == number)
    page.list.select(theme.id)
    assert page.editor.theme.id == theme.id
    return theme


def answer(dialog, fill):
    (box,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, dialog) and each.isVisible()]
    fill(box)
    QTest.mouseClick(box.done_button, Qt.MouseButton.LeftButton)


def press(page, words):
    (button,) = [each for each in page.findChildren(QPushButton) if each.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(page) -> list[str]:
    return [node.cells[0].get(Qt.ItemDataRole.AccessibleTextRole) or "" for node in page.list.model.nodes()]


def test_the_list_says_of_each_theme_key_organisations_and_what_is_missing_in_words(page):
    told = next(row for row in rows(page) if row.startswith("T01"))
    assert told.split(", ")[1:3] == ["key 1", "organisations: 2 of 2"]
    assert "missing: short definition; nearly, but not" in told


def test_an_editorial_change_is_saved_by_a_key_without_reason_or_version(qtbot, page, book):
    theme = choose(qtbot, page, "T01")
    page.editor.name.setFocus()
    page.editor.name.selectAll()
    QTest.keyClicks(page.editor.name, "Fortbildning")
    assert page.message.text() == "Not saved."
    QTest.keyClick(page.editor.name, Qt.Key.Key_S, CONTROL)
    assert (book.find(theme.id).name, book.codebook().version) == ("Fortbildning", 1)
    renewed(qtbot, page, lambda state: state.theme(theme.id).name == "Fortbildning")
    assert page.message.text() == ""


def test_a_substantial_change_asks_for_the_reason_and_begins_a_version(qtbot, page, book):
    theme = choose(qtbot, page, "T04")
    page.editor.words["definition"].setPlainText("Tid som är avsatt")
    press(page, "Substantial …")
    answer(ReasonDialog, lambda box: box.field.setPlainText("För vitt"))
    assert (book.find(theme.id).definition, book.codebook().version) == ("Tid som är avsatt", 2)


def test_words_that_may_be_substantial_wait_when_another_theme_is_chosen_others_are_stored(qtbot, page, book):
    first = choose(qtbot, page, "T01")
    page.editor.words["definition"].setPlainText("Något annat")
    second = choose(qtbot, page, "T02")
    page.editor.words["summary"].setPlainText("Kort")
    choose(qtbot, page, "T01")
    assert book.find(second.id).summary == "Kort"
    assert book.find(first.id).definition != "Något annat"
    assert page.editor.words["definition"].toPlainText() == "Något annat"
    assert page.list.model.find(first.id).data() == f"{first.name} (not saved)"


def test_what_waits_is_stored_when_the_project_closes(qtbot, page, book, session):
    theme = choose(qtbot, page, "T01")
    page.editor.words["definition"].setPlainText("Något annat")
    session.store()
    assert book.find(theme.id).definition == "Något annat"


def test_what_was_typed_when_the_program_was_ended_is_stored_at_the_next_start(qtbot, page, book, session, bench):
    theme = choose(qtbot, page, "T01")
    page.editor.words["definition"].setPlainText("Något annat")
    session.drafts.flush()
    later = Session(bench.program)  # reads what the first one left
    (draft,) = later.drafts.left_by(str(session.current.path), session.current.actor)
    assert (draft.kind, draft.subject, draft.fields) == ("theme", theme.id, {"definition": "Något annat"})
    later.project = session.project
    assert recover(later) == 1
    assert book.find(theme.id).definition == "Något annat"
    later.project = None
    page.clear()


def test_a_theme_is_moved_by_keys_and_by_dragging_and_keeps_its_number(qtbot, page, book):
    theme = choose(qtbot, page, "T02")
    page.list.tree.setFocus()
    QTest.keyClick(page.list.tree, Qt.Key.Key_Up, ALT)
    assert [one.number for one in book.themes(Stage.THEME)][:2] == ["T02", "T01"]
    renewed(qtbot, page, lambda state: state.themes[0].number == "T02")
    assert page.list.current == theme.id
    QTest.keyClick(page.list.tree, Qt.Key.Key_Down, ALT)
    renewed(qtbot, page, lambda state: state.themes[0].number == "T01")
    QTest.keyClick(page.list.tree, Qt.Key.Key_Right, ALT)
    renewed(qtbot, page, lambda state: state.theme(theme.id).parent is not None)
    QTest.keyClick(page.list.tree, Qt.Key.Key_Left, ALT)
    renewed(qtbot, page, lambda state: state.theme(theme.id).parent is None)
    model = page.list.model
    dragged = model.mimeData([model.find(theme.id)])
    onto = model.find(book.find("T05").id)
    model.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, onto)
    renewed(qtbot, page, lambda state: state.theme(theme.id).parent == book.find("T05").id)
    heading = model.index(0, 0, QModelIndex())
    model.dropMimeData(model.mimeData([model.find(theme.id)]), Qt.DropAction.MoveAction, 0, 0, heading)
    renewed(qtbot, page, lambda state: state.themes[0].id == theme.id)
    assert book.find("T02").id == theme.id


def test_a_theme_and_a_sub_theme_are_made_and_dropped_and_brought_back(qtbot, page, book):
    choose(qtbot, page, "T01")
    QTest.keyClick(page.list.tree, Qt.Key.Key_N, CONTROL | SHIFT)
    answer(NewThemeDialog, lambda box: box.name.setText("Nytt"))
    renewed(qtbot, page, lambda state: any(theme.name == "Nytt" for theme in state.themes))
    qtbot.waitUntil(lambda: page.editor.theme.number == "T14")
    page.does.new_part.trigger()
    answer(NewThemeDialog, lambda box: box.name.setText("Del"))
    qtbot.waitUntil(lambda: page.editor.theme.number == "T14a")
    page.does.drop.trigger()
    answer(ReasonDialog, lambda box: box.field.setPlainText("Saknar stöd"))
    renewed(qtbot, page, lambda state: not state.theme(book.find("T14a").id).in_use)
    choose(qtbot, page, "T14a")
    page.does.restore.trigger()
    answer(ReasonDialog, lambda box: box.field.setPlainText("Fick stöd"))
    assert book.find("T14a").status is ThemeStatus.ACTIVE


def test_passages_are_chosen_and_keep_their_evidence_number(qtbot, page, book):
    theme = choose(qtbot, page, "T01")
    QTest.mouseClick(page.editor.passages["examples"].choose, Qt.MouseButton.LeftButton)
    dialog = page.choosing.dialog
    assert isinstance(dialog, PassagesDialog)
    qtbot.waitUntil(lambda: dialog.table.row_count() == 3)  # of the theme; the others are offered on request
    QTest.keyClick(dialog.all, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.table.row_count() == 4)
    QTest.keyClicks(dialog.words, "återkommande")
    qtbot.waitUntil(lambda: dialog.table.row_count() == 1)
    dialog.table.selectRow(0)
    (coding,) = dialog.chosen()
    QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    assert page.editor.passages["examples"].ids == (coding,)
    page.choose_passages("examples")
    dialog = page.choosing.dialog
    dialog.words.setText("mer tid")  # hides it
    qtbot.waitUntil(lambda: dialog.table.row_count() == 1 and not dialog.table.selected_keys())
    assert dialog.chosen() == (coding,)
    dialog.words.setText("")
    qtbot.waitUntil(lambda: dialog.table.selected_keys() == [coding])
    dialog.leave()
    press(page, "Save")
    assert book.find(theme.id).examples == (coding,)


def test_confused_with_is_shown_at_both_themes_and_taken_away_at_either(qtbot, page, book):
    one, other = choose(qtbot, page, "T02"), book.find("T03")
    page.editor.confused.set_names(["t03"])
    page.editor.edited.emit()
    page.does.save.trigger()
    renewed(qtbot, page, lambda state: state.confused(other) == (one.id,))
    choose(qtbot, page, "T03")
    assert page.editor.confused.names == (f"T02 {one.name}",)
    page.editor.confused.set_names([])
    page.editor.edited.emit()
    page.does.save.trigger()
    assert book.find("T02").confused_with == ()


def test_a_version_is_frozen_and_the_difference_is_read(qtbot, page, book):
    page.does.freeze.trigger()
    answer(FreezeDialog, lambda box: box.name.setText("2.0"))
    assert book.codebook().label == "2.0"
    book.change(book.find("T01").id, {"definition": "Tid"}, substantial=True, reason="För vitt")
    page.does.versions.trigger()
    qtbot.waitUntil(lambda: isinstance(page.files.dialog, VersionsDialog))
    qtbot.waitUntil(lambda: "T01" in page.files.dialog.page.toPlainText())
    assert page.files.dialog.chosen() == ("2.0", "now")
    page.files.dialog.leave()


def test_a_file_is_looked_at_and_taken_over_and_a_bad_one_changes_nothing(qtbot, page, book, tmp_path, failures):
    file = Path(tmp_path / "k.toml")
    file.write_text('[[theme]]\nnumber = "T01"\nname = "Tiden"\n[[theme]]\nnumber = "T77"\nname = "Nytt"\n', "utf-8")
    page.files.look_at(file)
    qtbot.waitUntil(lambda: isinstance(page.files.dialog, CodebookImportDialog))
    assert page.files.dialog.table.row_total() > 2 and not page.files.dialog.substantial.isChecked()
    QTest.mouseClick(page.files.dialog.done_button, Qt.MouseButton.LeftButton)
    assert (book.find("T01").name, book.find("T77").name) == ("Tiden", "Nytt")
    assert book.find("T02").in_use
    file.write_text("[[theme]]\n", "utf-8")
    page.files.look_at(file)
    qtbot.waitUntil(lambda: bool(failures))
    failures.clear()


@pytest.mark.parametrize("bad", thinned(BAD, 3))
def test_a_bad_file_is_refused_in_the_window_with_a_sentence_per_fault(qtbot, page, book, tmp_path, failures, bad):
    name, write, told = BAD[bad]
    write(tmp_path / name)
    before, page.files.dialog = book.themes(), None
    page.files.look_at(tmp_path / name)
    qtbot.waitUntil(lambda: bool(failures))
    failures.clear()
    said = page.message.text()
    assert [said.count(sentence) for sentence in told] == [1] * len(told), said
    assert page.files.dialog is None and book.themes() == before


def test_the_codebook_is_exported_as_a_document_to_read(qtbot, page, session, tmp_path):
    page.files.export_to(tmp_path / "kodbok.docx", session.current.report.exporting.codebook)
    qtbot.waitUntil(lambda: page.message.text() == "kodbok.docx is ready.")
    assert (tmp_path / "kodbok.docx").stat().st_size > 10_000


def test_a_renamed_theme_is_at_once_right_in_an_open_document_and_its_key_too(qtbot, page, book, session, on_screen):
    coding = on_screen(CodingWorkspace)
    theme = book.find("T01").id
    session.perform("x", lambda: book.change(theme, {"name": "Fortbildningen", "key": "x"}))
    qtbot.waitUntil(lambda: coding._at.themes[theme].name == "Fortbildningen")
    assert next(one for one in coding.keymap.themes() if one.id == theme).key == "x"
