"""The import form shows the colours of files as a legend; what gets a theme there comes in coded."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from lagvarde_coder.gui.dialogs.colour_legend import Swatch
from lagvarde_coder.services.material.coding_comments import CodingComment
from tests.gui.frame.test_asking_who_answers import choose, press_import
from tests.importers.word import make, p, run

YELLOW, SHADED = '<w:highlight w:val="yellow"/>', '<w:shd w:val="clear" w:fill="FFCC00"/>'


@pytest.fixture
def coloured(tmp_path):
    file = tmp_path / "färgad.docx"
    file.write_bytes(
        make(p("Vi ", run("saknar tid", YELLOW), " och ", run("lugn", SHADED), ".") + p(run("Mer", YELLOW)))
    )
    return file


def shown(qtbot, window, count, *files):
    """Return the import form, and its boxes of themes by name."""
    dialog = window.show_place("material").documents.ask_details(list(files))
    boxes = lambda: dialog.legend.findChildren(QComboBox)  # noqa: E731
    qtbot.waitUntil(lambda: len(boxes()) == count)
    return dialog, {box.accessibleName(): box for box in boxes()}


def test_each_colour_has_a_line_with_its_look_name_number_and_first_words(qtbot, window, project, coloured, tmp_path):
    other = tmp_path / "annan.docx"
    other.write_bytes(make(p(run("Lugn och ro", YELLOW))))
    dialog, boxes = shown(qtbot, window, 2, coloured, other)
    legend = dialog.legend
    qtbot.waitUntil(lambda: legend._counts["yellow"].text() == "3 passages")
    assert legend.isVisible() and list(boxes) == ["Theme for Yellow", "Theme for #FFCC00"]
    assert [box.currentText() for box in boxes.values()] == ["No coding", "No coding"]
    swatches = [one.grab().toImage().pixelColor(9, 9) for one in legend.findChildren(Swatch)]
    assert swatches == [QColor("#FFFF00"), QColor("#FFCC00")]
    assert legend._counts["#FFCC00"].text() == "1 passage"
    told = QAccessible.queryAccessibleInterface(boxes["Theme for Yellow"]).text(QAccessible.Text.Description)
    assert told == "Theme for Yellow"
    assert legend.chosen == ()


def test_what_gets_a_theme_by_the_keyboard_comes_in_coded_and_undo_takes_all_of_it(qtbot, window, project, coloured):
    dialog, boxes = shown(qtbot, window, 2, coloured)
    choose(boxes["Theme for Yellow"], "T02")
    (result,) = press_import(qtbot, window, dialog)
    assert result.codings == 2
    before = len(project.material.documents.sources())
    lines = [line for line in project.coding.marking.all() if line.source.id == result.sources[0].id]
    assert [(line.theme.number, line.words) for line in lines] == [("T02", "saknar tid"), ("T02", "Mer")]
    window.session.undo_stack.undo()
    qtbot.waitUntil(lambda: len(project.material.documents.sources()) == before - 1)


def test_a_file_without_colours_has_no_legend(qtbot, window, project, tmp_path):
    file = tmp_path / "vit.txt"
    file.write_text("Utan färg.", encoding="utf-8")
    dialog = window.show_place("material").documents.ask_details([file])
    qtbot.waitUntil(lambda: dialog.model.rows[0].line is not None)
    assert not dialog.legend.isVisible()


def test_codings_that_were_exported_have_their_theme_chosen_if_it_is_here(qtbot, window, project, tmp_path):
    theme = project.themes.codebook.find("T03")
    says = [
        CodingComment(theme=number, name=name, evidence="E-00000000000").written
        for number, name in (("T03", theme.name), ("T04", "Något annat"))
    ]
    comments = "".join(f'<w:comment w:id="{at}">{p(words)}</w:comment>' for at, words in enumerate(says))
    marks = [(f'<w:commentRangeStart w:id="{at}"/>', f'<w:commentRangeEnd w:id="{at}"/>') for at in (0, 1)]
    file = tmp_path / "ut.docx"
    file.write_bytes(make(p(marks[0][0], "ett", marks[0][1], marks[1][0], " två", marks[1][1]), comments=comments))
    dialog, boxes = shown(qtbot, window, 2, file)
    assert [box.currentText() for box in boxes.values()] == [f"T03  {theme.name}", "No coding"]
    QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    assert dialog.legend.chosen == (("T03", theme.id),)
