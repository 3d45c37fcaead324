"""Whose words a passage is: the one place that says it, for figures' passages, tables, lists and searches alike."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.figures.counted import CountedSource, Voices
from lagvarde_coder.domain.figures.groups import distinct_labels
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import Section

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


class Speakers:
    """Who speaks where in the texts of a project, by name: in a joint dialogue only those who speak there."""

    def __init__(self, read: "Reader") -> None:
        sources = {source.id: source for source in read.all(Source)}
        sections = {sectioning.text: sectioning.sections for sectioning in read.all(Sectioning)}
        self._voices = {
            text.id: voices_of(sources[text.source], text.id, sections.get(text.id, ()))
            for text in read.all(Text)
            if text.source in sources
        }
        self._labels = distinct_labels(organisation_names(read.all(Organisation)))
        self._names: dict[frozenset[Id], tuple[str, ...]] = {}

    def of(self, text: Id, start: int, end: int) -> tuple[str, ...]:
        """Return the names of those whose words ``[start, end)`` (code points of ``text``) is, in Swedish order.

        Organisations with the same name are distinguished as in figures.
        """
        speaking = self._voices[text].of(start, end)
        if speaking not in self._names:
            self._names[speaking] = tuple(sorted((self._labels[who] for who in speaking), key=swedish))
        return self._names[speaking]


def voices_of(source: Source, text: Id, sections: Sequence[Section]) -> Voices:
    """Return who speaks where in one text of a source, by id."""
    speaking = CountedSource(
        id=source.id,
        text=text,
        characters=0,
        kind=source.kind,
        organisations=source.organisations,
        sections=tuple(sections),
    )
    return Voices(speaking)


def organisation_names(organisations: Sequence[Organisation]) -> dict[Id, tuple[str, ...]]:
    """Return the name of each organisation, then details that distinguish it from namesakes."""
    return {
        organisation.id: (organisation.name, organisation.group, ", ".join(organisation.categories))
        for organisation in organisations
    }
