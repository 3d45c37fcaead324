import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.lettering import fitting, width_of, wrapped

WORDS = st.text(st.characters(exclude_characters="\n\r"), max_size=60).map(Disclosed)


@given(WORDS, st.floats(20, 400))
def test_wrapped_words_are_all_there_in_lines_that_have_room(words, width):
    lines = wrapped(words, width)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(width_of(line) <= width for line in lines)


@given(WORDS, st.floats(20, 200))
def test_what_is_cut_ends_in_a_sign_and_what_fits_stays(words, width):
    shown = fitting(words, width)
    assert width_of(shown) <= width
    assert shown == words or shown.endswith("…")


def test_the_last_line_is_cut_when_there_are_too_many():
    lines = wrapped(Disclosed("ett två tre fyra fem sex"), 50, most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")


@pytest.mark.parametrize("words", ["Utvecklingsbehov", "Åtgärder för patienter – 12 av 43", "T13a"])
@pytest.mark.parametrize("bold", [False, True])
def test_words_take_no_more_room_in_the_font_of_pictures_than_is_left_for_them(words, bold):
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath

    font = FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal")
    drawn = TextPath((0, 0), words, size=100, prop=font).get_extents().width
    assert drawn <= width_of(words, 100, bold=bold) * 1.02
    assert drawn >= width_of(words, 100, bold=bold) * 0.85
