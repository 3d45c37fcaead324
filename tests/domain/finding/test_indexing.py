"""The fast way to what the index keeps of a paragraph gives what the long one does."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.finding.indexing import indexed, indexed_lines
from lagvarde_coder.domain.finding.words import IndexedParagraph

SIGNS = [bytes([byte]).decode("cp1252") for byte in range(256) if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}]
OTHERS = st.sampled_from(["\u0301", "🙃", "ﬁ", "\u200b", "Σ", "ς", "İ", "‑", "\x81", "☀", "中"])


def test_every_two_signs_of_the_fast_way():
    for first, second in product(SIGNS, repeat=2):
        paragraph = f"{first}{second} Å{first}{second}b"
        assert indexed(paragraph) == IndexedParagraph(paragraph).content, paragraph


@given(st.text(st.one_of(st.sampled_from(SIGNS), OTHERS)))
def test_any_paragraph(paragraph: str):
    assert indexed(paragraph) == IndexedParagraph(paragraph).content


def test_a_sentence():
    assert indexed("Vi – ”Björk­fältets” råd — sa: 3½ TIMMAR…") == "vi björkfältets råd sa 3½ timmar"


@given(st.lists(st.text(st.one_of(st.sampled_from(SIGNS), OTHERS)).map(lambda line: line.replace("\n", " "))))
def test_many_paragraphs_at_once(lines: list[str]):
    assert indexed_lines(lines) == [IndexedParagraph(line).content for line in lines]


@given(st.lists(st.text(st.sampled_from("a ,–Å\t\x00")), min_size=1))
def test_blanks_of_any_number_at_any_place(lines: list[str]):
    assert indexed_lines(lines) == [IndexedParagraph(line).content for line in lines]
