"""What a theme means, for the moment of deciding."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.badge import Badge
from lagvarde_coder.gui.widgets.kept_words import KeptRichText
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.services.coding.marking import CodingLine

_LONGEST = 160
"""Characters of a coded passage that are shown."""


class Definition(QWidget):
    """Shows a theme's claim, definition, when to use it, when not, and examples: a written one, and coded ones.

    Attributes:
        theme: the id of the theme shown, or an empty string. text: all but its number and name; it can be read by keys.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = ""
        self._shown: Theme | None = None
        self._quotes: list[str] = []
        self._badge = Badge()
        self._name = PlainLabel()
        self._name.setWordWrap(True)
        self._name.setProperty("kind", "panel-title")
        self.text = KeptRichText()
        self.text.setObjectName("definition")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.document().setDocumentMargin(2)
        self._lay_out()
        theming.current().changed.connect(self._write)
        self.show_theme(None)

    @property
    def told(self) -> str:
        """All that is shown, as it is read out."""
        return " ".join(part for part in (self.text.accessibleName() + ".", self.text.toPlainText()) if part)

    def show_theme(self, theme: Theme | None) -> None:
        """Show a theme, or what to do to see one; coded examples come later."""
        self.theme, self._shown = theme.id if theme else "", theme
        self._badge.setVisible(theme is not None)
        name = self.tr("Definition of the theme")
        if theme is None:
            self._name.setText(self.tr("Point at a theme to read its definition."))
        else:
            self._badge.show_badge(theme.number, theme.colour, theme.name)
            self._name.setText(theme.name)
            name = f"{name}: {theme.number} {theme.name}"
        self.text.setAccessibleName(name)
        self.show_examples(())
        self.text.verticalScrollBar().setValue(0)

    def show_examples(self, lines: Sequence[CodingLine]) -> None:
        """Show passages that were coded with the theme; the words of the program stand around them."""
        self._quotes = [
            self.tr("“{0}” ({1})").format(phrases.shortened(line.words, _LONGEST), line.source.title) for line in lines
        ]
        self._write()

    def _write(self) -> None:
        """Write what is shown, in the colours of now; where one reads stays where it is."""
        theme, bar = self._shown, self.text.verticalScrollBar()
        parts = [("", theme.claim)] if theme else []
        if theme is not None:
            parts += [
                (self.tr("Definition"), theme.definition),
                (self.tr("When"), theme.use_when),
                (self.tr("When not"), theme.use_not),
                (self.tr("Example"), theme.example),
                (self.tr("Coded with it in this project"), "\n\n".join(self._quotes)),
            ]
        muted, at, place = theming.current().colour("muted").name(), bar.value(), self.text.textCursor().position()
        self.text.setHtml("".join(_paragraphs(heading, words, muted) for heading, words in parts if words))
        cursor = self.text.textCursor()
        cursor.setPosition(min(place, self.text.document().characterCount() - 1))
        self.text.setTextCursor(cursor)
        bar.setValue(at)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE["s"])
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["xs"], SPACE["xs"])
        layout.setSpacing(SPACE["xs"])
        layout.addLayout(head)
        layout.addWidget(self.text, 1)
        self.setFocusProxy(self.text)


def _paragraphs(heading: str, words: str, muted: str) -> str:
    """Return a heading in quiet letters, if there is one, and what stands below it, as HTML."""
    above = f'<p style="margin: 6px 0 2px 0; color: {muted}">{escape(heading)}</p>' if heading else ""
    return f'{above}<p style="margin: 0 0 4px 0">{escape(words).replace(chr(10), "<br>")}</p>'
