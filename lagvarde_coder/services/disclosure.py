"""The gate through which every word leaves the program: names, titles, quotations, and what the authority wrote.

Reports and tables are made of :data:`~lagvarde_coder.domain.disclosed.Disclosed` words, and only this module makes
them: whoever was heard leaves through :class:`Gate`, as far as the report's attribution permits.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Self, TypeVar

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.coding.surroundings import around
from lagvarde_coder.domain.disclosed import NOTHING, Attribution, Disclosed
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.contacts import roles
from lagvarde_coder.domain.material.ledger import NPO, Inquiry, Organisation
from lagvarde_coder.domain.material.sources import Sectioning, Source
from lagvarde_coder.domain.material.speaking import Speaking
from lagvarde_coder.domain.project import Coder, Project
from lagvarde_coder.domain.report.masks import Covered
from lagvarde_coder.domain.report.quotations import NamedAs
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import SectionKind, Span
from lagvarde_coder.domain.themes.codebook import Codebook, Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.concerned import Concerned, Named
from lagvarde_coder.exporters import wording
from lagvarde_coder.services.restrictions import Restrictions
from lagvarde_coder.words import IN_SWEDISH, Words

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

__all__ = ["Attribution", "Gate"]

T = TypeVar("T")
_CUT = "…"
_UNNAMED = "[organisation]"
_OWN_KINDS = frozenset({Project.KIND, Coder.KIND, Codebook.KIND, Theme.KIND, Coding.KIND, Disposition.KIND})
"""Kinds of subjects whose names are the authority's own words, or words of a passage."""
_ON_THE_LEDGER = frozenset({Action.LEDGER_CHANGE, Action.LEDGER_JOIN})
_SHORT = 4
"""Letters from which on a name is known in its inflected and compound forms too; a shorter one begins many words."""


