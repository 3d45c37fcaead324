"""Whose words a passage is: the one place that says it, for figures' passages, tables, lists and searches alike."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.figures.counted import CountedSource, Voices
from lagvarde_coder.domain.figures.groups import distinct_labels
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.material.speaking import NO_CATEGORY, Speaking
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import Section

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


class Speakers:
    """Who speaks where in the texts of a project, by name and category: in a joint dialogue only who speaks there."""

    def __init__(
        self, read: "Reader", texts: Collection[Id] | None = None, counted: Sequence[CountedSource] = ()
    ) -> None:
        """Take in the sections of these texts, or of all. In ``counted`` sources speaks only who counts there."""
        organisations = read.all(Organisation)
        ledger = categories_by_organisation(organisations)
        if texts is None:
            wanted = {text.id: text for text in read.all(Text)}
            sectionings = read.all(Sectioning)
            sources = {source.id: source for source in read.all(Source)}
        else:
            wanted = read.many(Text, list(texts))
            sectionings = [one for text in texts for one in read.where(Sectioning, text=text)]
            sources = read.many(Source, [text.source for text in wanted.values()])
        sections = {sectioning.text: sectioning.sections for sectioning in sectionings}
        self._voices = {
            text.id: voices_of(sources[text.source], text.id, sections.get(text.id, ()), ledger)
            for text in wanted.values()
            if text.source in sources
        }
        self._voices |= {source.text: source.voices for source in counted}
        self._aliases = {text.id: sources[text.source].alias for text in wanted.values() if text.source in sources}
        self._labels = distinct_labels(organisation_names(organisations))
        self._told: dict[tuple[Id, frozenset[Id]], Speaking] = {}

    def of(self, text: Id, start: int, end: int) -> Speaking:
        """Return those whose words ``[start, end)`` (code points of ``text``) is, all together, as figures have them.

        Organisations with the same name are distinguished as in figures.
        """
        return self._speaking(text, self._voices[text].of(start, end))

    def everyone(self, text: Id) -> tuple[str, ...]:
        """Return the names of all who are heard in a text, in Swedish order."""
        return self._speaking(text, self._voices[text].heard).organisations

    def each(self, text: Id, start: int, end: int) -> list[Speaking]:
        """Return those whose words it is one by one, each with its own categories; one without a name if nobody is."""
        together = sorted(self._voices[text].of(start, end), key=lambda who: swedish(self._labels[who]))
        return [self._speaking(text, frozenset([who])) for who in together] or [self._speaking(text, frozenset())]

    def _speaking(self, text: Id, organisations: frozenset[Id]) -> Speaking:
        key = text, organisations
        if key not in self._told:  # nearly all passages of a text are the same few's
            names = sorted((self._labels[who] for who in organisations), key=swedish)
            sorts = self._voices[text].sorts
            self._told[key] = Speaking(tuple(names), category_names(sorts.of_all(organisations)), self._aliases[text])
        return self._told[key]


def category_names(categories: Collection[str]) -> tuple[str, ...]:
    """Return categories in Swedish order, without the group of what has none."""
    return tuple(sorted(set(categories) - {NO_CATEGORY}, key=swedish))


def categories_by_organisation(organisations: Sequence[Organisation]) -> dict[Id, tuple[str, ...]]:
    """Return the categories that the ledger gives each organisation."""
    return {organisation.id: organisation.categories for organisation in organisations}


def voices_of(source: Source, text: Id, sections: Sequence[Section], ledger: Mapping[Id, Collection[str]]) -> Voices:
    """Return who speaks where in one text of a source, by id; ``ledger`` as :func:`categories_by_organisation`."""
    return CountedSource(
        id=source.id,
        text=text,
        characters=0,
        kind=source.kind,
        organisations=source.organisations,
        categories=source.categories,
        ledger=ledger,
        sections=tuple(sections),
    ).voices


def organisation_names(organisations: Sequence[Organisation]) -> dict[Id, tuple[str, ...]]:
    """Return the name of each organisation, then details that distinguish it from namesakes."""
    return {
        organisation.id: (organisation.name, organisation.group, ", ".join(organisation.categories))
        for organisation in organisations
    }
