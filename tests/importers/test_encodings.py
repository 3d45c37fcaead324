"""Encodings of text files: Swedish old files come in right."""

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.importers.encodings import OFFICE, decode

SENTENCES = (
    "Regionen har en genomarbetad process för att införa nytt men ingen för att ta bort gammalt.",
    "Några åtgärder är onödiga.",
    "På sjukhuset gör läkarna för många prover – ”för säkerhets skull”.",
    "ÅTGÄRDER FÖR ÄLDRE OCH ÖVRIGA",
    "Vi behöver en idé om hur utmönstring ska gå till, 1½ år räcker inte.",
    "Fysioterapeuter vill ha återkoppling; sjuksköterskor får den. Å andra sidan …",
    "Även korta svar: ja, så är det.",
    "kö på mottagningen",
)


def _fits(text: str, encoding: str) -> bool:
    try:
        return text.encode(encoding).decode(encoding) == text
    except UnicodeEncodeError:
        return False


@pytest.mark.parametrize("encoding", OFFICE)
@pytest.mark.parametrize("text", SENTENCES)
def test_swedish_office_encodings_are_told_apart(text, encoding):
    if not _fits(text, encoding):
        text = "".join(character for character in text if character not in "–”…½")
    assert decode(text.encode(encoding)) == (text, encoding, True)


def test_none_of_many_swedish_cp1252_files_comes_in_wrong():
    """QualCoder took 42 of 67 such files for Central European ones."""
    draw = random.Random(67)
    for _ in range(67):
        text = " ".join(draw.choices(SENTENCES, k=draw.randint(1, 40)))
        decoded = decode(text.replace("\n", "\r\n").encode("windows-1252"))
        assert decoded == (text, "windows-1252", True)


@pytest.mark.parametrize("text", [
    "He said “yes” and ‘no’ – twice…", "sa ”ja” till allt", "• en punkt\n• en till", "§ 4 gäller 20 °C", "it’s",
    "Norsk: æ, ø og å er på plass", "Müller übt für die Prüfung", "café à la carte", "ö", "”",
])  # fmt: skip
def test_windows_1252_wins_when_nothing_speaks_against_it(text):
    assert decode(text.encode("windows-1252"))[:2] == (text, "windows-1252")


@pytest.mark.parametrize(("text", "encoding"), [
    ("Привет, как дела сегодня, хорошо ли вы спали этой ночью", "windows-1251"),
    ("Zażółć gęślą jaźń oraz wszystko inne, co się dzieje źle i gorzej", "windows-1250"),
])  # fmt: skip
def test_chardet_is_asked_about_what_is_not_western(text, encoding):
    assert decode(text.encode(encoding)) == (text, encoding, True)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_not_text(encoding):
    text, _, guessed = decode("Å och 🙃".encode(encoding))
    assert (text, guessed) == ("Å och 🙃", False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_recognised(encoding):
    assert decode("Åtgärder är bra 🙃\r\n".encode(encoding)) == ("Åtgärder är bra 🙃\r\n", encoding, True)


def test_utf_8_is_not_a_guess():
    assert decode("Å 🙃".encode()) == ("Å 🙃", "utf-8", False)


def test_damage_after_a_mark_is_replaced_not_guessed():
    assert decode(b"\xef\xbb\xbfhej \xff").text == "hej \ufffd"


def test_the_first_swedish_letter_may_come_late():
    text = "x" * 300_000 + " för åtgärder"
    assert decode(text.encode("ibm850")).text == text


words = st.text(st.sampled_from(string.ascii_lowercase + "åäö"), min_size=3, max_size=12)


@given(st.lists(words, min_size=12, max_size=60).map(" ".join), st.sampled_from(["windows-1252", "utf-8", "utf-16"]))
def test_made_up_swedish_survives(text, encoding):
    decoded = decode(text.encode(encoding))
    if sum(character in "åäö" for character in text) > 12:
        assert decoded.text == text


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text(data):
    assert isinstance(decode(data).text, str)
