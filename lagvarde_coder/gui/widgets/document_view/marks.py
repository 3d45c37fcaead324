"""What the document view shows on a passage."""

from typing import NamedTuple

from lagvarde_coder.domain.text import Span


class Mark(NamedTuple):
    """A coded passage, or a passage with a disposition, as it is shown.

    Attributes:
        id: of the coding or disposition; the view hands it back.
        span: half-open, in code points of the document's text.
        slot: colour slot 1–13 of the theme; 0 is neutral, for dispositions of uncoded text.
        badge: the theme's number, "T01", "T13a"; a short name of the disposition.
        label: the theme's name.
        detail: further lines of the tooltip; without any the view asks for them when it is to be seen.
        unsure: shown dashed, with a question mark on the badge.
        signs: what else stands on the badge, a sign each: that it contradicts, that there is a comment.
        theme: id of the theme; empty for a disposition.
        other: made by another coder than the one who works now.
        initials: of the coder; stand on the badge if the mark is another's.
    """

    id: str
    span: Span
    slot: int
    badge: str
    label: str
    detail: tuple[str, ...] = ()
    unsure: bool = False
    signs: str = ""
    theme: str = ""
    other: bool = False
    initials: str = ""

    @property
    def badge_text(self) -> str:
        """The badge, with the initials of another coder, its signs, and a question mark if unsure."""
        if not (self.other or self.unsure or self.signs):
            return self.badge
        text, signs = self.badge, f"{self.signs}?" if self.unsure else self.signs
        if self.other and self.initials:
            text = f"{text} {self.initials}"
        return f"{text} {signs}".strip()  # a mark may have no badge of its own

    @property
    def is_coding(self) -> bool:
        """Whether a theme stands on the passage, not only a disposition."""
        return self.slot > 0 or bool(self.theme)
