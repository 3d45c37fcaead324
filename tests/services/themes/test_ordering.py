"""The order of themes and which is part of which: numbers stay, as few themes as can be are written, all is undone."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import CannotPlace, NotFound, NothingToDo
from lagvarde_coder.domain.themes.codebook import Stage


def numbers(project: OpenProject, parent: str = "") -> list[str]:
    themes = project.themes.codebook.themes(Stage.THEME)
    above = project.themes.codebook.find(parent).id if parent else None
    return [theme.number for theme in themes if theme.parent == above]


def test_a_theme_is_put_before_another_one_and_only_those_between_are_written(project: OpenProject):
    book, ordering = project.themes.codebook, project.themes.ordering
    change = ordering.move(book.find("T05").id, parent=None, before=book.find("T03").id)
    assert numbers(project)[:6] == ["T01", "T02", "T05", "T03", "T04", "T06"]
    assert {book.find(theme).number for theme in change.subjects["theme"]} == {"T03", "T04", "T05"}
    project.trail.history.revert(change.operation)
    assert numbers(project)[:6] == ["T01", "T02", "T03", "T04", "T05", "T06"]


def test_a_theme_goes_up_and_down_a_place_and_stops_at_the_ends(project: OpenProject):
    book, ordering = project.themes.codebook, project.themes.ordering
    ordering.step(book.find("T02").id, -1)
    assert numbers(project)[:3] == ["T02", "T01", "T03"]
    with pytest.raises(NothingToDo):
        ordering.step(book.find("T02").id, -1)
    last = numbers(project)[-1]
    with pytest.raises(NothingToDo):
        ordering.step(book.find(last).id, 1)


def test_a_theme_becomes_part_of_the_one_above_with_its_colour_and_is_lifted_out_right_behind_it(project: OpenProject):
    book, ordering = project.themes.codebook, project.themes.ordering
    ordering.nest(book.find("T05").id)
    assert numbers(project, "T04") == ["T05"]
    assert book.find("T05").colour == book.find("T04").colour
    ordering.lift(book.find("T05").id)
    assert numbers(project)[:6] == ["T01", "T02", "T03", "T04", "T05", "T06"]


def test_a_part_goes_to_another_theme_at_the_place_that_is_wanted(project: OpenProject):
    book, ordering = project.themes.codebook, project.themes.ordering
    first, second = (book.create(name, Stage.THEME, parent=book.find("T02").id)[0] for name in ("Ett", "Två"))
    moved, _ = book.create("Tre", Stage.THEME, parent=book.find("T01").id)
    ordering.move(moved.id, parent=book.find("T02").id, before=second.id)
    assert numbers(project, "T02") == [first.number, moved.number, second.number]
    assert moved.number == "T01a"


def test_what_cannot_stand_there_is_refused_and_nothing_is_written(project: OpenProject):
    book, ordering = project.themes.codebook, project.themes.ordering
    part, _ = book.create("Del", Stage.THEME, parent=book.find("T02").id)
    need, _ = book.create("Behov", Stage.NEED)
    before = book.themes()
    for theme, parent in (("T02", "T01"), ("T01", part.id), ("T01", "T01"), ("T01", need.id)):
        with pytest.raises(CannotPlace):
            ordering.move(book.find(theme).id, parent=book.find(parent).id)
    with pytest.raises(CannotPlace):
        ordering.nest(book.find("T01").id)
    for before_which in (part.id, need.id):
        with pytest.raises(CannotPlace):
            ordering.move(book.find("T01").id, parent=None, before=before_which)
    with pytest.raises(NotFound):
        ordering.move(book.find("T01").id, parent=None, before="nowhere")
    assert book.themes() == before


def test_a_new_theme_is_part_only_of_one_of_its_list_that_is_no_part_itself(project: OpenProject):
    codebook = project.themes.codebook
    theme = codebook.find("T01").id
    part, _ = codebook.create("Del", Stage.THEME, parent=theme)
    for stage, parent in ((Stage.NEED, theme), (Stage.THEME, part.id)):
        with pytest.raises(CannotPlace):
            codebook.create("Annat", stage, parent=parent)
    with pytest.raises(NotFound):
        codebook.create("Annat", Stage.THEME, parent="finns inte")
