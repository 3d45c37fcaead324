"""Reading one consistent snapshot of a project: domain values come out, rows stay inside."""

import json
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, Select, bindparam, func, select

from lagvarde_coder.domain.coding.codings import CodedPlace, Coding, Stance
from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.errors import InvalidSpan, NotFound, WordsErased
from lagvarde_coder.domain.figures.counted import CodingRow, CountedCoding
from lagvarde_coder.domain.finding.indexing import paragraph_of
from lagvarde_coder.domain.finding.places import Found, Places
from lagvarde_coder.domain.finding.queries import QueryPart
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Codebook, Stage, Theme
from lagvarde_coder.domain.trail.chain import Ends
from lagvarde_coder.domain.trail.erasing import Erasure, placeholder
from lagvarde_coder.domain.trail.values import BY_CODER, S, UnreadableValue, digest
from lagvarde_coder.storage.blobs import present
from lagvarde_coder.storage.mappers import to_fields, to_subject
from lagvarde_coder.storage.packing import unpacked
from lagvarde_coder.storage.search import Candidate, Place, Wanted, codings_on, find, texts_state, vocabulary
from lagvarde_coder.storage.sentences import Kept, kept
from lagvarde_coder.storage.statements import every_row, fetched, tuples
from lagvarde_coder.storage.tables import STATE, blob, coding, head, subject, writer
from lagvarde_coder.storage.trail import TrailReader

_TEXT = STATE[Text.KIND]
_BYTES = {
    field: select(*(_TEXT.c[name] for name in ("id", "source", "characters", field)), blob.c.data, blob.c.size)
    .outerjoin(blob, blob.c.hash == _TEXT.c[field])
    .where(_TEXT.c.id.in_(bindparam("texts", expanding=True)))
    for field in ("content", "original")
}
_CURRENT = select(STATE[Source.KIND].c.text)
_ERASED = f"SELECT source, contents FROM {STATE[Erasure.KIND].name}"
_HAS_EARLIER = f"SELECT (SELECT count(*) FROM {_TEXT.name}) > (SELECT count(*) FROM {STATE[Source.KIND].name})"
_AT_ONCE = 500
_TEXTS_AT_ONCE = 20
_PARAGRAPHS_AT_ONCE = 200

_CODEBOOK_VERSION = f"SELECT version FROM {STATE[Codebook.KIND].name}"
_SOURCES_FROM = f"SELECT source FROM {_TEXT.name} WHERE original = ?"
_CODED_BY = (
    f"SELECT coder, text, count(*) FROM {coding.name}"
    f" WHERE +theme IN (SELECT id FROM {STATE[Theme.KIND].name} WHERE stage = ?){{}} GROUP BY text, coder"
)
"""The + keeps SQLite from looking each theme's codings up: the index of places holds all that is asked for."""
_HELD_BEFORE = (
    f"SELECT c.id FROM {coding.name} AS c JOIN {STATE[Source.KIND].name} AS s ON s.text = c.text"
    ' WHERE c.theme = ? AND max(c.codebook_version, c.rechecked) < ?{} ORDER BY s.number, c.start, c."end", c.id'
)
_PLACES = f'SELECT id, text, start, "end" FROM {coding.name} WHERE id IN ({{}})'

Q = TypeVar("Q", bound=Select[Any])

ALTERED = "A stored text is not what it was."


@cache
def _select_from(kind: str) -> str:
    """Return the beginning of a query for subjects of a kind: their fields, in order."""
    names = ", ".join(f'"{column.name}"' for column in STATE[kind].columns)
    return f'SELECT {names} FROM "{kind}"'


_HEAD = select(head.c.project, head.c.entries, head.c.hash, head.c.last_time)


class Head(NamedTuple):
    """The end of the log: project id, number of entries ("läge"), head hash, when the last one was made (or "")."""

    project: Id
    entries: int
    hash: str
    time: str


