"""Every entry is held against the line in which it stands, in both formats; branches against what names them."""

from collections import Counter
from typing import Any

import pytest

from lagvarde_coder.domain.trail.audit import COLUMNS, Finding, StoredEntry
from lagvarde_coder.domain.trail.chain import Fold, Line, ending, forks_of, head_of, walk
from lagvarde_coder.domain.trail.values import Plain, canonical_json, digest

FIRST, SECOND = "sha256/1", "sha256/2"
LATER, EARLIER = "2026-11-21T12:00:01.000000Z", "2026-11-21T12:00:00.000000Z"


class Log:
    """Writes entries as some program might, right as long as nothing is said otherwise."""

    def __init__(self, algorithm: str = SECOND) -> None:
        self.algorithm = algorithm
        self.rows: list[StoredEntry] = []
        self.line = Line()
        self.branches: dict[str, Plain] = {}

    def add(self, subject: str, after: str | None, *, branch: str | None = None, **other: Any) -> str:
        """Append an entry to the line at hand and return its hash; ``other`` replaces fields."""
        line = self.line
        writer = other.get("writer", "w")
        number, previous = line.ends.get(writer, (0, None))
        fields: dict[str, Any] = {
            "algorithm": self.algorithm,
            "project": "p",
            "writer": writer,
            "number": number + 1,
            "operation": "o",
            "time": LATER,
            "clock_back": 0,
            "coder": "c",
            "action": "coding.create",
            "kind": "coding",
            "subject": subject,
            "before": line.current.get(subject, ("", None))[1],
            "after": after,
            "reason": None,
            "undoes": None,
            "codebook_version": 1,
            "program": "1",
            "schema": 3,
            "started_from": head_of(line.ends) if line.entries and not number else "",
        }
        if self.algorithm == FIRST:
            fields.update(order=line.entries + 1, previous=previous, seen=line.last)
        else:
            fields["follows"] = line.last
        fields.update(other)
        data = canonical_json(fields)
        self.rows.append(
            StoredEntry(len(self.rows) + 1, data, digest(data), tuple(fields[name] for name in COLUMNS), branch)
        )
        if after:
            line.current[subject] = fields["kind"], after
        line.ends[writer] = fields["number"], digest(data)
        line.entries, line.last = line.entries + 1, digest(data)
        return digest(data)

    def joins(self, theirs: Line, fork: str, entries: int, **other: Any) -> None:
        """Append the entry that names a branch."""
        told = {"forked_from": fork, "last": theirs.last, "head": head_of(theirs.ends), "entries": entries}
        self.branches["named"] = {"id": "b", "name": "x", **told, **other}
        self.add("b", "named", kind="branch", action="log.join")
        for writer, end in theirs.ends.items():
            self.line.ends.setdefault(writer, end)

    def findings(self) -> list[Finding]:
        fold = Fold(self.branches, forks_of(row for row in self.rows if row.branch))
        return [*walk(self.rows, fold), *ending(fold)]


@pytest.fixture(params=[FIRST, SECOND])
def log(request: pytest.FixtureRequest) -> Log:
    made = Log(request.param)
    made.add("k1", "v1")
    made.add("k2", "v2")
    return made


def details(log: Log) -> list[tuple[str, str]]:
    return [(one.where, one.detail.partition(":")[0]) for one in log.findings()]


def test_a_log_of_either_format_fits(log: Log):
    log.add("k1", "v3", writer="w2")
    log.add("k2", None)
    assert log.findings() == []


def test_a_log_may_go_on_in_the_second_format():
    log = Log(FIRST)
    log.add("k1", "v1")
    log.algorithm = SECOND
    log.add("k1", "v2")
    log.add("k1", "v3", writer="w2")
    assert log.findings() == []


def test_an_entry_with_its_right_hash_that_follows_another_one_is_named(log: Log):
    before = log.rows[0].hash
    log.add("k3", "v3", **({"seen": before} if log.algorithm == FIRST else {"follows": before}))
    assert details(log) == [("entry 3", "the entry before it")]


def test_a_value_that_two_entries_have_is_named(log: Log):
    log.add("k3", "v1")
    assert log.findings() == [Finding("entry 3", "a value is used twice", "v1")]


def test_a_reason_that_is_another_entry_s_value_is_named(log: Log):
    log.add("k3", "v3", reason="v2")
    log.add("k4", "v4", reason="v2")
    assert [one.where for one in log.findings()] == ["entry 3", "entry 4"]


