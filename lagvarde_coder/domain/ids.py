"""Identities: every subject of a project has a UUID, kept as its 36-character text."""

from uuid import UUID, uuid4

Id = str
"""A UUID in its canonical text form (lower case, with hyphens)."""


def new_id() -> Id:
    """Return a new random identity (UUID version 4)."""
    return str(uuid4())


def is_id(text: str) -> bool:
    """Tell whether ``text`` is a UUID in canonical form."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
