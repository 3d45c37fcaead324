"""What the data say beside a verdict: who takes a theme up, who is silent, and which passages speak for and against."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding, Stance
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Scope
from lagvarde_coder.domain.figures.counting import count
from lagvarde_coder.domain.figures.heard import heard_organisations
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.themes.verdicts import Basis
from lagvarde_coder.services.coding.marking import CodingLine, lines
from lagvarde_coder.services.figures.bases import Grounds, grounds
from lagvarde_coder.services.verdicts.given import JudgedTheme, judged_themes

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_FIRST = (Stance.CONTRADICTS, Stance.NUANCES, Stance.SUPPORTS)
"""Passages are read in this order: what speaks against a theme comes first."""


@dataclass(frozen=True, slots=True)
class GroupCount:
    """Of the ``heard`` organisations of a group ``count`` take the theme up; ``key`` is the group's key in figures."""

    key: str
    name: str
    count: int
    heard: int


@dataclass(frozen=True, slots=True)
class Prompting:
    """How many passages answer a question that was put, and how many came without one."""

    prompted: int
    unprompted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictPage:
    """What a verdict on a theme or need is made from.

    Attributes:
        figures: as a verdict that is made now would remember them.
        categories, kinds: organisations that take it up, of those heard.
        asked: how many organisations were asked. silent: the names of those who were, and have not been heard.
        prompting: None where no document says which questions it answers.
        doubts: passages that coders are unsure of.
        against: all codings that contradict or nuance it, in this order.
        counting: all codings that count for it.
        passages: the first ones: those against it, then those that support it.
    """

    judged: JudgedTheme
    figures: Basis
    categories: tuple[GroupCount, ...]
    kinds: tuple[GroupCount, ...]
    asked: int
    silent: tuple[str, ...]
    prompting: Prompting | None
    doubts: int
    against: tuple[Id, ...]
    counting: frozenset[Id]
    passages: tuple[CodingLine, ...]

    @property
    def theme(self) -> Theme:
        """What is judged."""
        return self.judged.theme


def verdict_page(read: "Reader", theme: Theme, most: int | None) -> VerdictPage:
    """Return what a verdict on a theme is made from, with ``most`` passages at most."""
    ground = grounds(read, [theme.id])
    sources = {source.text: source for source in Scope().sources_in(ground.counted.sources)}
    rows = _in_order(ground.rows[theme.id], sources.values())
    asked, silent = _asked(read, ground)
    return VerdictPage(
        judged=judged_themes(read, [theme])[0],
        figures=ground.figures[theme.id],
        categories=_per_group(ground, theme, Grouping.CATEGORY),
        kinds=_per_group(ground, theme, Grouping.KIND),
        asked=asked,
        silent=silent,
        prompting=_prompting(rows, sources),
        doubts=sum(bool(row[7]) for row in rows),
        against=_against(rows),
        counting=frozenset(row[0] for row in rows),
        passages=_passages(read, [row[0] for row in rows[:most]]),
    )


def against(ground: Grounds, theme: Id) -> tuple[Id, ...]:
    """Return the codings that contradict or nuance a theme, in this order."""
    return _against(_in_order(ground.rows[theme], ground.counted.sources))


def _in_order(rows: Iterable[CodingRow], sources: Iterable[CountedSource]) -> list[CodingRow]:
    """Return the codings in the texts of ``sources``: what speaks against first, then by document and place."""
    place = {source.text: at for at, source in enumerate(sources)}
    order = {str(stance): at for at, stance in enumerate(_FIRST)}
    own = [row for row in rows if row[1] in place]
    return sorted(own, key=lambda row: (order[row[6]], place[row[1]], row[2], row[3], row[0]))


def _against(rows: Iterable[CodingRow]) -> tuple[Id, ...]:
    return tuple(row[0] for row in rows if row[6] != Stance.SUPPORTS)


def _per_group(ground: Grounds, theme: Theme, by: Grouping) -> tuple[GroupCount, ...]:
    counted = ground.counted
    parts = (ground.rows[theme.id], counted.sources, counted.lineage, Scope())
    figures = count(Unit.ORGANISATION, by, [theme], *parts, counted.labels(counted.names))
    groups = [figure for figure in figures if figure.group is not None]
    labels = counted.labels([str(figure.group) for figure in groups])
    return tuple(
        GroupCount(str(figure.group), labels[str(figure.group)], figure.amount, figure.denominator)
        for figure in groups
        if figure.denominator
    )


def _asked(read: "Reader", ground: Grounds) -> tuple[int, tuple[str, ...]]:
    """Return how many organisations were asked, and the names of those who neither answered nor were heard."""
    inquiries = read.all(Inquiry)
    asked = {inquiry.organisation for inquiry in inquiries}
    answered = {inquiry.organisation for inquiry in inquiries if inquiry.mode is not AnswerMode.NONE}
    silent = asked - answered - heard_organisations(ground.counted.sources, Scope())
    names = [organisation.name for organisation in read.all(Organisation) if organisation.id in silent]
    return len(asked), tuple(sorted(names, key=swedish))


def _prompting(rows: Sequence[CodingRow], sources: dict[Id, CountedSource]) -> Prompting | None:
    if not any(source.sections and source.voices.questions for source in sources.values()):
        return None
    answers = sum(bool(sources[text].voices.answers(start, end)) for _, text, start, end, *_ in rows)
    return Prompting(answers, len(rows) - answers)


def _passages(read: "Reader", ids: Sequence[Id]) -> tuple[CodingLine, ...]:
    """Return codings with their words, in this order."""
    by_id = {line.coding.id: line for line in lines(read, list(read.many(Coding, ids).values()))}
    return tuple(by_id[coding] for coding in ids)
