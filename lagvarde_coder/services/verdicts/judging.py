"""Verdicts ("Bedömning") on themes and needs: making, changing, settling and listing them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lagvarde_coder.domain.errors import NotFound, NothingToDo, ThemeNotUsable
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.themes.verdicts import Basis, Outcome, Verdict
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, required, without_searching_garbage
from lagvarde_coder.services.figures.bases import grounds
from lagvarde_coder.services.themes.codebook import ordered
from lagvarde_coder.services.verdicts.beside import VerdictPage, against, verdict_page
from lagvarde_coder.services.verdicts.given import JudgedTheme, judged_themes


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


class VerdictService(Service):
    """Verdicts: make, change, settle, list."""

    def all(self) -> list[JudgedTheme]:
        """Return the themes and needs in use with their verdicts; others' are left out while their coding is hidden."""
        with self._read() as read:
            return judged_themes(read, [theme for theme in ordered(read) if _can_be_judged(theme)])

    def page(self, theme: Id, most: int | None = None) -> VerdictPage:
        """Return what a verdict on a theme is made from, with ``most`` passages at most.

        Raises:
            NotFound: there is no such theme.
        """
        with without_searching_garbage(), self._read() as read:
            (category,) = known(read, Theme, [theme])
            return verdict_page(read, category, most)

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
            spoken_against = against(ground, theme)
            _require(new.evidence, {row[0] for row in ground.rows[theme]})
            _require(new.read_against, set(spoken_against))
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
                read_against=tuple(one for one in spoken_against if one in set(new.read_against)),
                unread_against=len(set(spoken_against) - set(new.read_against)),
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


def _require(named: Iterable[Id], there: set[Id]) -> None:
    for coding in named:
        if coding not in there:
            raise NotFound(kind="coding", name=coding)
