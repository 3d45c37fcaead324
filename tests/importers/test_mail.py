"""Letters: their words, who wrote them and when, what they quote, and what lies in them."""

import base64

import pytest

from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import Limits, ReadingOptions
from lagvarde_coder.importers.mail import NOT_MAIL
from lagvarde_coder.importers.mail.letter import ONLY_ENCRYPTED, file_name
from tests.importers import outlook
from tests.importers.inputs import INPUTS, read_data, read_input, told, why_refused

SAID: dict[str, tuple[str, dict[str, int]]] = {
    "vanlig.eml": (
        "Hej!\n\nVi vill ha stöd för att sluta med rutinprover – helst i råd.\n\n-- \nÅsa Lindhult\n"
        "Norrskens vårdförbund",
        {},
    ),
    "flowed.eml": (
        "Första stycket är långt och bryts av brevprogrammet här och här.\nFrån början av en rad.\n\n"
        "> Det här citeras från förra brevet.\nMitt svar på det.\n\n-- \nÅsa",
        {},
    ),
    "utlandsk-text.eml": ("Åtgärder på väg – ”mod” behövs.", {"encoding": 1}),
    "outlook-svar.eml": ("Tack, vi har inget att tillägga.\n\n/Åsa", {"quoted_tail": 1}),
    "gmail-svar.eml": ("Vi håller med.", {"quoted_tail": 1}),
    "svar-emellan.eml": (
        "Den 1 mars 2025 skrev Utredningen:\n> Vilket stöd behövs?\nTid.\n\n> Vad önskar ni?\nData.",
        {"quoted_tail": 1},
    ),
    "svar-nedan.eml": (
        "Se mina svar nedan i rött.\n\n-----Ursprungligt meddelande-----\nFrån: Utredningen\n"
        "Skickat: den 1 mars 2025\nTill: Åsa\nÄmne: Frågor\n\nVilket stöd behövs? TID!",
        {},
    ),
    "vidarebefordrat.eml": (
        "För kännedom.\n\nFrån: Bo Ek\nSkickat: den 1 mars 2025 09:12\nTill: Åsa Lindhult\nÄmne: Underlag\n\n"
        "Vi saknar tid.",
        {},
    ),
    "bilagor.eml": ("Se bilagorna. Vi talar om det när vi ses.", {"image": 1, "attached_file": 1}),
    "smime-signerat.eml": ("Det här är underskrivet.", {}),
    "pgp-signerat.eml": ("Punkter:\n- Tid\n- Data", {}),
    "outlook.msg": ("Tack!\n\nVi håller med.", {"image": 1, "quoted_tail": 1, "attached_file": 1}),
    "html.eml": ("Våra svar\nVi vill ha tid och:\n• data\n• stöd", {"image": 1}),
    **{
        f"html-{program}.eml": ("Våra svar\nVi vill ha tid och:\n• data\n• stöd", {"image": 1, "quoted_tail": 1})
        for program in ("gmail", "outlook", "owa", "apple")
    },
    "html-emellan.eml": ("Hej\nVilket stöd?\nTid.", {"quoted_tail": 1}),
    "aldre.msg": ("Åtgärder på väg.", {}),
}


def eml(body: str = "Vi vill ha mer tid.", *headers: str, kind: str = "text/plain; charset=utf-8") -> bytes:
    """Return a letter in 8 bits."""
    head = ["From: Åsa <a@exempel.se>", "Subject: Svar", "MIME-Version: 1.0", f"Content-Type: {kind}", *headers]
    return "\n".join([*head, "Content-Transfer-Encoding: 8bit", "", body]).encode()


def body_of(text: str) -> str:
    """Return what is left of a letter's words."""
    return read_data("a.eml", eml(text)).text


@pytest.mark.parametrize("name", SAID)
def test_the_words_and_the_account(name):
    text = read_input(f"mail/{name}")
    assert (text.text, told(text)) == SAID[name]
    assert (text.kind, text.made_by, str(text.day)) == (SourceKind.EMAIL, "Åsa Lindhult", "2025-03-03")


