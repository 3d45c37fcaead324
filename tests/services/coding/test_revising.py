"""A corrected file: what was marked stays with its words, what has lost them waits and is not counted."""

from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.coding.reanchoring import AnchorState
from lagvarde_coder.domain.errors import Cancelled, DuplicateCoding, ImportRefused, NotFound, NothingToDo, WordsErased
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.text import Span, canonical
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.material.documents import Document
from lagvarde_coder.services.material.importing import SourceDetails
from tests.domain.coding.test_reanchoring import CHANGES, COST, OLD, STAFF, TRAVEL, WAIT
from tests.helpers import WORDS, Bench, coded, made, pasted

TIME = "Vi behöver tid för att fasa ut det som inte gör nytta."
NEAR = "Uppföljningen måste ligga nära verksamheten, sa flera."
NOBODY = "Ingen frågar efter det vi har slutat göra 🙃 och det märks."
CORRECTED = "Rättad version 🙂.\n" + WORDS.replace("nära verksamheten", "hos regionen") + "Något nytt till sist.\n"


def span(words: str, text: str = WORDS) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def revised(project: OpenProject, document: Document, folder: Path, text: str = CORRECTED) -> Change:
    path = folder / "rättad.txt"
    path.write_text(text, "utf-8")
    revising = project.coding.revising
    return revising.revise(revising.compared(document.source.id, path))


def current(project: OpenProject, document: Document) -> Document:
    return project.material.documents.document(document.source.id)


def answers(project: OpenProject) -> dict[str, object]:
    """Return what the program says of its material, as far as it does not name the text."""
    counting = project.figures.counting
    return {
        "codings": [(line.words, line.theme.number) for line in project.coding.marking.all()],
        "amounts": sorted((amount.codings, amount.sources) for amount in project.coding.marking.amounts().values()),
        "frequencies": str(counting.frequencies()),
        "cooccurrence": str(counting.cooccurrence()),
        "coverage": [
            (line.source.number, line.coverage, line.codings, line.doubts) for line in project.coding.coverage.all()
        ],
        "doubts": project.doubt.doubts.count(),
        "accounts": [line.words for line in project.coding.disposing.all()],
        "unassigned": project.decisions.merging.unassigned(),
    }


@pytest.fixture
def document(project: OpenProject) -> Document:
    return pasted(project, WORDS, "Norrsken")


def test_codings_stay_with_their_words_and_the_others_wait(project: OpenProject, document: Document, tmp_path: Path):
    stays = made(coded(project, document, "T01", *span(TIME), memo="Viktigt"))
    emoji = made(coded(project, document, "T02", *span("slutat göra 🙃 och det märks")))
    waits = made(coded(project, document, "T03", *span(NEAR)))
    revised(project, document, tmp_path)
    now = current(project, document)
    assert now.content == CORRECTED and now.text.id != document.text.id
    lines = {line.coding.id: line for line in project.coding.marking.of_text(now.text.id)}
    assert {it: line.words for it, line in lines.items()} == {stays: TIME, emoji: "slutat göra 🙃 och det märks"}
    assert lines[stays].coding.memo == "Viktigt"
    (waiting,) = project.coding.revising.waiting()
    assert (waiting.subject.id, waiting.words, waiting.source.id) == (waits, NEAR, document.source.id)
    assert waiting.anchor.state is AnchorState.CHANGED
    assert waiting.guess == NEAR.replace("nära verksamheten", "hos regionen")
    assert project.coding.revising.count() == 1 and project.coding.revising.waiting(document.source.id) == [waiting]


def test_everything_counts_as_if_what_waits_had_never_been_marked(bench: Bench, tmp_path: Path):
    with bench.copied(tmp_path / "a").open() as project, bench.copied(tmp_path / "b").open() as without:
        for each in (project, without):
            document = pasted(each, WORDS, "Norrsken")
            coded(each, document, "T01", *span(TIME))
            coded(each, document, "T02", *span("det som inte gör nytta"), unsure=True)
            if each is project:
                coded(each, document, "T03", *span(NEAR), unsure=True)
                text = document.text.id
                each.coding.disposing.dispose(
                    [NewDisposition(text=text, start=span(NEAR)[0], end=span(NEAR)[1], what=Disposal.UNSURE)]
                )
            revised(each, document, tmp_path)
        assert project.coding.revising.count() == 2
        assert answers(project) == answers(without)


def test_a_search_finds_the_new_text_only(project: OpenProject, document: Document, tmp_path: Path):
    revised(project, document, tmp_path)
    assert not project.finding.searching.find("nära verksamheten")
    (hit,) = project.finding.searching.find("regionen")
    assert hit.source.id == document.source.id


