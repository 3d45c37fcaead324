from hashlib import sha256
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.figures.captioned import captioned
from lagvarde_coder.domain.figures.drawing import Lettering
from lagvarde_coder.domain.figures.pictures.kinds import BROKEN_DOWN, PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.drawing_painting import of_window, on_paper
from lagvarde_coder.gui.workspaces.figures.shown_figure import PICTURES, TABLE
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.words.pictures import ENGLISH
from tests.tries import thinned


@pytest.fixture
def page(qtbot, analysis):
    analysis.filters.by.choose(Grouping.ORGANISATION)
    analysis.filters.changed.emit()
    analysis.tabs.setCurrentIndex(PICTURES)
    qtbot.waitUntil(lambda: analysis.pictures.drawing is not None)
    return analysis.pictures


def show(qtbot, page, kind):
    before = page.drawing
    page.kind.choose(kind)
    page.kind.activated.emit(page.kind.currentIndex())
    qtbot.waitUntil(lambda: page.drawing is not before)
    return page.drawing


@pytest.mark.parametrize("kind", thinned(PictureKind, 2))
def test_a_picture_is_what_the_service_draws_with_its_table_beside_it(qtbot, session, page, kind):
    drawing = show(qtbot, page, kind) if kind is not PictureKind.STANCES else page.drawing
    asked = PictureQuestion(kind=kind, by=Grouping.ORGANISATION)
    expected = session.current.figures.pictures.drawing(asked, ENGLISH)
    if kind is not PictureKind.TWO_GROUPS:  # which has the first of two groups of one size
        assert drawing.twin == expected.twin and drawing.parts == expected.parts
    assert page.table.row_total() == len(drawing.twin.rows)
    assert page.view.drawing == captioned(drawing)
    assert page.view.accessibleName() == drawing.title
    assert drawing.caption in page.view.accessibleDescription()
    if kind in BROKEN_DOWN:
        assert "Föreningen" in " ".join(part.words for part in drawing.parts)


def test_only_choices_that_the_picture_obeys_are_shown_and_none_denies_the_groups_it_draws(qtbot, analysis, page):
    filters = analysis.filters
    shown = [box.parentWidget() for box in (filters.unit, filters.by)]
    filters.by.choose(None)
    filters.changed.emit()
    for kind, wanted in ((PictureKind.SATURATION, False), (PictureKind.GROUPS, True), (PictureKind.TIMELINE, False)):
        show(qtbot, page, kind)
        assert [box.isVisibleTo(analysis) for box in shown] == [wanted, wanted]
        assert filters.by.value is (Grouping.CATEGORY if wanted else None)
        assert filters.asked().by is None
    show(qtbot, page, PictureKind.GROUPS)
    filters.by.choose(Grouping.KIND)
    filters.by.activated.emit(filters.by.currentIndex())
    analysis.tabs.setCurrentIndex(TABLE)
    assert filters.by.value is Grouping.KIND and filters.asked().by is Grouping.KIND


def test_it_is_painted_in_the_colours_of_the_scheme(qtbot, qapp, page):
    shown = page.view.grab().toImage()
    assert shown.pixelColor(1, 1) == theming.current().colour("surface")
    theming.apply(qapp, "dark")
    try:
        assert page.view.grab().toImage().pixelColor(1, 1) == theming.current().colour("surface")
    finally:
        theming.apply(qapp, "light")


def test_on_paper_and_in_the_light_window_a_picture_has_the_same_colours(qtbot, page):
    for kind in PictureKind:
        drawing = show(qtbot, page, kind) if kind is not page.kind.value else page.drawing
        for shape in drawing.shapes:
            for paint in (getattr(shape, name, None) for name in ("fill", "stroke", "paint")):
                if paint is not None:
                    assert of_window(paint).name() == on_paper(paint).name(), paint


def test_arrow_keys_reach_the_parts_which_are_read_out_and_marked_in_the_table(qtbot, page, heard):
    page.view.setFocus()
    keys = [part.key for part in page.drawing.parts]
    assert page.view.current == keys[0]
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.current == keys[1]
    assert heard[-1] == page.drawing.parts[1].words
    assert page.table.selected_keys() == ["1"]
    QTest.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.current == keys[-1]
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.current == keys[-1]


def test_a_row_of_the_table_marks_its_part(page):
    page.table.select_keys(["2"])
    assert page.view.current == page.drawing.parts[2].key


def test_pointing_at_a_part_tells_its_figure(page):
    part = page.view.drawing.parts[0]
    scale = page.view.pixels()
    key = page.view.key_at(QPointF((part.x + 5) * scale, (part.y + 5) * scale))
    assert key == part.key
    assert part.words.split(":")[0] in page.view.tip(key)


def test_a_click_lists_the_passages_of_the_theme(qtbot, analysis, page):
    rect = page.view.rect_of(page.drawing.parts[0].key)
    qtbot.mouseClick(page.view, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 3)


def test_a_cell_of_a_group_lists_the_passages_of_that_group(qtbot, analysis, page):
    drawing = show(qtbot, page, PictureKind.HEAT)
    part = next(part for part in drawing.parts if "Nätverket: 1 of 1" in part.words)
    page.view.chosen.emit(part.key)
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 1)


