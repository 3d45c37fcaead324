"""Full-text search (FTS5): one row per paragraph of every text. Derived: it follows from the texts.

Everything here is particular to SQLite.
"""

import json
import marshal
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DatabaseError

from lagvarde_coder.domain.finding.indexing import indexed_lines
from lagvarde_coder.domain.finding.queries import QueryPart, Term, Way
from lagvarde_coder.domain.finding.words import words_of
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.storage.packing import unpacked
from lagvarde_coder.storage.statements import execute, tuples, with_temporary
from lagvarde_coder.storage.tables import log_row, sharing

CREATE = (
    "CREATE VIRTUAL TABLE search_paragraph USING fts5(content, source_text UNINDEXED, start UNINDEXED,"
    ' length UNINDEXED, tokenize="unicode61 remove_diacritics 0")'
)
"""Swedish letters keep their rings and dots: ``aga`` must not find ``äga``.

``content`` is not the paragraph but its words as ``domain.finding.words`` finds them; who changes how adds
a migration that calls :func:`rebuild`.
"""

_ADD = "INSERT INTO search_paragraph (content, source_text, start, length) VALUES (?, ?, ?, ?)"
_WORDS = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.{0} USING fts5vocab(main, search_paragraph, {1})"
_VOCABULARY, _PLACES = "search_vocabulary", "search_places"
_IF_WANTED = " AND search_wanted(source_text, start, length)"
_MANY = 400
_STEP = 50
Wanted = Callable[[Id, int, int], bool]
"""Asked of a paragraph: its text, its start and its length in code points."""
Place = tuple[Id, int, int]
"""A text, and where a place in it begins and ends (code points)."""
_Row = tuple[int, int, str]
"""Start and length of a paragraph (code points), and its words as they are indexed."""
_ALL = text("SELECT source_text, start, length, content FROM search_paragraph ORDER BY rowid")
_Phrases = dict[tuple[int, int], tuple[str, ...]]
"""IndexedParagraph and number of the last word -> the words up to there."""


class Candidate(NamedTuple):
    """A paragraph that answers a query, by its text, start and length, with its words as they were indexed."""

    text: Id
    start: int
    length: int
    content: str


def paragraphs(content: str) -> Iterator[tuple[int, str]]:
    """Yield start (code points) and words of each non-empty paragraph (line) of a text."""
    start = 0
    for line in content.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def index_text(connection: Connection, text_id: Id, content: str) -> None:
    """Make a text searchable."""
    rows = [(words, text_id, start, length) for start, length, words in _rows(content)]
    if rows:
        execute(connection, _ADD, rows)


def rebuild(connection: Connection) -> None:
    """Make the index anew, of all texts that there are; one that cannot be read, or was erased, is left out."""
    erasures = connection.scalar(text("SELECT 1 FROM sqlite_master WHERE name = 'erasure'"))  # since schema 10
    kept = " WHERE text.source NOT IN (SELECT source FROM erasure)" if erasures else ""
    connection.execute(text("DROP TABLE search_paragraph"))
    connection.execute(text(CREATE))
    rows = connection.execute(
        text(
            "SELECT text.id, blob.* FROM text JOIN blob ON blob.hash = text.content"
            f" LEFT JOIN source ON source.text = text.id{kept} ORDER BY source.number, text.id"
        )
    )
    for one in rows.mappings():  # before schema 7 no blob was packed
        index_text(connection, one["id"], unpacked(one["data"], one.get("size")).decode(errors="replace"))


def forget_texts(connection: Connection, texts: Collection[Id]) -> None:
    """Take texts out of the index; all of it is gone through once, however many they are."""
    if texts:
        query = "DELETE FROM search_paragraph WHERE source_text IN (SELECT value FROM json_each(:texts))"
        connection.execute(text(query), {"texts": json.dumps(list(texts))})


def merge(connection: Connection) -> None:
    """Write the index as one piece: what was forgotten stands in its older pieces until then."""
    connection.execute(text("INSERT INTO search_paragraph(search_paragraph) VALUES ('optimize')"))


def look_anew(connection: Connection) -> None:
    """Let the connection forget what it remembers of the index, for SQLite's own check of the file.

    That check (3.53) does not notice that another connection has indexed a text since, and calls the index broken; the
    next query does.
    """
    with suppress(DatabaseError):  # what is wrong then, the check says
        connection.execute(text("SELECT rowid FROM search_paragraph LIMIT 1")).all()


def vocabulary(connection: Connection) -> list[str]:
    """Return the distinct words of all texts, in small letters."""
    with_temporary(connection, _WORDS.format(_VOCABULARY, "row"))
    return [row[0] for row in connection.exec_driver_sql(f"SELECT term FROM temp.{_VOCABULARY}")]


def texts_state(connection: Connection) -> int:
    """Return a number that changes when a text is added, removed or replaced."""
    return connection.scalar(select(func.max(log_row.c.order)).where(log_row.c.shared.in_(sharing(kind="text")))) or 0


def find(connection: Connection, parts: Sequence[QueryPart], wanted: Wanted | None = None) -> Iterator[Candidate]:
    """Yield the paragraphs that hold every one of ``parts``, in the order in which the texts came.

    With ``wanted`` only those for which it says yes.
    """
    expression = match_expression(connection, parts)
    if not expression:
        return
    if wanted is not None:
        raw: Any = connection.connection.driver_connection
        raw.create_function("search_wanted", 3, wanted)
    rows = text(
        "SELECT source_text, CAST(start AS INTEGER), CAST(length AS INTEGER), content"
        f" FROM search_paragraph WHERE search_paragraph MATCH :query{_IF_WANTED if wanted else ''} ORDER BY rowid"
    )
    for row in tuples(connection, rows, {"query": expression}, _MANY):
        yield Candidate(*row)


