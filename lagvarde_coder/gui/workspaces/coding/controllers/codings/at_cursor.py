"""The codings at the cursor, beside the text."""

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding.controller import Controller


class AtCursor(Controller):
    """Shows what is coded where the reader is: on the selection, else at the caret."""

    def show(self, wanted: Id = "") -> None:
        """Show the codings; ``wanted`` becomes the current one."""
        opened, view = self._at.open, self._view
        if opened is not None:
            span, shows = view.selected_span(), self._at.shows
            lines = opened.touching(span) if span else opened.at(view.caret())
            shown = [line for line in lines if shows(line.coder.id)]
            shown.sort(key=lambda line: not self._at.marks_family(self._at.family_of(line.theme)))  # what is seen first
            self._codings.show_codings(shown, wanted)

    def follow(self, *_: object) -> None:
        """The caret or the document is another."""
        self.show()

    def renewed(self, codings: list[Id]) -> None:
        """Codings of the open document changed; a single one becomes the current one."""
        self.show(codings[-1] if len(codings) == 1 else "")

    def selected(self, span: Span | None) -> None:
        """Say how much is selected, and show what is coded there."""
        self._document.show_selected(len(span) if span else 0)
        self.show()

    def bring_up(self, coding: Id) -> None:
        """Show a coding that was clicked in the margin."""
        self._codings.show_coding_tab()
        self.show(coding)
