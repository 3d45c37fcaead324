"""The list of documents."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from lagvarde_coder.domain.coding.coverage import NOTHING, Coverage, CoveragePart
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Source, SourceKind, SourceStatus
from lagvarde_coder.gui.workspaces.coding.models import sources
from lagvarde_coder.gui.workspaces.coding.models.sources import (
    ABOUT_ROLE,
    COVERAGE_ROLE,
    DOUBTS_ROLE,
    OPEN_ROLE,
    SourceGrouping,
    SourceOrder,
    source_of,
)
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
    panel.group_by(SourceGrouping.CATEGORY)
    assert list(shown(panel).items()) == [
        ("Patient", ["Dialog 1"]),
        ("Profession", ["Dialog 1", "Dialog 2"]),
        ("Without a category", ["Dialog 3"]),
    ]
    panel.group_by(SourceGrouping.ORGANISATION)
    assert list(shown(panel).items()) == [
        ("Akut vård", ["Dialog 2"]),
        ("Ögonsjukdomar", ["Dialog 1", "Dialog 2"]),
        ("Without an organisation", ["Dialog 3"]),
    ]
    assert panel.order() == ["s2", "s1", "s3"]


def test_the_open_document_is_set_off_under_every_heading_and_stays_it_in_another_grouping(qtbot, panel):
    panel.group_by(SourceGrouping.ORGANISATION)
    with qtbot.assertNotEmitted(panel.chosen):
        panel.select("s2")
        panel.group_by(SourceGrouping.CATEGORY)
        panel.group_by(SourceGrouping.ORGANISATION)
    model = panel.tree.model()
    marked = [index.data() for index in panel._rows() if index.data(OPEN_ROLE)]
    assert marked == ["Dialog 2", "Dialog 2"]
    assert source_of(panel.tree.currentIndex()) == "s2"
    assert model is not None


def test_the_switch_tells_which_grouping_is_wanted(qtbot, panel):
    with qtbot.waitSignal(panel.arrangement_changed):
        panel.grouped.offered[1].trigger()
    assert panel.grouping is SourceGrouping.CATEGORY
    assert panel.grouped.offered[1].isChecked()


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
    panel.group_by(SourceGrouping.CATEGORY)
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
    panel.group_by(SourceGrouping.CATEGORY)
    panel.show_coverage({one.source.id: covered(one, 50) for one in lines})
    touched = []
    panel._model.dataChanged.connect(lambda first, last, _: touched.append((first.row(), last.row())))
    worked_out.clear()
    panel.show_count("s500", 7)
    panel.show_coverage({"s500": covered(lines[499], 51)})
    assert touched == [(499, 499)] * 4  # twice, under two headings
    assert set(worked_out) <= {500}


# --- order and status -------------------------------------------------------------------------------------------------


def described(number, title, day=None, status=SourceStatus.IN_PROGRESS, organisations=()):
    one = line(number, organisations=organisations)
    return replace(one, source=replace(one.source, title=title, day=day, status=status))


@pytest.fixture
def varied(panel):
    """Four documents that every order arranges in another way."""
    panel.show_sources(
        [
            described(1, "Örebro", date(2025, 3, 1), SourceStatus.DONE, ("Barn",)),
            described(2, "Arvika", None, SourceStatus.REVIEWED, ("Akut",)),
            described(3, "Äppelbo", date(2024, 1, 1), SourceStatus.NOT_STARTED),
            described(4, "Berg", date(2025, 1, 1), SourceStatus.IN_PROGRESS, ("Ögon",)),
        ]
    )
    return panel


def pick(qtbot, button, text):
    """Choose in a button's menu with the keys."""
    number = [action.text() for action in button.offered].index(text)
    QTimer.singleShot(0, lambda: _press_in_menu(button.menu(), number))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _press_in_menu(menu, number):
    for _ in range(number + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Documents in order of title", "2431"),
        ("Documents in order of date", "3412"),
        ("Documents in order of organisation", "2143"),
        ("Documents in order of status", "3412"),
        ("Documents with most text left first", "3142"),
        ("Documents in order of import", "1234"),
    ],
)
def test_the_documents_stand_in_the_order_chosen(qtbot, varied, text, numbers):
    done = {1: 30, 2: 90, 3: 0, 4: 60}
    varied.show_coverage({f"s{one}": covered(line(one), at) for one, at in done.items()})
    with qtbot.waitExposed(varied):
        varied.show()
    varied.select("s4")
    with qtbot.waitSignal(varied.arrangement_changed), qtbot.assertNotEmitted(varied.chosen):
        pick(qtbot, varied.sorted, text)
    assert varied.order() == [f"s{number}" for number in numbers]
    assert [source_of(index) for index in varied._rows()] == varied.order()
    assert source_of(varied.tree.currentIndex()) == "s4"


