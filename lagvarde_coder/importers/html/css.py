"""What the style sheets and style attributes of a page say about what its words mean: hidden, struck, marked.

Only the simplest selectors are followed (``p``, ``.class``, ``p.class``, ``#id``), as office programs write them;
whatever holds only for some screens, or for elements in certain places, is not.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

Declarations = dict[str, str]

_HEEDED = frozenset({
    "display", "visibility", "mso-hide", "text-decoration", "text-decoration-line", "background", "background-color",
    "vertical-align", "white-space", "float", "list-style", "list-style-type",
})  # fmt: skip
_SIMPLE = re.compile(r"([a-z][a-z0-9:]*)?(?:([.#])([\w-]+))?", re.IGNORECASE)
_MOST = 1_000_000
"""Characters of style sheets that are looked at."""


def declarations(style: str) -> Declarations:
    """Return what a style attribute, or the body of a rule, says of the properties that matter here."""
    found = {}
    for part in style.split(";"):
        name, _, value = part.partition(":")
        name = name.strip().lower()
        if name in _HEEDED:
            found[name] = value.lower().partition("!")[0].strip()
    return found


class StyleSheet:
    """The rules of all sheets within one page."""

    def __init__(self, sheets: str) -> None:
        self._rules: dict[tuple[str, str, str], Declarations] = {}
        self._known: dict[tuple[str, str | None, str | None], Declarations] = {}
        for selectors, body in _rules(_without_comments(sheets[:_MOST])):
            said = declarations(body)
            for selector in selectors.split(",") if said else ():
                match = _SIMPLE.fullmatch(selector.strip())
                if match and match.group():
                    key = (match.group(1) or "").lower(), match.group(2) or "", match.group(3) or ""
                    self._rules.setdefault(key, {}).update(said)

    def of(self, element: "Element") -> Declarations:
        """Return what is said of an element; its own style attribute has the last word."""
        key = element.tag, element.get("class"), element.get("id")
        said = self._known.get(key)
        if said is None:
            said = self._known[key] = self._said(*key)
        own = element.get("style")
        return {**said, **declarations(own)} if own else said

    def _said(self, tag: str, classes: str | None, identity: str | None) -> Declarations:
        said = dict(self._rules.get((tag, "", ""), {}))
        for owner in ("", tag):
            for one in (classes or "").split():
                said.update(self._rules.get((owner, ".", one), {}))
        for owner in ("", tag):
            said.update(self._rules.get((owner, "#", identity or ""), {}))
        return said


def is_hidden(element: "Element", said: Declarations) -> bool:
    """Tell whether a reader of the page does not see the element."""
    return (
        element.get("hidden") is not None
        or said.get("display") == "none"
        or said.get("visibility") in {"hidden", "collapse"}
        or said.get("mso-hide") == "all"
        or (element.tag == "dialog" and element.get("open") is None)
    )


def _without_comments(sheets: str) -> str:
    first, *rest = sheets.replace("<!--", " ").replace("-->", " ").split("/*")
    return first + " ".join(part.partition("*/")[2] for part in rest)


def _rules(sheets: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and body of each rule that stands at the top."""
    depth, start, selectors = 0, 0, ""
    for brace in re.finditer("[{}]", sheets):
        if brace.group() == "{":
            if not depth:
                selectors, start = sheets[start : brace.start()].rpartition(";")[2].strip(), brace.end()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                if not selectors.startswith("@"):
                    yield selectors, sheets[start : brace.start()]
                start = brace.end()
        else:
            start = brace.end()
