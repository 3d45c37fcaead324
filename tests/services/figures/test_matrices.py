"""Matrices of a small project, counted by hand, and the passages behind their cells."""

from dataclasses import replace
from datetime import date

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import SameAxis
from lagvarde_coder.domain.figures.axes import CellStanding, MatrixAxis
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.matrix_query import BY_HAND, MatrixQuery
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.material.sources import EvidenceClass, SourceKind, SourceStatus
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.decisions.candidates import NewPassage
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.figures.row_order import arranged
from tests.helpers import coded, pasted


@pytest.fixture
def heard(project: OpenProject) -> OpenProject:
    """Norrsken (patients) and Älvdalen (region) were heard, Söderljus (region) was asked and is silent."""
    ledger = project.material.ledger
    for name, category in (("Norrsken", "Patient"), ("Älvdalen", "Region"), ("Söderljus", "Region")):
        who, _ = ledger.add_organisation(name, categories=(category,))
        ledger.ask([who.id], ledger.question_sets()[0].id, "", 1 if name != "Älvdalen" else 2)
    one = pasted(project, "Vi saknar tid och samtal, säger alla här.", "Norrsken", title="Samtal ett")
    two = pasted(project, "Tid finns, men ingen som frågar oss.", "Älvdalen", title="Samtal två")
    coded(project, one, "T01", 0, 14)
    coded(project, one, "T02", 10, 24)
    coded(project, two, "T01", 0, 9, stance=Stance.CONTRADICTS)
    project.material.documents.set_status([one.source.id], SourceStatus.DONE)
    return project


def cells(project: OpenProject, asked: MatrixQuery) -> dict[tuple[str, str], tuple[object, ...]]:
    made = project.figures.matrices.matrix(asked)
    return {
        (row.number or row.label, column.number or column.label): made.at(row.key, column.key)
        for row in made.rows
        for column in made.columns
    }


def test_themes_by_category_count_organisations_of_those_heard(heard: OpenProject):
    found = cells(heard, MatrixQuery())
    assert found["T01", "Patient"] == (1, 1, 1, 1, CellStanding.TAKEN_UP)
    assert found["T01", "Region"] == (1, 1, 0, 1, CellStanding.TAKEN_UP)


def test_nothing_said_is_told_from_not_done_and_from_not_asked(heard: OpenProject):
    found = cells(heard, MatrixQuery(columns=MatrixAxis.ORGANISATION))
    assert found["T03", "Norrsken"][-1] is CellStanding.NOTHING_SAID  # the document is done
    assert found["T03", "Älvdalen"][-1] is CellStanding.NOT_DONE  # it is not
    assert found["T03", "Söderljus"] == (0, 0, 0, 0, CellStanding.NO_MATERIAL)  # asked, and silent
    put, other, *_ = heard.material.ledger.question_sets()
    questions = heard.figures.matrices.matrix(MatrixQuery(rows=MatrixAxis.QUESTION, columns=MatrixAxis.CATEGORY))
    assert questions.at(put.questions[0].id, "Region").standing is CellStanding.NO_MATERIAL
    assert questions.at(other.questions[0].id, "Region").standing is CellStanding.NOT_ASKED
    waves = cells(heard, MatrixQuery(rows=MatrixAxis.WAVE, columns=MatrixAxis.CATEGORY))
    assert waves["2", "Patient"][-1] is CellStanding.NOT_ASKED
    kinds = cells(heard, MatrixQuery(rows=MatrixAxis.KIND, columns=MatrixAxis.DOCUMENT))
    assert kinds["dialogue", "Samtal ett"][:2] == (1, 1)


def test_where_no_document_can_say_anything_there_is_no_material(heard: OpenProject):
    pasted(heard, "Hej. Tid saknas.", "Norrsken", kind=SourceKind.EMAIL)
    found = cells(heard, MatrixQuery(rows=MatrixAxis.KIND, columns=MatrixAxis.CATEGORY))
    assert found["email", "Region"] == (0, 0, 0, 0, CellStanding.NO_MATERIAL)


def test_themes_by_themes_count_what_is_on_the_same_words(heard: OpenProject):
    asked = MatrixQuery(columns=MatrixAxis.THEME)
    assert cells(heard, asked)["T01", "T02"][:2] == (1, 2)
    passages = cells(heard, replace(asked, unit=Unit.PASSAGE))
    assert passages["T01", "T02"][:2] == passages["T02", "T01"][:2] == (1, None)
    assert cells(heard, replace(asked, unit=Unit.CHARACTER))["T01", "T02"][0] == 4
    assert cells(heard, replace(asked, unit=Unit.SOURCE))["T01", "T01"][0] == 2


