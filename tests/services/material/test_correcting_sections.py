"""Sections corrected one by one: what follows for figures and the ledger, and what is refused."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import EmptyInput, NotFound, NothingToDo, SpanOutsideText
from lagvarde_coder.domain.material.corrected_sections import suggested_span
from lagvarde_coder.domain.material.ledger import AnswerStatus, Inquiry
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.services.material.documents import Document
from lagvarde_coder.words import IN_SWEDISH
from tests.helpers import pasted

QUESTION, SPEAKER, HEADING = SectionKind.QUESTION, SectionKind.SPEAKER, SectionKind.HEADING
TEXT = "Inledning\n\nOm data?\nVi har data.\n\nOm tid?\nVi saknar tid.\nOch folk.\n"


def theirs(project: OpenProject, document: Document) -> list[Inquiry]:
    (organisation,) = document.source.organisations
    return [line for line in project.material.ledger.inquiries() if line.organisation == organisation]


@pytest.fixture
def document(project: OpenProject) -> Document:
    return pasted(project, TEXT, "Norrsken", kind=SourceKind.ANSWER)


def section(words: str, kind: SectionKind = QUESTION, **more: object) -> Section:
    start = TEXT.index(words)
    return Section(kind=kind, start=start, end=start + len(words), **more)  # type: ignore[arg-type]


def there(project: OpenProject, document: Document) -> list[tuple[str, str]]:
    sections = project.material.documents.document(document.source.id).sections
    return [(one.label, one.span.of(TEXT)) for one in sections]


def test_a_passage_that_is_filed_under_a_known_question_is_answered_in_the_ledger_and_in_the_overview(
    project: OpenProject, document: Document
):
    only_put_to_npo = "Vilket stöd önskar ni från myndigheten för regionernas arbete?"
    asked = next(one for one in project.material.answers.find_set("npo").questions if one.text == only_put_to_npo)
    project.material.sections.lay(document.text.id, section("Vi saknar tid.", label="x", question=asked.id))
    assert there(project, document) == [(asked.text, "Vi saknar tid.")]
    (line,) = theirs(project, document)
    assert {one.question for one in line.statuses if one.status is AnswerStatus.ANSWERED} == {asked.id}
    found = project.material.documents.document(document.source.id).sections
    project.material.sections.remove(document.text.id, found)
    (line,) = theirs(project, document)
    assert not [one for one in line.statuses if one.status is AnswerStatus.ANSWERED]


def test_a_section_takes_its_passage_from_others_of_its_kind_which_go_on_on_both_sides(
    project: OpenProject, document: Document
):
    lay = project.material.sections.lay
    lay(document.text.id, section("Vi saknar tid.\nOch folk.", label="Tid"))
    lay(document.text.id, section("saknar", label="Annat"))
    lay(document.text.id, section("saknar tid", SPEAKER, label="Kim"))
    assert there(project, document) == [
        ("Tid", "Vi "), ("Annat", "saknar"), ("Kim", "saknar tid"), ("Tid", " tid.\nOch folk."),
    ]  # fmt: skip


def test_a_section_that_is_moved_leaves_nothing_where_it_was(project: OpenProject, document: Document):
    project.material.sections.lay(document.text.id, section("Vi har data.", label="Data"))
    (before,) = project.material.documents.document(document.source.id).sections
    project.material.sections.lay(document.text.id, section("Vi saknar tid.", label="Data"), before)
    assert there(project, document) == [("Data", "Vi saknar tid.")]


def test_what_cannot_be_is_refused_and_nothing_is_stored(project: OpenProject, document: Document):
    lay, text = project.material.sections.lay, document.text.id
    with pytest.raises(SpanOutsideText):
        lay(text, Section(kind=HEADING, start=0, end=len(TEXT) + 1))
    with pytest.raises(EmptyInput):
        lay(text, section("Vi saknar tid.", label=" "))
    with pytest.raises(NothingToDo, match="no words"):
        lay(text, Section(kind=HEADING, start=9, end=11))
    with pytest.raises(NotFound):
        lay(text, section("tid", label="x", question="none"))
    with pytest.raises(NotFound):
        lay(text, section("tid", SPEAKER, label="x", organisations=("none",)))
    with pytest.raises(NotFound):
        lay(text, section("tid", label="x"), section("folk", label="borta"))
    with pytest.raises(NotFound):
        lay("none", section("tid", label="x"))
    project.material.sections.lay(text, section("tid", label="x"))
    with pytest.raises(NothingToDo, match="already"):
        lay(text, section("tid", label="x"))
    assert there(project, document) == [("x", "tid")]


@pytest.mark.parametrize(
    ("kind", "at", "sections", "words"),
    [
        (HEADING, "ledning", [], "Inledning"),
        (QUESTION, "har data", [], "Vi har data.\n\nOm tid?\nVi saknar tid.\nOch folk."),
        (QUESTION, "har data", [section("Vi saknar tid.", label="Om tid")], "Vi har data."),
        (QUESTION, "har data", [section("Om tid?", HEADING)], "Vi har data."),
        (QUESTION, "Och", [section("Vi saknar tid.\nOch folk.", label="Om tid")], "Och folk."),
        (SPEAKER, "saknar tid", [section("Vi saknar tid.", label="Om tid")], "Vi saknar tid.\nOch folk."),
    ],
)  # fmt: skip
def test_a_section_that_begins_at_a_place_reaches_as_far_as_one_would_expect(
    kind: SectionKind, at: str, sections: list[Section], words: str
):
    span = suggested_span(TEXT, sections, kind, TEXT.index(at))
    assert span is not None and span.of(TEXT) == words


def test_no_section_begins_where_there_are_no_words():
    assert suggested_span(TEXT, [], HEADING, 10) is None
    assert suggested_span("\n \n", [], QUESTION, 1) is None
    assert suggested_span(TEXT, [], QUESTION, len(TEXT)) is None
    assert suggested_span("Ja.", [], QUESTION, 1) == Span(0, 3)


def test_the_log_says_which_document_was_corrected_and_not_which_line_of_the_ledger_followed(
    project: OpenProject, document: Document
):
    asked = project.material.answers.find_set("npo").questions[0]
    project.material.sections.lay(document.text.id, section("Vi saknar tid.", question=asked.id))
    newest = project.trail.tracing.operations()[0]
    assert newest.subjects > 1, "the ledger followed"
    assert IN_SWEDISH.concerned(newest.concerned) == f"1 {document.source.title}"