@dataclass(frozen=True, slots=True)
class ListedOrganisation:
    """An organisation of the ledger as it may leave the program.

    Attributes:
        suggested_by: another organisation of the ledger, or nothing.
        main_body: false where organisations are not named; ``contacts``: roles, none that may be somebody's name.
    """

    id: Id
    name: Disclosed
    group: Disclosed
    categories: Disclosed
    suggested_by: Disclosed
    main_body: bool
    contacts: Disclosed


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets out what the report's attribution permits.

    Attributes:
        organisations: names in the ledger; ``headings``: titles of documents and names of speakers in them. No category
            leaves that is called like one of the former, and no context with either; none where all may be named.
        comments: whether coders' comments leave; ``initials``: whether it is said who coded a passage.
        aliased: whether any document has an alias, in place of title and organisations.
        aliases: the organisations heard in such documents, with it: they are called by no other name in figures.
        salt: what nobody outside knows. Ids of a published list are public, and an order by them would be a key to it.
        restrictions: masks, and what quotations keep back, whatever the attribution permits.
    """

    attribute: Attribution = Attribution.ORGANISATION
    organisations: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    salt: str = ""
    comments: bool = True
    initials: bool = True
    aliased: bool = False
    restrictions: Restrictions = field(default_factory=Restrictions)
    aliases: Mapping[Id, str] = field(default_factory=dict)

    @classmethod
    def of(cls, read: "Reader", attribute: Attribution, *, comments: bool = True, initials: bool = True) -> Self:
        """Return a gate that knows the names in a project, and what was decided of words in it."""
        sources, restrictions = read.all(Source), Restrictions.of(read)
        aliased = any(source.alias for source in sources)
        if attribute is Attribution.ORGANISATION and not aliased and not restrictions.naming:
            return cls(attribute, comments=comments, initials=initials, restrictions=restrictions)
        sectionings = read.all(Sectioning)
        speakers = (
            section.label
            for sectioning in sectionings
            for section in sectioning.sections
            if section.kind is SectionKind.SPEAKER
        )
        titles = (source.title for source in sources)
        names = _distinct(one.name for one in read.all(Organisation))
        (project,) = read.all(Project)
        headings = _distinct((*titles, *speakers))
        aliases = _aliases(sources, sectionings)
        return cls(attribute, names, headings, project.id, comments, initials, aliased, restrictions, aliases)

    @classmethod
    def of_words(cls, read: "Reader", texts: Sequence[Id]) -> Self:
        """Return a gate for words of some texts alone: it knows what is masked and not quoted there."""
        return cls(restrictions=Restrictions.of(read, texts))

    @property
    def names(self) -> bool:
        """Whether organisations are named, with all that could tell which they are."""
        return self.attribute is Attribution.ORGANISATION

    @property
    def categorises(self) -> bool:
        """Whether it is said of what sort an organisation is."""
        return self.attribute is not Attribution.NONE

    def passage(self, read: "Reader", text: Id, start: int, end: int, *, whole: bool = False) -> Disclosed:
        """Return the words of ``[start, end)`` (code points of a text), ``whole`` with white space at their ends.

        What is masked or not quoted is replaced by what stands for it.

        Raises:
            NotFound, UnreadableValue: as :meth:`Reader.text`.
        """
        words = self.restrictions.words(read.text(text), text, Span(start, end))
        return Disclosed(words if whole else words.strip())

    def released(self, content: str, text: Id, span: Span) -> Disclosed:
        """Return a passage of a text whose words are at hand, with the white space at its ends."""
        return Disclosed(self.restrictions.words(content, text, span))

    def whole(self, read: "Reader", text: Id) -> tuple[Disclosed, Covered]:
        """Return a whole text as it may leave, and where places of it then are. Raises as :meth:`passage`."""
        covered = self.restrictions.covered(read.text(text), text)
        return Disclosed(covered.text), covered

    def heading(self, text: Id, words: str) -> Disclosed:
        """Return words that are kept apart from a text but stand in it: the wording of a question."""
        return Disclosed(self.restrictions.retold(text, words))

    def attribution(self, speaking: Speaking, codings: Iterable[Id] = ()) -> Disclosed:
        """Return who the report says it was; less, where a decision about the ``codings`` that are printed says so."""
        named, alias = self.restrictions.named(codings)
        if self.attribute is Attribution.NONE or named is NamedAs.NOBODY:
            return NOTHING
        if self.attribute is Attribution.CATEGORY or named is NamedAs.CATEGORY:
            return Disclosed(wording.in_a_cell(self._nameless(speaking.categories)))
        return Disclosed(alias or speaking.alias or wording.in_a_cell(speaking.organisations))

    def unplaced(self, codings: Iterable[Id]) -> bool:
        """Whether a decision about ``codings`` says less of who said it than the export does.

        Then nothing says in which document it stands: other passages of that one tell whose it is.
        """
        named, _ = self.restrictions.named(codings)
        return (self.names and named is not NamedAs.AS_EXPORTED) or (self.categorises and named is NamedAs.NOBODY)

    def arranged(self, items: Iterable[T], codings: Callable[[T], Sequence[Id]]) -> Iterable[T]:
        """Return items in their order, those that are :meth:`unplaced` last: beside others they would tell a document.

        ``codings``: the codings, or the doubt, that an item prints.
        """
        if not self.restrictions.naming:
            return items
        listed = list(items)
        last = [item for item in listed if self.unplaced(codings(item))]
        first = [item for item in listed if not self.unplaced(codings(item))]
        return first + sorted(last, key=lambda item: self._mixed(min(codings(item))))

    def place(self, source: Source, span: Span, codings: Iterable[Id] = ()) -> Disclosed:
        """Return where a passage stands: "Dok 12, tecken 310–422"; nothing where it is :meth:`unplaced`."""
        return NOTHING if self.unplaced(codings) else Disclosed(wording.place(source.number, span.start, span.end))

    def title(self, source: Source, codings: Iterable[Id] = ()) -> Disclosed:
        """Return the source's alias or title; both may tell the organisation, so they leave only with organisations."""
        if self.unplaced(codings):
            return NOTHING
        if not self.names:
            return Disclosed(wording.document(source.number))
        return Disclosed(self.restrictions.called(source))

    def about(self, source: Source, words: str | Sequence[str]) -> Disclosed:
        """Return what is noted of a source: its diary number and the like lead to who it is, as an alias must not."""
        told = words if isinstance(words, str) else wording.in_a_cell(words)
        return Disclosed(told) if self.names and not source.alias else NOTHING

    def categories(self, subject: Speaking | Organisation, codings: Iterable[Id] = ()) -> Disclosed:
        """Return of what sort an organisation is, or those who speak; nothing where it is said of nobody."""
        if not self.categorises or self.restrictions.named(codings)[0] is NamedAs.NOBODY:
            return NOTHING
        return Disclosed(wording.in_a_cell(self._nameless(subject.categories)))

    def group(self, group: str) -> Disclosed:
        """Return the ledger's group of an organisation: anybody may write one, only the program's own leaves always."""
        return Disclosed(group) if self.names or group == NPO else NOTHING

    def reason(self, action: Action, reason: str) -> Disclosed:
        """Return why something was decided; why the ledger was changed tells who is in it."""
        return Disclosed(reason) if self.names or action not in _ON_THE_LEDGER else NOTHING

    def concerned(self, concerned: Concerned, words: Words = IN_SWEDISH) -> Disclosed:
        """Return what an operation of the log was done to."""
        subjects = list(filter(None, map(self._called, concerned.subjects)))
        into = list(filter(None, map(self._called, concerned.into)))
        if concerned.subjects and not subjects:
            return NOTHING
        told = words.listed(subjects, concerned.more)
        return Disclosed(f"{told} → {words.listed(into)}" if into else told)

    def _called(self, named: Named) -> str:
        """Return what a subject is called: names of documents, files and the ledger leave only with organisations."""
        if self.names and named.alias and named.kind not in _OWN_KINDS:
            return f"{named.document} {named.alias}" if named.document else named.alias
        if self.names or named.kind in _OWN_KINDS:
            return named.name
        return wording.document(named.document) if named.document else ""

    def context(self, read: "Reader", source: Source, span: Span, codings: Iterable[Id]) -> tuple[Disclosed, Disclosed]:
        """Return what stands around a passage, as :meth:`around` lets it out; nothing where it is :meth:`unplaced`."""
        if self.unplaced(codings):
            return NOTHING, NOTHING
        covered = self.restrictions.surroundings(read.text(source.text), source.text)
        before, after = around(covered.text, covered.start(span.start), covered.end(span.end))
        return self.around(_without_gaps(before), _without_gaps(after), source.alias)

    def around(self, before: str, after: str, alias: str = "") -> tuple[Disclosed, Disclosed]:
        """Return the text before and after a passage; without names, or under an alias, as far as it tells nobody's.

        A passage is quoted as it stands; what stands around it is there to help, and begins with who speaks.
        """
        if self.names and not alias:
            return Disclosed(before), Disclosed(after)
        telling = _telling(self.organisations, self.headings)
        if ends := [found.end() for found in telling.finditer(before)]:
            before = f"{_CUT} {before[ends[-1] :].strip()}".strip()
        if found := telling.search(after):
            after = f"{after[: found.start()].strip()} {_CUT}".strip()
        return Disclosed(before), Disclosed(after)

    def listed(self, organisations: Sequence[Organisation]) -> list[ListedOrganisation]:
        """Return the organisations of the ledger, in Swedish order.

        Where they are not named they are numbered, by group and category: their order by name would tell too much.
        """
        if self.names:
            ordered = sorted(organisations, key=lambda one: swedish(one.name))
            called = [one.name for one in ordered]
        else:
            ordered = sorted(organisations, key=self._hidden_order)
            called = [wording.organisation(number) for number in range(1, len(ordered) + 1)]
        known = {_key(one.name) for one in organisations}
        return [self._listed(one, name, known) for one, name in zip(ordered, called, strict=True)]

    def _hidden_order(self, organisation: Organisation) -> tuple[str, ...]:
        return self.group(organisation.group), self.categories(organisation), self._mixed(organisation.id)

    def _listed(self, organisation: Organisation, name: str, known: Collection[str]) -> ListedOrganisation:
        suggested_by = organisation.suggested_by  # free text: it may name a person
        is_known = self.names and _key(suggested_by) in known
        return ListedOrganisation(
            organisation.id,
            Disclosed(name),
            self.group(organisation.group),
            self.categories(organisation),
            Disclosed(suggested_by) if is_known else NOTHING,
            organisation.main_body and self.names,
            Disclosed(wording.in_a_cell(roles(organisation.contacts))) if self.names else NOTHING,
        )

    def groups(self, by: Grouping, labels: Mapping[str, str], numbered: str) -> dict[str, Disclosed]:
        """Return what the groups of a breakdown are called, by key; who may not be named is ``numbered`` ("Grupp {0}").

        ``labels`` are those of real groups; the words of kinds and of what has no organisation are nobody's.
        """
        called = self.aliases if by is Grouping.ORGANISATION else {}
        told = {key: self._group_named(by, called.get(key, label)) for key, label in labels.items()}
        hidden = sorted((key for key, label in told.items() if label is None), key=self._mixed)
        numbers = {key: Disclosed(numbered.format(number)) for number, key in enumerate(hidden, 1)}
        return {key: numbers[key] if label is None else label for key, label in told.items()}

    def _group_named(self, by: Grouping, label: str) -> Disclosed | None:
        if by in {Grouping.DOCUMENT, Grouping.SPEAKER}:
            return None  # a title leaves by :meth:`title`, and a person is never named
        if by is Grouping.ORGANISATION:
            return Disclosed(label) if self.names else None
        if by is Grouping.CATEGORY:
            named = self.categorises and label in self._nameless([label])
            return Disclosed(label) if named else None
        return self.coder(label) if by is Grouping.CODER else Disclosed(label)

    def _mixed(self, identity: str) -> str:
        return sha256(f"{self.salt} {identity}".encode()).hexdigest()

    def cell_text(self, words: str, aliases: Mapping[str, str]) -> Disclosed:
        """Return what the analyst wrote of an organisation or category in short: own words, in which names may stand.

        Organisations of the ledger are named in it only where the report names them, those with an alias
        (``aliases``: name -> alias) by that.
        """
        if not words:  # most cells
            return NOTHING
        if not self.names:
            return Disclosed(_renamed(words, dict.fromkeys(self.organisations, _UNNAMED)))
        return Disclosed(_renamed(words, aliases))

    def comment(self, words: str) -> Disclosed:
        """Return what a coder wrote about a passage for himself and his colleagues."""
        return Disclosed(words) if self.comments else NOTHING

    def coder(self, name: str) -> Disclosed:
        """Return who coded a passage: a name or initials."""
        return Disclosed(name) if self.initials else NOTHING

    def occasion(self, inquiry: Inquiry) -> Disclosed:
        """Return when an organisation was asked; the free text may name it."""
        return Disclosed(inquiry.occasion) if self.names else NOTHING

    def _nameless(self, categories: Sequence[str]) -> Sequence[str]:
        """Return the categories without those that are called like an organisation, where none may be named."""
        names = {_key(name) for name in self.organisations}
        return sorted((category for category in categories if _key(category) not in names), key=swedish)


