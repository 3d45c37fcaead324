"""The decisions about candidates: each asks for a reason and is one undoable step."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.themes.families import Family
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.themes.candidates_dialogs import (
    FamilyDialog,
    GatherDialog,
    NameDialog,
    PromoteDialog,
)

_NAMED = 4
"""Candidates that a step names; of more it says how many."""


class CandidateDeciding(QObject):
    """Asks, and calls the services.

    Attributes:
        dialog: the one shown last, for tests.
    """

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.dialog: QDialog | None = None

    def ask(self, decision: str, chosen: Sequence[Theme]) -> None:
        """Ask why to "keep", "drop", "reopen" or "apart" (take apart) candidates."""
        service, ids = self._session.current.decisions.candidates, [one.id for one in chosen]
        text, action, done, call = {
            "keep": (self.tr("Keep {0}"), self.tr("Keep"), self.tr("{0} kept"), service.keep),
            "drop": (self.tr("Drop {0}. The passages stay."), self.tr("Drop"), self.tr("{0} dropped"), service.drop),
            "reopen": (
                self.tr("Let {0} be undecided again"),
                self.tr("Undecided again"),
                self.tr("{0} undecided again"),
                service.reopen,
            ),
            "apart": (
                self.tr("Take {0} out of what it was brought into"),
                self.tr("Take apart"),
                self.tr("{0} taken apart"),
                service.take_apart,
            ),
        }[decision]
        numbers = self._numbers(chosen)
        name, said = text.format(numbers), done.format(numbers)
        self._ask(name, action, lambda why: self._session.perform(name, lambda: call(ids, why), said=said))

    def gather(self, chosen: Sequence[Theme], offered: Sequence[Theme]) -> None:
        """Ask into which candidate of ``offered`` these are brought, and why."""
        numbers = self._numbers(chosen)
        service, ids = self._session.current.decisions.candidates, [one.id for one in chosen]

        def do(into: str, why: str) -> None:
            shown = phrases.shortened(into)
            name = self.tr("Bring {0} into “{1}”").format(numbers, shown)
            said = self.tr("{0} brought into “{1}”").format(numbers, shown)
            self._session.perform(name, lambda: service.bring_together(ids, into, why), said=said)

        self._open(GatherDialog(self.tr("Bring {0} together").format(numbers), offered, do, self._window))

    def promote(self, chosen: Sequence[Theme]) -> None:
        """Ask why candidates become themes, and whether their passages come along."""
        numbers = self._numbers(chosen)
        service, ids = self._session.current.decisions.candidates, [one.id for one in chosen]
        several = len(chosen) > 1
        name = (self.tr("Make themes of {0}") if several else self.tr("Make a theme of {0}")).format(numbers)

        def do(with_passages: bool, why: str) -> None:
            said = self.tr("{0} became a theme").format(numbers)
            self._session.perform(name, lambda: service.promote(ids, why, with_passages=with_passages), said=said)

        self._open(PromoteDialog(name, do, self._window, several=several))

    def rename(self, candidate: Theme) -> None:
        """Ask for another working name of a candidate."""
        book = self._session.current.themes.codebook
        name = self.tr("Rename {0}").format(candidate.number)

        def do(new: str) -> bool:
            return self._session.perform(name, lambda: book.change(candidate.id, {"name": new})) is not None

        self._open(NameDialog(name, candidate.name, do, self._window))

    def add_family(self) -> None:
        """Ask what a new family is called."""
        families = self._session.current.themes.families

        def do(name: str, letter: str) -> bool:
            step = self.tr("New family “{0}”").format(phrases.shortened(name))
            return self._session.perform(step, lambda: families.create(name, letter)) is not None

        self._open(FamilyDialog(do, self._window))

    def rename_family(self, family: Family) -> None:
        """Ask for another name of a family."""
        families = self._session.current.themes.families
        name = self.tr("Rename “{0}”").format(phrases.shortened(family.name))

        def do(new: str) -> bool:
            return self._session.perform(name, lambda: families.rename(family.id, new)) is not None

        self._open(NameDialog(name, family.name, do, self._window))

    def _numbers(self, chosen: Sequence[Theme]) -> str:
        if len(chosen) > _NAMED:
            return self.tr("{0} candidates").format(len(chosen))
        return ", ".join(one.number for one in chosen)

    def _ask(self, text: str, action: str, do: Callable[[str], object]) -> None:
        self._open(ReasonDialog(text, action, do, self._window))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()
