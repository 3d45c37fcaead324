"""A letter as both formats have it, and the text that it becomes."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind, SourceKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import AttachedFile, ImportedText, Limits, RawColour, RawSection, ReadingOptions
from lagvarde_coder.importers.mail.armour import without_armour
from lagvarde_coder.importers.mail.quoting import is_forwarded, kept
from lagvarde_coder.importers.titles import title_from

ONLY_ENCRYPTED = QT_TRANSLATE_NOOP(
    "Errors", "It is encrypted. Open it in the mail program, copy its text, and paste it here."
)
R = TypeVar("R", RawSection, RawColour)
MOST_FILES = 500
_NOT_OF_PAGES = frozenset({LeftOutKind.IMAGE, LeftOutKind.SCRIPT})
"""Of a page's account: pictures are counted as parts of the letter, and mail programs run no scripts."""
_PICTURE = re.compile(r"\[cid:[^\]\s]{1,200}\]")


class BodyForm(StrEnum):
    """How words of a letter are written: plain, as a web page, as rich text (RTF)."""

    PLAIN = "plain"
    PAGE = "page"
    RICH = "rich"


@dataclass(frozen=True, slots=True)
class LetterBody:
    """Words of a letter as they are written; rich text as its bytes, a code point each.

    Attributes:
        plain: the same words without form, to be read if the form says nothing.
    """

    words: str
    form: BodyForm = BodyForm.PLAIN
    plain: str = ""


@dataclass(slots=True)
class Letter:
    """What a letter holds.

    Attributes:
        bodies: its words, part by part.
        encodings: of parts whose own word for it is wrong, as decided.
    """

    subject: str = ""
    sender: str = ""
    day: date | None = None
    bodies: list[LetterBody] = field(default_factory=list)
    attached: list[AttachedFile] = field(default_factory=list)
    left_out: Counter[LeftOutKind] = field(default_factory=Counter)
    encodings: list[str] = field(default_factory=list)

    def attach(self, name: str, data: bytes, otherwise: str) -> None:
        """A file lies in the letter; ``otherwise`` is how the name of one without a name ends."""
        if len(self.attached) < MOST_FILES:
            self.attached.append(AttachedFile(file_name(name) or f"{len(self.attached) + 1}{otherwise}", data))
        else:
            self.left_out[LeftOutKind.OBJECT] += 1


def file_name(said: str) -> str:
    """Return a name that names a file in any system: without folders and signs that some system forbids."""
    last = re.split(r"[/\\]", said)[-1]
    clean = re.sub(r'[\x00-\x1f\x7f<>:"|?*\u202a-\u202e\u2066-\u2069]', "", " ".join(last.split()))
    stem, dot, suffix = clean.strip(". ").rpartition(".")
    return f"{stem[:100].rstrip()}{dot}{suffix[:100]}"


def text_of(letter: Letter, name: str, limits: Limits, options: ReadingOptions) -> ImportedText:
    """Return a letter as a text.

    Raises:
        ImportRefused: there are no words in it, or too many.
    """
    whole = options.quoted_tails or is_forwarded(letter.subject)
    texts = [_read(body, letter, name, limits, whole=whole) for body in letter.bodies]
    text = _joined([one for one in texts if one.text])
    if not text.text and letter.left_out[LeftOutKind.ENCRYPTED]:
        raise ImportRefused(name=name, detail=ONLY_ENCRYPTED)
    why.check_text(name, text.text, limits)
    return replace(
        text,
        title=" ".join(letter.subject.split()) or title_from(name),
        kind=SourceKind.EMAIL,
        day=letter.day,
        made_by=" ".join(letter.sender.split()),
        left_out=_account(letter, text.left_out),
        attached=tuple(letter.attached),
    )


