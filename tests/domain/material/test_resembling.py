"""Whether two texts are nearly the same."""

import pytest

from lagvarde_coder.domain.material.resembling import NEAR, Sketch, Sketches, differing_share

WORDS = "vården behöver tid för att sluta med det som inte gör nytta och stödet ska komma från regionerna".split()


def written(seed: int, sentences: int = 40) -> str:
    return " ".join(
        f"Mening {seed}-{number} säger att {' '.join(WORDS[(seed + number * 3 + at) % len(WORDS)] for at in range(8))}."
        for number in range(sentences)
    )


def test_of_a_hundred_texts_the_changed_copy_is_found_with_the_share_that_differs():
    texts = {seed: written(seed) for seed in range(100)}
    sketches: Sketches[int] = Sketches()
    for seed, text in texts.items():
        sketches.add(seed, Sketch.of(text))
    words = texts[42].split()
    words[100:110] = ["nyskrivet"] * 10
    changed = " ".join(words)
    assert sketches.candidates(Sketch.of(changed))[0] == 42
    assert differing_share(changed, texts[42]) == pytest.approx(10 / len(words))
    assert differing_share(texts[42], changed) <= NEAR


def test_others_are_not_near_and_what_all_have_in_common_tells_nothing():
    sketches: Sketches[int] = Sketches()
    question = "Vilka konsekvenser ser ni av ett ökat fokus på utfasning. "
    for seed in range(40):
        sketches.add(seed, Sketch.of(question + written(seed, 4)))
    assert not sketches.candidates(Sketch.of(question + written(99, 4)))


def test_a_known_question_is_no_likeness():
    question = "Vilka konsekvenser ser ni av ett ökat fokus på utfasning."
    known = {"vilka konsekvenser ser ni av ett ökat fokus på utfasning"}
    sketches: Sketches[str] = Sketches()
    sketches.add("a", Sketch.of(f"{question} Det tar lång tid.", known))
    assert not sketches.candidates(Sketch.of(f"{question} Vi ser bara fördelar.", known))
    assert sketches.candidates(Sketch.of(f"{question} Det tar lång tid.", known)) == ["a"]


def test_empty_texts_do_not_differ():
    assert differing_share("", "") == 0.0
    assert differing_share("", "ett ord") == 1.0
