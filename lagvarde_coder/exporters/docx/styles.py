"""The styles of a Word report: all of them in our own frame, the missing ones in the user's template."""

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from lagvarde_coder.domain.themes.palette import LIGHT
from lagvarde_coder.exporters.colours import text_on
from lagvarde_coder.exporters.docx.markup import VAL, W, add, element
from lagvarde_coder.paths import resources

LANGUAGE = "sv-SE"
_REFERENCES = ("basedOn", "next", "link")


@dataclass(frozen=True, slots=True)
class StyleIds:
    """Finds a style's id by its name: Word knows styles by name, and a Swedish template's "heading 1" is "Rubrik1"."""

    by_name: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.by_name[name.lower()]

    def badge(self, colour: int) -> str:
        """Return the id of the badge style of a palette slot."""
        return self[f"Temabricka {(colour - 1) % len(LIGHT) + 1}"]


def replace_styles(styles: etree._Element) -> None:
    """Put ours in the place of all styles."""
    for child in list(styles):
        styles.remove(child)
    for child in _ours():
        styles.append(child)


def complete_styles(styles: etree._Element) -> None:
    """Add those of ours that a template lacks (by name), and set its language to Swedish; its own stay as they are."""
    there, ids = style_ids(styles), {style.get(W + "styleId") for style in styles.iter(W + "style")}
    missing = [style for style in _ours() if style.tag == W + "style" and _name(style) not in there.by_name]
    renamed = {_id(style): there.by_name.get(_name(style), "") for style in _ours() if style.tag == W + "style"}
    for style in missing:
        renamed[_id(style)] = f"{_id(style)}Lvk" if _id(style) in ids else _id(style)
    for style in missing:
        style.set(W + "styleId", renamed[_id(style)])
        style.attrib.pop(W + "default", "")
        for reference in (reference for tag in _REFERENCES for reference in style.findall(W + tag)):
            reference.set(VAL, renamed[reference.get(VAL, "")])
        styles.append(style)
    _speak_swedish(styles)


def style_ids(styles: etree._Element) -> StyleIds:
    """Return the names that ``styles`` holds."""
    return StyleIds({_name(style): _id(style) for style in styles.iter(W + "style")})


def _ours() -> list[etree._Element]:
    """Return the children of our own styles part, badges included."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True, resolve_entities=False, no_network=True)
    root = etree.parse(resources() / "templates" / "styles.xml", parser).getroot()
    return [*deepcopy(list(root)), *(_badge_style(slot, colour) for slot, colour in enumerate(LIGHT, 1))]


def _badge_style(slot: int, colour: str) -> etree._Element:
    """Return the character style of one palette slot: its colour behind, black or white words."""
    style = element("style", type="character", customStyle="1", styleId=f"Temabricka{slot}")
    add(style, "name", val=f"Temabricka {slot}")
    add(style, "basedOn", val="DefaultParagraphFont")
    add(style, "uiPriority", val="39")
    look = add(style, "rPr")
    add(look, "b")
    add(look, "color", val=text_on(colour))
    add(look, "shd", val="clear", color="auto", fill=colour)
    return style


def _speak_swedish(styles: etree._Element) -> None:
    defaults = styles.find(W + "docDefaults")
    if defaults is None:
        defaults = element("docDefaults")
        styles.insert(0, defaults)
    look = defaults
    for tag in ("rPrDefault", "rPr"):
        child = look.find(W + tag)
        if child is None:
            child = element(tag)
            look.insert(0, child)
        look = child
    if look.find(W + "lang") is None:
        add(look, "lang")
    standard = [style for style in styles.findall(W + "style") if style.get(W + "default") == "1"]
    for language in (language for part in (look, *standard) for language in part.iter(W + "lang")):
        language.set(VAL, LANGUAGE)


def _name(style: etree._Element) -> str:
    name = style.find(W + "name")
    return "" if name is None else name.get(VAL, "").lower()


def _id(style: etree._Element) -> str:
    return style.get(W + "styleId", "")
