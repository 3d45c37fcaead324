"""What people call the subjects of log entries."""

from functools import cached_property
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.values import Plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.trail import LogEntry, TrailReader

_LONGEST = 32
"""Characters of a passage's words that are enough to recognise it."""


class Labels:
    """What people call the subjects of entries."""

    def __init__(self, read: "Reader", trail: "TrailReader") -> None:
        self._trail = trail
        self._coders = {coder.id: coder for coder in read.all(Coder)}
        self._themes = {theme.id: theme for theme in read.all(Theme)}
        texts, sources = read.all(Text), {source.id: source for source in read.all(Source)}
        self._titles = {text.id: sources[text.source].title for text in texts if text.source in sources}
        self._numbers = {text.id: sources[text.source].number for text in texts if text.source in sources}
        self._read = read

    def coder(self, coder: Id) -> str:
        """Return a coder's name."""
        return self._coders[coder].name if coder in self._coders else "?"

    def theme(self, theme: Id) -> str:
        """Return number and name of a theme; of a removed one the last it had."""
        if theme in self._themes:
            return f"{self._themes[theme].number} {self._themes[theme].name}"
        last = self._removed_themes.get(theme)
        return f"{last['number']} {last['name']}" if last else "?"

    @cached_property
    def _removed_themes(self) -> dict[Id, Plain]:
        """The removed themes as they were last: all are read when the first is asked for."""
        removals = self._trail.removed(Theme.KIND)
        self._trail.read_ahead(removal.before for removal in removals)
        return {removal.subject: self._trail.value(removal.before) or {} for removal in removals}

    def place(self, entry: "LogEntry") -> str:
        """Return the title of the document that an entry concerns, or nothing."""
        plain = self._plain(entry)
        return self._titles.get(str(plain.get("text", "")), "")

    def document(self, text: Id) -> str:
        """Return number and title of a text's document, or nothing."""
        return f"{self._numbers[text]} {self._titles[text]}" if text in self._titles else ""

    def of(self, entry: "LogEntry") -> str:
        """Return the name of an entry's subject; what has none is called by its theme."""
        namers: dict[str, Callable[[Plain], str]] = {
            "theme": lambda plain: f"{plain['number']} {plain['name']}",
            "merge_link": lambda plain: f"{self.theme(str(plain['theme']))} → {self.theme(str(plain['need']))}",
            "disposition": self._words,
            "text": lambda plain: str(plain["file_name"]),
            "inquiry": lambda plain: str(plain["occasion"]),
        }
        plain = self._plain(entry)
        if entry.kind in namers and plain:
            return namers[entry.kind](plain)
        return str(plain.get("title") or plain.get("name") or (self.theme(plain["theme"]) if "theme" in plain else ""))

    def _plain(self, entry: "LogEntry") -> Plain:
        return self._trail.value(entry.after or entry.before) or {}

    def _words(self, plain: Plain) -> str:
        """Return the beginning of a passage's words, in quotation marks; nothing if the text was removed."""
        text = str(plain["text"])
        content = self._read.text(text) if text in self._titles else ""
        words = " ".join(content[int(str(plain["start"])) : int(str(plain["end"]))].split())
        return f"”{words if len(words) <= _LONGEST else f'{words[: _LONGEST - 1].rstrip()}…'}”" if words else ""
