"""Who only looks, wherever they click, leaves the file as it was, each byte."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHeaderView, QTabBar

from lagvarde_coder.gui.dialogs.coder import CoderDialog
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import coded, pasted

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def filled(bench):
    with bench.open() as project:
        document = pasted(project, "Tid saknas. Data saknas.\nStöd saknas.", "Norrsken", title="Samtal")
        coded(project, document, "T01", 0, 10)
        coded(project, document, "T02", 12, 20, unsure=True)
        project.decisions.merging.merge(NeedChoice("Tid"), [project.themes.codebook.find("T01").id], "Tydligt")
    return bench


@pytest.fixture
def newcomer(window, session, filled, dialog):
    """The window, opened by somebody whom the project does not know."""
    settings = replace(session.program.settings, name="Granskare Gamma")
    session.program = replace(session.program, settings=settings)
    before = filled.path.read_bytes()
    assert session.open(filled.path)
    dialog(CoderDialog).reject()
    yield window
    session.wait_for_jobs()
    window.close_project()
    assert filled.path.read_bytes() == before


def settled(qtbot, session):
    session.wait_for_jobs()
    qtbot.wait(0)


def look_through(qtbot, session, place):
    """Click each tab, sort by each heading, choose each entry of each list."""
    for bar in place.findChildren(QTabBar):
        for tab in range(bar.count()):
            QTest.mouseClick(bar, LEFT, pos=bar.tabRect(tab).center())
            settled(qtbot, session)
    for header in place.findChildren(QHeaderView):
        if header.isVisible() and header.orientation() == Qt.Orientation.Horizontal:
            for section in range(header.count()):
                at = header.sectionViewportPosition(section) + 5
                QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(at, 5))
    for box in place.findChildren(QComboBox):
        if box.isVisible() and not box.isEditable():
            for _ in range(box.count()):
                QTest.keyClick(box, Qt.Key.Key_Down)
            settled(qtbot, session)


@pytest.mark.parametrize("key", [place.key for place in PLACES])
def test_looking_through_a_place_writes_nothing(qtbot, newcomer, session, key):
    place = newcomer.show_place(key)
    settled(qtbot, session)
    look_through(qtbot, session, place)
    QTest.keyClick(place, Qt.Key.Key_F1)
    settled(qtbot, session)


def test_an_auditor_who_asks_everything_writes_nothing(qtbot, newcomer, session):
    trail = newcomer.show_place("trail")
    qtbot.waitUntil(lambda: bool(trail.log.lines()))
    evidence = session.current.coding.marking.all()[0].evidence
    for button in (trail.log.filters.events, trail.log.verdict.button):
        QTest.mouseClick(button, LEFT)
        settled(qtbot, session)
    for line in trail.log.lines():
        trail.tabs.setCurrentIndex(0)
        trail.log.table.select_keys([line.key])
        QTest.mouseClick(trail.log.detail.figures, LEFT)
        qtbot.waitUntil(trail.figures.table.isVisible)
        QTest.mouseClick(trail.figures.only, LEFT)
    trail.tabs.setCurrentIndex(0)
    QTest.mouseClick(trail.log.detail.since, LEFT)
    settled(qtbot, session)
    trail.tabs.setCurrentIndex(1)
    trail.evidence.field.setText(evidence)
    QTest.keyClick(trail.evidence.field, Qt.Key.Key_Return)
    qtbot.waitUntil(trail.evidence.codebook.isVisible)
    (go,) = [button for button in trail.evidence.findChildren(QAbstractButton) if button.text() == "Show in the text"]
    QTest.mouseClick(go, LEFT)
    settled(qtbot, session)
