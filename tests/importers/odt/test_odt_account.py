"""Whatever an OpenDocument text is made of: each letter is in the text, told as left out, or told as missed."""

from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.odt import odf_document, odf_names
from lagvarde_coder.importers.odt.odf_parts import OdfParts
from lagvarde_coder.importers.odt.odf_story import OdfStory
from lagvarde_coder.importers.odt.odf_walk import OdfWalk
from tests.importers.opendocument import comment, left_out, look, make, p, read, read_body

INLINE = (
    "<text:span text:style-name='dolt'>{}</text:span>", "<text:span>{}</text:span>", "<text:nytt>{}</text:nytt>",
    '<x:annat xmlns:x="urn:exempel">{}</x:annat>', '<text:a xlink:href="https://exempel.invalid">{}</text:a>',
    "<text:ruby><text:ruby-base>{}</text:ruby-base><text:ruby-text>hur</text:ruby-text></text:ruby>",
    "<text:placeholder>{}</text:placeholder>", '<text:variable-set text:display="none">{}</text:variable-set>',
    '<loext:content-control loext:showing-place-holder="true">{}</loext:content-control>',
    '<text:hidden-text text:is-hidden="true">{}</text:hidden-text>', "<text:drop-down>{}</text:drop-down>",
    "<text:note><text:note-body><text:p>{}</text:p></text:note-body></text:note>",
    "<office:annotation><dc:creator>Ek</dc:creator><text:p>{}</text:p></office:annotation>",
    "<draw:frame><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>",
    "<draw:frame><draw:image><text:p>{}</text:p></draw:image><svg:desc>bild</svg:desc></draw:frame>",
    "<draw:frame><draw:object><math:math>{}</math:math></draw:object></draw:frame>",
    "<draw:g><draw:rect><text:p>{}</text:p></draw:rect></draw:g>",
)  # fmt: skip
BLOCKS = (
    "<text:p>{}</text:p>", "<text:h>{}</text:h>", '<text:p text:style-name="Pdolt">{}</text:p>',
    "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>",
    "<text:section><text:p>{}</text:p></text:section>", "<text:nytt><text:p>{}</text:p></text:nytt>",
    '<text:section text:display="none"><text:p>{}</text:p></text:section>',
    "<text:table-of-content><text:index-body><text:p>{}</text:p></text:index-body></text:table-of-content>",
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>{}</text:p></text:deletion>"
    "</text:changed-region></text:tracked-changes>",
    "<table:table><table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell><table:table-cell>"
    "<text:p>cell</text:p></table:table-cell></table:table-row></table:table>",
    '<text:p><text:hidden-paragraph text:is-hidden="true"/>{}</text:p>', "<draw:frame><draw:text-box><text:p>{}"
    "</text:p></draw:text-box></draw:frame>", "{}",
)  # fmt: skip
HIDDEN = look("dolt", 'text:display="none"') + look("Pdolt", 'text:display="none"', family="paragraph")


def bodies() -> st.SearchStrategy[str]:
    words = st.text("abcdeåäö", min_size=1, max_size=4)
    inline = st.recursive(
        words,
        lambda inner: st.builds(
            lambda wrapper, parts: wrapper.format("".join(parts)),
            st.sampled_from(INLINE),
            st.lists(inner, min_size=1, max_size=3),
        ),
        max_leaves=15,
    )
    blocks = st.builds(lambda block, inside: block.format(inside), st.sampled_from(BLOCKS), inline)
    return st.lists(blocks, min_size=1, max_size=4).map("".join)


def walked(body: str) -> OdfWalk:
    parts = OdfParts("x.odt", make(body, HIDDEN), Limits(), odf_names.TEXT)
    walk = OdfWalk.of("x.odt", parts, Limits())
    OdfStory(walk).lines(parts.content)
    odf_document.notes_of(walk)
    return walk


@given(bodies())
def test_nothing_is_told_or_taken_twice_and_what_is_missed_is_told(body: str):
    account = walked(body).account
    assert account.taken + account.told <= account.expected


@given(bodies())
def test_what_is_taken_is_in_the_text(body: str):
    try:
        imported = read(make(body, HIDDEN))
    except ImportRefused:
        assert walked(body).account.taken == 0
        return
    assert sum(map(str.isalpha, imported.text)) == walked(body).account.taken


def test_letters_in_places_that_nobody_knows_are_told_as_missed():
    assert left_out(read_body(p("Synligt") + "<text:nytt>fyra</text:nytt>")) == {"unread": 4}


def test_words_of_a_comment_are_neither_text_nor_missed_but_told_as_left_out():
    imported = read_body(p("Text", comment("Fråga kliniken.")))
    assert (imported.text, left_out(imported), len(imported.comments)) == ("Text", {"comment": 1}, 1)
