"""What people call the subjects of log entries."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.accounts import ImportAccount
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.method import MethodStep
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.masks import Mask
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.values import Plain
from lagvarde_coder.exporters import wording
from lagvarde_coder.services.restrictions import Restrictions

if TYPE_CHECKING:
    from collections.abc import Callable

    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.trail import LogEntry, TrailReader

LONGEST = 32
"""Characters of a passage's words that are enough to recognise it."""


class _Past:
    """The values that subjects of a kind had in the course of the log: all are read when the first is asked for."""

    def __init__(self, trail: "TrailReader") -> None:
        self._trail = trail
        self._lives: dict[str, dict[Id, list[tuple[int, str]]]] = {}

    def value(self, kind: str, subject: Id, order: int | None) -> Plain | None:
        """Return a subject's value after the entry ``order``, the first one if it was made later; else its last."""
        if kind not in self._lives:
            self._lives[kind] = lives = self._trail.lives(kind)
            self._trail.read_ahead(name for life in lives.values() for _, name in life)
        life = self._lives[kind].get(subject)
        if not life:
            return None
        until = [name for at, name in life if order is None or at <= order]
        return self._trail.value(until[-1] if until else life[0][1])


class Labels:
    """What people call the subjects of entries; a log may be handed out, so what is masked is masked here already."""

    def __init__(self, read: "Reader", trail: "TrailReader") -> None:
        self._trail = trail
        self._coders = {coder.id: coder for coder in read.all(Coder)}
        self._past = _Past(trail)
        self._restrictions = Restrictions.of(read)
        texts, sources = read.all(Text), {source.id: source for source in read.all(Source)}
        titles = {source.id: self._restrictions.retold(source.text, source.title) for source in sources.values()}
        self._titles = {text.id: titles[text.source] for text in texts if text.source in sources}
        self._called = {source.id: f"{source.number} {titles[source.id]}" for source in sources.values()}
        self._numbers = {text.id: sources[text.source].number for text in texts if text.source in sources}
        self._aliases = {source.id: source.alias for source in sources.values() if source.alias}
        self._sources = {text.id: text.source for text in texts}
        self._texts = {source.id: source.text for source in sources.values()}
        self._read = read
        self._masked: set[Id] | None = None

    def coder(self, coder: Id) -> str:
        """Return a coder's name."""
        return self._coders[coder].name if coder in self._coders else "?"

    def theme(self, theme: Id, order: int | None = None) -> str:
        """Return number and name of a theme now, of a removed one the last it had; with ``order`` those it had then."""
        plain = self._past.value(Theme.KIND, theme, order)
        return f"{plain['number']} {plain['name']}" if plain else "?"

    def organisation(self, organisation: Id, order: int | None = None) -> str:
        """Return what an organisation is called now, or was when an entry was made."""
        return str((self._past.value(Organisation.KIND, organisation, order) or {}).get("name", ""))

    def place(self, entry: "LogEntry") -> str:
        """Return the title of the document that an entry concerns, or nothing."""
        plain = self.value_of(entry)
        return self._titles.get(str(plain.get("text", "")), "")

    def document(self, text: Id) -> str:
        """Return number and title of a text's document, or nothing."""
        return f"{self._numbers[text]} {self._titles[text]}" if text in self._titles else ""

    def document_number(self, entry: "LogEntry") -> int:
        """Return the number of the document that an entry is about, or 0."""
        plain = self.value_of(entry)
        text = entry.subject if entry.kind == Text.KIND else str(plain.get("text", ""))
        return int(plain["number"]) if entry.kind == Source.KIND else self._numbers.get(text, 0)

    def alias(self, entry: "LogEntry") -> str:
        """Return the alias of the document that an entry is about, or nothing; of an import all of its documents'."""
        plain = self.value_of(entry)
        if entry.kind == ImportAccount.KIND:
            named = [self._aliases.get(source, "") for file in plain["files"] for source in file["sources"]]
            return ", ".join(dict.fromkeys(filter(None, named)))
        text = entry.subject if entry.kind == Text.KIND else str(plain.get("text", ""))
        source = entry.subject if entry.kind == Source.KIND else self._sources.get(text, "")
        return self._aliases.get(source, "")

    def of(self, entry: "LogEntry") -> str:
        """Return what an entry's subject was called then; what has no name is called by its theme."""
        namers: dict[str, Callable[[Plain], str]] = {
            "theme": lambda plain: f"{plain['number']} {plain['name']}",
            "merge_link": lambda plain: " → ".join(
                self.theme(str(plain[end]), entry.order) for end in ("theme", "need")
            ),
            "disposition": self._words,
            "source": lambda plain: self._retold(entry.subject, str(plain["title"])),
            "text": lambda plain: self._retold(str(plain["source"]), str(plain["file_name"])),
            "import_account": self._import,
            "inquiry": lambda plain: self._inquiry(plain, entry.order),
            "erasure": lambda plain: self._called.get(str(plain["source"]), ""),
            "sign_off": lambda plain: self._step(str(plain["step"]), entry.order),
            "sectioning": lambda plain: self.document(str(plain["text"])),
        }
        plain = self.value_of(entry)
        if entry.kind in namers and plain:
            return namers[entry.kind](plain)
        return str(
            plain.get("title")
            or plain.get("name")
            or (self.theme(plain["theme"], entry.order) if "theme" in plain else "")
        )

    def value_of(self, entry: "LogEntry") -> Plain:
        """Return what an entry says of its subject: after it, or before where it took the subject away."""
        return self._trail.value(entry.after or entry.before) or {}

    def _retold(self, source: Id, words: str) -> str:
        """Return a title or file name of a document without what is hidden in its text.

        Masks go along with a document that is removed: one that had any is then called by its number.
        """
        if source in self._texts:
            return self._restrictions.retold(self._texts[source], words)
        plain = self._past.value(Source.KIND, source, None) or {}
        return wording.document(int(plain["number"])) if source in self._once_masked() else words

    def _once_masked(self) -> set[Id]:
        """Return the documents in whose texts anything was ever masked."""
        if self._masked is None:
            values = self._trail.lives(Mask.KIND).values()
            self._trail.read_ahead(name for life in values for _, name in life)
            texts = {str((self._trail.value(name) or {}).get("text", "")) for life in values for _, name in life}
            stored = (self._past.value(Text.KIND, text, None) or {} for text in texts)
            self._masked = {str(plain.get("source", "")) for plain in stored}
        return self._masked

    def _step(self, step: Id, order: int) -> str:
        return str((self._past.value(MethodStep.KIND, step, order) or {}).get("name", ""))

    def _inquiry(self, plain: Plain, order: int) -> str:
        parts = (self.organisation(str(plain["organisation"]), order), str(plain["occasion"]))
        return ", ".join(part for part in parts if part)

    def _words(self, plain: Plain) -> str:
        """Return the beginning of a passage's words, in quotation marks; nothing if the text was removed."""
        text = str(plain["text"])
        if text not in self._titles:
            return ""
        span = Span(int(str(plain["start"])), int(str(plain["end"])))
        words = " ".join(self._restrictions.words(self._read.text(text), text, span).split())
        return f"”{words if len(words) <= LONGEST else f'{words[: LONGEST - 1].rstrip()}…'}”" if words else ""

    def _import(self, plain: Plain) -> str:
        """Return the name of an import's first file, and how many more there are."""
        names = [str(file["name"]) for file in plain["files"]]
        first = names[0] if names else ""
        for source in plain["files"][0]["sources"] if names else ():
            first = self._retold(source, first)
        return f"{first} +{len(names) - 1}" if len(names) > 1 else first
