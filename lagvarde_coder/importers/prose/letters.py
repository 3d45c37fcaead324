"""What became of every letter of a document: taken into the text, told as left out, or missed."""

from collections import Counter

from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind


class LettersRead:
    """The account of one document. It must add up: what is neither taken nor told is told as missed.

    All numbers of letters are code points that are no white space.

    Attributes:
        counts: how many things of each kind were left out, replaced or decided.
        expected: letters in all parts that are walked.
        taken: letters of these that came into the text.
        told: letters of these that were left out for a reason the account names, or that are no words of the text.
    """

    def __init__(self) -> None:
        self.counts: Counter[LeftOutKind] = Counter()
        self.expected = 0
        self.taken = 0
        self.told = 0

    def expect(self, inside: int) -> None:
        """A part with so many letters is going to be walked, all of it."""
        self.expected += inside

    def take(self, text: str) -> None:
        """Words come into the text."""
        self.taken += weight(text)

    def leave_out(self, kind: LeftOutKind, inside: int) -> None:
        """Something with so many letters in it stays outside; without any there is nothing to tell."""
        self.counts[kind] += inside > 0
        self.told += inside

    def pass_over(self, inside: int) -> None:
        """Letters that are no words of the text, or that are handed over as something else."""
        self.told += inside

    def follow(self, address: str, shown: str) -> None:
        """A link's words come into the text; its address does not, unless it is these words or a place in the file."""
        if address and not address.startswith("#"):
            self.counts[LeftOutKind.LINK] += not shown.strip() or _bare(address) != _bare(shown)

    def lines(self) -> tuple[LeftOut, ...]:
        """Return the account, kind by kind; call it when all has been read."""
        self.counts[LeftOutKind.UNREAD] += max(0, self.expected - self.taken - self.told)
        return tuple(LeftOut(kind=kind, count=self.counts[kind]) for kind in LeftOutKind if self.counts[kind])


def weight(text: str) -> int:
    """Return how many code points of a text are no white space."""
    return len("".join(text.split()))


def _bare(address: str) -> str:
    plain = address.strip().casefold().removeprefix("mailto:").removeprefix("https://").removeprefix("http://")
    return plain.removeprefix("www.").rstrip("/")