def _read(body: LetterBody, letter: Letter, name: str, limits: Limits, *, whole: bool) -> ImportedText:
    if body.form is BodyForm.PLAIN:
        return _plain(body.words, letter, whole=whole)
    shown = (_page if body.form is BodyForm.PAGE else _rich)(body.words, letter, name, limits, whole=whole)
    return shown if shown.text.strip() else replace(shown, text=_plain(body.plain, letter, whole=whole).text)


def _plain(words: str, letter: Letter, *, whole: bool) -> ImportedText:
    words, encrypted = without_armour(words)
    letter.left_out[LeftOutKind.ENCRYPTED] += encrypted
    own = _tidy(words)
    if not whole:
        own, cut = kept(own)
        letter.left_out[LeftOutKind.QUOTED_TAIL] += cut
    return ImportedText(title="", text=_tidy(own))


def _page(words: str, letter: Letter, name: str, limits: Limits, *, whole: bool) -> ImportedText:
    from lagvarde_coder.importers.mail.pages import read_page

    page, is_cut = read_page(name, words, limits, quoted_tails=whole)
    return _own(page, letter, whole=whole, is_cut=is_cut)


def _rich(words: str, letter: Letter, name: str, limits: Limits, *, whole: bool) -> ImportedText:
    from lagvarde_coder.importers.rtf.reading import read_rtf

    return _own(read_rtf(name, words.encode("latin-1"), limits), letter, whole=whole)


def _own(text: ImportedText, letter: Letter, *, whole: bool, is_cut: bool = False) -> ImportedText:
    """Return a text without the tail that is seen by its words, if it has not been cut off already."""
    own, cut = (text.text, 0) if whole or is_cut else kept(text.text)
    letter.left_out[LeftOutKind.QUOTED_TAIL] += is_cut or cut
    return _up_to(text, len(own.rstrip())) if text.text.startswith(own) else text


def _up_to(text: ImportedText, end: int) -> ImportedText:
    """Return a text's beginning, with what of sections and colours lies in it."""

    def within(ranges: Iterable[R]) -> tuple[R, ...]:
        return tuple(replace(one, end=min(one.end, end)) for one in ranges if one.start < end)

    return replace(text, text=text.text[:end], sections=within(text.sections), colours=within(text.colours))


def _joined(texts: Sequence[ImportedText]) -> ImportedText:
    """Return texts as one, an empty line between two."""
    sections: list[RawSection] = []
    colours: list[RawColour] = []
    start = 0
    for text in texts:
        sections += (replace(one, start=one.start + start, end=one.end + start) for one in text.sections)
        colours += (replace(one, start=one.start + start, end=one.end + start) for one in text.colours)
        start += len(text.text) + 2
    return ImportedText(
        title="",
        text="\n\n".join(text.text for text in texts),
        sections=tuple(sections),
        colours=tuple(colours),
        left_out=tuple(line for text in texts for line in text.left_out),
    )


def _account(letter: Letter, of_pages: Sequence[LeftOut]) -> tuple[LeftOut, ...]:
    """Return what was left out; a picture in a page is also a part of the letter."""
    pictures = sum(line.count for line in of_pages if line.kind is LeftOutKind.IMAGE)
    letter.left_out[LeftOutKind.IMAGE] = max(letter.left_out[LeftOutKind.IMAGE], pictures)
    guessed = [LeftOut(kind=LeftOutKind.ENCODING, detail=encoding) for encoding in dict.fromkeys(letter.encodings)]
    counted = [LeftOut(kind=kind, count=letter.left_out[kind]) for kind in LeftOutKind if letter.left_out[kind]]
    files = [LeftOut(kind=LeftOutKind.ATTACHED_FILE, detail=file.name) for file in letter.attached]
    return (*guessed, *counted, *(line for line in of_pages if line.kind not in _NOT_OF_PAGES), *files)


def _tidy(text: str) -> str:
    """Return a text without empty lines at its ends, spaces at its lines' ends, and places of pictures."""
    lines = [line if line == "-- " else line.rstrip() for line in _PICTURE.sub("", text).split("\n")]
    return "\n".join(lines).strip("\n")
