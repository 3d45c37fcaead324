"""What else must hold of a log whose chain fits: exports kept its head, and entries refer to what there is."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from lagvarde_coder.domain.material.sources import Text
from lagvarde_coder.domain.project import Coder, Export
from lagvarde_coder.domain.trail.audit import Action, Finding, StoredEntry
from lagvarde_coder.domain.trail.erasing import Erasure
from lagvarde_coder.domain.trail.values import Plain

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id


class Witness(Protocol):
    """Sees every entry as it is walked past, in the file's order."""

    def take(self, row: StoredEntry, entry: Mapping[str, Any], head: "HeadHash") -> Iterator[Finding]:
        """Yield what does not fit; ``head`` works out the head hash of the entry's line, this entry included."""


class HeadHash(Protocol):
    """Works out a head hash when it is asked for: it takes time, and few are needed."""

    def __call__(self) -> str:
        """Return it."""


class ExportedHeads:
    """Holds the head that each export kept against the chain at that state.

    A chain can be rebuilt from any entry on so that all hashes fit; the heads that exports made later kept cannot, but
    by rewriting them too, which what was printed on the exported files tells.

    Args:
        exports: the values of all exports by their hash.
        joined: whether other copies were joined: an export made there keeps a head of that copy's line, whose states
            are numbered by that copy's file.
    """

    def __init__(self, exports: Mapping[str, Plain], empty: str, *, joined: bool) -> None:
        self._exports = exports
        self._states = {plain.get("state") for plain in exports.values()}
        self._heads: dict[object, str] = {0: empty}
        self._joined = joined
        self._passed = {empty}
        self._made_elsewhere: set[Id] = set()

    def take(self, row: StoredEntry, entry: Mapping[str, Any], head: HeadHash) -> Iterator[Finding]:
        """Yield an export that was made of another log than the one there is."""
        if entry["kind"] == Export.KIND and (plain := self._exports.get(entry["after"] or "")):
            if row.branch is not None:
                self._made_elsewhere.add(entry["subject"])
            elsewhere = entry["subject"] in self._made_elsewhere
            known = self._passed if elsewhere else {self._heads.get(plain.get("state"))}
            if plain.get("head") not in known:
                where, what = f"{Export.KIND} {entry['subject']}", "the log was rebuilt after this export"
                yield Finding(where, what, str(plain.get("name")))
        if row.branch is None and row.order in self._states:
            self._heads[row.order] = head()
        if self._joined:
            self._passed.add(head())


class References:
    """Holds that each entry has a coder, an action that there is, and undoes what was done before it."""

    def __init__(self) -> None:
        self._named: dict[Id, int] = {}
        self._coders: set[Id] = set()
        self._operations: set[Id] = set()

    def take(self, row: StoredEntry, entry: Mapping[str, Any], _: HeadHash) -> Iterator[Finding]:
        """Yield an action that there is not, and an operation that undoes nothing."""
        where = f"entry {row.order}"
        self._named.setdefault(entry["coder"], row.order)
        if entry["kind"] == Coder.KIND and entry["after"]:
            self._coders.add(entry["subject"])
        if entry["operation"] in self._operations:
            return
        self._operations.add(entry["operation"])
        undoes, action = entry["undoes"], entry["action"]
        if action not in _ACTIONS:
            yield Finding(where, "the program does not know it", action)
        if (action == Action.REVERT) != (undoes is not None) or not {undoes} <= {None, *self._operations}:
            yield Finding(where, "it undoes what is not in the log before it", undoes or action)

    def ending(self) -> Iterator[Finding]:
        """Yield the first entry of each coder who is not in the log."""
        for coder, order in self._named.items():
            if coder not in self._coders:
                yield Finding(f"entry {order}", "its coder is not in the log", coder)


_ACTIONS = frozenset(map(str, Action))


class ErasedValues:
    """Holds what erasures say is gone against when it was named: only what was named before an erasure may be.

    Args:
        erasures: those that entries state, by the hash of their value.

    Attributes:
        left: what is left of the values that erasures list, by hash.
        contents: the blobs that they list.
        brought_in: the values of texts that came after the first one: they may have brought bytes in anew.
    """

    def __init__(self, erasures: Mapping[str, Erasure]) -> None:
        self._erasures = erasures
        self.left = {each.hash: each.left for erasure in erasures.values() for each in erasure.emptied}
        self.contents = frozenset(name for erasure in erasures.values() for name in erasure.contents)
        self.brought_in: list[str] = []
        self._named: dict[str, int] = {}
        self._since: dict[str, int] = {}

    def take(self, row: StoredEntry, entry: Mapping[str, Any], _: HeadHash) -> Iterator[Finding]:
        """Note what the entry names or erases; there is nothing that does not fit."""
        after = entry["after"]
        if after in self.left:
            self._named[after] = row.order
        if after in self._erasures and entry["kind"] == Erasure.KIND:
            self._since |= dict.fromkeys((each.hash for each in self._erasures[after].emptied), row.order)
        elif self._since and after and entry["kind"] == Text.KIND:
            self.brought_in.append(after)
        yield from ()

    def explains(self, name: str) -> bool:
        """Tell whether a value that is not there was erased after it was named."""
        return self._since.get(name, 0) > self._named.get(name, 0)
