"""What others may add to the program: components of a kind, the built-in ones and plug-ins by entry point.

A component is a class without arguments whose ``interface`` says which version of the interface it is made for. Its
module is imported when the component is asked for: a start must not pay for all of them.
"""

import logging
from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, TypeVar

T = TypeVar("T")

_log = logging.getLogger(__name__)


class PlugIns(Generic[T]):
    """The components of one kind by name: the built-in ones first, then plug-ins in the order of their names.

    A plug-in that cannot be loaded, is made for another interface or lacks something is left out, with a line in the
    log. It cannot take the place of a built-in component.

    Args:
        group: the entry-point group of the plug-ins.
        interface: the version that they must be made for.
        built_in: "module:Class" by name.
        needs: the attributes that a plug-in must have.
    """

    def __init__(self, group: str, interface: int, built_in: Mapping[str, str], needs: tuple[str, ...]) -> None:
        self._group = group
        self._interface = interface
        self._built_in = {name: EntryPoint(name, target, group) for name, target in built_in.items()}
        self._needs = needs
        self._loaded: dict[str, T | None] = {}

    def names(self) -> tuple[str, ...]:
        """Return all names, plug-ins that will not fit included. Nothing is imported."""
        return (*self._built_in, *self._plug_ins)

    def get(self, name: str) -> T | None:
        """Return the component of this name (in small letters), or None: there is none, or it does not fit."""
        if name not in self._loaded:
            self._loaded[name] = self._load(name)
        return self._loaded[name]

    def __iter__(self) -> Iterator[T]:
        """Yield the components that fit."""
        return (component for name in self.names() if (component := self.get(name)) is not None)

    @cached_property
    def _plug_ins(self) -> dict[str, EntryPoint]:
        entries = {entry.name.lower(): entry for entry in entry_points(group=self._group)}
        return {name: entries[name] for name in sorted(entries) if name not in self._built_in}

    def _load(self, name: str) -> T | None:
        if name in self._built_in:
            component: T = self._built_in[name].load()()
            return component
        entry = self._plug_ins.get(name)
        return None if entry is None else self._load_plug_in(entry)

    def _load_plug_in(self, entry: EntryPoint) -> T | None:
        try:
            component: T = entry.load()()
            interface = getattr(component, "interface", None)
            lacking = [name for name in self._needs if not hasattr(component, name)]
        except Exception:  # noqa: BLE001 - code that is not ours
            _log.warning("The plug-in %s (%s) could not be loaded.", entry.name, entry.value, exc_info=True)
            return None
        if interface != self._interface:
            _log.warning("The plug-in %s is for interface %s, not %s.", entry.value, interface, self._interface)
            return None
        if lacking:
            _log.warning("The plug-in %s has no %s.", entry.value, ", ".join(lacking))
            return None
        return component
