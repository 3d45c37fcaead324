"""The sentences of pictures in both languages: what they say of themselves, of their parts and in their tables."""

from dataclasses import dataclass

from lagvarde_coder.domain.figures.pictures.kinds import PictureKind
from lagvarde_coder.words.base import Words
from lagvarde_coder.words.english import WORDS as IN_ENGLISH
from lagvarde_coder.words.swedish import WORDS as IN_SWEDISH


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureWords:
    """Templates; ``{0}``, ``{1}`` … are what they speak of.

    Attributes:
        titles, empty: per picture: what it shows, and what it says when there is nothing to show.
        notes: per picture: how it is to be read; stands in the caption.
    """

    language: str
    vocabulary: Words
    titles: dict[PictureKind, str]
    notes: dict[PictureKind, str]
    empty: str
    description: str
    shown_groups: str
    shown_pairs: str
    in_shares: str
    two_units: str
    unit: str
    denominator: str
    denominators_vary: str
    finished: str
    only: str
    state: str
    weight: str
    group: str
    organisation: str
    speaker: str
    no_organisation: str
    no_category: str
    of: str
    takes_up: str
    concerns: str
    nobody: str
    in_group: str
    mixes: tuple[str, str, str, str]
    together: str
    net_theme: str
    step: str
    step_new: str
    step_none: str
    wave: str
    no_wave: str
    no_day: str
    document: str
    is_finished: str
    not_finished: str
    passage: str
    question: str
    position: str
    across: str
    up: str
    in_order: str
    shuffled: str
    shuffled_remark: str
    band: str
    undated: str
    nameless: str
    profile: str
    number: str
    name: str
    theme: str
    count: str
    denominator_heading: str
    share: str
    difference: str
    passages: str
    documents: str
    organisations: str
    characters: str
    new: str
    new_themes: str
    so_far: str
    band_low: str
    band_high: str
    wave_heading: str
    day: str
    title: str
    kind: str
    status: str
    themes: str
    codings: str
    heard_of: str
    became: str
    partly: str
    in_parts: str
    no_need: str
    became_number: str
    became_name: str
    carried: str


def picture_words(words: Words) -> PictureWords:
    """Return the sentences of the language of some words."""
    return ENGLISH if words is IN_ENGLISH else SWEDISH


