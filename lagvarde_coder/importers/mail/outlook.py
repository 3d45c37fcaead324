"""From an Outlook .msg (MS-OXMSG: an OLE file whose streams are properties) to a letter."""

import codecs
import struct
from datetime import UTC, date, datetime, timedelta
from email import policy
from email.parser import HeaderParser
from io import BytesIO
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.encodings import decode
from lagvarde_coder.importers.mail import NOT_MAIL
from lagvarde_coder.importers.mail.internet import day_of, internet_letter
from lagvarde_coder.importers.mail.letter import BodyForm, Letter, LetterBody
from lagvarde_coder.importers.mail.lzfu import unpacked
from lagvarde_coder.importers.mail.writing import as_eml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from olefile import OleFileIO

    from lagvarde_coder.importers.base import Limits

_DEEPEST = 10
_PROPERTIES = "__properties_version1.0"
_SUBJECT, _HEADERS, _SENT_FOR, _SENDER, _ADDRESS, _SMTP = 0x0037, 0x007D, 0x0042, 0x0C1A, 0x0C1F, 0x5D01
_SUBMITTED, _DELIVERED, _BODY, _RTF, _PAGE = 0x0039, 0x0E06, 0x1000, 0x1009, 0x1013
_DATA, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME, _MIME, _CONTENT_ID = 0x3701, 0x3707, 0x3704, 0x3001, 0x370E, 0x3712
_CODE_PAGE, _WEB_CODE_PAGE = 0x3FFD, 0x3FDE
_CODE_PAGES = {
    65001: "utf-8", 20127: "cp1252", 28591: "cp1252", 28605: "iso8859-15", 1200: "utf-16-le", 10000: "mac-roman",
}  # fmt: skip
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


def outlook_letter(name: str, data: bytes, limits: "Limits") -> Letter:
    """Return the letter.

    Raises:
        ImportRefused: it is another OLE file, damaged, nested too deeply, or takes too long.
    """
    from olefile import OleFileIO

    if why.encrypted_office(data):
        raise ImportRefused(name=name, detail=why.ENCRYPTED)
    try:
        with OleFileIO(BytesIO(data)) as opened:
            if not opened.exists(_PROPERTIES):
                was_mail = _PROPERTIES.encode("utf-16-le") in data
                raise ImportRefused(name=name, detail=why.DAMAGED if was_mail else NOT_MAIL)
            return _Outlook(name, opened, limits, len(data)).letter([], 32)
    except (OSError, struct.error, ValueError, TypeError, AttributeError, IndexError, KeyError, OverflowError) as error:
        raise ImportRefused(name=name, detail=why.DAMAGED) from error  # olefile says it in many ways
    except RecursionError as error:
        raise ImportRefused(name=name, detail=why.NESTED_PARTS) from error


