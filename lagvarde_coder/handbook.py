"""The help: pages in Markdown in ``resources/help``, a folder per language; the page ``index`` holds their order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from unicodedata import normalize

from lagvarde_coder import paths

INDEX = "index"
"""The page that lists all others, in groups."""
KEYS_SLOT = "{keys}"
"""A line of its own where the window puts the keys as they are set."""

_GROUP = re.compile(r"^## (.+)$")
_LISTED = re.compile(r"^- \[.+?\]\((.+?)\.md\)")
_PICTURE = re.compile(r"!\[(.*?)\]\((.*?)\)")
_LINK = re.compile(r"\[(.+?)\]\((.*?)\)")
_MARKS = re.compile(r"\*\*?|`|^#+ |^- |^\d+\. |^\|? ?-{3,}.*$|^\| | \|$", re.MULTILINE)
_LEAST_STEM = 4
_ENDINGS = {
    "sv": "arnas ernas ornas arna erna orna ande ende aren ens ets ans are ade ad at ar er or en et an na as es "
    "te de t n a e s",
    "en": "ings ing ies ied ed es s e y",
}
"""Endings of inflected forms, longest first: what is left finds the other forms too."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”“])")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page; its name is that of the place it is about.

    Attributes:
        text: Markdown, with the title as its first heading.
    """

    name: str
    text: str

    @property
    def title(self) -> str:
        """The first heading."""
        return self.text.partition("\n")[0].removeprefix("# ").strip()

    @property
    def links(self) -> list[str]:
        """What the page leads to, as it is written there."""
        return [target for _, target in _LINK.findall(_PICTURE.sub("", self.text))]

    @property
    def pictures(self) -> list[str]:
        """The pictures' files, relative to the page's folder."""
        return [file for _, file in _PICTURE.findall(self.text)]

    def plain(self) -> str:
        """Return the page as text without any marks, without its pictures and keys."""
        without = _PICTURE.sub("", self.text).replace(KEYS_SLOT, "")
        plain = _MARKS.sub("", _LINK.sub(r"\1", without)).replace(" | ", " – ")
        return re.sub(r"\n{3,}", "\n\n", plain).strip()

    def sentences(self) -> Iterator[str]:
        """Yield the sentences below the title."""
        for line in self.plain().partition("\n")[2].splitlines():
            yield from (sentence.strip() for sentence in _SENTENCE_END.split(line) if sentence.strip())


@dataclass(frozen=True, slots=True)
class HelpHit:
    """A page that holds all words looked for, and its sentences that hold most of them, in order."""

    page: HelpPage
    sentences: tuple[str, ...]


class Handbook:
    """All pages in one language.

    Attributes:
        folder: where the pages lie. pages: by name.
    """

    def __init__(self, language: str) -> None:
        """Read the pages in "sv" or "en"."""
        self.folder = pages_folder() / language
        self._endings = sorted(_ENDINGS[language].split(), key=len, reverse=True)
        files = sorted(self.folder.glob("*.md"))
        self.pages = {file.stem: HelpPage(file.stem, file.read_text(encoding="utf-8")) for file in files}

    @cached_property
    def groups(self) -> dict[str, list[HelpPage]]:
        """The pages in the order of reading, by the headings of the index."""
        groups: dict[str, list[HelpPage]] = {}
        pages: list[HelpPage] = []
        for line in self.pages[INDEX].text.splitlines():
            if heading := _GROUP.match(line):
                pages = groups.setdefault(heading[1], [])
            elif listed := _LISTED.match(line):
                pages.append(self.pages[listed[1]])
        return groups

    def find(self, query: str) -> list[HelpHit]:
        """Return the pages that hold all words of ``query``, whatever their case and ending, or parts of words.

        Those with one in the title come first, then those that hold the words as they are.
        """
        words = self.sought(query)
        if not words:
            return []
        ordered = [page for pages in self.groups.values() for page in pages]
        hits = [HelpHit(page, _telling(page, words)) for page in ordered if _holds(page.plain(), words)]
        exact = _folded(query).split()
        return sorted(
            hits, key=lambda hit: (not _holds_any(hit.page.title, words), not _holds(hit.page.plain(), exact))
        )

    def sought(self, query: str) -> list[str]:
        """Return what is looked for: of each word the part that its inflected forms have in common."""
        return [self._stem(word) for word in _folded(query).split()]

    def _stem(self, word: str) -> str:
        fitting = (word.removesuffix(end) for end in self._endings if word.endswith(end))
        return next((stem for stem in fitting if len(stem) >= _LEAST_STEM), word)


def pages_folder() -> Path:
    """Return the folder that has a folder of pages per language."""
    return paths.resources() / "help"


def page_of(kind: type) -> str:
    """Return the name of the page about a dialog: its class's, as "import-results" for ``ImportResultsDialog``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__.removesuffix("Dialog")).lower()


def _folded(text: str) -> str:
    """Return text in small letters, however its å, ä and ö are written."""
    return normalize("NFC", text).casefold()


def _telling(page: HelpPage, words: list[str]) -> tuple[str, ...]:
    """Return the sentences that hold more of the words than any other does."""
    held = [(sum(word in sentence.casefold() for word in words), sentence) for sentence in page.sentences()]
    most = max((number for number, _ in held), default=0)
    return tuple(sentence for number, sentence in held if number == most > 0)


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text.casefold() for word in words)


def _holds_any(text: str, words: list[str]) -> bool:
    return any(word in text.casefold() for word in words)
