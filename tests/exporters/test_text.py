import pytest
from hypothesis import given
from lxml import etree

from lagvarde_coder.domain.text import canonical
from lagvarde_coder.domain.themes.palette import DARK, LIGHT
from lagvarde_coder.exporters.colours import contrast, text_on
from lagvarde_coder.exporters.text import cut, looks_like_formula, xml_text, xstring
from tests.exporters.samples import HOSTILE


@given(HOSTILE)
def test_any_text_becomes_legal_xml(text):
    element = etree.Element("t")
    element.text = xml_text(text)
    assert (etree.fromstring(etree.tostring(element)).text or "") == xml_text(text)


@given(HOSTILE)
def test_a_stored_text_passes_unchanged(text):
    stored = canonical(text).text
    assert xml_text(stored) == stored


@pytest.mark.parametrize("text", ["=1+1", "+46", "-x", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_what_a_spreadsheet_may_calculate_is_recognised(text):
    assert looks_like_formula(text)


@pytest.mark.parametrize("text", ["", "a=1", "Vi – nej", "”=”"])
def test_other_text_is_not_taken_for_a_formula(text):
    assert not looks_like_formula(text)


def test_a_cut_never_splits_an_emoji_and_says_that_it_cut():
    assert cut("ab😀cd", 4) == "ab…"
    assert cut("ab😀", 4) == "ab😀"


def test_excels_escapes_are_escaped():
    assert xstring("_x0041_ _xyz") == "_x005F_x0041_ _xyz"


@pytest.mark.parametrize("colour", [*LIGHT, *DARK])
def test_badge_text_can_be_read_on_every_colour(colour):
    assert contrast(text_on(colour), colour) >= 4.5
