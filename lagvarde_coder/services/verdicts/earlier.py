"""Which codings counted for a theme in an earlier state and do not now, or the other way round.

Of everything that an entry after that state concerns, the value before the first such entry stands in place of today's.
So the log is read by its columns only, and values are read of what was there before and has changed.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.figures.bases import rows_of_each
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.values import S, from_plain

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_KINDS = (Coding.KIND, Theme.KIND, MergeLink.KIND, Source.KIND)
"""Kinds of subjects on which it depends what counts for a theme."""


class CodedAs(NamedTuple):
    """Where a coding is (code points of a text), of which theme, and how it bears on it."""

    text: Id
    start: int
    end: int
    theme: Id
    stance: str

    @classmethod
    def of(cls, row: CodingRow) -> "CodedAs":
        """Return what a row says."""
        _, text, start, end, theme, _, stance, _ = row
        return cls(text, start, end, theme, stance)


class CountingFrame:
    """What decides which codings count: themes, links, and the current texts of documents that are not internal.

    Attributes:
        documents: the text of each such document.
    """

    def __init__(self, themes: Mapping[Id, Theme], links: Mapping[Id, MergeLink], documents: Mapping[Id, Id]) -> None:
        self.themes, self.links, self.documents = themes, links, documents
        self.lineage = Lineage(themes.values(), links.values())
        self.texts = frozenset(documents.values())

    def decisive(self) -> tuple[object, ...]:
        """Return what makes a coding count for the same wherever it is equal."""
        links = {(link.theme, link.need, link.codings) for link in self.links.values()}
        return {theme.id: theme.parent for theme in self.themes.values()}, links, self.texts

    def parts(self, theme: Id) -> frozenset[Id]:
        """Return the themes that are part of this one, itself included."""
        return frozenset(one for one in self.themes if self.lineage.is_part_of(one, theme))

    def split(self, themes: Collection[Id]) -> set[Id]:
        """Return those of some themes whose codings may count for different things."""
        return {theme for theme in themes if theme in self.themes and self.lineage.is_split(theme)}

    def counts(self, coding: Id, said: CodedAs, theme: Id) -> bool:
        """Tell whether a coding that says this counts for a theme."""
        return said.text in self.texts and theme in self.lineage.counts_for(coding, said.theme)


class Present:
    """What there is now.

    Attributes:
        codings: all of them; those in earlier texts too, since these may have been current before.
    """

    def __init__(self, read: "Reader", sources: Iterable[CountedSource]) -> None:
        self.frame = CountingFrame(
            {theme.id: theme for theme in read.all(Theme)},
            {link.id: link for link in read.all(MergeLink)},
            {source.id: source.text for source in sources if not source.internal},
        )
        self.codings = {row[0]: row for row in read.coding_rows(earlier_texts=True)}

    def counting(self, themes: Collection[Id]) -> dict[Id, list[CodingRow]]:
        """Return the codings that count for each of some themes."""
        return rows_of_each(themes, self.codings.values(), self.frame.texts, self.frame.lineage)

    @cached_property
    def by_theme(self) -> Mapping[Id, list[CodingRow]]:
        """All codings by their own theme."""
        return _grouped(self.codings.values(), 4)

    @cached_property
    def by_text(self) -> Mapping[Id, list[CodingRow]]:
        """All codings by their text."""
        return _grouped(self.codings.values(), 1)


def _grouped(rows: Iterable[CodingRow], by: int) -> Mapping[Id, list[CodingRow]]:
    groups: dict[Id, list[CodingRow]] = defaultdict(list)
    for row in rows:
        groups[str(row[by])].append(row)
    return groups


class Earlier:
    """A project's state that moves back in time; it begins as it is now."""

    def __init__(self, read: "Reader", present: Present, oldest: int) -> None:
        """Be ready to move back as far as to the state ``oldest``."""
        self._read = read
        self._present = present
        self._entries = read.trail.changed_since(oldest, _KINDS)
        self._entry = next(self._entries, None)
        self._before: dict[str, dict[Id, str | None]] = {kind: {} for kind in _KINDS}
        self.frame = present.frame

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
            now = self._present.frame
            then = CountingFrame(
                self._put_back(Theme, now.themes), self._put_back(MergeLink, now.links), self._documents()
            )
            self.frame = now if then.decisive() == now.decisive() else then

    def then_and_now(self, theme: Id) -> tuple[dict[Id, CodedAs], dict[Id, CodedAs]]:
        """Return the codings that counted for a theme, and those that do now, without those that did and do alike."""
        frame, codings = self._present.frame, self._present.codings
        then: dict[Id, CodedAs] = {}
        now: dict[Id, CodedAs] = {}
        for one, name in self._before[Coding.KIND].items():
            if (said := self._said(name)) is not None and self.frame.counts(one, said, theme):
                then[one] = said
            if one in codings and frame.counts(one, says := CodedAs.of(codings[one]), theme):
                now[one] = says
        for row in self._in_another_frame(theme):
            one, said = row[0], CodedAs.of(row)
            if one not in self._before[Coding.KIND]:
                if frame.counts(one, said, theme):
                    now[one] = said
                if self.frame.counts(one, said, theme):
                    then[one] = said
        return then, now

    def _in_another_frame(self, theme: Id) -> Iterator[CodingRow]:
        """Yield the codings for which themes, links or texts may make a difference, some of them twice."""
        present, frame = self._present, self._present.frame
        if self.frame is frame:
            return
        for text in self.frame.texts ^ frame.texts:
            yield from present.by_text.get(text, ())
        then, now = self.frame.parts(theme), frame.parts(theme)
        for part in (then ^ now) | self.frame.split(then) | frame.split(now):
            yield from present.by_theme.get(part, ())

    def _said(self, name: str | None) -> CodedAs | None:
        plain: Any = self._read.trail.value(name) if name is not None else None
        return CodedAs(*(plain[field] for field in CodedAs._fields)) if plain is not None else None

    def _documents(self) -> dict[Id, Id]:
        """Return the texts of the documents as they were."""
        before = self._before[Source.KIND]
        self._read.trail.read_ahead(before.values())
        then = {one: text for one, text in self._present.frame.documents.items() if one not in before}
        for one, name in before.items():
            plain = self._read.trail.value(name)
            source = from_plain(Source, plain) if plain is not None else None
            if source is not None and not source.internal:
                then[one] = source.text
        return then

    def _put_back(self, kind: type[S], now: Mapping[Id, S]) -> dict[Id, S]:
        """Return what there was of a kind: today's subjects, those that have changed as they were."""
        before = self._before[kind.KIND]
        self._read.trail.read_ahead(before.values())
        then = {one: subject for one, subject in now.items() if one not in before}
        for one, name in before.items():
            plain = self._read.trail.value(name)
            if plain is not None:
                then[one] = from_plain(kind, plain)
        return then
