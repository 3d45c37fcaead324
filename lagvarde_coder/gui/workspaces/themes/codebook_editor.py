"""What a theme says, to be read and changed: its names, definitions, examples, colour, key and group."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.themes.palette import LIGHT
from lagvarde_coder.gui.dialogs.choice_field import ChoiceField
from lagvarde_coder.gui.dialogs.dialog import new_form, scrolled
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.badge import Badge
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.gui.workspaces.themes.codebook_passages import PassageField
from lagvarde_coder.gui.workspaces.themes.codebook_state import CodebookState
from lagvarde_coder.gui.workspaces.themes.codebook_tree import told_missing

LONG = {"claim": 2, "summary": 2, "definition": 6, "use_when": 4, "use_not": 4, "example": 3}
"""Fields of running words, with the lines that are seen of them."""
PASSAGES = ("examples", "near_misses")
_SWATCH = 16


class ThemeEditor(QWidget):
    """A form of one theme.

    Attributes:
        theme: the theme as it is stored, or None. words: the fields of running words by name.

    Signals:
        edited: something reads otherwise than it is stored.
        passages_wanted: choose passages for this field.
        place_wanted: show this passage (its coding's id) in Kodning.
    """

    edited = Signal()
    passages_wanted = Signal(str)
    place_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None
        self._state: CodebookState | None = None
        self._showing = False
        self._badge = Badge()
        self._title = PlainLabel()
        self._title.setProperty("kind", "panel-title")
        self._title.setWordWrap(True)
        self._meter = muted()
        self.name = QLineEdit()
        self.words = {field: self._words(field, lines) for field, lines in LONG.items()}
        self.confused = ChoiceField(
            wording.field_name("confused_with"), self.tr("Type a number or a name; Enter adds it")
        )
        self.passages = {field: PassageField(wording.field_name(field)) for field in PASSAGES}
        self.colour = QComboBox()
        self.key = QLineEdit()
        self.key.setMaxLength(1)
        self.group = QComboBox()
        self.group.setEditable(True)
        self.group.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._listen()
        self._lay_out()
        theming.current().changed.connect(self._paint_colours)
        self._paint_colours()

    def show_theme(self, theme: Theme | None, state: CodebookState | None, typed: Mapping[str, Any]) -> None:
        """Show a theme; what is in ``typed`` in place of what is stored."""
        if theme is not None and (self.theme is None or self.theme.id != theme.id):
            self._area.verticalScrollBar().setValue(0)
        self.theme, self._state, self._showing = theme, state, True
        if theme is not None and state is not None:
            self._badge.show_badge(theme.number, theme.colour, theme.name)
            self._title.setText(theme.name)
            self._meter.setText(self._told(theme))
            self._show_fields({**_stored(theme, state), **typed}, state)
        self._showing = False

    def _told(self, theme: Theme) -> str:
        """Return what is missing in words; of a candidate that it is one, and of what is not in use that as well."""
        lacking = told_missing(theme)
        parts = [] if theme.in_use else [f"{wording.name_of(theme.status)}."]
        if theme.stage is Stage.CANDIDATE:
            parts.append(f"{wording.name_of(theme.stage)}.")
        else:
            parts.append(self.tr("Still missing: {0}.").format(lacking) if lacking else self.tr("Nothing is missing."))
        return " ".join(parts)

    def changes(self) -> dict[str, Any]:
        """Return the fields that read otherwise than they are stored."""
        if self.theme is None or self._state is None:
            return {}
        stored = _stored(self.theme, self._state)
        now: dict[str, Any] = {field: box.toPlainText() for field, box in self.words.items()}
        now |= {"name": self.name.text(), "key": self.key.text().lower(), "group": self.group.currentText()}
        now |= {"colour": self.colour.currentIndex() + 1, "confused_with": self._confused(stored["confused_with"])}
        now |= {field: passages.ids for field, passages in self.passages.items()}
        return differing(self.theme, self._state, now)

    def set_passages(self, field: str, ids: tuple[Id, ...], state: CodebookState) -> None:
        """Show other passages in a field."""
        self.passages[field].show_passages(ids, state.passages, writable=state.writable)
        self.edited.emit()

    def _confused(self, stored: tuple[Id, ...]) -> tuple[Id, ...]:
        """Return the themes that are named; what is no theme is left out."""
        by_name = self._by_name()
        named = [by_name[name.casefold()] for name in self.confused.names if name.casefold() in by_name]
        return stored if set(named) == set(stored) else tuple(named)

    def _by_name(self) -> dict[str, Id]:
        themes = self._state.themes if self._state else ()
        names: dict[str, Id] = {}
        for theme in reversed(themes):
            names |= {
                theme.name.casefold(): theme.id,
                theme.number.casefold(): theme.id,
                _called(theme).casefold(): theme.id,
            }
        return names

    def _show_fields(self, fields: Mapping[str, Any], state: CodebookState) -> None:
        _put(self.name, fields["name"])
        for field, box in self.words.items():
            if box.toPlainText() != fields[field]:
                box.setPlainText(fields[field])
        known = {theme.id: theme for theme in state.themes}
        own = self.theme.id if self.theme else ""
        self.confused.offer([_called(theme) for theme in state.themes if theme.in_use and theme.id != own])
        self.confused.set_names([_called(known[other]) for other in fields["confused_with"] if other in known])
        for field, passages in self.passages.items():
            passages.show_passages(fields[field], state.passages, writable=state.writable)
        self.colour.setCurrentIndex((int(fields["colour"]) - 1) % len(LIGHT))
        _put(self.key, fields["key"])
        groups = sorted({theme.group for theme in state.themes} | {""})
        if [self.group.itemText(at) for at in range(self.group.count())] != groups:
            self.group.clear()
            self.group.addItems(groups)
        self.group.setCurrentText(fields["group"])
        for line in (self.name, self.key):
            line.setReadOnly(not state.writable)
        for box in self.words.values():
            box.setReadOnly(not state.writable)
        part = self.theme is not None and self.theme.parent is not None
        for widget in (self.colour, self.group, self.confused):
            widget.setEnabled(state.writable and not (part and widget is self.colour))

    def _words(self, field: str, lines: int) -> QPlainTextEdit:
        box = QPlainTextEdit()
        box.setProperty("field", True)
        box.setTabChangesFocus(True)
        box.setAccessibleName(wording.field_name(field))
        box.setMinimumHeight(lines * box.fontMetrics().lineSpacing() + 2 * SPACE["s"] + 6)
        box.setMaximumHeight(max(3, 2 * lines) * box.fontMetrics().lineSpacing())
        return box

    def _listen(self) -> None:
        for line in (self.name, self.key):
            line.textEdited.connect(self._tell)
        for box in self.words.values():
            box.textChanged.connect(self._tell)
        self.confused.edited.connect(self._tell)
        self.colour.activated.connect(self._tell)
        self.group.editTextChanged.connect(self._tell)
        for field, passages in self.passages.items():
            passages.edited.connect(self._tell)
            passages.choose_wanted.connect(lambda field=field: self.passages_wanted.emit(field))
            passages.place_wanted.connect(self.place_wanted)

    def _tell(self, *_: object) -> None:
        if not self._showing:
            self.edited.emit()

    def _lay_out(self) -> None:
        form = new_form()
        form.addRow(wording.field_name("name"), self.name)
        for field in ("claim", "summary", "definition", "use_when", "use_not"):
            form.addRow(wording.field_name(field), self.words[field])
        form.addRow(wording.field_name("confused_with"), self.confused)
        for field in PASSAGES:
            form.addRow(wording.field_name(field), self.passages[field])
        form.addRow(wording.field_name("example"), self.words["example"])
        form.addRow(wording.field_name("colour"), self.colour)
        form.addRow(wording.field_name("key"), self.key)
        form.addRow(wording.field_name("group"), self.group)
        for box, field in ((self.colour, "colour"), (self.group, "group")):
            name_box(box, wording.field_name(field))
        self.colour.setSizePolicy(self.name.sizePolicy().horizontalPolicy(), self.colour.sizePolicy().verticalPolicy())
        head = QHBoxLayout()
        head.setSpacing(SPACE["s"])
        head.setContentsMargins(0, 0, SPACE["m"], 0)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, SPACE["m"], 0)
        inside.addLayout(form)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["xs"], SPACE["s"])
        layout.setSpacing(SPACE["s"])
        layout.addLayout(head)
        self._meter.setContentsMargins(0, 0, SPACE["m"], 0)
        layout.addWidget(self._meter)
        self._area = scrolled(page)
        layout.addWidget(self._area, 1)

    def _paint_colours(self) -> None:
        """Show the colours of the palette as they are in this scheme."""
        size, at = theming.current().scaled(_SWATCH), self.colour.currentIndex()
        blocked = self.colour.blockSignals(True)
        self.colour.clear()
        for slot in range(1, len(LIGHT) + 1):
            self.colour.addItem(_swatch(slot, size), self.tr("Colour {0}").format(slot))
        self.colour.setCurrentIndex(at)
        self.colour.blockSignals(blocked)


def _swatch(slot: int, size: int) -> QIcon:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theming.current().slot_colour(slot))
    painter.setPen(theming.current().slot_edge(slot))
    painter.drawRoundedRect(1, 1, size - 2, size - 2, 3, 3)
    painter.end()
    return QIcon(picture)


def differing(theme: Theme, state: CodebookState, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return those fields that read otherwise than a theme says; white space at the ends is none."""
    stored = _stored(theme, state)
    return {field: cell for field, cell in fields.items() if _same(cell) != _same(stored[field])}


def _stored(theme: Theme, state: CodebookState) -> dict[str, Any]:
    """Return what a theme's fields say; confused with it is also what says so itself."""
    fields = ("name", *LONG, *PASSAGES, "colour", "key", "group")
    return {field: getattr(theme, field) for field in fields} | {"confused_with": state.confused(theme)}


def _called(theme: Theme) -> str:
    return f"{theme.number} {theme.name}"


def _same(cell: object) -> object:
    return cell.strip() if isinstance(cell, str) else cell


def _put(line: QLineEdit, text: str) -> None:
    if line.text() != text:
        line.setText(text)
        line.setCursorPosition(0)
