from dataclasses import replace

import pytest
from hypothesis import given, settings
from lxml import html

from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.exporters.text import xml_text
from tests.exporters.samples import HEAD, HOSTILE, chapter, excerpt, report, written
from tests.tries import tries


def page(value=None):
    return html.document_fromstring(written(value or report(), "html"))


def texts(tree, path):
    return [node.text_content() for node in tree.xpath(path)]


def test_it_is_swedish_titled_and_needs_nothing_from_outside():
    tree = page()
    assert tree.get("lang") == "sv"
    assert tree.findtext(".//title") == "Utvecklingsbehov"
    assert not tree.xpath("//script | //link | //img | //@src | //@onclick")
    assert all(link.startswith("#") for link in tree.xpath("//a/@href"))


def test_headings_nest_and_every_entry_of_the_contents_leads_to_one():
    tree = page()
    assert [node.tag for node in tree.xpath("//h1 | //h2 | //h3")].count("h1") == 1
    assert texts(tree, "//h3") == ["B10a Data"]
    targets = set(tree.xpath("//@id"))
    assert {link.removeprefix("#") for link in tree.xpath("//a/@href")} <= targets
    assert len(targets) == len(tree.xpath("//@id"))


def test_tables_have_captions_and_scoped_headers_and_every_figure():
    tree = page()
    for table in tree.xpath("//table"):
        assert table.xpath("caption")
        assert table.xpath("thead//th[@scope='col']")
        assert all(row.xpath("th[@scope='row']") for row in table.xpath("tbody/tr"))
    rows = [[cell.text_content() for cell in row] for row in tree.xpath("(//table)[1]/tbody/tr")]
    assert rows[0] == ["B01", "Fortbildning", "14", "22", "64\u00a0%"]


def test_it_says_the_same_as_the_word_report():
    text = page().text_content()
    for part in (
        "NPO: 24 av 26, varav 3 muntligt.",
        "14 av 22 hörda organisationer tar upp detta, 8 tar inte upp det.",
        "Hur 4 blev 2",
        HEAD,
        "lagvarde-coder audit verify PROJEKT --file",
    ):
        assert part in text


def test_only_verbatim_words_are_a_block_quotation():
    tree = page()
    assert texts(tree, "//blockquote") == ["”Vi saknar tid.”"]
    assert texts(tree, "//div[@class='words']") == ["De sa ja."]
    assert tree.get_element_by_id("E-0000000001A").tag == "article"


@settings(max_examples=tries(60))
@given(HOSTILE, HOSTILE)
def test_any_text_survives_and_none_becomes_markup(text, name):
    tree = page(replace(report(chapter("B01", name, [excerpt(text, verbatim=False)])), title=name))
    assert texts(tree, "//div[@class='words']") == [xml_text(text)]
    assert texts(tree, "//h1") == [xml_text(name)]


def test_writing_can_be_cancelled():
    watch = Silent()
    watch.stop()
    with pytest.raises(Cancelled):
        written(report(), "html", progress=watch)
