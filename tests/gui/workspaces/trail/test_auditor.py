"""What an auditor asks of a project, each answered in the window in two steps, with what the command line answers."""

import json
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.cli.app import main
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.gui.workspaces.trail import TrailWorkspace
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import coded

WHY = "Båda handlar om tid att lära."
REWORDED = "Ordet var för vitt."
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def project(session, codings, documents, tmp_path):
    """A merge, and after it a coding by somebody else, an undone one, another wording, and a file that left."""
    project = session.current
    book, merging = project.themes.codebook, project.decisions.merging
    themes = [book.find(number).id for number in ("T01", "T04")]
    merging.merge(NeedChoice("Tid att lära"), themes, WHY)
    project.coders.act_as("Kim Ek")
    coded(project, documents[1], "T02", 0, 5)
    project.trail.history.revert(coded(project, documents[1], "T03", 6, 12).operation)
    book.change(themes[0], {"definition": "Tid i schemat"}, substantial=True, reason=REWORDED)
    options = ExportOptions(table="data")
    project.report.exporting.export(tmp_path / "a.csv", Silent(), options=options, attribution=Attribution.CATEGORY)
    return project


@pytest.fixture
def trail(qtbot, on_screen, project):
    workspace = on_screen(TrailWorkspace)
    qtbot.waitUntil(lambda: bool(workspace.log.lines()))
    return workspace


@pytest.fixture
def ask(project, capsys):
    """Return the command line, on the same project."""

    def run(command, *words):
        capsys.readouterr()
        assert main([*command.split(), str(project.path), *map(str, words), "--json"], lambda _: 1) == 0
        return json.loads(capsys.readouterr().out)

    return run


class Hand:
    """Does what a person does, and counts it."""

    def __init__(self, qtbot, trail):
        self.steps = 0
        self._qtbot, self._trail = qtbot, trail

    def type(self, field, text):
        """Click into a field, write over what stands there, and press Return: one step."""
        self.steps += 1
        QTest.mouseClick(field, LEFT)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for character in text:  # QTest cannot type every letter
            QApplication.sendEvent(
                field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
            )
        QTest.keyClick(field, Qt.Key.Key_Return)

    def click(self, button):
        self.steps += 1
        QTest.mouseClick(button, LEFT)

    def click_tab(self, place):
        self.steps += 1
        bar = self._trail.tabs.tabBar()
        QTest.mouseClick(bar, LEFT, Qt.KeyboardModifier.NoModifier, bar.tabRect(place).center())

    def choose(self, box, words):
        """Choose by typing the first letters into a list: one step."""
        self.steps += 1
        box.setFocus()
        for character in words:
            QTest.keyClick(box, character)
        assert box.currentText().startswith(words)

    def click_row(self, words):
        self.steps += 1
        table = self._trail.log.table
        (row,) = [row for row, cells in enumerate(rows(table)) if words in " ".join(cells)]
        at = table.visualRect(table.model().index(row, 2)).center()
        QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)


@pytest.fixture
def hand(qtbot, trail):
    hand = Hand(qtbot, trail)
    yield hand
    assert hand.steps <= 2


def rows(table):
    model = table.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def fields(tree):
    items = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return [tuple(item.text(column) for column in range(3)) for item in items]


def merge_of(ask):
    (merge,) = ask("audit list", "--action", "theme.merge", "--about", "T04")
    return merge


def test_who_merged_what_when_and_why(qtbot, trail, hand, ask):
    merge = merge_of(ask)
    hand.type(trail.log.filters.words, "T04")
    shown = [row for row in rows(trail.log.table) if row[2] == "Themes were merged"]
    ((when, who, _, what, why),) = shown
    assert (who, why) == (merge["coder"], merge["reason"]) == ("Utredare Alfa", WHY)
    assert what == f"{' and '.join(merge['concerned'])} → {merge['into'][0]}"
    assert date.fromisoformat(when[:10]) and when[:4] == merge["time"][:4]


