"""The rows of a branch as they stand in the log: how many, and in the order of the copy that they came from."""

from dataclasses import dataclass, field

from lagvarde_coder.domain.ids import Id


@dataclass(slots=True)
class BranchRows:
    """The rows that came with one branch, as far as they were read.

    They are the copy's own line, and in front of each entry of it that names a branch stands what that one brought, in
    the same way. So a row stands behind the one that it follows, unless it begins or ends what a branch within brought.

    Attributes:
        branch: whose rows they are; ``begins``: the order of the first one.
        count: how many there are; ``last``: the hash of the last one.
    """

    branch: Id
    begins: int
    count: int = 0
    last: str | None = None
    _waiting: list[str] = field(default_factory=list)

    def add(self, row: str, follows: str | None, joined: str | None) -> None:
        """Take the next row.

        Args:
            row: its hash.
            follows: the hash of the entry that it follows.
            joined: if it names a branch, the hash of that branch's last entry.
        """
        if self.last not in {None, follows}:
            if self.last != joined:
                self._waiting.append(str(self.last))
            elif self._waiting and self._waiting[-1] == follows:
                self._waiting.pop()
        self.count, self.last = self.count + 1, row

    def end_with(self, last: str) -> bool:
        """Return whether all rows stand in their order and ``last`` is the last one."""
        return self.last == last and not self._waiting
