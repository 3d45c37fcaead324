"""A passage that is to be tried again in its context, and the definition before and after, word by word."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lagvarde_coder.domain.coding.comparing import Comparison
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.badge import Badge
from lagvarde_coder.gui.widgets.card import Card
from lagvarde_coder.gui.widgets.difference_view import DifferenceView
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.parts import muted, scrolling
from lagvarde_coder.services.verdicts.rechecking import RecheckLine

_LEAST = 150
"""Pixels of height that the definition gets at least."""


class RecheckDetail(QWidget):
    """Shows one passage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = Badge()
        self._theme = Sentence(kind="panel-title")
        self._several = Sentence(kind="warning")
        self._why = muted()
        self.difference = DifferenceView()
        self.difference.setAccessibleName(self.tr("Definition, before and after"))
        self.difference.setMinimumHeight(_LEAST)
        self._where = muted()
        self._before, self._words, self._after = muted(), Sentence(kind="panel-title"), muted()
        self._shown: RecheckLine | None = None
        self._lay_out()

    @property
    def passage(self) -> str:
        """The words of the passage as shown."""
        return self._words.text()

    def show_line(self, line: RecheckLine | None, chosen: int) -> None:
        """Show a passage, one of so many that are ``chosen``; None shows nothing."""
        self._inside.setVisible(line is not None)
        self._several.setVisible(chosen > 1)
        self._several.setText(self.tr("{0} passages are chosen and are treated in the same way.").format(chosen))
        if line is None or line == self._shown:
            self._shown = line
            return
        self._shown = line
        coded = line.line
        self._badge.show_badge(coded.theme.number, coded.theme.colour, coded.theme.name)
        self._theme.setText(coded.theme.name)
        why = self.tr("Made by version {0}. The definition changed in version {1}.").format(line.held, line.version)
        reason = self.tr("Reason: {0}").format(line.why) if line.why else ""
        self._why.setText(f"{why} {reason}".strip())
        sides = [(wording.field_name(field), then, now) for field, then, now in line.wordings()]
        then = "\n\n".join(f"{name}\n{words or '–'}" for name, words, _ in sides)
        now = "\n\n".join(f"{name}\n{words or '–'}" for name, _, words in sides)
        self.difference.show_comparison(Comparison(then, now))
        self._where.setText(f"{coded.source.title} · {coded.coder.name} · {coded.evidence}")
        self._before.setText(line.before.strip())
        self._words.setText(coded.words.strip())
        self._after.setText(line.after.strip())
        for label in (self._before, self._after):
            label.setVisible(bool(label.text()))
        told = (coded.theme.name, self._why.text(), self._where.text(), coded.words.strip())
        self.setAccessibleName(self.tr("The passage"))
        self.setAccessibleDescription("\n".join(told))

    def _lay_out(self) -> None:
        passage = Card()
        for part in (self._before, self._words, self._after):
            passage.body.addWidget(part)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE["s"])
        row.addWidget(self._badge)
        row.addWidget(self._theme, 1)
        self._inside = QWidget()
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(SPACE["l"], SPACE["m"], SPACE["l"], SPACE["s"])
        layout.setSpacing(SPACE["s"])
        shown: tuple[QWidget, ...] = (self._several, head, self._where, passage, self._why)
        for widget in shown:
            layout.addWidget(widget)
        layout.addWidget(self.difference, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(self._inside))