def test_accounts_and_reading_marks_go_the_same_way(project: OpenProject, document: Document, tmp_path: Path):
    start, end = span(TIME)
    project.coding.disposing.dispose(
        [NewDisposition(text=document.text.id, start=start, end=end, what=Disposal.NOT_RELEVANT, note="Inledning")]
    )
    project.coding.disposing.mark_read(document.text.id, span(NEAR)[1])
    revised(project, document, tmp_path)
    now = current(project, document)
    (line,) = project.coding.disposing.of_text(now.text.id)
    assert (line.words, line.disposition.note) == (TIME, "Inledning")
    position = project.coding.disposing.read_to(now.text.id)
    assert now.content[:position].endswith("regionen, sa flera.")


def test_a_finished_document_is_under_way_again(project: OpenProject, document: Document, tmp_path: Path):
    project.material.documents.set_status([document.source.id], SourceStatus.REVIEWED)
    revised(project, document, tmp_path)
    assert current(project, document).source.status is SourceStatus.IN_PROGRESS


def test_a_passage_that_waits_gets_the_place_that_a_person_says(
    project: OpenProject, document: Document, tmp_path: Path
):
    waits = made(coded(project, document, "T03", *span(NEAR)))
    evidence = project.coding.marking.some([waits])[0].evidence
    revised(project, document, tmp_path)
    (waiting,) = project.coding.revising.waiting()
    assert waiting.anchor.span
    project.coding.revising.place({waits: waiting.anchor.span})
    assert project.coding.revising.waiting() == []
    (line,) = project.coding.marking.of_text(current(project, document).text.id)
    assert (line.words, line.evidence) == (waiting.guess, evidence)
    with pytest.raises(NotFound):
        project.coding.revising.place({waits: Span(0, 5)})


def test_a_place_that_is_taken_is_refused(project: OpenProject, document: Document, tmp_path: Path):
    waits = made(coded(project, document, "T03", *span(NEAR)))
    revised(project, document, tmp_path)
    now = current(project, document)
    coded(project, now, "T03", 0, 6)
    with pytest.raises(DuplicateCoding):
        project.coding.revising.place({waits: Span(0, 6)})
    assert project.coding.revising.count() == 1


def test_what_waits_can_be_removed(project: OpenProject, document: Document, tmp_path: Path):
    waits = made(coded(project, document, "T03", *span(NEAR)))
    revised(project, document, tmp_path)
    project.coding.revising.remove([waits])
    assert project.coding.revising.count() == 0 and project.coding.marking.some([waits]) == []


def test_a_new_text_is_undone_and_made_again(project: OpenProject, document: Document, tmp_path: Path):
    coded(project, document, "T01", *span(TIME))
    coded(project, document, "T03", *span(NEAR))
    before = answers(project)
    change = revised(project, document, tmp_path)
    after = answers(project)
    undone = project.trail.history.revert(change.operation)
    assert answers(project) == before and current(project, document).content == WORDS
    assert project.coding.revising.count() == 0
    project.trail.history.revert(undone.operation)
    assert answers(project) == after and project.coding.revising.count() == 1


def test_words_that_come_back_take_their_coding_with_them(project: OpenProject, document: Document, tmp_path: Path):
    coded(project, document, "T03", *span(NEAR))
    revised(project, document, tmp_path)
    assert project.coding.revising.count() == 1
    revised(project, document, tmp_path, WORDS + "Och ett tillägg.")
    assert project.coding.revising.count() == 0
    (line,) = project.coding.marking.of_text(current(project, document).text.id)
    assert line.words == NEAR


def test_the_same_text_is_refused_and_a_damaged_file_too(project: OpenProject, document: Document, tmp_path: Path):
    with pytest.raises(NothingToDo):
        revised(project, document, tmp_path, WORDS)
    broken = tmp_path / "trasig.docx"
    broken.write_bytes(b"PK\x03\x04")
    with pytest.raises(ImportRefused):
        project.coding.revising.compared(document.source.id, broken)


def test_the_figures_before_can_be_looked_at_afterwards(project: OpenProject, document: Document, tmp_path: Path):
    coded(project, document, "T03", *span(NEAR))
    before, state = project.figures.counting.frequencies(), project.figures.counting.standing().state
    revised(project, document, tmp_path)
    assert project.figures.counting.frequencies() != before
    with project.at(state) as then:
        assert then.figures.counting.frequencies() == before


