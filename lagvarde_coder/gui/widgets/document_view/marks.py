"""What the document view shows on a passage."""

from dataclasses import dataclass

from lagvarde_coder.domain.text import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A coded passage as it is shown.

    Attributes:
        id: of the coding; the view hands it back.
        span: half-open, in code points of the document's text.
        slot: colour slot 1–13 of the theme; 0 is neutral.
        badge: the theme's number, "T01", "T13a".
        label: the theme's name.
        detail: further lines of the tooltip: coder, stance, memo.
        unsure: shown dashed, with a question mark on the badge.
    """

    id: str
    span: Span
    slot: int
    badge: str
    label: str
    detail: tuple[str, ...] = ()
    unsure: bool = False

    @property
    def badge_text(self) -> str:
        """The badge, with a question mark if unsure."""
        return f"{self.badge} ?" if self.unsure else self.badge
