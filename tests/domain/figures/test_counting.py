import random

import pytest

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.figures import gathering
from lagvarde_coder.domain.figures.cooccurrence import cooccurrence, passages_of
from lagvarde_coder.domain.figures.counted import CountedCoding, CountedSource, Scope, Targets, Voices
from lagvarde_coder.domain.figures.counting import NO_ORGANISATION, count
from lagvarde_coder.domain.figures.heard import heard_organisations, joint_shares, without_organisation
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.figures.stances import stances
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.runs import union
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.domain.themes.codebook import Stage, Theme

T1 = Theme(id="t1", number="T01", name="Fortbildning")
T2 = Theme(id="t2", number="T02", name="Forum")
T13 = Theme(id="t13", number="T13", name="Uppföljning")
T13A = Theme(id="t13a", number="T13a", name="Nationell", parent="t13")
NEED = Theme(id="b1", number="B01", name="Behov", stage=Stage.NEED)
THEMES = [T1, T2, T13, T13A, NEED]


def source(name, *organisations, characters=100, kind=SourceKind.DIALOGUE, **values):
    return CountedSource(
        id=f"source {name}", text=name, characters=characters, kind=kind, organisations=organisations, **values
    )


def coding(name, text, start, end, theme="t1", coder="alfa", stance=Stance.SUPPORTS):
    return CountedCoding(name, text, start, end, theme, coder, stance)


def answer(start, end, question, *organisations):
    return Section(kind=SectionKind.QUESTION, start=start, end=end, question=question, organisations=organisations)


def turn(start, end, *organisations, speaker=""):
    return Section(kind=SectionKind.SPEAKER, start=start, end=end, label=speaker, organisations=organisations)


def merged(*links):
    return Lineage(THEMES, [MergeLink(id=f"link {n}", theme=a, need=b, reason="") for n, (a, b) in enumerate(links)])


def figures(sources, codings, unit=Unit.ORGANISATION, grouping=None, lineage=None, scope=None, names=None):
    rows = count(unit, grouping, THEMES, codings, sources, lineage or merged(), scope or Scope(), names or {})
    return {(theme, group): (amount, denominator) for theme, group, amount, denominator in rows}


def test_several_sources_of_one_organisation_are_one_voice():
    sources = [source("a", "npo"), source("b", "npo"), source("c", "region")]
    codings = [coding("1", "a", 0, 5), coding("2", "b", 0, 5)]
    assert figures(sources, codings)["t1", None] == (1, 2)
    assert figures(sources, codings, Unit.SOURCE)["t1", None] == (2, 3)


def test_a_theme_that_nobody_takes_up_has_a_row_with_zero():
    assert figures([source("a", "npo")], [])["t2", None] == (0, 1)


def test_an_empty_project_has_rows_of_zero_of_zero():
    for unit in Unit:
        assert set(figures([], [], unit).values()) == {(0, 0)}


def test_the_whole_comes_first_then_the_groups_in_swedish_order_of_their_names():
    sources = [source("a", "o1"), source("b", "o2"), source("c", "o3"), source("d")]
    names = {"o1": "Östergötland", "o2": "Åland", "o3": "Zebra"}
    rows = count(Unit.SOURCE, Grouping.ORGANISATION, [T1], [], sources, merged(), Scope(), names)
    assert [row.group for row in rows] == [None, "o3", "o2", "o1", NO_ORGANISATION]


def test_two_coders_on_the_same_words_are_one_passage():
    codings = [coding("1", "a", 0, 10), coding("2", "a", 5, 12, coder="beta")]
    assert figures([source("a")], codings, Unit.PASSAGE)["t1", None] == (1, 1)
    assert figures([source("a")], codings, Unit.CHARACTER)["t1", None] == (12, 100)


def test_a_passage_counts_once_for_a_parent_that_it_carries_twice():
    codings = [coding("1", "a", 0, 10, "t13"), coding("2", "a", 5, 12, "t13a")]
    found = figures([source("a")], codings, Unit.PASSAGE)
    assert found["t13", None] == (1, 1)
    assert found["t13a", None] == (1, 1)


def test_a_passage_counts_once_for_a_need_that_two_of_its_themes_are_brought_into():
    codings = [coding("1", "a", 0, 10, "t1"), coding("2", "a", 0, 10, "t2"), coding("3", "a", 50, 60, "t2")]
    found = figures([source("a")], codings, Unit.PASSAGE, lineage=merged(("t1", "b1"), ("t2", "b1")))
    assert found["b1", None] == (2, 2)
    assert found["t2", None] == (2, 3)


