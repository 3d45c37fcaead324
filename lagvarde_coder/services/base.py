"""What every service has: the open project, and who acts."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import EmptyInput, NotFound, ReadOnly
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.values import S

if TYPE_CHECKING:
    from lagvarde_coder.storage.project_file import Database
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


@dataclass(slots=True)
class Desk:
    """An open project and the coder at work on it; shared by all services of one open project.

    Attributes:
        begins: coding a document that is not started makes it started.
        alone: "Dölj andras kodning": what others coded is not read at all, so no list and no figure shows it.
    """

    database: "Database"
    actor: Id | None
    alone: bool = False
    begins: bool = True

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

    def _operation(self, action: Action) -> AbstractContextManager["Work"]:
        """Begin an operation by the coder at work.

        Raises:
            ReadOnly: the project is open for reading.
        """
        if self._desk.actor is None:
            raise ReadOnly
        return self._database.operation(action, self._desk.actor)


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
