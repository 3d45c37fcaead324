"""Verdicts on themes and needs, and what is to be looked at again."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.coding.codings import coding_object
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, translate
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading, writing
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import local_time, name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.themes.verdicts import Outcome

if TYPE_CHECKING:
    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.services.verdicts.changed import BasisDifference, RestingDecision
    from lagvarde_coder.services.verdicts.given import VerdictLine
    from lagvarde_coder.services.verdicts.rechecking import RecheckLine

commands = CommandGroup()

Theme = Annotated[str, option("THEME", QT_TRANSLATE_NOOP("Cli", "The theme or need: number, exact name or id."))]


@commands.named("verdict", QT_TRANSLATE_NOOP("Cli", "Judge a theme or need; the first line is the verdict's id."))
def verdict(
    project: ProjectFile,
    theme: Theme,
    outcome: Annotated[Outcome, typer.Option("--as", help=QT_TRANSLATE_NOOP("Cli", "What the material says of it."))],
    why: Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "The reason, kept in the log."))],
    wording: Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "The wording that it should have."))] = "",
    evidence: Annotated[
        list[str] | None,
        option("E-…", QT_TRANSLATE_NOOP("Cli", "A passage chosen as evidence, by evidence id; may be repeated.")),
    ] = None,
    read: Annotated[
        list[str] | None,
        option("E-…", QT_TRANSLATE_NOOP("Cli", "A contradicting or nuancing passage that was read; may be repeated.")),
    ] = None,
    settle: Annotated[
        bool, typer.Option("--settle", help=QT_TRANSLATE_NOOP("Cli", "Let it be the project's verdict, too."))
    ] = False,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Make or change one's verdict."""
    from lagvarde_coder.services.verdicts.judging import NewVerdict

    with writing(project, coder) as opened:
        judging = opened.verdicts.judging
        found = opened.themes.codebook.find(theme)
        chosen, ticked = (tuple(_coding(opened, name) for name in names or ()) for names in (evidence, read))
        new = NewVerdict(outcome=outcome, reason=why, after=wording, evidence=chosen, read_against=ticked)
        made, change = judging.judge(found.id, new)
        if settle and not made.settled:
            judging.settle(made.id, why)
        (line,) = [one for judged in judging.all() for one in judged.verdicts if one.verdict.id == made.id]
    if as_json:
        output.one_object({**_verdict_object(line, None), "operation": change.operation})
        return
    output.line(made.id)
    output.line(f"{found.number} {found.name}: {name_of(outcome)}")
    if made.unread_against:
        output.note(say(UNREAD, number=made.unread_against))


UNREAD = QT_TRANSLATE_NOOP("Cli", "Contradicting passages not gone through: {number}")


@commands.named("verdicts", QT_TRANSLATE_NOOP("Cli", "List verdicts by theme and need."))
def verdicts(project: ProjectFile, as_json: AsJson = False) -> None:
    """List verdicts, and whether what they rest on has changed since."""
    with reading(project) as opened:
        lines = [line for judged in opened.verdicts.judging.all() for line in judged.verdicts]
        differences = {decision.id: decision.difference for decision in opened.verdicts.changed.all()}
        numbers = {theme.id: theme.number for theme in opened.themes.codebook.themes()}
    if as_json:
        output.objects(
            _verdict_object(line, _difference_object(differences[line.verdict.id], numbers)) for line in lines
        )
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Number"),
        QT_TRANSLATE_NOOP("Cli", "Name"),
        QT_TRANSLATE_NOOP("Cli", "Verdict"),
        QT_TRANSLATE_NOOP("Cli", "Coder"),
        QT_TRANSLATE_NOOP("Cli", "Time"),
        QT_TRANSLATE_NOOP("Cli", "The project's"),
        QT_TRANSLATE_NOOP("Cli", "Against, not read"),
        QT_TRANSLATE_NOOP("Cli", "Changed since"),
        QT_TRANSLATE_NOOP("Cli", "Reason"),
    )
    output.table(headings, (_verdict_row(line, changed=differences[line.verdict.id].any) for line in lines))


@commands.named(
    "recheck", QT_TRANSLATE_NOOP("Cli", "List codings by a definition that has changed since, or keep some of them.")
)
def recheck(
    project: ProjectFile,
    theme: Annotated[str, option("THEME", QT_TRANSLATE_NOOP("Cli", "Only this theme's."))] = "",
    keep: Annotated[
        list[str] | None,
        option("E-…", QT_TRANSLATE_NOOP("Cli", "A coding that fits the definition as it is now; may be repeated.")),
    ] = None,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """List what is to be tried again; ``keep`` notes that it fits."""
    with writing(project, coder) if keep else reading(project) as opened:
        if keep:
            opened.verdicts.rechecking.keep([_coding(opened, name) for name in keep])
        chosen = opened.themes.codebook.find(theme).id if theme else None
        waiting = opened.verdicts.rechecking.waiting(theme=chosen).lines
    if as_json:
        output.objects(map(_recheck_object, waiting))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Evidence"),
        QT_TRANSLATE_NOOP("Cli", "Theme"),
        QT_TRANSLATE_NOOP("Cli", "Document"),
        QT_TRANSLATE_NOOP("Cli", "Text"),
        QT_TRANSLATE_NOOP("Cli", "Coder"),
        QT_TRANSLATE_NOOP("Cli", "Codebook version"),
        QT_TRANSLATE_NOOP("Cli", "Changed in version"),
    )
    output.table(headings, map(_recheck_row, waiting))


