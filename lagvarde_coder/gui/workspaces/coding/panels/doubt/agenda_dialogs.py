"""Deciding: which theme instead, the disposition in place of a coding, a new rule in a theme's "när inte"."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.doubt.doubts import Doubt
from lagvarde_coder.services.doubt.settling import Decision, DoubtOutcome, NewRule

Settle = Callable[[Decision], bool]
"""Settles the doubts that a dialog was opened for; False if that went wrong, which has been reported."""

_WITHOUT_A_THEME = (Disposal.NOT_RELEVANT, Disposal.OTHER_AREA, Disposal.POSSIBLE_THEME)
_FIELD_HEIGHT = 66


class KeepDialog(FormDialog):
    """Why a coding stays as it is."""

    help_page = "settling"

    def __init__(self, intro: str, settle: Settle, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("KeepDialog", "Keep the coding"),
            QCoreApplication.translate("KeepDialog", "Keep"),
            parent,
            intro=intro,
        )
        self._settle = settle
        self.reason = reason_line()
        self.form.addRow(self.tr("Reason"), self.reason)

    def apply(self) -> bool:
        return self._settle(Decision(outcome=DoubtOutcome.KEEP, reason=self.reason.text()))


class ChangeDialog(FormDialog):
    """Another theme for a coding, or a theme for a passage that has none."""

    help_page = "settling"

    def __init__(
        self, intro: str, doubts: Sequence[Doubt], themes: Sequence[Theme], settle: Settle, parent: QWidget
    ) -> None:
        coded = all(doubt.theme for doubt in doubts)
        super().__init__(
            QCoreApplication.translate("ChangeDialog", "Change the theme")
            if coded
            else QCoreApplication.translate("ChangeDialog", "Give it a theme"),
            QCoreApplication.translate("ChangeDialog", "Change")
            if coded
            else QCoreApplication.translate("ChangeDialog", "Code"),
            parent,
            intro=intro,
        )
        self._settle = settle
        self.theme = theme_box(offered(doubts, themes), proposed(doubts))
        self.reason = reason_line()
        self.form.addRow(self.tr("Theme"), self.theme)
        self.form.addRow(self.tr("Reason"), self.reason)

    def problem(self) -> str | Wrong:
        return _missing(self.theme)

    def apply(self) -> bool:
        decision = Decision(outcome=DoubtOutcome.CHANGE, theme=self.theme.currentData(), reason=self.reason.text())
        return self._settle(decision)


class RemoveDialog(FormDialog):
    """The disposition that replaces a coding, or the doubt about a passage."""

    help_page = "settling"

    def __init__(self, intro: str, doubts: Sequence[Doubt], settle: Settle, parent: QWidget) -> None:
        coded = all(doubt.theme for doubt in doubts)
        super().__init__(
            QCoreApplication.translate("RemoveDialog", "Remove the coding")
            if coded
            else QCoreApplication.translate("RemoveDialog", "Say what it is"),
            QCoreApplication.translate("RemoveDialog", "Remove")
            if coded
            else QCoreApplication.translate("RemoveDialog", "Save"),
            parent,
            intro=intro,
        )
        self._settle = settle
        self.what = disposal_box(coded=coded)
        self.reason = reason_line()
        self.form.addRow(self.tr("The passage is"), self.what)
        self.form.addRow(self.tr("Reason"), self.reason)

    def apply(self) -> bool:
        decision = Decision(outcome=DoubtOutcome.REMOVE, what=_disposal(self.what), reason=self.reason.text())
        return self._settle(decision)


class RuleDialog(FormDialog):
    """A new sentence in a theme's "när inte", and what becomes of the coding that it settles."""

    help_page = "settling"

    def __init__(
        self, intro: str, doubts: Sequence[Doubt], themes: Sequence[Theme], settle: Settle, parent: QWidget
    ) -> None:
        super().__init__(
            QCoreApplication.translate("RuleDialog", "New rule in “when not”"),
            QCoreApplication.translate("RuleDialog", "Add the rule and settle"),
            parent,
            intro=intro,
        )
        self.scroll_form()
        self._settle = settle
        coded = all(doubt.theme for doubt in doubts)
        own = [doubt.theme for doubt in doubts if doubt.theme]
        self._themes = {theme.id: theme for theme in [*own, *themes]}
        self.rule_theme = theme_box(
            own[:1] + [theme for theme in themes if theme not in own[:1]], own[0].id if own else proposed(doubts)
        )
        self.rule_theme.currentIndexChanged.connect(lambda _: self._show_theme())
        self.definition, self.use_not = _passage_text(), _passage_text()
        self.sentence = _field(self.tr("New sentence in “when not”"))
        self.reason = _field(self.tr("Reason"))
        self.outcome = QComboBox()
        self.outcome.setAccessibleName(self.tr("What becomes of it"))
        for outcome, text in self._outcomes(coded=coded):
            self.outcome.addItem(text, outcome)
        self.outcome.currentIndexChanged.connect(lambda _: self._follow())
        self.theme = theme_box(offered(doubts, themes), proposed(doubts))
        self.what = disposal_box(coded=coded)
        self.form.addRow(self.tr("Theme of the rule"), self.rule_theme)
        self.form.addRow(self.tr("Definition"), self.definition)
        self.form.addRow(self.tr("When not, so far"), self.use_not)
        self.form.addRow(self.tr("New sentence"), self.sentence)
        self.form.addRow(self.tr("Reason"), self.reason)
        self.form.addRow(self.tr("The coding") if coded else self.tr("The passage"), self.outcome)
        self.form.addRow(self.tr("New theme"), self.theme)
        self.form.addRow(self.tr("The passage is"), self.what)
        warning = self.tr("The codebook gets a new version. Everybody codes by the new rule from now on.")
        self.body.addWidget(Sentence(warning, "warning"))
        self._show_theme()
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the sentence: the theme is mostly the right one."""
        super().showEvent(event)
        self.sentence.setFocus(Qt.FocusReason.TabFocusReason)

    def problem(self) -> str | Wrong:
        if not self.sentence.toPlainText().strip():
            return Wrong(self.tr("Write the new sentence."), self.sentence)
        if not self.reason.toPlainText().strip():
            return Wrong(self.tr("Enter the reason. It is kept in the decision log."), self.reason)
        return _missing(self.rule_theme) or (_missing(self.theme) if self._outcome is DoubtOutcome.CHANGE else "")

    def apply(self) -> bool:
        outcome = self._outcome
        return self._settle(
            Decision(
                outcome=outcome,
                theme=self.theme.currentData() if outcome is DoubtOutcome.CHANGE else "",
                what=_disposal(self.what) if outcome is DoubtOutcome.REMOVE else None,
                rule=NewRule(self.rule_theme.currentData(), self.sentence.toPlainText()),
                reason=self.reason.toPlainText(),
            )
        )

    def _outcomes(self, *, coded: bool) -> list[tuple[DoubtOutcome, str]]:
        if coded:
            return [
                (DoubtOutcome.REMOVE, self.tr("is removed")),
                (DoubtOutcome.CHANGE, self.tr("gets another theme")),
                (DoubtOutcome.KEEP, self.tr("stays")),
            ]
        return [
            (DoubtOutcome.REMOVE, self.tr("stays without a theme")),
            (DoubtOutcome.CHANGE, self.tr("gets a theme")),
        ]

    @property
    def _outcome(self) -> DoubtOutcome:
        return DoubtOutcome(self.outcome.currentData())  # Qt hands back plain words

    def _show_theme(self) -> None:
        theme = self._themes.get(self.rule_theme.currentData())
        self.definition.setText((theme.definition if theme else "") or "–")
        self.use_not.setText((theme.use_not if theme else "") or "–")

    def _follow(self) -> None:
        outcome = self._outcome
        self.form.setRowVisible(self.theme, outcome is DoubtOutcome.CHANGE)
        self.form.setRowVisible(self.what, outcome is DoubtOutcome.REMOVE)


def offered(doubts: Sequence[Doubt], themes: Sequence[Theme]) -> list[Theme]:
    """Return the themes that doubts may be coded with instead: alternatives first, the one that all have left out."""
    named = {theme.id for doubt in doubts for theme in doubt.alternatives}
    own = {doubt.theme.id if doubt.theme else "" for doubt in doubts}
    choices = [theme for theme in themes if own != {theme.id}]
    return sorted(choices, key=lambda theme: theme.id not in named)


def proposed(doubts: Sequence[Doubt]) -> Id:
    """Return the first theme that every doubt has among its alternatives, or nothing."""
    first, *others = ([theme.id for theme in doubt.alternatives] for doubt in doubts)
    return next((theme for theme in first if all(theme in other for other in others)), "")


def theme_box(themes: Sequence[Theme], chosen: Id) -> QComboBox:
    """Return a choice among themes; typing a number goes to it. None is chosen unless ``chosen`` is one of them."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(24)
    box.setAccessibleName(QCoreApplication.translate("Doubts", "Theme"))
    box.setPlaceholderText(QCoreApplication.translate("Doubts", "Choose a theme"))
    for theme in themes:
        box.addItem(f"{theme.number}  {theme.name}", theme.id)
    box.setCurrentIndex(box.findData(chosen))
    return box


