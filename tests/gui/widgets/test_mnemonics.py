"""Letters for Alt: each once, and as many parts as can be have one."""

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit

from lagvarde_coder.gui.widgets.mnemonics import give_mnemonics, mnemonic


def lettered(qtbot, *labels: str) -> list[str]:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    form = QFormLayout(dialog)
    fields = [QLineEdit() for _ in labels]
    for label, field in zip(labels, fields, strict=True):
        form.addRow(label, field)
    give_mnemonics(dialog)
    shown = [form.labelForField(field) for field in fields]
    return [mnemonic(label.text()) for label in shown if isinstance(label, QLabel)]


def test_a_word_begins_with_its_letter_if_that_is_free(qtbot):
    assert lettered(qtbot, "Titel", "Datum", "Kategori") == ["t", "d", "k"]


def test_a_label_whose_letters_are_all_given_away_gets_one_of_a_label_that_can_do_with_another(qtbot):
    letters = lettered(qtbot, "Ab", "Ba", "Ac")
    assert sorted(letters) == ["a", "b", "c"]
    assert lettered(qtbot, "Abc", "Bac", "A")[2] == "a"
