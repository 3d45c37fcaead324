"""Candidates: made of passages and documents, brought together, kept, dropped, made themes; undone and counted."""

import pytest

from lagvarde_coder.domain.errors import (
    AlreadyLinked,
    EmptyInput,
    LinkCycle,
    NameTaken,
    NotFound,
    NothingToDo,
    OtherFamily,
    SpanOutsideText,
    ThemeNotUsable,
    UnfitInitial,
)
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus
from lagvarde_coder.domain.themes.families import STANDARD
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.decisions.candidates import NewPassage
from tests.helpers import coded, joined, pasted

TEXT = "Tid saknas i vården. Stöd saknas. Data saknas helt."


@pytest.fixture
def documents(project):
    return [
        pasted(project, f"{TEXT} {name}.", name, title=f"Samtal {name}", categories=(sort,))
        for name, sort in (("Norrsken", "Region"), ("Älvdalen", "Region"), ("Söderljus", "Patient"))
    ]


@pytest.fixture
def candidates(project):
    return project.decisions.candidates


@pytest.fixture
def listed(project):
    """What the list says of the candidate with a number."""
    return lambda number: next(line for line in project.decisions.asked.listing() if line.candidate.number == number)


def passage(document, start=0, end=10):
    return NewPassage(document.text.id, Span(start, end))


def made(project, name, family="K", *passages, documents=()):
    return project.decisions.candidates.make(name, family, passages, [one.source.id for one in documents])[0]


def ids(*candidates):
    return [one.id for one in candidates]


def test_a_passage_gives_rise_to_a_candidate_that_is_coded_there(project, documents, candidates):
    candidate, change = candidates.make("Tid", "K", [passage(documents[0])])
    assert (candidate.number, candidate.stage) == ("K01", Stage.CANDIDATE)
    (origin,) = candidates.origins(candidate.id)
    assert (origin.coding.words, origin.source.id, origin.organisations) == (
        "Tid saknas",
        documents[0].source.id,
        ("Norrsken",),
    )
    assert change.action == Action.CANDIDATE_CREATE
    assert change.subjects.keys() == {"theme", "coding", "family"}
    project.trail.history.revert(change.operation)
    assert project.decisions.asked.listing() == []
    assert project.coding.marking.all() == []


def test_a_document_gives_rise_to_a_candidate_as_a_whole(project, documents, candidates, listed):
    candidate = made(project, "Tid", "risk", documents=documents[:1])
    assert candidate.number == "R01"
    assert [(one.source.id, one.coding, one.organisations) for one in candidates.origins(candidate.id)] == [
        (documents[0].source.id, None, ("Norrsken",))
    ]
    candidates.link_documents(candidate.id, [documents[2].source.id])
    line = listed("R01")
    assert (line.organisations, line.heard, line.documents, line.codings) == (2, 3, 2, 0)
    candidates.unlink_documents(candidate.id, [documents[0].source.id])
    assert listed("R01").organisations == 1


def test_each_family_has_numbers_of_its_own_that_are_never_used_again(project, candidates):
    made(project, "Tid", "K")
    _, change = candidates.make("Data", "K")
    project.trail.history.revert(change.operation)
    assert made(project, "Stöd", "K").number == "K03"
    assert made(project, "Fara", "R").number == "R01"


def test_what_cannot_be_made_is_refused_and_nothing_is_stored(project, documents, candidates):
    before = project.trail.tracing.operations(limit=1)[0].id
    with pytest.raises(EmptyInput):
        candidates.make(" ", "K")
    with pytest.raises(NotFound):
        candidates.make("Tid", "Saknas")
    with pytest.raises(NotFound):
        candidates.make("Tid", "K", documents=["none"])
    with pytest.raises(SpanOutsideText):
        candidates.make("Tid", "K", [passage(documents[0], 0, 9_999)])
    assert project.trail.tracing.operations(limit=1)[0].id == before


