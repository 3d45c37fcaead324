"""One operation: its changes, its entries and its values share one transaction."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection

from lagvarde_coder.domain.errors import CannotRevert
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.sources import Text
from lagvarde_coder.domain.project import Branch, Coder
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.audit import COLUMNS, Action, Entry, StoredEntry
from lagvarde_coder.domain.trail.chain import Ends, head_of
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.constraints import REFERENCES
from lagvarde_coder.domain.trail.values import REASON, Plain, Subject, Value, digest, from_plain, pack, to_plain
from lagvarde_coder.storage import blobs, search, sentences, values
from lagvarde_coder.storage.emptying import Emptying, empty
from lagvarde_coder.storage.entries import insert_entries
from lagvarde_coder.storage.mappers import Row
from lagvarde_coder.storage.reader import Reader
from lagvarde_coder.storage.state import chunks, insert_rows, update_rows, write_state
from lagvarde_coder.storage.statements import execute, fetched
from lagvarde_coder.storage.tables import head, subject, writer
from lagvarde_coder.storage.trail import TrailReader
from lagvarde_coder.storage.writers import Writers

_TEXT_FIELDS = {**{kind: field for (kind, field), of in REFERENCES.items() if of == Text.KIND}, Text.KIND: "id"}
"""In which field a subject says what text it is of, by kind; a text is of itself."""

_END = f"SELECT project, entries, last, last_time, hash FROM {head.name}"
_LEAVE = f"UPDATE {head.name} SET entries = ?, last = ?, last_time = ?, hash = ?"
_WRITERS = f"SELECT id, number, last FROM {writer.name}"
_WRITER = f"SELECT id, number FROM {writer.name} WHERE id = ?"
_CURRENT = f"SELECT id, value FROM {subject.name} WHERE id IN ({{}})"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every entry of this program carries."""

    program: str
    schema: int


class _End(NamedTuple):
    """The end of the log in front of an operation."""

    project: Id
    entries: int
    last: str | None
    last_time: str
    hash: str


@dataclass(slots=True)
class _Wanted:
    """A change that waits for the commit; ``plain`` None removes the subject.

    ``expected`` is the hash that the current value must have ("" for none), or None; a value restored by an undo has
    another hash (values are salted), so one of the same content, ``now``, will do.
    """

    kind: str
    plain: Plain | None
    reason: str
    expected: str | None
    now: Plain | None = None


