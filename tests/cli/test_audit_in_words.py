"""``audit show`` tells every kind of operation in people's words, in both languages."""

import re
import shutil
import time
from dataclasses import fields
from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.cli.app import main
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.framework import FrameRows
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.ledger import AnswerMode, AnswerStatus
from lagvarde_coder.domain.material.sources import SourceKind, SourceStatus
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.report.quotations import NamedAs, QuotationUse
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.themes.verdicts import Outcome
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.values import KINDS, enumeration_in
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.decisions.candidates import NewPassage
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.doubt.settling import Decision, DoubtOutcome
from lagvarde_coder.services.material.importing import SourceDetails
from lagvarde_coder.services.report.masking import NewMask
from lagvarde_coder.services.verdicts.judging import NewVerdict
from tests.helpers import Bench, bench, blank, coded, joined, made, pasted
from tests.helpers import project as opened

__all__ = ["bench", "blank", "opened"]

RAW = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}|\b[0-9a-f]{8}…|[{}\[\]]|\b(None|True|False)\b|[a-z]_[a-z]|\+00:00|:\d\dZ")
"""What no person writes: UUIDs and pieces of them, Python's values, names in the code, UTC."""


def act(project: OpenProject, bench: Bench, tmp_path: Path) -> None:
    """Do everything that is logged, once."""
    other = Path(shutil.copy(project.path, tmp_path / "annan.lvk"))
    with bench.program.open(other, writing=True, coder="Utredare Beta") as copy:
        coded(copy, pasted(copy, "Stöd saknas.", "Söderljus", title="Enkät"), "T05", 0, 4)
    ledger, documents, book = project.material.ledger, project.material.documents, project.themes.codebook
    marking, reshaping, disposing = project.coding.marking, project.coding.reshaping, project.coding.disposing
    first, second, third, fourth = (book.find(number).id for number in ("T01", "T02", "T03", "T04"))
    sets = ledger.question_sets()
    new, _ = ledger.add_organisation("Söderljus", suggested_by="Föreningen", main_body=True, contacts=("Kassör",))
    asked = new.id
    ledger.ask([asked], sets[0].id, "Hösten 2024", 1)
    twice = ledger.add_organisation("Förbundet Söderljus", group="Förbund")[0].id
    project.material.bringing_together.bring_together(twice, asked, "Samma förening")
    project.report.plans.keep("Kortversion", ReportPlan(report="utvecklingsbehov", quotations=1))
    project.report.plans.remove(project.report.plans.find("Kortversion").id)
    document = pasted(project, "Tid saknas. Data saknas.\nStöd saknas.", "Norrsken", title="Samtal")
    heard = document.organisations[0].id
    ledger.set_modes([line.id for line in ledger.inquiries() if line.organisation == heard], AnswerMode.NONE)
    ledger.follow_documents([heard])
    text = document.text.id
    documents.change([document.source.id], {"kind": SourceKind.ANSWER, "question_sets": (sets[0].key,)})
    documents.set_status([document.source.id], SourceStatus.DONE)
    question = sets[0].questions[0]
    answer = Section(kind=SectionKind.QUESTION, start=0, end=11, label=question.text, question=question.id)
    documents.correct_sections(text, [answer])
    speaker = Section(kind=SectionKind.SPEAKER, start=12, end=24, label="Kim", organisations=(asked,))
    documents.correct_sections(text, [answer, speaker])
    one = made(coded(project, document, "T01", 0, 10, memo="Om tid"))
    two = made(coded(project, document, "T01", 12, 16, unsure=True, question="Är det tid?", alternatives=(second,)))
    marking.change_many([one], {"theme": second})
    parts = sorted(reshaping.split(one, 4).subjects["coding"])
    reshaping.join(parts)
    whole = next(line.coding.id for line in marking.all() if line.coding.id in parts)
    gone = made(coded(project, document, "T03", 12, 20))
    marking.remove_many([gone])
    reshaping.restore(gone, project.trail.tracing.history(gone)[0].entry.order)
    project.doubt.doubts.settle([two], Decision(outcome=DoubtOutcome.KEEP))
    choosing, masking = project.report.choosing, project.report.masking
    choosing.decide([whole], {"use": QuotationUse.PARAPHRASE, "paraphrase": "De saknar stöd", "named": NamedAs.NOBODY})
    choosing.choose([two])
    choosing.leave_out([two])
    masking.unmask([made(masking.mask([NewMask(text, Span(25, 29), "ett ord")]), "mask")])
    project.report.own_texts.write(first, summary="Tid saknas", against="Några har tid")
    project.figures.framing.write(FrameRows.ORGANISATION, asked, first, "Saknar tid i schemat")
    said = made(
        disposing.dispose([NewDisposition(text=text, start=17, end=20, what=Disposal.OTHER_AREA)]), "disposition"
    )
    disposing.change_many([said], {"note": "Senare"})
    disposing.remove_many([said])
    disposing.mark_read(text, 12)
    need, _ = project.decisions.merging.merge(NeedChoice("Tid"), [first, second], "Hör ihop")
    views = project.figures.views
    views.keep_matrix("Teman per kategori", MatrixQuery(share=True))
    kept, _ = views.keep_filter("Första vågen", Scope(waves=frozenset({"1"})))
    views.remove(kept.id)
    steps = project.method.steps
    step, _ = steps.add("Återkoppling")
    steps.sign_off(step.id, "Klart")
    steps.reopen(step.id, "Nya svar")
    project.decisions.merging.unmerge(need.id, "Hör inte ihop")
    project.decisions.merging.split(third, [(NeedChoice("Data"), [gone])], "Två saker")
    book.change(first, {"definition": "Tid i schemat"}, substantial=True, reason="För vitt")
    judging, shows = project.verdicts.judging, made(coded(project, document, "T02", 4, 7))
    judged, _ = judging.judge(
        second, NewVerdict(outcome=Outcome.NUANCED, reason="Delvis", after="Mer tid", evidence=(shows,))
    )
    judging.settle(judged.id, "Vi enades")
    spare, _ = judging.judge(fourth, NewVerdict(outcome=Outcome.UNSUPPORTED, reason="Ingen säger det"))
    judging.remove(spare.id, "Fel tema")
    coded(project, document, "T02", 18, 24, stance=Stance.CONTRADICTS)
    project.verdicts.changed.confirm([judged.id], "Står sig")
    book.change(second, {"use_not": "Aldrig"}, substantial=True, reason="Gräns")
    project.verdicts.rechecking.keep([project.verdicts.rechecking.waiting(theme=second).lines[0].id])
    book.drop([fourth], "Saknar stöd")
    book.park([second], "Annat område")
    book.restore([fourth], "Fick stöd")
    project.themes.ordering.step(first, 1)
    project.themes.versions.freeze("2.0", "Till mötet")
    candidates = project.decisions.candidates
    candidate, _ = candidates.make("Tid", "K", [NewPassage(text, Span(0, 4))], [document.source.id])
    other_candidate, _ = candidates.make("Timmar", "K")
    candidates.link_documents(other_candidate.id, [document.source.id])
    candidates.bring_together([other_candidate.id], "K01", "Samma sak")
    candidates.take_apart([other_candidate.id], "Inte samma sak")
    candidates.drop([other_candidate.id], "Saknar stöd")
    candidates.reopen([other_candidate.id], "Prövas igen")
    candidates.keep([candidate.id], "Bär mot helheten")
    candidates.promote([candidate.id], "Valdes", with_passages=True)
    project.themes.families.create("Kostnad")
    book.create("Nytt", Stage.THEME)
    project.trail.history.revert(project.trail.tracing.operations(actions=(Action.THEME_CREATE,))[0].id)
    project.report.exporting.export(tmp_path / "rapport.docx", Silent())
    joined(project, other)
    corrected = tmp_path / "rättad.txt"
    corrected.write_text("Tid saknas. Pengar saknas.\nStöd saknas.", "utf-8")
    waits = made(coded(project, document, "T06", 12, 23))
    project.coding.revising.revise(project.coding.revising.compared(document.source.id, corrected))
    project.coding.revising.place({waits: Span(12, 25)})
    project.material.importing.files([tmp_path / "saknas.txt"], SourceDetails(), Silent())
    removed = documents.find(pasted(project, "Fel fil.", title="Fel").source.id)
    project.material.removing.remove([removed.id])
    erased = pasted(project, "Att gallra.", title="Gammalt")
    project.material.erasing.erase(erased.source.id, "Beslut om gallring")
    project.coders.act_as("Kim Ek")
    coded(project, documents.document(document.source.id), "T05", 21, 24)


