"""The sentences of texts, kept so that they are found only once. Derived: they can be found again at any time."""

from typing import NamedTuple

from sqlalchemy import Connection, text

from lagvarde_coder.domain.ids import Id


class Kept(NamedTuple):
    """What is kept of a text: the version of the rules, and the spans as the service wrote them."""

    rules: str
    spans: str


def kept(connection: Connection, text_id: Id) -> Kept | None:
    """Return what is kept of a text; it may be of older rules, and nothing has checked it."""
    row = connection.execute(
        text("SELECT rules, spans FROM cache_sentence WHERE text = :text"), {"text": text_id}
    ).first()
    return Kept(str(row.rules), str(row.spans)) if row else None


def keep(connection: Connection, text_id: Id, row: Kept) -> None:
    """Keep the sentences of a text in place of what was kept of it."""
    connection.execute(
        text("INSERT OR REPLACE INTO cache_sentence (text, rules, spans) VALUES (:text, :rules, :spans)"),
        {"text": text_id, "rules": row.rules, "spans": row.spans},
    )


def forget(connection: Connection, text_id: Id) -> None:
    """Keep nothing of a text any more."""
    connection.execute(text("DELETE FROM cache_sentence WHERE text = :text"), {"text": text_id})
