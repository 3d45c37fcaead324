"""Workbooks that people at authorities make by hand: registers, compilations, tables with titles and groups."""

from tests.importers.xlsx.workbooks.making import (
    BJORK,
    CONSEQUENCES,
    EK,
    LIND,
    NAMES,
    QUESTIONS,
    SUPPORT,
    WRITTEN,
    Case,
    Document,
    beside,
    book,
    day,
    three,
)

DAYS = ("2025-03-01", "2025-03-02", "2025-03-03")


def named(*names: str) -> list[list[object]]:
    return [[name] for name in names]


def told(*names: str, kind: str = "column", count: int = 3) -> dict[tuple[str, str], int]:
    return {(kind, name): count for name in names}


def organisation_called(heading: str) -> Case:
    """A workbook whose column for the organisation has this heading, after a contact and before a kind of actor."""
    return Case(
        f"headed-{heading}",
        book(
            beside(["Kontaktperson", heading, "Typ av organisation"], *(["Asta Dahlin", name, "NPO"] for name in NAMES))
        ),
        three(),
        told("Typ av organisation") | told("Kontaktperson", kind="personal"),
        column="B",
    )


HEADINGS = (
    "Organisation",
    "Organisation:",
    "ORGANISATIONENS NAMN",
    "Myndighet",
    "Region",
    "NPO",
    "Nationellt programområde",
    "Programområde (NPO)",
    "Respondent",
    "Svarande",
    "Svarande organisation",
    "Förening",
    "Företag/Arbetsgivare",
    "Remissinstans",
    "Avsändare",
    "Instans",
    "Namn på er organisation",
    "Vilken organisation svarar ni för?",
    "Region eller kommun",
    "Organization name",
    "Employer",
    "Nationellt programområde som svarar",
    "2. Organisation *",
)

