"""What files mark passages with, as a legend: each colour is matched with a theme, or with none."""

from collections.abc import Collection, Hashable, Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lagvarde_coder.domain.coding.codings import COMMENTED
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.colours import shown_as
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.badge import Badge
from lagvarde_coder.gui.widgets.elided import ElidedBox, ElidedLabel
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import PlainLabel, plain_tooltip
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.marked import FoundMark

_SWATCH = 18
_LETTERS = 16
"""Characters that a choice is wide at least."""


class ColourLegend(QWidget):
    """A line per colour of the files: how it looks, its name, how often and where it is first, and its theme.

    Nothing is chosen, but where a file was exported from a project whose theme has the same number and name here.
    """

    def __init__(self, themes: Sequence[Theme], parent: QWidget | None = None) -> None:
        """``themes`` are those that can get codings."""
        super().__init__(parent)
        self._themes = list(themes)
        self._found: dict[str, dict[Hashable, FoundMark]] = {}
        self._boxes: dict[str, QComboBox] = {}
        self._counts: dict[str, PlainLabel] = {}
        self._rows: dict[str, list[QWidget]] = {}
        title = PlainLabel(self.tr("Marked in the files"))
        title.setProperty("kind", "panel-title")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE["s"])
        self._grid.setVerticalSpacing(SPACE["xs"])
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE["m"], SPACE["m"])
        column.setSpacing(SPACE["xs"])
        column.addWidget(title)
        column.addWidget(
            Sentence(self.tr("What you choose a theme for becomes codings with it; the rest is only told."), "muted")
        )
        column.addLayout(self._grid)
        self.hide()

    @property
    def chosen(self) -> tuple[tuple[str, Id], ...]:
        """The marks for which a theme is chosen, with its id."""
        shown = ((key, box) for key, box in self._boxes.items() if not box.isHidden())
        return tuple((key, Id(box.currentData())) for key, box in shown if box.currentData())

    def take_marks(self, file: Hashable, marks: Sequence[FoundMark]) -> None:
        """Take in what a file marks passages with, in place of what it had before; :meth:`show_files` shows it."""
        for known in self._found.values():
            known.pop(file, None)
        for mark in marks:
            self._found.setdefault(mark.key, {})[file] = mark
            if mark.key not in self._boxes:
                self._add(mark)

    def show_files(self, files: Collection[Hashable]) -> None:
        """Show the marks of these files and of no others; what is chosen already stays."""
        any_shown = False
        for key, known in self._found.items():
            marks = [mark for file, mark in known.items() if file in files]
            self._counts[key].setText(self._how_many(sum(mark.passages for mark in marks)))
            for part in self._rows[key]:
                part.setVisible(bool(marks))
            any_shown |= bool(marks)
        self.setVisible(any_shown)

    def _add(self, mark: FoundMark) -> None:
        row, name = len(self._boxes), self._name(mark)
        called = ElidedLabel(name)
        called.setToolTip(plain_tooltip(name))
        count = PlainLabel()
        count.setProperty("kind", "muted")
        sample = ElidedLabel(self.tr("“{0}”").format(mark.sample))
        sample.setToolTip(plain_tooltip(mark.sample))
        sample.setProperty("kind", "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(SPACE["s"])
        first.addWidget(called, 1)
        first.addWidget(count)
        words.addLayout(first)
        words.addWidget(sample)
        box = ElidedBox(least=_LETTERS)
        name_box(box, self.tr("Theme for {0}").format(name))
        box.setToolTip(self.tr("Theme for {0}").format(name))
        box.addItem(self.tr("No coding"), "")
        for theme in self._themes:
            box.addItem(f"{theme.number}  {theme.name}", theme.id)
        box.setCurrentIndex(max(0, box.findData(self._same(mark))))
        self._boxes[mark.key], self._counts[mark.key] = box, count
        picture = self._picture(mark)
        self._rows[mark.key] = [picture, called, count, sample, box]
        self._grid.addWidget(picture, row, 0)
        self._grid.addLayout(words, row, 1)
        self._grid.addWidget(box, row, 2)

    def _picture(self, mark: FoundMark) -> QWidget:
        if colour := shown_as(mark.key):
            return Swatch(QColor(colour))
        if mark.key == COMMENTED:
            sign = PlainLabel()
            sign.setPixmap(theming.current().icon("memo").pixmap(_SWATCH, _SWATCH))
            return sign
        slots = {theme.number: theme.colour for theme in self._themes}
        return Badge(mark.key, slots.get(mark.key, 0), mark.name)

    def _name(self, mark: FoundMark) -> str:
        if mark.key == COMMENTED:
            return self.tr("Comments where nothing is marked")
        if mark.name:
            return self.tr("Exported codings: {0}").format(f"{mark.key} {mark.name}")
        said = wording.spoken().thing(mark.key)
        return said[:1].upper() + said[1:]

    def _same(self, mark: FoundMark) -> str:
        """Return the theme that a coding had when it was exported, if it is here."""
        return next(
            (one.id for one in self._themes if mark.name and (one.number, one.name) == (mark.key, mark.name)), ""
        )

    def _how_many(self, passages: int) -> str:
        if passages == 1:
            return self.tr("1 passage")
        return self.tr("{0} passages").format(wording.number(passages))


class Swatch(QWidget):
    """A square of a colour, with an edge that is seen on any ground."""

    def __init__(self, colour: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_SWATCH, _SWATCH)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theming.current().colour("border_strong"), 1))
        painter.setBrush(self._colour)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()