def test_families_are_those_of_the_method_until_others_are_added(project):
    families = project.themes.families
    assert families.all() == list(STANDARD)
    added, _ = families.create("Kostnad")
    assert added.initial == "O"  # K is that of needs
    assert families.create("Övrigt", "z")[0].initial == "Z"
    families.rename(families.find("R").id, "Patientsäkerhetsrisk")
    assert [one.name for one in families.all()][3:] == [
        "Patientsäkerhetsrisk", "Framgångsfaktor", "Kunskapsförmedling", "Leverans", "Kostnad", "Övrigt",
    ]  # fmt: skip
    assert made(project, "Fel läkemedel", "Patientsäkerhetsrisk").number == "R01"


@pytest.mark.parametrize("initial", ["T", "B", "K", "Å", "XY", "1"])
def test_a_family_gets_no_initial_that_would_confuse_numbers(project, initial):
    with pytest.raises(UnfitInitial):
        project.themes.families.create("Kostnad", initial)


def test_no_two_families_have_one_name(project):
    with pytest.raises(NameTaken):
        project.themes.families.create("risk")
    with pytest.raises(NameTaken):
        project.themes.families.rename(STANDARD[0].id, "Leverans")
    with pytest.raises(NothingToDo):
        project.themes.families.rename(STANDARD[0].id, STANDARD[0].name)


def test_candidates_brought_together_count_as_one_and_can_be_taken_apart(project, documents, candidates, listed):
    time = made(project, "Tid", "K", passage(documents[0]))
    hours = made(project, "Timmar", "K", passage(documents[1]), passage(documents[0], 0, 3))
    target, _ = candidates.bring_together(ids(time, hours), "K01", "Samma sak")
    assert target.id == time.id
    line = listed("K01")
    assert (line.organisations, line.codings, [one.number for one in line.brought]) == (2, 3, ["K02"])
    assert listed("K02").into.id == time.id
    assert project.decisions.asked.merged() == {hours.id}
    assert project.decisions.merging.links() == [], "a candidate that was brought into another is in no need"
    candidates.take_apart([hours.id], "Inte samma")
    assert listed("K01").organisations == 1
    with pytest.raises(NothingToDo):
        candidates.take_apart([hours.id], "Igen")


def test_several_are_brought_into_a_new_one_of_their_family(project, candidates, listed):
    first, second = made(project, "Tid", "R"), made(project, "Timmar", "R")
    target, _ = candidates.bring_together(ids(first, second), "Tidsbrist", "Samma sak")
    assert (target.number, target.name) == ("R03", "Tidsbrist")
    assert [one.number for one in listed("R03").brought] == ["R01", "R02"]


def test_what_cannot_be_brought_together_is_refused(project, candidates):
    need, more, risk = made(project, "Tid", "K"), made(project, "Timmar", "K"), made(project, "Fara", "R")
    with pytest.raises(OtherFamily):
        candidates.bring_together(ids(need, risk), "K01", "Samma")
    with pytest.raises(EmptyInput):
        candidates.bring_together(ids(need), "K02", " ")
    with pytest.raises(EmptyInput):
        candidates.bring_together([], "K02", "Samma")
    with pytest.raises(EmptyInput):
        candidates.bring_together(ids(need), "K01", "Sig själv")
    with pytest.raises(NotFound):
        candidates.bring_together([project.themes.codebook.find("T01").id], "K01", "Tema")
    candidates.bring_together(ids(more), "K01", "Samma")
    with pytest.raises(AlreadyLinked):
        candidates.bring_together(ids(more), "Annat", "Samma")
    with pytest.raises(LinkCycle):
        candidates.bring_together(ids(need), "K02", "Åt andra hållet")


def test_several_are_kept_dropped_and_reopened_each_with_a_reason(project, candidates, listed):
    first, second, third = (made(project, name) for name in ("Tid", "Data", "Stöd"))
    candidates.keep(ids(first, second), "Bär mot helheten")
    candidates.drop(ids(third), "Saknar stöd")
    assert [listed(one.number).candidate.status for one in (first, second, third)] == [
        ThemeStatus.KEPT, ThemeStatus.KEPT, ThemeStatus.DROPPED,
    ]  # fmt: skip
    assert (listed("K03").decided.reason, listed("K03").decided.by) == ("Saknar stöd", project.coders.current().name)
    with pytest.raises(NothingToDo):
        candidates.keep(ids(first), "Igen")
    with pytest.raises(EmptyInput):
        candidates.drop(ids(first), "")
    candidates.reopen(ids(third), "Fick stöd")
    assert listed("K03").decided is None


