"""Comments on slides: those of older versions, and those with answers of newer ones."""

from typing import TYPE_CHECKING

from lagvarde_coder.importers.slides import pptx_names as n

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.slides.pptx_parts import PptxPart, PptxParts
    from lagvarde_coder.importers.slides.pptx_words import PptxWalk

_NEW = "{http://schemas.microsoft.com/office/powerpoint/2018/8/main}"
_OLD_ONE, _OLD_WORDS = n.p("cm"), n.p("text")
_NEW_ONES = (f"{_NEW}cm", f"{_NEW}reply")


class SlideRemarks:
    """The comments of a presentation, and who its authors are."""

    def __init__(self, parts: "PptxParts", walk: "PptxWalk") -> None:
        self._parts = parts
        self._walk = walk
        self._authors: dict[str, str] = {}
        for kind, tag in (("commentAuthors", n.p("cmAuthor")), ("authors", f"{_NEW}author")):
            part = parts.related(parts.main, kind)
            for author in () if part is None else part.root.iter(tag):
                self._authors[author.get("id", "")] = " ".join(author.get("name", "").split())

    def of(self, slide: "PptxPart") -> list[int]:
        """Take the comments on a slide; return their numbers."""
        numbers = []
        for path in slide.paths("comments"):
            part = self._parts.read(path)
            for remark in () if part is None else part.root.iter(_OLD_ONE, *_NEW_ONES):
                self._walk.limits.check_time(self._walk.name)
                words = _said(remark)
                if words:
                    numbers.append(len(self._walk.remarks))
                    self._walk.remarks.append((self._authors.get(remark.get("authorId", ""), ""), words))
        return numbers


def _said(remark: "Element") -> str:
    if remark.tag == _OLD_ONE:
        return (remark.findtext(_OLD_WORDS) or "").strip()
    body = remark.find(f"{_NEW}txBody")
    lines = [] if body is None else ["".join(part.text or "" for part in line.iter(n.T)) for line in body.iter(n.P)]
    return "\n".join(line for line in lines if line.strip())
