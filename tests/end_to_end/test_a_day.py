"""A day of an investigator, from eight files to a report and quotations, by keys alone through the window.

At each step the ledger says what the documents say, and in the end Word, Excel, the command line and what was copied
give the same figures.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from lagvarde_coder.domain.material.ledger import AnswerMode
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.import_results import ImportResultsDialog
from lagvarde_coder.gui.dialogs.importing import ImportDialog
from lagvarde_coder.gui.dialogs.importing.columns import ImportColumn
from lagvarde_coder.gui.dialogs.source_details import SourceDetailsDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE
from lagvarde_coder.settings import HOME_VARIABLE
from tests.access import name_of
from tests.end_to_end import day_files
from tests.helpers import bench, blank
from tests.people import Held, Key, KeyboardUser
from tests.windows import active_window

__all__ = ["bench", "blank"]


def focused() -> Any:
    """Return what has the keyboard."""
    return QApplication.focusWidget()


class Investigator(KeyboardUser):
    """Types and presses keys; waits until what they ask for is there."""

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            self.count += 1
            QTest.keyClick(popup, key, held)
        else:
            super().press(key, held)

    def write(self, words: str) -> None:
        """Write letter by letter; QTest aborts on letters beyond ASCII, so each is an event with its text."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Held.NoModifier, letter)
                QApplication.sendEvent(QApplication.activePopupWidget() or focused(), event)

    def dialog(self, kind: type[QDialog]) -> Any:
        """Wait for a dialog and return it."""

        def shown() -> list[Any]:
            return [it for it in self.window.findChildren(kind) if it.isVisible()]

        self.qtbot.waitUntil(lambda: bool(shown()), timeout=20_000)
        (dialog,) = shown()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def back(self, dialog: QDialog) -> None:
        """Wait until a dialog is closed; a desktop then gives the keyboard back to the window."""
        self.qtbot.waitUntil(lambda: not dialog.isVisible())
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def tab_to(self, name: str) -> Any:
        """Press Tab until a field of this name has the focus."""
        visited = []
        for _ in range(60):
            focus = focused()
            visited.append(name_of(focus))
            if focus is not None and name in {focus.accessibleName(), name_of(focus)}:
                return focus
            self.press(Key.Key_Tab)
        raise AssertionError((name, visited))

    def choose_files(self, files: list[Path]) -> None:
        self.dialog(QFileDialog)
        self.write(" ".join(f'"{file}"' for file in files))
        self.press(Key.Key_Return)


@pytest.fixture
def user(qtbot, qapp, collecting_here, bench):
    theming.apply(qapp, "light")
    session, failures = Session(bench.program), list[BaseException]()
    session.failed.connect(failures.append)
    window = active_window(qtbot, session)
    assert session.open(bench.path)
    yield Investigator(window, qtbot)
    window.close()
    QApplication.clipboard().clear()
    assert not failures


# --- what is done -----------------------------------------------------------------------------------------------------


def bring_in(user, files):
    user.press(Key.Key_I, Held.ControlModifier)
    user.choose_files(files)
    dialog = user.dialog(ImportDialog)
    user.qtbot.waitUntil(lambda: all(row.line for row in dialog.model.rows), timeout=20_000)
    table = user.tab_to("Files")
    for file, kind in ((day_files.EMAIL, "E-mail"), (day_files.WORKSHOP, "Workshop"), (day_files.RESEARCH, "Research")):
        user.press(Key.Key_Home, Held.ControlModifier)
        while table.current.file.own_name != file:
            user.press(Key.Key_Down)
        while table.currentIndex().column() != ImportColumn.KIND:
            user.press(Key.Key_Right)
        user.press(Key.Key_F2)
        user.write(kind)
        user.press(Key.Key_Return)
        user.qtbot.waitUntil(lambda: focused() is table)
    user.press(Key.Key_Return)
    results = user.dialog(ImportResultsDialog)
    user.press(Key.Key_Return)
    user.back(results)


def go_to_row(user, title):
    """Step to a document in the list of Material."""
    user.press(Key.Key_2, Held.ControlModifier)
    table: Any = user.window.workspace("material").documents.table
    assert focused() is table
    user.press(Key.Key_Home, Held.ControlModifier)
    while table.currentIndex().siblingAtColumn(1).data() != title:
        before = table.currentIndex().row()
        user.press(Key.Key_Down)
        assert table.currentIndex().row() > before, title


