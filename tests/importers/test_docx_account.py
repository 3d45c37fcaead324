"""Whatever a Word document is made of: each letter is in the text, told as left out, or told as missed."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers.docx.account import LetterAccount
from tests.importers.word import field_mark, left_out, p, read_body, run

FOREIGN = "urn:exempel:okand"

WRAPPERS = (
    "<w:ins>{}</w:ins>", "<w:moveTo>{}</w:moveTo>", "<w:del>{}</w:del>", "<w:moveFrom>{}</w:moveFrom>",
    "<w:hyperlink>{}</w:hyperlink>", "<w:nyttSaker>{}</w:nyttSaker>", "<w:smartTag>{}</w:smartTag>",
    f'<x:nytt xmlns:x="{FOREIGN}">{{}}</x:nytt>', "<w:rPr>{}</w:rPr>",
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    "<w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<mc:AlternateContent><mc:Choice Requires="wps">{}</mc:Choice><mc:Fallback>' + run("annars") + "</mc:Fallback>"
    "</mc:AlternateContent>",
    '<mc:AlternateContent><mc:Choice Requires="w16se">{}</mc:Choice></mc:AlternateContent>',
    '<mc:AlternateContent><mc:Choice Requires="w16se">' + run("nytt") + "</mc:Choice><mc:Fallback>{}</mc:Fallback>"
    "</mc:AlternateContent>",
    "<w:r>{}</w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>{}</w:r>",
    "<w:r><w:ruby><w:rt>" + run("hur") + "</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
    "<m:oMath><m:f><m:num>{}</m:num><m:den><m:r><m:t>fyra</m:t></m:r></m:den></m:f></m:oMath>",
    "<m:oMath><m:phant><m:phantPr><m:show m:val='0'/></m:phantPr><m:e>{}</m:e></m:phant></m:oMath>",
)  # fmt: skip
BLOCKS = (
    "<w:p>{}</w:p>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "{}",
    "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr></w:tbl>",
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
    '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{}</w:p>',
)  # fmt: skip


def words() -> st.SearchStrategy[str]:
    return st.text("abcdeåäö", min_size=1, max_size=4)


def pieces() -> st.SearchStrategy[str]:
    leaves = st.one_of(
        words().map(run),
        words().map(lambda word: run(word, tag="w:delText")),
        words().map(lambda word: run(word, "<w:vanish/>")),
        words().map(lambda word: f"<m:oMath><m:r><m:t>{word}</m:t></m:r></m:oMath>"),
        words().map(lambda word: f"<w:r><w:drawing><a:p><a:t>{word}</a:t></a:p><a:t>{word}</a:t></w:drawing></w:r>"),
        words().map(lambda word: f'<w:r><w:pict><v:shape><v:textpath string="{word}"/></v:shape></w:pict></w:r>'),
        words().map(lambda word: f"<w:t>{word}</w:t>"),
        st.sampled_from([field_mark("begin"), field_mark("separate"), field_mark("end")]),
        st.sampled_from(["TOC", "REF a"]).map(lambda code: run(code, tag="w:instrText")),
        st.sampled_from([2, 3, 9]).map(lambda at: f'<w:r><w:footnoteReference w:id="{at}"/></w:r>'),
    )
    return st.recursive(
        leaves,
        lambda inner: st.builds(
            lambda wrapper, parts: wrapper.format("".join(parts)),
            st.sampled_from(WRAPPERS + BLOCKS),
            st.lists(inner, min_size=1, max_size=4),
        ),
        max_leaves=25,
    )


@contextmanager
def accounts() -> Iterator[list[LetterAccount]]:
    """Collect the accounts of the documents that are read."""
    seen: list[LetterAccount] = []
    lines = LetterAccount.lines

    def kept(account: LetterAccount) -> tuple[LeftOut, ...]:
        seen.append(account)
        return lines(account)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LetterAccount, "lines", kept)
        yield seen


NOTES = "".join(f'<w:footnote w:id="{at}">{p("not")}</w:footnote>' for at in (2, 3))


@given(st.lists(pieces(), max_size=6))
def test_the_account_of_any_document_adds_up(body: list[str]):
    with accounts() as seen:
        imported = read_body(p("början") + "".join(body) + p("slut"), footnotes=NOTES)
    (account,) = seen
    missed = account.counts[LeftOutKind.UNREAD]
    assert account.taken + account.told + missed == account.expected  # never more than there is: nothing comes twice
    assert account.taken == sum(map(str.isalpha, imported.text))
    assert missed == left_out(imported).get("unread", 0)


FATES = {
    "text": ["{}", "<w:nyttSaker>{}</w:nyttSaker>", "<w:ins>{}</w:ins>"],
    "told": [
        "<w:del>{}</w:del>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<mc:AlternateContent><mc:Choice Requires="w14">' + run("ja") + "</mc:Choice><mc:Fallback>{}</mc:Fallback>"
        "</mc:AlternateContent>",
    ],
    "missed": [
        f'<x:nytt xmlns:x="{FOREIGN}">{{}}</x:nytt>',
        '<mc:AlternateContent><mc:Choice Requires="w16se">{}</mc:Choice></mc:AlternateContent>',
        "<w:rPr>{}</w:rPr>",
    ],
}


@given(st.lists(st.sampled_from([(fate, way) for fate, ways in FATES.items() for way in ways]), max_size=20))
def test_each_word_has_one_fate_and_what_is_missed_is_counted_to_the_letter(chosen: list[tuple[str, str]]):
    names = [f"ord{''.join(letters)}" for letters in itertools.islice(itertools.product("abcde", repeat=2), 20)]
    body = "".join(p(way.format(run(name))) for name, (_, way) in zip(names, chosen, strict=False))
    imported = read_body(p("början") + body)
    for name, (fate, _) in zip(names, chosen, strict=False):
        assert imported.text.count(name) == (fate == "text")
    missed = sum(len(name) for name, (fate, _) in zip(names, chosen, strict=False) if fate == "missed")
    assert left_out(imported).get("unread", 0) == missed


def test_words_in_a_place_that_no_reader_knows_are_told_and_not_called_an_empty_file():
    imported = read_body(p("a") + f'<x:nytt xmlns:x="{FOREIGN}">{p("åtta bokstäver")}</x:nytt>')
    (told,) = imported.left_out
    assert (told.kind, told.count, told.kind.to_check) == (LeftOutKind.UNREAD, 13, False)
    with pytest.raises(ImportRefused):
        read_body(p())
