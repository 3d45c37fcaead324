"""The window around the workspaces: places, search, coder, copies, memory, errors."""

import threading
from collections import Counter
from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from lagvarde_coder.domain.errors import ProjectDamaged
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.coder import CoderDialog
from lagvarde_coder.gui.dialogs.first_start import FirstStartDialog
from lagvarde_coder.gui.dialogs.new_project import NewProjectDialog
from lagvarde_coder.gui.frame.crash import CrashDialog
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.gui.widgets.busy_bar import BusyBar
from tests.helpers import pasted

CTRL = Qt.KeyboardModifier.ControlModifier


class Moves(QObject):
    """Counts how often widgets got another parent."""

    def __init__(self, parent):
        super().__init__(parent)
        self.counted: Counter[str] = Counter()

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.ParentChange:
            self.counted[type(watched).__name__] += 1
        return False


def test_a_room_is_built_where_it_stays(window, project, document, qapp):
    """Qt dresses all that is in a widget anew when that gets another parent: half of what it takes to build Kodning."""
    moves = Moves(window)
    qapp.installEventFilter(moves)
    window.show_place("coding")
    qapp.removeEventFilter(moves)
    assert moves.counted["DocumentPanel"] == moves.counted["ThemesPanel"] == 0
    assert not moves.counted["CodingWorkspace"]


def test_the_keys_lead_through_the_places(window, project):
    for number, place in enumerate(PLACES, 1):
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        assert window.place == place.key


def test_undo_names_what_it_would_undo(window, session, document):
    assert not window.undo.isEnabled()
    material = session.current.material.documents
    session.perform("ny titel", lambda: material.change([document.source.id], {"title": "Ny"}))
    assert window.undo.text() == "Undo: ny titel"
    window.undo.trigger()
    assert window.redo.text() == "Redo: ny titel"


def test_search_jumps_to_the_place_in_coding(qtbot, window, document):
    field = window.top_bar.search
    field.setFocus()
    field.setText("fortbildning")
    field.search()
    qtbot.waitUntil(field.results.isVisible)
    with qtbot.waitSignal(window.session.wanted_place) as wanted:
        QTest.keyClick(field, Qt.Key.Key_Return)
    source, start, end = wanted.args
    assert source == document.source.id
    assert document.content[start:end] == "fortbildning"
    assert window.place == "coding"


def test_a_place_that_is_wanted_is_the_first_document_that_is_opened(window, session, document):
    other = pasted(session.current, "Något annat.", title="Annat")
    opened = []
    coding = window.workspace("coding")
    coding.controllers.opening.opened.connect(lambda: opened.append(coding.shown_source))
    window.show_text(other.source.id, 0, 5)
    assert opened == [other.source.id]
    assert coding.document.view.selected_span() == Span(0, 5)
    coding.go_to(document.source.id, 0, 0)
    assert session.open(session.current.path)  # what was wanted is not wanted any more
    assert coding.shown_source == document.source.id


def test_all_hits_of_the_field_are_shown_in_coding(qtbot, window, document):
    field = window.top_bar.search
    field.setText("fortbildning")
    field.search()
    qtbot.waitUntil(field.results.isVisible)
    field.results.all.click()
    panel = window.workspace("coding").controllers.searching.panel
    assert window.place == "coding"
    assert (panel.field.text(), panel.field.hasFocus()) == ("fortbildning", True)
    qtbot.waitUntil(lambda: bool(window.workspace("coding").controllers.searching.findings.hits))


def test_the_command_opens_the_search_from_anywhere(window, document):
    window.show_place("trail")
    window.commands["find"].trigger()
    assert window.place == "coding"
    assert window.workspace("coding").controllers.searching.panel.field.hasFocus()


def test_search_says_when_nothing_is_found(qtbot, window, document):
    window.top_bar.search.setText("finnsinte")
    window.top_bar.search.search()
    qtbot.waitUntil(window.top_bar.search.results.isVisible)
    assert window.top_bar.search.results._model.rowCount() == 0


def test_another_coder_takes_over(window, session, project):
    dialog = CoderDialog(session, window)
    dialog.person.name.setText("Utredare Beta")
    dialog.person.initials.setText("BE")
    dialog.try_accept()
    assert project.coders.current().name == "Utredare Beta"
    assert "BE" in window.top_bar.coder.text()


def test_the_first_start_asks_who_and_where(window, session, bench, tmp_path):
    dialog = FirstStartDialog(session, window)
    dialog.open()
    dialog.person.name.clear()
    dialog.try_accept()
    assert dialog.said
    assert dialog.isVisible()
    dialog.person.name.setText("Vera Grön")
    assert dialog.person.initials.text() == "VG"
    dialog.projects.set_path(tmp_path / "projekt")
    dialog.try_accept()
    assert session.program.settings.name == "Vera Grön"
    assert (tmp_path / "projekt").is_dir()


