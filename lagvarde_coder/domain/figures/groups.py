"""The groups of a breakdown: identified by their keys, printed by their labels."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """One group of a breakdown.

    Attributes:
        key: identifies it: a kind, a category, or the id of an organisation, coder or question.
        label: what it is called, for printing only; no two groups of one breakdown have the same.
    """

    key: str
    label: str


def distinct_labels(names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return a label for each key, no two of them alike.

    Args:
        names: key -> its name, then details that distinguish it from others of that name, the most useful first; a
            detail may be empty.

    A name that nobody else has is the label; others get as many details as it takes, and a number where none helps.

    >>> distinct_labels({"a": ("Vad?", "NPO", "version 1"), "b": ("Vad?", "NPO", "version 2"), "c": ("Vad?", "Alla")})
    {'a': 'Vad? (NPO, version 1)', 'b': 'Vad? (NPO, version 2)', 'c': 'Vad? (Alla)'}
    """
    beginnings = Counter(tuple(parts[:end]) for parts in names.values() for end in range(1, len(parts) + 1))
    labels: dict[str, str] = {}
    taken: set[str] = set()
    for key, parts in names.items():
        ends = (end for end in range(1, len(parts)) if beginnings[tuple(parts[:end])] == 1)
        label = _numbered(_with_details(parts[: next(ends, len(parts))]), taken)
        labels[key] = label
        taken.add(label)
    return labels


def _with_details(parts: Sequence[str]) -> str:
    details = ", ".join(part for part in parts[1:] if part)
    return f"{parts[0]} ({details})" if details else parts[0]


def _numbered(label: str, taken: set[str]) -> str:
    """Return ``label`` with the first number, if it needs one, that makes it like none of those ``taken``."""
    number, numbered = 1, label
    while numbered in taken:
        number += 1
        numbered = f"{label} ({number})"
    return numbered
