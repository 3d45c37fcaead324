"""One theme on many places: what is proposed is what would be coded, and what is there already is told."""

import pytest

from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.text import Span
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.coding.proposing import CodedExtent
from tests.helpers import coded, pasted

TEXT = "Tid saknas. Mer tid, och tid igen!\nIngen tid 🙂 alls."


def paragraph(text: str, at: int) -> Span:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return Span(start, len(text) if end < 0 else end)


def sentence(text: str, at: int) -> Span:
    whole = paragraph(text, at)
    stop = text.find(". ", whole.start, whole.end)
    return whole if stop < 0 else Span(whole.start, stop + 1) if at <= stop else Span(stop + 2, whole.end)


AROUND = {
    CodedExtent.SENTENCE: lambda _, text, at: sentence(text, at),
    CodedExtent.PARAGRAPH: lambda _, text, at: paragraph(text, at),
}


@pytest.fixture
def document(project):
    return pasted(project, TEXT)


@pytest.fixture
def propose(project, document):
    def proposed(extent, theme="T04"):
        places = [(document.text.id, span) for hit in project.finding.searching.find("tid") for span in hit.hits]
        return project.coding.proposing.propose(
            places, project.themes.codebook.find(theme).id, extent, AROUND, Silent()
        )

    return proposed


@pytest.mark.parametrize(
    ("extent", "words"),
    [
        (CodedExtent.WORD, ["Tid", "tid", "tid", "tid"]),
        (CodedExtent.SENTENCE, ["Tid saknas.", "Mer tid, och tid igen!", "Ingen tid 🙂 alls."]),
        (CodedExtent.PARAGRAPH, ["Tid saknas. Mer tid, och tid igen!", "Ingen tid 🙂 alls."]),
        (CodedExtent.ANSWER, ["Tid saknas. Mer tid, och tid igen!", "Ingen tid 🙂 alls."]),
    ],
)
def test_places_are_widened_and_each_passage_comes_once(propose, extent, words):
    proposals = propose(extent)
    assert [one.words for one in proposals] == words
    assert [one.span.of(TEXT) for one in proposals] == words
    assert sum(len(one.found) for one in proposals) == 4
    for one in proposals:
        assert one.before + one.words + one.after in TEXT


def test_an_answer_is_coded_as_a_whole(project):
    question = project.material.ledger.question_sets()[0].questions[0].text
    document = pasted(project, f"{question}\nVi saknar tid.\nMer tid behövs.")
    answer = document.sections[0].span
    places = [(document.text.id, Span(answer.start, answer.start + 2))]
    theme = project.themes.codebook.find("T04").id
    (only,) = project.coding.proposing.propose(places, theme, CodedExtent.ANSWER, AROUND, Silent())
    assert only.words == "Vi saknar tid.\nMer tid behövs."


@pytest.mark.parametrize(
    ("extent", "sought", "words"),
    [
        (CodedExtent.PARAGRAPH, "tid", "Vi saknar tid. Ja."),
        (CodedExtent.PARAGRAPH, "2", "2. Vi saknar tid. Ja."),
    ],
)
def test_a_list_number_is_coded_only_if_it_was_looked_for(project, extent, sought, words):
    text = "Mer.\n2. Vi saknar tid. Ja."
    document = pasted(project, text)
    place = Span(text.index(sought), text.index(sought) + len(sought))
    theme = project.themes.codebook.find("T04").id
    (only,) = project.coding.proposing.propose([(document.text.id, place)], theme, extent, AROUND, Silent())
    assert only.words == words


def test_the_wording_of_a_question_is_nobodys_answer(project):
    question = project.material.ledger.question_sets()[0].questions[0].text
    document = pasted(project, f"1. {question}\nVi saknar tid.")
    places = [(document.text.id, Span(5, 9)), (document.text.id, document.sections[0].span)]
    theme = project.themes.codebook.find("T04").id
    proposals = project.coding.proposing.propose(places, theme, CodedExtent.PARAGRAPH, AROUND, Silent())
    assert [(one.heading, one.new) for one in proposals] == [(True, False), (False, True)]


def test_what_is_coded_already_is_told(project, document, propose):
    coded(project, document, "T04", 0, 3)
    coded(project, document, "T04", 12, 34)
    coded(project, document, "T05", 35, 52)
    said = [(one.coders, one.there, one.new) for one in propose(CodedExtent.WORD)]
    mine = project.coders.current().initials
    assert said == [((mine,), True, False), ((mine,), False, False), ((mine,), False, False), ((), False, True)]


def test_everything_proposed_as_new_can_be_coded_in_one_operation(project, propose):
    theme = project.themes.codebook.find("T04").id
    wanted = [one for one in propose(CodedExtent.SENTENCE) if not one.there]
    new = [NewCoding(text=one.text, start=one.span.start, end=one.span.end, theme=theme) for one in wanted]
    change = project.coding.marking.apply_many(new)
    assert [one.there for one in propose(CodedExtent.SENTENCE)] == [True, True, True]
    project.trail.history.revert(change.operation)
    assert all(one.new for one in propose(CodedExtent.SENTENCE))


def test_proposing_can_be_stopped(project, document):
    stopped = Silent()
    stopped.stop()
    with pytest.raises(Cancelled):
        project.coding.proposing.propose([(document.text.id, Span(0, 3))], "", CodedExtent.WORD, AROUND, stopped)