def test_passages_are_of_those_of_the_top_level_themes_of_the_same_stage():
    codings = [coding("1", "a", 0, 5, "t1"), coding("2", "a", 0, 5, "t2"), coding("3", "a", 0, 5, "t13a")]
    found = figures([source("a")], codings, Unit.PASSAGE, lineage=merged(("t1", "b1")))
    assert found["t1", None] == (1, 3)
    assert found["t13a", None] == (1, 3)
    assert found["b1", None] == (1, 1)


def test_merging_and_unmerging_gives_the_earlier_figures_back():
    sources, codings = [source("a", "npo")], [coding("1", "a", 0, 5), coding("2", "a", 3, 9, "t2")]
    before = figures(sources, codings)
    assert figures(sources, codings, lineage=merged(("t1", "b1"), ("t2", "b1")))["b1", None] == (1, 1)
    assert figures(sources, codings) == before
    assert before["b1", None] == (0, 1)


def test_a_joint_dialogue_counts_for_all_its_organisations():
    assert figures([source("a", "one", "two")], [coding("1", "a", 0, 5)])["t1", None] == (2, 2)


def test_a_speaker_turn_narrows_a_joint_dialogue_to_who_speaks():
    joint = source("a", "one", "two", sections=(turn(0, 50, "one"), turn(50, 100)))
    assert figures([joint], [coding("1", "a", 0, 5)])["t1", None] == (1, 2)
    assert figures([joint], [coding("1", "a", 60, 65)])["t1", None] == (2, 2)


def test_of_a_speaker_those_are_heard_whose_turns_they_are():
    turns = turn(0, 40, "one", speaker="One"), turn(40, 80, "two", speaker="Two"), turn(80, 99, speaker="Somebody")
    joint = source("a", "one", "two", sections=turns)
    found = figures([joint], [coding("1", "a", 0, 50)], grouping=Grouping.SPEAKER)
    assert [found["t1", speaker] for speaker in ("One", "Two", "Somebody")] == [(1, 1), (1, 1), (0, 2)]


def test_a_coding_over_two_turns_counts_for_both_speakers():
    joint = source("a", "one", "two", "three", sections=(turn(0, 50, "one"), turn(50, 100, "two")))
    assert figures([joint], [coding("1", "a", 45, 55)])["t1", None] == (2, 3)


def test_an_organisation_that_only_a_section_names_was_heard():
    network = source("a", sections=(turn(0, 50, "guest"),))
    assert figures([network], [coding("1", "a", 0, 5)])["t1", None] == (1, 1)
    assert heard_organisations([network], Scope()) == {"guest"}


def test_in_its_own_group_only_the_organisation_itself_counts():
    found = figures([source("a", "one", "two")], [coding("1", "a", 0, 5)], grouping=Grouping.ORGANISATION)
    assert found["t1", "one"] == found["t1", "two"] == (1, 1)
    assert found["t1", None] == (2, 2)


def test_sources_without_organisation_have_a_line_of_their_own_outside_the_count_of_organisations():
    sources = [source("a", "one"), source("mail"), source("note")]
    codings = [coding("1", "mail", 0, 5)]
    assert figures(sources, codings)["t1", None] == (0, 1)
    assert figures(sources, codings, grouping=Grouping.ORGANISATION)["t1", NO_ORGANISATION] == (0, 0)
    assert figures(sources, codings, Unit.SOURCE, Grouping.ORGANISATION)["t1", NO_ORGANISATION] == (1, 2)
    assert without_organisation(["t1", "t2"], codings, sources, merged(), Scope()) == [("t1", 1, 2), ("t2", 0, 2)]


def test_what_comes_only_from_joint_sources_is_said():
    sources = [source("a", "one", "two"), source("b", "one")]
    codings = [coding("1", "a", 0, 5), coding("2", "b", 0, 5)]
    assert joint_shares(["t1"], codings, sources, merged(), Scope()) == [("t1", 1, 2)]


def test_internal_sources_count_only_on_request_even_when_they_are_named():
    sources = [source("a", "one", kind=SourceKind.INTERNAL, internal=True), source("b", "two")]
    codings = [coding("1", "a", 0, 5)]
    assert figures(sources, codings)["t1", None] == (0, 1)
    assert figures(sources, codings, scope=Scope(sources=frozenset(["source a"])))["t1", None] == (0, 0)
    assert figures(sources, codings, scope=Scope(include_internal=True))["t1", None] == (1, 2)


