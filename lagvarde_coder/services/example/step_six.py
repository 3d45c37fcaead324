"""Step 6 of the example: quotations chosen for the report, and the editor's own text on each need."""

import re
from typing import Any

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.topics import ProjectServices

_QUOTED = re.compile(r"\{(\w+)\}")
"""The number of a theme, in place of the evidence id of one of its quotations."""


def write(project: ProjectServices, plan: dict[str, Any], coders: dict[str, Coder]) -> None:
    """Choose what the verdicts rest on and a contradiction per theme, and write the texts.

    Raises:
        KnownError: what a service refuses.
    """
    project.coders.act_as(coders[plan["decided_by"]].name)
    lines = project.coding.marking.all()
    verdicts = (line.verdict for judged in project.verdicts.judging.all() for line in judged.verdicts)
    evidence = [coding for verdict in verdicts if verdict.settled for coding in verdict.evidence]
    against = _contradictions(lines)
    project.report.choosing.choose(list(dict.fromkeys([*evidence, *against.values()])))
    quotations = _first_of_each(lines, set(evidence))
    for text in plan["text"]:
        need = project.themes.codebook.find(text["need"], Stage.NEED)
        words = {field: _QUOTED.sub(lambda at: quotations[at[1]], text.get(field, "").strip()) for field in _FIELDS}
        project.report.own_texts.write(need.id, **words)


_FIELDS = ("summary", "against")


def _contradictions(lines: list[CodingLine]) -> dict[str, Id]:
    """Return the first coding that contradicts each theme, by the theme's number."""
    first: dict[str, Id] = {}
    for line in lines:
        if line.coding.stance is Stance.CONTRADICTS and not line.coding.unsure:
            first.setdefault(line.theme.number, line.coding.id)
    return first


def _first_of_each(lines: list[CodingLine], chosen: set[Id]) -> dict[str, str]:
    """Return how one of the chosen quotations of each theme is referred to: ``[E-…]``; of a part for its theme too."""
    found: dict[str, str] = {}
    for line in lines:
        if line.coding.id in chosen:
            reference = f"[{evidence_id(line.coding.id)}]"
            found.setdefault(line.theme.number, reference)
            found.setdefault(line.theme.number.rstrip("abcd"), reference)
    return found
