"""What the columns of tables hold, in both languages: unit, denominator and meaning."""

from typing import NamedTuple


class ColumnWords(NamedTuple):
    """What a column holds.

    Attributes:
        unit: a key of :data:`UNITS`; nothing: it holds words. ``of``: the heading of the column it is a part of.
    """

    swedish: str
    english: str
    unit: str = ""
    of: str = ""


UNITS = {
    "": ("text", "text"),
    "organisations": ("organisationer", "organisations"),
    "documents": ("dokument", "documents"),
    "passages": ("utdrag", "passages"),
    "characters": ("tecken", "characters (code points)"),
    "codings": ("kodningar", "codings"),
    "share": ("andel, 0–100 %", "share, 0–100 %"),
    "points": ("procentenheter", "percentage points"),
    "number": ("nummer", "number"),
    "themes": ("teman eller behov", "themes or needs"),
    "subjects": ("sådant som beslutet gällde", "subjects of the decision"),
    "unit": ("enheten ovanför tabellen", "the unit said above the table"),
    "day": ("dag", "day"),
    "time": ("lokal tid", "local time"),
}
"""Swedish and English."""

_C = ColumnWords
SHEETS: dict[str, ColumnWords] = {
    "frequencies": _C("En rad per behov, tema och del av dem.", "A row per need, theme and part of these."),
    "codings": _C("En rad per kodning, även i interna dokument.", "A row per coding, in internal documents too."),
    "data": _C(
        "En rad per kodning, organisation och behov, för pivottabeller.",
        "A row per coding, organisation and need, for pivot tables.",
    ),
    "doubts": _C("En rad per tvivel som väntar på beslut.", "A row per doubt that waits for a decision."),
    "themes": _C("En rad per tema, behov och kandidat i kodboken.", "A row per theme, need and candidate."),
    "cooccurrence": _C("En rad per par på samma ord.", "A row per pair on the same words."),
    "frame": _C("En rad per ruta i rammatrisen.", "A row per cell of the framework matrix."),
    "documents": _C("En rad per dokument.", "A row per document."),
    "progress": _C("En rad per dokument: hur långt arbetet kommit.", "A row per document: how far the work has come."),
    "ledger": _C("En rad per förfrågan till en organisation.", "A row per inquiry put to an organisation."),
    "merges": _C("En rad per tema som förts till ett behov.", "A row per theme that was brought into a need."),
    "candidates": _C("En rad per kandidat.", "A row per candidate."),
    "decisions": _C("En rad per beslut, det äldsta först.", "A row per decision, the oldest first."),
    "organisations": _C("En rad per organisation.", "A row per organisation."),
    "question_sets": _C("En rad per fråga i varje frågeuppsättning.", "A row per question of each set."),
    "status": _C("En rad per förfrågan, med svar per fråga.", "A row per inquiry, with the answer to each question."),
    "matrix": _C("En rad per cell i en sparad matris.", "A row per cell of a kept matrix."),
    "picture-stances": _C("En rad per stapel.", "A row per bar."),
    "picture-groups": _C("En rad per stapel: hela materialet, sedan varje grupp.", "A row per bar: all, then groups."),
    "picture-two-groups": _C("En rad per tema, två grupper.", "A row per theme, two groups."),
    "picture-heat": _C("En rad per tema, en kolumn per grupp.", "A row per theme, a column per group."),
    "picture-together": _C("En rad per par; nätet ritar samma par.", "A row per pair; the net draws the same pairs."),
    "picture-saturation": _C("En rad per hörd organisation, i ordning.", "A row per organisation heard, in order."),
    "picture-timeline": _C("En rad per dokument, i tidsordning.", "A row per document, in order of time."),
    "picture-document": _C("En rad per dokument och tema i det.", "A row per document and theme in it."),
    "picture-organisation": _C("En rad per organisation och tema.", "A row per organisation and theme."),
}
"""What a row is, by the key of a table, or by what stands before its number."""

