"""Workbooks in the layouts of SurveyMonkey, Qualtrics, JotForm, ODK and LimeSurvey."""

from tests.importers.xlsx.workbooks.forms import ANONYMOUS, DAYS, NAMED, NOBODY, told
from tests.importers.xlsx.workbooks.making import (
    BJORK,
    CONSEQUENCES,
    EK,
    LIND,
    QUESTIONS,
    SUPPORT,
    WRITTEN,
    Case,
    Document,
    beside,
    book,
    by_hand,
    day,
    three,
)

QUALTRICS = (
    "StartDate EndDate Status IPAddress Progress Duration RecordedDate ResponseId DistributionChannel UserLanguage"
)
IN_QUALTRICS = [
    [day(3, at, 9), day(3, at, 10), "IP Address", "192.0.2.1", 100, 600, day(3, at, 10), f"R_{at}x", "anonymous", "SV"]
    for at in (1, 2, 3)
]
IMPORT_IDS = [
    f'{{"ImportId":"{name}"}}' for name in ("startDate", "endDate", "status", "ip", "p", "d", "r", "i", "c", "l")
]

MONKEY = ["Respondent ID", "Collector ID", "Date Created", "Date Modified", "IP Address", "Email Address"]
IN_MONKEY = [[11_000 + at, 42, day(3, at, 9), day(3, at, 10), "192.0.2.7", None] for at in (1, 2, 3)]
TOLD_MONKEY = told("Collector ID", "Date Created") | told("Respondent ID", "IP Address", kind="personal")

