"""What of slides becomes text, in which order, and that each letter is accounted for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.slides import pptx_deck
from lagvarde_coder.importers.slides.pptx_parts import PptxParts
from lagvarde_coder.importers.slides.pptx_words import PptxWalk
from lagvarde_coder.importers.slides.slide_text import Placed, deck_text, in_reading_order
from tests.importers.presentation import DECLARED, left_out, make, p, read, run, shape, slide, table, title

WRAPPERS = (
    shape("{}"), shape("{}", holder='type="ftr"'), shape("{}", more='hidden="1"'), shape("{}", holder='type="title"'),
    f"<p:grpSp>{shape('{}')}</p:grpSp>", f"<p:grpSp><p:grpSp>{shape('{}')}</p:grpSp></p:grpSp>", table(["{}", "cell"]),
    f'<mc:AlternateContent><mc:Choice Requires="a14">{shape("{}")}</mc:Choice><mc:Fallback>{shape("annars")}'
    "</mc:Fallback></mc:AlternateContent>",
    f'<mc:AlternateContent><mc:Choice Requires="nytt">{shape("{}")}</mc:Choice></mc:AlternateContent>',
    f"<nytt:sak>{shape('{}')}</nytt:sak>",
    shape("<a:p><a14:m><m:oMath><m:r><m:t>{}</m:t></m:r></m:oMath></a14:m></a:p>"),
    shape("<a:p><nytt:r><a:t>{}</a:t></nytt:r></a:p>"),
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(WRAPPERS), st.text("abcdeåäö", min_size=1, max_size=5)), max_size=8))
def test_the_account_of_any_slide_adds_up(shapes: list[tuple[str, str]]):
    data = make([slide(*(wrapper.replace("{}", words) for wrapper, words in shapes))])
    walk = PptxWalk("x.pptx", Limits())
    made = deck_text(walk, pptx_deck._slides(walk, PptxParts(Archive("x.pptx", data, Limits()))))
    account = walk.account
    assert account.taken + account.told <= account.expected
    assert account.taken == sum(map(str.isalpha, made.text))
    account.lines()
    missed = sum(len(words) for wrapper, words in shapes if "nytt" in wrapper)
    assert account.counts[LeftOutKind.UNREAD] == missed


def test_what_stands_side_by_side_is_read_from_the_left_though_not_quite_level():
    places = {"ned": Placed(900_000, 0), "höger": Placed(100_000, 500_000), "vänster": Placed(160_000, 0)}
    places["rubrik"] = Placed(5_000_000, 0, title=True)
    assert [name for _, name in in_reading_order((place, name) for name, place in places.items())] == [
        "rubrik", "vänster", "höger", "ned",
    ]  # fmt: skip


def test_a_title_in_two_lines_is_one_heading():
    imported = read(make([slide(shape(p("Första", "<a:br/>", "raden"), p("andra"), holder='type="ctrTitle"'))]))
    assert imported.text == "Första raden andra"
    assert [one.label for one in imported.sections if one.level] == ["Första raden andra"]


def test_numbers_begin_where_they_say_and_go_on_over_their_sub_points():
    number = '<a:pPr lvl="0"><a:buAutoNum type="arabicParenR" startAt="3"/></a:pPr>'
    under = '<a:pPr lvl="1"><a:buChar char="-"/></a:pPr>'
    lines = (p("c", properties=number), p("under", properties=under), p("d", properties=number))
    assert read(make([slide(shape(*lines))])).text == "3) c\n◦ under\n4) d"


def test_a_shapes_own_list_style_goes_before_its_layout():
    own = '<a:lvl1pPr><a:buAutoNum type="alphaUcPeriod"/></a:lvl1pPr>'
    assert read(make([slide(shape("a", "b", holder='type="body"', styles=own))])).text == "A. a\nB. b"


def test_footers_are_told_once_however_many_slides_have_them():
    slides = [slide(title(f"Bild {at}"), shape("Region Ekbacken", holder='type="ftr"')) for at in range(5)]
    assert left_out(read(make(slides))) == {"header_footer": 1}


def test_a_slide_that_is_listed_twice_comes_once():
    data = make([slide(title("Ett"))], main=[("slide", "slides/slide1.xml")])
    assert read(data).text == "Ett"


def test_comments_alone_are_no_text():
    remarks = f'<p:cmLst {DECLARED}><p:cm authorId="0"><p:text>Vad?</p:text></p:cm></p:cmLst>'
    data = make([slide()], {1: [("comments", "../c.xml")]}, {"ppt/c.xml": remarks})
    with pytest.raises(ImportRefused) as refused:
        read(data)
    assert refused.value.params["detail"] == why.NO_TEXT


def test_a_comment_on_a_slide_without_words_goes_to_the_words_before():
    remarks = f'<p:cmLst {DECLARED}><p:cm authorId="0"><p:text>Vad?</p:text></p:cm></p:cmLst>'
    slides = [slide(title("Ett ord")), slide(), slide(title("Sist"))]
    imported = read(make(slides, {2: [("comments", "../c.xml")]}, {"ppt/c.xml": remarks}))
    assert [(imported.text[one.start : one.end], one.words) for one in imported.comments] == [("ord", "Vad?")]


@pytest.mark.parametrize("lvl", ["99", "-1", "x", "999999999999"])
def test_impossible_levels_do_no_harm(lvl: str):
    assert read(make([slide(shape(p("a", properties=f'<a:pPr lvl="{lvl}"/>')))])).text == "a"


def test_groups_without_end_are_refused_or_read():
    try:
        read(make([slide("<p:grpSp>" * 200 + shape(run("botten")) + "</p:grpSp>" * 200)]))
    except ImportRefused as refused:
        assert str(refused)
