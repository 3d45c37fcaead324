"""What words a kind of file may hold, for whoever is warned before it leaves."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from lagvarde_coder.domain.report.plans import ReportPlan

REASONS = "reason"
"""In :attr:`FileContent.written`: why something was decided."""
_COMMENTS = frozenset({"coding.memo", "disposition.note"})


class PrintedPassages(StrEnum):
    """Which passages of the material a file prints; of internal documents only what says so."""

    CHOSEN = "chosen"
    CITED = "cited"  # by own texts
    OF_NEEDS = "of_needs"
    OF_THEMES = "of_themes"
    CODED = "coded"  # in internal documents too
    IN_DOUBT = "in_doubt"  # in internal documents too, and without a theme
    EXAMPLES = "examples"  # of the codebook
    IN_LOG = "in_log"  # the beginnings of passages without a theme that were decided


COUNTED = frozenset({PrintedPassages.OF_NEEDS, PrintedPassages.OF_THEMES, PrintedPassages.CODED})
"""Passages in place of which a report may have the chosen ones only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileContent:
    """What words a file may hold.

    Attributes:
        passages: words of the material; ``around``: with what stands around them.
        chapters: the chapters that have them, where a plan may leave these out.
        written: what was written here: kinds of subjects ("own_text"), single fields ("theme.name"), :data:`REASONS`.
    """

    passages: frozenset[PrintedPassages] = frozenset()
    around: bool = False
    chapters: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()

    def __or__(self, other: Self) -> Self:
        """Return what a file holds that has both."""
        return replace(
            self,
            passages=self.passages | other.passages,
            around=self.around or other.around,
            written=self.written | other.written,
        )

    def planned(self, plan: ReportPlan | None) -> Self:
        """Return what is left of it with a plan."""
        if plan is None:
            return self
        passages = self.passages
        if plan.chapters and self.chapters and not self.chapters.intersection(plan.chapters):
            passages = frozenset()
        elif plan.chosen and passages & COUNTED:
            passages = passages - COUNTED | {PrintedPassages.CHOSEN}
        return replace(self, passages=passages)

    def without_comments(self) -> Self:
        """Return it without what coders wrote about passages for themselves."""
        return replace(self, written=self.written - _COMMENTS)

    def prints(self, kind: str, field: str = "") -> bool:
        """Whether something that was written here may stand in the file."""
        return kind in self.written or f"{kind}.{field}" in self.written


def content_of(*passages: PrintedPassages, written: str = "", around: bool = False, chapters: str = "") -> FileContent:
    """Return what a file holds; ``written`` and ``chapters`` with spaces between them."""
    return FileContent(
        passages=frozenset(passages),
        around=around,
        chapters=frozenset(chapters.split()),
        written=frozenset(written.split()),
    )


NO_WORDS = FileContent()
THEMES_SAID = "theme.name theme.group theme.claim theme.definition theme.summary"
"""What catalogues and the draft say of themes."""
BESIDE_PASSAGES = "coding.memo quotation.paraphrase quotation.alias"
"""What stands at a passage that is printed, or in its place."""
