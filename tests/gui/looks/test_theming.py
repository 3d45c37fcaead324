"""Colours keep their promises in every scheme, and icons follow."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QTreeWidget, QTreeWidgetItem

from lagvarde_coder.domain.themes import palette
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.colours import contrast, mean

SLOTS = range(14)
ICONS = (
    "material coding merge analysis trail report open new import paste undo redo search filter add edit delete check "
    "warning copy export settings person theme-light-dark close chevron-right chevron-down up down link unlink refresh "
    "question lock backup folder info"
).split()


SCHEMES = [one for one in theming.SCHEMES if one != "system"]
CONTROLS = (
    "QPushButton QToolButton QLineEdit QTextEdit QComboBox QSpinBox QCheckBox QRadioButton QListView QTreeView "
    'QTableView QTabBar::tab DocumentView QPlainTextEdit[field="true"]'
).split()


def readable(scheme):
    """Return the contrast that text has: 4.5:1, and 7:1 under high contrast."""
    return 7 if scheme.is_high_contrast else 4.5


@pytest.fixture(params=SCHEMES)
def scheme(request, qapp):
    yield theming.apply(qapp, request.param)
    theming.apply(qapp, "light")


@pytest.mark.parametrize("more", [0, 4])
def test_a_drop_down_list_shows_all_its_rows(qtbot, qapp, scheme, more):
    font = qapp.font()
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() + more)
    qapp.setFont(larger)
    scheme.apply(scheme.scheme)
    try:
        for rows in (2, 5, 12):
            box = QComboBox()
            qtbot.addWidget(box)
            box.addItems([f"Val {number}" for number in range(rows)])
            box.show()
            box.showPopup()
            view = box.view()
            last = view.visualRect(box.model().index(rows - 1, 0))
            assert view.viewport().rect().contains(last), rows
            assert view.verticalScrollBar().maximum() == 0
            box.hidePopup()
    finally:
        qapp.setFont(font)


def test_the_arrows_of_trees_and_menus_and_the_ticks_of_menus_grow_with_the_text(qtbot, qapp, scheme):
    font = qapp.font()
    usual = font.pointSizeF()
    before = [drawn_width(part) for part in signs(qtbot)]
    font.setPointSizeF(2 * usual)
    qapp.setFont(font)
    scheme.apply(scheme.scheme)
    try:
        after = [drawn_width(part) for part in signs(qtbot)]
    finally:
        font.setPointSizeF(usual)
        qapp.setFont(font)
    assert all(width >= 5 for width in before)
    assert all(larger >= 1.6 * width for width, larger in zip(before, after, strict=True)), (before, after)


def signs(qtbot):
    """Return pictures: the branch of a tree; of a menu the place of a tick, and of the arrow of the menu in it."""
    step = theming.current().scaled(20)
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setIndentation(step)
    tree.setHeaderHidden(True)
    above = QTreeWidgetItem(["I"])
    above.addChild(QTreeWidgetItem(["I"]))
    tree.addTopLevelItem(above)
    tree.show()
    row = tree.visualItemRect(above)
    branch = tree.viewport().grab(row.adjusted(-row.left() + 1, 3, 0, -3)).toImage()
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addMenu("I" * 20)
    ticked = menu.addAction("I" * 20)
    ticked.setCheckable(True)
    ticked.setChecked(True)
    menu.popup(QPoint(0, 0))
    below, first = (menu.actionGeometry(action) for action in reversed(menu.actions()))
    picture = menu.grab().toImage()
    menu.close()
    tick = picture.copy(below.adjusted(2, 4, -below.width() + step + 10, -4))
    arrow = picture.copy(first.adjusted(first.width() - step + 2, 4, -2, -4))
    return branch.copy(0, 0, step, branch.height()), tick, arrow


def drawn_width(picture):
    ground = picture.pixel(0, 0)
    columns = [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in range(picture.height()))]
    return columns[-1] - columns[0] + 1 if columns else 0


def test_the_theme_colours_are_the_measured_ones(qapp):
    for name in SCHEMES:
        scheme = theming.apply(qapp, name)
        measured = palette.DARK if scheme.is_dark else palette.LIGHT
        assert [scheme.slot_colour(slot).name().upper()[1:] for slot in range(1, 14)] == list(measured)
    theming.apply(qapp, "light")


@pytest.mark.parametrize("slot", SLOTS)
def test_every_theme_colour_has_three_to_one_on_the_surface(scheme, slot):
    assert contrast(scheme.slot_colour(slot), scheme.colour("surface")) >= 3


@pytest.mark.parametrize("slot", SLOTS)
def test_text_reads_on_tints_and_badges(scheme, slot):
    assert contrast(scheme.slot_tint(slot), scheme.colour("text")) >= readable(scheme)
    assert contrast(scheme.badge_colour(slot), scheme.badge_text_colour(slot)) >= readable(scheme)


def test_text_reads_on_any_two_tints_mixed(scheme):
    tints = [scheme.slot_tint(slot) for slot in SLOTS]
    assert min(contrast(mean([a, b]), scheme.colour("text")) for a in tints for b in tints) >= readable(scheme)


@pytest.mark.parametrize("ground", ["window", "surface", "surface_alt"])
def test_text_and_borders_have_their_contrast(scheme, ground):
    def on_ground(role):
        return contrast(scheme.colour(role), scheme.colour(ground))

    assert on_ground("text") >= 7
    assert min(map(on_ground, ["muted", "link", "success", "warning", "error", "placeholder"])) >= readable(scheme)
    assert min(map(on_ground, ["border_strong", "focus", "accent"])) >= 3
    assert on_ground("border") >= (3 if scheme.is_high_contrast else 1)


def test_states_read_on_their_soft_grounds(scheme):
    for state in ("success", "warning", "error"):
        assert contrast(scheme.colour(state), scheme.colour(f"{state}_soft")) >= readable(scheme)
    for ground in ("accent", "accent_hover", "accent_pressed"):
        assert contrast(scheme.colour(ground), scheme.colour("accent_text")) >= readable(scheme)
    assert contrast(scheme.colour("tooltip"), scheme.colour("tooltip_text")) >= 7
    assert contrast(scheme.colour("text"), scheme.colour("accent_soft")) >= 7
    assert contrast(scheme.colour("text"), scheme.colour("selection")) >= readable(scheme)


def test_text_reads_where_the_pointer_is_or_presses(scheme):
    for ground in ("hover", "pressed"):
        assert contrast(scheme.colour("text"), scheme.colour(ground)) >= 7


@pytest.mark.parametrize("control", CONTROLS)
def test_the_focus_is_seen_on_every_kind_of_control(scheme, control):
    rules = re.findall(r"([^{}]+){([^}]*)}", re.sub(r"/\*.*?\*/", "", scheme.style_sheet(), flags=re.DOTALL))
    mine = [body for names, body in rules if f"{control}:focus" in [one.strip() for one in names.split(",")]]
    assert mine, control
    focus = scheme.colour("focus").name()
    assert any("border" in body and focus in body for body in mine)
    width = 3 if scheme.is_high_contrast else 2
    assert any(f"border: {width}px solid {focus}" in body or "border-color" in body for body in mine)


@pytest.mark.parametrize("share", [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1, -1, 2])
def test_numbers_read_on_the_heat_ramp(scheme, share):
    assert contrast(scheme.heat_colour(share), scheme.heat_text_colour(share)) >= readable(scheme)


def test_slots_beyond_thirteen_begin_again_and_zero_is_neutral(scheme):
    assert scheme.slot_colour(14) == scheme.slot_colour(1)
    assert scheme.slot_tint(14) == scheme.slot_tint(1)
    assert scheme.slot_colour(0) not in [scheme.slot_colour(slot) for slot in range(1, 14)]


def test_a_change_of_scheme_is_told_and_reaches_palette_and_style_sheet(qtbot, qapp):
    scheme = theming.apply(qapp, "light")
    with qtbot.waitSignal(scheme.changed):
        theming.apply(qapp, "dark")
    assert scheme.scheme == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor("#1E1E1E")
    assert "#1e1e1e" in qapp.styleSheet()
    theming.apply(qapp, "light")


def test_the_system_scheme_is_followed(qapp):
    scheme = theming.apply(qapp, "system")
    assert scheme.asked == "system"
    assert scheme.scheme in {"light", "dark"}
    theming.apply(qapp, "light")


def test_high_contrast_of_the_system_is_followed(qapp, monkeypatch):
    hints = qapp.styleHints().accessibility()
    monkeypatch.setattr(type(hints), "contrastPreference", lambda _: Qt.ContrastPreference.HighContrast)
    scheme = theming.apply(qapp, "system")
    assert scheme.is_high_contrast
    theming.apply(qapp, "light")


def test_there_is_one_theming_per_application(qapp):
    assert theming.current() is theming.current()
    assert theming.current().parent() is QApplication.instance()


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_there_and_drawn_in_the_text_colour(qapp, name):
    scheme = theming.apply(qapp, "light")
    image = scheme.icon(name).pixmap(48, 48).toImage()
    inked = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 250]
    assert inked
    assert all(contrast(image.pixelColor(x, y), scheme.colour("surface")) > 7 for x, y in inked)


def test_a_kept_icon_follows_the_scheme(qapp):
    scheme = theming.apply(qapp, "light")
    action = QAction()
    scheme.keep_icon(action, "undo")
    before = action.icon().pixmap(24, 24).toImage()
    theming.apply(qapp, "dark")
    assert action.icon().pixmap(24, 24).toImage() != before
    theming.apply(qapp, "light")


def test_an_unknown_icon_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        theming.current().icon("no-such-icon")
