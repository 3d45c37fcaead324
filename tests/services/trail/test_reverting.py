"""Undo and redo: what may be taken back, and what would break a rule of the project."""

from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import CannotRevert, NotFound, StillInUse
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind, SourceStatus
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.decisions.candidates import NewPassage
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.material.importing import SourceDetails
from tests.helpers import coded, made, pasted


def themes(project: OpenProject, *numbers: str) -> list[str]:
    return [project.themes.codebook.find(number).id for number in numbers]


def operation_of(project: OpenProject, action: Action) -> str:
    return project.trail.tracing.operations(actions=[action])[0].id


def test_undo_and_redo_bring_back_the_very_values(project: OpenProject):
    document = pasted(project)
    made_one = coded(project, document, "T01", 3, 10, memo="Tid", stance=Stance.NUANCES)
    before = project.coding.marking.all()
    undo = project.trail.history.revert(made_one.operation)
    assert project.coding.marking.all() == []
    redo = project.trail.history.revert(undo.operation)
    assert project.coding.marking.all() == before
    project.trail.history.revert(redo.operation)
    assert project.coding.marking.all() == []


def test_undo_tells_which_texts_it_touched(project: OpenProject):
    document = pasted(project)
    change = coded(project, document, "T01", 3, 10)
    undo = project.trail.history.revert(change.operation)
    assert undo.texts == change.texts == {document.text.id}
    assert undo.action == Action.REVERT


def test_undo_tells_of_which_text_the_sections_changed(project: OpenProject):
    document = pasted(project)
    heading = Section(kind=SectionKind.HEADING, start=0, end=5, label="Tid")
    change = project.material.documents.correct_sections(document.text.id, [heading])
    undo = project.trail.history.revert(change.operation)
    assert undo.texts == change.texts == {document.text.id}


def test_what_was_changed_since_cannot_be_undone_on_its_own(project: OpenProject):
    first = coded(project, pasted(project), "T01", 3, 10)
    project.coding.marking.change_many([made(first)], {"memo": "Senare"})
    with pytest.raises(CannotRevert):
        project.trail.history.revert(first.operation)
    assert len(project.coding.marking.all()) == 1


def test_an_operation_that_was_never_made_cannot_be_undone(project: OpenProject):
    with pytest.raises(NotFound):
        project.trail.history.revert("none")


@pytest.mark.parametrize("action", [Action.PROJECT_CREATE, Action.CODEBOOK_IMPORT])
def test_what_the_project_stands_on_cannot_be_undone(project: OpenProject, action: Action):
    with pytest.raises(CannotRevert):
        project.trail.history.revert(operation_of(project, action))


def test_what_was_handed_out_cannot_be_undone(project: OpenProject):
    project.report.exporting.handed_out("tabell", "text", b"1;2")
    with pytest.raises(CannotRevert):
        project.trail.history.revert(operation_of(project, Action.EXPORT_CREATE))


def test_an_import_whose_text_is_coded_cannot_be_undone(project: OpenProject):
    begun = SourceDetails(status=SourceStatus.IN_PROGRESS)
    result = project.material.importing.pasted("Tid saknas.", begun)
    document = project.material.documents.document(result.sources[0].id)
    coding = coded(project, document, "T01", 0, 3)
    assert result.change is not None
    with pytest.raises(StillInUse):
        project.trail.history.revert(result.change.operation)
    project.trail.history.revert(coding.operation)
    project.trail.history.revert(result.change.operation)
    assert project.material.documents.sources() == []
    assert project.finding.searching.find("tid") == []


def test_a_document_begun_by_its_coding_is_set_back_with_it_though_candidates_stood_in_it_before(project: OpenProject):
    document = pasted(project, "Tid saknas.", "Norrsken")
    project.decisions.candidates.make("Tid", "K", [NewPassage(document.text.id, Span(0, 3))])
    source = document.source.id
    assert project.material.documents.document(source).source.status is SourceStatus.NOT_STARTED
    first = coded(project, document, "T01", 0, 3)
    assert project.material.documents.document(source).source.status is SourceStatus.IN_PROGRESS
    project.trail.history.revert(first.operation)
    assert project.material.documents.document(source).source.status is SourceStatus.NOT_STARTED
    again = coded(project, document, "T01", 0, 3)
    coded(project, document, "T04", 4, 10)
    project.trail.history.revert(again.operation)
    assert project.material.documents.document(source).source.status is SourceStatus.IN_PROGRESS


def test_an_import_that_is_redone_is_searchable_again(project: OpenProject):
    result = project.material.importing.pasted("Tid saknas.", SourceDetails())
    assert result.change is not None
    undo = project.trail.history.revert(result.change.operation)
    project.trail.history.revert(undo.operation)
    assert [hit.words for hit in project.finding.searching.find("tid")] == ["Tid saknas."]


def test_an_import_that_entered_an_organisation_others_use_since_cannot_be_undone(project: OpenProject):
    first = project.material.importing.pasted(
        "Ett brev.", SourceDetails(kind=SourceKind.EMAIL, organisations=("Norrsken",))
    )
    pasted(project, "Ett brev till.", "Norrsken", kind=SourceKind.EMAIL)
    assert first.change is not None
    with pytest.raises(StillInUse):
        project.trail.history.revert(first.change.operation)
    assert [line.organisations[0].name for line in project.material.documents.sources()] == ["Norrsken", "Norrsken"]


