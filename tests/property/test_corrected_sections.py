"""Whatever sections are corrected to: each place belongs to what was last laid on it, and all comes back."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.text import Section, SectionKind
from tests.helpers import Bench, coded, pasted
from tests.tries import tries

TEXT = "Vi saknar tid. 🙃\n \nData: ja.\n\nNej, inget."
KINDS = (SectionKind.QUESTION, SectionKind.SPEAKER, SectionKind.HEADING)
PLACES = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).filter(lambda ends: ends[0] < ends[1])
STEP = st.tuples(
    st.sampled_from(["lay", "move", "file", "remove"]), st.sampled_from(KINDS), PLACES, st.sampled_from("ABC")
)
Owners = dict[SectionKind, list[str]]


def owners(sections: tuple[Section, ...]) -> Owners:
    """Return whose each code point is, per kind: the title of its section, or nothing."""
    kept: Owners = {kind: [""] * len(TEXT) for kind in KINDS}
    for section in sections:
        for place in range(section.start, section.end):
            assert not kept[section.kind][place], "two of a kind hold the same place"
            kept[section.kind][place] = section.label
    return kept


def with_words(before: list[str], now: list[str]) -> list[str]:
    """Take away what the rule takes: parts of cut sections that have no words left."""
    shown: list[str] = []
    for label, places in groupby(range(len(now)), key=now.__getitem__):
        at = list(places)
        cut = label and before != now and not TEXT[at[0] : at[-1] + 1].strip()
        shown += ["" if cut else label] * len(at)
    return shown


def stepped(
    project: OpenProject, text: str, sections: tuple[Section, ...], step: tuple[str, SectionKind, tuple[int, int], str]
) -> Iterator[tuple[str, Owners]]:
    """Take one step; yield its operation and whose each place is to be after it. Nothing if it was refused."""
    what, kind, (start, end), title = step
    service, wanted = project.material.sections, owners(sections)
    there = next((one for one in sections if one.kind is kind and one.start <= start < one.end), None)
    if what != "lay" and there is None:
        return
    if what == "remove" and there is not None:
        change = service.remove(text, [there])
        wanted[kind][there.start : there.end] = [""] * len(there.span)
        yield change.operation, wanted
        return
    new = Section(kind=kind, start=start, end=end, label=title)
    if there is not None and what in {"move", "file"}:
        new = replace(there, start=start, end=end) if what == "move" else replace(there, label=title)
    instead = there if what in {"move", "file"} else None
    change = service.lay(text, new, instead)
    before = list(wanted[kind])
    if instead is not None:
        wanted[kind][instead.start : instead.end] = [""] * len(instead.span)
    wanted[kind][new.start : new.end] = [new.label] * len(new.span)
    wanted[kind] = with_words(before, wanted[kind])
    yield change.operation, wanted


@settings(max_examples=tries(15), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, min_size=3, max_size=12))
def test_each_place_belongs_to_what_was_last_laid_on_it_and_every_step_is_undone_and_done_again(
    blank: Bench, steps: list[tuple[str, SectionKind, tuple[int, int], str]]
):
    with TemporaryDirectory() as folder, blank.copied(Path(folder, "a")).open() as project:
        document = pasted(project, TEXT, "Norrsken")
        coded(project, document, "T01", 3, 9)
        text = document.text.id

        def now() -> tuple[Section, ...]:
            return project.material.documents.document(document.source.id).sections

        moments = [now()]
        operations: list[str] = []
        for step in steps:
            with suppress(NothingToDo):
                for operation, wanted in stepped(project, text, moments[-1], step):
                    assert owners(now()) == wanted
                    operations.append(operation)
                    moments.append(now())
        undone = []
        for operation, before in zip(reversed(operations), reversed(moments[:-1]), strict=True):
            undone.append(project.trail.history.revert(operation).operation)
            assert now() == before
        for operation, after in zip(reversed(undone), moments[1:], strict=True):
            project.trail.history.revert(operation)
            assert now() == after
        assert [line.words for line in project.coding.marking.all()] == [TEXT[3:9]]
        assert project.trail.tracing.check(Silent()).findings == ()
