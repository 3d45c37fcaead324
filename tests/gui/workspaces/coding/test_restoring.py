"""Earlier states and removed codings come back; a project open for reading says why nothing can be changed."""

from dataclasses import MISSING, fields
from typing import get_type_hints

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.domain.coding.codings import CodingChanges, CodingContent
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.gui.workspaces.coding.panels.codings.history_dialog import HistoryDialog
from lagvarde_coder.gui.workspaces.coding.panels.codings.removed_dialog import RemovedDialog
from lagvarde_coder.services.coding.disposing import NewDisposition
from tests.helpers import coded, made, other_than


@pytest.fixture
def line(session, documents, coding, place):
    span = place("mer tid")
    one = made(coded(session.current, documents[0], "T01", span.start, span.end))
    session.current.coding.marking.change_many([one], {"memo": "Sedan"})
    assert session.open(session.current.path)  # reopened: nothing is on the undo stack
    coding.document.view.go_to(span.start + 2)
    return one


def stored(session, documents):
    return session.current.coding.marking.of_text(documents[0].text.id)


def test_an_earlier_state_is_restored_from_the_history_in_one_undoable_step(session, documents, coding, line):
    coding.controllers.restoring.show_current()
    dialog = coding.findChild(HistoryDialog)
    assert not dialog.button.isEnabled()  # the last row is what it says now
    dialog.table.selectRow(0)
    dialog.button.click()
    assert stored(session, documents)[0].coding.memo == ""
    assert session.undo_stack.undoText().startswith("Restore T01")
    session.undo_stack.undo()
    assert stored(session, documents)[0].coding.memo == "Sedan"


def test_removed_codings_of_the_document_can_be_brought_back(session, documents, coding, line):
    coding.document.view.setFocus()
    QTest.keyClick(coding.document.view, Qt.Key.Key_Delete)
    assert session.open(session.current.path)
    coding.controllers.restoring.show_removed()
    dialog = coding.findChild(RemovedDialog)
    assert dialog.table.model().rowCount() == 1
    dialog.button.click()
    assert [one.coding.id for one in stored(session, documents)] == [line]
    assert dialog.table.model().rowCount() == 0
    assert not dialog.button.isEnabled()


def test_in_a_project_open_for_reading_commands_say_why_not(session, failures, documents, coding, place, line):
    assert session.open(session.current.path, writing=False)
    view = coding.document.view
    view.select(place("mer tid"))
    for key in (Qt.Key.Key_2, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_Z):
        coding.document.say("")
        view.setFocus()
        QTest.keyClick(view, key)
        assert "reading only" in coding.document.said
        assert not coding.controllers.picker.isVisible()
    disabled = [action for action in coding._room.writing if action.isEnabled()]
    assert not disabled
    assert all("reading only" in action.toolTip() for action in coding._room.writing)
    editor = coding.codings.editor
    assert editor.memo.isReadOnly() and not editor.theme.isEnabled()
    assert not failures
    assert len(stored(session, documents)) == 1


def test_writing_again_enables_them(session, documents, coding, place, line):
    path = session.current.path
    assert session.open(path, writing=False)
    assert session.open(path)
    assert all(action.isEnabled() and "reading" not in action.toolTip() for action in coding._room.writing)
    coding.document.view.go_to(place("mer tid").start + 2)
    assert coding.codings.editor.theme.isEnabled()


def test_in_a_project_open_for_reading_nothing_that_is_pressed_is_an_error(session, failures, documents, coding, place):
    words, text = place("fasa ut"), documents[0].text.id
    new = NewDisposition(text=text, start=words.start, end=words.end, what=Disposal.OTHER_AREA)
    session.current.coding.disposing.dispose([new])
    assert session.open(session.current.path, writing=False)
    view, can, source = coding.document.view, coding.controllers, documents[0].source.id
    view.go_to(words.start + 1)
    card = can.disposing.card
    assert card.isVisible() and card.note.isReadOnly() and not card.kind.isEnabled()
    assert not coding.document._status.isEnabled()
    assert not coding.documents.strip.done_button.isEnabled()
    tries = (
        lambda: can.disposing.change(card.current, {"what": Disposal.NOT_RELEVANT}),
        lambda: can.disposing.remove([card.current]),
        lambda: view.span_changed.emit(card.current, place("fasa")),
        lambda: can.status.set(source, SourceStatus.DONE),
        can.status.set_done,
    )
    for attempt in tries:
        coding.document.say("")
        attempt()
        assert "reading only" in coding.document.said
    for key in (Qt.Key.Key_F9, Qt.Key.Key_Delete, Qt.Key.Key_1):
        coding.document.say("")
        view.go_to(0)
        view.setFocus()
        QTest.keyClick(view, key)
        assert "reading only" in coding.document.said
    assert not failures
    assert session.open(session.current.path)
    assert card.kind.isEnabled() and not card.note.isReadOnly() and coding.document._status.isEnabled()


def test_the_history_says_what_was_taken_away(session, documents, coding, line):
    other = session.current.themes.codebook.find("T02").id
    change = session.current.coding.marking.change_many
    change([line], {"unsure": True, "question": "Tid?", "alternatives": (other,)})
    change([line], {"memo": "", "unsure": False, "question": "", "alternatives": ()})
    assert session.open(session.current.path)
    coding.controllers.restoring.show_current()
    model = coding.findChild(HistoryDialog).table.model()
    assert [model.index(row, 2).data() for row in range(1, model.rowCount())] == [
        "comment: Sedan",
        "unsure; question: Tid?; perhaps T02",
        "comment removed; no longer unsure; question removed; no other themes any more",
    ]


EDITED = [
    one for one in fields(CodingContent) if one.name in CodingChanges.__annotations__ and one.default is not MISSING
]


@pytest.mark.parametrize("field", EDITED, ids=lambda one: one.name)
def test_the_history_tells_every_field_that_may_be_changed(session, coding, line, field):
    other = other_than(
        field, get_type_hints(CodingContent)[field.name], (session.current.themes.codebook.find("T02").id,)
    )
    session.current.coding.marking.change_many([line], {field.name: other})
    assert session.open(session.current.path)
    coding.controllers.restoring.show_current()
    model = coding.findChild(HistoryDialog).table.model()
    told = model.index(model.rowCount() - 1, 2).data()
    assert told and told != "comment: Sedan"
