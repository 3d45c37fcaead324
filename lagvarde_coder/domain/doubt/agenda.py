"""What a meeting is to take up, as it may leave the program: already through the disclosure gate."""

from dataclasses import dataclass
from datetime import datetime

from lagvarde_coder.domain.coding.dispositions import Disposal


@dataclass(frozen=True, slots=True)
class AgendaTheme:
    """A theme as a meeting sees it; ``colour`` is its slot in the palette."""

    number: str
    name: str
    colour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One passage to decide about.

    Attributes:
        number: 1, 2, 3 … through the whole agenda.
        evidence: the coding's evidence id; empty for a passage without a theme.
        verbatim: True prints "Citat" with quotation marks, False "Ur minnesanteckning" without.
        before, after: the text around the passage.
        asked: the wording of the question that it answers, if known.
        question: what the coder wants to know. note: comment on the coding or passage.
        coder, raised_by: initials.
    """

    number: int
    evidence: str
    text: str
    verbatim: bool
    before: str
    after: str
    asked: str
    question: str
    alternatives: tuple[AgendaTheme, ...]
    note: str
    attribution: str
    source_title: str
    reference: str
    coder: str
    raised: datetime
    raised_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaTopic:
    """What is to be decided about one theme, or about passages of which ``what`` is said in place of a theme."""

    theme: AgendaTheme | None
    what: Disposal
    definition: str = ""
    use_when: str = ""
    use_not: str = ""
    items: tuple[AgendaItem, ...]
