import os
import shutil

import pytest

from lagvarde_coder import paths
from lagvarde_coder.domain.errors import InvalidList
from lagvarde_coder.language.variants import FILE, groups, variants

SAID = """utmönstring, utfasning, fasa ut, avveckla, minska, icke-göra, lågvärdevård, lågvårdevård, lågvärdeinsatser,
 vårdrelaterat slöseri"""


@pytest.fixture
def listed(tmp_path, monkeypatch):
    """A copy of the list that a person may edit."""
    shutil.copy(paths.themes() / FILE, tmp_path / FILE)
    monkeypatch.setattr(paths, "themes", lambda: tmp_path)
    return tmp_path / FILE


def write(file, text, second):
    file.write_text(text, encoding="utf-8")
    os.utime(file, (second, second))


def test_the_list_holds_the_search_words_of_the_material():
    assert groups()[0] == tuple(word.strip() for word in SAID.split(","))


@pytest.mark.parametrize(
    "phrase",
    ["utmönstring", "Utmönstringen", "fasades ut", "Lågvärdeinsatserna", "LÅGVÅRDEVÅRD", "icke-gör", "icke göra"],
)
def test_any_form_of_a_word_has_all_others_as_variants(phrase):
    found = variants(phrase)
    assert len(found) == len(groups()[0]) - 1
    assert phrase.casefold() not in found


@pytest.mark.parametrize("phrase", ["", "tid", "fasa", "ut", "…"])
def test_other_words_have_none(phrase):
    assert variants(phrase) == ()


def test_an_edited_list_holds_at_once_and_a_word_may_stand_in_two_groups(listed):
    write(listed, '[[group]]\nwords = ["tid", "stund"]\n', 1)
    assert variants("tiden") == ("stund",)
    write(listed, '[[group]]\nwords = ["tid", "stund"]\n[[group]]\nwords = ["timme", "tid", "stund"]\n', 2)
    assert variants("tid") == ("stund", "timme")


@pytest.mark.parametrize(
    "broken",
    [
        "[[group]\n",
        '[[group]]\nwords = "tid"\n',
        "[[group]]\nwords = [1]\n",
        '[[group]]\nwords = [" "]\n',
        "[[group]]\nname = 'x'\n",
        "group = 3\n",
        "group = [1]\n",
        "[group]\nwords = ['a']\n",
        "group = " + "[" * 5_000 + "]" * 5_000,
        "[[group]]\nwords = ['tid']\n" + "#" * 1_000_000,
    ],
)
def test_a_broken_list_is_said_in_a_sentence(listed, broken):
    write(listed, broken, 3)
    with pytest.raises(InvalidList) as refused:
        variants("tid")
    assert FILE in str(refused.value)


def test_a_list_that_is_missing_or_no_text_is_said_in_a_sentence(listed):
    listed.write_bytes(b"\xff\xfe\x00\x80")
    os.utime(listed, (4, 4))
    with pytest.raises(InvalidList):
        groups()
    listed.unlink()
    with pytest.raises(InvalidList):
        groups()


def test_an_editor_may_begin_the_file_with_a_byte_order_mark(listed):
    write(listed, '\ufeff[[group]]\nwords = ["tid", "stund"]\n', 5)
    assert variants("tid") == ("stund",)


def test_a_list_of_thousands_of_words_answers_at_once(listed, monkeypatch):
    many = ", ".join(f'"tid{number}"' for number in range(5_000))
    write(listed, f'[[group]]\nwords = ["tid", {many}]\n', 6)
    assert len(variants("tid")) == 5_000
    asked = []

    def lemma(word):
        asked.append(word)
        return word

    monkeypatch.setattr("lagvarde_coder.language.variants.lemma", lemma)
    assert len(variants("tid")) == 5_000
    assert asked == ["tid"]
