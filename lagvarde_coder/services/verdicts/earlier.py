"""Which codings counted for a theme in an earlier state, worked out from today's.

Of everything that an entry after that state concerns, the value before the first such entry stands in place of today's.
So the log is read by its columns only, and values are read of what was there before and has changed.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.figures.counted import CodingRow
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.values import S, from_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lagvarde_coder.storage.reader import Reader

_KINDS = (Coding.KIND, Theme.KIND, MergeLink.KIND, Source.KIND)
"""Kinds of subjects on which it depends what counts for a theme."""


class Said(NamedTuple):
    """Where a coding is (code points of a text), of which theme, and how it bears on it."""

    text: Id
    start: int
    end: int
    theme: Id
    stance: str


@dataclass(slots=True)
class Present:
    """What there is now.

    Attributes:
        codings: by theme; those in earlier texts too, since these may have been current before.
    """

    themes: dict[Id, Theme]
    links: dict[Id, MergeLink]
    sources: dict[Id, Source]
    codings: dict[Id, list[CodingRow]]

    @classmethod
    def of(cls, read: "Reader") -> "Present":
        """Read it."""
        codings: dict[Id, list[CodingRow]] = defaultdict(list)
        for row in read.coding_rows(earlier_texts=True):
            codings[row[4]].append(row)
        return cls(
            {theme.id: theme for theme in read.all(Theme)},
            {link.id: link for link in read.all(MergeLink)},
            {source.id: source for source in read.all(Source)},
            codings,
        )


class Earlier:
    """A project's state that moves back in time; it begins as it is now."""

    def __init__(self, read: "Reader", present: Present, oldest: int) -> None:
        """Be ready to move back as far as to the state ``oldest``."""
        self._read = read
        self._present = present
        self._entries = read.trail.changed_since(oldest, _KINDS)
        self._entry = next(self._entries, None)
        self._before: dict[str, dict[Id, str | None]] = {kind: {} for kind in _KINDS}
        self._stand(present.themes, present.links, present.sources)

    def move_to(self, state: int) -> None:
        """Move back to how it stood after entry ``state``."""
        moved = set()
        while self._entry is not None and self._entry[0] > state:
            _, kind, subject, before = self._entry
            self._before[kind][subject] = before
            moved.add(kind)
            self._entry = next(self._entries, None)
        self._read.trail.read_ahead(self._before[Coding.KIND].values())
        if moved - {Coding.KIND}:
            present = self._present
            self._stand(
                self._put_back(Theme, present.themes),
                self._put_back(MergeLink, present.links),
                self._put_back(Source, present.sources),
            )

    def parts(self, theme: Id) -> frozenset[Id]:
        """Return the themes that are part of this one, itself included."""
        return frozenset(one for one in self._themes if self._lineage.is_part_of(one, theme))

    def counting_for(self, theme: Id) -> dict[Id, Said]:
        """Return the codings that count for a theme, without those in internal documents and earlier texts."""
        changed = self._before[Coding.KIND]
        found: dict[Id, Said] = {}
        for part in self.parts(theme):
            whole = not self._lineage.is_split(part)
            for one, text, start, end, _, _, stance, _ in self._present.codings.get(part, ()):
                if text in self._texts and one not in changed and (whole or self._counts(one, part, theme)):
                    found[one] = Said(text, start, end, part, stance)
        for one, name in changed.items():
            said = self._said(name)
            if said is not None and said.text in self._texts and self._counts(one, said.theme, theme):
                found[one] = said
        return found

    def _counts(self, coding: Id, own: Id, theme: Id) -> bool:
        return theme in self._lineage.counts_for(coding, own)

    def _said(self, name: str | None) -> Said | None:
        plain: Any = self._read.trail.value(name) if name is not None else None
        return Said(*(plain[field] for field in Said._fields)) if plain is not None else None

    def _stand(
        self, themes: "Mapping[Id, Theme]", links: "Mapping[Id, MergeLink]", sources: "Mapping[Id, Source]"
    ) -> None:
        self._themes = themes
        self._lineage = Lineage(themes.values(), links.values())
        self._texts = frozenset(source.text for source in sources.values() if not source.internal)

    def _put_back(self, kind: type[S], now: "Mapping[Id, S]") -> dict[Id, S]:
        """Return what there was of a kind: today's subjects, those that have changed as they were."""
        before = self._before[kind.KIND]
        self._read.trail.read_ahead(before.values())
        then = {one: subject for one, subject in now.items() if one not in before}
        for one, name in before.items():
            plain = self._read.trail.value(name)
            if plain is not None:
                then[one] = from_plain(kind, plain)
        return then
