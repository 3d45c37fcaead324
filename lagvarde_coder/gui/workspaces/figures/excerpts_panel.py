"""The passages behind a figure."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)  # fmt: skip

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.models.table import ColumnHeading, Grid, GridModel
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, SLOT_ROLE, UNSURE_ROLE, badge_size, paint_badge
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.plain_words import PlainLabel, plain_tooltip
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.figures.filters import Choice

HEAD_ROLE = Qt.ItemDataRole.UserRole + 51
"""Item data: where the passage stands and who said it."""
FOOT_ROLE = Qt.ItemDataRole.UserRole + 52
"""Item data: stance, comments, evidence id."""

Index = QModelIndex | QPersistentModelIndex
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PAD = 10
_FLAGS = int(Qt.TextFlag.TextWordWrap)


class _ExcerptDelegate(QStyledItemDelegate):
    """Draws badge and place, the words, and a quiet line below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        scheme = theming.current()
        area = QRectF(option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD))
        size = badge_size(option.font)
        painter.save()
        paint_badge(
            painter, QRectF(area.topLeft(), size), index.data(BADGE_ROLE), index.data(SLOT_ROLE), font=option.font,
            theming=scheme, unsure=bool(index.data(UNSURE_ROLE)),
        )  # fmt: skip
        painter.setFont(option.font)
        painter.setPen(scheme.colour("muted"))
        head = QRectF(area.left() + size.width() + 8, area.top(), area.width() - size.width() - 8, size.height())
        shown = option.fontMetrics.elidedText(index.data(HEAD_ROLE), Qt.TextElideMode.ElideRight, int(head.width()))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, shown)
        top = area.top() + size.height() + 5
        height = _height(option, words, area.width())
        painter.setPen(scheme.colour("text"))
        painter.drawText(QRectF(area.left(), top, area.width(), height), words, QTextOption())
        painter.setPen(scheme.colour("muted"))
        foot = _unbroken(index.data(FOOT_ROLE))
        painter.drawText(QRectF(area.left(), top + height + 4, area.width(), area.height()), foot, QTextOption())
        painter.setPen(scheme.colour("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.initStyleOption(option, index)
        view = option.widget
        width = (view.viewport().width() if isinstance(view, QListView) else 320) - 2 * _PAD
        words, foot = str(index.data()), _unbroken(index.data(FOOT_ROLE))
        height = badge_size(option.font).height() + _height(option, words, width) + _height(option, foot, width)
        return QSize(width, height + 2 * _PAD + 11)


def _unbroken(foot: str) -> str:
    """Return the quiet line as it is painted: no evidence number or day goes on in the next line after its hyphen."""
    return foot.replace("-", "-\N{WORD JOINER}")


def _height(option: QStyleOptionViewItem, text: str, width: float) -> int:
    return option.fontMetrics.boundingRect(0, 0, int(width), 100_000, _FLAGS, text).height() + 2


class ExcerptOrder(Enum):
    """What passages are sorted by; equals stay in order of document and place."""

    DOCUMENT = "document"
    ORGANISATION = "organisation"
    DAY = "day"
    STANCE = "stance"


_WEIGHTS = [Stance.CONTRADICTS, Stance.NUANCES, Stance.SUPPORTS]
_KEYS: dict[ExcerptOrder, Callable[[Excerpt], object]] = {
    ExcerptOrder.ORGANISATION: lambda excerpt: (not excerpt.attribution, swedish(excerpt.attribution)),
    ExcerptOrder.DAY: lambda excerpt: (excerpt.day is None, excerpt.day or date.min),
    ExcerptOrder.STANCE: lambda excerpt: _WEIGHTS.index(excerpt.stance),
}


class ExcerptsPanel(Panel):
    """Lists passages; one opens in Kodning by a double click or Enter.

    Signals:
        wanted: an :class:`Excerpt` to be shown in its text.
        copy_wanted: the selected ones, to be copied as quotations.
    """

    wanted = Signal(object)
    copy_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Passages"))
        self._excerpts: list[Excerpt] = []
        self._given: list[Excerpt] = []
        self.order = Choice(
            self.tr("Sort the passages by"),
            [
                (ExcerptOrder.DOCUMENT, self.tr("By document")),
                (ExcerptOrder.ORGANISATION, self.tr("By organisation")),
                (ExcerptOrder.DAY, self.tr("By date")),
                (ExcerptOrder.STANCE, self.tr("By stance, contradicting first")),
            ],
        )
        self.order.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.order.setMinimumContentsLength(14)
        view = self.order.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * _PAD)
        self.order.setToolTip(self.tr("Sort the passages by"))
        self.order.activated.connect(lambda _: self._sort())
        self.add_widget_to_head(self.order)
        self._model = GridModel(self)
        self.list = _List()
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Passages behind the figure"))
        self.list.setItemDelegate(_ExcerptDelegate(self.list))
        self.list.opened.connect(lambda row: self.wanted.emit(self._excerpts[row]))
        self._add_actions()
        self._empty = EmptyState("coding", self.tr("Choose a figure"), self._hint())
        self._told = ""
        self._about = PlainLabel()
        self._about.setProperty("kind", "muted")
        self._about.setWordWrap(True)
        self._about.setContentsMargins(_PAD, 0, _PAD, 0)
        self._about.hide()
        self.body.addWidget(self._about)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        self.body.addWidget(self._pages, 1)

    def _add_actions(self) -> None:
        """Give the list its keys and its menu: the same actions."""
        copy = QAction(self.tr("Copy as quotations"), self.list)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(lambda _=False: self.copy_wanted.emit(self.selected()))
        show = QAction(self.tr("Show in the text"), self.list)
        show.triggered.connect(lambda _=False: self.list.opened.emit(self.list.currentIndex().row()))
        for action in (copy, show):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.list.addAction(action)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def selected(self) -> list[Excerpt]:
        """Return the selected passages, in their order."""
        return [self._excerpts[row] for row in sorted(index.row() for index in self.list.selectedIndexes())]

    def ask_for_choice(self) -> None:
        """Show nothing but what to do."""
        self._excerpts, self._given = [], []
        self._told = ""
        self._about.hide()
        self.order.hide()
        self.set_note("")
        self._empty.show_state("coding", self.tr("Choose a figure"), self._hint())
        self._pages.setCurrentIndex(0)

    def show_excerpts(self, excerpts: Sequence[Excerpt], about: str) -> None:
        """Show passages; ``about`` says which figure they stand behind."""
        self._given = list(excerpts)
        self.set_note(wording.number(len(excerpts)))
        self._about.setText(about)
        self._about.show()
        self.order.setVisible(len(excerpts) > 1)
        self.list.setAccessibleDescription(about)
        self.list.setToolTip(plain_tooltip(about))
        self._fill()
        if not excerpts:
            self._empty.show_state("coding", self.tr("No passages here"), about)
        self._pages.setCurrentIndex(1 if excerpts else 0)
        self._tell(about)

    def _tell(self, about: str) -> None:
        """Let be heard how many passages there are, when it is another figure or another number."""
        number = wording.number(len(self._given))
        found = self.tr("{0} passages. {1}") if self._given else self.tr("No passages here. {1}")
        text = found.format(number, about)
        if text != self._told and self.isVisible():
            self._told = text
            announce(self.list, text)

    def _sort(self) -> None:
        self._fill()
        announce(self.list, self.tr("Passages, {0}").format(self.order.currentText().lower()))

    def _fill(self) -> None:
        """List what was given, in the order that was chosen."""
        key = _KEYS.get(self.order.value)  # type: ignore[call-overload]
        self._excerpts = sorted(self._given, key=key) if key else list(self._given)
        cells = [[_cell(excerpt)] for excerpt in self._excerpts]
        self._model.show_grid(Grid([ColumnHeading(self.tr("Passage"))], cells))
        if cells:
            self.list.doItemsLayout()
            self.list.setCurrentIndex(self._model.index(0, 0))
            self.list.scrollToTop()

    @property
    def excerpts(self) -> list[Excerpt]:
        """What is shown."""
        return self._excerpts

    def _hint(self) -> str:
        return self.tr("Click a cell or a bar, or press Enter on it: the passages behind it are listed here.")


class _List(QListView):
    """A list of passages.

    Signals:
        opened: the row of a passage: double-clicked, or Enter pressed on it.
    """

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("quiet", True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # heights depend on the width
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


def _cell(excerpt: Excerpt) -> dict[int, object]:
    words = f"”{excerpt.text}”" if excerpt.verbatim else excerpt.text
    who = excerpt.attribution if excerpt.attribution and excerpt.attribution not in excerpt.source_title else ""
    foot = [wording.name_of(excerpt.stance)] if excerpt.stance is not Stance.SUPPORTS else []
    foot += [wording.day(excerpt.day)] if wording.day(excerpt.day) not in excerpt.source_title else []
    foot += [" ".join(excerpt.coders), *excerpt.evidence, *excerpt.memos]
    head = " · ".join(part for part in (excerpt.source_title, who) if part)
    return {
        Qt.ItemDataRole.DisplayRole: words,
        BADGE_ROLE: excerpt.number,
        SLOT_ROLE: excerpt.colour,
        UNSURE_ROLE: excerpt.unsure,
        HEAD_ROLE: head,
        FOOT_ROLE: " · ".join(foot),
        Qt.ItemDataRole.ToolTipRole: f"{head}\n{excerpt.reference}",
        Qt.ItemDataRole.AccessibleTextRole: _heard(excerpt, head, words, foot),
    }


def _heard(excerpt: Excerpt, head: str, words: str, foot: Sequence[str]) -> str:
    """Return all that is shown of a passage, the words first, with its stance whatever it is."""
    stance = [] if excerpt.stance is not Stance.SUPPORTS else [wording.name_of(excerpt.stance)]
    unsure = [QCoreApplication.translate("Announcing", "unsure")] if excerpt.unsure else []
    return f"{excerpt.number}, {head}: {words}. {', '.join([*stance, *unsure, *(part for part in foot if part)])}"
