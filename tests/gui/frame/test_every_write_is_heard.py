"""Whatever is written by keys, anywhere in the window, is read out: a write that ends in silence fails here."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from lagvarde_coder.domain.text import Span
from lagvarde_coder.services.material.importing import SourceDetails


class Typist:
    """Presses keys where the focus is, and knows whether what that wrote was heard.

    Attributes:
        heard: what is read out. silent: what was done when something was written in silence. written: what was done
            when something was written at all.
    """

    def __init__(self, qtbot, window, heard):
        self._qtbot, self._window, self.heard = qtbot, window, heard
        self.silent, self.written = [], []

    def state(self):
        """How many operations the log has."""
        return self._window.session.current.figures.counting.standing().state

    def _focus(self):
        return (QApplication.activeModalWidget() or self._window).focusWidget()

    def press(self, keys, on=None):
        sequence: Any = QKeySequence(keys)
        pressed, widget = sequence[0], on or self._focus()
        assert widget is not None, keys  # QTest ends the process
        self._qtbot.keyClick(widget, pressed.key(), pressed.keyboardModifiers())

    def type(self, text):
        none = Qt.KeyboardModifier.NoModifier
        for letter in text:  # QTest dies of å, ä and ö
            QApplication.sendEvent(self._focus(), QKeyEvent(QKeyEvent.Type.KeyPress, 0, none, letter))

    def dialog(self):
        """Wait for a dialog, and return it."""
        self._qtbot.waitUntil(lambda: isinstance(self._focus(), QWidget) and bool(QApplication.activeModalWidget()))
        return QApplication.activeModalWidget()

    def accept(self):
        """Press the dialog's button."""
        self.dialog().done_button.setFocus()
        self.press("Space")

    def does(self, what, *steps, wait=False):
        """Take steps that write as ``what``; keys, or something to be called."""
        if not self._window.isActiveWindow():  # a dialog was closed
            self._window.activateWindow()
            self._qtbot.waitUntil(self._window.isActiveWindow)
        before = self.state()
        self.heard.clear()
        for step in steps:
            self.press(step) if isinstance(step, str) else step()
        self._window.session.store()
        if wait:
            self._qtbot.waitUntil(lambda: self.state() > before and bool(self.heard), timeout=20_000)
        if self.state() > before:
            self.written.append(what)
            if not self.heard:
                self.silent.append(what)


@pytest.fixture
def typist(qtbot, window, document, heard):
    return Typist(qtbot, window, heard)


def closed(window):
    """Close what stands over the window."""
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.done(0)


def test_every_write_in_coding_is_heard(qtbot, window, document, typist):
    coding = window.show_place("coding")
    view, text = coding.document.view, document.content
    first = Span(0, text.index("\n"))

    def stand(*, select=False):
        closed(window)
        coding.controllers.picker.leave()
        coding.codings.show_coding_tab()
        view.setFocus()
        view.select(first) if select else view.go_to(3)

    stand(select=True)
    typist.does("code by key", "1")
    typist.does("code by picker", "Ctrl+K", "Down", "Down", "Return")
    for what, keys in (("stance", "B"), ("unsure", "O"), ("sure", "O"), ("theme", "C"), ("copy", "D")):
        stand()
        typist.does(what, keys, *(["Down", "Down", "Return"] if keys in "CD" else []))
    for what in ("quotation", "no quotation"):
        stand()
        typist.does(what, "Shift+C")
    stand()
    typist.does("use of the quotation", "Shift+B", "Down", typist.accept)
    stand(select=True)
    typist.does("mask", "Shift+M", typist.accept)
    stand()
    typist.does("comment", "K", lambda: typist.type("en tanke"), "Escape")
    stand()
    typist.does("extent", "F9", "Left", "Return")
    stand()
    typist.does("split", lambda: view.go_to(text.index("tid")), *keys_of(coding, "Split the coding at the cursor"))
    typist.does("undo", "Ctrl+Z")
    typist.does("redo", "Ctrl+Y")
    stand(select=True)
    typist.does("join", *keys_of(coding, "Join with adjacent codings"))
    stand()
    typist.does("remove", "Del")
    second = Span(text.index("Återkommande"), len(text) - 1)
    for what, keys in (("dispose", "I"), ("take back", "I"), ("other area", "A")):
        view.select(second)
        typist.does(what, keys)
    view.select(second)
    typist.does("note on it", "Ctrl+Shift+N", lambda: typist.type("bara tack"), "Return")
    view.select(second)
    typist.does("withdraw", "Del")
    view.select(second)
    typist.does("question", "Shift+O", lambda: typist.type("vad menas"), "Ctrl+Return")
    stand()
    typist.does("read to", "L")
    typist.does("done", "Ctrl+Shift+D")
    assert typist.silent == []
    assert len(typist.written) >= 22, typist.written


def keys_of(coding, text):
    """Return the keys of a command, by its name."""
    for menu in coding.menu.actions():
        for action in menu.menu().actions() if menu.menu() else ():
            if action.text().rstrip(" …") == text:
                return [action.shortcut().toString()]
    raise LookupError(text)


