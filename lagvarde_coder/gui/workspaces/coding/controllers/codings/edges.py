"""Moving the start or end of a coding: by keys with a live preview, or by its handle; one undoable change each."""

from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from lagvarde_coder.domain.coding.codings import CodingChanges
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller, step_name
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.gui.workspaces.coding.units import TextUnit, TextUnits
from lagvarde_coder.services.coding.marking import CodingLine

_REST = 600
"""Milliseconds without a key until the new extent is stored."""
_TAIL = 40
"""Characters at an edge that are read out."""

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_BESIDE = {
    Qt.KeyboardModifier.NoModifier: TextUnit.CHARACTER,
    Qt.KeyboardModifier.ControlModifier: TextUnit.WORD,
    Qt.KeyboardModifier.AltModifier: TextUnit.SENTENCE,
}
_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}


class Edge(Enum):
    """Which end of a coding is moved."""

    START = "start"
    END = "end"


def moved(passages: TextUnits, span: Span, edge: Edge, unit: TextUnit, step: int) -> Span:
    """Return ``span`` with one end moved by one unit; as it is where nothing would be left or the text ends."""
    if edge is Edge.END:
        end = passages.end_after(unit, span.end) if step > 0 else passages.end_before(unit, span.end)
        return Span(span.start, end) if end > span.start else span
    start = passages.start_after(unit, span.start) if step > 0 else passages.start_before(unit, span.start)
    return Span(start, span.end) if start < span.end else span


