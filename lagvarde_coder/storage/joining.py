"""Taking the log of another copy of the project in, and taking over what was done there."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from lagvarde_coder.domain.errors import CannotJoinCopy, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import Text
from lagvarde_coder.domain.project import Branch
from lagvarde_coder.domain.trail.audit import COLUMNS, StoredEntry
from lagvarde_coder.domain.trail.chain import Fold, Line, head_of, lacking, walk
from lagvarde_coder.domain.trail.erasing import Emptied, Erasure
from lagvarde_coder.domain.trail.joining import JoinResult, Lives, bring_together
from lagvarde_coder.domain.trail.renumbering import NUMBERED, Numbers, State
from lagvarde_coder.domain.trail.values import Plain, from_plain, to_plain, unpack
from lagvarde_coder.storage import blobs, replay, values
from lagvarde_coder.storage.erasing import WITH_WORDS, Blanks, WordsOfDocument, named_by, written
from lagvarde_coder.storage.reader import Reader
from lagvarde_coder.storage.state import chunks
from lagvarde_coder.storage.tables import blob, entry
from lagvarde_coder.storage.trail import TrailReader
from lagvarde_coder.storage.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class Joined:
    """The branch that was taken in, and what became of what it holds."""

    branch: Branch
    outcome: JoinResult


def join(work: Work, other: Connection, name: str) -> Joined:
    """Join another copy: its entries become a branch, and what only it changed is taken over by entries of ours.

    Args:
        work: an operation of its own, in which nothing else is put.
        other: a read transaction on the copy, which is of this schema.
        name: what people call the copy.

    Raises:
        CannotJoinCopy: it is another project, or one of the two does not verify.
        NothingToDo: everything that was done there is here already.
    """
    here = work.read.connection
    _check(work.read, other)
    rows, fork = _new_rows(here, other)
    theirs = _walked(other, ())
    ours = _walked(here, [fork, *_bases(here, other, rows)])
    if lacking(ours.trunk.ends, theirs.trunk.ends) != len(rows):
        raise CannotJoinCopy(detail="Both copies were changed under the same identity.")
    branch = Branch(
        id=new_id(),
        name=name,
        forked_from=fork,
        last=rows[-1].hash,
        head=head_of(theirs.trunk.ends),
        entries=len(rows),
    )
    there = Reader(other)
    blanks = Blanks.of(work.read, there)
    brought, dropped = _without_words(values.read(other, _named(rows)), blanks)
    work.take_in(branch, rows, brought, theirs.trunk.ends)
    for data in _new_blobs(work.read, there, blanks):
        work.keep(data)
    outcome = _compared(here, other, ours, theirs.trunk, blanks)
    for subject, (kind, plain) in outcome.taken.items():
        work.restore(kind, subject, plain, None, expected=ours.trunk.current.get(subject, ("", None))[1])
    _erase_here(work, there, blanks, dropped, outcome)
    return Joined(branch, outcome)


def _without_words(brought: dict[str, bytes], blanks: Blanks) -> tuple[dict[str, bytes], dict[Id, list[Emptied]]]:
    """Return the values without those that hold words of erased documents, and these by document."""
    dropped: dict[Id, list[Emptied]] = {}
    for name, data in list(brought.items()) if blanks.sources else ():
        kind, plain = unpack(data)
        left = blanks.left(kind, plain)
        if left != plain:
            del brought[name]
            dropped.setdefault(blanks.source_of(kind, plain), []).append(Emptied(hash=name, left=written(kind, left)))
    return brought, dropped


def _erase_here(
    work: Work, there: Reader, blanks: Blanks, dropped: Mapping[Id, list[Emptied]], outcome: JoinResult
) -> None:
    """Empty what is here of documents that either copy erased; each one's erasure lists what the others do not."""
    read = work.read
    stated = there.trail.erasures().values()
    texts: set[Id] = set()
    gone = {each.hash for erasure in stated for each in erasure.emptied}
    gone_blobs = {name for erasure in stated for name in erasure.contents}
    for source, erasing in blanks.sources.items():
        words = WordsOfDocument(read, source)
        emptied, blobs = list(words.emptied(erasing)), words.contents()
        for kind in WITH_WORDS:
            for subject in words.now(kind):
                left = erasing.without_words(kind.KIND, to_plain(subject))
                if left != to_plain(subject) and subject.id not in outcome.taken:
                    work.put(from_plain(kind, left))
        listed = [*emptied, *dropped.get(source, ())]
        if listed or blobs:
            erasure = Erasure(
                id=new_id(),
                source=source,
                comments=erasing.comments,
                contents=tuple(sorted(blobs)),
                emptied=tuple(listed),
            )
            work.put(erasure)
        texts |= words.texts
        gone |= {each.hash for each in emptied}
        gone_blobs |= blobs
    if blanks.sources:
        kept = {name for text in read.all(Text) if text.source not in blanks.sources for name in named_by(text)}
        work.empty(texts, gone_blobs - kept, gone)


def _check(read: Reader, other: Connection) -> None:
    if Reader(other).head().project != read.head().project:
        raise CannotJoinCopy(detail="It is another project.")
    finding = next(replay.findings(other, Silent()), None)
    if finding is not None:  # what was taken in cannot be taken out again
        raise CannotJoinCopy(detail=str(finding))