def correct(user, title, *organisations, day):
    """Say in the details of a document who was heard and when."""
    go_to_row(user, title)
    user.press(Key.Key_F2)
    dialog = user.dialog(SourceDetailsDialog)
    field = user.tab_to("Organisations")
    for name in organisations:
        user.write(name)
        user.press(Key.Key_Return)
        if focused() is not field:  # is it one of these?
            user.press(Key.Key_Return)
    user.tab_to("Date")
    user.write(day)
    user.press(Key.Key_Return)
    user.back(dialog)


def code(user, title, *passages):
    """Open a document and code the sentences that begin so, each with the key of its theme."""
    go_to_row(user, title)
    user.press(Key.Key_Return)
    user.qtbot.waitUntil(lambda: bool(user.content) and user.place.document.view is focused())
    for words, *keys in passages:
        user.code(words, *keys)


def merge(user, need, why, *themes):
    """Tick themes and bring them into a new need."""
    user.press(Key.Key_5, Held.ControlModifier)
    tree: Any = user.window.workspace("merging").loose.tree
    assert focused() is tree
    user.qtbot.waitUntil(lambda: tree.model().rowCount() > 0)
    user.press(Key.Key_Home)
    for theme in themes:
        while tree.currentIndex().siblingAtColumn(0).data(BADGE_ROLE) != theme:
            user.press(Key.Key_Down)
        user.press(Key.Key_Space)
    user.tab_to("Need")
    user.write(need)
    user.tab_to("Reason")
    user.write(why)
    assert user.tab_to("Merge").isEnabled()
    user.press(Key.Key_Return)


def export(user, file, steps):
    """Choose a kind of file, so many steps below Word, and save it."""
    user.press(Key.Key_8, Held.ControlModifier)
    place = user.window.workspace("report")
    user.qtbot.waitUntil(lambda: focused() is place.export_button)
    user.tab_to("Word")
    for _ in range(steps):
        user.press(Key.Key_Down)
    user.tab_to("Export …")
    user.press(Key.Key_Return)
    dialog = user.dialog(QFileDialog)
    user.press(Key.Key_A, Held.ControlModifier)
    user.write(str(file))
    with user.qtbot.waitSignal(place.exported, timeout=60_000):
        user.press(Key.Key_Return)
    user.back(dialog)


def copied_table(user):
    """Copy the table of Analys and return its rows."""
    user.press(Key.Key_6, Held.ControlModifier)
    place = user.window.workspace("analysis")
    user.qtbot.waitUntil(lambda: place.answer is not None and focused() is place.frequencies)
    user.press(Key.Key_C, Held.ControlModifier)
    caption, *rows = QApplication.clipboard().text().rstrip("\n").split("\n")
    assert caption.startswith("Prov: Development needs, organisations.")
    return [row.split("\t") for row in rows]


def copied_quotations(user, count):
    """Open the figure of the first row, and copy the first passages behind it."""
    user.press(Key.Key_Home, Held.ControlModifier)
    user.press(Key.Key_Right)
    user.press(Key.Key_Return)
    shown = user.window.workspace("analysis").excerpts.list
    user.qtbot.waitUntil(lambda: shown.isVisible() and shown.model().rowCount() >= count)
    assert user.tab_to("Passages behind the figure") is shown
    user.press(Key.Key_Home)
    for _ in range(count - 1):
        user.press(Key.Key_Down, Held.ShiftModifier)
    user.press(Key.Key_C, Held.ControlModifier)
    return QApplication.clipboard().text().split("\n\n")


# --- what is read afterwards ------------------------------------------------------------------------------------------


def answered(user):
    """Return how each organisation of the ledger answered that did."""
    ledger = user.window.session.current.material.ledger
    names = {organisation.id: organisation.name for organisation in ledger.organisations()}
    lines = [line for line in ledger.inquiries() if line.mode is not AnswerMode.NONE]
    return {names[line.organisation]: str(line.mode) for line in lines}


def word_figures(file):
    """Return from the tables of a report: number -> taking it up, of how many, the four stances."""
    takes_up, stances = [
        {row.cells[0].text.strip(): [cell.text for cell in row.cells[2:]] for row in table.rows[1:]}
        for table in docx.Document(str(file)).tables[:2]
    ]
    return {number: (*takes_up[number][:2], *stances[number][1:]) for number in takes_up}


def excel_figures(file):
    """The same from a workbook's sheet of frequencies."""
    heading, *rows = list(openpyxl.load_workbook(file)["Frekvenser"].values)[4:]
    wanted = ["Organisationer", "Hörda organisationer", "Stöder", "Nyanserar", "Motsäger", "Endast motsäger"]
    places = [heading.index(name) for name in wanted]
    return {row[0]: tuple(str(row[place]) for place in places) for row in rows}


