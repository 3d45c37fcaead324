import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.figures.kept_views import ViewPlace
from lagvarde_coder.domain.figures.passage_query import Nearness, Trait
from lagvarde_coder.gui.workspaces.figures.shown_figure import QUERY


@pytest.fixture
def page(qtbot, analysis):
    analysis.tabs.setCurrentIndex(QUERY)
    qtbot.waitUntil(lambda: analysis.query.answer is not None)
    return analysis.query


def choose(box, value):
    box.choose(value)
    box.activated.emit(box.currentIndex())


def ask(qtbot, page, do):
    before = page.answer
    do()
    qtbot.waitUntil(lambda: page.answer is not before, timeout=30_000)
    return page.answer


def theme(session, number):
    return (session.current.themes.codebook.find(number).id,)


@pytest.fixture
def t04_near_t01(qtbot, session, page):
    """T04 with another coding of T01 on the same words, built with the menus."""
    ask(qtbot, page, lambda: choose(page.builder.rows[0].value, theme(session, "T04")))
    ask(qtbot, page, page.builder.add_button.click)
    row = page.builder.rows[1]
    ask(qtbot, page, lambda: choose(row.near, Nearness.SAME_WORDS))
    ask(qtbot, page, lambda: choose(row.value, theme(session, "T01")))
    return row


def test_rows_of_menus_are_read_back_as_a_sentence_with_figures_and_passages(qtbot, session, page, t04_near_t01):
    assert page.sentence.text().startswith("Passages that are about T04")
    assert "have another coding about T01" in page.sentence.text()
    assert page.figures.text().startswith("1 of 2 organisations heard · 1 of 2 documents · 1 passages")
    assert [excerpt.text for excerpt in page.excerpts] == ["mer tid"]
    answer = ask(qtbot, page, lambda: choose(t04_near_t01.negated, True))
    assert not answer.result.passages and "have no other coding" in page.sentence.text()
    answer = ask(qtbot, page, lambda: choose(t04_near_t01.joined, True))
    assert ", or that have no other coding" in page.sentence.text() and len(answer.result.passages) == 3


def test_the_marked_passage_is_shown_whole_and_enter_opens_its_place(qtbot, session, analysis, page, t04_near_t01):
    assert [one.text for one in analysis.excerpts.excerpts] == ["mer tid"]
    gone = []
    session.wanted_place.connect(lambda *place: gone.append(place))
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    passage = page.answer.result.passages[0]
    assert [place[1:] for place in gone] == [(passage.start, passage.end)]


def test_words_are_asked_for_when_the_field_is_left(qtbot, page):
    row = page.builder.rows[0]
    ask(qtbot, page, lambda: choose(row.trait, Trait.WORDS))
    row.words.setFocus()
    QTest.keyClicks(row.words, "fortbildning")
    ask(qtbot, page, lambda: QTest.keyClick(row.words, Qt.Key.Key_Return))
    assert {excerpt.source_number for excerpt in page.excerpts} == {1, 2}
    ask(qtbot, page, row.forms.click)
    assert {excerpt.source_number for excerpt in page.excerpts} == {1}


def test_a_query_is_kept_opened_undone_and_removed(qtbot, session, page, t04_near_t01):
    asked = page.builder.query
    page.name.setText("Tid och mer")
    ask(qtbot, page, page.keep.click)
    assert session.current.figures.views.query("Tid och mer") == asked
    ask(qtbot, page, lambda: choose(page.kept, ""))
    assert len(page.builder.rows) == 1
    view = session.current.figures.views.find(ViewPlace.QUERY, "Tid och mer")
    ask(qtbot, page, lambda: choose(page.kept, view.id))
    assert page.builder.query == asked and page.name.text() == "Tid och mer"
    ask(qtbot, page, page.forget_button.click)
    assert session.current.figures.views.all(ViewPlace.QUERY) == []
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: session.current.figures.views.all(ViewPlace.QUERY) == [view])


def test_the_filter_above_holds_for_it_and_stands_beside_its_figures(qtbot, analysis, page):
    def only_contradicting():
        analysis.filters.stance.choose(Stance.CONTRADICTS)
        analysis.filters.changed.emit()

    answer = ask(qtbot, page, only_contradicting)
    assert answer.scope.stances == {Stance.CONTRADICTS}
    assert "Stance: contradicts" in page.figures.text()


def test_rows_are_copied_and_everything_is_exported_as_events(qtbot, session, analysis, page, t04_near_t01, tmp_path):
    analysis.copy()
    assert "mer tid" in QGuiApplication.clipboard().text() and "Passages that" in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(session.saved):
        page.save_to(tmp_path / "svar.xlsx")
    made = session.current.report.exporting.all()[0].export
    assert made.name == "svar.xlsx" and made.report == "sökfråga"


def test_conditions_go_with_their_buttons_and_the_last_one_leaves_everything(qtbot, page, t04_near_t01):
    ask(qtbot, page, t04_near_t01.remove.click)
    assert len(page.builder.rows) == 1 and not page.builder.rows[0].joined.isVisible()
    ask(qtbot, page, page.builder.rows[0].remove.click)
    assert page.sentence.text() == "All passages."
