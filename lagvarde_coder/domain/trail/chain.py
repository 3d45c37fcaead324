"""How entries hang together: lines, branches that were joined to them, and the fold that explains the state.

Every entry follows one other: so it stands in a *line*, the history of one copy of the file. A file has a line of its
own; those of other copies were taken in as *branches*, each in front of the entry that names it. Pure: storage hands
over rows in the file's order and keeps what comes back.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import Any

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.project import Branch
from lagvarde_coder.domain.trail.audit import COLUMNS, Finding, StoredEntry, fields_of, head_hash
from lagvarde_coder.domain.trail.branch_rows import BranchRows
from lagvarde_coder.domain.trail.holding import Witness
from lagvarde_coder.domain.trail.values import Plain, digest

Ends = dict[Id, tuple[int, str]]
"""Each writer's last entry: number and hash. They stand for all entries up to there."""


def lacking(ends: Ends, other: Ends) -> int:
    """Return how many entries up to ``other`` are not among those up to ``ends``."""
    return sum(max(0, number - ends.get(writer, (0, ""))[0]) for writer, (number, _) in other.items())


def head_of(ends: Ends) -> str:
    """Return the head hash at this point."""
    return head_hash((writer, number, last) for writer, (number, last) in ends.items())


@dataclass(slots=True)
class Line:
    """One line up to some entry.

    Attributes:
        current: kind and hash of the last value of each subject.
        ends: each writer's last entry, those of joined branches included.
        entries: how many entries the line has; ``last`` is the hash of the last one.
        passed: writer and number of the entry that follows here where a branch is said to have forked.
    """

    current: dict[Id, tuple[str, str]] = field(default_factory=dict)
    ends: Ends = field(default_factory=dict)
    entries: int = 0
    last: str | None = None
    last_time: str = ""
    passed: dict[str, tuple[Id, int]] = field(default_factory=dict)

    def copy(self) -> "Line":
        """Return the same, to go on from here by itself."""
        return Line(dict(self.current), dict(self.ends), self.entries, self.last, self.last_time, dict(self.passed))


@dataclass(slots=True)
class Fold:
    """What the entries read so far say.

    Attributes:
        branches: the values of all branches by their hash; ``forks``: see :func:`forks_of`. Both are known beforehand.
        trunk: the file's own line: it explains the state.
        entries: the order of the last row.
        used: the values of subjects that entries named, with kind and subject; ``reasons``: those of reasons.
        rows: those of the branch that is being read, so far; ``other`` is its line.
    """

    branches: Mapping[str, Plain] = field(default_factory=dict)
    forks: Counter[str] = field(default_factory=Counter)
    trunk: Line = field(default_factory=Line)
    entries: int = 0
    project: Id | None = None
    used: dict[str, tuple[str, Id]] = field(default_factory=dict)
    reasons: set[str] = field(default_factory=set)
    other: Line | None = None
    rows: BranchRows | None = None
    _kept: dict[str, Line] = field(default_factory=dict)
    _ends: dict[str, Line] = field(default_factory=dict)
    _named: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._named = {str(plain[name]) for plain in self.branches.values() for name in ("forked_from", "last")}

    def line_for(self, row: StoredEntry, follows: str | None) -> Line:
        """Return the line in which a row stands; one that follows nothing known is counted to the line at hand."""
        if row.branch is None:
            return self.trunk
        if self.other is None or self.other.last != follows:
            kept = self._kept.get(follows or "")
            self.other = self._leaving(follows or "", kept) if kept else (self.other or self.trunk.copy())
        return self.other

    def _leaving(self, fork: str, kept: Line) -> Line:
        self.forks[fork] -= 1
        return kept.copy() if self.forks[fork] > 0 else self._kept.pop(fork)

    def end_at(self, last: str) -> Line | None:
        """Return a line up to an entry that a branch names, without its values, if that was read already."""
        return self._ends.get(last)

    def line_at(self, last: str) -> Line | None:
        """Return a line as it was at an entry from which others go on, or were said to."""
        return self.trunk if last == self.trunk.last else self._kept.get(last)

    def leave(self, line: Line, entry: Mapping[str, Any]) -> None:
        """Note which entry comes after the line's last one, if a branch is said to have forked there."""
        if line.last in self._named:
            line.passed[line.last] = entry["writer"], entry["number"]

    def remember(self, line: Line) -> None:
        """Keep what later rows need of the line's last entry."""
        last = line.last or ""
        if last in self._named:
            self._ends[last] = Line({}, dict(line.ends), passed=dict(line.passed))
        if self.forks and self.forks[last] > 0:
            self._kept[last] = line.copy()


