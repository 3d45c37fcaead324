"""The page about a damaged project: what is damaged, what still holds, and the copy that it can be got back from."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.project.restoring import Missing, Offer
from lagvarde_coder.services.trail.tracing import Verification

_MOST = 200
"""Findings that are listed: nobody reads more of them."""


class DamageDialog(Dialog):
    """Says it all at once; the copy is looked for meanwhile.

    Attributes:
        offer: the copy that was found, or None.

    Signals:
        copy_wanted: the offer is to be put in the project's place.
    """

    copy_wanted = Signal(object)

    def __init__(
        self, path: Path, headline: str, damaged: Sequence[str], holds: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(headline, parent)
        self.take_room(680, 480)
        self.offer: Offer | None = None
        self.path = path
        self.damaged = QListWidget()
        self.damaged.setAccessibleName(self.tr("What is damaged"))
        self.damaged.setWordWrap(True)
        self.damaged.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.damaged.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.damaged.addItems(list(damaged[:_MOST]))
        self.holds = Sentence("\n".join(holds))
        self.offered = Sentence(self.tr("Looking for the newest copy that passes the full check …"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.back = QPushButton(self.tr("Get the copy back"))
        self.back.setProperty("primary", True)
        self.back.setEnabled(False)
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._get_back)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(Sentence(headline, "headline"))
        layout.addWidget(Sentence(str(path), "muted"))
        layout.addWidget(Sentence(self.tr("What is damaged"), "panel-title"))
        layout.addWidget(self.damaged, 1)
        layout.addWidget(Sentence(self.tr("What still holds"), "panel-title"))
        layout.addWidget(self.holds)
        layout.addWidget(Sentence(self.tr("Copy"), "panel-title"))
        layout.addWidget(self.offered)
        layout.addSpacing(SPACE["s"])
        layout.addWidget(buttons)
        self.take_return(buttons.button(QDialogButtonBox.StandardButton.Close))

    def show_offer(self, offer: Offer) -> None:
        """Offer the newest copy that passes the full check."""
        self.offer = offer
        text = self.tr(
            "The newest copy that passes the full check is from {0}. It takes the project’s place; what stands there "
            "is kept under another name."
        )
        told = text.format(wording.local_time(offer.copy.made))
        if offer.missing is not None:
            told += " " + lacking(offer.missing)
        self.offered.setText(told)
        self.back.setEnabled(True)
        self.take_return(self.back)

    def show_none(self, error: BaseException) -> None:
        """Say that there is no copy to be got back."""
        told = " ".join(wording.sentences(error)) if isinstance(error, KnownError) else str(error)
        self.offered.setText(told)

    def _get_back(self) -> None:
        if self.offer is not None:
            self.accept()
            self.copy_wanted.emit(self.offer)


def lacking(missing: Missing) -> str:
    """Return what a copy or an old file lacks."""
    if not missing.entries:
        return QCoreApplication.translate("DamageDialog", "Nothing is missing in it, as far as is known.")
    text = QCoreApplication.translate(
        "DamageDialog", "Entries of the log that are missing in it: {0}, from {1} to {2}."
    )
    times = wording.local_time(missing.since), wording.local_time(missing.until)
    return text.format(wording.number(missing.entries), *times)


def damage_told(verification: Verification) -> list[str]:
    """Return what a full check found, a line each: in people's words where there are any, ids are for experts."""
    told = [
        f"{finding.about}: {wording.in_errors(finding.what)}"
        if finding.about
        else finding.told(wording.in_errors, wording.field_name)
        for finding in verification.damage
    ]
    return list(dict.fromkeys(told))


def holding(verification: Verification) -> list[str]:
    """Return what still holds, in sentences."""
    held = {
        "texts": QCoreApplication.translate("DamageDialog", "The words of all documents are as they were imported."),
        "log": QCoreApplication.translate("DamageDialog", "The log is unbroken: {0} entries.").format(
            wording.number(verification.entries)
        ),
        "state": QCoreApplication.translate(
            "DamageDialog", "Documents, themes, codings and decisions are what the log says."
        ),
    }
    told = [sentence for what, sentence in held.items() if what in verification.held]
    return told or [QCoreApplication.translate("DamageDialog", "Nothing in the file can be relied on.")]
