"""Two versions of a text as one."""

import pytest

from lagvarde_coder.domain.coding.comparing import Comparison
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.difference_view import DifferenceView


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Ett.\nTvå.\nTre.", "Ett.\nTre.", "Ett.\nTvå.\nTre."),
        ("Ett två\nTre.", "Ett fyra\nTre.", "Ett tvåfyra\nTre."),
    ],
)
def test_a_line_that_is_gone_stays_a_line_of_its_own(qtbot, qapp, old, new, shown):
    theming.apply(qapp, "light")
    view = DifferenceView()
    qtbot.addWidget(view)
    view.show_comparison(Comparison(old, new))
    assert view.toPlainText() == shown
