"""Shares are rounded as one rounds by hand, the same on every floor."""

from decimal import ROUND_HALF_UP, Decimal

import pytest

from lagvarde_coder.domain.figures.percents import whole_percent
from lagvarde_coder.domain.figures.results import Frequency, Unit
from lagvarde_coder.exporters import wording
from lagvarde_coder.gui.models.figures import percent


@pytest.mark.parametrize(
    ("count", "denominator", "text"),
    [(0, 8, "0"), (8, 8, "100"), (5, 8, "63"), (1, 8, "13"), (1, 200, "1"), (1, 201, "<1"), (199, 200, ">99")],
)
def test_halves_go_up_and_neither_nobody_nor_all_is_said_of_others(count, denominator, text):
    assert whole_percent(count, denominator) == text


def test_it_is_what_rounding_by_hand_gives():
    for denominator in range(1, 60):
        for count in range(1, denominator):
            by_hand = (Decimal(100 * count) / denominator).quantize(Decimal(1), ROUND_HALF_UP)
            assert whole_percent(count, denominator) == str(by_hand)


def test_the_window_and_word_say_the_same():
    for count in range(9):
        figure = Frequency(
            theme="t", number="B01", name="Behov", parent=None, colour=0, unit=Unit.ORGANISATION, group=None,
            count=count, denominator=8, finished=0, total=0,
        )  # fmt: skip
        assert percent(figure).replace(" ", "\N{NO-BREAK SPACE}") == wording.share(count, 8)