def _new_rows(here: Connection, other: Connection) -> tuple[list[StoredEntry], str]:
    """Return the entries that are not here, and the hash of the last one of the copy's own line that is.

    Raises:
        NothingToDo: there is none.
    """
    known = set(here.scalars(select(entry.c.hash)))
    rows: list[StoredEntry] = []
    fork = ""
    for row in TrailReader(other).stored():
        if row.hash not in known:
            rows.append(row)
        elif row.branch is None:
            fork = row.hash
    if not rows:
        raise NothingToDo(detail="All that was done in that copy is here already.")
    if not fork:
        raise CannotJoinCopy(detail="The two have no entry in common.")
    return rows, fork


def _walked(connection: Connection, wanted: Iterable[str]) -> Fold:
    """Return what the log says, with the lines as they were at the entries ``wanted``.

    Raises:
        CannotJoinCopy: the log does not verify.
    """
    fold = replay.empty_fold(connection)
    fold.forks.update(wanted)
    for finding in walk(TrailReader(connection).stored(), fold):
        raise CannotJoinCopy(detail=str(finding))
    return fold


def _bases(here: Connection, other: Connection, rows: Sequence[StoredEntry]) -> list[str]:
    """Return the entries of ours up to which the copy knew ours, having joined them."""
    columns = [dict(zip(COLUMNS, row.columns, strict=True)) for row in rows]
    branch_values = [
        str(columns_of_row["after"])
        for columns_of_row in columns
        if columns_of_row["kind"] == Branch.KIND and columns_of_row["after"]
    ]
    lasts = [str(plain["last"]) for plain in TrailReader(other).values_by_hash(branch_values).values()]
    return list(here.scalars(select(entry.c.hash).where(entry.c.hash.in_(lasts)))) if lasts else []


def _named(rows: Sequence[StoredEntry]) -> list[str]:
    entries = (json.loads(row.data) for row in rows)
    return [name for fields in entries for name in (fields["after"], fields["reason"]) if name]


def _new_blobs(read: Reader, there: Reader, blanks: Blanks) -> Iterable[bytes]:
    """Yield the bytes that are not here, without those that only erased documents name."""
    here, other = read.connection, there.connection
    texts = there.all(Text) if blanks.sources else []
    erased = {name for text in texts if text.source in blanks.sources for name in named_by(text)}
    erased |= {name for erasure in read.trail.erasures().values() for name in erasure.contents}
    erased -= {name for text in texts if text.source not in blanks.sources for name in named_by(text)}
    known = set(here.scalars(select(blob.c.hash))) | erased
    for name in set(other.scalars(select(blob.c.hash))) - known:
        yield blobs.read(other, name)


def _compared(here: Connection, other: Connection, fold: Fold, theirs: Line, blanks: Blanks) -> JoinResult:
    """Compare both copies with what they had in common; subjects that they hold unchanged are not even read."""
    bases = _newest([fold.line_at(name) for name in set(fold.forks)])
    differs = {
        subject
        for line in (theirs, *bases)
        for subject in line.current
        if any(theirs.current.get(subject) != base.current.get(subject) for base in bases)
    }
    ours = TrailReader(here)
    states = [_state(ours, base, differs, blanks) for base in bases]
    return bring_together(
        states,
        _state(ours, fold.trunk, fold.trunk.current, blanks),
        _state(TrailReader(other), theirs, differs, blanks),
        (_numbers(ours), _numbers(TrailReader(other))),
        _lives(
            here,
            bases,
            [subject for subject in differs if any(state.get(subject) != states[0].get(subject) for state in states)],
            blanks,
        ),
    )


def _newest(lines: Sequence[Line | None]) -> list[Line]:
    """Return the lines that no other one knows entirely."""
    newest: list[Line] = []
    for line in sorted(
        (known for known in lines if known), key=lambda known: -sum(number for number, _ in known.ends.values())
    ):
        if all(lacking(other.ends, line.ends) for other in newest):
            newest.append(line)
    return newest


def _state(trail: TrailReader, line: Line, subjects: Iterable[Id], blanks: Blanks) -> State:
    wanted = {subject: line.current[subject] for subject in subjects if subject in line.current}
    plain: Mapping[str, Plain] = trail.values_by_hash([name for _, name in wanted.values()])
    return {subject: (kind, blanks.left(kind, plain[name])) for subject, (kind, name) in wanted.items()}


def _lives(here: Connection, bases: Sequence[Line], subjects: Sequence[Id], blanks: Blanks) -> Lives:
    """Return every value that subjects had, and which of the bases know the entry that says so."""
    lives: dict[Id, list[tuple[Plain | None, frozenset[int]]]] = {}
    trail = TrailReader(here)
    for some in chunks(subjects):
        rows = here.execute(
            select(entry.c.subject, entry.c.kind, entry.c.writer, entry.c.number, entry.c.after).where(
                entry.c.subject.in_(some)
            )
        ).all()
        plain = trail.values_by_hash([row.after for row in rows if row.after])
        for row in rows:
            who = (at for at, base in enumerate(bases) if row.number <= base.ends.get(row.writer, (0, ""))[0])
            said = plain.get(row.after)
            left = said and blanks.left(row.kind, said)
            lives.setdefault(row.subject, []).append((left, frozenset(who)))
    return lives


def _numbers(trail: TrailReader) -> Numbers:
    """Return whose every number is or was."""
    numbers: dict[str, dict[str | int, frozenset[Id]]] = {kind: {} for kind in NUMBERED}
    for kind, owners in numbers.items():
        for plain in trail.values_of(kind):
            owners[plain["number"]] = owners.get(plain["number"], frozenset()) | {plain["id"]}
    return numbers
