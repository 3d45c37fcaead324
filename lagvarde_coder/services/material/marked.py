"""What a file marks in its text, and the codings that become of it by a legend that a person gave."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import COMMENTED, CodingContent
from lagvarde_coder.domain.errors import NotFound, ThemeNotUsable
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.importers.base import ImportedText, RawColour, RawComment
from lagvarde_coder.services.material.coding_comments import CodingComment

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_SAMPLE = 80
"""Code points of a passage that are shown as an example."""

_NEAR = 200
"""Passages on the same words that a comment is held against."""


@dataclass(frozen=True, slots=True)
class FoundMark:
    """What a file marks passages with.

    Attributes:
        key: a colour, in Word's word ("darkYellow") or as "#FFCC00"; ``COMMENTED`` for comments where nothing is
            coloured; the number of the theme ("T04") that a coding had where the document was exported.
        name: what that theme was called there; else empty.
        passages: how many; ``sample``: how the first one begins.
    """

    key: str
    name: str
    passages: int
    sample: str


@dataclass(frozen=True, slots=True)
class MarkedPassage:
    """A half-open range of a text, in code points, with what it is marked with.

    Attributes:
        says: of a coding that was exported, what its comment says.
    """

    start: int
    end: int
    key: str
    says: CodingComment | None = None

    def shared(self, comment: RawComment) -> int:
        """Return how many code points a comment has in common with it."""
        return min(self.end, comment.end) - max(self.start, comment.start)


@dataclass(frozen=True, slots=True)
class Marked:
    """Everything that is marked in one text.

    Attributes:
        passages: in text order.
        comments: somebody's own, on the passages or elsewhere.
        exported: colours that show nothing but codings that were exported.
    """

    passages: tuple[MarkedPassage, ...]
    comments: tuple[RawComment, ...]
    exported: frozenset[str]

    @classmethod
    def of(cls, raw: ImportedText) -> "Marked":
        """Return what is marked in a text in canonical form."""
        said = [(comment, CodingComment.read(comment.words)) for comment in raw.comments]
        told = [MarkedPassage(one.start, one.end, says.theme, says) for one, says in said if says]
        free = list(_elsewhere(raw.colours, told))
        coloured = [MarkedPassage(one.start, one.end, one.colour) for one in free]
        others = tuple(comment for comment, says in said if says is None)
        reached = sorted([*told, *coloured], key=_place)
        alone = [
            MarkedPassage(one.start, one.end, COMMENTED) for one, on in _held_against(others, reached) if on is None
        ]
        exported = {one.colour for one in raw.colours} - {one.colour for one in free}
        return cls(tuple(sorted([*reached, *alone], key=_place)), others, frozenset(exported))

    def found(self, text: str) -> tuple[FoundMark, ...]:
        """Return what there is to be matched with themes; most passages first."""
        first: dict[str, MarkedPassage] = {}
        counts = Counter(passage.key for passage in self.passages)
        for passage in self.passages:
            first.setdefault(passage.key, passage)
        return tuple(
            FoundMark(key, one.says.name if (one := first[key]).says else "", count, _sample(text[one.start : one.end]))
            for key, count in counts.most_common()
        )

    def coded(self, text: Id, legend: Mapping[str, Id], *, with_comments: bool = True) -> "CodedMarks":
        """Return the codings of a text by a legend: the theme of each mark.

        A comment is the comment of the passage that it has most words in common with, unless comments are to stay
        behind; then they make no codings either. Where a theme would be twice on the very same words, it is there once.
        """
        ways = legend.keys() if with_comments else legend.keys() - {COMMENTED}
        chosen = [passage for passage in self.passages if passage.key in ways]
        on: dict[MarkedPassage, list[RawComment]] = {}
        for comment, passage in _held_against(self.comments if with_comments else (), chosen):
            if passage is not None:
                on.setdefault(passage, []).append(comment)
        codings: dict[tuple[int, int, Id], CodingContent] = {}
        for passage in chosen:
            new = _coding(text, passage, legend[passage.key], on.get(passage, []))
            there = codings.setdefault((new.start, new.end, new.theme), new)
            if there is not new:
                codings[new.start, new.end, new.theme] = _both(there, new)
        told = sum(passage.says is not None for passage in chosen)
        colours = {passage.key for passage in chosen} | (self.exported if told else frozenset())
        return CodedMarks(tuple(codings.values()), frozenset(colours), told + sum(map(len, on.values())))


@dataclass(frozen=True, slots=True)
class CodedMarks:
    """The codings that marks became.

    Attributes:
        colours: that were carried over by them; ``comments``: how many were.
    """

    codings: tuple[CodingContent, ...]
    colours: frozenset[str]
    comments: int

    def not_carried_over(self, left_out: Iterable[LeftOut]) -> Iterator[LeftOut]:
        """Yield what an importer left out, but for what is in the codings."""
        for one in left_out:
            if one.kind is LeftOutKind.COMMENT and not one.detail:
                if one.count > self.comments:
                    yield replace(one, count=one.count - self.comments)
            elif one.kind is not LeftOutKind.HIGHLIGHT or one.detail not in self.colours:
                yield one


def checked_legend(read: "Reader", legend: Iterable[tuple[str, Id]]) -> dict[str, Id]:
    """Return the theme of each mark.

    Raises:
        NotFound: one of them is no theme.
        ThemeNotUsable: one of them was dropped, so that it gets no new codings.
    """
    matched = dict(legend)
    known = read.many(Theme, list(set(matched.values()))) if matched else {}
    for theme in matched.values():
        if theme not in known:
            raise NotFound(kind="theme", name=theme)
        if not known[theme].in_use:
            raise ThemeNotUsable(theme=known[theme].number, status=str(known[theme].status))
    return matched


def _elsewhere(colours: Sequence[RawColour], told: Sequence[MarkedPassage]) -> Iterator[RawColour]:
    """Yield the colours that somebody gave: those that an export gave lie within the words of its comments."""
    covered = _runs(told)
    at = 0
    for colour in colours:
        while at < len(covered) and covered[at][1] < colour.end:
            at += 1
        within = at < len(covered) and covered[at][0] <= colour.start
        if not (within and colour.colour.startswith("#")):
            yield colour


def _runs(passages: Sequence[MarkedPassage]) -> list[tuple[int, int]]:
    """Return the maximal runs that passages cover; those that touch are one."""
    runs: list[tuple[int, int]] = []
    for start, end in sorted((passage.start, passage.end) for passage in passages):
        if runs and start <= runs[-1][1]:
            runs[-1] = runs[-1][0], max(end, runs[-1][1])
        else:
            runs.append((start, end))
    return runs


def _held_against(
    comments: Sequence[RawComment], passages: Sequence[MarkedPassage]
) -> Iterator[tuple[RawComment, MarkedPassage | None]]:
    """Yield comments with the passage that each has most in common with; None if it has nothing with any.

    Args:
        comments: in text order.
        passages: likewise.
    """
    near: list[MarkedPassage] = []
    coming = iter(passages)
    following = next(coming, None)
    for comment in sorted(comments, key=_place):
        while following is not None and following.start < comment.end:
            near.append(following)
            following = next(coming, None)
        near = [passage for passage in near if passage.end > comment.start][-_NEAR:]
        best = max(near, key=lambda passage: passage.shared(comment), default=None)
        yield comment, best if best is not None and best.shared(comment) > 0 else None


def _coding(text: Id, passage: MarkedPassage, theme: Id, comments: Collection[RawComment]) -> CodingContent:
    told = [f"{one.author}: {one.words}" if one.author else one.words for one in comments if one.words]
    says = passage.says
    lines = [says.memo, *told] if says else told
    coding = CodingContent(
        text=text,
        start=passage.start,
        end=passage.end,
        theme=theme,
        memo="\n".join(filter(None, lines)),
        file_marks=(says.evidence if says else passage.key,),
    )
    return replace(coding, stance=says.stance, unsure=says.unsure, question=says.question) if says else coding


def _both(one: CodingContent, other: CodingContent) -> CodingContent:
    """Return one coding for two of the same theme on the same words."""
    return replace(
        one,
        memo="\n".join(dict.fromkeys(filter(None, (one.memo, other.memo)))),
        unsure=one.unsure or other.unsure,
        question=one.question or other.question,
        file_marks=tuple(dict.fromkeys((*one.file_marks, *other.file_marks))),
    )


def _sample(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SAMPLE else f"{line[:_SAMPLE].rsplit(' ', 1)[0]} …"


def _place(one: MarkedPassage | RawComment) -> tuple[int, int]:
    return one.start, one.end
