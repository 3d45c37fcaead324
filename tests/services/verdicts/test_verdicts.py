"""Verdicts on themes, what waits after a changed definition, and what has changed since decisions."""

import pytest

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import EmptyInput, NotFound, NothingToDo, ThemeNotUsable
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.themes.verdicts import Basis, Outcome, Verdict
from lagvarde_coder.services.decisions.candidates import NewPassage
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.verdicts.judging import NewVerdict
from tests.helpers import CODER, coded, made, pasted


@pytest.fixture
def first(project):
    return pasted(project, _words("ett"), "Norrsken")


def _words(name: str) -> str:
    return f"Samtal {name}.\nVi behöver tid för att fasa ut det som inte gör nytta.\nIngen frågar efter det.\n"


def judged(project, number="T01", outcome=Outcome.CONFIRMED, reason="Många säger det", **more):
    theme = project.themes.codebook.find(number).id
    return project.verdicts.judging.judge(theme, NewVerdict(outcome=outcome, reason=reason, **more))[0]


def difference(project, verdict):
    (found,) = [one for one in project.verdicts.changed.all() if one.id == verdict.id]
    return found.difference


# --- verdicts ---------------------------------------------------------------------------------------------------------


def test_a_verdict_remembers_wording_evidence_and_figures(project, first):
    one = made(coded(project, first, "T01", 0, 10))
    against = made(coded(project, first, "T01", 12, 20, stance=Stance.CONTRADICTS))
    made(coded(project, first, "T01", 22, 30, stance=Stance.NUANCES))
    project.themes.codebook.change(project.themes.codebook.find("T01").id, {"claim": "Tid behövs"})

    verdict = judged(project, evidence=(one,), read_against=(against,), after="  Mer tid behövs ")

    assert (verdict.before, verdict.after, verdict.evidence) == ("Tid behövs", "Mer tid behövs", (one,))
    assert (verdict.read_against, verdict.unread_against) == ((against,), 1)
    expected = Basis(organisations=1, heard=1, passages=3, nuancing=1, contradicting=1, finished=0, documents=1)
    assert verdict.basis == expected
    page = project.verdicts.judging.page(verdict.theme)
    assert page.figures == expected
    assert [line.coding.stance for line in page.passages] == [Stance.CONTRADICTS, Stance.NUANCES, Stance.SUPPORTS]
    assert page.against == tuple(line.coding.id for line in page.passages[:2])
    assert page.judged.settled is None and page.judged.verdicts[0].coder.name == CODER


def test_a_second_verdict_by_the_same_coder_takes_the_place_of_the_first(project, first):
    before = judged(project)
    with pytest.raises(NothingToDo):
        judged(project)
    after = judged(project, outcome=Outcome.UNSUPPORTED, reason="Ingen säger det")
    assert after.id == before.id
    (line,) = project.verdicts.judging.page(after.theme).judged.verdicts
    assert line.verdict.outcome is Outcome.UNSUPPORTED


def test_verdicts_by_several_stand_side_by_side_and_one_is_the_projects(project, first):
    mine = judged(project)
    project.coders.act_as("Kim Ek")
    theirs = judged(project, outcome=Outcome.NUANCED)
    judging = project.verdicts.judging
    judging.settle(mine.id, "Vi enades")
    change = judging.settle(theirs.id, "Vi enades om något annat")
    verdicts = judging.page(mine.theme).judged.verdicts
    assert [(line.verdict.id, line.verdict.settled) for line in verdicts] == [(theirs.id, True), (mine.id, False)]
    with pytest.raises(NothingToDo):
        judging.settle(theirs.id, "En gång till")
    with pytest.raises(EmptyInput):
        judging.settle(mine.id, " ")
    project.trail.history.revert(change.operation)
    assert judging.page(mine.theme).judged.settled.verdict.id == mine.id


def test_a_settled_verdict_with_another_outcome_is_nobodys_but_its_coders(project, first):
    verdict = judged(project)
    project.verdicts.judging.settle(verdict.id, "Vi enades")
    assert judged(project, reason="Bättre skäl").settled
    assert not judged(project, outcome=Outcome.NUANCED).settled


