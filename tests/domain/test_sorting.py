from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.sorting import swedish


def ordered(*words):
    backwards = words[::-1]
    return sorted(backwards, key=swedish) == list(words)


def test_the_last_letters_are_the_swedish_ones_in_their_order():
    assert ordered("Andra", "Zebra", "zz", "Åland", "Åre", "Ängelholm", "Örebro")
    assert ordered("för", "förz", "föå", "föä", "föö")


def test_a_word_comes_before_its_continuation():
    assert ordered("vård", "vårda", "vårdå")


def test_w_is_a_letter_of_its_own_after_v():
    assert ordered("Vetlanda", "Värmland", "Vöxtorp", "Walles", "Ystad")


def test_accents_do_not_count_and_u_umlaut_sorts_as_y():
    assert ordered("ide", "idé", "idéer", "ideologi")
    assert ordered("Mullsjö", "Müller", "Myran")


def test_danish_and_norwegian_letters_stand_with_their_swedish_kin():
    assert ordered("Zorn", "Åbo", "Ängel", "Ærø", "Öckerö", "Ødegård", "Örn")


def test_numbers_sort_by_value():
    assert ordered("T2", "T10", "T13", "T13a", "T13b", "T100")
    assert ordered("Dok 9", "Dok 10", "Dok 10 b")


def test_case_decides_only_between_words_that_are_otherwise_alike():
    assert ordered("Avd", "avd", "Avdelning", "bo")


def test_composed_and_decomposed_letters_are_alike_to_the_eye_only_in_canonical_form():
    assert swedish("Å") == swedish("\u00c5")


@given(st.lists(st.text(), max_size=6))
def test_any_texts_can_be_sorted_in_one_order_only(texts):
    backwards = texts[::-1]
    assert sorted(texts, key=swedish) == sorted(backwards, key=swedish)


def test_a_number_of_any_length_can_be_sorted():
    assert ordered("9" * 5000, "1" + "0" * 5000)


def test_leading_zeros_do_not_change_a_value():
    assert ordered("B2", "B03", "B4")
