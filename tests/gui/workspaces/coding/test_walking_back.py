"""Every kind of step made in Kodning, undone back to the start and redone: store, text, panels and figures agree."""

from dataclasses import replace

import pytest

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.gui.workspaces.coding.controllers.codings.edges import Edge
from lagvarde_coder.gui.workspaces.coding.panels.codings.history_dialog import HistoryDialog
from lagvarde_coder.gui.workspaces.coding.panels.codings.removed_dialog import RemovedDialog
from lagvarde_coder.gui.workspaces.coding.panels.doubt.doubt_card import DoubtEntry
from lagvarde_coder.gui.workspaces.coding.units import TextUnit
from lagvarde_coder.services.doubt.settling import Decision, DoubtOutcome, NewRule
from tests.gui.workspaces.conftest import FIRST, SECOND, span_of
from tests.helpers import coded


class Walker:
    """Someone at work in Kodning, and what there is to be seen after each step."""

    def __init__(self, qtbot, session, documents, coding):
        self.qtbot, self.session, self.documents, self.coding = qtbot, session, documents, coding
        self.view = coding.document.view
        self.can = coding.controllers
        self.can.covering._rest.setInterval(0)
        self.shown = [self.seen()]

    # --- what is there ------------------------------------------------------------------------------------------------

    def seen(self):
        return {"store": self.stored(), **self.on_screen()}

    def stored(self):
        project = self.session.current
        return {
            "codings": sorted(map(repr, project.coding.marking.all())),
            "said": sorted(map(repr, project.coding.disposing.all())),
            "read": [project.coding.disposing.read_to(one.text.id) for one in self.documents],
            "sources": repr(project.material.documents.sources()),
            "themes": repr(project.themes.codebook.themes()),
            "coverage": repr(project.coding.coverage.all()),
            "doubts": project.doubt.doubts.count(),
        }

    def on_screen(self):
        """What the window shows once figures have been counted."""
        coverage, doubts = self.session.current.coding.coverage.all(), self.session.current.doubt.doubts.count()
        self.qtbot.waitUntil(lambda: sorted(self.can.covering.lines.values(), key=_number) == coverage)
        self.qtbot.waitUntil(
            lambda: self.can.settling.counter.text() == (f"For discussion ({doubts})" if doubts else "For discussion")
        )
        self.qtbot.waitUntil(lambda: not self.can.opening._numbers.isActive())
        view, caret, tab = self.view, self.view.caret(), self.coding.codings.currentIndex()
        self.view.go_to(span_of(FIRST, "mer tid").start + 1)
        for line in self.coding.codings.lines()[:1]:  # which one is looked at is up to the user
            self.coding.codings.show_codings(self.coding.codings.lines(), line.coding.id)
        seen = {
            "marks": sorted(map(repr, view.marks())),
            "read to": view.read_to,
            "status": self.coding.document._status.text(),
            "at the cursor": _told(self.coding.codings.lines()),
            "editor": (self.coding.codings.editor.memo.toPlainText(), self.coding.codings.editor.about.text())
            if self.coding.codings.current
            else (),
            "card": [self.can.disposing.card.kind.currentText(), self.can.disposing.card.note.text()]
            if self.can.disposing.card.isVisible()
            else [],
            "strip": self.coding.documents.strip.told,
            "documents": [_cells(node) for node in self.coding.documents._model.nodes()],
            "themes": [_cells(node) for node in self.coding.themes._model.nodes()],
            "definition": (self.coding.codings.definition._name.text(), self.coding.codings.definition.told),
            "open": sorted(_told(self.coding._at.open.lines.values())),
        }
        view.go_to(caret)
        self.coding.codings.setCurrentIndex(tab)
        return seen

    # --- going on, back and forward -----------------------------------------------------------------------------------

    def step(self, words, document=0):
        """Stand at ``words`` of a document, ready for one step."""
        self.can.opening.show_document(self.documents[document].source.id)
        self.view.select(span_of((FIRST, SECOND)[document], words))

    def inside(self, words, skip=1):
        self.view.go_to(span_of(FIRST, words).start + skip)

    def done(self, steps=1):
        """Check that the step just made is one, and that the screen shows what a new look at everything shows."""
        assert self.session.undo_stack.count() == len(self.shown) - 1 + steps, self.session.undo_stack.undoText()
        self.can.opening.show_document(self.documents[0].source.id)
        now = self.seen()
        assert now["store"] != self.shown[-1]["store"], self.session.undo_stack.undoText()
        self.coding.refresh(None)
        assert self.seen() == now, self.session.undo_stack.undoText()
        self.shown.append(now)

    def agrees(self, step):
        """Make a step and check that the screen shows what a new look at everything shows."""
        step()
        now = self.seen()
        self.coding.refresh(None)
        differing(self.seen(), now, "a new look")

    def walk_back(self):
        stack = self.session.undo_stack
        for number in range(len(self.shown) - 2, -1, -1):
            name = stack.undoText()
            stack.undo()
            differing(self.seen(), self.shown[number], f"undoing {name}")
        assert not stack.canUndo()

    def walk_forward(self):
        stack = self.session.undo_stack
        for number in range(1, len(self.shown)):
            name = stack.redoText()
            stack.redo()
            differing(self.seen(), self.shown[number], f"redoing {name}")
        assert not stack.canRedo()


