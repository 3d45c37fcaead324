"""A whole web page, or the body of a letter written as one: its text, headings, colours, and an account of the rest."""

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits, RawColour, RawSection
from lagvarde_coder.importers.html.css import StyleSheet
from lagvarde_coder.importers.html.walk import PageWalk
from lagvarde_coder.importers.prose.assembling import AssembledText
from lagvarde_coder.importers.prose.letters import LettersRead, weight
from lagvarde_coder.importers.titles import title_from

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.prose.marked_lines import MarkedLine

_MOST = 30_000_000
"""Characters of markup that are held in memory as a tree (some ten times as large)."""

_PICTURE = re.compile(r"(?<=data:)[\w/+.;=-]{1,100};base64,[A-Za-z0-9+/=]*")
_TEXT_ELSEWHERE = QT_TRANSLATE_NOOP(
    "Errors",
    "The page has no text of its own: programs or other files give it its text. Open it in a browser, select the text "
    "and paste it.",
)
_DATES = frozenset({"date", "dc.date", "dcterms.date", "dcterms.issued", "article:published_time"})


def read_html(name: str, markup: str, limits: Limits) -> ImportedText:
    """Return the text of a page as a reader sees it; nothing that it names is fetched or run.

    Args:
        name: of the file, for messages and for the title if the page has none.
        markup: the page; a declaration of its encoding is not heeded.
        limits: how much of it is read.

    Raises:
        ImportRefused: there is no text in it, or it is nested too deeply, too large or too slow.
    """
    root = _parsed(name, markup)
    if root is None:
        raise ImportRefused(name=name, detail=why.NO_TEXT)
    account = LettersRead()
    account.expected = weight("".join(map(str, root.itertext())))
    sheets = "\n".join(style.text or "" for style in root.iter("style"))
    walk = PageWalk(name, StyleSheet(sheets), account, limits)
    made = _put_together(walk.lines(root), walk)
    elsewhere = account.counts[LeftOutKind.SCRIPT] or account.counts[LeftOutKind.INSERTED_FILE]
    if not made.text.strip() and elsewhere:
        raise ImportRefused(name=name, detail=_TEXT_ELSEWHERE)
    why.check_text(name, made.text, limits)
    said = {
        (meta.get("name") or meta.get("property") or "").lower(): meta.get("content") or ""
        for meta in root.iter("meta")
    }
    day = next((day for key, words in said.items() if key in _DATES and (day := _day(words))), None)
    return replace(made.handed_over(_title(root) or title_from(name), account), day=day)


def _parsed(name: str, markup: str) -> "Element | None":
    from lxml import etree

    markup = _PICTURE.sub("", markup)
    if len(markup) > _MOST:
        raise ImportRefused(name=name, detail=why.TOO_LONG)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    for entry in parser.error_log:
        if entry.level == etree.ErrorLevels.FATAL:
            deep = "depth" in entry.message
            raise ImportRefused(name=name, detail=why.NESTED if deep else why.TOO_LONG)
    return root


def _put_together(lines: "list[MarkedLine]", walk: PageWalk) -> AssembledText:
    filled = [at for at, line in enumerate(lines) if line.text.strip()]
    texts: list[str] = []
    sections: list[RawSection] = []
    colours: list[RawColour] = []
    start = 0
    for line in lines[filled[0] : filled[-1] + 1] if filled else []:
        text, ranges = walk.palette.found(line.text)
        end = start + len(text)
        texts.append(text)
        colours += [RawColour(start=start + first, end=start + last, colour=colour) for first, last, colour in ranges]
        if line.level and line.label:
            sections.append(
                RawSection(kind=SectionKind.HEADING, start=start, end=end, label=line.label, level=line.level)
            )
        start = end + 1
    return AssembledText("\n".join(texts), sections, colours=colours)


def _title(root: "Element") -> str:
    title = next(root.iter("title"), None)
    return "" if title is None else " ".join("".join(map(str, title.itertext())).split())[:300]


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words.strip()[:10])
    except ValueError:
        return None
