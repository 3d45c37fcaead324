import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.language.lemmas import lemma, lemmas
from tests.tries import tries

FORMS = """
    utmönstring utmönstringen utmönstringens utmönstringar utmönstringarna
    åtgärd åtgärder åtgärderna åtgärdernas
    patient patienten patientens patienter patienternas
    fortbildning fortbildningen fortbildningens fortbildningar fortbildningarna
    lågvärdevård lågvärdevården lågvärdevårdens
    lågvårdevård lågvårdevården
    lågvärdeinsats lågvärdeinsatsen lågvärdeinsatser lågvärdeinsatserna lågvärdeinsatsernas
    läkemedelsbehandling läkemedelsbehandlingens läkemedelsbehandlingarna
    ordination ordinationer ordinationerna ordinationernas
    få får fick fått
    gå går gick gått
    ge ger gav gett
    ta tar tog tagit
    se ser såg sett
    ny nya nytt
    vara var är
    bra bättre bäst
    avveckla avvecklar avvecklade avvecklat avvecklas
    minska minskar minskade minskat
    remiss remissen remisser remisserna
    hemtjänstpersonal hemtjänstpersonalen hemtjänstpersonalens
    icke-göra icke-gör
    kunskapsstyrning kunskapsstyrningen kunskapsstyrningens
    vårdprogram vårdprogrammet vårdprogrammen vårdprogrammens
    tandläkare tandläkaren tandläkarna tandläkarnas
    antibiotikaförskrivning antibiotikaförskrivningen antibiotikaförskrivningar
    förbättringsarbete förbättringsarbetet förbättringsarbeten
    mri-undersökning mri-undersökningar
    onödig onödiga onödigt
"""


@pytest.mark.parametrize("forms", [line.split() for line in FORMS.strip().split("\n")], ids=lambda forms: forms[0])
def test_the_forms_of_a_word_meet(forms):
    assert len({lemma(form) for form in forms}) == 1
    assert lemma(forms[-1].capitalize()) == lemma(forms[0]) == lemma(forms[0].upper())


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("Åtgärderna", "åtgärda"),
        ("lågvärdevården", "lågvärdevård"),
        ("lågvärdeinsatserna", "lågvärdeinsats"),
        ("fick", "få"),
        ("bättre", "bra"),
        ("IT", "it"),
        ("er", "er"),
        ("2024", "2024"),
        ("", ""),
        ("-", "-"),
        ("🙂", "🙂"),
    ],
)
def test_a_base_form(word, base):
    assert lemma(word) == base


def test_words_that_mean_different_things_stay_apart():
    words = "vård vårdare utmönstring utfasning fortbildning utbildning uppföljning förföljning tid tidning".split()
    assert len({*lemmas(words).values()}) == len(words)


@settings(max_examples=tries(100))
@given(st.text(max_size=30))
def test_any_string_has_a_base_form_that_stays(word):
    assert lemmas([word]) == {word: lemma(word)}
    assert isinstance(lemma(word), str)


def test_what_is_too_long_for_a_word_is_left_as_it_stands():
    assert lemma("ÅB" * 500_000) == "åb" * 500_000
