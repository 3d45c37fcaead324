"""Whatever a coding says stays said when another coding is made of it: no field is forgotten on the way.

The codings are built from the dataclass's own fields, so that a new field is tested here without a word being changed.
"""

from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from typing import Any, get_type_hints

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Coding, CodingChanges, joined
from lagvarde_coder.domain.errors import CannotJoin, DuplicateCoding
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.doubt.settling import Decision, DoubtOutcome
from lagvarde_coder.services.material.documents import Document
from tests.helpers import WORDS, made, other_than, pasted

DOUBT: dict[str, Any] = {"unsure": False, "question": "", "alternatives": ()}
"""What is no longer said of a coding that nobody is unsure of."""

NOT_THE_SAME = {"id", "text", "start", "end", "theme", "coder", "codebook_version"}
"""Which coding it is, where, and when it was made: these have values of their own."""


def told(what: type[Any]) -> Iterator[Any]:
    """Yield the fields that say something of a passage."""
    yield from (one for one in fields(what) if one.name not in NOT_THE_SAME)


APART = [one for one in told(Coding) if one.name not in {"memo", "file_marks", *DOUBT}]
"""What cannot be said of two codings at once unless they agree."""


def everything(what: type[Any], themes: tuple[str, ...]) -> dict[str, Any]:
    hints = get_type_hints(what)
    return {one.name: other_than(one, hints[one.name], themes) for one in told(what)}


@pytest.fixture
def document(project: OpenProject) -> Document:
    return pasted(project, WORDS, "Norrsken")


@pytest.fixture
def themes(project: OpenProject) -> tuple[str, ...]:
    return tuple(project.themes.codebook.find(number).id for number in ("T05", "T06"))


@pytest.fixture
def full(project: OpenProject, document: Document, themes: tuple[str, ...]) -> Coding:
    """Return a stored coding of an older codebook none of whose fields has the value it has by itself."""
    coding = Coding(
        id=new_id(),
        text=document.text.id,
        start=3,
        end=20,
        theme=project.themes.codebook.find("T01").id,
        coder=project.coders.all()[0].id,
        codebook_version=7,
        **everything(Coding, themes),
    )
    with project.coding.marking._operation(Action.CODING_CREATE) as work:
        work.put(coding)
    return coding


def stored(project: OpenProject, *ids: str) -> list[Coding]:
    return [line.coding for line in project.coding.marking.some(ids)]


def test_every_field_of_the_coding_under_test_has_a_value_of_its_own(full: Coding):
    assert [
        one.name for one in fields(Coding) if one.default is not MISSING and getattr(full, one.name) == one.default
    ] == []


def test_a_coding_is_read_as_it_was_stored(project: OpenProject, full: Coding):
    assert stored(project, full.id) == [full]


def test_a_new_coding_says_all_that_was_asked_for(project: OpenProject, document: Document, themes: tuple[str, ...]):
    asked = everything(NewCoding, themes)
    theme = project.themes.codebook.find("T01").id
    change = project.coding.marking.apply_many(
        [NewCoding(text=document.text.id, start=3, end=20, theme=theme, **asked)]
    )
    (coding,) = stored(project, made(change))
    assert {name: getattr(coding, name) for name in asked} == asked


def test_every_field_that_may_be_changed_is_changed(project: OpenProject, document: Document, themes: tuple[str, ...]):
    theme = project.themes.codebook.find("T01").id
    coding = made(project.coding.marking.apply_many([NewCoding(text=document.text.id, start=3, end=20, theme=theme)]))
    wanted: Any = {
        name: cell for name, cell in everything(Coding, themes).items() if name in CodingChanges.__annotations__
    }
    project.coding.marking.change_many([coding], wanted)
    (changed,) = stored(project, coding)
    assert {name: getattr(changed, name) for name in wanted} == wanted
    assert len(wanted) >= 5


