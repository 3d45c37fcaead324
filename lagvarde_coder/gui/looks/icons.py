"""Our line icons: 24-pixel SVGs drawn in ``currentColor``, recoloured as the scheme asks."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SIZES = (16, 20, 24, 32, 48, 64)
"""Pixels; the larger ones serve screens with two or more device pixels to one of ours."""


class IconStore:
    """Reads the SVG files of one folder and keeps the icons it has made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._icons: dict[tuple[str, str, str, str], QIcon] = {}

    def names(self) -> list[str]:
        """Return the names of all icons, in order."""
        return sorted(path.stem for path in self._folder.glob("*.svg"))

    def icon(self, name: str, normal: str, disabled: str, selected: str) -> QIcon:
        """Return the icon in three colours (hex).

        Raises:
            FileNotFoundError: there is no such icon.
        """
        key = (name, normal, disabled, selected)
        if key not in self._icons:
            icon = QIcon()
            for mode, colour in (
                (QIcon.Mode.Normal, normal),
                (QIcon.Mode.Disabled, disabled),
                (QIcon.Mode.Selected, selected),
            ):
                renderer = QSvgRenderer(QByteArray(self._svg(name, colour).encode()))
                for size in _SIZES:
                    icon.addPixmap(_drawn(renderer, size), mode)
            self._icons[key] = icon
        return self._icons[key]

    def _svg(self, name: str, colour: str) -> str:
        return (self._folder / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
