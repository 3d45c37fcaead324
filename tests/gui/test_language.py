"""The window's words follow the language that runs; names that users gave are never taken for words."""

import pytest
from PySide6.QtCore import QLocale

from lagvarde_coder.domain.errors import EmptyInput, NotFound, ThemeNotUsable
from lagvarde_coder.domain.themes.codebook import ThemeStatus
from lagvarde_coder.domain.trail.audit import Finding
from lagvarde_coder.gui import app
from lagvarde_coder.gui.words import wording


@pytest.fixture
def swedish(qapp):
    """Speak Swedish, as the window does when it is chosen."""
    before = QLocale()
    made = app.speak(qapp, "sv")
    yield
    for translator in made:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_words_are_in_the_language_that_runs(swedish):
    assert wording.name_of(ThemeStatus.DROPPED) == "Utgår"
    assert wording.subject_name("merge_link") == "Sammanföring"
    assert wording.field_name("use_not") == "När det inte används"


def test_words_are_in_english_where_nothing_else_was_chosen():
    assert wording.name_of(ThemeStatus.DROPPED) == "Dropped"
    assert wording.subject_name("merge_link") == "Merge"
    assert wording.field_name("use_not") == "When not to use"


@pytest.mark.parametrize(("field", "name"), [("rule", "Regel"), ("themes", "Teman"), ("reason", "Skäl")])
def test_a_field_that_is_empty_is_named_in_the_users_language(swedish, field, name):
    assert wording.sentences(EmptyInput(field=field))[0] == f"Fältet ”{name}” är tomt."


def test_a_name_that_is_also_a_word_of_the_program_stays_as_the_user_wrote_it(swedish):
    assert wording.sentences(NotFound(kind="theme", name="theme"))[0] == "”theme” finns inte (tema)."


def test_an_error_says_in_which_state_a_theme_is(swedish):
    refused = ThemeNotUsable(theme="T01", status=ThemeStatus.RETIRED)
    assert wording.sentences(refused)[1] == "Det har läget ”upplöst”."


def test_a_finding_names_what_does_not_fit(swedish):
    finding = Finding("merge_link 3f", "no entry names it")
    assert finding.told(wording.in_errors) == "sammanföring 3f: ingen post i loggen hänvisar till det"
