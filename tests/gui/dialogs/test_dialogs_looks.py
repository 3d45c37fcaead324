"""Every dialog, in both languages: nothing is cut off, it fits on a small screen, Alt with a letter goes anywhere."""

from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
)

from lagvarde_coder.gui.dialogs.example import ExampleDialog
from lagvarde_coder.gui.dialogs.importing import PasteDialog
from lagvarde_coder.gui.dialogs.new_project import NewProjectDialog
from lagvarde_coder.gui.dialogs.organisation import OrganisationDialog
from lagvarde_coder.gui.dialogs.source_form import Known, SourceForm
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.elided import ElidedButton, ElidedLabel
from lagvarde_coder.gui.widgets.mnemonics import mnemonic
from lagvarde_coder.gui.workspaces.coding.panels.documents.coverage_table import CoverageTable
from tests.gui.dialogs.test_all_dialogs import MAKERS, bench, nothing, session, show
from tests.tries import thinned

__all__ = ["bench", "session"]

WIDEST, HIGHEST = 1280, 760
PADDING = 16
"""Pixels beside the words of a heading, as app.qss says."""
LONG = "Nätverket för sjukhuschefer och förvaltningsledningar inom specialiserad vård i sjukvårdsregionen"


SHAPES = pytest.mark.parametrize(
    ("language", "larger"), thinned([("sv", 9), ("sv", 0), ("en", 9), ("en", 0)], 3), indirect=True
)
"""Both languages, and letters as they are and larger: the longest words in larger ones, and the other way round."""


@pytest.fixture(params=[0, 9], ids=["usual", "twice"])
def larger(request, qapp, session):
    """Show the text larger, as the settings can."""
    font = qapp.font()
    before = font.pointSizeF()
    if request.param:
        font.setPointSizeF(before + request.param)
        qapp.setFont(font)
        theming.apply(qapp, "light")
    yield request.param
    if request.param:
        font.setPointSizeF(before)
        qapp.setFont(font)
        theming.apply(qapp, "light")


def shown(qtbot, dialog):
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    show(qtbot, dialog)
    settle()
    return dialog


def settle():
    for _ in range(4):  # what asks for more height once it knows its width
        QApplication.processEvents()


def cut(dialog):
    """Return the words that do not wholly fit where they stand."""
    found = []
    for widget in parts(dialog):
        wide = widget.fontMetrics().horizontalAdvance
        match widget:
            case ElidedLabel() | ElidedButton():  # they say so with …, and their tooltip has all
                continue
            case QLabel() if widget.wordWrap():
                fits = widget.heightForWidth(widget.width()) <= widget.height()
                words = widget.text()
            case QLabel():
                fits, words = widget.sizeHint().width() <= widget.width(), widget.text()
            case QComboBox():
                words = widget.currentText() or widget.placeholderText()
                fits = wide(words) <= room_in(widget)
            case _:
                fits, words = widget.sizeHint().width() <= widget.width(), widget.text()
        if not fits or not wholly_inside(widget, dialog):
            found.append(words)
    for view in dialog.findChildren(QListView):
        rows = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
        found += [
            f"row {at} of {view.accessibleName()}"
            for at, (one, next_) in enumerate(pairwise(rows))
            if one.intersects(next_)
        ]
    for header in dialog.findChildren(QHeaderView):
        if header.isVisible() and header.orientation() == Qt.Orientation.Horizontal:
            model = header.model()
            font = header.font()
            font.setBold(True)
            bold = QFontMetrics(font)
            for column in range(header.count()):
                words = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
                if bold.horizontalAdvance(words) + PADDING > header.sectionSize(column):
                    found.append(words)
    return found


def parts(dialog):
    kinds = (QLabel, QPushButton, QCheckBox, QRadioButton, QComboBox)
    return [part for kind in kinds for part in dialog.findChildren(kind) if part.isVisible()]


def room_in(box):
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()


def wholly_inside(widget, dialog):
    """Tell whether neither the dialog nor a side of a scroll area cuts ``widget``; up and down it may be scrolled."""
    for area in dialog.findChildren(QScrollArea):
        if area.isAncestorOf(widget):
            left = widget.mapTo(area.viewport(), widget.rect().topLeft()).x()
            return left >= 0 and left + widget.width() <= area.viewport().width()
    return dialog.rect().contains(widget.rect().translated(widget.mapTo(dialog, widget.rect().topLeft())))


def low_fields(dialog):
    """Return the fields that are lower than their words."""
    least = QLineEdit().sizeHint().height()
    low = [field for field in dialog.findChildren(QAbstractSpinBox) if field.isVisible() and field.height() < least]
    boxes = [box for box in dialog.findChildren(QComboBox) if box.isVisible()]
    return low + [box for box in boxes if box.height() < box.fontMetrics().height() + 6]


def cut_hints(dialog):
    """Return the hints in narrow fields that are not shown whole."""
    narrow = [field for field in dialog.findChildren(QLineEdit) if field.isVisible() and field.width() < 400]
    hints = [field for field in narrow if field.placeholderText() and isinstance(field.parent(), SourceForm)]
    return [field.placeholderText() for field in hints if not shows(field)]


def painted_beyond(dialog):
    """Return the labels that paint beyond their end: Qt measures "&Tema" with T and e moved together."""
    found = []
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.buddy() is not None and label.text():
            width = label.width()
            label.resize(width + 20, label.height())
            image = label.grab().toImage()
            beyond = {image.pixel(x, y) for x in range(width, width + 20) for y in range(image.height())}
            if len(beyond) != 1:
                found.append(label.text())
    return found


