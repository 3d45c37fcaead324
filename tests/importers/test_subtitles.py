"""Transcripts as subtitle files: running text, a paragraph per turn, with speakers and times."""

from itertools import pairwise

import pytest

from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import TOO_SLOW, Limits
from lagvarde_coder.importers.subtitles import NO_TIMES
from tests.importers.inputs import read_data, read_input, sections, told, why_refused

SAID: dict[str, tuple[str, dict[str, int]]] = {
    "teams.vtt": (
        "Maja Lindhult: Välkomna. Vi börjar med vad ni gör i dag. Sedan tar vi stödet.\n"
        "Olle Skogman: Vi mäter knappt alls & saknar tid.\nMaja Lindhult: Tack.",
        {"comment": 2},
    ),
    "zoom.vtt": (
        "Region Nord: Frågan är: vem ska sluta göra det? Det vet ingen.\n"
        "Region Syd (habilitering): Vi har börjat. Obs: bara på två enheter.",
        {},
    ),
    "webex.vtt": ("Siv Åkerlund: Hör ni mig?\nBo Ek: Ja.", {}),
    "styled.vtt": (
        "Ann-Britt: Vi skriver färre remisser nu, < 5 % av dem studsar.\nSBAR(rapportmall) hjälper. [skratt]",
        {"comment": 2, "subtitle_style": 2},
    ),
    "rullande.vtt": ("vi behöver tid för samtal samtal och stöd", {}),
    "namn.srt": (
        "ANNA: Vi har slutat med rutinproverna. Det gick bra.\nBÖRJE: Hur?\nANNA: Genom att fråga varför.",
        {"encoding": 1},
    ),
    "utan-namn.srt": (
        "Den första meningen står på två rader. Den andra följer genast.\n"
        "Efter tystnad: ett nytt stycke.\nNågon annan talar.\n- Ja.\n- Nej.",
        {},
    ),
}


def cues(*lines: str, header: str = "WEBVTT\n\n") -> bytes:
    """Return a file with a cue a second."""
    timed = (f"00:00:{at:02}.000 --> 00:00:{at + 1:02}.000\n{line}\n" for at, line in enumerate(lines))
    return (header + "\n".join(timed)).encode()


@pytest.mark.parametrize("name", SAID)
def test_the_words_read_as_running_text_and_the_rest_is_told(name):
    text = read_input(f"subtitles/{name}")
    assert (text.text, told(text)) == SAID[name]


def test_each_turn_is_a_section_with_its_speakers_name():
    text = read_input("subtitles/teams.vtt")
    assert [label for label, _ in sections(text, SectionKind.SPEAKER)] == [
        "Maja Lindhult", "Olle Skogman", "Maja Lindhult",
    ]  # fmt: skip
    assert [words for _, words in sections(text, SectionKind.SPEAKER)] == text.text.split("\n")


def test_each_cues_words_are_a_section_with_the_time_when_they_begin():
    assert sections(read_input("subtitles/teams.vtt"), SectionKind.TIME) == [
        ("00:00:01", "Maja Lindhult: Välkomna. Vi börjar med vad ni gör i dag."),
        ("00:00:05", "Sedan tar vi stödet."),
        ("00:00:08", "Olle Skogman: Vi mäter knappt alls & saknar tid."),
        ("00:01:12", "Maja Lindhult: Tack."),
    ]
    assert sections(read_input("subtitles/namn.srt"), SectionKind.TIME)[-1][0] == "01:00:07"


def test_words_of_one_second_have_one_time():
    text = read_data("a.vtt", b"WEBVTT\n\n00:01.000 --> 00:01.400\nett\n\n00:01.500 --> 00:01.900\ntv\xc3\xa5\n")
    assert sections(text, SectionKind.TIME) == [("00:00:01", "ett två")]


@pytest.mark.parametrize("name", SAID)
def test_every_word_lies_in_one_time_and_times_do_not_overlap(name):
    text = read_input(f"subtitles/{name}")
    times = [one for one in text.sections if one.kind is SectionKind.TIME]
    assert all(one.end <= other.start for one, other in pairwise(times))
    inside = {at for one in times for at in range(one.start, one.end)}
    assert all(at in inside or text.text[at].isspace() for at in range(len(text.text)))


