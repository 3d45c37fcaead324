"""The decisions about themes: each asks for a reason and is one undoable step."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.clipboard import caption, copy_picture
from lagvarde_coder.gui.workspaces.decisions.split_dialog import Parts, SplitDialog
from lagvarde_coder.gui.workspaces.decisions.state import MergeState
from lagvarde_coder.services.decisions.merging import NeedChoice


class Deciding(QObject):
    """Asks, and calls the services.

    Attributes:
        state: what is shown. dialog: the dialog shown last, for tests.
    """

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.state: MergeState | None = None
        self.dialog: QDialog | None = None

    def merge(self, choice: NeedChoice, themes: Sequence[Theme], reason: str) -> Id:
        """Bring themes into a need; return the need's id, or nothing when it was refused."""
        needs: list[Id] = []

        def call() -> Change:
            need, change = self._session.current.decisions.merging.merge(choice, [theme.id for theme in themes], reason)
            needs.append(need.id)
            return change

        name = self.tr("Merge {0} into “{1}”").format(_numbers(themes), phrases.shortened(choice.name))
        said = self.tr("{0} merged into “{1}”").format(_numbers(themes), phrases.shortened(choice.name))
        return needs[0] if self._session.perform(name, call, said=said) else ""

    def ask(self, decision: str, themes: Sequence[Theme], state: MergeState) -> None:
        """Ask for the reason to "drop", "park" or "restore" themes, or how to "split" the first of them."""
        if decision == "split":
            self._ask_split(themes[0], state)
            return
        codebook, ids = self._session.current.themes.codebook, [theme.id for theme in themes]
        numbers = _numbers(themes)
        text, action, done, call = {
            "drop": (
                self.tr("Drop {0}. Its codings stay."),
                self.tr("Drop"),
                self.tr("{0} dropped. Its codings stay."),
                codebook.drop,
            ),
            "park": (
                self.tr("Move {0} to other development areas."),
                self.tr("Move"),
                self.tr("{0} moved to other development areas."),
                codebook.park,
            ),
            "restore": (
                self.tr("Bring {0} back into use."),
                self.tr("Bring back"),
                self.tr("{0} brought back into use."),
                codebook.restore,
            ),
        }[decision]
        named, said = text.format(numbers), done.format(numbers)
        self._ask(named, action, lambda reason: self._session.perform(named, lambda: call(ids, reason), said=said))

    def take_out(self, need: Id, theme: Id) -> None:
        """Ask for the reason to take one theme out of a need, or all of them."""
        known = self.state.themes if self.state else {}
        if need not in known:
            return
        if theme:
            numbers = known[theme].number, known[need].number
            text = self.tr("Remove {0} from {1}.").format(*numbers)
            said = self.tr("{0} removed from {1}").format(*numbers)
        else:
            named = known[need].number, known[need].name
            text = self.tr("Dissolve {0} {1}. Its themes become free again.").format(*named)
            said = self.tr("{0} {1} dissolved. Its themes are free again.").format(*named)
        themes = [theme] if theme else []
        merging = self._session.current.decisions.merging
        self._ask(
            text,
            self.tr("Remove") if theme else self.tr("Dissolve"),
            lambda reason: self._session.perform(text, lambda: merging.unmerge(need, reason, themes), said=said),
        )

    def copy_picture(self, picture: QWidget) -> None:
        """Put the picture of the lineage on the clipboard; logged."""
        standing = self._session.current.figures.counting.standing()
        title = self.tr("How themes became needs")
        copy_picture(self._session, picture, title, caption(standing, title))

    def _ask_split(self, theme: Theme, state: MergeState) -> None:
        lines = [line for line in self._session.current.coding.marking.all(theme=theme.id) if line.theme.id == theme.id]
        name, said = self.tr("Split {0}").format(theme.number), self.tr("{0} is split").format(theme.number)
        split = self._session.current.decisions.merging.split

        def do(parts: Parts, reason: str) -> None:
            self._session.perform(name, lambda: split(theme.id, parts, reason), said=said)

        self._open(SplitDialog(theme, lines, state.needs(), do, self._window, alone=self._session.alone))

    def _ask(self, text: str, action: str, do: Callable[[str], object]) -> None:
        self._open(ReasonDialog(text, action, do, self._window))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()


def _numbers(themes: Sequence[Theme]) -> str:
    return ", ".join(theme.number for theme in themes)
