"""Names of persons, as an installed Swedish spaCy pipeline finds them; without one nothing is found."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.language.importing import step_by_step

if TYPE_CHECKING:
    from spacy.language import Language

_PERSONS = frozenset({"PER", "PERSON", "PRS"})
"""What pipelines call persons: those trained on SUC 3 say PRS."""
_AT_ONCE = 20_000
"""Code points that the pipeline is given at once, at a line's end: it takes memory in proportion."""


def names_in(text: str, progress: Progress) -> Iterator[tuple[int, int]]:
    """Yield the ranges ``[start, end)`` (code points) of persons' names in text order.

    Raises:
        Cancelled: the user asked to stop.
    """
    pipeline = _pipeline(progress)
    if pipeline is None:
        return
    at = 0
    while at < len(text):
        end = len(text) if len(text) - at <= _AT_ONCE else text.rfind("\n", at, at + _AT_ONCE) + 1
        end = end if end > at else min(at + _AT_ONCE, len(text))
        progress.step(at, len(text))
        for entity in pipeline(text[at:end]).ents:
            if entity.label_ in _PERSONS:
                yield at + entity.start_char, at + entity.end_char
        at = end


def pipeline_installed() -> str:
    """Return the name of the installed Swedish pipeline that is asked for names, or nothing."""
    from importlib.metadata import entry_points

    names = sorted(one.name for one in entry_points(group="spacy_models") if one.name.startswith("sv"))
    return names[0] if names else ""


@cache
def _loaded(name: str) -> "Language":
    import spacy

    return spacy.load(name)


def _pipeline(progress: Progress) -> "Language | None":
    """Return the pipeline, loaded once, if it finds names."""
    if not (name := pipeline_installed()):
        return None
    with step_by_step(progress):
        pipeline = _loaded(name)
    return pipeline if {"ner", "entity_ruler"} & set(pipeline.pipe_names) else None
