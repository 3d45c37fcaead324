"""What a meeting is to take up, as it may leave the program: already through the disclosure gate."""

from dataclasses import dataclass
from datetime import datetime

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.disclosed import NOTHING, Disclosed
from lagvarde_coder.domain.figures.results import Standing


@dataclass(frozen=True, slots=True)
class AgendaTheme:
    """A theme as a meeting sees it; ``colour`` is its slot in the palette."""

    number: Disclosed
    name: Disclosed
    colour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One passage to decide about.

    Attributes:
        number: 1, 2, 3 … through the whole agenda.
        evidence: the coding's evidence id; empty for a passage without a theme.
        label: what its words are: "Citat", "Ur minnesanteckning" …; ``verbatim``: whether they get quotation marks.
        before, after: the text around the passage.
        asked: the wording of the question that it answers, if known.
        question: what the coder wants to know. note: comment on the coding or passage.
        coder, raised_by: initials.
    """

    number: int
    evidence: Disclosed
    text: Disclosed
    label: str
    verbatim: bool
    before: Disclosed
    after: Disclosed
    asked: Disclosed
    question: Disclosed
    alternatives: tuple[AgendaTheme, ...]
    note: Disclosed
    attribution: Disclosed
    source_title: Disclosed
    reference: Disclosed
    coder: Disclosed
    raised: datetime
    raised_by: Disclosed


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaTopic:
    """What is to be decided about one theme, or about passages without a theme that have the disposition ``what``."""

    theme: AgendaTheme | None
    what: Disposal
    definition: Disclosed = NOTHING
    use_when: Disclosed = NOTHING
    use_not: Disclosed = NOTHING
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What a meeting is to take up, topic by topic."""

    title: str
    standing: Standing
    topics: tuple[AgendaTopic, ...]

    @property
    def passages(self) -> int:
        """How many passages it prints."""
        return sum(len(topic.items) for topic in self.topics)
