"""A name with signs that Qt reads something else into is shown as it is, everywhere in the window."""

from dataclasses import replace
from html import escape

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QGroupBox, QLabel, QMenu, QTabBar, QTabWidget, QWidget

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import coded, pasted
from tests.windows import active_window

NAME = 'R&D <b>x</b> &amp; "q"'
TAG = "<b>x</b>"
TIP, SHOWN, READ = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def oddly_named(bench):
    """A project in which whatever has a name is called :data:`NAME`, in a file that is called nearly so."""
    path = bench.path.with_name("R&D <b>x<b> &amp;.lvk")
    bench.program.create(path, title=NAME, codebook="exempel-13-teman")
    bench = replace(bench, path=path)
    with bench.open() as project:
        project.coders.act_as(NAME)
        codebook = project.themes.codebook
        for number in ("T01", "T02", "T03", "T04"):
            changes = {"name": f"{NAME} {number}", "definition": NAME, "use_when": NAME, "use_not": NAME}
            codebook.change(codebook.find(number).id, changes)
        document = pasted(project, f"{NAME} är namnet.\n" * 4, NAME, title=NAME, categories=(NAME,))
        pasted(project, f"Mer om {NAME}.\n", f"{NAME} 2", title=f"{NAME} 2")
        coded(project, document, "T01", 0, 22, memo=NAME)
        coded(project, document, "T02", 0, 22, unsure=True, question=NAME)
        coded(project, document, "T03", 34, 50)
        project.coding.disposing.dispose(
            [NewDisposition(text=document.text.id, start=70, end=80, what=Disposal.UNSURE, note=NAME)]
        )
        themes = [codebook.find(number).id for number in ("T03", "T04")]
        project.decisions.merging.merge(NeedChoice(NAME), themes, NAME)
        organisations = [one.id for one in project.material.ledger.organisations()]
        project.material.ledger.ask(organisations, None, NAME)
        project.report.exporting.handed_out(NAME, "text", b"1;2")
        assert codebook.themes(Stage.NEED)
    return bench


def read_as_tags(words):
    return TAG in words and QtGui.Qt.mightBeRichText(words)


def has_mnemonic(words):
    return "R&D" in words


def faults_of(widget):
    """Yield what a widget does to the name."""
    interface = QAccessible.queryAccessibleInterface(widget)
    for words in (widget.accessibleName(), widget.accessibleDescription(), interface.text(QAccessible.Text.Name)):
        if "R&&D" in words or escape(TAG) in words:
            yield f"a screen reader says {words!r}"
    if read_as_tags(widget.toolTip()) or "R&&D" in widget.toolTip():
        yield f"tooltip {widget.toolTip()!r}"
    match widget:
        case QLabel():
            plain = widget.textFormat() == Qt.TextFormat.PlainText
            if TAG in widget.text() and not plain and QtGui.Qt.mightBeRichText(widget.text()):
                yield f"label {widget.text()!r}"
            if "R&&D" in widget.text() or (plain and escape(TAG) in widget.text()):
                yield f"label {widget.text()!r}"
        case QAbstractButton() if has_mnemonic(widget.text()):
            yield f"button {widget.text()!r}"
        case QGroupBox() | QMenu() if has_mnemonic(widget.title()):
            yield f"title {widget.title()!r}"
        case QTabBar():
            yield from (f"tab {words!r}" for words in map(widget.tabText, range(widget.count())) if has_mnemonic(words))
            tips = map(widget.tabToolTip, range(widget.count()))
            yield from (f"tooltip of a tab {tip!r}" for tip in tips if read_as_tags(tip))
        case QAbstractItemView() if widget.model() is not None:
            yield from (f"item {words!r}" for words in faults_of_items(widget.model()))


def columns_of(model, above=None):
    return range(1 if isinstance(model, QAbstractListModel) else model.columnCount(above or QModelIndex()))


def faults_of_items(model, above=None):
    above = above or QModelIndex()
    columns = columns_of(model, above)
    for row in range(min(model.rowCount(above), 50)):
        for index in (model.index(row, column, above) for column in columns):
            if read_as_tags(str(index.data(TIP) or "")):
                yield index.data(TIP)
            for words in (str(index.data(SHOWN) or ""), str(index.data(READ) or "")):
                if "R&&D" in words or escape(TAG) in words:
                    yield words
        yield from faults_of_items(model, model.index(row, 0, above))
    if not above.isValid():
        tips = (model.headerData(column, Qt.Orientation.Horizontal, TIP) for column in columns)
        yield from (tip for tip in tips if read_as_tags(str(tip or "")))


def faults_in(window):
    for menu in window.findChildren(QMenu):
        if not menu.actions():
            menu.aboutToShow.emit()
    for widget in (window, *window.findChildren(QWidget)):
        yield from (f"{type(widget).__name__}: {fault}" for fault in faults_of(widget))
    for action in window.findChildren(QAction):
        if has_mnemonic(action.text()):
            yield f"action {action.text()!r}"
        if read_as_tags(action.toolTip()):
            yield f"tooltip of the action {action.toolTip()!r}"


def says_the_name(window):
    """Return how often the name is seen, so that the walk is no walk past it."""
    labels = sum("R&D" in label.text() for label in window.findChildren(QLabel) if label.isVisible())
    views = [view.model() for view in window.findChildren(QAbstractItemView) if view.isVisible() and view.model()]
    cells = [
        model.index(row, column) for model in views for row in range(model.rowCount()) for column in columns_of(model)
    ]
    return labels + sum("R&D" in str(cell.data(SHOWN)) for cell in cells)


def each_tab(window):
    """Show one tab after the other, those within another too; yield once if there is none."""
    yield
    for tabs in window.findChildren(QTabWidget):
        for number in range(tabs.count() if tabs.isVisible() else 0):
            tabs.setCurrentIndex(number)
            yield


def choose_something(window):
    """Choose the first row of each list on the screen: more is shown of what is chosen."""
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible() and view.model() and view.model().rowCount() and view.objectName() != "menu":
            view.setCurrentIndex(view.model().index(0, 0))


def test_a_name_with_signs_is_shown_as_it_is_in_every_place(qtbot, session, oddly_named):
    window = active_window(qtbot, session)
    assert session.open(oddly_named.path)
    assert session.act_as(NAME)
    theme = session.current.themes.codebook.find("T05").id
    session.perform(f"tema {NAME}", lambda: session.current.themes.codebook.change(theme, {"name": NAME}))
    faults, seen = set(), {}
    for place in PLACES:
        window.show_place(place.key)
        for _ in each_tab(window):
            session.wait_for_jobs()
            choose_something(window)
            session.wait_for_jobs()
            faults.update(faults_in(window))
        seen[place.key] = says_the_name(window)
    assert not faults, "\n".join(sorted(faults))
    assert all(seen.values()), seen
    window.close()
