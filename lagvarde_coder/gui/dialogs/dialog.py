"""The common shape of our dialogs: a headline, a form, two buttons, and a line for what is still wrong."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.gui.dialogs.unsaved import BARS, Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.mnemonics import keep_letters_apart
from lagvarde_coder.gui.widgets.screens import room_around
from lagvarde_coder.gui.widgets.sentence import Sentence

_WIDTH, _LETTERS = 560, 75


class Wrong(NamedTuple):
    """What is wrong with one field; it is told beside that field."""

    text: str
    field: QWidget


class FormDialog(Dialog):
    """A dialog with a form.

    A subclass fills :attr:`form`, and answers :meth:`problem` and :meth:`apply`; it closes when ``apply`` says that all
    went well. The button stays enabled: pressing it says what is missing.

    Attributes:
        body: the layout between headline and buttons. form: a form layout that was put into it.
    """

    def __init__(self, headline: str, action: str, parent: QWidget | None = None, *, intro: str = "") -> None:
        super().__init__(headline, parent)
        title = Sentence(headline, "headline")
        title.setMinimumWidth(max(_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth()))
        self._problem = Sentence(kind="error")
        self._problem.hide()
        self._fitted = 0
        self.installEventFilter(_Fitting(self))
        self._beside: QLabel | None = None
        self._wrong: QWidget | None = None
        self._described = ""
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE["m"])
        self.form = new_form()
        self.body.addLayout(self.form)
        self._buttons = buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.done_button = QPushButton(action)
        self.done_button.setProperty("primary", True)
        buttons.addButton(self.done_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.try_accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(title)
        if intro:
            layout.addWidget(note(intro))
        layout.addLayout(self.body, 1)
        layout.addWidget(self._problem)
        layout.addSpacing(SPACE["s"])
        layout.addWidget(buttons)
        self.take_return(self.done_button)

    def scroll_form(self) -> None:
        """Let the form, which is empty still, scroll where the screen is too low for it."""
        self.body.removeItem(self.form)
        self.form = new_form()
        page = QWidget()
        page.setLayout(self.form)
        self.form.setContentsMargins(0, 0, SPACE["m"], 0)
        self.body.addWidget(scrolled(page), 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field; the buttons, which were made before the fields, come last."""
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self._fitted = self.height()
        super().showEvent(event)
        for part in (self._problem, self._buttons):
            part.raise_()  # screen readers go through the parts in this order
        self.fit()
        last = self.previousInFocusChain()
        if last is not None and last is not self._cancel:
            self.setTabOrder(last, self.done_button)
            self.setTabOrder(self.done_button, self._cancel)
        first = self.fillable()
        if first:
            first[0].setFocus(Qt.FocusReason.TabFocusReason)

    def begin_with_cancel(self) -> None:
        """Let the dialog begin at Cancel, which Return presses too: what it asks of is to be wanted in so many keys."""
        self.take_return(self._cancel)
        for button, primary in ((self.done_button, False), (self._cancel, True)):
            button.setProperty("primary", primary)
            button.style().unpolish(button)
            button.style().polish(button)
        self._cancel.setFocus()

    def problem(self) -> str | Wrong:
        """Return what is still wrong with what was filled in, or nothing."""
        return ""

    def apply(self) -> bool:
        """Do what the dialog is for; False keeps it open (the error was reported)."""
        return True

    def try_accept(self) -> None:
        """Close if everything is in order, else say what is not."""
        problem = self.problem()
        self._tell(problem)
        if not problem and self.apply():
            self.accept()

    @property
    def said(self) -> str:
        """What the dialog says is wrong."""
        return self._beside.text() if self._beside is not None else self._problem.text()

    def forget_problem(self) -> None:
        """Say no longer what was wrong: something was changed since."""
        form = _form_of(self._beside, self) if self._beside is not None else None
        if form is not None and self._beside is not None:
            form.removeRow(self._beside)  # deletes it
        self._beside = None
        if self._wrong is not None:
            self._wrong.setAccessibleDescription(self._described)
        self._wrong = None
        self._problem.hide()
        self._problem.clear()

    def _tell(self, problem: str | Wrong) -> None:
        """Say what is wrong: beside the field that it is about, which gets the focus, else above the buttons."""
        self.forget_problem()
        if isinstance(problem, Wrong):
            self._tell_beside(problem)
        elif problem:
            self._problem.setText(problem)
            self._problem.show()
            announce(self, problem)

    def _tell_beside(self, wrong: Wrong) -> None:
        """Say it below the field and in its description; what is heard names the field."""
        form = _form_of(wrong.field, self)
        if form is None:
            self._tell(wrong.text)
            return
        label = form.labelForField(wrong.field)
        named = label.text().replace("&", "") if isinstance(label, QLabel) else wrong.field.accessibleName()
        self._wrong = wrong.field.focusProxy() or wrong.field
        self._described = self._wrong.accessibleDescription()
        self._wrong.setAccessibleDescription(" ".join(part for part in (wrong.text, self._described) if part))
        announce(self._wrong, f"{named}: {wrong.text}" if named else wrong.text)
        self._beside = Sentence(wrong.text, "error")
        row = next(row for row in range(form.rowCount()) if _field_of(form, row) is wrong.field)
        form.insertRow(row + 1, "", self._beside)
        wrong.field.setFocus(Qt.FocusReason.OtherFocusReason)
        for area in self.findChildren(QScrollArea):
            if area.isAncestorOf(wrong.field):
                QApplication.sendPostedEvents()
                area.ensureWidgetVisible(self._beside)
        _edited(wrong.field).connect(self.forget_problem, Qt.ConnectionType.SingleShotConnection)

    def fit(self) -> None:
        """Be as high as what stands here needs and the screen has; higher if somebody has made it so."""
        layout = self.layout()
        if layout is None or not self.isVisible():
            return
        layout.activate()  # else the dialog may not be as low as what stands here now allows
        needed = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else self.sizeHint().height()
        fitting = min(needed, room_around(self).height() - BARS)
        if self._fitted and self.height() in {self._fitted, self.minimumHeight()}:  # Qt itself makes it that high
            self.resize(self.width(), fitting)
            self._fitted = self.height()
        elif self.height() < fitting:
            self.resize(self.width(), fitting)


