"""The document that is on the screen gets a new text: that is what is seen and coded, and nothing begun is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.gui.dialogs.revising.revision import RevisionDialog
from lagvarde_coder.gui.workspaces.material.revisions import compare
from tests.gui.workspaces.conftest import FIRST, span_of

NEW = "En ny första rad 🙂.\n" + FIRST.replace("mer tid", "mycket mer tid")


@pytest.fixture
def revise(qtbot, session, coding, documents, tmp_path):
    """Take a corrected file of the first document in, as the page of documents does."""

    def take_in(text=NEW):
        path = tmp_path / "ny.txt"
        path.write_text(text, "utf-8")
        compare(session, documents[0].source.id, path, coding)
        shown = lambda: [it for it in coding.findChildren(RevisionDialog) if it.isVisible()]  # noqa: E731
        qtbot.waitUntil(lambda: bool(shown()))
        with qtbot.waitSignal(session.changed):
            shown()[0].accept()

    return take_in


def press_1_on(coding, span):
    view = coding.document.view
    view.select(span)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_1)


def test_the_new_text_is_on_the_screen_and_keys_code_its_words(coding, session, revise):
    view = coding.document.view
    revise()
    assert view.toPlainText() == NEW
    wanted = span_of(NEW, "Återkommande fortbildning")
    press_1_on(coding, wanted)
    (line,) = session.current.coding.marking.all()
    assert (line.words, line.coding.span) == ("Återkommande fortbildning", wanted)
    assert not session.current.coding.revising.count()


def test_undo_brings_the_earlier_text_back_on_the_screen_and_redo_the_new_one(coding, session, revise):
    revise()
    session.undo()
    assert coding.document.view.toPlainText() == FIRST
    session.redo()
    assert coding.document.view.toPlainText() == NEW


def test_what_waits_goes_from_the_lists_and_comes_back_when_it_is_placed(coding, session, revise):
    press_1_on(coding, span_of(FIRST, "Vi behöver mer tid"))
    (waits,) = coding._at.open.places
    revise()
    assert waits not in coding._at.open.places
    place = span_of(NEW, "Vi behöver mycket mer tid")
    assert session.perform("plats", lambda: session.current.coding.revising.place({waits: place})) is not None
    assert coding._at.open.places[waits].span == place


def test_a_comment_that_is_being_written_is_kept(coding, session, revise):
    stays = span_of(FIRST, "Återkommande fortbildning saknas")
    press_1_on(coding, stays)
    coding.codings.editor.memo.setFocus()
    QTest.keyClicks(coding.codings.editor.memo, "Fraga igen")
    revise()
    (line,) = session.current.coding.marking.all()
    assert (line.words, line.coding.memo) == (stays.of(FIRST), "Fraga igen")
