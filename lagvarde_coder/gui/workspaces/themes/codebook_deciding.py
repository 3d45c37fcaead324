"""What is done to themes as a whole: made, placed, dropped, brought back; each is one step that can be undone."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.core.undo import Call
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.themes.codebook_dialogs import NewThemeDialog


class ThemeDeciding(QObject):
    """Asks, and calls the services.

    Signals:
        wanted: this theme (its id) was made or moved and is to be shown.
    """

    wanted = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def add(self, stage: Stage, parent: Theme | None = None) -> None:
        """Ask for the name of a new theme, sub-theme or need, and make it."""
        if parent is not None:
            headline = self.tr("A new sub-theme of {0} {1}").format(parent.number, parent.name)
        else:
            headline = self.tr("A new theme") if stage is Stage.THEME else self.tr("A new need")
        book = self._session.current.themes.codebook

        def make(name: str) -> None:
            made: list[Theme] = []

            def call() -> Change:
                theme, change = book.create(name, stage, parent=parent.id if parent else None)
                made.append(theme)
                return change

            if self._session.perform(self.tr("new: {0}").format(phrases.shortened(name)), call) is not None:
                self.wanted.emit(made[0].id)

        NewThemeDialog(headline, make, self._window).open()

    def move(self, theme: Theme, parent: Id, before: Id) -> None:
        """Put a theme where it was dragged to."""
        ordering = self._session.current.themes.ordering
        self._placed(theme, lambda: ordering.move(theme.id, parent=parent or None, before=before or None))

    def place(self, theme: Theme, how: str) -> None:
        """Move a theme one step: "up", "down", "nest" or "lift"."""
        ordering = self._session.current.themes.ordering
        calls: dict[str, Call] = {
            "up": lambda: ordering.step(theme.id, -1),
            "down": lambda: ordering.step(theme.id, 1),
            "nest": lambda: ordering.nest(theme.id),
            "lift": lambda: ordering.lift(theme.id),
        }
        self._placed(theme, calls[how])

    def _placed(self, theme: Theme, call: Call) -> None:
        if self._session.perform(self.tr("another place for {0}").format(theme.number), call) is not None:
            self.wanted.emit(theme.id)

    def drop(self, theme: Theme) -> None:
        """Ask for the reason to drop the current theme."""
        self._ask_status(theme, self.tr("Drop {0}. Its codings stay."), self.tr("Drop"), restoring=False)

    def restore(self, theme: Theme) -> None:
        """Ask for the reason to take the current theme into use again."""
        self._ask_status(theme, self.tr("Bring {0} back into use."), self.tr("Bring back"), restoring=True)

    def _ask_status(self, theme: Theme, text: str, action: str, *, restoring: bool) -> None:
        book, named = self._session.current.themes.codebook, text.format(theme.number)
        service = book.restore if restoring else book.drop
        ReasonDialog(
            named,
            action,
            lambda reason: self._session.perform(named, lambda: service([theme.id], reason)),
            self._window,
        ).open()
