"""The steps of the method: figures from the data, who signed off what, and what changed since."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import EmptyInput, KnownError, NotFound, NothingToDo
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.method import Counted, MethodStep, SignOff, StepFigure
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.method.steps import StepLine
from tests.helpers import Bench, coded, made, pasted, program_in
from tests.tries import tries

NAMES = ["Överblicksanalys", "Intern workshop", "Extern workshop", "Deduktiv kodning", "Avstämning", "Redaktör"]


def _figures(project: OpenProject, step: str) -> dict[Counted, tuple[int, int | None]]:
    line = next(each for each in project.method.steps.steps() if each.step.name == step)
    return {figure.counted: (figure.count, figure.total) for figure in line.figures}


def _names(lines: list[StepLine]) -> list[str]:
    return [line.step.name for line in lines]


def test_a_study_has_the_six_steps_of_the_method_and_nothing_is_stored_for_that(project: OpenProject):
    entries = project.figures.counting.standing().state
    assert _names(project.method.steps.steps()) == NAMES
    assert [line.signed for line in project.method.steps.steps()] == [None] * 6
    assert project.figures.counting.standing().state == entries


def test_figures_come_from_the_data_with_their_denominators(project: OpenProject):
    first = pasted(project, "Vi behöver tid. Vi saknar data.", "Föreningen A")
    pasted(project, "Inget av detta.", "Föreningen B")
    coded(project, first, "T01", 0, 15)
    coded(project, first, "T02", 16, 31, unsure=True)
    project.material.documents.set_status([first.source.id], SourceStatus.DONE)
    theme = project.themes.codebook.find("T01")
    project.decisions.merging.merge(NeedChoice("Tid"), [theme.id], "Hör ihop")
    project.themes.codebook.park([project.themes.codebook.find("T05").id], "Annat område")

    coding = _figures(project, "Deduktiv kodning")
    assert coding[Counted.THEMES] == (13, None)
    assert coding[Counted.DOCUMENTS] == (2, None)
    assert coding[Counted.FINISHED] == (1, 2)
    assert coding[Counted.CODINGS] == (2, None)
    assert coding[Counted.UNSURE] == (1, None)
    assert coding[Counted.UNCODED] == (11, 13)
    assert coding[Counted.VERDICTS] == (0, 13)
    assert _figures(project, "Överblicksanalys")[Counted.HEARD] == (
        2,
        28,
    )  # 26 programme areas are asked in a new project
    editing = _figures(project, "Redaktör")
    assert (editing[Counted.NEEDS], editing[Counted.MERGED]) == ((1, None), (1, 13))
    assert editing[Counted.SET_ASIDE] == (1, None)


def test_candidates_are_open_until_something_is_decided_about_them(project: OpenProject):
    for name in ("Tid", "Data", "Stöd"):
        project.themes.codebook.create(name, Stage.CANDIDATE)
    project.themes.codebook.drop([project.themes.codebook.find("Data").id], "Sägs av ingen")
    assert _figures(project, "Intern workshop")[Counted.OPEN_CANDIDATES] == (2, 3)


def test_a_sign_off_says_who_when_and_why_and_what_changed_since(project: OpenProject):
    steps = project.method.steps
    step = steps.find("Deduktiv kodning")
    steps.sign_off(step.id, "Genomgånget med gruppen")
    signed = steps.steps()[3].signed
    assert signed is not None
    assert (signed.coder.name, signed.subject.note, signed.changed) == (
        "Utredare Alfa",
        "Genomgånget med gruppen",
        False,
    )

    pasted(project, "Nytt material.", "Föreningen A")
    signed = steps.steps()[3].signed
    assert signed is not None
    assert signed.changed
    told = {counted: (then, now) for counted, then, now in signed.figures if then != now}
    assert told == {
        Counted.DOCUMENTS: tuple(StepFigure(counted=Counted.DOCUMENTS, count=count) for count in (0, 1)),
        Counted.FINISHED: tuple(StepFigure(counted=Counted.FINISHED, count=0, total=total) for total in (0, 1)),
    }

    project.verdicts.changed.confirm([signed.id], "Det nya ändrar inget")
    signed = steps.steps()[3].signed
    assert signed is not None
    assert (signed.changed, signed.subject.confirmed, signed.subject.note) == (False, 1, "Genomgånget med gruppen")
    with pytest.raises(NothingToDo):
        project.verdicts.changed.confirm([signed.id], "Än en gång")


def test_a_step_is_opened_again_with_a_reason_and_that_can_be_undone(project: OpenProject):
    steps = project.method.steps
    step = steps.find("4").id
    steps.sign_off(step, "Klart")
    with pytest.raises(EmptyInput):
        steps.reopen(step, " ")
    change = steps.reopen(step, "Nya svar har kommit")
    assert steps.steps()[3].signed is None
    with pytest.raises(NothingToDo):
        steps.reopen(step, "En gång till")
    project.trail.history.revert(change.operation)
    assert steps.steps()[3].signed is not None


def test_a_sign_off_needs_a_note_and_a_step(project: OpenProject):
    with pytest.raises(EmptyInput):
        project.method.steps.sign_off(project.method.steps.find("1").id, "\n")
    with pytest.raises(NotFound):
        project.method.steps.sign_off("00000000-0000-4000-8000-000000000000", "Klart")
    with pytest.raises(NotFound):
        project.method.steps.find("Sjunde steget")


def test_steps_are_renamed_left_out_added_and_put_in_another_order(project: OpenProject):
    steps = project.method.steps
    steps.rename(steps.find("Intern workshop").id, "Sakkunnigas genomgång")
    steps.leave_out(steps.find("Avstämning").id)
    added, _ = steps.add("Återkoppling till organisationerna")
    assert _names(steps.steps()) == [
        "Överblicksanalys",
        "Sakkunnigas genomgång",
        "Extern workshop",
        "Deduktiv kodning",
        "Redaktör",
        "Återkoppling till organisationerna",
    ]
    steps.arrange([added.id])
    assert _names(steps.steps())[0] == "Återkoppling till organisationerna"
    assert _names(steps.steps(left_out=True)).count("Avstämning") == 1
    with pytest.raises(NothingToDo):
        steps.arrange([added.id])
    steps.leave_out(steps.find("Avstämning").id, left_out=False)
    assert len(steps.steps()) == 7


def test_who_does_what_counts_documents_and_codings_with_themes_of_each_coder(project: OpenProject):
    document = pasted(project, "Vi behöver tid. Vi saknar data.", "Föreningen A")
    made(coded(project, document, "T01", 0, 15))
    candidate, _ = project.themes.codebook.create("Kanske", Stage.CANDIDATE)
    made(coded(project, document, candidate.number, 0, 15))
    (line,) = project.method.steps.coders()
    assert (line.coder.name, line.documents, line.finished, line.codings) == ("Utredare Alfa", 1, 0, 1)
    assert line.last is not None


def test_a_sign_off_does_not_change_when_what_others_coded_is_hidden(bench: Bench, tmp_path: Path):
    with bench.open() as project:
        coded(project, pasted(project, "Vi behöver tid. Vi saknar data.", "Föreningen A"), "T01", 0, 15)
    with Bench(bench.path, program_in(tmp_path / "hos-beta", "Utredare Beta")).open() as project:
        step = project.method.steps.find("Deduktiv kodning")
        project.method.steps.sign_off(step.id, "Klart")
        project.see_others(seen=False)
        line = next(each for each in project.method.steps.steps() if each.step.id == step.id)
        assert line.signed is not None and not line.signed.changed
        assert [figure.count for figure in line.of([Counted.CODINGS])] == [0]


def test_a_theme_counts_as_uncoded_until_an_organisation_takes_it_up(project: OpenProject):
    nameless = pasted(project, "Vi behöver tid. Vi saknar data.")
    coded(project, nameless, "T01", 0, 15)
    assert _figures(project, "Deduktiv kodning")[Counted.UNCODED] == (13, 13)
    named = pasted(project, "Ingen har tid.", "Föreningen A")
    for number in range(1, 14):
        coded(project, named, f"T{number:02}", 0, 14)
    assert _figures(project, "Deduktiv kodning")[Counted.UNCODED] == (0, 13)


_DONE = st.lists(
    st.tuples(
        st.sampled_from(["sign", "reopen", "confirm", "rename", "leave", "take", "add", "up", "undo"]),
        st.integers(0, 7),
    ),
    max_size=12,
)


@settings(max_examples=tries(12), deadline=None)
@given(done=_DONE)
def test_any_order_of_changes_replays_to_the_same_state(blank: Bench, done: list[tuple[str, int]]):
    with TemporaryDirectory() as folder, blank.copied(Path(folder) / "kopia").open() as project:
        operations: list[str] = []
        for what, number in done:
            try:
                operations.append(_do(project, what, number, operations))
            except (KnownError, ZeroDivisionError):  # nothing to undo yet
                continue
        before = [
            (line.step, line.signed and line.signed.subject) for line in project.method.steps.steps(left_out=True)
        ]
        if operations:
            undone = project.trail.history.revert(operations[-1])
            project.trail.history.revert(undone.operation)
        after = [(line.step, line.signed and line.signed.subject) for line in project.method.steps.steps(left_out=True)]
        assert after == before
        assert project.trail.tracing.verify(Silent()).findings == ()
        ids = [step.id for step, _ in before]
        assert len(ids) == len(set(ids))


def _state(project: OpenProject) -> list[tuple[MethodStep, SignOff | None]]:
    lines = project.method.steps.steps(left_out=True)
    return [(line.step, line.signed.subject if line.signed else None) for line in lines]


def _do(project: OpenProject, what: str, number: int, operations: list[str]) -> str:
    service = project.method.steps
    every: list[MethodStep] = [line.step for line in service.steps(left_out=True)]
    step = every[number % len(every)].id
    match what:
        case "sign":
            change = service.sign_off(step, f"Klart {number}")
        case "reopen":
            change = service.reopen(step, "Nytt")
        case "confirm":
            change = project.verdicts.changed.confirm([service.sign_off_of(step)], "Står fast")
        case "rename":
            change = service.rename(step, f"Steg {number}")
        case "leave":
            change = service.leave_out(step)
        case "take":
            change = service.leave_out(step, left_out=False)
        case "add":
            _, change = service.add(f"Eget {number}")
        case "up":
            change = service.arrange([step])
        case _:
            change = project.trail.history.revert(operations[number % len(operations)])
    return change.operation


def test_a_sign_off_is_a_subject_of_its_own(project: OpenProject):
    project.method.steps.sign_off(project.method.steps.find("1").id, "Läst")
    change = project.method.steps.sign_off(project.method.steps.find("1").id, "Läst igen")
    assert set(change.subjects) == {SignOff.KIND}
