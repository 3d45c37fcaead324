"""What is chosen, selected or has the focus is seen in every look: computed on the pixels that are painted."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QTableWidget, QToolButton, QTreeWidget, QTreeWidgetItem

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.colours import contrast, mix
from lagvarde_coder.gui.widgets.document_view.fading import veil
from lagvarde_coder.gui.widgets.heat import SHARE_ROLE, HeatDelegate
from tests.tries import thinned

SCHEMES = [one for one in theming.SCHEMES if one != "system"]


@pytest.fixture(params=SCHEMES)
def scheme(request, qapp):
    yield theming.apply(qapp, request.param)
    theming.apply(qapp, "light")


@pytest.fixture
def shown(view, text, sections):
    view.show_document(text, sections, ())
    QApplication.processEvents()
    return view


def on_screen(qtbot, widget, width, height):
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    QApplication.processEvents()
    return widget


def pixel(image, point):
    return QColor(image.pixel(point))


def colours(image, rect):
    spots = {
        image.pixel(x, y) for x in range(rect.left(), rect.right() + 1) for y in range(rect.top(), rect.bottom() + 1)
    }
    return [QColor(spot) for spot in spots]


SLOTS = [(slot,) for slot in range(1, 14)] + [(2, 9), (5, 7)]


@pytest.mark.parametrize("slots", thinned(((slots,) for slots in SLOTS), 4, map(str, SLOTS)))
def test_the_ends_of_the_selection_are_seen_on_every_tint(shown, scheme, mark, words, slots):
    coded, selected = words("Kollegiala forum där läkare och"), words("forum där läkare")
    shown.add_marks([mark("Kollegiala forum där läkare och", slot, id=f"m{slot}") for slot in slots])
    shown.select(selected)
    QApplication.processEvents()
    assert coded.start < selected.start
    image = shown.viewport().grab().toImage()
    for position, inwards in ((selected.start, 1), (selected.end, -1)):
        top = shown.rect_at(position).topLeft() + QPoint(0, 1)
        outside, inside = (QColor(image.pixel(top + QPoint(by * inwards, 0))) for by in (-4, 7))
        near = [QColor(image.pixel(top + QPoint(by, 0))) for by in (-2, -1, 0, 1)]
        assert max(min(contrast(each, outside), contrast(each, inside)) for each in near) >= 3, slots


def test_no_bracket_stays_where_the_selection_was(shown, words):
    shown.select(words("Kollegiala forum"))
    QApplication.processEvents()
    shown.select(words("Kollegiala forum där läkare"))
    QApplication.processEvents()
    after = shown.viewport().grab().toImage()
    shown.viewport().update()
    QApplication.processEvents()
    assert after == shown.viewport().grab().toImage()


@pytest.mark.parametrize("slot", range(14))
def test_lines_under_codings_and_badges_are_seen_on_tints_and_in_chosen_rows(scheme, slot):
    edge = scheme.slot_edge(slot)
    for ground in (scheme.slot_tint(slot), scheme.colour("surface"), scheme.colour("accent_soft")):
        assert contrast(edge, ground) >= 3


def test_faded_text_stays_readable(scheme):
    cover = veil(scheme)
    for ground in ("surface", "surface_alt"):
        words = mix(scheme.colour("text"), scheme.colour("surface"), cover.alphaF())
        under = mix(scheme.colour(ground), scheme.colour("surface"), cover.alphaF())
        assert contrast(words, under) >= (6.95 if scheme.is_high_contrast else 4.45)


def _list():
    view = QListWidget()
    view.addItems(["Ett", "Två", "Tre"])
    return view


def _tree():
    view = QTreeWidget()
    view.addTopLevelItems([QTreeWidgetItem([words]) for words in ("Ett", "Två", "Tre")])
    return view


def _table():
    view = QTableWidget(3, 2)
    view.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    return view


@pytest.mark.parametrize("make", [_list, _tree, _table], ids=["list", "tree", "table"])
def test_the_chosen_row_is_seen(qtbot, scheme, make):
    view = on_screen(qtbot, make(), 300, 200)
    view.setCurrentIndex(view.model().index(1, 0))
    QApplication.processEvents()
    image, row = view.viewport().grab().toImage(), view.visualRect(view.model().index(1, 0))
    ground = scheme.colour("surface")
    edge = colours(image, row.adjusted(0, 0, 0, -row.height() + 2))
    assert max(contrast(each, ground) for each in edge) >= 3


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 1.0])
def test_the_ring_of_a_heat_cell_is_seen(qtbot, scheme, share):
    view = _table()
    view.setItemDelegate(HeatDelegate(view))
    view = on_screen(qtbot, view, 300, 200)
    index = view.model().index(1, 1)
    view.model().setData(index, "17", Qt.ItemDataRole.DisplayRole)
    view.model().setData(index, share, SHARE_ROLE)
    view.setCurrentIndex(index)
    view.setFocus()
    QApplication.processEvents()
    image, cell = view.viewport().grab().toImage(), view.visualRect(index)
    ring = pixel(image, cell.topLeft() + QPoint(1, 8))
    assert contrast(ring, scheme.heat_colour(share)) >= 3


@pytest.mark.parametrize("kind", ["choice", "plain"])
def test_the_ring_of_a_chosen_tile_changes_enough(qtbot, scheme, kind):
    tile, other = QToolButton(), QToolButton()
    for button in (tile, other):
        button.setText("Word")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if kind == "choice":
        tile.setProperty("choice", True)
    tile.setCheckable(True)
    tile.setChecked(True)
    on_screen(qtbot, other, 100, 40)
    on_screen(qtbot, tile, 200, 60)
    tile.clearFocus()
    QApplication.processEvents()
    before = tile.grab().toImage()
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.qWait(20)
    after = tile.grab().toImage()
    middle = tile.height() // 2
    changed = [contrast(QColor(before.pixel(x, middle)), QColor(after.pixel(x, middle))) for x in range(6)]
    assert max(changed) >= 3
