"""Nothing that was typed or moved is lost when the project closes, another coder takes over or a step is undone."""

import pytest
from PySide6.QtTest import QTest

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.gui.workspaces.coding.controllers.codings.edges import Edge
from lagvarde_coder.gui.workspaces.coding.units import TextUnit
from tests.helpers import coded


@pytest.fixture
def line(session, documents, coding, place):
    """The caret stands in a coding with T01."""
    span = place("mer tid")
    session.announce(coded(session.current, documents[0], "T01", span.start, span.end))
    coding.document.view.go_to(span.start + 2)
    return coding.codings.current


def typed(coding, words="viktigt"):
    coding.controllers.changing.write_comment()
    QTest.keyClicks(coding.codings.editor.memo, words)


def reopened(session):
    path = session.current.path
    session.close()
    assert session.open(path)
    return session.current


def test_a_comment_is_stored_when_the_project_closes_in_the_middle_of_it(session, coding, line):
    typed(coding)
    assert [one.coding.memo for one in reopened(session).coding.marking.all()] == ["viktigt"]


def test_an_end_that_is_being_moved_is_stored_too(session, coding, line):
    coding.controllers.edges.begin(Edge.END)
    coding.controllers.edges.move(TextUnit.WORD, 1)
    assert [one.words for one in reopened(session).coding.marking.all()] == ["mer tid för"]


def test_so_is_a_note_on_a_passage_without_a_theme(session, coding, place):
    coding.document.view.select(place("fasa ut"))
    coding.controllers.disposing.dispose(Disposal.NOT_RELEVANT)
    coding.controllers.disposing.write_note()
    QTest.keyClicks(coding.controllers.disposing.card.note, "viktigt")
    assert [one.disposition.note for one in reopened(session).coding.disposing.all()] == ["viktigt"]


def test_the_place_is_remembered_however_soon_one_leaves(session, documents, coding):
    coding.controllers.opening.show_document(documents[1].source.id)
    coding.document.view.go_to(7)
    reopened(session)
    assert coding._at.source == documents[1].source.id
    assert coding.document.view.caret() == 7


def test_what_one_coder_typed_stays_theirs_when_another_takes_over(session, coding, line):
    typed(coding)
    session.act_as("Utredare Beta")
    (stored,) = session.current.coding.marking.all()
    assert stored.coding.memo == "viktigt"
    (logged,) = session.current.trail.tracing.operations(actions=["coding.change"])
    assert logged.coder == "Utredare Alfa"


def test_typing_stays_while_something_else_of_the_coding_changes(session, coding, line):
    typed(coding)
    coding.controllers.changing.cycle_stance()
    assert coding.codings.editor.memo.toPlainText() == "viktigt"
    coding.codings.editor.commit()
    assert [one.coding.memo for one in session.current.coding.marking.all()] == ["viktigt"]


def test_undo_takes_back_what_was_just_typed_before_anything_else(session, coding, line):
    coding.controllers.changing.cycle_stance()
    typed(coding)
    session.undo()
    (stored,) = session.current.coding.marking.all()
    assert (stored.coding.memo, coding.codings.editor.memo.toPlainText()) == ("", "")
    assert stored.coding.stance is not line.coding.stance
    session.redo()
    assert coding.codings.editor.memo.toPlainText() == "viktigt"


def test_the_focus_goes_to_the_text_when_another_coder_takes_over_in_the_middle_of_a_comment(session, coding, line):
    typed(coding)
    session.act_as("Utredare Beta")
    assert coding.document.view.hasFocus()


def test_so_it_does_when_what_others_coded_is_hidden(session, coding, line):
    session.act_as("Utredare Beta")
    coding.controllers.changing.write_comment()
    assert coding.codings.editor.memo.hasFocus()
    session.see_others(False)
    assert coding.codings.current is None
    assert coding.document.view.hasFocus()


def test_so_it_does_from_the_note_on_a_passage_without_a_theme(session, coding, place):
    coding.document.view.select(place("fasa ut"))
    coding.controllers.disposing.dispose(Disposal.NOT_RELEVANT)
    coding.controllers.disposing.write_note()
    assert coding.controllers.disposing.card.note.hasFocus()
    session.undo()
    assert coding.document.view.hasFocus()


def test_so_it_does_from_the_card_of_a_doubt(session, coding, line):
    coding.controllers.doubting.ask_question()
    assert coding.controllers.card.isAncestorOf(coding.window().focusWidget())
    session.act_as("Utredare Beta")
    assert coding.document.view.hasFocus()
