"""The form beside the table of files: it holds for the rows that are selected."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from lagvarde_coder.domain.material.sources import Made, SourceKind, SourceLanguage
from lagvarde_coder.gui.dialogs.source_form import Known, SourceForm
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.importing import SourceDetails

_DIFFERS = object()
_FIELDS = (
    "kind", "organisations", "categories", "day", "made", "language", "made_by", "checked", "occasion", "wave",
    "suggested_by", "question_sets",
)  # fmt: skip

FORM_FIELDS = frozenset({*_FIELDS, "new_organisations"})
"""The fields of :class:`SourceDetails` that the form says."""


class ImportForm(SourceForm):
    """Shows what the selected files have in common, and hands out what a person changed.

    Signals:
        touched: a person may have changed something.
    """

    touched = Signal()

    def __init__(self, known: Known) -> None:
        super().__init__(known, with_title=False, proposing=True)
        self._hints = {line: line.placeholderText() for line in self._lines()}
        self._keys = tuple(dict.fromkeys(one.key for one in known.question_sets))
        self._shown: Mapping[str, object] = self._entered()
        self._showing = False
        for signal in (
            self.kind.activated,
            self.made.activated,
            self.language.activated,
            self.organisations.edited,
            self.categories.edited,
            self.day.textChanged,
            self.made_by.textChanged,
            self.occasion.textChanged,
            self.suggested_by.textChanged,
            self.checked.checkStateChanged,
            self.wave.valueChanged,
            self.question_sets.itemChanged,
        ):
            signal.connect(self._tell)

    def show_details(self, details: Sequence[SourceDetails]) -> None:
        """Fill in what files have in common; a field that they fill in differently says so."""
        self._showing = True
        first = details[0] if details else SourceDetails()
        same = {name for name in _FIELDS if len({getattr(one, name) for one in details}) <= 1}
        for line, hint in self._hints.items():
            line.setPlaceholderText(hint)
        self.organisations.line.clear()
        self.categories.line.clear()
        self.kind.setCurrentIndex(self.kind.findData(first.kind) if "kind" in same else -1)
        self.made.setCurrentIndex(self.made.findData(first.made) if "made" in same else -1)
        self.language.setCurrentIndex(self.language.findData(first.language) if "language" in same else -1)
        self.organisations.set_names(first.organisations if "organisations" in same else ())
        self.categories.set_names(first.categories if "categories" in same else ())
        self.day.setText(wording.day(first.day) if "day" in same else "")
        self.made_by.setText(first.made_by if "made_by" in same else "")
        self.occasion.setText(first.occasion if "occasion" in same else "")
        self.suggested_by.setText(first.suggested_by if "suggested_by" in same else "")
        self.wave.setSpecialValueText("–")
        self.wave.setValue(first.wave if "wave" in same else 0)
        self.checked.setTristate("checked" not in same)
        state = Qt.CheckState.Checked if first.checked else Qt.CheckState.Unchecked
        self.checked.setCheckState(state if "checked" in same else Qt.CheckState.PartiallyChecked)
        self.question_sets.show_keys([one.question_sets for one in details])
        self.mark_different(set(_FIELDS) - same)
        self._shown = self._entered()
        self._showing = False

    def said(self) -> dict[str, object]:
        """Return what a person changed since it was shown; a day that is none is left out."""
        now = self._entered()
        changed = {name: value for name, value in now.items() if value != self._shown[name]}
        if "day" in changed:
            try:
                text = str(changed["day"])
                changed["day"] = date.fromisoformat(text) if text else None
            except ValueError:
                del changed["day"]
        for name, kind in (("kind", SourceKind), ("made", Made), ("language", SourceLanguage)):
            if changed.get(name):  # Qt gives back bare strings
                changed[name] = kind(str(changed[name]))
        if "organisations" in changed:
            changed["new_organisations"] = self.organisations.new_names
        return changed

    def _entered(self) -> dict[str, object]:
        kind, made, language = (
            box.currentData() if box.currentIndex() >= 0 else _DIFFERS for box in (self.kind, self.made, self.language)
        )
        checked = self.checked.checkState()
        return {
            "kind": kind,
            "organisations": self.organisations.names,
            "categories": self.categories.names,
            "day": self.day.text().strip(),
            "made": made,
            "language": language,
            "made_by": self.made_by.text(),
            "checked": _DIFFERS if checked is Qt.CheckState.PartiallyChecked else checked is Qt.CheckState.Checked,
            "occasion": self.occasion.text(),
            "wave": self.wave.value(),
            "suggested_by": self.suggested_by.text(),
            "question_sets": self.question_sets.keys,
        }

    def _tell(self) -> None:
        if not self._showing:
            self.touched.emit()

    def _lines(self) -> tuple[QLineEdit, ...]:
        return (
            self.organisations.line,
            self.categories.line,
            self.day,
            self.made_by,
            self.occasion,
            self.suggested_by,
        )
