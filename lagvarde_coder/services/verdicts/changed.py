"""What is to be looked at again ("Att se över"): decisions that rest on something else now than when they were made."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.errors import NotFound, NothingToDo
from lagvarde_coder.domain.figures.bases import bases
from lagvarde_coder.domain.figures.counted import CountedSource
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Text
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.themes.verdicts import Basis, Verdict
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.values import Plain, from_plain
from lagvarde_coder.services.base import Desk, Service, required, without_searching_garbage
from lagvarde_coder.services.coding.marking import CodingLine, lines
from lagvarde_coder.services.figures.gathering import counted_sources
from lagvarde_coder.services.themes.codebook import ordered
from lagvarde_coder.services.verdicts.definitions import definition_changes
from lagvarde_coder.services.verdicts.earlier import Earlier, Present
from lagvarde_coder.services.verdicts.signed import FiguresOfStep, RestingSignOff, sign_offs

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.trail import LogEntry

DecidedOn = Verdict | MergeLink
_DECIDING = frozenset(
    {Action.VERDICT_SET, Action.THEME_MERGE, Action.THEME_SPLIT, Action.CANDIDATE_MERGE, Action.DECISION_CONFIRM}
)
"""What gives a decision its figures; other operations on it leave them as they were."""
_FIGURES = ("organisations", "passages", "nuancing", "contradicting")
"""Figures that mark a decision. Documents that say nothing of a theme change their denominators only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisDifference:
    """What a decision rests on now, and did when it was made.

    Attributes:
        then, now: figures.
        new, gone, altered: codings that count now and did not, or the other way round, or have another place or stance.
        joined, parted: themes that were brought into it since, or no longer are part of it.
        redefined: themes whose definition changed substantially since: itself, or what is part of it.
    """

    then: Basis
    now: Basis
    new: tuple[Id, ...] = ()
    gone: tuple[Id, ...] = ()
    altered: tuple[Id, ...] = ()
    joined: tuple[Id, ...] = ()
    parted: tuple[Id, ...] = ()
    redefined: tuple[Id, ...] = ()

    @property
    def figures(self) -> list[tuple[str, int, int]]:
        """The figures that changed: name of the field, then and now."""
        sides = [(name, getattr(self.then, name), getattr(self.now, name)) for name in _FIGURES]
        return [side for side in sides if side[1] != side[2]]

    @property
    def any(self) -> bool:
        """Whether there is a difference."""
        passages = self.new or self.gone or self.altered
        return bool(self.figures or passages or self.joined or self.parted or self.redefined)


@dataclass(frozen=True, slots=True)
class RestingDecision:
    """A verdict or merge that remembers what it was made on, and what has become of that.

    Attributes:
        theme: what it is about; of a merge the theme that was brought into ``need``.
        coder: who decided, or confirmed it last; ``decided``: when. state: the last entry of that operation.
    """

    subject: DecidedOn
    theme: Theme
    need: Theme | None
    coder: Coder
    decided: datetime
    state: int
    difference: BasisDifference

    @property
    def id(self) -> Id:
        """The id of the verdict or link."""
        return self.subject.id


@dataclass(frozen=True, slots=True)
class ChangedPassage:
    """A passage that makes a difference; ``how`` is the name of the field of :class:`BasisDifference`."""

    how: str
    line: CodingLine


class ChangedService(Service):
    """What has changed since decisions were made. It always counts everybody's work, as decisions do."""

    def __init__(self, desk: Desk, step_figures: FiguresOfStep | None = None) -> None:
        """``step_figures``: what signed steps are held against; without it they are not listed."""
        super().__init__(desk)
        self._step_figures = step_figures

    def all(self) -> list[RestingDecision]:
        """Return every verdict and merge that remembers figures, with what is different now, in order of themes."""
        with without_searching_garbage(), self._database.read() as read:
            return decisions(read)

    def changed(self) -> list[RestingDecision]:
        """Return those that rest on something else now."""
        return [decision for decision in self.all() if decision.difference.any]

    def sign_offs(self) -> list[RestingSignOff]:
        """Return every signed step with its figures then and now."""
        with without_searching_garbage(), self._database.read() as read:
            return self._signed(read)

    def _signed(self, read: "Reader") -> list[RestingSignOff]:
        return sign_offs(read, self._step_figures) if self._step_figures is not None else []

    def passages(self, decision: RestingDecision, most: int | None = None) -> list[ChangedPassage]:
        """Return the passages that make the difference, ``most`` of each sort; those that are gone as they were."""
        difference = decision.difference
        with self._database.read() as read:
            found = [
                ChangedPassage(how, line)
                for how, ids in (("new", difference.new), ("altered", difference.altered))
                for line in lines(read, list(read.many(Coding, ids[:most]).values()))
            ]
            before = _before(read, decision.state, difference.gone[:most])
            found += [ChangedPassage("gone", line) for line in lines(read, before)]
        return found

    def confirm(self, subjects: Sequence[Id], reason: str) -> Change:
        """Confirm decisions again on the figures of now, as one operation; those that have not changed are skipped.

        Raises:
            EmptyInput: no reason.
            NotFound: one of them is no decision that remembers figures.
            NothingToDo: none of them has changed.
        """
        why = required("reason", reason)
        with self._operation(Action.DECISION_CONFIRM) as work:
            known = {decision.id: decision for decision in decisions(work.read)}
            signed = {one.id: one for one in self._signed(work.read)}
            for subject in dict.fromkeys(subjects):
                if subject in known and known[subject].difference.any:
                    difference = known[subject].difference
                    basis = replace(difference.now, confirmed=difference.then.confirmed + 1)
                    work.put(replace(known[subject].subject, basis=basis), reason=why)
                elif subject in signed and signed[subject].changed:
                    one = signed[subject]
                    again = replace(one.subject, figures=one.now, confirmed=one.subject.confirmed + 1)
                    work.put(again, reason=why)
                elif subject not in known and subject not in signed:
                    raise NotFound(kind="verdict", name=subject)
            if work.nothing:
                raise NothingToDo(detail="Nothing that it rests on has changed.")
            change = work.change()
        return change


