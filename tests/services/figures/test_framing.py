"""The framework matrix: passages counted by hand, texts kept by cell, and what becomes of them when rows change."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import NotFound, NothingToDo
from lagvarde_coder.domain.figures.framework import FrameCell, FrameRows
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.figures.framing import FramedMatrix, FrameQuery
from tests.helpers import coded, pasted

CATEGORIES = FrameQuery(rows=FrameRows.CATEGORY)


@pytest.fixture
def heard(project: OpenProject) -> OpenProject:
    """Norrsken (patients) speaks of T01 twice and of T02 once, a document of nobody's of T01 once."""
    ledger = project.material.ledger
    for name, category in (("Norrsken", "Patient"), ("Älvdalen", "Region")):
        ledger.add_organisation(name, categories=(category,))
    one = pasted(project, "Vi saknar tid och samtal, säger alla här.", "Norrsken", title="Samtal ett")
    two = pasted(project, "Tid finns, men ingen som frågar oss.", title="Samtal två")
    for theme, start, end in (("T01", 0, 3), ("T01", 10, 13), ("T02", 18, 24)):
        coded(project, one, theme, start, end)
    coded(project, two, "T01", 0, 9)
    return project


def key(project: OpenProject, name: str) -> str:
    return project.figures.framing.row(FrameRows.ORGANISATION, name)


def theme(project: OpenProject, number: str = "T01") -> str:
    return project.themes.codebook.find(number).id


def write(project: OpenProject, name: str, words: str, number: str = "T01"):
    return project.figures.framing.write(FrameRows.ORGANISATION, key(project, name), theme(project, number), words)


def told(project: OpenProject, framed: FramedMatrix) -> dict[tuple[str, str], tuple[int, str]]:
    """What cells say that say anything, by the names of row and column."""
    rows = {row.key: row.label for row in framed.rows}
    columns = {column.key: column.number for column in framed.columns}
    return {
        (rows[row], columns[one]): (framed.passages(row, one), framed.texts.get((row, one), ""))
        for row, one in framed.places()
        if framed.passages(row, one) or (row, one) in framed.texts
    }


def test_cells_count_passages_by_who_speaks_and_hold_what_was_written(heard: OpenProject):
    write(heard, "Norrsken", "Saknar tid.  \n\nHela dagen. ")
    write(heard, "Älvdalen", "Säger inget.", "T02")
    assert told(heard, heard.figures.framing.matrix(FrameQuery())) == {
        ("Norrsken", "T01"): (2, "Saknar tid.\n\nHela dagen."),
        ("Norrsken", "T02"): (1, ""),
        ("Älvdalen", "T02"): (0, "Säger inget."),
        ("-", "T01"): (1, ""),
    }
    by_category = heard.figures.framing.matrix(CATEGORIES)
    assert told(heard, by_category) == {("Patient", "T01"): (2, ""), ("Patient", "T02"): (1, ""), ("-", "T01"): (1, "")}


def test_who_was_asked_and_is_not_heard_has_a_row_only_where_something_is_written(heard: OpenProject):
    heard.material.ledger.ask([key(heard, "Älvdalen")], None, "", 1)
    asked = FrameQuery()
    assert [row.label for row in heard.figures.framing.matrix(asked).rows] == ["Norrsken", "-"]
    write(heard, "Älvdalen", "Har inte svarat.")
    assert [row.label for row in heard.figures.framing.matrix(asked).rows] == ["Norrsken", "Älvdalen", "-"]


def test_what_waits_for_a_text_are_cells_with_passages_row_by_row(heard: OpenProject):
    framing = heard.figures.framing
    norrsken, first, second = key(heard, "Norrsken"), theme(heard), theme(heard, "T02")
    assert framing.matrix(FrameQuery()).waiting() == [(norrsken, first), (norrsken, second), ("-", first)]
    write(heard, "Norrsken", "Saknar tid")
    framing.write(FrameRows.ORGANISATION, "-", first, "Ingen särskild")
    assert framing.matrix(FrameQuery()).waiting() == [(norrsken, second)]


def test_the_passages_of_a_cell_are_those_it_counts(heard: OpenProject):
    framing = heard.figures.framing
    for asked in (FrameQuery(), CATEGORIES):
        framed = framing.matrix(asked)
        for row, column in framed.places():
            assert len(framing.excerpts(asked, row, column)) == framed.passages(row, column)
    found = framing.excerpts(FrameQuery(), key(heard, "Norrsken"), theme(heard))
    assert [(one.start, one.end) for one in found] == [(0, 3), (10, 13)]


def test_a_text_is_changed_emptied_and_undone(heard: OpenProject):
    write(heard, "Norrsken", "Tid")
    with pytest.raises(NothingToDo):
        write(heard, "Norrsken", " Tid ")
    with pytest.raises(NothingToDo):
        write(heard, "Älvdalen", " ")
    emptied = write(heard, "Norrsken", "")
    assert not heard.figures.framing.matrix(FrameQuery()).texts
    heard.trail.history.revert(emptied.operation)
    assert list(heard.figures.framing.matrix(FrameQuery()).texts.values()) == ["Tid"]


