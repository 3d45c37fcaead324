"""Passages to choose examples from: those of a theme first, found by words, a few at a time."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.themes.codebook import Stage
from tests.helpers import coded, pasted


@pytest.fixture
def offered(project: OpenProject):
    """Two documents with codings of T01, of its part, and of T02; returns what is offered for T01 as words."""
    first, second = (
        pasted(project, "Tid saknas. Data saknas.", title="Norr"),
        pasted(project, "Stöd i Tid.", title="Syd"),
    )
    part, _ = project.themes.codebook.create("Del", Stage.THEME, parent=project.themes.codebook.find("T01").id)
    coded(project, second, "T01", 0, 4)
    coded(project, first, part.number, 12, 16)
    coded(project, first, "T02", 0, 3)

    def ask(*words, **how):
        found = project.coding.offering.passages(project.themes.codebook.find("T01").id, *words, **how)
        return [line.words for line in found.lines], found.total

    return ask


def test_those_of_the_theme_and_its_parts_come_in_order_then_on_request_those_of_others(offered):
    assert offered() == (["Data", "Stöd"], 2)
    assert offered(everywhere=True) == (["Data", "Stöd", "Tid"], 3)
    assert offered(everywhere=True, most=1) == (["Data"], 3)


def test_all_words_must_stand_in_the_passage_or_beside_it(offered, project):
    assert offered("stö t01", everywhere=True) == (["Stöd"], 1)
    assert offered("NORR", everywhere=True) == (["Data", "Tid"], 2)
    (line,) = project.coding.marking.all(theme=project.themes.codebook.find("T02").id)
    assert offered(line.evidence, everywhere=True) == (["Tid"], 1)
    assert offered("tid") == ([], 0)  # it stands in the document, but not in the passage