def test_a_theme_is_made_of_a_candidate_and_its_codings_stay(project, documents, candidates, listed):
    time, hours = made(project, "Tid", "K", passage(documents[0])), made(project, "Timmar", "K", passage(documents[1]))
    candidates.bring_together(ids(hours), "K01", "Samma sak")
    (theme,), change = candidates.promote(ids(time), "Bär mot helheten")
    assert (theme.stage, theme.name, theme.family) == (Stage.THEME, "Tid", "themes")
    assert set(theme.origins) == {time.id, hours.id}
    line = listed("K01")
    assert (line.candidate.status, line.became) == (ThemeStatus.PROMOTED, (theme,))
    assert project.coding.marking.amounts()[theme.id].codings == 0
    assert len(candidates.origins(time.id)) == 2
    with pytest.raises(ThemeNotUsable):
        candidates.drop(ids(time), "Nej")
    project.trail.history.revert(change.operation)
    assert listed("K01").candidate.status is ThemeStatus.ACTIVE
    assert theme not in project.themes.codebook.themes()


def test_candidates_of_several_families_are_the_origin_of_a_theme_that_is_there(project, documents, candidates, listed):
    theme = project.themes.codebook.find("T04")
    time, help_ = made(project, "Tid", "K", passage(documents[0])), made(project, "Schema", "S", passage(documents[1]))
    candidates.promote(ids(time), "Samma sak", into=theme.id)
    (found,), change = candidates.promote(ids(help_), "Hör dit", into=theme.id, with_passages=True)
    assert (found.number, found.origins) == ("T04", (time.id, help_.id))
    assert listed("S01").became == (found,)
    assert [line.words for line in project.coding.marking.all(theme=theme.id)] == ["Tid saknas"]
    project.trail.history.revert(change.operation)
    assert project.themes.codebook.find("T04").origins == (time.id,)
    candidates.reopen(ids(time), "Igen")
    candidates.promote(ids(time, help_), "Ändå", into=theme.id, with_passages=True)
    assert project.themes.codebook.find("T04").origins == (time.id, help_.id)
    with pytest.raises(NotFound):
        candidates.promote(ids(made(project, "Tre")), "Nej", into=time.id)
    project.themes.codebook.drop([theme.id], "Utgår")
    with pytest.raises(ThemeNotUsable):
        candidates.promote(ids(made(project, "Fyra")), "Nej", into=theme.id)


def test_a_theme_takes_the_passages_along_if_that_is_wanted(project, documents, candidates):
    time, hours = made(project, "Tid", "K", passage(documents[0])), made(project, "Timmar", "K", passage(documents[0]))
    candidates.bring_together(ids(hours), "K01", "Samma sak")
    project.themes.codebook.change(
        project.themes.codebook.find("T01").id, {"definition": "Annan"}, substantial=True, reason="För vid"
    )
    (theme,), _ = candidates.promote(ids(time), "Bär mot helheten", with_passages=True)
    (line,) = project.coding.marking.all(theme=theme.id)
    assert (line.words, line.coding.codebook_version) == ("Tid saknas", 2)
    assert len(candidates.origins(time.id)) == 2


def test_themes_made_at_once_get_numbers_of_their_own(project, candidates):
    themes, _ = candidates.promote(ids(made(project, "Tid"), made(project, "Data")), "Båda bär")
    assert [theme.number for theme in themes] == ["T14", "T15"]