@pytest.mark.parametrize(
    ("field", "value", "name"),
    [
        ("number", 4, "number of its writer"),
        ("started_from", "x", "where its writer began"),
        ("project", "q", "project"),
        ("before", "v0", "the value before"),
        ("clock_back", 1, "clock flag"),
    ],
)
def test_a_field_that_does_not_fit_is_named(log: Log, field: str, value: object, name: str):
    log.add("k3", "v3", branch=None, **{field: value})
    assert details(log) == [("entry 3", name)]


def test_a_clock_that_went_back_is_to_be_flagged(log: Log):
    log.add("k3", "v3", time=EARLIER)
    assert details(log) == [("entry 3", "clock flag")]
    log.rows.pop()
    log.line.current.pop("k3")
    log.line.ends["w"], log.line.entries, log.line.last = (2, log.rows[-1].hash), 2, log.rows[-1].hash
    log.add("k3", "v3", time=EARLIER, clock_back=1)
    assert log.findings() == []


@pytest.mark.parametrize(("field", "value"), [("order", 7), ("previous", None)])
def test_what_only_the_first_format_has_is_compared_too(field: str, value: object):
    log = Log(FIRST)
    log.add("k1", "v1")
    log.add("k2", "v2", branch=None, **{field: value})
    assert [one.where for one in log.findings()] == ["entry 2"]


def test_an_unknown_algorithm_is_no_entry():
    log = Log("sha256/3")
    log.add("k1", "v1")
    assert [one.what for one in log.findings()] == ["the bytes are not an entry"]


def test_bytes_that_are_no_entry_are_named_and_what_comes_after_is_held_against_the_rest(log: Log):
    log.add("k3", "v3", writer="w2")
    log.rows[2] = log.rows[2]._replace(data=b"noise")
    log.add("k1", "v4")
    assert [(one.where, one.what) for one in log.findings()] == [("entry 3", "the bytes are not an entry")]


def test_bytes_with_another_hash_are_named(log: Log):
    log.rows[1] = log.rows[1]._replace(hash="0" * 64)
    assert ("entry 2", "the bytes do not have the stored hash") in {(one.where, one.what) for one in log.findings()}


def test_a_row_that_stands_elsewhere_is_named(log: Log):
    log.rows[1] = log.rows[1]._replace(order=7)
    assert details(log) == [("entry 7", "order")]


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_that_does_not_say_what_the_bytes_say_is_named(log: Log, name: str):
    columns = tuple("x" if column == name else cell for column, cell in zip(COLUMNS, log.rows[1].columns, strict=True))
    log.rows[1] = log.rows[1]._replace(columns=columns)
    assert details(log) == [("entry 2", name)]


# --- branches ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def forked(log: Log) -> tuple[Log, Line, str]:
    """A log with two entries of its own since the fork, followed by two of another copy; and that copy's line."""
    fork = log.rows[-1].hash
    there = log.line.copy()
    log.add("k1", "v3")
    log.add("k5", "v4")
    ours, log.line = log.line, there
    log.add("k1", "v5", branch="b", writer="w2")
    log.add("k6", "v6", branch="b", writer="w2")
    log.line = ours
    return log, there, fork


def test_two_lines_that_an_entry_joins_fit(forked: tuple[Log, Line, str]):
    log, theirs, fork = forked
    log.joins(theirs, fork, 2)
    log.add("k1", "v7")
    log.add("k8", "v8", writer="w3")
    assert log.findings() == []


def test_the_state_is_what_the_file_s_own_line_says(forked: tuple[Log, Line, str]):
    log, theirs, fork = forked
    log.joins(theirs, fork, 2)
    fold = Fold(log.branches, forks_of(row for row in log.rows if row.branch))
    assert list(walk(log.rows, fold)) == []
    assert {one: value for one, (_, value) in fold.trunk.current.items()} == {
        "k1": "v3",
        "k2": "v2",
        "k5": "v4",
        "b": "named",
    }
    assert fold.trunk.ends.keys() == {"w", "w2"}


@pytest.mark.parametrize(
    "wrong", [{"entries": 1}, {"entries": 3}, {"head": "0" * 64}, {"last": "0" * 64}, {"forked_from": "0" * 64}]
)
def test_a_branch_that_is_not_as_its_value_says_is_named(forked: tuple[Log, Line, str], wrong: dict[str, Any]):
    log, theirs, fork = forked
    log.joins(theirs, fork, **{"entries": 2, **wrong})
    assert {one.where for one in log.findings()} == {"entry 7"}


