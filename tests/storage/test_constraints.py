"""What no two may have in common is held by the database too; an older file that breaks it is opened and told of."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import NotUnique, RefersToNothing, StillInUse
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.framework import FrameCell, FrameRows
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.themes.verdicts import Outcome
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.constraints import UNIQUE
from lagvarde_coder.domain.trail.values import KINDS, Subject
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.report.masking import NewMask
from lagvarde_coder.services.verdicts.judging import NewVerdict
from lagvarde_coder.storage import unit_of_work
from tests.helpers import Bench, coded, enter, pasted, program_in
from tests.tries import thinned

OLD = Path(__file__).parent.parent / "data" / "schema-2.lvk"


@pytest.fixture
def filled(project: OpenProject) -> OpenProject:
    """A project with at least two of everything that must not be alike."""
    for text in ("Tid saknas, säger alla.", "Ingen frågar oss."):
        document = pasted(project, text)
        coded(project, document, "T01", 0, 3)
        coded(project, document, "T02", 4, 9)
        for start in (0, 4):
            new = NewDisposition(text=document.text.id, start=start, end=start + 3, what=Disposal.NOT_RELEVANT)
            project.coding.disposing.dispose([new])
        project.coding.disposing.mark_read(document.text.id, 5)
    project.decisions.merging.merge(NeedChoice("Tid"), [project.themes.codebook.find("T01").id], "Hör ihop")
    project.decisions.merging.merge(NeedChoice("Ork"), [project.themes.codebook.find("T02").id], "Hör ihop")
    steps = project.method.steps
    for line in steps.steps()[:2]:
        steps.sign_off(line.step.id, "Genomgånget")
    for family in ("K", "R"):
        project.decisions.candidates.make("Tid för samtal", family, [], [])
    for number in ("T03", "T04"):
        said = NewVerdict(outcome=Outcome.CONFIRMED, reason="Sägs av många", after="Tid behövs")
        project.verdicts.judging.judge(project.themes.codebook.find(number).id, said)
        project.report.own_texts.write(project.themes.codebook.find(number).id, summary="Tid behövs")
    for listed in project.material.documents.sources():
        project.report.masking.mask([NewMask(listed.source.text, Span(0, 3), "[ord]")])
    project.report.choosing.choose([line.coding.id for line in project.coding.marking.all()][-2:])
    theme = project.themes.codebook.find("T03").id
    for row in ("Patient", "Tandvård"):
        cell = FrameCell(id=new_id(), rows=FrameRows.CATEGORY, row=row, theme=theme, words="Tid behövs")
        enter(project, Action.FRAME_CELL_SET, cell)
    for name in ("Första vågen", "Andra vågen"):
        project.figures.views.keep_filter(name, Scope(waves=frozenset({"1"})))
    return project


def write(project: OpenProject, *subjects: Subject, remove: tuple[Subject, ...] = ()) -> None:
    """Store subjects past all services."""
    actor = project.coders.current()
    assert actor is not None
    with project._database.operation(Action.SOURCE_CHANGE, actor.id) as work:
        work.remove(*remove)
        work.put(*subjects)


def everything(project: OpenProject, kind: type[Subject]) -> list[Subject]:
    with project._database.read() as read:
        return read.all(kind)


@pytest.mark.parametrize("rule", thinned(UNIQUE, 3, (rule.name for rule in UNIQUE)))
def test_two_that_have_it_in_common_are_refused(filled: OpenProject, rule):
    one = everything(filled, KINDS[rule.kind])[0]
    before = filled.trail.tracing.operations()[0].id
    with pytest.raises(NotUnique) as refused:
        write(filled, replace(one, id=new_id()))
    assert rule.kind in str(refused.value)
    assert filled.trail.tracing.operations()[0].id == before


@pytest.mark.parametrize("rule", thinned(UNIQUE, 3, (rule.name for rule in UNIQUE)))
def test_two_may_change_places_in_one_operation(filled: OpenProject, rule):
    first, second = everything(filled, KINDS[rule.kind])[:2]
    fields = {name: getattr(second, name) for name in rule.fields}, {name: getattr(first, name) for name in rule.fields}
    changed = replace(first, **fields[0]), replace(second, **fields[1])
    write(filled, *changed)
    assert {one.id: one for one in everything(filled, KINDS[rule.kind])}.items() >= {
        one.id: one for one in changed
    }.items()
    assert filled.trail.tracing.check(Silent()).findings == ()


def test_a_place_that_is_left_in_the_same_operation_may_be_taken(filled: OpenProject):
    first, second, *_ = everything(filled, Coding)
    assert isinstance(first, Coding) and isinstance(second, Coding)
    write(filled, replace(first, id=new_id()), remove=(first,))
    write(filled, replace(second, start=50, end=60), replace(second, id=new_id()))
    assert filled.trail.tracing.check(Silent()).findings == ()


# --- files that break it ----------------------------------------------------------------------------------------------


@pytest.fixture
def broken(bench: Bench) -> Bench:
    """A file in which two themes have one number, as its log says too."""
    with bench.open() as project:
        twin, _ = project.themes.codebook.create("Tvilling", Stage.THEME)
        with project._database.derived() as connection:
            connection.exec_driver_sql("DROP INDEX uq_theme_number")
        write(project, replace(twin, number="T01"))
    return bench


def test_an_older_file_that_breaks_a_rule_is_brought_up_to_date_and_told_of(tmp_path: Path):
    old = Bench(Path(shutil.copy(OLD, tmp_path / "old.lvk")), program_in(tmp_path / "home"))
    with old.raw() as connection:
        connection.execute("UPDATE theme SET number = 'T01' WHERE number = 'T02'")
    with old.open() as project:
        found = project.trail.tracing.verify(Silent()).findings
    assert "uq_theme_number" in {one.detail for one in found}


def test_a_file_that_breaks_a_rule_opens_and_is_told_of(broken: Bench):
    with broken.open() as project:
        assert [one.name for one in project.themes.codebook.themes() if one.number == "T01"].count("Tvilling") == 1
        coded(project, pasted(project, "Arbetet går vidare."), "T03", 0, 7)
    (finding,) = broken.verified().findings
    assert finding.where.startswith("theme ") and finding.detail == "uq_theme_number"


def test_once_nothing_breaks_it_any_more_the_rule_is_held(broken: Bench):
    with broken.open() as project:
        twin = next(one for one in project.themes.codebook.themes() if one.name == "Tvilling")
        write(project, replace(twin, number="T77"))
    with broken.open() as project:
        assert project.trail.tracing.check(Silent()).ok
        with pytest.raises(NotUnique):
            write(project, replace(twin, number="T01"))


def test_a_rule_that_somebody_took_away_is_told_of_and_comes_back(bench: Bench):
    with bench.raw() as connection:
        connection.execute("DROP INDEX uq_coding_place")
    assert [one.where for one in bench.verified().findings] == ["index uq_coding_place"]
    bench.open().close()
    assert bench.verified().ok


# --- references -------------------------------------------------------------------------------------------------------


def test_something_new_that_refers_to_nothing_is_not_told_of_as_still_in_use(filled: OpenProject):
    (one, *_) = everything(filled, Coding)
    assert isinstance(one, Coding)
    with pytest.raises(RefersToNothing):
        write(filled, replace(one, id=new_id(), theme="none"))
    with pytest.raises(RefersToNothing):
        filled.material.ledger.ask(["none"], None, "Våren")


def test_what_others_refer_to_cannot_be_taken_away(filled: OpenProject):
    with pytest.raises(StillInUse):
        write(filled, remove=(filled.themes.codebook.find("T01"),))


@pytest.mark.parametrize("turn", [1, -1], ids=["the parent first", "the part first"])
def test_a_theme_and_its_part_go_in_one_operation(filled: OpenProject, turn: int):
    parent, _ = filled.themes.codebook.create("Uppföljning", Stage.THEME)
    part, _ = filled.themes.codebook.create("Statistik", Stage.THEME, parent=parent.id)
    write(filled, remove=(parent, part)[::turn])
    assert filled.trail.tracing.check(Silent()).findings == ()


# --- the clock --------------------------------------------------------------------------------------------------------


def test_a_clock_that_was_set_back_is_flagged_and_the_project_verifies(bench: Bench, monkeypatch: pytest.MonkeyPatch):
    class SetBack(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) - timedelta(days=400)

    with bench.open() as project:
        pasted(project, "Före.")
        monkeypatch.setattr(unit_of_work, "datetime", SetBack)
        document = pasted(project, "Med klockan tillbaka.")
        monkeypatch.undo()
        pasted(project, "Efter.")
        flags = [b'"clock_back":1' in one.entry.data for one in project.trail.tracing.history(document.source.id)]
        others = [
            project.trail.tracing.entry(order).entry
            for order in range(1, project.trail.tracing.verify(Silent()).entries + 1)
            if b'"clock_back":1' in project.trail.tracing.entry(order).entry.data
        ]
    assert flags == [True]
    assert len(others) == 1 and others[0].time < datetime.now(UTC) - timedelta(days=300)
    assert bench.verified().ok