def forks_of(rows: Iterable[StoredEntry]) -> Counter[str]:
    """Return the hashes of the entries from which rows of branches go on elsewhere than in the row before them.

    ``rows`` are those of branches only, in the file's order; each hash is counted as often as a row goes on from it.
    """
    forks: Counter[str] = Counter()
    before: tuple[Id | None, str] = None, ""
    for row in rows:
        with suppress(ValueError, RecursionError):  # walking will name it
            follows = (row.says or fields_of(row.data))["follows"] or ""
            if (row.branch, follows) != before:
                forks[follows] += 1
        before = row.branch, row.hash
    return forks


def walk(rows: Iterable[StoredEntry], fold: Fold, witnesses: Sequence[Witness] = ()) -> Iterator[Finding]:
    """Take the entries in order into ``fold`` and yield what does not fit in the chain, and what ``witnesses`` say.

    After a finding the walk goes on from what the row says, so that the first finding names the place.
    """
    for row in rows:
        yield from _take(row, fold, witnesses)


def ending(fold: Fold) -> Iterator[Finding]:
    """Yield what is missing after the last entry."""
    if fold.rows is not None:
        yield _unnamed(fold.rows)


def _unnamed(rows: BranchRows) -> Finding:
    return Finding(f"entry {rows.begins}", "entries of another copy begin here that no branch names", rows.branch)


def _take(row: StoredEntry, fold: Fold, witnesses: Sequence[Witness]) -> Iterator[Finding]:
    where = f"entry {row.order}"
    try:
        entry = row.says or fields_of(row.data)
    except (ValueError, RecursionError) as error:
        yield Finding(where, "the bytes are not an entry", str(error))
        line = fold.line_for(row, None)
        line.last, line.entries, fold.entries = row.hash, line.entries + 1, row.order
        return
    if digest(row.data) != row.hash:
        yield Finding(where, "the bytes do not have the stored hash")
    line = fold.line_for(row, entry["follows"])
    yield from _links(where, row, entry, line, fold)
    if row.branch is not None or fold.rows is not None or entry["kind"] == Branch.KIND:
        yield from _branching(where, row, entry, line, fold)
    _advance(row, entry, line, fold)
    for witness in witnesses:
        yield from witness.take(row, entry, lambda: head_of(line.ends))


_LINKS = (
    "order",
    "number of its writer",
    "the entry before it",
    "where its writer began",
    "project",
    "kind of its subject",
    "the value before",
    "clock flag",
    *COLUMNS,
)
"""What :func:`_links` compares, in its order."""
_columns = itemgetter(*COLUMNS)


def _links(where: str, row: StoredEntry, entry: dict[str, Any], line: Line, fold: Fold) -> Iterator[Finding]:
    """Compare one entry with its row, with the entries before it in its line and with what they say."""
    number, previous = line.ends.get(entry["writer"], (0, None))
    kind, before = line.current.get(entry["subject"], (entry["kind"], None))
    began = head_of(line.ends) if number == 0 and line.entries else ""
    actual = (
        (row.order, entry["number"], entry["follows"], entry["started_from"], entry["project"], entry["kind"]),
        (entry["before"], entry["clock_back"]),
        row.columns,
    )
    wanted = (
        (fold.entries + 1, number + 1, line.last, began, fold.project or entry["project"], kind),
        (before, int(entry["time"] < line.last_time)),
        _columns(entry),
    )
    if actual != wanted:
        for name, is_so, should in zip(_LINKS, chain(*actual), chain(*wanted), strict=True):
            if is_so != should:
                yield Finding(where, "a field does not fit", f"{name}: {is_so} ≠ {should}")
    if "order" in entry:
        yield from _first_format(where, entry, line.entries + 1, previous)
    after, reason = entry["after"], entry["reason"]
    for name in (after,) if after == reason else (after, reason):
        if name is not None and (name in fold.used or name in fold.reasons or after == reason):
            yield Finding(where, "a value is used twice", name)


