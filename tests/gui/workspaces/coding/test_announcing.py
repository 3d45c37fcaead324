import pytest

from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.workspaces.coding.controllers.text import at_caret


@pytest.fixture
def heard(monkeypatch):
    """What a screen reader would read out."""
    said = []
    monkeypatch.setattr(at_caret, "announce", lambda _, text: said.append(text))
    return said


def rest(qtbot, coding):
    with qtbot.waitSignal(coding.controllers.announcing._rest.timeout):
        coding.controllers.announcing._rest.start(0)


def test_the_codings_at_the_caret_are_read_out_once_and_only_when_they_change(qtbot, heard, coding, codings, place):
    coding.refresh(None)
    view = coding.document.view
    view.go_to(place("Återkommande").start + 3)
    rest(qtbot, coding)
    assert heard == ["Theme 1, Kontinuerlig fortbildning, by UA, supports"]
    view.go_to(place("fortbildning saknas").start)
    rest(qtbot, coding)
    assert len(heard) == 1
    view.go_to(place("mer tid").start + 1)
    rest(qtbot, coding)
    assert heard[1].startswith("Theme 4, ")
    assert heard[1].endswith("contradicts")
    view.go_to(place("primärvården").start)
    rest(qtbot, coding)
    assert heard[2:] == ["No coding"]


def test_who_passes_by_hears_nothing(heard, coding, codings, place):
    coding.refresh(None)
    for at in range(3):
        coding.document.view.go_to(place("mer tid").start + at)
    assert heard == []


def test_the_announcement_is_sent_without_a_screen_reader_too(coding):
    announce(coding.document.view, "Theme 1")
