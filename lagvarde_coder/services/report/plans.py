"""Plans of reports that are kept under a name: which chapters, in which order, how much of what."""

from dataclasses import dataclass, replace

from lagvarde_coder.domain.errors import NotAmong, NotFound, NothingToDo
from lagvarde_coder.domain.figures.kept_views import KeptView, ViewPlace
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, required
from lagvarde_coder.services.report.registry import report_named


@dataclass(frozen=True, slots=True)
class NamedPlan:
    """A plan, and the name it is kept under."""

    id: Id
    name: str
    plan: ReportPlan


class PlanService(Service):
    """Plans: keep, find, list, remove. Where many read it, a report is what its plan says, each time it is made."""

    def all(self) -> list[NamedPlan]:
        """Return the plans in Swedish order."""
        with self._read() as read:
            views = read.where(KeptView, place=str(ViewPlace.REPORT))
        named = (NamedPlan(view.id, view.name, ReportPlan.read(view.content)) for view in views)
        return sorted(named, key=lambda one: swedish(one.name))

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
        named = required("name", name)
        plan = replace(plan, report=report_named(plan.report).name)
        _check_chapters(plan)
        before = next((one for one in self.all() if one.name.casefold() == named.casefold()), None)
        view = KeptView(id=before.id if before else new_id(), place=ViewPlace.REPORT, name=named, content=plan.kept())
        if before is not None and (before.name, before.plan) == (named, plan):
            raise NothingToDo(detail="The plan already says so.")
        with self._operation(Action.VIEW_KEEP) as work:
            work.put(view)
            change = work.change()
        return change

    def remove(self, plan: Id) -> Change:
        """Take a plan away; reports that were made of it stay as they are.

        Raises:
            NotFound: there is no such plan.
        """
        with self._operation(Action.VIEW_REMOVE) as work:
            work.remove(*known(work.read, KeptView, [plan]))
            change = work.change()
        return change


def _check_chapters(plan: ReportPlan) -> None:
    keys = [chapter.key for chapter in report_named(plan.report).chapters]
    for chapter in plan.chapters:
        if chapter not in keys:
            raise NotAmong(kind="chapter", name=chapter, names=", ".join(keys) or "–")
