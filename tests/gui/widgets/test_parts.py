"""The small parts: badges, lists of themes, heat cells, empty states, messages, panels."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QHelpEvent, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QTableView,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, COUNT_ROLE, SLOT_ROLE, UNSURE_ROLE, Badge, ThemeDelegate
from lagvarde_coder.gui.widgets.card import Card
from lagvarde_coder.gui.widgets.elided import ElidedBox, ShortButton
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.widgets.heat import SHARE_ROLE, HeatDelegate
from lagvarde_coder.gui.widgets.place_button import PlaceButton
from lagvarde_coder.gui.widgets.rail import Rail
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.widgets.toast import Toast


@pytest.fixture(autouse=True)
def light(qapp):
    theming.apply(qapp, "light")
    yield
    theming.apply(qapp, "light")


def colours(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_badge_has_its_colour_in_both_schemes_and_a_name(qtbot, qapp):
    badge = Badge("T01", 1, "Kontinuerlig fortbildning")
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())
    assert "#bf3000" in colours(badge)
    theming.apply(qapp, "dark")
    assert "#ed0000" in colours(badge)
    assert badge.accessibleName() == "T01 Kontinuerlig fortbildning"


def test_an_unsure_badge_is_not_filled(qtbot):
    badge = Badge()
    qtbot.addWidget(badge)
    badge.show_badge("T01 ?", 1, unsure=True)
    badge.resize(badge.sizeHint())
    image = badge.grab().toImage()
    assert image.pixelColor(4, image.height() // 2) == QColor("#FFFFFF")


@pytest.fixture
def themes(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    model = QStandardItemModel(view)
    for slot, name in ((1, "Kontinuerlig fortbildning"), (13, "Ett mycket långt namn som inte får plats på en rad")):
        item = QStandardItem(name)
        item.setData(f"T{slot:02d}", BADGE_ROLE)
        item.setData(slot, SLOT_ROLE)
        item.setData(12, COUNT_ROLE)
        item.setData(slot == 13, UNSURE_ROLE)
        model.appendRow(item)
    model.appendRow(QStandardItem("Utan märke"))
    view.setModel(model)
    view.setItemDelegate(ThemeDelegate(view))
    view.resize(260, 120)
    return view


def test_a_theme_in_a_list_shows_badge_and_count(themes):
    assert "#bf3000" in colours(themes)
    delegate = themes.itemDelegate()
    rows = [themes.visualRect(themes.model().index(row, 0)) for row in range(3)]
    assert rows[0].height() >= 22
    assert delegate is not None


def test_a_selected_theme_keeps_its_badge(themes):
    themes.setCurrentIndex(themes.model().index(0, 0))
    seen = colours(themes)
    assert "#bf3000" in seen
    assert theming.current().colour("accent_soft").name() in seen


def test_a_row_is_drawn_anew_only_when_it_looks_different(qapp, themes, monkeypatch):
    delegate, drawn = themes.itemDelegate(), []
    draw = delegate.draw

    def noted(painter, option, index):
        drawn.append(index.row())
        draw(painter, option, index)

    monkeypatch.setattr(delegate, "draw", noted)
    model = themes.model()
    once = themes.grab().toImage()
    assert drawn == [0, 1, 2]  # the third has no badge and is drawn every time
    assert themes.grab().toImage() == once
    assert drawn[3:] == [2]
    model.item(0).setData(13, COUNT_ROLE)
    assert themes.grab().toImage() != once
    model.item(0).setData(12, COUNT_ROLE)
    assert themes.grab().toImage() == once
    drawn.clear()
    theming.apply(qapp, "dark")
    assert theming.current().slot_colour(1).name() in colours(themes)
    assert {0, 1} <= set(drawn)


def test_a_heat_cell_has_the_colour_of_its_share(qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    model = QStandardItemModel(1, 3, view)
    for column, share in enumerate((0.0, 0.5, 1.0)):
        item = QStandardItem(str(share))
        item.setData(share, SHARE_ROLE)
        model.setItem(0, column, item)
    view.setModel(model)
    view.setItemDelegate(HeatDelegate(view))
    view.resize(400, 100)
    image = view.viewport().grab().toImage()
    for column, share in enumerate((0.0, 0.5, 1.0)):
        corner = view.visualRect(model.index(0, column)).topLeft() + QPoint(3, 3)
        assert image.pixelColor(corner) == theming.current().heat_colour(share)


def test_an_empty_state_says_what_to_do_and_lets_one_do_it(qtbot):
    state = EmptyState("material", "Inga dokument", "Importera minnesanteckningar eller svar.", "Importera …")
    qtbot.addWidget(state)
    (button,) = state.findChildren(QPushButton)
    with qtbot.waitSignal(state.triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    state.show_state("search", "Inga träffar", "Pröva ett annat ord.")
    assert button.isHidden()
    assert state.accessibleName() == "Inga träffar"


def test_the_sentence_of_an_empty_state_stands_in_the_middle(qtbot):
    state = EmptyState("search", "Inga träffar", "Pröva ett annat ord, eller färre filter än de som är valda nu.")
    qtbot.addWidget(state)
    state.resize(900, 500)
    state.show()
    (sentence,) = (one for one in state.findChildren(QLabel) if one.text().startswith("Pröva"))
    assert abs(sentence.geometry().center().x() - state.rect().center().x()) <= 1


def test_a_narrow_box_says_in_its_tooltip_what_it_cuts(qtbot):
    box = ElidedBox(least=6)
    qtbot.addWidget(box)
    box.addItems(["Kort", "Ett mycket långt namn på en organisation"])
    box.resize(box.minimumSizeHint().width(), 32)
    box.show()
    shown = []
    for row in (0, 1):
        box.setCurrentIndex(row)
        place = QPoint(5, 5)
        QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, place, box.mapToGlobal(place)))
        shown.append(QToolTip.text())
        QToolTip.hideText()
    assert shown == ["", box.itemText(1)]


def test_a_box_in_which_nothing_is_chosen_says_what_to_do(qtbot):
    box = ElidedBox()
    qtbot.addWidget(box)
    box.addItem("Norrsken")
    box.setCurrentIndex(-1)
    box.show()
    empty = box.grab().toImage()
    box.setPlaceholderText("Välj …")
    assert box.grab().toImage() != empty


def test_a_filter_box_has_a_button_that_empties_it_as_long_as_something_stands_there(qtbot):
    heard: list[str] = []
    box = filter_box("Filtrera teman", heard.append)
    typed: list[str] = []
    box.textEdited.connect(typed.append)
    qtbot.addWidget(box)
    box.show()
    (button,) = box.findChildren(QToolButton)
    assert (button.accessibleName(), button.isVisible()) == ("Clear", False)
    QTest.keyClicks(box, "tid")
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (box.text(), heard[-1], typed[-1], button.isVisible()) == ("", "", "", False)
    assert box.placeholderText() == "Filtrera teman"


def test_the_icons_of_a_filter_box_grow_with_the_text(qtbot, qapp):
    theming.apply(qapp, "light")
    box = filter_box("Filtrera teman", lambda _: None)
    qtbot.addWidget(box)
    box.resize(400, 60)
    box.show()
    before = icon_width(box)
    font = qapp.font()
    usual = font.pointSizeF()
    font.setPointSizeF(2 * usual)
    qapp.setFont(font)
    theming.apply(qapp, "light")
    try:
        box.setText("tid")
        assert icon_width(box) >= 1.8 * before
        assert box.emptying.height() >= 32
        assert box.textMargins().left() >= 32
    finally:
        font.setPointSizeF(usual)
        qapp.setFont(font)
        theming.apply(qapp, "light")


def icon_width(box):
    """Return how many columns of pixels before the words are not empty."""
    drawn = box.grab().toImage()
    ground = drawn.pixelColor(box.width() // 2, 8)
    columns = range(SPACE["s"], box.textMargins().left() + SPACE["s"] - 2)
    return sum(any(drawn.pixelColor(x, y) != ground for y in range(8, box.height() - 8)) for x in columns)


def test_the_rail_makes_room_for_larger_words(qtbot):
    rail = Rail("Arbetsytor")
    qtbot.addWidget(rail)
    rail.add_place("merging", "Föra samman", "merge", "Ctrl+3")
    usual, font = rail.width(), rail.font()
    font.setPointSizeF(2 * font.pointSizeF())
    rail.setFont(font)
    assert rail.width() > usual


def test_the_rail_leaves_its_words_out_where_they_would_take_much_of_the_window(qtbot):
    rail = Rail("Arbetsytor")
    qtbot.addWidget(rail)
    rail.add_place("merging", "Föra samman", "merge", "Ctrl+3")
    (button,) = rail.findChildren(PlaceButton)
    wide = rail.width()
    for window, has_words in ((1280, True), (900, False), (1920, True)):
        rail.fit_into(window, 600)
        assert button.has_word is has_words
        assert (rail.width() == wide) is has_words
    assert (button.accessibleName(), button.toolTip()) == ("Föra samman", "Föra samman (Ctrl+3)")


def test_a_button_says_less_where_there_is_little_room(qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(600, 40)
    button = ShortButton(around, letters=40)
    QHBoxLayout(around).addWidget(button)
    button.show_text("Att ta upp (23)", "23")
    around.show()
    assert button.text() == "Att ta upp (23)"
    around.resize(120, 40)
    assert (button.text(), button.accessibleName()) == ("23", "Att ta upp (23)")
    around.resize(600, 40)
    font = button.font()
    font.setPointSizeF(4 * font.pointSizeF())
    button.setFont(font)
    assert button.text() == "23"


@pytest.fixture
def toast(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(600, 400)
    parent.show()
    return Toast(parent)


def test_a_message_stands_at_the_bottom_and_follows_the_window(toast):
    toast.show_message("Kodningen sparades.", undo=True)
    assert toast.isVisible()
    assert toast.geometry().bottom() < 400
    toast.parentWidget().resize(500, 300)
    assert toast.parentWidget().rect().contains(toast.geometry())


def test_its_button_asks_for_undo_and_it_goes(qtbot, toast):
    toast.show_message("Kodningen togs bort.", undo=True)
    with qtbot.waitSignal(toast.undo_requested):
        QTest.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert toast.isHidden()


def test_a_message_goes_by_itself_and_does_not_take_the_focus(qtbot, toast, monkeypatch):
    monkeypatch.setattr("lagvarde_coder.gui.widgets.toast.SECONDS", 0.01)
    toast.show_message("Klart.")
    assert not toast.hasFocus()
    assert toast._undo.isHidden()
    qtbot.waitUntil(toast.isHidden)


def test_a_panel_has_a_title_tools_with_names_and_a_body(qtbot):
    panel = Panel("Teman")
    qtbot.addWidget(panel)
    panel.set_note("17")
    panel.body.addWidget(QLabel("innehåll"))
    button = panel.add_tool(QAction("&Nytt tema", panel), "add")
    assert panel.accessibleName() == "Teman"
    assert button.accessibleName() == "Nytt tema"
    assert not button.icon().isNull()


def test_a_card_holds_what_is_put_into_it(qtbot):
    card = Card()
    qtbot.addWidget(card)
    card.body.addWidget(QLabel("innehåll"))
    assert isinstance(card.layout(), QVBoxLayout)
    assert [label.text() for label in card.findChildren(QLabel)] == ["innehåll"]
