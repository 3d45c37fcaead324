"""Where documents say another category than the ledger: figures go by the ledger, and somebody settles it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class CategoryDifference:
    """A document whose own categories are not those that the ledger gives its organisations.

    Attributes:
        ledger: what the ledger says of all of them together; may be empty.
    """

    source: Source
    organisations: tuple[Organisation, ...]
    ledger: tuple[str, ...]

    @property
    def only(self) -> Organisation | None:
        """The document's one organisation; of several it is not known whom its categories are about."""
        return self.organisations[0] if len(self.organisations) == 1 else None


class CategoryService(Service):
    """Settles what documents and ledger say differently; afterwards the ledger alone says it."""

    def differences(self) -> list[CategoryDifference]:
        """Return the documents that say another category than the ledger, by number."""
        with self._read() as read:
            return list(_differences(read))

    def enter_in_ledger(self, sources: Sequence[Id]) -> Change:
        """Give the one organisation of each document its categories, beside those that the ledger gives it already.

        Raises:
            NotFound: one of the documents is not there.
            NothingToDo: none of them has one organisation of which the ledger says something else.
        """
        with self._operation(Action.LEDGER_CHANGE) as work:
            chosen = [one for one in _chosen(work.read, sources) if one.only is not None]
            if not chosen:
                raise NothingToDo(detail="The ledger already says so.")
            work.put(*_with_categories(chosen))
            work.put(*(replace(difference.source, categories=()) for difference in chosen))
            change = work.change()
        return change

    def keep_ledger(self, sources: Sequence[Id]) -> Change:
        """Let the ledger alone say it: the documents' own categories go. Raises as :meth:`enter_in_ledger`."""
        with self._operation(Action.SOURCE_CHANGE) as work:
            work.put(*(replace(one.source, categories=()) for one in _chosen(work.read, sources)))
            change = work.change()
        return change


def own_categories(said: Iterable[str], organisations: Sequence[Organisation]) -> tuple[str, ...]:
    """Return what a document has to say itself: nothing where the ledger says the same of its organisations."""
    said = tuple(said)
    return () if organisations and set(said) == _of_all(organisations) else said


def of_each(said: Sequence[str], organisations: Sequence[str]) -> Sequence[str]:
    """Return what new organisations get of what is said of them together; of several nobody said which has which."""
    return said if len(organisations) == 1 or len(said) == 1 else ()


def copies(read: "Reader", before: Organisation) -> list[Source]:
    """Return the documents that only repeat what the ledger said of an organisation, without their copy of it."""
    every = {organisation.id: organisation for organisation in read.all(Organisation)} | {before.id: before}
    return [
        replace(source, categories=())
        for source in read.all(Source)
        if before.id in source.organisations
        and source.categories
        and not own_categories(source.categories, [every[organisation] for organisation in source.organisations])
    ]


def _differences(read: "Reader") -> Iterator[CategoryDifference]:
    every = {organisation.id: organisation for organisation in read.all(Organisation)}
    for source in sorted(read.all(Source), key=lambda source: source.number):
        organisations = tuple(every[organisation] for organisation in source.organisations)
        if organisations and own_categories(source.categories, organisations):
            yield CategoryDifference(source, organisations, tuple(sorted(_of_all(organisations), key=swedish)))


def _chosen(read: "Reader", sources: Sequence[Id]) -> list[CategoryDifference]:
    wanted = {source.id for source in known(read, Source, list(sources))}
    chosen = [difference for difference in _differences(read) if difference.source.id in wanted]
    if not chosen:
        raise NothingToDo(detail="The ledger already says so.")
    return chosen


def _with_categories(differences: Sequence[CategoryDifference]) -> list[Organisation]:
    """Return the organisations that get a category from their documents; one may have several documents."""
    before = {one.only.id: one.only for one in differences if one.only is not None}
    said: dict[Id, list[str]] = {organisation.id: [*organisation.categories] for organisation in before.values()}
    for one in differences:
        if one.only is not None:
            said[one.only.id] += one.source.categories
    after = [replace(before[who], categories=tuple(dict.fromkeys(names))) for who, names in said.items()]
    return [organisation for organisation in after if organisation != before[organisation.id]]


def _of_all(organisations: Iterable[Organisation]) -> set[str]:
    return {category for organisation in organisations for category in organisation.categories}