def test_the_subject_is_the_title_and_else_the_files_name():
    assert read_input("mail/vanlig.eml").title == "Svar: remisser och påföljd"
    assert read_data("a/brevet.eml", b"From: a@exempel.se\n\nHej").title == "brevet"


@pytest.mark.parametrize(("header", "sender"), [
    ("Åsa Ek <a@exempel.se>", "Åsa Ek"), ('"Ek, Åsa" <a@exempel.se>', "Ek, Åsa"), ("a@exempel.se", "a@exempel.se"),
    ("=?utf-8?q?=C3=85sa?= Ek <a@exempel.se>", "Åsa Ek"), ("Utan adress", "Utan adress"), ("<>", "<>"),
])  # fmt: skip
def test_the_sender_is_who_made_it(header, sender):
    assert read_data("a.eml", f"Subject: x\nFrom: {header}\n\nHej".encode()).made_by == sender


@pytest.mark.parametrize(("header", "day"), [
    ("Mon, 03 Mar 2025 23:30:00 +0100", "2025-03-03"), ("3 Mar 2025 00:30 +0200", "2025-03-03"), ("igår", "None"),
    ("Mon, 99 Mar 2025 00:00:00 +0000", "None"), ("", "None"),
])  # fmt: skip
def test_the_day_is_the_senders(header, day):
    assert str(read_data("a.eml", f"Subject: x\nDate: {header}\n\nHej".encode()).day) == day


def test_a_comment_of_the_page_below_a_quoted_tail_says_nothing():
    tail = '<blockquote type="cite">Vilket stöd behövs?</blockquote><!-- slut --><?xml slut?>'
    text = read_data("a.eml", eml(f"<p>Vi vill ha mer tid.</p>{tail}", kind="text/html; charset=utf-8"))
    assert (text.text, told(text)) == ("Vi vill ha mer tid.", {"quoted_tail": 1})


@pytest.mark.parametrize("name", [name for name, (_, account) in SAID.items() if "quoted_tail" in account])
def test_tails_come_along_if_a_person_wants_them(name):
    text = read_input(f"mail/{name}", ReadingOptions(quoted_tails=True))
    assert len(text.text) > len(SAID[name][0]) and "quoted_tail" not in told(text)
    assert text.text.startswith(SAID[name][0][:20])


@pytest.mark.parametrize("tail", [
    "-----Ursprungligt meddelande-----\nHej", "-----Original Message-----\nHej", "-----Opprinnelig melding-----\nHei",
    "-----Oprindelig meddelelse-----\nHej", "-----Ursprüngliche Nachricht-----\nHallo",
    "From: Bo <b@exempel.se>\nSent: Saturday\nTo: Åsa\nSubject: Svar\n\nHej",
    "*Från:* Bo\n*Skickat:* lördag\n*Till:* Åsa\n*Ämne:* Svar\n\nHej",
    "Fra: Bo\nSendt: lørdag\nTil: Åsa\nEmne: Svar\n\nHei",
    "Von: Bo\nGesendet: Samstag\nAn: Åsa\nBetreff: Svar\n\nHallo",
    "________________________________\nFrån: Bo\nSkickat: lördag\nTill: Åsa\nÄmne: Svar\n\nHej",
    "Den 1 mars 2025 skrev Bo:\n> Hej", "On Sat, Mar 1, 2025 at 9:12 AM Bo <b@exempel.se> wrote:\n> Hi",
    "Am 1. März 2025 schrieb Bo:\n> Hallo", "Den lør. 1. mars 2025 kl. 09:12 skrev Bo <b@exempel.se>:\n> Hei",
    "1 mars 2025 kl. 09:12 skrev Bo <b@exempel.se>:\n\nHej", "Bo Ek skrev:\n> Hej", "> Hej\n> du\n\n>> där",
])  # fmt: skip
def test_the_marks_of_quoted_letters_in_five_languages(tail):
    text = read_data("a.eml", eml(f"Vårt svar.\n\n{tail}\n"))
    assert (text.text, told(text)) == ("Vårt svar.", {"quoted_tail": 1})


