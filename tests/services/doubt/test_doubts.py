from dataclasses import replace

import pytest

from lagvarde_coder.domain.coding.codings import Coding, Stance
from lagvarde_coder.domain.coding.dispositions import Disposal, Disposition
from lagvarde_coder.domain.coding.surroundings import CONTEXT, around
from lagvarde_coder.domain.errors import DuplicateCoding, EmptyInput, NotFound, NothingToDo, ThemeNotUsable
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.exporters.wording import unsure
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.doubt.settling import Decision, DoubtOutcome, NewRule
from lagvarde_coder.services.figures.gathering import standing
from lagvarde_coder.services.report.reporting import THEMES
from lagvarde_coder.services.report.tabulating import workbook
from tests.helpers import WORDS, coded, made, pasted

KEEP = Decision(outcome=DoubtOutcome.KEEP)


@pytest.fixture
def document(project):
    return pasted(project, WORDS, "Region Norr")


@pytest.fixture
def doubtful(project, document):
    """Return a coding of "tid" with T04 that its coder is unsure of."""
    other = project.themes.codebook.find("T02").id
    change = coded(project, document, "T04", 11, 14, unsure=True, question="Tid eller stöd?", alternatives=(other,))
    return made(change)


@pytest.fixture
def parked(project, document):
    """Return a passage that fits no theme: "Ingen frågar"."""
    start = WORDS.index("Ingen")
    new = NewDisposition(text=document.text.id, start=start, end=start + 12, what=Disposal.NO_THEME, note="Ett eget?")
    return made(project.coding.disposing.dispose([new]), "disposition")


def theme(project, number):
    return project.themes.codebook.find(number)


def listed(project):
    return [
        (group.theme.number if group.theme else str(group.what), len(group.doubts))
        for group in project.doubt.doubts.open()
    ]


def state(project):
    """Return all that a settlement may change, without what rises for ever: the codebook's version."""
    with project.doubt.doubts._read() as read:
        return {one.id: one for kind in (Theme, Coding, Disposition) for one in read.all(kind)}


def test_a_doubt_comes_with_all_that_is_needed_to_decide_it(project, document, doubtful):
    ((doubt,),) = [group.doubts for group in project.doubt.doubts.open()]
    assert (doubt.id, doubt.theme.number, doubt.words) == (doubtful, "T04", "tid")
    assert doubt.before + doubt.words + doubt.after == WORDS.rstrip()
    assert (doubt.subject.question, [one.number for one in doubt.alternatives]) == ("Tid eller stöd?", ["T02"])
    assert (doubt.source.id, doubt.speaking.organisations) == (document.source.id, ("Region Norr",))
    assert (doubt.coder.name, doubt.raised_by.name) == ("Utredare Alfa", "Utredare Alfa")
    assert doubt.evidence == project.coding.marking.some([doubtful])[0].evidence


def test_the_question_that_the_passage_answers_is_named(project):
    question = next(
        one.questions[0].text
        for one in project.material.ledger.question_sets()
        if "tandvård" not in one.name.casefold()
    )
    answered = pasted(project, f"{question}\nVi hinner inte.\n")
    start = answered.content.index("hinner")
    coded(project, answered, "T04", start, start + 6, unsure=True)
    (group,) = project.doubt.doubts.open()
    assert group.doubts[0].asked == question


def test_the_list_goes_by_theme_and_ends_with_what_has_none(project, document, doubtful, parked):
    coded(project, document, "T01", 0, 2, unsure=True)
    new = NewDisposition(text=document.text.id, start=0, end=2, what=Disposal.POSSIBLE_THEME)
    project.coding.disposing.dispose([new])
    assert listed(project) == [("T01", 1), ("T04", 1), ("no_theme", 1), ("possible_theme", 1)]
    assert [group.open for group in project.doubt.doubts.open()] == [True, True, True, False]
    assert project.doubt.doubts.per_text() == {document.text.id: 3}
    assert project.doubt.doubts.count() == 3


def test_kept_a_coding_stays_without_doubt_and_the_question_is_answered(project, doubtful):
    change = project.doubt.doubts.settle([doubtful], KEEP)
    coding = project.coding.marking.some([doubtful])[0].coding
    assert (coding.unsure, coding.question, coding.alternatives) == (False, "", ())
    assert project.doubt.doubts.open() == []
    assert change.action == "doubt.settle"


