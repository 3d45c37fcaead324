"""From the bytes of an .eml (RFC 5322, MIME) to a letter."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesFeedParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.encodings import decode
from lagvarde_coder.importers.mail import NOT_MAIL
from lagvarde_coder.importers.mail.flowed import joined
from lagvarde_coder.importers.mail.letter import BodyForm, Letter, LetterBody
from lagvarde_coder.importers.mail.signed import signed_content

if TYPE_CHECKING:
    from lagvarde_coder.importers.base import Limits

_LONGEST = 4_000
"""Of a header, in code points: the standard library's parser takes the square of it."""

_LONG_LINE = re.compile(rb"([^\r\n]{%d})[^\r\n]+" % (2 * _LONGEST))
"""A line that would take the parser many times its size in memory before it cuts the header."""
_END_OF_HEAD = re.compile(rb"\r\n\r\n|\n\n|\r\r")
_AT_ONCE = 65_536

_DEEPEST = 40
_HEADS = (b"from", b"subject", b"date", b"received", b"mime-version", b"return-path", b"content-type", b"to")
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
_WIDER = {"ascii": "utf-8", "iso8859-1": "cp1252", "iso8859-9": "cp1254"}
"""What is meant by an encoding, as mail programs read it."""

_SIGNATURES = {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
_CIPHERED = {"application/pkcs7-mime", "application/x-pkcs7-mime"}
_FORMS = {"text/plain": BodyForm.PLAIN, "text/html": BodyForm.PAGE, "text/rtf": BodyForm.RICH}
_ENDINGS = {
    "text/plain": ".txt", "text/html": ".html", "text/calendar": ".ics", "text/csv": ".csv", "application/pdf": ".pdf",
    "message/rfc822": ".eml", "text/rtf": ".rtf", "application/rtf": ".rtf", "image/png": ".png", "image/jpeg": ".jpg",
    "application/ms-tnef": ".dat", "text/rfc822-headers": ".txt", "message/delivery-status": ".txt",
}  # fmt: skip


class _Lenient(policy.EmailPolicy):
    """Reads headers that the standard library's parser breaks off at as they stand."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        size = 0
        for at, line in enumerate(sourcelines):
            size += len(line)
            if size > _LONGEST:
                sourcelines = sourcelines[: at + 1]
                break
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST]

    def header_fetch_parse(self, name: str, value: str) -> Any:  # noqa: ANN401 - a string of one sort or another
        try:
            return super().header_fetch_parse(name, value)
        except Exception:  # noqa: BLE001 - the standard library raises whatever comes, RecursionError too
            return value.encode("ascii", "replace").decode()


class _LetterPart(EmailMessage):
    """A part of a letter that says nothing where the standard library's parser breaks off at what it says."""

    def get_param(self, *asked: Any, **more: Any) -> Any:  # noqa: ANN401 - as the standard library has it
        try:
            return super().get_param(*asked, **more)
        except Exception:  # noqa: BLE001 - TypeError, ValueError, LookupError, as it comes
            return more.get("failobj", asked[1] if len(asked) > 1 else None)


_POLICY = _Lenient(message_factory=_LetterPart)


def internet_letter(name: str, data: bytes, limits: "Limits") -> Letter:
    """Return the letter.

    Raises:
        ImportRefused: it is none, nested too deeply, or takes too long.
    """
    message = read_parts(name, data, limits, NOT_MAIL)
    try:
        letter = Letter(head_of(message, "subject"), _sender(message))
        letter.day = day_of(head_of(message, "date"))
        letter.bodies = list(_Parts(name, letter, limits).bodies(message, 0))
    except RecursionError as error:
        raise ImportRefused(name=name, detail=why.NESTED_PARTS) from error
    return letter


def read_parts(name: str, data: bytes, limits: "Limits", otherwise: str) -> Message:
    """Return the parts of a letter, or of what is written like one.

    Raises:
        ImportRefused: it is neither, for which ``otherwise`` is the reason; or it has too many parts, too deep ones.
    """
    if not _is_mail(data):
        raise ImportRefused(name=name, detail=otherwise)
    if data.count(b"\nContent-Type:") + data.count(b"\ncontent-type:") > limits.members:
        raise ImportRefused(name=name, detail=why.MEMBERS)
    try:
        return parsed(data)
    except RecursionError as error:
        raise ImportRefused(name=name, detail=why.NESTED_PARTS) from error


def parsed(data: bytes) -> Message:
    """Return a letter's parts; piece by piece, as the standard library makes four bytes of each that it is given."""
    data = _with_short_lines_in_its_head(data)
    parser = BytesFeedParser(policy=_POLICY)
    for at in range(0, len(data), _AT_ONCE):
        parser.feed(data[at : at + _AT_ONCE])
    return parser.close()


def _with_short_lines_in_its_head(data: bytes) -> bytes:
    head = _END_OF_HEAD.search(data)
    kept, parts = 0, []
    for line in _LONG_LINE.finditer(data, 0, head.start() if head else len(data)):
        parts.append(data[kept : line.end(1)])
        kept = line.end()
    return b"".join((*parts, data[kept:])) if parts else data


def _is_mail(data: bytes) -> bool:
    """Tell whether the first lines are headers, of which one is usual."""
    lines = data[:20_000].lstrip().splitlines()
    if lines and lines[0].startswith(b"From "):  # of a mailbox
        del lines[0]
    names = []
    for line in lines[:200]:
        if not line.strip():
            break
        if line[:1] not in b" \t":
            head, colon, _ = line.partition(b":")
            if not colon or b" " in head.strip():
                return False
            names.append(head.strip().lower())
    return any(name in _HEADS for name in names)


def head_of(message: Message, name: str) -> str:
    """Return what a header says, nothing if it is not there."""
    return str(message.get(name, ""))


def _sender(message: Message) -> str:
    said = head_of(message, "from")
    shown, address = parseaddr(said) if "@" in said else (said, "")
    return (shown or address or said).strip('" ')


def day_of(date_header: str | None) -> date | None:
    """Return the day in a header's own zone of time; None if it says none."""
    try:
        return parsedate_to_datetime(date_header or "").date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


class _Parts:
    """Goes through the parts of a letter: words are yielded, files attached, all else counted."""

    def __init__(self, name: str, letter: Letter, limits: "Limits") -> None:
        self._name = name
        self._letter = letter
        self._limits = limits

    def bodies(self, part: Message, depth: int) -> Iterator[LetterBody]:
        """Yield the words of a part and all in it, in order."""
        self._limits.check_time(self._name)
        if depth > _DEEPEST:
            raise ImportRefused(name=self._name, detail=why.NESTED_PARTS)
        kind = part.get_content_type()
        if kind == "multipart/encrypted":
            self._letter.left_out[LeftOutKind.ENCRYPTED] += 1
        elif kind == "multipart/alternative" and part.is_multipart():
            yield from self._chosen(part, depth)
        elif kind == "message/rfc822":
            self._inner_letter(part)
        elif part.is_multipart() and part.get_content_maintype() == "multipart":
            for child in children(part):
                yield from self.bodies(child, depth + 1)
        else:
            yield from self._leaf(part, kind, depth)

    def _chosen(self, part: Message, depth: int) -> Iterator[LetterBody]:
        """Of several forms of the same words, yield the page if there is one, as mail programs show it."""
        forms = [list(self.bodies(child, depth + 1)) for child in children(part)]
        spoken = [form for form in forms if any(body.words.strip() for body in form)]
        page = next((form for form in spoken if any(body.form is BodyForm.PAGE for body in form)), None)
        plain = next((form for form in spoken if form is not page), [])
        if page is None:
            yield from plain
        else:
            words = "\n".join(body.words for body in plain if body.form is BodyForm.PLAIN)
            yield from (replace(body, plain=words if not at else "") for at, body in enumerate(page))

    def _leaf(self, part: Message, kind: str, depth: int) -> Iterator[LetterBody]:
        said = part.get_filename("") or ""
        disposition = part.get_content_disposition()
        if kind in _FORMS and (not depth or (disposition != "attachment" and not said)):
            words = self._text(part) if kind != "text/rtf" else data_of(part).decode("latin-1")
            if _parameter(part, "format") == "flowed":
                words = joined(words, without_space=_parameter(part, "delsp") == "yes")
            yield LetterBody(words, _FORMS[kind])
        elif kind in _SIGNATURES:
            pass
        elif kind in _CIPHERED:
            yield from self._wrapped(part, depth)
        elif kind.startswith("image/") and disposition != "attachment" and (part.get("content-id") or not said):
            self._letter.left_out[LeftOutKind.IMAGE] += 1
        else:
            self._letter.attach(said, data_of(part), _ENDINGS.get(kind, ".bin"))

    def _wrapped(self, part: Message, depth: int) -> Iterator[LetterBody]:
        """What is wrapped in a signature is read; what is encrypted cannot be."""
        if signed := signed_content(data_of(part)):
            yield from self.bodies(parsed(signed), depth + 1)
        elif _parameter(part, "smime-type") != "certs-only":
            self._letter.left_out[LeftOutKind.ENCRYPTED] += 1

    def _inner_letter(self, part: Message) -> None:
        inner = part.get_payload(0) if part.is_multipart() else None
        if not isinstance(inner, Message):
            return self._letter.attach(part.get_filename("") or "", data_of(part), ".eml")
        subject = head_of(inner, "subject")
        try:
            data = inner.as_bytes(policy=policy.compat32)
        except Exception:  # noqa: BLE001 - the standard library cannot write all that it reads
            self._letter.left_out[LeftOutKind.OBJECT] += 1
            return None
        return self._letter.attach(part.get_filename("") or (f"{subject}.eml" if subject else ""), data, ".eml")

    def _text(self, part: Message) -> str:
        """Return the words of a part in the encoding that it names, or in the one that suits it if that is wrong."""
        data = data_of(part)
        charset = charset_of(part)
        try:
            text = data.decode(charset)
        except (UnicodeError, LookupError):
            text, encoding, _ = decode(data)
            self._letter.encodings.append(encoding)
        unreadable = text.count("\ufffd")
        self._letter.left_out[LeftOutKind.CHARACTER] += unreadable
        return text.replace("\r\n", "\n").replace("\r", "\n")


def children(part: Message) -> list[Message]:
    """Return the parts of a part."""
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def data_of(part: Message) -> bytes:
    """Return the bytes of a part as they were before they were written for the post."""
    if part.is_multipart():
        return b"\n\n".join(str(child).encode("utf-8", "replace") for child in children(part))
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _parameter(part: Message, name: str) -> str:
    said = part.get_param(name, "")
    return str(said[2] if isinstance(said, tuple) else said).casefold()


def charset_of(part: Message) -> str:
    """Return the name of an encoding that letters can be in, as Python calls it; UTF-8 if nothing is said."""
    try:
        found = codecs.lookup(part.get_content_charset("utf-8"))
    except (LookupError, ValueError):
        return "utf-8"
    if found.name in _NO_CHARSETS or found.name.startswith(("utf-16", "utf-32")) or not found._is_text_encoding:  # noqa: SLF001 - only there it is said
        return "utf-8"
    return _WIDER.get(found.name, found.name)
