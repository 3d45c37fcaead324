"""Step 4 of the example: changed definitions, their codings tried again, and a verdict on each theme."""

from dataclasses import dataclass
from typing import Any

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.themes.verdicts import Outcome
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.example.quotes import Library, Missed, QuotedLine
from lagvarde_coder.services.example.step_one import sign_off
from lagvarde_coder.services.themes.codebook import ThemeChanges
from lagvarde_coder.services.topics import ProjectServices
from lagvarde_coder.services.verdicts.judging import NewVerdict

WORDING = ("claim", "summary", "definition", "use_when", "use_not", "example")
"""The fields that a plan may word anew."""


def judge(project: ProjectServices, library: Library, plan: dict[str, Any], coders: dict[str, Coder]) -> list[Missed]:
    """Change definitions, try codings again, judge, and sign the step off. Return the evidence that was missed.

    Raises:
        KnownError: what a service refuses.
    """
    for line in plan["definition"]:
        project.coders.act_as(coders[line["decided_by"]].name)
        _define(project, line)
    for line in plan["recheck"]:
        project.coders.act_as(coders[line["decided_by"]].name)
        theme = project.themes.codebook.find(line["theme"], Stage.THEME)
        waiting = project.verdicts.rechecking.waiting(theme=theme.id)
        project.verdicts.rechecking.keep([one.id for one in waiting.lines])
    bench = _Bench(project, library, project.themes.codebook.themes(Stage.THEME), project.coding.marking.all())
    missed: list[Missed] = []
    for line in plan["verdict"]:
        project.coders.act_as(coders[line["decided_by"]].name)
        missed += bench.judge(line)
    sign_off(project, plan["sign_off"], coders)
    return missed


def _define(project: ProjectServices, line: dict[str, Any]) -> None:
    theme = project.themes.codebook.find(line["theme"], Stage.THEME)
    changes = ThemeChanges(**{field: line[field] for field in WORDING if field in line})  # type: ignore[typeddict-item]
    project.themes.codebook.change(theme.id, changes, substantial=line["substantial"], reason=line["reason"])


@dataclass(frozen=True, slots=True)
class _Bench:
    """What verdicts are made from: the themes, and all codings as they stand."""

    project: ProjectServices
    library: Library
    themes: list[Theme]
    codings: list[CodingLine]

    def judge(self, line: dict[str, Any]) -> list[Missed]:
        """Make one verdict, and let it be the project's if the plan says why."""
        theme = next(one for one in self.themes if one.number == line["theme"])
        parts = {one.id for one in self.themes if theme.id in {one.id, one.parent}}
        own = [one.coding for one in self.codings if one.coding.theme in parts]
        at = {(one.text, Span(one.start, one.end)): one.id for one in own}
        evidence, missed = self._evidence([QuotedLine(**quoted) for quoted in line["evidence"]], at)
        against = [one.id for one in own if one.stance is not Stance.SUPPORTS]
        verdict, _ = self.project.verdicts.judging.judge(
            theme.id,
            NewVerdict(
                outcome=Outcome(line["outcome"]),
                reason=line["reason"],
                after=line.get("after", ""),
                evidence=evidence,
                read_against=tuple(against) if line["read_against"] else (),
            ),
        )
        if "settled" in line:
            self.project.verdicts.judging.settle(verdict.id, line["settled"])
        return missed

    def _evidence(self, quoted: list[QuotedLine], at: dict[tuple[Id, Span], Id]) -> tuple[tuple[Id, ...], list[Missed]]:
        """Return the codings of a theme that are these quotations, and the quotations that are none."""
        places, missed = self.library.located(quoted)
        missed += [Missed(line.file, line.quote, 1) for line, text, span in places if (text, span) not in at]
        return tuple(at[text, span] for _, text, span in places if (text, span) in at), missed
