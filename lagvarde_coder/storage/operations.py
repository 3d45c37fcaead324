"""One transaction, and the operations in it: one after the other, each with its own entries."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from sqlalchemy import Connection

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.storage.search import forget_texts
from lagvarde_coder.storage.unit_of_work import Stamp, Work
from lagvarde_coder.storage.writers import Writers


class Operations:
    """The operations of one transaction: they are stored together, or none of them is.

    Each is written before the next one begins, which so reads what it left. A newcomer is entered by an operation of
    its own in front of the first one that writes something.
    """

    def __init__(
        self, connection: Connection, stamp: Stamp, writers: Writers, actor: Id, newcomer: Coder | None
    ) -> None:
        self._connection = connection
        self._stamp = stamp
        self._writers = writers
        self._actor = actor
        self._newcomer = newcomer
        self._forgotten: set[Id] = set()
        self._last: Work | None = None
        self._failed: BaseException | None = None

    @property
    def wrote(self) -> bool:
        """Whether one of them wrote something."""
        return self._last is not None

    @contextmanager
    def begin(self, action: Action) -> Iterator[Work]:
        """Begin an operation, written when the block ends; one that raises in its block leaves nothing behind.

        One that raises while it is written takes the whole transaction with it, whoever catches that.
        """
        newcomer = self._newcomer
        with self._connection.begin_nested() if newcomer else nullcontext() as entering:
            before = self._enter(newcomer) if newcomer else self._last
            work = Work(
                self._connection,
                self._stamp,
                self._writers,
                action,
                self._actor,
                before.writer if before else None,
                self._forgotten,
            )
            yield work
            if not work.nothing:
                self._write(work)
            elif entering:
                entering.rollback()

    def end(self) -> None:
        """Before the commit: take texts that are gone out of the search index; nothing is stored of a half operation.

        Raises:
            BaseException: what was raised while one was written, if it was caught.
        """
        if self._failed is not None:
            raise self._failed
        forget_texts(self._connection, self._forgotten)

    def remember(self) -> None:
        """After the commit: note the head that this installation leaves."""
        if self._last is not None:
            self._last.remember()

    def _write(self, work: Work) -> None:
        try:
            work.finish()
        except BaseException as error:
            self._failed = error
            raise
        self._last, self._newcomer = work, None

    def _enter(self, newcomer: Coder) -> Work:
        entering = Work(self._connection, self._stamp, self._writers, Action.CODER_CREATE, newcomer.id)
        entering.put(newcomer)
        entering.finish()
        return entering
