"""Egen text in the window: writing, evidence numbers by key, and telling which ones no coding has."""

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.gui.workspaces.themes import ThemesWorkspace
from lagvarde_coder.gui.workspaces.themes.own_text_page import OwnTextPage
from lagvarde_coder.gui.workspaces.themes.returned_texts import ReturnedTextsDialog
from lagvarde_coder.services.decisions.merging import NeedChoice


@pytest.fixture
def page(qtbot, session, codings):
    workspace = ThemesWorkspace(session)
    qtbot.addWidget(workspace)
    workspace.resize(1200, 720)
    workspace.show()
    session.changed.connect(workspace.refresh)
    page = workspace.show_page(OwnTextPage)
    qtbot.waitUntil(lambda: session.is_idle and page.passages.row_count() == 3)
    page.begin()
    return page


def written(session, number="T01"):
    line = session.current.report.own_texts.of(session.current.themes.codebook.find(number).id)
    return line.text.summary, line.text.against


def evidence(session, number):
    return [line.evidence for line in session.current.coding.marking.all() if line.theme.number == number]


def test_needs_come_first_and_candidates_have_no_text(qtbot, session, page):
    first = session.current.themes.codebook.find("T01").id
    need, _ = session.current.decisions.merging.merge(NeedChoice("Tid"), [first], "Hör ihop")
    session.current.decisions.candidates.make("Samtal", "K")
    page.refresh(None)
    qtbot.waitUntil(lambda: session.is_idle)
    shown = [row[0][Qt.ItemDataRole.DisplayRole] for row in page.table.shown_grid().cells]
    assert shown[:2] == [need.number, "T01"] and not [number for number in shown if number.startswith("K")]


def test_what_is_typed_is_stored_when_the_field_is_left_and_can_be_undone(qtbot, session, page):
    page.form.summary.setFocus()
    QTest.keyClicks(page.form.summary, "Tid saknas")
    page.form.against.setFocus()
    assert written(session) == ("Tid saknas", "")
    QTest.keyClicks(page.form.against, "Ork finns")
    page.table.setFocus()
    assert written(session) == ("Tid saknas", "Ork finns")
    qtbot.waitUntil(lambda: session.is_idle)
    assert page.table.shown_grid().cells[0][2][Qt.ItemDataRole.DisplayRole] == "written"
    session.undo()
    assert written(session) == ("Tid saknas", "")
    qtbot.waitUntil(lambda: page.form.against.toPlainText() == "")


def test_what_is_typed_about_one_theme_is_stored_before_another_is_shown(qtbot, session, page):
    page.form.summary.setPlainText("Om T01")
    other = session.current.themes.codebook.find("T04").id
    page.show_theme(other)
    qtbot.waitUntil(lambda: session.is_idle and page.form.summary.toPlainText() == "")
    assert written(session) == ("Om T01", "")
    assert page.passages.row_count() == 1


def test_a_key_puts_the_evidence_number_of_the_chosen_passage_in(qtbot, session, page):
    session.current.report.choosing.choose([session.current.coding.marking.all()[-1].coding.id])
    page.refresh(None)
    qtbot.waitUntil(lambda: session.is_idle)
    chosen = session.current.report.choosing.all()[0].line
    assert page.passages.shown_grid().cells[0][0][Qt.ItemDataRole.DisplayRole] == f"” {chosen.evidence}"
    page.form.summary.setFocus()
    QTest.keyClicks(page.form.summary, "Tid saknas")
    page.passages.select_keys([chosen.coding.id], chosen.coding.id)
    QTest.keyClick(page.form.summary, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert page.form.summary.toPlainText() == f"Tid saknas [{chosen.evidence}]"
    page.table.setFocus()
    assert written(session) == (f"Tid saknas [{chosen.evidence}]", "")
    assert page.form.unknown.isHidden()


def test_evidence_numbers_that_no_coding_has_are_told(qtbot, session, page):
    page.form.summary.setPlainText("Se E-12.")
    page.form.commit()
    qtbot.waitUntil(lambda: session.is_idle and not page.form.unknown.isHidden())
    assert "E-12" in page.form.unknown.text()
    assert page.table.shown_grid().cells[0][2][Qt.ItemDataRole.DisplayRole] == "unknown evidence"


def test_what_was_written_in_word_is_shown_as_a_difference_and_taken_where_it_is_ticked(qtbot, session, page, tmp_path):
    path = tmp_path / "egna.docx"
    page.files.export_to(path)
    qtbot.waitUntil(lambda: session.is_idle and path.exists())
    document = docx.Document(str(path))
    at = [at for at, one in enumerate(document.paragraphs) if one.text == "Rapportens text"]
    for place, words in ((at[0], "Från Word."), (at[1], "Om T02.")):
        document.paragraphs[place + 1].text = words
    document.save(str(path))
    page.files.bring_back_from(path)
    qtbot.waitUntil(lambda: isinstance(page.files.dialog, ReturnedTextsDialog))
    assert page.files.dialog.list.count() == 2 and not page.files.dialog.take_ticked.isEnabled()
    assert page.files.dialog.difference.toPlainText() == "Från Word."
    page.files.dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    page.files.dialog.take_ticked.click()
    assert (written(session), written(session, "T02")) == (("Från Word.", ""), ("", ""))
    qtbot.waitUntil(lambda: session.is_idle and page.form.summary.toPlainText() == "Från Word.")
    session.undo()
    assert written(session) == ("", "")
