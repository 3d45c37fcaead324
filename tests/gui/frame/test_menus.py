"""The menu bar with the keyboard alone."""

from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.gui.widgets.mnemonics import mnemonic


def test_every_command_of_a_menu_has_a_letter_of_its_own(language, window, document):
    for place in PLACES:
        window.show_place(place.key)
        for action in window.menuBar().actions():
            menu = action.menu()
            menu.aboutToShow.emit()
            texts = [each.text() for each in menu.actions() if each.text()]
            letters = [mnemonic(text) for text in texts]
            assert all(letters), texts
            assert len(letters) == len(set(letters)), (place.key, texts)
