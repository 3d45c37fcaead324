"""The example, by question: one question stands in two sets, and both are on the screen with their own passages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.gui.models.figures import GROUP_ROLE
from lagvarde_coder.gui.workspaces.figures import AnalysisWorkspace

QUESTION = "Vilka konsekvenser, positiva och negativa, ser ni av ett större fokus på att fasa ut lågvärdevård?"


@pytest.fixture
def bench(built_example, tmp_path):
    return built_example.copied(tmp_path)


@pytest.fixture
def by_question(qtbot, session, on_screen):
    analysis = on_screen(AnalysisWorkspace)
    qtbot.waitUntil(lambda: analysis.answer is not None)
    before = analysis.answer
    analysis.filters.by.choose(Grouping.QUESTION)
    analysis.filters.of.choose(analysis.filters.of._values[0])
    analysis.filters.changed.emit()
    qtbot.waitUntil(lambda: analysis.answer is not before)
    return analysis


def columns_of(analysis, question):
    """Return the columns of a question, by what their whole heading says."""
    headings = enumerate(analysis.frequencies.figures.grid.columns)
    return {heading.tip.split("\n")[0]: column for column, heading in headings if heading.tip.startswith(question)}


def test_a_columns_heading_tells_how_many_documents_of_its_group_are_done(by_question, session):
    tips = [heading.tip for heading in by_question.frequencies.figures.grid.columns if QUESTION in heading.tip]
    rows = session.current.figures.counting.frequencies(by=Grouping.QUESTION)
    groups = {row.group.label: (row.finished, row.total) for row in rows if row.group}
    assert {tuple(tip.split("\n")) for tip in tips} == {
        (name, f"{done} of {of} documents done") for name, (done, of) in groups.items() if QUESTION in name
    }
    assert groups[f"{QUESTION} (Allmänna frågor)"][1] < rows[0].total


def test_a_question_in_two_sets_is_two_columns_each_with_its_own_figure(by_question):
    row = [one.number for one in by_question.answer.figures.rows].index("T01")
    table = by_question.frequencies.figures
    headings = {
        name: (table.index(row, column).data(), " ".join(table.headerData(column, Qt.Orientation.Horizontal).split()))
        for name, column in columns_of(by_question, QUESTION).items()
    }
    assert headings == {
        f"{QUESTION} (Allmänna frågor)": ("1", f"{QUESTION} (Allmänna frågor) of 13 heard"),
        f"{QUESTION} (NPO, skriftligt)": ("2", f"{QUESTION} (NPO, skriftligt) of 23 heard"),
    }


def test_behind_each_of_the_two_stand_its_own_passages(qtbot, by_question):
    row = [one.number for one in by_question.answer.figures.rows].index("T01")
    who = {}
    for name, column in columns_of(by_question, QUESTION).items():
        index = by_question.frequencies.figures.index(row, column)
        assert index.data(GROUP_ROLE) not in {None, name}
        by_question.frequencies.scrollTo(index)
        rect = by_question.frequencies.visualRect(index)
        qtbot.mouseClick(by_question.frequencies.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        qtbot.waitUntil(lambda said=name: said in by_question.excerpts.list.accessibleDescription())
        who[name] = {one.attribution for one in by_question.excerpts.excerpts}
    assert [len(one) for one in who.values()] == [1, 2]
    assert not set.intersection(*who.values())


def test_a_copied_table_has_the_whole_of_both_headings(qtbot, by_question):
    by_question.frequencies.setFocus()
    qtbot.keyClick(by_question.frequencies, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    for name, of in (("Allmänna frågor", 13), ("NPO, skriftligt", 23)):
        assert f"{QUESTION} ({name}) of {of} heard" in copied