@pytest.mark.parametrize("text", [
    "Från: början till slut\nvar det bra.",
    "From: A to B\nvia C",
    "Den 1 mars skrev vi rapporten:\nDen blev bra.",
    "Bo skrev:\nVi vill ha tid.",
    "> Vilket stöd?\nTid.",
    "Vi skrev:\n> Hej\nMen det är fel.",
    "> Bara det citerade",
    "-- \nÅsa",
    "Svar i texten nedan.\n> Hej",
    "Så här skrev de.\n\n---------- Forwarded message ---------\nFrån: Bo\nDate: lördag\nSubject: Svar\nTo: Åsa\n\nHej",
    "Den 1 mars 2025 skrev Bo <b@exempel.se>:\n> Hur mycket tid?\nTvå timmar.",
])  # fmt: skip
def test_own_words_are_never_cut(text):
    assert body_of(text) == text


def test_a_page_that_says_nothing_leaves_the_word_to_the_plain_form():
    forms = (
        "--g\nContent-Type: text/plain\n\nVi vill ha tid.\n--g\nContent-Type: text/html\n\n<img src='cid:a'>\n--g--\n"
    )
    text = read_data("a.eml", eml(forms, kind="multipart/alternative; boundary=g"))
    assert (text.text, told(text)) == ("Vi vill ha tid.", {"image": 1})
    data = outlook.compound(outlook.letter("Vi vill ha tid.", n1013_0102=b"<p> </p>"))
    assert read_data("a.msg", data).text == "Vi vill ha tid."
    data = outlook.compound(outlook.letter("Plain.", n1013_0102="<p>Tid på sidan.".encode(), n3FDE_03=65001))
    assert read_data("a.msg", data).text == "Tid på sidan."


@pytest.mark.parametrize(("delsp", "words"), [("yes", "vårdcentral och tid"), ("no", "vård central och tid")])
def test_a_word_that_was_broken_in_two_is_one_again(delsp, words):
    data = eml("vård \ncentral och tid", kind=f"text/plain; charset=utf-8; format=flowed; delsp={delsp}")
    assert read_data("a.eml", data).text == words


def test_a_signature_below_the_quoted_words_is_kept():
    assert body_of("Ja.\n\n> Hej\n\n-- \nÅsa") == "Ja.\n\n-- \nÅsa"


def test_files_in_a_letter_are_handed_over_with_clean_names():
    text = read_input("mail/bilagor.eml")
    assert [file.name for file in text.attached] == ["svåra svar.txt", "Tidigare svar.eml"]
    assert text.attached[0].data == b"Tid saknas."
    inner = read_data("inre.eml", text.attached[1].data)
    assert (inner.title, inner.text, inner.made_by) == ("Tidigare svar", "Det gamla brevet.", "Bo Ek")
    assert [line.detail for line in text.left_out if line.kind == "attached_file"] == [
        file.name for file in text.attached
    ]


def test_files_in_an_outlook_letter_are_handed_over_and_letters_as_eml():
    text = read_input("mail/outlook.msg")
    assert (text.attached[0].name, len(text.attached[0].data)) == ("tabell.csv", 8_000)
    inner = read_data("inre.eml", text.attached[1].data)
    assert (inner.title, inner.text, inner.made_by, str(inner.day)) == (
        "Förra frågan", "Det gamla.", "Åsa Lindhult", "2025-03-03",
    )  # fmt: skip


@pytest.mark.parametrize(("said", "name"), [
    ("../../etc/passwd", "passwd"), ("C:\\x\\svar.docx", "svar.docx"), ("a\u202egpj.exe", "agpj.exe"), ("  .  ", ""),
    ("svar\n\t2.docx", "svar 2.docx"), ("x" * 300 + ".docx", "x" * 100 + ".docx"), ("CON:a?.txt", "CONa.txt"),
])  # fmt: skip
def test_names_of_files_name_files(said, name):
    assert file_name(said) == name