def test_the_figures_before_the_merge(qtbot, trail, hand, ask):
    merge = merge_of(ask)
    hand.click_row(WHY)
    hand.click(trail.log.detail.figures)
    page = trail.figures
    qtbot.waitUntil(page.table.isVisible)
    assert (
        page.heading.text()
        == f"As it was before: Themes were merged · {' and '.join(merge['concerned'])} → {merge['into'][0]}"
    )
    before, after = merge["entry"] - 1, merge["entry"] + merge["subjects"] - 1
    wanted: dict[str, list[str]] = {}
    for column, state in ((0, before), (1, after)):
        for stage in ("need", "theme"):
            for row in ask("frequencies", "--of", stage, "--at", state):
                wanted.setdefault(row["theme"], ["–", "–"])[column] = f"{row['count']} of {row['denominator']}"
    assert wanted["B01"] == ["–", "2 of 2"] and wanted["T01"] == ["2 of 2", "2 of 2"]
    numbers = [page.table.model().index(row, 0).data(Qt.ItemDataRole.UserRole + 101) for row in range(len(wanted))]
    assert {number: [row[1], row[2]] for number, row in zip(numbers, rows(page.table), strict=True)} == wanted
    hand.steps -= 1  # to see only what differs is no part of the answer
    hand.click(page.only)
    assert [row[1:] for row in rows(page.table)] == [["–", "2 of 2", "new"]]


def test_which_codings_changed_since_the_merge(qtbot, trail, hand, ask):
    merge = merge_of(ask)
    wanted = ask("audit list", "--since", merge["entry"], "--kind", "coding")
    assert [line["action"] for line in wanted] == ["operation.revert", "coding.create", "coding.create"]
    hand.click_row(WHY)
    hand.click(trail.log.detail.since)
    qtbot.waitUntil(lambda: len(trail.log.lines()) == len(wanted))
    assert [line.newest.order for line in trail.log.lines()] == [line["entry"] for line in wanted]
    assert len(rows(trail.log.table)) == len(wanted)


def test_which_codings_changed_since_the_file_left_the_house(qtbot, trail, hand, ask):
    (export,) = ask("audit list", "--action", "export")
    hand.click_row("a.csv")
    hand.click(trail.log.detail.since)
    qtbot.waitUntil(lambda: not trail.log.lines())
    assert ask("audit list", "--since", export["entry"], "--kind", "coding") == []


def test_which_codings_changed_since_a_day(qtbot, trail, hand, ask):
    hand.type(trail.log.filters.day, "2999")
    assert rows(trail.log.table) == []
    hand.type(trail.log.filters.day, "i går")
    assert len(rows(trail.log.table)) > 5 and "“i går” is no day" in trail.log.filters.said.text()
    today = datetime.now().astimezone().date().isoformat()
    hand.steps = 0
    hand.type(trail.log.filters.day, today)
    hand.choose(trail.log.filters.action, "Everything that")
    wanted = ask("audit list", "--from", today, "--kind", "coding")
    assert wanted
    in_lines = lambda: [operation.order for line in trail.log.lines() for operation in line.operations]  # noqa: E731
    left_out = {line["entry"] for line in wanted if line["undone"] or line["undoes"]}
    qtbot.waitUntil(lambda: in_lines() == [line["entry"] for line in wanted if line["entry"] not in left_out])


def test_what_the_codebook_said_when_it_was_coded(qtbot, trail, hand, ask, project):
    evidence = next(line.evidence for line in project.coding.marking.all() if line.theme.number == "T01")
    told = ask("evidence", evidence)["codebook"]
    hand.click_tab(1)
    hand.type(trail.evidence.field, evidence)
    panel = trail.evidence.codebook
    qtbot.waitUntil(panel.isVisible)
    shown = {field: (then, now) for field, then, now in rows(panel.table)}
    assert (
        shown["Definition"] == (told["then"]["definition"] or "–", told["now"]["definition"]) and told["version"] == 1
    )
    assert shown["Definition"][1] == "Tid i schemat" != shown["Definition"][0]
    (change,) = told["changes"]
    assert (change["coder"], change["reason"]) == ("Kim Ek", REWORDED)
    assert panel.said.endswith(f"Kim Ek · {REWORDED}")


def test_what_left_the_house_and_how(qtbot, trail, hand, ask):
    (export,) = ask("exports")
    hand.choose(trail.log.filters.action, "Exported")
    qtbot.waitUntil(lambda: len(trail.log.lines()) == 1)
    hand.click_row(export["name"])
    tree = trail.log.detail.tree
    qtbot.waitUntil(lambda: tree.topLevelItemCount() > 0)
    shown = {field: after for field, _, after in fields(tree)}
    assert shown["State"] == str(export["state"])
    assert export["sha256"] in shown.values()
    assert "category" in shown["Choices"] and "data" in shown["Choices"]
    assert export["choices"]["attribution"] == "category"