def test_changed_a_coding_gets_the_other_theme_and_keeps_its_coder(project, doubtful):
    new = theme(project, "T02")
    project.coders.act_as("Utredare Beta")
    decision = Decision(outcome=DoubtOutcome.CHANGE, theme=new.id, reason="Mötet enades")
    project.doubt.doubts.settle([doubtful], decision)
    line = project.coding.marking.some([doubtful])[0]
    assert (line.theme.number, line.coder.name, line.coding.unsure) == ("T02", "Utredare Alfa", False)
    (logged,) = project.trail.tracing.operations(actions=["doubt.settle"])
    assert (logged.coder, logged.reason) == ("Utredare Beta", "Mötet enades")


def test_a_passage_without_a_theme_gets_one_and_its_note_goes_along(project, parked):
    project.coders.act_as("Utredare Beta")
    change = project.doubt.doubts.settle(
        [parked], Decision(outcome=DoubtOutcome.CHANGE, theme=theme(project, "T02").id)
    )
    (line,) = project.coding.marking.all()
    assert (line.words, line.theme.number, line.coder.name, line.coding.memo) == (
        "Ingen frågar", "T02", "Utredare Alfa", "Ett eget?",
    )  # fmt: skip
    assert project.coding.disposing.all() == []
    project.trail.history.revert(change.operation)
    assert project.coding.marking.all() == []
    assert listed(project) == [("no_theme", 1)]


@pytest.mark.parametrize("what", [Disposal.NOT_RELEVANT, Disposal.OTHER_AREA, Disposal.POSSIBLE_THEME])
def test_a_passage_without_a_theme_may_turn_into_something_else(project, parked, what):
    project.doubt.doubts.settle([parked], Decision(outcome=DoubtOutcome.REMOVE, what=what))
    (line,) = project.coding.disposing.all()
    assert (line.disposition.what, line.disposition.note) == (what, "Ett eget?")
    assert project.doubt.doubts.count() == 0


def test_removed_a_coding_goes_alone_or_leaves_word_of_its_passage(project, doubtful):
    gone = project.doubt.doubts.settle([doubtful], Decision(outcome=DoubtOutcome.REMOVE))
    assert (project.coding.marking.all(), project.coding.disposing.all()) == ([], [])
    project.trail.history.revert(gone.operation)
    project.doubt.doubts.settle([doubtful], Decision(outcome=DoubtOutcome.REMOVE, what=Disposal.OTHER_AREA))
    assert project.coding.marking.all() == []
    assert [(one.words, one.disposition.what) for one in project.coding.disposing.all()] == [("tid", "other_area")]


def test_two_doubtful_themes_on_the_same_words_leave_word_of_them_once(project, document, doubtful):
    second = made(coded(project, document, "T02", 11, 14, unsure=True))
    project.coding.disposing.dispose([NewDisposition(text=document.text.id, start=11, end=14, what=Disposal.UNSURE)])
    project.doubt.doubts.settle([doubtful, second], Decision(outcome=DoubtOutcome.REMOVE, what=Disposal.NOT_RELEVANT))
    assert [one.disposition.what for one in project.coding.disposing.all()] == ["not_relevant"]


def test_two_doubtful_themes_on_the_same_words_that_become_one_theme_are_one_coding(project, document, doubtful):
    again = made(coded(project, document, "T02", 11, 14, unsure=True, memo="Eller tid?"))
    project.coding.marking.change_many([doubtful], {"memo": "Möten"})
    before = state(project)
    change = project.doubt.doubts.settle(
        [doubtful, again], Decision(outcome=DoubtOutcome.CHANGE, theme=theme(project, "T05").id)
    )
    (line,) = project.coding.marking.all()
    assert (line.coding.id, line.theme.number, line.coding.memo) == (doubtful, "T05", "Möten\nEller tid?")
    assert not line.coding.unsure and project.doubt.doubts.count() == 0
    project.trail.history.revert(change.operation)
    assert state(project) == before


def test_a_doubt_that_goes_into_another_leaves_it_its_place_in_a_split_need(project, document):
    first = made(coded(project, document, "T01", 11, 14, unsure=True))
    second = made(coded(project, document, "T02", 11, 14, unsure=True))
    project.decisions.merging.split(theme(project, "T01").id, [(NeedChoice("Tid"), [first])], "Två frågor")
    need = project.themes.codebook.find("Tid").id
    change = project.doubt.doubts.settle(
        [second, first], Decision(outcome=DoubtOutcome.CHANGE, theme=theme(project, "T01").id)
    )
    assert [line.coding.id for line in project.coding.marking.all(need=need)] == [second]
    assert project.decisions.merging.unassigned() == []
    project.trail.history.revert(change.operation)
    assert [line.coding.id for line in project.coding.marking.all(need=need)] == [first]