class Reader:
    """Repository of all subjects, on one open transaction; :attr:`trail` reads the log in it.

    Rows that were altered outside the program raise :class:`UnreadableValue`; :class:`~.database.Database` turns
    it into a :class:`ProjectDamaged` that names the file.

    With ``only`` (a coder) other coders' codings, dispositions and reading marks are not read. What is asked for of all
    documents is what lies in their current texts; what waits in an earlier one :meth:`waiting` gives.
    """

    def __init__(self, connection: Connection, only: Id | None = None) -> None:
        self.connection = connection
        self.trail = TrailReader(connection)
        self._only = only
        self._texts: dict[Id, str] = {}
        self._has_earlier: bool | None = None
        self._rows: dict[bool, list[CodingRow]] = {}
        self._erased: tuple[frozenset[Id], frozenset[str]] | None = None

    @property
    def only(self) -> Id | None:
        """The one coder whose codings are read, or None for all."""
        return self._only

    def all(self, kind: type[S]) -> list[S]:
        """Return every subject of a kind, in no particular order."""
        narrows = kind.KIND in BY_CODER and (self._only is not None or self._has_earlier_texts())
        query = self._select(kind.KIND) if narrows else every_row(STATE[kind.KIND])
        return [to_subject(kind, row) for row in tuples(self.connection, query)]

    def fields(self, kind: type[S], *names: str) -> Iterator[tuple[Any, ...]]:
        """Yield some fields of every subject of a kind, in no particular order: sources in half the time of all."""
        query = select(*(STATE[kind.KIND].c[name] for name in names))
        for row in tuples(self.connection, self._seen(kind.KIND, query)):
            yield to_fields(kind, names, row)

    def get(self, kind: type[S], subject_id: Id) -> S | None:
        """Return one subject, or None."""
        return next(iter(self._narrowed(kind, ["id = ?"], [subject_id])), None)

    def many(self, kind: type[S], ids: Sequence[Id]) -> dict[Id, S]:
        """Return the subjects of a kind that have one of ``ids``."""
        return {subject.id: subject for subject in self.having(kind, "id", ids)}

    def having(self, kind: type[S], field: str, cells: Sequence[object]) -> list[S]:
        """Return the subjects of a kind in whose ``field`` stands one of ``cells``."""
        subjects: list[S] = []
        for start in range(0, len(cells), _AT_ONCE):
            some = cells[start : start + _AT_ONCE]
            subjects += self._narrowed(kind, [f'"{field}" IN ({",".join("?" * len(some))})'], some)
        return subjects

    def naming(self, kind: type[S], field: str, one: Id) -> list[S]:
        """Return the subjects of a kind in whose ``field``, a list, ``one`` is."""
        rough = self._narrowed(kind, [f'instr("{field}", ?)'], [one])
        return [subject for subject in rough if one in getattr(subject, field)]

    def cells(self, kind: type[S], field: str) -> set[Any]:
        """Return what stands in a field of the subjects of a kind."""
        return {cell for (cell,) in fetched(self.connection, f'SELECT DISTINCT "{field}" FROM "{kind.KIND}"')}

    def where(self, kind: type[S], **wanted: object) -> list[S]:
        """Return the subjects of a kind whose fields equal ``wanted``."""
        return self._narrowed(kind, [f'"{name}" IS ?' for name in wanted], list(wanted.values()))

    def count(self, kind: type[S]) -> int:
        """Return how many subjects of a kind there are."""
        return self.connection.scalar(select(func.count()).select_from(self._select(kind.KIND).subquery())) or 0

    def _select(self, kind: str) -> Select[Any]:
        """Return the query for all subjects of a kind that :meth:`_seen` lets through."""
        return self._seen(kind, select(STATE[kind]))

    def _seen(self, kind: str, query: Q) -> Q:
        """Leave out of a query other coders' work, if there is an :attr:`only`, and what lies in earlier texts."""
        table = STATE[kind]
        if kind in BY_CODER and self._only is not None:
            query = query.where(table.c.coder == self._only)
        if kind in BY_CODER and self._has_earlier_texts():
            query = query.where(table.c.text.in_(_CURRENT))
        return query

    def _has_earlier_texts(self) -> bool:
        """Tell whether some document has got a new text: else nobody need ask which texts are current."""
        if self._has_earlier is None:
            ((self._has_earlier,),) = fetched(self.connection, _HAS_EARLIER)
        return bool(self._has_earlier)

    def waiting(self, kind: type[S], source: Id | None = None) -> list[S]:
        """Return the codings or dispositions that lie in an earlier text of their document (or of this one)."""
        if not self._has_earlier_texts():
            return []
        texts = f"SELECT id FROM {_TEXT.name}" + (" WHERE source = ?" if source else "")
        condition = f"text IN ({texts} EXCEPT SELECT text FROM {STATE[Source.KIND].name})"
        return self._narrowed(kind, [condition], [source] if source else [])

    def _narrowed(self, kind: type[S], conditions: Sequence[str], cells: Sequence[object], order: str = "") -> list[S]:
        """Return the subjects of a kind that ``conditions``, of which there are some, narrow down to few.

        By hand, since SQLAlchemy takes longer to write such a query than SQLite to answer it.
        """
        if self._only is not None and kind.KIND in BY_CODER:
            conditions, cells = [*conditions, "coder = ?"], [*cells, self._only]
        query = f"{_select_from(kind.KIND)} WHERE {' AND '.join(conditions)}{order}"
        return [to_subject(kind, row) for row in fetched(self.connection, query, cells)]

    def codings_in(self, text: Id, span: Span | None = None) -> list[Coding]:
        """Return the codings of a text in text order; with ``span`` those that share a character with it."""
        conditions: list[str] = ["text = ?"]
        cells: list[object] = [text]
        if span is not None:
            conditions += ["start < ?", '"end" > ?']
            cells += [span.end, span.start]
        return self._narrowed(Coding, conditions, cells, ' ORDER BY start, "end", id')

    def codings_from(self, text: Id, starts: Sequence[int]) -> list[Coding]:
        """Return the codings of a text that begin at one of these places (code points): the index finds them."""
        codings: list[Coding] = []
        for chunk in (starts[at : at + _AT_ONCE] for at in range(0, len(starts), _AT_ONCE)):
            codings += self._narrowed(Coding, ["text = ?", f"start IN ({','.join('?' * len(chunk))})"], [text, *chunk])
        return codings

    def places_of(self, codings: Sequence[Id]) -> dict[Id, tuple[Id, Span]]:
        """Return text and range of these codings, whoever coded them and in whichever text they lie."""
        rows: list[tuple[Any, ...]] = []
        for chunk in (codings[at : at + _AT_ONCE] for at in range(0, len(codings), _AT_ONCE)):
            rows += fetched(self.connection, _PLACES.format(",".join("?" * len(chunk))), chunk)
        return {coding_id: (text, Span(start, end)) for coding_id, text, start, end in rows}

    def codings_held_before(self, theme: Id, version: int) -> list[Id]:
        """Return the codings of a theme, by document and place, that nobody held against this version or a later one.

        Those that wait for a place in an earlier text are left out.
        """
        only, cells = ("", ()) if self._only is None else (" AND c.coder = ?", (self._only,))
        return [name for (name,) in fetched(self.connection, _HELD_BEFORE.format(only), [theme, version, *cells])]

    def coded_places(self, text: Id) -> list[CodedPlace]:
        """Return where a text is coded, in text order.

        Raises:
            UnreadableValue: a row was changed outside the program.
        """
        names = ("id", "start", "end", "theme", "coder", "stance", "unsure", "memo")
        query = select(*(coding.c[name] for name in names)).where(coding.c.text == text)
        if self._only is not None:
            query = query.where(coding.c.coder == self._only)
        rows = tuples(self.connection, query.order_by(coding.c.start, coding.c.end))  # as the index has them
        stances = {str(stance): stance for stance in Stance}
        try:
            return [
                CodedPlace(coding_id, Span(start, end), theme, coder, stances[stance], bool(unsure), bool(memo))
                for coding_id, start, end, theme, coder, stance, unsure, memo in sorted(rows, key=itemgetter(1, 2, 0))
            ]
        except (KeyError, TypeError, InvalidSpan) as error:
            raise UnreadableValue(f"{Coding.KIND} of {text}") from error

    def coding_rows(self, *, earlier_texts: bool = False) -> Sequence[CodingRow]:
        """Return what counting needs of all codings, in no particular order: that takes half the time.

        With ``earlier_texts`` those that wait for a place there are among them, and those of all coders. They are read
        once in a snapshot, where several figures are made of them.
        """
        names = ("id", "text", "start", "end", "theme", "coder", "stance", "unsure")
        narrowed = not earlier_texts and (self._only is not None or self._has_earlier_texts())
        if narrowed not in self._rows:
            every = select(*(coding.c[name] for name in names))
            query = self._seen(Coding.KIND, every) if narrowed else every
            self._rows[narrowed] = list(tuples(self.connection, query))
        return self._rows[narrowed]

    def coded_by(self, stage: Stage) -> list[tuple[Id, Id, int]]:
        """Return coder, text and how many codings with categories of a stage there are, also of earlier texts."""
        only, cells = ("", ()) if self._only is None else (" AND coder = ?", (self._only,))
        return fetched(self.connection, _CODED_BY.format(only), [stage, *cells])

    def codings_on(self, places: Sequence[Place]) -> list[list[CountedCoding]]:
        """Return, for each of some places, the codings that share a character with it, in text order."""
        stances = {str(stance): stance for stance in Stance}
        on: list[list[CountedCoding]] = [[] for _ in places]
        for number, coding_id, text, start, end, theme, coder, stance, unsure in codings_on(
            self.connection, places, self._only
        ):
            on[number].append(CountedCoding(coding_id, text, start, end, theme, coder, stances[stance], bool(unsure)))
        return on

    def characters(self) -> dict[Id, int]:
        """Return the length of every text, in code points."""
        return dict(tuples(self.connection, select(_TEXT.c.id, _TEXT.c.characters)))

    def spans(
        self, kind: type[Coding] | type[Disposition], *fields: str, text: Id | None = None
    ) -> Iterator[tuple[Any, ...]]:
        """Yield text, start, end and more fields of all codings or dispositions (of one text), as light tuples."""
        table = STATE[kind.KIND]
        query = select(*(table.c[name] for name in ("text", "start", "end", *fields)))
        if text is not None:
            query = query.where(table.c.text == text)
        yield from tuples(self.connection, self._seen(kind.KIND, query))

    def codings_per(self, field: str) -> dict[Id, int]:
        """Return the number of codings per value of one of their fields (``text``, ``theme``, ``coder``)."""
        column = coding.c[field]
        query = self._seen(Coding.KIND, select(column, func.count()).group_by(column))
        return {row[0]: row[1] for row in self.connection.execute(query)}

    def per_current_text(self, kind: type[S], **wanted: object) -> dict[Id, int]:
        """Return how many subjects whose fields equal ``wanted`` lie in each document's current text."""
        table, source = STATE[kind.KIND], STATE[Source.KIND]
        query = select(table.c.text, func.count()).join(source, source.c.text == table.c.text).group_by(table.c.text)
        query = query.where(*(table.c[name] == cell for name, cell in wanted.items()))
        if self._only is not None and kind.KIND in BY_CODER:
            query = query.where(table.c.coder == self._only)
        return {row[0]: row[1] for row in self.connection.execute(query)}

    def codebook_version(self) -> int:
        """Return the codebook's current version; 1 before there is one."""
        rows = fetched(self.connection, _CODEBOOK_VERSION)
        return rows[0][0] if rows else 1

    def search(self, parts: Sequence[QueryPart], wanted: Wanted | None = None) -> Iterator[Found]:
        """Yield the paragraphs that hold every one of ``parts``, with ``wanted`` only those for which it says yes.

        Raises:
            UnreadableValue: a paragraph of the index differs from its text: one of them was altered.
        """
        places, candidates = Places(parts), find(self.connection, parts, wanted)
        while some := list(islice(candidates, _PARAGRAPHS_AT_ONCE)):
            self.read_texts({candidate.text for candidate in some})
            for candidate in some:
                paragraph = paragraph_of(words := self._words_of(candidate))
                if paragraph.content != candidate.content:
                    raise UnreadableValue("The search index does not fit the texts.")
                span = Span(candidate.start, candidate.start + candidate.length)
                yield Found(candidate.text, span, words, tuple(places.of(paragraph, candidate.start)))

    def _words_of(self, candidate: Candidate) -> str:
        """Return the paragraph of a text where the index says that there is one; nothing if there is none."""
        try:
            content = self.text(candidate.text)
        except NotFound:
            return ""
        start, end = candidate.start, candidate.start + candidate.length
        whole = 0 <= start < end <= len(content) and "\n" not in (words := content[start:end])
        whole = whole and content[start - 1 : start] in ("", "\n") and content[end : end + 1] in ("", "\n")
        return words if whole else ""

    def vocabulary(self) -> list[str]:
        """Return the distinct words of all texts, in small letters."""
        return vocabulary(self.connection)

    def texts_state(self) -> int:
        """Return a number that changes when a text is added, removed or replaced."""
        return texts_state(self.connection)

    def sentences(self, text: Id) -> Kept | None:
        """Return what is kept of a text's sentences; nothing has checked it."""
        return kept(self.connection, text)

    def text(self, text_id: Id) -> str:
        """Return the words of a text, checked against their hash and kept as long as the reader.

        Of a text whose words were erased, as long a :func:`placeholder`.

        Raises:
            NotFound: the project has no such text.
            UnreadableValue: the words were altered, or are gone.
        """
        self.read_texts([text_id])
        if text_id not in self._texts:
            raise NotFound(kind=Text.KIND, name=text_id)
        return self._texts[text_id]

    def read_texts(self, ids: Collection[Id]) -> None:
        """Read the words of several texts at once, for those who will ask for them; what is missing is left out.

        Raises:
            UnreadableValue: the words of one were altered, or are gone.
        """
        self._texts.update(self.texts([text_id for text_id in ids if text_id not in self._texts]))

    def texts(self, ids: Sequence[Id]) -> Iterator[tuple[Id, str]]:
        """Yield several texts with their words, which are not kept; what is missing is left out.

        Raises as :meth:`read_texts`.
        """
        for text_id, data in self._bytes(ids, "content"):
            try:
                yield text_id, data.decode()
            except UnicodeDecodeError as error:
                raise UnreadableValue(ALTERED) from error

    def contents_among(self, names: Collection[str]) -> set[str]:
        """Return those of some hashes under which bytes are stored."""
        return present(self.connection, list(names))

    def erased(self) -> frozenset[Id]:
        """Return the documents whose words were erased."""
        return self._erasures()[0]

    def is_erased(self, text: Text) -> bool:
        """Tell whether the words of a text were erased."""
        return self._is_erased(text.source, text.content, there=bool(present(self.connection, [text.content])))

    def _is_erased(self, source: Id, name: str, *, there: bool) -> bool:
        """Tell whether an erasure explains that a document's bytes are not there, or are not to be shown.

        Bytes that were erased with one document and were brought in anew with another are there for that one.
        """
        sources, blobs = self._erasures()
        return source in sources or (not there and name in blobs)

    def _erasures(self) -> tuple[frozenset[Id], frozenset[str]]:
        if self._erased is None:
            rows = fetched(self.connection, _ERASED)
            emptied = frozenset(name for _, blobs in rows for name in json.loads(blobs))
            self._erased = frozenset(source for source, _ in rows), emptied
        return self._erased

    def sources_from(self, original: str) -> list[Id]:
        """Return the sources that came of the imported file with this hash."""
        if not present(self.connection, [original]):  # by the index: most files are new, however many there are
            return []
        return [source for (source,) in fetched(self.connection, _SOURCES_FROM, [original])]

    def original(self, text_id: Id) -> bytes:
        """Return the bytes of the file that a text was imported from. Raises as :meth:`text`.

        Raises:
            WordsErased: they were erased.
        """
        for _, data in self._bytes([text_id], "original"):
            return data
        raise NotFound(kind=Text.KIND, name=text_id)

    def _bytes(self, ids: Sequence[Id], field: str) -> Iterator[tuple[Id, bytes]]:
        """Yield texts with the bytes that one of their fields names, checked against their hash."""
        for start in range(0, len(ids), _AT_ONCE):
            some = {"texts": ids[start : start + _AT_ONCE]}
            for text_id, source, characters, stored, stream, size in tuples(
                self.connection, _BYTES[field], some, _TEXTS_AT_ONCE
            ):
                if self._is_erased(source, stored, there=stream is not None):
                    if field == "original":
                        raise WordsErased
                    yield text_id, placeholder(characters).encode()
                    continue
                data = unpacked(stream, size)
                if digest(data) != stored:
                    raise UnreadableValue(ALTERED)
                yield text_id, data

    def head(self) -> Head:
        """Return the end of the log."""
        row = self.connection.execute(_HEAD).one()
        return Head(row.project, row.entries, row.hash, row.last_time)

    def ends(self) -> Ends:
        """Return each writer's last entry."""
        return {each.id: (each.number, each.last) for each in self.connection.execute(select(writer))}

    def subjects(self) -> Iterator[tuple[Id, str, str]]:
        """Yield id, kind and current value hash of every subject."""
        for row in self.connection.execute(select(subject)).yield_per(5_000):
            yield row.id, row.kind, row.value
