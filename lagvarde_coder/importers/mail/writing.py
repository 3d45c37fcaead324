"""A letter inside an Outlook letter as a file of its own (.eml), so that it can be a document too."""

from datetime import datetime, time
from email.header import Header
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime

from lagvarde_coder.importers.mail.letter import BodyForm, Letter

_SUBTYPES = {BodyForm.PLAIN: "plain", BodyForm.PAGE: "html", BodyForm.RICH: "rtf"}


def as_eml(letter: Letter) -> bytes:
    """Return a letter as the bytes of an .eml."""
    message = MIMEMultipart("mixed")
    message["From"] = _header(letter.sender)
    message["Subject"] = _header(letter.subject)
    if letter.day:
        message["Date"] = format_datetime(datetime.combine(letter.day, time(12)))
    for body in letter.bodies:
        message.attach(MIMEText(_sayable(body.words), _SUBTYPES[body.form], "utf-8"))
    for file in letter.attached:
        part = MIMEApplication(file.data)
        part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", _sayable(file.name)))
        message.attach(part)
    return message.as_bytes()


def _header(words: str) -> str:
    return Header(" ".join(_sayable(words).split()), "utf-8").encode()


def _sayable(words: str) -> str:
    """Return words without halves of surrogate pairs."""
    return words.encode("utf-8", "replace").decode()
