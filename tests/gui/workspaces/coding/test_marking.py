import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from lagvarde_coder.gui.workspaces.coding.controllers.text.at_caret import spoken
from lagvarde_coder.gui.workspaces.coding.panels.themes.ranking import ranked


def stored(session, document):
    return session.current.coding.marking.of_text(document.text.id)


def press(workspace, key, modifier=Qt.KeyboardModifier.NoModifier):
    workspace.document.view.setFocus()
    QTest.keyClick(workspace.document.view, key, modifier)


def agrees(workspace, session, document):
    """Tell whether the view shows exactly what is stored."""
    shown = {
        (mark.id, mark.span.start, mark.span.end, mark.badge, mark.unsure) for mark in workspace.document.view.marks()
    }
    kept = {
        (line.coding.id, line.coding.start, line.coding.end, line.theme.number, line.coding.unsure)
        for line in stored(session, document)
    }
    return shown == kept


def test_a_themes_key_codes_the_selection_in_code_points(session, documents, coding, place):
    coding.document.view.select(place("🇸🇪 särskilt"))
    press(coding, Qt.Key.Key_4)
    (line,) = stored(session, documents[0])
    assert (line.coding.span, line.theme.number, line.words) == (place("🇸🇪 särskilt"), "T04", "🇸🇪 särskilt")
    assert agrees(coding, session, documents[0])
    assert "T04" in coding.document.said


def test_letters_code_too_and_several_themes_share_a_passage(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    press(coding, Qt.Key.Key_Q)
    press(coding, Qt.Key.Key_1)
    assert [line.theme.number for line in stored(session, documents[0])] == ["T01", "T11"]
    assert agrees(coding, session, documents[0])


def test_a_space_is_no_passage(session, documents, coding, place):
    end = place("mer tid").end
    coding.document.view.select(Span(end, end + 1))
    press(coding, Qt.Key.Key_1)
    assert not stored(session, documents[0])
    assert "no words" in coding.document.said


def test_the_menu_is_about_what_was_clicked(session, documents, coding, place):
    view = coding.document.view
    for words, key in (("mer tid", Qt.Key.Key_1), ("fasa ut", Qt.Key.Key_4)):
        view.select(place(words))
        press(coding, key)
    view.go_to(place("mer tid").start + 1)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=view.rect_at(place("fasa ut").start + 2).center())
    coding.controllers.changing.remove_current()
    assert [line.theme.number for line in stored(session, documents[0])] == ["T01"]


def test_a_stripe_has_the_menu_too_and_is_what_it_is_about(qtbot, session, documents, coding, place):
    view = coding.document.view
    for words, key in (("mer tid", Qt.Key.Key_1), ("fasa ut", Qt.Key.Key_4)):
        view.select(place(words))
        press(coding, key)
    margin = view._around.margin
    stripe = next(one for one in margin.arrangement.stripes if one.mark.badge == "T01")
    at = stripe.rect.center()
    with qtbot.waitSignal(view.customContextMenuRequested):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, margin.mapToGlobal(at))
        QApplication.sendEvent(margin, event)
    coding.menu.close()
    assert coding.codings.current.theme.number == "T01"


def test_without_a_selection_nothing_changes_and_the_program_says_what_to_do(session, documents, coding):
    press(coding, Qt.Key.Key_1)
    assert not stored(session, documents[0])
    assert "T01" in coding.document.said
    assert not session.undo_stack.count()


def test_selecting_alone_changes_nothing(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    coding.controllers.selecting.clear_selection()
    assert not stored(session, documents[0])
    assert coding.document.view.selected_span() is None


def test_a_click_on_a_theme_codes(qtbot, session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    tree = coding.themes.tree
    index = tree.model().index(1, 0)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())
    assert [line.theme.number for line in stored(session, documents[0])] == ["T02"]


def click(qtbot, coding, number):
    tree = coding.themes.tree
    index = tree.model().index(number - 1, 0)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())


