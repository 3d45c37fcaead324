"""Pictures as files, opened again by other readers."""

import io
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings
from lxml import etree
from PIL import Image

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.captioned import captioned
from lagvarde_coder.domain.figures.drawing import (
    Circle,
    Drawing,
    DrawingPart,
    Ink,
    Lettering,
    Paint,
    Polygon,
    Polyline,
    Rectangle,
    TableTwin,
    TextAnchor,
    badge,
)
from lagvarde_coder.exporters.drawing_png import write_pdf, write_png
from lagvarde_coder.exporters.drawing_svg import svg
from tests.exporters.samples import HOSTILE
from tests.tries import tries

SVG = "{http://www.w3.org/2000/svg}"


def words(text):
    return Disclosed(text)


def drawing(said="Fortbildning: 14 av 22 hörda organisationer", **changes):
    return replace(
        Drawing(
            width=300,
            height=100,
            shapes=(
                *badge(words("T01"), 1, 10, 20, part="bar"),
                Rectangle(x=50, y=10, width=100, height=20, fill=Paint(Ink.SLOT, 1), part="bar"),
                Lettering(x=160, y=22, words=words("14 av 22"), part="bar"),
                Polyline(points=((50, 5), (50, 90)), dashed=True),
                Polygon(points=((200, 60), (220, 90), (180, 90)), fill=Paint(Ink.HEAT, share=0.5)),
                Circle(x=100, y=70, radius=10, stroke=Paint(Ink.TEXT)),
                Lettering(x=290, y=90, words=words("axel"), anchor=TextAnchor.END, turned=90, bold=True),
            ),
            parts=(DrawingPart(key="bar", x=0, y=0, width=300, height=40, words=words(said)),),
            title=words("Teman, organisationer"),
            caption=words("Enhet: organisationer. 12 av 15 dokument klara. Läge 1842."),
            description=words("Ett stapeldiagram."),
            twin=TableTwin(headings=(words("Tema"),), rows=((words("T01"),),)),
        ),
        **changes,
    )


def key_at(value, x, y):
    part = value.part_at(x, y)
    return part.key if part else ""


def tree(value):
    return etree.fromstring(svg(value).encode())


def picture(value):
    stream = io.BytesIO()
    write_png(value, stream)
    return Image.open(stream)


def page(value):
    stream = io.BytesIO()
    write_pdf(value, stream)
    return pypdfium2.PdfDocument(stream.getvalue())


def test_an_svg_says_what_it_shows_in_its_language():
    root = tree(drawing())
    assert root.get("lang") == root.get("{http://www.w3.org/XML/1998/namespace}lang") == "sv"
    assert root.findtext(f"{SVG}title") == "Teman, organisationer"
    assert root.findtext(f"{SVG}desc") == (
        "Ett stapeldiagram. Enhet: organisationer. 12 av 15 dokument klara. Läge 1842."
    )
    assert root.get("aria-labelledby") == root.find(f"{SVG}title").get("id")
    assert root.get("aria-describedby") == root.find(f"{SVG}desc").get("id")


def test_the_parts_of_an_svg_are_groups_that_say_their_figure():
    (group,) = tree(drawing()).findall(f"{SVG}g")
    assert group.findtext(f"{SVG}title") == "Fortbildning: 14 av 22 hörda organisationer"
    assert [text.text for text in group.findall(f"{SVG}text")] == ["T01", "14 av 22"]


def test_an_svg_needs_nothing_from_outside():
    text = svg(drawing())
    assert text.count("http") == 1
    assert not any(word in text for word in ("href", "<script", "<style", "<image", "url("))


@settings(max_examples=tries(100))
@given(HOSTILE)
def test_any_words_stay_words_in_an_svg(said):
    value = drawing(said, title=words(said), shapes=(Lettering(x=1, y=9, words=words(said)),))
    root = tree(value)
    assert [element.tag for element in root.iter()] == [
        f"{SVG}svg", f"{SVG}title", f"{SVG}desc", f"{SVG}rect", f"{SVG}text",
    ]  # fmt: skip


def test_the_same_drawing_gives_the_same_bytes():
    assert svg(drawing()) == svg(drawing())
    assert picture(drawing()).tobytes() == picture(drawing()).tobytes()


def test_a_png_has_300_dots_to_the_inch_and_says_what_it_shows():
    image = picture(drawing())
    assert image.size == (1250, 416)
    assert [round(dots) for dots in image.info["dpi"]] == [300, 300]
    assert image.text["Title"] == "Teman, organisationer"
    assert image.text["Description"] == "Ett stapeldiagram."


def test_a_png_has_its_shapes_where_the_drawing_has_them():
    image = picture(drawing()).convert("RGB")
    at = lambda x, y: image.getpixel((round(x * 300 / 72), round(y * 300 / 72)))  # noqa: E731
    assert at(100, 20) == (0xBF, 0x30, 0x00)
    assert at(155, 20) == (255, 255, 255)
    assert at(200, 80) == (0x7F, 0xB0, 0xDD)
    assert at(100, 60) == (0x1A, 0x1E, 0x24)
    assert at(100, 70) == (255, 255, 255)


def test_a_pdf_is_one_page_of_the_drawings_size_whose_words_can_be_read():
    document = page(drawing())
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((300, 100), abs=0.1)
    assert "14 av 22" in document[0].get_textpage().get_text_range()
    assert document.get_metadata_value("Title") == "Teman, organisationer"


@pytest.mark.parametrize("said", ["$x^2$", "ett\ntvå", "noll\x00", "\ud800", "顔 😀", "<b>&amp;", "\\alpha_{1}", "%"])
def test_any_words_can_be_drawn_as_picture_and_page(said):
    value = drawing(title=words(said), description=words(said), shapes=(Lettering(x=1, y=9, words=words(said)),))
    assert picture(value).size == (1250, 416)
    assert len(page(value)) == 1


def test_a_drawing_that_stands_alone_has_its_title_above_and_its_caption_below():
    alone = captioned(drawing())
    letters = [shape for shape in alone.shapes if isinstance(shape, Lettering)]
    assert letters[0].words == "Teman, organisationer"
    assert " ".join(letter.words for letter in letters if letter.y > alone.parts[0].y + 100).endswith("Läge 1842.")
    assert all(0 < letter.y < alone.height for letter in letters)
    bar = next(shape for shape in alone.shapes if isinstance(shape, Rectangle) and shape.width == 100)
    assert key_at(alone, bar.x, bar.y) == "bar"


def test_the_part_at_the_front_is_the_one_that_is_pointed_at():
    value = drawing()
    front = replace(value.parts[0], key="front", width=20)
    value = replace(value, parts=(*value.parts, front))
    assert [key_at(value, 10, 10), key_at(value, 30, 10), key_at(value, 30, 90)] == ["front", "bar", ""]