def decisions(read: "Reader", sources: Sequence[CountedSource] | None = None) -> list[RestingDecision]:
    """Return the decisions that remember figures, with what is different now, from an open snapshot.

    ``sources``: as :func:`counted_sources` returns them, if they were read already.
    """
    subjects: list[DecidedOn] = [*read.all(Verdict), *(link for link in read.all(MergeLink) if link.basis is not None)]
    if not subjects:
        return []
    themes = {theme.id: theme for theme in ordered(read)}
    coders = {coder.id: coder for coder in read.all(Coder)}
    made = _decided(read, subjects)
    differences = _differences(read, sources or counted_sources(read), [(it, made[it.id][1]) for it in subjects])
    found = [
        RestingDecision(
            subject=it,
            theme=themes[it.theme],
            need=themes[it.need] if isinstance(it, MergeLink) else None,
            coder=coders[made[it.id][0].coder],
            decided=made[it.id][0].time,
            state=made[it.id][1],
            difference=differences[it.id],
        )
        for it in subjects
    ]
    place = {theme: at for at, theme in enumerate(themes)}
    return sorted(found, key=lambda it: (isinstance(it.subject, MergeLink), place[it.theme.id], it.decided, it.id))


def _decided(read: "Reader", subjects: Sequence[DecidedOn]) -> "dict[Id, tuple[LogEntry, int]]":
    """Return the entry that gave each decision its figures, and the last one of that operation.

    What an undo brought back was decided where it was decided first; what another copy decided, when it was joined.
    """
    histories = read.trail.of_subjects([it.id for it in subjects])
    read.trail.read_ahead(entry.after for entries in histories.values() for entry in entries)
    deciding: dict[Id, LogEntry] = {}
    for it in subjects:
        entries = [entry for entry in histories[it.id] if entry.after]
        now = _as_decided(read.trail.value(entries[-1].after))
        own = [entry for entry in entries if entry.action in _DECIDING]
        same = [entry for entry in own if _as_decided(read.trail.value(entry.after)) == now]
        deciding[it.id] = (same or own or entries)[-1]
    ends: dict[Id, int] = {}
    for entry in read.trail.of_operations([entry.operation for entry in deciding.values()]):
        ends[entry.operation] = max(entry.order, ends.get(entry.operation, 0))
    return {it: (entry, ends[entry.operation]) for it, entry in deciding.items()}


def _as_decided(plain: Plain | None) -> Plain:
    """Return a decision without what later operations say of it: that it is the project's, what codings became."""
    return {name: cell for name, cell in (plain or {}).items() if name not in {"settled", "codings"}}


def _differences(
    read: "Reader", sources: Sequence[CountedSource], decided: "Sequence[tuple[DecidedOn, int]]"
) -> dict[Id, BasisDifference]:
    """Compare what counted in the state of each decision with what counts now, the newest decision first."""
    present = Present(read, sources)
    figures = bases(present.counting({it.theme for it, _ in decided}), sources)
    earlier = Earlier(read, present, min(state for _, state in decided))
    redefined = definition_changes(read)
    found = {}
    for it, state in sorted(decided, key=lambda one: -one[1]):
        earlier.move_to(state)
        then, now = earlier.then_and_now(it.theme)
        parts, parts_then = present.frame.parts(it.theme), earlier.frame.parts(it.theme)
        changed = {theme for theme in parts if theme in redefined and redefined[theme][-1].order > state}
        found[it.id] = BasisDifference(
            then=it.basis or Basis(),
            now=figures[it.theme],
            new=tuple(sorted(now.keys() - then.keys())),
            gone=tuple(sorted(then.keys() - now.keys())),
            altered=tuple(sorted(one for one in then.keys() & now.keys() if then[one] != now[one])),
            joined=tuple(sorted(parts - parts_then)),
            parted=tuple(sorted(parts_then - parts)),
            redefined=tuple(sorted(changed)),
        )
    return found


def _before(read: "Reader", state: int, codings: Sequence[Id]) -> list[Coding]:
    """Return codings as they stood in an earlier state, as far as their text and theme are there still."""
    histories = read.trail.of_subjects(codings)
    stood = {one: [entry for entry in entries if entry.order <= state] for one, entries in histories.items()}
    values = [read.trail.value(entries[-1].after) for entries in stood.values() if entries]
    before = [from_plain(Coding, plain) for plain in values if plain is not None]
    texts = read.many(Text, list({coding.text for coding in before}))
    themes = read.many(Theme, list({coding.theme for coding in before}))
    return [coding for coding in before if coding.text in texts and coding.theme in themes]
