"""Colours, measures and icons of the window, in a light and a dark scheme, each also in high contrast.

Everything painted asks the application's :class:`Theming` and repaints when it says ``changed``::

    theming = current()
    painter.fillRect(rect, theming.slot_tint(mark.slot))
    theming.changed.connect(self.update)
"""

import tomllib
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from string import Template
from typing import Literal, Self

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import isValid

from lagvarde_coder import paths
from lagvarde_coder.gui.looks.colours import contrast, mean, mix, readable_on
from lagvarde_coder.gui.looks.icons import IconStore

Scheme = Literal["light", "dark", "contrast-light", "contrast-dark", "system"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark", "contrast-light", "contrast-dark", "system")
"""What may be asked for, in the order of the menus."""

SPACE = {"xs": 4, "s": 8, "m": 12, "l": 16, "xl": 24, "xxl": 32}
"""Distances in pixels."""

RADIUS = {"s": 4, "m": 6, "l": 10}
"""Radii of corners in pixels."""

_GROWING = (8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30)
"""Pixels that grow with the text; ``$px_16`` in a style sheet."""

_FEW = 500
"""Icons that are kept before it is looked which of their buttons are gone."""
_LARGER = {"project": 2, "headline": 5, "title": 11}
"""Points that headings are larger than the text, which the user may make larger."""

READABLE, HIGHLY_READABLE = 4.5, 7.0
"""Contrast that running text needs (WCAG 2.2, 1.4.3 and, under high contrast, 1.4.6)."""

DISTINCT = 3.0
"""Contrast of what must be told apart without being read (WCAG 2.2, 1.4.11)."""


@dataclass(frozen=True)
class Tokens:
    """One scheme as its file says it."""

    name: str
    roles: dict[str, QColor]
    themes: tuple[QColor, ...]
    neutral: QColor
    tint: float
    heat: tuple[QColor, ...]

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read ``light.toml`` or another scheme's file."""
        data = tomllib.loads(path.read_text("utf-8"))
        return cls(
            name=data["name"],
            roles={role: QColor(value) for role, value in data["roles"].items()},
            themes=tuple(QColor(value) for value in data["themes"]["colours"]),
            neutral=QColor(data["themes"]["neutral"]),
            tint=data["themes"]["tint"],
            heat=tuple(QColor(value) for value in data["heat"]["ramp"]),
        )


class Theming(QObject):
    """The scheme in use. There is one per application: :func:`current`.

    Attributes:
        usual_points: size of the system's text, before the user makes it larger.

    Signals:
        changed: the colours are others now; whoever paints, repaints.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._styles = paths.resources() / "styles"
        self._icons = IconStore(paths.resources() / "icons")
        self._kept: dict[QAction | QAbstractButton, tuple[str, str]] = {}
        self._room = _FEW
        self._asked: Scheme = "light"
        self.usual_points = QGuiApplication.font().pointSizeF()
        self._use("light")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def scheme(self) -> str:
        """What is shown: "light", "dark", "contrast-light" or "contrast-dark"."""
        return self._tokens.name

    @property
    def is_dark(self) -> bool:
        """Whether the ground is dark."""
        return self.scheme in {"dark", "contrast-dark"}

    @property
    def is_high_contrast(self) -> bool:
        """Whether every text has 7:1 and every border 3:1."""
        return self.scheme.startswith("contrast")

    @property
    def asked(self) -> Scheme:
        """What was asked for: what is shown, or "system"."""
        return self._asked

    @property
    def largest_step(self) -> int:
        """Steps, of a point each, until the text is twice as large as usual (WCAG 2.2, 1.4.4)."""
        return max(1, ceil(self.usual_points))

    def scaled(self, pixels: int) -> int:
        """Return a length that grows with the text, from what it is at the usual size: of icons, ticks, rows."""
        return round(pixels * max(1.0, QGuiApplication.font().pointSizeF() / self.usual_points))

    def colour(self, role: str) -> QColor:
        """Return the colour of a role of ``resources/styles/*.toml`` ("text", "muted", "accent" …)."""
        return self._tokens.roles[role]

    def slot_colour(self, slot: int) -> QColor:
        """Return the full colour of theme slot 1–13; higher slots begin again, 0 is neutral."""
        themes = self._tokens.themes
        return themes[(slot - 1) % len(themes)] if slot > 0 else self._tokens.neutral

    def slot_tint(self, slot: int) -> QColor:
        """Return the pale colour of a slot for the ground of text, which stays readable there."""
        return self._tints[(slot - 1) % len(self._tokens.themes) + 1 if slot > 0 else 0]

    def slot_edge(self, slot: int) -> QColor:
        """Return the colour of a slot for lines on tints and in chosen rows: darkened, or lightened, to 3:1 there."""
        return self._edges[(slot - 1) % len(self._tokens.themes) + 1 if slot > 0 else 0]

    def badge_colour(self, slot: int) -> QColor:
        """Return the ground of a badge: the full colour of ``slot``; under high contrast that is only its border's."""
        return self.colour("surface") if self.is_high_contrast else self.slot_colour(slot)

    def badge_text_colour(self, slot: int) -> QColor:
        """Return black or white, whichever reads better on :meth:`badge_colour`."""
        return readable_on(self.badge_colour(slot))

    def heat_colour(self, share: float) -> QColor:
        """Return the colour of a value between 0 and 1 on the heat ramp."""
        ramp = self._tokens.heat
        place = min(max(share, 0.0), 1.0) * (len(ramp) - 1)
        below = min(int(place), len(ramp) - 2)
        return mix(ramp[below], ramp[below + 1], place - below)

    def heat_text_colour(self, share: float) -> QColor:
        """Return black or white, whichever reads better on :meth:`heat_colour`."""
        return readable_on(self.heat_colour(share))

    def icon(self, name: str, role: str = "text") -> QIcon:
        """Return the icon ``resources/icons/{name}.svg`` in the colour of ``role``; it does not change by itself."""
        key = role, "disabled", "selection_text" if role != "accent_text" else role
        colours = tuple(self.colour(each).name() for each in key)
        return self._icons.icon(name, colours[0], colours[1], colours[2])

    def keep_icon(self, target: QAction | QAbstractButton, name: str, role: str = "text") -> None:
        """Give an action or button an icon that follows the scheme for as long as the target lives."""
        self._kept[target] = name, role
        if len(self._kept) > self._room:  # now and then: looking at all for each would take longer than the icons
            self._kept = {target: kept for target, kept in self._kept.items() if isValid(target)}
            self._room = _FEW + 2 * len(self._kept)
        target.setIcon(self.icon(name, role))

    def apply(self, scheme: Scheme) -> None:
        """Show the window in ``scheme``; "system" follows the system's, high contrast included."""
        self._asked = scheme
        hints = QGuiApplication.styleHints()
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}
        hints.setColorScheme(wanted[scheme.removeprefix("contrast-")])  # title bars and native dialogs
        if (name := _system_scheme() if scheme == "system" else scheme) != self.scheme:
            self._use(name)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(self.palette())
            if app.styleSheet() != (sheet := self.style_sheet()):  # every widget there is would be dressed again
                app.setStyleSheet(sheet)
                self._renew_icons()
        self.changed.emit()

    def _renew_icons(self) -> None:
        for target, (icon, role) in self._kept.items():
            if isValid(target):
                target.setIcon(self.icon(icon, role))

    def palette(self) -> QPalette:
        """Return the palette for Fusion."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette

    def style_sheet(self) -> str:
        """Return ``app.qss`` (and ``contrast.qss``) with this scheme's colours and the measures filled in."""
        values = {role: colour.name() for role, colour in self._tokens.roles.items()}
        values |= {f"space_{name}": f"{size}px" for name, size in SPACE.items()}
        ground = "dark" if self.is_dark else "light"
        values |= {"ground": ground, "styles": self._styles.as_posix()}
        values |= {f"radius_{name}": f"{size}px" for name, size in RADIUS.items()}
        points = QGuiApplication.font().pointSizeF()
        values |= {f"size_{name}": f"{points + more:g}pt" for name, more in _LARGER.items()}
        values |= {f"px_{size}": f"{self.scaled(size)}px" for size in _GROWING}
        ring = self.scaled(5)
        values |= {"radio_ring": f"{ring}px", "radio_dot": f"{self.scaled(12) + 4 - 2 * ring}px"}
        values["radio_half"] = f"{self.scaled(12) // 2 + 2}px"  # with more Qt makes the circle a square
        values["chevron"] = (self._styles / f"chevron-{ground}.svg").as_posix()
        values["chevron_right"] = (self._styles / f"chevron-right-{ground}.svg").as_posix()
        values["tick"] = (self._styles / f"tick-{'light' if self.is_dark else 'dark'}.svg").as_posix()
        sheets = ["app.qss", "contrast.qss"] if self.is_high_contrast else ["app.qss"]
        return "".join(Template((self._styles / sheet).read_text("utf-8")).substitute(values) for sheet in sheets)

    def _use(self, name: str) -> None:
        self._tokens = Tokens.load(self._styles / f"{name}.toml")
        slots = range(len(self._tokens.themes) + 1)
        self._tints = [self._tint(self.slot_colour(slot)) for slot in slots]
        self._edges = [self._edge(slot) for slot in slots]

    def _edge(self, slot: int) -> QColor:
        """Mix as much text into a slot's colour as is needed on its own tint, on mixed ones, and in chosen rows."""
        colour, text, share = self.slot_colour(slot), self.colour("text"), 0.0
        grounds = [mean([self._tints[slot], tint]) for tint in self._tints]
        grounds += [self.colour(role) for role in ("surface", "surface_alt", "accent_soft", "hover")]
        while min(contrast(edge := mix(colour, text, share), ground) for ground in grounds) < DISTINCT:
            share += 0.02
        return edge

    def _tint(self, colour: QColor) -> QColor:
        """Mix as much of ``colour`` into the surface as the scheme says, or as the text stands."""
        surface, text, share = self.colour("surface"), self.colour("text"), self._tokens.tint
        readable = HIGHLY_READABLE if self.is_high_contrast else READABLE
        while contrast(tint := mix(surface, colour, share), text) < readable:
            share -= 0.01
        return tint

    def _follow_system(self) -> None:
        if self._asked == "system":
            self.apply("system")


def _system_scheme() -> str:
    """Return the scheme that comes nearest to the system's colours."""
    hints = QGuiApplication.styleHints()
    name = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    high = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return f"contrast-{name}" if high else name


_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface_alt",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "placeholder",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selection_text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip_text",
    QPalette.ColorRole.Light: "hover",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border_strong",
    QPalette.ColorRole.Shadow: "border_strong",
}


def current() -> Theming:
    """Return the application's theming; it is made at the first call and lives as long as the application.

    Raises:
        RuntimeError: there is no application.
    """
    app = QApplication.instance()
    if app is None:
        raise RuntimeError("no application")
    theming = app.property("theming")
    if not isinstance(theming, Theming):
        theming = Theming(app)
        app.setProperty("theming", theming)
    return theming


PRINTING = "printing"
"""A property of a painted widget while its picture is copied: no frame of the focus, nothing that is chosen."""


def apply(app: QApplication, scheme: Scheme) -> Theming:
    """Dress ``app`` (Fusion as the base) in a scheme, and return its theming."""
    if app.property("dressed") is None:  # once: style sheets hide the style's own name
        app.setStyle("Fusion")
        app.setProperty("dressed", "Fusion")
    theming = current()
    theming.apply(scheme)
    return theming
