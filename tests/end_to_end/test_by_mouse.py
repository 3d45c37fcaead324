"""The main job with the mouse alone at 1280×800; keys only where a text is needed: two names and a reason."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QTreeView, QWidget

from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from tests.helpers import bench, blank, pasted
from tests.people import MouseUser
from tests.windows import active_window

__all__ = ["bench", "blank"]

pytestmark = pytest.mark.slow
NOTES = (
    "Minnesanteckning\nNärvarande: två personer\nPlats: på distans\n"
    "Vi har inte tid till detta. Schemat är fullt.\n"
    "Fortbildningen är en engångsinsats. Kurserna återkommer aldrig.\n"
    "Ingen talar om klimatet.\n"
)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def user(qtbot, qapp, collecting_here, bench):
    theming.apply(qapp, "light")
    with bench.open() as project:
        pasted(project, NOTES, "Föreningen", title="Dialog A")
        pasted(project, "Inget om detta sades.\n", "Nätverket", title="Dialog B")
    session = Session(bench.program)
    session.change_settings(projects=str(bench.path.parent))
    failures: list[BaseException] = []
    session.failed.connect(failures.append)
    window = active_window(qtbot, session)
    window.resize(1280, 768)  # 1280×800 less the title
    QApplication.processEvents()
    yield MouseUser(window, qtbot)
    window.close()
    assert not failures


def write(words: str) -> None:
    """Type where the mouse has put the caret."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the focus"
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(focus, event)


def in_dialog(user: MouseUser) -> QFileDialog:
    user.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    return dialog


def button_of(inside: QWidget, *texts: str) -> QPushButton:
    (found,) = [
        one
        for one in inside.findChildren(QPushButton)
        if one.isVisible() and one.text().replace("&", "").strip() in texts
    ]
    return found


def place(user: MouseUser, name: str) -> None:
    user.click(user.named(user.window._rail, name))


def test_the_main_job_goes_by_the_mouse_alone(user, bench, tmp_path):
    opens_the_project(user, bench)
    opens_the_document_and_codes(user)
    merges(user)
    goes_from_a_figure_to_its_passage(user)
    exports(user, tmp_path / "ut.docx")


def opens_the_project(user, bench):
    window = user.window
    user.click(user.named(window, "Open project …"))
    dialog = in_dialog(user)
    files = next(view for view in dialog.findChildren(QTreeView) if view.objectName() == "treeView")
    user.qtbot.waitUntil(lambda: row_called(files, bench.path.name) is not None)
    user.click(files.viewport(), files.visualRect(row_called(files, bench.path.name)).center())
    user.click(button_of(dialog, "Open"))
    user.qtbot.waitUntil(lambda: window.session.project is not None)
    user.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    window.activateWindow()


def row_called(view, name):
    model, root = view.model(), view.rootIndex()
    rows = (model.index(row, 0, root) for row in range(model.rowCount(root)))
    return next((index for index in rows if index.data() == name), None)


def opens_the_document_and_codes(user):
    place(user, "Coding")
    tree = user.place.documents.tree
    user.qtbot.waitUntil(lambda: document_row(tree, "Dialog A") is not None)
    user.click(tree.viewport(), tree.visualRect(document_row(tree, "Dialog A")).center())
    user.qtbot.waitUntil(lambda: user.content == NOTES)
    user.choose("Workspace", "Select", "The selection follows whole sentences")
    user.code("Vi har inte tid", "T04")
    user.code("Fortbildningen är", "T01")
    editor = user.place.codings.editor
    user.click(editor.unsure, QPoint(10, editor.unsure.height() // 2))
    coded = [
        (one.theme.number, one.words, one.coding.unsure) for one in user.window.session.current.coding.marking.all()
    ]
    assert coded == [
        ("T04", "Vi har inte tid till detta.", False),
        ("T01", "Fortbildningen är en engångsinsats.", True),
    ]


def document_row(tree, title):
    model = tree.model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    rows = groups + [model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))]
    return next((index for index in rows if title in str(index.data())), None)


def merges(user):
    session, merging = user.window.session, user.window.workspace("merging")
    place(user, "Merge")
    user.qtbot.waitUntil(lambda: merging.loose.model.rowCount() > 0)
    user.click_row(merging.loose.tree, "T01", box=True)
    user.click_row(merging.loose.tree, "T04", box=True)
    user.click(merging.composer.need.lineEdit())
    write("Tid och kunskap")
    user.click(merging.composer.reason.viewport())
    write("De handlar om samma förutsättning.")
    user.click(merging.composer.button)
    user.qtbot.waitUntil(lambda: len(session.current.themes.codebook.themes(Stage.NEED)) == 1)
    links = session.current.decisions.merging.links()
    assert [(line.theme.number, line.need.name) for line in links] == [
        ("T01", "Tid och kunskap"),
        ("T04", "Tid och kunskap"),
    ]


def goes_from_a_figure_to_its_passage(user):
    analysis = user.window.workspace("analysis")
    place(user, "Analysis")
    table = analysis.frequencies
    user.qtbot.waitUntil(lambda: analysis.answer is not None and table.model().rowCount() == 1)
    cell = table.model().index(0, 1)
    assert str(cell.data()).startswith("1")
    user.click(table.viewport(), table.visualRect(cell).center())
    listed = analysis.excerpts.list
    user.qtbot.waitUntil(lambda: listed.model().rowCount() == 2)
    last = listed.model().index(1, 0)
    at = listed.visualRect(last).center()
    assert listed.viewport().rect().contains(at)
    user.click(listed.viewport(), at)
    QTest.mouseDClick(listed.viewport(), LEFT, NONE, at)
    user.qtbot.waitUntil(lambda: user.window.place == "coding")
    user.qtbot.waitUntil(lambda: user.view.caret() == user.at(" Kurserna"))  # the end of what is selected


def exports(user, file):
    report = user.window.workspace("report")
    place(user, "Report")
    user.click(report.export_button)
    dialog = in_dialog(user)
    name = next(one for one in dialog.findChildren(QLineEdit) if one.objectName() == "fileNameEdit")
    QTest.mouseDClick(name, LEFT, NONE, name.rect().center())
    name.selectAll()  # as a third click does
    write(str(file))
    with user.qtbot.waitSignal(report.exported):
        user.click(button_of(dialog, "Save"))
    assert file.stat().st_size > 0
    assert "ut.docx" in report.said
