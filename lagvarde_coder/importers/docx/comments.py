"""Comments: what they say, by whom, and what was answered to them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.docx.account import LetterAccount
    from lagvarde_coder.importers.docx.package import Package

_DEEPEST = 20
"""Answers to answers that are followed."""


@dataclass(frozen=True, slots=True)
class DocxComment:
    """A comment with the answers to it, each a line that begins with who gave it."""

    words: str
    author: str


def read_comments(
    package: "Package", account: "LetterAccount", words_of: "Callable[[Element], str]"
) -> dict[str, DocxComment]:
    """Return the comments of a document by their ids; answers are in the comment that they answer, and count with it.

    Args:
        package: the document.
        account: which counts them.
        words_of: reads the paragraphs of a comment.
    """
    elements = [comment for part in package.parts("comments") for comment in part.findall(n.COMMENT)]
    answered = _answered(package, elements)
    account.counts[LeftOutKind.COMMENT] += sum(_id(element) not in answered for element in elements)
    said = [(element, words_of(element).strip(), element.get(n.AUTHOR, "")) for element in elements]
    lines: dict[str, list[str]] = {}
    for element, words, author in said:
        first = answered.get(_id(element))
        if first is None:
            lines[_id(element)] = [words, *lines.get(_id(element), [])]
        else:
            lines.setdefault(first, []).append(f"{author}: {words}" if author else words)
    return {
        _id(element): DocxComment("\n".join(filter(None, lines[_id(element)])), author)
        for element, _, author in said
        if _id(element) not in answered
    }


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