def test_a_click_on_another_theme_after_coding_only_shows_what_it_means(qtbot, session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    press(coding, Qt.Key.Key_1)
    click(qtbot, coding, 3)
    assert [line.theme.number for line in stored(session, documents[0])] == ["T01"]
    assert coding.codings.shows_definition
    assert coding.codings.definition.theme == session.current.themes.codebook.find("T03").id
    assert "3, or the button, codes them with T03 too" in coding.document.said
    assert coding.themes.several.text() == "Code with T03"
    coding.themes.several.click()
    assert [line.theme.number for line in stored(session, documents[0])] == ["T01", "T03"]


def test_keys_code_the_same_words_with_several_themes(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(coding, key)
    assert [line.theme.number for line in stored(session, documents[0])] == ["T01", "T02", "T03"]


def test_words_selected_anew_are_coded_by_a_click(qtbot, session, documents, coding, place):
    for _ in range(2):
        coding.document.view.go_to(0)
        coding.document.view.select(place("mer tid"))
        click(qtbot, coding, 1 + len(stored(session, documents[0])))
    assert [line.theme.number for line in stored(session, documents[0])] == ["T01", "T02"]


def test_after_undo_a_click_codes_again(qtbot, session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    click(qtbot, coding, 1)
    session.undo()
    click(qtbot, coding, 2)
    assert [line.theme.number for line in stored(session, documents[0])] == ["T02"]


def test_a_double_click_codes_once(qtbot, session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    click(qtbot, coding, 1)
    click(qtbot, coding, 1)
    assert session.undo_stack.count() == 1
    assert coding.codings.shows_definition


def test_words_that_one_went_to_because_they_are_coded_are_only_looked_at(qtbot, session, documents, coding, place):
    view = coding.document.view
    view.select(place("mer tid"))
    press(coding, Qt.Key.Key_1)
    view.go_to(0)
    margin = view._around.margin
    qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=margin.arrangement.stripes[0].rect.center())
    assert view.selected_span() == place("mer tid")
    click(qtbot, coding, 2)
    view.go_to(0)
    coding.go_to(documents[0].source.id, place("mer tid").start, place("mer tid").end)
    click(qtbot, coding, 3)
    assert [line.theme.number for line in stored(session, documents[0])] == ["T01"]


def test_stance_and_comment_stand_on_the_badge(session, documents, coding, place):
    view = coding.document.view
    for key, words, stances in (
        (Qt.Key.Key_1, "mer tid", 0), (Qt.Key.Key_2, "fasa ut", 1), (Qt.Key.Key_3, "primärvården", 2),
    ):  # fmt: skip
        view.select(place(words))
        press(coding, key)
        for _ in range(stances):
            press(coding, Qt.Key.Key_B)
    coding.controllers.changing.change(coding.codings.current.coding.id, {"memo": "Se sidan 2"})
    assert [mark.badge_text for mark in sorted(view.marks(), key=lambda mark: mark.span)] == [
        "T01", "T02 ~", "T03 −*",
    ]  # fmt: skip
    assert "T03 −*" in {label.text for label in view._around.margin.arrangement.labels}
    buttons = coding.codings.editor.stances.buttons()
    assert [button.text() for button in buttons] == ["Supports", "~ Nuances", "− Contradicts"]
    line = coding.codings.current
    assert spoken(line).endswith("contradicts, with a comment")


def test_the_same_again_is_refused_calmly(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    press(coding, Qt.Key.Key_1)
    press(coding, Qt.Key.Key_1)
    assert len(stored(session, documents[0])) == 1
    assert session.undo_stack.count() == 1


def test_undo_and_redo_keep_view_and_store_equal(session, documents, coding, place):
    for key, words in ((Qt.Key.Key_1, "mer tid"), (Qt.Key.Key_2, "fasa ut"), (Qt.Key.Key_3, "tid för")):
        coding.document.view.select(place(words))
        press(coding, key)
    assert session.undo_stack.undoText().startswith("T03")
    for expected in (2, 1, 0):
        session.undo_stack.undo()
        assert len(stored(session, documents[0])) == expected
        assert agrees(coding, session, documents[0])
    for expected in (1, 2, 3):
        session.undo_stack.redo()
        assert len(stored(session, documents[0])) == expected
        assert agrees(coding, session, documents[0])


def test_with_single_keys_off_neither_a_key_nor_alt_codes(session, documents, coding, place):
    session.change_settings(single_keys=False)
    coding.document.view.select(place("mer tid"))
    press(coding, Qt.Key.Key_1)
    assert not stored(session, documents[0])
    press(coding, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert not stored(session, documents[0])
    press(coding, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    press(coding, Qt.Key.Key_1)
    assert [line.theme.number for line in stored(session, documents[0])] == ["T01"]


NUMBERS = [("T3", "T03"), ("3", "T03"), ("03", "T03"), ("T03", "T03"), ("t7", "T07"), ("T1", "T01"), ("13a", "T13a")]


@pytest.mark.parametrize(
    ("typed", "number"), [("13b", "T13b"), ("7", "T07"), ("forum", "T02"), ("klimat", "T12"), *NUMBERS]
)
def test_the_picker_finds_by_number_name_and_definition(session, documents, coding, place, typed, number):
    coding.document.view.select(place("mer tid"))
    press(coding, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert coding.controllers.picker.isVisible()
    coding.controllers.picker.field.setText(typed)
    QTest.keyClick(coding.controllers.picker.field, Qt.Key.Key_Return)
    assert [line.theme.number for line in stored(session, documents[0])] == [number]
    assert not coding.controllers.picker.isVisible()


@pytest.mark.parametrize(
    ("typed", "first"),
    [("T1", ["T01", "T10", "T11"]), ("01", ["T01"]), ("0", ["T01", "T02"]), ("T13", ["T13", "T13a"])],
)
def test_the_picker_puts_the_very_number_before_those_that_begin_with_it(session, typed, first):
    assert [theme.number for theme in ranked(session.current.themes.codebook.themes(), typed)][: len(first)] == first


@pytest.mark.parametrize("typed", ["01", "T01"])
def test_a_number_with_its_zeros_is_that_theme_alone(session, typed):
    assert [theme.number for theme in ranked(session.current.themes.codebook.themes(), typed)] == ["T01"]


def test_the_picker_says_that_no_theme_fits_and_shows_no_definition_then(coding, place):
    coding.document.view.select(place("mer tid"))
    coding.controllers.marking.pick_theme()
    picker, definition = coding.controllers.picker, coding.codings.definition
    assert definition.theme and not picker.nothing.isVisible()
    picker.field.setText("zzzz")
    assert picker.nothing.isVisible() and not picker.list.isVisible()
    assert definition.theme == ""
    picker.field.setText("3")
    assert definition.theme and picker.list.isVisible() and not picker.nothing.isVisible()


def test_the_picker_closes_without_coding(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    coding.controllers.marking.pick_theme()
    QTest.keyClick(coding.controllers.picker.field, Qt.Key.Key_Escape)
    assert not coding.controllers.picker.isVisible()
    assert not stored(session, documents[0])


def test_theme_stance_doubt_and_comment_change_without_marking_again(qtbot, session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    press(coding, Qt.Key.Key_1)
    editor = coding.codings.editor
    editor.theme.setCurrentIndex(3)
    editor.theme.activated.emit(3)
    editor.stances.button(2).click()
    editor.unsure.click()
    editor.question.setText("Gäller det alla?")
    editor.memo.setPlainText("Se även dialog 2")
    editor.commit()
    (line,) = stored(session, documents[0])
    assert (line.theme.number, line.coding.stance, line.coding.unsure) == ("T04", Stance.CONTRADICTS, True)
    assert (line.coding.memo, line.coding.question) == ("Se även dialog 2", "Gäller det alla?")
    assert line.coding.span == place("mer tid")
    assert agrees(coding, session, documents[0])


def test_a_comment_is_kept_when_one_moves_on(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    press(coding, Qt.Key.Key_1)
    coding.codings.editor.memo.setPlainText("Viktigt exempel")
    coding.document.view.select(place("saknas"))
    (line,) = stored(session, documents[0])
    assert line.coding.memo == "Viktigt exempel"


def test_delete_removes_the_coding_at_the_cursor(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    press(coding, Qt.Key.Key_1)
    coding.document.view.go_to(place("mer tid").start + 2)
    press(coding, Qt.Key.Key_Delete)
    assert not stored(session, documents[0])
    assert agrees(coding, session, documents[0])


def test_the_status_of_the_document_changes_here(session, documents, coding):
    coding.document.status_wanted.emit(SourceStatus.DONE)
    assert session.current.material.documents.find("#1").status == "done"


def test_the_numbers_beside_themes_and_documents_follow(qtbot, session, documents, coding, place):
    def numbers():
        theme = coding.themes.tree.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).split(", ")[-1]
        return theme, coding.documents.line(documents[0].source.id).codings

    coding.document.view.select(place("mer tid"))
    press(coding, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: numbers() == ("1", 1))
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: numbers() == ("0", 0))


def test_a_change_in_another_document_leaves_the_view_alone(session, documents, coding):
    shown = coding.document.view.marks()
    from tests.helpers import coded

    session.announce(coded(session.current, documents[1], "T01", 0, 5))
    assert coding.document.view.marks() == shown


def test_it_opens_where_this_coder_left_off(qtbot, session, documents, coding, on_screen):
    coding.go_to(documents[1].source.id, 10, 16)
    coding.controllers.opening.remember_place()
    again = on_screen(CodingWorkspace)
    assert again.shown_source == documents[1].source.id
    assert again.document.view.caret() == 16


def test_what_is_typed_is_stored_after_a_rest_and_the_typing_goes_on(qtbot, session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    press(coding, Qt.Key.Key_1)
    editor = coding.codings.editor
    editor._rest.setInterval(10)
    editor.memo.setFocus()
    QTest.keyClicks(editor.memo, "Se ")
    qtbot.waitUntil(lambda: stored(session, documents[0])[0].coding.memo == "Se")
    QTest.keyClicks(editor.memo, "sidan 2")
    qtbot.waitUntil(lambda: stored(session, documents[0])[0].coding.memo == "Se sidan 2")


def test_another_project_brings_its_own_documents(qtbot, session, documents, coding, blank, tmp_path):
    other = blank.copied(tmp_path / "other")
    assert session.open(other.path)
    assert coding.shown_source == ""
    assert session.open(session.program.folders.config.parent.parent / "projekt" / other.path.name)
    assert coding.shown_source == documents[0].source.id


def test_what_needs_a_document_says_that_none_is_open(session, on_screen):
    coding = on_screen(CodingWorkspace)
    for call in (
        lambda: coding.document.status_wanted.emit(SourceStatus.DONE),
        coding.controllers.covering.done_action.trigger,
        lambda: coding.controllers.marking.code_with([next(iter(coding._at.themes))]),
    ):
        coding.document.say("")
        call()
        assert coding.document.said == "No document is open."