def test_what_is_left_puts_in_order_once_it_is_known_and_moves_nothing_while_one_codes(varied):
    varied.sort_by(SourceOrder.REMAINING)
    assert varied.order() == ["s1", "s2", "s3", "s4"]
    varied.show_coverage({f"s{one}": covered(line(one), 10 * one) for one in (4, 3, 2, 1)})
    varied.show_coverage({"s1": covered(line(1), 100)})
    assert varied.order() == ["s1", "s2", "s3", "s4"]
    varied.clear_coverage()
    varied.show_coverage({f"s{one}": covered(line(one), 90 - 10 * one) for one in (1, 2, 3, 4)})
    assert varied.order() == ["s4", "s3", "s2", "s1"]


def test_only_documents_of_the_status_chosen_are_shown_and_stepped_through(qtbot, varied):
    varied.select("s4")
    with qtbot.assertNotEmitted(varied.chosen):
        varied.shown.setFocus()
        QTest.keyClicks(varied.shown, "Not")
    assert varied.shown.currentText() == "Not started"
    assert varied.order() == ["s3"]
    assert varied.beside("s3", 1) is None
    varied.shown.setCurrentIndex(0)
    assert len(varied.order()) == 4


def test_the_list_follows_when_a_document_gets_another_status(varied):
    varied.shown.setCurrentIndex(varied.shown.findText("Done"))
    assert varied.order() == ["s1"]
    varied.show_sources(
        [described(1, "Örebro", None, SourceStatus.REVIEWED), described(2, "Arvika", None, SourceStatus.DONE)]
    )
    assert varied.order() == ["s2"]


def test_a_filter_without_hits_says_so(qtbot, varied):
    def picture():
        varied.tree.viewport().repaint()
        return varied.tree.viewport().grab().toImage()

    with qtbot.waitExposed(varied):
        varied.show()
    varied.filter.setText("finns inte")
    assert varied.order() == []
    nothing = picture()
    varied.show_sources([])
    assert picture() != nothing  # an empty list says nothing of filters


def test_below_the_title_stands_what_it_does_not_say_itself(varied):
    about = {index.data(): index.data(ABOUT_ROLE) for index in varied._rows()}
    assert about == {
        "Örebro": "2025-03-01 · Barn",
        "Arvika": "Akut",
        "Äppelbo": "2024-01-01",
        "Berg": "2025-01-01 · Ögon",
    }
    varied.show_sources(
        [described(5, "2025-03-01 Dialog med Barn", date(2025, 3, 1), organisations=("Barn", "Ungdom"))]
    )
    (index,) = varied._rows()
    assert index.data(ABOUT_ROLE) == "Ungdom"
    assert "Ungdom" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_titles_that_differ_at_the_end_look_different(qtbot, panel):
    same = "Minnesanteckningar från dialogmöte med nationellt programområde "
    panel.show_sources([described(number, f"{same}{name}") for number, name in enumerate(("Hud", "Ögon"), 1)])
    with qtbot.waitExposed(panel):
        panel.show()
    first, second = (panel.tree.visualRect(index) for index in panel._rows())
    grabbed = [panel.tree.viewport().grab(rect).toImage() for rect in (first, second)]
    assert grabbed[0] != grabbed[1]


def test_archived_documents_are_out_of_the_list_until_they_are_asked_for(panel):
    lines = list(panel._lines.values())
    gone = replace(lines[1], source=replace(lines[1].source, archived=True, group="Södra"))
    panel.show_sources([lines[0], gone, lines[2]])
    assert panel.order() == ["s3", "s1"]
    assert panel.beside("s3", 1) == "s1"
    panel.shown.setCurrentIndex(panel.shown.findText("Archived: 1"))
    assert panel.order() == ["s2"]
    panel.shown.setCurrentIndex(panel.shown.findText("All, archived ones too"))
    assert sorted(panel.order()) == ["s1", "s2", "s3"]
    panel.group_by(SourceGrouping.GROUP)
    assert list(shown(panel).items()) == [("Södra", ["Dialog 2"]), ("Without a group", ["Dialog 1", "Dialog 3"])]
    panel.show_sources(lines)
    assert panel.shown.findText("Archived", Qt.MatchFlag.MatchStartsWith) < 0
    assert sorted(panel.order()) == ["s1", "s2", "s3"]
