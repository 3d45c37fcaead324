"""Numbers and times as cells show them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.importers.xlsx.formats import plain, shown

DAY, NOON = 45702, 45702.5625


@pytest.mark.parametrize(("number", "code", "text"), [
    (3.0, "General", "3"), (3.5, "General", "3,5"), (-0.25, "General", "-0,25"), (1e20, "General", "1e20"),
    (0.25, "0%", "25 %"), (0.255, "0.0%", "25,5 %"), (0.25, "0 %", "25 %"), (0.005, "0%", "1 %"),
    (1_250_000, '# ##0 "kr"', "1 250 000 kr"), (1_250_000, '#,##0" kr"', "1 250 000 kr"),
    (1_250_000.5, '#,##0.00\\ "kr";[Red]\\-#,##0.00\\ "kr"', "1 250 000,50 kr"),
    (-1_250_000.5, '#,##0.00\\ "kr";[Red]\\-#,##0.00\\ "kr"', "-1 250 000,50 kr"),
    (1000, "_-* #,##0 [$€-1]_-;-* #,##0 [$€-1]_-", "1 000 €"), (-3, "0_ ;(0)", "(3)"), (0, '0;-0;"inga"', "inga"),
    (5, "000", "005"), (3.5, "0.00", "3,50"), (12.5, "0.##", "12,5"), (12, "0.##", "12"), (-0.2, "0", "0"),
    (701_234_567, "000-000 00 00", "070-123 45 67"), (11_122, "### ##", "111 22"), (5, '"Nivå "0', "Nivå 5"),
    (5, 'General" st"', "5 st"), (1_234_567, '0.0,,"M"', "1,2M"), (5, '[>3]"många";"få"', "många"),
    (2, '[>3]"många";"få"', "få"),
    (0.5, "# ?/?", "0,5"), (5, "@", "5"), (1e300, "#,##0", "1e+300"),
    (DAY, "yyyy-mm-dd", "2025-02-14"), (NOON, "yyyy-mm-dd hh:mm", "2025-02-14 13:30"),
    (DAY, "d mmmm yyyy", "14 februari 2025"),
    (DAY, "[$-41D]d mmm yyyy;@", "14 feb 2025"), (DAY, "dddd d/m", "fredag 14/2"), (DAY, "yy-mm", "25-02"),
    (NOON, "h:mm AM/PM", "1:30 em"), (1.25, "[h]:mm", "30:00"), (0.0207, "mm:ss", "29:48"), (-5, "yyyy-mm-dd", "-5"),
])  # fmt: skip
def test_a_number_is_shown_as_swedish_excel_shows_it(number, code, text):
    assert shown(number, code).text.replace("\N{NO-BREAK SPACE}", " ") == text


def test_a_day_is_a_day_and_a_figure_with_a_unit_is_no_bare_number():
    day = shown(NOON, "d/m/yyyy")
    assert (day.day, day.bare, f"{day.moment:%Y-%m-%d %H:%M}") == (True, False, "2025-02-14 13:30")
    assert not shown(0.5, "hh:mm").day
    assert [shown(1, code).bare for code in ("0.0", "0%", '0 "kr"', "General")] == [True, False, False, True]


def test_days_of_1900_and_1904_are_told_apart():
    assert shown(1, "yyyy-mm-dd").text == "1900-01-01"
    assert shown(61, "yyyy-mm-dd").text == "1900-03-01"
    assert shown(1, "yyyy-mm-dd", from_1904=True).text == "1904-01-02"


@given(st.floats(allow_nan=False, allow_infinity=False), st.text('0#?,.%;"\\_*[]$<>=hmsydE+-/@AMP åkr5', max_size=30))
def test_any_number_and_format_give_some_text(number, code):
    assert shown(number, code).text.strip()


@given(st.integers(-(10**9), 10**9))
def test_a_whole_number_keeps_its_digits_in_every_plain_format(number):
    for code in ("0", "#,##0", "0.00", "General"):
        assert shown(number, code).text.replace("\N{NO-BREAK SPACE}", "").removesuffix(",00") == plain(number)
