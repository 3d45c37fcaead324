"""Candidates in Kodning: made of a passage or a document, and a family at a time to code with."""

import pytest
from PySide6.QtCore import Qt

from lagvarde_coder.domain.themes.families import THEMES
from lagvarde_coder.services.decisions.candidates import NewPassage
from tests.helpers import coded


@pytest.fixture
def made(session, documents, place):
    """Make a candidate of words of the first document, in a family."""

    def make(name, family, words):
        passage = NewPassage(documents[0].text.id, place(words))
        return session.current.decisions.candidates.make(name, family, [passage])[0]

    return make


@pytest.fixture
def press(qtbot, coding):
    return lambda key, held=Qt.KeyboardModifier.NoModifier: qtbot.keyClick(coding.document.view, key, held)


@pytest.fixture
def numbers(session):
    return lambda: sorted((line.theme.number, line.words) for line in session.current.coding.marking.all())


def shown(coding):
    return [theme.number for theme in coding.keymap.themes()]


def test_x_makes_a_candidate_of_the_selected_passage(qtbot, coding, session, press, place, numbers):
    coding.document.view.select(place("mer tid"))
    press(Qt.Key.Key_X)
    card = coding.controllers.making.card
    assert card.isVisible()
    assert card.name.hasFocus()
    card.name.setText("Tid i schemat")
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    assert numbers() == [("K01", "mer tid")]
    assert coding.document.view.hasFocus()
    assert session.current.decisions.candidates.find("Tid i schemat").number == "K01"
    session.undo()
    assert numbers() == []


def test_shift_x_makes_a_candidate_of_the_whole_document(qtbot, coding, session, press, documents, numbers):
    press(Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    card = coding.controllers.making.card
    card.family.setCurrentIndex(3)
    card.name.setText("Fara")
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    assert session.current.decisions.candidates.find("R01").sources == (documents[0].source.id,)
    assert numbers() == []


def test_without_a_passage_or_a_name_nothing_is_made(qtbot, coding, session, press, place):
    press(Qt.Key.Key_X)
    card = coding.controllers.making.card
    assert not card.isVisible()
    assert "Shift+X" in coding.document.said
    coding.document.view.select(place("mer tid"))
    press(Qt.Key.Key_X)
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    assert card.isVisible()
    qtbot.keyClick(card.name, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert session.current.decisions.asked.listing() == []


def test_the_themes_are_shown_first_and_no_candidate_crowds_them(coding, made):
    before = shown(coding)
    made("Tid", "K", "mer tid")
    coding.refresh(None)
    assert shown(coding) == before
    assert "T01" in before


def test_f_shows_the_families_that_have_candidates_one_after_the_other(coding, made, press):
    themes = shown(coding)
    made("Tid", "K", "mer tid")
    made("Fara", "R", "lågvärdevård")
    coding.refresh(None)
    press(Qt.Key.Key_F)
    assert shown(coding) == ["K01"]
    assert "Utvecklingsbehov" in coding.document.said
    press(Qt.Key.Key_F)
    assert shown(coding) == ["R01"]
    press(Qt.Key.Key_F)
    assert shown(coding) == themes
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert shown(coding) == ["R01"]


def test_keys_code_with_the_family_that_is_shown(coding, made, press, place, numbers):
    made("Tid", "K", "mer tid")
    made("Utbildning", "K", "fortbildning")
    coding.refresh(None)
    press(Qt.Key.Key_F)
    coding.document.view.select(place("primärvården"))
    press(Qt.Key.Key_2)
    assert ("K02", "primärvården") in numbers()
    press(Qt.Key.Key_F)
    press(Qt.Key.Key_2)
    assert ("T02", "primärvården") in numbers()


def marked(coding):
    return sorted(coding._at.open.themes[mark.theme].number for mark in coding.document.view.marks())


def test_the_text_shows_what_is_coded_with_themes_and_with_the_family_that_is_shown(
    coding, session, documents, made, press, place, heard
):
    made("Tid", "K", "mer tid")
    made("Fara", "R", "lågvärdevård")
    coded(session.current, documents[0], "T01", place("fortbildning").start, place("fortbildning").end)
    coding.refresh(None)
    assert marked(coding) == ["T01"]
    press(Qt.Key.Key_F)
    assert marked(coding) == ["K01", "T01"]
    assert heard[-1].endswith("1 of 2 codings with candidates marked")
    press(Qt.Key.Key_F)
    assert marked(coding) == ["R01", "T01"]
    press(Qt.Key.Key_F)
    assert marked(coding) == ["T01"]
    coding.document.view.go_to(place("mer tid").start + 1)
    assert coding.codings.current.theme.number == "K01"  # the list beside the text tells of it all the same


def test_all_candidates_are_marked_on_request_by_key_and_by_mouse_and_that_is_remembered(
    qtbot, coding, session, made, press, heard, on_screen
):
    made("Tid", "K", "mer tid")
    made("Fara", "R", "lågvärdevård")
    coding.refresh(None)
    press(Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert marked(coding) == ["K01", "R01"]
    assert heard[-1] == "2 of 2 codings with candidates marked"
    assert session.memory.recall("coding_candidates_marked") is True
    entry = coding.themes.family_button.menu().actions()[-1]
    assert entry.isChecked()
    entry.trigger()
    assert marked(coding) == []
    assert heard[-1] == "0 of 2 codings with candidates marked"


def test_who_codes_with_a_family_that_is_not_shown_sees_the_mark_until_another_family_is_shown(
    qtbot, coding, session, press, place
):
    coding.document.view.select(place("mer tid"))
    press(Qt.Key.Key_X)
    card = coding.controllers.making.card
    card.name.setText("Tid")
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    coding.refresh(None)
    assert marked(coding) == ["K01"]
    press(Qt.Key.Key_F)
    press(Qt.Key.Key_F)
    assert marked(coding) == []


def test_the_menu_beside_the_themes_lists_every_family(coding, made):
    made("Tid", "K", "mer tid")
    coding.refresh(None)
    texts = [action.text() for action in coding.themes.family_button.menu().actions()]
    assert [bool(text) for text in texts] == [True] * 8 + [False, True]
    assert texts[1] == "Utvecklingsbehov (1)"
    coding.themes.family_button.menu().actions()[1].trigger()
    assert shown(coding) == ["K01"]


def test_what_was_brought_into_another_or_dropped_is_not_offered(coding, session, made):
    first, second, third = (made(name, "K", name) for name in ("mer tid", "fasa ut", "primärvården"))
    service = session.current.decisions.candidates
    service.bring_together([second.id], first.number, "Samma")
    service.drop([third.id], "Nej")
    coding.refresh(None)
    coding.controllers.families.choose(first.family)
    assert shown(coding) == ["K01"]


def test_another_project_begins_with_the_themes(coding, session, made):
    candidate = made("Tid", "K", "mer tid")
    coding.refresh(None)
    coding.controllers.families.choose(candidate.family)
    path = session.current.path
    session.close()
    session.open(path)
    assert coding.controllers.families._at.family == THEMES