def test_every_write_in_the_material_is_heard(qtbot, window, project, document, typist, tmp_path):
    material = window.show_place("material")
    page = material.documents
    page.table.setFocus()
    page.table.select_keys([document.source.id], document.source.id)
    typist.does("status", "Alt+2")
    typist.does("details", "F2", typist.dialog, lambda: typist.type("Nytt namn"), "Return")
    QApplication.clipboard().setText("En helt ny text.\nMed två stycken.\n")
    typist.does("paste", "Ctrl+Shift+V", typist.accept, wait=True)
    file = tmp_path / "b.txt"
    file.write_text("Ännu en text.\n", encoding="utf-8")
    typist.does("import", lambda: page.import_files([file], SourceDetails()), wait=True)
    closed(window)
    page.table.setFocus()
    typist.does("copy", lambda: page.table.select_keys([document.source.id], document.source.id), "Ctrl+C")
    assert typist.silent == []
    assert {"status", "details", "import", "copy"} <= set(typist.written)


def test_every_write_in_the_ledger_is_heard(qtbot, window, project, typist):
    material = window.show_place("material")
    ledger = material.ledger
    material.tabs.setCurrentWidget(ledger)
    ledger.table.setFocus()
    typist.does("add", ledger.add, typist.dialog, lambda: typist.type("Lodjurets förbund"), "Return")
    ledger.table.setFocus()
    ledger.table.selectRow(0)
    typist.does("asked", "Ctrl+Alt+A", typist.accept)
    ledger.table.setFocus()
    ledger.table.selectRow(0)
    typist.does("mode", "Alt+3")
    assert typist.silent == []
    assert len(typist.written) >= 3, typist.written


def test_every_decision_is_heard(qtbot, window, project, code, typist):
    code(0, 10)
    code(20, theme="T04")
    merging = window.show_place("merging")
    qtbot.waitUntil(lambda: bool(merging.loose.model.nodes()))
    composer, tree = merging.composer, merging.loose.tree

    def at(number):
        tree.setFocus()
        tree.setCurrentIndex(merging.loose.model.find(project.themes.codebook.find(number).id))

    at("T01")
    typist.does(
        "merge",
        "Space",
        lambda: (composer.need.setFocus(), typist.type("Kunskap")),
        lambda: (composer.reason.setFocus(), typist.type("samma sak")),
        lambda: (composer.button.setFocus(), typist.press("Space")),
    )
    qtbot.waitUntil(lambda: len(merging._state.links) == 1)
    for decision in ("drop", "park"):
        at("T04" if decision == "drop" else "T05")
        typist.does(
            decision, merging.loose.actions_by_name[decision].trigger, lambda: typist.type("ett skäl"), typist.accept
        )
        qtbot.waitUntil(lambda: bool(merging._state.set_aside))
    need = project.decisions.merging.links()[0].need.id
    qtbot.waitUntil(lambda: merging.needs._model.find(need).isValid())
    merging.needs.tree.setFocus()
    merging.needs.select(need)
    typist.does("dissolve", "Del", typist.dialog, lambda: typist.type("ett skäl"), typist.accept)
    assert typist.silent == []
    assert {"merge", "drop", "park", "dissolve"} <= set(typist.written)


def test_what_is_handed_out_and_what_is_checked_is_heard(qtbot, window, project, code, typist, tmp_path):
    code(0, 10)
    report = window.show_place("report")
    file = tmp_path / "ut.docx"
    typist.does("export", lambda: report.export_to(file), wait=True)
    qtbot.waitUntil(lambda: any("ut.docx is ready" in text for text in typist.heard), timeout=20_000)
    report.check_file(file)
    qtbot.waitUntil(lambda: any("was made by this project" in text for text in typist.heard))
    analysis = window.show_place("analysis")
    qtbot.waitUntil(lambda: analysis.answer is not None)
    analysis.frequencies.setFocus()
    typist.does("copy figures", "Ctrl+C")
    analysis.frequencies.setCurrentIndex(analysis.frequencies.model().index(0, 1))
    typist.press("Return")
    qtbot.waitUntil(lambda: " passages. " in typist.heard[-1])
    trail = window.show_place("trail")
    trail.log.verdict.button.setFocus()
    typist.press("Space")
    qtbot.waitUntil(lambda: any("agrees with the log" in text for text in typist.heard), timeout=20_000)
    assert typist.silent == []
    assert {"export", "copy figures"} <= set(typist.written)


def test_another_coder_and_the_settings_are_heard(qtbot, window, project, document, typist):
    window.show_place("coding")
    typist.press("Ctrl+Shift+B", window)
    typist.dialog().person.name.setFocus()
    typist.press("Ctrl+A")
    typist.type("Ny Kodare")
    typist.press("Return")
    assert typist.heard[-1] == "Ny Kodare is coding now"
    typist.press("Ctrl+,", window)
    typist.accept()
    assert typist.heard[-1] == "the settings"


def test_taking_back_in_the_empty_search_field_says_that_nothing_is_there(window, project, typist):
    window.top_bar.search.setFocus()
    typist.press("Ctrl+Z")
    assert typist.heard[-1] == "Nothing was written here that can be undone."
