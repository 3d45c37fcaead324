"""Undo and redo: what may be taken back, and what would break a rule of the project."""

import pytest

from lagvarde_coder.bootstrap import Project
from lagvarde_coder.domain.audit import Action
from lagvarde_coder.domain.coding import Stance
from lagvarde_coder.domain.errors import CannotRevert, NotFound, StillInUse
from lagvarde_coder.domain.sources import SourceKind
from lagvarde_coder.services.importing import SourceDetails
from lagvarde_coder.services.merging import NeedChoice
from tests.helpers import coded, made, pasted


def themes(project: Project, *numbers: str) -> list[str]:
    return [project.codebook.find(number).id for number in numbers]


def operation_of(project: Project, action: Action) -> str:
    return project.trail.operations(actions=[action])[0].id


def test_undo_and_redo_bring_back_the_very_values(project: Project):
    document = pasted(project)
    made_one = coded(project, document, "T01", 3, 10, memo="Tid", stance=Stance.NUANCES)
    before = project.coding.all()
    undo = project.history.revert(made_one.operation)
    assert project.coding.all() == []
    redo = project.history.revert(undo.operation)
    assert project.coding.all() == before
    project.history.revert(redo.operation)
    assert project.coding.all() == []


def test_undo_tells_which_texts_and_themes_it_touched(project: Project):
    document = pasted(project)
    change = coded(project, document, "T01", 3, 10)
    undo = project.history.revert(change.operation)
    assert (undo.texts, undo.themes) == (change.texts, change.themes)
    assert (set(undo.texts), set(undo.themes)) == ({document.text.id}, {*themes(project, "T01")})
    assert undo.action == Action.REVERT


def test_what_was_changed_since_cannot_be_undone_on_its_own(project: Project):
    first = coded(project, pasted(project), "T01", 3, 10)
    project.coding.change_many([made(first)], {"memo": "Senare"})
    with pytest.raises(CannotRevert):
        project.history.revert(first.operation)
    assert len(project.coding.all()) == 1


def test_an_operation_that_was_never_made_cannot_be_undone(project: Project):
    with pytest.raises(NotFound):
        project.history.revert("none")


@pytest.mark.parametrize("action", [Action.PROJECT_CREATE, Action.CODEBOOK_IMPORT])
def test_what_the_project_stands_on_cannot_be_undone(project: Project, action: Action):
    with pytest.raises(CannotRevert):
        project.history.revert(operation_of(project, action))


def test_what_was_handed_out_cannot_be_undone(project: Project):
    project.exporting.handed_out("tabell", "text", b"1;2")
    with pytest.raises(CannotRevert):
        project.history.revert(operation_of(project, Action.EXPORT_CREATE))


def test_an_import_whose_text_is_coded_cannot_be_undone(project: Project):
    result = project.importing.pasted("Tid saknas.", SourceDetails())
    document = project.material.document(result.sources[0].id)
    coding = coded(project, document, "T01", 0, 3)
    assert result.change is not None
    with pytest.raises(StillInUse):
        project.history.revert(result.change.operation)
    project.history.revert(coding.operation)
    project.history.revert(result.change.operation)
    assert project.material.sources() == []
    assert project.searching.find("tid") == []


def test_an_import_that_is_redone_is_searchable_again(project: Project):
    result = project.importing.pasted("Tid saknas.", SourceDetails())
    assert result.change is not None
    undo = project.history.revert(result.change.operation)
    project.history.revert(undo.operation)
    assert [hit.words for hit in project.searching.find("tid")] == ["Tid saknas."]


def test_an_import_that_entered_an_organisation_others_use_since_cannot_be_undone(project: Project):
    first = project.importing.pasted("Ett brev.", SourceDetails(kind=SourceKind.EMAIL, organisations=("Norrsken",)))
    pasted(project, "Ett brev till.", "Norrsken", kind=SourceKind.EMAIL)
    assert first.change is not None
    with pytest.raises(StillInUse):
        project.history.revert(first.change.operation)
    assert [line.organisations[0].name for line in project.material.sources()] == ["Norrsken", "Norrsken"]


def test_a_removed_coding_does_not_come_back_beside_its_twin(project: Project):
    document = pasted(project)
    first = coded(project, document, "T01", 3, 10)
    removed = project.coding.remove_many([made(first)])
    coded(project, document, "T01", 3, 10)
    with pytest.raises(CannotRevert):
        project.history.revert(removed.operation)


def test_a_moved_coding_does_not_go_back_to_a_place_that_is_taken(project: Project):
    document = pasted(project)
    first = coded(project, document, "T01", 3, 10)
    moved = project.coding.change_many([made(first)], {"start": 4})
    coded(project, document, "T01", 3, 10)
    with pytest.raises(CannotRevert):
        project.history.revert(moved.operation)


def test_a_removed_coding_does_not_come_back_beside_one_that_was_changed_to_be_its_twin(project: Project):
    document = pasted(project)
    first, second = (made(coded(project, document, theme, 3, 10)) for theme in ("T01", "T02"))
    removed = project.coding.remove_many([second])
    project.coding.change_many([first], {"theme": themes(project, "T02")[0]})
    with pytest.raises(CannotRevert):
        project.history.revert(removed.operation)


def test_a_theme_does_not_get_a_second_undivided_link_by_an_undo(project: Project):
    project.merging.merge(NeedChoice("Tid"), themes(project, "T01"), "Hör ihop")
    (link,) = project.merging.links()
    parted = project.merging.unmerge(link.need.id, "Hör inte ihop")
    project.merging.merge(NeedChoice("Annat"), themes(project, "T01"), "Hör hit")
    with pytest.raises(CannotRevert):
        project.history.revert(parted.operation)


def test_needs_do_not_become_parts_of_each_other_by_an_undo(project: Project):
    a, _ = project.merging.merge(NeedChoice("A"), themes(project, "T01"), "Ett")
    b, _ = project.merging.merge(NeedChoice("B"), [*themes(project, "T02"), a.id], "A i B")
    parted = project.merging.unmerge(b.id, "Tvärtom", [a.id])
    project.merging.merge(NeedChoice("A"), [b.id], "B i A")
    with pytest.raises(CannotRevert):
        project.history.revert(parted.operation)


def test_a_substantial_change_that_is_taken_back_is_a_new_version_of_the_codebook(project: Project):
    theme = themes(project, "T01")[0]
    changed = project.codebook.change(theme, {"definition": "Snävare."}, substantial=True, reason="Otydligt")
    assert project.codebook.codebook().version == 2
    project.history.revert(changed.operation)
    assert project.codebook.codebook().version == 3
