"""The margin beside the text: a stripe per mark, with the theme's badge at its first visible line."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.badge import badge_font, badge_size, paint_badge, paint_counter
from lagvarde_coder.gui.widgets.document_view.arrangement import GAP, LANE, Arrangement, Label, MarginFrame
from lagvarde_coder.gui.widgets.document_view.extents import LANES
from lagvarde_coder.gui.widgets.document_view.gutter import numbers_width, paint_numbers, paint_read_to
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.protocol import TextPage
from lagvarde_coder.gui.widgets.document_view.read_mark import read_to_height
from lagvarde_coder.gui.widgets.plain_words import no_mnemonic

WIDE = 1000
"""Pixels of the whole view from which three badges stand beside one line, else two."""

NARROW = 640
"""Pixels of the whole view below which only one badge stands beside one line: the text needs the room."""

SHARE = 0.3
"""Part of the view's width that badges take at most, if one beside a line is enough."""

WIDEST = "T13a −*"
WIDEST_OTHER = "T13a ABC −*"
"""Badges that there is room for, without and with initials; longer ones are cut."""

NEAR = 6
"""Pixels from the line under what was read within which the pointer shows its tooltip."""

FEWEST = 3
"""Lanes that have room from the start, so that the first codings do not push the text aside."""


def tooltip(marks: Iterable[Mark], tell: Callable[[str], Sequence[str]]) -> str:
    """Return the rich text that tells what ``marks`` are; ``tell`` gives further lines by id where a mark has none."""
    parts = []
    for mark in marks:
        lines = [
            f"<b>{escape(mark.badge_text)}</b>&nbsp; {escape(mark.label)}",
            *map(escape, mark.detail or tell(mark.id)),
        ]
        parts.append("<br>".join(lines))
    return "<p style='margin:0'>" + "</p><p style='margin:6px 0 0 0'>".join(parts) + "</p>" if parts else ""


