"""What a merge would do to the figures."""

from PySide6.QtCore import QCoreApplication, Qt

from lagvarde_coder.gui.models.table import ColumnHeading, Grid
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, SLOT_ROLE
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.figures.counting import Preview

_DISPLAY = Qt.ItemDataRole.DisplayRole


def preview_grid(preview: Preview) -> Grid:
    """Return the needs whose figures would change, before and after; a new need had none before."""
    before = {frequency.theme: frequency for frequency in preview.before}
    columns = [
        ColumnHeading(QCoreApplication.translate("Preview", "Need")),
        ColumnHeading(QCoreApplication.translate("Preview", "Before")),
        ColumnHeading(QCoreApplication.translate("Preview", "After")),
    ]
    rows: list[list[dict[int, object]]] = []
    for frequency in preview.after:
        old = before.get(frequency.theme)
        if old is not None and old.count == frequency.count:
            continue
        text = QCoreApplication.translate("Preview", "{0}: {1} before, {2} after, of {3} organisations heard")
        name: dict[int, object] = {
            _DISPLAY: frequency.name,
            BADGE_ROLE: frequency.number,
            SLOT_ROLE: frequency.colour,
            Qt.ItemDataRole.AccessibleTextRole: f"{frequency.number} {frequency.name}",
            Qt.ItemDataRole.ToolTipRole: text.format(
                frequency.name, old.count if old else 0, frequency.count, frequency.denominator
            ),
        }
        after = f"{wording.number(frequency.count)} / {wording.number(frequency.denominator)}"
        rows.append([name, {_DISPLAY: wording.number(old.count) if old else "–"}, {_DISPLAY: after}])
    return Grid(columns, rows, frozenset({1, 2}))
