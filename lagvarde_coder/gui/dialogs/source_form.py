"""The fields that say what a document is; the same at import, from the clipboard, and when details are changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.sources import Made, SourceKind, SourceLanguage, default_made
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.dialogs.choice_field import ChoiceField
from lagvarde_coder.gui.dialogs.dialog import Wrong, new_form, note
from lagvarde_coder.gui.dialogs.number_field import wave_field
from lagvarde_coder.gui.dialogs.organisation_field import OrganisationField
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.describing import SourceChanges
from lagvarde_coder.services.material.documents import SourceLine
from lagvarde_coder.services.material.importing import SourceDetails


@dataclass(frozen=True, slots=True)
class Known:
    """What the project knows already, for completion, and the themes that can get codings.

    ``of_ledger``: by organisation the categories it has there.
    """

    organisations: tuple[str, ...]
    categories: tuple[str, ...]
    question_sets: tuple[QuestionSet, ...]
    themes: tuple[Theme, ...] = ()
    of_ledger: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, project: OpenProject) -> "Known":
        """Collect it."""
        organisations = project.material.ledger.organisations()
        categories = {category for organisation in organisations for category in organisation.categories}
        categories |= {
            category
            for source_line in project.material.documents.sources()
            for category in source_line.source.categories
        }
        names = tuple(organisation.name for organisation in organisations)
        themes = (theme for theme in project.themes.codebook.themes() if theme.in_use)
        of_ledger = {one.name: ", ".join(one.categories) for one in organisations if one.categories}
        return cls(names, tuple(categories), tuple(project.material.ledger.question_sets()), tuple(themes), of_ledger)


class SourceForm(QWidget):
    """The form. A field that several documents fill in differently is empty and says so until it is changed.

    Attributes:
        title: only where there is one document. form: the rows.
    """

    def __init__(
        self, known: Known, *, with_title: bool, proposing: bool = False, parent: QWidget | None = None
    ) -> None:
        """``proposing``: the kind may be left to what each file seems to be."""
        super().__init__(parent)
        self._touched: set[str] = set()
        self._made_chosen = False
        self.form = form = new_form()
        form.setContentsMargins(0, 0, 12, 0)
        self.setLayout(form)
        self.title = QLineEdit()
        self.kind = _names(SourceKind)
        self.organisations = OrganisationField(
            self.tr("Organisations"), self.tr("Type a name; Enter adds it"), known.organisations
        )
        self.categories = ChoiceField(
            self.tr("Categories"), self.tr("Type a category; Enter adds it"), known.categories
        )
        self.categories.setToolTip(
            self.tr("Figures follow the ledger; these count if there is no organisation, or one without any")
        )
        self.day = QLineEdit()
        self.day.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self.day.setMaximumWidth(theming.current().scaled(160))
        self.made = _names(Made)
        self.language = _names(SourceLanguage)
        self.made_by = QLineEdit()
        self.checked = QCheckBox(self.tr("The organisation has checked the notes"))
        self.occasion = QLineEdit()
        self.wave = wave_field()
        self.suggested_by = QLineEdit()
        self.question_sets = QuestionSets(known.question_sets)
        if proposing:
            self.kind.insertItem(0, self.tr("As proposed"), None)
            self.made.insertItem(0, self.tr("As the document type says"), None)
            self.language.insertItem(0, self.tr("As the text seems to be"), None)
            for box in (self.kind, self.made, self.language):
                box.setCurrentIndex(0)
        if with_title:
            form.addRow(self.tr("Title"), self.title)
        self._add_rows(form)
        self._follow_touches()

    def _add_rows(self, form: QFormLayout) -> None:
        for text, part in (
            (self.tr("Document type"), self.kind),
            (self.tr("Organisations"), self.organisations),
            (self.tr("Categories"), self.categories),
            (self.tr("Date"), self.day),
            (self.tr("Wording"), self.made),
            (self.tr("Language"), self.language),
            (self.tr("Made by"), self.made_by),
            ("", self.checked),
            (self.tr("Occasion"), self.occasion),
            (self.tr("Wave"), self.wave),
            (self.tr("Suggested by"), self.suggested_by),
            (self.tr("Questions asked"), self.question_sets),
            ("", note(self.tr("None ticked: all known questions are looked for in the text."))),
        ):
            form.addRow(text, part)

    def show_sources(self, lines: Sequence[SourceLine], put: Sequence[frozenset[str]]) -> None:
        """Fill in what sources have in common; ``put`` are the ids of the question sets that were put in each."""
        sources = [line.source for line in lines]
        organisations = {organisation.id: organisation for line in lines for organisation in line.organisations}
        first = sources[0]
        same = {name for name in _FIELDS if len({getattr(source, name) for source in sources}) == 1}
        self.title.setText(first.title)
        self.kind.setCurrentIndex(self.kind.findData(first.kind) if "kind" in same else -1)
        self.made.setCurrentIndex(self.made.findData(first.made) if "made" in same else -1)
        self.language.setCurrentIndex(self.language.findData(first.language) if "language" in same else -1)
        if "organisations" in same:
            self.organisations.set_names(organisations[organisation_id].name for organisation_id in first.organisations)
        if "categories" in same:
            self.categories.set_names(first.categories)
        self.day.setText(wording.day(first.day) if "day" in same else "")
        self.made_by.setText(first.made_by if "made_by" in same else "")
        self.occasion.setText(first.occasion if "occasion" in same else "")
        self.wave.setValue(first.wave if "wave" in same else 0)
        self.checked.setTristate("checked" not in same)
        state = Qt.CheckState.Checked if first.checked else Qt.CheckState.Unchecked
        self.checked.setCheckState(state if "checked" in same else Qt.CheckState.PartiallyChecked)
        suggested = {organisation.suggested_by for organisation in organisations.values()}
        if len(suggested) <= 1:
            self.suggested_by.setText("".join(suggested))
            same |= {"suggested_by"}
        self.suggested_by.setEnabled(bool(organisations))
        self.question_sets.show_put(put)
        self.mark_different((_FIELDS | {"suggested_by"}) - same)
        self._touched.clear()

    def problem(self) -> str | Wrong:
        """Return what is wrong with the fields, or nothing."""
        try:
            self._day()
        except ValueError:
            return Wrong(self.tr("The date must be written as 2025-02-14."), self.day)
        undecided = self.organisations.problem()
        return Wrong(undecided, self.organisations) if undecided else ""

    def details(self) -> SourceDetails:
        """Return the details for an import."""
        return SourceDetails(
            kind=self.kind.currentData(),
            title=self.title.text().strip(),
            organisations=self.organisations.names,
            categories=self.categories.names,
            day=self._day(),
            made=self.made.currentData(),
            language=self.language.currentData(),
            made_by=self.made_by.text(),
            checked=self.checked.isChecked(),
            occasion=self.occasion.text(),
            wave=self.wave.value(),
            suggested_by=self.suggested_by.text(),
            question_sets=self.question_sets.keys,
            new_organisations=self.organisations.new_names,
        )

    def changes(self) -> SourceChanges:
        """Return the fields that the user changed."""
        entered: SourceChanges = {
            "title": self.title.text().strip(),
            "organisations": self.organisations.names,
            "categories": self.categories.names,
            "day": self._day(),
            "made_by": self.made_by.text(),
            "checked": self.checked.isChecked(),
            "occasion": self.occasion.text(),
            "wave": self.wave.value(),
            "suggested_by": self.suggested_by.text(),
            "question_sets": self.question_sets.keys,
        }
        if self.kind.currentIndex() >= 0:
            entered["kind"] = self.kind.currentData()
        if self.made.currentIndex() >= 0:
            entered["made"] = self.made.currentData()
        if self.language.currentIndex() >= 0:
            entered["language"] = self.language.currentData()
        touched: SourceChanges = {name: cell for name, cell in entered.items() if name in self._touched}  # type: ignore[assignment]
        if "organisations" in touched:
            touched["new_organisations"] = self.organisations.new_names
        return touched

    def _day(self) -> date | None:
        text = self.day.text().strip()
        return date.fromisoformat(text) if text else None

    def _follow_touches(self) -> None:
        for name, signal in (
            ("title", self.title.textChanged),
            ("kind", self.kind.currentIndexChanged),
            ("organisations", self.organisations.edited),
            ("categories", self.categories.edited),
            ("day", self.day.textChanged),
            ("made", self.made.currentIndexChanged),
            ("language", self.language.currentIndexChanged),
            ("made_by", self.made_by.textChanged),
            ("checked", self.checked.checkStateChanged),
            ("occasion", self.occasion.textChanged),
            ("wave", self.wave.valueChanged),
            ("suggested_by", self.suggested_by.textChanged),
            ("question_sets", self.question_sets.itemChanged),
        ):
            signal.connect(lambda *_, name=name: self._touched.add(name))
        self.made.activated.connect(self._choose_made)
        self.kind.activated.connect(self._follow_kind)
        self._follow_kind()

    def _choose_made(self) -> None:
        self._made_chosen = True

    def _follow_kind(self) -> None:
        if not self._made_chosen and self.kind.currentIndex() >= 0:
            kind = self.kind.currentData()
            self.made.setCurrentIndex(self.made.findData(default_made(kind) if kind else None))

    def mark_different(self, names: frozenset[str] | set[str]) -> None:
        """Say of fields that several documents fill them in differently."""
        lines = {
            "organisations": self.organisations.line,
            "categories": self.categories.line,
            "day": self.day,
            "made_by": self.made_by,
            "occasion": self.occasion,
            "suggested_by": self.suggested_by,
        }
        for name in names & lines.keys():
            lines[name].setPlaceholderText(self.tr("differs; what you write holds for all"))
        if "day" in names:
            self.day.setPlaceholderText(self.tr("differs"))  # the field is no wider than a day
        if "wave" in names:
            self.wave.setSpecialValueText(self.tr("differs"))
            self.wave.valueChanged.connect(lambda _: self.wave.setSpecialValueText("–"))
        for box, name in ((self.kind, "kind"), (self.made, "made"), (self.language, "language")):
            if name in names:
                box.setPlaceholderText(self.tr("differs"))


_SET_ROLE = Qt.ItemDataRole.UserRole + 1
_FIELDS = frozenset({
    "kind", "organisations", "categories", "day", "made", "language", "made_by", "checked", "occasion", "wave",
})  # fmt: skip


class QuestionSets(QListWidget):
    """Which question sets were asked; none ticked: all known are looked for."""

    def __init__(self, sets: Sequence[QuestionSet]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Question sets"))
        self.setMaximumHeight(theming.current().scaled(112))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for question_set in sets:
            item = QListWidgetItem(self.tr("{0} (version {1})").format(question_set.name, question_set.version))
            item.setData(Qt.ItemDataRole.UserRole, question_set.key)
            item.setData(_SET_ROLE, question_set.id)
            item.setToolTip(plain_tooltip("\n".join(f"{one.number}. {one.text}" for one in question_set.questions)))
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)

    def show_put(self, put: Sequence[frozenset[str]]) -> None:
        """Tick what was put in all documents, half tick what was put in some."""
        for item in self._items():
            one = item.data(_SET_ROLE)
            of = sum(one in ids for ids in put)
            some = Qt.CheckState.PartiallyChecked if of else Qt.CheckState.Unchecked
            item.setCheckState(Qt.CheckState.Checked if of and of == len(put) else some)

    def show_keys(self, chosen: Sequence[Sequence[str]]) -> None:
        """Tick the sets that are chosen for all documents, by key, half tick those chosen for some."""
        sets = [(item.data(Qt.ItemDataRole.UserRole), item.data(_SET_ROLE)) for item in self._items()]
        self.show_put([frozenset(one for key, one in sets if key in keys) for keys in chosen])

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the ticked ones."""
        ticked = [item for item in self._items() if item.checkState() is Qt.CheckState.Checked]
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked)


def _names(enumeration: type[StrEnum]) -> QComboBox:
    box = QComboBox()
    for member in enumeration:
        box.addItem(wording.name_of(member), member)
    return box
