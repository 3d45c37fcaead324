"""Teman's page of candidates: families, what is in them, what gave rise to them, and what becomes of them."""

import pytest
from PySide6.QtCore import Qt

from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus
from lagvarde_coder.gui.models.table import ROOT
from lagvarde_coder.gui.workspaces.themes import ThemesWorkspace
from lagvarde_coder.gui.workspaces.themes.candidates_page import CandidatesPage
from lagvarde_coder.services.decisions.candidates import NewPassage


@pytest.fixture
def made(session, documents):
    """Make a candidate of the first words of documents (by their place), in a family."""

    def make(name, family, *places, whole=()):
        passages = [NewPassage(documents[place].text.id, Span(0, 6)) for place in places]
        sources = [documents[place].source.id for place in whole]
        return session.current.decisions.candidates.make(name, family, passages, sources)[0]

    return make


@pytest.fixture
def page(qtbot, on_screen, made):
    made("Tid", "K", 0, 1)
    made("Timmar", "K", 0)
    made("Data", "K", whole=(1,))
    made("Lathund", "S", 0)
    workspace = on_screen(ThemesWorkspace)
    page = workspace.show_page(CandidatesPage)
    qtbot.waitUntil(lambda: page.shown is not None and page.table.row_count() == 3)
    return page


def cells(table):
    model = table.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount(ROOT))]
        for row in range(table.row_count())
    ]


def choose(page, *numbers):
    ids = [line.candidate.id for line in page.shown.lines if line.candidate.number in numbers]
    page.table.select_keys(ids, ids[0])
    page.table.selection_changed.emit()


def decide(qtbot, page, name, reason, fill=lambda dialog: None):
    """Press a command and answer its dialog; wait until the page shows what came of it."""
    before = page.shown
    page._actions[name].trigger()
    fill(page.deciding.dialog)
    page.deciding.dialog.field.setPlainText(reason)
    page.deciding.dialog.try_accept()
    qtbot.waitUntil(lambda: page.shown is not before)


def test_a_family_is_listed_with_what_is_known_of_each_candidate(page):
    assert cells(page.families)[:3] == [
        ["K  Utvecklingsbehov", "3"], ["U  Uppföljning", "0"], ["S  Efterfrågat stöd", "1"],
    ]  # fmt: skip
    assert [row[:2] + row[3:6] for row in cells(page.table)] == [
        ["K01", "Tid", "2 of 2", "2", "2"],
        ["K02", "Timmar", "1 of 2", "1", "1"],
        ["K03", "Data", "1 of 2", "1", "0"],
    ]


def test_another_family_has_its_own_list_and_an_empty_one_says_how_candidates_are_made(qtbot, page):
    families = {family.initial: family.id for family in page.shown.families}
    page.families.select_keys([families["S"]], families["S"])
    page.families.selection_changed.emit()
    qtbot.waitUntil(lambda: [row[0] for row in cells(page.table)] == ["S01"])
    page.families.select_keys([families["L"]], families["L"])
    page.families.selection_changed.emit()
    qtbot.waitUntil(page.empty.isVisible)


def test_what_gave_rise_to_a_candidate_is_listed_and_a_click_goes_there(qtbot, session, page, documents):
    choose(page, "K01")
    qtbot.waitUntil(lambda: page.origins.table.row_count() == 2)
    assert [row[1:4] for row in cells(page.origins.table)] == [
        ["Dialog 1", "Föreningen", "Dialog"], ["Dialog 2", "Nätverket", "Ingen"],
    ]  # fmt: skip
    table = page.origins.table
    with qtbot.waitSignal(session.wanted_place) as asked:
        qtbot.mouseClick(
            table.viewport(),
            Qt.MouseButton.LeftButton,
            pos=table.visualRect(table.model().index(1, 3)).center(),
        )
    assert asked.args == [documents[1].source.id, 0, 6]


def test_a_whole_document_is_among_what_gave_rise_to_a_candidate(qtbot, session, page, documents):
    choose(page, "K03")
    qtbot.waitUntil(lambda: page.origins.table.row_count() == 1)
    page.origins.table.setCurrentIndex(page.origins.table.model().index(0, 0))
    with qtbot.waitSignal(session.wanted_place) as asked:
        qtbot.keyClick(page.origins.table, Qt.Key.Key_Return)
    assert asked.args == [documents[1].source.id, 0, 0]


def test_a_long_name_that_others_are_brought_into_is_shown_from_its_number(page, session):
    first = page.shown.lines[0].candidate
    session.current.themes.codebook.change(first.id, {"name": "Ett långt namn " * 12})
    choose(page, "K01", "K02")
    page._actions["gather"].trigger()
    edit = page.deciding.dialog.into.lineEdit()
    assert edit.hasSelectedText() and edit.cursorPosition() == 0
    page.deciding.dialog.leave()


