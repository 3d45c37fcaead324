"""A codebook as a file says it, before it is checked and becomes themes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lagvarde_coder.domain.themes.codebook import Codebook, Theme

HEAD_FIELDS = {"name": "name", "language": "language", "origin": "origin", "notice": "notice", "version_label": "label"}
"""What a file may say of the codebook as a whole, and the field of :class:`Codebook` that keeps it."""

THEME_FIELDS = (
    "number", "name", "parent", "claim", "definition", "use_when", "use_not", "example", "group", "colour", "key",
    "stage", "family",
)  # fmt: skip
"""What a file may say of a theme, in the order in which files are written. Only number and name must be there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookDraft:
    """What was read of a codebook file.

    Attributes:
        head: fields of the codebook as a whole. themes: the fields of each theme.
        places: where each theme stands: the row of its sheet, the line of a text file.
        unknown: parts of the file that no codebook has.
        left_out: columns and sheets that are not carried over.
    """

    head: Mapping[str, Any]
    themes: tuple[Mapping[str, Any], ...]
    places: tuple[int, ...]
    unknown: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def draft_of(book: Codebook, themes: Sequence[Theme]) -> CodebookDraft:
    """Return a codebook as a file is to say it: everything but ids, which belong to the themes as they are now."""
    numbers = {theme.id: theme.number for theme in themes}
    written = tuple(
        {field: getattr(theme, field) for field in THEME_FIELDS} | {"parent": numbers.get(theme.parent or "", "")}
        for theme in themes
    )
    head = {field: getattr(book, kept) for field, kept in HEAD_FIELDS.items()}
    return CodebookDraft(head=head, themes=written, places=tuple(range(1, len(themes) + 1)))