CASES = [
    *map(organisation_called, HEADINGS),
    Case(
        "register",
        book(
            beside(
                ["Dnr", "Inkom", "Avsändare", "Handling", "Handläggare"],
                *(
                    [f"EX 2025/00{at}", day(3, at), name, "Svar på förfrågan", "C. Falk"]
                    for at, name in enumerate(NAMES, 1)
                ),
            )
        ),
        three(days=DAYS),
        told("Dnr", "Handling") | told("Handläggare", kind="personal"),
    ),
    Case(
        "register-with-who-it-came-from",
        book(
            beside(
                ["Ärendenr", "Inkommen", "Inkom från", "E-post", "Ärendemening"],
                *([f"{at}/25", day(3, at), name, "a@exempel.se", "Utmönstring"] for at, name in enumerate(NAMES, 1)),
            )
        ),
        three(days=DAYS),
        told("Ärendenr", "Ärendemening") | told("E-post", kind="personal"),
    ),
    Case(
        "register-with-a-title-and-a-date-above",
        book(
            [
                ["Svar på förfrågan om lågvärdevård", day(4, 1)],
                [],
                *beside(
                    ["Diarienr", "Inkom datum", "Instans"],
                    *([f"{at}/2025", f"2025-03-0{at}", name] for at, name in enumerate(NAMES, 1)),
                ),
            ]
        ),
        three(days=DAYS),
        told("Diarienr") | {("heading_row", "1"): 1},
    ),
    Case(
        "a-title-merged-over-all-columns",
        book(
            [["Sammanställning av inkomna svar, våren 2025", None, None], *beside(["Organisation"], *named(*NAMES))],
            change=lambda sheet: sheet.merge_cells("A1:C1"),
        ),
        three(),
        {("heading_row", "1"): 1},
    ),
    Case(
        "facts-about-the-inquiry-above",
        book(
            [
                ["Undersökning", "Fasa ut"],
                ["Myndighet", "Fiktiva verket"],
                ["Datum", day(4, 1)],
                [],
                *beside(["Organisation"], *named(*NAMES)),
            ]
        ),
        three(),
        {("heading_row", str(at)): 1 for at in (1, 2, 3)},
    ),
    Case(
        "one-word-headings",
        book([["Organisation", "Konsekvenser", "Stöd"], *([name, *WRITTEN[at]] for at, name in enumerate(NAMES))]),
        [
            Document(name, list(zip(("Konsekvenser", "Stöd"), WRITTEN[at], strict=True)))
            for at, name in enumerate(NAMES)
        ],
    ),
    Case(
        "short-headings-of-no-known-meaning",
        book([["NPO", "Det goda", "Det svåra"], *([name, *WRITTEN[at]] for at, name in enumerate(NAMES))]),
        [
            Document(name, list(zip(("Det goda", "Det svåra"), WRITTEN[at], strict=True)))
            for at, name in enumerate(NAMES)
        ],
    ),
    Case(
        "headings-with-line-breaks",
        book(
            beside(
                ["Nationellt\nprogramområde"],
                *named(*NAMES),
                questions=[
                    "Vilka konsekvenser ser ni,\npositiva och negativa?",
                    "Vilket stöd önskar ni\nfrån myndigheten?",
                ],
            )
        ),
        three(),
    ),
    Case(
        "the-same-heading-twice",
        book(
            [
                ["Organisation", CONSEQUENCES, "Kommentar", SUPPORT, "Kommentar"],
                [BJORK, WRITTEN[0][0], "Se bilagan.", WRITTEN[0][1], None],
            ]
        ),
        [
            Document(
                BJORK,
                [(CONSEQUENCES, WRITTEN[0][0]), ("Kommentar", "Se bilagan."), (SUPPORT, WRITTEN[0][1])],
                unanswered=["Kommentar"],
            )
        ],
    ),
    Case(
        "questions-under-groups",
        book(
            [
                ["Organisation", "Del A", "Del A"],
                [None, *QUESTIONS],
                *([name, *WRITTEN[at]] for at, name in enumerate(NAMES)),
            ]
        ),
        three(),
    ),
    Case(
        "questions-under-merged-groups",
        book(
            [
                ["Organisation", "Inkom", "Del A", None],
                [None, None, *QUESTIONS],
                *([name, day(3, at + 1), *WRITTEN[at]] for at, name in enumerate(NAMES)),
            ],
            change=lambda sheet: [sheet.merge_cells(area) for area in ("C1:D1", "A1:A2", "B1:B2")],
        ),
        three(days=DAYS),
    ),
    Case(
        "a-question-in-parts",
        book(
            [
                ["Organisation", "Vilka konsekvenser ser ni?", None],
                [None, "Positiva", "Negativa"],
                *([name, *WRITTEN[at]] for at, name in enumerate(NAMES)),
            ]
        ),
        [
            Document(
                name,
                [
                    ("Vilka konsekvenser ser ni? – Positiva", WRITTEN[at][0]),
                    ("Vilka konsekvenser ser ni? – Negativa", WRITTEN[at][1]),
                ],
            )
            for at, name in enumerate(NAMES)
        ],
    ),
    Case(
        "a-row-of-codes-above",
        book([[None, "F1", "F2"], *beside(["Myndighet"], *named(*NAMES))]),
        three(),
    ),
    Case(
        "an-organisation-on-two-rows",
        book(
            [
                ["Insamling", "Organisation", *QUESTIONS],
                ["våren", BJORK, *WRITTEN[0]],
                ["våren", EK, *WRITTEN[1]],
                ["hösten", BJORK, *WRITTEN[2]],
            ]
        ),
        [
            Document(BJORK, list(zip(QUESTIONS, WRITTEN[0], strict=True)), title=f"{BJORK} (1)"),
            Document(EK, list(zip(QUESTIONS, WRITTEN[1], strict=True))),
            Document(BJORK, list(zip(QUESTIONS, WRITTEN[2], strict=True)), title=f"{BJORK} (2)"),
        ],
        told("Insamling"),
    ),
    Case(
        "an-organisation-merged-over-its-rows",
        book(
            [["Organisation", "Inkom", *QUESTIONS], [BJORK, day(3, 1), *WRITTEN[0]], [None, day(3, 2), *WRITTEN[1]]],
            change=lambda sheet: sheet.merge_cells("A2:A3"),
        ),
        [
            Document(BJORK, list(zip(QUESTIONS, WRITTEN[at], strict=True)), DAYS[at], f"{BJORK} ({at + 1})")
            for at in (0, 1)
        ],
    ),
    Case(
        "an-answer-merged-over-both-questions",
        book(
            [["Organisation", *QUESTIONS], [BJORK, "Samma som vid dialogen.", None]],
            change=lambda sheet: sheet.merge_cells("B2:C2"),
        ),
        [Document(BJORK, [(question, "Samma som vid dialogen.") for question in QUESTIONS])],
    ),
    Case(
        "rows-without-a-name-or-answers-and-a-sum",
        book(
            [
                ["Organisation", *QUESTIONS],
                [BJORK, *WRITTEN[0]],
                [None, "Utan namn.", None],
                [EK, None, None],
                [],
                ["Organisation", *QUESTIONS],
                [LIND, *WRITTEN[2]],
                ["Antal svar:", 2, 2],
            ]
        ),
        [three()[0], three()[2]],
        {
            ("nameless_row", "3"): 1,
            ("unanswered_row", f"4: {EK}"): 1,
            ("heading_row", "6"): 1,
            ("row", "8: Antal svar:"): 1,
        },
    ),
    Case(
        "other-sheets-before-and-after",
        book(
            [["Läs mig", "om bladen"], ["Svar", "på nästa blad"]],
            beside(["Organisation"], *named(*NAMES)),
            [["Statistik", 3]],
        ),
        three(),
        {("sheet", "Svar"): 1, ("sheet", "Blad3"): 1},
    ),
    Case(
        "a-second-column-of-a-kind-that-others-have",
        book(
            beside(["Region", "Organisation", "E-post"], *(["Region Norrsken", name, "a@exempel.se"] for name in NAMES))
        ),
        three(),
        told("Region") | told("E-post", kind="personal"),
        column="B",
    ),
    Case(
        "columns-of-no-known-meaning-beside-questions",
        book(
            [
                ["Organisation", "Spår", "Bakgrund", CONSEQUENCES],
                [BJORK, "Ett", "Vi har arbetat med detta sedan i våras.", WRITTEN[0][0]],
                [EK, "Två", None, WRITTEN[1][0]],
            ]
        ),
        [
            Document(BJORK, [("Bakgrund", "Vi har arbetat med detta sedan i våras."), (CONSEQUENCES, WRITTEN[0][0])]),
            Document(EK, [(CONSEQUENCES, WRITTEN[1][0])], unanswered=["Bakgrund"]),
        ],
        told("Spår", count=2),
    ),
    Case(
        "a-question-nobody-answered",
        book([["Organisation", CONSEQUENCES, SUPPORT], [BJORK, WRITTEN[0][0], None]]),
        [Document(BJORK, [(CONSEQUENCES, WRITTEN[0][0])], unanswered=[SUPPORT])],
    ),
]
