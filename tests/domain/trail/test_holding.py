"""The head that an export kept is held against the log at the very state that it names."""

import pytest

from lagvarde_coder.domain.trail.audit import Finding, StoredEntry
from lagvarde_coder.domain.trail.holding import ExportedHeads


def found(state: int, head: str) -> list[str]:
    """Walk three entries, the last one an export that names a state and a head; heads are "h1", "h2", "h3"."""
    exports = {"value": {"name": "rapport.docx", "state": state, "head": head}, "other": {"state": 1, "head": "h1"}}
    witness = ExportedHeads(exports, "h0", joined=False)
    findings: list[Finding] = []
    for order in (1, 2, 3):
        kind, after = ("export", "value") if order == 3 else ("theme", f"v{order}")
        row = StoredEntry(order, b"", "", ())
        findings += witness.take(row, {"kind": kind, "after": after, "subject": "s"}, lambda at=order: f"h{at}")
    return [finding.detail for finding in findings]


@pytest.mark.parametrize(("state", "head"), [(0, "h0"), (1, "h1"), (2, "h2")])
def test_the_head_of_its_own_state_fits(state: int, head: str):
    assert found(state, head) == []


@pytest.mark.parametrize(("state", "head"), [(2, "h1"), (1, "h2"), (2, "h0"), (3, "h3"), (7, "h2")])
def test_the_head_of_another_state_does_not(state: int, head: str):
    assert found(state, head) == ["rapport.docx"]
