"""The appendices that say how the work was done: method, decisions, and the checklists."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.file_content import PrintedPassages, content_of
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.exporters.blocks import TextStyle
from lagvarde_coder.exporters.checklists import COREQ, SRQR, ChecklistItem, checklist_sections, told
from lagvarde_coder.exporters.decision_log import DecisionLog, LoggedDecision, decision_sections
from lagvarde_coder.exporters.method_annex import method_sections
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.labels import Labels
from lagvarde_coder.services.report.method_facts import method_facts
from lagvarde_coder.services.report_kinds import OutlineLine, ReportKind
from lagvarde_coder.services.trail.concerning import concerned
from lagvarde_coder.services.trail.details import reasons_of
from lagvarde_coder.words import IN_SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def decision_log(read: "Reader", stands: Standing, gate: Gate) -> DecisionLog:
    """Return every decision that the log holds."""
    trail, coders = read.trail, {coder.id: coder.name for coder in read.all(Coder)}
    decided = trail.operations(actions=[one for one in Action if one.decision], limit=1_000_000, only=read.only)
    reasons, about = reasons_of(trail, decided), concerned(Labels(read, trail), trail, decided)
    return DecisionLog(
        title="Bilaga: beslutslogg",
        standing=stands,
        decisions=tuple(
            LoggedDecision(
                state=line.first.order,
                at=line.first.time,
                by=own(coders.get(line.first.coder, "?")),
                what=own(IN_SWEDISH.of(line.first.action)),
                about=gate.concerned(about[line.first.operation]),
                reason=gate.reason(line.first.action, reasons[line.first.operation]),
            )
            for line in reversed(decided)
        ),
    )


def decision_outline(read: "Reader", stands: Standing) -> Iterator[OutlineLine]:
    """Yield how many decisions there are."""
    decided = read.trail.operations(actions=[one for one in Action if one.decision], limit=1_000_000, only=read.only)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Decisions"), len(decided))


def method_outline(read: "Reader", stands: Standing) -> Iterator[OutlineLine]:
    """Yield what the appendix on method will hold, and how many gaps it will have."""
    facts = method_facts(read, stands, Gate())
    signed = sum(step.at is not None for step in facts.steps)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Steps signed off"), (signed, len(facts.steps)))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Answered, of those asked"), (facts.answered, facts.asked))
    gaps = sum(
        span.mark is TextStyle.GAP
        for section in method_sections(facts)
        for block in section.body()
        for span in getattr(block, "spans", ())
    )
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Marked gaps, to write"), gaps)


def checklist_outline(read: "Reader", stands: Standing, *, items: tuple[ChecklistItem, ...]) -> Iterator[OutlineLine]:
    """Yield how many items of a checklist the data answer."""
    answers = told(method_facts(read, stands, Gate()))
    answered = sum(item.fact in answers for item in items)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Items that the project answers"), (answered, len(items)))


METHOD = ReportKind(
    name="metod",
    aliases=("method", "metodbilaga"),
    title=QT_TRANSLATE_NOOP("Reports", "Annex: method"),
    file_words=QT_TRANSLATE_NOOP("Reports", "method"),
    gather=partial(method_facts, title="Bilaga: metod", pictured=True),
    sections=method_sections,
    outline=method_outline,
    content=content_of(written="theme.name reason"),
)
DECISIONS = ReportKind(
    name="beslutslogg",
    aliases=("decisions",),
    title=QT_TRANSLATE_NOOP("Reports", "Annex: decision log"),
    file_words=QT_TRANSLATE_NOOP("Reports", "decision log"),
    gather=decision_log,
    sections=decision_sections,
    outline=decision_outline,
    content=content_of(PrintedPassages.IN_LOG, written="theme.name kept_view reason"),
)
COREQ_LIST = ReportKind(
    name="coreq",
    aliases=(),
    title=QT_TRANSLATE_NOOP("Reports", "Annex: COREQ, 32 items"),
    file_words=QT_TRANSLATE_NOOP("Reports", "COREQ"),
    gather=partial(method_facts, title="Bilaga: COREQ"),
    sections=partial(checklist_sections, name="COREQ", items=COREQ),
    outline=partial(checklist_outline, items=COREQ),
)
SRQR_LIST = ReportKind(
    name="srqr",
    aliases=(),
    title=QT_TRANSLATE_NOOP("Reports", "Annex: SRQR, 21 items"),
    file_words=QT_TRANSLATE_NOOP("Reports", "SRQR"),
    gather=partial(method_facts, title="Bilaga: SRQR"),
    sections=partial(checklist_sections, name="SRQR", items=SRQR),
    outline=partial(checklist_outline, items=SRQR),
)
