"""Masking words of the open document: by hand, and from suggestions."""

import re
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.models.quotations import mask_marks
from lagvarde_coder.gui.workspaces.coding.panels.text.mask_dialog import MaskDialog
from lagvarde_coder.gui.workspaces.coding.panels.text.mask_suggestions import MaskSuggestionsDialog
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.report.masking import MaskSuggestion, NewMask

if TYPE_CHECKING:
    from lagvarde_coder.domain.report.masks import Mask


class MaskingWords(Controller):
    """Masks the selection, takes masks away at the cursor, and lists what may have to be masked."""

    def __init__(self, room: Room, opening: Opening) -> None:
        super().__init__(room)
        self._masks: dict[Id, Mask] = {}
        opening.opened.connect(self._take_in)
        room.session.changed.connect(self._renew)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        single, action = self._room.single, self._room.action
        return [
            single("mask", self.tr("Mask the words …"), "Shift+M", self.ask, writes=True),
            action(self.tr("Take the mask away"), "", self.unmask, writes=True),
            action(self.tr("Suggestions to mask …"), "", self.suggest),
        ]

    def ask(self) -> MaskDialog | None:
        """Ask what is printed in place of the selected words."""
        opened, span = self._at.open, self._view.selected_span()
        if opened is None or not self._room.may_write():
            return None
        content = opened.document.content
        words = span.of(content) if span else ""
        if span is None or not words.strip():
            self.say(self.tr("Select the words that are to be masked."), warning=True)
            return None
        start = span.start + len(words) - len(words.lstrip())
        meant = Span(start, start + len(words.strip()))
        text, places = opened.document.text.id, _places(words.strip(), content)
        dialog = MaskDialog(
            words.strip(),
            len(places),
            lambda instead, everywhere: self._mask(text, places if everywhere else [meant], instead),
            self._view.window(),
        )
        self._session.closed.connect(dialog.close)
        dialog.open()
        return dialog

    def unmask(self) -> None:
        """Take the masks away that the selection or the cursor touches."""
        if self._at.open is None or not self._room.may_write():
            return
        masks = [mask for mask in self._masks.values() if mask.span.overlaps(self._here())]
        if not masks:
            self.say(self.tr("Put the cursor in words that are masked."), warning=True)
            return
        named = phrases.named(", ".join(mask.instead for mask in masks))
        masking = self._session.current.report.masking
        name = self.tr("Take the mask {0} away").format(named)
        self.perform_and_say(name, lambda: masking.unmask([mask.id for mask in masks]))

    def choose(self, mark: Id) -> bool:
        """Select the words of a mask whose stripe was clicked; False if the mark is something else."""
        if mark not in self._masks:
            return False
        self._view.select(self._masks[mark].span)
        return True

    def suggest(self) -> MaskSuggestionsDialog | None:
        """List what may have to be masked in the open document, to be ticked."""
        if not self._room.has_document() or self._at.open is None:
            return None
        dialog = MaskSuggestionsDialog(self._mask_all, self._view.window(), writable=self._session.current.writable)
        dialog.scope_wanted.connect(lambda everything: self._look(dialog, everything=everything))
        dialog.place_wanted.connect(self._session.go_to)
        self._session.closed.connect(dialog.close)
        dialog.show()  # beside the text, where what is suggested can be looked at
        self._look(dialog, everything=False)
        return dialog

    # --- inside -------------------------------------------------------------------------------------------------------

    def _look(self, dialog: MaskSuggestionsDialog, *, everything: bool) -> None:
        """Look for suggestions in a worker: a pipeline that knows names takes seconds."""
        masking, opened = self._session.current.report.masking, self._at.open
        texts = None if everything or opened is None else [opened.document.text.id]

        def call(progress: Progress) -> list[MaskSuggestion]:
            return masking.suggestions(texts, progress)

        dialog.wait()
        self._session.job(self.tr("Looking for what may have to be masked"), call, dialog.show_suggestions)

    def _mask_all(self, new: list[NewMask]) -> bool:
        masking = self._session.current.report.masking
        name = self.tr("Mask suggestions: {0}").format(wording.number(len(new)))
        said = self.tr("Masked: {0}").format(wording.number(len(new)))
        return self.perform_and_say(name, lambda: masking.mask(new), said=said)

    def _mask(self, text: Id, spans: list[Span], instead: str) -> bool:
        masking = self._session.current.report.masking
        new = [NewMask(text, span, instead) for span in spans]
        name, said = self.tr("Mask words as {0}"), self.tr("Masked as {0}")
        done = self.perform_and_say(
            name.format(instead.strip()), lambda: masking.mask(new), said=said.format(instead.strip())
        )
        if done:
            self._view.setFocus()
        return done

    def _here(self) -> Span:
        caret = self._view.caret()
        return self._view.selected_span() or Span(max(0, caret - 1), caret + 1)

    def _take_in(self) -> None:
        """Know the masks of the document that was opened; their marks came with it."""
        opened, project = self._at.open, self._session.project
        masks = project.report.masking.of_text(opened.document.text.id) if opened and project else []
        self._masks = {mask.id: mask for mask in masks}

    def _renew(self, change: Change) -> None:
        if self._at.open is not None and self._session.project is not None and change.touches("mask"):
            before = self._masks
            self._take_in()
            self._view.remove_marks(before.keys() - {one for one in before if before[one] == self._masks.get(one)})
            self._view.add_marks(mask_marks(mask for mask in self._masks.values() if before.get(mask.id) != mask))


def _places(words: str, content: str) -> list[Span]:
    """Return where words stand in a text as words of their own."""
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    return [Span(*found.span()) for found in re.finditer(pattern, content)]
