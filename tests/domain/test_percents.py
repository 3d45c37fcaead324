"""Shares are rounded as one rounds by hand, the same on every floor."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest

from lagvarde_coder.cli.coding.coverage import coverage_object
from lagvarde_coder.domain.coding.coverage import Coverage, CoveragePart
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.figures.results import Frequency, Unit
from lagvarde_coder.domain.material.sources import Source, SourceKind
from lagvarde_coder.domain.percents import points_between, whole_percent
from lagvarde_coder.exporters import wording
from lagvarde_coder.gui.models.figures import percent
from lagvarde_coder.gui.workspaces.coding.models.sources import coverage_told
from lagvarde_coder.gui.workspaces.coding.panels.documents.coverage_grid import Measure, coverage_grid, summary
from lagvarde_coder.gui.workspaces.coding.panels.documents.coverage_strip import parts_told
from lagvarde_coder.services.coding.coverage import CoverageLine


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


@pytest.mark.parametrize(
    ("one", "other", "points"),
    [((1, 16), (0, 5), 6.3), ((0, 5), (1, 16), -6.3), ((9, 16), (1, 2), 6.3), ((1, 3), (1, 3), 0)],
)
def test_halves_of_a_difference_go_away_from_nought(one, other, points):
    assert points_between(Fraction(*one), Fraction(*other), 1) == points


def test_the_window_and_word_say_the_same():
    for count in range(9):
        figure = Frequency(
            theme="t", number="B01", name="Behov", parent=None, colour=0, unit=Unit.ORGANISATION, group=None,
            count=count, denominator=8, finished=0, total=0,
        )  # fmt: skip
        assert percent(figure).replace(" ", "\N{NO-BREAK SPACE}") == wording.share(count, 8)


def test_every_place_says_what_one_gets_by_hand_of_a_text_gone_through():
    """68.96 % coded is 69, not 68 so that the parts add up; 4 of 10,000 are not nothing."""
    parts = dict.fromkeys(Disposal, CoveragePart()) | {Disposal.UNSURE: CoveragePart(4, 1)}
    coverage = Coverage(CoveragePart(10_000, 9), CoveragePart(6_896, 5), parts, CoveragePart(3_100, 4))
    line = CoverageLine(Source(id="s", number=1, title="Dialog", kind=SourceKind.DIALOGUE, text="t"), coverage, 5, 1)
    assert coverage.percent == "69"
    grid = coverage_grid([line], Measure.PERCENT)
    assert [grid.text(0, column) for column in range(2, 9)] == ["69 %", "69 %", "0 %", "0 %", "0 %", "<1 %", "31 %"]
    assert summary([line]).startswith("69 % ")
    assert coverage_told(line).startswith("69 % ")
    assert all(f": {part} % (" in parts_told(coverage) for part in ("69", "<1", "31"))
    assert coverage_object(line)["percent"] == "69"


def test_only_what_is_complete_is_gone_through_to_100():
    nothing = dict.fromkeys(Disposal, CoveragePart())
    whole, nearly = CoveragePart(1_000, 9), CoveragePart(999, 9)
    assert Coverage(whole, nearly, nothing, CoveragePart(1, 1)).percent == ">99"
    assert Coverage(whole, whole, nothing, CoveragePart()).percent == "100"
