import pytest

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import (
    CannotRevert,
    DuplicateDisposition,
    InvalidSpan,
    NotFound,
    NothingToDo,
    SpanOutsideText,
    UnfitAlternatives,
)
from lagvarde_coder.services.coding.disposing import NewDisposition
from tests.helpers import WORDS, coded, made, pasted


@pytest.fixture
def text(project):
    return pasted(project).text.id


def said(text, start, end, what=Disposal.NOT_RELEVANT, **more):
    return NewDisposition(text=text, start=start, end=end, what=what, **more)


def shown(project, text):
    return [(line.words, str(line.disposition.what)) for line in project.coding.disposing.of_text(text)]


def test_a_passage_without_a_theme_is_accounted_for_and_taken_back(project, text):
    change = project.coding.disposing.dispose([said(text, 0, 2), said(text, 3, 10, Disposal.OTHER_AREA)])
    assert change.texts == {text}
    assert shown(project, text) == [("Vi", "not_relevant"), ("behöver", "other_area")]
    project.trail.history.revert(change.operation)
    assert shown(project, text) == []


def test_saying_it_anew_of_the_same_words_replaces_what_was_said_and_keeps_the_note(project, text):
    project.coding.disposing.dispose([said(text, 0, 2, Disposal.UNSURE, note="Oklart", question="Vem är vi?")])
    project.coding.disposing.dispose([said(text, 0, 2, Disposal.NO_THEME)])
    (line,) = project.coding.disposing.of_text(text)
    kept = line.disposition
    assert (kept.what, kept.note, kept.question) == (Disposal.NO_THEME, "Oklart", "Vem är vi?")
    with pytest.raises(NothingToDo):
        project.coding.disposing.dispose([said(text, 0, 2, Disposal.NO_THEME)])


def test_two_coders_may_say_different_things_of_the_same_words(project, text):
    project.coding.disposing.dispose([said(text, 0, 2)])
    project.coders.act_as("Utredare Beta")
    project.coding.disposing.dispose([said(text, 0, 2, Disposal.UNSURE)])
    assert [what for _, what in shown(project, text)] == ["not_relevant", "unsure"]


@pytest.mark.parametrize(("start", "end", "error"), [(0, 9_999, SpanOutsideText), (4, 4, InvalidSpan)])
def test_what_lies_outside_the_text_is_refused_and_nothing_is_stored(project, text, start, end, error):
    with pytest.raises(error):
        project.coding.disposing.dispose([said(text, 0, 2), said(text, start, end)])
    assert shown(project, text) == []


def test_an_unknown_disposition_or_text_is_named(project, text):
    with pytest.raises(NotFound):
        project.coding.disposing.dispose([said("none", 0, 2)])
    with pytest.raises(NotFound):
        project.coding.disposing.change_many(["none"], {"note": "x"})


def test_two_of_one_coder_never_come_to_lie_on_the_same_words(project, text):
    first = made(project.coding.disposing.dispose([said(text, 0, 2)]), "disposition")
    second = made(project.coding.disposing.dispose([said(text, 0, 10)]), "disposition")
    with pytest.raises(DuplicateDisposition):
        project.coding.disposing.change_many([first], {"end": 10})
    with pytest.raises(DuplicateDisposition):
        project.coding.disposing.change_many([first, second], {"end": 5})
    project.coding.disposing.change_many([first], {"end": 5})
    project.coders.act_as("Utredare Beta")
    project.coding.disposing.dispose([said(text, 0, 10)])
    assert [words for words, _ in shown(project, text)] == ["Vi be", "Vi behöver", "Vi behöver"]


def test_what_is_said_twice_of_the_same_words_at_once_is_said_once_the_last_word_counts(project, text):
    project.coding.disposing.dispose([said(text, 0, 2, note="Oklart"), said(text, 0, 2, Disposal.OTHER_AREA)])
    (line,) = project.coding.disposing.of_text(text)
    assert (line.disposition.what, line.disposition.note) == (Disposal.OTHER_AREA, "Oklart")


def test_an_alternative_is_a_theme_of_the_codebook_and_is_named_once(project, text):
    theme = project.themes.codebook.find("T02").id
    there = made(project.coding.disposing.dispose([said(text, 0, 2, Disposal.UNSURE)]), "disposition")
    for alternatives, error in ((("none",), NotFound), ((theme, theme), UnfitAlternatives)):
        with pytest.raises(error):
            project.coding.disposing.dispose([said(text, 3, 10, Disposal.UNSURE, alternatives=alternatives)])
        with pytest.raises(error):
            project.coding.disposing.change_many([there], {"alternatives": alternatives})
    project.coding.disposing.change_many([there], {"alternatives": (theme,)})
    assert len(shown(project, text)) == 1


def test_an_undo_never_makes_two_of_one_coder_on_the_same_words(project, text):
    change = project.coding.disposing.dispose([said(text, 0, 2)])
    (line,) = project.coding.disposing.of_text(text)
    taken = project.coding.disposing.remove_many([line.disposition.id])
    project.coding.disposing.dispose([said(text, 0, 2, Disposal.UNSURE)])
    with pytest.raises(CannotRevert):
        project.trail.history.revert(taken.operation)
    assert change.operation


def test_a_reading_mark_moves_is_taken_away_and_is_each_coders_own(project, text):
    project.coding.disposing.mark_read(text, 10)
    moved = project.coding.disposing.mark_read(text, 25)
    assert project.coding.disposing.read_to(text) == 25
    project.trail.history.revert(moved.operation)
    assert project.coding.disposing.read_to(text) == 10
    project.coders.act_as("Utredare Beta")
    assert project.coding.disposing.read_to(text) == 0
    project.coding.disposing.mark_read(text, len(WORDS))
    project.coding.disposing.mark_read(text, 0)
    assert project.coding.disposing.read_to(text) == 0
    with pytest.raises(NothingToDo):
        project.coding.disposing.mark_read(text, 0)
    with pytest.raises(SpanOutsideText):
        project.coding.disposing.mark_read(text, len(WORDS) + 1)


def test_what_others_coded_is_hidden_everywhere_while_that_is_chosen(project, text):
    document = project.material.documents.document(project.material.documents.find("last").id)
    mine = made(coded(project, document, "T01", 0, 2))
    project.coding.disposing.dispose([said(text, 0, 2)])
    project.coders.act_as("Utredare Beta")
    theirs = made(coded(project, document, "T01", 0, 10))
    project.see_others(False)
    assert [line.coding.id for line in project.coding.marking.of_text(text)] == [theirs]
    assert [line.coding.id for line in project.coding.marking.some([mine, theirs])] == [theirs]
    assert project.material.documents.sources()[0].codings == 1
    assert project.coding.marking.amounts()[project.themes.codebook.find("T01").id].codings == 1
    assert shown(project, text) == []
    assert [
        figure.count for figure in project.figures.counting.frequencies(unit="character") if figure.number == "T01"
    ] == [10]
    project.see_others(True)
    assert len(project.coding.marking.of_text(text)) == 2
