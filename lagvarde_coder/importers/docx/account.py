"""What became of every letter of a Word document: taken into the text, told as left out, or missed."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.prose.letters import LettersRead, weight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lagvarde_coder.importers.archive import Element


class LetterAccount(LettersRead):
    """The account of one document, by its elements."""

    def __init__(self, addresses: "Mapping[str, str] | None" = None) -> None:
        """Begin an account; ``addresses`` are those that links point to, by the id of the relation."""
        super().__init__()
        self._addresses = addresses or {}

    def expect_part(self, part: "Element") -> None:
        """A part is going to be walked, all of it."""
        self.expect(letters(part))

    def leave_out_all(self, kind: LeftOutKind, element: "Element") -> None:
        """An element with all in it stays outside; without any letters there is nothing to tell."""
        self.leave_out(kind, letters(element))

    def follow_link(self, link: "Element") -> None:
        """A link's words come into the text; its address does not, unless it is these words."""
        if link.get(n.RELATED):
            shown = "".join(part.text or "" for part in link.iter(n.T))
            self.follow(self._addresses.get(link.get(n.RELATED, ""), "?"), shown)

    def choose(self, element: "Element") -> "Element":
        """Return the branch of an ``mc:AlternateContent`` to read; the others say the same in another form.

        If the branch says nothing but another one does, the latter's letters are missed.
        """
        branch = alternative(element)
        if branch is not element and _has_letters(branch):
            self.pass_over(sum(letters(other) for other in element if other is not branch))
        return branch


def alternative(element: "Element") -> "Element":
    """Return the branch of an ``mc:AlternateContent`` to read: the first choice that is understood, else the fallback.

    Without any of these it is an empty branch, as Word has it; an element without branches is its own.
    """
    choices = element.findall(n.CHOICE)
    fallback = element.find(n.FALLBACK)
    for choice in choices:
        required = choice.get("Requires", "").split()
        if all(choice.nsmap.get(prefix) in n.UNDERSTOOD for prefix in required):
            return choice
    if fallback is not None:
        return fallback
    return element if not choices else element.makeelement(n.FALLBACK)


def letters(element: "Element") -> int:
    """Return how many letters there are in an element: of text, formulas, drawings, deleted text and WordArt."""
    words = sum(weight(part.text) for part in element.iter(*n.WRITTEN) if part.text)
    return words + sum(weight(art.get(n.ART_STRING, "")) for art in element.iter(n.ART))


def _has_letters(element: "Element") -> bool:
    return any(letters(part) for part in element.iter(*n.WRITTEN, n.ART))
