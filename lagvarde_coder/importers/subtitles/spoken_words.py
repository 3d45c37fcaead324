"""The words of a cue: without tags, divided where another one begins to speak."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lagvarde_coder.importers.subtitles.cues import Cue

_TAG = re.compile(
    r"<(/?)(?:(v)(?:\.[^\s<>]*)?(?:\s([^<>]*))?|(rt)|(?:[biuscv]|font|ruby|lang)(?:[.\s][^<>]*)?|\d+:[\d:.]+)>"
    r"|\{\\an?\d{1,2}\}|\{[biu]\}|\{/[biu]\}",
    re.IGNORECASE,
)
_ENTITY = re.compile("&(amp|lt|gt|nbsp|lrm|rlm);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "nbsp": "\xa0", "lrm": "", "rlm": ""}
_ROLLED = re.compile(r"<\d\d:\d\d:\d\d\.\d\d\d>")
_WORD = r"[^\W\d_][\w.'’\-]{0,30}"
_NAME = re.compile(
    rf"(?:>>+\s*|[-–—]\s*)?({_WORD}(?:,? (?:{_WORD}|\d{{1,3}})){{0,4}}(?: \([^():]{{1,40}}\))?):(?=\s|$)"
)
_TURN = re.compile(r">>+\s*|[-–—]\s+(?=\S)|[-–—](?=[^\W\d_])")
_PARTICLES = frozenset("af av da de den der di du et i och of och på the till und van vid von y zu".split())
_NO_NAMES = frozenset(
    "alltså citat example exempel fakta fråga nb not notera note nota obs ps question slutsats svar tips".split()
)


@dataclass(frozen=True, slots=True)
class Said:
    """Words of one cue by one speaker.

    Attributes:
        speaker: who speaks; empty if the file does not say it, None if whoever spoke before goes on.
        anew: whether the file marks that somebody else begins to speak here.
    """

    words: str
    speaker: str | None = None
    anew: bool = False


class CueWords:
    """Reads the cues of one file; who its speakers are is seen from all of them."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._voiced = False
        self._rolled = False
        self._last: list[str] = []
        used: Counter[str] = Counter()
        for cue in cues:
            self._voiced = self._voiced or bool(cue.speaker)
            for line in cue.lines:
                if "<" in line:
                    self._voiced = self._voiced or any(tag[2] and tag[3] for tag in _TAG.finditer(line))
                    self._rolled = self._rolled or _ROLLED.search(line) is not None
                if ":" in line:
                    used[_name(_plain(line))] += 1
        names = {name for name, count in used.items() if name and (count > 1 or name.casefold() not in _NO_NAMES)}
        sure = any(used[name] > 1 or " " in name or name.isupper() for name in names)
        self._names = names if sure else set()

    def said(self, cue: Cue) -> Iterator[Said]:
        """Yield the words of a cue in order."""
        lines = cue.lines
        if self._rolled:  # captions that roll show each line twice
            shown = [_running(line) for line in lines]
            again = next((n for n in range(min(len(shown), 3), 0, -1) if self._last[-n:] == shown[:n]), 0)
            self._last = shown
            lines = lines[again:]
        if self._voiced:
            return self._by_voice(cue.speaker, "\n".join(lines))
        return self._by_name([_running(line) for line in lines])

    def _by_voice(self, speaker: str, text: str) -> Iterator[Said]:
        """Divide by the tags that name a voice; what stands outside of them is nobody's."""
        at = 0
        for tag in _TAG.finditer(text):
            if tag[2] and (tag[3] or tag[1]):
                if words := _running(text[at : tag.start()]):
                    yield Said(words, speaker)
                speaker = "" if tag[1] else _running(tag[3])
                at = tag.end()
        if words := _running(text[at:]):
            yield Said(words, speaker)

    def _by_name(self, lines: list[str]) -> Iterator[Said]:
        """Divide where a line begins with a name, or with a sign that somebody else speaks."""
        signs = [_TURN.match(line) for line in lines]
        several = len(lines) > 1 and all(signs)
        for line, sign in zip(lines, signs, strict=True):
            name = _name(line) if ":" in line else ""
            if name in self._names:
                yield Said(line[line.index(":", line.index(name) + len(name)) + 1 :].strip(), name)
            elif sign is None:
                yield Said(line)
            elif line.startswith(">>"):
                yield Said(line[sign.end() :], "", anew=True)
            else:
                anew = several or line[sign.end() :][:1].isupper()
                yield Said(line, "" if anew else None, anew=anew)


def _name(plain: str) -> str:
    """Return what stands before a colon at a line's beginning, if it looks like a name."""
    found = _NAME.match(plain.lstrip())
    if found is None:
        return ""
    first, *rest = re.split("[ ,]+", found[1].partition(" (")[0])
    named = first[0].isupper() and all(not word[0].islower() or word in _PARTICLES for word in rest)
    return found[1] if named else ""


def _plain(line: str) -> str:
    """Return a line without tags; how a word is read stands in brackets after it."""
    if "<" in line or "{" in line:
        line = _TAG.sub(lambda tag: "" if not tag[4] else ")" if tag[1] else "(", line)
    return _unescaped(line)


def _running(text: str) -> str:
    return " ".join(_plain(text).split())


def _unescaped(text: str) -> str:
    return _ENTITY.sub(lambda entity: _ENTITIES[entity[1]], text) if "&" in text else text