def test_what_is_encrypted_says_so():
    assert why_refused("a.eml", (INPUTS / "mail/smime-krypterat.eml").read_bytes()) == ONLY_ENCRYPTED
    block = "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----"
    assert why_refused("a.eml", eml(block)) == ONLY_ENCRYPTED
    mixed = read_data("a.eml", eml(f"Öppet.\n{block}"))
    assert (mixed.text, told(mixed)) == ("Öppet.", {"encrypted": 1})


def der(tag: int, *parts: bytes, endless: bool = False) -> bytes:
    content = b"".join(parts)
    size = len(content).to_bytes(2, "big")
    return bytes([tag, 0x80]) + content + b"\0\0" if endless else bytes([tag, 0x82]) + size + content


def signature(*octets: bytes, endless: bool) -> bytes:
    """Return signed-data (RFC 5652) around content, whole or in pieces."""
    signed, data = (bytes.fromhex(f"06092a864886f70d01070{kind}") for kind in (2, 1))
    one = der(0x04, octets[0]) if len(octets) == 1 else der(0x24, *(der(0x04, it) for it in octets), endless=endless)
    inner = der(0x30, data, der(0xA0, one, endless=endless), endless=endless)
    return der(
        0x30, signed, der(0xA0, der(0x30, b"\x02\x01\x01", b"\x31\x00", inner), endless=endless), endless=endless
    )


