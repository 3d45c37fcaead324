"""From a subtitle file to its cues: stretches of words that are shown from one time to another.

WebVTT as the W3C has it, SubRip as it occurs: blank lines inside a cue, none between two, times without fractions. Both
are read by the same rules, whatever the file is called.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lagvarde_coder.domain.material.sources import LeftOutKind

_TIME = r"((?:\d{1,4}:)?\d{1,2}:\d{2})(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?")
_WEBEX = re.compile(r'\d+ "([^"]{1,200})" \(\d+\)')
_BLOCKS = {
    "NOTE": LeftOutKind.COMMENT,
    "STYLE": LeftOutKind.SUBTITLE_STYLE,
    "REGION": LeftOutKind.SUBTITLE_STYLE,
}
_SETTING = re.compile(r"[\w-]+[:=]")
_LINE_END = re.compile("\r\n?|\n")


@dataclass(slots=True)
class Cue:
    """What is shown from ``start`` to ``end``, in seconds.

    Attributes:
        lines: with their tags, none of them blank.
        speaker: as the cue's identifier says (Webex); empty if it does not.
    """

    start: float
    end: float
    lines: list[str] = field(default_factory=list)
    speaker: str = ""


class SubtitleFile:
    """The cues of a file in its order.

    Attributes:
        left_out: notes, styles, and letters that stand before the first time.
    """

    def __init__(self, text: str, check_time: Callable[[], object]) -> None:
        self.cues: list[Cue] = []
        self.left_out: Counter[LeftOutKind] = Counter()
        blocks = _blocks(text)
        self._is_web = text.startswith("WEBVTT")
        if self._is_web:
            self._header(next(blocks))
        for number, block in enumerate(blocks):
            if not number % 1_000:
                check_time()
            self._block(block)

    def _header(self, header: list[str]) -> None:
        first = next((at for at, line in enumerate(header) if "-->" in line), len(header))
        words = [header[0].removeprefix("WEBVTT"), *(line for line in header[1:first] if not _SETTING.match(line))]
        self.left_out[LeftOutKind.COMMENT] += any(map(str.strip, words))
        self._block(header[first:])

    def _block(self, block: list[str]) -> None:
        kind = _BLOCKS.get(block[0].split(maxsplit=1)[0]) if self._is_web and block else None
        if kind and not any("-->" in line for line in block[:2]):
            self.left_out[kind] += 1
            return
        waiting: list[str] = []
        for line in block:
            timing = _TIMING.fullmatch(line) if "-->" in line else None
            if timing is None:
                waiting.append(line)
                continue
            name = waiting.pop() if waiting and (waiting[-1].strip().isdigit() or len(waiting) == 1) else ""
            self._go_on(waiting)
            waiting = []
            webex = _WEBEX.fullmatch(name.strip())
            start, end = _seconds(timing[1], timing[2]), _seconds(timing[3], timing[4])
            self.cues.append(Cue(start, end, speaker=webex[1] if webex else ""))
        self._go_on(waiting)

    def _go_on(self, lines: list[str]) -> None:
        """Words belong to the cue above them, also after a blank line."""
        if self.cues:
            self.cues[-1].lines += lines
        else:
            self.left_out[LeftOutKind.UNREAD] += sum(len("".join(line.split())) for line in lines)


def _blocks(text: str) -> Iterator[list[str]]:
    """Yield runs of lines that are not blank."""
    block: list[str] = []
    for line in _LINE_END.split(text):
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _seconds(clock: str, fraction: str | None) -> float:
    seconds = 0
    for part in clock.split(":"):
        seconds = 60 * seconds + int(part)
    return seconds + float(f"0.{fraction or 0}")