def test_what_does_not_count_for_the_theme_is_no_evidence(project, first):
    other = made(coded(project, first, "T02", 0, 10))
    supporting = made(coded(project, first, "T01", 0, 10))
    with pytest.raises(NotFound):
        judged(project, evidence=(other,))
    with pytest.raises(NotFound):
        judged(project, read_against=(supporting,))
    with pytest.raises(EmptyInput):
        judged(project, reason="")
    candidate, _ = project.themes.codebook.create("Kandidat", Stage.CANDIDATE)
    with pytest.raises(ThemeNotUsable):
        judged(project, candidate.number)
    project.themes.codebook.drop([project.themes.codebook.find("T03").id], "Saknar stöd")
    with pytest.raises(ThemeNotUsable):
        judged(project, "T03")
    assert all(not theme.verdicts for theme in project.verdicts.judging.all())


def test_the_page_tells_who_was_asked_and_is_silent_and_what_came_unprompted(project, first):
    ledger = project.material.ledger
    sets = ledger.question_sets()
    heard = first.organisations[0].id
    silent = ledger.add_organisation("Tysta förbundet")[0].id
    ledger.ask([heard, silent], sets[0].id, "Hösten", 1)
    question = sets[0].questions[0]
    coded(project, first, "T01", 0, 8, unsure=True)
    coded(project, first, "T01", 20, 30)
    page = project.verdicts.judging.page(project.themes.codebook.find("T01").id)
    assert (page.asked, page.doubts, page.prompting) == (len({one.organisation for one in ledger.inquiries()}), 1, None)
    assert "Tysta förbundet" in page.silent and "Norrsken" not in page.silent
    answer = Section(kind=SectionKind.QUESTION, start=0, end=10, label=question.text, question=question.id)
    project.material.documents.correct_sections(first.text.id, [answer])
    page = project.verdicts.judging.page(page.theme.id)
    assert page.prompting is not None
    assert (page.prompting.prompted, page.prompting.unprompted) == (1, 1)
    assert [(group.count, group.heard) for group in page.kinds] == [(1, 1)]


def test_others_verdicts_are_hidden_with_their_coding(project, first):
    judged(project)
    project.coders.act_as("Kim Ek")
    own = judged(project, outcome=Outcome.NUANCED)
    project.see_others(False)
    (line,) = project.verdicts.judging.page(own.theme).judged.verdicts
    assert line.verdict.id == own.id


# --- what waits to be tried again -------------------------------------------------------------------------------------


def test_a_substantial_change_lets_earlier_codings_wait_until_they_are_kept_changed_or_removed(project, first):
    kept, moved, removed = (made(coded(project, first, "T01", at, at + 9)) for at in (0, 20, 40))
    book, rechecking = project.themes.codebook, project.verdicts.rechecking
    theme = book.find("T01").id
    book.change(theme, {"name": "Tidsbrist"})
    assert rechecking.count() == 0
    book.change(theme, {"definition": "Brist på tid"}, substantial=True, reason="För vitt")
    later = made(coded(project, first, "T01", 60, 69))

    waiting = rechecking.waiting()
    assert [line.id for line in waiting.lines] == [kept, moved, removed] and later not in waiting.amounts
    line = waiting.lines[0]
    assert (line.held, line.version, line.why) == (1, 2, "För vitt")
    assert line.then.definition != line.line.theme.definition == "Brist på tid"

    before = project.coding.marking.some([kept])[0].coding
    rechecking.keep([kept])
    after = project.coding.marking.some([kept])[0].coding
    assert (after.codebook_version, after.rechecked, after.span) == (before.codebook_version, 2, before.span)
    with pytest.raises(NothingToDo):
        rechecking.keep([kept])
    project.coding.marking.change_many([moved], {"theme": book.find("T02").id})
    project.coding.marking.remove_many([removed])
    assert rechecking.waiting().lines == ()


def test_a_definition_that_comes_back_by_undo_is_one_more_change(project, first):
    one = made(coded(project, first, "T01", 0, 9))
    book, rechecking = project.themes.codebook, project.verdicts.rechecking
    change = book.change(book.find("T01").id, {"use_not": "Aldrig"}, substantial=True, reason="Gräns")
    project.trail.history.revert(change.operation)
    (line,) = rechecking.waiting().lines
    assert (line.id, line.version) == (one, 3)
    assert line.wordings() and all(then == now for _, then, now in line.wordings())


def test_the_list_says_how_many_wait_beyond_the_lines_that_were_asked_for(project, first):
    for at in (0, 20, 40):
        coded(project, first, "T01", at, at + 9)
    theme = project.themes.codebook.find("T01").id
    project.themes.codebook.change(theme, {"definition": "Annat"}, substantial=True, reason="Nytt")
    waiting = project.verdicts.rechecking.waiting(most=2)
    assert (len(waiting.lines), waiting.total, waiting.amounts) == (2, 3, {theme: 3})


