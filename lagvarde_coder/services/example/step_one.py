"""Step 1 of the example: candidates from passages and documents, and what became of them."""

from typing import Any

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.decisions.candidates import NewPassage
from lagvarde_coder.services.example.quotes import Library, Missed, QuotedLine
from lagvarde_coder.services.topics import ProjectServices


def survey(project: ProjectServices, library: Library, plan: dict[str, Any], coders: dict[str, Coder]) -> list[Missed]:
    """Make the candidates of a plan, decide on them and sign the step off. Return the passages that were missed.

    Raises:
        KnownError: what a service refuses.
    """
    missed: list[Missed] = []
    ids = {theme.number: theme.id for theme in project.themes.codebook.themes(Stage.THEME)}
    for candidate in plan["candidate"]:
        places, lost = library.located(QuotedLine(**line) for line in candidate["passages"])
        missed += lost
        project.coders.act_as(coders[candidate["made_by"]].name)
        made, _ = project.decisions.candidates.make(
            candidate["name"],
            candidate["family"],
            [NewPassage(text, span) for _, text, span in places],
            [library.sources[file].id for file in candidate["documents"]],
        )
        ids[made.number] = made.id
    for decision in plan["decision"]:
        project.coders.act_as(coders[decision["decided_by"]].name)
        _decide(project, decision, ids)
    sign_off(project, plan["sign_off"], coders)
    return missed


def sign_off(project: ProjectServices, signed: list[dict[str, str]], coders: dict[str, Coder]) -> None:
    """Sign steps off, each with its note."""
    for line in signed:
        project.coders.act_as(coders[line["signed_by"]].name)
        project.method.steps.sign_off(project.method.steps.find(line["step"]).id, line["note"])


def _decide(project: ProjectServices, decision: dict[str, Any], ids: dict[str, Id]) -> None:
    service, why = project.decisions.candidates, decision["reason"]
    chosen = [ids[number] for number in decision["candidates"]]
    match decision["what"]:
        case "bring_together":
            service.bring_together(chosen, decision["into"], why)
        case "origin":
            service.promote(chosen, why, into=ids[decision["into"]])
        case "keep":
            service.keep(chosen, why)
        case "drop":
            service.drop(chosen, why)
