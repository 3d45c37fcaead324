"""Choosing the coding at the cursor as a quotation for the report, and deciding how it may be used."""

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.report.quotations import Quotation
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller, step_name
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.models.quotations import quotation_told
from lagvarde_coder.gui.workspaces.coding.panels.codings.quotation_dialog import QuotationDialog
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.report.choosing_quotations import QuotationChanges


class Choosing(Controller):
    """What the user decides of the coding at the cursor as a quotation; shown on its badge and beside the text."""

    def __init__(self, room: Room, opening: Opening) -> None:
        super().__init__(room)
        opening.opened.connect(self.show)
        room.codings.current_changed.connect(self.show)
        room.codings.editor.quotation_wanted.connect(lambda _: self.ask_use())
        room.session.changed.connect(self._renew)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        single = self._room.single
        return [
            single("quotation", self.tr("Quotation for the report, or no longer"), "Shift+C", self.toggle, writes=True),
            single("quotation.use", self.tr("How the quotation may be used …"), "Shift+B", self.ask_use, writes=True),
        ]

    def toggle(self) -> None:
        """Choose the coding at the cursor for the report; the same again takes it out."""
        line = self._current()
        if line is None:
            return
        choosing, coding = self._session.current.report.choosing, line.coding.id
        quotation, named = self._quotation(coding), step_name(line.theme.number, line.words)
        if quotation is not None and quotation.chosen:
            name = self.tr("Take {0} out of the report").format(named)
            said = self.tr("{0} is not in the report any more").format(named)
            self.perform_and_say(name, lambda: choosing.leave_out([coding]), said=said)
        else:
            name, said = self.tr("Choose {0} for the report"), self.tr("{0} is chosen for the report")
            self.perform_and_say(name.format(named), lambda: choosing.choose([coding]), said=said.format(named))

    def ask_use(self) -> QuotationDialog | None:
        """Ask how the words of the coding at the cursor may be used."""
        line = self._current()
        if line is None:
            return None
        dialog = QuotationDialog(
            line,
            self._quotation(line.coding.id),
            lambda changes: self._decide(line, changes),
            self._view.window(),
        )
        self._session.closed.connect(dialog.close)
        dialog.open()
        return dialog

    def show(self, *_: object) -> None:
        """Say beside the text what was decided of the coding that is shown there."""
        line = self._codings.current
        self._codings.editor.show_quotation(quotation_told(self._quotation(line.coding.id)) if line else "")

    # --- inside -------------------------------------------------------------------------------------------------------

    def _decide(self, line: CodingLine, changes: QuotationChanges) -> bool:
        choosing, named = self._session.current.report.choosing, step_name(line.theme.number, line.words)
        name, said = self.tr("Use of the quotation: {0}"), self.tr("The use of {0} is decided")
        call = lambda: choosing.decide([line.coding.id], changes)  # noqa: E731 - what it does is its name
        done = self.perform_and_say(name.format(named), call, said=said.format(named))
        if done:
            self._view.setFocus()
        return done

    def _current(self) -> CodingLine | None:
        line = self._codings.current
        if line is None:
            self.say(self.tr("Put the cursor in a coding first."), warning=True)
            return None
        return line if self._room.may_write() else None

    def _quotation(self, coding: Id) -> Quotation | None:
        return self._at.open.quotations.get(coding) if self._at.open else None

    def _renew(self, change: Change) -> None:
        """Show what was decided of codings of the open document, on their badges too."""
        opened, project = self._at.open, self._session.project
        if opened is None or project is None or not change.touches("quotation"):
            return
        before, opened.quotations = opened.quotations, project.report.choosing.of_text(opened.document.text.id)
        codings = before.keys() | opened.quotations.keys()
        others = {coding for coding in codings if before.get(coding) != opened.quotations.get(coding)}
        places = [opened.places[coding] for coding in others if coding in opened.places]
        self._view.remove_marks([place.id for place in places])
        self._view.add_marks(self._at.marks(opened, places))
        self._view.set_active_mark(self._codings.current.coding.id if self._codings.current else "")
        self.show()
