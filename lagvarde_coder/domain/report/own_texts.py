"""What the analyst writes on a theme or need for the report."""

from dataclasses import dataclass
from typing import ClassVar

from lagvarde_coder.domain.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """The analyst's own text on a theme or need; paragraphs are lines, evidence ids stand as ``[E-…]``.

    Attributes:
        summary: what the report says of it.
        against: "vad som talar emot".
    """

    KIND: ClassVar[str] = "own_text"
    id: Id
    theme: Id
    summary: str = ""
    against: str = ""