def own(words: str) -> Disclosed:
    """Let out words of the authority's own: fixed ones, its questions, comments, reasons, and names of its coders.

    Never what tells who was heard, nor words of the material; an architecture test looks at what it is given.
    """
    return Disclosed(words)


def _aliases(sources: Iterable[Source], sectionings: Iterable[Sectioning]) -> dict[Id, str]:
    """Return the organisations that are heard in documents with an alias, with it."""
    of_text = {source.text: source.alias for source in sources if source.alias}
    heard = {one: source.alias for source in sources if source.alias for one in source.organisations}
    parts = [(section, of_text.get(each.text)) for each in sectionings for section in each.sections]
    return heard | {one: alias for section, alias in parts if alias for one in section.organisations}


def _without_gaps(text: str) -> str:
    """Return ``text`` without its empty lines."""
    return "\n".join(line for line in text.strip().splitlines() if line.strip())


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


@cache
def _telling(organisations: tuple[str, ...], headings: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds a name as a word or the beginning of one ("Norrskens"), or a heading, in any case."""
    choices = []
    for name in sorted((*organisations, *headings), key=len, reverse=True):
        words = [re.escape(word) for word in name.split()]
        ending = r"\w*" if len(name) >= _SHORT and name in organisations else ""
        choices.append(r"\s+".join(words) + ending)
        for at in range(1, len(words)):  # where the context itself was cut in the midst of a name
            choices.append(rf"\A{_CUT}\s+" + r"\s+".join(words[at:]) + ending)
            choices.append(r"\s+".join(words[:at]) + rf"\s+{_CUT}\Z")
    return re.compile(rf"(?<!\w)(?:{'|'.join(choices) or '(?!)'})(?!\w)\s*:?", re.IGNORECASE)


def _renamed(words: str, called: Mapping[str, str]) -> str:
    """Return ``words`` with other names in place of organisations' (name -> what it is called), inflected too."""
    for name in sorted(called, key=len, reverse=True):
        inflected = r"\w*" if len(name) >= _SHORT else ""
        pattern = r"\s+".join(map(re.escape, name.split()))
        instead = called[name].replace("\\", r"\\")
        words = re.sub(rf"(?<!\w){pattern}{inflected}(?!\w)", instead, words, flags=re.IGNORECASE)
    return words


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