class _Outlook:
    """One file; ``path``: of the storage that a letter or a file in it lies in."""

    def __init__(self, name: str, opened: "OleFileIO", limits: "Limits", size: int) -> None:
        self._name = name
        self._opened = opened
        self._limits = limits
        self._size = size
        self._read = 0

    def letter(self, path: list[str], head: int) -> Letter:
        """Return the letter of a storage whose list of properties begins after ``head`` bytes."""
        if len(path) > 2 * _DEEPEST:
            raise ImportRefused(name=self._name, detail=why.NESTED_PARTS)
        storage = _Storage(self, path, head)
        headers = HeaderParser(policy=policy.compat32).parsestr(storage.words(_HEADERS)[:100_000])
        sender = storage.words(_SENDER) or storage.words(_SENT_FOR) or storage.words(_SMTP) or storage.words(_ADDRESS)
        letter = Letter(storage.words(_SUBJECT), sender)
        letter.day = day_of(headers.get("date")) or storage.day(_SUBMITTED) or storage.day(_DELIVERED)
        letter.bodies = [body for body in [storage.body()] if body is not None]
        for entry in storage.storages("__attach_version1.0_"):
            self._limits.check_time(self._name)
            self._attach(letter, [*path, entry])
        return letter

    def _attach(self, letter: Letter, path: list[str]) -> None:
        storage = _Storage(self, path, 8)
        said = storage.words(_LONG_NAME) or storage.words(_SHORT_NAME) or storage.words(_SHOWN_NAME)
        mime = storage.words(_MIME).casefold()
        if self._opened.exists([*path, "__substg1.0_3701000D"]):
            inner = [*path, "__substg1.0_3701000D"]
            if self._opened.exists([*inner, _PROPERTIES]):
                within = self.letter(inner, 24)
                return letter.attach(f"{within.subject or storage.words(_SHOWN_NAME)}.eml", as_eml(within), ".eml")
            letter.left_out[LeftOutKind.OBJECT] += 1
            return None
        data = storage.bytes_of(_DATA, 0x0102)
        if mime == "multipart/signed" or data[:200].lower().startswith(b"content-type: multipart/signed"):
            signed = internet_letter(self._name, b"MIME-Version: 1.0\n" + data, self._limits)
            letter.bodies = signed.bodies
            for file in signed.attached:
                letter.attach(file.name, file.data, "")
            letter.left_out += signed.left_out
            return None
        if said.casefold().endswith(".p7m") and not letter.bodies:
            letter.left_out[LeftOutKind.ENCRYPTED] += 1
            return None
        if mime.startswith("image/") and storage.words(_CONTENT_ID):
            letter.left_out[LeftOutKind.IMAGE] += 1
            return None
        return letter.attach(said, data, ".bin")

    def stream(self, path: list[str]) -> bytes:
        """Return the bytes of a stream; none if there is no such stream."""
        if not self._opened.exists(path) or self._opened.get_type(path) != 2:  # a stream
            return b""
        size = self._opened.get_size(path)
        self._read += size
        if size > self._size or self._read > self._limits.unpacked:
            raise ImportRefused(name=self._name, detail=why.DAMAGED)
        with self._opened.openstream(path) as stream:
            return bytes(stream.read())

    def entries(self, path: list[str]) -> "Iterator[str]":
        """Yield the names of the storages in a storage."""
        folder = self._opened.root
        for part in path:
            folder = next(kid for kid in folder.kids if kid.name.casefold() == part.casefold())
        yield from (kid.name for kid in folder.kids if kid.entry_type == 1)  # a storage


class _Storage:
    """The properties of a letter or of a file in it."""

    def __init__(self, outlook: _Outlook, path: list[str], head: int) -> None:
        self._outlook = outlook
        self._path = path
        listed = outlook.stream([*path, _PROPERTIES])[head:]
        self._fixed = {
            int.from_bytes(listed[at + 2 : at + 4], "little"): listed[at + 8 : at + 16]
            for at in range(0, min(len(listed), 160_000) - 15, 16)
        }

    def storages(self, beginning: str) -> list[str]:
        return [name for name in self._outlook.entries(self._path) if name.startswith(beginning)]

    def bytes_of(self, number: int, kind: int) -> bytes:
        return self._outlook.stream([*self._path, f"__substg1.0_{number:04X}{kind:04X}"])

    def words(self, number: int) -> str:
        """Return a property of text, in either of the two forms."""
        if wide := self.bytes_of(number, 0x001F):
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self.bytes_of(number, 0x001E).rstrip(b"\0")
        return self._decoded(narrow, _WEB_CODE_PAGE if number in {_BODY, _PAGE} else _CODE_PAGE) if narrow else ""

    def body(self) -> LetterBody | None:
        """Return its words: the page if there is one, as Outlook shows it."""
        page = self.bytes_of(_PAGE, 0x0102)
        plain = self.words(_BODY).replace("\r\n", "\n").replace("\r", "\n")
        if words := self._decoded(page, _WEB_CODE_PAGE) if page else self.words(_PAGE):
            return LetterBody(words, BodyForm.PAGE, plain)
        if plain.strip():
            return LetterBody(plain)
        if rich := unpacked(self.bytes_of(_RTF, 0x0102)):
            return LetterBody(rich.decode("latin-1"), BodyForm.RICH)
        return None

    def day(self, number: int) -> date | None:
        """Return the day of a moment, where this computer stands."""
        moment = int.from_bytes(self._fixed.get(number, b""), "little")
        try:
            return (_EPOCH + timedelta(microseconds=moment // 10)).astimezone().date() if moment else None
        except (OverflowError, ValueError, OSError):
            return None

    def _decoded(self, data: bytes, page: int) -> str:
        number = int.from_bytes(self._fixed.get(page, b"")[:4], "little")
        try:
            encoding = codecs.lookup(_CODE_PAGES.get(number, f"cp{number}")).name
            return data.decode(encoding)
        except (UnicodeError, LookupError):
            return decode(data).text
