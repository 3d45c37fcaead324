"""Bilaga: beslutslogg. What was decided, when, by whom and why, in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import groupby

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import (
    Block,
    HeadingBlock,
    StyledText,
    TableBlock,
    TableColumn,
    TextStyle,
    body,
    plain,
)
from lagvarde_coder.exporters.report import ReportSection


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedDecision:
    """A decision: its place in the log, when, who, what it was and what it concerns, and why."""

    state: int
    at: datetime
    by: Disclosed
    what: Disclosed
    about: Disclosed
    reason: Disclosed


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLog:
    """All decisions, the first one first."""

    title: str
    standing: Standing
    decisions: tuple[LoggedDecision, ...]
    passages: int = 0


def decision_sections(log: DecisionLog) -> list[ReportSection]:
    """Return a heading per month with its decisions."""
    total = wording.integer(len(log.decisions))
    about = HeadingBlock(1, "Beslutslogg", "beslutslogg", new_page=True)
    sections = [ReportSection(about, partial(_about, total, log.standing))]
    for place, (month, decided) in enumerate(groupby(log.decisions, key=lambda one: wording.month(one.at))):
        heading = HeadingBlock(2, month.capitalize(), f"manad_{place}")
        sections.append(ReportSection(heading, partial(_table, month, tuple(decided))))
    return sections


def _about(total: str, standing: Standing) -> Iterator[Block]:
    yield body(
        f"Loggen har {total} beslut av {wording.integer(standing.state)} poster i läge {standing.state}. Den kan "
        "bara växa: ett beslut rättas med ett nytt. Numret är postens plats i loggen."
    )


def _table(month: str, decisions: tuple[LoggedDecision, ...]) -> Iterator[Block]:
    yield TableBlock(
        caption=f"Beslut i {month}: {wording.integer(len(decisions))}.",
        description="En rad per beslut: nummer i loggen, tid och vem, vad som beslutades, och skälet om det finns.",
        columns=(
            TableColumn("Nr", 8, numeric=True),
            TableColumn("När och vem", 22),
            TableColumn("Beslut och skäl", 70),
        ),
        rows=tuple(
            (
                plain(wording.integer(one.state)),
                plain(f"{wording.moment(one.at)}\n{one.by}"),
                tuple(_told(one)),
            )
            for one in decisions
        ),
    )


def _told(one: LoggedDecision) -> Iterator[StyledText]:
    """Yield what was decided and what about; few decisions have a reason, so that none has a column of its own."""
    yield StyledText(one.what, TextStyle.STRONG)
    if one.about:
        yield StyledText(f"\n{one.about}")
    if one.reason:
        yield StyledText("\nSkäl: ", TextStyle.STRONG)
        yield StyledText(one.reason)
