"""What has been gone through of each document."""

import pytest

from lagvarde_coder.domain.coding.coverage import CoveragePart
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import NotFound
from lagvarde_coder.services.coding.disposing import NewDisposition
from tests.helpers import WORDS, coded, pasted

FIRST, SECOND, THIRD = WORDS.splitlines()


def letters(words):
    return sum(character.isalnum() for character in words)


@pytest.fixture
def document(project):
    return pasted(project)


def dispose(project, document, words, what=Disposal.NOT_RELEVANT):
    start = WORDS.index(words)
    passage = NewDisposition(text=document.text.id, start=start, end=start + len(words), what=what)
    return project.coding.disposing.dispose([passage])


def test_a_document_goes_from_left_to_gone_through(project, document):
    (line,) = project.coding.coverage.all()
    assert (line.coverage.percent, line.coverage.remaining) == ("0", CoveragePart(letters(WORDS), 3))
    coded(project, document, "T01", 0, len(FIRST) - 1)  # without its full stop
    dispose(project, document, SECOND)
    dispose(project, document, THIRD, Disposal.UNSURE)
    (line,) = project.coding.coverage.all()
    assert line.coverage.coded == CoveragePart(letters(FIRST), 1)
    assert line.coverage.settled == CoveragePart(letters(SECOND), 1)
    assert line.coverage.open == CoveragePart(letters(THIRD), 1)
    assert line.coverage.remaining == CoveragePart()
    assert not line.coverage.complete
    assert (line.codings, line.doubts) == (1, 1)
    dispose(project, document, THIRD, Disposal.POSSIBLE_THEME)
    assert project.coding.coverage.of_source(document.source.id).coverage.percent == "100"


def test_what_is_left_can_be_selected(project, document):
    start = WORDS.index("tid")
    coded(project, document, "T01", start, start + 3)
    left = project.coding.coverage.of_text(document.text.id).remaining
    assert [span.of(WORDS) for span in left] == ["Vi behöver", FIRST[start + 4 :], SECOND, THIRD]


def test_what_is_left_is_no_more_paragraphs_once_a_sentence_inside_one_is_coded(project, document):
    def left():
        return project.coding.coverage.of_text(document.text.id)

    paragraphs, pieces = left().line.coverage.remaining.passages, len(left().remaining)
    word = WORDS.index(" ", 5)
    coded(project, document, "T01", word, WORDS.index(" ", word + 1))
    assert len(left().remaining) == pieces + 1
    assert left().line.coverage.remaining.passages == paragraphs
    coded(project, document, "T01", 0, len(WORDS))
    assert left().line.coverage.remaining.passages == 0


def test_unsure_codings_count_as_coded_and_as_doubts(project, document):
    coded(project, document, "T01", 0, len(FIRST), unsure=True)
    line = project.coding.coverage.of_text(document.text.id).line
    assert (line.coverage.coded.passages, line.doubts) == (1, 1)


def test_it_is_everybodys_work_unless_others_are_hidden(project, document):
    coded(project, document, "T01", 0, len(FIRST))
    project.coders.act_as("Utredare Beta")
    dispose(project, document, SECOND)
    assert project.coding.coverage.all()[0].coverage.remaining.passages == 1
    project.see_others(False)
    (line,) = project.coding.coverage.all()
    coverage = line.coverage
    assert (coverage.coded, coverage.settled.passages, coverage.remaining.passages) == (CoveragePart(), 1, 2)
    assert project.coding.coverage.of_text(document.text.id).line == line


def test_a_known_question_and_its_wording_are_not_text_to_go_through(project):
    question = project.material.ledger.question_sets()[0].questions[0].text
    document = pasted(project, f"1. {question}\nVi behöver tid.\n", title="Svar")
    assert [span.of(document.content) for span in project.coding.coverage.of_text(document.text.id).remaining] == [
        "Vi behöver tid."
    ]


def test_what_is_not_there_is_named(project):
    with pytest.raises(NotFound):
        project.coding.coverage.of_text("none")
    with pytest.raises(NotFound):
        project.coding.coverage.of_source("none")