def test_a_doubt_about_a_dropped_theme_can_be_settled_but_not_with_another_dropped_one(project, doubtful):
    project.themes.codebook.drop([theme(project, "T04").id, theme(project, "T05").id], "Utgår")
    with pytest.raises(ThemeNotUsable):
        project.doubt.doubts.settle([doubtful], Decision(outcome=DoubtOutcome.CHANGE, theme=theme(project, "T05").id))
    project.doubt.doubts.settle([doubtful], KEEP)
    (line,) = project.coding.marking.some([doubtful])
    assert (line.theme.number, line.coding.unsure) == ("T04", False)


def test_two_doubts_that_become_one_theme_with_different_stances_are_refused(project, document, doubtful):
    again = made(coded(project, document, "T02", 11, 14, unsure=True, stance=Stance.CONTRADICTS))
    with pytest.raises(DuplicateCoding):
        project.doubt.doubts.settle(
            [doubtful, again], Decision(outcome=DoubtOutcome.CHANGE, theme=theme(project, "T05").id)
        )
    assert project.doubt.doubts.count() == 2


def test_a_new_rule_changes_the_codebook_and_the_coding_in_one_operation(project, doubtful):
    before, version = theme(project, "T04"), project.themes.codebook.codebook().version
    rule = NewRule(before.id, "Inte när texten gäller bemanning.")
    decision = Decision(outcome=DoubtOutcome.CHANGE, theme=theme(project, "T02").id, rule=rule, reason="Återkommande")
    change = project.doubt.doubts.settle([doubtful], decision)
    assert theme(project, "T04").use_not == f"{before.use_not}\nInte när texten gäller bemanning.".lstrip()
    coding = project.coding.marking.some([doubtful])[0].coding
    assert project.themes.codebook.codebook().version == coding.codebook_version == version + 1
    assert {entry.reason for entry in project.trail.tracing.entries(change.operation)} == {"Återkommande"}
    (logged,) = project.trail.tracing.operations(actions=["doubt.settle"])
    assert (logged.label[:3], logged.reason) == ("T04", "Återkommande")


def test_a_rule_without_a_reason_or_a_sentence_is_refused(project, doubtful):
    before = state(project)
    for sentence, reason in (("Inte bemanning.", "  "), (" ", "Återkommande")):
        rule = NewRule(theme(project, "T04").id, sentence)
        with pytest.raises(EmptyInput):
            project.doubt.doubts.settle([doubtful], Decision(outcome=DoubtOutcome.KEEP, rule=rule, reason=reason))
    with pytest.raises(NotFound):
        project.doubt.doubts.settle(
            [doubtful], Decision(outcome=DoubtOutcome.KEEP, rule=NewRule("none", "x"), reason="y")
        )
    assert state(project) == before


def test_several_doubts_are_settled_at_once_and_those_settled_already_left_alone(project, document, doubtful):
    more = [made(coded(project, document, "T04", start, start + 2, unsure=True)) for start in (0, 20)]
    project.doubt.doubts.settle(more[:1], KEEP)
    change = project.doubt.doubts.settle([doubtful, *more], KEEP)
    assert change.subjects["coding"] == {doubtful, more[1]}
    with pytest.raises(NothingToDo):
        project.doubt.doubts.settle([doubtful], KEEP)


@pytest.mark.parametrize("with_rule", [False, True])
@pytest.mark.parametrize(
    ("outcome", "what"),
    [
        (DoubtOutcome.KEEP, None),
        (DoubtOutcome.CHANGE, None),
        (DoubtOutcome.REMOVE, None),
        (DoubtOutcome.REMOVE, Disposal.NOT_RELEVANT),
    ],
)
def test_every_settlement_is_undone_and_redone(project, doubtful, outcome, what, with_rule):
    before = state(project)
    new = theme(project, "T02").id if outcome is DoubtOutcome.CHANGE else ""
    rule = NewRule(theme(project, "T04").id, "Inte bemanning.") if with_rule else None
    decision = Decision(outcome=outcome, theme=new, what=what, rule=rule, reason="Mötet")
    change = project.doubt.doubts.settle([doubtful], decision)
    after = state(project)
    assert after != before
    undone = project.trail.history.revert(change.operation)
    assert state(project) == before
    project.trail.history.revert(undone.operation)
    assert state(project) == after


def test_after_an_undo_the_doubt_is_as_old_as_it_was(project, doubtful):
    raised = project.doubt.doubts.open()[0].doubts[0].raised
    project.coders.act_as("Utredare Beta")
    change = project.doubt.doubts.settle([doubtful], KEEP)
    project.trail.history.revert(change.operation)
    doubt = project.doubt.doubts.open()[0].doubts[0]
    assert (doubt.raised, doubt.raised_by.name) == (raised, "Utredare Alfa")