def test_a_removed_coding_does_not_come_back_beside_its_twin(project: OpenProject):
    document = pasted(project)
    first = coded(project, document, "T01", 3, 10)
    removed = project.coding.marking.remove_many([made(first)])
    coded(project, document, "T01", 3, 10)
    with pytest.raises(CannotRevert):
        project.trail.history.revert(removed.operation)


def test_a_moved_coding_does_not_go_back_to_a_place_that_is_taken(project: OpenProject):
    document = pasted(project)
    first = coded(project, document, "T01", 3, 10)
    moved = project.coding.marking.change_many([made(first)], {"start": 4})
    coded(project, document, "T01", 3, 10)
    with pytest.raises(CannotRevert):
        project.trail.history.revert(moved.operation)


def test_a_removed_coding_does_not_come_back_beside_one_that_was_changed_to_be_its_twin(project: OpenProject):
    document = pasted(project)
    first, second = (made(coded(project, document, theme, 3, 10)) for theme in ("T01", "T02"))
    removed = project.coding.marking.remove_many([second])
    project.coding.marking.change_many([first], {"theme": themes(project, "T02")[0]})
    with pytest.raises(CannotRevert):
        project.trail.history.revert(removed.operation)


def test_a_theme_does_not_get_a_second_undivided_link_by_an_undo(project: OpenProject):
    project.decisions.merging.merge(NeedChoice("Tid"), themes(project, "T01"), "Hör ihop")
    (link,) = project.decisions.merging.links()
    parted = project.decisions.merging.unmerge(link.need.id, "Hör inte ihop")
    project.decisions.merging.merge(NeedChoice("Annat"), themes(project, "T01"), "Hör hit")
    with pytest.raises(CannotRevert):
        project.trail.history.revert(parted.operation)


def test_needs_do_not_become_parts_of_each_other_by_an_undo(project: OpenProject):
    a, _ = project.decisions.merging.merge(NeedChoice("A"), themes(project, "T01"), "Ett")
    b, _ = project.decisions.merging.merge(NeedChoice("B"), [*themes(project, "T02"), a.id], "A i B")
    parted = project.decisions.merging.unmerge(b.id, "Tvärtom", [a.id])
    project.decisions.merging.merge(NeedChoice("A"), [b.id], "B i A")
    with pytest.raises(CannotRevert):
        project.trail.history.revert(parted.operation)


def test_a_substantial_change_that_is_taken_back_is_a_new_version_of_the_codebook(project: OpenProject):
    theme = themes(project, "T01")[0]
    changed = project.themes.codebook.change(theme, {"definition": "Snävare."}, substantial=True, reason="Otydligt")
    assert project.themes.codebook.codebook().version == 2
    project.trail.history.revert(changed.operation)
    assert project.themes.codebook.codebook().version == 3


def imported(project: OpenProject, tmp_path: Path, many: int) -> list[Change]:
    for number in range(many):
        (tmp_path / f"{number:02}.txt").write_text(f"Dokument {number} säger att tid saknas.")
    results = project.material.importing.files(sorted(tmp_path.glob("*.txt")), SourceDetails(), Silent())
    return [result.change for result in results if result.change is not None]


def test_many_operations_are_reverted_together_and_come_again(project: OpenProject, tmp_path: Path):
    changes = imported(project, tmp_path, 40)
    back = project.trail.history.revert_all([change.operation for change in reversed(changes)], Silent())
    assert all(isinstance(change, Change) for change in back) and len(back) == 40
    assert project.material.documents.sources() == []
    assert project.finding.searching.find("saknas") == []
    undone = [one.operation for one in reversed(back) if isinstance(one, Change)]
    again = project.trail.history.revert_all(undone, Silent())
    assert len(project.material.documents.sources()) == len(again) == 40
    assert len(project.finding.searching.find("saknas")) == 40


def test_what_cannot_be_reverted_of_many_is_told_in_its_place_and_the_others_are(project: OpenProject, tmp_path: Path):
    changes = imported(project, tmp_path, 20)
    lines = project.material.documents.sources()
    coded(project, project.material.documents.document(lines[5].source.id), "T01", 0, 4)
    back = project.trail.history.revert_all([change.operation for change in changes], Silent())
    assert [place for place, one in enumerate(back) if isinstance(one, Exception)] == [5]
    assert [line.source.id for line in project.material.documents.sources()] == [lines[5].source.id]


def test_a_text_that_goes_and_comes_in_one_transaction_is_found_again(project: OpenProject, tmp_path: Path):
    (change,) = imported(project, tmp_path, 1)
    (back,) = project.trail.history.revert_all([change.operation], Silent())
    assert isinstance(back, Change)
    history = project.trail.history
    (forth,) = history.revert_all([back.operation], Silent())
    assert isinstance(forth, Change)
    results = history.revert_all([forth.operation], Silent())
    assert all(isinstance(one, Change) for one in results)
    assert project.finding.searching.find("saknas") == []
