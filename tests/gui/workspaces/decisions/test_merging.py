import pytest
from PySide6.QtCore import Qt

from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus
from lagvarde_coder.gui.widgets.panes import Panes
from lagvarde_coder.gui.workspaces.decisions import MergingWorkspace
from lagvarde_coder.gui.workspaces.decisions.lineage_picture import End, LineagePath, LineagePicture
from lagvarde_coder.services.decisions.merging import NeedChoice


def counts(session):
    return {one.number: one.count for one in session.current.figures.counting.frequencies(Stage.NEED)}


def themes(session, *numbers):
    return [session.current.themes.codebook.find(number).id for number in numbers]


def merge(qtbot, workspace, session, name, *numbers, reason="De säger samma sak."):
    workspace.loose.model.check(themes(session, *numbers))
    workspace.composer.need.setEditText(name)
    workspace.composer.reason.setPlainText(reason)
    workspace.composer.button.click()
    qtbot.waitUntil(lambda: set(themes(session, *numbers)).isdisjoint(one.id for one in workspace._state.loose()))


def answered(workspace, words="Nya siffror pekar åt annat håll."):
    workspace.deciding.dialog.field.setPlainText(words)
    workspace.deciding.dialog.done_button.click()


def test_the_button_says_what_is_missing_and_leads_there(qtbot, merging, session, heard):
    composer = merging.composer
    composer.button.setFocus()
    qtbot.keyClick(composer.button, Qt.Key.Key_Space)
    assert heard[-1] == "Missing: themes, a need, a reason"
    assert merging.loose.tree.hasFocus()
    merging.loose.model.check(themes(session, "T01"))
    qtbot.keyClick(composer.button, Qt.Key.Key_Return)
    assert heard[-1] == "Missing: a need, a reason"
    assert composer.need.hasFocus()
    composer.need.setEditText("Fortbildning")
    qtbot.keyClick(composer.button, Qt.Key.Key_Space)
    assert heard[-1] == "Missing: a reason"
    assert composer.reason.hasFocus()
    assert not session.undo_stack.count()
    composer.reason.setPlainText("Skäl")
    assert composer.button.accessibleDescription() == ""


def test_what_a_merge_would_do_and_ticks_are_heard(qtbot, merging, session, heard):
    tree = merging.loose.tree
    tree.setFocus()
    tree.setCurrentIndex(merging.loose.model.find(themes(session, "T01")[0]))
    name = tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert name.startswith("T01 ")
    assert name.endswith(", not ticked")
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert heard[-1].startswith("T01 ")
    assert heard[-1].endswith(", ticked")
    qtbot.waitUntil(lambda: "0 before, 2 after, of 2 organisations heard" in heard[-1])
    cell = merging.composer.preview.model().index(0, 0)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole).startswith("B01 ")


def test_the_preview_says_what_the_merge_then_does(qtbot, merging, session):
    merging.loose.model.check(themes(session, "T01", "T04"))
    merging.composer.need.setEditText("Tid och kunskap")
    qtbot.waitUntil(lambda: merging.composer.preview.model().rowCount() == 1)
    assert merging.composer.preview.model().index(0, 2).data().startswith("2 / 2")
    assert not counts(session)
    merge(qtbot, merging, session, "Tid och kunskap", "T01", "T04")
    assert counts(session) == {"B01": 2}


def test_unmerging_brings_the_figures_back(qtbot, merging, session):
    merge(qtbot, merging, session, "Kunskap", "T01")
    before = counts(session)
    merge(qtbot, merging, session, "B01 Kunskap", "T04")
    links = session.current.decisions.merging.links()
    merging.deciding.take_out(links[0].need.id, themes(session, "T04")[0])
    answered(merging)
    qtbot.waitUntil(lambda: len(merging._state.links) == 1)
    assert counts(session) == before
    merging.deciding.take_out(links[0].need.id, "")
    answered(merging)
    qtbot.waitUntil(lambda: not merging._state.links)
    assert counts(session) == {}
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert len(session.current.decisions.merging.links()) == 2