def differing(now, then, when):
    parts = [part for part in now if now[part] != then[part]]
    assert not parts, (when, [(part, now[part], then[part]) for part in parts])


def _told(lines):
    return [repr(replace(line, source=None)) for line in lines]  # nothing here shows the document of a line


def _number(line):
    return line.source.number


def _cells(node):
    cells = node.cells[0]
    roles = sorted(set(range(20)) | set(range(256, 330)))
    return node.key, [(role, repr(cells.get(role))) for role in roles if cells.get(role) is not None]


@pytest.fixture
def walker(qtbot, session, documents, coding):
    return Walker(qtbot, session, documents, coding)


def themes(session, *numbers):
    return [session.current.themes.codebook.find(number).id for number in numbers]


def test_every_step_is_walked_back_and_forward_again(session, documents, coding, walker):
    can = walker.can
    one, two, three, four, seven = themes(session, "T01", "T02", "T03", "T04", "T07")
    coding.themes.looked_at.emit(four)  # its definition is what one looks at meanwhile
    walker.shown = [walker.seen()]

    walker.step("mer tid")
    can.marking.code_with([four])
    walker.done()
    walker.step("mer tid för att fasa ut lågvärdevård")
    can.marking.code_with([one, two])
    walker.done()
    walker.step("Ingen frågar", 1)
    can.marking.code_with([seven])
    walker.done()
    walker.inside("för att fasa", 4)
    can.joining.split_at_cursor()
    walker.done()
    walker.inside("fasa ut")
    can.joining.join()
    walker.done()
    walker.inside("mer tid")
    can.changing._copy(coding.codings.lines()[0], [three, seven])
    walker.done()
    line = coding.codings.lines()[0]
    can.changing.change(line.coding.id, {"theme": themes(session, "T08")[0]})
    walker.done()
    can.changing.change(line.coding.id, {"stance": Stance.CONTRADICTS})
    walker.done()
    can.changing.change(line.coding.id, {"memo": "Tid 🙂\nför vad?"})
    walker.done()
    can.edges.step(line.coding.id, "end", 1)
    walker.done()
    walker.inside("mer tid")
    can.edges.begin(Edge.START)
    can.edges.move(TextUnit.WORD, -1)
    can.edges.finish()
    walker.done()
    walker.inside("mer tid")
    coding.codings.show_codings(coding.codings.lines(), line.coding.id)
    can.doubting.ask_question()
    can.doubting._save(DoubtEntry("Är det T04?", (four,)))
    walker.done()
    walker.inside("mer tid")
    can.changing.remove(coding.codings.lines()[-1].coding.id)
    walker.done()
    can.restoring.show_removed()
    coding.findChild(RemovedDialog).button.click()
    coding.findChild(RemovedDialog).close()
    walker.done()
    can.restoring.show_history(line.coding.id)
    coding.findChild(HistoryDialog).table.selectRow(0)
    coding.findChild(HistoryDialog).button.click()
    walker.done()
    walker.step("Återkommande")
    can.disposing.dispose(Disposal.POSSIBLE_THEME)
    walker.done()
    said = next(iter(can.opening.dispositions.lines))
    can.disposing.change(said, {"note": "Ett eget tema?"})
    walker.done()
    can.disposing.change(said, {"what": Disposal.OTHER_AREA})
    walker.done()
    can.disposing.remove([said])
    walker.done()
    walker.step("särskilt")
    can.doubting.toggle()
    walker.done()
    walker.step("saknas")
    can.doubting.park()
    can.doubting._save(DoubtEntry(note="Passar ingenstans"))
    walker.done()
    walker.step("saknas")
    can.stepping.mark_read()
    walker.done()
    can.status.set(documents[0].source.id, SourceStatus.DONE)
    walker.done()
    (doubt,) = (one for group in session.current.doubt.doubts.open() for one in group.doubts if one.words == "särskilt")
    rule = NewRule(four, "När det gäller bemanning")
    can.settling._settle([doubt], Decision(outcome=DoubtOutcome.CHANGE, theme=four, rule=rule, reason="Mötet"))
    walker.done()
    walker.step("i")
    can.finding.open()
    can.finding.bar.field.setText("vård")
    can.finding.look()
    can.coding_hits.code_in_document()
    dialog = can.coding_hits.dialog
    walker.qtbot.waitUntil(lambda: bool(dialog.proposals))
    can.coding_hits._code(three, dialog.proposals, "vård")
    dialog.close()
    walker.done()

    walker.walk_back()
    walker.walk_forward()