def test_a_theme_of_the_way_to_needs_and_its_line_list_the_passages_of_what_is_counted(qtbot, session, analysis, page):
    theme = session.current.themes.codebook.find("T04").id
    session.perform("behov", lambda: session.current.decisions.merging.merge(NeedChoice("Tid"), [theme], "Hör ihop"))
    show(qtbot, page, PictureKind.BECOMING)
    wanted = []
    page.theme_chosen.connect(lambda *chosen: wanted.append(chosen))
    (line,) = (part.key for part in page.drawing.parts if part.key.startswith(f"{theme}\n"))
    page.view.chosen.emit(line)
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 1)
    page.view.chosen.emit(theme)
    before = page.drawing
    analysis.filters.of.choose(Stage.NEED)
    analysis.filters.changed.emit()
    qtbot.waitUntil(lambda: page.drawing is not before)
    page.view.chosen.emit(line)
    assert wanted == [(theme, "", ""), (theme, "", ""), (line.split("\n")[1], "", "")]


def test_the_picture_is_saved_by_a_button_below_it_which_other_tabs_lack(analysis, page):
    button = next(each for each in analysis.findChildren(QPushButton) if each.text() == "Save the picture …")
    assert button.isVisible() and button.isEnabled()
    analysis.tabs.setCurrentIndex(TABLE)
    assert not button.isVisible()


def test_filters_hold_for_pictures(qtbot, analysis, page):
    before = page.drawing
    analysis.filters.finished.setChecked(True)
    qtbot.waitUntil(lambda: page.drawing is not before)
    assert "Only finished documents." in page.drawing.caption
    assert not page.drawing.twin.rows[0][3]


def test_another_seed_gives_another_caption(qtbot, page):
    show(qtbot, page, PictureKind.SATURATION)
    assert page.seed.isVisible() and "(seed 1)" in page.drawing.caption
    before = page.drawing
    page.seed.setValue(7)
    qtbot.waitUntil(lambda: page.drawing is not before)
    assert "(seed 7)" in page.drawing.caption
    before = page.drawing
    page.shuffled.setChecked(True)
    qtbot.waitUntil(lambda: page.drawing is not before)
    assert "the first of the shuffled orders" in page.drawing.caption


def test_the_two_groups_can_be_chosen(qtbot, page):
    drawing = show(qtbot, page, PictureKind.TWO_GROUPS)
    one, other = drawing.twin.headings[2], drawing.twin.headings[4]
    page.first.choose(page.second.value)
    page.first.activated.emit(page.first.currentIndex())
    qtbot.waitUntil(lambda: page.drawing is not drawing)
    assert (page.drawing.twin.headings[2], page.drawing.twin.headings[4]) == (other, one)


def test_copied_it_is_a_picture_and_svg_with_its_caption_and_logged(session, page):
    page.view.copy_wanted.emit()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert QGuiApplication.clipboard().image().width() == 2000
    root = etree.fromstring(bytes(data.data("image/svg+xml").data()))
    letters = " ".join(node.text or "" for node in root.iter("{http://www.w3.org/2000/svg}text"))
    assert "Denominator: 2 organisations heard" in letters
    (made, *_) = session.current.report.exporting.all()
    assert made.export.format == "png" and made.export.name.startswith("Picture copied: Themes")


def test_a_click_and_enter_on_a_block_of_a_portrait_go_to_its_passage_but_arrow_keys_do_not(qtbot, session, page):
    block = show(qtbot, page, PictureKind.DOCUMENT).parts[0]
    wanted = []
    session.wanted_place.connect(lambda *place: wanted.append(place))
    qtbot.mouseClick(page.view, Qt.MouseButton.LeftButton, pos=page.view.rect_of(block.key).center().toPoint())
    first = session.current.material.documents.find("#1")
    _, start, end = block.key.split("\n")
    assert wanted == [(first.id, int(start), int(end))]
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    assert len(wanted) == 1
    QTest.keyClick(page.view, Qt.Key.Key_Home)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert wanted[1] == wanted[0]


def test_nobody_is_named_where_that_is_chosen_and_the_log_says_so(qtbot, session, page):
    named = show(qtbot, page, PictureKind.GROUPS)
    assert "Föreningen" in " ".join(part.words for part in named.parts)
    page.named.choose(Attribution.NONE)
    page.named.activated.emit(page.named.currentIndex())
    qtbot.waitUntil(lambda: page.drawing is not named)
    assert "Föreningen" not in " ".join(part.words for part in page.drawing.parts)
    page.copy()
    (made, *_) = session.current.report.exporting.all()
    assert {choice.name: choice.value for choice in made.export.choices}["attribution"] == "none"


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf"])
def test_saved_it_is_a_file_and_an_event_of_the_trail(qtbot, session, page, tmp_path, suffix):
    path: Path = tmp_path / f"bild.{suffix}"
    with qtbot.waitSignal(session.saved, timeout=20_000):
        page.save_to(path)
    assert path.stat().st_size > 1000
    (made, *_) = session.current.report.exporting.all()
    assert made.export.sha256 == sha256(path.read_bytes()).hexdigest()
    chosen = {choice.name: choice.value for choice in made.export.choices}
    assert chosen["picture"] == "stances" and chosen["caption"].startswith(page.drawing.title)


def test_letters_wider_than_expected_are_pressed_together(qtbot, page):
    from PySide6.QtGui import QColor, QFont, QImage, QPainter

    from lagvarde_coder.domain.disclosed import Disclosed
    from lagvarde_coder.domain.figures.lettering import width_of
    from lagvarde_coder.gui.widgets.drawing_painting import _letter

    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    wide = QFont(page.font())
    wide.setStretch(200)
    words = Disclosed("Utvecklingsbehov")
    _letter(painter, Lettering(x=0, y=20, words=words), on_paper, wide)
    painter.end()
    inked = [x for x in range(400) if any(image.pixelColor(x, y).lightness() < 200 for y in range(40))]
    assert inked and max(inked) <= width_of(words) + 3
