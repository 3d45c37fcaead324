"""What the words of a figure mean, for whoever counts after it by hand; ARCHITECTURE.md says it to programmers."""

DEFINITIONS = (
    (
        "Hörda organisationer",
        "Organisationer med minst ett dokument i urvalet, och de som ett avsnitt i ett sådant anger som talare. "
        "De som bara tillfrågats räknas inte. Interna dokument är inte med.",
    ),
    (
        "Tar upp",
        "Minst en kodning gäller temat, eller något som hör till det: ett deltema, eller ett tema som förts till "
        "behovet. Den som inte tar upp ett tema har inte därmed sagt emot det.",
    ),
    (
        "Stöder, Nyanserar, Motsäger",
        "Organisationer med minst en kodning med den hållningen. En organisation kan räknas i flera, så talen summerar "
        "inte till dem som tar upp temat.",
    ),
    (
        "Endast motsäger",
        "Organisationer med minst en kodning som motsäger och ingen som stöder eller nyanserar.",
    ),
    (
        "Vems ord",
        "Orden tillhör dem som anges för de avsnitt (talare, svar) som kodningen berör, annars dokumentets alla "
        "organisationer. Delas siffror upp på fråga klipps kodningen vid svarets gränser, och orden är deras som talar "
        "i den del som blir kvar. Delas de upp på talare är nämnaren de organisationer vars ord talarens repliker är.",
    ),
    (
        "Kategori",
        "Den som intressentförteckningen ger organisationen, var och en sin i ett gemensamt dokument. Dokumentets egen "
        "kategori räknas bara där dokumentet saknar organisation, eller där dess enda organisation saknar kategori. "
        "En organisation kan ha flera kategorier och räknas då i var och en.",
    ),
    (
        "Utdrag",
        "Längsta sammanhängande text som kodningarna för ett tema täcker tillsammans. Kodningar som delar minst ett "
        "tecken hör ihop; de som bara ligger intill varandra är två utdrag.",
    ),
    (
        "Tecken",
        "De tecken som utdragen täcker, av alla tecken i dokumenten, även där andra talar. Delas siffror upp på fråga "
        "eller talare är nämnaren svarens eller replikernas tecken.",
    ),
    (
        "Samförekomst",
        "Varje ställe där ett utdrag för det ena temat och ett utdrag för det andra delar minst ett tecken. Att ligga "
        "intill varandra räcker inte. Delar som alltid följer med sin helhet är inte med.",
    ),
    (
        "Matris",
        "En rad per cell. Antalet är enheter med minst en kodning som gäller både raden och kolumnen; av två teman det "
        "som står på samma ord. Klipps kodningar vid svar eller talare räknas orden i den del som blir kvar.",
    ),
    (
        "Teman och behov",
        "Alla som är i bruk, även andra utvecklingsområden. De som utgått eller lösts upp är inte med.",
    ),
)
"""Word and meaning, in the order in which they are needed."""