def test_both_parts_of_a_cut_coding_say_all_that_the_whole_said_and_joined_again_they_are_the_whole(
    project: OpenProject, full: Coding
):
    project.coding.reshaping.split(full.id, 11)
    first, second = (line.coding for line in project.coding.marking.all())
    assert (first, second) == (replace(full, end=11), replace(full, id=second.id, start=11))
    project.coding.reshaping.join([first.id, second.id])
    assert [line.coding for line in project.coding.marking.all()] == [full]


@pytest.mark.parametrize("field", APART, ids=lambda one: one.name)
def test_codings_that_say_what_cannot_be_said_of_both_are_not_joined(project: OpenProject, full: Coding, field: Any):
    ordinary = replace(full, id=new_id(), start=20, end=25, **{field.name: field.default})
    with pytest.raises(CannotJoin):
        joined([full, ordinary], WORDS)


def test_a_copy_says_all_but_the_doubt(project: OpenProject, full: Coding):
    theme = project.themes.codebook.find("T03").id
    copy = made(project.coding.reshaping.copy_many([full.id], [theme]))
    version = project.themes.codebook.codebook().version
    assert stored(project, copy) == [replace(full, id=copy, theme=theme, codebook_version=version, **DOUBT)]


def test_a_settled_coding_says_all_but_the_doubt(project: OpenProject, full: Coding):
    version = project.themes.codebook.codebook().version
    project.doubt.doubts.settle([full.id], Decision(outcome=DoubtOutcome.KEEP))
    assert stored(project, full.id) == [replace(full, codebook_version=version, **DOUBT)]


def test_two_doubts_become_one_coding_that_says_all_that_both_said(project: OpenProject, full: Coding):
    twin = replace(full, id=new_id(), theme=project.themes.codebook.find("T02").id, memo="Annat")
    with project.coding.marking._operation(Action.CODING_CREATE) as work:
        work.put(twin)
    theme, version = project.themes.codebook.find("T03").id, project.themes.codebook.codebook().version
    project.doubt.doubts.settle([full.id, twin.id], Decision(outcome=DoubtOutcome.CHANGE, theme=theme))
    whole = replace(full, theme=theme, memo=f"{full.memo}\nAnnat", codebook_version=version, **DOUBT)
    assert [line.coding for line in project.coding.marking.all()] == [whole]


@pytest.mark.parametrize("field", APART, ids=lambda one: one.name)
def test_two_doubts_that_say_what_cannot_be_said_of_both_do_not_become_one(
    project: OpenProject, full: Coding, field: Any
):
    twin = replace(full, id=new_id(), theme=project.themes.codebook.find("T02").id, **{field.name: field.default})
    with project.coding.marking._operation(Action.CODING_CREATE) as work:
        work.put(twin)
    with pytest.raises(DuplicateCoding):
        project.doubt.doubts.settle(
            [full.id, twin.id], Decision(outcome=DoubtOutcome.CHANGE, theme=project.themes.codebook.find("T03").id)
        )


def test_restored_a_coding_says_all_that_it_said(project: OpenProject, full: Coding):
    order = project.trail.tracing.history(full.id)[0].entry.order
    plain: Any = {one.name: one.default for one in told(Coding) if one.name in CodingChanges.__annotations__}
    project.coding.marking.change_many([full.id], plain)
    project.coding.reshaping.restore(full.id, order)
    assert stored(project, full.id) == [full]


def test_an_undone_removal_brings_back_all_that_was_said(project: OpenProject, full: Coding):
    change = project.coding.marking.remove_many([full.id])
    project.trail.history.revert(change.operation)
    assert stored(project, full.id) == [full]


def test_codings_that_become_one_keep_what_their_file_marked_either_with(full: Coding):
    coloured = replace(full, end=11, file_marks=("yellow",))
    other = replace(full, id=new_id(), start=11, file_marks=("#FFCC00", "yellow"))
    assert joined([coloured, other], WORDS).file_marks == ("yellow", "#FFCC00")
    by_hand = replace(other, file_marks=())
    assert joined([coloured, by_hand], WORDS).file_marks == ("yellow",)