@pytest.mark.parametrize("endless", [False, True])
@pytest.mark.parametrize("pieces", [1, 3])
def test_a_letter_wrapped_in_its_signature_is_read(endless, pieces):
    inner = "Content-Type: text/plain; charset=utf-8\r\n\r\nDet här är underskrivet.".encode()
    size = -(-len(inner) // pieces)
    wrapped = signature(*(inner[at : at + size] for at in range(0, len(inner), size)), endless=endless)
    head = b"From: a@exempel.se\nContent-Type: application/pkcs7-mime; smime-type=signed-data\n"
    head += b"Content-Transfer-Encoding: base64\n\n"
    assert read_data("a.eml", head + base64.encodebytes(wrapped)).text == "Det här är underskrivet."
    assert why_refused("a.eml", head + base64.encodebytes(wrapped[:-30])) == ONLY_ENCRYPTED


@pytest.mark.parametrize("charset", ["hex", "idna", "punycode", "finns-inte", "unicode_escape", '"', "utf-16"])
def test_a_wrong_charset_is_seen_through(charset):
    data = eml("Åtgärder på väg.", kind=f"text/plain; charset={charset}")
    assert read_data("a.eml", data).text == "Åtgärder på väg."


def parts(count: int) -> bytes:
    one = b"--g\nContent-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment\n\nx\n"
    head = b"From: a@exempel.se\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=g\n\n"
    return head + b"--g\n\nHej\n" + one * count + b"--g--\n"


def nested(depth: int) -> bytes:
    head = "".join(f"Content-Type: multipart/mixed; boundary=g{at}\n\n--g{at}\n" for at in range(depth))
    return f"From: a@exempel.se\nMIME-Version: 1.0\n{head}Content-Type: text/plain\n\nHej\n".encode()


def without_root(data: bytes) -> bytes:
    """Return an OLE file whose root says that nothing lies in it."""
    child = data.index("Root Entry".encode("utf-16-le")) + 76
    return data[:child] + b"\xff" * 4 + data[child + 4 :]


def letters(depth: int) -> bytes:
    return b"From: a@exempel.se\nContent-Type: message/rfc822\n\n" * depth + b"From: a@exempel.se\n\nHej\n"


@pytest.mark.parametrize(("name", "data", "detail"), [
    ("a.eml", b"", why.EMPTY),
    ("a.eml", b"Bara text utan huvud.", NOT_MAIL),
    ("a.eml", b"Subject x\n\nHej", NOT_MAIL),
    ("a.eml", b"From: a@exempel.se\nSubject: x\n\n \n", why.NO_TEXT),
    ("a.eml", b"PK\x03\x04" + b"\0" * 60, NOT_MAIL),
    ("a.eml", parts(10_000), why.MEMBERS),
    ("a.eml", nested(60), why.NESTED_PARTS),
    ("a.eml", nested(400), why.NESTED_PARTS),
    ("a.eml", letters(2_000), why.NESTED_PARTS),
    ("a.msg", eml(), NOT_MAIL),
    ("a.msg", outlook.compound({"WordDocument": b"x" * 5_000}), NOT_MAIL),
    ("a.msg", without_root(outlook.compound(outlook.letter())), why.DAMAGED),
    ("a.msg", why.OLE + b"\0" * 3_000, why.DAMAGED),
    ("a.msg", why.OLE + "EncryptedPackage".encode("utf-16-le"), why.ENCRYPTED),
    ("a.msg", (INPUTS / "mail/outlook.msg").read_bytes()[:3_000], why.DAMAGED),
])  # fmt: skip
def test_what_is_no_letter_is_refused(name, data, detail):
    assert why_refused(name, data) == detail


@pytest.mark.parametrize("header", [
    "Subject: " + "(" * 200_000, "Subject: " + "=?utf-8?q?" * 20_000, "From: " + "a@b," * 50_000,
    "Date: " + "1" * 99_999,
    "Content-Type: text/plain; " + "a*0=b;" * 30_000, "X: y\n" * 100_000 + "To: z",
    "Content-Type: text/plain; a*=b; a*0=c", "From: " + '"\\' * 100_000,
    "Content-Disposition: attachment; filename*=" + "'" * 100_000, "Subject:\n" + " x\n" * 100_000 + " y",
])  # fmt: skip
def test_headers_aimed_at_the_parser_take_no_time(header):
    data = f"{header}\nMIME-Version: 1.0\n\nVi vill ha mer tid.".encode()
    limits = Limits(seconds=10.0)
    assert read_data("a.eml", b"Received: x\n" + data, limits=limits).text == "Vi vill ha mer tid."
    limits.check_time("a.eml")


def test_a_great_many_parts_within_the_limit_are_named():
    text = read_data("a.eml", parts(600))
    assert len(text.attached) == 500 and told(text)["object"] == 100


def test_lines_that_all_look_like_heads_take_no_time():
    limits = Limits(seconds=10.0)
    for line in ("From: a\n", "Den 1 mars skrev\n", "On 1 a@b.se wrote x\n", "skrev " * 90 + "\n", "> a\nb\n"):
        read_data("a.eml", eml(line * 3_000), limits=limits)
    limits.check_time("a.eml")


def test_a_broken_base64_part_is_still_read():
    data = base64.b64encode("Åtgärder på väg.".encode())
    whole = b"From: a@exempel.se\nContent-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n\n"
    assert read_data("a.eml", whole + data[:8] + b"\n!*\n" + data[8:]).text == "Åtgärder på väg."


def test_only_lines_of_a_letters_own_head_are_cut():
    long = "ord " * 10_000
    text = read_data("a.eml", eml(f"Ämne: {long}", f"X-Trace: {long}", f"Subject: {long}"))
    assert text.text == f"Ämne: {long}".rstrip() and text.title == "Svar"
    assert len(read_data("a.eml", f"From: a@exempel.se\nSubject: {long}\n\nHej".encode()).title) < 4_100


def test_an_attached_file_keeps_its_bytes_whatever_its_line_ends():
    rows = b"Vem;Vad\r\n" + b"a;b\rc;d\n" * 20_000
    head = b"From: a@exempel.se\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n"
    parts = b"--g\r\n\r\nHej\r\n--g\r\nContent-Type: text/csv; name=a.csv\r\n\r\n" + rows + b"\r\n--g--\r\n"
    (file,) = read_data("a.eml", head + parts).attached
    assert file.data == rows
