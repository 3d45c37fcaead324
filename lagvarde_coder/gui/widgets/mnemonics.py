"""Alt and a letter for everything in a dialog, a letter for everything in a menu, each letter once."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QCheckBox, QLabel, QMenu, QPushButton, QRadioButton, QWidget

from lagvarde_coder.gui.widgets.elided import ElidedButton

_Part = QLabel | QCheckBox | QRadioButton | QPushButton


def give_mnemonics(dialog: QWidget, *, but: Iterable[QWidget] = ()) -> None:
    """Let Alt and an underlined letter go to each field that has a label, tick each box and press each button.

    ``but`` are buttons that have keys of their own: Return, Escape. Where no letter is left there is none.
    """
    spared = {*but, *dialog.findChildren(ElidedButton)}  # a name is shown as it is
    parts: list[_Part] = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    parts += [each for each in dialog.findChildren(QCheckBox) if each not in spared]
    parts += [each for each in dialog.findChildren(QRadioButton) if each not in spared]
    parts += [each for each in dialog.findChildren(QPushButton) if each not in spared]
    _underline([part for part in parts if part.text()])


def give_menu_mnemonics(menu: QMenu) -> None:
    """Give those actions of a menu a letter that have none yet."""
    _underline([action for action in menu.actions() if action.text()])


def _underline(parts: Iterable[_Part | QAction]) -> None:
    without, taken = [], set()
    for part in parts:
        letter = mnemonic(part.text())
        if letter:
            taken.add(letter)
        elif "&" not in part.text():
            without.append(part)
    for part, at in zip(without, _places([part.text() for part in without], taken), strict=True):
        if at is not None:
            part.setText(f"{part.text()[:at]}&{part.text()[at:]}")
            if isinstance(part, QWidget):
                keep_letters_apart(part)


def keep_letters_apart(part: QWidget) -> None:
    """Move no letters of a part together: Qt measures a word so, and paints one with an underlined letter otherwise."""
    font = QFont()  # says nothing of the rest, which the part goes on inheriting
    font.setKerning(False)
    part.setFont(font)


def mnemonic(text: str) -> str:
    """Return the letter that is underlined in a text, small; nothing if there is none."""
    rest = text.replace("&&", "")
    return rest[rest.index("&") + 1 :][:1].casefold() if "&" in rest else ""


def _places(texts: Sequence[str], taken: set[str]) -> list[int | None]:
    """Return which letter stands for each text, no letter twice; as many texts as can be have one.

    A text whose letters are all given away gets one of them if the text that has it can do with another (Kuhn's
    augmenting paths).
    """
    wanted = [_in_order(text, taken) for text in texts]
    held: dict[str, int] = {}

    def give(which: int, asked: set[str]) -> bool:
        for at in wanted[which]:
            letter = texts[which][at].casefold()
            if letter not in asked:
                asked.add(letter)
                if letter not in held or give(held[letter], asked):
                    held[letter] = which
                    return True
        return False

    for which in range(len(texts)):
        free = next((at for at in wanted[which] if texts[which][at].casefold() not in held), None)
        if free is not None:
            held[texts[which][free].casefold()] = which
        else:
            give(which, set())
    letters = {which: letter for letter, which in held.items()}
    return [
        next((at for at in wanted[which] if text[at].casefold() == letters.get(which)), None)
        for which, text in enumerate(texts)
    ]


def _in_order(text: str, taken: set[str]) -> list[int]:
    """Return the places of letters that may stand for a text, those that begin a word first; no keys after a tab."""
    words = text.partition("\t")[0]
    letters = [at for at, letter in enumerate(words) if letter.isalpha() and letter.casefold() not in taken]
    return sorted(letters, key=lambda at: (at > 0 and words[at - 1].isalpha(), at))