def test_no_text_is_begun_where_there_is_no_row_or_theme(heard: OpenProject):
    framing = heard.figures.framing
    with pytest.raises(NotFound):
        framing.write(FrameRows.ORGANISATION, "nobody", theme(heard), "Tid")
    with pytest.raises(NotFound):
        framing.write(FrameRows.CATEGORY, "Okänd", theme(heard), "Tid")
    with pytest.raises(NotFound):
        framing.write(FrameRows.CATEGORY, "Region", "nothing", "Tid")
    with pytest.raises(NotFound):
        framing.row(FrameRows.ORGANISATION, "Okänd")


def test_needs_have_a_matrix_of_their_own(heard: OpenProject):
    need, _ = heard.decisions.merging.merge(NeedChoice("Tid"), [theme(heard)], "Hör ihop")
    heard.figures.framing.write(FrameRows.CATEGORY, "Patient", need.id, "Tid behövs")
    needs = heard.figures.framing.matrix(FrameQuery(rows=FrameRows.CATEGORY, of=Stage.NEED))
    assert told(heard, needs)["Patient", "B01"] == (2, "Tid behövs")
    assert not heard.figures.framing.matrix(CATEGORIES).texts


def test_two_spellings_brought_together_carry_their_texts_along_and_undoing_parts_them(heard: OpenProject):
    ledger, framing = heard.material.ledger, heard.figures.framing
    twice = ledger.add_organisation("Föreningen Norrsken")[0].id
    write(heard, "Norrsken", "Saknar tid")
    write(heard, "Norrsken", "Samma", "T03")
    for number, words in (("T01", "Och ork"), ("T02", "Samtal"), ("T03", "Samma")):
        framing.write(FrameRows.ORGANISATION, twice, theme(heard, number), words)
    before = framing.matrix(FrameQuery()).texts
    kept = key(heard, "Norrsken")
    change = heard.material.bringing_together.bring_together(twice, kept, "Samma förening")
    assert framing.matrix(FrameQuery()).texts == {
        (kept, theme(heard)): "Saknar tid\n\nOch ork",
        (kept, theme(heard, "T02")): "Samtal",
        (kept, theme(heard, "T03")): "Samma",
    }
    heard.trail.history.revert(change.operation)
    assert framing.matrix(FrameQuery()).texts == before


def test_texts_of_an_organisation_or_category_that_went_are_seen_and_can_be_emptied(heard: OpenProject):
    framing, ledger = heard.figures.framing, heard.material.ledger
    gone, entered = ledger.add_organisation("Söderljus", categories=("Kommun",))
    framing.write(FrameRows.ORGANISATION, gone.id, theme(heard), "Var med")
    framing.write(FrameRows.CATEGORY, "Kommun", theme(heard), "En kommun")
    heard.trail.history.revert(entered.operation)
    for asked, row, label in ((FrameQuery(), gone.id, ""), (CATEGORIES, "Kommun", "Kommun")):
        assert [line.label for line in framing.matrix(asked).rows if line.key == row] == [label]
        assert framing.row(asked.rows, row) == row
        framing.write(asked.rows, row, theme(heard), "")
        assert row not in {line.key for line in framing.matrix(asked).rows}


def test_texts_on_a_dropped_theme_are_counted_aside_and_come_back_with_it(heard: OpenProject):
    write(heard, "Norrsken", "Tid")
    heard.themes.codebook.drop([theme(heard)], "Saknar stöd")
    dropped = heard.figures.framing.matrix(FrameQuery())
    assert (dict(dropped.texts), dropped.aside) == ({}, 1)
    heard.themes.codebook.restore([theme(heard)], "Fick stöd")
    assert heard.figures.framing.matrix(FrameQuery()).aside == 0
    assert list(heard.figures.framing.matrix(FrameQuery()).texts.values()) == ["Tid"]


def test_erasing_a_document_leaves_counts_and_the_analysts_own_words(heard: OpenProject):
    write(heard, "Norrsken", "Saknar tid")
    before = told(heard, heard.figures.framing.matrix(FrameQuery()))
    heard.material.erasing.erase(heard.material.documents.find("Samtal ett").id, "Beslut om gallring")
    assert told(heard, heard.figures.framing.matrix(FrameQuery())) == before


def test_an_earlier_state_has_the_texts_as_they_stood(heard: OpenProject):
    write(heard, "Norrsken", "Först")
    then = heard.figures.framing.matrix(FrameQuery()).standing.state
    write(heard, "Norrsken", "Sedan")
    with heard.at(then) as stood:
        assert list(stood.figures.framing.matrix(FrameQuery()).texts.values()) == ["Först"]
    with heard._database.read() as read:
        assert [cell.words for cell in read.all(FrameCell)] == ["Sedan"]
