"""Versions of the codebook: named, compared with each other, and taken back."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import LabelTaken, NotFound, NothingToDo
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.themes.compared import Fate
from tests.helpers import coded, made, pasted


def names(project: OpenProject) -> list[str]:
    return [one.name for one in project.themes.versions.all()]


def test_each_substantial_change_begins_a_version_and_a_frozen_one_keeps_its_name(project: OpenProject):
    book, versions = project.themes.codebook, project.themes.versions
    first = names(project)
    versions.freeze("Fastställd", "Till mötet")
    book.change(book.find("T01").id, {"definition": "Tid"}, substantial=True, reason="För vitt")
    assert names(project) == [*first, "Fastställd", "2"]
    assert book.codebook().label == ""
    assert [one.reason for one in versions.all()][-2:] == ["Till mötet", "För vitt"]


def test_the_difference_tells_field_by_field_what_reads_otherwise_between_any_two_versions(project: OpenProject):
    book, versions = project.themes.codebook, project.themes.versions
    theme, before = book.find("T01").id, book.find("T01").definition
    versions.freeze("Ett")
    book.change(theme, {"definition": "Tid"}, substantial=True, reason="För vitt")
    book.change(theme, {"name": "Tiden"})
    book.create("Nytt", Stage.THEME)
    book.drop([book.find("T04").id], "Saknar stöd")
    told = versions.difference("Ett", "2").themes
    assert [(one.fate, one.theme.number) for one in told] == [(Fate.CHANGED, "T01")]
    assert [(one.field, one.before, one.after) for one in told[0].fields] == [("definition", before, "Tid")]
    told = versions.difference("Ett").themes
    assert [(one.fate, one.theme.number) for one in told] == [
        (Fate.CHANGED, "T01"), (Fate.NEW, "T14"), (Fate.GONE, "T04"),
    ]  # fmt: skip
    assert versions.difference("2", "2").themes == ()
    back = versions.difference("now", "Ett").themes
    assert {(one.fate, one.theme.number) for one in back} == {
        (Fate.CHANGED, "T01"), (Fate.GONE, "T14"), (Fate.NEW, "T04"),
    }  # fmt: skip


def test_another_order_is_told(project: OpenProject):
    project.themes.versions.freeze("Ett")
    project.themes.ordering.step(project.themes.codebook.find("T02").id, -1)
    difference = project.themes.versions.difference("Ett")
    assert (difference.themes, difference.reordered) == ((), True)


def test_a_name_that_is_taken_back_is_no_version_and_free_again(project: OpenProject):
    versions, history = project.themes.versions, project.trail.history
    first = names(project)
    change = versions.freeze("Ett")
    with pytest.raises(NothingToDo):
        versions.freeze("Ett")
    taken_back = history.revert(change.operation)
    assert names(project) == first and project.themes.codebook.codebook().version == 1
    history.revert(taken_back.operation)
    assert project.themes.codebook.codebook().label == "Ett"
    for taken in ("1", "now"):
        with pytest.raises(LabelTaken):
            versions.freeze(taken)
    with pytest.raises(NotFound):
        versions.difference("Två")


def test_no_coding_changes_its_version_or_words_when_a_definition_changes(project: OpenProject):
    document = pasted(project, "Tid saknas. Data saknas.", "Norrsken")
    coding = made(coded(project, document, "T01", 0, 10))
    (before,) = project.coding.marking.some([coding])
    book = project.themes.codebook
    book.change(book.find("T01").id, {"definition": "Tid"}, substantial=True, reason="För vitt")
    (after,) = project.coding.marking.some([coding])
    assert (after.coding, after.words) == (before.coding, before.words)