class _Fitting(QObject):
    """Lets a dialog follow what comes and goes in its form, in place of squeezing the fields.

    Not the dialog's own ``event``: closing deletes the dialog within that.
    """

    def __init__(self, dialog: FormDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._dialog:
            self._dialog.fit()
        return False


def _field_of(form: QFormLayout, row: int) -> QWidget | None:
    item = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
    return item.widget() if item is not None else None


def _edited(field: QWidget) -> SignalInstance:
    """Return the signal of a field that something else stands in it."""
    if isinstance(field, QComboBox):
        return field.currentTextChanged
    proxy = field.focusProxy() or field
    assert isinstance(proxy, QLineEdit | QPlainTextEdit)
    return proxy.textChanged


def _form_of(field: QWidget, inside: QWidget) -> QFormLayout | None:
    """Return the form that a field is a row of."""
    return next((form for form in inside.findChildren(QFormLayout) if form.indexOf(field) >= 0), None)


class Form(QFormLayout):
    """A form whose labels stand level with their fields."""

    def addRow(self, *parts: object) -> None:  # noqa: N802 - Qt's
        """Add a label and a field, or one of them alone."""
        super().addRow(*parts)  # type: ignore[call-overload]
        worded = len(parts) > 1 and isinstance(parts[0], str)
        label = self.labelForField(parts[-1]) if worded else None  # type: ignore[call-overload]
        if isinstance(parts[-1], QCheckBox):
            parts[-1].setMinimumHeight(parts[-1].sizeHint().height())
            parts[-1].setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if label is not None:
            keep_letters_apart(label)
        if isinstance(label, QLabel) and isinstance(parts[-1], QLabel):
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        elif label is not None:
            label.setFixedHeight(QLineEdit().sizeHint().height())


def new_form() -> Form:
    """Return a form with labels at the left and our distances."""
    form = Form()
    form.setHorizontalSpacing(SPACE["l"])
    form.setVerticalSpacing(SPACE["s"])
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def line_up(*forms: QFormLayout) -> None:
    """Let the fields of forms that stand below each other begin at the same place."""
    labels = [label for form in forms for label in _labels_of(form)]
    for label in labels:
        label.setMinimumWidth(max(each.sizeHint().width() for each in labels))


def _labels_of(form: QFormLayout) -> list[QWidget]:
    items = [form.itemAt(row, QFormLayout.ItemRole.LabelRole) for row in range(form.rowCount())]
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


def note(text: str) -> Sentence:
    """Return a muted sentence that wraps."""
    return Sentence(text, "muted")


_LEAST_SEEN = 190
"""Pixels of a form that are seen at the least, however low the screen is."""


class _Tall(QScrollArea):
    """Scrolls up and down only, so it may not be narrower than what stands in it."""

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        inside = self.widget()
        if inside is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            least.setWidth(max(least.width(), inside.minimumSizeHint().width() + bar))
        least.setHeight(_LEAST_SEEN)
        return least

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for more height, or less, when what stands here does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        inside = self.widget()
        if inside is None:
            return super().sizeHint()
        hint = inside.sizeHint()
        if inside.hasHeightForWidth():
            width = max(self.viewport().width(), self.minimumSizeHint().width())
            hint.setHeight(inside.heightForWidth(width))
        return hint


def scrolled(widget: QWidget) -> QScrollArea:
    """Return a frameless scroll area around ``widget``, at least as wide as that must be."""
    area = _Tall()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setObjectName("clear")
    widget.setObjectName("clear-page")
    return area