class Margin(QWidget):
    """Paints stripes and badges of the visible marks, tells about them and lets the user choose one.

    The one on the left shows numbers and how far was read too; the one on the right is for other coders' marks.

    Signals:
        chosen: a mark was clicked; its id.
        menu_wanted: what can be done with it; the place on the screen.
    """

    chosen = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, page: TextPage, parent: QWidget, *, is_right: bool = False) -> None:
        super().__init__(parent)
        self._page = page
        self._is_right = is_right
        self._theming = theming.current()
        self._theming.changed.connect(self.new_look)
        self._pictures: dict[tuple[str, int, bool], QPixmap] = {}
        self._widths: dict[str, int] = {}
        self._lanes = 0
        self._hovered = ""
        self._arrangement: Arrangement | None = None
        self.setMouseTracking(True)
        name = self.tr("Other coders' codings in the margin") if is_right else self.tr("Codings in the margin")
        self.setAccessibleName(name)

    @property
    def columns(self) -> int:
        """How many badges stand beside one line; the others are counted."""
        width, badge = self._page.width(), self._widest() + 4
        most = max(1, int(width * SHARE) // badge)  # large letters leave room for fewer
        if self._page.index.beside:
            return min(most, 1 + (width >= WIDE))
        return min(most, 1 + (width >= NARROW) + (width >= WIDE))

    @property
    def arrangement(self) -> Arrangement:
        """Where stripes and labels stand now."""
        if self._arrangement is None:
            height = badge_size(self._page.font()).height()
            widest = self._widest()
            frame = MarginFrame(
                self.width(),
                self.height(),
                self._lanes,
                self.columns,
                lambda text: min(self._natural_width(text), widest),
                height,
                self._is_right,
            )
            self._arrangement = Arrangement(self._page, frame)
        return self._arrangement

    def rearrange(self) -> None:
        """Follow what is on the screen: it was scrolled, laid out or marked anew."""
        self._arrangement = None
        self.update()

    def show_changed(self) -> None:
        """Follow marks that came or went: only what stands elsewhere now is painted anew."""
        if self._arrangement is None:
            return
        before = self._arrangement
        self._arrangement = None
        for area in self.arrangement.differences(before):
            self.update(area)

    def show_strong(self, *ids: str) -> None:
        """Paint the stripes of these marks anew: they were highlighted, or no longer are; ids not seen are skipped."""
        for stripe in self._arrangement.stripes if self._arrangement else ():
            if stripe.mark.id in ids:
                self.update(stripe.rect.adjusted(-2, 0, 2, 0))

    def wanted_width(self) -> int:
        """Return the width for badges and lanes; within one document it never shrinks, so nothing jumps."""
        index = self._page.index
        if not self._page.positions.length or (self._is_right and not index.beside):
            return 0
        self._lanes = max(FEWEST, self._lanes, index.lanes(LANES, beside=self._is_right))
        return self.columns * (self._widest() + 4) + self._lanes * LANE + 2 * GAP + self._numbers_width()

    def forget_width(self) -> None:
        """Begin anew with another document."""
        self._lanes = 0

    def new_look(self) -> None:
        """Paint the badges anew: the colours or the font are others now."""
        self._pictures.clear()
        self._widths.clear()
        self.rearrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theming.colour("surface"))
        if not self._is_right:
            paint_numbers(painter, self._page, self._theming, self._numbers_width())
        note = "" if self._is_right else self.tr("Read to here")
        paint_read_to(painter, self._page, self._theming, self.width(), note)
        self._paint_stripes(painter, event.rect())
        area = event.rect()
        for label in self.arrangement.labels:
            if area.intersects(label.rect):
                painter.drawPixmap(label.rect.topLeft(), self._picture(label))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        marks = self.arrangement.at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if marks else Qt.CursorShape.ArrowCursor)
        self._hover(marks[0].id if len(marks) == 1 else "")

    def leaveEvent(self, event: QEvent) -> None:
        self._hover("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        marks = self.arrangement.at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not marks:
            event.ignore()
        elif len(marks) == 1:
            self.chosen.emit(marks[0].id)
        else:
            self._offer(marks, event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if len(marks := self.arrangement.at(event.pos())) == 1:
            self.chosen.emit(marks[0].id)
        self.menu_wanted.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            text = tooltip(self.arrangement.at(event.pos()), self._page.tell)
            read_to = read_to_height(self._page)
            if not text and read_to is not None and abs(read_to - event.pos().y()) <= NEAR:
                text = self.tr("Read to here")
            QToolTip.showText(event.globalPos(), text, self) if text else QToolTip.hideText()
            return True
        return super().event(event)

    def _offer(self, marks: tuple[Mark, ...], where: QPointF) -> None:
        """Let the user choose among the marks of a "+n" label."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for mark in marks:
            action = menu.addAction(no_mnemonic(f"{mark.badge_text}  {mark.label}"))
            action.triggered.connect(lambda _=False, mark_id=mark.id: self.chosen.emit(mark_id))
        menu.popup(where.toPoint())

    def _hover(self, mark_id: str) -> None:
        if mark_id != self._hovered:
            before, self._hovered = self._hovered, mark_id
            self.show_strong(before, mark_id)

    def _natural_width(self, text: str) -> int:
        if text not in self._widths:
            self._widths[text] = badge_size(self._page.font(), text).width()
        return self._widths[text]

    def _widest(self) -> int:
        index = self._page.index
        has_others = self._is_right if index.beside else index.has_others
        return self._natural_width(WIDEST_OTHER if has_others else WIDEST)

    def _numbers_width(self) -> int:
        return 0 if self._is_right else numbers_width(self._page)

    def _paint_stripes(self, painter: QPainter, area: QRect) -> None:
        """Paint plain stripes colour by colour, each as two boxes that leave its corners out; then the dashed ones."""
        plain: defaultdict[int, list[QRect]] = defaultdict(list)
        dashed: list[tuple[Mark, QRect]] = []
        strong = {self._hovered, self._page.active_mark}
        for stripe in self.arrangement.stripes:
            mark, box = stripe.mark, stripe.rect
            if not area.intersects(box):
                continue
            if mark.id in strong:
                box = box.adjusted(-1, 0, 1, 0)
            if mark.is_coding and not mark.unsure:
                plain[mark.slot] += [box.adjusted(1, 0, -1, 0), box.adjusted(0, 1, 0, -1)]
            else:
                dashed.append((mark, box))
        painter.setPen(Qt.PenStyle.NoPen)
        for slot, boxes in plain.items():
            painter.setBrush(self._theming.slot_colour(slot))
            painter.drawRects(boxes)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark, box in dashed:
            self._paint_dashed(painter, mark, box)

    def _paint_dashed(self, painter: QPainter, mark: Mark, box: QRect) -> None:
        """Paint an unsure mark's stripe with dashes, a disposition's with round dots."""
        colour, x = self._theming.slot_colour(mark.slot), box.left() + box.width() / 2
        if mark.is_coding:
            pen = QPen(colour, box.width(), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([1.5, 0.75])
        else:
            pen = QPen(colour, box.width() - 1, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2.2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, box.top() + 1), QPointF(x, box.top() + box.height() - 1))

    def _picture(self, label: Label) -> QPixmap:
        """Return the label as a picture; each look is painted once."""
        key = label.text, 0 if label.is_more else label.marks[0].slot, label.is_more
        if key not in self._pictures:
            ratio = self.devicePixelRatioF()
            picture = QPixmap(label.rect.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            self._paint_label(painter, label)
            painter.end()
            self._pictures[key] = picture
        return self._pictures[key]

    def _paint_label(self, painter: QPainter, label: Label) -> None:
        box, font = QRectF(0, 0, label.rect.width(), label.rect.height()), self._page.font()
        if label.is_more:
            paint_counter(painter, box, label.text, font=font, theming=self._theming)
            return
        mark, room = label.marks[0], round(box.width()) - 4
        text = QFontMetrics(badge_font(font)).elidedText(label.text, Qt.TextElideMode.ElideRight, room)
        if mark.is_coding:
            paint_badge(painter, box, text, mark.slot, font=font, theming=self._theming, unsure=mark.unsure)
        else:
            paint_counter(painter, box, text, font=font, theming=self._theming)
