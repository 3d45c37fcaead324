"""Finding words: in the open document, in all documents, and coding what was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from lagvarde_coder.gui.workspaces.coding.controllers.finding.in_document import spans_in
from lagvarde_coder.gui.workspaces.coding.panels.documents.coverage_grid import Measure, coverage_grid
from lagvarde_coder.services.coding.proposing import CodedExtent
from tests.access import unnamed
from tests.gui.workspaces.conftest import FIRST, SECOND, span_of
from tests.helpers import coded, pasted

FORMS = {"behöver": "behöva", "fortbildningen": "fortbildning"}


@pytest.fixture
def bench(bench, monkeypatch):
    """A project in a language of few words: the dictionary takes seconds to read."""
    monkeypatch.setattr("lagvarde_coder.services.finding.searching._lemma", lambda word: FORMS.get(word, word))
    same = {"utmönstring": ("fasa ut",)}
    monkeypatch.setattr("lagvarde_coder.services.finding.searching._variants", lambda words: same.get(words, ()))
    return bench


SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def key(widget, which, modifier=Qt.KeyboardModifier.NoModifier):
    widget.setFocus()
    QTest.keyClick(widget, which, modifier)


@pytest.fixture
def bar(coding):
    coding.document.view.setFocus()
    key(coding.document.view, Qt.Key.Key_F, CTRL)
    return coding.controllers.finding.bar


def look(coding, words):
    coding.controllers.finding.bar.field.setText(words)
    coding.controllers.finding.look()


def words_found(coding):
    return [span.of(FIRST) for span in coding.document.view.hits()]


# --- in the open document ---------------------------------------------------------------------------------------------


def test_ctrl_f_looks_in_the_text_and_shows_every_place(coding, bar):
    assert bar.isVisible()
    assert bar.field.hasFocus()
    look(coding, "ÅTER")
    assert words_found(coding) == ["Åter"]
    assert bar.said == "1 of 1"
    look(coding, "vård")
    assert words_found(coding) == ["vård", "vård"]
    assert coding.document.view.selected_span() == coding.document.view.hits()[0]


def test_enter_and_f3_go_round_and_escape_leaves_the_place_selected(coding, bar):
    look(coding, "vård")
    first, second = coding.document.view.hits()
    key(bar.field, Qt.Key.Key_Return)
    assert bar.said == "1 of 2"  # the rest of the typing was still due
    key(bar.field, Qt.Key.Key_Return)
    assert (bar.said, coding.document.view.selected_span()) == ("2 of 2", second)
    key(bar.field, Qt.Key.Key_F3)
    assert coding.document.view.selected_span() == first
    key(bar.field, Qt.Key.Key_Return, SHIFT)
    assert coding.document.view.selected_span() == second
    key(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert coding.document.view.hasFocus()
    assert coding.document.view.selected_span() == second
    assert coding.document.view.hits() == []


def test_f3_goes_on_after_escape_without_the_bar_and_the_focus_stays_in_the_text(coding, bar):
    look(coding, "vård")
    first, second = coding.document.view.hits()
    key(bar.field, Qt.Key.Key_Escape)
    view = coding.document.view
    for which, expected in ((Qt.KeyboardModifier.NoModifier, second), (Qt.KeyboardModifier.NoModifier, first),
                            (SHIFT, second), (SHIFT, first)):  # fmt: skip
        key(view, Qt.Key.Key_F3, which)
        assert view.selected_span() == expected
        assert view.hasFocus() and not bar.isVisible() and view.hits() == []


def test_f3_without_the_bar_goes_on_from_the_caret(coding, bar):
    look(coding, "vård")
    first, second = coding.document.view.hits()
    key(bar.field, Qt.Key.Key_Escape)
    view = coding.document.view
    view.go_to(first.end)
    key(view, Qt.Key.Key_F3)
    assert view.selected_span() == second
    view.go_to(second.start)
    key(view, Qt.Key.Key_F3)
    assert view.selected_span() == second
    view.go_to(second.start)
    key(view, Qt.Key.Key_F3, SHIFT)
    assert view.selected_span() == first


def test_f3_without_the_bar_says_that_there_is_no_such_place_here(coding, bar):
    look(coding, "aterkommande")
    key(bar.field, Qt.Key.Key_Escape)
    key(coding.document.view, Qt.Key.Key_F3)
    assert "aterkommande" in coding.document.said
    assert coding.document.view.hasFocus()


def test_a_place_that_is_found_too_late_is_not_shown_in_another_document(qtbot, session, coding, bar, documents):
    bar.forms.setChecked(True)
    look(coding, "behöva")
    qtbot.waitUntil(lambda: words_found(coding) == ["behöver"])
    key(bar.field, Qt.Key.Key_Escape)
    key(coding.document.view, Qt.Key.Key_F3)
    coding.controllers.opening.show_document(documents[1].source.id)
    session.wait_for_jobs()
    assert coding.document.view.selected_span() is None


def test_f3_opens_the_bar_while_nothing_was_looked_for(coding):
    key(coding.document.view, Qt.Key.Key_F3)
    assert coding.controllers.finding.bar.field.hasFocus()


def test_what_is_not_there_is_said_calmly_and_the_text_stays(coding, bar, failures):
    caret = coding.document.view.caret()
    look(coding, "aterkommande")
    assert bar.said == "Nothing found"
    assert not bar.next.isEnabled()
    assert coding.document.view.caret() == caret
    look(coding, "")
    assert bar.said == ""


def test_whole_words_case_and_inflected_forms(qtbot, coding, bar):
    bar.whole.setChecked(True)
    look(coding, "vård")
    assert words_found(coding) == []
    bar.whole.setChecked(False)
    bar.case.setChecked(True)
    look(coding, "återkommande")
    assert words_found(coding) == []
    bar.case.setChecked(False)
    bar.forms.setChecked(True)
    look(coding, "behöva")
    qtbot.waitUntil(lambda: words_found(coding) == ["behöver"])


def test_the_selected_words_are_what_is_looked_for(coding, place):
    coding.document.view.setFocus()
    coding.document.view.select(place("mer tid"))
    key(coding.document.view, Qt.Key.Key_F, CTRL)
    assert coding.controllers.finding.bar.query == "mer tid"
    assert words_found(coding) == ["mer tid"]


def test_another_document_is_looked_through_too(coding, bar, documents):
    look(coding, "fortbildning")
    assert bar.said == "1 of 1"
    coding.controllers.opening.show_document(documents[1].source.id)
    assert [span.of(SECOND) for span in coding.document.view.hits()] == ["Fortbildning"]


def test_what_a_reader_takes_for_the_same_word_is_found_and_selected_as_it_stands(session, on_screen):
    document = pasted(
        session.current, "🙂 Läke\u00admedels\u00adgenomgångar gör att vi \ufb01nner e\u2011post.", title="Mjuk"
    )
    coding = on_screen(CodingWorkspace)
    coding.controllers.opening.show_document(document.source.id)
    coding.controllers.finding.open()
    words = {
        "läkemedelsgenomgångar": "Läke\u00admedels\u00adgenomgångar",
        "finner": "\ufb01nner",
        "e-post": "e\u2011post",
    }
    for typed, there in words.items():
        look(coding, typed)
        assert [span.of(document.content) for span in coding.document.view.hits()] == [there]
        assert coding.document.view.selected_span().of(document.content) == there


def test_a_large_text_is_looked_through_in_a_worker_and_a_step_waits_for_it(qtbot, session, on_screen):
    pasted(session.current, "tid och 🙂 rum\n" * 20_000, title="Lång")
    coding = on_screen(CodingWorkspace)
    coding.controllers.finding.open()
    look(coding, "rum")
    coding.controllers.finding.step(1)
    qtbot.waitUntil(lambda: bool(coding.controllers.finding.spans))
    assert coding.controllers.finding.bar.said.startswith(
        "2 of 10,000+"
    ) or coding.controllers.finding.bar.said.startswith("2 of 10")


def test_places_are_the_same_whatever_the_pieces(monkeypatch):
    text = "tid 🙂 tid\n\ntidtid\n" * 50
    whole = spans_in(text, "tid", Silent())
    monkeypatch.setattr("lagvarde_coder.gui.workspaces.coding.controllers.finding.in_document._CHUNK", 7)
    assert spans_in(text, "tid", Silent()) == whole
    assert len(whole) == 200


# --- in all documents -------------------------------------------------------------------------------------------------


@pytest.fixture
def panel(coding):
    coding.search("")
    return coding.controllers.searching.panel


def search(qtbot, coding, words):
    panel = coding.controllers.searching.panel
    panel.field.setText(words)
    panel._rest.stop()
    with qtbot.waitSignal(panel._model.modelReset):
        coding.controllers.searching.search()
    return [
        hit.hits[0].of(FIRST if hit.source.title == "Dialog 1" else SECOND)
        for hit in coding.controllers.searching.findings.hits
    ]


def test_all_documents_are_searched_and_what_was_found_is_counted(qtbot, coding, panel):
    assert panel.field.hasFocus()
    assert search(qtbot, coding, "fortbildning*") == ["fortbildning", "Fortbildningen"]
    assert panel._note.text() == "places: 2 · documents: 2 · organisations: 2"
    assert panel.code.isEnabled()
    assert search(qtbot, coding, "finnsinte") == []
    assert panel._pages.currentIndex() == 0


def test_ways_of_matching_say_what_else_is_looked_for(qtbot, coding, panel):
    panel.forms.setChecked(True)
    assert search(qtbot, coding, "fortbildning") == ["fortbildning", "Fortbildningen"]
    assert panel.said == "Also looks for: fortbildning: fortbildningen"
    panel.forms.setChecked(False)
    panel.compounds.setChecked(True)
    assert search(qtbot, coding, "bildning") == ["fortbildning", "Fortbildningen"]
    panel.compounds.setChecked(False)
    panel.variants.setChecked(True)
    assert search(qtbot, coding, "utmönstring")[0] == "fasa ut"


def test_enter_goes_there_and_f4_goes_on_through_all_documents(qtbot, coding, panel, documents):
    search(qtbot, coding, "fortbildning*")
    key(panel.field, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    key(panel.list, Qt.Key.Key_Return)
    view = coding.document.view
    assert (coding.shown_source, view.selected_span()) == (documents[0].source.id, span_of(FIRST, "fortbildning"))
    assert view.hasFocus()
    assert panel.isVisible()
    key(view, Qt.Key.Key_F4)
    assert (coding.shown_source, view.selected_span()) == (documents[1].source.id, span_of(SECOND, "Fortbildningen"))
    assert view.hits() == [span_of(SECOND, "Fortbildningen")]
    key(view, Qt.Key.Key_F4)
    assert coding.shown_source == documents[0].source.id
    key(view, Qt.Key.Key_F4, SHIFT)
    assert coding.shown_source == documents[1].source.id
    panel.field.setFocus()
    key(panel.field, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert view.hits() == []


def test_filters_narrow_and_follow_what_is_coded(qtbot, session, coding, panel, documents):
    span = span_of(FIRST, "fortbildning")
    coded(session.current, documents[0], "T04", span.start, span.end)
    panel.filters.coded.setCurrentIndex(1)
    assert search(qtbot, coding, "fortbildning*") == ["fortbildning"]
    panel.filters.coded.setCurrentIndex(2)
    assert search(qtbot, coding, "fortbildning*") == ["Fortbildningen"]
    panel.filters.coded.setCurrentIndex(0)
    theme = session.current.themes.codebook.find("T04")
    panel.filters.theme.setCurrentIndex(panel.filters.theme.findData(theme.id))
    panel.filters.theme.activated.emit(0)
    assert panel.filters.scope().themes == {theme.id}
    panel.filters.material.setCurrentIndex(panel.filters.material.findData("kind:answer"))
    assert panel.filters.scope().kinds == {SourceKind.ANSWER}
    panel.filters.offer(("Patient",), (), ())
    assert panel.filters.scope().kinds == {SourceKind.ANSWER}
    panel.filters.material.setCurrentIndex(panel.filters.material.findData("category:Patient"))
    assert (panel.filters.scope().kinds, panel.filters.scope().categories) == (frozenset(), {"Patient"})


def test_what_was_found_is_copied_as_a_table(qtbot, session, coding, panel):
    search(qtbot, coding, "fortbildning*")
    (table,) = [action for action in panel.list.actions() if "table" in action.text()]
    table.trigger()
    said = QGuiApplication.clipboard().mimeData()
    assert "2. Dialog 2\tNätverket\t\tFortbildningen är en engångsinsats.\t" in said.text()
    assert "<th" in said.html()
    QGuiApplication.clipboard().clear()


def test_tables_of_what_was_found_and_gone_through_have_the_alias(qtbot, session, coding, panel, documents):
    session.current.material.documents.change([documents[1].source.id], {"alias": "En förening"})
    search(qtbot, coding, "fortbildning*")
    (table,) = [action for action in panel.list.actions() if "table" in action.text()]
    table.trigger()
    said = QGuiApplication.clipboard().text()
    assert "2. En förening\tEn förening\t\tFortbildningen" in said
    assert "Nätverket" not in said and "Dialog 2" not in said
    grid = coverage_grid(session.current.coding.coverage.all(), Measure.PERCENT)
    assert [grid.copied(row, 0) for row in range(2)] == ["Dialog 1", "En förening"]
    QGuiApplication.clipboard().clear()


# --- one theme on all -------------------------------------------------------------------------------------------------


def ask(qtbot, coding):
    coding.controllers.coding_hits.code_in_all()
    dialog = coding.controllers.coding_hits.dialog
    qtbot.waitUntil(lambda: bool(dialog.proposals))
    return dialog


def choose(qtbot, dialog, session, number, extent=None):
    dialog.theme.setCurrentIndex(dialog.theme.findData(session.current.themes.codebook.find(number).id))
    if extent is not None:
        dialog.extent.setCurrentIndex(dialog.extent.findData(extent))
    with qtbot.waitSignal(dialog._model.modelReset):
        dialog.asked.emit()


def test_one_theme_is_put_on_all_places_in_one_step(qtbot, session, documents, coding, panel):
    search(qtbot, coding, "fortbildning*")
    dialog = ask(qtbot, coding)
    dialog.try_accept()
    assert dialog.said == "Choose the theme first."
    choose(qtbot, dialog, session, "T01")
    assert dialog.said == ""
    assert [one.words for one in dialog.ticked()] == [
        "Återkommande fortbildning saknas.", "Fortbildningen är en engångsinsats."]  # fmt: skip
    dialog.try_accept()
    lines = session.current.coding.marking.all()
    assert [(line.theme.number, line.words) for line in lines] == [
        ("T01", "Återkommande fortbildning saknas."), ("T01", "Fortbildningen är en engångsinsats.")]  # fmt: skip
    assert session.undo_stack.count() == 1
    assert "T01" in coding.document.said
    session.undo_stack.undo()
    assert session.current.coding.marking.all() == []


@pytest.mark.parametrize("everywhere", [True, False])
def test_what_was_coded_from_the_search_field_is_undone_by_ctrl_z(qtbot, session, coding, panel, bar, everywhere):
    if everywhere:
        panel.field.setFocus()
        search(qtbot, coding, "fortbildning*")
        dialog = ask(qtbot, coding)
    else:
        look(coding, "fortbildning")
        coding.controllers.coding_hits.code_in_document()
        dialog = coding.controllers.coding_hits.dialog
        qtbot.waitUntil(lambda: bool(dialog.proposals))
    choose(qtbot, dialog, session, "T01")
    dialog.try_accept()
    assert session.current.coding.marking.all()
    assert coding.window().focusWidget() is coding.document.view


def test_the_search_field_keeps_the_focus_if_nothing_was_coded(qtbot, coding, panel):
    panel.field.setFocus()
    search(qtbot, coding, "fortbildning*")
    ask(qtbot, coding).reject()
    assert coding.window().focusWidget() is panel.field


def test_a_single_place_is_not_told_as_several(qtbot, session, coding, panel):
    search(qtbot, coding, "primärvården")
    dialog = ask(qtbot, coding)
    choose(qtbot, dialog, session, "T04")
    assert len(dialog.ticked()) == 1
    dialog.try_accept()
    assert coding.document.said == "T04 on one place of “primärvården”"
    assert session.undo_stack.undoText() == "T04 on one place of “primärvården”"


def test_all_places_are_offered_even_if_the_list_shows_only_the_first(qtbot, monkeypatch, coding, panel):
    monkeypatch.setattr("lagvarde_coder.gui.workspaces.coding.controllers.finding.in_all._MOST", 1)
    assert search(qtbot, coding, "fortbildning*") == ["fortbildning"]
    assert panel._note.text().startswith("the first ")
    coding.controllers.coding_hits.code_in_all()
    qtbot.waitUntil(
        lambda: (
            coding.controllers.coding_hits.dialog is not None
            and len(coding.controllers.coding_hits.dialog.proposals) == 2
        )
    )


def test_what_is_coded_already_is_shown_unticked_and_what_is_left_out_is_said(qtbot, session, documents, coding, panel):
    span = span_of(FIRST, "fortbildning")
    coded(session.current, documents[0], "T01", span.start, span.end)
    search(qtbot, coding, "fortbildning*")
    dialog = ask(qtbot, coding)
    choose(qtbot, dialog, session, "T01", CodedExtent.WORD)
    assert [one.words for one in dialog.ticked()] == ["Fortbildningen"]
    assert [node.checked for node in dialog._model.nodes()] == [None, True]
    assert "1 of 2" in dialog.counted
    dialog.try_accept()
    assert "coded already: 1" in coding.document.said
    assert len(session.current.coding.marking.all()) == 2


def test_ticks_decide(qtbot, session, coding, panel):
    search(qtbot, coding, "fortbildning*")
    dialog = ask(qtbot, coding)
    choose(qtbot, dialog, session, "T01", CodedExtent.PARAGRAPH)
    dialog._none.click()
    dialog.try_accept()
    assert dialog.said == "Tick at least one passage."
    dialog.list.setFocus()
    dialog.list.setCurrentIndex(dialog._model.index(1, 0))
    key(dialog.list, Qt.Key.Key_Space)
    dialog.try_accept()
    assert [line.source.title for line in session.current.coding.marking.all()] == ["Dialog 2"]


def test_places_of_the_find_bar_are_coded_too_and_many_in_a_worker(qtbot, session, on_screen):
    pasted(session.current, "tid går.\n" * 150, title="Många")
    coding = on_screen(CodingWorkspace)
    coding.controllers.finding.open()
    look(coding, "tid")
    coding.controllers.finding.bar.code.click()
    dialog = coding.controllers.coding_hits.dialog
    qtbot.waitUntil(lambda: bool(dialog.proposals))
    choose(qtbot, dialog, session, "T02", CodedExtent.WORD)
    with qtbot.waitSignal(session.saved):
        dialog.try_accept()
    assert len(session.current.coding.marking.all()) == 150
    assert len(coding.document.view.marks()) == 150
    session.undo_stack.undo()
    assert coding.document.view.marks() == []


def test_a_project_open_for_reading_says_that_it_cannot_be_coded(qtbot, session, documents, on_screen, bench):
    session.close()
    assert session.open(bench.path, writing=False)
    coding = on_screen(CodingWorkspace)
    coding.search("")
    search(qtbot, coding, "fortbildning*")
    coding.controllers.coding_hits.code_in_all()
    assert coding.controllers.coding_hits.dialog is None
    assert "reading" in coding.document.said


def test_everything_that_can_be_used_has_a_name_and_a_size(qtbot, coding, panel, bar):
    search(qtbot, coding, "fortbildning*")
    for host in (coding, ask(qtbot, coding)):
        assert unnamed(host) == []


def test_a_hit_is_a_span_of_the_text_shown(qtbot, coding, panel):
    search(qtbot, coding, "primärvården")
    coding.controllers.searching.step(1)
    assert coding.document.view.selected_span() == span_of(FIRST, "primärvården")
    assert isinstance(coding.document.view.hits()[0], Span)
