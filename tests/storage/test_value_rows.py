"""Values are read by a pattern where they can be; what comes out is what the long way gives."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.trail.audit import fields_of
from lagvarde_coder.domain.trail.values import KINDS, REASON, digest, pack
from lagvarde_coder.storage import value_rows
from lagvarde_coder.storage.mappers import to_row
from lagvarde_coder.storage.tables import STATE, is_structured
from lagvarde_coder.storage.value_rows import read_value
from tests.helpers import coded, pasted

PIECES = st.sampled_from(["\\n", '"', "null", "0", "-1", " ", "å", "[]", '["x"]', "true", "x", "\\u00e5"])


@pytest.fixture
def values(project: OpenProject) -> Iterator[list[tuple[str, bytes, str, str]]]:
    """Return name, bytes, kind and subject of every value of a project with a bit of everything."""
    document = pasted(project, "Vi saknar tid.\nOch ork.\n", "Norrsken", day=date(2026, 11, 29))
    coded(project, document, "T01", 0, 5, memo="En rad\noch en till")
    change = coded(project, document, "T02", 3, 9)
    project.trail.history.revert(change.operation)
    theme = project.themes.codebook.themes()[0]
    project.themes.codebook.park([theme.id], "Den är för vid")
    with project._database.read() as read:
        owners: dict[str, tuple[str, str]] = {}
        for row in read.trail.stored():
            owners |= named_by(row.data)
        yield [(name, data, *owners[name]) for name, data in read.trail.values()]


def named_by(entry: bytes) -> dict[str, tuple[str, str]]:
    """Return the values that an entry names, with the kind and the subject of each."""
    stated = fields_of(entry)
    named = {stated["after"]: (stated["kind"], stated["subject"]), stated["reason"]: (REASON, "")}
    return {name: owner for name, owner in named.items() if name}


def test_both_ways_agree_on_every_value(values: list[tuple[str, bytes, str, str]]):
    by_pattern = [kind for _, data, kind, one in values if value_rows._by_pattern(data, kind, one) is not None]
    assert {"coding", "text", "theme", "organisation", "coder", REASON} <= set(by_pattern)
    assert len(by_pattern) < len(values), "a text with a line break is read the long way"
    for name, data, kind, one in values:
        assert read_value(name, data, kind, one) == value_rows._read(name, data, kind, one)
        assert read_value(name, data, kind, one)[0] is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10_000), st.integers(0, 10_000), st.integers(0, 6), PIECES)
def test_both_ways_agree_on_what_was_changed(
    values: list[tuple[str, bytes, str, str]], which: int, at: int, gone: int, new: str
):
    _, data, kind, one = values[which % len(values)]
    at %= len(data)
    changed = data[:at] + new.encode() + data[at + gone :]
    forged = digest(changed), changed, kind, one
    assert read_value(*forged) == value_rows._read(*forged)


@pytest.mark.parametrize("kind", KINDS)
def test_the_row_of_every_kind_is_in_the_order_of_its_columns(kind: str):
    plain: dict[str, Any] = {}
    for column in STATE[kind].columns:
        plain[column.name] = 7 if column.type.python_type is int else "x"
    for name in value_rows._shape(kind)[0].names:
        if value_rows._hints(kind)[name] is bool:
            plain[name] = True
        elif "tuple" in str(value_rows._hints(kind)[name]):
            plain[name] = []
        elif is_structured(value_rows._hints(kind)[name]):
            nested = getattr(value_rows._hints(kind)[name], "__dataclass_fields__", None)
            plain[name] = asdict(value_rows._hints(kind)[name]()) if nested else None
    value = pack(kind, plain)
    problem, cells = read_value(value.hash, value.data, kind, "x")
    assert problem is None
    by_pattern = value_rows._by_pattern(value.data, kind, "x")
    assert by_pattern == (None if any(isinstance(one, dict) for one in plain.values()) else cells)
    assert cells == tuple(to_row(kind, plain)[column.name] for column in STATE[kind].columns)