def test_families_take_in_their_candidates_and_the_documents_they_are_made_of(heard: OpenProject):
    one, two = heard.material.documents.sources()
    passage = NewPassage(one.source.text, Span(0, 7))
    candidates = heard.decisions.candidates
    candidates.make("Mer tid", "K", [passage], [])
    candidates.make("Stöd", "S", [], [two.source.id])
    found = cells(heard, MatrixQuery(rows=MatrixAxis.FAMILY))
    assert [found[initial, "Patient"][0] for initial in "KS"] == [1, 0]
    assert [found[initial, "Region"][0] for initial in "KS"] == [0, 1]
    in_passages = cells(heard, MatrixQuery(rows=MatrixAxis.FAMILY, unit=Unit.PASSAGE))
    assert in_passages["S", "Region"][0] == 0  # a document as a whole is no passage


def test_a_document_that_a_candidate_is_made_of_counts_where_any_candidate_does(heard: OpenProject):
    two = next(line.source for line in heard.material.documents.sources() if line.source.title == "Samtal två")
    heard.decisions.candidates.make("Stöd", "S", [], [two.id])
    asked = MatrixQuery(rows=MatrixAxis.WAVE, columns=MatrixAxis.CATEGORY, of=Stage.CANDIDATE)
    assert cells(heard, asked)["2", "Region"][:2] == (1, 1)
    assert cells(heard, replace(asked, unit=Unit.PASSAGE))["2", "Region"][0] == 0


def test_a_need_takes_in_what_was_brought_into_it_and_themes_say_whose_group_they_are(heard: OpenProject):
    book = heard.themes.codebook
    heard.decisions.merging.merge(NeedChoice("Tid"), [book.find("T01").id, book.find("T02").id], "Hör ihop")
    assert cells(heard, MatrixQuery(rows=MatrixAxis.NEED))["B01", "Region"][:2] == (1, 1)
    made = heard.figures.matrices.matrix(MatrixQuery())
    assert [row.need_group for row in made.rows[:3]] == ["Tid", "Tid", ""]


def test_all_sub_themes_together_are_they_alone(heard: OpenProject):
    one = heard.material.documents.document(heard.material.documents.sources()[0].source.id)
    coded(heard, one, "T13a", 30, 40)
    asked = MatrixQuery(rows=MatrixAxis.ORGANISATION, columns=MatrixAxis.SUBTHEME)
    for unit in (Unit.ORGANISATION, Unit.PASSAGE):
        made = heard.figures.matrices.matrix(replace(asked, unit=unit))
        keys = {row.label: row.key for row in made.rows}
        assert [made.at(keys[name], None).amount for name in ("Norrsken", "Älvdalen")] == [1, 0]
    assert len(heard.figures.matrices.excerpts(asked, keys["Norrsken"], None)) == 1


def test_rows_stand_in_the_order_that_a_matrix_was_kept_with(heard: OpenProject):
    keys = [row.key for row in heard.figures.matrices.matrix(MatrixQuery()).rows]
    asked = MatrixQuery(order=BY_HAND, by_hand=(keys[2], keys[0]))
    heard.figures.views.keep_matrix("Min ordning", asked)
    made = heard.figures.matrices.matrix(heard.figures.views.matrix("Min ordning"))
    assert [row.key for row in arranged(made)] == [keys[2], keys[0], keys[1], *keys[3:]]


def test_two_columns_are_held_against_each_other_in_percentage_points(heard: OpenProject):
    asked = MatrixQuery(difference=("Patient", "Region"))
    made = heard.figures.matrices.matrix(asked)
    not_done = CellStanding.NOT_DONE  # 0 of a document that is not done is no number to compare with
    assert [made.apart(row.key) for row in made.rows[:3]] == [0, not_done, not_done]
    documents = heard.material.documents
    documents.set_status([line.source.id for line in documents.sources()[1:]], SourceStatus.DONE)
    made = heard.figures.matrices.matrix(asked)
    assert [made.apart(row.key) for row in made.rows[:3]] == [0, 100, 0]


