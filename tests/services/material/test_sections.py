"""Sections that a person corrects: inside the text, and those of a kind beside each other."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import OverlappingSections, SpanOutsideText
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.services.material.documents import Document
from tests.helpers import WORDS, pasted


@pytest.fixture
def document(project: OpenProject) -> Document:
    return pasted(project, WORDS, "Norrsken")


def heading(start: int, end: int, kind: SectionKind = SectionKind.HEADING) -> Section:
    return Section(kind=kind, start=start, end=end, label="Tid")


def test_sections_of_a_kind_may_touch_and_those_of_different_kinds_overlap(project: OpenProject, document: Document):
    end = document.text.characters
    right = [heading(20, end), heading(0, 20), heading(5, 30, SectionKind.SPEAKER)]
    project.material.documents.correct_sections(document.text.id, right)
    kept = project.material.documents.document(document.source.id).sections
    assert [(one.start, one.end) for one in kept] == [(0, 20), (5, 30), (20, end)]


@pytest.mark.parametrize("spans", [[(0, 20), (19, 30)], [(10, 20), (0, 30)], [(0, 20), (0, 20)]])
def test_sections_of_a_kind_that_overlap_are_refused_and_nothing_is_stored(
    project: OpenProject, document: Document, spans: list[tuple[int, int]]
):
    with pytest.raises(OverlappingSections):
        project.material.documents.correct_sections(document.text.id, [heading(*span) for span in spans])
    assert project.material.documents.document(document.source.id).sections == document.sections


def test_a_section_that_ends_beyond_the_text_is_refused(project: OpenProject, document: Document):
    with pytest.raises(SpanOutsideText):
        project.material.documents.correct_sections(document.text.id, [heading(0, document.text.characters + 1)])