CASES = [
    Case(
        "surveymonkey",
        book(
            [
                [*MONKEY, "Organisation", *QUESTIONS],
                [*[None] * 6, *["Open-Ended Response"] * 3],
                *([*IN_MONKEY[at], name, *WRITTEN[at]] for at, name in enumerate((BJORK, EK, LIND))),
            ]
        ),
        three(days=DAYS),
        TOLD_MONKEY,
    ),
    Case(
        "surveymonkey-in-swedish-with-choices-under-a-question",
        book(
            [
                ["Respondent ID", "Samlare", "Myndighet", "Vilka områden berörs?", None, CONSEQUENCES],
                [None, None, "Öppet svar", "Tid", "Pengar", "Öppet svar"],
                [1, None, BJORK, "Tid", "Pengar", WRITTEN[0][0]],
                [2, None, EK, None, "Pengar", WRITTEN[1][0]],
            ]
        ),
        [
            Document(
                BJORK,
                [
                    ("Vilka områden berörs? – Tid", "Tid"),
                    ("Vilka områden berörs? – Pengar", "Pengar"),
                    (CONSEQUENCES, WRITTEN[0][0]),
                ],
            ),
            Document(
                EK,
                [("Vilka områden berörs? – Pengar", "Pengar"), (CONSEQUENCES, WRITTEN[1][0])],
                unanswered=["Vilka områden berörs? – Tid"],
            ),
        ],
        told("Respondent ID", kind="personal", count=2),
    ),
    Case(
        "surveymonkey-anonymous",
        book(
            [
                [*MONKEY, *QUESTIONS],
                [*[None] * 6, "Response", "Open-Ended Response"],
                *([*IN_MONKEY[at], *WRITTEN[at]] for at in range(3)),
            ]
        ),
        three(NOBODY, DAYS, ANONYMOUS),
        TOLD_MONKEY,
        respondent="",
    ),
    Case(
        "qualtrics",
        book(
            [
                [*QUALTRICS.split(), "Q1", "Q2", "Q3"],
                [*QUALTRICS.split(), "Vilken myndighet företräder ni?", *QUESTIONS],
                [*IMPORT_IDS, '{"ImportId":"QID1_TEXT"}', '{"ImportId":"QID2_TEXT"}', '{"ImportId":"QID3_TEXT"}'],
                *([*IN_QUALTRICS[at], name, *WRITTEN[at]] for at, name in enumerate((BJORK, EK, LIND))),
            ]
        ),
        three(days=DAYS),
        told(
            "StartDate",
            "Status",
            "Progress",
            "Duration",
            "RecordedDate",
            "ResponseId",
            "DistributionChannel",
            "UserLanguage",
        )
        | told("IPAddress", kind="personal")
        | {("heading_row", "3"): 1},
    ),
    Case(
        "qualtrics-without-import-ids",
        book(
            [
                ["StartDate", "EndDate", "ResponseId", "Q1", "Q2", "Q3"],
                ["Start Date", "End Date", "Response ID", "Organisation", *QUESTIONS],
                *(
                    [day(3, at + 1, 9), day(3, at + 1, 10), f"R_{at}x", name, *WRITTEN[at]]
                    for at, name in enumerate((BJORK, EK, LIND))
                ),
            ]
        ),
        three(days=DAYS),
        told("Start Date", "Response ID"),
    ),
    Case(
        "qualtrics-anonymous",
        book(
            [
                ["StartDate", "EndDate", "Q1", "Q2"],
                ["Start Date", "End Date", *QUESTIONS],
                ['{"ImportId":"startDate"}', '{"ImportId":"endDate"}', '{"ImportId":"QID1"}', '{"ImportId":"QID2"}'],
                *([day(3, at + 1, 9), day(3, at + 1, 10), *WRITTEN[at]] for at in range(3)),
            ]
        ),
        refused=("RespondentUnclear", "C “Vilka konsekvenser"),
    ),
    Case(
        "jotform",
        book(
            beside(
                ["Submission Date", "Full Name", "E-mail", "Organisation"],
                *([f"Mar {at}, 2025", *NAMED[at - 1], name] for at, name in enumerate((BJORK, EK, LIND), 1)),
            )
        ),
        three(days=DAYS),
        told("Full Name", "E-mail", kind="personal"),
    ),
    Case(
        "jotform-with-its-own-columns",
        book(
            beside(
                ["Submission Date", "Förening", "Submission IP", "Submission ID"],
                *(
                    [f"2025-03-0{at} 10:20:30", name, "192.0.2.9", 5_900_000_000 + at]
                    for at, name in enumerate((BJORK, EK, LIND), 1)
                ),
            )
        ),
        three(days=DAYS),
        told("Submission ID") | told("Submission IP", kind="personal"),
    ),
    Case(
        "odk",
        by_hand(
            [
                [
                    "SubmissionDate",
                    "start",
                    "end",
                    "deviceid",
                    "organisation",
                    "Konsekvenser",
                    "Stöd",
                    "meta-instanceID",
                    "KEY",
                    "SubmitterName",
                    "AttachmentsPresent",
                    "Status",
                    "Edits",
                    "FormVersion",
                ],
                *(
                    [
                        f"2025-03-0{at + 1}T10:20:30.000+01:00",
                        f"2025-02-2{at}T08:00:00.000+01:00",
                        f"2025-02-2{at}T09:00:00.000+01:00",
                        "collect:x1",
                        name,
                        *WRITTEN[at],
                        f"uuid:{at}",
                        f"uuid:{at}",
                        "Asta Dahlin",
                        0,
                        "",
                        0,
                        "20250101",
                    ]
                    for at, name in enumerate((BJORK, EK, LIND))
                ),
            ]
        ),
        [
            Document(name, list(zip(("Konsekvenser", "Stöd"), WRITTEN[at], strict=True)), DAYS[at])
            for at, name in enumerate((BJORK, EK, LIND))
        ],
        told("start", "end", "meta-instanceID", "KEY", "AttachmentsPresent", "Edits", "FormVersion")
        | told("deviceid", "SubmitterName", kind="personal"),
    ),
    Case(
        "limesurvey",
        book(
            beside(
                ["Svars-ID", "Datum inskickat", "Sista sidan", "Startspråk", "Frö", "Organisationens namn"],
                *([at, day(3, at, 12), 4, "sv", 123_456, name] for at, name in enumerate((BJORK, EK, LIND), 1)),
            )
        ),
        three(days=DAYS),
        told("Svars-ID", "Sista sidan", "Startspråk", "Frö"),
    ),
    Case(
        "limesurvey-in-english-with-codes-before-the-questions",
        book(
            beside(
                [
                    "Response ID",
                    "Date submitted",
                    "Last page",
                    "Start language",
                    "Seed",
                    "Date started",
                    "G01Q01. Organisation",
                ],
                *(
                    [at, day(3, at, 12), 4, "sv", 123_456, day(2, at), name]
                    for at, name in enumerate((BJORK, EK, LIND), 1)
                ),
                questions=[f"G01Q02. {CONSEQUENCES}", f"G01Q03. {SUPPORT}"],
            )
        ),
        three(days=DAYS),
        told("Response ID", "Last page", "Start language", "Seed", "Date started"),
    ),
    Case(
        "limesurvey-not-finished-by-all",
        book(
            [
                ["Svars-ID", "Datum inskickat", "Organisation", *QUESTIONS],
                [1, day(3, 1), BJORK, *WRITTEN[0]],
                [2, None, EK, None, None],
            ]
        ),
        [Document(BJORK, list(zip(QUESTIONS, WRITTEN[0], strict=True)), "2025-03-01")],
        {("column", "Svars-ID"): 1, ("unanswered_row", "3: Förbundet Ek"): 1},
    ),
]
