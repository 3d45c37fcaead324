"""One thing to take up, with all that is needed to decide it: the passage in its context, the question, who, where."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.badge import Badge
from lagvarde_coder.gui.widgets.card import Card
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.coding.models.doubts import asked, heading
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.doubt.doubts import Doubt

_READING = 720
"""Pixels beyond which lines are too long to read."""
_LONELY = re.compile(r"^[.,;:!?…]+\s*(?=\n|$)")
"""The end of the passage's own sentence, alone on a line of what follows."""


class AgendaDetail(QScrollArea):
    """Shows a doubt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("What is to be decided"))
        place = self.sizePolicy()
        place.setRetainSizeWhenHidden(True)  # what stands below stays where it is when nothing is chosen
        self.setSizePolicy(place)
        self.viewport().setAutoFillBackground(False)
        self._badge = Badge()
        self._theme = _words("panel-title")
        self._question = _words("headline")
        self._where = muted()
        self._answers = muted()
        self._before, self._after = _words("muted"), _words("muted")
        self._words = _words("panel-title")
        self._note = _words()
        self._others = QWidget()
        self._passage = Card()
        self._made = muted()
        self._lay_out()

    @property
    def question(self) -> str:
        """What is asked."""
        return self._question.text()

    @property
    def passage(self) -> str:
        """The words of the passage as shown."""
        return self._words.text()

    def show_doubt(self, doubt: Doubt) -> None:
        """Show a doubt from its top."""
        theme = doubt.theme
        self._badge.setVisible(theme is not None)
        if theme is not None:
            self._badge.show_badge(theme.number, theme.colour, theme.name, unsure=True)
        self._theme.setText(theme.name if theme else heading(doubt.what))
        self._question.setText(asked(doubt))
        self._where.setText(self._origin(doubt))
        self._show(self._answers, self.tr("Answers the question: {0}").format(doubt.asked) if doubt.asked else "")
        verbatim = doubt.source.made == "verbatim"
        self._made.setText(self.tr("Quotation") if verbatim else self.tr("From notes"))
        self._words.setText(f"”{doubt.words.strip()}”" if verbatim else doubt.words.strip())
        self._show(self._before, doubt.before.strip())
        self._show(self._after, _LONELY.sub("", doubt.after).strip())
        self._show(self._note, self.tr("Comment: {0}").format(doubt.note) if doubt.note else "")
        self._show_others(doubt)
        others = ", ".join(f"{theme.number} {theme.name}" for theme in doubt.alternatives)
        shown = (self._question, self._where, self._answers, self._before, self._made, self._words, self._after)
        told = [*(label.text() for label in shown), others, self._note.text()]
        self.setAccessibleDescription("\n".join(text for text in told if text))
        self.verticalScrollBar().setValue(0)

    def _origin(self, doubt: Doubt) -> str:
        who = ", ".join(doubt.speaking.organisations)
        raised = self.tr("{0}, {1}").format(doubt.raised_by.name, wording.local_time(doubt.raised))
        by = self.tr("coded by {0}") if doubt.theme else self.tr("marked by {0}")
        title = doubt.source.title
        first = " · ".join(
            part for part in (title, who if who not in title else "", by.format(doubt.coder.name)) if part
        )
        return f"{first}\n" + self.tr("Raised by {0}").format(raised)

    def _show_others(self, doubt: Doubt) -> None:
        layout = self._others.layout()
        assert layout is not None
        while (old := layout.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if doubt.alternatives:
            layout.addWidget(muted(self.tr("Could instead be:")))
        for theme in doubt.alternatives:
            row = QWidget()
            row_layout = QHBoxLayout(row)
            row_layout.setContentsMargins(0, 0, 0, 0)
            row_layout.setSpacing(SPACE["s"])
            row_layout.addWidget(Badge(theme.number, theme.colour, theme.name))
            row_layout.addWidget(_words(text=theme.name), 1)
            layout.addWidget(row)
        self._others.setVisible(bool(doubt.alternatives))

    def _show(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE["s"])
        head.addWidget(self._badge)
        head.addWidget(self._theme, 1)
        self._passage.body.addWidget(self._made)
        self._passage.body.addWidget(self._words)
        others = QVBoxLayout(self._others)
        others.setContentsMargins(0, 0, 0, 0)
        others.setSpacing(SPACE["xs"])
        inside = QWidget()
        inside.setMaximumWidth(_READING)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(SPACE["l"], SPACE["m"], SPACE["l"], SPACE["m"])
        layout.setSpacing(SPACE["s"])
        layout.addLayout(head)
        for part in (self._question, self._where, self._answers):
            layout.addWidget(part)
        layout.addSpacing(SPACE["s"])
        layout.addWidget(self._before)
        layout.addWidget(self._passage)
        layout.addWidget(self._after)
        layout.addSpacing(SPACE["s"])
        layout.addWidget(self._others)
        layout.addWidget(self._note)
        layout.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)


def _words(kind: str = "", text: str = "") -> QLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if kind:
        label.setProperty("kind", kind)
    return label