def command_figures(user, stage):
    """The same from the command line, which reads while the window has the project open."""
    command = [sys.executable, "-m", "lagvarde_coder", "frequencies", str(user.window.session.current.path), "--json"]
    environment = {**os.environ, HOME_VARIABLE: str(user.window.session.program.folders.config.parent)}
    run = subprocess.run([*command, "--of", stage], capture_output=True, text=True, env=environment, check=True)
    stances = ("support", "nuance", "contradict", "only_contradict")
    return {
        line["theme"]: tuple(
            str(figure) for figure in (line["count"], line["denominator"], *(line["stances"][name] for name in stances))
        )
        for line in json.loads(run.stdout)
    }


def test_a_day_from_eight_files_to_a_report_a_table_and_three_quotations(user, tmp_path):
    by_sheet = {
        "NPO Akut vård": "written",
        "NPO Tandvård": "written",
        "NPO Ögonsjukdomar": "written",
    }  # one by its name
    bring_in(user, day_files.lay_out(tmp_path / "in"))
    assert answered(user) == by_sheet
    correct(user, "Anteckning Norrsken", "Norrsken", day="2025-01-14")
    assert answered(user) == by_sheet | {"Norrsken": "oral"}
    correct(user, "Anteckning Lyktskenet", "Lyktskenet", day="2025-01-20")
    correct(user, "Gemensamt samtal", "Älvdalen", "Fjällbäcken", day="2025-01-22")
    heard = by_sheet | dict.fromkeys(("Norrsken", "Lyktskenet", "Älvdalen", "Fjällbäcken"), "oral")
    assert answered(user) == heard
    correct(user, "Svar NPO Ögonsjukdomar", day="2025-01-23")
    correct(user, "E-post från Sjöglimten", "Sjöglimten", day="2025-01-24")
    assert answered(user) == heard

    code(user, "Anteckning Norrsken", ("Utbildningen måste", Key.Key_1), ("Den får inte", Key.Key_2))
    code(user, "Anteckning Lyktskenet", ("Kurserna", Key.Key_1), ("Utan tid", Key.Key_4), ("Blanketterna", Key.Key_0))
    contradicting = (Key.Key_1, Key.Key_B, Key.Key_B)
    code(
        user, "Gemensamt samtal", ("Älvdalen:", Key.Key_1), ("Vi vill ha", Key.Key_2), ("Fjällbäcken:", *contradicting)
    )
    code(user, "NPO Tandvård", ("Statistik", Key.Key_E))
    code(user, "NPO Akut vård", ("Korta kurser", Key.Key_1))
    code(user, "Svar NPO Ögonsjukdomar", ("Ett register", Key.Key_E))
    code(user, "E-post från Sjöglimten", ("Vi hinner", Key.Key_4))
    code(user, "Workshop i februari", ("Grupperna", Key.Key_E))
    merge(user, "Kunskap som återkommer", "Båda handlar om att lära av varandra.", "T01", "T02")
    assert answered(user) == heard

    report, book = tmp_path / "rapport.docx", tmp_path / "underlag.xlsx"
    export(user, report, 0)
    export(user, book, 1)
    table = copied_table(user)
    quotations = copied_quotations(user, 3)

    # Norrsken, Lyktskenet, Älvdalen and NPO Akut vård support it, Fjällbäcken only contradicts it;
    # heard are these, NPO Tandvård, NPO Ögonsjukdomar and Sjöglimten.
    need = ("5", "8", "4", "0", "1", "1")
    themes = {"T01": ("5", "8", "4", "0", "1", "1"), "T02": ("2", "8", "2", "0", "0", "0"),
              "T04": ("2", "8", "2", "0", "0", "0"), "T13": ("2", "8", "2", "0", "0", "0")}  # fmt: skip
    assert word_figures(report) == command_figures(user, "need") == {"B01": need}
    in_book, by_command = excel_figures(book), command_figures(user, "theme")
    assert in_book == by_command | {"B01": need}
    assert {number: in_book[number] for number in themes} == themes
    assert table[0][:2] == ["Development need", "All of 8 heard"]
    assert [row[:7] for row in table[1:]] == [["B01 Kunskap som återkommer", "5", "63 %", "4", "0", "1", "1"]]

    assert len(quotations) == 3
    numbers = {row[0]: row for row in openpyxl.load_workbook(book)["Kodningar"].iter_rows(values_only=True)}
    for quotation in quotations:
        (number,) = re.findall(r"E-[0-9A-Z]{11}", quotation)
        words, organisation = numbers[number][6], numbers[number][3]
        assert words in quotation and organisation in quotation
    assert answered(user) == heard