COLUMNS: dict[tuple[str, str], ColumnWords] = {
    ("frequencies", "Del av"): _C("Numret på det som det är en del av.", "The number of what it is a part of."),
    ("frequencies", "Organisationer"): _C(
        "De som tar upp det.", "Those that raise it.", "organisations", "Hörda organisationer"
    ),
    ("frequencies", "Andel"): _C(
        "Organisationer av hörda organisationer.", "Organisations of those heard.", "share", "Hörda organisationer"
    ),
    ("frequencies", "Dokument"): _C("De som det finns i.", "Those it occurs in.", "documents", "Dokument i urvalet"),
    ("frequencies", "Utdrag"): _C(
        "Längsta sammanhängande texter som kodningarna täcker.", "Longest runs of text that codings cover.", "passages"
    ),
    ("frequencies", "Tecken"): _C("Tecken i utdragen.", "Characters of the passages.", "characters"),
    ("frequencies", "Kodningar"): _C("Kodningar som räknas till det.", "Codings that count for it.", "codings"),
    ("codings", "Dokument"): _C(
        "Dokumentets titel, eller vad det heter i den här filen.", "The document’s title, or its name in this file."
    ),
    ("data", "Tecken"): _C("Kodningens längd.", "Length of the coding.", "characters"),
    ("themes", "Status"): _C("I bruk, parkerat eller utgått.", "In use, parked or dropped."),
    ("themes", "Grupp"): _C("Rubriken som det står under i kodboken.", "The heading it stands under in the codebook."),
    ("cooccurrence", "Utdrag"): _C(
        "Ställen där båda gäller; är ingen andel av något.", "Places where both hold; a share of nothing.", "passages"
    ),
    ("cooccurrence", "Dokument"): _C("Dokument med sådana ställen.", "Documents with such places.", "documents"),
    ("frame", "Rader"): _C("Vad rammatrisens rader är.", "What the rows of the framework matrix are."),
    ("frame", "Rad"): _C("Den som rutan gäller.", "Whom the cell is about."),
    ("frame", "Utdrag"): _C("Utdrag om temat från den raden.", "Passages on the theme from that row.", "passages"),
    ("frame", "Text"): _C("Utredarens egna ord.", "The analyst’s own words."),
    ("documents", "Tecken"): _C("Textens längd.", "Length of the text.", "characters"),
    ("documents", "Kodningar"): _C(
        "Kodningar i texten, alla kodares.", "Codings of the text, by all coders.", "codings"
    ),
    ("candidates", "Organisationer"): _C(
        "De som tar upp den.", "Those that raise it.", "organisations", "Hörda organisationer"
    ),
    ("candidates", "Dokument"): _C("Dokument som den finns i.", "Documents it occurs in.", "documents"),
    ("candidates", "Kodningar"): _C("Kodningar som räknas till den.", "Codings that count for it.", "codings"),
    ("candidates", "Status"): _C("Oavgjord, eller vad som beslutades.", "Undecided, or what was decided."),
    ("decisions", "Läge"): _C("Postens nummer i loggen.", "The number of the entry in the log.", "number"),
    ("decisions", "Antal"): _C("Hur mycket beslutet gällde.", "How much the decision was about.", "subjects"),
    ("matrix", "Antal"): _C("Enheter i cellen.", "Units in the cell.", "unit", "Av"),
    ("matrix", "Av"): _C(
        "Nämnaren: så många enheter som kunde ha räknats.", "The denominator: units that could have counted.", "unit"
    ),
    ("matrix", "Andel"): _C("Antal delat med Av.", "Antal divided by Av.", "share", "Av"),
    ("matrix", "Läge"): _C("Vad en nolla betyder.", "What a nought means."),
    ("matrix", "Dokument"): _C("Cellens dokument.", "Documents of the cell.", "documents"),
    ("picture-stances", "Antal"): _C("De som tar upp det.", "Those that raise it.", "organisations", "Av"),
    ("picture-stances", "Av"): _C("Hörda organisationer.", "Organisations heard.", "organisations"),
    ("picture-groups", "Antal"): _C("De som tar upp det.", "Those that raise it.", "organisations", "Av"),
    ("picture-groups", "Av"): _C(
        "Hörda organisationer i gruppen.", "Organisations heard in the group.", "organisations"
    ),
    ("picture-two-groups", "Skillnad, procentenheter"): _C(
        "Första gruppens andel minus den andras.", "The first group’s share minus the second’s.", "points"
    ),
    ("picture-two-groups", "Av"): _C(
        "Hörda i gruppen till vänster.", "Heard, of the group to the left.", "organisations"
    ),
    ("picture-two-groups", "Av (2)"): _C(
        "Hörda i gruppen till vänster.", "Heard, of the group to the left.", "organisations"
    ),
    ("picture-two-groups", "*"): _C(
        "De i gruppen som tar upp det.", "Those of the group that raise it.", "organisations", "Av"
    ),
    ("picture-heat", "*"): _C(
        "De i gruppen som tar upp det; nederst gruppens hörda.",
        "Those of the group that raise it; below, those heard.",
        "organisations",
        "Av",
    ),
    ("picture-together", "Nr (2)"): _C("Numret på det andra i paret.", "The number of the second of the pair."),
    ("picture-together", "Namn (2)"): _C("Namnet på det andra i paret.", "The name of the second of the pair."),
    ("picture-together", "Utdrag"): _C("Ställen där båda gäller.", "Places where both hold.", "passages"),
    ("picture-together", "Dokument"): _C("Dokument med sådana ställen.", "Documents with such places.", "documents"),
    ("picture-saturation", "Nr"): _C("Platsen i ordningen.", "The place in the order.", "number"),
    ("picture-timeline", "Kodningar"): _C("Kodningar som räknas.", "Codings that count.", "codings"),
    ("picture-document", "Utdrag"): _C("Utdrag i dokumentet.", "Passages in the document.", "passages"),
    ("picture-document", "Tecken"): _C(
        "Tecken som utdragen täcker.", "Characters that the passages cover.", "characters", "Av"
    ),
    ("picture-document", "Av"): _C("Dokumentets tecken.", "Characters of the document.", "characters"),
    ("picture-organisation", "Utdrag"): _C("Utdrag där organisationen talar.", "Passages where it speaks.", "passages"),
    ("picture-organisation", "Tar upp, av alla"): _C(
        "Alla organisationer som tar upp det.", "All organisations that raise it.", "organisations", "Av"
    ),
    ("picture-organisation", "Av"): _C("Hörda organisationer.", "Organisations heard.", "organisations"),
    ("status", "*"): _C("Hur frågan med det numret besvarades.", "How the question with that number was answered."),
    ("question_sets", "Nummer"): _C("Frågans nummer i uppsättningen.", "The question’s number in its set.", "number"),
    ("question_sets", "Namn"): _C("Uppsättningens namn.", "The name of the set."),
    ("", "Nummer"): _C("Numret i kodboken.", "The number in the codebook."),
    ("", "Nr"): _C("Numret i kodboken.", "The number in the codebook."),
    ("", "Namn"): _C("Namnet i kodboken.", "The name in the codebook."),
    ("", "Stadium"): _C("Behov, tema eller kandidat.", "Need, theme or candidate."),
    ("", "Hörda organisationer"): _C(
        "De med minst ett dokument i urvalet: nämnaren.",
        "Those with a document that counts: the denominator.",
        "organisations",
    ),
    ("", "Stöder"): _C(
        "De med minst en kodning som stöder.", "Those with a coding that supports.", "organisations", "Organisationer"
    ),
    ("", "Nyanserar"): _C(
        "De med minst en kodning som nyanserar.", "Those with a coding that nuances.", "organisations", "Organisationer"
    ),
    ("", "Motsäger"): _C(
        "De med minst en kodning som motsäger.",
        "Those with a coding that contradicts.",
        "organisations",
        "Organisationer",
    ),
    ("", "Endast motsäger"): _C(
        "De som motsäger och varken stöder eller nyanserar.",
        "Those that contradict and neither support nor nuance.",
        "organisations",
        "Organisationer",
    ),
    ("", "Dokument i urvalet"): _C(
        "Dokument som räknas: nämnaren.", "Documents that count: the denominator.", "documents"
    ),
    ("", "Varav osäkra"): _C(
        "Kodningar som är märkta osäkra.", "Codings that are marked as doubtful.", "codings", "Kodningar"
    ),
    ("", "Beläggsnummer"): _C("Leder tillbaka till kodningen i projektet.", "Leads back to the coding in the project."),
    ("", "Dok"): _C("Dokumentets nummer i projektet.", "The document’s number in the project.", "number"),
    ("", "Dokument"): _C(
        "Dokumentets titel, eller vad det heter i den här filen.", "The document’s title, or its name in this file."
    ),
    ("", "Titel"): _C(
        "Dokumentets titel, eller vad det heter i den här filen.", "The document’s title, or its name in this file."
    ),
    ("", "Organisation"): _C(
        "Vems ord det är, eller vem raden gäller.", "Whose words they are, or whom the row is about."
    ),
    ("", "Kategori"): _C("Vilken sorts organisation.", "What sort of organisation."),
    ("", "Kategorier"): _C("Vilken sorts organisation.", "What sort of organisation."),
    ("", "Grupp"): _C(
        "Gruppen i förteckningen eller dokumentets grupp.", "The group in the ledger, or the document’s."
    ),
    ("", "Tema"): _C("Temats nummer.", "The number of the theme."),
    ("", "Temanamn"): _C("Temats namn.", "The name of the theme."),
    ("", "Behov"): _C("Numret på behovet som kodningen räknas till.", "The number of the need it counts for."),
    ("", "Behovsnamn"): _C("Behovets namn.", "The name of the need."),
    ("", "Huvudtema"): _C("Temat överst, som temat är en del av.", "The theme at the top that it is a part of."),
    ("", "Huvudbehov"): _C("Behovet överst, som behovet är en del av.", "The need at the top that it is a part of."),
    ("", "Text"): _C(
        "De kodade orden, utom det som är maskerat eller inte får återges.",
        "The coded words, without what is masked or withheld.",
    ),
    ("", "Ordalydelse"): _C("Om texten är ordagrann.", "Whether the text is verbatim."),
    ("", "Hållning"): _C("Stöder, nyanserar eller motsäger.", "Supports, nuances or contradicts."),
    ("", "Osäker"): _C("Om kodningen är märkt osäker.", "Whether the coding is marked as doubtful."),
    ("", "Kommentar"): _C("Kodarens kommentar.", "The coder’s comment."),
    ("", "Fråga att ta upp"): _C("Vad som ska avgöras.", "What is to be decided."),
    ("", "Kodare"): _C("Vem som kodade.", "Who coded it."),
    ("", "Start"): _C("Första tecknet, räknat från 0.", "The first character, counted from 0.", "characters"),
    ("", "Slut"): _C("Tecknet efter det sista.", "The character after the last.", "characters"),
    ("", "Kodboksversion"): _C(
        "Kodbokens version när kodningen gjordes.", "The codebook’s version when it was coded.", "number"
    ),
    ("", "Dokumenttyp"): _C("Vad för slags dokument.", "What kind of document."),
    ("", "Slag"): _C("Vad för slags dokument.", "What kind of document."),
    ("", "Status"): _C("Hur långt arbetet med dokumentet kommit.", "How far the work with the document has come."),
    ("", "Datum"): _C("Dokumentets dag.", "The document’s day.", "day"),
    ("", "Dag"): _C("Dokumentets dag.", "The document’s day.", "day"),
    ("", "Märkt"): _C("Vad tvivlet är märkt med.", "What the doubt is marked as."),
    ("", "Andra teman"): _C("Teman som det kan vara i stället.", "Themes it may be instead."),
    ("", "Väckt"): _C("När tvivlet väcktes.", "When the doubt was raised.", "time"),
    ("", "Påstående"): _C("Vad behovet eller temat säger.", "What the need or theme claims."),
    ("", "Kort definition"): _C("Definitionen i en mening.", "The definition in a sentence."),
    ("", "Definition"): _C("Vad som hör dit.", "What belongs to it."),
    ("", "När"): _C("När det ska användas.", "When to use it."),
    ("", "När inte"): _C("När det inte ska användas.", "When not to use it."),
    ("", "Förväxlas med"): _C("Teman som det lätt förväxlas med.", "Themes it is easily mistaken for."),
    ("", "Exempel"): _C("Ett påhittat exempel.", "An invented example."),
    ("", "Exempel ur materialet"): _C("Beläggsnummer på exempel.", "Evidence ids of examples."),
    ("", "Nästan, men inte"): _C(
        "Beläggsnummer på det som nästan hör dit.", "Evidence ids of what nearly belongs to it."
    ),
    ("", "Tangent"): _C("Tangenten som kodar med det.", "The key that codes with it."),
    ("", "Tema A"): _C("Numret på det ena.", "The number of the one."),
    ("", "Namn A"): _C("Namnet på det ena.", "The name of the one."),
    ("", "Tema B"): _C("Numret på det andra.", "The number of the other."),
    ("", "Namn B"): _C("Namnet på det andra.", "The name of the other."),
    ("", "Språk"): _C("Dokumentets språk.", "The document’s language."),
    ("", "Deltagare"): _C("Roller, aldrig personnamn.", "Roles, never names of persons."),
    ("", "Diarienummer"): _C("Myndighetens diarienummer.", "The authority’s registry number."),
    ("", "Sekretess"): _C("Vad som noterats om sekretess.", "What is noted of secrecy."),
    ("", "Arkiverat"): _C(
        "Om dokumentet är arkiverat; det räknas ändå.", "Whether it is archived; it counts all the same."
    ),
    ("", "Räknas"): _C("Om dokumentet räknas i siffrorna.", "Whether the document counts in figures."),
    ("", "Genomgånget"): _C(
        "Genomgångna tecken av dem som ska gås igenom.",
        "Characters gone through, of those to go through.",
        "share",
        "Tecken att gå igenom",
    ),
    ("", "Genomgångna tecken"): _C(
        "Bokstäver och siffror med ett tema eller avgjorda.",
        "Letters and digits with a theme or settled.",
        "characters",
        "Tecken att gå igenom",
    ),
    ("", "Tecken att gå igenom"): _C(
        "Dokumentets bokstäver och siffror.", "The document’s letters and digits.", "characters"
    ),
    ("", "Föreslagen av"): _C("Organisationen som föreslog den.", "The organisation that suggested it."),
    ("", "Huvudaktör"): _C("Om den är en av huvudaktörerna.", "Whether it is a main body."),
    ("", "Kontakter i roll av"): _C("Kontaktpersonernas roller.", "The roles of its contacts."),
    ("", "Frågor"): _C("Frågeuppsättningen som den fick.", "The set of questions it was sent."),
    ("", "Tillfälle"): _C("När den tillfrågades.", "When it was asked."),
    ("", "Våg"): _C("Omgången som den tillfrågades i.", "The round in which it was asked.", "number"),
    ("", "Svarssätt"): _C("Hur den svarade.", "How it answered."),
    ("", "Kort namn"): _C("Frågeuppsättningens korta namn.", "The short name of the set of questions."),
    ("", "Version"): _C("Frågeuppsättningens version.", "The version of the set of questions.", "number"),
    ("", "Fråga"): _C("Frågans lydelse.", "The wording of the question."),
    ("", "Omfattning"): _C("Hela temat, eller hur många kodningar.", "The whole theme, or how many codings."),
    ("", "Skäl"): _C("Varför det beslutades.", "Why it was decided."),
    ("", "Beslutat av"): _C("Vem som beslutade.", "Who decided it."),
    ("", "Tid"): _C("När det beslutades.", "When it was decided.", "time"),
    ("", "Familj"): _C("Listan som kandidaten står i.", "The list the candidate stands in."),
    ("", "Förd till"): _C("Kandidaten som den förts till.", "The candidate it was brought into."),
    ("", "Blev tema"): _C("Teman som den blev.", "The themes it became."),
    ("", "Vem"): _C("Vem som beslutade.", "Who decided it."),
    ("", "Vad"): _C("Vad som gjordes.", "What was done."),
    ("", "Gäller"): _C("Vad beslutet gällde.", "What the decision was about."),
    ("", "Rad"): _C("Raden i matrisen.", "The row of the matrix."),
    ("", "Kolumn"): _C("Kolumnen i matrisen; Alla: hela raden.", "The column of the matrix; Alla: the whole row."),
    ("", "Klara dokument"): _C(
        "Cellens dokument som är klara.", "Documents of the cell that are done.", "documents", "Dokument"
    ),
    ("", "Bara stöder"): _C("De som bara stöder.", "Those that only support.", "organisations", "Antal"),
    ("", "Bara nyanserar"): _C("De som bara nyanserar.", "Those that only nuance.", "organisations", "Antal"),
    ("", "Bara motsäger"): _C("De som bara motsäger.", "Those that only contradict.", "organisations", "Antal"),
    ("", "Säger flera av dessa"): _C(
        "De som säger flera av dessa.", "Those that say several of these.", "organisations", "Antal"
    ),
    ("", "Nya"): _C("Så mycket som ingen tagit upp förut.", "What nobody had raised before.", "themes"),
    ("", "Vilka"): _C("Numren på det nya.", "The numbers of what is new."),
    ("", "Hittills"): _C("Så mycket som någon tagit upp hittills.", "What somebody has raised so far.", "themes"),
    ("", "Band från"): _C(
        "Lägsta av nio av tio slumpade ordningar.", "Lowest of nine of ten shuffled orders.", "themes"
    ),
    ("", "Band till"): _C(
        "Högsta av nio av tio slumpade ordningar.", "Highest of nine of ten shuffled orders.", "themes"
    ),
    ("", "Teman"): _C("Så mycket som dokumentet tar upp.", "How much the document raises.", "themes"),
}
"""By the key of the table and the heading; an empty key is any table, ``*`` any other heading."""


def sheet_words(table: str) -> ColumnWords | None:
    """Return what a row of a table is; "matrix-2" is a matrix."""
    return SHEETS.get(table) or SHEETS.get(table.rpartition("-")[0])


def column_words(table: str, heading: str) -> ColumnWords | None:
    """Return what a column holds; None where nobody has said it."""
    keys = (table, table.rpartition("-")[0] if table.rpartition("-")[2].isdecimal() else table)
    for key in dict.fromkeys(keys):
        if found := COLUMNS.get((key, heading)):
            return found
    return COLUMNS.get(("", heading)) or next((found for key in keys if (found := COLUMNS.get((key, "*")))), None)