def test_undoing_a_renamed_theme_is_seen_in_the_margin_and_in_the_definition(session, documents, coding, place):
    (four,) = themes(session, "T04")
    span = place("mer tid")
    coding.document.view.select(span)
    coding.controllers.marking.code_with([four])
    coding.themes.looked_at.emit(four)
    before, definition = coding.document.view.marks(), coding.codings.definition
    changes = {"name": "Nytt namn", "use_not": "Aldrig"}
    session.perform("Nytt namn", lambda: session.current.themes.codebook.change(four, changes, reason="Mötet"))
    assert [mark.label for mark in coding.document.view.marks()] == ["Nytt namn"]
    assert coding.codings.lines()[0].theme.name == "Nytt namn"
    assert definition._name.text() == "Nytt namn" and "\nAldrig" in definition.told
    session.undo_stack.undo()
    assert coding.document.view.marks() == before
    assert definition._name.text() == before[0].label and "\nAldrig" not in definition.told


def test_examples_of_a_definition_follow_what_is_coded_and_what_is_hidden(qtbot, session, documents, coding, place):
    (four,) = themes(session, "T04")
    span, definition = place("mer tid"), coding.codings.definition
    session.announce(coded(session.current, documents[0], "T04", span.start, span.end))
    coding.themes.looked_at.emit(four)
    coding.controllers.defining.show_of_current()
    coding.codings.show_definition_tab()
    qtbot.waitUntil(lambda: "mer tid" in definition.told)
    session.act_as("Utredare Beta")
    session.see_others(False)
    assert "mer tid" not in definition.told
    session.see_others(True)
    qtbot.waitUntil(lambda: "mer tid" in definition.told)
    line = next(iter(coding._at.open.lines))
    session.perform("bort", lambda: session.current.coding.marking.remove_many([line]))
    qtbot.waitUntil(lambda: "mer tid" not in definition.told)


def test_two_coders_take_turns_hide_each_other_and_reopen(session, documents, coding, walker):
    can, path = walker.can, session.current.path
    one, four = themes(session, "T01", "T04")
    walker.step("mer tid")
    can.marking.code_with([four])
    walker.done()
    session.act_as("Utredare Beta", "UB")
    walker.shown[-1] = walker.seen()
    walker.step("mer tid")
    can.marking.code_with([one])
    walker.done()
    walker.step("saknas")
    can.stepping.mark_read()
    walker.done()
    both = walker.seen()
    session.see_others(False)
    alone = walker.seen()
    assert [mark.badge_text for mark in coding.document.view.marks()] == ["T01"]
    while session.may_step(back=True):
        walker.agrees(session.undo)
    assert session.undo_stack.index() == 1, "the other coder's step is hidden, and stays"
    while session.may_step(back=False):
        walker.agrees(session.redo)
    assert not session.undo_stack.canRedo()
    differing(walker.seen(), alone, "walked back and forward alone")
    session.see_others(True)
    differing(walker.seen(), both, "others shown again")
    session.act_as("Utredare Alfa")
    assert coding.document.view.read_to is None  # the mark is the other coder's
    assert {mark.badge_text for mark in coding.document.view.marks() if mark.other} == {"T01 UB"}
    session.close()
    assert session.open(path)
    session.act_as("Utredare Beta")
    session.see_others(False)
    differing(walker.seen(), alone, "reopened, others hidden")
    session.see_others(True)
    differing(walker.seen(), both, "reopened, others shown")
