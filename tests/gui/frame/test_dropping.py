"""Files, folders and zip files are dropped on the window, or pasted."""

import zipfile

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from lagvarde_coder.gui.dialogs.importing import ImportDialog

LEFT, NO, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


def dropped(window, data):
    """Drag over the window and drop; return whether it was taken."""
    enter = QDragEnterEvent(window.rect().center(), COPY, data, LEFT, NO)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(window.rect().center()), COPY, data, LEFT, NO)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def urls(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def opened(window):
    dialogs = [one for one in window.findChildren(ImportDialog) if one.isVisible()]
    return dialogs[0] if dialogs else None


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "inkommet"
    folder.mkdir()
    (folder / "a.txt").write_text("Tid saknas.")
    with zipfile.ZipFile(folder / "b.zip", "w") as archive:
        archive.writestr("c.txt", "Ja.")
    return folder


def test_a_folder_dropped_on_any_place_of_the_window_is_shown_file_by_file_and_comes_in(qtbot, window, project, folder):
    window.show_place("coding")
    assert dropped(window, urls(folder))
    dialog = opened(window)
    assert window.place == "material"
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 2 and all(row.line for row in dialog.model.rows))
    assert [row.file.name for row in dialog.model.rows] == ["inkommet/a.txt", "inkommet/b.zip › c.txt"]
    with qtbot.waitSignal(window.workspace("material").documents.imported):
        dialog.try_accept()
    assert {line.source.title for line in project.material.documents.sources()} == {"a", "c"}


def test_a_file_that_is_gone_once_it_was_dropped_still_comes_in(qtbot, window, project, tmp_path):
    file = tmp_path / "brev.txt"
    file.write_text("Hej, här är vårt svar.")
    assert dropped(window, urls(file))
    dialog = opened(window)
    qtbot.waitUntil(lambda: dialog.model.rows[0].line is not None)
    file.unlink()  # as mail programs do
    with qtbot.waitSignal(window.workspace("material").documents.imported):
        dialog.try_accept()
    assert [line.source.title for line in project.material.documents.sources()] == ["brev"]


def test_without_a_project_nothing_is_taken(window, tmp_path):
    assert not dropped(window, urls(tmp_path))


def test_what_is_no_file_is_not_taken_and_letters_without_a_file_are_explained(window, project):
    words, letter = QMimeData(), QMimeData()
    words.setText("bara ord")
    assert not dropped(window, words)
    letter.setData('application/x-qt-windows-mime;value="FileGroupDescriptorW"', b"1")
    assert dropped(window, letter)
    assert opened(window) is None
    assert window.toast.isVisible() and "Save the letter" in window.toast.text


def test_files_that_were_copied_are_pasted(qtbot, window, project, folder):
    QApplication.clipboard().setMimeData(urls(folder / "a.txt"))
    page = window.show_place("material").documents
    page.paste_action.trigger()
    dialog = opened(window)
    assert [row.file.name for row in dialog.model.rows] == ["a.txt"]
    dialog.leave()
