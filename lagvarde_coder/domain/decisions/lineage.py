"""Merge links: how themes become needs, and how codings roll up through them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import ClassVar

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.themes.verdicts import Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeLink:
    """``theme`` is brought into ``need``, with a reason.

    Attributes:
        codings: None carries all of the theme's codings; else a split: only these.
        basis: the figures of the theme when it was brought in, or confirmed again; None: from before there were any.
    """

    KIND: ClassVar[str] = "merge_link"
    id: Id
    theme: Id
    need: Id
    reason: str
    codings: tuple[Id, ...] | None = None
    basis: Basis | None = field(default=None, metadata={"format": 2})

    @property
    def undivided(self) -> bool:
        """Whether it carries the whole theme."""
        return self.codings is None

    def codings_among(self, existing: Collection[Id]) -> int | None:
        """Return how many of the ``existing`` codings (not removed, not hidden) it names; None where it names none."""
        return None if self.codings is None else sum(coding in existing for coding in self.codings)

    def naming(self, before: Id, *after: Id) -> "MergeLink":
        """Return the link with the codings ``after`` named in place of ``before``, each once."""
        if self.codings is None or before not in self.codings:
            return self
        named = [name for coding in self.codings for name in (after if coding == before else (coding,))]
        return replace(self, codings=tuple(dict.fromkeys(named)))


class Lineage:
    """Where every coding counts: its theme, the theme's parents, and all needs they are brought into.

    Merging a parent carries its sub-themes unless they have links of their own.
    """

    def __init__(self, themes: Iterable[Theme], links: Iterable[MergeLink]) -> None:
        self._parent = {theme.id: theme.parent for theme in themes}
        self._links: dict[Id, list[MergeLink]] = defaultdict(list)
        for link in links:
            self._links[link.theme].append(link)
        self._parts = {link.id: frozenset(link.codings or ()) for group in self._links.values() for link in group}
        self._whole = cache(self._reach_without_splits)
        self._split_above = cache(self._has_split)

    def counts_for(self, coding: Id, theme: Id) -> frozenset[Id]:
        """Return all themes and needs for which a coding of ``theme`` counts."""
        return self._reach(theme, coding) if self.is_split(theme) else self._whole(theme)

    def is_split(self, theme: Id) -> bool:
        """Tell whether codings of ``theme`` may count for different things: it, or what it counts for, was divided."""
        return self._split_above(theme)

    def unassigned(self, codings: Iterable[tuple[Id, Id]]) -> list[Id]:
        """Return the codings (given with their theme) that a split above their theme brings into no need."""
        return [coding for coding, theme in codings if self.is_split(theme) and self._waits(coding, theme)]

    def is_part_of(self, part: Id, whole: Id) -> bool:
        """Tell whether ``part`` is ``whole`` or counts for it in any way, split or not."""
        seen, todo = set(), [part]
        while todo:
            theme = todo.pop()
            if theme == whole:
                return True
            if theme not in seen:
                seen.add(theme)
                todo += [link.need for link in self._links.get(theme, ())]
                todo += [parent] if (parent := self._parent.get(theme)) else []
        return False

    def _reach_without_splits(self, theme: Id) -> frozenset[Id]:
        return self._reach(theme, "")

    def _reach(self, theme: Id, coding: Id) -> frozenset[Id]:
        reached = self._linked(theme, coding)
        for target in list(reached):
            ancestor = self._parent.get(target)
            while ancestor:  # counts for its parents, but not through their links
                reached.add(ancestor)
                ancestor = self._parent.get(ancestor)
        return frozenset(reached)

    def _linked(self, theme: Id, coding: Id) -> set[Id]:
        """The theme and all that links lead to from it, parents aside."""
        reached: set[Id] = set()
        todo = [theme]
        while todo:
            target = todo.pop()
            if target not in reached:
                reached.add(target)
                todo += [link.need for link in self._carriers(target) if self._carries(link, coding)]
        return reached

    def _waits(self, coding: Id, theme: Id) -> bool:
        stops = (self._carriers(target) for target in self._linked(theme, coding))
        return any(links and not any(self._carries(link, coding) for link in links) for links in stops)

    def _carries(self, link: MergeLink, coding: Id) -> bool:
        return link.undivided or coding in self._parts[link.id]

    def _carriers(self, theme: Id | None) -> Sequence[MergeLink]:
        """The links that carry ``theme``: its own, else those of the nearest ancestor that has any."""
        while theme:
            if theme in self._links:
                return self._links[theme]
            theme = self._parent.get(theme)
        return ()

    def _has_split(self, theme: Id) -> bool:
        seen: set[Id] = set()
        todo = [theme]
        while todo:
            target = todo.pop()
            if target not in seen:
                seen.add(target)
                carriers = self._carriers(target)
                if any(not link.undivided for link in carriers):
                    return True
                todo += [link.need for link in carriers]
        return False
