"""From the list of documents: one document as Word, with its themes as colours."""

import docx
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from lagvarde_coder.gui.dialogs.dialog import FormDialog


def test_the_document_that_is_selected_is_written_and_that_is_logged(qtbot, window, project, document, code, dialog):
    code(0, 3)
    page = window.show_place("material").documents
    page.table.select_keys([document.source.id], document.source.id)
    assert page.export_action in page.table.actions()
    with qtbot.waitSignal(window.session.saved) as told:
        page.export_action.trigger()
        qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
        chooser = dialog(QFileDialog)
        assert chooser.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        proposed = chooser.selectedFiles()[0]
        assert proposed.endswith(" – themes.docx") and f"/{document.source.number} " in proposed
        path = project.path.with_name("ut.docx")
        chooser.fileSelected.emit(str(path))
        chooser.close()
    assert told.args[0].startswith("ut.docx is ready (state ")
    assert [one.export.report for one in project.report.exporting.all()] == ["document"]
    assert len(list(docx.Document(str(path)).comments)) == 2


def test_what_is_to_be_thought_of_is_said_before_a_place_is_asked_for(qtbot, window, project, document, dialog):
    project.material.documents.change([document.source.id], {"secrecy": "OSL 25 kap. 1 §"})
    page = window.show_place("material").documents
    page.table.select_keys([document.source.id], document.source.id)
    page.export_action.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(FormDialog)))
    asked = dialog(FormDialog)
    assert any("OSL 25 kap. 1 §" in label.text() for label in asked.findChildren(QLabel))
    assert not window.findChildren(QFileDialog)
    asked.accept()
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    dialog(QFileDialog).close()


def test_it_is_offered_for_one_document_only(window, project, document):
    page = window.show_place("material").documents
    page.table.clearSelection()
    assert not page.export_action.isEnabled()
    page.table.select_keys([document.source.id], document.source.id)
    assert page.export_action.isEnabled()
    assert page.table.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