def test_several_are_brought_together_under_a_new_name_and_taken_apart(qtbot, page, session):
    choose(page, "K01", "K02")
    decide(qtbot, page, "gather", "Samma sak", lambda dialog: dialog.into.setEditText("Tidsbrist"))
    assert [row[6] for row in cells(page.table)] == ["in K04", "in K04", "", "K01, K02"]
    assert cells(page.table)[3][3] == "2 of 2"
    choose(page, "K01")
    decide(qtbot, page, "apart", "Var för sig")
    assert [row[6] for row in cells(page.table)] == ["", "in K04", "", "K02"]
    session.undo()
    qtbot.waitUntil(lambda: cells(page.table)[0][6] == "in K04")


def test_several_are_kept_and_dropped_with_a_reason_that_is_told(qtbot, page, session):
    choose(page, "K01", "K02")
    decide(qtbot, page, "keep", "Bär mot helheten")
    choose(page, "K03")
    decide(qtbot, page, "drop", "Saknar stöd")
    status = {line.candidate.number: (line.candidate.status, line.decided.reason) for line in page.shown.lines[:3]}
    assert status == {
        "K01": (ThemeStatus.KEPT, "Bär mot helheten"),
        "K02": (ThemeStatus.KEPT, "Bär mot helheten"),
        "K03": (ThemeStatus.DROPPED, "Saknar stöd"),
    }
    tip = page.table.model().index(2, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert "Saknar stöd" in tip


def test_a_theme_is_made_with_its_passages(qtbot, page, session):
    choose(page, "K01")
    decide(qtbot, page, "promote", "Valdes", lambda dialog: dialog.passages.setChecked(True))
    assert cells(page.table)[0][7] == "T14"
    theme = session.current.themes.codebook.find("T14", Stage.THEME)
    assert len(session.current.coding.marking.all(theme=theme.id)) == 2
    choose(page, "K01")
    assert not page._actions["drop"].isEnabled()
    assert page._actions["reopen"].isEnabled()


def test_a_decision_without_a_reason_is_not_taken(page):
    choose(page, "K01")
    page._actions["drop"].trigger()
    page.deciding.dialog.try_accept()
    assert page.deciding.dialog.isVisible()
    assert page.deciding.dialog.said
    page.deciding.dialog.reject()


def test_families_are_added_and_renamed(qtbot, page):
    page.add_family.trigger()
    page.deciding.dialog.name.setText("Kostnad")
    page.deciding.dialog.letter.setText("z")
    page.deciding.dialog.try_accept()
    qtbot.waitUntil(lambda: cells(page.families)[-1][0] == "Z  Kostnad")
    page.rename_family.trigger()
    page.deciding.dialog.name.setText("Behov")
    page.deciding.dialog.try_accept()
    qtbot.waitUntil(lambda: cells(page.families)[0][0] == "K  Behov")


def test_a_name_that_is_taken_keeps_the_dialog_open(qtbot, page, failures):
    page.add_family.trigger()
    page.deciding.dialog.name.setText("Risk")
    page.deciding.dialog.try_accept()
    assert page.deciding.dialog.isVisible()
    assert [type(error).__name__ for error in failures] == ["NameTaken"]
    failures.clear()
    page.deciding.dialog.name.clear()
    page.deciding.dialog.reject()


def test_a_family_is_ranked_with_ties_as_ties(qtbot, page):
    page.behind.setCurrentWidget(page.asked)
    assert [row[:4] for row in cells(page.asked.table)] == [
        ["1", "K01", "Tid", "2 of 2"],
        ["2, shared", "K02", "Timmar", "1 of 2"],
        ["2, shared", "K03", "Data", "1 of 2"],
    ]
    assert page.asked.by.itemText(0) == "All organisations"


def test_candidates_are_reached_and_decided_by_keys_alone(qtbot, page, session):
    page.begin()
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    before = page.shown
    qtbot.keyClick(page.table, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    page.deciding.dialog.field.setPlainText("Bär")
    page.deciding.dialog.try_accept()
    qtbot.waitUntil(lambda: page.shown is not before)
    assert page.shown.lines[0].candidate.status is ThemeStatus.KEPT


def test_a_candidate_that_is_asked_for_is_shown_in_its_family(qtbot, page, session):
    wanted = session.current.decisions.candidates.find("S01")
    page.show_theme(wanted.id)
    qtbot.waitUntil(lambda: page.table.selected_keys() == [wanted.id])
