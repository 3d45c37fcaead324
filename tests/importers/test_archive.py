"""The guard before every reader of zip files, and the XML parser."""

import io
import struct
import zipfile

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import Archive, parse_xml
from lagvarde_coder.importers.base import Limits
from tests.importers.word import archive


def refusal(data: bytes, limits: Limits | None = None, member: str | None = None) -> object:
    with pytest.raises(ImportRefused) as refused:
        opened = Archive("x.docx", data, limits or Limits())
        if member is not None:
            opened.read_member(member)
    return refused.value.params["detail"]


def test_members_are_read_whatever_their_case_and_slash():
    opened = Archive("x", archive({"Word\\Document.XML": b"<a/>", "word/": b""}), Limits())
    assert "word/document.xml" in opened
    assert opened.read_member("word/Document.xml") == b"<a/>"


@pytest.mark.parametrize("path", ["../ut.xml", "/word/document.xml", "word/../../x", "C:/x", "..\\x", "\\x", "a/.."])
def test_paths_that_point_out_are_refused(path):
    assert refusal(archive({path: b"x"})) == why.PATHS


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_the_same_name_are_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("word/document.xml", b"1")
        made.writestr("word/Document.xml", b"2")
    assert refusal(out.getvalue()) == why.TWICE


def test_a_bomb_is_refused_before_it_is_unpacked():
    assert refusal(archive({"word/document.xml": b"\0" * 30_000_000})) == why.BOMB
    assert refusal(archive({"a": b"x" * 90, "b": b"x" * 90}, zipfile.ZIP_STORED), Limits(unpacked=100)) == why.BOMB


def test_a_bomb_that_calls_itself_a_picture_is_not_read_as_anything_else():
    data = archive({"word/media/image1.bmp": b"\0" * 3_000_000})
    Archive("x", data, Limits())
    assert refusal(data, member="word/media/image1.bmp") == why.BOMB


def test_a_member_that_lies_about_its_size_is_refused():
    data = bytearray(archive({"a.xml": b"x" * 5_000}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(mark) + at, 10)
    assert refusal(bytes(data), member="a.xml") in {why.BOMB, why.DAMAGED}


def test_reading_stops_at_the_limit_of_all_members_together():
    opened = Archive("x", archive({"a": b"x" * 60, "b": b"x" * 30}), Limits(unpacked=100))
    assert (len(opened.read_member("a")), len(opened.read_member("b"))) == (60, 30)
    with pytest.raises(ImportRefused):
        opened.read_member("a")


def test_too_many_members_are_refused():
    assert refusal(archive({f"{at}": b"" for at in range(20)}), Limits(members=10)) == why.MEMBERS


def test_an_encrypted_member_is_refused():
    data = bytearray(archive({"a.xml": b"x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(data)) == why.ENCRYPTED


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04" + b"\0" * 50, b"hej"])
def test_what_is_no_zip_file_is_damaged(data):
    assert refusal(data) == why.DAMAGED


def test_an_unknown_compression_and_a_wrong_checksum_are_damage():
    data = bytearray(archive({"a.xml": b"x" * 50}))
    other = bytearray(data)
    data[data.index(b"PK\x01\x02") + 10] = 77
    assert refusal(bytes(data), member="a.xml") == why.DAMAGED
    other[other.index(b"PK\x01\x02") + 16] ^= 1
    assert refusal(bytes(other), member="a.xml") == why.DAMAGED
    assert refusal(archive({"a": b""}), member="b") == why.DAMAGED


def test_reading_stops_when_time_is_up():
    opened = Archive("x", archive({"a": b"x"}), Limits(seconds=-1.0))
    with pytest.raises(ImportRefused, match="more time than"):
        opened.read_member("a")


# --- XML --------------------------------------------------------------------------------------------------------------

LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(10)
) + "]><a>&k;</a>"  # fmt: skip
FILE = '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>'
REMOTE = '<!DOCTYPE a SYSTEM "http://localhost:1/x.dtd"><a/>'


@pytest.mark.parametrize("xml", [LAUGHS, FILE, REMOTE, "<!DOCTYPE a><a/>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_a_doctype_is_refused(xml, encoding):
    with pytest.raises(ImportRefused) as refused:
        parse_xml("x", xml.encode(encoding))
    assert refused.value.params["detail"] == why.DOCTYPE


@pytest.mark.parametrize("xml", [
    "", "hej", "<a>", "<a>&x;</a>", "<a" * 3, "<a>" * 2000 + "</a>" * 2000, "<a>" + "x" * 10_100_000 + "</a>",
    "<?xml version='1.0' encoding='no-such'?><a/>", "<a>\x00</a>", "<a xmlns:b='c' b:d='' b:d=''/>",
])  # fmt: skip
def test_xml_that_is_broken_giant_or_deep_is_refused(xml):
    with pytest.raises(ImportRefused) as refused:
        parse_xml("x", xml.encode())
    assert refused.value.params["detail"] == why.DAMAGED_XML


def test_ordinary_xml_is_read_without_comments_and_instructions():
    assert [child.tag for child in parse_xml("x", b"<a><!-- k --><?p i?><b/></a>")] == ["b"]
