"""Plans of reports: kept under a name, changed, removed, undone; and what they read as."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import EmptyInput, NotAmong, NotFound, NothingToDo
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.plans import EVERYTHING, ReportPlan
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.report.registry import REPORTS, report_named
from tests.tries import tries

SHORT = ReportPlan(report="utvecklingsbehov", chapters=("behov", "siffror"), quotations=1, units=(Unit.SOURCE,))


def test_a_plan_is_found_by_its_name_in_any_case_and_says_what_was_kept(project: OpenProject):
    change = project.report.plans.keep("Kort version", SHORT)
    assert change.action == Action.VIEW_KEEP
    assert project.report.plans.find("kort VERSION").plan == SHORT
    assert [one.name for one in project.report.plans.all()] == ["Kort version"]


def test_keeping_under_the_same_name_changes_the_plan(project: OpenProject):
    plans = project.report.plans
    plans.keep("Kort", SHORT)
    before = plans.find("Kort").id
    plans.keep("kort", ReportPlan(report="utvecklingsbehov"))
    (kept,) = plans.all()
    assert (kept.id, kept.name, kept.plan.chapters) == (before, "kort", ())
    with pytest.raises(NothingToDo):
        plans.keep("kort", kept.plan)


def test_a_plan_is_kept_and_removed_in_one_step_each_and_both_can_be_undone(project: OpenProject):
    plans = project.report.plans
    kept = plans.keep("Kort", SHORT)
    undone = project.trail.history.revert(kept.operation)
    assert plans.all() == []
    project.trail.history.revert(undone.operation)
    removed = plans.remove(plans.find("Kort").id)
    assert plans.all() == []
    project.trail.history.revert(removed.operation)
    assert plans.find("Kort").plan == SHORT


@pytest.mark.parametrize(
    ("name", "plan", "error"),
    [
        (" ", SHORT, EmptyInput),
        ("A", ReportPlan(report="något"), NotAmong),
        ("A", ReportPlan(report="utvecklingsbehov", chapters=("något",)), NotAmong),
        ("A", ReportPlan(report="agenda", chapters=("behov",)), NotAmong),
    ],
)
def test_what_makes_no_plan_is_refused(project: OpenProject, name: str, plan: ReportPlan, error: type[Exception]):
    with pytest.raises(error):
        project.report.plans.keep(name, plan)
    assert project.report.plans.all() == []


def test_a_plan_that_is_not_there_is_not_found(project: OpenProject):
    with pytest.raises(NotFound):
        project.report.plans.find("Kort")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
FIELDS = ("report", "chapters", "quotations", "units", "charts", "chosen", "annat")


@settings(max_examples=tries(100))
@given(st.text(max_size=20) | st.dictionaries(st.sampled_from(FIELDS), JSON).map(json.dumps) | JSON.map(json.dumps))
def test_whatever_another_copy_kept_reads_as_a_plan(content: str):
    plan = ReportPlan.read(content)
    assert isinstance(plan.report, str) and isinstance(plan.charts, bool) and isinstance(plan.chosen, bool)
    assert all(isinstance(key, str) for key in plan.chapters) and all(unit in Unit for unit in plan.units)
    assert plan.quotations is None or plan.quotations >= 0
    assert ReportPlan.read(plan.kept()) == plan


def test_nothing_kept_is_everything():
    assert ReportPlan.read("") == EVERYTHING


def test_every_chapter_that_a_plan_may_choose_stands_in_the_report(project: OpenProject):
    """Keys that no section has would leave a chapter out for ever; sections without a key would never be left in."""
    from lagvarde_coder.services.disclosure import Gate

    for kind in REPORTS:
        if kind.chapters:
            with project.figures.counting._read() as read:
                sections = kind.report(read, project.figures.counting.standing(), Gate()).sections
            known = {chapter.key for chapter in kind.chapters}
            assert {section.chapter for section in sections} <= known, kind.name
    assert report_named("utvecklingsbehov").has_plan and not report_named("intressenter").has_plan


def test_the_log_says_that_a_plan_left_out_what_was_not_chosen(project: OpenProject, tmp_path: Path):
    for chosen in (True, False):
        plan = ReportPlan(report="utdrag", chosen=chosen)
        export = project.report.exporting.export(tmp_path / "a.html", Silent(), plan=plan).export
        assert {one.name: one.value for one in export.choices}["chosen_only"] == ("yes" if chosen else "no")
