"""The fast way to what the index keeps of a paragraph gives what the long one does."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.finding.indexing import PlainParagraph, indexed, indexed_lines, paragraph_of
from lagvarde_coder.domain.finding.words import IndexedParagraph

SIGNS = [bytes([byte]).decode("cp1252") for byte in range(256) if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}]
OTHERS = st.sampled_from(["\u0301", "🙃", "ﬁ", "\u200b", "Σ", "ς", "İ", "‑", "\x81", "☀", "中"])


def test_every_two_signs_of_the_fast_way():
    for first, second in product(SIGNS, repeat=2):
        paragraph = f"{first}{second} Å{first}{second}b"
        fast, slow = paragraph_of(paragraph), IndexedParagraph(paragraph)
        assert indexed(paragraph) == fast.content == slow.content, paragraph
        runs = [(0, len(slow.words) - 1), (len(slow.words) - 1, len(slow.words) - 1)]
        assert fast.spans(runs) == slow.spans(runs), paragraph


@given(st.text(st.one_of(st.sampled_from(SIGNS), OTHERS)))
def test_any_paragraph(paragraph: str):
    fast, slow = paragraph_of(paragraph), IndexedParagraph(paragraph)
    assert indexed(paragraph) == fast.content == slow.content
    assert fast.words == slow.words
    each = [(number, number) for number in range(len(slow.words))]
    pairs = [(number, number + 1) for number in range(len(slow.words) - 1)]
    assert fast.spans(each) == slow.spans(each)
    assert fast.spans(pairs) == slow.spans(pairs)


def test_a_sentence():
    assert indexed("Vi – ”Björk­fältets” råd — sa: 3½ TIMMAR…") == "vi björkfältets råd sa 3½ timmar"


def test_what_is_left_out_goes_the_long_way_since_places_would_move():
    assert isinstance(paragraph_of("Vi – ”Björkfältets” råd"), PlainParagraph)
    assert isinstance(paragraph_of("Vi – ”Björk\u00adfältets” råd"), IndexedParagraph)


@given(st.lists(st.text(st.one_of(st.sampled_from(SIGNS), OTHERS)).map(lambda line: line.replace("\n", " "))))
def test_many_paragraphs_at_once(lines: list[str]):
    assert indexed_lines(lines) == [IndexedParagraph(line).content for line in lines]


@given(st.lists(st.text(st.sampled_from("a ,–Å\t\x00")), min_size=1))
def test_blanks_of_any_number_at_any_place(lines: list[str]):
    assert indexed_lines(lines) == [IndexedParagraph(line).content for line in lines]
