"""Verdicts ("Bedömning") on themes and needs, and what the data say beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding, Stance
from lagvarde_coder.domain.errors import NotFound, NothingToDo, ThemeNotUsable
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Scope
from lagvarde_coder.domain.figures.counting import count
from lagvarde_coder.domain.figures.heard import heard_organisations
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.themes.verdicts import Basis, Outcome, Verdict
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, required, without_searching_garbage
from lagvarde_coder.services.coding.marking import CodingLine, lines
from lagvarde_coder.services.figures.bases import Grounds, grounds
from lagvarde_coder.services.themes.codebook import ordered

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_FIRST = (Stance.CONTRADICTS, Stance.NUANCES, Stance.SUPPORTS)
"""Passages are read in this order: what speaks against a theme comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVerdict:
    """A verdict as somebody gives it.

    Attributes:
        after: the wording that it proposes; empty: the theme's own.
        evidence, read_against: codings, as in :class:`Verdict`.
    """

    outcome: Outcome
    reason: str
    after: str = ""
    evidence: tuple[Id, ...] = ()
    read_against: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """A verdict, whose it is, and when it became what it is."""

    verdict: Verdict
    theme: Theme
    coder: Coder
    decided: datetime


@dataclass(frozen=True, slots=True)
class JudgedTheme:
    """A theme or need in use with the verdicts on it, the project's own first."""

    theme: Theme
    verdicts: tuple[VerdictLine, ...]

    @property
    def settled(self) -> VerdictLine | None:
        """The verdict that is the project's."""
        return next((line for line in self.verdicts if line.verdict.settled), None)


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
    passages: tuple[CodingLine, ...]

    @property
    def theme(self) -> Theme:
        """What is judged."""
        return self.judged.theme


class VerdictService(Service):
    """Verdicts: make, change, settle, list."""

    def all(self) -> list[JudgedTheme]:
        """Return the themes and needs in use with their verdicts; others' are left out while their coding is hidden."""
        with self._read() as read:
            return _judged(read, [theme for theme in ordered(read) if _can_be_judged(theme)])

    def page(self, theme: Id, most: int | None = None) -> VerdictPage:
        """Return what a verdict on a theme is made from, with ``most`` passages at most.

        Raises:
            NotFound: there is no such theme.
        """
        with without_searching_garbage(), self._read() as read:
            (category,) = known(read, Theme, [theme])
            ground = grounds(read, [theme])
            sources = {source.text: source for source in Scope().sources_in(ground.counted.sources)}
            rows = _in_order(ground.rows[theme], sources.values())
            asked, silent = _asked(read, ground)
            return VerdictPage(
                judged=_judged(read, [category])[0],
                figures=ground.figures[theme],
                categories=_per_group(ground, category, Grouping.CATEGORY),
                kinds=_per_group(ground, category, Grouping.KIND),
                asked=asked,
                silent=silent,
                prompting=_prompting(rows, sources),
                doubts=sum(bool(row[7]) for row in rows),
                against=_against(rows),
                passages=_passages(read, [row[0] for row in rows[:most]]),
            )

    def figures(self, theme: Id) -> Basis:
        """Return the figures that a verdict on a theme would remember if it were made now.

        Raises:
            NotFound: there is no such theme.
        """
        with self._read() as read:
            known(read, Theme, [theme])
            return grounds(read, [theme]).figures[theme]

    def judge(self, theme: Id, new: NewVerdict) -> tuple[Verdict, Change]:
        """Make one's verdict on a theme or need, or change it; the project's own stays so while its outcome does.

        Raises:
            EmptyInput: no reason.
            NotFound: there is no such theme; a coding does not count for it, or one ticked as read speaks for it.
            ThemeNotUsable: it is a candidate, or was dropped.
            NothingToDo: it says so already.
        """
        why = required("reason", new.reason)
        with self._operation(Action.VERDICT_SET) as work:
            (category,) = known(work.read, Theme, [theme])
            if not _can_be_judged(category):
                status = category.status if category.stage is not Stage.CANDIDATE else category.stage
                raise ThemeNotUsable(theme=category.number, status=status)
            ground = grounds(work.read, [theme])
            against = _against(_in_order(ground.rows[theme], ground.counted.sources))
            _require(new.evidence, {row[0] for row in ground.rows[theme]})
            _require(new.read_against, set(against))
            old = next(iter(work.read.where(Verdict, theme=theme, coder=work.actor)), None)
            verdict = Verdict(
                id=old.id if old else new_id(),
                theme=theme,
                coder=work.actor,
                outcome=new.outcome,
                reason=why,
                before=category.claim,
                after=clean(new.after),
                evidence=tuple(dict.fromkeys(new.evidence)),
                read_against=tuple(one for one in against if one in set(new.read_against)),
                unread_against=len(set(against) - set(new.read_against)),
                settled=bool(old and old.settled and old.outcome is new.outcome),
                basis=ground.figures[theme],
            )
            if verdict == old:
                raise NothingToDo(detail="The verdict already says so.")
            work.put(verdict, reason=why)
            change = work.change()
        return verdict, change

    def settle(self, verdict: Id, reason: str) -> Change:
        """Let a verdict be the project's, in place of the one that was.

        Raises:
            EmptyInput: no reason.
            NotFound: there is no such verdict.
            NothingToDo: it is the project's already.
        """
        why = required("reason", reason)
        with self._operation(Action.VERDICT_SETTLE) as work:
            (chosen,) = known(work.read, Verdict, [verdict])
            if chosen.settled:
                raise NothingToDo(detail="The verdict is the project's already.")
            before = [other for other in work.read.where(Verdict, theme=chosen.theme) if other.settled]
            work.put(*(replace(other, settled=False) for other in before), reason=why)
            work.put(replace(chosen, settled=True), reason=why)
            change = work.change()
        return change

    def remove(self, verdict: Id, reason: str) -> Change:
        """Take a verdict away; the log keeps it. Raises as :meth:`settle`."""
        why = required("reason", reason)
        with self._operation(Action.VERDICT_REMOVE) as work:
            work.remove(*known(work.read, Verdict, [verdict]), reason=why)
            change = work.change()
        return change