def test_the_passages_behind_a_cell_are_those_it_counts(heard: OpenProject):
    book, matrices = heard.themes.codebook, heard.figures.matrices
    first, second = book.find("T01").id, book.find("T02").id
    region = matrices.excerpts(MatrixQuery(), first, "Region")
    assert [(one.source_number, one.start, one.end) for one in region] == [(2, 0, 9)]
    together = matrices.excerpts(MatrixQuery(columns=MatrixAxis.THEME), first, second)
    assert [(one.source_number, one.start, one.end) for one in together] == [(1, 0, 14)]
    crossed = MatrixQuery(rows=MatrixAxis.KIND, columns=MatrixAxis.CATEGORY)
    assert len(matrices.excerpts(crossed, "dialogue", "Patient")) == 2
    assert len(matrices.excerpts(MatrixQuery(scope=Scope(stances=frozenset({Stance.SUPPORTS}))), first, None)) == 1


def test_rows_and_columns_that_are_the_same_are_refused_unless_they_are_themes(heard: OpenProject):
    with pytest.raises(SameAxis):
        heard.figures.matrices.matrix(MatrixQuery(rows=MatrixAxis.KIND, columns=MatrixAxis.KIND))


@pytest.mark.parametrize(
    ("scope", "count", "heard_by"),
    [
        (Scope(categories=frozenset({"Region"})), 1, 1),
        (Scope(waves=frozenset({"2"})), 1, 1),
        (Scope(kinds=frozenset({SourceKind.ANSWER})), 0, 0),
        (Scope(evidence=frozenset({EvidenceClass.EXPERIENCE})), 2, 2),
        (Scope(prompted=True), 0, 2),
        (Scope(prompted=False), 2, 2),
        (Scope(finished_only=True), 1, 1),
        (Scope(first_day=date(2025, 1, 1)), 0, 0),
    ],
)
def test_a_filter_holds_for_frequencies_and_for_matrices_alike(heard: OpenProject, scope, count, heard_by):
    (first, *_) = heard.figures.counting.frequencies(scope=scope)
    made = heard.figures.matrices.matrix(MatrixQuery(scope=scope))
    assert (first.count, first.denominator) == made.at(made.rows[0].key, None)[:2] == (count, heard_by)


def test_a_filter_of_one_group_gives_the_figures_of_that_group(heard: OpenProject):
    by_category = heard.figures.counting.frequencies(by=Grouping.CATEGORY)
    for key in ("Patient", "Region"):
        narrowed = heard.figures.counting.frequencies(scope=Scope(categories=frozenset({key})))
        of_group = [row for row in by_category if row.group is not None and row.group.key == key]
        assert [(row.count, row.denominator) for row in narrowed] == [(row.count, row.denominator) for row in of_group]


def test_without_themes_on_either_side_any_theme_of_the_stage_counts(heard: OpenProject):
    asked = MatrixQuery(rows=MatrixAxis.CATEGORY, columns=MatrixAxis.WAVE)
    assert cells(heard, asked)["Patient", "1"][:2] == (1, 1)
    assert cells(heard, replace(asked, of=Stage.NEED))["Patient", "1"][:2] == (0, 1)


@pytest.fixture
def joint(project: OpenProject) -> OpenProject:
    """Norrsken speaks before and after Älvdalen in one document that is done; one coding lies over all of it."""
    words = "Vi saknar tid. Vi också. Och vi saknar samtal."
    document = pasted(project, words, "Norrsken", "Älvdalen", title="Gemensamt samtal")
    norrsken, other = document.source.organisations
    for start, end, who, name in ((0, 14, norrsken, "N"), (15, 24, other, "Ä"), (25, 46, norrsken, "N")):
        turn = Section(kind=SectionKind.SPEAKER, start=start, end=end, label=name, organisations=(who,))
        project.material.sections.lay(document.text.id, turn)
    coded(project, document, "T01", 0, 46)
    project.material.documents.set_status([document.source.id], SourceStatus.DONE)
    return project


def test_nobody_is_heard_in_the_turns_of_another(joint: OpenProject):
    found = cells(joint, MatrixQuery(rows=MatrixAxis.ORGANISATION, columns=MatrixAxis.SPEAKER))
    assert found["Norrsken", "N"] == (1, 1, 1, 1, CellStanding.TAKEN_UP)
    assert found["Älvdalen", "N"] == (0, 0, 0, 0, CellStanding.NO_MATERIAL)


def test_passages_that_turns_cut_are_a_share_of_all_the_parts(joint: OpenProject):
    found = cells(joint, MatrixQuery(rows=MatrixAxis.SPEAKER, columns=MatrixAxis.KIND, unit=Unit.PASSAGE))
    assert {cell[:2] for cell in found.values()} == {(2, 3), (1, 3)}