def test_a_merge_is_one_step_that_can_be_undone(qtbot, merging, session):
    merge(qtbot, merging, session, "Tid och kunskap", "T01", "T04")
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: not merging._state.links)
    assert not [need for need in session.current.themes.codebook.themes(Stage.NEED) if need.in_use]


@pytest.mark.parametrize(("what", "status"), [("drop", ThemeStatus.DROPPED), ("park", ThemeStatus.PARKED)])
def test_themes_are_set_aside_with_a_reason_and_taken_back(qtbot, merging, session, what, status):
    (theme,) = themes(session, "T12")
    merging.loose.tree.setCurrentIndex(merging.loose.model.find(theme))
    merging.loose.actions_by_name[what].trigger()
    answered(merging)
    qtbot.waitUntil(lambda: bool(merging._state.set_aside(status)))
    assert session.current.themes.codebook.find("T12").status is status
    merging.loose.tree.setCurrentIndex(merging.loose.model.find(theme))
    merging.loose.actions_by_name["restore"].trigger()
    answered(merging)
    assert session.current.themes.codebook.find("T12").status is ThemeStatus.ACTIVE


def commands(workspace):
    actions = workspace.loose.actions_by_name
    return {name: action.text() for name, action in actions.items() if action.isEnabled()}


def test_what_is_decided_is_about_the_ticked_themes_and_says_so(merging, session):
    merging.loose.model.check(themes(session, "T06"))
    assert commands(merging) == {
        "split": "Split T06 …", "park": "Move T06 to other development areas …", "drop": "Drop T06 …",
    }  # fmt: skip
    merging.loose.tree.setCurrentIndex(merging.loose.model.find(themes(session, "T12")[0]))
    assert commands(merging)["drop"] == "Drop T06 …"
    merging.loose.actions_by_name["drop"].trigger()
    answered(merging)
    codebook = session.current.themes.codebook
    assert [codebook.find(number).status for number in ("T06", "T12")] == [ThemeStatus.DROPPED, ThemeStatus.ACTIVE]


def test_without_ticks_it_is_about_the_marked_line(merging, session):
    merging.loose.tree.setCurrentIndex(merging.loose.model.find(themes(session, "T12")[0]))
    assert commands(merging)["drop"] == "Drop T12 …"
    merging.loose.model.check(themes(session, "T01", "T04"))
    assert commands(merging) == {"park": "Move T01, T04 to other development areas …", "drop": "Drop T01, T04 …"}
    merging.loose.model.check([])
    assert commands(merging)["split"] == "Split T12 …"


def test_taking_out_says_what_and_of_what(qtbot, merging, session):
    merge(qtbot, merging, session, "Tid", "T01", "T04")
    panel = merging.needs
    qtbot.waitUntil(lambda: panel.take_out.text() == "Dissolve B01 …")
    panel.tree.setCurrentIndex(panel.tree.indexBelow(panel.tree.currentIndex()))
    assert panel.take_out.text() == "Remove T01 from B01 …"


def test_a_theme_is_split_between_needs_and_the_rest_waits(qtbot, merging, session):
    (theme,) = themes(session, "T01")
    merging.loose.tree.setCurrentIndex(merging.loose.model.find(theme))
    merging.loose.actions_by_name["split"].trigger()
    dialog = merging.deciding.dialog
    for row, name in ((0, "Tid"), (1, "Kunskap")):
        dialog.table.selectRow(row)
        dialog.need.setEditText(name)
        dialog.put.click()
    dialog.reason.setPlainText("Två olika saker.")
    dialog.done_button.click()
    qtbot.waitUntil(lambda: len(merging._state.links) == 2)
    assert {need.name for need in session.current.themes.codebook.themes(Stage.NEED)} == {"Tid", "Kunskap"}
    assert len(session.current.decisions.merging.unassigned()) == 1


def test_picture_and_table_show_every_link(qtbot, merging, session):
    merge(qtbot, merging, session, "Tid och kunskap", "T01", "T04")
    merging.tabs.setCurrentIndex(1)
    merging.lineage.picture.setFocus()
    assert merging.lineage.picture.current == ""
    assert merging.lineage.table.row_count() == 2
    assert "T04" in merging.lineage.picture.accessibleDescription()
    assert "T01" in merging.lineage.picture.accessibleDescription()


