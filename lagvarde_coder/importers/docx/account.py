"""What became of every letter of a document: taken into the text, told as left out, or missed."""

from collections import Counter
from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers.docx import names as n

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lagvarde_coder.importers.archive import Element


class LetterAccount:
    """The account of one document. It must add up: what is neither taken nor told is told as missed.

    All numbers of letters are code points that are no white space.

    Attributes:
        counts: how many things of each kind were left out, replaced or decided.
        highlights: how many stretches of text are marked with a colour, per colour.
        expected: letters in all parts that are walked.
        taken: letters of these that came into the text.
        told: letters of these that were left out for a reason the account names, or that stand there twice.
    """

    def __init__(self, addresses: "Mapping[str, str] | None" = None) -> None:
        """Begin an account; ``addresses`` are those that links point to, by the id of the relation."""
        self._addresses = addresses or {}
        self.counts: Counter[LeftOutKind] = Counter()
        self.highlights: Counter[str] = Counter()
        self.expected = 0
        self.taken = 0
        self.told = 0

    def expect(self, part: "Element") -> None:
        """A part is going to be walked, all of it."""
        self.expected += letters(part)

    def take(self, text: str) -> None:
        """The words of an element come into the text."""
        self.taken += weight(text)

    def leave_out(self, kind: LeftOutKind, element: "Element") -> None:
        """An element with all in it stays outside; without any letters there is nothing to tell."""
        inside = letters(element)
        self.counts[kind] += inside > 0
        self.told += inside

    def follow(self, link: "Element") -> None:
        """A link's words come into the text; its address does not, unless it is these words."""
        relation = link.get(n.RELATED)
        if relation:
            self.leave_out_address(
                self._addresses.get(relation, ""), "".join(part.text or "" for part in link.iter(n.T))
            )

    def leave_out_address(self, address: str, shown: str = "") -> None:
        """The address of a link is not among the words that stand for it."""
        self.counts[LeftOutKind.LINK] += not shown.strip() or _bare(address) != _bare(shown)

    def pass_over(self, inside: int) -> None:
        """Letters that are no text of the document: another form of what is read, or the code of a field."""
        self.told += inside

    def choose(self, element: "Element") -> "Element":
        """Return the branch of an ``mc:AlternateContent`` to read; the others say the same in another form.

        If the branch says nothing but another one does, the latter's letters are missed.
        """
        branch = alternative(element)
        if branch is not element and _has_letters(branch):
            self.pass_over(sum(letters(other) for other in element if other is not branch))
        return branch

    def lines(self) -> tuple[LeftOut, ...]:
        """Return the account, kind by kind; call it when all has been read."""
        self.counts[LeftOutKind.UNREAD] += max(0, self.expected - self.taken - self.told)
        counted = [LeftOut(kind=kind, count=self.counts[kind]) for kind in LeftOutKind if self.counts[kind]]
        colours = sorted(self.highlights.items(), key=lambda colour: (-colour[1], colour[0]))
        return (*counted, *(LeftOut(kind=LeftOutKind.HIGHLIGHT, count=of, detail=name) for name, of in colours))


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


def _bare(address: str) -> str:
    plain = address.strip().casefold().removeprefix("mailto:").removeprefix("https://").removeprefix("http://")
    return plain.removeprefix("www.").rstrip("/")


def letters(element: "Element") -> int:
    """Return how many letters there are in an element: of text, formulas, drawings, deleted text and WordArt."""
    words = sum(weight(part.text) for part in element.iter(*n.WRITTEN) if part.text)
    return words + sum(weight(art.get(n.ART_STRING, "")) for art in element.iter(n.ART))


def _has_letters(element: "Element") -> bool:
    return any(letters(part) for part in element.iter(*n.WRITTEN, n.ART))


def weight(text: str) -> int:
    """Return how many code points of a text are no white space."""
    return len("".join(text.split()))