SWEDISH = PictureWords(
    language="sv",
    vocabulary=IN_SWEDISH,
    titles={
        PictureKind.STANCES: "{0}: så många organisationer tar upp dem, och hur",
        PictureKind.GROUPS: "{0} efter {1}, {2}",
        PictureKind.TWO_GROUPS: "{0} i två grupper, {2}: {3} och {4}",
        PictureKind.HEAT: "{0} efter {1}, {2}",
        PictureKind.TOGETHER: "{0} på samma ord",
        PictureKind.NETWORK: "{0} på samma ord, som nät",
        PictureKind.SATURATION: "{0}: nya efter varje hörd organisation",
        PictureKind.TIMELINE: "Dokumenten i tidsordning",
        PictureKind.DOCUMENT: "{3}: {1} i texten",
        PictureKind.ORGANISATION: "{3}: utdrag per {1}",
        PictureKind.BECOMING: "Hur {3} teman blev {4} utvecklingsbehov",
    },
    notes={
        PictureKind.STANCES: "Varje organisation finns i en enda del av stapeln; delarna blir tillsammans de som tar "
        "upp {1}.",
        PictureKind.GROUPS: "Grupperna kan överlappa, så delarna blir inte tillsammans det hela.",
        PictureKind.TWO_GROUPS: "Ingen prövning av om skillnaden kan bero på slumpen har gjorts.",
        PictureKind.HEAT: "Ju mörkare desto större tal.",
        PictureKind.TOGETHER: "Varje ställe där ett utdrag för det ena och ett för det andra delar minst ett tecken.",
        PictureKind.NETWORK: "Linjens siffra är antalet ställen där båda finns på samma ord. Platserna följer av "
        "kodbokens nummer.",
        PictureKind.SATURATION: "En organisation står där den hördes först, med allt den har sagt. Bandet rymmer nio "
        "av tio av {3} slumpade ordningar (frö {4}).",
        PictureKind.TIMELINE: "Interna dokument är inte med, om inte annat sägs.",
        PictureKind.DOCUMENT: "Block: utdrag. Grå fält: svar på frågor.",
        PictureKind.ORGANISATION: "Utdrag räknas där organisationen själv talar. Bredvid: hur många av alla hörda "
        "organisationer som tar upp detsamma.",
        PictureKind.BECOMING: "Numret där en linje slutar är temats. Streckad linje: bara några av temats kodningar. "
        "Deltema räknas med sitt tema.",
    },
    empty="Det finns inget att visa än.",
    description="{0}. Störst: {1}.",
    shown_groups="Bilden visar {0} av {1} grupper, de med flest",
    shown_pairs="Bilden visar de {0} vanligaste av {1} par",
    in_shares="{0}, andel i procent",
    two_units="{0} och {1}",
    unit="Enhet: {0}",
    denominator="Nämnare: {0} {1}",
    denominators_vary="Nämnare: {0}, antalet står vid varje grupp",
    finished="{0} av {1} dokument klara",
    only="endast kodning av {0}",
    state="Läge {0}, {1}",
    weight="Antal säger inget om hur viktigt något är.",
    group="Grupp {0}",
    organisation="Organisation {0}",
    speaker="Talare {0}",
    no_organisation="Utan organisation",
    no_category="Utan kategori",
    of="{0} av {1}",
    takes_up="{0}: {1} av {2} {3} tar upp detta",
    concerns="{0}: {1} av {2} {3} gäller detta",
    nobody="{0}: ingen hörd",
    in_group="{0}, {1}",
    mixes=("bara stöder", "bara nyanserar", "bara motsäger", "säger flera av dessa"),
    together="{0} och {1}: {2} ställen i {3} dokument",
    net_theme="{0}: på samma ord som {1} andra",
    step="{0}. {1}{2}: {3}; {4} av {5} hittills (slumpade ordningar {6}–{7})",
    step_new="{0} nya ({1})",
    step_none="inget nytt",
    wave="Våg {0}",
    no_wave="Våg ej angiven",
    no_day="dag ej angiven",
    document="{0}, {1}, {2}: {3} teman, {4}",
    is_finished="klart",
    not_finished="ej klart",
    passage="{0}: utdrag {1} av {2}, tecken {3}–{4}, {5}",
    question="Fråga {0}",
    position="Tecken i texten",
    across="Hörda organisationer, i ordning",
    up="Antal {0} som någon tagit upp",
    in_order="I den ordning de hördes (fylld: något nytt)",
    shuffled="I slumpad ordning (fylld: något nytt)",
    shuffled_remark="Organisationerna står i den första av de slumpade ordningarna",
    band="Slumpade ordningar, nio av tio",
    undated="{0} dokument utan dag är inte med",
    nameless="{0} dokument utan organisation är inte med",
    profile="{0}: {1} utdrag, {2} av {3} hörda organisationer tar upp detta",
    number="Nr",
    name="Namn",
    theme="Tema",
    count="Antal",
    denominator_heading="Av",
    share="Andel %",
    difference="Skillnad, procentenheter",
    passages="Utdrag",
    documents="Dokument",
    organisations="Organisationer",
    characters="Tecken",
    new="Nya",
    new_themes="Vilka",
    so_far="Hittills",
    band_low="Band från",
    band_high="Band till",
    wave_heading="Våg",
    day="Dag",
    title="Titel",
    kind="Slag",
    status="Status",
    themes="Teman",
    codings="Kodningar",
    heard_of="Tar upp, av alla",
    became="{0}: {1}",
    partly="{0} ({1} av temats kodningar)",
    in_parts="deltemana för sig",
    no_need="inget behov",
    became_number="Blev nr",
    became_name="Blev",
    carried="Kodningar, om inte alla",
)

