"""What is read by a pattern is what decoding and encoding again would have given, and nothing else is read by it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.trail import audit
from lagvarde_coder.domain.trail.audit import Entry, fields_of
from lagvarde_coder.domain.trail.by_pattern import Shape
from lagvarde_coder.domain.trail.values import canonical_json, digest

ENTRY = Entry(
    project=new_id(),
    writer=new_id(),
    number=17,
    operation=new_id(),
    time=datetime(2026, 11, 29, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
    clock_back=0,
    coder=new_id(),
    action="coding.create",
    kind="coding",
    subject=new_id(),
    before=None,
    after=digest(b"a"),
    reason=None,
    undoes=None,
    codebook_version=1,
    program="prov",
    schema=6,
    follows=digest(b"b"),
    started_from="",
)
HINTS: dict[str, Any] = {"a": str, "b": int, "c": bool, "d": str | None, "e": tuple[str, ...], "f": int | None}
SHAPE = Shape(HINTS)
PIECES = st.sampled_from(
    ['"', "\\", "null", "0", "-0", "1", " ", ",", ":", "{", "}", "å", "\x7f", "\n", "é", "true", "1e3"]
)


def read(data: bytes) -> dict[str, Any] | type[Exception]:
    try:
        return fields_of(data)
    except ValueError as error:
        return type(error)


def decoded(data: bytes, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any] | type[Exception]:
    """Read an entry the long way only."""
    with monkeypatch.context() as patched:
        patched.setattr(audit, "_SHAPE", Shape({"nothing of the kind": int}))
        return read(data)


@given(st.integers(0, 900), st.integers(0, 4), st.lists(PIECES, max_size=3).map("".join))
def test_an_entry_that_was_changed_anywhere_is_read_as_before(at: int, gone: int, new: str):
    data = ENTRY.to_bytes()
    at %= len(data)
    changed = data[:at] + new.encode() + data[at + gone :]
    with pytest.MonkeyPatch.context() as monkeypatch:
        assert read(changed) == decoded(changed, monkeypatch)


def test_an_entry_is_read_by_the_pattern():
    cells = audit._SHAPE.read(ENTRY.to_bytes())
    assert cells is not None
    assert fields_of(ENTRY.to_bytes()) == json.loads(ENTRY.to_bytes())


@given(
    st.fixed_dictionaries(
        {
            "a": st.text(),
            "b": st.integers(),
            "c": st.booleans(),
            "d": st.none() | st.text(),
            "e": st.lists(st.text(), max_size=1),
            "f": st.none() | st.integers(),
        }
    )
)
def test_what_matches_is_what_it_says(stated: dict[str, Any]):
    try:
        data = canonical_json(stated)
    except UnicodeEncodeError:
        return
    cells = SHAPE.read(data)
    plain = not stated["e"] and b"\\" not in data and max(abs(stated["b"]), abs(stated["f"] or 0)) < 10**18
    assert (cells is not None) == plain
    if cells is not None:
        as_stored = {**stated, "c": int(stated["c"]), "e": "[]"}
        assert dict(zip(SHAPE.names, cells, strict=True)) == as_stored
        assert [type(cell) for cell in cells] == [type(as_stored[name]) for name in SHAPE.names]


@given(st.binary(max_size=80) | st.text(st.sampled_from('{}":,abcdef01 \\nulltrefas[]-'), max_size=60).map(str.encode))
def test_nothing_that_is_not_canonical_matches(data: bytes):
    if SHAPE.read(data) is not None:
        assert canonical_json(json.loads(data)) == data


@pytest.mark.parametrize(
    "data",
    [
        '{"a":"x","b":-0,"c":true,"d":null,"e":[],"f":null}',
        '{"a":"x","b":01,"c":true,"d":null,"e":[],"f":null}',
        '{"a":"x","b":1.0,"c":true,"d":null,"e":[],"f":null}',
        '{"a":"x","b":1,"c":1,"d":null,"e":[],"f":null}',
        '{"a":null,"b":1,"c":true,"d":null,"e":[],"f":null}',
        '{"b":1,"a":"x","c":true,"d":null,"e":[],"f":null}',
        '{"a":"x", "b":1,"c":true,"d":null,"e":[],"f":null}',
        '{"a":"x\ty","b":1,"c":true,"d":null,"e":[],"f":null}',
        '{"a":"x","a":"x","b":1,"c":true,"d":null,"e":[],"f":null}',
        '{"a":"x","b":1,"c":true,"d":null,"e":[],"f":null}\n',
        '{"a":"x","b":１,"c":true,"d":null,"e":[],"f":null}',
    ],
)
def test_what_only_looks_like_it_does_not_match(data: str):
    assert SHAPE.read(data.encode()) is None
