"""Comments: what they say, by whom, what was answered to them, and which words they are on."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lagvarde_coder.importers.docx import names as n

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.docx.package import Package

_DEEPEST = 20
"""Answers to answers that are followed."""

_MOST_OPEN = 200
"""Comments that reach over the end of one paragraph."""


@dataclass(slots=True)
class OpenComments:
    """Where the text is within the words of which comments, from paragraph to paragraph and cell to cell.

    Attributes:
        open: comments that have begun and not ended.
        placed: those of which words are known.
    """

    open: dict[int, None] = field(default_factory=dict)
    placed: set[int] = field(default_factory=set)
    _numbers: "Mapping[str, int]" = field(default_factory=dict)
    _ending: frozenset[str] = frozenset()

    @classmethod
    def of(cls, ids: "Iterable[str]", parts: "Iterable[Element]") -> "OpenComments":
        """Know the comments by their ids, whose numbers are their places in this list; and which of them have an end.

        What has begun and never ends would be on all that follows.
        """
        ends = (end for part in parts for end in part.iter(n.COMMENT_END))
        ending = frozenset(_id(end) for end in ends if not any(True for _ in end.iterancestors(*n.DELETED)))
        return cls(_numbers={key: number for number, key in enumerate(ids)}, _ending=ending)

    def number(self, reference: "Element") -> int | None:
        """Return the number of the comment that an element names; None if there is none."""
        return self._numbers.get(_id(reference))

    def begin(self, begin: "Element") -> int | None:
        """The words of a comment begin; return its number, or None if that is none."""
        number = self.number(begin)
        if number is None or _id(begin) not in self._ending or len(self.open) >= _MOST_OPEN:
            return None
        self.open[number] = None
        return number

    def end(self, end: "Element") -> int | None:
        """The words of a comment end; return its number, or None if that had not begun."""
        number = self.number(end)
        if number is None or number not in self.open:
            return None
        del self.open[number]
        return number

    def takes(self, element: "Element") -> bool:
        """Heed an element between paragraphs, rows or cells; tell whether a comment begins or ends there."""
        if element.tag not in n.COMMENT_RANGES:
            return False
        (self.begin if element.tag == n.COMMENT_BEGIN else self.end)(element)
        return True


@dataclass(frozen=True, slots=True)
class DocxComment:
    """A comment with the answers to it, each a line that begins with who gave it."""

    id: str
    words: str
    author: str


def read_comments(package: "Package", words_of: "Callable[[Element], str]") -> list[DocxComment]:
    """Return the comments of a document; answers are in the comment that they answer.

    Args:
        package: the document.
        words_of: reads the paragraphs of a comment.
    """
    elements = [comment for part in package.parts("comments") for comment in part.findall(n.COMMENT)]
    answered = _answered(package, elements)
    said = [(element, words_of(element).strip(), element.get(n.AUTHOR, "")) for element in elements]
    lines: dict[str, list[str]] = {}
    for element, words, author in said:
        first = answered.get(_id(element))
        if first is None:
            lines[_id(element)] = [words, *lines.get(_id(element), [])]
        else:
            lines.setdefault(first, []).append(f"{author}: {words}" if author else words)
    return [
        DocxComment(_id(element), "\n".join(filter(None, lines[_id(element)])), author)
        for element, _, author in said
        if _id(element) not in answered
    ]


def _id(comment: "Element") -> str:
    return comment.get(n.ID, "")


def _answered(package: "Package", comments: "list[Element]") -> "Mapping[str, str]":
    """Return of each answer which comment began the conversation, by ids."""
    by_paragraph = {
        paragraph.get(n.PARAGRAPH_ID, ""): _id(comment) for comment in comments for paragraph in comment.iter(n.P)
    }
    parents: dict[str, str] = {}
    for part in package.parts("commentsExtended"):
        for line in part.iter(n.COMMENT_EX):
            answer = by_paragraph.get(line.get(n.PARAGRAPH_ID_15, ""))
            parent = by_paragraph.get(line.get(n.PARENT_ID_15, ""))
            if answer is not None and parent is not None and answer != parent:
                parents[answer] = parent
    return {answer: first for answer in parents if (first := _first(answer, parents)) is not None}


def _first(answer: str, parents: "Mapping[str, str]") -> str | None:
    """Follow answers to where they began; None in a circle. Word itself lets all of them answer the first."""
    at = answer
    for _ in range(_DEEPEST):
        if at not in parents:
            return at
        at = parents[at]
    return None
