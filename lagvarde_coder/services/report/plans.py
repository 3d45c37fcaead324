"""Plans of reports that are kept under a name: which chapters, in which order, how much of what."""

from dataclasses import dataclass, replace

from lagvarde_coder.domain.errors import NotAmong, NotFound
from lagvarde_coder.domain.figures.kept_views import ViewPlace
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Desk
from lagvarde_coder.services.figures.kept_views import KeptViewService
from lagvarde_coder.services.report.registry import report_named


@dataclass(frozen=True, slots=True)
class NamedPlan:
    """A plan, and the name it is kept under."""

    id: Id
    name: str
    plan: ReportPlan


class PlanService:
    """Plans: keep, find, list, remove. Where many read it, a report is what its plan says, each time it is made."""

    def __init__(self, desk: Desk) -> None:
        self._views = KeptViewService(desk)

    def all(self) -> list[NamedPlan]:
        """Return the plans in Swedish order."""
        return [
            NamedPlan(view.id, view.name, ReportPlan.read(view.content)) for view in self._views.all(ViewPlace.REPORT)
        ]

    def find(self, name: str) -> NamedPlan:
        """Return the plan with this name, in any case, or id.

        Raises:
            NotFound: there is none.
        """
        wanted = name.strip()
        for one in self.all():
            if wanted == one.id or wanted.casefold() == one.name.casefold():
                return one
        raise NotFound(kind="plan", name=name)

    def keep(self, name: str, plan: ReportPlan) -> Change:
        """Keep a plan under a name; one that has the name already is changed.

        Raises:
            EmptyInput: no name.
            NotAmong: there is no such report, or it has no such chapter.
            NothingToDo: the plan says so already.
        """
        plan = replace(plan, report=report_named(plan.report).name)
        _check_chapters(plan)
        return self._views.keep(ViewPlace.REPORT, name, plan.kept())[1]

    def remove(self, plan: Id) -> Change:
        """Take a plan away; reports that were made of it stay as they are.

        Raises:
            NotFound: there is no such plan.
        """
        return self._views.remove(plan)


def _check_chapters(plan: ReportPlan) -> None:
    keys = [chapter.key for chapter in report_named(plan.report).chapters]
    for chapter in plan.chapters:
        if chapter not in keys:
            raise NotAmong(kind="chapter", name=chapter, names=", ".join(keys) or "–")
