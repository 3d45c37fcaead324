"""What to think of before anything is handed out, in words."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.dialogs.dialog import FormDialog
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.report.hand_out_warnings import HandOutWarnings

_MOST = 12
"""Lines that are told of one thing; of more it is said how many there are."""


def warned(warnings: HandOutWarnings) -> str:
    """Return what to think of, a paragraph each; nothing if there is nothing."""
    return "\n\n".join(_paragraphs(warnings))


def think_first(warnings: HandOutWarnings, window: QWidget, help_page: str, go_on: Callable[[], object]) -> None:
    """Say what to think of and go on if that is wanted; go on at once if there is nothing."""
    if not warnings.any:
        go_on()
        return
    headline = QCoreApplication.translate("ReportWarnings", "Readers may tell who it is")
    all_the_same = QCoreApplication.translate("ReportWarnings", "Export all the same …")
    dialog = FormDialog(headline, all_the_same, window, intro=warned(warnings))
    dialog.help_page = help_page
    dialog.accepted.connect(go_on)
    dialog.begin_with_cancel()
    dialog.open()
    dialog.done_button.setAutoDefault(True)  # who goes to it may press Return there


def _paragraphs(warnings: HandOutWarnings) -> Iterator[str]:
    translate = QCoreApplication.translate
    if warnings.lone_groups:
        text = translate(
            "ReportWarnings",
            "A single organisation stands behind each of these groups, so readers may tell which it is: {0}",
        )
        yield text.format(one_each(warnings.lone_groups))
    if warnings.names:
        text = translate(
            "ReportWarnings",
            "In what the file prints stands what may tell who somebody is (places: {0}): {1}",
        )
        places = one_each([f"{one.words} ({one.evidence})" for one in warnings.names])
        yield text.format(wording.number(len(warnings.names)), places)
    if warnings.titles:
        text = translate("ReportWarnings", "Titles of documents have a word of what is masked in them: {0}")
        yield text.format(one_each([f"{number}. {title}" for number, title in warnings.titles]))
    if warnings.secret:
        text = translate("ReportWarnings", "Secrecy is noted of documents that are coded: {0}")
        yield text.format(one_each([f"{one.number}. {one.title}: {one.secrecy}" for one in warnings.secret]))
    if warnings.waiting:
        text = translate("ReportWarnings", "Codings that are not to be quoted wait for a place in a new text: {0}")
        yield text.format(wording.number(warnings.waiting))
    if warnings.repeated:
        text = translate(
            "ReportWarnings",
            "Words that are masked or not to be quoted stand in what was written here, and leave as they stand: {0}",
        )
        things = [f"{one.words} ({wording.spoken().thing(one.what)}, {one.about})" for one in warnings.repeated]
        yield text.format(one_each(things))


def one_each(things: Sequence[str]) -> str:
    """Return things with a line for each: a group of several categories holds the usual separator itself."""
    lines = [f"\n– {thing}" for thing in things[:_MOST]]
    if more := len(things) - _MOST:
        more_of_them = QCoreApplication.translate("ReportWarnings", "and {0} more").format(wording.number(more))
        lines += [f"\n– {more_of_them}"] if more > 0 else []
    return "".join(lines)