def _can_be_judged(theme: Theme) -> bool:
    return theme.stage is not Stage.CANDIDATE and theme.in_use


def _judged(read: "Reader", themes: Sequence[Theme]) -> list[JudgedTheme]:
    verdicts = [it for it in read.all(Verdict) if read.only is None or it.coder == read.only]
    coders = {coder.id: coder for coder in read.all(Coder)}
    histories = read.trail.of_subjects([verdict.id for verdict in verdicts])
    by_theme: dict[Id, list[VerdictLine]] = {theme.id: [] for theme in themes}
    by_id = {theme.id: theme for theme in themes}
    for it in sorted(verdicts, key=lambda verdict: (not verdict.settled, swedish(coders[verdict.coder].name))):
        if it.theme in by_theme and histories[it.id]:
            decided = histories[it.id][-1].time
            by_theme[it.theme].append(VerdictLine(it, by_id[it.theme], coders[it.coder], decided))
    return [JudgedTheme(theme, tuple(by_theme[theme.id])) for theme in themes]


def _in_order(rows: Iterable[CodingRow], sources: Iterable[CountedSource]) -> list[CodingRow]:
    """Return the codings in the texts of ``sources``: what speaks against first, then by document and place."""
    place = {source.text: at for at, source in enumerate(sources)}
    order = {str(stance): at for at, stance in enumerate(_FIRST)}
    own = [row for row in rows if row[1] in place]
    return sorted(own, key=lambda row: (order[row[6]], place[row[1]], row[2], row[3], row[0]))


def _against(rows: Iterable[CodingRow]) -> tuple[Id, ...]:
    return tuple(row[0] for row in rows if row[6] != Stance.SUPPORTS)


def _require(named: Iterable[Id], there: set[Id]) -> None:
    for coding in named:
        if coding not in there:
            raise NotFound(kind="coding", name=coding)


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
