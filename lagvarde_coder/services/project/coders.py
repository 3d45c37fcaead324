"""Who works on the project."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.base import Service, required

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


class CoderService(Service):
    """The coders of a project and which of them acts."""

    def all(self) -> list[Coder]:
        """Return all coders, by name; who acts but has written nothing yet is one of them."""
        newcomer = self._desk.newcomer
        with self._read() as read:
            coders = [*read.all(Coder), *([newcomer] if newcomer else [])]
        return sorted(coders, key=lambda coder: swedish(coder.name))

    def current(self) -> Coder | None:
        """Return who acts; None while reading only, or while nobody said who they are."""
        if self._desk.actor is None or self._desk.newcomer is not None:
            return self._desk.newcomer
        with self._read() as read:
            return read.get(Coder, self._desk.actor)

    def act_as(self, name: str, initials: str = "", role: str = "") -> Coder:
        """Let the coder of this name (or these initials) act from now on; a new one is entered with the first write.

        Raises:
            EmptyInput: there is no name.
        """
        name = required("name", name)
        with self._read() as read:
            coder = find_coder(read, name)
        self._desk.newcomer = None if coder else new_coder(name, initials, role)
        acting = coder or self._desk.newcomer
        assert acting is not None
        self._desk.actor = acting.id
        return acting

    def enter(self, name: str, initials: str = "", role: str = "") -> Coder:
        """The same, but a new coder is entered in the project at once."""
        coder = self.act_as(name, initials, role)
        if self.is_new:
            with self._database.operation(Action.CODER_CREATE, coder.id) as work:
                work.put(coder)
            self._desk.newcomer = None
        return coder

    @property
    def is_new(self) -> bool:
        """Whether who acts is not in the project yet."""
        return self._desk.newcomer is not None


def find_coder(read: "Reader", name: str) -> Coder | None:
    """Return the coder with this name, else with these initials."""
    wanted = name.casefold()
    coders = sorted(read.all(Coder), key=lambda coder: swedish(coder.name))
    by_name = [coder for coder in coders if coder.name.casefold() == wanted]
    return next(iter(by_name + [coder for coder in coders if coder.initials.casefold() == wanted]), None)


def new_coder(name: str, initials: str = "", role: str = "") -> Coder:
    """Return a coder with an identity of their own; initials are made from the name when not given."""
    from_name = "".join(word[0] for word in name.replace(".", " ").split()).upper()
    return Coder(id=new_id(), name=name, initials=clean(initials) or from_name[:4], role=clean(role))
