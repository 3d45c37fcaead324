"""The words of a paragraph as they are collected, and what says how they are meant: struck through, raised, lowered."""

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

STRUCK = "~~"
"""Before and after words that are struck through: signs, since words of ours would be found and counted."""

_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SCRIPTS = {"superscript": (_RAISED, "^"), "subscript": (_LOWERED, "_")}


class RunLook(NamedTuple):
    """What of a run's look changes what it says; ``script`` is "superscript", "subscript" or empty."""

    struck: bool = False
    script: str = ""


PLAIN = RunLook()


class ParagraphWords:
    """Collects the words of one paragraph.

    Attributes:
        struck: how many stretches of it are struck through, once it was read.
    """

    def __init__(self) -> None:
        self.struck = 0
        self._plain: list[str] = []
        self._looks: list[RunLook] = []
        self._any = False

    def add(self, text: str, look: RunLook = PLAIN) -> None:
        """Add words; empty ones do not end a stretch."""
        if text:
            self._plain.append(text)
            self._looks.append(look)
            self._any = self._any or look != PLAIN

    def end(self) -> str:
        """Return the last words that were added."""
        return self._plain[-1] if self._plain else ""

    def text(self) -> str:
        """Return all of it, with marks around what is struck, and raised and lowered words as such."""
        if not self._any:
            return "".join(self._plain)
        pieces = zip(self._plain, self._looks, strict=True)
        scripts = [
            (look.struck, _scripted("".join(text for text, _ in stretch), look.script))
            for look, stretch in groupby(pieces, key=lambda piece: piece[1])
        ]
        out = []
        for struck, stretch in groupby(scripts, key=lambda piece: piece[0]):
            words = "".join(text for _, text in stretch)
            self.struck += struck and not words.isspace()
            out.append("\n".join(map(_struck, words.split("\n"))) if struck else words)
        return "".join(out)


def _struck(line: str) -> str:
    return _around(line, lambda words: f"{STRUCK}{words}{STRUCK}")


def _scripted(text: str, script: str) -> str:
    """Return "²" for a raised 2, "^(TM)" for what Unicode has no such signs for."""
    if not script:
        return text
    signs, mark = _SCRIPTS[script]
    return _around(
        text, lambda words: words.translate(signs) if all(map(signs.get, map(ord, words))) else f"{mark}({words})"
    )


def _around(text: str, mark: "Callable[[str], str]") -> str:
    """Return a text with its words marked; white space stays outside."""
    words = text.strip()
    if not words:
        return text
    start = text.index(words)
    return f"{text[:start]}{mark(words)}{text[start + len(words) :]}"
