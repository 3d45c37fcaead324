"""Reading the log: entries, values, and what an operation did."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Label, Row, and_, func, not_, select

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.audit import Action, StoredEntry, head_hash
from lagvarde_coder.domain.trail.erasing import Erasure
from lagvarde_coder.domain.trail.values import BY_CODER, Plain, UnreadableValue, from_plain, unpack
from lagvarde_coder.storage import entry_rows
from lagvarde_coder.storage import values as stored_values
from lagvarde_coder.storage.statements import fetched
from lagvarde_coder.storage.tables import STATE, entry, log_row, shared, sharing, subject

_FIRST_TIMES = f"SELECT subject, min(time) FROM {entry.name} WHERE subject IN ({{}}) GROUP BY subject"
"""Written by hand: SQLAlchemy takes longer to write the query for each document than SQLite to answer it."""
_SINCE = (
    f'SELECT r."order", s.kind, r.subject, r.before FROM {log_row.name} AS r JOIN {shared.name} AS s ON s.id = r.shared'
    ' WHERE r."order" > ? AND r.branch IS NULL AND s.kind IN ({}) ORDER BY r."order" DESC'
)
_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class LogEntry:
    """An entry as screens and services use it; ``before`` and ``after`` are value hashes."""

    order: int
    operation: Id
    writer: Id
    number: int
    time: datetime
    coder: Id
    action: Action
    kind: str
    subject: Id
    before: str | None
    after: str | None
    reason: str | None
    undoes: Id | None
    codebook_version: int
    hash: str
    data: bytes

    @property
    def clock_went_back(self) -> bool:
        """Whether the clock said less than when the entry before was made."""
        return b'"clock_back":1,' in self.data


@dataclass(frozen=True, slots=True)
class OperationLine:
    """One operation in figures: its first entry, how many subjects it changed, and how many of the first one's kind."""

    first: LogEntry
    subjects: int
    alike: int


_OWN = entry.c.branch.is_(None)
"""The entries that explain the state: those of the file's own line."""


def _of(**fields: str) -> ColumnElement[bool]:
    return entry.c.shared.in_(sharing(**fields))