def without_a_letter(dialog):
    """Return the fields that Alt and a letter do not go to, and the letters that stand twice."""
    labelled = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None and label.text()]
    to_fields = [*labelled, *dialog.findChildren(QCheckBox)]
    letters = Counter(mnemonic(part.text()) for part in (*to_fields, *dialog.findChildren(QPushButton)))
    twice = [letter for letter, times in letters.items() if letter and times > 1]
    return [part.text() for part in to_fields if not mnemonic(part.text())] + twice


@SHAPES
@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_a_dialog_fits_on_a_small_screen_cuts_nothing_off_and_gives_each_field_a_letter(
    qtbot, session, language, larger, kind
):
    dialog = shown(qtbot, MAKERS[kind](session))
    shortened = kind is CoverageTable and larger  # its headings are, with a tooltip
    wrong = {
        "cut off": [] if shortened else cut(dialog),
        "too large": [dialog.size()] if dialog.width() > WIDEST or dialog.height() > HIGHEST else [],
        "low": low_fields(dialog),
        "hints": cut_hints(dialog),
        "letters": without_a_letter(dialog),
        "painted beyond": painted_beyond(dialog),  # last: it makes labels wider
    }
    assert {what: found for what, found in wrong.items() if found} == {}


def test_alt_and_the_letter_of_a_label_go_to_its_field(qtbot, session):
    dialog = shown(qtbot, OrganisationDialog(session, None))
    label = dialog.form.labelForField(dialog.suggested_by)
    QTest.keyClick(dialog, getattr(Qt.Key, f"Key_{mnemonic(label.text()).upper()}"), Qt.KeyboardModifier.AltModifier)
    assert dialog.suggested_by.hasFocus()


def test_a_warning_makes_room_for_itself_and_gives_it_back(qtbot, session):
    dialog = shown(qtbot, ExampleDialog(session))
    before = dialog.height()
    type_in(dialog.folder.edit, "/home/x/OneDrive/Utredningar")
    assert cut(dialog) == []
    assert dialog.height() > before
    type_in(dialog.folder.edit, "/home/x/Utredningar")
    assert dialog.height() == before


def test_what_is_said_of_a_codebook_makes_room_for_itself(qtbot, session, tmp_path):
    dialog = shown(qtbot, NewProjectDialog(session))
    file = tmp_path / "en fil med ett mycket långt namn som inte alls är någon kodbok utan en anteckning.txt"
    file.write_text("x", "utf-8")
    dialog.codebook.setCurrentIndex(dialog.codebook.count() - 1)
    type_in(dialog.own_file.edit, str(file))
    qtbot.waitUntil(lambda: bool(dialog.told))
    settle()
    assert cut(dialog) == []


def test_a_height_that_somebody_chose_stays(qtbot, session):
    dialog = shown(qtbot, ExampleDialog(session))
    dialog.resize(dialog.width(), 500)
    type_in(dialog.folder.edit, "/home/x/OneDrive/Utredningar")
    assert dialog.height() == 500


def type_in(edit, text):
    edit.setFocus()
    edit.selectAll()
    edit.insert(text)  # a path may have letters that the test keyboard lacks
    settle()


def test_a_long_name_is_shortened_on_its_chip_and_the_fields_stay_as_they_are(qtbot, session, larger):
    dialog = shown(qtbot, PasteDialog("Ord", Known.of(session.current), nothing))
    dialog.fields.organisations.set_names([LONG, "Måsvingen"])
    settle()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert dialog.fields.width() <= area.viewport().width()
    long, short = chips(dialog.fields.organisations)
    assert long.text().endswith("…")
    assert LONG in long.accessibleName()
    assert LONG in long.toolTip()
    assert short.text() == "Måsvingen (new organisation)"


def chips(field):
    found = [child for child in field.findChildren(QAbstractButton) if child.property("chip")]
    return [chip for chip in found if not chip.isHidden()]


def test_what_is_wrong_is_read_out_with_its_field_and_described_there(qtbot, session, heard):
    dialog = shown(qtbot, OrganisationDialog(session, None))
    QTest.keyClick(dialog.group, Qt.Key.Key_Return)
    assert dialog.said == "Enter a name."
    assert heard == ["Name: Enter a name."]
    assert dialog.name.hasFocus()
    assert dialog.name.accessibleDescription() == "Enter a name."
    QTest.keyClick(dialog.name, Qt.Key.Key_A)
    assert dialog.name.accessibleDescription() == ""


def test_labels_stand_level_with_the_first_line_of_their_fields(qtbot, session, larger):
    dialog = shown(qtbot, OrganisationDialog(session, None))
    dialog.categories.set_names(["Profession", "Patienter"])
    settle()
    for field in (dialog.name, dialog.categories):
        label = dialog.form.labelForField(field)
        line = field if isinstance(field, QLineEdit) else field.line
        middles = [part.mapTo(dialog, part.rect().center()).y() for part in (label, line)]
        assert abs(middles[0] - middles[1]) <= 2


def test_the_fields_of_two_forms_begin_at_the_same_place(qtbot, session, language):
    dialog = shown(qtbot, PasteDialog("Ord", Known.of(session.current), nothing))
    assert dialog.title.mapTo(dialog, dialog.title.rect().topLeft()).x() == (
        dialog.fields.day.mapTo(dialog, dialog.fields.day.rect().topLeft()).x()
    )


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_a_dialog_that_is_closed_goes_away(qtbot, session, kind):
    dialog = MAKERS[kind](session)
    gone = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.show()
    settle()
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == [True]


def shows(field):
    return field.fontMetrics().horizontalAdvance(field.placeholderText()) <= field.width() - PADDING - 4