def _missing(box: QComboBox) -> str | Wrong:
    """Return what is wrong as long as no theme is chosen."""
    text = QCoreApplication.translate("Doubts", "Choose the theme first.")
    return "" if box.currentData() else Wrong(text, box)


def disposal_box(*, coded: bool) -> QComboBox:
    """Return a choice of dispositions; where a coding is removed, none is a choice too."""
    box = QComboBox()
    box.setAccessibleName(QCoreApplication.translate("Doubts", "What the passage is"))
    if coded:
        box.addItem(QCoreApplication.translate("Doubts", "still to be gone through"), None)
    for kind in _WITHOUT_A_THEME:
        box.addItem(wording.name_of(kind), kind)
    return box


def _disposal(box: QComboBox) -> Disposal | None:
    return Disposal(box.currentData()) if box.currentData() else None


def reason_line() -> QLineEdit:
    """Return a field for a reason that may be left out."""
    field = QLineEdit()
    field.setAccessibleName(QCoreApplication.translate("Doubts", "Reason"))
    field.setPlaceholderText(QCoreApplication.translate("Doubts", "For the decision log; optional"))
    return field


def _field(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setProperty("field", True)
    field.setTabChangesFocus(True)
    field.setFixedHeight(_FIELD_HEIGHT)
    field.setAccessibleName(name)
    return field


def _passage_text() -> Sentence:
    label = Sentence()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