def test_a_fork_that_the_other_copy_does_not_know_is_named(forked: tuple[Log, Line, str]):
    log, theirs, _ = forked
    log.joins(theirs, log.rows[3].hash, 2)
    assert [one.where for one in log.findings()] == ["entry 7"]


def test_entries_that_no_branch_names_are_named(forked: tuple[Log, Line, str]):
    log, _, _ = forked
    assert [one.where for one in log.findings()] == ["entry 5"]
    log.add("k9", "v9")
    assert "entry 5" in {one.where for one in log.findings()}


def test_a_branch_that_is_said_to_have_forked_earlier_than_it_did_is_named(forked: tuple[Log, Line, str]):
    log, theirs, _ = forked
    log.joins(theirs, log.rows[0].hash, 2)
    assert [(one.where, one.detail) for one in log.findings()] == [("entry 7", "forked elsewhere")]


def test_a_branch_that_brought_nothing_is_named(forked: tuple[Log, Line, str]):
    log, theirs, fork = forked
    log.joins(theirs, fork, 2)
    told = {"id": "d", "name": "y", "forked_from": fork, "last": theirs.last, "head": head_of(theirs.ends)}
    log.branches["empty"] = {**told, "entries": 0}
    log.add("d", "empty", kind="branch")
    assert {one.where for one in log.findings()} == {"entry 8"}


@pytest.mark.parametrize("after", ["other", None])
def test_a_branch_that_is_changed_or_taken_away_is_named(forked: tuple[Log, Line, str], after: str | None):
    log, theirs, fork = forked
    log.joins(theirs, fork, 2)
    log.branches["other"] = {**log.branches["named"], "name": "z"}
    log.add("b", after, kind="branch")
    assert [(one.where, one.what) for one in log.findings()] == [("entry 8", "the branch is not as it says")]


def test_a_branch_whose_value_says_nothing_of_it_is_named(forked: tuple[Log, Line, str]):
    log, theirs, fork = forked
    log.joins(theirs, fork, 2)
    del log.branches["named"]
    assert [(one.where, one.what) for one in log.findings()] == [("entry 7", "the branch is not as it says")]


def test_a_reason_that_stands_twice_or_becomes_a_value_is_named(log: Log):
    log.add("k3", "v3", reason="r")
    log.add("k4", "v4", reason="r")
    log.add("k5", "r")
    assert log.findings() == [Finding(f"entry {at}", "a value is used twice", "r") for at in (4, 5)]


def test_a_subject_that_becomes_one_of_another_kind_is_named(log: Log):
    log.add("k1", "v3", kind="theme")
    assert details(log) == [("entry 3", "kind of its subject")]


def test_a_value_that_is_both_state_and_reason_is_named(log: Log):
    log.add("k3", "v3", reason="v3")
    assert log.findings() == [Finding("entry 3", "a value is used twice", "v3")]


@pytest.mark.parametrize(
    "time",
    ["", "2026-11-21", "2026-11-21T12:00:00.000000+02:00", "2026-13-21T12:00:00.000000Z", "2026-11-21 12:00:00Z"],
)
def test_an_entry_without_a_time_in_universal_time_is_none(log: Log, time: str):
    log.add("k3", "v3", time=time)
    assert [(one.where, one.what) for one in log.findings()] == [("entry 3", "the bytes are not an entry")]


def test_rows_that_do_not_stand_right_in_front_of_the_entry_that_names_them_are_named(forked: tuple[Log, Line, str]):
    log, theirs, fork = forked
    log.add("k9", "v9")
    log.joins(theirs, fork, 2)
    assert [one.where for one in log.findings()] == ["entry 5", "entry 8"]


def test_a_line_is_left_where_a_row_does_not_follow_the_one_in_front_of_it(nested: Log):
    fork = nested.rows[1].hash
    theirs = nested.rows[5].hash
    assert forks_of(row for row in nested.rows if row.branch) == {fork: 2, theirs: 1}


def test_an_entry_more_than_the_branch_has_is_named(forked: tuple[Log, Line, str]):
    log, theirs, fork = forked
    as_named, ours = theirs.copy(), log.line
    log.line = theirs
    log.add("k7", "v7", branch="b", writer="w2")
    log.line = ours
    log.joins(as_named, fork, 2)
    assert [one.where for one in log.findings()] == ["entry 8"]


