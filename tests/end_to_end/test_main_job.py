"""The main job through the window, from import to export; every way to the figures says the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from python_calamine import CalamineWorkbook

from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE
from lagvarde_coder.settings import HOME_VARIABLE
from tests.helpers import bench, blank
from tests.windows import active_window

__all__ = ["bench", "blank"]

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
NOTES = {
    "Dialog A": ("Föreningen", "Vi har inte tid 🙂 till detta.\nFortbildningen är en engångsinsats.\n"),
    "Dialog B": ("Nätverket", "Kurserna återkommer aldrig.\nAdministrationen växer för varje år.\n"),
    "Dialog C": ("Regionen", "Ingen talar om klimatet.\n"),
}
KEYS = {"inte tid 🙂": Qt.Key.Key_4, "engångsinsats": Qt.Key.Key_1, "Kurserna återkommer": Qt.Key.Key_1,
        "Administrationen växer": Qt.Key.Key_0}  # fmt: skip


@pytest.fixture
def window(qtbot, qapp, collecting_here, bench):
    theming.apply(qapp, "light")
    session = Session(bench.program)
    failures: list[BaseException] = []
    session.failed.connect(failures.append)
    window = active_window(qtbot, session)
    assert session.open(bench.path)
    yield window
    window.close()
    assert not failures


def import_notes(qtbot, window, folder):
    material = window.show_place("material")
    for title, (organisation, text) in NOTES.items():
        file = folder / f"{title}.txt"
        file.write_text(text, encoding="utf-8")
        dialog = material.documents.ask_details([file])
        dialog.fields.organisations.set_names([organisation])
        dialog.try_accept()
        qtbot.waitUntil(
            lambda title=title: (
                title in [one.source.title for one in window.session.current.material.documents.sources()]
            )
        )


def code(window):
    coding = window.show_place("coding")
    for line in window.session.current.material.documents.sources():
        coding.go_to(line.source.id, 0, 0)
        text = window.session.current.material.documents.document(line.source.id).content
        for words, key in KEYS.items():
            if words in text:
                coding.document.view.select(Span(text.index(words), text.index(words) + len(words)))
                QTest.keyClick(coding.document.view, key)


def merge(qtbot, window, need, numbers):
    merging = window.show_place("merging")
    find = window.session.current.themes.codebook.find
    wanted = [find(number).id for number in numbers]
    qtbot.waitUntil(lambda: set(wanted) <= {node.key for node in merging.loose.model.nodes()})
    merging.loose.model.check(wanted)
    merging.composer.need.setEditText(need)
    merging.composer.reason.setPlainText("De handlar om samma förutsättning.")
    merging.composer.button.click()
    qtbot.waitUntil(lambda: not set(wanted) & {node.key for node in merging.loose.model.nodes()})


def unmerge(qtbot, window, need):
    merging = window.show_place("merging")
    merging.deciding.take_out(window.session.current.themes.codebook.find(need).id, "")
    merging.deciding.dialog.field.setPlainText("Vi tänker om.")
    merging.deciding.dialog.done_button.click()
    qtbot.waitUntil(lambda: not window.session.current.decisions.merging.links())


def shown(qtbot, window, stage):
    """Return count and denominator by number, as the table in the window says."""
    analysis = window.show_place("analysis")
    analysis.filters.of.choose(stage)
    analysis.filters.changed.emit()
    qtbot.waitUntil(lambda: analysis.answer is not None and analysis.answer.asked.of is stage)
    heard = analysis.frequencies.figures.headerData(1, Qt.Orientation.Horizontal).split("\n", 1)[1].replace("\n", " ")
    cells = analysis.frequencies.figures.grid.cells
    return {row[0].get(BADGE_ROLE): (int(row[1][0].split(" ")[0]), heard) for row in cells}


def told(bench, stage):
    """Return the same from the command line."""
    home = bench.program.folders.config.parent
    words = [sys.executable, "-m", "lagvarde_coder", "frequencies", str(bench.path), "--of", stage, "--json"]
    done = subprocess.run(
        words, cwd=ROOT, env=os.environ | {HOME_VARIABLE: str(home)}, capture_output=True, encoding="utf-8", check=True
    )
    return {row["theme"]: (row["count"], f"of {row['denominator']} heard") for row in json.loads(done.stdout)}


def exported(qtbot, window, file):
    """Export an Excel file through the window and return the same figures from it."""
    report = window.show_place("report")
    with qtbot.waitSignal(report.exported):
        report.export_to(file)
    rows = CalamineWorkbook.from_path(file).get_sheet_by_name("Frekvenser").to_python()
    head = next(at for at, row in enumerate(rows) if "Nummer" in row)
    at = [rows[head].index(name) for name in ("Nummer", "Organisationer", "Hörda organisationer")]
    found = [[str(row[column]) for column in at] for row in rows[head + 1 :]]
    return {number: (int(float(count)), f"of {float(heard):.0f} heard") for number, count, heard in found if number}


def test_window_command_line_and_excel_show_the_same_figures(qtbot, window, bench, tmp_path):
    import_notes(qtbot, window, tmp_path)
    code(window)
    assert len(window.session.current.coding.marking.all()) == len(KEYS)
    merge(qtbot, window, "Kunskap som håller", ["T01", "T04"])
    before = shown(qtbot, window, Stage.NEED)
    assert before == {"B01": (2, "of 3 heard")}
    unmerge(qtbot, window, "B01")
    merge(qtbot, window, "Kunskap som håller", ["T01", "T04"])
    needs, themes = shown(qtbot, window, Stage.NEED), shown(qtbot, window, Stage.THEME)
    assert needs == before
    assert (themes["T01"], themes["T12"]) == ((2, "of 3 heard"), (0, "of 3 heard"))
    assert told(bench, "need") == needs
    assert told(bench, "theme") == themes
    assert exported(qtbot, window, tmp_path / "ut.xlsx") == needs | themes
