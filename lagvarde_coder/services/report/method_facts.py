"""Gathers from one snapshot what the data know of how the work was done."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation, QuestionSet, ledger_line
from lagvarde_coder.domain.material.snowball import suggestions
from lagvarde_coder.domain.material.sources import Made, Source, SourceKind
from lagvarde_coder.domain.report.method_facts import (
    CodingFacts,
    DocumentFacts,
    MethodFacts,
    QuestionSetFact,
    StepFact,
    WaveFact,
)
from lagvarde_coder.domain.report.reports import LedgerFigure, ThemeReport
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.themes.verdicts import Outcome, Verdict
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.decisions.lineage import lineage_steps
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import CountedMaterial, counted_material
from lagvarde_coder.services.material.ledger_figures import OTHERS, ledger_figures
from lagvarde_coder.services.method.figures import StepFigures
from lagvarde_coder.services.method.steps import steps
from lagvarde_coder.services.report.accounting import heard_figures, material_lines, theme_account
from lagvarde_coder.services.report.becoming import becoming
from lagvarde_coder.services.report.chosen import chosen_evidence
from lagvarde_coder.services.report.reporting import theme_report
from lagvarde_coder.services.themes.families import families, family_of
from lagvarde_coder.services.verdicts.signed import sign_offs

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def method_facts(
    read: "Reader", stands: Standing, gate: Gate, *, title: str = "", pictured: bool = False
) -> MethodFacts:
    """Return everything that the data know of the method, with the picture of what themes became if it is wanted.

    ``title`` is what the first page calls it.
    """
    counted = counted_material(read)
    whole, _ = ledger_figures(read)
    base = theme_report(read, stands, gate, stage=Stage.NEED, counted=counted)
    return replace(
        _facts(read, counted, base, title or stands.project),
        asked=whole.asked,
        answered=whole.answered,
        steps=tuple(_steps(read)),
        becoming=becoming(read, stands, gate, base, counted) if pictured else None,
    )


def earlier_facts(read: "Reader", stands: Standing, gate: Gate) -> MethodFacts:
    """Return what counting alone gives of a state that has no texts: no chapters and no steps, which are judged now."""
    counted = counted_material(read)
    members = defaultdict(list)
    for organisation in read.all(Organisation):
        members[gate.group(organisation.group)].append(organisation)
    inquiries = read.all(Inquiry)
    lines = [ledger_line(name or OTHERS, members[name], inquiries) for name in members]
    ledger = tuple(LedgerFigure(name=it.name, asked=it.asked, answered=it.answered, written=it.written, oral=it.oral)
                   for it in lines if it.asked)  # fmt: skip
    base = ThemeReport(
        title="",
        standing=stands,
        summary=(),
        chapters=(),
        lineage=tuple(lineage_steps(read, counted)),
        set_aside=(),
        ledger=ledger,
        heard=heard_figures(counted),
        account=theme_account(counted),
        material=tuple(material_lines(counted, stands)),
    )
    asked, answered = sum(it.asked for it in ledger), sum(it.answered for it in ledger)
    return replace(_facts(read, counted, base, ""), asked=asked, answered=answered)


def _facts(read: "Reader", counted: CountedMaterial, base: ThemeReport, title: str) -> MethodFacts:
    organisations, inquiries = read.all(Organisation), read.all(Inquiry)
    suggested = suggestions(organisations)
    return MethodFacts(
        title=title,
        base=base,
        asked=0,
        answered=0,
        organisations=len(organisations),
        suggested=len(suggested),
        linked=sum(bool(one.by) for one in suggested),
        waves=tuple(_waves(inquiries)),
        question_sets=tuple(_question_sets(read, inquiries)),
        documents=_documents(read, counted),
        coding=_coding(read, counted, base.standing.state),
        steps=(),
    )


def _waves(inquiries: Sequence[Inquiry]) -> Iterator[WaveFact]:
    """Yield the waves; each organisation once in a wave, so that one may be in several."""
    asked: defaultdict[int, set[Id]] = defaultdict(set)
    answered: defaultdict[int, set[Id]] = defaultdict(set)
    for inquiry in inquiries:
        asked[inquiry.wave].add(inquiry.organisation)
        if inquiry.mode is not AnswerMode.NONE:
            answered[inquiry.wave].add(inquiry.organisation)
    for wave in sorted(asked, key=lambda wave: (wave == 0, wave)):
        yield WaveFact(wave, len(asked[wave]), len(answered[wave]))


def _question_sets(read: "Reader", inquiries: Sequence[Inquiry]) -> Iterator[QuestionSetFact]:
    """Yield the question sets that were put to somebody."""
    asked: defaultdict[Id, set[Id]] = defaultdict(set)
    for inquiry in inquiries:
        if inquiry.question_set:
            asked[inquiry.question_set].add(inquiry.organisation)
    for each in read.all(QuestionSet):
        if each.id in asked:
            questions = tuple(own(question.text) for question in sorted(each.questions, key=lambda it: it.number))
            yield QuestionSetFact(own(each.name), each.version, len(asked[each.id]), questions)


def _documents(read: "Reader", counted: CountedMaterial) -> DocumentFacts:
    sources = [source for source in read.all(Source) if not source.internal]
    kinds = Counter(source.kind for source in sources)
    days = sorted(source.day for source in sources if source.day)
    dialogues = [source for source in sources if source.kind is SourceKind.DIALOGUE]
    times = Counter(who for source in counted.sources if not source.internal for who in source.voices.heard)
    return DocumentFacts(
        total=len(sources),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        dated=len(days),
        dialogues=len(dialogues),
        checked=sum(source.checked for source in dialogues),
        workshops=kinds[SourceKind.WORKSHOP],
        emails=kinds[SourceKind.EMAIL],
        reports=kinds[SourceKind.REPORT] + kinds[SourceKind.RESEARCH],
        internal=read.count(Source) - len(sources),
        repeated=sum(often > 1 for often in times.values()),
        heard=len(times),
        with_participants=sum(bool(source.participants) for source in dialogues),
        verbatim=sum(source.made is Made.VERBATIM for source in sources),
    )


def _coding(read: "Reader", counted: CountedMaterial, state: int) -> CodingFacts:
    themes = {theme.id for theme in counted.themes if theme.stage is Stage.THEME}
    rows = [
        row for row in Scope(include_internal=True).codings_in(counted.codings, counted.sources) if row[4] in themes
    ]
    coders: defaultdict[Id, set[Id]] = defaultdict(set)
    for row in rows:
        coders[row[1]].add(row[5])
    stances = Counter(str(row[6]) for row in rows)
    settled = [verdict for verdict in read.all(Verdict) if verdict.settled]
    of_theme = {theme.id for theme in counted.of(Stage.THEME) if theme.parent is None}
    known = families(read)
    candidates = Counter(family_of(theme, known).id for theme in counted.themes if _is_candidate(theme))
    return CodingFacts(
        coders=len({coder for several in coders.values() for coder in several}),
        codings=len(rows),
        shared=sum(len(several) > 1 for several in coders.values()),
        stances=(stances[Stance.SUPPORTS], stances[Stance.NUANCES], stances[Stance.CONTRADICTS]),
        verdicts=tuple((one, count) for one in Outcome if (count := _judged(settled, one, of_theme))),
        judged=sum(verdict.theme in of_theme for verdict in settled),
        themes=len(of_theme),
        parts=len(counted.of(Stage.THEME)) - len(of_theme),
        families=tuple((own(family.name), candidates[family.id]) for family in known if candidates[family.id]),
        quotations=len(chosen_evidence(read)),
        decisions=decisions_until(read, state),
    )


def decisions_until(read: "Reader", state: int) -> int:
    """Return how many decisions the log held at a state; handing out is one."""
    deciding = [one for one in Action if one.decision]
    return len(read.trail.operations(actions=deciding, limit=1_000_000, before=state + 1, only=read.only))


def _is_candidate(theme: Theme) -> bool:
    return theme.stage is Stage.CANDIDATE and theme.parent is None


def _judged(settled: Sequence[Verdict], outcome: Outcome, themes: set[Id]) -> int:
    return sum(verdict.outcome is outcome and verdict.theme in themes for verdict in settled)


def _steps(read: "Reader") -> Iterator[StepFact]:
    figures = StepFigures(read)
    signed = {each.step.id: each for each in sign_offs(read, lambda _, step: figures.of_step(step))}
    shown = [step for step in steps(read) if not step.left_out]
    for number, step in enumerate(shown, 1):
        done = signed.get(step.id)
        yield StepFact(
            number=number,
            name=own(step.name),
            figures=figures.of_step(step),
            by=own(done.coder.name if done else ""),
            at=done.decided if done else None,
            note=own(done.subject.note if done else ""),
            changed=bool(done and done.changed),
        )
