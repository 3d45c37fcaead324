"""Making codings: one theme or several, by key, click, picker or drop; one undoable step each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.core.keymap import theme_name
from lagvarde_coder.gui.widgets.plain_words import no_mnemonic, plain_tooltip
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller, step_name
from lagvarde_coder.gui.workspaces.coding.controllers.codings.recent import RecentThemes
from lagvarde_coder.gui.workspaces.coding.panels.themes.picker import PickerQuestion, ThemePicker
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.coding.marking import NewCoding


class Marking(Controller):
    """Codes passages; says in the line below the text what was done, or what is missing.

    A click on a theme codes words that were selected for it. Words that are selected because they were just coded, or
    because one went to what is coded there, are spent: then a click only shows what the theme means. Keys, Enter,
    dragging and buttons always code.

    Signals:
        look_wanted: a theme (its id) that was clicked to be looked at.
    """

    look_wanted = Signal(str)

    def __init__(self, room: Room, picker: ThemePicker, recent: RecentThemes) -> None:
        super().__init__(room)
        self._picker = picker
        self._recent = recent
        self._spent: Span | None = None
        room.themes.chosen.connect(self.code_with)
        room.themes.clicked.connect(self.take_click)
        self._view.span_selected.connect(self._forget_spent)
        room.themes.passage_dropped.connect(self.code_dropped)
        room.themes.lock_asked.connect(self.explain_lock)
        self._view.theme_dropped.connect(self.take_dropped)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        action = self._room.action
        return [
            action(self.tr("Code with themes …"), "Ctrl+K", self.pick_theme, writes=True),
            action(self.tr("Code with the selected themes"), "Ctrl+Return", self.code_with_ticked, writes=True),
        ]

    def code_with(self, themes: Sequence[Id]) -> None:
        """Code the selected passage with themes; without one say what to do."""
        known = [theme for theme in themes if theme in self._at.themes]
        if not known or not self._room.may_write() or not self._room.has_document():
            return
        span = self._view.selected_span()
        if span is None:
            hint = self.tr("Select the words first, then press {0} again. {1} selects the sentence, {2} the paragraph.")
            keys = [self._room.keymap.shown(name) for name in ("sentence", "paragraph")]
            self.say(hint.format(self._numbers(known), *keys), warning=True)
            return
        self.code(span, known)

    def take_click(self, theme: Id) -> None:
        """Code the selected words with the theme that was clicked; if they are spent, show what it means."""
        if theme not in self._at.themes or not self.is_spent():
            self.code_with([theme])
            return
        self.look_wanted.emit(theme)
        self._room.themes.offer()
        key = self._room.keymap.shown(theme_name(self._at.themes[theme]))
        number = self._at.themes[theme].number
        if key:
            text = self.tr("Only looked at: the words are coded already. {0}, or the button, codes them with {1} too.")
            self.say(text.format(key, number))
        else:
            self.say(self.tr("Only looked at: the words are coded already. The button codes them too."))
        self._view.setFocus()

    def is_spent(self) -> bool:
        """Tell whether the selected words are coded, and selected for that reason."""
        span, opened = self._view.selected_span(), self._at.open
        if span is None or span != self._spent or opened is None:
            return False
        return any(line.coding.span == span for line in opened.touching(span))

    def spend(self) -> None:
        """Take what is selected now as selected because of the codings that are there, not to be coded."""
        self._spent = self._view.selected_span()
        self.show_spent()

    def show_spent(self, *_: object) -> None:
        """Say whether what is selected is spent."""
        if self._spent is not None:
            self._document.show_selected(len(self._spent), spent=self.is_spent())

    def code(self, span: Span, themes: Sequence[Id]) -> None:
        """Code a passage of the open document with themes, as one step; those that it has already are left out."""
        opened = self._at.open
        if opened is None or not self._room.may_write():
            return
        if not span.of(opened.document.content).strip():
            self.say(self.tr("There are no words in what is selected."), warning=True)
            return
        new = [theme for theme in themes if not opened.same(span, theme, self._at.coder)]
        if not new:
            text = self.tr("You have already coded this passage with {0}.").format(self._numbers(themes))
            self.say(text, warning=True)
            return
        name = step_name(self._numbers(new), span.of(opened.document.content))
        codings = [
            NewCoding(text=opened.document.text.id, start=span.start, end=span.end, theme=theme) for theme in new
        ]
        if self.perform_and_say(name, lambda: self._session.current.coding.marking.apply_many(codings)):
            self._recent.use(new)
            self._room.themes.untick()
            self._view.setFocus()
            if span == self._view.selected_span():
                self.spend()

    def code_with_ticked(self) -> None:
        """Code the selected passage with the themes that are marked in the list."""
        if ticked := self._room.themes.ticked():
            self.code_with(ticked)
        else:
            self.say(self.tr("Select themes in the list first: Ctrl+click, or Ctrl+Space."), warning=True)

    def code_dropped(self, theme: Id, span: Span) -> None:
        """Code the passage that was dropped on a theme."""
        if self._at.open is not None and theme in self._at.themes and span.end <= self._view.positions.length:
            self.code(span, [theme])

    def take_dropped(self, theme: Id, position: int) -> None:
        """Code the selection that a theme was dropped on; dropped elsewhere, say what to do."""
        span = self._view.selected_span()
        if theme not in self._at.themes:
            return
        if span is not None and span.start <= position <= span.end:
            self.code(span, [theme])
        else:
            hint = self.tr("Select the words first, then drop {0} on them.")
            self.say(hint.format(self._at.themes[theme].number), warning=True)

    def pick_theme(self) -> None:
        """Open the quick picker for the selected passage."""
        span = self._view.selected_span()
        if self._at.open is None or span is None:
            self.say(self.tr("Select the words first, then choose a theme."), warning=True)
            return
        title = self.tr("“{0}”").format(phrases.shortened(span.of(self._at.open.document.content), 44))
        hint = self.tr("Enter codes")
        self._picker.ask(PickerQuestion(title, self._at.offered(), self.code_with, self._recent.themes(), hint=hint))

    def explain_lock(self) -> None:
        """Say why no theme can be changed here."""
        text = self.tr("The codebook is locked while you code. F5 opens the theme in Themes; F5 there leads back.")
        self.say(text)

    def _forget_spent(self, span: Span | None) -> None:
        if span != self._spent:
            self._spent = None

    def _numbers(self, themes: Sequence[Id]) -> str:
        return ", ".join(self._at.themes[theme].number for theme in themes)


class ThemeMenu(QMenu):
    """Every theme with its key: what can be done by key and click can be found there too.

    Codes the selected passage with the chosen theme; filled when it is opened.
    """

    def __init__(self, room: Room, code_with: Callable[[list[Id]], object]) -> None:
        super().__init__(room.host)
        self.setTitle(self.tr("Code with theme"))
        self._room = room
        self._code_with = code_with
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Show the themes that are offered now."""
        self.clear()
        for theme in self._room.at.shown():
            key = self._room.keymap.shown(theme_name(theme))
            name = f"{theme.number} {theme.name}"
            action = self.addAction(no_mnemonic(f"{name}\t{key}"))  # the key is shown; the text listens to it
            action.setToolTip(plain_tooltip(name))
            action.triggered.connect(lambda _=False, theme_id=theme.id: self._code_with([theme_id]))