@pytest.fixture
def nested(forked: tuple[Log, Line, str]) -> Log:
    """The other copy had itself joined a third one, which had begun where it did."""
    log, theirs, fork = forked
    third = Line(dict(list(theirs.current.items())), {"w": (2, fork)}, 2, fork)
    third.current = {"k1": ("coding", "v1"), "k2": ("coding", "v2")}
    ours, log.line = log.line, third
    log.add("k9", "v9", branch="b", writer="w4")
    log.line = theirs
    value = {"id": "c", "name": "y", "forked_from": fork, "last": third.last, "head": head_of(third.ends), "entries": 1}
    log.branches["third"] = value
    log.add("c", "third", kind="branch", branch="b", writer="w2")
    theirs.ends["w4"] = third.ends["w4"]
    log.line = ours
    log.joins(theirs, fork, 4)
    return log


def test_a_branch_of_a_branch_fits(nested: Log):
    assert nested.findings() == []


@pytest.mark.parametrize("order", [(6, 4, 5), (4, 6, 5)], ids=["in front of it", "in its midst"])
def test_rows_in_another_order_than_in_the_copy_that_they_came_from_are_named(nested: Log, order: tuple[int, ...]):
    moved = [nested.rows[at] for at in order]
    nested.rows[4:7] = [row._replace(order=at) for at, row in enumerate(moved, 5)]
    assert {(one.where, one.detail) for one in nested.findings()} == {("entry 9", "number or order of its rows")}


def test_a_branch_may_begin_in_the_midst_of_the_one_that_joined_it(forked: tuple[Log, Line, str]):
    """The third copy was made after the first of the other's two entries; both stand in one run."""
    log, theirs, fork = forked
    middle = log.rows[4].hash
    third = Line({"k1": ("coding", "v5"), "k2": ("coding", "v2")}, {"w": (2, fork), "w2": (1, middle)}, 3, middle)
    ours, log.line = log.line, third
    log.add("k9", "v9", branch="b", writer="w4")
    log.line = theirs
    told = {"forked_from": middle, "last": third.last, "head": head_of(third.ends), "entries": 1}
    log.branches["third"] = {"id": "c", "name": "y", **told}
    log.add("c", "third", kind="branch", branch="b", writer="w2")
    theirs.ends["w4"] = third.ends["w4"]
    log.line = ours
    log.joins(theirs, fork, 4)
    assert log.findings() == []


@pytest.mark.parametrize("at", [4, 5])
def test_an_entry_of_a_branch_that_follows_nothing_known_is_named_and_the_rest_goes_on(
    forked: tuple[Log, Line, str], at: int
):
    log, theirs, _ = forked
    del log.rows[at:]
    begins = at == 4
    ours = log.line
    log.line = Line() if begins else theirs
    if not begins:
        theirs.ends["w2"] = (1, log.rows[4].hash)
        theirs.current.pop("k6")
    name = "seen" if log.algorithm == FIRST else "follows"
    wrong = {"order": 5 if begins else 4, "previous": None if begins else log.rows[4].hash} if name == "seen" else {}
    began = {"started_from": head_of(ours.ends)} if begins else {}
    log.add("k7", "v7", branch="b", writer="w2", **{name: "0" * 64}, **wrong, **began)
    assert details(log)[0] == (f"entry {at + 1}", "the entry before it")
    assert {where for where, _ in details(log)} == {f"entry {at + 1}", f"entry {4 + 1}"}


def test_lines_are_kept_only_as_long_as_something_goes_on_from_them(forked: tuple[Log, Line, str]):
    log, theirs, fork = forked
    log.joins(theirs, fork, 2)
    fold = Fold(log.branches, forks_of(row for row in log.rows if row.branch))
    assert list(walk(log.rows, fold)) == []
    assert fold.line_at(fork) is None
    assert fold.line_at(log.rows[-1].hash) is fold.trunk
    assert fold.end_at(fork) and fold.end_at(log.rows[2].hash) is None
    assert fold.trunk.passed.keys() == {fork}


def test_a_line_that_was_asked_for_is_there_as_it_was(log: Log):
    asked = log.rows[0].hash
    log.add("k1", "v3")
    fold = Fold(forks=Counter([asked]))
    assert list(walk(log.rows, fold)) == []
    line = fold.line_at(asked)
    assert line and (line.current, line.entries) == ({"k1": ("coding", "v1")}, 1)
    assert fold.line_at(log.rows[1].hash) is None
