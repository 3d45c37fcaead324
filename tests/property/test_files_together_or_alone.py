"""Files that are stored together leave what the same files leave one by one: sections, ledger, what was refused."""

from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.services.material.importing import ImportResult, SourceDetails
from tests.helpers import Bench
from tests.property.test_ledger_by_hand_and_documents import NAMES, NO_SHRINKING, NUMBER, SETS, Person
from tests.property.test_ledger_follows_documents import FACTS, TEXTS, ledger, sections
from tests.tries import tries

BEFORE = st.one_of(
    st.tuples(st.just("new"), st.tuples(st.sampled_from(TEXTS), st.fixed_dictionaries(FACTS))),
    st.tuples(st.just("ask"), st.sampled_from(NAMES), SETS, st.sampled_from(["", "Hösten", "Våren"])),
    st.tuples(st.just("mode"), NUMBER, st.just("none")),
    st.tuples(st.just("withdraw"), NUMBER),
)
BETWEEN = st.lists(BEFORE, max_size=1)
BROUGHT = st.tuples(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=6), st.fixed_dictionaries(FACTS), BETWEEN)


def in_files(folder: Path, texts: list[str], number: int) -> list[Path]:
    files = [folder / f"{number}-{at}.txt" for at in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(f"{text}Slut på fil {number}.\n")  # the same text twice is a duplicate
    return files


def said(facts: dict[str, Any]) -> SourceDetails:
    values: dict[str, Any] = {name: tuple(it) if isinstance(it, list) else it for name, it in facts.items()}
    return SourceDetails(**values)


def told(project: OpenProject, results: list[ImportResult]) -> list[tuple[object, ...]]:
    documents = project.material.documents
    return [
        (one.file, one.status, [documents.document(source.id).source.number for source in one.sources], one.left_out)
        for one in results
    ]


@settings(max_examples=tries(12), phases=NO_SHRINKING, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(BEFORE, max_size=4), st.lists(BROUGHT, min_size=1, max_size=3))
def test_files_together_are_what_they_are_alone(
    blank: Bench, before: list[tuple[Any, ...]], brought: list[tuple[list[str], dict[str, Any], list[Any]]]
):
    with TemporaryDirectory() as name:
        folder = Path(name)
        with blank.copied(folder / "a").open() as project:
            person = Person(project)
            for step in before:
                person.does(step)
        start = Bench(folder / "a" / "projekt" / blank.path.name, blank.program)
        with start.copied(folder / "b").open() as together, start.copied(folder / "c").open() as alone:
            people = Person(together), Person(alone)
            for number, (texts, facts, then) in enumerate(brought):
                files, details = in_files(folder, texts, number), said(facts)
                at_once = together.material.importing.files(files, details, Silent())
                one_by_one = [alone.material.importing.file(file, details) for file in files]
                assert told(together, at_once) == told(alone, one_by_one)
                for person, step in product(people, then):
                    person.does(step)
            assert ledger(together) == ledger(alone)
            assert sections(together) == sections(alone)
            assert together.trail.tracing.verify(Silent()).findings == ()
