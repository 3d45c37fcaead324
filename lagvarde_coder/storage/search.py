"""Full-text search (FTS5): one row per paragraph of every text. Derived: can be rebuilt from the texts.

Everything here is particular to SQLite.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, text

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span

CREATE = (
    "CREATE VIRTUAL TABLE search_paragraph USING fts5(content, source_text UNINDEXED, start UNINDEXED,"
    ' tokenize="unicode61 remove_diacritics 0")'
)
"""Swedish letters keep their rings and dots: ``aga`` must not find ``äga``."""

_WORD = re.compile(r'"([^"]*)"|(\S+)')
_LETTERS = re.compile(r"[^\W_]", re.UNICODE)


class Found(NamedTuple):
    """A paragraph that answers a query, and the words in it that did, as spans of the whole text."""

    text: Id
    span: Span
    hits: tuple[Span, ...]


def paragraphs(content: str) -> Iterator[tuple[int, str]]:
    """Yield start (code points) and words of each non-empty paragraph (line) of a text."""
    start = 0
    for line in content.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def index_text(connection: Connection, text_id: Id, content: str) -> None:
    """Make a text searchable."""
    rows = [{"content": line, "source_text": text_id, "start": start} for start, line in paragraphs(content)]
    if rows:
        connection.execute(
            text("INSERT INTO search_paragraph (content, source_text, start) VALUES (:content, :source_text, :start)"),
            rows,
        )


def forget_text(connection: Connection, text_id: Id) -> None:
    """Take a text out of the index."""
    connection.execute(text("DELETE FROM search_paragraph WHERE source_text = :text"), {"text": text_id})


def match_expression(query: str) -> str:
    """Return the FTS5 expression of what a person typed: words, "a phrase", word*. Any string is legal."""
    parts = []
    for phrase, word in _WORD.findall(query.replace("”", '"').replace("“", '"')):
        words = (phrase or word).replace('"', " ").replace("\0", " ")
        if _LETTERS.search(words):
            parts.append('"{}"{}'.format(words.rstrip("*"), "*" if word.endswith("*") else ""))
    return " ".join(parts)


_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # no canonical text holds these


def find(connection: Connection, query: str, limit: int) -> list[Found]:
    """Return the paragraphs that hold every part of ``query``, text by text; at most ``limit``."""
    expression = match_expression(query)
    if not expression:
        return []
    rows = connection.execute(
        text(
            "SELECT source_text, start, content, highlight(search_paragraph, 0, :open, :close) AS marked"
            " FROM search_paragraph WHERE search_paragraph MATCH :query ORDER BY rowid LIMIT :limit"
        ),
        {"query": expression, "limit": limit, "open": _OPEN, "close": _CLOSE},
    )
    return [
        Found(row.source_text, Span(row.start, row.start + len(row.content)), tuple(_hits(row.marked, row.start)))
        for row in rows
    ]


def _hits(marked: str, start: int) -> Iterator[Span]:
    at, begun = start, start
    for character in marked:
        if character == _OPEN:
            begun = at
        elif character == _CLOSE:
            yield Span(begun, at)
        else:
            at += 1


def problems(connection: Connection, texts: dict[Id, str]) -> Iterator[str]:
    """Yield what does not fit between the index and the texts."""
    found: dict[Id, list[tuple[int, str]]] = {}
    for row in connection.execute(text("SELECT source_text, start, content FROM search_paragraph ORDER BY rowid")):
        found.setdefault(row.source_text, []).append((row.start, row.content))
    for text_id in sorted(texts.keys() | found.keys()):
        if found.get(text_id, []) != list(paragraphs(texts.get(text_id, ""))):
            yield text_id


def rebuild(connection: Connection, texts: dict[Id, str]) -> None:
    """Make the whole index anew."""
    connection.execute(text("DELETE FROM search_paragraph"))
    for text_id, content in texts.items():
        index_text(connection, text_id, content)
