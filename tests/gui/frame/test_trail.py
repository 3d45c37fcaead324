"""The log folds codings, shows what changed, verifies, and leads from evidence to the text."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.gui.workspaces.trail.folding import decisions, events
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.doubt.settling import Decision, DoubtOutcome
from lagvarde_coder.services.trail.differences import Difference, differences
from lagvarde_coder.words import IN_ENGLISH
from tests.helpers import made, pasted


def shown(qtbot, window):
    trail = window.show_place("trail")
    qtbot.waitUntil(lambda: bool(trail.log.lines()))
    return trail


def test_codings_in_a_row_are_one_line(qtbot, window, code):
    code(0, 10, 20)
    trail = shown(qtbot, window)
    first = trail.log.lines()[0]
    assert first.newest.action is Action.CODING_CREATE
    assert first.about == "3 passages in Dialog 12"
    trail.log.filters.events.click()
    assert sum(one.newest.action is Action.CODING_CREATE for one in trail.log.lines()) == 3


def test_another_document_or_a_decision_ends_the_row(project, code, document):
    code(0, 10)
    other = pasted(project, "Annan text här.", "Nätverket", title="Dialog 13")
    from tests.helpers import coded

    coded(project, other, "T01", 0, 5)
    operations = project.trail.tracing.operations()
    folded = [one for one in decisions(operations) if one.newest.action is Action.CODING_CREATE]
    assert [one.subjects for one in folded] == [1, 2]
    assert len(events(operations)) == len(operations)


def test_a_coding_that_was_undone_is_no_decision(session, project, document):
    from lagvarde_coder.services.coding.marking import NewCoding

    theme = project.themes.codebook.find("T01").id
    new = NewCoding(text=document.text.id, start=0, end=5, theme=theme)
    session.perform("T01", lambda: project.coding.marking.apply_many([new]))
    session.undo_stack.undo()
    actions = {one.newest.action for one in decisions(project.trail.tracing.operations())}
    assert not actions & {Action.CODING_CREATE, Action.REVERT}


def test_text_without_a_theme_is_told_by_its_words_and_folded(qtbot, window, project, document):
    def say(start, end, what):
        new = NewDisposition(text=document.text.id, start=start, end=end, what=what)
        return made(project.coding.disposing.dispose([new]), "disposition")

    words = document.content
    say(0, 4, Disposal.NOT_RELEVANT)
    unsure = say(5, 9, Disposal.UNSURE)
    project.doubt.doubts.settle([unsure], Decision(outcome=DoubtOutcome.REMOVE, what=Disposal.OTHER_AREA))
    for position in (5, 9):
        project.coding.disposing.mark_read(document.text.id, position)
    read, settled, said, *_ = decisions(project.trail.tracing.operations())
    assert read.about == "Dialog 12" and len(read.operations) == 2
    assert settled.about == f"”{words[5:9].strip()}”"
    assert said.about == f"{settled.about} and 1 more · Dialog 12"


def test_the_detail_shows_places_in_the_text_the_very_beginning_too(qtbot, window, project, document, code):
    code(0)
    for position in (5, 9):
        project.coding.disposing.mark_read(document.text.id, position)
    names, operations = project.trail.tracing.names(), project.trail.tracing.operations()
    (mark,), (coded, begun) = (project.trail.tracing.entries(operations[at].id) for at in (0, 2))
    assert list(differences(mark, names, IN_ENGLISH)) == [Difference("Reading mark", "5", "9")]
    assert Difference("Start", "", "0") in differences(coded, names, IN_ENGLISH)
    assert list(differences(begun, names, IN_ENGLISH)) == [Difference("Status", "Not started", "In progress")]


def test_the_detail_shows_before_and_after(qtbot, window, session, document):
    material = session.current.material.documents
    session.perform("ny titel", lambda: material.change([document.source.id], {"title": "Ny titel"}))
    trail = shown(qtbot, window)
    trail.log.table.selectRow(0)
    tree = trail.log.detail.tree
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 1)
    item = tree.topLevelItem(0)
    assert [item.text(column) for column in range(3)] == ["Title", "Dialog 12", "Ny titel"]


def test_the_log_follows_what_is_done(qtbot, window, session, document):
    trail = shown(qtbot, window)
    material = session.current.material.documents
    session.perform("ny titel", lambda: material.change([document.source.id], {"title": "Ny titel"}))
    qtbot.waitUntil(lambda: trail.log.lines()[0].newest.action is Action.SOURCE_CHANGE)


def test_verifying_gives_a_verdict_with_the_number_of_entries(qtbot, window, code, project):
    code(0)
    trail = shown(qtbot, window)
    trail.log.verdict.button.click()
    qtbot.waitUntil(lambda: not trail.log.verdict.busy)
    entries = project.figures.counting.standing().state
    assert trail.log.verdict.text == f"The state agrees with the log – {entries} entries"
    assert not trail.log.verdict.findings.isVisible()


def test_filters_that_nothing_fits_say_so(qtbot, window, document):
    trail = shown(qtbot, window)
    trail.log.filters.words.setText("finnsinte")
    assert trail.log.table.row_count() == 0
    assert trail.log._empty.isVisible()
    trail.log.filters.clear()
    assert trail.log.table.row_count() > 0


def test_evidence_leads_back_to_the_text(qtbot, window, project, document, code):
    code(3)
    line = project.coding.marking.all()[0]
    trail = window.show_place("trail")
    trail.tabs.setCurrentWidget(trail.evidence)
    trail.evidence.field.setText(line.evidence.lower())
    trail.evidence.look_up()
    qtbot.waitUntil(trail.evidence._result.isVisible)
    assert line.words in trail.evidence._words.text()
    with qtbot.waitSignal(window.session.wanted_place) as wanted:
        trail.evidence._go.click()
    assert wanted.args == [document.source.id, 3, 8]


def test_an_unknown_evidence_number_is_no_error(qtbot, window, document):
    trail = window.show_place("trail")
    trail.tabs.setCurrentWidget(trail.evidence)
    trail.evidence.field.setText("E-VE05BR7061Q")
    trail.evidence.look_up()
    qtbot.waitUntil(lambda: "No such" in trail.evidence._empty.accessibleName())


def test_a_mistyped_evidence_number_is_told_with_the_one_that_was_meant(qtbot, window, project, document, code):
    code(3)
    exact = project.coding.marking.all()[0].evidence
    trail = window.show_place("trail")
    trail.tabs.setCurrentWidget(trail.evidence)
    trail.evidence.field.setText(exact[:-1] + ("0" if exact[-1] != "0" else "1"))
    QTest.keyClick(trail.evidence.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: f"Did you mean {exact}?" == trail.evidence._empty.accessibleDescription())
