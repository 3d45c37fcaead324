import pytest

from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus, next_number


@pytest.mark.parametrize(("stage", "first"), [(Stage.CANDIDATE, "K01"), (Stage.THEME, "T01"), (Stage.NEED, "B01")])
def test_the_first_of_each_stage_has_number_one(stage, first):
    assert next_number(stage, []) == first


def test_a_number_is_never_reused():
    assert next_number(Stage.NEED, ["B01", "B10", "B03"]) == "B11"


def test_other_stages_and_sub_themes_do_not_disturb_the_numbering():
    assert next_number(Stage.NEED, ["T13", "T13d", "B02", "B02c", "K40"]) == "B03"


def test_numbers_go_on_above_ninety_nine():
    assert next_number(Stage.CANDIDATE, ["K99", "K100"]) == "K101"


def test_sub_themes_take_the_letters_in_turn_and_never_one_that_was_used():
    assert next_number(Stage.NEED, ["B10"], "B10") == "B10a"
    assert next_number(Stage.NEED, ["B10", "B10a", "B10c"], "B10") == "B10d"


def test_the_sub_themes_of_another_parent_do_not_count():
    assert next_number(Stage.THEME, ["T01a", "T01b", "T10"], "T10") == "T10a"


@pytest.mark.parametrize(
    ("status", "in_use"),
    [
        (ThemeStatus.ACTIVE, True),
        (ThemeStatus.PARKED, True),
        (ThemeStatus.DROPPED, False),
        (ThemeStatus.RETIRED, False),
    ],
)
def test_only_active_and_parked_themes_are_in_use(status, in_use):
    assert Theme(id="t", number="T01", name="Tema 1", status=status).in_use is in_use


def test_a_twenty_seventh_sub_theme_has_a_number_of_letters_only():
    taken = [f"T13{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    assert next_number(Stage.THEME, taken, "T13") == "T13aa"
    assert next_number(Stage.THEME, [*taken, "T13aa"], "T13") == "T13ab"