def test_a_synchronised_folder_is_warned_about(window, session, tmp_path):
    dialog = FirstStartDialog(session, window)
    dialog.open()
    dialog.projects.set_path(tmp_path / "OneDrive - Myndigheten" / "x")
    assert "OneDrive" in dialog.projects._warning.text()
    assert dialog.projects._warning.isVisible()
    dialog.projects.set_path(tmp_path / "x")
    assert not dialog.projects._warning.isVisible()
    dialog.close()


def test_a_new_project_is_made_and_opened(window, session, tmp_path):
    dialog = NewProjectDialog(session, window)
    dialog.title.setText("Lågvärdevård: 2025")
    dialog.file.set_path(tmp_path / "nytt")
    dialog.try_accept()
    assert session.current.path == (tmp_path / "nytt.lvk").resolve()
    assert window.windowTitle().startswith("Lågvärdevård: 2025")


def test_the_template_is_saved_filled_in_and_begun_with(qtbot, window, session, tmp_path):
    dialog = NewProjectDialog(session, window)
    dialog.open()
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "min kodbok"))  # no suffix: a workbook
    chooser.close()
    book = openpyxl.load_workbook(tmp_path / "min kodbok.xlsx")
    book["Teman"]["B2"] = "Tid"
    book["Teman"]["N1"] = "Ansvarig"
    book.save(tmp_path / "min kodbok.xlsx")
    dialog.own_file.edit.clear()

    dialog.own_file.edit.setText(str(tmp_path / "min kodbok.xlsx"))

    qtbot.waitUntil(lambda: "13 themes and 4 sub-themes" in dialog.told)
    assert "Columns and sheets that are not carried over: Ansvarig." in dialog.told
    dialog.title.setText("Eget")
    dialog.file.set_path(tmp_path / "eget.lvk")
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert session.current.themes.codebook.find("T01").name == "Tid"
    assert session.current.themes.codebook.codebook().name == "min kodbok"


def test_faults_of_a_codebook_are_listed_in_the_dialog_row_by_row(qtbot, window, session, tmp_path):
    (tmp_path / "k.toml").write_text('[[theme]]\nnumber = "T01"\n[[theme]]\nname = "x"\n', encoding="utf-8")
    dialog = NewProjectDialog(session, window)
    dialog.open()
    dialog.codebook.setCurrentIndex(dialog.codebook.count() - 1)
    dialog.own_file.edit.setText(str(tmp_path / "k.toml"))
    qtbot.waitUntil(lambda: bool(dialog.told))
    assert dialog.told.splitlines()[-2:] == ["Row 1: Name is missing.", "Row 3: Number is missing."]
    dialog.close()


def test_a_damaged_project_gives_a_clear_sentence_and_keeps_the_open_one(window, session, project, tmp_path):
    bad = tmp_path / "bad.lvk"
    bad.write_bytes(b"nonsense" * 1000)
    assert not session.open(bad)
    assert session.project is project
    assert window.messages.shown is not None
    assert "bad.lvk" in window.messages.shown.text()
    window.messages.shown.close()
    session.failures.clear()


def test_a_bug_gets_the_crash_dialog_and_a_line_in_the_log(window, session, project, caplog):
    window.messages.show_error(ValueError("oops"))
    assert isinstance(window.messages.shown, CrashDialog)
    assert "oops" in caplog.text
    caplog.clear()
    window.messages.shown.close()


def test_a_known_error_is_not_a_crash(window, project):
    window.messages.show_error(ProjectDamaged(path="x.lvk", detail="…"))
    assert not isinstance(window.messages.shown, CrashDialog)
    window.messages.shown.close()


def test_a_copy_is_made_at_opening_and_its_age_is_shown(qtbot, window, project):
    qtbot.waitUntil(lambda: bool(project.copies.all()))
    qtbot.waitUntil(lambda: "Last copy" in window.statusBar()._copy.text())


def test_closing_after_a_change_makes_a_copy(qtbot, window, session, document):
    qtbot.waitUntil(lambda: bool(session.current.copies.all()))
    material = session.current.material.documents
    session.perform("ny titel", lambda: material.change([document.source.id], {"title": "Ny"}))
    made: list[float] = []
    window.copies.aged.connect(made.append)
    window.close_project()
    assert made
    assert session.project is None


def test_the_place_is_remembered_for_each_project(window, session, project, bench):
    window.show_place("trail")
    again = Session(session.program)
    assert again.memory.recall("place", bench.path) == "trail"


def damage(path):
    broken = bytearray(path.read_bytes())
    broken[100:4000] = bytes(3900)
    path.write_bytes(broken)


