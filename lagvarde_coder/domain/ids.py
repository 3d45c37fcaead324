"""Identities: every subject of a project has a UUID, kept as its 36-character text."""

from uuid import UUID, uuid4, uuid5

Id = str
"""A UUID in its canonical text form (lower case, with hyphens)."""


_OF_NAMES = UUID("6c76616b-6f64-5b6f-9264-65726e616d65")
"""The namespace of :func:`named_id`; never changed, or equal names would get other ids."""


def new_id() -> Id:
    """Return a new random identity (UUID version 4)."""
    return str(uuid4())


def named_id(*names: str) -> Id:
    """Return the identity that follows from names alone (UUID version 5): everywhere and always the same."""
    return str(uuid5(_OF_NAMES, "\n".join(names)))


def is_id(text: str) -> bool:
    """Tell whether ``text`` is a UUID in canonical form."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
