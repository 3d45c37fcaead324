"""The common shape of our dialogs: a headline, a form, two buttons, and a line for what is still wrong."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.gui.looks.theming import SPACE

_WIDTH = 560
_ROW = 32


class FormDialog(QDialog):
    """A dialog with a form.

    A subclass fills :attr:`form`, and answers :meth:`problem` and :meth:`apply`; it closes when ``apply`` says that all
    went well. The button stays enabled: pressing it says what is missing.

    Attributes:
        body: the layout between headline and buttons. form: a form layout that was put into it.
    """

    def __init__(self, headline: str, action: str, parent: QWidget | None = None, *, intro: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(headline)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(headline)
        title.setMinimumWidth(_WIDTH)
        title.setWordWrap(True)
        title.setProperty("kind", "headline")
        self._problem = QLabel()
        self._problem.setProperty("kind", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE["m"])
        self.form = new_form()
        self.body.addLayout(self.form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
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
        self.done_button.setDefault(True)  # only now, in the dialog: else Qt takes whichever button gets the focus

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field; the buttons, which were made before the fields, come last."""
        super().showEvent(event)
        last = self.previousInFocusChain()
        if last is not None and last is not self._cancel:
            self.setTabOrder(last, self.done_button)
            self.setTabOrder(self.done_button, self._cancel)
        first = self.form.itemAt(0, QFormLayout.ItemRole.FieldRole) if self.form.rowCount() else None
        field = first.widget() if first is not None else None
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    def problem(self) -> str:
        """Return what is still wrong with what was filled in, or nothing."""
        return ""

    def apply(self) -> bool:
        """Do what the dialog is for; False keeps it open (the error was reported)."""
        return True

    def try_accept(self) -> None:
        """Close if everything is in order, else say what is not."""
        problem = self.problem()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if not problem and self.apply():
            self.accept()

    @property
    def said(self) -> str:
        """What the dialog says is wrong."""
        return self._problem.text()


class Form(QFormLayout):
    """A form whose labels stand level with their fields."""

    def addRow(self, *parts: object) -> None:  # noqa: N802 - Qt's
        """Add a label and a field, or one of them alone."""
        super().addRow(*parts)  # type: ignore[call-overload]
        worded = len(parts) > 1 and isinstance(parts[0], str)
        label = self.labelForField(parts[-1]) if worded else None  # type: ignore[call-overload]
        if label is not None:
            label.setMinimumHeight(_ROW)


def new_form() -> Form:
    """Return a form with labels at the left and our distances."""
    form = Form()
    form.setHorizontalSpacing(SPACE["l"])
    form.setVerticalSpacing(SPACE["s"])
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def note(text: str) -> QLabel:
    """Return a muted sentence that wraps."""
    label = QLabel(text)
    label.setProperty("kind", "muted")
    label.setWordWrap(True)
    return label


class _Tall(QScrollArea):
    """Scrolls up and down only, so it may not be narrower than what stands in it."""

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        inside = self.widget()
        if inside is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            least.setWidth(max(least.width(), inside.minimumSizeHint().width() + bar))
        return least


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