class Edges(Controller):
    """Moves the ends of the coding that is shown beside the text.

    After F9 the arrow keys move its end, after Shift+F9 its start: alone by character, with Ctrl by word, with Alt by
    sentence, up and down by paragraph. What rests is stored; Enter stores at once, Escape takes back what is not stored
    yet; any other key, a click and leaving the text store and end it.
    """

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._coding: Id = ""
        self._edge = Edge.END
        self._span: Span | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._store)
        self._view.installEventFilter(self)
        self._view.viewport().installEventFilter(self)
        self._view.span_changed.connect(self.change)
        room.codings.editor.extent_wanted.connect(self.step)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        action = self._room.action
        return [
            action(self.tr("Move the end of the coding"), "F9", lambda: self.begin(Edge.END), writes=True),
            action(
                self.tr("Move the start of the coding"),
                "Shift+F9",
                lambda: self.begin(Edge.START),
                writes=True,
            ),
        ]

    @property
    def is_moving(self) -> bool:
        """Whether the arrow keys move an end of a coding."""
        return bool(self._coding)

    def begin(self, edge: Edge) -> None:
        """Let the arrow keys move one end of the coding that is shown."""
        line = self._line() or self._codings.current
        if self._at.open is None or line is None:
            self.say(self.tr("Put the cursor in the coding first."), warning=True)
            return
        if not self._room.may_write():
            return
        span = line.coding.span
        if self._view.selected_span() == span:  # it would stay where it is while the end moves
            self._view.go_to(span.start if edge is Edge.START else span.end)
        self._coding, self._edge = line.coding.id, edge
        self._view.setFocus()
        self._view.set_active_mark(self._coding)
        told = (
            self.tr("The arrow keys move the end of {0}: Ctrl by word, Alt by sentence.")
            if edge is Edge.END
            else self.tr("The arrow keys move the start of {0}: Ctrl by word, Alt by sentence.")
        )
        done = self.tr("Enter: done. Esc: undo.")
        self.say(f"{told.format(line.theme.number)} {done}")

    def move(self, unit: TextUnit, step: int) -> None:
        """Show the coding with the chosen end moved by one unit; it is stored when it rests."""
        line = self._line()
        if line is None:
            self._end()
            return
        span = moved(self._at.passages, self._span or line.coding.span, self._edge, unit, step)
        self._span = span
        self._view.preview_span(self._coding, span)
        at = span.start if self._edge is Edge.START else span.end - 1
        shown = self._view.visible_span()
        if shown is None or not shown.start <= at < shown.end:
            self._view.scroll_to(at)
        self._tell(line, span)
        self._rest.start()

    def step(self, coding: Id, end: str, step: int) -> None:
        """Store a coding with its "start" or "end" one word further on (1) or back (-1), at once."""
        line = self._at.open.lines.get(coding) if self._at.open else None
        if line is None:
            return
        span = moved(self._at.passages, line.coding.span, Edge(end), TextUnit.WORD, step)
        if span == line.coding.span:
            self.say(self.tr("There are no more words that way."), warning=True)
        else:
            self.change(coding, span)

    def finish(self) -> None:
        """Store what was moved; the arrow keys move the caret again."""
        if self.is_moving:
            self._store()
            self._end()

    def cancel(self) -> None:
        """Take back what is not stored yet; the arrow keys move the caret again."""
        if self.is_moving:
            self._view.preview_span(self._coding, None)
            self._end()
            self.say("")

    def forget(self) -> None:
        """Another document is on the screen, or none."""
        self._end()

    def change(self, coding: Id, span: Span) -> bool:
        """Store a coding's new extent as one undoable step; if it cannot be, show it as it was and say why."""
        line = self._at.open.lines.get(coding) if self._at.open else None
        if line is None or not self._changed(line, span):
            self._view.preview_span(coding, None)
            return False
        self._go_along(line.coding.span, span)
        if self._at.open is not None:
            self._codings.show_codings(self._at.open.touching(span), coding)
        self._view.set_active_mark(coding)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.is_moving:
            return False
        if event.type() == QEvent.Type.MouseButtonPress or (
            event.type() == QEvent.Type.FocusOut and watched is self._view
        ):
            self.finish()
        elif isinstance(event, QKeyEvent) and watched is self._view:
            return self._key(event)
        return False

    # --- inside -------------------------------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        """Take the keys that move, store and cancel; let the others do what they do, after storing."""
        key = Qt.Key(event.key())
        unit = _BESIDE.get(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        is_press = event.type() == QEvent.Type.KeyPress
        if key in _HELD or key == Qt.Key.Key_F9 or event.type() == QEvent.Type.KeyRelease:
            return False
        if (key in _STEPS and unit is not None) or key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.accept()  # as a ShortcutOverride: no shortcut of the window takes it
            if is_press:
                self._do(key, unit)
            return True
        self.finish()
        return False

    def _do(self, key: Qt.Key, unit: TextUnit | None) -> None:
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key not in _STEPS or unit is None:
            self.finish()
        else:
            self.move(TextUnit.PARAGRAPH if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} else unit, _STEPS[key])

    def _line(self) -> CodingLine | None:
        return self._at.open.lines.get(self._coding) if self._at.open else None

    def _store(self) -> None:
        self._rest.stop()
        span, self._span = self._span, None
        line = self._line()
        if span is not None and line is not None and span != line.coding.span:
            self.change(self._coding, span)

    def _end(self) -> None:
        self._rest.stop()
        self._coding, self._span = "", None

    def _changed(self, line: CodingLine, span: Span) -> bool:
        assert self._at.open is not None
        if span == line.coding.span or not self._room.may_write():
            return False
        number = line.theme.number
        if self._at.open.same(span, line.theme.id, line.coder.id):
            told = QCoreApplication.translate("Changing", "This passage is already coded with {0}.").format(number)
            self.say(told, warning=True)
            return False
        named = step_name(number, span.of(self._at.open.document.content))
        name = self.tr("{0}: new extent").format(named)
        ends = CodingChanges(start=span.start, end=span.end)
        return self.perform_and_say(
            name, lambda: self._session.current.coding.marking.change_many([line.coding.id], ends)
        )

    def _go_along(self, before: Span, span: Span) -> None:
        """Keep selection and caret at the coding, so that it stays the one that is shown."""
        caret = self._view.caret()
        if self._view.selected_span() == before:
            self._view.narrow_selection(span)
        elif not span.start <= caret <= span.end:
            self._view.go_to(span.start if caret < span.start else span.end)

    def _tell(self, line: CodingLine, span: Span) -> None:
        """Say what stands at the edge now."""
        assert self._at.open is not None
        words = " ".join(span.of(self._at.open.document.content).split())
        if self._edge is Edge.START:
            told = self.tr("{0} begins with “{1}”")
            words = words[:_TAIL] + ("…" if len(words) > _TAIL else "")
        else:
            told = self.tr("{0} ends with “{1}”")
            words = ("…" if len(words) > _TAIL else "") + words[-_TAIL:]
        self.say(told.format(line.theme.number, words))
