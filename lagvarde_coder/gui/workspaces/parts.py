"""Parts that several workspaces are made of."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractProxyModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QFont, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.gui.core.keymap import in_words
from lagvarde_coder.gui.core.memory import Memory
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.tree import CHECK, Node
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.kept_words import keep_words
from lagvarde_coder.gui.widgets.panes import Pane, Panes
from lagvarde_coder.gui.widgets.picture import Picture
from lagvarde_coder.gui.widgets.plain_words import PlainLabel


def say_nothing_fits(view: QAbstractItemView) -> None:
    """Write into an empty list that its filter hides all rows; called when it is painted."""
    write_into(view, QCoreApplication.translate("Parts", "Nothing fits the filter."))


def write_into(view: QAbstractItemView, text: str) -> None:
    """Write into an empty list why it is empty; called when it is painted."""
    painter = QPainter(view.viewport())
    painter.setPen(theming.current().colour("muted"))
    area = view.viewport().rect().adjusted(SPACE["m"], SPACE["l"], -SPACE["m"], 0)
    painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, text)
    painter.end()


class _IntoList(QObject):
    """Leads from a filter box into the list that it filters."""

    def __init__(self, box: QLineEdit, view: QTreeView | QTableView) -> None:
        super().__init__(box)
        self._box, self._view = box, view
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape and self._box.text():
            self._box.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._view.setFocus()
            if not self._view.currentIndex().isValid():
                self._view.setCurrentIndex(self._first())
        else:
            return False
        return True

    def _first(self) -> QModelIndex:
        """Return the first line that can be chosen."""
        index = self._view.model().index(0, 0)
        while isinstance(self._view, QTreeView) and index.isValid() and not _selectable(index):
            index = self._view.indexBelow(index)
        return index


def _selectable(index: QModelIndex) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)


def lead_into(box: QLineEdit, view: QTreeView | QTableView) -> None:
    """Let Down and Enter lead from a filter box to its list, and Escape show all again."""
    _IntoList(box, view)


def page_action(
    page: QWidget, text: str, do: Callable[[], object], keys: str = "", icon: str = "", name: str = ""
) -> QAction:
    """Give ``page`` a command whose keys work while the focus is in it; ``name`` is for tests and other commands."""
    action = QAction(text, page)
    action.setObjectName(name)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _=False: do())
    if icon:
        theming.current().keep_icon(action, icon)
    page.addAction(action)
    return action


def separator(parent: QWidget) -> QAction:
    """Return a line between actions."""
    action = QAction(parent)
    action.setSeparator(True)
    return action


def pressing(action: QAction, text: str, *, primary_icon: str = "") -> QPushButton:
    """Return a button that does what ``action`` does, as far as it can be done now.

    With ``primary_icon`` it is the page's main one and carries that icon in the accent's colour.
    """
    button = QPushButton(text)
    told, _, noted = action.text().partition("\t")
    keys = in_words(action.shortcut()) or noted
    button.setToolTip(f"{told} ({keys})" if keys else told)
    button.setAutoDefault(True)  # Return presses it too
    button.clicked.connect(action.trigger)

    def follow() -> None:
        if not primary_icon:
            button.setIcon(action.icon())
        button.setEnabled(action.isEnabled())

    if primary_icon:
        button.setProperty("primary", True)
        theming.current().keep_icon(button, primary_icon, "accent_text")
    action.changed.connect(follow)
    follow()
    return button


def columns(
    name: str,
    memory: Memory,
    parts: Sequence[Pane],
    sizes: Sequence[int],
    *,
    wanted: Sequence[int] = (),
    upright: bool = False,
    within: Panes | None = None,
) -> Panes:
    """Return ``parts`` side by side, or one above the other, with movable borders that are remembered as ``name``.

    Extra room goes to the parts in proportion to ``sizes``, which are pixels. Where there is no room for all, the one
    in use stays, then those that are ``wanted`` first. ``within`` is where they are put, if that stands in its place
    already: large parts are dressed anew at each move.
    """
    panes = Panes(upright=upright) if within is None else within
    borders = panes.borders
    key = f"borders:{name}"
    kept = memory.recall(key)
    begun: list[int] = kept if isinstance(kept, list) and _fits(kept, len(parts)) else list(sizes)
    panes.hold(parts, wanted or range(len(parts)), begun, sizes)

    def keep(*_: object) -> None:
        sizes = borders.sizes()
        if all(size or part.widget.isHidden() for size, part in zip(sizes, parts, strict=True)):
            memory.remember_soon(key, sizes)

    borders.splitterMoved.connect(keep)
    return panes


def _fits(kept: object, count: int) -> bool:
    return isinstance(kept, list) and len(kept) == count and all(type(size) is int and size >= 0 for size in kept)


def scrolling(widget: QWidget) -> QScrollArea:
    """Return a scrolling area around a column of parts, on the ground of the panel."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(widget)
    widget.setAutoFillBackground(False)
    return area