class TrailReader:
    """The log, on one open transaction.

    Histories and operations are read from the file's own line only; what another copy did is there as the operation
    that joined it. Entries of branches are found by their place, and count when it is asked when a subject was made.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._values: dict[str, Plain] = {}
        self._left: dict[str, bytes] | None = None

    def stored(self, *, of_branches: bool = False) -> Iterator[StoredEntry]:
        """Yield every entry of the log in order, for verifying, or only those that came with branches."""
        return entry_rows.stored(self._connection, of_branches=of_branches)

    def values(self) -> Iterator[tuple[str, bytes]]:
        """Yield hash and bytes of every stored value."""
        return stored_values.every(self._connection)

    def value(self, name: str | None) -> Plain | None:
        """Return the plain data of a value, or None."""
        if name is None:
            return None
        self.read_ahead([name])
        return self._values.get(name)

    def read_ahead(self, names: Iterable[str | None]) -> None:
        """Read many values at once, so that :meth:`value` asks for none of them on its own."""
        new = {name for name in names if name is not None and name not in self._values}
        self._values.update(self.values_by_hash(sorted(new)))

    def of_operations(self, operations: Sequence[Id]) -> list[LogEntry]:
        """Return the entries of several operations, oldest first in each."""
        entries: list[LogEntry] = []
        for start in range(0, len(operations), 500):
            query = select(entry).where(entry.c.operation.in_(operations[start : start + 500])).order_by(entry.c.order)
            entries += [_to_entry(row) for row in self._connection.execute(query)]
        return entries

    def values_by_hash(self, names: Sequence[str]) -> dict[str, Plain]:
        """Return the plain data of many values; of those that were erased what is left."""
        found = stored_values.read(self._connection, names)
        if len(found) < len(names):
            found |= {name: self.left[name] for name in names if name not in found and name in self.left}
        return {name: unpack(data)[1] for name, data in found.items()}

    def erasures(self) -> dict[str, Erasure]:
        """Return every erasure that entries state, by the hash of its value; what is no erasure is left out."""
        stated: dict[str, Erasure] = {}
        for name, plain in self._stored_of(Erasure.KIND):
            with suppress(ValueError, KeyError, TypeError, AttributeError):
                stated[name] = from_plain(Erasure, plain)
        return stated

    @property
    def left(self) -> dict[str, bytes]:
        """What is left of the values that were erased, by their hashes."""
        if self._left is None:
            emptied = (each for erasure in self.erasures().values() for each in erasure.emptied)
            self._left = {each.hash: each.left.encode() for each in emptied}
        return self._left

    def values_of(self, kind: str) -> list[Plain]:
        """Return every value that subjects of a kind ever had in any copy, oldest first, without damaged ones."""
        return [plain for _, plain in self.values_named(kind)]

    def values_named(self, kind: str) -> Iterator[tuple[str, Plain]]:
        """Yield hash and plain data of the same values; of those that were erased, last, what is left."""
        yield from self._stored_of(kind)
        gone = self.left.keys() - stored_values.present(self._connection, list(self.left))
        for name in gone:
            with suppress(UnreadableValue):
                found, plain = unpack(self.left[name])
                if found == kind:
                    yield name, plain

    def _stored_of(self, kind: str) -> Iterator[tuple[str, Plain]]:
        for name, data in stored_values.of_kind(self._connection, kind):
            with suppress(UnreadableValue):
                yield name, unpack(data)[1]

    def highest_number(self, kind: str) -> int:
        """Return the highest number that a subject of a kind ever had in any copy, or 0.

        Subjects keep their numbers, so only removed ones, and those that came in a branch, are looked up in the log.
        """
        highest: int = fetched(self._connection, f"SELECT ifnull(max(number), 0) FROM {STATE[kind].name}")[0][0]
        gone = [int(unpack(data)[1]["number"]) for data in stored_values.of_gone(self._connection, kind)]
        left = (unpack(data) for data in self.left.values())
        gone += [int(plain["number"]) for found, plain in left if found == kind]
        return max([highest, *gone])

    def subjects_ever(self, kind: str) -> list[Id]:
        """Return the subjects of a kind that there are or were."""
        return list(self._connection.scalars(select(entry.c.subject).distinct().where(_of(kind=kind), _OWN)))

    def lives(self, kind: str) -> dict[Id, list[tuple[int, str]]]:
        """Return the order and hash of every value that each subject of a kind had, oldest first."""
        query = select(entry.c.subject, entry.c.order, entry.c.after).where(_of(kind=kind), _OWN)
        lives: dict[Id, list[tuple[int, str]]] = {}
        for name, order, after in self._connection.execute(query.order_by(entry.c.order)):
            if after is not None:
                lives.setdefault(name, []).append((order, after))
        return lives

    def last_by_coder(self) -> dict[Id, datetime]:
        """Return when each coder last did anything that is in the log."""
        last = select(func.max(log_row.c.time)).where(log_row.c.shared == shared.c.id).scalar_subquery()
        query = select(shared.c.coder, func.max(last)).group_by(shared.c.coder)
        return {coder: datetime.fromisoformat(time) for coder, time in self._connection.execute(query) if time}

    def removed(self, kind: str) -> list[LogEntry]:
        """Return the entries that removed the subjects of a kind that do not exist now, newest first."""
        last = select(func.max(entry.c.order)).where(_of(kind=kind), entry.c.after.is_(None), _OWN)
        query = select(entry).where(
            entry.c.order.in_(last.group_by(entry.c.subject)), entry.c.subject.not_in(select(subject.c.id))
        )
        return [_to_entry(row) for row in self._connection.execute(query.order_by(entry.c.order.desc()))]

    def entry(self, order: int) -> LogEntry | None:
        """Return one entry by its place in the log, also one that came with a branch."""
        row = self._connection.execute(select(entry).where(entry.c.order == order)).first()
        return _to_entry(row) if row else None

    def naming(self, name: str) -> LogEntry | None:
        """Return the entry after which a subject has the value with this hash."""
        order = self._connection.scalar(select(log_row.c.order).where(log_row.c.after == stored_values.key(name)))
        return self.entry(order) if order is not None else None

    def head_at(self, state: int) -> str:
        """Return the head hash as it was when the file had ``state`` entries.

        Entries of a branch count from the one on that names it, so a state within a branch is that before it.
        """
        last = select(func.max(entry.c.order)).where(entry.c.order <= state, _OWN).scalar_subquery()
        ends = select(entry.c.writer, func.max(entry.c.number), entry.c.hash).where(entry.c.order <= last)
        return head_hash(tuple(row) for row in self._connection.execute(ends.group_by(entry.c.writer)))

    def of_operation(self, operation: Id) -> list[LogEntry]:
        """Return the entries of one operation."""
        query = select(entry).where(entry.c.operation == operation, _OWN).order_by(entry.c.order)
        return [_to_entry(row) for row in self._connection.execute(query)]

    def of_subject(self, subject_id: Id) -> list[LogEntry]:
        """Return what happened to one subject, oldest first."""
        query = select(entry).where(entry.c.subject == subject_id, _OWN).order_by(entry.c.order)
        return [_to_entry(row) for row in self._connection.execute(query)]

    def of_subjects(self, subjects: Sequence[Id]) -> dict[Id, list[LogEntry]]:
        """Return what happened to each of many subjects, oldest first."""
        history: dict[Id, list[LogEntry]] = {subject_id: [] for subject_id in subjects}
        for start in range(0, len(subjects), 500):
            query = (
                select(entry).where(entry.c.subject.in_(subjects[start : start + 500]), _OWN).order_by(entry.c.order)
            )
            for row in self._connection.execute(query):
                history[row.subject].append(_to_entry(row))
        return history

    def first_entries(self, subjects: Sequence[Id]) -> list[LogEntry]:
        """Return the entries that made these subjects, in whichever copy, oldest first."""
        made: list[LogEntry] = []
        for start in range(0, len(subjects), 500):
            of_these = select(func.min(entry.c.order)).where(entry.c.subject.in_(subjects[start : start + 500]))
            query = select(entry).where(entry.c.order.in_(of_these.group_by(entry.c.subject)))
            made += [_to_entry(row) for row in self._connection.execute(query)]
        return sorted(made, key=lambda first: first.order)

    def first_times(self, subjects: Sequence[Id]) -> dict[Id, datetime]:
        """Return when each subject was made, in whichever copy, in UTC."""
        times: dict[Id, datetime] = {}
        for start in range(0, len(subjects), _AT_ONCE):
            chunk = tuple(subjects[start : start + _AT_ONCE])
            rows = self._connection.exec_driver_sql(_FIRST_TIMES.format(",".join("?" * len(chunk))), chunk)
            times.update((subject, datetime.fromisoformat(time)) for subject, time in rows.all())
        return times

    def first_places(self, subjects: Sequence[Id]) -> dict[Id, int]:
        """Return the place in the file of the first entry of each of ``subjects`` that is in the log."""
        first = select(entry.c.subject, func.min(entry.c.order).label("place")).where(entry.c.subject.in_(subjects))
        rows = self._connection.execute(first.group_by(entry.c.subject))
        return {row.subject: row.place for row in rows}

    def first_values(self, subjects: Sequence[Id], action: Action) -> dict[Id, Plain]:
        """Return the first values of those of ``subjects`` that were made by an action, in whichever copy."""
        first = select(func.min(entry.c.order)).where(entry.c.subject.in_(subjects)).group_by(entry.c.subject)
        query = select(entry.c.subject, entry.c.after).where(entry.c.order.in_(first), entry.c.action == str(action))
        made = {row.subject: row.after for row in self._connection.execute(query)}
        values = self.values_by_hash(list(made.values()))
        return {subject_id: values[name] for subject_id, name in made.items()}

    def operations(
        self,
        *,
        actions: Sequence[Action] = (),
        coder: Id | None = None,
        kind: str = "",
        before: int | None = None,
        limit: int = 500,
        only: Id | None = None,
    ) -> list[OperationLine]:
        """Return operations, newest first, of a ``kind`` of subject if said; ``before`` is an order to page on from.

        With ``only`` (a coder) what others did to codings, dispositions and reading marks is left out; decisions stay.
        """
        groups = select(func.min(entry.c.order).label("first"), func.count().label("subjects")).where(_OWN)
        if actions:
            groups = groups.where(entry.c.action.in_([str(action) for action in actions]))
        if coder is not None:
            groups = groups.where(entry.c.coder == coder)
        if kind:
            of_kind = entry.alias()
            groups = groups.where(
                entry.c.operation.in_(select(of_kind.c.operation).where(of_kind.c.shared.in_(sharing(kind=kind))))
            )
        if before is not None:
            groups = groups.where(entry.c.order < before)
        if only is not None:
            groups = groups.where(not_(_work_of_others(only)))
        grouped = groups.group_by(entry.c.operation).order_by(func.min(entry.c.order).desc()).limit(limit).subquery()
        query = select(entry, grouped.c.subjects, _alike()).join(grouped, entry.c.order == grouped.c.first)
        rows = self._connection.execute(query.order_by(entry.c.order.desc()))
        return [OperationLine(_to_entry(row), row.subjects, row.alike) for row in rows]

    def of_kind(self, kind: str) -> list[LogEntry]:
        """Return what happened to all subjects of a kind, of which there are few, oldest first."""
        query = select(entry).where(_of(kind=kind), _OWN).order_by(entry.c.order)
        return [_to_entry(row) for row in self._connection.execute(query)]

    def changed_since(self, state: int, kinds: Sequence[str]) -> Iterator[tuple[int, str, Id, str | None]]:
        """Yield order, kind, subject and hash before of the entries after ``state`` about subjects of some kinds.

        Newest first: of what was met of a subject last, the value before is that which it had in ``state``.
        """
        query = _SINCE.format(",".join("?" * len(kinds)))
        for order, kind, name, before in fetched(self._connection, query, [state, *kinds]):
            yield order, kind, name, before.hex() if before is not None else None

    def undone(self) -> set[Id]:
        """Return the operations that a later operation reverted."""
        rows = self._connection.scalars(select(entry.c.data).where(_of(action=str(Action.REVERT)), _OWN))
        return {str(undone) for data in rows if (undone := json.loads(data)["undoes"])}


def _alike() -> Label[int]:
    """Return how many entries of an entry's operation are about subjects of its kind."""
    other = entry.alias()
    same = and_(other.c.operation == entry.c.operation, other.c.kind == entry.c.kind, other.c.branch.is_(None))
    return select(func.count()).select_from(other).where(same).scalar_subquery().label("alike")


def _work_of_others(only: Id) -> ColumnElement[bool]:
    events = [str(action) for action in Action if action in {Action.REVERT, Action.LOG_JOIN} or not action.decision]
    return and_(entry.c.kind.in_(sorted(BY_CODER)), entry.c.action.in_(events), entry.c.coder != only)


def _to_entry(row: Row[Any]) -> LogEntry:
    stated = json.loads(row.data)
    return LogEntry(
        order=row.order,
        operation=row.operation,
        writer=row.writer,
        number=row.number,
        time=datetime.fromisoformat(row.time),
        coder=row.coder,
        action=Action(row.action),
        kind=row.kind,
        subject=row.subject,
        before=stated["before"],
        after=row.after,
        reason=stated["reason"],
        undoes=stated["undoes"],
        codebook_version=stated["codebook_version"],
        hash=row.hash,
        data=row.data,
    )
