"""Alt and a letter for everything in a dialog, a letter for everything in a menu, each letter once."""

from collections.abc import Iterable

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
    """Give each part that has no letter one of its own; one that can have another gives way to one that cannot."""
    given: dict[str, _Part | QAction] = {}
    without, own = [], set[str]()
    for part in parts:
        letter = mnemonic(part.text())
        if letter:
            own.add(letter)
        elif "&" not in part.text():
            without.append(part)
    for part in without:
        _give(part, given, set(own))
    for letter, part in given.items():
        at = _places(part.text())[letter]
        part.setText(f"{part.text()[:at]}&{part.text()[at:]}")
        if isinstance(part, QWidget):
            keep_letters_apart(part)


def _give(part: _Part | QAction, given: dict[str, _Part | QAction], tried: set[str]) -> bool:
    """Give a part a letter: a free one, else one whose holder has another left; tell whether there was one."""
    letters = [letter for letter in _places(part.text()) if letter not in tried]
    for letter in sorted(letters, key=given.__contains__):
        if letter in tried:
            continue
        tried.add(letter)
        if letter not in given or _give(given[letter], given, tried):
            given[letter] = part
            return True
    return False


def keep_letters_apart(part: QWidget) -> None:
    """Move no letters of a part together: Qt measures a word so, and paints one with an underlined letter otherwise."""
    font = QFont()  # says nothing of the rest, which the part goes on inheriting
    font.setKerning(False)
    part.setFont(font)


def mnemonic(text: str) -> str:
    """Return the letter that is underlined in a text, small; nothing if there is none."""
    rest = text.replace("&&", "")
    return rest[rest.index("&") + 1 :][:1].casefold() if "&" in rest else ""


def _places(text: str) -> dict[str, int]:
    """Return where each letter of a text stands, first those that begin words; keys after a tab are no part of it."""
    words = text.partition("\t")[0]
    letters = [at for at, letter in enumerate(words) if letter.isalpha()]
    found: dict[str, int] = {}
    for at in sorted(letters, key=lambda at: (at > 0 and words[at - 1].isalpha(), at)):
        found.setdefault(words[at].casefold(), at)
    return found
