"""What the styles of an OpenDocument file say of text: struck, raised, hidden, coloured, of which list and rank."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING

from lagvarde_coder.importers.odt import odf_names as n
from lagvarde_coder.importers.prose.marked_words import PLAIN, WordLook, colour_of

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

_STYLE, _NAME, _FAMILY, _PARENT = map(n.name, ("style:style", "style:name", "style:family", "style:parent-style-name"))
_DEFAULT = n.name("style:default-style")
_WORDS = n.name("style:text-properties")
_PARAGRAPHS, _NUMBERING = n.name("style:paragraph-properties"), n.name("text:enable-numbering")
_LINES = (n.name("style:text-line-through-style"), n.name("style:text-line-through-type"))
_COLOURS = (n.name("fo:background-color"), n.name("loext:char-shading-value"))
_POSITION, _HIDDEN, _FONT = n.name("style:text-position"), n.name("text:display"), n.name("style:font-name")
_LIST, _BEHIND = n.name("style:list-style-name"), n.name("style:display-name")
_LONGEST = 50
"""Styles that may be based on each other in a row."""


@dataclass(frozen=True, slots=True)
class StyledLook:
    """What a style says of words; None where it says nothing, so that what is around them holds."""

    struck: bool | None = None
    script: str | None = None
    hidden: bool | None = None
    colour: str | None = None
    font: str | None = None


NOTHING_SAID = StyledLook()


@lru_cache(maxsize=1_000)
def within(outer: StyledLook, inner: StyledLook) -> StyledLook:
    """Return what holds for words of one style within words of another."""
    said = {one.name: getattr(inner, one.name) for one in fields(inner)}
    return StyledLook(**{name: getattr(outer, name) if value is None else value for name, value in said.items()})


@lru_cache(maxsize=1_000)
def seen(look: StyledLook) -> WordLook:
    """Return what of a style changes what words say, or marks them."""
    made = WordLook(bool(look.struck), look.script or "", look.colour or "")
    return PLAIN if made == PLAIN else made


@dataclass(frozen=True, slots=True)
class StyleFacts:
    """What matters of a paragraph's or a text's style, inheritance followed.

    Attributes:
        list_style: the list that its paragraphs are numbered by if they stand in one that names none;
            empty if they are not to be numbered, headings neither.
        title: whether it is the document's title, or made of that style.
        unnumbered: whether paragraphs of it show no marker where they stand in a list.
    """

    look: StyledLook = NOTHING_SAID
    list_style: str | None = None
    title: bool = False
    unnumbered: bool = False


class OdfStyles:
    """The styles of one file, by family ("paragraph", "text") and name; a file's own go before the named ones."""

    def __init__(self, named: "list[Element]", automatic: "list[Element]") -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        for part in (*named, *reversed(automatic)):  # the first is the content's, and goes before all others
            for style in part.iter(_STYLE, _DEFAULT):
                family = style.get(_FAMILY, "")
                if style.tag == _DEFAULT:
                    self._defaults[family] = style
                else:
                    self._elements[family, style.get(_NAME, "")] = style
        self._known: dict[tuple[str, str], StyleFacts] = {}

    def get(self, family: str, name: str | None) -> StyleFacts:
        """Return a style; None and unknown names give what the file says of all text."""
        key = (family, name or "")
        if key not in self._known:
            self._known[key] = self._resolved(*key)
        return self._known[key]

    def _resolved(self, family: str, name: str) -> StyleFacts:
        chain = list(self._chain(family, name))
        default = self._defaults.get(family)
        look = NOTHING_SAID if default is None else _look(default)
        for style in reversed(chain):
            look = within(look, _look(style))
        lists = [its for its in (style.get(_LIST) for style in chain) if its is not None]
        title = any("Title" in (style.get(_NAME), style.get(_BEHIND)) for style in chain)
        shown = [its for its in map(_enabled, chain) if its is not None]
        return StyleFacts(look, lists[0] if lists else None, title=title, unnumbered=shown[:1] == ["false"])

    def _chain(self, family: str, name: str | None) -> Iterator["Element"]:
        """Yield the style and those it is based on, nearest first; a circle ends."""
        seen: set[str] = set()
        while name and name not in seen and len(seen) < _LONGEST:
            seen.add(name)
            style = self._elements.get((family, name))
            if style is None:
                return
            yield style
            name = style.get(_PARENT)


def _enabled(style: "Element") -> str | None:
    properties = style.find(_PARAGRAPHS)
    return None if properties is None else properties.get(_NUMBERING)


def _look(style: "Element") -> StyledLook:
    words = style.find(_WORDS)
    if words is None:
        return NOTHING_SAID
    lines = [value for value in map(words.get, _LINES) if value is not None]
    colours = [value for value in map(words.get, _COLOURS) if value is not None]
    hidden = words.get(_HIDDEN)
    return StyledLook(
        struck=any(line != "none" for line in lines) if lines else None,
        script=_script(words.get(_POSITION)),
        hidden=None if hidden is None else hidden == "none",
        colour=max(map(colour_of, colours)) if colours else None,
        font=words.get(_FONT),
    )


def _script(position: str | None) -> str | None:
    """Return "super" for "super 58%" and "33% 58%", "sub" for those below the line."""
    if position is None:
        return None
    place = position.split(" ")[0]
    if place in {"super", "sub"}:
        return place
    number = place.rstrip("%")
    if not number.lstrip("-").replace(".", "", 1).isdecimal():
        return ""
    return "" if float(number) == 0 else ("super" if float(number) > 0 else "sub")