class Work:
    """A transaction that is also an operation of the trail.

    Reading through :attr:`read` shows the state before the operation; changes are written together at the end. Leaving
    it by an exception leaves nothing behind.
    """

    def __init__(
        self,
        connection: Connection,
        stamp: Stamp,
        writers: Writers,
        action: Action,
        actor: Id,
        writer: Id | None = None,
        forgotten: set[Id] | None = None,
    ) -> None:
        """``forgotten``: takes the texts that leave the search index before the commit; None: they leave it at once."""
        self.read = Reader(connection)
        self.operation = new_id()
        self.action = action
        self._connection = connection
        self._stamp = stamp
        self._writers = writers
        self._actor = actor
        self._continues = writer
        self._forgotten = forgotten
        self._wanted: dict[Id, _Wanted] = {}
        self._blobs: dict[str, bytes] = {}
        self._values: dict[str, bytes] = {}
        self._taken: list[Row] = []
        self._taken_ends: Ends = {}
        self._texts: dict[Id, str] = {}
        self._touched_texts: set[Id] = set()
        self._head_left: tuple[Id, Id, str] | None = None
        self._emptying: Emptying | None = None
        self.undoes: Id | None = None

    def put(self, *subjects: Subject, reason: str = "") -> None:
        """Create or change subjects; the last one put of an id counts."""
        for changed in subjects:
            self._wanted[changed.id] = _Wanted(changed.KIND, to_plain(changed), clean(reason), None)
        self.touch(*subjects)

    def remove(self, *subjects: Subject, reason: str = "") -> None:
        """Take subjects out of the state; the trail keeps their values."""
        for removed in subjects:
            self._wanted[removed.id] = _Wanted(removed.KIND, None, clean(reason), None)
        self.touch(*subjects)

    def touch(self, *subjects: Subject) -> None:
        """Name the texts of subjects in :meth:`change`, also where a subject is put in another place."""
        for touched in subjects:
            if field := _TEXT_FIELDS.get(touched.KIND):
                self._touched_texts.add(getattr(touched, field))

    def restore(
        self, kind: str, subject_id: Id, plain: Plain | None, now: Plain | None, *, expected: str | None
    ) -> None:
        """Bring a subject back to an earlier value, if its current value ``now`` still has the hash ``expected``.

        Raises:
            CannotRevert: (at the end) it has been changed since.
        """
        self._wanted[subject_id] = _Wanted(kind, plain, "", expected or "", now)
        if field := _TEXT_FIELDS.get(kind):
            self._touched_texts.update(state[field] for state in (plain, now) if state)

    def keep(self, data: bytes) -> str:
        """Keep bytes once and return their hash."""
        name = digest(data)
        self._blobs[name] = data
        return name

    def keep_text(self, text_id: Id, text: str) -> str:
        """Keep a canonical text, have it indexed for search, and return its hash."""
        self._texts[text_id] = text
        return self.keep(text.encode())

    def empty(self, texts: Collection[Id], blobs: Collection[str], values: Collection[str]) -> None:
        """Empty blobs and values, by their hashes, and have texts forgotten by the search, when everything is written.

        An ``Erasure`` that lists them must be put in as well.
        """
        self._emptying = Emptying(texts, blobs, values)

    def take_in(self, branch: Branch, rows: Sequence[StoredEntry], values: Mapping[str, bytes], ends: Ends) -> None:
        """Take the entries of another copy in, as they are, in front of the entry that names their branch.

        Args:
            branch: names them; nothing may have been put before.
            rows: the entries that are not here yet, each after the one it follows.
            values: by hash, what they name.
            ends: the writers' last entries at the branch's last entry.
        """
        self.put(branch)
        self._values = dict(values)
        self._taken = [
            {"hash": row.hash, "data": row.data, "branch": branch.id, **dict(zip(COLUMNS, row.columns, strict=True))}
            for row in rows
        ]
        self._taken_ends = ends

    @property
    def actor(self) -> Id:
        """Whose operation it is."""
        return self._actor

    @property
    def writer(self) -> Id | None:
        """Who wrote, after :meth:`finish`: an operation in the same transaction goes on as the same writer."""
        return self._head_left[1] if self._head_left else None

    @property
    def nothing(self) -> bool:
        """Whether no change waits."""
        return not self._wanted

    def change(self) -> Change:
        """Return what the operation touches, as far as put in so far."""
        kinds: dict[str, set[Id]] = {}
        for subject_id, wanted in self._wanted.items():
            kinds.setdefault(wanted.kind, set()).add(subject_id)
        touched = {kind: frozenset(ids) for kind, ids in kinds.items()}
        return Change(self.operation, str(self.action), touched, frozenset(self._touched_texts))

    def finish(self) -> None:
        """Write everything; the caller commits."""
        if not self._wanted:
            return
        connection = self._connection
        end = _End(*fetched(connection, _END)[0])
        blobs.insert(connection, self._blobs)
        known = values.present(connection, list(self._values))
        values.insert(connection, {name: data for name, data in self._values.items() if name not in known})
        for place, row in enumerate(self._taken, 1):
            row["order"] = end.entries + place
        insert_entries(connection, self._taken)
        current = self._current_values()
        self._check_expected(current)
        entries, new = self._entries(end, current)
        if entries[0]["number"] == 1 or self.action is Action.CODEBOOK_IMPORT:
            values.begin_dictionary(connection, self._ids_in_values())
        values.insert(connection, {packed.hash: packed.data for packed in new})
        insert_entries(connection, entries)
        wanted = {subject_id: (change.kind, change.plain) for subject_id, change in self._wanted.items()}
        write_state(connection, wanted, current, {row["subject"]: row["after"] for row in entries})
        self._write_head(end, entries[-1])
        self._index_texts()
        if self._emptying is not None:
            empty(connection, self._emptying)

    def remember(self) -> None:
        """After the commit: note the head that this installation leaves."""
        if self._head_left is not None:
            self._writers.leaves(*self._head_left)

    # --- parts of finish ---------------------------------------------------------------------------------------------

    def _ids_in_values(self) -> list[Id]:
        """Return the coders and themes that come now: many values will name them."""
        return [one for one, wanted in self._wanted.items() if wanted.kind in {Coder.KIND, Theme.KIND}]

    def _current_values(self) -> dict[Id, str]:
        return {row[0]: row[1] for row in self._among(_CURRENT, list(self._wanted))}

    def _among(self, query: str, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yield what a query, written by hand since SQLAlchemy takes longer than SQLite, says of so many names."""
        for chunk in chunks(names):
            yield from fetched(self._connection, query.format(",".join("?" * len(chunk))), chunk)

    def _check_expected(self, current: dict[Id, str]) -> None:
        for subject_id, wanted in self._wanted.items():
            current_hash = current.get(subject_id, "")
            if wanted.expected is None or current_hash == wanted.expected:
                continue
            if (
                not current_hash
                or wanted.now is None
                or TrailReader(self._connection).value(current_hash) != wanted.now
            ):
                raise CannotRevert(subject=wanted.kind)

    def _entries(self, end: _End, current: dict[Id, str]) -> tuple[list[Row], list[Value]]:
        """Return the log rows and the values they name."""
        ours = self._continues or self._writers.who_left(end.project, end.hash)
        known = fetched(self._connection, _WRITER, [ours])
        writer_id, number = known[0] if known else (new_id(), 0)
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        version = self.read.codebook_version()
        rows: list[Row] = []
        values: list[Value] = []
        follows, last_time = end.last, end.last_time
        for subject_id, wanted in self._wanted.items():
            after = pack(wanted.kind, wanted.plain) if wanted.plain is not None else None
            why = pack(REASON, {"text": wanted.reason}) if wanted.reason else None
            values += [packed for packed in (after, why) if packed]
            number += 1
            new_entry = Entry(
                project=end.project,
                writer=writer_id,
                number=number,
                operation=self.operation,
                time=now,
                clock_back=int(now < last_time),
                coder=self._actor,
                action=str(self.action),
                kind=wanted.kind,
                subject=subject_id,
                before=current.get(subject_id),
                after=after.hash if after else None,
                reason=why.hash if why else None,
                undoes=self.undoes,
                codebook_version=version,
                program=self._stamp.program,
                schema=self._stamp.schema,
                follows=follows,
                started_from=end.hash if number == 1 and end.entries else "",
            )
            data = new_entry.to_bytes()
            follows, last_time = digest(data), now
            columns = {name: getattr(new_entry, name) for name in COLUMNS}
            order = end.entries + len(self._taken) + len(rows) + 1
            rows.append({"order": order, "hash": follows, "data": data, "branch": None, **columns})
        return rows, values

    def _index_texts(self) -> None:
        """Keep the search index in step with the texts, those that an undo brings back included."""
        forgotten = set[Id]() if self._forgotten is None else self._forgotten
        read = Reader(self._connection)
        for text_id, wanted in self._wanted.items():
            if wanted.kind != Text.KIND:
                continue
            if text_id in forgotten:  # by an operation of the same transaction
                forgotten.discard(text_id)
                search.forget_texts(self._connection, [text_id])
            if wanted.plain is None:
                forgotten.add(text_id)
                sentences.forget(self._connection, text_id)
            elif text_id in self._texts:
                search.index_text(self._connection, text_id, self._texts[text_id])
            elif wanted.expected is not None and not read.is_erased(from_plain(Text, wanted.plain)):
                search.index_text(self._connection, text_id, read.text(text_id))
        if self._forgotten is None:
            search.forget_texts(self._connection, forgotten)

    def _write_head(self, end: _End, last: Row) -> None:
        before = {row[0]: row[1:] for row in fetched(self._connection, _WRITERS)}
        ends: Ends = {**before, last["writer"]: (last["number"], last["hash"])}
        for writer_id, (number, tail) in self._taken_ends.items():
            if number > ends.get(writer_id, (0, ""))[0]:
                ends[writer_id] = number, tail
        rows = [{"id": writer_id, "number": number, "last": tail} for writer_id, (number, tail) in ends.items()]
        update_rows(self._connection, writer, [row for row in rows if row["id"] in before])
        insert_rows(self._connection, writer, [row for row in rows if row["id"] not in before])
        new_head = head_of(ends)
        execute(self._connection, _LEAVE, [(last["order"], last["hash"], last["time"], new_head)])
        self._head_left = (end.project, last["writer"], new_head)
