"""What the data know of how the work was done; the appendix on method and the checklists print it."""

from dataclasses import dataclass
from datetime import date, datetime

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.drawing import Drawing
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.method import StepFigure
from lagvarde_coder.domain.report.reports import ThemeReport
from lagvarde_coder.domain.themes.verdicts import Outcome


@dataclass(frozen=True, slots=True)
class WaveFact:
    """How many organisations were asked in a wave, and answered; wave 0 is none that was said."""

    wave: int
    asked: int
    answered: int


@dataclass(frozen=True, slots=True)
class QuestionSetFact:
    """Questions that were put, to how many organisations."""

    name: Disclosed
    version: int
    asked: int
    questions: tuple[Disclosed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFact:
    """A step of the method, its figures now, and who signed it off, when and with which words; "" for nobody.

    Attributes:
        changed: a figure is another one than when it was signed off.
    """

    number: int
    name: Disclosed
    figures: tuple[StepFigure, ...]
    by: Disclosed
    at: datetime | None
    note: Disclosed
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """The documents that are counted, but for ``internal``.

    Attributes:
        first, last: days that they bear; None where none does. dated: how many do.
        dialogues: notes of dialogues; ``checked`` of these by those who were heard.
        workshops, emails, reports, internal: how many there are of these kinds; reports and research count together.
        repeated: organisations heard in more than one document, of the ``heard``.
        with_participants: dialogues that say in which roles people took part.
        verbatim: how many hold words as they were written.
    """

    total: int
    first: date | None
    last: date | None
    dated: int
    dialogues: int
    checked: int
    workshops: int
    emails: int
    reports: int
    internal: int
    repeated: int
    heard: int
    with_participants: int
    verbatim: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingFacts:
    """How it was coded and judged; codings of internal documents are among them, as in the figures of the steps.

    Attributes:
        coders: who has coded with themes; ``codings`` of themes in current texts.
        shared: documents that more than one of them coded in.
        stances: codings that support, nuance and contradict.
        verdicts: settled ones by outcome; ``judged`` of the ``themes`` in use have one.
        families: candidates of each family, by name.
        quotations: how many passages were chosen for the report.
        decisions: how many the log holds.
    """

    coders: int
    codings: int
    shared: int
    stances: tuple[int, int, int]
    verdicts: tuple[tuple[Outcome, int], ...]
    judged: int
    themes: int
    parts: int
    families: tuple[tuple[Disclosed, int], ...]
    quotations: int
    decisions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodFacts:
    """Everything that the data know of the method.

    Attributes:
        title: what stands on the first page.
        base: who was heard, the material, and how the themes became needs.
        becoming: the picture of how themes became needs, for a report that shows it.
        organisations: in the ledger; ``suggested`` of them by somebody, ``linked`` by another one of the ledger.
    """

    title: str
    base: ThemeReport
    asked: int
    answered: int
    organisations: int
    suggested: int
    linked: int
    waves: tuple[WaveFact, ...]
    question_sets: tuple[QuestionSetFact, ...]
    documents: DocumentFacts
    coding: CodingFacts
    steps: tuple[StepFact, ...]
    becoming: Drawing | None = None
    passages: int = 0

    @property
    def standing(self) -> Standing:
        """The state that it shows."""
        return self.base.standing