def test_two_codings_never_come_to_the_same_place(project: OpenProject, tmp_path: Path):
    text = "Det är långt till närmaste mottagning för de flesta.  \nSlut."
    document = pasted(project, text)
    theme = project.themes.codebook.find("T01").id
    end = text.index(".") + 1
    project.coding.marking.apply_many(
        [NewCoding(text=document.text.id, start=0, end=end + more, theme=theme) for more in (0, 1)]
    )
    revised(project, document, tmp_path, "Nytt först.\n" + text.replace("  ", ""))
    assert len(project.coding.marking.of_text(current(project, document).text.id)) == 1
    assert project.coding.revising.count() == 1
    assert isinstance(project.coding.revising.waiting()[0].subject, Coding)


def test_a_project_with_what_waits_verifies(project: OpenProject, document: Document, tmp_path: Path):
    coded(project, document, "T03", *span(NEAR))
    revised(project, document, tmp_path)
    assert project.trail.tracing.verify(Silent()).findings == ()


def test_what_waits_is_no_example_of_its_theme(project: OpenProject, document: Document, tmp_path: Path):
    waits = made(coded(project, document, "T03", *span(NEAR)))
    theme = project.themes.codebook.find("T03").id
    revised(project, document, tmp_path)
    assert project.coding.marking.examples(theme) == []
    project.coding.revising.place({waits: Span(*span("hos regionen", CORRECTED))})
    assert [line.words for line in project.coding.marking.examples(theme)] == ["hos regionen"]


def test_nothing_new_is_marked_in_an_earlier_text(project: OpenProject, document: Document, tmp_path: Path):
    theme = project.themes.codebook.find("T03").id
    revised(project, document, tmp_path)
    with pytest.raises(NothingToDo):
        project.coding.marking.apply_many([NewCoding(text=document.text.id, start=0, end=5, theme=theme)])
    with pytest.raises(NothingToDo):
        project.coding.disposing.dispose(
            [NewDisposition(text=document.text.id, start=0, end=5, what=Disposal.NOT_RELEVANT)]
        )
    assert project.coding.revising.count() == 0


LETTER = """From: Norrsken <svar@norrsken.example>
Subject: Svar
Date: Mon, 2 Nov 2026 10:00:00 +0100
Content-Type: text/plain; charset=utf-8

Vi vill ha {0} tid.

Den 1 november 2026 skrev Myndigheten <fragor@myndigheten.example>:
> Vilket stöd önskar ni från myndigheten, och vad ska ni sluta göra?
> Svara gärna före den tjugonde.
"""


@pytest.mark.parametrize("tails", [True, False])
def test_a_letter_is_read_as_it_was_at_first(project: OpenProject, tmp_path: Path, tails: bool):
    path = tmp_path / "svar.eml"
    path.write_bytes(LETTER.format("mer").encode())
    (result,) = project.material.importing.files([path], SourceDetails(quoted_tails=tails), Silent())
    (source,) = result.sources
    for word in ("mycket mer", "ännu mer"):
        path.write_bytes(LETTER.format(word).encode())
        version = project.coding.revising.compared(source.id, path)
        (revision,) = version.revisions
        assert ("Svara gärna" in revision.comparison.new.text) is tails
        assert sum(not it.same for it in revision.comparison.differences()) == 1
        project.coding.revising.revise(version)
    assert project.trail.tracing.check(Silent()).ok


def test_an_encoding_that_was_said_holds_unless_the_new_file_says_another(project: OpenProject, tmp_path: Path):
    path = tmp_path / "samtal.txt"
    path.write_bytes("Œuvre på smörgås".encode("iso-8859-15"))
    (result,) = project.material.importing.files([path], SourceDetails(encoding="iso-8859-15"), Silent())
    (source,) = result.sources
    for new, encoding in (("Ny œuvre på smörgås", "iso-8859-15"), ("Œuvre på räksmörgås", "utf-8")):
        path.write_bytes(new.encode(encoding))
        version = project.coding.revising.compared(source.id, path)
        assert version.revisions[0].comparison.new.text == new
        project.coding.revising.revise(version)


def test_the_project_itself_is_no_new_version(project: OpenProject, document: Document):
    with pytest.raises(ImportRefused, match="project"):
        project.coding.revising.compared(document.source.id, project.path)


def everything(project: OpenProject) -> object:
    """Return the state but for the ids of texts, and what waits."""
    codings = [
        (line.coding.id, line.coding.span, line.words, line.coding.memo) for line in project.coding.marking.all()
    ]
    waiting = [(it.subject.id, it.words, it.anchor) for it in project.coding.revising.waiting()]
    return codings, waiting, answers(project)