ENGLISH = PictureWords(
    language="en",
    vocabulary=IN_ENGLISH,
    titles={
        PictureKind.STANCES: "{0}: how many organisations raise them, and how",
        PictureKind.GROUPS: "{0} by {1}, {2}",
        PictureKind.TWO_GROUPS: "{0} in two groups, {2}: {3} and {4}",
        PictureKind.HEAT: "{0} by {1}, {2}",
        PictureKind.TOGETHER: "{0} on the same words",
        PictureKind.NETWORK: "{0} on the same words, as a net",
        PictureKind.SATURATION: "{0}: new ones after each organisation heard",
        PictureKind.TIMELINE: "The documents in order of time",
        PictureKind.DOCUMENT: "{3}: {1} in the text",
        PictureKind.ORGANISATION: "{3}: passages by {1}",
        PictureKind.BECOMING: "How {3} themes became {4} development needs",
    },
    notes={
        PictureKind.STANCES: "Each organisation is in one part of a bar only; the parts add up to those who raise the "
        "{1}.",
        PictureKind.GROUPS: "Groups may overlap, so the parts do not add up to the whole.",
        PictureKind.TWO_GROUPS: "Whether the difference may be due to chance was not tested.",
        PictureKind.HEAT: "The darker, the larger the number.",
        PictureKind.TOGETHER: "Each place where a passage of the one and a passage of the other share a character.",
        PictureKind.NETWORK: "The number on a line is how many places both are on the same words. Where they stand "
        "follows from the numbers of the codebook.",
        PictureKind.SATURATION: "An organisation stands where it was heard first, with all that it said. The band "
        "holds nine of ten of {3} shuffled orders (seed {4}).",
        PictureKind.TIMELINE: "Internal documents are left out unless said otherwise.",
        PictureKind.DOCUMENT: "Blocks: passages. Grey grounds: answers to questions.",
        PictureKind.ORGANISATION: "Passages count where the organisation itself speaks. Beside them: how many of all "
        "organisations heard raise the same.",
        PictureKind.BECOMING: "The number where a line ends is the theme’s. A dashed line: only some of the theme’s "
        "codings. Sub-themes count with their theme.",
    },
    empty="There is nothing to show yet.",
    description="{0}. Largest: {1}.",
    shown_groups="The picture shows {0} of {1} groups, those with the most",
    shown_pairs="The picture shows the {0} most frequent of {1} pairs",
    in_shares="{0}, share in per cent",
    two_units="{0} and {1}",
    unit="Unit: {0}",
    denominator="Denominator: {0} {1}",
    denominators_vary="Denominator: {0}, as many as stand beside each group",
    finished="{0} of {1} documents done",
    only="coding by {0} only",
    state="State {0}, {1}",
    weight="Counts do not say how important anything is.",
    group="Group {0}",
    organisation="Organisation {0}",
    speaker="Speaker {0}",
    no_organisation="Without organisation",
    no_category="Without category",
    of="{0} of {1}",
    takes_up="{0}: {1} of {2} {3} raise this",
    concerns="{0}: {1} of {2} {3} are about this",
    nobody="{0}: nobody heard",
    in_group="{0}, {1}",
    mixes=("only support", "only nuance", "only contradict", "say several of these"),
    together="{0} and {1}: {2} places in {3} documents",
    net_theme="{0}: on the same words as {1} others",
    step="{0}. {1}{2}: {3}; {4} of {5} so far (shuffled orders {6}–{7})",
    step_new="{0} new ({1})",
    step_none="nothing new",
    wave="Wave {0}",
    no_wave="Wave not given",
    no_day="day not given",
    document="{0}, {1}, {2}: {3} themes, {4}",
    is_finished="done",
    not_finished="not done",
    passage="{0}: passage {1} of {2}, characters {3}–{4}, {5}",
    question="Question {0}",
    position="Characters of the text",
    across="Organisations heard, in order",
    up="Number of {0} raised so far",
    in_order="In the order they were heard (filled: something new)",
    shuffled="In a shuffled order (filled: something new)",
    shuffled_remark="The organisations stand in the first of the shuffled orders",
    band="Shuffled orders, nine of ten",
    undated="{0} documents without a day are left out",
    nameless="{0} documents without an organisation are left out",
    profile="{0}: {1} passages, {2} of {3} organisations heard raise this",
    number="No.",
    name="Name",
    theme="Theme",
    count="Count",
    denominator_heading="Of",
    share="Share %",
    difference="Difference, percentage points",
    passages="Passages",
    documents="Documents",
    organisations="Organisations",
    characters="Characters",
    new="New",
    new_themes="Which",
    so_far="So far",
    band_low="Band from",
    band_high="Band to",
    wave_heading="Wave",
    day="Day",
    title="Title",
    kind="Kind",
    status="Status",
    themes="Themes",
    codings="Codings",
    heard_of="Raise it, of all",
    became="{0}: {1}",
    partly="{0} ({1} of the theme’s codings)",
    in_parts="each sub-theme by itself",
    no_need="no need",
    became_number="Became no.",
    became_name="Became",
    carried="Codings, unless all",
)
