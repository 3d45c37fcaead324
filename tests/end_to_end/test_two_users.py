"""Somebody who uses only the keyboard and somebody who uses only the mouse code the same document to the same result.

Neither calls anything of the program: keys go to whatever has the focus, and the mouse presses what is on the screen.
They may look (where the caret stands, where words are painted, what a button says), as a person does.

What it takes for one coding, once its place is on the screen (all counts are kept as the test's properties):

- a sentence and a theme: two keys (S and the theme's), or two presses of the mouse (a drag and a click on the theme);
- a sentence and two themes at once: seven keys (S, Ctrl+K, a number and Space each, Enter), or seven presses (a drag,
  three in the menu, two boxes, the button);
- another stance, unsure, undo, redo, remove: one key or one press each; another theme: three keys (C, a number, Enter)
  or two presses.

The whole, with coming to each place: 63 keys, or 46 presses and the wheel.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.frame.main_window import MainWindow
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.document_view.handles import Side
from lagvarde_coder.services.material.importing import SourceDetails
from tests.helpers import bench, blank
from tests.people import Held, Key, KeyboardUser, MouseUser
from tests.windows import active_window

__all__ = ["bench", "blank"]

EXAMPLE = Path("resources/example/dialoger/02-minnesanteckning-sjukskoterskeforbundet-lyktskenet.txt")

MENAR, SAKNAR, NATTEN = "Förbundet menar", "Omvårdnaden har", "Ett exempel är"
FLERA, VACKER, FOLJDEN = "På flera vårdavdelningar", "”Vi väcker folk", "Den positiva följden"
GLADJE, GOLVET, TILLSAMMANS = "Arbetsglädjen påverkas", "Utmönstring fungerar", "Sjuksköterskor, undersköterskor"
MODIG, SIFFROR = "Samtidigt varnade", "Det behövs också enkla siffror"

CODED = [
    ("T01", "supports", False),
    ("T13a", "supports", False),
    ("T02", "supports", False),
    ("T03", "supports", False),
    ("T04", "nuances", False),
    ("T06", "supports", True),
    ("T08", "supports", False),
    ("T10", "supports", False),
    ("T05", "contradicts", False),
]
"""What both have made in the end, in the order of the text: theme, stance, unsure."""


# --- what they do -----------------------------------------------------------------------------------------------------


def code_by_keyboard(user: KeyboardUser) -> None:
    alt, ctrl = Held.AltModifier, Held.ControlModifier
    user.enter()
    user.code(MENAR, Key.Key_1)
    user.code(SAKNAR, Key.Key_R)  # the sub-theme T13a
    user.go_to(NATTEN)
    with user.spending(NATTEN):
        user.press(Key.Key_S)
        user.pick("2", "3")
    user.code(FLERA, Key.Key_4, Key.Key_B)  # nuances
    user.code(VACKER, Key.Key_6, Key.Key_O)  # unsure
    user.code(FOLJDEN, Key.Key_7)
    user.press(Key.Key_C)
    user.press(Key.Key_8)
    user.press(Key.Key_Return)
    user.code(GLADJE, Key.Key_9)
    user.press(Key.Key_Delete)
    user.press(Key.Key_Z, ctrl)
    user.press(Key.Key_Y, ctrl)
    user.code(GOLVET, Key.Key_0)
    user.press(Key.Key_F9)
    user.press(Key.Key_Right, alt)
    user.press(Key.Key_Return)
    user.go_to(MODIG)
    user.press(Key.Key_I)
    user.code(TILLSAMMANS, Key.Key_5)
    user.press(Key.Key_B)
    user.press(Key.Key_B)  # contradicts
    user.go_to(SIFFROR)
    user.press(Key.Key_L)
    user.press(Key.Key_D, ctrl | Held.ShiftModifier)


def code_by_mouse(user: MouseUser) -> None:
    user.enter()
    editor, top = user.place.codings.editor, user.window.top_bar
    user.choose("Workspace", "Select", "The selection follows whole sentences")
    user.code(MENAR, "T01")
    user.code(SAKNAR, "T13a")
    user.show(NATTEN)
    with user.spending(NATTEN):
        user.mark(NATTEN)
        user.choose("Workspace", "Code", "Code with themes …")
        user.click_row(user.place.controllers.picker.list, "T02", box=True)
        user.click_row(user.place.controllers.picker.list, "T03", box=True)
        user.click(user.named(user.place.controllers.picker, "Use them all"))
    user.code(FLERA, "T04")
    user.click(user.named(editor, "Stance: Nuances"))
    user.code(VACKER, "T06")
    user.click(editor.unsure, QPoint(10, editor.unsure.height() // 2))
    user.code(FOLJDEN, "T07")
    user.click(editor.theme)
    listed = editor.theme.view()
    user.qtbot.waitUntil(listed.isVisible)
    row = next(at for at in range(editor.theme.count()) if editor.theme.itemText(at).startswith("T08"))
    user.click(listed.viewport(), listed.visualRect(editor.theme.model().index(row, 0)).center())
    user.code(GLADJE, "T09")
    user.click(user.named(editor, "Remove the coding (Del)"))
    user.click(user.named(top, user.window.undo.text()))
    user.click(user.named(top, user.window.redo.text()))
    user.code(GOLVET, "T10")
    knob = user.view._handles.knob(Side.END)
    user.drag(knob.toPoint(), user.point(user.at("På en avdelning fick") + 6))
    user.mark(MODIG, "smällen när något")
    user.choose("Workspace", "Text without a theme", "Not relevant")
    user.code(TILLSAMMANS, "T05")
    user.click(user.named(editor, "Stance: Contradicts"))
    user.show(SIFFROR)
    user.click(user.view.viewport(), user.point(user.at(SIFFROR)))
    user.choose("Workspace", "Go on", "Read to here")
    user.click(user.named(user.place.document, user.place.document._status.accessibleName()))
    user.choose_in(user.place.document._status.menu(), "Done")


# --- the same result --------------------------------------------------------------------------------------------------


@pytest.fixture
def at_work(qtbot, qapp, collecting_here, blank, tmp_path, checkout) -> Iterator[Callable[[str], MainWindow]]:
    """Return a window of one user on a project with the example document."""
    theming.apply(qapp, "light")
    open_now: list[tuple[MainWindow, list[BaseException]]] = []

    def sit_down(name: str) -> MainWindow:
        desk = blank.copied(tmp_path / name)
        with desk.open() as project:
            project.material.importing.file(checkout / EXAMPLE, SourceDetails(organisations=("Lyktskenet",)))
        session, failures = Session(desk.program), list[BaseException]()
        session.failed.connect(failures.append)
        window = active_window(qtbot, session)
        assert session.open(desk.path)
        open_now.append((window, failures))
        return window

    yield sit_down
    for window, failures in open_now:
        if shiboken6.isValid(window):  # pytest-qt may have closed and deleted it
            window.close()
        assert not failures


@dataclass(frozen=True)
class Stored:
    """What a project says of its document; nothing that differs from one project to another."""

    codings: set[tuple[int, int, str, str, Stance, bool]]
    dispositions: set[tuple[int, int, Disposal]]
    read_to: int
    status: SourceStatus


def stored(project: OpenProject) -> Stored:
    (line,) = project.material.documents.sources()
    said = [one.disposition for one in project.coding.disposing.of_text(line.source.text)]
    codings = {
        (one.coding.start, one.coding.end, one.words, one.theme.number, one.coding.stance, one.coding.unsure)
        for one in project.coding.marking.all()
    }
    return Stored(
        codings,
        {(one.start, one.end, one.what) for one in said},
        project.coding.disposing.read_to(line.source.text),
        line.source.status,
    )


def test_keyboard_alone_and_mouse_alone_code_a_document_to_the_same_result(at_work, qtbot, record_property):
    keys = KeyboardUser(at_work("keys"), qtbot)
    code_by_keyboard(keys)
    by_keys = stored(keys.window.session.current)
    keys.window.close()
    mouse = MouseUser(at_work("mouse"), qtbot)
    code_by_mouse(mouse)
    by_mouse = stored(mouse.window.session.current)
    assert by_keys == by_mouse
    assert [(number, str(stance), unsure) for *_, number, stance, unsure in sorted(by_keys.codings)] == CODED
    assert [what for *_, what in by_keys.dispositions] == [Disposal.NOT_RELEVANT]
    assert (by_keys.read_to, by_keys.status) == (mouse.at(SIFFROR), SourceStatus.DONE)
    for user in (keys, mouse):
        record_property(type(user).__name__, f"{user.count} in all; {user.spent}")