def test_a_doubt_is_dated_when_it_was_raised_not_when_the_coding_was_made(project, document):
    coding = made(coded(project, document, "T04", 0, 2))
    project.coders.act_as("Utredare Beta")
    project.coding.marking.change_many([coding], {"unsure": True})
    project.coding.marking.change_many([coding], {"question": "Vem är vi?"})
    doubt = project.doubt.doubts.open()[0].doubts[0]
    entries = project.trail.tracing.history(coding)
    assert (doubt.raised, doubt.raised_by.name) == (entries[1].entry.time, "Utredare Beta")


def test_what_cannot_be_is_refused_and_nothing_is_stored(project, document, doubtful, parked):
    before = state(project)
    with pytest.raises(NothingToDo):
        project.doubt.doubts.settle([parked], KEEP)
    with pytest.raises(NothingToDo):
        project.doubt.doubts.settle([parked], Decision(outcome=DoubtOutcome.REMOVE, what=Disposal.NO_THEME))
    with pytest.raises(NotFound):
        project.doubt.doubts.settle([doubtful, "none"], KEEP)
    with pytest.raises(NotFound):
        project.doubt.doubts.settle([doubtful], Decision(outcome=DoubtOutcome.CHANGE, theme="none"))
    assert state(project) == before
    coded(project, document, "T02", 11, 14)
    with pytest.raises(DuplicateCoding):
        project.doubt.doubts.settle([doubtful], Decision(outcome=DoubtOutcome.CHANGE, theme=theme(project, "T02").id))
    project.themes.codebook.drop([theme(project, "T05").id], "Utgår")
    with pytest.raises(ThemeNotUsable):
        project.doubt.doubts.settle([doubtful], Decision(outcome=DoubtOutcome.CHANGE, theme=theme(project, "T05").id))


def test_others_doubts_are_hidden_with_their_work(project, document, doubtful, parked):
    project.coders.act_as("Utredare Beta")
    project.coding.marking.apply_many(
        [NewCoding(text=document.text.id, start=0, end=2, theme=theme(project, "T01").id, unsure=True)]
    )
    assert project.doubt.doubts.count() == 3
    project.see_others(False)
    assert listed(project) == [("T01", 1)]
    assert project.doubt.doubts.count() == 1


def test_the_context_is_cut_between_words_and_says_so():
    content = " ".join(f"ord{number}" for number in range(400))
    start = content.index("ord200")
    before, after = around(content, start, start + 6)
    assert before.startswith("… ord") and after.endswith(" …")
    assert before.removeprefix("… ") in content and after.removesuffix(" …") in content
    assert len(before) <= CONTEXT + 2 and len(after) <= CONTEXT + 2
    assert around("kort text här", 5, 9) == ("kort ", " här")


def test_doubtful_codings_count_and_tables_say_how_many_they_are(project, document, doubtful, parked):
    coded(project, document, "T04", 0, 2)
    with project.doubt.doubts._read() as read:
        book = workbook(read, standing(read, None), Gate(Attribution.NONE))
        tables = {table.key: (table.columns, list(table.rows)) for table in book.tables}
        report = THEMES.gather(read, standing(read, None), Gate())
    columns, rows = tables["frequencies"]
    assert [column.heading for column in columns][-2:] == ["Kodningar", "Varav osäkra"]
    assert next(row[-2:] for row in rows if row[0] == "T04") == (2, 1)
    columns, rows = tables["doubts"]
    shown = [dict(zip((column.heading for column in columns), row, strict=True)) for row in rows]
    assert [(row["Tema"], row["Märkt"], row["Organisation"], row["Andra teman"]) for row in shown] == [
        ("T04", "Osäker", "", "T02"),
        ("", "Passar inget tema", "", ""),
    ]
    (chapter,) = [one for one in report.chapters if one.number == "T04"]
    assert unsure(chapter) == "1 av 2 utdrag är osäkert."
    assert unsure(replace(chapter, unsure=0)) == ""


def test_a_possible_new_theme_can_be_settled_though_it_is_no_doubt(project, document):
    new = NewDisposition(text=document.text.id, start=0, end=10, what=Disposal.POSSIBLE_THEME)
    possible = made(project.coding.disposing.dispose([new]), "disposition")
    project.doubt.doubts.settle([possible], Decision(outcome=DoubtOutcome.CHANGE, theme=theme(project, "T02").id))
    assert [line.theme.number for line in project.coding.marking.all()] == ["T02"]
    assert project.doubt.doubts.open() == []
