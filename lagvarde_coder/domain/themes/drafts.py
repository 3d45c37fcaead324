"""A codebook as a file says it, before it is checked and becomes themes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Codebook, Stage, Theme
from lagvarde_coder.domain.themes.families import STANDARD

HEAD_FIELDS = {"name": "name", "language": "language", "origin": "origin", "notice": "notice", "version_label": "label"}
"""What a file may say of the codebook as a whole, and the field of :class:`Codebook` that keeps it."""

THEME_FIELDS = (
    "number", "name", "parent", "claim", "summary", "definition", "use_when", "use_not", "confused_with", "example",
    "examples", "near_misses", "group", "colour", "key", "stage", "family",
)  # fmt: skip
"""What a file may say of a theme, in the order in which files are written. Only number and name must be there."""

NO_PARENT = "-"
"""What a file says of a theme that is no part although its number ends in a letter: T13a that was lifted out of T13."""

_STAGES = {"B": Stage.NEED, **{family.initial: Stage.CANDIDATE for family in STANDARD}}


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


def stage_of(theme: Mapping[str, Any]) -> Stage:
    """Return the stage that a theme of a file has: what is said, else what follows from its number."""
    return Stage(theme.get("stage") or _STAGES.get(str(theme["number"])[0], Stage.THEME))


def draft_of(
    book: Codebook, themes: Sequence[Theme], evidence: Callable[[Id], str], families: Mapping[Id, str]
) -> CodebookDraft:
    """Return a codebook as a file is to say it: everything but ids, which belong to the themes as they are now.

    Other themes stand there by number, passages by the id that ``evidence`` gives them, families by name.
    """
    numbers = {theme.id: theme.number for theme in themes}

    def listed(words: Iterable[str]) -> str:
        return ", ".join(word for word in words if word)

    written = tuple(
        {field: getattr(theme, field) for field in THEME_FIELDS}
        | {
            "parent": numbers.get(theme.parent or "", NO_PARENT if theme.number[-1:].isalpha() else ""),
            "confused_with": listed(numbers.get(other, "") for other in theme.confused_with),
            "examples": listed(map(evidence, theme.examples)),
            "near_misses": listed(map(evidence, theme.near_misses)),
            "family": families.get(theme.family, ""),
        }
        for theme in themes
    )
    head = {field: getattr(book, kept) for field, kept in HEAD_FIELDS.items()}
    return CodebookDraft(head=head, themes=written, places=tuple(range(1, len(themes) + 1)))