def test_two_voices_in_one_cue_are_two_turns_and_what_is_outside_is_nobodys():
    text = read_data("a.vtt", cues("<v Siv>Hör ni?</v> (sorl) <v Bo>Ja.</v>", "Musik.", "<v Bo>Nu."))
    assert text.text == "Siv: Hör ni?\n(sorl)\nBo: Ja.\nMusik.\nBo: Nu."
    assert [label for label, _ in sections(text, SectionKind.SPEAKER)] == ["Siv", "Bo", "Bo"]


@pytest.mark.parametrize(("lines", "names"), [
    (("Anna: Hej.", "Bo: Hej.", "Anna: Ja."), ["Anna", "Bo", "Anna"]),
    (("Talare 1: Hej.", "Talare 2: Hej."), ["Talare 1", "Talare 2"]),
    ((">> Dr. Ek: Hej.", ">> Åsa af Sand: Hej."), ["Dr. Ek", "Åsa af Sand"]),
    (("- Maj-Lis Öst: Hej.",), ["Maj-Lis Öst"]),
    (("Ek, Anna:", "Hej."), ["Ek, Anna"]),
    (("Frågan är: varför?", "Klockan 12:30 slutar vi.", "Exempel: remisser.", "Det är: så."), []),
    (("https://exempel.se", "Slutsats: mer tid."), []),
])  # fmt: skip
def test_what_a_name_before_a_colon_is(lines, names):
    text = read_data("a.srt", cues(*lines, header=""))
    assert [label for label, _ in sections(text, SectionKind.SPEAKER)] == names


def test_a_name_alone_in_its_line_has_its_words_in_the_next():
    assert read_data("a.srt", cues("ANNA:\nHej.", "Vi är sena.", header="")).text == "ANNA: Hej. Vi är sena."


def test_a_long_text_without_speakers_has_paragraphs_where_sentences_end():
    text = read_data("a.vtt", cues(*["Vi behöver tid för det. " * 10] * 8)).text
    assert text.count("\n") == 1 and all(line.endswith(".") for line in text.split("\n"))


def test_words_that_lack_a_time_are_kept_below_one_and_told_above_all():
    text = read_data("a.srt", b"Ett brev\n\n1\n00:00:01,000 --> 00:00:02,000\nHej\n\nmer ord\n\nslut\n")
    assert (text.text, told(text)) == ("Hej mer ord slut", {"unread": 7})


def test_a_note_in_a_subrip_file_is_words_like_others():
    assert read_data("a.srt", cues("Hej", header="") + b"\nNOTE till alla\n").text == "Hej NOTE till alla"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    assert read_data("a.vtt", cues("Åtgärder på väg.").decode().encode(encoding)).text == "Åtgärder på väg."


@pytest.mark.parametrize(("data", "detail"), [
    (b"", why.EMPTY),
    (b"WEBVTT\n\n", NO_TIMES),
    (b"Bara ord.\n\nUtan tider.", NO_TIMES),
    (b"00:01 -> 00:02\nHej", NO_TIMES),
    (cues("", "<i></i>"), why.NO_TEXT),
    (b"PK\x03\x04" + b"\0" * 50, why.BINARY),
    (bytes(range(256)) * 4, why.BINARY),
])  # fmt: skip
def test_what_is_no_transcript_is_refused(data, detail):
    assert why_refused("a.vtt", data) == detail


@pytest.mark.parametrize("line", [
    "<v" + " " * 200_000, "<v x" * 50_000, "&" * 200_000, "Anna " * 40_000 + ":", "A:" * 100_000, "{\\an" * 50_000,
    "<c." * 60_000, "0" * 200_000 + "-->", ">" * 200_000, "- " * 100_000, "<v A>x" * 30_000, " -->" * 50_000,
])  # fmt: skip
def test_lines_aimed_at_the_patterns_take_no_time(line):
    read_data("a.vtt", cues("Hej.", line), limits=Limits(seconds=5.0))


def test_a_great_many_cues_are_read_or_refused_in_time():
    assert why_refused("a.vtt", b"WEBVTT\n\n" + b"00:01.000 --> 00:02.000\nja\n\n" * 100_000, Limits(seconds=0.05)) == (
        TOO_SLOW
    )
