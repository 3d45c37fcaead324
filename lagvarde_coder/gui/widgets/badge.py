"""Theme badges: a small rounded label in the theme's colour with its number, in painted widgets, lists and alone."""

from collections.abc import Hashable

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import Theming
from lagvarde_coder.gui.widgets.pictured import Index, ItemData, PicturedDelegate
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip

BADGE_ROLE = Qt.ItemDataRole.UserRole + 101
"""Item data: the badge's text, "T01"."""
SLOT_ROLE = Qt.ItemDataRole.UserRole + 102
"""Item data: the colour slot, an int."""
COUNT_ROLE = Qt.ItemDataRole.UserRole + 103
"""Item data: a number or short text at the right end; None for nothing."""
UNSURE_ROLE = Qt.ItemDataRole.UserRole + 104
"""Item data: True draws the badge dashed."""

_SIDE = 5.0
_WIDEST = "T13a"
_LEADING = 7
"""Pixels above and below a name on several lines."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def badge_font(font: QFont) -> QFont:
    """Return the font of badges beside text in ``font``: smaller, semi-bold."""
    small = QFont(font)
    small.setPointSizeF(max(7.5, font.pointSizeF() * 0.82))
    small.setWeight(QFont.Weight.DemiBold)
    return small


def badge_size(font: QFont, text: str = _WIDEST) -> QSize:
    """Return the size of a badge with ``text`` beside text in ``font``, at least that of "T01"."""
    metrics = QFontMetricsF(badge_font(font))
    width = max(metrics.horizontalAdvance(text), metrics.horizontalAdvance("T01")) + 2 * _SIDE
    return QSize(round(width), round(metrics.height() + 2))


def paint_badge(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    slot: int,
    *,
    font: QFont,
    theming: Theming,
    unsure: bool = False,
) -> None:
    """Paint a badge into ``rect``. An unsure one is drawn as a dashed outline on the surface, in text colour."""
    box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theming.slot_colour(slot)
    if unsure:
        pen = QPen(colour, 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2.5, 1.5])
        painter.setPen(pen)
        painter.setBrush(theming.colour("surface"))
    else:
        outlined = theming.is_high_contrast
        painter.setPen(QPen(colour, 1.5) if outlined else QPen(theming.slot_edge(slot), 1))
        painter.setBrush(theming.badge_colour(slot))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(badge_font(font))
    painter.setPen(theming.colour("text") if unsure else theming.badge_text_colour(slot))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_counter(painter: QPainter, rect: QRectF, text: str, *, font: QFont, theming: Theming) -> None:
    """Paint a neutral label, "+3", of the same shape as a badge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theming.colour("border_strong"), 1))
    painter.setBrush(theming.colour("surface_alt"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(theming.colour("text"))
    painter.setFont(badge_font(font))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class Badge(QWidget):
    """A theme's badge as a widget of its own."""

    def __init__(self, text: str = "", slot: int = 0, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theming = theming.current()
        self._theming.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_badge(text, slot, name)

    def show_badge(self, text: str, slot: int, name: str = "", *, unsure: bool = False) -> None:
        """Show ``text`` in the colour of ``slot``; ``name`` is for tooltip and screen readers."""
        self._text, self._slot, self._unsure = text, slot, unsure
        self.setToolTip(plain_tooltip(name))
        self.setAccessibleName(f"{text} {name}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return badge_size(self.font(), self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(
            painter, self.rect(), self._text, self._slot,
            font=self.font(), theming=self._theming, unsure=self._unsure,
        )  # fmt: skip
        painter.end()


class ThemeDelegate(PicturedDelegate):
    """Draws a theme in a list or tree: badge, name, count at the right end.

    The model gives the name as display text and the rest by ``BADGE_ROLE``, ``SLOT_ROLE``, ``COUNT_ROLE`` and
    ``UNSURE_ROLE``; without a badge an item is drawn as usual. For screen readers the model should put number, name
    and count into ``Qt.AccessibleTextRole``.
    """

    GAP = 8
    SHORTEST = 80
    """Pixels of a name that is cut at the view's edge."""

    def __init__(self, parent: QObject | None = None, *, cut: bool = True, wrapped: bool = False) -> None:
        """Make a delegate; with ``cut`` long names end in "…" at the view's edge instead of making it scroll.

        With ``wrapped`` they go on over several lines instead, in rows of :meth:`height_within`.
        """
        super().__init__(parent)
        self._cut = cut
        self._wrapped = wrapped
        self.row_height = 0
        """Pixels that a line is high; 0: as high as it likes."""

    def look(self, data: ItemData) -> Hashable | None:
        roles = (
            BADGE_ROLE,
            Qt.ItemDataRole.DisplayRole,
            SLOT_ROLE,
            COUNT_ROLE,
            UNSURE_ROLE,
            Qt.ItemDataRole.CheckStateRole,
        )
        return tuple(map(data, roles)) if data(BADGE_ROLE) else None

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        badge = index.data(BADGE_ROLE)
        if not badge:
            QStyledItemDelegate.paint(self, painter, option, index)
            return
        self.initStyleOption(option, index)
        scheme = theming.current()
        text, option.text = option.text, ""
        widget = option.widget
        style = widget.style() if widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        if option.state & QStyle.StateFlag.State_HasFocus and not option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(scheme.colour("focus"))  # where one is when Ctrl and an arrow moved there
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        area = option.rect.adjusted(self.GAP, 0, -self.GAP, 0)
        if option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            check = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, widget)
            area.setLeft(check.right() + self.GAP)
        font = option.font
        size = badge_size(font, max(badge, _WIDEST, key=len))
        box = QRectF(QPointF(area.left(), area.center().y() + 1 - size.height() / 2), size)
        slot = index.data(SLOT_ROLE) or 0
        paint_badge(painter, box, badge, slot, font=font, theming=scheme, unsure=bool(index.data(UNSURE_ROLE)))
        painter.save()
        painter.setFont(font)
        area.setLeft(round(box.right()) + self.GAP)
        count = index.data(COUNT_ROLE)
        metrics = option.fontMetrics
        if count is not None:
            painter.setPen(scheme.colour("muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
            area.setRight(area.right() - metrics.horizontalAdvance(str(count)) - self.GAP)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        painter.setPen(scheme.colour("text" if enabled else "disabled"))
        if self._wrapped:
            painter.drawText(area, int(_LEFT) | int(Qt.TextFlag.TextWordWrap), text)
        else:
            painter.drawText(area, _LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width()))
        painter.restore()

    def height_within(self, width: int, font: QFont, badge: str, name: str) -> int:
        """Return the pixels that a wrapped name needs in a column of ``width`` pixels."""
        room = width - badge_size(font, max(badge, _WIDEST, key=len)).width() - 3 * self.GAP
        area, flags = QRect(0, 0, max(room, self.SHORTEST), 10_000), int(_LEFT) | int(Qt.TextFlag.TextWordWrap)
        return QFontMetrics(font).boundingRect(area, flags, name).height() + 2 * _LEADING

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        if badge := index.data(BADGE_ROLE):
            font = option.font
            size = badge_size(font, max(badge, _WIDEST, key=len))
            room = self.SHORTEST if self._cut else hint.width() + option.fontMetrics.horizontalAdvance("000")
            hint.setWidth(room + size.width() + 3 * self.GAP)
            hint.setHeight(self.row_height or max(hint.height(), size.height() + 10))
        return hint
