"""Telling screen readers which codings are at the cursor, politely and only when they are others."""

from PySide6.QtCore import QCoreApplication, QTimer

from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.coding.controller import Controller
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.coding.marking import CodingLine

_REST = 250
"""Milliseconds that the caret must rest: who holds an arrow key down hears nothing of what is passed."""


class Announcing(Controller):
    """Says "Theme 7, Time, by AB, supports" when the caret comes to rest in a coding."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._told: frozenset[tuple[str, str]] = frozenset()
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._tell)

    def moved(self) -> None:
        """The caret or the codings moved: announce the codings at the caret after a pause."""
        self._rest.start()

    def forget(self) -> None:
        """Another document is open: nothing of it was announced yet."""
        self._told = frozenset()
        self._rest.start()

    def _tell(self) -> None:
        if self._at.open is None:
            return
        span = self._view.selected_span()
        lines = self._at.open.touching(span) if span else self._at.open.at(self._view.caret())
        texts = {line.coding.id: spoken(line) for line in lines}
        if frozenset(texts.items()) == self._told:
            return
        self._told = frozenset(texts.items())
        announce(self._view, "; ".join(texts.values()) or self.tr("No coding"))


def spoken(line: CodingLine) -> str:
    """Return a coding as it is read out: "Theme 7, Time, by AB, supports"."""
    number = line.theme.number.removeprefix("T").lstrip("0")
    text = QCoreApplication.translate("Announcing", "Theme {0}, {1}, by {2}, {3}").format(
        number, line.theme.name, line.coder.initials or line.coder.name, wording.name_of(line.coding.stance).lower()
    )
    more = [QCoreApplication.translate("Announcing", "unsure")] if line.coding.unsure else []
    if line.coding.memo:
        more.append(QCoreApplication.translate("Announcing", "with a comment"))
    return ", ".join([text, *more])
