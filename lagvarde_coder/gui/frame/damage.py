"""Notices damage: a full check beside the window after each opening, and whenever something looks like it."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lagvarde_coder.domain.errors import KnownError, NotAProject, ProjectDamaged, ProjectMissing
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.frame.damage_dialog import DamageDialog, damage_told, holding, lacking
from lagvarde_coder.gui.frame.messages import Messages
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.project.restoring import Offer, RestoredProject
from lagvarde_coder.services.trail.tracing import Verification

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_CHECK, _OFFER = "damage", "offer"
_log = logging.getLogger(__name__)


class DamageWatch(QObject):
    """Checks the open project, and shows the page about damage; never waits for an answer.

    Attributes:
        found: what the last full check of the open project found; None while it was not checked.
        shown: the page that is on the screen, or None.

    Signals:
        checked: the same, when it is known; None: nothing is known any more.
    """

    checked = Signal(object)

    def __init__(self, session: Session, messages: Messages, window: "QWidget") -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._window = window
        self.found: Verification | None = None
        self.shown: DamageDialog | None = None
        session.opened.connect(self._on_opened)
        session.closed.connect(self._forget)
        session.unreadable.connect(self.show_unreadable)
        if session.project is not None:
            self._on_opened()

    @property
    def damaged(self) -> bool:
        """Whether the open project was found to be damaged."""
        return self.found is not None and bool(self.found.damage)

    def show_error(self, error: BaseException) -> None:
        """Show what went wrong: damage of the open project as the page about it, whatever it was met as."""
        project = self._session.project
        if project is None or not _may_be_damage(error, project.path):
            self._messages.show_error(error)
        elif self.damaged:
            self.show_page()
        else:
            self._check(lambda found: self._tell_apart(found, error))

    def show_page(self) -> None:
        """Show what the last check found."""
        if self.found is None or not self.found.damage or self.shown is not None:
            return
        headline = self.tr("The project is damaged")
        self._show(
            DamageDialog(
                self._session.current.path, headline, damage_told(self.found), holding(self.found), self._window
            )
        )

    def show_unreadable(self, path: Path, error: KnownError) -> None:
        """Say why a file cannot be opened, and offer a copy of it; one that never was a project has none."""
        missing = isinstance(error, ProjectMissing)
        if isinstance(error, NotAProject | ProjectMissing) and not self._session.program.restoring.copies(path):
            self._messages.show_error(error)
            return
        headline = self.tr("The project file is gone") if missing else self.tr("The project is damaged")
        nothing = self.tr("It cannot be opened.")
        self._show(DamageDialog(path, headline, wording.sentences(error)[:-1], [nothing], self._window))

    def tell_age(self) -> None:
        """Say so if the file that was opened is older than what was left in it."""
        missing = self._session.current.missing
        if missing is not None:
            headline = self.tr("This file is older than what was left in it")
            advice = self.tr("Perhaps another file was laid over it. The folder of copies may hold what is missing.")
            self._messages.tell(headline, f"{lacking(missing)}\n\n{advice}")

    def tell_parted(self) -> None:
        """Say so if another file of the project was worked in too; of one state of that file once."""
        parted = self._session.current.parted
        key = f"parted:{parted.path}" if parted is not None else ""
        if parted is None or self._session.memory.recall(key) == parted.there:
            return
        self._session.memory.remember(key, parted.there)
        headline = self.tr("The project was worked in in two files")
        told = self.tr(
            "“{0}” has entries of the log that are missing here ({1}), and here are some that are missing there ({2}). "
            "What is done in one file is not seen in the other. Decide which of them to go on with; the other stays as "
            "it is."
        )
        self._messages.tell(
            headline, told.format(parted.path, wording.number(parted.there), wording.number(parted.here))
        )

    def _on_opened(self) -> None:
        self._forget()
        self.tell_age()
        self.tell_parted()
        self._check(self._take)

    def _forget(self) -> None:
        self.found = None
        if self.shown is not None:
            self.shown.leave()
        self.checked.emit(None)

    def _check(self, done: Callable[[Verification], object]) -> None:
        check = self._session.current.trail.tracing.check
        self._session.reading(check, done, key=_CHECK, patient=True, failed=self._messages.show_error)

    def _take(self, found: Verification) -> None:
        self.found = found
        self.checked.emit(found)
        self.show_page()

    def _tell_apart(self, found: Verification, error: BaseException) -> None:
        self._take(found)
        if not found.damage:
            self._messages.show_error(error)
        elif not isinstance(error, KnownError):
            _log.error("Met in a damaged project: %s", type(error).__name__)

    def _show(self, page: DamageDialog) -> None:
        self.shown = page
        page.finished.connect(self._page_closed)
        page.copy_wanted.connect(lambda offer: self._get_back(page.path, offer))
        page.open()
        restoring, path = self._session.program.restoring, page.path
        self._session.reading(
            lambda progress: restoring.offer(path, progress), self._take_offer, key=_OFFER, failed=self._without_offer
        )

    def _page_closed(self) -> None:
        self.shown = None

    def _take_offer(self, offer: Offer) -> None:
        if self.shown is not None:
            self.shown.show_offer(offer)

    def _without_offer(self, error: BaseException) -> None:
        if self.shown is not None:
            self.shown.show_none(error)

    def _get_back(self, path: Path, offer: Offer) -> None:
        """Put a copy in the project's place, in a worker, and open it."""
        session = self._session
        if session.project is not None and session.project.path == path:
            session.close()
        restoring, copy = session.program.restoring, offer.copy.path
        session.job(
            self.tr("Getting the copy back"),
            lambda progress: restoring.restore(path, progress, copy=copy),
            self._open,
        )

    def _open(self, restored: RestoredProject) -> None:
        if not self._session.open(restored.path):
            return
        told = [lacking(restored.offer.missing)] if restored.offer.missing is not None else []
        if restored.set_aside is not None:
            told.append(self.tr("What stood there is kept as {0}.").format(restored.set_aside.name))
        self._messages.tell(self.tr("The copy is in the project’s place"), " ".join(told))


def _may_be_damage(error: BaseException, path: Path) -> bool:
    """Tell whether an error can come of damage to the project at ``path``: a bug may, too."""
    if isinstance(error, ProjectDamaged):
        return error.params.get("path") == path
    return not isinstance(error, KnownError | OSError)
