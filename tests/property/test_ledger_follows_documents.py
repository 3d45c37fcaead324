"""Whatever was corrected afterwards: the ledger is what bringing the final documents in afresh would give."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.material.sources import SourceKind
from tests.helpers import Bench, pasted
from tests.tries import tries

SHARED = "Vilka konsekvenser, positiva och negativa, ser ni av ett större fokus på att fasa ut lågvärdevård?"
TO_NPO = "Vilket stöd önskar ni från myndigheten för regionernas arbete?"
SUPPORT = "Vilket stöd behövs på verksamhetsnivå?"
TEXTS = (
    f"{SHARED}\nBra.\n",
    f"{SHARED}\nBra.\n{TO_NPO}\nMer data.\n",
    f"{SHARED}\n{TO_NPO}\nMer data.\n",
    f"{SHARED}\nBra.\n{SUPPORT}\nTid.\n",
    f"Norrsken: Vi saknar tid.\nNPO Tandvård: Och data.\n{SUPPORT}\n",
    "Utan frågor.\n",
)
FACTS: dict[str, st.SearchStrategy[Any]] = {
    "kind": st.sampled_from([SourceKind.DIALOGUE, SourceKind.ANSWER, SourceKind.EMAIL]),
    "organisations": st.lists(st.sampled_from(["NPO Tandvård", "NPO Akut vård", "Norrsken"]), unique=True, max_size=2),
    "question_sets": st.sampled_from([(), ("npo",), ("allman",), ("npo", "allman")]),
    "occasion": st.sampled_from(["", "Hösten", "Våren"]),
    "wave": st.sampled_from([0, 1]),
}
NEW = st.tuples(st.sampled_from(TEXTS), st.fixed_dictionaries(FACTS))
CORRECTED = st.tuples(st.sets(st.integers(0, 4), min_size=1, max_size=3), st.fixed_dictionaries({}, optional=FACTS))


def brought_in(project: OpenProject, text: str, facts: dict[str, Any]) -> None:
    more = {name: fact for name, fact in facts.items() if name != "organisations"}
    pasted(project, text, *facts["organisations"], **more)


def corrected(project: OpenProject, places: set[int], facts: dict[str, Any]) -> None:
    sources = [line.source.id for at, line in enumerate(project.material.documents.sources()) if at in places]
    with suppress(NothingToDo):
        project.material.documents.change(sources, facts)  # type: ignore[arg-type]


def ledger(project: OpenProject) -> list[tuple[object, ...]]:
    """Return the lines of the ledger without their ids, and statuses in the order of the questions."""
    names = {one.id: one.name for one in project.material.ledger.organisations()}
    return sorted(
        (
            names[one.organisation],
            one.question_set or "",
            (one.occasion, one.wave, one.mode),
            sorted((status.question, status.status) for status in one.statuses),
        )
        for one in project.material.ledger.inquiries()
    )


def sections(project: OpenProject) -> list[list[tuple[object, ...]]]:
    """Return where each document's sections are and which question they answer."""
    documents = [project.material.documents.document(line.source.id) for line in project.material.documents.sources()]
    return [[(one.kind, one.start, one.end, one.question) for one in document.sections] for document in documents]


def brought_in_afresh(project: OpenProject, again: OpenProject) -> None:
    keys = {one.id: one.key for one in project.material.ledger.question_sets()}
    for line in project.material.documents.sources():
        source = line.source
        facts = {
            "kind": source.kind,
            "organisations": [one.name for one in line.organisations],
            "question_sets": tuple(keys[one] for one in source.question_sets),
            "occasion": source.occasion,
            "wave": source.wave,
        }
        brought_in(again, project.material.documents.document(source.id).content, facts)


@settings(max_examples=tries(12), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(NEW, min_size=1, max_size=4), st.lists(CORRECTED, max_size=4))
def test_the_ledger_is_what_the_final_documents_would_give(
    blank: Bench, new: list[tuple[str, dict[str, Any]]], corrections: list[tuple[set[int], dict[str, Any]]]
):
    with (
        TemporaryDirectory() as folder,
        blank.copied(Path(folder, "a")).open() as project,
        blank.copied(Path(folder, "b")).open() as again,
    ):
        for at, (text, facts) in enumerate(new):
            brought_in(project, f"{text}Slut {at}.\n", facts)
            if at < len(corrections):
                corrected(project, *corrections[at])
        for correction in corrections[len(new) :]:
            corrected(project, *correction)
        brought_in_afresh(project, again)
        assert ledger(project) == ledger(again)
        assert sections(project) == sections(again)
        assert project.material.ledger.compared().differing == frozenset()
