"""The main job with keys alone, the text twice as large, on a screen of 1280×800: from opening to the report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.importing import ImportDialog
from lagvarde_coder.gui.looks import theming
from tests.helpers import bench, blank
from tests.people import KeyboardUser
from tests.sight import cut
from tests.windows import active_window, let_closed_go

__all__ = ["bench", "blank"]

pytestmark = pytest.mark.slow
Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOTES = "Vi har inte tid till detta.\nFortbildningen är en engångsinsats.\nKurserna återkommer aldrig.\n"


@pytest.fixture
def user(qtbot, qapp, collecting_here, bench):
    font = qapp.font()
    before = font.pointSizeF()
    font.setPointSizeF(2 * theming.current().usual_points)
    qapp.setFont(font)
    theming.apply(qapp, "light")
    session = Session(bench.program)
    failures: list[BaseException] = []
    session.failed.connect(failures.append)
    window = active_window(qtbot, session)
    window.resize(1280, 740)
    QApplication.processEvents()
    yield KeyboardUser(window, qtbot)
    window.close()
    assert not failures
    let_closed_go(qapp)
    font.setPointSizeF(before)
    qapp.setFont(font)
    theming.apply(qapp, "light")


def sources(user):
    return [line.source for line in user.window.session.current.material.documents.sources()]


def nothing_is_cut(user):
    for _ in range(6):
        QApplication.processEvents()
    assert cut(user.window) == []


def test_the_main_job_goes_by_keys_at_twice_the_size(user, bench, tmp_path):
    session = user.window.session
    opens_and_imports(user, bench, tmp_path)
    reads_and_codes(user)
    merges(user)
    looks_at_a_figure(user)
    exports(user, tmp_path / "ut.docx")
    assert [coding.theme.number for coding in session.current.coding.marking.all()] == ["T04", "T01", "T01"]


def opens_and_imports(user, bench, folder):
    session = user.window.session
    user.press(Key.Key_O, CTRL)
    user.answer(QFileDialog, str(bench.path))
    user.qtbot.waitUntil(lambda: session.project is not None and user.is_back())
    file = folder / "Dialog A.txt"
    file.write_text(NOTES, encoding="utf-8")
    user.press(Key.Key_I, CTRL)
    user.answer(QFileDialog, str(file))
    user.answer(ImportDialog)
    user.qtbot.waitUntil(lambda: len(sources(user)) == 1)
    user.qtbot.waitUntil(user.is_back)
    nothing_is_cut(user)


def reads_and_codes(user):
    user.press(Key.Key_3, CTRL)
    user.qtbot.waitUntil(lambda: bool(user.content) or user.place.documents.tree.hasFocus())
    if not user.content:
        user.press(Key.Key_Down)
    user.enter()
    nothing_is_cut(user)
    user.code("Vi har inte tid", Key.Key_4)
    user.code("Fortbildningen", Key.Key_1)
    user.code("Kurserna", Key.Key_1)
    user.press(Key.Key_O)  # in doubt about the last one
    user.qtbot.waitUntil(lambda: bool(user.window.session.current.doubt.doubts.open()))
    user.press(Key.Key_F6)
    assert user.place.themes.isAncestorOf(QApplication.focusWidget())
    assert not user.place.themes.tree.visibleRegion().isEmpty()
    user.press(Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is user.view


def merges(user):
    codebook = user.window.session.current.themes.codebook
    merging = user.window.workspace("merging")
    user.press(Key.Key_5, CTRL)
    user.qtbot.waitUntil(lambda: merging.loose.model.rowCount() > 0)
    user.press(Key.Key_Home)
    user.press(Key.Key_Space)
    for _ in range(3):
        user.press(Key.Key_Down)
    user.press(Key.Key_Space)
    user.press(Key.Key_F6)
    assert merging.composer.isAncestorOf(QApplication.focusWidget())
    while QApplication.focusWidget() is not merging.composer.need:
        user.press(Key.Key_Tab)
    user.write("Tid och kunskap")
    while QApplication.focusWidget() is not merging.composer.reason:
        user.press(Key.Key_Tab)
    user.write("De handlar om samma förutsättning.")
    nothing_is_cut(user)
    user.press(Key.Key_M, CTRL)
    user.qtbot.waitUntil(lambda: len(codebook.themes(Stage.NEED)) == 1)
    assert merging.isAncestorOf(QApplication.focusWidget())


def looks_at_a_figure(user):
    analysis = user.window.workspace("analysis")
    user.press(Key.Key_6, CTRL)
    user.qtbot.waitUntil(lambda: analysis.answer is not None)
    user.press(Key.Key_Right)
    user.press(Key.Key_Return)
    user.qtbot.waitUntil(lambda: analysis._shown is not None)
    nothing_is_cut(user)


def exports(user, file):
    report = user.window.workspace("report")
    user.press(Key.Key_8, CTRL)
    assert report.export_button.hasFocus()
    nothing_is_cut(user)
    user.press(Key.Key_E, CTRL)
    with user.qtbot.waitSignal(report.exported):
        user.answer(QFileDialog, str(file))
    assert file.stat().st_size > 0
    assert report.isAncestorOf(user.window.focusWidget())
