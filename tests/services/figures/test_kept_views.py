"""Filters and matrices that are kept under a name."""

from dataclasses import replace
from datetime import date

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import EmptyInput, NotFound, NothingToDo, SameAxis, UnreadableView
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.kept_views import KeptView, ViewPlace
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.material.sources import EvidenceClass, SourceKind
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.words import IN_SWEDISH

EVERY_LIMIT = Scope(
    coders=frozenset({"en kodare"}),
    stances=frozenset({Stance.NUANCES}),
    sources=frozenset({"ett dokument"}),
    finished_only=True,
    include_internal=True,
    kinds=frozenset({SourceKind.ANSWER}),
    evidence=frozenset({EvidenceClass.RESEARCH}),
    categories=frozenset({"Patient"}),
    waves=frozenset({"1", "-"}),
    questions=frozenset({"en fråga"}),
    prompted=False,
    first_day=date(2025, 1, 1),
    last_day=date(2025, 2, 1),
)


def test_what_is_kept_comes_back_as_it_was(project: OpenProject):
    views = project.figures.views
    asked = MatrixQuery(
        rows=MatrixAxis.NEED, columns=MatrixAxis.WAVE, unit=Unit.PASSAGE, scope=EVERY_LIMIT, share=True, heat=False,
        order="2", by_hand=("a", "b"), difference=("1", "2"),
    )  # fmt: skip
    views.keep_filter("Andra vågen", EVERY_LIMIT)
    views.keep_matrix("Andra vågen", asked)
    assert views.filter("andra vågen ") == EVERY_LIMIT
    assert views.matrix("Andra vågen") == asked


def test_every_limit_of_a_filter_is_said(project: OpenProject):
    said = project.figures.counting.limits(EVERY_LIMIT, IN_SWEDISH)
    assert len(said) == len(Scope.__dataclass_fields__)
    assert "Kategori: Patient" in said
    assert project.figures.counting.limits(Scope(), IN_SWEDISH) == ()


def test_a_name_that_is_there_is_replaced_and_undoing_brings_back_what_it_kept(project: OpenProject):
    views = project.figures.views
    views.keep_filter("Första", Scope(finished_only=True))
    _, change = views.keep_filter("första", Scope(prompted=True))
    assert [view.name for view in views.all(ViewPlace.FILTER)] == ["första"]
    project.trail.history.revert(change.operation)
    assert views.filter("Första") == Scope(finished_only=True)
    view = views.find(ViewPlace.FILTER, "Första")
    removed = views.remove(view.id)
    with pytest.raises(NotFound):
        views.filter("Första")
    project.trail.history.revert(removed.operation)
    assert views.all(ViewPlace.FILTER) == [view]


def test_what_cannot_be_kept_is_refused(project: OpenProject):
    views = project.figures.views
    with pytest.raises(EmptyInput):
        views.keep_filter("  ", Scope())
    with pytest.raises(SameAxis):
        views.keep_matrix("Fel", MatrixQuery(rows=MatrixAxis.WAVE, columns=MatrixAxis.WAVE))
    views.keep_filter("Alla", Scope())
    with pytest.raises(NothingToDo):
        views.keep_filter("Alla", Scope())


@pytest.mark.parametrize(
    "content",
    ["[]", "{", '{"a":1}', '{"kinds":"dialogue"}', '{"kinds":["x"]}', '{"finished_only":1}', '{"first_day":3}', "3"],
)
def test_what_is_not_understood_is_refused_in_words(project: OpenProject, content: str):
    views = project.figures.views
    view, _ = views.keep_filter("Okänt", Scope(prompted=True))
    actor = project.coders.current()
    assert actor is not None
    with project._database.operation(Action.VIEW_KEEP, actor.id) as work:
        work.put(replace(view, content=content))
        work.put(
            KeptView(id="en matris", place=ViewPlace.MATRIX, name="Okänt", content='{"rows":"kind","columns":"kind"}')
        )
    with pytest.raises(UnreadableView):
        views.filter("Okänt")
    with pytest.raises(UnreadableView):
        views.matrix("Okänt")