@commands.named(
    "confirm",
    QT_TRANSLATE_NOOP("Cli", "List verdicts and merges that have changed since, or confirm them again with a reason."),
)
def confirm(
    project: ProjectFile,
    theme: Annotated[
        list[str] | None,
        option("THEME", QT_TRANSLATE_NOOP("Cli", "Only decisions on this theme or need; may be repeated.")),
    ] = None,
    why: Annotated[
        str | None,
        option("TEXT", QT_TRANSLATE_NOOP("Cli", "The reason, kept in the log; without it they are only listed.")),
    ] = None,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """List what has changed since it was decided, or confirm it again."""
    with reading(project) if why is None else writing(project, coder) as opened:
        wanted = {opened.themes.codebook.find(name).id for name in theme or ()}
        numbers = {known.id: known.number for known in opened.themes.codebook.themes()}
        changed = opened.verdicts.changed.changed()
        found = [one for one in changed if not wanted or one.theme.id in wanted or (one.need and one.need.id in wanted)]
        if why is not None:
            opened.verdicts.changed.confirm([one.id for one in found], why)
    if as_json:
        output.objects({**_decision_object(one, numbers), "confirmed": why is not None} for one in found)
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Decision"),
        QT_TRANSLATE_NOOP("Cli", "Concerns"),
        QT_TRANSLATE_NOOP("Cli", "Coder"),
        QT_TRANSLATE_NOOP("Cli", "Time"),
        QT_TRANSLATE_NOOP("Cli", "New"),
        QT_TRANSLATE_NOOP("Cli", "Gone"),
        QT_TRANSLATE_NOOP("Cli", "Altered"),
        QT_TRANSLATE_NOOP("Cli", "Redefined"),
    )
    output.table(headings, (_decision_row(one, numbers) for one in found))


def _coding(opened: "OpenProject", evidence: str) -> str:
    """Return the id of the coding with this evidence id. Raises as ``TrailService.evidence``."""
    trail = opened.trail.tracing.evidence(evidence)
    return trail.line.coding.id if trail.line is not None else evidence


def _verdict_object(line: "VerdictLine", difference: dict[str, object] | None) -> dict[str, object]:
    from lagvarde_coder.domain.trail.evidence import evidence_id

    made = line.verdict
    return {
        "id": made.id,
        "theme": line.theme.number,
        "name": line.theme.name,
        "outcome": made.outcome,
        "reason": made.reason,
        "before": made.before,
        "after": made.after,
        "coder": line.coder.name,
        "time": line.decided.isoformat(),
        "settled": made.settled,
        "evidence": [evidence_id(coding) for coding in made.evidence],
        "read_against": [evidence_id(coding) for coding in made.read_against],
        "unread_against": made.unread_against,
        "changed": difference,
    }


def _verdict_row(line: "VerdictLine", *, changed: bool) -> tuple[object, ...]:
    made = line.verdict
    yes = translate("Cli", "Yes")
    return (
        line.theme.number,
        line.theme.name,
        name_of(made.outcome),
        line.coder.name,
        local_time(line.decided),
        yes if made.settled else "",
        made.unread_against,
        yes if changed else "",
        made.reason,
    )


def _difference_object(difference: "BasisDifference", numbers: dict[str, str]) -> dict[str, object] | None:
    from lagvarde_coder.domain.trail.evidence import evidence_id

    if not difference.any:
        return None
    passages = {name: [evidence_id(one) for one in getattr(difference, name)] for name in ("new", "gone", "altered")}
    themes = {name: [numbers[one] for one in getattr(difference, name)] for name in ("joined", "parted", "redefined")}
    return {
        "figures": {name: {"then": then, "now": now} for name, then, now in difference.figures},
        **passages,
        **themes,
    }


def _decision_object(decision: "RestingDecision", numbers: dict[str, str]) -> dict[str, object]:
    return {
        "id": decision.id,
        "kind": decision.subject.KIND,
        "theme": decision.theme.number,
        "need": decision.need.number if decision.need else None,
        "coder": decision.coder.name,
        "time": decision.decided.isoformat(),
        "changed": _difference_object(decision.difference, numbers),
    }


def _decision_row(decision: "RestingDecision", numbers: dict[str, str]) -> tuple[object, ...]:
    from lagvarde_coder.cli.terminal.messages import spoken

    difference = decision.difference
    about = f"{decision.theme.number} {decision.theme.name}"
    return (
        spoken().kind(decision.subject.KIND),
        f"{about} → {decision.need.number}" if decision.need else about,
        decision.coder.name,
        local_time(decision.decided),
        len(difference.new),
        len(difference.gone),
        len(difference.altered),
        ", ".join(numbers[theme] for theme in difference.redefined),
    )


def _recheck_object(line: "RecheckLine") -> dict[str, object]:
    wordings = {field: {"then": then, "now": now} for field, then, now in line.wordings() if then != now}
    return {
        **coding_object(line.line),
        "held_against": line.held,
        "changed_in": line.version,
        "why": line.why,
        "definition": wordings,
    }


def _recheck_row(line: "RecheckLine") -> tuple[object, ...]:
    coded = line.line
    place = (coded.evidence, coded.theme.number, coded.source.title, coded.words, coded.coder.initials)
    return *place, line.held, line.version