def inset(widget: QWidget) -> QHBoxLayout:
    """Return a layout that keeps ``widget`` away from the edges of the panel it is put in."""
    layout = QHBoxLayout()
    layout.setContentsMargins(SPACE["s"], 0, SPACE["s"], SPACE["s"])
    layout.addWidget(widget)
    return layout


_BESIDE = 8
"""Pixels left and right of a cell's words together, as in app.qss."""


class AiryRows(QStyledItemDelegate):
    """Leaves room around the words of a row that is as high as they need.

    Words are painted within a style sheet's padding, but Qt measures how they wrap as if there were none.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        option.rect = option.rect.adjusted(0, 0, -_BESIDE, 0)
        return super().sizeHint(option, index) + QSize(0, SPACE["s"])


class _FilteredTree(QTreeView):
    """Says that its filter hides everything, in place of showing nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        model = self.model()
        if isinstance(model, QAbstractProxyModel) and not model.rowCount() and model.sourceModel().rowCount():
            say_nothing_fits(self)


def quiet_tree(model: QAbstractItemModel, name: str) -> QTreeView:
    """Return a tree without frame and header that fills a panel."""
    tree = _FilteredTree()
    tree.setModel(model)
    keep_words(tree)
    tree.setAccessibleName(name)
    tree.setHeaderHidden(True)
    tree.setProperty("quiet", True)
    tree.setIndentation(14)
    tree.setUniformRowHeights(True)
    tree.setRootIsDecorated(False)
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    tree.setTextElideMode(Qt.TextElideMode.ElideRight)
    return tree


def tell_ticks(view: QAbstractItemView) -> None:
    """Let be heard whether the current line is ticked when that was changed."""

    def tell(first: QModelIndex, _: QModelIndex, roles: Sequence[int]) -> None:
        if list(roles) == [CHECK] and first == view.currentIndex() and view.hasFocus():
            announce(view, str(first.data(Qt.ItemDataRole.AccessibleTextRole)))

    view.model().dataChanged.connect(tell)


def tree_heading(key: str, text: str) -> Node:
    """Return a line that names what stands under it, in bold and as high as the lines of themes."""
    font = QFont()
    font.setBold(True)
    roles = Qt.ItemDataRole
    return Node(key, [{roles.DisplayRole: text, roles.FontRole: font, roles.SizeHintRole: QSize(60, 28)}], heading=True)


def picture_area(picture: Picture) -> QScrollArea:
    """Return a scrolling area around a picture, on the ground of the panel."""
    area = scrolling(picture)
    area.setFocusProxy(picture)
    return area


def dress(label: QLabel, kind: str) -> None:
    """Let a label look like what it says now: ``muted``, ``success``, ``warning``."""
    if label.property("kind") == kind:
        return
    label.setProperty("kind", kind)
    label.style().unpolish(label)
    label.style().polish(label)


def muted(text: str = "") -> PlainLabel:
    """Return a label in quiet letters that wraps its lines."""
    label = PlainLabel(text)
    label.setProperty("kind", "muted")
    label.setWordWrap(True)
    return label


def room_in(tabs: QTabWidget) -> QWidget:
    """Return where the pages of tabs stay: made in there they are dressed once."""
    room = tabs.findChild(QStackedWidget)
    assert room is not None
    return room


def framed(widget: QWidget) -> QFrame:
    """Return a panel without a title around ``widget``."""
    frame, inside = panel()
    inside.addWidget(widget)
    return frame


def panel(parent: QWidget | None = None) -> tuple[QFrame, QVBoxLayout]:
    """Return a panel without a title, and where to put what is in it."""
    frame = QFrame(parent)
    frame.setObjectName("panel")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(1, 1, 1, 1)
    return frame, inside


def holds_focus(widget: QWidget) -> bool:
    """Tell whether a widget or something in it has the focus, or will have it when its window is active again.

    WORKAROUND: PySide6 6.11 makes what a widget's ``focusWidget`` returns a child of that widget, as with
    ``nextInFocusChain``: asked of a window that goes first, or of one whose parts Qt made, the process dies. So only
    the window around a room is asked, and only here; ``QApplication.focusWidget`` takes nothing away.
    """
    focused = widget.window().focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
