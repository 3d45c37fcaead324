"""What was done in another copy is taken over, or listed; its entries are in the log, and the trail speaks of ours."""

import json
import shutil
from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import CannotJoinCopy, CannotRevert, NotFound, NothingToDo
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.project import Branch
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.joining import Obstacle
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.end_to_end.independent_verifier import verify
from tests.helpers import Bench, coded, joined, made, pasted, program_in

BETA = "Utredare Beta"


@pytest.fixture
def copies(bench: Bench, tmp_path: Path) -> tuple[Bench, Bench]:
    """Two copies of a project with one coded document."""
    with bench.open() as project:
        document = pasted(project, "Tid saknas, säger alla.\nIngen frågar.", "Norrsken")
        coded(project, document, "T01", 0, 3)
    return bench, bench.elsewhere(tmp_path / "there")


def last_document(project: OpenProject):
    return project.material.documents.document(project.material.documents.find("last").id)


def codings(project: OpenProject) -> dict[str, str]:
    """Return theme and words of every coding."""
    return {f"{line.theme.number} {line.words}": line.coder.name for line in project.coding.marking.all()}


def test_what_only_the_other_copy_did_is_taken_over(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with theirs.open(coder=BETA) as project:
        coded(project, last_document(project), "T02", 4, 10, memo="Deras")
        document = pasted(project, "Ny text från mötet.", "Söderljus")
        coded(project, document, "T03", 0, 2)
        project.coding.marking.remove_many(
            [line.coding.id for line in project.coding.marking.all() if line.theme.number == "T01"]
        )
    with ours.open() as project:
        outcome = joined(project, theirs.path).outcome
        assert outcome.conflicts == [] and outcome.renumbered == {}
        assert codings(project) == {"T02 saknas": BETA, "T03 Ny": BETA}
        assert [hit.source.title for hit in project.finding.searching.find("mötet")] == ["Ny text från mötet."]
        assert {one.name for one in project.material.ledger.organisations()} >= {"Norrsken", "Söderljus"}
    assert ours.verified().ok
    assert verify(ours.path) == ours.verified().entries


def test_a_subject_that_both_changed_stays_ours_and_is_listed(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    for bench, memo in ((ours, "Vår"), (theirs, "Deras")):
        with bench.open() as project:
            (line,) = project.coding.marking.all()
            project.coding.marking.change_many([line.coding.id], {"memo": memo})
    with ours.open() as project:
        (conflict,) = joined(project, theirs.path).outcome.conflicts
        (line,) = project.coding.marking.all()
        assert line.coding.memo == "Vår"
    assert (conflict.kind, conflict.subject, conflict.obstacle) == ("coding", line.coding.id, Obstacle.BOTH_CHANGED)
    assert conflict.ours and conflict.theirs
    assert (conflict.ours["memo"], conflict.theirs["memo"]) == ("Vår", "Deras")


def test_the_same_change_on_both_sides_is_no_conflict(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    for bench in copies:
        with bench.open() as project:
            project.themes.codebook.change(
                project.themes.codebook.find("T01").id, {"definition": "Samma"}, substantial=True, reason="X"
            )
    with ours.open() as project:
        assert joined(project, theirs.path).outcome.conflicts == []
        assert project.themes.codebook.find("T01").definition == "Samma"


def test_definitions_changed_on_both_sides_are_one_more_version_of_the_codebook(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    for bench, number in ((ours, "T01"), (theirs, "T02")):
        with bench.open() as project:
            project.themes.codebook.change(
                project.themes.codebook.find(number).id, {"definition": "Ny"}, substantial=True, reason="X"
            )
    with ours.open() as project:
        assert joined(project, theirs.path).outcome.conflicts == []
        assert project.themes.codebook.codebook().version == 3
        assert project.themes.codebook.find("T02").definition == "Ny"


def test_two_that_exchange_their_copies_at_one_time_go_on_getting_each_others_changes(
    copies: tuple[Bench, Bench], tmp_path: Path
):
    """Neither knows what the other one took over, so each exchange has two places from which both went on."""
    ours, theirs = copies
    mine = dict.fromkeys(copies, "")
    for bench, coder, theme in ((ours, "Utredare Alfa", "T05"), (theirs, BETA, "T06")):
        with bench.open(coder=coder) as project:
            mine[bench] = made(coded(project, last_document(project), theme, 4, 10, memo="Ny"))
    for memo in ("Andra", "Tredje", "Fjärde"):
        sent = {ours: theirs.elsewhere(tmp_path / f"{memo} theirs"), theirs: ours.elsewhere(tmp_path / f"{memo} ours")}
        for bench, coder in ((ours, "Utredare Alfa"), (theirs, BETA)):
            with bench.open(coder=coder) as project:
                assert joined(project, sent[bench].path).outcome.conflicts == []
                project.coding.marking.change_many([mine[bench]], {"memo": memo})
    for bench, number in ((ours, "T06"), (theirs, "T05")):
        with bench.open() as project:
            memos = {line.theme.number: line.coding.memo for line in project.coding.marking.all()}
            assert memos[number] == "Tredje"
            assert verify(bench.path) == project.trail.tracing.verify(Silent()).entries


def test_themes_and_documents_of_the_same_number_get_the_next_free_one(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with ours.open() as project:
        project.themes.codebook.create("Vårt", Stage.THEME)
        pasted(project, "Vår text.")
    with theirs.open(coder=BETA) as project:
        theme, _ = project.themes.codebook.create("Deras", Stage.THEME)
        project.themes.codebook.create("Deras del", Stage.THEME, parent=theme.id)
        project.themes.codebook.create("Deras andra", Stage.THEME)
        coded(project, pasted(project, "Deras text."), "T14", 0, 5)
    with ours.open() as project:
        outcome = joined(project, theirs.path).outcome
        numbers = {one.name: one.number for one in project.themes.codebook.themes(Stage.THEME)}
        assert (numbers["Vårt"], numbers["Deras"], numbers["Deras del"]) == ("T14", "T16", "T16a")
        assert numbers["Deras andra"] == "T15"
        assert {line.source.title: line.source.number for line in project.material.documents.sources()} == {
            "Tid saknas, säger al": 1,
            "Vår text.": 2,
            "Deras text.": 3,
        }
        assert sorted(outcome.renumbered.values(), key=str) == [("T14", "T16"), ("T14a", "T16a"), (2, 3)]
        assert "T16 Deras" in codings(project)
        assert pasted(project, "Ännu en.").source.number == 4


def test_no_number_is_used_again_though_some_were_used_there_only(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with theirs.open(coder=BETA) as project:
        pasted(project, "Ångras.")
        project.trail.history.revert(project.trail.tracing.operations()[0].id)
        pasted(project, "Blir kvar.")
    with ours.open() as project:
        assert joined(project, theirs.path).outcome.renumbered == {}
        assert sorted(line.source.number for line in project.material.documents.sources()) == [1, 3]
        assert pasted(project, "Ny här.").source.number == 4


@pytest.fixture
def renumbered(copies: tuple[Bench, Bench]) -> tuple[Bench, Bench]:
    """Both made a theme and a document of the same number; ours joined theirs."""
    for bench, name, coder in zip(copies, ("Vårt", "Deras"), ("Utredare Alfa", BETA), strict=True):
        with bench.open(coder=coder) as project:
            project.themes.codebook.create(name, Stage.THEME)
            pasted(project, f"{name}.")
    ours, theirs = copies
    with ours.open() as project:
        assert sorted(joined(project, theirs.path).outcome.renumbered.values(), key=str) == [("T14", "T15"), (2, 3)]
    return copies


def numbers(project: OpenProject) -> dict[str, str | int]:
    named: dict[str, str | int] = {one.name: one.number for one in project.themes.codebook.themes()}
    named.update((line.source.title, line.source.number) for line in project.material.documents.sources())
    return {name: number for name, number in named.items() if name.rstrip(".") in {"Vårt", "Deras"}}


SETTLED = {"Vårt": "T14", "Deras": "T15", "Vårt.": 2, "Deras.": 3}


def test_what_got_another_number_goes_on_getting_what_is_done_to_it_there(renumbered: tuple[Bench, Bench]):
    ours, theirs = renumbered
    with theirs.open(coder=BETA) as project:
        project.themes.codebook.change(project.themes.codebook.find("T14").id, {"definition": "Ny"})
        project.material.documents.set_status([last_document(project).source.id], SourceStatus.DONE)
    with ours.open() as project:
        assert joined(project, theirs.path).outcome.conflicts == []
        assert numbers(project) == SETTLED
        assert project.themes.codebook.find("T15").definition == "Ny"
        assert last_document(project).source.status is SourceStatus.DONE


def test_numbers_that_one_copy_settled_are_those_of_the_other_one_too(renumbered: tuple[Bench, Bench]):
    ours, theirs = renumbered
    with theirs.open(coder=BETA) as project:
        project.themes.codebook.change(project.themes.codebook.find("T14").id, {"definition": "Ny"})
        outcome = joined(project, ours.path).outcome
        assert (outcome.conflicts, outcome.renumbered) == ([], {})
        assert numbers(project) == SETTLED
        assert project.themes.codebook.find("T15").definition == "Ny"
    with ours.open() as project:
        assert joined(project, theirs.path).outcome.conflicts == []
        assert numbers(project) == SETTLED
        assert project.themes.codebook.find("T15").definition == "Ny"


def test_a_copy_that_did_nothing_gets_the_numbers_as_they_are(copies: tuple[Bench, Bench], tmp_path: Path):
    idle = copies[0].elsewhere(tmp_path / "idle")
    for bench, name, coder in zip(copies, ("Vårt", "Deras"), ("Utredare Alfa", BETA), strict=True):
        with bench.open(coder=coder) as project:
            project.themes.codebook.create(name, Stage.THEME)
            pasted(project, f"{name}.")
    ours, theirs = copies
    with ours.open() as project:
        joined(project, theirs.path)
    with idle.open() as project:
        assert joined(project, ours.path).outcome.renumbered == {}
        assert numbers(project) == SETTLED
    assert verify(idle.path) == idle.verified().entries


def test_a_coding_of_a_theme_that_is_gone_here_is_listed(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with ours.open() as project:
        created, _ = project.themes.codebook.create("Tas bort", Stage.THEME)
        operation = project.trail.tracing.operations()[0].id
    theirs.path.write_bytes(ours.path.read_bytes())
    with ours.open() as project:
        project.trail.history.revert(operation)
    with theirs.open(coder=BETA) as project:
        coded(project, last_document(project), created.number, 0, 3)
    with ours.open() as project:
        conflicts = joined(project, theirs.path).outcome.conflicts
        assert [(one.kind, one.obstacle) for one in conflicts] == [("coding", Obstacle.REFERS_TO_MISSING)]
        assert list(codings(project)) == ["T01 Tid"]


def test_a_theme_that_they_took_away_and_that_is_used_here_stays_and_is_listed(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with ours.open() as project:
        created, _ = project.themes.codebook.create("Används", Stage.THEME)
        operation = project.trail.tracing.operations()[0].id
    theirs.path.write_bytes(ours.path.read_bytes())
    with theirs.open() as project:
        project.trail.history.revert(operation)
    with ours.open() as project:
        coded(project, last_document(project), created.number, 0, 3)
        conflicts = joined(project, theirs.path).outcome.conflicts
        assert [(one.kind, one.obstacle) for one in conflicts] == [("theme", Obstacle.STILL_IN_USE)]
        assert project.themes.codebook.find(created.number).name == "Används"


def test_a_document_whose_import_they_undid_and_that_is_coded_here_stays_with_its_sections(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with theirs.open(coder=BETA) as project:
        for operation in project.trail.tracing.operations(actions=[Action.CODING_CREATE, Action.SOURCE_IMPORT]):
            project.trail.history.revert(operation.id)
    with ours.open() as project:
        coded(project, last_document(project), "T02", 4, 10)
        before = last_document(project)
        conflicts = joined(project, theirs.path).outcome.conflicts
        assert {one.kind for one in conflicts} == {"source", "text", "sectioning", "organisation"}
        assert {one.obstacle for one in conflicts} == {Obstacle.STILL_IN_USE}
        assert last_document(project) == before
        assert list(codings(project)) == ["T02 saknas"]


def test_a_place_that_is_taken_here_is_listed(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    for bench in copies:
        with bench.open() as project:
            coded(project, last_document(project), "T05", 4, 10)
    with ours.open() as project:
        conflicts = joined(project, theirs.path).outcome.conflicts
        assert [(one.kind, one.obstacle) for one in conflicts] == [("coding", Obstacle.TAKEN)]
        assert len(project.coding.marking.all()) == 2


def test_a_theme_that_each_brought_into_another_need_is_listed(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    for bench, need in ((ours, "Tid"), (theirs, "Ork")):
        with bench.open() as project:
            project.decisions.merging.merge(NeedChoice(need), [project.themes.codebook.find("T01").id], "Hör ihop")
    with ours.open() as project:
        outcome = joined(project, theirs.path).outcome
        assert [(one.kind, one.obstacle) for one in outcome.conflicts] == [("merge_link", Obstacle.TAKEN)]
        assert [line.need.name for line in project.decisions.merging.links()] == ["Tid"]
        assert {one.name: one.number for one in project.themes.codebook.themes(Stage.NEED)} == {
            "Tid": "B01",
            "Ork": "B02",
        }


def test_needs_brought_into_each_other_are_no_circle(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with ours.open() as project:
        for name in ("Tid", "Ork"):
            project.themes.codebook.create(name, Stage.NEED)
    theirs.path.write_bytes(ours.path.read_bytes())
    for bench, part, whole in ((ours, "B01", "B02"), (theirs, "B02", "B01")):
        with bench.open() as project:
            project.decisions.merging.merge(NeedChoice(whole), [project.themes.codebook.find(part).id], "Hör ihop")
    with ours.open() as project:
        outcome = joined(project, theirs.path).outcome
        assert [(one.kind, one.obstacle) for one in outcome.conflicts] == [("merge_link", Obstacle.CYCLE)]
        assert [(line.theme.number, line.need.number) for line in project.decisions.merging.links()] == [("B01", "B02")]


# --- again and again --------------------------------------------------------------------------------------------------


def test_a_copy_in_which_work_went_on_is_joined_again(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    for start in (4, 11):
        with theirs.open(coder=BETA) as project:
            coded(project, last_document(project), "T02", start, start + 6)
        with ours.open() as project:
            coded(project, last_document(project), "T03", start, start + 6)
            assert joined(project, theirs.path).outcome.conflicts == []
            assert len(project.coding.marking.all()) == (3 if start == 4 else 5)
            assert project.trail.tracing.check(Silent()).ok
    with ours.open() as project, pytest.raises(NothingToDo):
        joined(project, theirs.path)
    assert verify(ours.path) == ours.verified().entries
    assert ours.verified().writers == 2


def test_two_copies_that_join_each_other_in_turn_come_to_the_same(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    for round_ in range(3):
        for bench, coder, theme in ((ours, "Utredare Alfa", "T04"), (theirs, BETA, "T06")):
            other = theirs if bench is ours else ours
            with bench.open(coder=coder) as project:
                coded(project, last_document(project), theme, round_ * 5, round_ * 5 + 4)
                assert joined_if_new(project, other) == []
    with ours.open() as project:
        assert joined_if_new(project, theirs) == []
        here = codings(project)
    with theirs.open(writing=False) as project:
        assert codings(project) == here
        assert len(here) == 7
    for bench in copies:
        assert verify(bench.path) == bench.verified().entries


def joined_if_new(project: OpenProject, other: Bench) -> list[object]:
    try:
        return list(joined(project, other.path).outcome.conflicts)
    except NothingToDo:
        return []


def test_a_third_copy_that_both_joined_comes_once(copies: tuple[Bench, Bench], tmp_path: Path):
    ours, theirs = copies
    third = ours.elsewhere(tmp_path / "third")
    with third.open(coder="Utredare Gamma") as project:
        coded(project, last_document(project), "T07", 4, 10)
    for bench in copies:
        with bench.open() as project:
            joined(project, third.path)
    with theirs.open(coder=BETA) as project:
        coded(project, last_document(project), "T08", 4, 10)
    with ours.open() as project:
        outcome = joined(project, theirs.path).outcome
        assert outcome.conflicts == []
        assert sorted(codings(project)) == ["T01 Tid", "T07 saknas", "T08 saknas"]
    assert verify(ours.path) == ours.verified().entries


def test_what_was_taken_over_can_be_undone_and_redone(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with theirs.open(coder=BETA) as project:
        coded(project, last_document(project), "T02", 4, 10)
    with ours.open() as project:
        joined(project, theirs.path)
        operation = project.trail.tracing.operations()[0]
        undone = project.trail.history.revert(operation.id)
        assert list(codings(project)) == ["T01 Tid"]
        assert project.trail.tracing.check(Silent()).ok
        with pytest.raises(NothingToDo):  # it was joined: what was undone here does not come back by itself
            joined(project, theirs.path)
        project.trail.history.revert(undone.operation)
        assert list(codings(project)) == ["T01 Tid", "T02 saknas"]
    assert verify(ours.path) == ours.verified().entries


def test_who_coded_and_what_was_handed_out_there_stays_when_a_joining_is_undone(copies: tuple[Bench, Bench]):
    """No use-case takes a coder away, so everything counts on their being there: what Beta coded can be restored."""
    ours, theirs = copies
    with theirs.open(coder=BETA) as project:
        change = coded(project, last_document(project), "T02", 4, 10)
        project.report.exporting.handed_out("tabell", "text", b"1;2")
    with ours.open() as project:
        joined(project, theirs.path)
        project.trail.history.revert(project.trail.tracing.operations()[0].id)
        assert list(codings(project)) == ["T01 Tid"]
        assert BETA in {coder.name for coder in project.coders.all()}
        assert len(project.report.exporting.all()) == 1
        (removed,) = project.coding.reshaping.removed(last_document(project).text.id)
        assert (removed.line.coding.id, removed.line.coder.name) == (made(change), BETA)
        project.coding.reshaping.restore(made(change), project.trail.tracing.history(made(change))[0].entry.order)
        assert codings(project)["T02 saknas"] == BETA
    assert verify(ours.path) == ours.verified().entries


def test_what_was_changed_after_the_joining_is_to_be_undone_first(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with theirs.open(coder=BETA) as project:
        change = coded(project, last_document(project), "T02", 4, 10)
    with ours.open() as project:
        joined(project, theirs.path)
        operation = project.trail.tracing.operations()[0]
        project.coding.marking.change_many([made(change)], {"memo": "Efteråt"})
        with pytest.raises(CannotRevert):
            project.trail.history.revert(operation.id)


def test_a_joining_that_took_nothing_over_has_nothing_to_undo(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with theirs.open() as project:
        change = coded(project, last_document(project), "T02", 4, 10)
        project.trail.history.revert(change.operation)
    with ours.open() as project:
        assert joined(project, theirs.path).outcome.taken == {}
        with pytest.raises(NothingToDo):
            project.trail.history.revert(project.trail.tracing.operations()[0].id)


# --- what is refused --------------------------------------------------------------------------------------------------


def test_another_project_is_refused(copies: tuple[Bench, Bench], tmp_path: Path):
    ours, _ = copies
    other = Bench(tmp_path / "annat" / "b.lvk", program_in(tmp_path / "annat" / "home"))
    other.path.parent.mkdir()
    other.program.create(other.path, title="Annat", codebook="exempel-13-teman")
    before = ours.verified().head
    with ours.open() as project, pytest.raises(CannotJoinCopy):
        joined(project, other.path)
    assert ours.verified().head == before


def test_a_copy_that_does_not_verify_is_refused(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with theirs.open() as project:
        coded(project, last_document(project), "T02", 4, 10)
    with theirs.raw() as connection:
        connection.execute("UPDATE coding SET memo = 'x'")
    with ours.open() as project, pytest.raises(CannotJoinCopy):
        joined(project, theirs.path)
    assert ours.verified().ok


def test_two_copies_that_one_installation_wrote_without_knowing_are_refused(copies: tuple[Bench, Bench]):
    """Somebody set the whole computer back: its notes with it, so the same writer went on twice from one place."""
    ours, _ = copies
    set_back = ours.copied(ours.path.parent.parent.parent / "set back")
    for bench, start in ((ours, 4), (set_back, 5)):
        with bench.open() as project:
            coded(project, last_document(project), "T02", start, 10)
    with ours.open() as project, pytest.raises(CannotJoinCopy):
        joined(project, set_back.path)


def test_a_copy_of_an_older_schema_is_joined(copies: tuple[Bench, Bench], tmp_path: Path):
    kept = Path(__file__).parent.parent / "data" / "schema-1.lvk"
    ours = Bench(Path(shutil.copy(kept, tmp_path / "ours.lvk")), program_in(tmp_path / "ours home"))
    theirs = Bench(Path(shutil.copy(kept, tmp_path / "theirs.lvk")), program_in(tmp_path / "theirs home"))
    with theirs.open(coder=BETA) as project:
        project.material.ledger.add_organisation("Söderljus")
    with ours.open() as project:
        with pytest.raises(NothingToDo):
            joined(project, kept)
        joined(project, theirs.path)
        assert "Söderljus" in {one.name for one in project.material.ledger.organisations()}
    assert verify(ours.path) == ours.verified().entries


# --- what the trail says ----------------------------------------------------------------------------------------------


def test_the_trail_tells_of_the_joining_and_shows_others_entries_by_their_place(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with theirs.open(coder=BETA) as project:
        change = coded(project, last_document(project), "T02", 4, 10)
        there = project.trail.tracing.history(made(change))[0].entry
    with ours.open() as project:
        joined(project, theirs.path, "Betas dator")
        first, *older = project.trail.tracing.operations()
        assert (first.action, first.kind, first.label) == (Action.LOG_JOIN, Branch.KIND, "Betas dator")
        assert change.operation not in {one.id for one in older}
        (told,) = project.trail.tracing.history(made(change))
        assert (told.entry.action, told.coder) == (Action.LOG_JOIN, "Utredare Alfa")
        assert told.after and project.trail.tracing.evidence(made(change)).line
        text = last_document(project).text.id
        (line,) = (line for line in project.coding.marking.of_text(text) if line.coding.id == made(change))
        assert (line.coder.name, line.made) == (BETA, there.time)
        with pytest.raises(NotFound):
            project.trail.history.revert(change.operation)
        shown = next(
            detail
            for order in range(1, project.trail.tracing.check(Silent()).entries)
            if (detail := project.trail.tracing.entry(order)).entry.operation == change.operation
        )
        assert (shown.coder, shown.entry.hash) == (BETA, there.hash)


def test_others_coding_that_came_with_a_branch_is_hidden_too(copies: tuple[Bench, Bench]):
    ours, theirs = copies
    with theirs.open(coder=BETA) as project:
        coded(project, last_document(project), "T02", 4, 10)
        project.material.ledger.add_organisation("Söderljus")
    with ours.open() as project:
        joined(project, theirs.path)
        operation = project.trail.tracing.operations()[0].id
        project._desk.alone = True
        kinds = [detail.entry.kind for detail in project.trail.tracing.entries(operation)]
        assert "coding" not in kinds and {"branch", "organisation"} <= set(kinds)


def test_new_entries_are_of_the_second_format_and_older_ones_stay_as_they_are(tmp_path: Path):
    kept = Path(__file__).parent.parent / "data" / "schema-2.lvk"
    bench = Bench(Path(shutil.copy(kept, tmp_path / "old.lvk")), program_in(tmp_path / "home"))
    with bench.raw() as connection:
        before = connection.execute('SELECT data FROM log_entry ORDER BY "order"').fetchall()
    with bench.open() as project:
        project.material.ledger.add_organisation("Söderljus")
    with bench.raw() as connection:
        after = connection.execute('SELECT data FROM log_entry ORDER BY "order"').fetchall()
    assert after[: len(before)] == before
    formats = [json.loads(row[0])["algorithm"] for row in after]
    assert formats == ["sha256/1"] * len(before) + ["sha256/2"] * (len(after) - len(before))
    assert len(after) > len(before)
    assert bench.verified().ok