def test_a_family_is_ranked_by_organisations_with_ties_as_ties_and_by_category(project, documents, candidates):
    first, second, third = documents
    made(project, "Lathund", "S", passage(first), passage(first, 0, 5))
    made(project, "Utbildning", "S", passage(first), passage(second), passage(third))
    made(project, "Film", "S", passage(third))
    made(project, "Ingen vill", "S")
    dropped = made(project, "Slopat", "S", passage(first))
    candidates.drop(ids(dropped), "Annat område")
    joined = made(project, "Kurs", "S", passage(second))
    candidates.bring_together(ids(joined), "S02", "Samma")
    made(project, "Fara", "R", passage(first))

    def told(ranking):
        return [
            (row.place.number, row.place.shared, row.candidate.number, row.figure.count, row.figure.denominator)
            for row in ranking.rows
        ]

    rankings = {
        ranking.group.key if ranking.group else None: told(ranking)
        for ranking in project.decisions.asked.rankings("Efterfrågat stöd", Grouping.CATEGORY)
    }
    assert rankings[None] == [
        (1, False, "S02", 3, 3), (2, True, "S01", 1, 3), (2, True, "S03", 1, 3), (4, False, "S04", 0, 3),
    ]  # fmt: skip
    assert rankings["Region"] == [
        (1, False, "S02", 2, 2), (2, False, "S01", 1, 2), (3, True, "S03", 0, 2), (3, True, "S04", 0, 2),
    ]  # fmt: skip
    assert rankings["Patient"][0] == (1, True, "S02", 1, 1)
    with pytest.raises(NotFound):
        project.decisions.asked.rankings("Saknas")
    assert told(project.decisions.asked.rankings("L")[0]) == []


def test_candidates_change_no_figure_of_themes_and_needs_and_leave_text_to_go_through(project, documents, candidates):
    for start in (0, 21):
        coded(project, documents[0], "T01", start, start + 10)
    coded(project, documents[1], "T04", 0, 30)

    def figures():
        counting = project.figures.counting
        rows = [
            counting.frequencies(stage, unit=unit, by=by)
            for stage in (Stage.THEME, Stage.NEED)
            for unit in Unit
            for by in (None, *Grouping)
        ]
        beside = counting.beside(), counting.cooccurrence(), counting.cooccurrence(Stage.NEED)
        gone_through = [line.coverage for line in project.coding.coverage.all()]
        return rows, beside, gone_through, project.decisions.merging.decided()

    before = figures()
    for number, document in enumerate(documents):
        made(project, f"Tid {number}", "K", passage(document, 0, 40), documents=[document])
    made(project, "Fara", "R", passage(documents[2]))
    candidates.bring_together([candidates.find("K02").id], "K01", "Samma")
    candidates.drop([candidates.find("K03").id], "Saknar stöd")
    assert figures() == before
    amounts = [row.count for row in project.figures.counting.frequencies(Stage.CANDIDATE)]
    assert amounts == [2, 1, 1], "and candidates are counted for themselves"


def test_candidates_made_in_two_copies_are_both_there_with_numbers_of_their_own(bench, tmp_path):
    with bench.open() as project:
        document = pasted(project, TEXT, "Norrsken")
        made(project, "Tid", "K", passage(document))
    other = bench.elsewhere(tmp_path / "annan")
    with other.open(coder="Utredare Beta") as copy:
        made(copy, "Fara", "R", passage(document))
        made(copy, "Data", "K", passage(document))
    with bench.open() as project:
        made(project, "Rykte", "R")
        made(project, "Stöd", "K")
        joined(project, other.path)
        lines = project.decisions.asked.listing()
        assert {(line.candidate.name, line.family.initial) for line in lines} == {
            ("Tid", "K"), ("Stöd", "K"), ("Data", "K"), ("Rykte", "R"), ("Fara", "R"),
        }  # fmt: skip
        assert sorted(line.candidate.number for line in lines) == ["K01", "K02", "K03", "R01", "R02"]
        assert project.trail.tracing.check(Silent()).findings == ()


def test_a_candidate_of_a_codebook_file_is_listed_by_the_letter_of_its_number(project, candidates, listed):
    own, _ = project.themes.codebook.create("Från fil", Stage.CANDIDATE)
    assert (listed("K01").family.initial, listed("K01").candidate.id) == ("K", own.id)
    candidates.bring_together(ids(made(project, "Tid", "K")), "K01", "Samma sak")
    assert [one.number for one in listed("K01").brought] == ["K02"]