def test_the_arrow_keys_walk_through_the_picture(qtbot):
    picture = LineagePicture()
    qtbot.addWidget(picture)
    picture.resize(700, 400)
    picture.show_lineage(
        [End("t1", "T01", 1, "Ett"), End("t2", "T02", 2, "Två")], [End("b1", "B01", 1, "Behov")],
        [LineagePath("t2", "b1", 2, False, "Skäl")],
    )  # fmt: skip
    with qtbot.waitActive(picture):
        picture.show()
        picture.activateWindow()
    picture.clearFocus()
    unfocused = picture.grab().toImage()
    picture.setFocus()
    assert picture.current == ""
    assert not picture._lit()  # nothing is pale
    assert picture.grab().toImage() != unfocused  # but one sees where the keys go
    found = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(picture, key)
        found.append(picture.current)
    assert found == ["t1", "t2", "b1"]
    with qtbot.waitSignal(picture.chosen) as chosen:
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.rects()["t1"].center().toPoint())
    assert chosen.args == ["t1"]


def test_a_split_shows_how_many_of_its_codings_there_are(qtbot, session, merging):
    theme = session.current.themes.codebook.find("T01")
    first, second = (line.coding.id for line in session.current.coding.marking.all(theme=theme.id)[:2])
    parts = [(NeedChoice("Tid"), [first, second])]
    session.perform("-", lambda: session.current.decisions.merging.split(theme.id, parts, "Två saker."))
    session.perform("-", lambda: session.current.coding.marking.remove_many([first]))
    qtbot.waitUntil(lambda: "1 codings" in _parts_of(merging))
    assert merging.lineage.table.model().index(0, 2).data() == "1 codings"


def _parts_of(merging):
    return " ".join(str(part.cells[0][Qt.ItemDataRole.DisplayRole]) for part in _needs(merging))


def _needs(merging):
    return [part for group in merging.needs._model.nodes() for need in group.children for part in need.children]


def test_that_there_are_no_needs_is_said_only_when_that_is_known(qtbot, on_screen, session, codings):
    workspace = on_screen(MergingWorkspace)
    assert not workspace.needs._empty.isVisible()
    qtbot.waitUntil(lambda: bool(workspace.loose.model.nodes()))
    assert workspace.needs._empty.isVisible()


def test_nothing_of_a_closed_project_is_shown_in_the_next(qtbot, merging, session):
    merge(qtbot, merging, session, "Kunskap", "T01")
    qtbot.waitUntil(lambda: merging.needs.tree.model().rowCount() == 1)
    session.close()
    assert merging.needs.tree.model().rowCount() == 0
    assert merging.loose.tree.model().rowCount() == 0


def test_where_the_needs_are_is_said_truly_and_a_button_brings_those_that_are_folded_away(qtbot, merging, session):
    everything = [theme.number for theme in session.current.themes.codebook.themes(Stage.THEME)]
    merge(qtbot, merging, session, "Allt", *everything)
    done = merging.loose._all_done
    qtbot.waitUntil(lambda: merging.loose.is_empty)
    assert done.accessibleDescription() == "Needs and reasons are to the right."
    merging.composer.need.setFocus()
    merging.resize(420, 760)
    merging.findChild(Panes).reveal(merging.loose)  # as a press on the button above does
    qtbot.waitUntil(lambda: merging.needs.width() == 0)
    assert done.accessibleDescription() == "Needs and reasons are folded away to make room."
    qtbot.mouseClick(done.focusProxy(), Qt.MouseButton.LeftButton)
    assert merging.needs.width() > 0
    assert merging.needs.tree.hasFocus()


def test_the_button_stays_in_sight_while_the_form_scrolls(qtbot, merging, session):
    merging.resize(1200, 420)
    qtbot.waitUntil(lambda: merging.composer.height() < 420)
    assert merging.composer.button.visibleRegion().boundingRect().height() == merging.composer.button.height()
    assert merging.composer.reason.visibleRegion().boundingRect().height() < merging.composer.reason.height()
