"""The steps of the work, for who has no project yet: what each place of the rail is for."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE

_ICON = QSize(24, 24)


_SENTENCES = {
    "material": QT_TRANSLATE_NOOP("Steps", "Import dialogue notes and answers, and see who has been heard."),
    "coding": QT_TRANSLATE_NOOP("Steps", "Read, and mark each passage with the themes that it bears on."),
    "merging": QT_TRANSLATE_NOOP("Steps", "Bring related themes together into development needs, with reasons."),
    "analysis": QT_TRANSLATE_NOOP("Steps", "See how many take up each theme, and the passages behind it."),
    "trail": QT_TRANSLATE_NOOP("Steps", "Follow every decision, and every passage back to its text."),
    "report": QT_TRANSLATE_NOOP("Steps", "Hand over text and tables to Word and Excel."),
}


class WorkSteps(QWidget):
    """A line per place of the rail, in the order of the work; ``places`` are keys, icons and titles."""

    def __init__(self, places: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: list[tuple[QLabel, str]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE["l"], SPACE["m"], SPACE["l"], SPACE["l"])
        grid.setHorizontalSpacing(SPACE["l"])
        grid.setVerticalSpacing(SPACE["l"])
        grid.setColumnStretch(1, 1)
        for row, (key, picture, title) in enumerate(places):
            icon, words = QLabel(), QLabel()
            words.setText(f"<b>{title}</b><br>{QCoreApplication.translate('Steps', _SENTENCES[key])}")
            words.setWordWrap(True)
            grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
            self._icons.append((icon, picture))
        grid.setRowStretch(len(places), 1)
        theming.current().changed.connect(self._recolour)
        self._recolour()

    def _recolour(self) -> None:
        for label, name in self._icons:
            label.setPixmap(theming.current().icon(name, "accent").pixmap(_ICON))