def test_filters_are_applied_before_anything_is_counted():
    sources = [source("a", "one", finished=True), source("b", "two")]
    codings = [coding("1", "a", 0, 5, stance=Stance.CONTRADICTS), coding("2", "b", 0, 5, coder="beta")]
    assert figures(sources, codings)["t1", None] == (2, 2)
    assert figures(sources, codings, scope=Scope(finished_only=True))["t1", None] == (1, 1)
    assert figures(sources, codings, scope=Scope(coders=frozenset(["beta"])))["t1", None] == (1, 2)
    assert figures(sources, codings, scope=Scope(stances=frozenset([Stance.CONTRADICTS])))["t1", None] == (1, 2)
    assert figures(sources, codings, scope=Scope(sources=frozenset(["source b"])))["t1", None] == (1, 1)


def test_codings_of_an_earlier_text_are_not_counted():
    assert figures([source("a", "one")], [coding("1", "the text before", 0, 5)])["t1", None] == (0, 1)


def test_an_organisation_in_two_categories_is_counted_in_each_and_once_in_the_whole():
    sources = [source("a", "one", categories=("region", "patient")), source("b", "two", categories=("region",))]
    found = figures(sources, [coding("1", "a", 0, 5)], grouping=Grouping.CATEGORY)
    assert [found["t1", key] for key in (None, "region", "patient")] == [(1, 2), (1, 2), (1, 1)]


def test_kinds_are_groups():
    sources = [source("a", "one"), source("b", "two", kind=SourceKind.ANSWER)]
    found = figures(sources, [coding("1", "b", 0, 5)], grouping=Grouping.KIND)
    assert found["t1", "dialogue"] == (0, 1)
    assert found["t1", "answer"] == (1, 1)


def test_a_question_group_holds_those_who_answered_it_and_what_lies_inside_the_answers():
    sources = [
        source("a", "one", sections=(answer(0, 20, "q1"), answer(20, 60, "q2"))),
        source("b", "two", sections=(answer(0, 50, "q1"),)),
        source("c", "three"),
    ]
    codings = [coding("1", "a", 10, 30), coding("2", "c", 0, 9)]
    characters = figures(sources, codings, Unit.CHARACTER, Grouping.QUESTION)
    assert [characters["t1", key] for key in (None, "q1", "q2")] == [(29, 300), (10, 70), (10, 40)]
    organisations = figures(sources, codings, grouping=Grouping.QUESTION)
    assert [organisations["t1", key] for key in (None, "q1", "q2")] == [(2, 3), (1, 2), (1, 1)]


def test_an_answer_that_names_who_speaks_narrows_only_what_lies_in_it():
    joint = source("a", "one", "two", sections=(answer(0, 50, "q1", "one"), answer(50, 100, "q2")))
    found = figures([joint], [coding("1", "a", 40, 60)], grouping=Grouping.QUESTION)
    assert [found["t1", key] for key in (None, "q1", "q2")] == [(1, 2), (1, 2), (2, 2)]


def test_sections_without_a_known_question_are_no_group():
    sources = [source("a", "one", sections=(answer(0, 50, None), turn(50, 60, "one")))]
    assert {group for _, group in figures(sources, [], grouping=Grouping.QUESTION)} == {None}


def test_a_coder_is_counted_against_the_whole_material():
    sources = [source("a", "one"), source("b", "two")]
    codings = [coding("1", "a", 0, 5), coding("2", "b", 0, 5, coder="beta"), coding("3", "a", 0, 5, "t2", "beta")]
    found = figures(sources, codings, grouping=Grouping.CODER)
    assert [found["t1", key] for key in (None, "alfa", "beta")] == [(2, 2), (1, 2), (1, 2)]
    assert figures(sources, codings, Unit.PASSAGE, Grouping.CODER)["t1", "beta"] == (1, 2)


def test_a_coder_who_was_asked_for_has_a_row_even_without_codings():
    found = figures([source("a", "one")], [], grouping=Grouping.CODER, scope=Scope(coders=frozenset(["alfa"])))
    assert found["t1", "alfa"] == (0, 1)