def _first_format(where: str, entry: dict[str, Any], place: int, previous: str | None) -> Iterator[Finding]:
    """Compare what only entries of ``sha256/1`` say: their place in their line, and their writer's previous entry."""
    if entry["order"] != place:
        yield Finding(where, "a field does not fit", f"order in the bytes: {entry['order']} ≠ {place}")
    if entry["previous"] != previous:
        yield Finding(where, "a field does not fit", f"its writer's previous entry: {entry['previous']} ≠ {previous}")


def _branching(where: str, row: StoredEntry, entry: dict[str, Any], line: Line, fold: Fold) -> Iterator[Finding]:
    """Compare the rows of a branch, the entry that names it, and what that says of it."""
    rows, own = fold.rows, row.branch is None
    names_it = own and rows is not None and (entry["kind"], entry["subject"]) == (Branch.KIND, rows.branch)
    if rows is not None and rows.branch != row.branch and not names_it:
        yield _unnamed(rows)
        rows = None
    plain = fold.branches.get(entry["after"]) if entry["kind"] == Branch.KIND and entry["before"] is None else None
    if plain is None and entry["kind"] == Branch.KIND:
        yield Finding(where, "the branch is not as it says", "changed, taken away or not legible")
    if row.branch is not None:
        rows = rows or BranchRows(row.branch, row.order)
        rows.add(row.hash, entry["follows"], str(plain["last"]) if plain else None)
    fold.rows = rows
    if plain is not None:
        yield from _joining(where, plain, line, fold, own=own)
    if own:
        fold.rows, fold.other = None, None


def _joining(where: str, plain: Plain, line: Line, fold: Fold, *, own: bool) -> Iterator[Finding]:
    """Compare what a branch's value says with the rows, and let the line know the branch's entries from now on."""
    other, fork = fold.end_at(str(plain["last"])), fold.end_at(str(plain["forked_from"]))
    if other is None or fork is None:
        yield Finding(where, "the branch that it names is not in the file")
        return
    count = lacking(line.ends, other.ends)
    if (plain["head"], plain["entries"]) != (head_of(other.ends), count):
        yield Finding(where, "the branch is not as it says", f"head or number of entries: {plain['entries']} ≠ {count}")
    if lacking(line.ends, fork.ends) or not _left(line, other, str(plain["forked_from"])):
        yield Finding(where, "the branch is not as it says", "forked elsewhere")
    if own and not (fold.rows and fold.rows.count == count and fold.rows.end_with(str(plain["last"]))):
        yield Finding(where, "the branch is not as it says", "number or order of its rows")
    for writer, (number, last) in other.ends.items():
        if number > line.ends.get(writer, (0, ""))[0]:
            line.ends[writer] = number, last


def _left(line: Line, other: Line, fork: str) -> bool:
    """Tell whether the other copy's line goes on from an entry of its own with what ``line`` does not know."""
    writer, number = other.passed.get(fork, ("", 0))
    return number > line.ends.get(writer, (0, ""))[0]


def _advance(row: StoredEntry, entry: dict[str, Any], line: Line, fold: Fold) -> None:
    subject, after = entry["subject"], entry["after"]
    if after is None:
        line.current.pop(subject, None)
    else:
        line.current[subject] = (entry["kind"], after)
        fold.used[after] = entry["kind"], subject
    if entry["reason"] is not None:
        fold.reasons.add(entry["reason"])
    fold.leave(line, entry)
    line.ends[entry["writer"]] = (entry["number"], row.hash)
    line.entries, line.last, line.last_time = entry.get("order", line.entries + 1), row.hash, entry["time"]
    fold.entries = row.order
    fold.project = fold.project or entry["project"]
    if fold.forks or fold.branches:
        fold.remember(line)
