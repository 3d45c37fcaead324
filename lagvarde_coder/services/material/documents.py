"""The material: documents, their texts and what is known of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.errors import Ambiguous, NotFound, NothingToDo
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.answering import sets_put
from lagvarde_coder.domain.material.ledger import Organisation, QuestionSet
from lagvarde_coder.domain.material.sources import LeftOut, Sectioning, Source, SourceStatus, Text
from lagvarde_coder.domain.material.speaking import Categories, Speaking
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import Section, clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Desk, Service, known
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.material.describing import Describing, SourceChanges
from lagvarde_coder.services.material.hearing import Hearings, stored_sections
from lagvarde_coder.services.material.sectioning import to_check
from lagvarde_coder.services.material.sections import put_sections
from lagvarde_coder.services.material.speakers import categories_by_organisation, category_names

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source with what a list shows of it.

    Attributes:
        categories: those in which figures count it: of its organisations as the ledger has them, else its own.
        left_out: what the import could not carry over.
        erased: its words were erased by decision.
    """

    source: Source
    organisations: tuple[Organisation, ...]
    categories: tuple[str, ...]
    characters: int
    codings: int
    left_out: tuple[LeftOut, ...] = ()
    erased: bool = False

    @property
    def speaking(self) -> Speaking:
        """Those whose words the whole document is."""
        names = tuple(sorted((organisation.name for organisation in self.organisations), key=swedish))
        return Speaking(names, self.categories, self.source.alias)


@dataclass(frozen=True, slots=True)
class Document:
    """A source ready to be read and coded; section positions are code points of ``content``."""

    source: Source
    text: Text
    content: str
    sections: tuple[Section, ...]
    organisations: tuple[Organisation, ...]


class MaterialService(Service):
    """Documents: list, find, open, describe."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._listed: tuple[tuple[str, Id | None], list[SourceLine]] | None = None

    def called(self, sources: Iterable[Id]) -> dict[Id, Disclosed]:
        """Return what documents are called where organisations are named: by alias, or without what is masked."""
        with self._read() as read:
            found = read.many(Source, list(dict.fromkeys(sources)))
            gate = Gate.of_words(read, [source.text for source in found.values()])
            return {source.id: gate.title(source) for source in found.values()}

    def sources(self) -> list[SourceLine]:
        """Return all sources in order of their numbers.

        Several rooms list them: they are kept, and read anew when the log has grown or others' coding is hidden.
        """
        with self._read() as read:
            state = read.head().hash, read.only
            listed = self._listed
            if listed is None or listed[0] != state:
                listed = self._listed = state, source_lines(read)
        return list(listed[1])

    def find(self, name: str) -> Source:
        """Return the source with this id, number ("#12", or "12" if no title is that) or title; ``last`` is the newest.

        Raises:
            NotFound, Ambiguous: none, or several of this title.
        """
        with self._read() as read:
            sources = sorted(read.all(Source), key=lambda source: source.number)
        if name == "last" and sources:
            return sources[-1]
        matching = [source for source in sources if name in {source.id, f"#{source.number}"}]
        matching = matching or [source for source in sources if source.title == clean(name)]
        matching = matching or [source for source in sources if str(source.number) == name]
        if not matching:
            raise NotFound(kind="document", name=name)
        if len(matching) > 1:
            raise Ambiguous(name=name)
        return matching[0]

    def released_titles(self) -> dict[str, Disclosed]:
        """Return, by title, what a document is called where it leaves, of those that are then called otherwise."""
        with self._read() as read:
            gate = Gate.of(read, Attribution.ORGANISATION)
            told = {source.title: gate.title(source) for source in read.all(Source)}
        return {title: words for title, words in told.items() if words != title}

    def document(self, source: Id) -> Document:
        """Return a source with its text and sections.

        Raises:
            NotFound: there is no such source.
            ProjectDamaged: the stored text does not have its hash.
        """
        with self._read() as read:
            stored = read.get(Source, source)
            if stored is None:
                raise NotFound(kind="document", name=source)
            text = read.many(Text, [stored.text])[stored.text]
            sectioning = read.where(Sectioning, text=text.id)
            organisations = read.many(Organisation, list(stored.organisations))
            return Document(
                stored,
                text,
                read.text(text.id),
                sectioning[0].sections if sectioning else (),
                tuple(organisations.values()),
            )

    def question_sets(self, sources: Sequence[Id]) -> list[frozenset[Id]]:
        """Return which question sets were put in each source: as a person said, else those found in its text."""
        with self._read() as read:
            known_sets = read.all(QuestionSet)
            return [
                frozenset(put.id for put in sets_put(source, stored_sections(read, source), known_sets))
                for source in known(read, Source, list(sources))
            ]

    def to_check(self, source: Id) -> tuple[LeftOut, ...]:
        """Return which of a source's answers stand without a question that is known, and why; now, not at import.

        Raises:
            NotFound: there is no such source.
        """
        with self._read() as read:
            (stored,) = known(read, Source, [source])
            hearings = Hearings(read)
            sets = hearings.sets(hearings.keys(stored.question_sets))
            return to_check(stored_sections(read, stored), sets)

    def original(self, source: Id) -> tuple[str, bytes]:
        """Return the imported file's name and bytes, as they were."""
        document = self.document(source)
        with self._read() as read:
            return document.text.file_name, read.original(document.text.id)

    def change(self, sources: Sequence[Id], changes: SourceChanges) -> Change:
        """Change the same fields of sources, as one operation, with all that follows for sections and ledger.

        Raises:
            NotFound: one of them is not there.
            NothingToDo: they all say so already.
            UnknownQuestionSet: no set has a chosen key.
        """
        with self._operation(Action.SOURCE_CHANGE) as work:
            Describing(work, changes).change(sources)
            if work.nothing:
                raise NothingToDo(detail="The document already says so.")
            change = work.change()
        return change

    def set_status(self, sources: Sequence[Id], status: SourceStatus) -> Change:
        """Say how far the coding of sources has come, as one operation. Raises as :meth:`change`."""
        with self._operation(Action.SOURCE_STATUS) as work:
            stored = work.read.many(Source, list(sources)).values()
            changed = [replace(source, status=status) for source in stored if source.status is not status]
            if not changed:
                raise NothingToDo(detail="The document already says so.")
            work.put(*changed)
            change = work.change()
        return change

    def correct_sections(self, text: Id, sections: Sequence[Section]) -> Change:
        """Replace the sections of a text, as a person sees them right; logged.

        Raises:
            NotFound: there is no such text.
            SpanOutsideText: a section ends beyond it.
            OverlappingSections: two of the same kind overlap. Nothing is stored.
        """
        with self._operation(Action.SECTION_CHANGE) as work:
            put_sections(work, text, sections)
            change = work.change()
        return change


def source_lines(read: "Reader") -> list[SourceLine]:
    """Return all sources in order of their numbers."""
    organisations = {organisation.id: organisation for organisation in read.all(Organisation)}
    texts = {text.id: text for text in read.all(Text)}
    codings = read.codings_per("text")
    erased = read.erased()
    ledger = categories_by_organisation(list(organisations.values()))
    return [
        SourceLine(
            source,
            tuple(organisations[organisation] for organisation in source.organisations),
            category_names(_categories(source, ledger)),
            texts[source.text].characters,
            codings.get(source.text, 0),
            texts[source.text].left_out,
            source.id in erased,
        )
        for source in sorted(read.all(Source), key=lambda source: source.number)
    ]


def _categories(source: Source, ledger: dict[Id, tuple[str, ...]]) -> frozenset[str]:
    return Categories(source.organisations, source.categories, ledger).of_all(source.organisations)