@pytest.mark.parametrize("unit", list(Unit))
def test_the_order_of_codings_and_sources_does_not_change_a_figure(unit):
    chance = random.Random(13)
    sources = [source(name, f"org {name}", sections=(answer(0, 30, "q1"),)) for name in "abc"]
    codings = [
        coding(str(number), chance.choice("abc"), start := chance.randrange(80), start + 9, chance.choice(["t1", "t2"]))
        for number in range(40)
    ]
    shuffled = figures(sources[::-1], chance.sample(codings, 40), unit, Grouping.QUESTION)
    assert shuffled == figures(sources, codings, unit, Grouping.QUESTION)


def test_themes_that_share_a_character_occur_together():
    codings = [
        coding("1", "a", 0, 5),
        coding("2", "a", 4, 9, "t2"),
        coding("3", "b", 0, 5),
        coding("4", "b", 5, 9, "t2"),
    ]
    sources = [source("a"), source("b")]
    assert cooccurrence(THEMES, codings, sources, merged(), Scope()) == [("t1", "t2", 1, 1)]


def test_touching_passages_of_one_theme_under_one_of_another_are_two_places():
    codings = [coding("1", "a", 0, 5), coding("2", "a", 5, 9), coding("3", "a", 0, 9, "t2")]
    assert cooccurrence([T1, T2], codings, [source("a")], merged(), Scope()) == [("t1", "t2", 2, 1)]


def test_a_sub_theme_and_its_parent_are_no_pair_but_others_with_each_of_them_are():
    codings = [coding("1", "a", 0, 5, "t13a"), coding("2", "a", 0, 5)]
    found = cooccurrence([T1, T13, T13A], codings, [source("a")], merged(), Scope())
    assert found == [("t1", "t13", 1, 1), ("t1", "t13a", 1, 1)]


def test_a_theme_and_the_need_it_is_brought_into_are_no_pair():
    found = cooccurrence([T1, NEED], [coding("1", "a", 0, 5)], [source("a")], merged(("t1", "b1")), Scope())
    assert found == []


def test_the_excerpts_of_a_need_come_in_text_order_with_their_codings():
    sources = [source("b"), source("a")]
    codings = [coding("1", "a", 0, 5), coding("2", "b", 7, 9, "t2"), coding("3", "b", 2, 4), coding("4", "b", 3, 8)]
    found = passages_of("b1", codings, sources, merged(("t1", "b1"), ("t2", "b1")), Scope())
    assert found == [("b", 2, 9, ("3", "4", "2")), ("a", 0, 5, ("1",))]


@pytest.mark.parametrize("grouping", [Grouping.ORGANISATION, Grouping.CATEGORY, Grouping.KIND])
def test_passages_are_worked_out_once_per_theme_and_text_however_many_groups_there_are(monkeypatch, grouping):
    sources = [source(str(n), "a", "b", "c", ledger={"a": ["X", "Y"], "b": ["Z"]}) for n in range(10)]
    codings = [coding(f"{n} {k}", str(n), k, k + 5) for n in range(10) for k in range(0, 50, 3)]
    unions = []

    def counted(spans):
        unions.append(1)
        return union(spans)

    monkeypatch.setattr(gathering, "union", counted)
    rows = figures(sources, codings, Unit.PASSAGE, grouping)
    assert len({group for theme, group in rows if theme == "t1"}) > 1
    assert len(unions) == len(sources)


def test_who_speaks_where_is_worked_out_once_per_source(monkeypatch):
    made = []
    real = Voices.__init__

    def counted(voices, *of):
        made.append(of)
        real(voices, *of)

    monkeypatch.setattr(Voices, "__init__", counted)
    sources = [source(str(n), "a", "b") for n in range(10)]
    codings = [coding(str(n), str(n), 0, 5) for n in range(10)]
    for unit in Unit:
        figures(sources, codings, unit, Grouping.CATEGORY)
    stances(THEMES, codings, sources, merged(), Scope())
    assert len(made) == len(sources)


def test_what_a_theme_counts_for_is_asked_once_unless_it_was_split():
    asked = []

    class Asked(Lineage):
        def counts_for(self, coding, theme):
            asked.append((coding, theme))
            return super().counts_for(coding, theme)

    links = [MergeLink(id="l", theme="t2", need="b1", reason="", codings=("c1",))]
    targets = Targets(Asked(THEMES, links), ["t1", "t2", "b1"])
    assert [targets.of(f"c{n}", "t1") for n in range(3)] == 3 * [{"t1"}]
    assert [targets.of(f"c{n}", "t2") for n in range(3)] == [{"t2"}, {"t2", "b1"}, {"t2"}]
    assert asked == [("", "t1"), ("c0", "t2"), ("c1", "t2"), ("c2", "t2")]