def match_expression(connection: Connection, parts: Sequence[QueryPart]) -> str:
    """Return the FTS5 expression of ``parts``; an empty one if one of them cannot be found at all."""
    ways = [[expression for way in part.ways if (expression := _expression(connection, way))] for part in parts]
    return " AND ".join(f"({' OR '.join(part)})" for part in ways) if all(ways) else ""


def _expression(connection: Connection, way: Way) -> str:
    if not way.in_order or len(way.terms) == 1:
        return "(" + " AND ".join(map(_term, way.terms)) + ")"
    phrases = _occurring(connection, [term.forms for term in way.terms])
    return _term(Term(tuple(phrases))) if phrases else ""


def _term(term: Term) -> str:
    star = "*" if term.beginning else ""
    quoted = (f'"{" ".join(words_of(form))}"{star}' for form in term.forms)
    return "(" + " OR ".join(quoted) + ")"


def _occurring(connection: Connection, words: Sequence[Sequence[str]]) -> list[str]:
    """Return the phrases that occur and have one of ``words[0]`` first, one of ``words[1]`` then, and so on.

    FTS5 knows phrases of words only, not of choices between words; and most combinations occur nowhere.
    """
    with_temporary(connection, _WORDS.format(_PLACES, "instance"))
    phrases: dict[tuple[int, int], tuple[str, ...]] = {
        place: (word,) for word in words[0] for place in _places(connection, word)
    }
    for choices in words[1:]:
        following: _Phrases = {}
        for word in choices:
            for paragraph, number in _places(connection, word):
                if before := phrases.get((paragraph, number - 1)):
                    following[paragraph, number] = (*before, word)
        phrases = following
    return sorted({" ".join(phrase) for phrase in phrases.values()})


def _places(connection: Connection, word: str) -> list[tuple[int, int]]:
    """Return paragraph and number of every place where a word occurs."""
    cursor: Any = connection.exec_driver_sql(f'SELECT doc, "offset" FROM temp.{_PLACES} WHERE term = ?', (word,))
    return [(paragraph, number) for paragraph, number in cursor]


_CODINGS_ON = text(
    """
    WITH place AS MATERIALIZED (
        SELECT key AS number, value ->> 0 AS text, value ->> 1 AS start, value ->> 2 AS "end" FROM json_each(:places)
    ), longest AS MATERIALIZED (
        SELECT text, max("end" - start) AS length FROM coding WHERE text IN (SELECT text FROM place) GROUP BY text
    )
    SELECT place.number, coding.id, coding.text, coding.start, coding."end", theme, coder, stance, unsure
    FROM place CROSS JOIN longest ON longest.text = place.text CROSS JOIN coding ON coding.text = place.text
        AND coding.start < place."end" AND coding.start > place.start - longest.length AND coding."end" > place.start
    WHERE :only IS NULL OR coder = :only
    ORDER BY place.number, coding.start, coding."end", coding.id
    """
)
"""The index is in the order of starts; nothing before where the longest coding of the text would reach is read."""


def codings_on(connection: Connection, places: Sequence[Place], only: Id | None) -> Iterator[tuple[Any, ...]]:
    """Yield the number of a place, then the fields of a :class:`CountedCoding` that shares a character with it.

    In order of place and text; a look-up per place, however many codings there are.
    """
    return tuples(connection, _CODINGS_ON, {"places": json.dumps(places), "only": only})


def fingerprint(content: str) -> bytes:
    """Return a digest of what stands in the index of a text."""
    return _digest(_rows(content))


def problems(connection: Connection, fingerprints: Mapping[Id, bytes], step: Callable[[], object]) -> Iterator[str]:
    """Yield the texts whose paragraphs in the index are not those of their words, by the :func:`fingerprint` of each.

    Paragraphs and words are held of one text at a time: of large projects they are many megabytes. ``step`` is called
    now and then; what it raises is raised.
    """
    found: dict[Id, bytes] = {}
    rows = _stepping(tuples(connection, _ALL), step)
    for text_id, run in groupby(rows, itemgetter(0)):  # a text's rows were written together
        there = _digest([row[1:] for row in run])
        found[text_id] = there if text_id not in found else b""
    nothing = _digest([])
    for text_id in sorted(fingerprints.keys() | found.keys()):
        if found.get(text_id, nothing) != fingerprints.get(text_id, nothing):
            yield text_id


def _stepping(rows: Iterator[tuple[Any, ...]], step: Callable[[], object]) -> Iterator[tuple[Any, ...]]:
    for count, row in enumerate(rows):
        if count % _STEP == 0:
            step()
        yield row


def _rows(content: str) -> list[_Row]:
    """Return what stands in the index of a text."""
    places = list(paragraphs(content))
    words = indexed_lines([line for _, line in places])
    return [(start, len(line), indexed) for (start, line), indexed in zip(places, words, strict=True)]


def _digest(rows: list[Any]) -> bytes:
    """Return a digest of rows of the index; in marshal's second format only equal ones, of equal types, are alike."""
    return sha256(marshal.dumps(rows, 2)).digest()