def test_every_kind_of_change_keeps_overlapping_work_with_its_words_or_lets_it_wait_and_is_undone(
    project: OpenProject, tmp_path: Path
):
    document = pasted(project, OLD, "Norrsken")
    paragraphs = [span(words, OLD) for words in (COST, WAIT, TRAVEL, STAFF)]
    for number, (start, end) in enumerate(paragraphs):
        coded(project, document, "T01", start, end, memo=f"Hela {number}")
        coded(project, document, "T02", start + 5, end - 7, unsure=True, question="Vad menas?")
        coded(project, document, "T03", end - 20, min(len(OLD), end + 30))
        account = NewDisposition(text=document.text.id, start=start, end=start + 30, what=Disposal.UNSURE)
        project.coding.disposing.dispose([account])
    project.coding.disposing.mark_read(document.text.id, paragraphs[2][1])
    marked = {line.coding.id: line.words for line in project.coding.marking.all()}
    before = everything(project)
    for change, (new, _) in CHANGES.items():
        if canonical(new).text == OLD or not new.strip("… "):
            continue
        done = revised(project, document, tmp_path, new)
        after = everything(project)
        lines, waits = project.coding.marking.all(), project.coding.revising.waiting()
        coding_ids = [line.coding.id for line in lines] + [it.subject.id for it in waits if it.evidence]
        assert sorted(coding_ids) == sorted(marked), change
        assert all(plainly(line.words) == plainly(marked[line.coding.id]) for line in lines), change
        assert len(project.coding.disposing.all()) + sum(not it.evidence for it in waits) == 4, change
        undone = project.trail.history.revert(done.operation)
        assert everything(project) == before, change
        again = project.trail.history.revert(undone.operation)
        assert everything(project) == after, change
        project.trail.history.revert(again.operation)
    assert project.trail.tracing.check(Silent()).ok


def plainly(words: str) -> str:
    return "".join(words.split())


def test_what_was_compared_is_refused_if_the_document_was_erased_or_changed_meanwhile(
    project: OpenProject, document: Document, tmp_path: Path
):
    path = tmp_path / "ny.txt"
    path.write_text(CORRECTED, "utf-8")
    version = project.coding.revising.compared(document.source.id, path)
    revised(project, document, tmp_path, WORDS + "Annat.")
    with pytest.raises(NothingToDo):
        project.coding.revising.revise(version)
    version = project.coding.revising.compared(document.source.id, path)
    project.material.erasing.erase(document.source.id, "Beslut 2026-11-29")
    with pytest.raises(WordsErased):
        project.coding.revising.revise(version)


def test_what_waits_in_an_erased_document_is_listed_without_words_and_can_be_removed(
    project: OpenProject, document: Document, tmp_path: Path
):
    waits = made(coded(project, document, "T03", *span(NEAR)))
    revised(project, document, tmp_path)
    project.material.erasing.erase(document.source.id, "Beslut 2026-11-29")
    (waiting,) = project.coding.revising.waiting()
    assert set(waiting.words) <= {"█", "\n"} and waiting.anchor.state is AnchorState.GONE
    project.coding.revising.remove([waits])
    assert project.coding.revising.count() == 0 and project.trail.tracing.check(Silent()).ok


def test_who_cancels_while_passages_are_looked_for_stops_that(project: OpenProject, tmp_path: Path):
    document = pasted(project, WORDS, "Norrsken")
    for start in range(0, 40, 4):
        coded(project, document, "T01", start, start + 4)
    path = tmp_path / "annat.txt"
    path.write_text("Ett helt annat protokoll om budgeten för nästa år.", "utf-8")
    revising, looks = project.coding.revising, list[bool]()
    version = revising.compared(document.source.id, path, lambda: looks.append(True))
    assert len(looks) > 10 and version.waiting == 10

    def cancel() -> None:
        looks.pop()
        if len(looks) == 5:  # the file is read, half of the passages are looked for
            raise Cancelled

    with pytest.raises(Cancelled):
        revising.compared(document.source.id, path, cancel)
    revising.revise(version)
    steps: list[tuple[int, int]] = []

    class Told:
        def step(self, done: int, total: int) -> None:
            steps.append((done, total))

    revising.waiting(progress=Told())
    assert steps == [(done, 10) for done in range(10)]
    stopped = Silent()
    stopped.stop()
    with pytest.raises(Cancelled):
        revising.waiting(progress=stopped)