@pytest.fixture
def done(opened, bench, tmp_path):
    act(opened, bench, tmp_path)
    operations = opened.trail.tracing.operations(limit=1_000)
    assert {operation.action for operation in operations} == set(Action)
    return opened


@pytest.fixture
def in_stockholm():
    """Let the system's clock show another time than UTC."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Stockholm")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("system", "own"), [("sv_SE.UTF-8", "Teman fördes samman"), ("en_GB.UTF-8", "Themes were merged")]
)
def test_every_action_is_told_in_words(in_stockholm, done, capsys, monkeypatch, system, own):
    monkeypatch.setenv("LC_ALL", system)
    made_as = {"sv_SE.UTF-8": "Tema tillkom", "en_GB.UTF-8": "A theme was added"}
    told: dict[Action, str] = {}
    for operation in done.trail.tracing.operations(limit=1_000):
        capsys.readouterr()
        assert main(["audit", "show", str(done.path), str(operation.order)], lambda _: 1) == 0
        said = capsys.readouterr().out
        told.setdefault(operation.action, said)
        for line in said.splitlines():
            field, _, words = line.partition("\t")
            assert not RAW.search(words), (operation.action, line)
            assert field.strip() not in CODE and words.strip() not in CODE, (operation.action, line)
        assert re.search(r"20\d\d-\d\d-\d\d \d\d:\d\d:\d\d\+0[12]:00", said), said
    assert own in told[Action.THEME_MERGE]
    assert f"\t{made_as[system]} (" in told[Action.REVERT]
    assert "12–24: Kim · Söderljus" in told[Action.SECTION_CHANGE] and "0–11" not in told[Action.SECTION_CHANGE]
    assert re.search(r"\tE-[0-9A-Z]{11}\n", told[Action.THEME_SPLIT])


CODE = (
    {field.name for kind in KINDS.values() for field in fields(kind)}
    | {
        str(member)
        for name, kind in KINDS.items()
        for field in fields(kind)
        for member in enumeration_in(name, field.name) or ()
    }
    | set(KINDS)
    | set(map(str, Action))
    | set(map(str, SectionKind))
    | set(map(str, AnswerStatus))
)