# --- what has changed since -------------------------------------------------------------------------------------------


def test_later_codings_sources_definitions_and_merges_mark_a_verdict(project, first):
    gone = made(coded(project, first, "T01", 0, 9))
    altered = made(coded(project, first, "T01", 20, 29))
    verdict = judged(project)
    assert not difference(project, verdict).any
    second = pasted(project, _words("två"), "Söderljus")
    new = made(coded(project, second, "T01", 0, 9, stance=Stance.CONTRADICTS))
    project.coding.marking.remove_many([gone])
    project.coding.marking.change_many([altered], {"stance": Stance.NUANCES})
    book = project.themes.codebook
    book.change(verdict.theme, {"definition": "Annat"}, substantial=True, reason="Nytt")

    found = difference(project, verdict)

    assert (found.new, found.gone, found.altered, found.redefined) == ((new,), (gone,), (altered,), (verdict.theme,))
    assert ("organisations", 1, 2) in found.figures and (found.then.documents, found.now.documents) == (1, 2)
    (decision,) = project.verdicts.changed.changed()
    told = {passage.line.coding.id: passage.how for passage in project.verdicts.changed.passages(decision)}
    assert told == {new: "new", gone: "gone", altered: "altered"}


def test_what_is_finished_or_says_nothing_of_a_theme_changes_no_verdict(project, first):
    verdict = judged(project)
    pasted(project, _words("två"), "Söderljus")
    project.material.documents.set_status([first.source.id], SourceStatus.DONE)
    coded(project, first, "T02", 0, 9)
    project.themes.codebook.change(verdict.theme, {"name": "Nytt namn"})
    project.verdicts.judging.settle(verdict.id, "Vi enades")
    assert not difference(project, verdict).any


def test_confirming_again_takes_the_figures_of_now_and_is_undone_like_anything_else(project, first):
    verdict = judged(project)
    changed = project.verdicts.changed
    with pytest.raises(NothingToDo):
        changed.confirm([verdict.id], "Står sig")
    coded(project, first, "T01", 0, 9)
    with pytest.raises(EmptyInput):
        changed.confirm([verdict.id], " ")
    change = changed.confirm([verdict.id], "Står sig")
    assert changed.changed() == []
    assert changed.all()[0].difference.then.confirmed == 1
    undone = project.trail.history.revert(change.operation)
    (decision,) = changed.changed()
    assert decision.difference.then.confirmed == 0
    project.trail.history.revert(undone.operation)
    assert changed.changed() == []


def test_a_merge_remembers_its_theme_and_a_need_what_was_brought_into_it(project, first):
    coded(project, first, "T01", 0, 9)
    coded(project, first, "T02", 20, 29)
    one, two = (project.themes.codebook.find(number).id for number in ("T01", "T02"))
    need, _ = project.decisions.merging.merge(NeedChoice("Tid"), [one], "Hör ihop")
    (line,) = project.decisions.merging.links()
    assert line.link.basis is not None and line.link.basis.passages == 1
    verdict = judged(project, need.number)
    assert project.verdicts.changed.changed() == []
    project.decisions.merging.merge(NeedChoice(need.number), [two], "Hör också ihop")
    found = difference(project, verdict)
    assert (found.joined, len(found.new), found.parted) == ((two,), 1, ())
    coded(project, first, "T01", 40, 49)
    changed = {(one.subject.KIND, one.theme.number) for one in project.verdicts.changed.changed()}
    assert changed == {(Verdict.KIND, need.number), ("merge_link", "T01")}


def test_candidates_brought_together_remember_what_they_were_and_are_looked_over_like_other_merges(project, first):
    candidates = project.decisions.candidates
    passage = NewPassage(first.text.id, Span(0, 6))
    time, hours = (candidates.make(name, "K", [passage])[0] for name in ("Tid", "Timmar"))
    candidates.bring_together([hours.id], time.number, "Samma sak")
    (link,) = project.verdicts.changed.all()
    assert (link.theme.number, link.need.number, link.difference.then.passages) == ("K02", "K01", 1)
    coded(project, first, "K01", 8, 14)  # what it was brought into may grow
    assert project.verdicts.changed.changed() == []
    late = made(coded(project, first, "K02", 8, 14))
    (link,) = project.verdicts.changed.changed()
    assert link.difference.new == (late,)
    project.verdicts.changed.confirm([link.id], "Står sig")
    assert project.verdicts.changed.changed() == []
    candidates.take_apart([hours.id], "Inte samma")
    assert project.verdicts.changed.all() == []
