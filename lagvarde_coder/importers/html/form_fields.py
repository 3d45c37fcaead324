"""What the fields of a page's form are filled in with."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

FIELDS = frozenset({"input", "select", "textarea"})

_UNSEEN = frozenset({"hidden", "password", "file", "image", "button", "submit", "reset", "range", "color"})
_CHOSEN, _NOT_CHOSEN = "☒ ", "☐ "


class FilledIn(NamedTuple):
    """What a field shows.

    Attributes:
        prompt: whether that is nothing but a prompt for what to write, which is left out.
        choices: whether there is more to choose from than what is chosen.
    """

    text: str
    prompt: bool = False
    choices: bool = False


def filled_in(field: "Element") -> FilledIn:
    """Return what a field of a form shows."""
    if field.tag == "select":
        return _chosen(field)
    if field.tag == "textarea":
        text = "".join(map(str, field.itertext())).removeprefix("\n")
        return FilledIn(text, prompt=not text.strip() and bool(field.get("placeholder")))
    kind = (field.get("type") or "text").lower()
    if kind in {"checkbox", "radio"}:
        return FilledIn(_CHOSEN if field.get("checked") is not None else _NOT_CHOSEN)
    if kind in _UNSEEN:
        return FilledIn("")
    value = field.get("value") or ""
    return FilledIn(value, prompt=not value.strip() and bool(field.get("placeholder")))


def _chosen(field: "Element") -> FilledIn:
    options = list(field.iter("option"))
    chosen = [option for option in options if option.get("selected") is not None]
    if not chosen and field.get("multiple") is None:
        chosen = options[:1]  # as browsers show it
    words = [" ".join("".join(map(str, option.itertext())).split()) for option in chosen]
    return FilledIn(", ".join(words), choices=len(options) > len(chosen))
