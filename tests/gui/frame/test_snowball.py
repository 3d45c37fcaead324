"""Who suggested whom, painted, and the same as a table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


@pytest.fixture
def page(window, project):
    ledger = project.material.ledger
    ledger.add_organisation("Norrsken", suggested_by="Tandvård")
    ledger.add_organisation("Lyktan", suggested_by="Norrsken; NPO Akut vård")
    ledger.add_organisation("Fyren", suggested_by="Karin Persson")
    material = window.show_place("material")
    material.tabs.setCurrentWidget(material.snowball)
    return material.snowball


def keys(project, *names):
    return [project.material.ledger.find(name).id for name in names]


def test_each_suggestion_leads_one_step_to_the_right(page, project):
    rects = page.picture.rects()
    tandvard, norrsken, lyktan, fyren = keys(project, "Tandvård", "Norrsken", "Lyktan", "Fyren")
    assert rects[tandvard].right() < rects[norrsken].left()
    assert rects[fyren].left() == rects[norrsken].left() == rects[lyktan].left(), "Akut vård suggested it too"
    assert "text Karin Persson" in rects
    assert len(rects) == 6, "who has nothing to do with it is not painted"
    assert page.picture.accessibleDescription().splitlines()[0] == "Karin Persson → Fyren"


def test_the_table_says_the_same_and_a_click_on_a_name_selects_its_rows(qtbot, page, project):
    model = page.table.model()
    rows = {(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())}
    assert rows == {
        ("NPO Tandvård", "Norrsken"),
        ("Norrsken", "Lyktan"),
        ("NPO Akut vård", "Lyktan"),
        ("Karin Persson", "Fyren"),
    }
    (norrsken,) = keys(project, "Norrsken")
    qtbot.mouseClick(page.picture, Qt.MouseButton.LeftButton, pos=page.picture.rects()[norrsken].center().toPoint())
    assert len(page.table.selected_keys()) == 2


def test_the_arrow_keys_follow_the_suggestions(qtbot, page, project):
    tandvard, norrsken, lyktan = keys(project, "Tandvård", "Norrsken", "Lyktan")
    page.picture.setFocus()
    page.picture.current = tandvard
    qtbot.keyClick(page.picture, Qt.Key.Key_Right)
    assert page.picture.current == norrsken
    qtbot.keyClick(page.picture, Qt.Key.Key_Right)
    assert page.picture.current == lyktan
    qtbot.keyClick(page.picture, Qt.Key.Key_Left)
    assert page.picture.current == norrsken


def test_a_copy_names_no_person(qtbot, page):
    page.picture.setFocus()
    qtbot.keyClick(page.picture, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert "NPO Tandvård\tNorrsken" in copied
    assert "Fyren" in copied
    assert "Karin" not in copied


def test_without_suggestions_the_page_says_how_they_come_about(window, project):
    material = window.show_place("material")
    material.tabs.setCurrentWidget(material.snowball)
    assert not material.snowball.picture.isVisible()
