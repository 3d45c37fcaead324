"""Every word that people see stands in both languages."""

import importlib
import inspect
import pkgutil
from dataclasses import fields
from enum import Enum

import pytest

from lagvarde_coder import domain
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.figures.drawing import Ink, TextAnchor
from lagvarde_coder.domain.figures.pictures.frame import Filling
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.material.ledger import AnswerMode
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.report.file_content import PrintedPassages
from lagvarde_coder.domain.report.tables import ChartForm, ColumnKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.domain.themes.codebook import ThemeStatus
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.values import KINDS
from lagvarde_coder.words import IN_ENGLISH, IN_SWEDISH, Words, within

LANGUAGES = pytest.mark.parametrize("words", [IN_SWEDISH, IN_ENGLISH], ids=["swedish", "english"])
UNSEEN = {ChartForm, ColumnKind, SectionKind, Ink, TextAnchor, Filling, PrintedPassages}
"""Enumerations that only the program reads."""


def enumerations() -> set[type[Enum]]:
    """Return every enumeration of the domain that people see."""
    found = pkgutil.walk_packages(domain.__path__, f"{domain.__name__}.")
    modules = [importlib.import_module(module.name) for module in found]
    classes = {kind for module in modules for _, kind in inspect.getmembers(module, inspect.isclass)}
    return {kind for kind in classes if issubclass(kind, Enum) and kind.__module__.startswith(domain.__name__)} - UNSEEN


@LANGUAGES
def test_every_enumeration_that_people_see_has_words(words):
    assert len(enumerations()) > 10
    assert enumerations() - set(words.names) - set(words.plurals) == set()


@LANGUAGES
@pytest.mark.parametrize("table", ["names", "plurals"])
def test_every_member_of_an_enumeration_has_a_word_and_no_other_enumerations(words, table):
    tables = getattr(words, table)

    assert {kind: set(members) for kind, members in tables.items()} == {kind: set(kind) for kind in tables}
    assert [one for kind, members in tables.items() for one in members if type(one) is not kind] == []


@LANGUAGES
def test_every_unit_has_a_denominator_and_every_disposal_a_badge(words):
    assert set(words.denominators) == set(Unit)
    assert set(words.badges) == set(Disposal)


@LANGUAGES
def test_every_kind_of_subject_and_every_field_of_one_has_a_word(words):
    assert set(words.kinds) == set(KINDS)
    assert {field.name for kind in KINDS.values() for field in fields(kind)} - set(words.fields) == set()


def test_both_languages_have_the_same_keys():
    def keys(words: Words) -> dict[str, object]:
        tables = {field.name: getattr(words, field.name) for field in fields(Words)}
        return {name: {key: set(cell) if isinstance(cell, dict) else "" for key, cell in table.items()}
                for name, table in tables.items()}  # fmt: skip

    assert keys(IN_SWEDISH) == keys(IN_ENGLISH)


@LANGUAGES
def test_no_word_is_empty_but_the_badge_of_what_is_unsure(words):
    flat = [
        *(word for members in (*words.names.values(), *words.plurals.values()) for word in members.values()),
        *(word for table in (words.denominators, words.kinds, words.things, words.fields) for word in table.values()),
    ]

    assert all(word.strip() == word != "" for word in flat)
    assert [disposal for disposal, badge in words.badges.items() if not badge] == [Disposal.UNSURE]


@LANGUAGES
def test_what_begins_a_line_has_a_capital_letter_and_what_stands_in_a_sentence_a_small_one(words):
    headings = [word for members in (*words.names.values(), *words.plurals.values()) for word in members.values()]
    headings += [*words.kinds.values(), *words.fields.values()]

    assert [word for word in headings if not word[0].isupper()] == []
    assert [word for word in (*words.denominators.values(), *words.things.values()) if not word[0].islower()] == []


def test_members_of_different_enumerations_that_share_a_value_have_their_own_words():
    assert AnswerMode.NONE.value == Attribution.NONE.value
    assert (IN_SWEDISH.of(AnswerMode.NONE), IN_SWEDISH.of(Attribution.NONE)) == ("Inget svar", "Ingen")


def test_a_dropped_theme_and_a_dissolved_need_have_one_word_each():
    assert IN_SWEDISH.of(ThemeStatus.DROPPED) == "Utgår"
    assert IN_SWEDISH.of(ThemeStatus.RETIRED) == "Upplöst"


def test_one_and_many_and_within_a_sentence():
    assert (IN_SWEDISH.of(SourceKind.DIALOGUE), IN_SWEDISH.plural(SourceKind.DIALOGUE)) == (
        "Dialog",
        "Dialoganteckningar",
    )
    assert within(IN_SWEDISH.plural(Unit.ORGANISATION)) == "organisationer"
    assert within("NPO") == "NPO"
    assert within("") == ""


def test_what_an_error_is_about_is_a_member_a_kind_of_subject_or_another_thing():
    assert IN_SWEDISH.thing("inquiry") == "rad i intressentförteckningen"
    assert IN_SWEDISH.thing("trigger") == "loggskydd"
    assert IN_SWEDISH.thing(ThemeStatus.DROPPED) == "utgår"
    assert IN_ENGLISH.thing("question_set") == "question set"


def test_a_word_that_nobody_knows_is_returned_as_it_is():
    assert (IN_SWEDISH.kind("x"), IN_SWEDISH.field("y"), IN_SWEDISH.thing("z")) == ("x", "y", "z")


def test_the_trail_says_in_words_what_was_done():
    assert IN_SWEDISH.of(Action.DOUBT_SETTLE) == "Osäkerhet avgjordes"
    assert IN_ENGLISH.of(Action.CODING_CREATE) == "Coding"
