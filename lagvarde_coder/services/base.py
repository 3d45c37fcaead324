"""What every service has: the open project, and who acts."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import EmptyInput, NobodyActs, NotFound, ReadOnly
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.values import S

if TYPE_CHECKING:
    from lagvarde_coder.storage.database import Database
    from lagvarde_coder.storage.operations import Operations
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


@contextmanager
def without_searching_garbage() -> Iterator[None]:
    """Keep Python from its search for unused cycles while much is made at once of which nothing is unused.

    It would go through all of it again and again, which takes a fifth to a third of the time. Where somebody else sees
    to that search, as the window does, it is left to them.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@dataclass(slots=True)
class Desk:
    """An open project and the coder at work on it; shared by all services of one open project.

    Attributes:
        actor: who acts; None: nobody, who can only read.
        newcomer: the same, while not in the project yet: what is written first enters them, so looking writes nothing.
        begins: coding a document that is not started makes it started.
        alone: "Dölj andras kodning": what others coded is not read at all, so no list and no figure shows it.
    """

    database: "Database"
    actor: Id | None
    alone: bool = False
    begins: bool = True
    newcomer: Coder | None = None

    @property
    def acting(self) -> Id | Coder | None:
        """Who acts: the id of a coder of the project, or a newcomer, whom the project does not know yet."""
        return self.newcomer or self.actor

    @property
    def only(self) -> Id | None:
        """The one coder whose codings are read, or None for all."""
        return self.actor if self.alone else None


class Service:
    """A topic's use-cases on one open project."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def _database(self) -> "Database":
        return self._desk.database

    def _read(self) -> AbstractContextManager["Reader"]:
        """Read one consistent snapshot, without what others coded while that is hidden."""
        return self._database.read(self._desk.only)

    @contextmanager
    def _operation(self, action: Action) -> Iterator["Work"]:
        """Begin an operation by the coder at work; one who is new is entered just before it.

        Raises:
            ReadOnly: the project is open for reading.
            NobodyActs: it is open for writing, but nobody said who they are.
        """
        with self._operations() as operations, operations.begin(action) as work:
            yield work

    @contextmanager
    def _operations(self) -> Iterator["Operations"]:
        """The same for several operations that are stored together, or not at all."""
        desk = self._desk
        if desk.actor is None:
            raise NobodyActs if self._database.writable else ReadOnly
        newcomer = desk.newcomer
        with self._database.operations(desk.actor, newcomer=newcomer) as operations:
            yield operations
        if operations.wrote and desk.newcomer is newcomer:
            desk.newcomer = None


def known(read: "Reader", kind: type[S], ids: Sequence[Id]) -> list[S]:
    """Return these subjects, in order.

    Raises:
        NotFound: one of them does not exist (any more).
    """
    subjects = read.many(kind, ids)
    for subject_id in ids:
        if subject_id not in subjects:
            raise NotFound(kind=kind.KIND, name=subject_id)
    return [subjects[subject_id] for subject_id in ids]


def required(field: str, text: str) -> str:
    """Return ``text`` in canonical form.

    Raises:
        EmptyInput: it is empty or white space.
    """
    cleaned = clean(text)
    if not cleaned:
        raise EmptyInput(field=field)
    return cleaned
