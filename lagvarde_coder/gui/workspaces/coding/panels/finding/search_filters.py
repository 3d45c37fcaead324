"""Where to look: kind of material, organisation, coded or not, theme."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedBox
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.finding.searching import SearchScope

_KIND, _CATEGORY = "kind:", "category:"
"""Before a value: Qt keeps strings as they are."""
_ANY, _CODED, _UNCODED = None, True, False


class FindFilters(QWidget):
    """Boxes in a row; a theme asks for words coded with it, or with "Not coded" for words not coded with it.

    Signals:
        changed: somewhere else is to be looked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.material = self._box(self.tr("Document type or category"))
        self.organisation = self._box(self.tr("Organisation"))
        self.coded = self._box(self.tr("Coded or not"))
        self.theme = self._box(self.tr("Theme"))
        for text, value in (
            (self.tr("Coded or not"), _ANY),
            (self.tr("Coded"), _CODED),
            (self.tr("Not coded"), _UNCODED),
        ):
            self.coded.addItem(text, value)
        self.theme.activated.connect(self._need_coded)
        self.offer((), (), ())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE["xs"])
        for box, share in ((self.material, 31), (self.organisation, 38), (self.coded, 32), (self.theme, 26)):
            row.addWidget(box, share)

    def offer(self, categories: Sequence[str], organisations: Sequence[Organisation], themes: Sequence[Theme]) -> None:
        """Offer these; what is chosen stays if it is still there."""
        kinds = [(wording.plural_of(kind), f"{_KIND}{kind}") for kind in SourceKind]
        named = [(name, f"{_CATEGORY}{name}") for name in categories]
        _fill(self.material, [(self.tr("All documents"), None), *kinds, *named])
        _fill(
            self.organisation,
            [
                (self.tr("All organisations"), None),
                *((organisation.name, organisation.id) for organisation in organisations),
            ],
        )
        _fill(
            self.theme,
            [(self.tr("Any theme"), None), *((f"{theme.number} {theme.name}", theme.id) for theme in themes)],
        )

    def scope(self) -> SearchScope:
        """Return where to look."""
        material, organisation = self.material.currentData() or "", self.organisation.currentData()
        coded, theme = self.coded.currentData(), self.theme.currentData()
        kind, category = material.removeprefix(_KIND), material.removeprefix(_CATEGORY)
        return SearchScope(
            kinds=frozenset({SourceKind(kind)} if kind != material else ()),
            categories=frozenset({category} if category != material else ()),
            organisations=frozenset({organisation} if organisation else ()),
            themes=frozenset({theme} if theme and coded is _CODED else ()),
            without_themes=frozenset({theme} if theme and coded is _UNCODED else ()),
            coded=None if theme else coded,
        )

    def _need_coded(self) -> None:
        """A theme alone would say nothing: whoever chooses one wants what is coded with it."""
        if self.theme.currentData() and self.coded.currentData() is _ANY:
            self.coded.setCurrentIndex(1)

    def _box(self, name: str) -> QComboBox:
        box = ElidedBox(self, least=6)
        name_box(box, name)
        box.setToolTip(plain_tooltip(name))
        box.setMaxVisibleItems(20)
        box.activated.connect(lambda _: self.changed.emit())
        return box


def _fill(box: QComboBox, items: Sequence[tuple[str, object]]) -> None:
    before = box.currentData()
    box.clear()
    for text, value in items:
        box.addItem(text, value)
    values = [value for _, value in items]
    box.setCurrentIndex(values.index(before) if before in values else 0)
    view = box.view()
    view.setMinimumWidth(min(420, view.sizeHintForColumn(0) + 2 * SPACE["l"]))
