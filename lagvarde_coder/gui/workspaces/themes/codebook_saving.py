"""What is typed of themes until it is stored, as an editorial or a substantial change."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.workspaces.themes.codebook_editor import differing
from lagvarde_coder.gui.workspaces.themes.codebook_state import CodebookState
from lagvarde_coder.services.themes.codebook import SUBSTANTIAL

if TYPE_CHECKING:
    from lagvarde_coder.gui.core.undo import Call


class ThemeSaving(QObject):
    """Holds the fields of each theme that read otherwise in the form than in the project.

    Signals:
        saved: what was typed of this :class:`Theme` is stored.
    """

    saved = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._typed: dict[Id, dict[str, Any]] = {}

    @property
    def themes(self) -> list[Id]:
        """The themes of which something is typed and not stored."""
        return list(self._typed)

    def of(self, theme: Theme | None) -> dict[str, Any]:
        """Return the fields of a theme that are typed and not stored."""
        return self._typed.get(theme.id, {}) if theme is not None else {}

    def may_be_substantial(self, theme: Theme | None) -> bool:
        """Tell whether what is typed may alter which passages belong to a theme."""
        return bool(SUBSTANTIAL & self.of(theme).keys())

    def keep(self, theme: Theme, changes: Mapping[str, Any]) -> None:
        """Keep what stands in the form, also beside the project, in case that the program is ended from outside."""
        self._typed.pop(theme.id, None)
        if changes:
            self._typed[theme.id] = dict(changes)
        self._session.type(Theme.KIND, theme.id, changes, stored_soon=False)

    def compare(self, state: CodebookState) -> None:
        """Forget what the project says by now, and what was typed of themes that are gone."""
        known = {theme.id: theme for theme in state.themes}
        waiting = {one: differing(known[one], state, typed) for one, typed in self._typed.items() if one in known}
        self._typed = {theme: typed for theme, typed in waiting.items() if typed}

    def forget(self) -> None:
        """Forget everything: the project was closed."""
        self._typed.clear()

    def save(self, theme: Theme, *, substantial: bool = False, reason: str = "") -> None:
        """Store what was typed of a theme, if anything."""
        typed = self.of(theme)
        if not typed or self._session.project is None:
            return
        book = self._session.current.themes.codebook
        kind = self.tr("substantial change of {0}") if substantial else self.tr("editorial change of {0}")
        call: Call = lambda: book.change(theme.id, typed, substantial=substantial, reason=reason)  # type: ignore[arg-type] # noqa: E731
        if self._session.perform(kind.format(theme.number), call) is not None:
            self._typed.pop(theme.id, None)
            self.saved.emit(theme)

    def ask_substantial(self, theme: Theme) -> None:
        """Ask for the reason, and store what was typed as a substantial change: a new version of the codebook."""
        if not self.of(theme):
            return
        heading = self.tr("A substantial change of {0}: the codebook gets a new version, and codings made before can "
                          "be tried again.").format(theme.number)  # fmt: skip
        ReasonDialog(
            heading,
            self.tr("Save"),
            lambda reason: self.save(theme, substantial=True, reason=reason),
            self._window,
        ).open()

    def save_all(self, state: CodebookState) -> None:
        """Store all that was typed: the project closes, somebody else acts, or a step is taken back."""
        for theme in [state.theme(one) for one in self._typed]:
            if theme is not None:
                self.save(theme)
