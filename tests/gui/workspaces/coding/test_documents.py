"""The list of documents."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.domain.coding.coverage import NOTHING, Coverage, CoveragePart
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Source, SourceKind, SourceStatus
from lagvarde_coder.gui.workspaces.coding.models import sources
from lagvarde_coder.gui.workspaces.coding.models.sources import COVERAGE_ROLE, DOUBTS_ROLE, OPEN_ROLE, source_of
from lagvarde_coder.gui.workspaces.coding.panels.documents.panel import DocumentsPanel
from lagvarde_coder.services.coding.coverage import CoverageLine
from lagvarde_coder.services.material.documents import SourceLine

NAMES = ("Ögonsjukdomar", "Akut vård", "Äldres hälsa")


def line(number, **more):
    source = Source(
        id=f"s{number}",
        number=number,
        title=f"Dialog {number}",
        text=f"t{number}",
        kind=more.get("kind", SourceKind.DIALOGUE),
        status=SourceStatus.IN_PROGRESS,
    )
    names = more.get("organisations", (NAMES[number % 3],))
    organisations = tuple(Organisation(id=name, name=name) for name in names)
    categories = more.get("categories", ("Profession",))
    return SourceLine(source, organisations, categories, 100, more.get("codings", 0))


def covered(one, done, doubts=0):
    coverage = Coverage(CoveragePart(100, 4), CoveragePart(done, 1), NOTHING.disposed, CoveragePart(100 - done, 3))
    return CoverageLine(one.source, coverage, 1, doubts)


def shown(panel):
    """Return headings with the titles under them."""
    model = panel.tree.model()
    return {
        model.index(row, 0).data(): [
            model.index(at, 0, model.index(row, 0)).data() for at in range(model.rowCount(model.index(row, 0)))
        ]
        for row in range(model.rowCount())
    }


@pytest.fixture
def panel(qtbot):
    panel = DocumentsPanel()
    qtbot.addWidget(panel)
    panel.resize(260, 600)
    panel.show_sources(
        [
            line(1, kind=SourceKind.ANSWER, organisations=("Ögonsjukdomar",), categories=("Profession", "Patient")),
            line(2, organisations=("Akut vård", "Ögonsjukdomar")),
            line(3, organisations=(), categories=()),
        ]
    )
    return panel


def test_a_document_stands_under_each_of_its_groups_and_those_without_come_last(panel):
    assert shown(panel) == {"Dialogue notes": ["Dialog 2", "Dialog 3"], "Written answers": ["Dialog 1"]}
    panel.group_by(Grouping.CATEGORY)
    assert list(shown(panel).items()) == [
        ("Patient", ["Dialog 1"]),
        ("Profession", ["Dialog 1", "Dialog 2"]),
        ("Without a category", ["Dialog 3"]),
    ]
    panel.group_by(Grouping.ORGANISATION)
    assert list(shown(panel).items()) == [
        ("Akut vård", ["Dialog 2"]),
        ("Ögonsjukdomar", ["Dialog 1", "Dialog 2"]),
        ("Without an organisation", ["Dialog 3"]),
    ]
    assert panel.order() == ["s2", "s1", "s3"]


def test_the_open_document_is_set_off_under_every_heading_and_stays_it_in_another_grouping(qtbot, panel):
    panel.group_by(Grouping.ORGANISATION)
    with qtbot.assertNotEmitted(panel.chosen):
        panel.select("s2")
        panel.group_by(Grouping.CATEGORY)
        panel.group_by(Grouping.ORGANISATION)
    model = panel.tree.model()
    marked = [index.data() for index in panel._rows() if index.data(OPEN_ROLE)]
    assert marked == ["Dialog 2", "Dialog 2"]
    assert source_of(panel.tree.currentIndex()) == "s2"
    assert model is not None


def test_the_switch_tells_which_grouping_is_wanted(qtbot, panel):
    with qtbot.waitSignal(panel.grouping_changed):
        panel.groupings[1].trigger()
    assert panel.grouping is Grouping.CATEGORY
    assert panel.groupings[1].isChecked()


def test_filtering_opens_no_document_and_what_is_left_can_be_chosen(panel):
    told: list[str] = []
    panel.chosen.connect(told.append)
    panel.chosen.connect(lambda source: panel.show_count(source, 7))  # the list is renewed while Qt takes lines away
    panel.select("s3")
    panel.filter.setText("akut")
    assert told == []
    assert source_of(panel.tree.currentIndex()) == ""
    group = panel.tree.model().index(0, 0)
    panel.tree.setCurrentIndex(panel.tree.model().index(0, 0, group))
    assert told == ["s2"]
    panel.select("s2")
    panel.filter.clear()
    assert told == ["s2"]
    assert source_of(panel.tree.currentIndex()) == "s2"


def test_the_keys_lead_from_the_filter_into_the_list_and_back_to_all(qtbot, panel):
    panel.show()
    panel.activateWindow()
    qtbot.waitActive(panel)
    panel.filter.setFocus()
    QTest.keyClicks(panel.filter, "akut")
    chosen: list[str] = []
    panel.chosen.connect(chosen.append)
    QTest.keyClick(panel.filter, Qt.Key.Key_Return)
    assert panel.focusWidget() is panel.tree
    assert chosen and source_of(panel.tree.currentIndex()) == chosen[-1]
    panel.filter.setFocus()
    QTest.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert panel.filter.text() == ""


def test_the_filter_keeps_what_has_all_words(panel):
    panel.filter.setText("akut")
    assert shown(panel) == {"Dialogue notes": ["Dialog 2"]}
    assert panel.beside("", 0) == "s2"


def test_share_and_doubts_are_said_in_words_too(panel):
    panel.show_coverage({"s2": covered(line(2), 62, doubts=2)})
    index = next(index for index in panel._rows() if source_of(index) == "s2")
    assert index.data(COVERAGE_ROLE) == (0.62, 0.0)
    assert index.data(DOUBTS_ROLE) == 2
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert "62 %" in index.data(role)
        assert "for discussion: 2" in index.data(role)


@pytest.fixture
def worked_out(monkeypatch):
    """The documents whose line was worked out, once per time."""
    cell, numbers = sources._cell, []

    def counted(line, known):
        numbers.append(line.source.number)
        return cell(line, known)

    monkeypatch.setattr(sources, "_cell", counted)
    return numbers


def test_of_a_thousand_documents_only_the_lines_on_the_screen_are_worked_out(qtbot, panel, worked_out):
    lines = [line(number, categories=("Profession", "Patient")) for number in range(1, 1001)]
    panel.show_sources(lines)
    panel.group_by(Grouping.CATEGORY)
    panel.show_coverage({one.source.id: covered(one, 50) for one in lines})
    panel.filter.setText("dialog 99")
    panel.filter.setText("")
    with qtbot.waitExposed(panel):
        panel.show()
    panel.tree.viewport().repaint()
    assert 0 < len(worked_out) < 100


def test_a_coding_touches_the_lines_of_its_own_document_only(panel, worked_out):
    lines = [line(number, categories=("Profession", "Patient")) for number in range(1, 1001)]
    panel.show_sources(lines)
    panel.group_by(Grouping.CATEGORY)
    panel.show_coverage({one.source.id: covered(one, 50) for one in lines})
    touched = []
    panel._model.dataChanged.connect(lambda first, last, _: touched.append((first.row(), last.row())))
    worked_out.clear()
    panel.show_count("s500", 7)
    panel.show_coverage({"s500": covered(lines[499], 51)})
    assert touched == [(499, 499)] * 4  # twice, under two headings
    assert set(worked_out) <= {500}
