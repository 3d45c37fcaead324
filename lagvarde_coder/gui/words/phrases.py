"""What the window says of figures, and how it shortens the words of passages."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.figures.results import Standing, Unit
from lagvarde_coder.gui.words import wording

_ENDS = ".?!…:"
_QUOTES = " \n\t”“\"»«’'"


def of_denominator(unit: Unit, count: int, denominator: int) -> str:
    """Return a figure as a sentence that names its unit and denominator."""
    return {
        Unit.ORGANISATION: QCoreApplication.translate("Words", "{0} of {1} organisations heard raise it"),
        Unit.SOURCE: QCoreApplication.translate("Words", "{0} of {1} documents raise it"),
        Unit.PASSAGE: QCoreApplication.translate("Words", "{0} of {1} coded passages"),
        Unit.CHARACTER: QCoreApplication.translate("Words", "{0} of {1} characters of text"),
    }[unit].format(wording.number(count), wording.number(denominator))


def finished(done: int, total: int) -> str:
    """Return how much of the material stands behind a figure."""
    return QCoreApplication.translate("Words", "{0} of {1} documents done").format(done, total)


def basis(standing: Standing) -> str:
    """Return how much stands behind a figure, and whose coding it is when that of others is hidden."""
    done = finished(standing.finished, standing.total)
    return f"{done}. {only(standing.only)}" if standing.only else done


def only(coder: str) -> str:
    """Return that others' coding is left out."""
    return QCoreApplication.translate("Words", "Only coding by {0}").format(coder)


def file_name(title: str) -> str:
    """Return a title as the name of a file may have it, on any system."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title).strip(" .")[:80]


def shortened(text: str, most: int = 32) -> str:
    """Return the words of ``text`` on one line, cut after ``most`` characters."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def shortened_within(title: str, most: int) -> str:
    """Return a title cut in the middle after ``most`` characters: titles often differ in how they end."""
    words = " ".join(title.split())
    end = (most - 1) // 2
    return words if len(words) <= most else f"{words[: most - 1 - end].rstrip()}…{words[-end:].lstrip()}"


def told(parts: Iterable[str]) -> str:
    """Return parts as sentences that follow on each other; the last one keeps its own end."""
    *before, last = parts
    return " ".join([*(part if part[-1:] in _ENDS else f"{part}." for part in before), last])


def named(passage: str, most: int = 32) -> str:
    """Return the first words of a passage, as its name: without quotation marks at the ends, for it gets others."""
    return shortened(passage.strip(_QUOTES), most)


def axis(unit: Unit, of: int | None) -> str:
    """Return what a bar chart's axis of per cent is a share of; ``of`` None: of as many as each bar says."""
    if of is not None:
        return {
            Unit.ORGANISATION: QCoreApplication.translate("Words", "Share of {0} organisations heard"),
            Unit.SOURCE: QCoreApplication.translate("Words", "Share of {0} documents"),
            Unit.PASSAGE: QCoreApplication.translate("Words", "Share of {0} coded passages"),
            Unit.CHARACTER: QCoreApplication.translate("Words", "Share of {0} characters of text"),
        }[unit].format(wording.number(of))
    return {
        Unit.ORGANISATION: QCoreApplication.translate("Words", "Share of the organisations heard in each group"),
        Unit.SOURCE: QCoreApplication.translate("Words", "Share of the documents in each group"),
        Unit.PASSAGE: QCoreApplication.translate("Words", "Share of the coded passages in each group"),
        Unit.CHARACTER: QCoreApplication.translate("Words", "Share of the characters of text in each group"),
    }[unit]
