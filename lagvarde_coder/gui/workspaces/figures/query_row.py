"""A row of a query: och or eller, inte, of what, what it says of it, and with which value."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QToolButton, QWidget

from lagvarde_coder.domain.figures.passage_query import Nearness, PassageCondition, Trait
from lagvarde_coder.domain.finding.queries import How
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.flow import Flow, together
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.figures.filters import Choice

Values = Mapping[Trait, Sequence[tuple[str, str]]]
"""What there is to choose from for each trait: value and words."""

_LETTERS, _WORDS_WIDTH = 60, 108


class QueryRow(QWidget):
    """One condition.

    Signals:
        changed: it says something else.
        unwanted: it is to go.
    """

    changed = Signal()
    unwanted = Signal()

    def __init__(self, values: Values, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._several: tuple[str, ...] = ()
        self.joined = Choice(self.tr("And, or"), [(False, self.tr("and")), (True, self.tr("or"))])
        self.negated = Choice(self.tr("Or not so"), [(False, self.tr("is")), (True, self.tr("is not"))])
        self.near = Choice(self.tr("Of what"), [(near, wording.name_of(near)) for near in Nearness])
        self.trait = Choice(self.tr("What is asked of it"), [(trait, wording.name_of(trait)) for trait in Trait])
        self.value = Choice(self.tr("Value"), [])
        self.value.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.value.setMinimumContentsLength(20)
        self.words = QLineEdit()
        self.words.setAccessibleName(self.tr("Words"))
        self.words.setPlaceholderText(self.tr("Words"))
        self.words.setToolTip(self.tr("Words, “a phrase”, beginning*"))
        self.words.setFixedWidth(_WORDS_WIDTH)
        self.forms = QCheckBox(self.tr("Forms"))
        self.forms.setToolTip(self.tr("Find all inflected forms of the words"))
        self.forms.setChecked(True)
        self._how = How(forms=True)
        self.remove = QToolButton()
        self.remove.setAccessibleName(self.tr("Remove the condition"))
        self.remove.setToolTip(self.tr("Remove the condition"))
        theming.current().keep_icon(self.remove, "close")
        row = Flow(self)
        last = together(self.value, self.words, self.forms, self.remove)  # its button never stands in a row of its own
        for part in (self.joined, self.near, self.trait, self.negated, last):
            row.addWidget(part)
        for box in (self.joined, self.negated, self.near, self.value):
            box.activated.connect(lambda _: self.changed.emit())
        self.trait.activated.connect(lambda _: self._on_trait())
        self.words.editingFinished.connect(self._on_words)
        self.forms.toggled.connect(lambda on: self._on_forms(on=on))
        self.remove.clicked.connect(self.unwanted)
        self._asked_words = ""
        self._offer()

    def show_condition(self, condition: PassageCondition, *, either: bool) -> None:
        """Show a condition; ``either``: it begins an alternative."""
        self.joined.choose(either)
        self.negated.choose(condition.negated)
        self.near.choose(condition.near)
        self.trait.choose(condition.trait)
        self._how = condition.how
        if condition.trait is Trait.WORDS:
            self._several = condition.values[1:]
            self.words.setText(condition.values[0] if condition.values else "")
            self._asked_words = self.words.text()
            blocked = self.forms.blockSignals(True)
            self.forms.setChecked(condition.how.forms)
            self.forms.blockSignals(blocked)
            self._offer()
        else:
            self._several = condition.values  # offered as well, where it is several or is not there any more
            self._offer()
            self.value.choose(condition.values)

    def offer(self, values: Values) -> None:
        """Offer other values: something came, went or is called otherwise."""
        self._values = values
        self._offer()

    @property
    def either(self) -> bool:
        """Whether an alternative begins here."""
        return bool(self.joined.value)

    @property
    def condition(self) -> PassageCondition:
        """What it says."""
        trait, near = self.trait.value, self.near.value
        assert isinstance(trait, Trait) and isinstance(near, Nearness)
        chosen = self.value.value
        if trait is Trait.WORDS:
            values: tuple[str, ...] = (self.words.text(), *self._several)
        else:
            values = chosen if isinstance(chosen, tuple) else ()
        return PassageCondition(
            trait=trait, values=values, near=near, negated=bool(self.negated.value),
            how=self._how if trait is Trait.WORDS else How(),
        )  # fmt: skip

    def show_joined(self, *, shown: bool) -> None:
        """Show how it is joined to the one above; the first is joined to nothing."""
        self.joined.setVisible(shown)

    def _on_trait(self) -> None:
        self._several = ()
        self._offer()
        self.changed.emit()

    def _on_words(self) -> None:
        if self.words.text() != self._asked_words:
            self._asked_words = self.words.text()
            self.changed.emit()

    def _on_forms(self, *, on: bool) -> None:
        self._how = How(on, self._how.compounds, self._how.variants)
        self.changed.emit()

    def _offer(self) -> None:
        trait = self.trait.value
        assert isinstance(trait, Trait)
        is_words = trait is Trait.WORDS
        self.value.setVisible(not is_words)
        self.words.setVisible(is_words)
        self.forms.setVisible(is_words)
        if is_words:
            return
        known = dict(self._values.get(trait, ()))
        offered: list[tuple[object, str]] = [
            ((value,), phrases.shortened(name, _LETTERS)) for value, name in known.items()
        ]
        if self._several and self._several not in [value for value, _ in offered]:
            names = [known.get(value, value if trait is Trait.CATEGORY else "?") for value in self._several]
            offered.insert(0, (self._several, phrases.shortened(self.tr(" or ").join(names), _LETTERS)))
        self.value.offer(offered)
        view = self.value.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 24)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.value.setToolTip(plain_tooltip(self.value.currentText()))
