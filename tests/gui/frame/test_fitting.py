"""The window is wholly on the screen, whatever was remembered."""

import pytest
from PySide6.QtCore import QRect

from lagvarde_coder.gui.frame.fitting import fitted

SMALL, SCALED, LARGE = QRect(0, 0, 1366, 728), QRect(0, 0, 1280, 680), QRect(0, 0, 1920, 1040)
"""What a task bar leaves of 1366×768, of 1920×1080 at 150 %, and of 1920×1080."""


@pytest.mark.parametrize(
    ("window", "screen", "place"),
    [
        (QRect(0, 0, 1280, 800), SMALL, QRect(2, 32, 1280, 694)),
        (QRect(0, 0, 1280, 800), SCALED, QRect(2, 32, 1276, 646)),
        (QRect(300, 100, 1280, 800), LARGE, QRect(300, 100, 1280, 800)),
        (QRect(2400, 1200, 1280, 800), LARGE, QRect(638, 238, 1280, 800)),  # on a second screen that is gone
        (QRect(-900, -50, 1280, 800), LARGE, QRect(2, 32, 1280, 800)),
        (QRect(1930, 40, 1280, 800), QRect(1920, 0, 1366, 728), QRect(1930, 32, 1280, 694)),
    ],
)
def test_a_window_stands_wholly_on_the_screen(window, screen, place):
    assert fitted(window, screen) == place