def test_a_damaged_project_offers_its_newest_copy_and_is_kept(qtbot, window, session, project, bench):
    session.wait_for_jobs()
    project.copies.now()
    copy = project.copies.all()[0]
    session.close()
    damage(bench.path)
    broken = bench.path.read_bytes()
    assert not session.open(bench.path)
    page = window.damage.shown
    qtbot.waitUntil(page.back.isEnabled)
    assert "newest copy that passes the full check" in page.offered.text()
    page.back.click()
    qtbot.waitUntil(lambda: session.project is not None)
    assert session.current.path == bench.path and session.current.writable
    (aside,) = [one for one in bench.path.parent.iterdir() if "undanlagd" in one.name]
    assert aside.read_bytes() == broken
    assert copy.path.is_file()
    assert aside.name in window.messages.shown.informativeText()
    window.messages.shown.close()


def test_without_a_copy_a_damaged_project_says_so(qtbot, window, session, bench, without_copies):
    damage(bench.path)
    assert not session.open(bench.path)
    page = window.damage.shown
    qtbot.waitUntil(lambda: "There is no copy" in page.offered.text())
    assert not page.back.isEnabled()
    page.close()


def test_borders_between_columns_are_remembered(window, session, project):
    merging = window.show_place("merging")
    splitter = merging.tabs.widget(0).borders
    splitter.moveSplitter(splitter.handle(1).x() + 60, 1)
    sizes = splitter.sizes()
    session.memory.flush()
    assert session.memory.recall("borders:merging") == sizes
    window.close()
    assert session.memory.recall("borders:merging") == sizes


def test_what_is_stored_undone_and_redone_is_read_out_once(qtbot, window, session, document, heard):
    heard.clear()
    session.perform(
        "Status", lambda: session.current.material.documents.set_status([document.source.id], SourceStatus.DONE)
    )
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert heard == ["Status", "undone: Status", "done again: Status"]


def test_keys_with_no_step_to_take_say_so(qtbot, window, session, document, heard):
    heard.clear()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert "Nothing was done that can be undone." in heard[-1]
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert "Nothing was undone that can be done again." in heard[-1]
    assert window.toast.text == heard[-1]
    session.failures.clear()


class Endless:
    """Work that goes on until it is stopped."""

    def __init__(self):
        self.began, self.stopped = Event(), Event()

    def __call__(self, progress):
        self.began.set()
        try:
            while True:
                progress.step(0, 1)
        finally:
            self.stopped.set()


def test_what_a_closed_project_had_under_way_is_not_shown_any_more(qtbot, window, session, project):
    session.job("Exporting", Endless(), lambda _: None)
    busy = window.statusBar().findChild(BusyBar)
    qtbot.waitUntil(busy.isVisible)
    window.close_project()
    assert not busy.isVisible()


def test_work_that_opens_another_project_is_over_then(qtbot, window, session, project, bench):
    seen = threading.Event()

    def build(_):
        assert seen.wait(30)
        return bench.path

    session.job("Building", build, session.open)
    busy = window.statusBar().findChild(BusyBar)
    qtbot.waitUntil(busy.isVisible)
    with qtbot.waitSignal(session.opened):
        seen.set()
    assert not busy.isVisible()


def test_closing_the_window_stops_work_that_belongs_to_no_project(window, session):
    work = Endless()
    session.job("Building", work, lambda _: None)
    work.began.wait(5)
    window.close()
    assert work.stopped.is_set()


@pytest.mark.parametrize(
    ("place", "busy", "begin"),
    [
        ("report", lambda report: report.busy, lambda report, folder: report.export_to(folder / "ut.csv")),
        ("trail", lambda trail: trail.log.verdict.busy, lambda trail, _: trail.log.verdict.verify()),
    ],
)
def test_what_was_begun_when_a_project_was_closed_can_be_begun_again_in_the_next(
    window, session, project, bench, tmp_path, place, busy, begin
):
    session.job("Something else", Endless(), lambda _: None)
    workspace = window.show_place(place)
    begin(workspace, tmp_path)
    assert busy(workspace)
    window.close_project()
    assert session.open(bench.path)
    assert not busy(workspace)


def test_long_work_says_how_much_time_is_left(qtbot, monkeypatch):
    busy = BusyBar()
    qtbot.addWidget(busy)
    busy.begin("Importing")
    monkeypatch.setattr(busy, "_clock", Elapsed(10_000))
    busy.show_progress(100, 400)
    assert busy._left.text() == "30 s left"
    monkeypatch.setattr(busy, "_clock", Elapsed(60_000))
    busy.show_progress(100, 400)
    assert busy._left.text() == "3 min left"
    busy.show_progress(399, 400)
    assert busy._left.text() == ""


class Elapsed:
    """A clock that says how many milliseconds have passed."""

    def __init__(self, passed):
        self.elapsed = lambda: passed
