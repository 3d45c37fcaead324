from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.gui.workspaces.coding.passages import next_paragraph, paragraph_at, sentence_at

TEXT = "Rubrik\n\nFörsta meningen. Andra, t.ex. denna, är längre!  Tredje?\nNy 🙂 rad\n"


def words(span):
    return span.of(TEXT) if span else None


def test_the_paragraph_at_a_position_has_no_white_space_around_it():
    assert words(paragraph_at(TEXT, TEXT.index("Andra"))) == "Första meningen. Andra, t.ex. denna, är längre!  Tredje?"
    assert paragraph_at(TEXT, 7) is None


def test_a_sentence_ends_at_its_full_stop_but_not_inside_an_abbreviation():
    assert words(sentence_at(TEXT, TEXT.index("meningen"))) == "Första meningen."
    assert words(sentence_at(TEXT, TEXT.index("denna"))) == "Andra, t.ex. denna, är längre!"
    assert words(sentence_at(TEXT, TEXT.index("Tredje"))) == "Tredje?"


def test_the_next_paragraph_skips_empty_lines():
    assert words(next_paragraph(TEXT, 0)) == "Första meningen. Andra, t.ex. denna, är längre!  Tredje?"
    assert next_paragraph(TEXT, len(TEXT) - 2) is None


@given(st.text(alphabet="ab .!?\n🙂”)", max_size=60), st.data())
def test_passages_lie_inside_the_text_and_are_not_blank(text, data):
    position = data.draw(st.integers(0, len(text)))
    for found in (paragraph_at(text, position), sentence_at(text, position)):
        if found is not None:
            assert found.of(text).strip() == found.of(text) != ""
            assert "\n" not in found.of(text)


def test_selecting_the_paragraph_again_goes_to_the_next(coding, documents, place):
    view = coding.document.view
    view.go_to(place("mer tid").start)
    coding.moving.select_paragraph()
    first = view.selected_span()
    coding.moving.select_paragraph()
    assert first.start == place("Vi behöver").start
    assert view.selected_span().start == place("Återkommande").start


def test_steps_go_from_coding_to_coding(coding, codings, place):
    coding.refresh(None)
    coding.document.view.go_to(0)
    coding.moving.step_coding(1)
    assert coding.document.view.selected_span().start == place("mer tid").start
    coding.moving.step_coding(1)
    assert coding.document.view.selected_span().start == place("Återkommande").start
    coding.moving.step_coding(-1)
    assert coding.document.view.selected_span().start == place("mer tid").start
