"""Selecting by keys: what one stands in, and growing or shrinking by words, sentences, paragraphs and sections."""

from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QTextCursor

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.gui.workspaces.coding.units import TextUnit

_SNAPS = {unit.value: unit for unit in (TextUnit.CHARACTER, TextUnit.WORD, TextUnit.SENTENCE)}


class SelectingByKeys(Controller):
    """Selects in the open document, and says what a selection with the mouse follows."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._follows = QActionGroup(self)
        self.settings_changed()
        self._view.set_snapping(self.snapped)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        single, select = self._room.single, self.select
        return [
            single("sentence", self.tr("Select sentence"), "S", lambda: select(TextUnit.SENTENCE)),
            single(
                "sentence_back",
                self.tr("Select sentence, grow backwards"),
                "Shift+S",
                lambda: select(TextUnit.SENTENCE, backwards=True),
            ),
            single("paragraph", self.tr("Select paragraph"), "G", lambda: select(TextUnit.PARAGRAPH)),
            single("answer", self.tr("Select the whole answer"), "H", lambda: select(TextUnit.SECTION)),
            None,
            *self._extending(),
            self._room.action(self.tr("Clear selection"), "Esc", self.clear_selection, in_text=True),
            None,
            *self._following(),
        ]

    def select(self, unit: TextUnit, *, backwards: bool = False) -> None:
        """Select the sentence, paragraph or answer that the caret stands in.

        A selection is first widened to whole ones. Once it is, it grows by the next one, or the one before; an answer
        grows to the part that holds it.
        """
        if self._at.open is None:
            return
        passages, selected = self._at.passages, self._view.selected_span()
        if selected is None:
            span = passages.at(unit, self._view.caret()) or self._nearest(unit)
        else:
            span = self._widened(unit, selected, backwards=backwards)
        if span is not None and span != selected:
            self._view.select(span)
        elif span is None and unit is TextUnit.SECTION:
            message = self.tr("There is no answer and no section around the cursor.")
            self.say(message, warning=True)

    def extend(self, unit: TextUnit, step: int) -> None:
        """Let the selection grow or shrink by one unit at the end where the caret is."""
        if self._at.open is None:
            return
        positions, cursor = self._view.positions, self._view.textCursor()
        anchor, caret = positions.from_qt(cursor.anchor()), positions.from_qt(cursor.position())
        caret = self._at.passages.extended(unit, anchor, caret, step)
        cursor.setPosition(positions.to_qt(caret), QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Let nothing be selected; the cursor stays where the passage began."""
        if span := self._view.selected_span():
            self._view.go_to(span.start)
        self._view.set_active_mark("")
        self.say("")

    def snapped(self, span: Span) -> Span:
        """Return the passage that a selection with the mouse is extended to."""
        return self._at.passages.snapped(self._unit, span) if self._at.open else span

    def settings_changed(self) -> None:
        """Follow what the settings say."""
        snap = self._session.program.settings.snap
        self._unit = _SNAPS.get(snap, TextUnit.WORD)
        for action in self._follows.actions():
            action.setChecked(action.data() == self._unit.value)

    def _widened(self, unit: TextUnit, selected: Span, *, backwards: bool) -> Span | None:
        passages = self._at.passages
        if unit is TextUnit.SECTION:
            here = passages.answer_at(selected.start)
            holds = here is not None and here.start <= selected.start and selected.end <= here.end
            return here if holds and here != selected else passages.around(selected)
        widened = passages.snapped(unit, selected)
        if widened != selected:
            return widened
        if backwards:
            return Span(passages.start_before(unit, selected.start), selected.end)
        return Span(selected.start, passages.end_after(unit, selected.end))

    def _nearest(self, unit: TextUnit) -> Span | None:
        """Return the first unit after a caret that stands on an empty line."""
        passages, caret = self._at.passages, self._view.caret()
        start = passages.start_after(unit, caret)
        return passages.at(unit, start) if caret < start < len(passages.text) else None

    def _extending(self) -> list[QAction | None]:
        extend = self.extend
        names = [
            (self.tr("Extend to the next word"), "Ctrl+Shift+Right", TextUnit.WORD, 1),
            (self.tr("Extend to the previous word"), "Ctrl+Shift+Left", TextUnit.WORD, -1),
            (self.tr("Extend to the next sentence"), "Alt+Shift+Right", TextUnit.SENTENCE, 1),
            (self.tr("Extend to the previous sentence"), "Alt+Shift+Left", TextUnit.SENTENCE, -1),
            (self.tr("Extend to the next paragraph"), "Ctrl+Shift+Down", TextUnit.PARAGRAPH, 1),
            (self.tr("Extend to the previous paragraph"), "Ctrl+Shift+Up", TextUnit.PARAGRAPH, -1),
            (self.tr("Extend to the next section"), "Alt+Shift+Down", TextUnit.SECTION, 1),
            (self.tr("Extend to the previous section"), "Alt+Shift+Up", TextUnit.SECTION, -1),
        ]
        return [
            self._room.action(name, keys, partial(extend, unit, step), in_text=True) for name, keys, unit, step in names
        ]

    def _following(self) -> list[QAction | None]:
        names = [
            (self.tr("The selection follows characters"), TextUnit.CHARACTER),
            (self.tr("The selection follows whole words"), TextUnit.WORD),
            (self.tr("The selection follows whole sentences"), TextUnit.SENTENCE),
        ]
        return [self._follower(name, unit.value) for name, unit in names]

    def _follower(self, name: str, value: str) -> QAction:
        action = self._room.action(name, (), lambda: self._session.change_settings(snap=value))
        action.setCheckable(True)
        action.setData(value)
        action.setChecked(value == self._unit.value)
        self._follows.addAction(action)
        return action
