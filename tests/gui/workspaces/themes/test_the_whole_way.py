"""From a candidate to a verdict that is confirmed again, page by page in Teman; the trail tells the same story."""

from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.verdicts import Outcome
from lagvarde_coder.gui.workspaces.themes import ThemesWorkspace
from lagvarde_coder.gui.workspaces.themes.candidates_page import CandidatesPage
from lagvarde_coder.gui.workspaces.themes.judging_page import JudgingPage
from lagvarde_coder.gui.workspaces.themes.recheck_page import RecheckPage
from lagvarde_coder.gui.workspaces.themes.review_page import ReviewPage
from lagvarde_coder.services.decisions.candidates import NewPassage
from lagvarde_coder.words import IN_SWEDISH
from tests.helpers import coded


def test_a_candidate_becomes_a_theme_that_is_tried_again_judged_and_confirmed_again(
    qtbot, session, documents, on_screen
):
    project, first = session.current, documents[0]
    passage = NewPassage(first.text.id, Span(0, 6))
    made, _ = project.decisions.candidates.make("Tid för samtal", "K", [passage])
    workspace = on_screen(ThemesWorkspace)

    def show(kind):
        page = workspace.show_page(kind)
        qtbot.waitUntil(lambda: session.is_idle)
        page.begin()
        return page

    page = show(CandidatesPage)
    qtbot.waitUntil(lambda: page.shown is not None and page.table.row_count() == 1)
    page.table.select_keys([made.id], made.id)
    page.table.selection_changed.emit()
    page._actions["promote"].trigger()
    page.deciding.dialog.passages.setChecked(True)
    page.deciding.dialog.field.setPlainText("Bär ett eget tema")
    page.deciding.dialog.try_accept()
    qtbot.waitUntil(lambda: session.is_idle and "T14" in {it.number for it in project.themes.codebook.themes()})
    theme = project.themes.codebook.find("T14")

    definition = {"definition": "Tid att samtala med patienten"}
    change = project.themes.codebook.change(theme.id, definition, substantial=True, reason="För vitt")
    session.adopt("Ändra", change)
    page = show(RecheckPage)
    qtbot.waitUntil(lambda: page.table.row_count() == 1)
    qtbot.waitUntil(lambda: session.is_idle and bool(page.chosen))
    page.keep.trigger()
    qtbot.waitUntil(lambda: project.verdicts.rechecking.count() == 0 and session.is_idle)

    page = show(JudgingPage)
    page.show_theme(theme.id)
    qtbot.waitUntil(lambda: page._page is not None and page._page.theme.number == "T14" and session.is_idle)
    page.form.outcome.setCurrentIndex(page.form.outcome.findData(Outcome.CONFIRMED))
    page.form.reason.setPlainText("Tydligt stöd")
    page.form.save.click()
    qtbot.waitUntil(lambda: session.is_idle and bool(project.verdicts.judging.page(theme.id).judged.verdicts))

    page = show(ReviewPage)
    assert page.table.row_count() == 0
    session.adopt("Koda", coded(project, documents[1], "T14", 0, 9))
    qtbot.waitUntil(lambda: page.table.row_count() == 1)
    qtbot.waitUntil(lambda: session.is_idle and page.confirm.isEnabled())
    page.confirm.trigger()
    page.dialog.field.setPlainText("Står sig")
    page.dialog.try_accept()
    qtbot.waitUntil(lambda: page.table.row_count() == 0)

    story = [IN_SWEDISH.of(operation.action) for operation in reversed(project.trail.tracing.operations(limit=7))]
    assert story == [
        "Kandidat tillkom",
        "Kandidat blev tema",
        "Tema ändrades",
        "Kodning prövades mot ny definition",
        "Bedömning gjordes",
        "Kodning",
        "Bekräftades på nytt",
    ]
    (verdict,) = project.verdicts.judging.page(theme.id).judged.verdicts
    assert verdict.verdict.basis.confirmed == 1
    reasons = [entry.reason for entry in project.trail.tracing.history(verdict.verdict.id)]
    assert reasons == ["Tydligt stöd", "Står sig"]
