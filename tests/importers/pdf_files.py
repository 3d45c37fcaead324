"""Makes PDFs byte by byte, for what office programs do not write."""

import zlib
from collections.abc import Iterable, Mapping, Sequence

A4 = (595, 842)


def text(x: float, y: float, words: str, size: float = 11, font: str = "F1") -> str:
    """Return the commands that write words from a place on; what is beyond Windows-1252 as it stands, in brackets."""
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET\n"


def lines(x: float, y: float, said: Iterable[str], size: float = 11, step: float = 14) -> str:
    return "".join(text(x, y - at * step, words, size) for at, words in enumerate(said))


def stream(content: bytes, more: str = "") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), more.encode(), content)


def pdf(
    *pages: str | bytes,
    page: str = "",
    catalog: str = "",
    objects: Mapping[int, str | bytes] | None = None,
    fonts: str = "",
    xobjects: str = "",
    kids: str | None = None,
    count: int | None = None,
) -> bytes:
    """Return a PDF.

    Args:
        pages: their contents, as commands.
        page: what the dictionary of every page has besides.
        catalog: what the catalogue has besides.
        objects: further ones, by numbers from 100 on.
        xobjects: besides Im1, a picture.
        fonts: besides F1, Helvetica in Windows-1252.
        kids: of the tree of pages, in place of the pages.
        count: how many pages it says that it has.
    """
    helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    places = [10 + 2 * at for at in range(len(pages))]
    all_kids = " ".join(f"{at} 0 R" for at in places) if kids is None else kids
    made: dict[int, str | bytes] = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        2: f"<< /Type /Pages /Kids [{all_kids}] /Count {len(pages) if count is None else count} >>",
        3: helvetica,
        **(objects or {}),
    }
    for at, content in zip(places, pages, strict=True):
        resources = f"<< /Font << /F1 3 0 R {fonts} >> /XObject << /Im1 90 0 R {xobjects} >> >>"
        box = f"[0 0 {A4[0]} {A4[1]}]"
        made[at] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Resources {resources} /Contents {at + 1} 0 R {page} >>"
        )
        made[at + 1] = stream(content.encode("cp1252") if isinstance(content, str) else content)
    made.setdefault(
        90,
        stream(
            b"\0\0\0", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8"
        ),
    )
    return written(made)


def written(objects: Mapping[int, str | bytes], trailer: str = "/Root 1 0 R") -> bytes:
    """Return objects as a file, with the table of where they are."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, int] = {}
    for number, content in sorted(objects.items()):
        places[number] = len(out)
        data = content.encode("cp1252") if isinstance(content, str) else content
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    start, last = len(out), max(objects)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (last + 1)
    for number in range(1, last + 1):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    out += f"trailer\n<< /Size {last + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


PICTURE = "q 500 0 0 700 50 50 cm /Im1 Do Q\n"


def many_pages(count: int, content: str = "") -> bytes:
    """A PDF whose pages all have the same content."""
    kids = " ".join(["10 0 R"] * count)
    return pdf(content or text(70, 700, "Sida"), kids=kids, count=count)


def deep_tree(depth: int) -> bytes:
    """A PDF whose one page lies under branch within branch."""
    branches = {
        at: f"<< /Type /Pages /Kids [{at + 1} 0 R] /Count 1 /Parent {at - 1} 0 R >>" for at in range(100, 100 + depth)
    }
    page = "<< /Type /Page /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 91 0 R >>"
    return pdf(
        "",
        kids="100 0 R",
        count=1,
        objects={**branches, 100 + depth: page, 91: stream(text(70, 700, "djupt").encode())},
    )


def bomb(size: int) -> bytes:
    """A page whose content unpacks to so many bytes."""
    packer = zlib.compressobj(9)
    packed = b"".join([*(packer.compress(b" " * 1_000_000) for _ in range(size // 1_000_000)), packer.flush()])
    return pdf(text(70, 700, "Bra."), objects={100: stream(packed, "/Filter /FlateDecode")}, page="/Contents 100 0 R")


def fields(values: Sequence[tuple[str, str]]) -> str:
    """Return what a page with fields of a form has besides: a rectangle and an entry each."""
    annotations = " ".join(f"<< /Type /Annot /Subtype /Widget /Rect [{rect}] {entry} >>" for rect, entry in values)
    return f"/Annots [{annotations}]"


WORDS = "Vi vill ha mer tid."


def many_words(count: int, step: float = 1) -> bytes:
    """A page with so many words, each written by itself."""
    words = (text(10 + at % 500 * step, 800 - at // 500 % 70 * 10 * step, f"o{at % 97}") for at in range(count))
    return pdf("".join(words) + text(70, 20, WORDS, 8))


def grid(across: int, down: int) -> bytes:
    """A page full of columns."""
    cells = (text(5 + 5 * x, 820 - 4 * y, "a b c", 1) for y in range(down) for x in range(across))
    return pdf("".join(cells))


def annotated(count: int) -> bytes:
    """A page with so many marks on its words."""
    quad = "/QuadPoints [0 842 595 842 0 0 595 0]"
    mark = f"<< /Type /Annot /Subtype /Highlight /Rect [0 0 595 842] {quad} /C [1 1 0] /Contents (a) >>"
    return pdf(lines(70, 800, ["ord " * 15] * 40) + text(70, 20, WORDS, 8), page=f"/Annots [{mark * count}]")


def forms(depth: int) -> bytes:
    """A page that draws a drawing twice, which draws another twice, and so on."""
    objects: dict[int, str | bytes] = {}
    for at in range(100, 100 + depth):
        resources = f"/Resources << /XObject << /Fx {at + 1} 0 R >> /Font << /F1 3 0 R >> >>"
        objects[at] = stream(b"/Fx Do /Fx Do", f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] {resources}")
    objects[100 + depth] = stream(b"0 0 m", "/Type /XObject /Subtype /Form /BBox [0 0 595 842]")
    return pdf(text(70, 700, WORDS) + "/Fx Do", objects=objects, xobjects="/Fx 100 0 R")
