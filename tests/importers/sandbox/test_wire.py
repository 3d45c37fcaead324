"""What comes over the wire is checked like a file: a right answer, or BrokenAnswer, never another exception."""

import contextlib
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.errors import ImportRefused, KnownError, UnknownFormat
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind, SourceKind
from lagvarde_coder.domain.text import SectionKind, clean
from lagvarde_coder.importers.base import AttachedFile, ImportedText, RawColour, RawComment, RawSection, SheetWords
from lagvarde_coder.importers.sandbox import wire
from lagvarde_coder.importers.sandbox.wire import BrokenAnswer, Frame

clean_texts = st.text(max_size=12).map(clean)
texts = st.builds(
    ImportedText,
    title=clean_texts,
    text=clean_texts.map(lambda words: words + "ord"),
    sections=st.lists(
        st.builds(RawSection, kind=st.sampled_from(SectionKind), start=st.integers(0, 1), end=st.integers(2, 3),
                  label=clean_texts, level=st.integers(0, 9)), max_size=3).map(tuple),
    respondent=clean_texts,
    unanswered=st.lists(clean_texts, max_size=2).map(tuple),
    day=st.none() | st.dates(date(1900, 1, 1)),
    left_out=st.lists(st.builds(LeftOut, kind=st.sampled_from(LeftOutKind), count=st.integers(0, 9)), max_size=2)
    .map(tuple),
    kind=st.none() | st.sampled_from(SourceKind),
    made_by=clean_texts,
    comments=st.lists(st.builds(RawComment, start=st.integers(0, 1), end=st.integers(2, 3), words=clean_texts,
                                author=clean_texts), max_size=2).map(tuple),
    colours=st.lists(st.builds(RawColour, start=st.integers(0, 1), end=st.integers(2, 3), colour=clean_texts),
                     max_size=2).map(tuple),
    attached=st.lists(st.builds(AttachedFile, clean_texts, st.binary(max_size=6)), max_size=3).map(tuple),
)  # fmt: skip
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
GOOD = wire.text_said(ImportedText(title="t", text="ord")).words


def through(frame: Frame) -> Frame:
    heard = wire.received(io.BytesIO(b"".join(frame.sent())).read)
    assert heard is not None
    return heard


@given(texts)
def test_a_text_comes_through(text):
    assert wire.text_heard(through(wire.text_said(text))) == text


@pytest.mark.parametrize("error", [
    ImportRefused(name="å\udce5.txt", detail="No."), UnknownFormat(name="a", formats="b", choices=("x", ("y", 2))),
    KnownError(parts=[ImportRefused(name="a", detail="b", parts=[KnownError()])]),
])  # fmt: skip
def test_a_refusal_comes_through(error):
    heard = wire.refusal_heard(through(Frame({"refused": wire.refusal_said(error)})).words["refused"])

    def shape(one):
        return type(one), one.params, [shape(part) for part in one.parts]

    assert shape(heard) == shape(error)


def test_every_error_of_the_program_is_known_by_its_name():
    assert wire.KNOWN_ERRORS["ImportRefused"] is ImportRefused and len(wire.KNOWN_ERRORS) > 30


@given(st.sampled_from(sorted(GOOD)), plain, st.binary(max_size=6))
def test_any_value_in_place_of_a_right_one_is_a_text_or_broken(key, value, data):
    with contextlib.suppress(BrokenAnswer):
        wire.text_heard(through(Frame({**GOOD, key: value}, data)))


@given(st.dictionaries(st.sampled_from(["kind", "params", "parts"]), plain) | plain)
def test_any_value_in_place_of_a_refusal_is_a_refusal_or_broken(said):
    with contextlib.suppress(BrokenAnswer):
        assert isinstance(wire.refusal_heard(said), KnownError)


@pytest.mark.parametrize("change", [
    {"sections": [["heading", 0, 4, "", 0]]}, {"sections": [["heading", 2, 2, "", 0]]}, {"title": "a\ud800"},
    {"sections": [["heading", -1, 2, "", 0]]}, {"sections": [["heading", 0, True, "", 0]]}, {"title": None},
    {"left_out": [["no such kind", 1, ""]]}, {"day": "yesterday"}, {"kind": "no such kind"}, {"bytes": 2}, {"bytes": 4},
    {"attached": [["a.txt", 1]]}, {"attached": [["a.txt", -1]]}, {"comments": [[0, 4, "utanför", ""]]},
    {"colours": [[1, 1, "yellow"]]}, {"unanswered": [1]},
])  # fmt: skip
def test_values_that_no_text_has_are_broken(change):
    with pytest.raises(BrokenAnswer):
        wire.text_heard(Frame({**GOOD, **change}, b"ord"))


@pytest.mark.parametrize("data", [b"a\rb", b"\xff", b"a\0", b"\xed\xa0\x80"])
def test_words_that_are_not_canonical_are_broken(data):
    with pytest.raises(BrokenAnswer):
        wire.text_heard(Frame({**GOOD, "bytes": len(data)}, data))


@given(st.binary(max_size=40))
def test_any_bytes_are_frames_or_broken(data):
    stream = io.BytesIO(data)
    try:
        while wire.received(stream.read):
            pass
    except BrokenAnswer:
        pass


@pytest.mark.parametrize("words", ["[" * 100_000, "[]", "{", "1"])
def test_words_that_are_no_object_are_broken(words):
    data = wire._LENGTHS.pack(len(words), 0) + words.encode()
    with pytest.raises(BrokenAnswer):
        wire.received(io.BytesIO(data).read)


def test_lengths_beyond_all_measure_are_broken_before_anything_is_read():
    with pytest.raises(BrokenAnswer):
        wire.received(io.BytesIO(b"\xff" * 8 + b"x").read)


def test_an_answer_cut_short_is_broken():
    data = b"".join(Frame({"done": True}, b"abc").sent())
    for end in range(1, len(data)):
        with pytest.raises(BrokenAnswer):
            wire.received(io.BytesIO(data[:end]).read)
    assert json.loads(data[8:-3]) == {"done": True}


cells = st.lists(st.lists(clean_texts, min_size=2, max_size=2).map(tuple), max_size=3).map(tuple)


@given(st.builds(SheetWords, clean_texts, cells))
def test_a_sheet_comes_as_it_was_said(sheet):
    assert wire.sheet_heard(through(wire.sheet_said(sheet))) == sheet


@given(plain, plain)
def test_whatever_is_said_of_a_sheet_is_a_sheet_or_broken(title, rows):
    with contextlib.suppress(BrokenAnswer):
        heard = wire.sheet_heard(Frame({"title": title, "rows": rows}))
        assert len({len(row) for row in heard.rows}) <= 1


def test_rows_of_other_lengths_are_broken():
    with pytest.raises(BrokenAnswer):
        wire.sheet_heard(Frame({"title": "a", "rows": [["a"], ["a", "b"]]}))
