<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>That step is another coder’s, and others’ coding is hidden.</source>
        <translation>Det steget tog en annan kodare, och andras kodning är dold.</translation>
    </message>
    <message>
        <source>Hide others’ coding everywhere</source>
        <translation>Dölj andras kodning</translation>
    </message>
    <message>
        <source>No list, figure or export then shows or counts what others coded</source>
        <translation>Då visar och räknar ingen lista, siffra eller export det som andra har kodat</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Ångra: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Gör om: {0}</translation>
    </message>
</context>
<context>
    <name>AgendaDetail</name>
    <message>
        <source>What is to be decided</source>
        <translation>Det som ska avgöras</translation>
    </message>
    <message>
        <source>Answers the question: {0}</source>
        <translation>Svar på frågan: {0}</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citat</translation>
    </message>
    <message>
        <source>From notes</source>
        <translation>Ur minnesanteckning</translation>
    </message>
    <message>
        <source>Comment: {0}</source>
        <translation>Kommentar: {0}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>coded by {0}</source>
        <translation>kodat av {0}</translation>
    </message>
    <message>
        <source>marked by {0}</source>
        <translation>markerat av {0}</translation>
    </message>
    <message>
        <source>Raised by {0}</source>
        <translation>Väckt av {0}</translation>
    </message>
    <message>
        <source>Could instead be:</source>
        <translation>Kan i stället vara:</translation>
    </message>
</context>
<context>
    <name>AgendaFilters</name>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Kodare</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Alla teman</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Alla kodare</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alla dokument</translation>
    </message>
    <message>
        <source>Only: {0}</source>
        <translation>Visa bara: {0}</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Keep, with a reason …</source>
        <translation>Behåll, med skäl …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändra …</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Ta bort …</translation>
    </message>
    <message>
        <source>New rule …</source>
        <translation>Ny regel …</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Visa i texten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Press O in the text on what you are unsure of, or P on what fits no theme. It waits here.</source>
        <translation>Tryck O i texten på det du är osäker på, eller P på det som inte passar något tema. Det samlas här.</translation>
    </message>
    <message>
        <source>What others are unsure of is hidden.</source>
        <translation>Det som andra är osäkra på är dolt.</translation>
    </message>
    <message>
        <source>Nothing to discuss</source>
        <translation>Inget att ta upp</translation>
    </message>
    <message>
        <source>Nothing fits the filters</source>
        <translation>Inget stämmer med filtren</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Visa allt</translation>
    </message>
    <message>
        <source>For discussion</source>
        <translation>Att ta upp</translation>
    </message>
    <message>
        <source>Give a theme …</source>
        <translation>Ge ett tema …</translation>
    </message>
    <message>
        <source>Say what it is …</source>
        <translation>Ange vad det är …</translation>
    </message>
    <message>
        <source>The project is open for reading only: nothing can be decided here.</source>
        <translation>Projektet är öppnat för läsning: inget kan avgöras här.</translation>
    </message>
    <message>
        <source>Choose in the list what is to be decided.</source>
        <translation>Välj i listan vad som ska avgöras.</translation>
    </message>
    <message>
        <source>Choose codings, or passages without a theme, but not both at once.</source>
        <translation>Välj antingen kodningar eller utdrag utan tema, inte båda på en gång.</translation>
    </message>
    <message>
        <source>{0} are chosen and are settled in the same way.</source>
        <translation>{0} är valda och avgörs på samma sätt.</translation>
    </message>
    <message>
        <source>A passage without a theme cannot be kept as it is.</source>
        <translation>Ett utdrag utan tema kan inte behållas som det är.</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Tillbaka till texten</translation>
    </message>
    <message>
        <source>Print as an agenda …</source>
        <translation>Skriv ut som dagordning …</translation>
    </message>
    <message>
        <source>Word or HTML, with room for the decisions</source>
        <translation>Word eller HTML, med plats för besluten</translation>
    </message>
    <message>
        <source>Collecting points for discussion …</source>
        <translation>Samlar det som ska tas upp …</translation>
    </message>
    <message>
        <source>In the list: K keeps (Shift+K: with a reason) · C changes · R removes · N new rule · Enter shows</source>
        <translation>I listan: K behåller (Skift+K: med skäl) · C ändrar · R tar bort · N ny regel · Enter visar</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Do the figures agree?</source>
        <translation>Stämmer talen?</translation>
    </message>
    <message>
        <source>Exported files and their figures</source>
        <translation>Exporterade filer och deras tal</translation>
    </message>
    <message>
        <source>There is no exported file of this project in the folder</source>
        <translation>I mappen finns ingen exporterad fil från det här projektet</translation>
    </message>
    <message>
        <source>No figures could be compared</source>
        <translation>Inga tal kunde jämföras</translation>
    </message>
    <message>
        <source>{0} of {1} figures differ</source>
        <translation>{0} av {1} tal skiljer sig</translation>
    </message>
    <message>
        <source>All {0} figures agree</source>
        <translation>Alla {0} tal stämmer</translation>
    </message>
    <message>
        <source>{0}. Files changed after they were exported: {1}</source>
        <translation>{0}. Filer ändrade sedan de exporterades: {1}</translation>
    </message>
    <message>
        <source>{0}, but 1 file was changed after it was exported</source>
        <translation>{0}, men 1 fil är ändrad sedan den exporterades</translation>
    </message>
    <message>
        <source>{0}, but {1} files were changed after they were exported</source>
        <translation>{0}, men {1} filer är ändrade sedan de exporterades</translation>
    </message>
    <message>
        <source>The files show states with different content ({0}), so figures may rightly differ between them.</source>
        <translation>Filerna visar lägen med olika innehåll ({0}), så tal kan med rätta skilja sig mellan dem.</translation>
    </message>
    <message>
        <source>Same content: {0}. Only exports, which are entries in the log too, lie between.</source>
        <translation>Samma innehåll: läge {0}. Emellan ligger bara exporter, som också är poster i loggen.</translation>
    </message>
    <message>
        <source>Files that were not compared: {0}.</source>
        <translation>Filer som inte jämfördes: {0}.</translation>
    </message>
    <message>
        <source>Other files in the folder, not of this project: {0}.</source>
        <translation>Andra filer i mappen, inte från det här projektet: {0}.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Vad som skiljer sig</translation>
    </message>
    <message>
        <source>changed since it was exported</source>
        <translation>ändrad sedan den exporterades</translation>
    </message>
    <message>
        <source>{0}: {1} in the file, {2} in the project</source>
        <translation>{0}: {1} i filen, {2} i projektet</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Remove the alternative {0} {1}</source>
        <translation>Ta bort alternativet {0} {1}</translation>
    </message>
    <message>
        <source>+ Alternative</source>
        <translation>+ Alternativ</translation>
    </message>
    <message>
        <source>Other themes that it might be</source>
        <translation>Andra teman som det kan vara</translation>
    </message>
</context>
<context>
    <name>AnalysisWorkspace</name>
    <message>
        <source>Frequencies</source>
        <translation>Frekvenser</translation>
    </message>
    <message>
        <source>Themes on the same words</source>
        <translation>Teman på samma ord</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Staplar</translation>
    </message>
    <message>
        <source>On the same words</source>
        <translation>På samma ord</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Rammatris</translation>
    </message>
    <message>
        <source>Bars copied: {0}</source>
        <translation>Staplar kopierade: {0}</translation>
    </message>
    <message>
        <source>{0} on the same words, number of passages</source>
        <translation>{0} på samma ord, antal utdrag</translation>
    </message>
    <message>
        <source>Table copied: {0}</source>
        <translation>Tabell kopierad: {0}</translation>
    </message>
    <message>
        <source>Unit: passages on the same words.</source>
        <translation>Enhet: utdrag på samma ord.</translation>
    </message>
    <message>
        <source>1 theme is in no need: show the themes</source>
        <translation>1 tema har inte förts till något behov: visa temana</translation>
    </message>
    <message>
        <source>{0} themes are in no need: show the themes</source>
        <translation>{0} teman har inte förts till något behov: visa temana</translation>
    </message>
    <message>
        <source>How many raise a theme says nothing about how important it is.</source>
        <translation>Hur många som tar upp ett tema säger inget om hur viktigt det är.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy with heading, unit, state and date (Ctrl+C in the table)</source>
        <translation>Kopiera med rubrik, enhet, läge och datum (Ctrl+C i tabellen)</translation>
    </message>
    <message>
        <source>This table is not broken down: it counts the passages of all groups together.</source>
        <translation>Den här tabellen delas inte upp: den räknar utdragen i alla grupper tillsammans.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Siffror</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matris</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Sökfråga</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>No coding</source>
        <translation>Ingen kodning</translation>
    </message>
    <message>
        <source>Theme {0}, {1}, by {2}, {3}</source>
        <translation>Tema {0}, {1}, av {2}, {3}</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>osäker</translation>
    </message>
    <message>
        <source>with a comment</source>
        <translation>med kommentar</translation>
    </message>
    <message>
        <source>Say where I am</source>
        <translation>Säg var jag är</translation>
    </message>
    <message>
        <source>Document {0} of {1}</source>
        <translation>Dokument {0} av {1}</translation>
    </message>
    <message>
        <source>Paragraph {0} of {1}</source>
        <translation>Stycke {0} av {1}</translation>
    </message>
    <message>
        <source>{0} characters selected</source>
        <translation>{0} tecken markerade</translation>
    </message>
    <message>
        <source>{0}, codings: {1}</source>
        <translation>{0}, kodningar: {1}</translation>
    </message>
    <message>
        <source>Question: {0}</source>
        <translation>Fråga: {0}</translation>
    </message>
    <message>
        <source>Section: {0}</source>
        <translation>Avsnitt: {0}</translation>
    </message>
    <message>
        <source>Selected, {0} characters: {1}</source>
        <translation>Markerat, {0} tecken: {1}</translation>
    </message>
    <message>
        <source>{0} codings</source>
        <translation>{0} kodningar</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>och {0} till</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>Question set</source>
        <translation>Frågeuppsättning</translation>
    </message>
    <message>
        <source>Status per question</source>
        <translation>Status per fråga</translation>
    </message>
    <message>
        <source>Nobody has been asked these questions</source>
        <translation>Ingen har fått de här frågorna</translation>
    </message>
    <message>
        <source>The status of each question appears here when answers or notes with these questions are imported.</source>
        <translation>Här visas status för varje fråga när svar eller minnesanteckningar med de här frågorna har hämtats in.</translation>
    </message>
    <message>
        <source>{0} (version {1})</source>
        <translation>{0} (version {1})</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Question {0}: {1}</source>
        <translation>Fråga {0}: {1}</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alla grupper</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alla kategorier</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Svarade</translation>
    </message>
    <message>
        <source>Show in Coding</source>
        <translation>Visa i Kodning</translation>
    </message>
    <message>
        <source>Status: {0}</source>
        <translation>Status: {0}</translation>
    </message>
    <message>
        <source>New version of the questions …</source>
        <translation>Ny version av frågorna …</translation>
    </message>
    <message>
        <source>New version …</source>
        <translation>Ny version …</translation>
    </message>
</context>
<context>
    <name>Around</name>
    <message>
        <source>As it was before: {0}</source>
        <translation>Som det var före: {0}</translation>
    </message>
    <message>
        <source>Need or theme</source>
        <translation>Behov eller tema</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Skillnad</translation>
    </message>
    <message>
        <source>{0}, of</source>
        <translation>{0}, av</translation>
    </message>
    <message>
        <source>{0}, before: {1}</source>
        <translation>{0}, förut: {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ny</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>borta</translation>
    </message>
    <message>
        <source>other denominator</source>
        <translation>annan nämnare</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>nytt namn</translation>
    </message>
    <message>
        <source>nothing: the log begins here</source>
        <translation>ingenting: loggen börjar här</translation>
    </message>
    <message>
        <source>state {0} ({1})</source>
        <translation>läge {0} ({1})</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Record that they were asked</source>
        <translation>För in att de har tillfrågats</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>För in</translation>
    </message>
    <message>
        <source>{0} (version {1})</source>
        <translation>{0} (version {1})</translation>
    </message>
    <message>
        <source>No fixed questions</source>
        <translation>Inga fasta frågor</translation>
    </message>
    <message>
        <source>Question set</source>
        <translation>Frågeuppsättning</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Tillfälle</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Våg</translation>
    </message>
    <message>
        <source>asked: {0}</source>
        <translation>tillfrågad: {0}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>och {0} till</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>by {0}</source>
        <translation>per {0}</translation>
    </message>
    <message>
        <source>Unit: {0}</source>
        <translation>Enhet: {0}</translation>
    </message>
    <message>
        <source>Counts do not say how important anything is.</source>
        <translation>Antal säger inte hur viktigt något är.</translation>
    </message>
</context>
<context>
    <name>AskedPanel</name>
    <message>
        <source>Ranked by</source>
        <translation>Rangordnat efter</translation>
    </message>
    <message>
        <source>Asked for most</source>
        <translation>Mest efterfrågat</translation>
    </message>
    <message>
        <source>Nothing to rank: no candidate of the family is in use.</source>
        <translation>Inget att rangordna: ingen kandidat i familjen är i bruk.</translation>
    </message>
    <message>
        <source>Asked for most, organisations heard</source>
        <translation>Mest efterfrågat, hörda organisationer</translation>
    </message>
    <message>
        <source>Organisations that ask for it, of those heard. {0}. How often is not how important.</source>
        <translation>Organisationer som efterfrågar det, av dem som hörts. {0}. Hur ofta är inte hur viktigt.</translation>
    </message>
    <message>
        <source>Ranked by {0}</source>
        <translation>Rangordnat efter {0}</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>Bar chart</source>
        <translation>Stapeldiagram</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>The bars show all together: {0} groups are more than can be read as bars ({1}). The table shows each.</source>
        <translation>Staplarna visar alla tillsammans: {0} grupper är fler än som går att läsa som staplar ({1}). Tabellen visar varje grupp.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
</context>
<context>
    <name>BehindPanel</name>
    <message>
        <source>Documents behind the status</source>
        <translation>Dokument bakom statusen</translation>
    </message>
    <message>
        <source>{0}, question {1}: {2}</source>
        <translation>{0}, fråga {1}: {2}</translation>
    </message>
    <message>
        <source>{0}, question {1}: {2}. No document says so.</source>
        <translation>{0}, fråga {1}: {2}. Inget dokument säger det.</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Avbryter …</translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation>{0} s kvar</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>{0} min kvar</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>New candidate</source>
        <translation>Ny kandidat</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Arbetsnamn</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familj</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Skapa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Enter makes it · Esc closes</source>
        <translation>Enter skapar · Esc stänger</translation>
    </message>
    <message>
        <source>New candidate: {0}</source>
        <translation>Ny kandidat: {0}</translation>
    </message>
</context>
<context>
    <name>CandidateDeciding</name>
    <message>
        <source>Keep {0}</source>
        <translation>Behåll {0}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>{0} kept</source>
        <translation>{0} behålls</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Låt utgå</translation>
    </message>
    <message>
        <source>{0} dropped</source>
        <translation>{0} utgår</translation>
    </message>
    <message>
        <source>Drop {0}. The passages stay.</source>
        <translation>Låt {0} utgå. Utdragen finns kvar.</translation>
    </message>
    <message>
        <source>Let {0} be undecided again</source>
        <translation>Låt {0} vara oavgjord igen</translation>
    </message>
    <message>
        <source>Undecided again</source>
        <translation>Oavgjord igen</translation>
    </message>
    <message>
        <source>{0} undecided again</source>
        <translation>{0} oavgjord igen</translation>
    </message>
    <message>
        <source>Take {0} out of what it was brought into</source>
        <translation>Skilj {0} från det den fördes samman med</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Skilj åt</translation>
    </message>
    <message>
        <source>{0} taken apart</source>
        <translation>{0} skild åt</translation>
    </message>
    <message>
        <source>Bring {0} into “{1}”</source>
        <translation>För {0} till ”{1}”</translation>
    </message>
    <message>
        <source>{0} brought into “{1}”</source>
        <translation>{0} förd till ”{1}”</translation>
    </message>
    <message>
        <source>Bring {0} together</source>
        <translation>För samman {0}</translation>
    </message>
    <message>
        <source>Make a theme of {0}</source>
        <translation>Gör {0} till tema</translation>
    </message>
    <message>
        <source>Make themes of {0}</source>
        <translation>Gör {0} till teman</translation>
    </message>
    <message>
        <source>{0} became a theme</source>
        <translation>{0} blev tema</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>Byt namn på {0}</translation>
    </message>
    <message>
        <source>New family “{0}”</source>
        <translation>Ny familj ”{0}”</translation>
    </message>
    <message>
        <source>Rename “{0}”</source>
        <translation>Byt namn på ”{0}”</translation>
    </message>
    <message>
        <source>{0} candidates</source>
        <translation>{0} kandidater</translation>
    </message>
</context>
<context>
    <name>CandidateGrids</name>
    <message>
        <source>Family</source>
        <translation>Familj</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Candidates in it</source>
        <translation>Kandidater i familjen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>Organisations that raise it, of those heard</source>
        <translation>Organisationer som tar upp det, av dem som hörts</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Kodningar</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Tillsammans med</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Brought together</source>
        <translation>Sammanförd</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Oavgjord</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>i {0}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Kodare</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>Hela dokumentet</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Alla organisationer</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Utan kategori</translation>
    </message>
    <message>
        <source>{0}, shared</source>
        <translation>{0}, delad</translation>
    </message>
</context>
<context>
    <name>CandidateMaking</name>
    <message>
        <source>New candidate of the passage …</source>
        <translation>Ny kandidat av utdraget …</translation>
    </message>
    <message>
        <source>New candidate of the whole document …</source>
        <translation>Ny kandidat av hela dokumentet …</translation>
    </message>
    <message>
        <source>Select the words first; {0} makes a candidate of the whole document.</source>
        <translation>Markera orden först; {0} gör en kandidat av hela dokumentet.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>”{0}”</translation>
    </message>
    <message>
        <source>The whole document: {0}</source>
        <translation>Hela dokumentet: {0}</translation>
    </message>
    <message>
        <source>New candidate “{0}”</source>
        <translation>Ny kandidat ”{0}”</translation>
    </message>
</context>
<context>
    <name>CandidatesPage</name>
    <message>
        <source>Candidates</source>
        <translation>Kandidater</translation>
    </message>
    <message>
        <source>Behind the candidates</source>
        <translation>Bakom kandidaterna</translation>
    </message>
    <message>
        <source>What gave rise to it</source>
        <translation>Vad som gav upphov till den</translation>
    </message>
    <message>
        <source>Asked for most</source>
        <translation>Mest efterfrågat</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familjer</translation>
    </message>
    <message>
        <source>New family …</source>
        <translation>Ny familj …</translation>
    </message>
    <message>
        <source>Rename the family …</source>
        <translation>Byt namn på familjen …</translation>
    </message>
    <message>
        <source>Filter candidates</source>
        <translation>Filtrera kandidater</translation>
    </message>
    <message>
        <source>Bring together …</source>
        <translation>För samman …</translation>
    </message>
    <message>
        <source>Keep …</source>
        <translation>Behåll …</translation>
    </message>
    <message>
        <source>Drop …</source>
        <translation>Låt utgå …</translation>
    </message>
    <message>
        <source>Make a theme …</source>
        <translation>Gör till tema …</translation>
    </message>
    <message>
        <source>Take apart …</source>
        <translation>Skilj åt …</translation>
    </message>
    <message>
        <source>Undecided again …</source>
        <translation>Oavgjord igen …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Byt namn …</translation>
    </message>
    <message>
        <source>No candidates in this family</source>
        <translation>Inga kandidater i den här familjen</translation>
    </message>
    <message>
        <source>They are made in Coding: select a passage and press X, or Shift+X for the whole document.</source>
        <translation>De skapas i Kodning: markera ett utdrag och tryck X, eller Skift+X för hela dokumentet.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>{0} candidates, {1} undecided</source>
        <translation>{0} kandidater, varav {1} oavgjorda</translation>
    </message>
</context>
<context>
    <name>CategoriesPanel</name>
    <message>
        <source>Categories to settle</source>
        <translation>Kategorier att avgöra</translation>
    </message>
    <message>
        <source>Enter in the ledger</source>
        <translation>För in i förteckningen</translation>
    </message>
    <message>
        <source>Gives the document’s one organisation its category; of several, change the right one below</source>
        <translation>Ger dokumentets enda organisation kategorin. Är de flera ändrar du den som avses i listan nedanför</translation>
    </message>
    <message>
        <source>The ledger is right</source>
        <translation>Förteckningen stämmer</translation>
    </message>
    <message>
        <source>Takes the category away from the document; figures stay as they are</source>
        <translation>Tar bort kategorin från dokumentet. Siffrorna ändras inte</translation>
    </message>
    <message>
        <source>Documents whose category differs from the ledger’s: {0}. Figures follow the ledger.</source>
        <translation>Dokument med annan kategori än förteckningen: {0}. Siffrorna följer förteckningen.</translation>
    </message>
    <message>
        <source>Categories entered in the ledger: {0}</source>
        <translation>Kategorier förda in i förteckningen: {0}</translation>
    </message>
    <message>
        <source>Categories as in the ledger: {0}</source>
        <translation>Kategorier enligt förteckningen: {0}</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>As proposed</source>
        <translation>Som föreslås</translation>
    </message>
    <message>
        <source>Those in the text</source>
        <translation>De som finns i texten</translation>
    </message>
    <message>
        <source>As the text seems to be</source>
        <translation>Som texten ser ut att vara</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>ÅÅÅÅ-MM-DD</translation>
    </message>
    <message>
        <source>The date must be written as 2025-02-14.</source>
        <translation>Datumet ska skrivas som 2025-02-14.</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Change the theme</source>
        <translation>Ändra tema</translation>
    </message>
    <message>
        <source>Give it a theme</source>
        <translation>Ge ett tema</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Koda</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Next coding at the cursor</source>
        <translation>Nästa kodning vid markören</translation>
    </message>
    <message>
        <source>Previous coding at the cursor</source>
        <translation>Föregående kodning vid markören</translation>
    </message>
    <message>
        <source>Change the theme …</source>
        <translation>Ändra tema …</translation>
    </message>
    <message>
        <source>Copy to other themes …</source>
        <translation>Kopiera till andra teman …</translation>
    </message>
    <message>
        <source>Next stance</source>
        <translation>Nästa hållning</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Skriv en kommentar</translation>
    </message>
    <message>
        <source>Remove the coding</source>
        <translation>Ta bort kodningen</translation>
    </message>
    <message>
        <source>There is no coding at the cursor.</source>
        <translation>Det finns ingen kodning vid markören.</translation>
    </message>
    <message>
        <source>{0} {1}, by {2}, {3}</source>
        <translation>{0} {1}, av {2}, {3}</translation>
    </message>
    <message>
        <source>{0} becomes …</source>
        <translation>{0} ändras till …</translation>
    </message>
    <message>
        <source>Enter changes</source>
        <translation>Enter ändrar</translation>
    </message>
    <message>
        <source>{0}, and also …</source>
        <translation>{0}, och även …</translation>
    </message>
    <message>
        <source>Enter copies</source>
        <translation>Enter kopierar</translation>
    </message>
    <message>
        <source>{0}, or perhaps …</source>
        <translation>{0}, eller kanske …</translation>
    </message>
    <message>
        <source>Enter adds it</source>
        <translation>Enter väljer</translation>
    </message>
    <message>
        <source>Put the cursor in the coding that is to be removed.</source>
        <translation>Ställ markören i kodningen som ska tas bort.</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Ta bort {0}</translation>
    </message>
    <message>
        <source>This passage is already coded with {0}.</source>
        <translation>Utdraget är redan kodat med {0}.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Copy {0} to {1}</source>
        <translation>Kopiera {0} till {1}</translation>
    </message>
    <message>
        <source>{0} is {1}’s coding. Remove it once more, and it goes.</source>
        <translation>{0} är kodat av {1}. Ta bort en gång till, så försvinner det.</translation>
    </message>
    <message>
        <source>{0} was not on the screen: here it is. Remove it once more, and it goes.</source>
        <translation>{0} syntes inte: här är det. Ta bort en gång till, så försvinner det.</translation>
    </message>
    <message>
        <source>Put the cursor in a coding first.</source>
        <translation>Ställ först markören i en kodning.</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0} av {1}</translation>
    </message>
    <message>
        <source>{0} is removed</source>
        <translation>{0} är borttagen</translation>
    </message>
    <message>
        <source>{0} is copied to {1}</source>
        <translation>{0} är kopierad till {1}</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Remove {0}</source>
        <translation>Ta bort {0}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Who coded it</source>
        <translation>Vem som kodat det</translation>
    </message>
    <message>
        <source>Comments on codings</source>
        <translation>Kommentarer till kodningar</translation>
    </message>
    <message>
        <source>Own Word template</source>
        <translation>Egen Word-mall</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Empty: the program’s own layout</source>
        <translation>Tomt: programmets egen form</translation>
    </message>
    <message>
        <source>Table in the file</source>
        <translation>Tabell i filen</translation>
    </message>
    <message>
        <source>Which passages are in it</source>
        <translation>Vilka utdrag som är med</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Vad som räknas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>All tables, a sheet each, with a chart</source>
        <translation>Alla tabeller, ett blad var, med diagram</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>One table, for other programs</source>
        <translation>En tabell, för andra program</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>The report as a page for reading</source>
        <translation>Rapporten som webbsida att läsa</translation>
    </message>
    <message>
        <source>Evidence package</source>
        <translation>Beläggspaket</translation>
    </message>
    <message>
        <source>A page in which others look up and check evidence</source>
        <translation>En sida där andra slår upp och kontrollerar belägg</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Kodningar</translation>
    </message>
    <message>
        <source>Data, one row per coding and organisation</source>
        <translation>Data, en rad per kodning och organisation</translation>
    </message>
    <message>
        <source>For discussion</source>
        <translation>Att ta upp</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Sammanföringar</translation>
    </message>
    <message>
        <source>Themes and needs</source>
        <translation>Teman och behov</translation>
    </message>
    <message>
        <source>All that the figures count</source>
        <translation>Alla som siffrorna räknar</translation>
    </message>
    <message>
        <source>Only quotations chosen for the report</source>
        <translation>Bara citat som valts till rapporten</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>Frekvenser</translation>
    </message>
    <message>
        <source>What columns mean</source>
        <translation>Vad kolumnerna betyder</translation>
    </message>
    <message>
        <source>Co-occurrence</source>
        <translation>Samförekomst</translation>
    </message>
    <message>
        <source>How much has been gone through</source>
        <translation>Hur mycket som är genomgånget</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Intressentförteckning</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidater</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Who is named beside a passage</source>
        <translation>Vem som anges vid ett utdrag</translation>
    </message>
    <message>
        <source>What else stands beside a passage</source>
        <translation>Vad mer som står vid ett utdrag</translation>
    </message>
    <message>
        <source>Report with chapters, passages and reasons</source>
        <translation>Rapport med kapitel, utdrag och skäl</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation>Vilken rapport</translation>
    </message>
    <message>
        <source>What the report holds</source>
        <translation>Vad rapporten innehåller</translation>
    </message>
    <message>
        <source>Framework matrix</source>
        <translation>Rammatris</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Quotation for the report, or no longer</source>
        <translation>Citat till rapporten, eller inte längre</translation>
    </message>
    <message>
        <source>How the quotation may be used …</source>
        <translation>Hur citatet får användas …</translation>
    </message>
    <message>
        <source>Take {0} out of the report</source>
        <translation>Ta {0} ur rapporten</translation>
    </message>
    <message>
        <source>{0} is not in the report any more</source>
        <translation>{0} är inte längre med i rapporten</translation>
    </message>
    <message>
        <source>Choose {0} for the report</source>
        <translation>Välj {0} till rapporten</translation>
    </message>
    <message>
        <source>{0} is chosen for the report</source>
        <translation>{0} är valt till rapporten</translation>
    </message>
    <message>
        <source>Use of the quotation: {0}</source>
        <translation>Citatets användning: {0}</translation>
    </message>
    <message>
        <source>The use of {0} is decided</source>
        <translation>Användningen av {0} är bestämd</translation>
    </message>
    <message>
        <source>Put the cursor in a coding first.</source>
        <translation>Ställ först markören i en kodning.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>What the figures are broken down by.</source>
        <translation>Vad siffrorna delas upp efter.</translation>
    </message>
    <message>
        <source>The unit that is counted.</source>
        <translation>Enheten som räknas.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Pairs of themes on the same words.</source>
        <translation>Par av teman på samma ord.</translation>
    </message>
    <message>
        <source>How many of those heard raise each theme or need.</source>
        <translation>Hur många som tar upp varje tema eller behov, av dem som hörts.</translation>
    </message>
    <message>
        <source>Only codings that say this count.</source>
        <translation>Bara kodningar med den här hållningen räknas.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Det ena</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Det andra</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Stöder</translation>
    </message>
    <message>
        <source>Nuance</source>
        <translation>Nyanserar</translation>
    </message>
    <message>
        <source>Contradict</source>
        <translation>Motsäger</translation>
    </message>
    <message>
        <source>Only contradict</source>
        <translation>Endast motsäger</translation>
    </message>
    <message>
        <source>Without organisation</source>
        <translation>Utan organisation</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Utan kategori</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Unit: {unit}. {finished} of {total} documents done. How often is not how important.</source>
        <translation>Enhet: {unit}. {finished} av {total} dokument klara. Hur ofta något tas upp säger inte hur viktigt det är.</translation>
    </message>
    <message>
        <source>Lågvärdekodaren: codes dialogue notes and written answers, and brings themes together into development needs. Without a command the window opens. Exit codes: 0 done, 1 an error in the program, 2 wrong usage, 3 refused or not found, 4 a check found something, 130 interrupted.</source>
        <translation>Lågvärdekodaren: kodar minnesanteckningar och skriftliga svar och för samman teman till utvecklingsbehov. Utan kommando öppnas fönstret. Slutkoder: 0 klart, 1 fel i programmet, 2 fel användning, 3 nekat eller saknas, 4 en kontroll fann något, 130 avbrutet.</translation>
    </message>
    <message>
        <source>The command line holds a NUL character.</source>
        <translation>Kommandoraden innehåller ett nolltecken (NUL).</translation>
    </message>
    <message>
        <source>Print the program&apos;s version and exit.</source>
        <translation>Skriv ut programmets version och avsluta.</translation>
    </message>
    <message>
        <source>Codebooks, before a project begins with one.</source>
        <translation>Kodböcker, innan ett projekt börjar med en.</translation>
    </message>
    <message>
        <source>List themes and needs by number.</source>
        <translation>Lista teman och behov efter nummer.</translation>
    </message>
    <message>
        <source>Only this stage.</source>
        <translation>Bara detta stadium.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadium</translation>
    </message>
    <message>
        <source>Write a codebook to fill in (.xlsx, .toml), for “new --codebook FILE”.</source>
        <translation>Skriv en kodbok att fylla i (.xlsx, .toml), för ”new --codebook FIL”.</translation>
    </message>
    <message>
        <source>A file that does not exist yet; its suffix says which kind.</source>
        <translation>En fil som inte finns ännu; ändelsen säger vilket slag.</translation>
    </message>
    <message>
        <source>Which codebook: {codebooks}, or a file; otherwise the empty template.</source>
        <translation>Vilken kodbok: {codebooks}, eller en fil; annars den tomma mallen.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Kodningar</translation>
    </message>
    <message>
        <source>Code a passage with a theme; the first line is the coding&apos;s id.</source>
        <translation>Koda ett utdrag med ett tema; första raden är kodningens id.</translation>
    </message>
    <message>
        <source>The theme: number, exact name or id.</source>
        <translation>Temat: nummer, exakt namn eller id.</translation>
    </message>
    <message>
        <source>First character of the passage, counted from 0.</source>
        <translation>Utdragets första tecken, räknat från 0.</translation>
    </message>
    <message>
        <source>The character after the passage&apos;s last one.</source>
        <translation>Tecknet efter utdragets sista.</translation>
    </message>
    <message>
        <source>How the passage bears on the theme.</source>
        <translation>Om utdraget stöder, nyanserar eller motsäger temat.</translation>
    </message>
    <message>
        <source>A comment on the coding.</source>
        <translation>En kommentar till kodningen.</translation>
    </message>
    <message>
        <source>List codings, in order of document and place.</source>
        <translation>Lista kodningar i ordning efter dokument och plats.</translation>
    </message>
    <message>
        <source>Only this document.</source>
        <translation>Bara detta dokument.</translation>
    </message>
    <message>
        <source>Only what counts for this theme.</source>
        <translation>Bara det som räknas till detta tema.</translation>
    </message>
    <message>
        <source>Only what counts for this need.</source>
        <translation>Bara det som räknas till detta behov.</translation>
    </message>
    <message>
        <source>Only this coder&apos;s.</source>
        <translation>Bara denna kodares.</translation>
    </message>
    <message>
        <source>Choose codings as quotations for the report, or decide how their words may be used.</source>
        <translation>Välj kodningar som citat till rapporten, eller bestäm hur deras ord får användas.</translation>
    </message>
    <message>
        <source>Codings, by evidence number.</source>
        <translation>Kodningar, med beläggsnummer.</translation>
    </message>
    <message>
        <source>How their words may be used.</source>
        <translation>Hur orden får användas.</translation>
    </message>
    <message>
        <source>What is printed of those who said it.</source>
        <translation>Vad som skrivs ut om dem som sa det.</translation>
    </message>
    <message>
        <source>What they are called, with --named alias.</source>
        <translation>Vad de kallas, med --named alias.</translation>
    </message>
    <message>
        <source>What is printed in place of the words, with --use paraphrase.</source>
        <translation>Vad som skrivs ut i stället för orden, med --use paraphrase.</translation>
    </message>
    <message>
        <source>Take them out of the report; how they may be used holds.</source>
        <translation>Ta dem ur rapporten; hur de får användas gäller.</translation>
    </message>
    <message>
        <source>Take back all that was decided of them.</source>
        <translation>Ta tillbaka allt som bestämts om dem.</translation>
    </message>
    <message>
        <source>List what was decided of quotations, and what is printed.</source>
        <translation>Lista vad som bestämts om citat och vad som skrivs ut.</translation>
    </message>
    <message>
        <source>Only those chosen for the report.</source>
        <translation>Endast de som valts till rapporten.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beläggsnummer</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>I rapporten</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Användning</translation>
    </message>
    <message>
        <source>Named as</source>
        <translation>Anges som</translation>
    </message>
    <message>
        <source>Printed as</source>
        <translation>Skrivs ut som</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Kodare</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Hållning</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Osäker</translation>
    </message>
    <message>
        <source>Build the example project, export its reports, and open the window.</source>
        <translation>Bygg exempelprojektet, exportera rapporterna och öppna fönstret.</translation>
    </message>
    <message>
        <source>The folder; otherwise ./lagvardekodaren-demo. Replaced if the demo made it.</source>
        <translation>Mappen; annars ./lagvardekodaren-demo. Ersätts om demon har skapat den.</translation>
    </message>
    <message>
        <source>Do not open the window.</source>
        <translation>Öppna inte fönstret.</translation>
    </message>
    <message>
        <source>Files:</source>
        <translation>Filer:</translation>
    </message>
    <message>
        <source>Codings with themes</source>
        <translation>Kodningar med teman</translation>
    </message>
    <message>
        <source>Codings with candidates</source>
        <translation>Kodningar med kandidater</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Utvecklingsbehov</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Bedömningar</translation>
    </message>
    <message>
        <source>Changed since the decision</source>
        <translation>Ändrat sedan bedömningen</translation>
    </message>
    <message>
        <source>{main}, and {parts} parts of them</source>
        <translation>{main}, och {parts} delar av dem</translation>
    </message>
    <message>
        <source>From an evidence id to the passage and the decisions about it.</source>
        <translation>Från ett beläggsnummer till utdraget och besluten om det.</translation>
    </message>
    <message>
        <source>An evidence id (E-…), or a coding&apos;s id.</source>
        <translation>Ett beläggsnummer (E-…) eller en kodnings id.</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Tecken</translation>
    </message>
    <message>
        <source>{field} now</source>
        <translation>{field} nu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrat</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>Räknas till</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Kodning</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Write a report or tables: .docx, .html, .xlsx or .csv; replaces the file.</source>
        <translation>Skriv en rapport eller tabeller: .docx, .html, .xlsx eller .csv; ersätter filen.</translation>
    </message>
    <message>
        <source>Draw figures as .png (300 dpi), .svg or .pdf; replaces the file.</source>
        <translation>Rita siffror som .png (300 dpi), .svg eller .pdf; ersätter filen.</translation>
    </message>
    <message>
        <source>The file; its suffix says which kind.</source>
        <translation>Filen; ändelsen säger vilken sort.</translation>
    </message>
    <message>
        <source>Which picture.</source>
        <translation>Vilken bild.</translation>
    </message>
    <message>
        <source>The first of two groups; else the largest.</source>
        <translation>Den första av två grupper; annars den största.</translation>
    </message>
    <message>
        <source>The second of two groups.</source>
        <translation>Den andra av två grupper.</translation>
    </message>
    <message>
        <source>Whose portrait it is; else the first document’s.</source>
        <translation>Vilket dokument porträttet gäller; annars det första.</translation>
    </message>
    <message>
        <source>Whose profile it is; else the first organisation’s.</source>
        <translation>Vilken organisation profilen gäller; annars den första.</translation>
    </message>
    <message>
        <source>Numbers in place of shares in a heat map.</source>
        <translation>Antal i stället för andelar i en värmekarta.</translation>
    </message>
    <message>
        <source>Gives the same shuffled orders again.</source>
        <translation>Ger samma slumpade ordningar igen.</translation>
    </message>
    <message>
        <source>Organisations in a shuffled order.</source>
        <translation>Organisationerna i slumpad ordning.</translation>
    </message>
    <message>
        <source>Only finished documents count.</source>
        <translation>Bara klara dokument räknas.</translation>
    </message>
    <message>
        <source>Your own .docx, whose styles the report takes.</source>
        <translation>En egen .docx vars formatmallar rapporten använder.</translation>
    </message>
    <message>
        <source>Which report: {reports}; otherwise needs once there are any.</source>
        <translation>Vilken rapport: {reports}; annars utvecklingsbehov så snart det finns några.</translation>
    </message>
    <message>
        <source>A single organisation stands behind each of these groups, so readers may tell which it is: {groups}</source>
        <translation>Bakom var och en av dessa grupper står en enda organisation, så läsaren kan förstå vilken det är: {groups}</translation>
    </message>
    <message>
        <source>In what the file prints stands what may tell who somebody is (places: {number}): {names}</source>
        <translation>I det som filen skriver ut står sådant som kan säga vem någon är (antal ställen: {number}): {names}</translation>
    </message>
    <message>
        <source>Titles of documents have a word of what is masked in them: {documents}</source>
        <translation>Dokumenttitlar har ett ord av det som är maskerat i dem: {documents}</translation>
    </message>
    <message>
        <source>Secrecy is noted of documents that are coded: {documents}</source>
        <translation>Kodade dokument har en anteckning om sekretess: {documents}</translation>
    </message>
    <message>
        <source>Codings that are not to be quoted wait for a place in a new text: {number}. See “revise”.</source>
        <translation>Kodningar som inte får citeras väntar på en plats i en ny text: {number}. Se ”revise”.</translation>
    </message>
    <message>
        <source>Words that are masked or not to be quoted stand in what was written here, and leave as they stand: {places}</source>
        <translation>Ord som är maskerade eller inte får citeras står i det som skrivits här, och lämnas ut som de står: {places}</translation>
    </message>
    <message>
        <source>Which table a .csv holds: {tables}.</source>
        <translation>Vilken tabell en .csv har: {tables}.</translation>
    </message>
    <message>
        <source>The files show states with different content, so figures may rightly differ: {states}.</source>
        <translation>Filerna visar lägen med olika innehåll, så tal kan med rätta skilja sig: {states}.</translation>
    </message>
    <message>
        <source>Same content, only exports lie between: {states}.</source>
        <translation>Samma innehåll, bara exporter ligger emellan: läge {states}.</translation>
    </message>
    <message>
        <source>How those who were heard are named; persons never are.</source>
        <translation>Hur de som har hörts nämns; personer nämns aldrig.</translation>
    </message>
    <message>
        <source>With the coders’ comments on passages.</source>
        <translation>Med kodarnas kommentarer till utdragen.</translation>
    </message>
    <message>
        <source>Say who coded each passage.</source>
        <translation>Ange vem som kodat varje utdrag.</translation>
    </message>
    <message>
        <source>Only quotations chosen for the report, where it can be limited.</source>
        <translation>Bara citat som valts till rapporten, där den kan begränsas så.</translation>
    </message>
    <message>
        <source>List what was exported and copied, and what was chosen.</source>
        <translation>Lista det som exporterats och kopierats, och vad som valts.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>What was chosen</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>Filens SHA-256</translation>
    </message>
    <message>
        <source>Tell whether the same figure is the same in all files that were exported to a folder.</source>
        <translation>Säg om samma tal är detsamma i alla filer som exporterats till en mapp.</translation>
    </message>
    <message>
        <source>The folder; otherwise that of the project.</source>
        <translation>Mappen; annars projektets.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Vad som skiljer sig</translation>
    </message>
    <message>
        <source>{figure}: {value} in the file, {counted} in the project ({place})</source>
        <translation>{figure}: {value} i filen, {counted} i projektet ({place})</translation>
    </message>
    <message>
        <source>There is no exported file of this project in the folder.</source>
        <translation>I mappen finns ingen fil som exporterats ur projektet.</translation>
    </message>
    <message>
        <source>No figures could be compared.</source>
        <translation>Inga tal kunde jämföras.</translation>
    </message>
    <message>
        <source>{differing} of {compared} figures differ.</source>
        <translation>{differing} av {compared} tal skiljer sig.</translation>
    </message>
    <message>
        <source>All {compared} figures agree.</source>
        <translation>Alla {compared} tal stämmer.</translation>
    </message>
    <message>
        <source>Files changed after they were exported: {changed}.</source>
        <translation>Filer ändrade sedan de exporterades: {changed}.</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>och {number} till</translation>
    </message>
    <message>
        <source>The export is not logged. {why}</source>
        <translation>Exporten är inte loggad. {why}</translation>
    </message>
    <message>
        <source>Import documents into a project; what succeeds stays.</source>
        <translation>Hämta in dokument i ett projekt; det som går bra finns kvar.</translation>
    </message>
    <message>
        <source>What sort of material it is; otherwise what each file seems to be.</source>
        <translation>Vilket slags material det är; annars vad varje fil ser ut att vara.</translation>
    </message>
    <message>
        <source>Whose voice it is; may be repeated.</source>
        <translation>Vems röst det är; kan upprepas.</translation>
    </message>
    <message>
        <source>A category of actor; may be repeated.</source>
        <translation>En aktörskategori; kan upprepas.</translation>
    </message>
    <message>
        <source>The day it is from.</source>
        <translation>Vilken dag det är från.</translation>
    </message>
    <message>
        <source>Whose words it holds: the organisation&apos;s own, or notes; otherwise by kind.</source>
        <translation>Vems ord det är: organisationens egna (verbatim) eller återgivna (rendered); annars efter dokumenttyp.</translation>
    </message>
    <message>
        <source>What language it is in; otherwise what each text seems to be in.</source>
        <translation>Vilket språk det är på: svenska (sv), engelska (en), annat (other) eller okänt (unknown); annars det som varje text ser ut att vara på.</translation>
    </message>
    <message>
        <source>The questions that were put, such as npo; may be repeated. Otherwise the set that fits best.</source>
        <translation>Vilka frågor som ställdes, till exempel npo; kan upprepas. Annars den frågeuppsättning som stämmer bäst.</translation>
    </message>
    <message>
        <source>A name that is a new organisation, though one is nearly called so; may be repeated.</source>
        <translation>Ett namn på en ny organisation, fast en annan heter nästan så; kan upprepas.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>Dokumenttyp</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Att kontrollera</translation>
    </message>
    <message>
        <source>Documents whose category differs from the ledger’s: {number}. “categories” lists them.</source>
        <translation>Dokument med annan kategori än förteckningen: {number}. ”categories” visar dem.</translation>
    </message>
    <message>
        <source>Documents whose category differs from the ledger’s.</source>
        <translation>Dokument med annan kategori än förteckningen.</translation>
    </message>
    <message>
        <source>Give its organisation the document’s category; may be repeated.</source>
        <translation>Ge organisationen dokumentets kategori; kan upprepas.</translation>
    </message>
    <message>
        <source>The ledger is right: drop the document’s; may be repeated.</source>
        <translation>Förteckningen stämmer: ta bort dokumentets kategori; kan upprepas.</translation>
    </message>
    <message>
        <source>The document says</source>
        <translation>Dokumentet säger</translation>
    </message>
    <message>
        <source>The ledger says</source>
        <translation>Förteckningen säger</translation>
    </message>
    <message>
        <source>nothing in the file says what it is</source>
        <translation>inget i filen säger vad det är</translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation>ingen organisation</translation>
    </message>
    <message>
        <source>List a project&apos;s documents.</source>
        <translation>Lista projektets dokument.</translation>
    </message>
    <message>
        <source>How much of each document has been gone through.</source>
        <translation>Hur mycket av varje dokument som är genomgånget.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Procent</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>Kodat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppet</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Kvar</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Print a document&apos;s text as it is stored, nothing added.</source>
        <translation>Skriv ut ett dokuments text som den är lagrad, utan tillägg.</translation>
    </message>
    <message>
        <source>Who was asked and who answered, a line per group.</source>
        <translation>Vilka som tillfrågats och svarat, en rad per grupp.</translation>
    </message>
    <message>
        <source>Also find other inflected forms of the words.</source>
        <translation>Hitta även andra böjda former av orden.</translation>
    </message>
    <message>
        <source>Also find words that have the words inside them.</source>
        <translation>Hitta även sammansättningar där orden ingår.</translation>
    </message>
    <message>
        <source>Also find other spellings and words that mean the same.</source>
        <translation>Hitta även andra stavningar och ord med samma betydelse.</translation>
    </message>
    <message>
        <source>Find paragraphs that hold all words of a query.</source>
        <translation>Hitta stycken som innehåller alla sökorden.</translation>
    </message>
    <message>
        <source>Words, “a phrase”, beginnings* of words.</source>
        <translation>Ord, ”en fras”, ordbörj*.</translation>
    </message>
    <message>
        <source>Only in this sort of material; may be repeated.</source>
        <translation>Bara i denna sorts material; kan upprepas.</translation>
    </message>
    <message>
        <source>Only what this organisation said; may be repeated.</source>
        <translation>Bara det som denna organisation har sagt; kan upprepas.</translation>
    </message>
    <message>
        <source>Only words coded with this theme; may be repeated.</source>
        <translation>Bara ord som är kodade med detta tema; kan upprepas.</translation>
    </message>
    <message>
        <source>Other organisations</source>
        <translation>Övriga organisationer</translation>
    </message>
    <message>
        <source>--date takes a day such as 2025-02-14, not “{said}”.</source>
        <translation>--date tar en dag som 2025-02-14, inte ”{said}”.</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>hämtat in</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>finns redan</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>nekat</translation>
    </message>
    <message>
        <source>The same file is already in the project: {titles}.</source>
        <translation>Samma fil finns redan i projektet: {titles}.</translation>
    </message>
    <message>
        <source>(a preview; nothing was changed)</source>
        <translation>(förhandsvisning; inget har ändrats)</translation>
    </message>
    <message>
        <source>Merge themes into a need; the first line is the need&apos;s number.</source>
        <translation>För samman teman till ett behov; första raden är behovets nummer.</translation>
    </message>
    <message>
        <source>The need: number or exact name; made if there is none.</source>
        <translation>Behovet: nummer eller exakt namn; skapas om det inte finns.</translation>
    </message>
    <message>
        <source>A theme by number or name; may be repeated.</source>
        <translation>Ett tema med nummer eller namn; kan upprepas.</translation>
    </message>
    <message>
        <source>The reason, kept in the log.</source>
        <translation>Skälet, som sparas i loggen.</translation>
    </message>
    <message>
        <source>The need that a new need is part of.</source>
        <translation>Behovet som ett nytt behov är en del av.</translation>
    </message>
    <message>
        <source>Only show the frequencies before and after.</source>
        <translation>Visa bara frekvenserna före och efter.</translation>
    </message>
    <message>
        <source>A merge needs a reason: --why TEXT.</source>
        <translation>En sammanföring kräver ett skäl: --why TEXT.</translation>
    </message>
    <message>
        <source>The need: number, exact name or id.</source>
        <translation>Behovet: nummer, exakt namn eller id.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>The project file (.lvk).</source>
        <translation>Projektfilen (.lvk).</translation>
    </message>
    <message>
        <source>Print JSON, for scripts.</source>
        <translation>Skriv JSON, för skript.</translation>
    </message>
    <message>
        <source>Who acts; otherwise the name in the settings.</source>
        <translation>Vem som gör det; annars namnet i inställningarna.</translation>
    </message>
    <message>
        <source>As it stood in this state of the log.</source>
        <translation>Som det var i det här läget av loggen.</translation>
    </message>
    <message>
        <source>Columns and sheets that were not carried over: {names}.</source>
        <translation>Kolumner och blad som inte följde med: {names}.</translation>
    </message>
    <message>
        <source>Create a new project.</source>
        <translation>Skapa ett nytt projekt.</translation>
    </message>
    <message>
        <source>The codebook: a file of your own (.xlsx, .toml), or one of {codebooks}; otherwise an empty template with 13 themes.</source>
        <translation>Kodboken: en egen fil (.xlsx, .toml) eller en av {codebooks}; annars en tom mall med 13 teman.</translation>
    </message>
    <message>
        <source>The project&apos;s title; otherwise the file&apos;s name.</source>
        <translation>Projektets titel; annars filens namn.</translation>
    </message>
    <message>
        <source>{service} synchronises this folder. That can damage a project that is open.</source>
        <translation>{service} synkroniserar den här mappen. Det kan skada ett projekt som är öppet.</translation>
    </message>
    <message>
        <source>This is a network drive. That can damage a project that is open.</source>
        <translation>Det här är en nätverksenhet. Det kan skada ett projekt som är öppet.</translation>
    </message>
    <message>
        <source>A local folder is safer: {folder}</source>
        <translation>En lokal mapp är säkrare: {folder}</translation>
    </message>
    <message>
        <source>What a project holds, in figures.</source>
        <translation>Vad ett projekt innehåller, i siffror.</translation>
    </message>
    <message>
        <source>{all}, {main} of them main ones</source>
        <translation>{all}, varav {main} överordnade</translation>
    </message>
    <message>
        <source>{sources}, {internal} of them internal; done: {finished} of {counted}</source>
        <translation>{sources}, varav {internal} interna; klara {finished} av {counted}</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Upplysning</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Kodbok</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Kodare</translation>
    </message>
    <message>
        <source>Entries in the log</source>
        <translation>Poster i loggen</translation>
    </message>
    <message>
        <source>Head hash</source>
        <translation>Huvudhash</translation>
    </message>
    <message>
        <source>Make a verified copy of a project.</source>
        <translation>Gör en kontrollerad kopia av ett projekt.</translation>
    </message>
    <message>
        <source>A file that does not exist yet; otherwise the program&apos;s folders for copies.</source>
        <translation>En fil som inte finns ännu; annars programmets mappar för kopior.</translation>
    </message>
    <message>
        <source>Interrupted. What was finished is kept.</source>
        <translation>Avbrutet. Det som hann bli klart finns kvar.</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>Utskriften</translation>
    </message>
    <message>
        <source>An error in the program. The log could not be written.</source>
        <translation>Ett fel i programmet. Felloggen kunde inte skrivas.</translation>
    </message>
    <message>
        <source>An error in the program; nothing half-done was stored. Details: {file}</source>
        <translation>Ett fel i programmet; inget halvfärdigt har sparats. Detaljer: {file}</translation>
    </message>
    <message>
        <source>The log: what was done, by whom, when and why.</source>
        <translation>Loggen: vad som gjorts, av vem, när och varför.</translation>
    </message>
    <message>
        <source>List what was done, newest first.</source>
        <translation>Lista vad som gjorts, det senaste först.</translation>
    </message>
    <message>
        <source>Only decisions, without codings.</source>
        <translation>Bara beslut, utan kodningar.</translation>
    </message>
    <message>
        <source>Only what this coder did.</source>
        <translation>Bara det som den här kodaren gjort.</translation>
    </message>
    <message>
        <source>Only what was done after this state.</source>
        <translation>Bara det som gjorts efter det här läget.</translation>
    </message>
    <message>
        <source>From this day on.</source>
        <translation>Från och med den här dagen.</translation>
    </message>
    <message>
        <source>Up to this day, included.</source>
        <translation>Till och med den här dagen.</translation>
    </message>
    <message>
        <source>Only what concerns this: a theme, a document …</source>
        <translation>Bara det som gäller detta: ett tema, ett dokument …</translation>
    </message>
    <message>
        <source>Only lines in which each of these words stands, reasons too.</source>
        <translation>Bara rader där vart och ett av orden står, även i skälet.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Show an entry and all that was done with it, before and after.</source>
        <translation>Visa en post och allt som gjordes samtidigt, före och efter.</translation>
    </message>
    <message>
        <source>Codebook version</source>
        <translation>Kodbokens version</translation>
    </message>
    <message>
        <source>SHA-256 of the entry</source>
        <translation>Postens SHA-256</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Number of</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>The entry&apos;s place in the log.</source>
        <translation>Postens plats i loggen.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Användning:</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Flaggor</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Show this message and exit.</source>
        <translation>Visa denna hjälp och avsluta.</translation>
    </message>
    <message>
        <source>[OPTIONS]</source>
        <translation>[FLAGGOR]</translation>
    </message>
    <message>
        <source>COMMAND [ARGS]...</source>
        <translation>KOMMANDO [ARGUMENT]...</translation>
    </message>
    <message>
        <source>[required]</source>
        <translation>[krävs]</translation>
    </message>
    <message>
        <source>[otherwise {value}]</source>
        <translation>[annars {value}]</translation>
    </message>
    <message>
        <source>Help: {command} --help</source>
        <translation>Hjälp: {command} --help</translation>
    </message>
    <message>
        <source>There is no option {option}.</source>
        <translation>Det finns ingen flagga {option}.</translation>
    </message>
    <message>
        <source>The option {option} needs a value.</source>
        <translation>Flaggan {option} behöver ett värde.</translation>
    </message>
    <message>
        <source>There is no command “{command}”.</source>
        <translation>Det finns inget kommando ”{command}”.</translation>
    </message>
    <message>
        <source>This is too much on the command line: {words}.</source>
        <translation>Detta är för mycket på kommandoraden: {words}.</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Ett kommando saknas.</translation>
    </message>
    <message>
        <source>{parameter} is missing.</source>
        <translation>{parameter} saknas.</translation>
    </message>
    <message>
        <source>{parameter} takes one of these: {choices}.</source>
        <translation>{parameter} tar ett av dessa värden: {choices}.</translation>
    </message>
    <message>
        <source>{parameter} takes a whole number.</source>
        <translation>{parameter} tar ett heltal.</translation>
    </message>
    <message>
        <source>{parameter} cannot have this value.</source>
        <translation>{parameter} kan inte ha detta värde.</translation>
    </message>
    <message>
        <source>Verify that the log is unbroken and explains the state.</source>
        <translation>Kontrollera att loggen är obruten och förklarar läget.</translation>
    </message>
    <message>
        <source>Check the file, the stored texts&apos; hashes and the log.</source>
        <translation>Kontrollera filen, de lagrade texternas hashar och loggen.</translation>
    </message>
    <message>
        <source>The log is unbroken, and the state equals its replay: {entries} entries.</source>
        <translation>Loggen är obruten, och läget är lika med uppspelningen av loggen: {entries} poster.</translation>
    </message>
    <message>
        <source>{file}: this project has not exported this file, or it was changed since.</source>
        <translation>{file}: det här projektet har inte exporterat filen, eller så har den ändrats sedan dess.</translation>
    </message>
    <message>
        <source>{file}: the evidence package agrees with its seal, but this log does not know it: it was made elsewhere or without an entry in the log, or changed and sealed anew.</source>
        <translation>{file}: beläggspaketet stämmer med sitt sigill, men den här loggen känner inte till det: det är gjort någon annanstans eller utan att loggas, eller ändrat och förseglat på nytt.</translation>
    </message>
    <message>
        <source>{file}: the evidence package does not agree with its seal: it was changed after it was made.</source>
        <translation>{file}: beläggspaketet stämmer inte med sitt sigill: det har ändrats sedan det gjordes.</translation>
    </message>
    <message>
        <source>{file}: it prints the checksum {printed} for state {state}, but the log’s is {head} there.</source>
        <translation>{file}: i filen står kontrollsumman {printed} för läge {state}, men loggens är {head}.</translation>
    </message>
    <message>
        <source>{file}: exported {time} by {coder} as {name}, from state {state}. {choices}</source>
        <translation>{file}: exporterades {time} av {coder} som {name}, från läge {state}. {choices}</translation>
    </message>
    <message>
        <source>{file}: the checksum that it prints is the log’s at state {state}.</source>
        <translation>{file}: kontrollsumman i filen är loggens i läge {state}.</translation>
    </message>
    <message>
        <source>Print the head hash at a state: the checksum that reports print.</source>
        <translation>Skriv ut huvudhashen i ett läge: den kontrollsumma som står i rapporter.</translation>
    </message>
    <message>
        <source>The state: number of entries; otherwise now.</source>
        <translation>Läget: antal poster i loggen; annars nu.</translation>
    </message>
    <message>
        <source>Head hash: {head}</source>
        <translation>Huvudhash: {head}</translation>
    </message>
    <message>
        <source>Open the window, with a project if one is named.</source>
        <translation>Öppna fönstret, med ett projekt om ett anges.</translation>
    </message>
    <message>
        <source>Open the project for reading: look only.</source>
        <translation>Öppna projektet för läsning: bara titta.</translation>
    </message>
    <message>
        <source>List the points for discussion: passages that coders are unsure of.</source>
        <translation>Lista det som ska tas upp: utdrag som kodare är osäkra på.</translation>
    </message>
    <message>
        <source>Marked as</source>
        <translation>Markerat som</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Correct what is known of documents: title, kind, organisation …</source>
        <translation>Rätta det som är känt om dokument: titel, dokumenttyp, organisation …</translation>
    </message>
    <message>
        <source>The documents, by id, number or title; each gets what is said here.</source>
        <translation>Dokumenten, med id, nummer eller titel; alla får det som sägs här.</translation>
    </message>
    <message>
        <source>Its title; of one document only.</source>
        <translation>Titeln; bara för ett dokument i taget.</translation>
    </message>
    <message>
        <source>What sort of material it is.</source>
        <translation>Vilken dokumenttyp det är.</translation>
    </message>
    <message>
        <source>Whose words it holds: the organisation&apos;s own, or notes.</source>
        <translation>Vems ord det är: organisationens egna (verbatim) eller återgivna (rendered).</translation>
    </message>
    <message>
        <source>What language it is in.</source>
        <translation>Vilket språk det är på: svenska (sv), engelska (en), annat (other) eller okänt (unknown).</translation>
    </message>
    <message>
        <source>Who wrote the notes.</source>
        <translation>Vem som skrev anteckningarna.</translation>
    </message>
    <message>
        <source>Whether the organisation has checked the notes.</source>
        <translation>Om organisationen har granskat anteckningarna.</translation>
    </message>
    <message>
        <source>The day it is from; “” for none.</source>
        <translation>Dagen det är från; ”” för ingen.</translation>
    </message>
    <message>
        <source>Whose voice it is, in place of what was said before; may be repeated; “” for nobody&apos;s.</source>
        <translation>Vems röst det är, i stället för det som sades förut; kan upprepas; ”” för ingens.</translation>
    </message>
    <message>
        <source>A category of actor, in place of what was said before; may be repeated; “” for none.</source>
        <translation>En aktörskategori, i stället för det som sades förut; kan upprepas; ”” för ingen.</translation>
    </message>
    <message>
        <source>The questions that were put, such as npo; may be repeated; “” for those found in the text.</source>
        <translation>Frågorna som ställdes, till exempel npo; kan upprepas; ”” för dem som finns i texten.</translation>
    </message>
    <message>
        <source>Who suggested that its organisations be heard.</source>
        <translation>Vem som föreslog att dokumentets organisationer skulle höras.</translation>
    </message>
    <message>
        <source>On which occasion it was said.</source>
        <translation>Vid vilket tillfälle det sades.</translation>
    </message>
    <message>
        <source>In which round of asking; 0 for none.</source>
        <translation>I vilken frågeomgång; 0 för ingen.</translation>
    </message>
    <message>
        <source>How far its coding has come.</source>
        <translation>Hur långt kodningen har kommit.</translation>
    </message>
    <message>
        <source>Nothing is to be corrected. “correct --help” lists what can be.</source>
        <translation>Inget att rätta är sagt. ”correct --help” visar vad som kan rättas.</translation>
    </message>
    <message>
        <source>--title is of one document; {number} were named.</source>
        <translation>--title gäller ett dokument i taget; {number} är angivna.</translation>
    </message>
    <message>
        <source>Corrected: {number}. {title}</source>
        <translation>Rättat: {number}. {title}</translation>
    </message>
    <message>
        <source>Paragraphs remaining</source>
        <translation>Textstycken kvar</translation>
    </message>
    <message>
        <source>Unit: letters and digits, without headings, questions, speakers&apos; names and list numbers. {percent} % of all text gone through; {left} paragraphs left, {open} open.</source>
        <translation>Enhet: bokstäver och siffror, utan rubriker, frågor, talarnas namn och listnummer. {percent} % av all text är genomgången; {left} textstycken kvar, {open} öppna.</translation>
    </message>
    <message>
        <source>The document: its id, number (12 or #12), title, or “last” for the one imported last.</source>
        <translation>Dokumentet: id, nummer (12 eller #12), titel, eller ”last” för det senast importerade.</translation>
    </message>
    <message>
        <source>A name that is a new organisation, though it resembles another; may be repeated.</source>
        <translation>Ett namn på en ny organisation, fast en annan heter nästan så; kan upprepas.</translation>
    </message>
    <message>
        <source>Not carried over</source>
        <translation>Följde inte med</translation>
    </message>
    <message>
        <source>Undo a need&apos;s merges; the need stays, dissolved once it is empty.</source>
        <translation>Lös upp ett behovs sammanföringar; behovet finns kvar, upplöst när det är tomt.</translation>
    </message>
    <message>
        <source>Only actions of this kind: theme.merge, or coding for everything about codings.</source>
        <translation>Bara sådant som gjorts: theme.merge, eller coding för allt om kodningar.</translation>
    </message>
    <message>
        <source>Also tell whether this project made this file, from this log.</source>
        <translation>Tala också om ifall projektet gjort filen, ur den här loggen.</translation>
    </message>
    <message>
        <source>Read the help: without a page, list the pages.</source>
        <translation>Läs hjälpen: utan sida listas sidorna.</translation>
    </message>
    <message>
        <source>A page, by its name in the list or its title.</source>
        <translation>En sida: namnet i listan eller sidans rubrik.</translation>
    </message>
    <message>
        <source>The language of the help; otherwise that of the settings.</source>
        <translation>Hjälpens språk; annars inställningarnas.</translation>
    </message>
    <message>
        <source>Read one: lagvarde-coder help PAGE. About a command: lagvarde-coder COMMAND --help.</source>
        <translation>Läs en: lagvarde-coder help SIDA. Om ett kommando: lagvarde-coder KOMMANDO --help.</translation>
    </message>
    <message>
        <source>[Picture: {words}]</source>
        <translation>[Bild: {words}]</translation>
    </message>
    <message>
        <source>The keys themselves are shown in the window, under Help &gt; Keys.</source>
        <translation>Själva tangenterna visas i fönstret, under Hjälp &gt; Tangenter.</translation>
    </message>
    <message>
        <source>Only what changed something of this kind: coding, theme, source …</source>
        <translation>Endast det som ändrade något av detta slag: coding, theme, source …</translation>
    </message>
    <message>
        <source>Undid</source>
        <translation>Ångrade</translation>
    </message>
    <message>
        <source>Give --respondent COLUMN with a heading or a letter, or --anonymous.</source>
        <translation>Ange --respondent KOLUMN med en rubrik eller en bokstav, eller --anonymous.</translation>
    </message>
    <message>
        <source>In a workbook, the heading or letter of the column that names the organisation that answers.</source>
        <translation>I en arbetsbok: rubriken eller bokstaven för den kolumn som anger vilken organisation som svarar.</translation>
    </message>
    <message>
        <source>In a workbook, no column names who answers; the documents are called Svar 1, Svar 2 and so on.</source>
        <translation>I en arbetsbok: ingen kolumn anger vem som svarar; dokumenten heter Svar 1, Svar 2 och så vidare.</translation>
    </message>
    <message>
        <source>There are more than these {count} paragraphs. Add a word to the query to find fewer.</source>
        <translation>Det finns fler stycken än dessa {count}. Lägg till ett ord i sökningen så blir de färre.</translation>
    </message>
    <message>
        <source>Waiting: {holder} has the project open for writing.</source>
        <translation>Väntar: {holder} har projektet öppet för skrivning.</translation>
    </message>
    <message>
        <source>The copies of a project, newest first, and which are good.</source>
        <translation>Ett projekts kopior, den nyaste först, och vilka som är hela.</translation>
    </message>
    <message>
        <source>{made}  passes the full check, entries: {entries}  {path}</source>
        <translation>{made}  klarar hela kontrollen, poster: {entries}  {path}</translation>
    </message>
    <message>
        <source>{made}  DAMAGED  {path}</source>
        <translation>{made}  SKADAD  {path}</translation>
    </message>
    <message>
        <source>There are no copies of {project}.</source>
        <translation>Det finns inga kopior av {project}.</translation>
    </message>
    <message>
        <source>Get a project back from a copy that passes the full check.</source>
        <translation>Hämta tillbaka ett projekt ur en kopia som klarar hela kontrollen.</translation>
    </message>
    <message>
        <source>The copy; otherwise the newest that passes the full check.</source>
        <translation>Kopian; annars den nyaste som klarar hela kontrollen.</translation>
    </message>
    <message>
        <source>It is the copy {copy}.</source>
        <translation>Det är kopian {copy}.</translation>
    </message>
    <message>
        <source>What stood there is kept as {file}.</source>
        <translation>Det som stod där finns kvar som {file}.</translation>
    </message>
    <message>
        <source>No copy of it that passes the full check was found.</source>
        <translation>Ingen kopia av det som klarar hela kontrollen hittades.</translation>
    </message>
    <message>
        <source>The newest good copy is from {made}: {copy}</source>
        <translation>Den nyaste hela kopian är från {made}: {copy}</translation>
    </message>
    <message>
        <source>“lagvarde-coder restore {path}” puts it in its place, and keeps the damaged file.</source>
        <translation>”lagvarde-coder restore {path}” lägger den i projektets ställe och behåller den skadade filen.</translation>
    </message>
    <message>
        <source>Nothing is missing in it, as far as is known.</source>
        <translation>Så vitt man vet saknas ingenting i den.</translation>
    </message>
    <message>
        <source>Entries of the log that are missing in it: {entries}, from {since} to {until}.</source>
        <translation>Poster i loggen som saknas i den: {entries}, från {since} till {until}.</translation>
    </message>
    <message>
        <source>The file is older than what was left in it here. Entries of the log that are missing: {entries}, from {since} to {until}. “lagvarde-coder copies” lists the copies.</source>
        <translation>Filen är äldre än det som senast lämnades i den här. Poster i loggen som saknas: {entries}, från {since} till {until}. ”lagvarde-coder copies” visar kopiorna.</translation>
    </message>
    <message>
        <source>The project was worked in in another file too: {path}. Entries of the log that only that file has: {there}; that only this one has: {here}.</source>
        <translation>Projektet har ändrats även i en annan fil: {path}. Poster i loggen som bara finns där: {there}; som bara finns här: {here}.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klocka</translation>
    </message>
    <message>
        <source>It had gone back since the entry before.</source>
        <translation>Den hade gått tillbaka sedan posten före.</translation>
    </message>
    <message>
        <source>The corrected file.</source>
        <translation>Den rättade filen.</translation>
    </message>
    <message>
        <source>Only say what differs; store nothing.</source>
        <translation>Säg bara vad som skiljer; spara ingenting.</translation>
    </message>
    <message>
        <source>Codings and accounts that keep their words: {staying}; waiting: {waiting}</source>
        <translation>Kodningar och redovisningar vars ord står kvar: {staying}; väntar på plats: {waiting}</translation>
    </message>
    <message>
        <source>List what waits for a place in the new text of its document.</source>
        <translation>Lista det som väntar på en plats i dokumentets nya version.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Förslag</translation>
    </message>
    <message>
        <source>No theme</source>
        <translation>Inget tema</translation>
    </message>
    <message>
        <source>Put what waits at a place in the new text, or take it away.</source>
        <translation>Ge det som väntar en plats i den nya versionen, eller ta bort det.</translation>
    </message>
    <message>
        <source>What waits: evidence numbers or ids.</source>
        <translation>Det som väntar: beläggsnummer eller id.</translation>
    </message>
    <message>
        <source>Put each where the list proposes.</source>
        <translation>Lägg var och en där listan föreslår.</translation>
    </message>
    <message>
        <source>Take them away; the trail keeps them.</source>
        <translation>Ta bort dem; spårbarheten behåller dem.</translation>
    </message>
    <message>
        <source>Give one of --guess, --remove, or --start with --end.</source>
        <translation>Ange ett av --guess, --remove eller --start med --end.</translation>
    </message>
    <message>
        <source>Waiting for a place: {count}</source>
        <translation>Väntar på plats: {count}</translation>
    </message>
    <message>
        <source>There is no proposal for {name}; give --start and --end.</source>
        <translation>Det finns inget förslag för {name}; ange --start och --end.</translation>
    </message>
    <message>
        <source>Write a document as .docx with its themes as colours and comments; replaces the file.</source>
        <translation>Skriv ett dokument som .docx med temana som färger och kommentarer; ersätter filen.</translation>
    </message>
    <message>
        <source>The file; it ends in .docx.</source>
        <translation>Filen; den slutar på .docx.</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Märkt</translation>
    </message>
    <message>
        <source>--colour takes a colour and a theme, such as yellow=T07, not “{said}”.</source>
        <translation>--colour tar en färg och ett tema, till exempel gul=T07, inte ”{said}”.</translation>
    </message>
    <message>
        <source>“{said}” is no colour. Write one as #FFCC00, or: {known}.</source>
        <translation>”{said}” är ingen färg. Skriv en som #FFCC00, eller: {known}.</translation>
    </message>
    <message>
        <source>Files that are attached to a letter become documents of their own.</source>
        <translation>Filer som är bifogade i ett brev blir egna dokument.</translation>
    </message>
    <message>
        <source>Keep the earlier letters that a letter quotes at its end.</source>
        <translation>Behåll de tidigare brev som ett brev citerar i slutet.</translation>
    </message>
    <message>
        <source>left aside</source>
        <translation>lämnad åt sidan</translation>
    </message>
    <message>
        <source>Only list what the files are and what they double; nothing is imported.</source>
        <translation>Lista bara vad filerna är och vad de dubblerar; inget hämtas in.</translation>
    </message>
    <message>
        <source>The files ({formats}), folders with all in them, and zip files.</source>
        <translation>Filerna ({formats}), mappar med allt i dem, och zip-filer.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Teckenkodning</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Dubblett</translation>
    </message>
    <message>
        <source>the same file as {of}</source>
        <translation>samma fil som {of}</translation>
    </message>
    <message>
        <source>the same text as {of}</source>
        <translation>samma text som {of}</translation>
    </message>
    <message>
        <source>{share} % of the words differ from {of}</source>
        <translation>{share} % av orden skiljer från {of}</translation>
    </message>
    <message>
        <source>The organisations of the ledger, and names that are nearly the same.</source>
        <translation>Förteckningens organisationer, och namn som är nästan lika.</translation>
    </message>
    <message>
        <source>Only pairs of names that are nearly the same.</source>
        <translation>Bara par av namn som är nästan lika.</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Första namnet</translation>
    </message>
    <message>
        <source>Second name</source>
        <translation>Andra namnet</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorier</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>Föreslagen av</translation>
    </message>
    <message>
        <source>Nearly the same names: {number}. “organisations --near” lists them.</source>
        <translation>Nästan lika namn: {number}. ”organisations --near” listar dem.</translation>
    </message>
    <message>
        <source>Two spellings of one organisation become one, everywhere.</source>
        <translation>Två stavningar av en organisation blir en, överallt.</translation>
    </message>
    <message>
        <source>The spelling that goes.</source>
        <translation>Stavningen som försvinner.</translation>
    </message>
    <message>
        <source>The organisation that it is.</source>
        <translation>Organisationen som den är.</translation>
    </message>
    <message>
        <source>Why; kept in the decision log.</source>
        <translation>Varför; sparas i beslutsloggen.</translation>
    </message>
    <message>
        <source>Read a workbook that “export --report ledger” wrote and somebody filled in.</source>
        <translation>Läs in en arbetsbok som ”export --report ledger” skrivit och någon fyllt i.</translation>
    </message>
    <message>
        <source>The workbook (.xlsx).</source>
        <translation>Arbetsboken (.xlsx).</translation>
    </message>
    <message>
        <source>Only say what would be new and changed.</source>
        <translation>Säg bara vad som skulle bli nytt och ändras.</translation>
    </message>
    <message>
        <source>A new organisation, though its name resembles one; may be repeated.</source>
        <translation>En ny organisation, fast namnet liknar en annan; kan upprepas.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Vad det blir av den</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Säger</translation>
    </message>
    <message>
        <source>What became of each question at each organisation.</source>
        <translation>Svarsöversikt: vad det blev av varje fråga hos varje organisation.</translation>
    </message>
    <message>
        <source>The question set, by its key; otherwise npo.</source>
        <translation>Frågeuppsättningen, med sitt korta namn; annars npo.</translation>
    </message>
    <message>
        <source>Its version; otherwise the newest.</source>
        <translation>Dess version; annars den nyaste.</translation>
    </message>
    <message>
        <source>Only this group of the ledger; “” for those in none.</source>
        <translation>Bara denna grupp i förteckningen; ”” för dem som inte har någon.</translation>
    </message>
    <message>
        <source>Only organisations of this category.</source>
        <translation>Bara organisationer i denna kategori.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Fråga {number}</translation>
    </message>
    <message>
        <source>Organisations that answered</source>
        <translation>Organisationer som svarat</translation>
    </message>
    <message>
        <source>Internal input with these questions, not counted: {titles}</source>
        <translation>Internt underlag med dessa frågor, räknas inte: {titles}</translation>
    </message>
    <message>
        <source>{name}: {answered} of {asked}, {oral} of them orally</source>
        <translation>{name}: {answered} av {asked}, varav {oral} muntligt</translation>
    </message>
    <message>
        <source>{name}: {answered} of {asked}</source>
        <translation>{name}: {answered} av {asked}</translation>
    </message>
    <message>
        <source>Give --sheet-names, --respondent CELL, or --anonymous.</source>
        <translation>Ange --sheet-names, --respondent CELL eller --anonymous.</translation>
    </message>
    <message>
        <source>--respondent, --anonymous and --sheet-names contradict each other; give one of them.</source>
        <translation>--respondent, --anonymous och --sheet-names motsäger varandra; ange en av dem.</translation>
    </message>
    <message>
        <source>--question names all columns with questions, so that --not-question takes none away; give one.</source>
        <translation>--question anger alla kolumner med frågor, så --not-question tar inte bort någon; ange bara den ena.</translation>
    </message>
    <message>
        <source>In a workbook with a form per sheet, the names of the sheets are the organisations&apos;.</source>
        <translation>I en arbetsbok med ett formulär per blad är bladens namn organisationernas.</translation>
    </message>
    <message>
        <source>The theme that a highlighter&apos;s or shading&apos;s colour stands for, such as yellow=T07 or #FFCC00=T03: what is marked with it is coded; may be repeated. --preview lists the colours of a file.</source>
        <translation>Det tema som en överstryknings- eller skuggningsfärg står för, till exempel gul=T07 eller #FFCC00=T03: det som är märkt med den kodas; kan upprepas. --preview listar färgerna i en fil.</translation>
    </message>
    <message>
        <source>In a workbook, the heading or letter of a column with a question, in place of those that seem to have one; may be repeated.</source>
        <translation>I en arbetsbok rubriken eller bokstaven för en kolumn med en fråga, i stället för dem som verkar ha en; får upprepas.</translation>
    </message>
    <message>
        <source>The heading or letter of a column that seems to have a question and has none; may be repeated.</source>
        <translation>Rubriken eller bokstaven för en kolumn som verkar ha en fråga men inte har det; får upprepas.</translation>
    </message>
    <message>
        <source>Erased by decision {time} (entry {entry}): document {number}; values: {values}, texts and files: {texts}. {reason}</source>
        <translation>Gallrat enligt beslut {time} (post {entry}): dokument {number}; värden: {values}, texter och filer: {texts}. {reason}</translation>
    </message>
    <message>
        <source>Delete documents that should not be there; it can be undone.</source>
        <translation>Radera dokument som inte ska vara med; det kan ångras.</translation>
    </message>
    <message>
        <source>The documents, by id, number or title.</source>
        <translation>Dokumenten, med id, nummer eller titel.</translation>
    </message>
    <message>
        <source>Also if they are coded: the codings go with them.</source>
        <translation>Även om de är kodade: kodningarna går med dem.</translation>
    </message>
    <message>
        <source>Not deleted: {number}. {title}</source>
        <translation>Inte raderat: {number}. {title}</translation>
    </message>
    <message>
        <source>Codings on them: {codings}; accounts of text without a theme: {accounts}</source>
        <translation>Kodningar på dem: {codings}; redovisningar av text utan tema: {accounts}</translation>
    </message>
    <message>
        <source>Nothing was deleted. Give --yes if that is to go too.</source>
        <translation>Inget raderades. Ange --yes om de ska gå med.</translation>
    </message>
    <message>
        <source>Deleted: {number}. {title}</source>
        <translation>Raderat: {number}. {title}</translation>
    </message>
    <message>
        <source>Erase a document&apos;s words by decision, for good; figures stay.</source>
        <translation>Gallra ett dokuments ord enligt beslut, för gott; siffrorna står kvar.</translation>
    </message>
    <message>
        <source>The decision; the log keeps it.</source>
        <translation>Beslutet; det står kvar i loggen.</translation>
    </message>
    <message>
        <source>Also what coders wrote on its passages.</source>
        <translation>Även det som kodare har skrivit på dess utdrag.</translation>
    </message>
    <message>
        <source>What it is called from now on; otherwise by its number.</source>
        <translation>Vad det heter från och med nu; annars efter sitt nummer.</translation>
    </message>
    <message>
        <source>Erased: {number}. {title}. Codings that stay: {codings}</source>
        <translation>Gallrat: {number}. {title}. Kodningar som står kvar: {codings}</translation>
    </message>
    <message>
        <source>Erased already: {number}. {title}. Codings that stay: {codings}</source>
        <translation>Redan gallrat: {number}. {title}. Kodningar som står kvar: {codings}</translation>
    </message>
    <message>
        <source>Copies made anew: {made}; older ones removed: {removed}</source>
        <translation>Nygjorda kopior: {made}; äldre som tagits bort: {removed}</translation>
    </message>
    <message>
        <source>The file is being read: the last of it goes when everybody has closed it.</source>
        <translation>Filen läses just nu: det sista försvinner när alla har stängt den.</translation>
    </message>
    <message>
        <source>By hand: the words may be in {path}.</source>
        <translation>För hand: orden kan finnas i {path}.</translation>
    </message>
    <message>
        <source>By hand: the words may be in the export {name} of {day}.</source>
        <translation>För hand: orden kan finnas i exporten {name} från {day}.</translation>
    </message>
    <message>
        <source>By hand: copies made elsewhere, which the program does not know.</source>
        <translation>För hand: kopior som gjorts någon annanstans, som programmet inte känner till.</translation>
    </message>
    <message>
        <source>List the steps of the method: figures, what is open, who signed off.</source>
        <translation>Visa metodens steg: siffror, vad som är öppet, vem som har kvitterat.</translation>
    </message>
    <message>
        <source>Also the steps that this study leaves out.</source>
        <translation>Även de steg som inte ingår i den här studien.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Goes in</source>
        <translation>Går in</translation>
    </message>
    <message>
        <source>Came out</source>
        <translation>Kom ut</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Kvitterat</translation>
    </message>
    <message>
        <source>Sign off a step of the method, or open it again.</source>
        <translation>Kvittera ett av metodens steg, eller öppna det igen.</translation>
    </message>
    <message>
        <source>The step: its number in the list, name or id.</source>
        <translation>Steget: nummer i listan, namn eller id.</translation>
    </message>
    <message>
        <source>What is said with the sign-off.</source>
        <translation>Det som sägs med kvitteringen.</translation>
    </message>
    <message>
        <source>Open the step again; needs --why.</source>
        <translation>Öppna steget igen; kräver --why.</translation>
    </message>
    <message>
        <source>Confirm a sign-off whose figures changed; needs --why.</source>
        <translation>Bekräfta en kvittering vars siffror har ändrats; kräver --why.</translation>
    </message>
    <message>
        <source>Choose one of --reopen and --confirm.</source>
        <translation>Välj en av --reopen och --confirm.</translation>
    </message>
    <message>
        <source>That needs a reason: --why TEXT.</source>
        <translation>Det kräver ett skäl: --why TEXT.</translation>
    </message>
    <message>
        <source>A sign-off needs a note: --note TEXT.</source>
        <translation>En kvittering kräver en anteckning: --note TEXT.</translation>
    </message>
    <message>
        <source>{what}: {count} of {total}</source>
        <translation>{what}: {count} av {total}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ingår inte</translation>
    </message>
    <message>
        <source>{told} (changed since)</source>
        <translation>{told} (ändrat sedan dess)</translation>
    </message>
    <message>
        <source>imported: {number}</source>
        <translation>inhämtade: {number}</translation>
    </message>
    <message>
        <source>already there: {number}</source>
        <translation>fanns redan: {number}</translation>
    </message>
    <message>
        <source>refused: {number}</source>
        <translation>nekade: {number}</translation>
    </message>
    <message>
        <source>left aside: {number}</source>
        <translation>lämnade åt sidan: {number}</translation>
    </message>
    <message>
        <source>something not carried over in: {number}</source>
        <translation>något följde inte med i: {number}</translation>
    </message>
    <message>
        <source>Files: {files}; {parts}. New documents: {documents}.</source>
        <translation>Filer: {files}; {parts}. Nya dokument: {documents}.</translation>
    </message>
    <message>
        <source>Under which name lists bring it together; “” for none.</source>
        <translation>Under vilket namn listor samlar det; ”” för inget.</translation>
    </message>
    <message>
        <source>What stands in place of title and organisations where it is quoted; “” for neither.</source>
        <translation>Vad som står i stället för titel och organisationer där det citeras; ”” för inget.</translation>
    </message>
    <message>
        <source>Under which number it is registered; “” for none.</source>
        <translation>Under vilket nummer det är diariefört; ”” för inget.</translation>
    </message>
    <message>
        <source>What of it is secret, and why; “” for nothing.</source>
        <translation>Vad i det som omfattas av sekretess, och varför; ”” för inget.</translation>
    </message>
    <message>
        <source>Who took part, by role, in place of what was said before; may be repeated; “” for nobody.</source>
        <translation>Vilka som deltog, med roll, i stället för vad som sades tidigare; får upprepas; ”” för ingen.</translation>
    </message>
    <message>
        <source>Whether it is out of the lists for coding; figures count it all the same.</source>
        <translation>Om det är borta ur listorna för kodning; siffror räknar det ändå.</translation>
    </message>
    <message>
        <source>Give a document, or those of a workbook of answers, the text of a corrected file.</source>
        <translation>Ge ett dokument, eller dem ur en arbetsbok med svar, texten i en rättad fil.</translation>
    </message>
    <message>
        <source>Documents with the same answers as before: {count}</source>
        <translation>Dokument med samma svar som förut: {count}</translation>
    </message>
    <message>
        <source>No document has the answers of {name}; nothing is done with them.</source>
        <translation>Inget dokument har svaren från {name}; inget görs med dem.</translation>
    </message>
    <message>
        <source>{number}. {title}: the file has no answers of theirs; the document stays as it is.</source>
        <translation>{number}. {title}: filen har inga svar från dem; dokumentet står kvar som det är.</translation>
    </message>
    <message>
        <source>{number}. {title}: several answers may be meant; the document stays as it is. Give it a file of its own.</source>
        <translation>{number}. {title}: flera svar kan vara de som avses; dokumentet står kvar som det är. Ge det en egen fil.</translation>
    </message>
    <message>
        <source>{number}. {title} stays erased; the file, which is stored, has answers of theirs all the same.</source>
        <translation>{number}. {title} förblir gallrat; filen, som lagras, har ändå svar från dem.</translation>
    </message>
    <message>
        <source>Main body</source>
        <translation>Huvudaktör</translation>
    </message>
    <message>
        <source>Contacts by role</source>
        <translation>Kontakter i roll av</translation>
    </message>
    <message>
        <source>Correct what is known of an organisation.</source>
        <translation>Rätta det som är känt om en organisation.</translation>
    </message>
    <message>
        <source>Its name in the ledger.</source>
        <translation>Namnet i intressentförteckningen.</translation>
    </message>
    <message>
        <source>What it is called from now on.</source>
        <translation>Vad den heter från och med nu.</translation>
    </message>
    <message>
        <source>The ledger’s group; “” for none.</source>
        <translation>Gruppen i intressentförteckningen; ”” för ingen.</translation>
    </message>
    <message>
        <source>Of what sort it is; may be repeated; “” for none.</source>
        <translation>Av vilket slag den är; kan upprepas; ”” för inget.</translation>
    </message>
    <message>
        <source>Who suggested that it be heard.</source>
        <translation>Vem som föreslog att den skulle höras.</translation>
    </message>
    <message>
        <source>Whether it is a central body, often heard more than once.</source>
        <translation>Om den är en central aktör, ofta hörd mer än en gång.</translation>
    </message>
    <message>
        <source>In which role somebody speaks for it, never who that is; may be repeated; “” for none.</source>
        <translation>I vilken roll någon talar för den, aldrig vem; kan upprepas; ”” för ingen.</translation>
    </message>
    <message>
        <source>Nothing is to be corrected. “correct-organisation --help” lists what can be.</source>
        <translation>Inget ska rättas. ”correct-organisation --help” listar vad som kan rättas.</translation>
    </message>
    <message>
        <source>“{role}” looks like a person’s name. Write the role: a name is never exported.</source>
        <translation>”{role}” ser ut som ett personnamn. Skriv rollen: ett namn exporteras aldrig.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Comments in a file do not become the comments of its codings.</source>
        <translation>Kommentarer i en fil blir inte kommentarer till dess kodningar.</translation>
    </message>
    <message>
        <source>By hand: the file {name} stays in the project with the erased words until these documents, which came of it, are erased too: {numbers}.</source>
        <translation>För hand: filen {name} står kvar i projektet med de gallrade orden tills också de här dokumenten, som kom ur den, är gallrade: {numbers}.</translation>
    </message>
    <message>
        <source>By hand: {number}. {title} has the same text, and keeps it.</source>
        <translation>För hand: {number}. {title} har samma text och behåller den.</translation>
    </message>
    <message>
        <source>What the section is a passage of.</source>
        <translation>Vad avsnittet är.</translation>
    </message>
    <message>
        <source>List the sections of a document: headings, answers, speakers …</source>
        <translation>Lista ett dokuments avsnitt: rubriker, svar, talare …</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Lay a section on a passage; others of its kind give way, codings stay as they are.</source>
        <translation>Lägg ett avsnitt på ett stycke text; andra av samma slag viker undan, kodningar ändras inte.</translation>
    </message>
    <message>
        <source>First character of the section, counted from 0.</source>
        <translation>Avsnittets första tecken, räknat från 0.</translation>
    </message>
    <message>
        <source>The character after the section&apos;s last one.</source>
        <translation>Tecknet efter avsnittets sista.</translation>
    </message>
    <message>
        <source>The heading, the question&apos;s wording or who speaks.</source>
        <translation>Rubriken, frågans ordalydelse eller vem som talar.</translation>
    </message>
    <message>
        <source>The known question that is answered, such as npo:3.</source>
        <translation>Den kända fråga som besvaras, till exempel npo:3.</translation>
    </message>
    <message>
        <source>Which organisation of the document speaks; may be repeated.</source>
        <translation>Vilken av dokumentets organisationer som talar; får upprepas.</translation>
    </message>
    <message>
        <source>Of a heading, 1 the highest.</source>
        <translation>En rubriks nivå, 1 är den högsta.</translation>
    </message>
    <message>
        <source>It takes the place of the section of this kind that holds character N.</source>
        <translation>Det ersätter det avsnitt av samma slag som har tecken N.</translation>
    </message>
    <message>
        <source>Take a section away; its text and codings stay.</source>
        <translation>Ta bort ett avsnitt; texten och kodningarna är kvar.</translation>
    </message>
    <message>
        <source>A character that the section holds, counted from 0.</source>
        <translation>Ett tecken som finns i avsnittet, räknat från 0.</translation>
    </message>
    <message>
        <source>--question takes a set and a number such as npo:3, not “{said}”.</source>
        <translation>--question tar en uppsättning och ett nummer, till exempel npo:3, inte ”{said}”.</translation>
    </message>
    <message>
        <source>Make candidates, and decide what becomes of them.</source>
        <translation>Skapa kandidater och avgör vad det blir av dem.</translation>
    </message>
    <message>
        <source>Families of candidates.</source>
        <translation>Familjer av kandidater.</translation>
    </message>
    <message>
        <source>The family: its letter, name or id.</source>
        <translation>Familjen: dess bokstav, namn eller id.</translation>
    </message>
    <message>
        <source>A candidate by number, name or id; may be repeated.</source>
        <translation>En kandidat: nummer, namn eller id; kan upprepas.</translation>
    </message>
    <message>
        <source>List candidates by family, with what became of them.</source>
        <translation>Lista kandidaterna per familj, med vad det blev av dem.</translation>
    </message>
    <message>
        <source>Only this family: its letter or name.</source>
        <translation>Bara den här familjen: dess bokstav eller namn.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familj</translation>
    </message>
    <message>
        <source>Brought into</source>
        <translation>Förd till</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Blev</translation>
    </message>
    <message>
        <source>Rank a family by the organisations that ask for it.</source>
        <translation>Rangordna en familj efter organisationerna som efterfrågar den.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Unit: organisations heard. A = after a place: several have as many. {finished} of {total} documents done. How often is not how important.</source>
        <translation>Enhet: hörda organisationer. Ett = efter en plats: flera har lika många. {finished} av {total} dokument klara. Hur ofta är inte hur viktigt.</translation>
    </message>
    <message>
        <source>Make a candidate; the first line is its number.</source>
        <translation>Skapa en kandidat; första raden är dess nummer.</translation>
    </message>
    <message>
        <source>The working name.</source>
        <translation>Arbetsnamnet.</translation>
    </message>
    <message>
        <source>The document that gave rise to it, or whose passage did.</source>
        <translation>Dokumentet som gav upphov till den, eller vars utdrag gjorde det.</translation>
    </message>
    <message>
        <source>A passage needs --source, --start and --end.</source>
        <translation>Ett utdrag kräver --source, --start och --end.</translation>
    </message>
    <message>
        <source>Bring candidates into one of their family; prints its number.</source>
        <translation>För samman kandidater till en i deras familj; skriver dess nummer.</translation>
    </message>
    <message>
        <source>The candidate: number or exact name; made if there is none.</source>
        <translation>Kandidaten: nummer eller exakt namn; skapas om den saknas.</translation>
    </message>
    <message>
        <source>Take candidates out of the one they were brought into.</source>
        <translation>Skilj kandidater från den de fördes till.</translation>
    </message>
    <message>
        <source>Keep candidates, with a reason.</source>
        <translation>Behåll kandidater, med skäl.</translation>
    </message>
    <message>
        <source>Drop candidates, with a reason; their codings stay.</source>
        <translation>Låt kandidater utgå, med skäl; deras kodningar finns kvar.</translation>
    </message>
    <message>
        <source>Let candidates be undecided again, with a reason.</source>
        <translation>Låt kandidater vara oavgjorda igen, med skäl.</translation>
    </message>
    <message>
        <source>Make a theme of each candidate; prints the themes&apos; numbers.</source>
        <translation>Gör varje kandidat till tema; skriver temanas nummer.</translation>
    </message>
    <message>
        <source>A theme that is there already, in place of a new one.</source>
        <translation>Ett tema som redan finns, i stället för ett nytt.</translation>
    </message>
    <message>
        <source>Code the passages with the themes, too.</source>
        <translation>Koda utdragen med temana också.</translation>
    </message>
    <message>
        <source>List the families of candidates.</source>
        <translation>Lista familjerna av kandidater.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Bokstav</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidater</translation>
    </message>
    <message>
        <source>Add a family; the first line is its letter.</source>
        <translation>Lägg till en familj; första raden är dess bokstav.</translation>
    </message>
    <message>
        <source>The family&apos;s name.</source>
        <translation>Familjens namn.</translation>
    </message>
    <message>
        <source>What its numbers begin with; otherwise one that is free.</source>
        <translation>Vad dess nummer börjar med; annars en ledig bokstav.</translation>
    </message>
    <message>
        <source>Give a family another name; its numbers stay.</source>
        <translation>Byt namn på en familj; numren står kvar.</translation>
    </message>
    <message>
        <source>The new name.</source>
        <translation>Det nya namnet.</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Oavgjord</translation>
    </message>
    <message>
        <source>Brought together</source>
        <translation>Sammanförd</translation>
    </message>
    <message>
        <source>What is counted: candidates, themes or needs.</source>
        <translation>Vad som räknas: kandidater, teman eller behov.</translation>
    </message>
    <message>
        <source>The theme or need: number, exact name or id.</source>
        <translation>Temat eller behovet: nummer, exakt namn eller id.</translation>
    </message>
    <message>
        <source>Judge a theme or need; the first line is the verdict&apos;s id.</source>
        <translation>Bedöm ett tema eller behov; första raden är bedömningens id.</translation>
    </message>
    <message>
        <source>What the material says of it.</source>
        <translation>Vad materialet säger om det.</translation>
    </message>
    <message>
        <source>The wording that it should have.</source>
        <translation>Den lydelse det bör ha.</translation>
    </message>
    <message>
        <source>A passage chosen as evidence, by evidence id; may be repeated.</source>
        <translation>Ett utdrag som väljs som belägg, med beläggsnummer; får upprepas.</translation>
    </message>
    <message>
        <source>A contradicting or nuancing passage that was read; may be repeated.</source>
        <translation>Ett motsägande eller nyanserande utdrag som har lästs; får upprepas.</translation>
    </message>
    <message>
        <source>Let it be the project&apos;s verdict, too.</source>
        <translation>Låt det också gälla som projektets bedömning.</translation>
    </message>
    <message>
        <source>Contradicting passages not gone through: {number}</source>
        <translation>Motsägande utdrag inte genomgångna: {number}</translation>
    </message>
    <message>
        <source>List verdicts by theme and need.</source>
        <translation>Visa bedömningarna efter tema och behov.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>The project&apos;s</source>
        <translation>Projektets</translation>
    </message>
    <message>
        <source>Against, not read</source>
        <translation>Emot, ej lästa</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Ändrat sedan</translation>
    </message>
    <message>
        <source>List codings by a definition that has changed since, or keep some of them.</source>
        <translation>Visa kodningar efter en definition som sedan ändrats, eller behåll några av dem.</translation>
    </message>
    <message>
        <source>Only this theme&apos;s.</source>
        <translation>Bara detta temas.</translation>
    </message>
    <message>
        <source>A coding that fits the definition as it is now; may be repeated.</source>
        <translation>En kodning som passar definitionen som den är nu; får upprepas.</translation>
    </message>
    <message>
        <source>Changed in version</source>
        <translation>Ändrad i version</translation>
    </message>
    <message>
        <source>List verdicts and merges that have changed since, or confirm them again with a reason.</source>
        <translation>Visa bedömningar och sammanföringar där underlaget ändrats sedan dess, eller bekräfta dem på nytt med ett skäl.</translation>
    </message>
    <message>
        <source>Only decisions on this theme or need; may be repeated.</source>
        <translation>Bara beslut om detta tema eller behov; får upprepas.</translation>
    </message>
    <message>
        <source>The reason, kept in the log; without it they are only listed.</source>
        <translation>Skälet, som sparas i loggen; utan skäl visas de bara.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Borta</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Ändrat</translation>
    </message>
    <message>
        <source>Redefined</source>
        <translation>Omdefinierat</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Only a family of candidates, by name or initial, or “themes”.</source>
        <translation>Bara en familj av kandidater, med namn eller bokstav, eller ”themes”.</translation>
    </message>
    <message>
        <source>Write the codebook as docx, html, xlsx or toml instead.</source>
        <translation>Skriv i stället kodboken som docx, html, xlsx eller toml.</translation>
    </message>
    <message>
        <source>Where; otherwise beside the project.</source>
        <translation>Var; annars bredvid projektet.</translation>
    </message>
    <message>
        <source>Themes: make, change, move; versions of the codebook.</source>
        <translation>Teman: skapa, ändra, flytta; kodbokens versioner.</translation>
    </message>
    <message>
        <source>Its words from now on; empty takes them away.</source>
        <translation>Orden från och med nu; tomt tar bort dem.</translation>
    </message>
    <message>
        <source>A theme that it is easily taken for; may be repeated. Empty: none.</source>
        <translation>Ett tema som det lätt förväxlas med; kan upprepas. Tomt: inget.</translation>
    </message>
    <message>
        <source>A passage by its evidence number; may be repeated. Empty: none.</source>
        <translation>Ett utdrag med sitt beläggsnummer; kan upprepas. Tomt: inget.</translation>
    </message>
    <message>
        <source>Make a theme, a sub-theme or a need; prints its number.</source>
        <translation>Skapa ett tema, ett undertema eller ett behov; skriver ut numret.</translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation>Vad det heter.</translation>
    </message>
    <message>
        <source>Theme or need; candidates are made by “candidates”.</source>
        <translation>Tema eller behov; kandidater görs med ”candidates”.</translation>
    </message>
    <message>
        <source>The theme that it is part of: number or exact name.</source>
        <translation>Temat som det är del av: nummer eller exakt namn.</translation>
    </message>
    <message>
        <source>The heading under which reports list it.</source>
        <translation>Rubriken som det står under i rapporter.</translation>
    </message>
    <message>
        <source>Candidates are made by “candidates”.</source>
        <translation>Kandidater görs med ”candidates”.</translation>
    </message>
    <message>
        <source>Change what a theme says; --substantial with a reason begins a new codebook version.</source>
        <translation>Ändra vad ett tema säger; --substantial med ett skäl börjar en ny version av kodboken.</translation>
    </message>
    <message>
        <source>A colour of the palette.</source>
        <translation>En färg ur paletten.</translation>
    </message>
    <message>
        <source>Which passages belong to it may be others; otherwise it is editorial.</source>
        <translation>Andra utdrag kan höra dit nu (saklig ändring); annars är den redaktionell.</translation>
    </message>
    <message>
        <source>Put a theme before another one, make it part of one, or lift it out.</source>
        <translation>Ställ ett tema före ett annat, gör det till del av ett, eller lyft ut det.</translation>
    </message>
    <message>
        <source>Put it in front of this theme; otherwise it comes last.</source>
        <translation>Ställ det före detta tema; annars kommer det sist.</translation>
    </message>
    <message>
        <source>Make it part of this theme.</source>
        <translation>Gör det till del av detta tema.</translation>
    </message>
    <message>
        <source>Take it out of the theme that it is part of.</source>
        <translation>Lyft ut det ur temat som det är del av.</translation>
    </message>
    <message>
        <source>Name the codebook as it is now, “1.0”.</source>
        <translation>Frys kodboken som den är nu under ett namn, ”1.0”.</translation>
    </message>
    <message>
        <source>The version’s name.</source>
        <translation>Versionens namn.</translation>
    </message>
    <message>
        <source>{name}: version {version}</source>
        <translation>{name}: version {version}</translation>
    </message>
    <message>
        <source>What differs between two versions of the codebook; without any, list them.</source>
        <translation>Vad som skiljer två versioner av kodboken; utan version listas de.</translation>
    </message>
    <message>
        <source>A version’s name or number.</source>
        <translation>En versions namn eller nummer.</translation>
    </message>
    <message>
        <source>Another; otherwise as it is now.</source>
        <translation>En annan; annars som den är nu.</translation>
    </message>
    <message>
        <source>Write the page as .docx or .html instead.</source>
        <translation>Skriv i stället sidan som .docx eller .html.</translation>
    </message>
    <message>
        <source>The order is another one.</source>
        <translation>Ordningen är en annan.</translation>
    </message>
    <message>
        <source>The two versions say the same.</source>
        <translation>De två versionerna säger samma sak.</translation>
    </message>
    <message>
        <source>Take over a codebook file (.xlsx, .toml): new themes, and what reads otherwise.</source>
        <translation>Ta över en kodboksfil (.xlsx, .toml): nya teman, och det som lyder annorlunda.</translation>
    </message>
    <message>
        <source>The codebook file.</source>
        <translation>Kodboksfilen.</translation>
    </message>
    <message>
        <source>Only show what is new, changed and gone.</source>
        <translation>Visa bara vad som är nytt, ändrat och borta.</translation>
    </message>
    <message>
        <source>Which passages belong to a theme may be others: a new codebook version.</source>
        <translation>Andra utdrag kan höra till ett tema nu (saklig ändring): en ny version av kodboken.</translation>
    </message>
    <message>
        <source>Drop the themes that the file does not have.</source>
        <translation>Låt teman som filen inte har utgå.</translation>
    </message>
    <message>
        <source>Rows that say what the project says: {count}</source>
        <translation>Rader som säger vad projektet säger: {count}</translation>
    </message>
    <message>
        <source>Not carried over: {names}</source>
        <translation>Följer inte med: {names}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Mask words wherever they would leave the program; prints the mask&apos;s id.</source>
        <translation>Maskera ord överallt där de skulle lämna programmet; skriver maskeringens id.</translation>
    </message>
    <message>
        <source>First character to mask, counted from 0.</source>
        <translation>Det första tecknet som maskeras, räknat från 0.</translation>
    </message>
    <message>
        <source>The character after the last one to mask.</source>
        <translation>Tecknet efter det sista som maskeras.</translation>
    </message>
    <message>
        <source>What is printed instead; otherwise [namn].</source>
        <translation>Vad som skrivs ut i stället; annars [namn].</translation>
    </message>
    <message>
        <source>Take masks away; what they were stays in the log.</source>
        <translation>Ta bort maskeringar; vad de var står kvar i loggen.</translation>
    </message>
    <message>
        <source>Masks, by id.</source>
        <translation>Maskeringar, med id.</translation>
    </message>
    <message>
        <source>List the masks, in order of document and place.</source>
        <translation>Lista maskeringarna, i dokumentens och textens ordning.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>List what may have to be masked: names, numbers, addresses of persons; masks nothing.</source>
        <translation>Lista vad som kan behöva maskeras: personers namn, nummer och adresser; maskerar inget.</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Kan vara</translation>
    </message>
    <message>
        <source>{theme}: the heading “{part}” is not found in the file.</source>
        <translation>{theme}: rubriken ”{part}” hittas inte i filen.</translation>
    </message>
    <message>
        <source>Not taken, see the remarks: {texts}. With --take-all these are taken, too.</source>
        <translation>Inte tagna, se anmärkningarna: {texts}. Med --take-all tas också de.</translation>
    </message>
    <message>
        <source>{theme}: no coding has these evidence numbers: {evidence}</source>
        <translation>{theme}: ingen kodning har dessa beläggsnummer: {evidence}</translation>
    </message>
    <message>
        <source>Write, or without options read, your own text on a theme or need.</source>
        <translation>Skriv, eller läs utan tillval, egen text om ett tema eller behov.</translation>
    </message>
    <message>
        <source>What the report says of it; “” for nothing. [E-…] becomes a note.</source>
        <translation>Vad rapporten säger om det; ”” för inget. [E-…] blir en not.</translation>
    </message>
    <message>
        <source>What speaks against it; “” for nothing.</source>
        <translation>Vad som talar emot det; ”” för inget.</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>Egen text</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Vad som talar emot</translation>
    </message>
    <message>
        <source>List your own texts on themes and needs.</source>
        <translation>Lista egna texter om teman och behov.</translation>
    </message>
    <message>
        <source>List what a .docx written with “export --report egna-texter” or “utvecklingsbehov” says otherwise.</source>
        <translation>Lista vad en .docx som skrivits med ”export --report egna-texter” eller ”utvecklingsbehov” säger annorlunda.</translation>
    </message>
    <message>
        <source>Let what that file says be the texts, but for those changed here since, or with a heading gone.</source>
        <translation>Låt det som filen säger bli texterna, utom de som ändrats här sedan dess eller har en rubrik borta.</translation>
    </message>
    <message>
        <source>The same, and those, too.</source>
        <translation>Detsamma, och också dem.</translation>
    </message>
    <message>
        <source>A heading is gone</source>
        <translation>En rubrik är borta</translation>
    </message>
    <message>
        <source>No coding has the evidence number {evidence}</source>
        <translation>Ingen kodning har beläggsnumret {evidence}</translation>
    </message>
    <message>
        <source>Unknown evidence</source>
        <translation>Okänt belägg</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>What counts: a filter that was kept under this name.</source>
        <translation>Vad som räknas: ett urval som sparats under detta namn.</translation>
    </message>
    <message>
        <source>Without wave</source>
        <translation>Utan våg</translation>
    </message>
    <message>
        <source>Wave {number}</source>
        <translation>Våg {number}</translation>
    </message>
    <message>
        <source>Only codings by this coder; may be repeated.</source>
        <translation>Bara kodningar av den här kodaren; får upprepas.</translation>
    </message>
    <message>
        <source>Only codings that say this; may be repeated.</source>
        <translation>Bara kodningar som säger detta; får upprepas.</translation>
    </message>
    <message>
        <source>Only this sort of material; may be repeated.</source>
        <translation>Bara detta slags material; får upprepas.</translation>
    </message>
    <message>
        <source>Only this sort of evidence; may be repeated.</source>
        <translation>Bara detta slags underlag; får upprepas.</translation>
    </message>
    <message>
        <source>Only organisations of this category; may be repeated.</source>
        <translation>Bara organisationer i den här kategorin; får upprepas.</translation>
    </message>
    <message>
        <source>Only who was asked in this wave; 0: in none; may be repeated.</source>
        <translation>Bara de som tillfrågats i den här vågen; 0: i ingen; får upprepas.</translation>
    </message>
    <message>
        <source>Only answers to this question, by its words or id; may be repeated.</source>
        <translation>Bara svar på den här frågan, med dess ord eller id; får upprepas.</translation>
    </message>
    <message>
        <source>Only codings that answer a question, or only those that answer none.</source>
        <translation>Bara kodningar som svarar på en fråga, eller bara de som inte gör det.</translation>
    </message>
    <message>
        <source>Only documents that are finished.</source>
        <translation>Bara dokument som är klara.</translation>
    </message>
    <message>
        <source>Internal input counts, too.</source>
        <translation>Interna underlag räknas också.</translation>
    </message>
    <message>
        <source>Only documents of this day or later.</source>
        <translation>Bara dokument från den här dagen eller senare.</translation>
    </message>
    <message>
        <source>Only documents of this day or earlier.</source>
        <translation>Bara dokument från den här dagen eller tidigare.</translation>
    </message>
    <message>
        <source>Cross any two of themes, categories, questions and so on.</source>
        <translation>Korsa två av teman, kategorier, frågor med mera.</translation>
    </message>
    <message>
        <source>What the rows are; otherwise themes.</source>
        <translation>Vad raderna är; annars teman.</translation>
    </message>
    <message>
        <source>What the columns are; otherwise categories.</source>
        <translation>Vad kolumnerna är; annars kategorier.</translation>
    </message>
    <message>
        <source>The unit that is counted; otherwise organisations.</source>
        <translation>Enheten som räknas; annars organisationer.</translation>
    </message>
    <message>
        <source>What is counted; otherwise themes.</source>
        <translation>Vad som räknas; annars teman.</translation>
    </message>
    <message>
        <source>Shares in place of numbers.</source>
        <translation>Andelar i stället för antal.</translation>
    </message>
    <message>
        <source>A column to hold against another, in percentage points; give it twice.</source>
        <translation>En kolumn att ställa mot en annan, i procentenheter; anges två gånger.</translation>
    </message>
    <message>
        <source>The matrix that was kept under this name.</source>
        <translation>Matrisen som sparats under detta namn.</translation>
    </message>
    <message>
        <source>Difference {one} – {other}, percentage points</source>
        <translation>Skillnad {one} – {other}, procentenheter</translation>
    </message>
    <message>
        <source>Counted: {of}</source>
        <translation>Räknat: {of}</translation>
    </message>
    <message>
        <source>Counted: what both have on the same words</source>
        <translation>Räknat: det som båda har på samma ord</translation>
    </message>
    <message>
        <source>Give --difference twice: two columns.</source>
        <translation>Ange --difference två gånger: två kolumner.</translation>
    </message>
    <message>
        <source>The name that it is kept under.</source>
        <translation>Namnet som det sparas under.</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Begränsningar</translation>
    </message>
    <message>
        <source>Keep a filter, or a matrix, under a name.</source>
        <translation>Spara ett urval, eller en matris, under ett namn.</translation>
    </message>
    <message>
        <source>Keep a matrix with these rows.</source>
        <translation>Spara en matris med dessa rader.</translation>
    </message>
    <message>
        <source>Keep a matrix with these columns.</source>
        <translation>Spara en matris med dessa kolumner.</translation>
    </message>
    <message>
        <source>Kept as “{name}”.</source>
        <translation>Sparat som ”{name}”.</translation>
    </message>
    <message>
        <source>A matrix of this name, not a filter.</source>
        <translation>En matris med detta namn, inte ett urval.</translation>
    </message>
    <message>
        <source>“{name}” is not kept any more.</source>
        <translation>”{name}” är inte längre sparat.</translation>
    </message>
    <message>
        <source>A kept plan that says what the report holds.</source>
        <translation>En sparad plan som säger vad rapporten innehåller.</translation>
    </message>
    <message>
        <source>Keep a plan of a report, change it, or remove it.</source>
        <translation>Spara en plan för en rapport, ändra den eller ta bort den.</translation>
    </message>
    <message>
        <source>What the plan is called.</source>
        <translation>Vad planen heter.</translation>
    </message>
    <message>
        <source>Which report: {reports}; otherwise the first.</source>
        <translation>Vilken rapport: {reports}; annars den första.</translation>
    </message>
    <message>
        <source>Its chapters in order, with commas between; otherwise all.</source>
        <translation>Dess kapitel i ordning, med komman mellan; annars alla.</translation>
    </message>
    <message>
        <source>How many quotations a need has at most; otherwise all chosen ones.</source>
        <translation>Hur många citat ett behov har som mest; annars alla valda.</translation>
    </message>
    <message>
        <source>What the line of figures counts; several times for several.</source>
        <translation>Vad sifferraden räknar; flera gånger för flera.</translation>
    </message>
    <message>
        <source>Draw bars.</source>
        <translation>Rita staplar.</translation>
    </message>
    <message>
        <source>Only passages that were chosen for the report.</source>
        <translation>Bara utdrag som valts till rapporten.</translation>
    </message>
    <message>
        <source>Remove the plan.</source>
        <translation>Ta bort planen.</translation>
    </message>
    <message>
        <source>List the plans of reports, and the chapters that plans may choose.</source>
        <translation>Lista planerna för rapporter, och kapitlen som planer kan välja.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citat</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>staplar</translation>
    </message>
    <message>
        <source>all chosen</source>
        <translation>alla valda</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>The plan is for another report: {name}.</source>
        <translation>Planen gäller en annan rapport: {name}.</translation>
    </message>
    <message>
        <source>“{part}” is no part of a query. Write theme=T01, words=tid, sentence:theme=T02, “or” or “not”; before “=”: {traits}; before “:”: {places}.</source>
        <translation>”{part}” är ingen del av en sökfråga. Skriv theme=T01, words=tid, sentence:theme=T02, ”or” eller ”not”; före ”=”: {traits}; före ”:”: {places}.</translation>
    </message>
    <message>
        <source>Find passages by theme, stance, words, what is near, and so on.</source>
        <translation>Sök utdrag efter tema, hållning, ord, vad som står nära med mera.</translation>
    </message>
    <message>
        <source>What must hold, all of it: theme=T01 stance=nuances not same_words:theme=T02. Between alternatives stands: or.</source>
        <translation>Vad som ska gälla, allt på en gång: theme=T01 stance=nuances not same_words:theme=T02. Mellan alternativ står: or.</translation>
    </message>
    <message>
        <source>The query that was kept under this name.</source>
        <translation>Sökfrågan som sparats under detta namn.</translation>
    </message>
    <message>
        <source>Keep the query under this name.</source>
        <translation>Spara sökfrågan under detta namn.</translation>
    </message>
    <message>
        <source>Write what is found: .docx, .html, .xlsx or .csv; logged.</source>
        <translation>Skriv det som finns till en fil: .docx, .html, .xlsx eller .csv; loggas.</translation>
    </message>
    <message>
        <source>Give the parts of a query, or --name.</source>
        <translation>Ange sökfrågans delar, eller --name.</translation>
    </message>
    <message>
        <source>{organisations} of {heard} organisations heard, {documents} of {all_documents} documents, {passages} passages where {places} places are coded. {finished} of {total} documents done. How often is not how important.</source>
        <translation>{organisations} av {heard} hörda organisationer, {documents} av {all_documents} dokument. Utdrag: {passages}, kodade ställen: {places}. {finished} av {total} dokument klara. Hur ofta är inte hur viktigt.</translation>
    </message>
    <message>
        <source>List the filters, matrices and queries that are kept.</source>
        <translation>Lista sparade urval, matriser och sökfrågor.</translation>
    </message>
    <message>
        <source>Forget a filter, matrix or query that is kept.</source>
        <translation>Glöm ett sparat urval, en matris eller en sökfråga.</translation>
    </message>
    <message>
        <source>A query of this name, not a filter.</source>
        <translation>En sökfråga med detta namn, inte ett urval.</translation>
    </message>
    <message>
        <source>What the rows are.</source>
        <translation>Vad raderna är.</translation>
    </message>
    <message>
        <source>Cells with a text: {written}. Cells with passages and no text: {waiting}.</source>
        <translation>Rutor med text: {written}. Rutor med utdrag men utan text: {waiting}.</translation>
    </message>
    <message>
        <source>Texts on themes or needs that are dropped or dissolved: {aside}.</source>
        <translation>Texter på teman eller behov som har avförts eller lösts upp: {aside}.</translation>
    </message>
    <message>
        <source>Show the framework matrix: passages and your own texts, by cell.</source>
        <translation>Visa rammatrisen: utdrag och egna texter, ruta för ruta.</translation>
    </message>
    <message>
        <source>Only cells that have passages and no text.</source>
        <translation>Bara rutor som har utdrag men ingen text.</translation>
    </message>
    <message>
        <source>Write your own text in a cell of the framework matrix.</source>
        <translation>Skriv en egen text i en ruta i rammatrisen.</translation>
    </message>
    <message>
        <source>The organisation or category; “-” for passages of nobody’s.</source>
        <translation>Organisationen eller kategorin; ”-” för utdrag som ingen särskild står för.</translation>
    </message>
    <message>
        <source>What the cell is to say; “” for nothing.</source>
        <translation>Vad rutan ska säga; ”” för ingenting.</translation>
    </message>
    <message>
        <source>Changed since it was exported.</source>
        <translation>Ändrad sedan den exporterades.</translation>
    </message>
</context>
<context>
    <name>CodebookActions</name>
    <message>
        <source>Save as editorial</source>
        <translation>Spara som redaktionell</translation>
    </message>
    <message>
        <source>Save as substantial …</source>
        <translation>Spara som saklig …</translation>
    </message>
    <message>
        <source>New theme …</source>
        <translation>Nytt tema …</translation>
    </message>
    <message>
        <source>New sub-theme …</source>
        <translation>Nytt undertema …</translation>
    </message>
    <message>
        <source>New need …</source>
        <translation>Nytt behov …</translation>
    </message>
    <message>
        <source>Drop …</source>
        <translation>Låt utgå …</translation>
    </message>
    <message>
        <source>Bring back into use …</source>
        <translation>Ta i bruk igen …</translation>
    </message>
    <message>
        <source>Freeze …</source>
        <translation>Frys …</translation>
    </message>
    <message>
        <source>Versions …</source>
        <translation>Versioner …</translation>
    </message>
    <message>
        <source>Take over a file …</source>
        <translation>Ta över en fil …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportera …</translation>
    </message>
    <message>
        <source>Back to the passage in Coding</source>
        <translation>Tillbaka till utdraget i Kodning</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ner</translation>
    </message>
    <message>
        <source>Make it a part of the theme above</source>
        <translation>Gör till undertema till temat ovanför</translation>
    </message>
    <message>
        <source>Lift it out of its theme</source>
        <translation>Lyft ut ur temat</translation>
    </message>
</context>
<context>
    <name>CodebookFiles</name>
    <message>
        <source>the codebook frozen as {0}</source>
        <translation>kodboken fryst som {0}</translation>
    </message>
    <message>
        <source>codebook, difference</source>
        <translation>kodbok, skillnad</translation>
    </message>
    <message>
        <source>codebook</source>
        <translation>kodbok</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Exporting {0}</source>
        <translation>Exporterar {0}</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} är klar.</translation>
    </message>
    <message>
        <source>Take over a codebook</source>
        <translation>Ta över en kodbok</translation>
    </message>
    <message>
        <source>Codebooks (*.xlsx *.toml)</source>
        <translation>Kodböcker (*.xlsx *.toml)</translation>
    </message>
    <message>
        <source>taken over: {0}</source>
        <translation>övertaget: {0}</translation>
    </message>
</context>
<context>
    <name>CodebookImportDialog</name>
    <message>
        <source>New: {0}. Changed: {1}. Gone: {2}. The same: {3}.</source>
        <translation>Nya: {0}. Ändrade: {1}. Borta: {2}. Oförändrade: {3}.</translation>
    </message>
    <message>
        <source>Take over {0}</source>
        <translation>Ta över {0}</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Ta över</translation>
    </message>
    <message>
        <source>What the file changes</source>
        <translation>Vad filen ändrar</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Substantial: a new version of the codebook</source>
        <translation>Saklig ändring: kodboken får en ny version</translation>
    </message>
    <message>
        <source>Drop the themes that the file does not have; their codings stay</source>
        <translation>Låt teman som filen inte har utgå; deras kodningar finns kvar</translation>
    </message>
    <message>
        <source>Not carried over: {0}</source>
        <translation>Följer inte med: {0}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>The file says what the project says.</source>
        <translation>Filen säger vad projektet säger.</translation>
    </message>
    <message>
        <source>Enter the reason. It is kept in the decision log.</source>
        <translation>Skriv skälet. Det sparas i beslutsloggen.</translation>
    </message>
</context>
<context>
    <name>CodebookList</name>
    <message>
        <source>Codebook</source>
        <translation>Kodbok</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tangent</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>version {0}</source>
        <translation>version {0}</translation>
    </message>
    <message>
        <source>{0} · themes and needs: {1}</source>
        <translation>{0} · teman och behov: {1}</translation>
    </message>
    <message>
        <source>Candidates: {0}</source>
        <translation>Kandidater: {0}</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Används inte</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
    <message>
        <source>key {0}</source>
        <translation>tangent {0}</translation>
    </message>
    <message>
        <source>organisations: {0}</source>
        <translation>organisationer: {0}</translation>
    </message>
    <message>
        <source>missing: {0}</source>
        <translation>saknas: {0}</translation>
    </message>
    <message>
        <source>nothing is missing</source>
        <translation>inget saknas</translation>
    </message>
    <message>
        <source>{0} (not saved)</source>
        <translation>{0} (inte sparat)</translation>
    </message>
    <message>
        <source>changes are not saved</source>
        <translation>ändringar är inte sparade</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
</context>
<context>
    <name>CodebookPage</name>
    <message>
        <source>Codebook</source>
        <translation>Kodbok</translation>
    </message>
    <message>
        <source>Not saved. A definition reads otherwise: is the change editorial or substantial?</source>
        <translation>Inte sparat. En definition lyder annorlunda: är ändringen redaktionell eller saklig?</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Inte sparat.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>The theme</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>No theme is chosen</source>
        <translation>Inget tema är valt</translation>
    </message>
    <message>
        <source>Choose a theme in the list, or make one.</source>
        <translation>Välj ett tema i listan, eller skapa ett.</translation>
    </message>
    <message>
        <source>Substantial …</source>
        <translation>Saklig …</translation>
    </message>
</context>
<context>
    <name>CodebookThenPanel</name>
    <message>
        <source>The codebook when this was coded</source>
        <translation>Kodboken när detta kodades</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>When this was coded</source>
        <translation>När detta kodades</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>The codebook when this was coded: version {0}</source>
        <translation>Kodboken när detta kodades: version {0}</translation>
    </message>
    <message>
        <source>The theme was removed since then.</source>
        <translation>Temat har tagits bort sedan dess.</translation>
    </message>
    <message>
        <source>It reads the same today.</source>
        <translation>Den lyder likadant i dag.</translation>
    </message>
    <message>
        <source>Changed since then:</source>
        <translation>Ändrat sedan dess:</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>inget skäl angivet</translation>
    </message>
</context>
<context>
    <name>CodedExport</name>
    <message>
        <source>Export with themes as colours</source>
        <translation>Exportera med teman som färger</translation>
    </message>
    <message>
        <source>{0} is ready (state {1})</source>
        <translation>{0} är klar (läge {1})</translation>
    </message>
    <message>
        <source>Exporting {0}</source>
        <translation>Exporterar {0}</translation>
    </message>
    <message>
        <source>themes</source>
        <translation>teman</translation>
    </message>
</context>
<context>
    <name>CoderButton</name>
    <message>
        <source>Who is coding; press to change</source>
        <translation>Vem som kodar; tryck för att byta</translation>
    </message>
    <message>
        <source>Coder: {0}. Others’ coding is hidden</source>
        <translation>Kodare: {0}. Andras kodning är dold</translation>
    </message>
    <message>
        <source>Coder: {0}</source>
        <translation>Kodare: {0}</translation>
    </message>
</context>
<context>
    <name>CoderDialog</name>
    <message>
        <source>Who is coding from now on?</source>
        <translation>Vem kodar från och med nu?</translation>
    </message>
    <message>
        <source>Code as this person</source>
        <translation>Koda som den här personen</translation>
    </message>
    <message>
        <source>Every coding and decision carries the name of whoever made it. Earlier ones keep theirs.</source>
        <translation>Varje kodning och beslut bär namnet på den som gjorde det. Tidigare behåller sitt.</translation>
    </message>
    <message>
        <source>Coders of the project</source>
        <translation>Projektets kodare</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Skriv ett namn.</translation>
    </message>
</context>
<context>
    <name>CodingEditor</name>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>In the text its badge says {0}</source>
        <translation>I texten står {0} på märket</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Osäker</translation>
    </message>
    <message>
        <source>Question for the next meeting</source>
        <translation>Fråga till nästa möte</translation>
    </message>
    <message>
        <source>{0} · {1} · codebook version {2}</source>
        <translation>{0} · {1} · kodbokens version {2}</translation>
    </message>
    <message>
        <source>As a quotation: {0}</source>
        <translation>Som citat: {0}</translation>
    </message>
    <message>
        <source>Theme of the coding</source>
        <translation>Kodningens tema</translation>
    </message>
    <message>
        <source>Comment on the coding</source>
        <translation>Kommentar till kodningen</translation>
    </message>
    <message>
        <source>How the quotation may be used …</source>
        <translation>Hur citatet får användas …</translation>
    </message>
    <message>
        <source>History of the coding</source>
        <translation>Kodningens historik</translation>
    </message>
    <message>
        <source>Stance: {0}</source>
        <translation>Hållning: {0}</translation>
    </message>
    <message>
        <source>Remove the coding (Del)</source>
        <translation>Ta bort kodningen (Del)</translation>
    </message>
    <message>
        <source>Marked in the file: {0}</source>
        <translation>Märkt i filen: {0}</translation>
    </message>
</context>
<context>
    <name>CodingHits</name>
    <message>
        <source>Code all places in the document …</source>
        <translation>Koda alla träffar i dokumentet …</translation>
    </message>
    <message>
        <source>Code all places in all documents …</source>
        <translation>Koda alla träffar i alla dokument …</translation>
    </message>
    <message>
        <source>“{0}” in {1}</source>
        <translation>”{0}” i {1}</translation>
    </message>
    <message>
        <source>“{0}” in {1} documents</source>
        <translation>”{0}” i {1} dokument</translation>
    </message>
    <message>
        <source>only the first {0} passages; narrow the search</source>
        <translation>bara de första {0} styckena; begränsa sökningen</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>Projektet är bara öppet för läsning.</translation>
    </message>
    <message>
        <source>{0} on one place of “{2}”</source>
        <translation>{0} på en träff för ”{2}”</translation>
    </message>
    <message>
        <source>{0} on {1} places of “{2}”</source>
        <translation>{0} på {1} träffar för ”{2}”</translation>
    </message>
    <message>
        <source>coded already: {0}</source>
        <translation>redan kodade: {0}</translation>
    </message>
    <message>
        <source>headings and questions: {0}</source>
        <translation>rubriker och frågor: {0}</translation>
    </message>
    <message>
        <source>unticked: {0}</source>
        <translation>utan kryss: {0}</translation>
    </message>
    <message>
        <source>{0}. Left out – {1}.</source>
        <translation>{0}. Utelämnat – {1}.</translation>
    </message>
</context>
<context>
    <name>CodingWorkspace</name>
    <message>
        <source>Keys …</source>
        <translation>Tangenter …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Fler kommandon</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Kodning</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Now press the key of a theme or a command.</source>
        <translation>Tryck nu ett temas eller ett kommandos tangent.</translation>
    </message>
</context>
<context>
    <name>Codings</name>
    <message>
        <source>Unsure: {0}</source>
        <translation>Osäker: {0}</translation>
    </message>
</context>
<context>
    <name>CodingsList</name>
    <message>
        <source>Codings at the cursor</source>
        <translation>Kodningar vid markören</translation>
    </message>
</context>
<context>
    <name>CodingsPanel</name>
    <message>
        <source>Coding and definition</source>
        <translation>Kodning och definition</translation>
    </message>
    <message>
        <source>No coding here. Select words in the text and press a theme&apos;s key, or click the theme.</source>
        <translation>Ingen kodning här. Markera ord i texten och tryck på ett temas tangent, eller klicka på temat.</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Kodning</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Number of codings</source>
        <translation>Antal kodningar</translation>
    </message>
</context>
<context>
    <name>ColourLegend</name>
    <message>
        <source>Marked in the files</source>
        <translation>Märkt i filerna</translation>
    </message>
    <message>
        <source>What you choose a theme for becomes codings with it; the rest is only told.</source>
        <translation>Det du väljer ett tema för blir kodningar med temat. Resten redovisas bara.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>”{0}”</translation>
    </message>
    <message>
        <source>Theme for {0}</source>
        <translation>Tema för {0}</translation>
    </message>
    <message>
        <source>No coding</source>
        <translation>Ingen kodning</translation>
    </message>
    <message>
        <source>Comments where nothing is marked</source>
        <translation>Kommentarer på omärkt text</translation>
    </message>
    <message>
        <source>Exported codings: {0}</source>
        <translation>Exporterade kodningar: {0}</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 utdrag</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} utdrag</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>The next of these</source>
        <translation>Nästa av dessa</translation>
    </message>
    <message>
        <source>Others’ coding shown in the text</source>
        <translation>Andras kodning visas i texten</translation>
    </message>
    <message>
        <source>Others’ coding hidden in the text</source>
        <translation>Andras kodning dold i texten</translation>
    </message>
    <message>
        <source>Others’ coding beside your own</source>
        <translation>Andras kodning sida vid sida med den egna</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Merge</source>
        <translation>Föra samman</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Choose a need or name a new one</source>
        <translation>Välj ett behov eller skriv ett nytt</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Del av</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Group in the report</source>
        <translation>Grupp i rapporten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Why do these belong together? The reason is kept in the decision log.</source>
        <translation>Varför hör de ihop? Skälet sparas i beslutsloggen.</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>Antal före och efter</translation>
    </message>
    <message>
        <source>Chosen: {0}</source>
        <translation>Valda: {0}</translation>
    </message>
    <message>
        <source>Tick themes in the list.</source>
        <translation>Kryssa för teman i listan.</translation>
    </message>
    <message>
        <source>themes</source>
        <translation>teman</translation>
    </message>
    <message>
        <source>a need</source>
        <translation>ett behov</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>ett skäl</translation>
    </message>
    <message>
        <source>Missing: {0}</source>
        <translation>Saknas: {0}</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Table {0}</source>
        <translation>Tabell {0}</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Kept matrices and pictures, a sheet each</source>
        <translation>Sparade matriser och bilder, ett blad var</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>What was chosen</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Chapter {0}</source>
        <translation>Kapitel {0}</translation>
    </message>
</context>
<context>
    <name>Controllers</name>
    <message>
        <source>Code</source>
        <translation>Koda</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Kodning</translation>
    </message>
    <message>
        <source>For the report</source>
        <translation>Till rapporten</translation>
    </message>
    <message>
        <source>Text without a theme</source>
        <translation>Text utan tema</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Osäkerhet</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Markera</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Förflytta</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Gå vidare</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läsning</translation>
    </message>
    <message>
        <source>Other coders</source>
        <translation>Andra kodare</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidater</translation>
    </message>
</context>
<context>
    <name>CopySchedule</name>
    <message>
        <source>Making a copy before closing</source>
        <translation>Gör en kopia innan projektet stängs</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>State {0}, {1}</source>
        <translation>Läge {0}, {1}</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Kopiera tabellen</translation>
    </message>
    <message>
        <source>{0} of {1} rows</source>
        <translation>{0} av {1} rader</translation>
    </message>
    <message>
        <source>Table copied: {0}</source>
        <translation>Tabell kopierad: {0}</translation>
    </message>
    <message>
        <source>Quotations copied: {0}</source>
        <translation>Citat kopierade: {0}</translation>
    </message>
    <message>
        <source>Words copied</source>
        <translation>Orden kopierade</translation>
    </message>
    <message>
        <source>Picture copied: {0}</source>
        <translation>Bilden kopierad: {0}</translation>
    </message>
    <message>
        <source>Copy as a quotation</source>
        <translation>Kopiera som citat</translation>
    </message>
    <message>
        <source>Copy only the words</source>
        <translation>Kopiera bara orden</translation>
    </message>
    <message>
        <source>Select what is to be copied, or put the cursor in a coding.</source>
        <translation>Markera det som ska kopieras, eller ställ markören i en kodning.</translation>
    </message>
    <message>
        <source>Copy as quotations</source>
        <translation>Kopiera som citat</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Per cent of the text</source>
        <translation>Procent av texten</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Tecken</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Stycken</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Gone through</source>
        <translation>Genomgånget</translation>
    </message>
    <message>
        <source>Coded or settled, of the whole text</source>
        <translation>Kodat eller avgjort, av hela texten</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>Kodat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppet</translation>
    </message>
    <message>
        <source>Seen, but not settled</source>
        <translation>Sett, men inte avgjort</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Kvar</translation>
    </message>
    <message>
        <source>Unsure codings and open passages</source>
        <translation>Osäkra kodningar och öppna stycken</translation>
    </message>
    <message>
        <source>For discussion</source>
        <translation>Att ta upp</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Hela texten</translation>
    </message>
    <message>
        <source>There are no documents yet.</source>
        <translation>Här finns inga dokument ännu.</translation>
    </message>
    <message>
        <source>{0}: {1} % ({2} passages)</source>
        <translation>{0}: {1} % ({2} stycken)</translation>
    </message>
    <message>
        <source>Neither a coding nor a disposition. Passages: the paragraphs with any of it</source>
        <translation>Varken kodat eller markerat som text utan tema. Stycken: de textstycken där något är kvar</translation>
    </message>
    <message>
        <source>{0} % of all text gone through. {1} of {2} documents completely. {3} paragraphs left, {4} open.</source>
        <translation>{0} % av all text är genomgången. {1} av {2} dokument helt. {3} textstycken kvar, {4} öppna.</translation>
    </message>
    <message>
        <source>Letters and digits count, without headings, the wording of questions, speakers&apos; names and list numbers.</source>
        <translation>Bokstäver och siffror räknas, utan rubriker, frågornas lydelse, talarnas namn och listnummer.</translation>
    </message>
    <message>
        <source>Remaining: {0} % ({1} paragraphs, or parts of them)</source>
        <translation>Kvar: {0} % (i {1} textstycken)</translation>
    </message>
</context>
<context>
    <name>CoverageStrip</name>
    <message>
        <source>Mark as done</source>
        <translation>Markera som klart</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Text gone through, all documents</source>
        <translation>Genomgången text, alla dokument</translation>
    </message>
    <message>
        <source>To the next place that is not finished ({0})</source>
        <translation>Till nästa ställe som inte är klart ({0})</translation>
    </message>
    <message>
        <source>Text gone through, all documents ({0})</source>
        <translation>Genomgången text, alla dokument ({0})</translation>
    </message>
    <message>
        <source>Everything here has been gone through ({0})</source>
        <translation>Allt här är genomgånget ({0})</translation>
    </message>
</context>
<context>
    <name>CoverageTable</name>
    <message>
        <source>Text gone through</source>
        <translation>Genomgången text</translation>
    </message>
    <message>
        <source>Figures in</source>
        <translation>Siffrorna visas i</translation>
    </message>
    <message>
        <source>Text gone through, all documents</source>
        <translation>Genomgången text, alla dokument</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Filtrera dokument</translation>
    </message>
    <message>
        <source>Only your own coding counts.</source>
        <translation>Bara din egen kodning räknas.</translation>
    </message>
    <message>
        <source>Everybody&apos;s coding counts.</source>
        <translation>Allas kodning räknas.</translation>
    </message>
</context>
<context>
    <name>Covering</name>
    <message>
        <source>Text gone through, all documents …</source>
        <translation>Genomgången text, alla dokument …</translation>
    </message>
    <message>
        <source>Mark the document as done</source>
        <translation>Markera dokumentet som klart</translation>
    </message>
    <message>
        <source>Everything in the document has been gone through.</source>
        <translation>Allt i dokumentet är genomgånget.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation>Oväntat fel</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself</source>
        <translation>Något gick fel i själva programmet</translation>
    </message>
    <message>
        <source>Everything that was saved is safe, and you can go on working. Please copy the text below and give it to whoever looks after the program. Look through it first: it may name files.</source>
        <translation>Allt som har sparats är tryggt, och du kan arbeta vidare. Kopiera texten nedan och ge den till den som sköter programmet. Läs igenom den först: den kan innehålla namn på filer.</translation>
    </message>
    <message>
        <source>Error text</source>
        <translation>Feltext</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
</context>
<context>
    <name>DamageDialog</name>
    <message>
        <source>What is damaged</source>
        <translation>Det här är skadat</translation>
    </message>
    <message>
        <source>Looking for the newest copy that passes the full check …</source>
        <translation>Letar efter den nyaste kopia som klarar hela kontrollen …</translation>
    </message>
    <message>
        <source>Get the copy back</source>
        <translation>Hämta tillbaka kopian</translation>
    </message>
    <message>
        <source>What still holds</source>
        <translation>Det här håller fortfarande</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopia</translation>
    </message>
    <message>
        <source>The newest copy that passes the full check is from {0}. It takes the project’s place; what stands there is kept under another name.</source>
        <translation>Den nyaste kopia som klarar hela kontrollen är från {0}. Den läggs i projektets ställe; det som står där behålls under ett annat namn.</translation>
    </message>
    <message>
        <source>Nothing is missing in it, as far as is known.</source>
        <translation>Så vitt man vet saknas ingenting i den.</translation>
    </message>
    <message>
        <source>Entries of the log that are missing in it: {0}, from {1} to {2}.</source>
        <translation>Poster i loggen som saknas i den: {0}, från {1} till {2}.</translation>
    </message>
    <message>
        <source>The words of all documents are as they were imported.</source>
        <translation>Alla dokuments ord är som de hämtades in.</translation>
    </message>
    <message>
        <source>The log is unbroken: {0} entries.</source>
        <translation>Loggen är obruten: {0} poster.</translation>
    </message>
    <message>
        <source>Documents, themes, codings and decisions are what the log says.</source>
        <translation>Dokument, teman, kodningar och beslut är vad loggen säger.</translation>
    </message>
    <message>
        <source>Nothing in the file can be relied on.</source>
        <translation>Inget i filen går att lita på.</translation>
    </message>
</context>
<context>
    <name>DamageWatch</name>
    <message>
        <source>The project is damaged</source>
        <translation>Projektet är skadat</translation>
    </message>
    <message>
        <source>The project file is gone</source>
        <translation>Projektfilen är borta</translation>
    </message>
    <message>
        <source>It cannot be opened.</source>
        <translation>Den går inte att öppna.</translation>
    </message>
    <message>
        <source>This file is older than what was left in it</source>
        <translation>Filen är äldre än det som senast lämnades i den</translation>
    </message>
    <message>
        <source>Perhaps another file was laid over it. The folder of copies may hold what is missing.</source>
        <translation>Kanske har en annan fil lagts över den. Det som saknas kan finnas i kopiornas mapp.</translation>
    </message>
    <message>
        <source>The project was worked in in two files</source>
        <translation>Projektet har ändrats i två filer</translation>
    </message>
    <message>
        <source>“{0}” has entries of the log that are missing here ({1}), and here are some that are missing there ({2}). What is done in one file is not seen in the other. Decide which of them to go on with; the other stays as it is.</source>
        <translation>I ”{0}” finns poster i loggen som saknas här ({1}), och här finns poster som saknas där ({2}). Det som görs i den ena filen syns inte i den andra. Bestäm i vilken av dem arbetet ska fortsätta; den andra ligger kvar som den är.</translation>
    </message>
    <message>
        <source>Getting the copy back</source>
        <translation>Hämtar tillbaka kopian</translation>
    </message>
    <message>
        <source>What stood there is kept as {0}.</source>
        <translation>Det som stod där finns kvar som {0}.</translation>
    </message>
    <message>
        <source>The copy is in the project’s place</source>
        <translation>Kopian ligger i projektets ställe</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Merge {0} into “{1}”</source>
        <translation>För samman {0} till ”{1}”</translation>
    </message>
    <message>
        <source>Drop {0}. Its codings stay.</source>
        <translation>Låt {0} utgå. Kodningarna finns kvar.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Låt utgå</translation>
    </message>
    <message>
        <source>Move {0} to other development areas.</source>
        <translation>Flytta {0} till andra utvecklingsområden.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <source>Bring {0} back into use.</source>
        <translation>Ta {0} i bruk igen.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ta i bruk</translation>
    </message>
    <message>
        <source>Remove {0} from {1}.</source>
        <translation>Ta ut {0} ur {1}.</translation>
    </message>
    <message>
        <source>Dissolve {0} {1}. Its themes become free again.</source>
        <translation>Lös upp {0} {1}. Dess teman blir fria igen.</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Lös upp</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta ut</translation>
    </message>
    <message>
        <source>How themes became needs</source>
        <translation>Så blev teman behov</translation>
    </message>
    <message>
        <source>Split {0}</source>
        <translation>Dela {0}</translation>
    </message>
    <message>
        <source>{0} merged into “{1}”</source>
        <translation>{0} är sammanfört till ”{1}”</translation>
    </message>
    <message>
        <source>{0} dropped. Its codings stay.</source>
        <translation>{0} har utgått. Kodningarna finns kvar.</translation>
    </message>
    <message>
        <source>{0} moved to other development areas.</source>
        <translation>{0} är flyttat till andra utvecklingsområden.</translation>
    </message>
    <message>
        <source>{0} brought back into use.</source>
        <translation>{0} är i bruk igen.</translation>
    </message>
    <message>
        <source>{0} removed from {1}</source>
        <translation>{0} är uttaget ur {1}</translation>
    </message>
    <message>
        <source>{0} {1} dissolved. Its themes are free again.</source>
        <translation>{0} {1} är upplöst. Dess teman är fria igen.</translation>
    </message>
    <message>
        <source>{0} is split</source>
        <translation>{0} är delad</translation>
    </message>
</context>
<context>
    <name>Defining</name>
    <message>
        <source>Definition of the theme</source>
        <translation>Temats definition</translation>
    </message>
    <message>
        <source>Open the theme in Themes</source>
        <translation>Öppna temat i Teman</translation>
    </message>
    <message>
        <source>Point at a theme or a coding first.</source>
        <translation>Peka först på ett tema eller en kodning.</translation>
    </message>
</context>
<context>
    <name>Definition</name>
    <message>
        <source>Definition of the theme</source>
        <translation>Temats definition</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>When not</source>
        <translation>När inte</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exempel</translation>
    </message>
    <message>
        <source>Coded with it in this project</source>
        <translation>Kodat med temat i projektet</translation>
    </message>
    <message>
        <source>Point at a theme to read its definition.</source>
        <translation>Peka på ett tema för att läsa dess definition.</translation>
    </message>
    <message>
        <source>“{0}” ({1})</source>
        <translation>”{0}” ({1})</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete the documents?</source>
        <translation>Ska dokumenten raderas?</translation>
    </message>
    <message>
        <source>Delete the document?</source>
        <translation>Ska dokumentet raderas?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Radera</translation>
    </message>
    <message>
        <source>With it go: codings, {0}; accounts of text without a theme, {1}.</source>
        <translation>Med går: kodningar, {0}; redovisningar av text utan tema, {1}.</translation>
    </message>
    <message>
        <source>Nothing has been coded there.</source>
        <translation>Inget är kodat där.</translation>
    </message>
    <message>
        <source>The step can be undone, and the words stay in the project file. To have them really gone, erase the document instead.</source>
        <translation>Steget kan ångras, och orden ligger kvar i projektfilen. Ska de verkligen bort gallras dokumentet i stället.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>och {0} till</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Entry, state and hash</source>
        <translation>Post, läge och hash</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Visa i texten</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Före och efter</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Select a row</source>
        <translation>Välj en rad</translation>
    </message>
    <message>
        <source>undone later</source>
        <translation>ångrad senare</translation>
    </message>
    <message>
        <source>Who, when, why, before and after are shown here.</source>
        <translation>Här visas vem, när, varför, före och efter.</translation>
    </message>
    <message>
        <source>the clock had gone back</source>
        <translation>klockan hade gått bakåt</translation>
    </message>
    <message>
        <source>and more …</source>
        <translation>och fler …</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Entry {0} (state {1}), codebook version {2}
SHA-256 {3}</source>
        <translation>Post {0} (läge {1}), kodbokens version {2}
SHA-256 {3}</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>Antal före och efter</translation>
    </message>
    <message>
        <source>Show which codings were made, changed or removed after this</source>
        <translation>Visa vilka kodningar som har gjorts, ändrats eller tagits bort efter denna</translation>
    </message>
    <message>
        <source>Codings since then</source>
        <translation>Kodningar därefter</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Throw away what you have filled in?</source>
        <translation>Kasta det du har fyllt i?</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>Det är inte sparat.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <source>Go on filling in</source>
        <translation>Fortsätt fylla i</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source> [… {0} characters unchanged …] </source>
        <translation> [… {0} tecken oförändrade …] </translation>
    </message>
    <message>
        <source> [… and more changes than are shown here]</source>
        <translation> [… och fler ändringar än vad som visas här]</translation>
    </message>
</context>
<context>
    <name>Differing</name>
    <message>
        <source>new passages: {0}</source>
        <translation>nya utdrag: {0}</translation>
    </message>
    <message>
        <source>passages gone: {0}</source>
        <translation>borttagna utdrag: {0}</translation>
    </message>
    <message>
        <source>passages altered: {0}</source>
        <translation>ändrade utdrag: {0}</translation>
    </message>
    <message>
        <source>{0} brought in</source>
        <translation>{0} förts in</translation>
    </message>
    <message>
        <source>{0} taken out</source>
        <translation>{0} tagits ut</translation>
    </message>
    <message>
        <source>definition of {0} changed</source>
        <translation>definitionen av {0} ändrad</translation>
    </message>
    <message>
        <source>{0} of {1} organisations heard, {2} passages ({3} nuancing, {4} contradicting), {5} of {6} documents done</source>
        <translation>{0} av {1} hörda organisationer, {2} utdrag ({3} nyanserande, {4} motsägande), {5} av {6} dokument klara</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Siffra</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Då</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Hållning</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Borta</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Ändrat</translation>
    </message>
    <message>
        <source>Organisations that take it up</source>
        <translation>Organisationer som tar upp det</translation>
    </message>
    <message>
        <source>Organisations heard</source>
        <translation>Hörda organisationer</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Nuancing passages</source>
        <translation>Nyanserande utdrag</translation>
    </message>
    <message>
        <source>Contradicting passages</source>
        <translation>Motsägande utdrag</translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation>Klara dokument</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>Disposing</name>
    <message>
        <source>Withdraw</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Write a note on it</source>
        <translation>Skriv en anteckning</translation>
    </message>
    <message>
        <source>Nothing is left in this paragraph. Select words first.</source>
        <translation>Inget är kvar i det här stycket. Markera ord först.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Withdraw {0}</source>
        <translation>Ta bort {0}</translation>
    </message>
    <message>
        <source>Put the cursor in a passage that was accounted for without a theme.</source>
        <translation>Ställ först markören i text som är markerad som Inte relevant, Annat område eller liknande.</translation>
    </message>
    <message>
        <source>{0} on “{1}”</source>
        <translation>{0} på ”{1}”</translation>
    </message>
</context>
<context>
    <name>DispositionCard</name>
    <message>
        <source>What the passage is instead of a theme</source>
        <translation>Vad utdraget är i stället för ett tema</translation>
    </message>
    <message>
        <source>Why? A note</source>
        <translation>Varför? En anteckning</translation>
    </message>
    <message>
        <source>Note on the passage</source>
        <translation>Anteckning om utdraget</translation>
    </message>
    <message>
        <source>Show the next one here</source>
        <translation>Visa nästa på samma ställe</translation>
    </message>
    <message>
        <source>Withdraw (Shift+Del)</source>
        <translation>Ta bort (Skift+Del)</translation>
    </message>
    <message>
        <source>Withdraw what is said of the passage</source>
        <translation>Ta bort det som sägs om utdraget</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
    <message>
        <source>{0} of {1} here: show the next</source>
        <translation>{0} av {1} här: visa nästa</translation>
    </message>
</context>
<context>
    <name>Dispositions</name>
    <message>
        <source>Question: {0}</source>
        <translation>Fråga: {0}</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>No document open</source>
        <translation>Inget dokument öppet</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>ordagrant</translation>
    </message>
    <message>
        <source>paraphrased</source>
        <translation>återgivet</translation>
    </message>
    <message>
        <source>{0} characters selected, coded</source>
        <translation>{0} tecken markerade, kodade</translation>
    </message>
    <message>
        <source>A click on a theme shows what it means; its key codes.</source>
        <translation>Ett klick på ett tema visar vad det betyder; dess tangent kodar.</translation>
    </message>
    <message>
        <source>Status: {0}</source>
        <translation>Status: {0}</translation>
    </message>
    <message>
        <source>{0} characters selected</source>
        <translation>{0} tecken markerade</translation>
    </message>
    <message>
        <source>Document text: {0}</source>
        <translation>Dokumentets text: {0}</translation>
    </message>
</context>
<context>
    <name>DocumentStatus</name>
    <message>
        <source>The document is done already.</source>
        <translation>Dokumentet är redan klart.</translation>
    </message>
    <message>
        <source>Status: {0}</source>
        <translation>Status: {0}</translation>
    </message>
    <message>
        <source>Archive documents: {0}</source>
        <translation>Arkivera dokument: {0}</translation>
    </message>
    <message>
        <source>Take back from the archive: {0}</source>
        <translation>Återta ur arkivet: {0}</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Document text</source>
        <translation>Dokumentets text</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n kodning</numerusform>
            <numerusform>%n kodningar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Inga dokument ännu</translation>
    </message>
    <message>
        <source>Import documents …</source>
        <translation>Hämta in dokument …</translation>
    </message>
    <message>
        <source>{0} selected</source>
        <translation>{0} markerade</translation>
    </message>
    <message>
        <source>New document from the clipboard …</source>
        <translation>Nytt dokument från urklipp …</translation>
    </message>
    <message>
        <source>Open in Coding</source>
        <translation>Öppna i Kodning</translation>
    </message>
    <message>
        <source>Change details …</source>
        <translation>Ändra uppgifter …</translation>
    </message>
    <message>
        <source>New version of the document …</source>
        <translation>Ny version av dokumentet …</translation>
    </message>
    <message>
        <source>Status: {0}</source>
        <translation>Status: {0}</translation>
    </message>
    <message>
        <source>Details …</source>
        <translation>Uppgifter …</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Import dialogue notes and written answers ({0}), or drop the files here.</source>
        <translation>Hämta in minnesanteckningar och skriftliga svar ({0}), eller släpp filerna här.</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Filtrera dokument</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Hämta in …</translation>
    </message>
    <message>
        <source>Export with themes as colours …</source>
        <translation>Exportera med teman som färger …</translation>
    </message>
    <message>
        <source>Import a folder …</source>
        <translation>Hämta in en mapp …</translation>
    </message>
    <message>
        <source>Earlier imports …</source>
        <translation>Tidigare inhämtningar …</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Radera …</translation>
    </message>
    <message>
        <source>Erase by decision …</source>
        <translation>Gallra enligt beslut …</translation>
    </message>
    <message>
        <source>Take back from the archive</source>
        <translation>Återta ur arkivet</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arkivera</translation>
    </message>
    <message>
        <source>Show the archived documents</source>
        <translation>Visa de arkiverade dokumenten</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Filtrera dokument</translation>
    </message>
    <message>
        <source>Documents by category</source>
        <translation>Gruppera dokument efter kategori</translation>
    </message>
    <message>
        <source>Documents by organisation</source>
        <translation>Gruppera dokument efter organisation</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>How the documents are grouped</source>
        <translation>Hur dokumenten grupperas</translation>
    </message>
    <message>
        <source>Grouped by: {0}</source>
        <translation>Grupperat efter: {0}</translation>
    </message>
    <message>
        <source>Documents in order of import</source>
        <translation>Sortera dokument i importordning</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Documents in order of title</source>
        <translation>Sortera dokument efter titel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Documents in order of date</source>
        <translation>Sortera dokument efter datum</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Documents in order of organisation</source>
        <translation>Sortera dokument efter organisation</translation>
    </message>
    <message>
        <source>Documents in order of status</source>
        <translation>Sortera dokument efter status</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Documents with most text left first</source>
        <translation>Dokument med mest text kvar först</translation>
    </message>
    <message>
        <source>Text left</source>
        <translation>Text kvar</translation>
    </message>
    <message>
        <source>In which order the documents stand under each heading</source>
        <translation>I vilken ordning dokumenten står under varje rubrik</translation>
    </message>
    <message>
        <source>Sorted by: {0}</source>
        <translation>Sorterat efter: {0}</translation>
    </message>
    <message>
        <source>Documents by type</source>
        <translation>Gruppera dokument efter typ</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>Dokumenttyp</translation>
    </message>
    <message>
        <source>Documents by group</source>
        <translation>Dokument efter grupp</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
</context>
<context>
    <name>DoubtCard</name>
    <message>
        <source>Question for the next meeting</source>
        <translation>Fråga till nästa möte</translation>
    </message>
    <message>
        <source>Could instead be: number, name or a word of the definition</source>
        <translation>Kan i stället vara: nummer, namn eller ord ur definitionen</translation>
    </message>
    <message>
        <source>Other theme that it might be</source>
        <translation>Annat tema som det kan vara</translation>
    </message>
    <message>
        <source>Why it fits no theme, and what it might become</source>
        <translation>Varför det inte passar något tema, och vad det kan bli</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Themes found</source>
        <translation>Funna teman</translation>
    </message>
    <message>
        <source>No longer unsure</source>
        <translation>Inte längre osäker</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove {0} {1}</source>
        <translation>Ta bort {0} {1}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Enter saves · Esc closes</source>
        <translation>Enter sparar · Esc stänger</translation>
    </message>
</context>
<context>
    <name>Doubting</name>
    <message>
        <source>Unsure, or no longer</source>
        <translation>Osäker, eller inte längre</translation>
    </message>
    <message>
        <source>Unsure, with a question …</source>
        <translation>Osäker, med en fråga …</translation>
    </message>
    <message>
        <source>Fits no theme …</source>
        <translation>Passar inget tema …</translation>
    </message>
    <message>
        <source>Put the cursor in a sentence, or select the words first.</source>
        <translation>Ställ markören i en mening, eller markera orden först.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>”{0}”</translation>
    </message>
    <message>
        <source>{0} on “{1}”</source>
        <translation>{0} på ”{1}”</translation>
    </message>
    <message>
        <source>Unsure: {0}</source>
        <translation>Osäker: {0}</translation>
    </message>
    <message>
        <source>Fits no theme: {0}</source>
        <translation>Passar inget tema: {0}</translation>
    </message>
    <message>
        <source>No longer unsure: {0}</source>
        <translation>Inte längre osäker: {0}</translation>
    </message>
    <message>
        <source>Withdrawn: {0}</source>
        <translation>Inte längre markerat: {0}</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Unsure, without a theme</source>
        <translation>Osäker, utan tema</translation>
    </message>
    <message>
        <source>Fits no theme</source>
        <translation>Passar inget tema</translation>
    </message>
    <message>
        <source>Possible new themes</source>
        <translation>Möjliga nya teman</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>”{0}”</translation>
    </message>
    <message>
        <source>{0} on “{1}”</source>
        <translation>{0} på ”{1}”</translation>
    </message>
    <message>
        <source>Does this belong to {0}?</source>
        <translation>Hör det här till {0}?</translation>
    </message>
    <message>
        <source>Which theme does this belong to?</source>
        <translation>Vilket tema hör det här till?</translation>
    </message>
    <message>
        <source>What becomes of what fits no theme?</source>
        <translation>Vad gör vi med det som inte passar något tema?</translation>
    </message>
    <message>
        <source>Is this a new theme?</source>
        <translation>Är det här ett nytt tema?</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Choose a theme</source>
        <translation>Välj tema</translation>
    </message>
    <message>
        <source>Choose the theme first.</source>
        <translation>Välj tema först.</translation>
    </message>
    <message>
        <source>What the passage is</source>
        <translation>Vad utdraget är</translation>
    </message>
    <message>
        <source>still to be gone through</source>
        <translation>kvar att gå igenom</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>For the decision log; optional</source>
        <translation>För beslutsloggen; kan utelämnas</translation>
    </message>
</context>
<context>
    <name>DrawingView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>EarlierImportsDialog</name>
    <message>
        <source>Earlier imports</source>
        <translation>Tidigare inhämtningar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Inhämtning</translation>
    </message>
    <message>
        <source>Undo the whole import</source>
        <translation>Ångra hela inhämtningen</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} files</source>
        <translation>{0}, {1}: {2} filer</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>Inget har hämtats in ännu.</translation>
    </message>
    <message>
        <source>undoing of the import of {0}</source>
        <translation>ångrande av inhämtningen {0}</translation>
    </message>
</context>
<context>
    <name>Edges</name>
    <message>
        <source>Move the end of the coding</source>
        <translation>Flytta kodningens slut</translation>
    </message>
    <message>
        <source>Move the start of the coding</source>
        <translation>Flytta kodningens början</translation>
    </message>
    <message>
        <source>Put the cursor in the coding first.</source>
        <translation>Ställ först markören i kodningen.</translation>
    </message>
    <message>
        <source>The arrow keys move the end of {0}: Ctrl by word, Alt by sentence.</source>
        <translation>Piltangenterna flyttar slutet på {0}: Ctrl ett ord, Alt en mening i taget.</translation>
    </message>
    <message>
        <source>The arrow keys move the start of {0}: Ctrl by word, Alt by sentence.</source>
        <translation>Piltangenterna flyttar början på {0}: Ctrl ett ord, Alt en mening i taget.</translation>
    </message>
    <message>
        <source>Enter: done. Esc: undo.</source>
        <translation>Enter: klart. Esc: ångra.</translation>
    </message>
    <message>
        <source>There are no more words that way.</source>
        <translation>Det finns inga fler ord åt det hållet.</translation>
    </message>
    <message>
        <source>{0}: new extent</source>
        <translation>{0}: ny omfattning</translation>
    </message>
    <message>
        <source>{0} begins with “{1}”</source>
        <translation>{0} börjar med ”{1}”</translation>
    </message>
    <message>
        <source>{0} ends with “{1}”</source>
        <translation>{0} slutar med ”{1}”</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase “{0}. {1}”?</source>
        <translation>Ska ”{0}. {1}” gallras?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Gallra för gott</translation>
    </message>
    <message>
        <source>Erase the document</source>
        <translation>Gallra dokumentet</translation>
    </message>
    <message>
        <source>Also erase what coders wrote on its passages ({0})</source>
        <translation>Gallra också det som kodare har skrivit på dess utdrag ({0})</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Title from now on</source>
        <translation>Titel från och med nu</translation>
    </message>
    <message>
        <source>To confirm, write the document&apos;s number</source>
        <translation>Skriv dokumentets nummer för att bekräfta</translation>
    </message>
    <message>
        <source>It cannot be undone, and Ctrl+Z cannot take back what was done before it.</source>
        <translation>Det kan inte ångras, och Ctrl+Z kan inte ta tillbaka det som gjordes dessförinnan.</translation>
    </message>
    <message>
        <source>Enter the decision. It is kept in the decision log.</source>
        <translation>Ange beslutet. Det står kvar i beslutsloggen.</translation>
    </message>
    <message>
        <source>Write the number {0} here to confirm.</source>
        <translation>Skriv numret {0} här för att bekräfta.</translation>
    </message>
    <message>
        <source>Places, codings ({0}) and all figures stay as they are; the words are gone.</source>
        <translation>Platser, kodningar ({0}) och alla siffror står kvar som de är; orden är borta.</translation>
    </message>
    <message>
        <source>Exports made since the document came, which may hold its words: {0}.</source>
        <translation>Exporter som gjorts sedan dokumentet kom och som kan ha dess ord: {0}.</translation>
    </message>
    <message>
        <source>The file {0} stays whole, the words of this document in it too, since other documents came of it: {1}. It goes when they are all erased.</source>
        <translation>Filen {0} står kvar hel, också med det här dokumentets ord, eftersom andra dokument kom ur den: {1}. Den töms när alla är gallrade.</translation>
    </message>
    <message>
        <source>The text stays in documents that have the same: {0}.</source>
        <translation>Texten står kvar i dokument som har samma text: {0}.</translation>
    </message>
    <message>
        <source>How much of it was gone through is not counted any more, in the document and in sums: no words are left.</source>
        <translation>Hur mycket som är genomgånget räknas inte längre, varken på dokumentet eller i summor: inga ord finns kvar.</translation>
    </message>
    <message>
        <source>Its text and file, earlier versions, headings, title and what was noted of it (alias, diary number, secrecy, participants) are emptied in the project and in the copies that the program keeps.</source>
        <translation>Text och fil, tidigare versioner, rubriker, titel och det som antecknats om dokumentet (alias, diarienummer, sekretess, deltagare) töms i projektet och i de kopior som programmet har.</translation>
    </message>
</context>
<context>
    <name>ErasedDialog</name>
    <message>
        <source>The document is erased</source>
        <translation>Dokumentet är gallrat</translation>
    </message>
    <message>
        <source>Document {0} is erased</source>
        <translation>Dokument {0} är gallrat</translation>
    </message>
    <message>
        <source>Codings that stay: {0}. Copies made anew: {1}; older ones removed: {2}.</source>
        <translation>Kodningar som står kvar: {0}. Nygjorda kopior: {1}; äldre som tagits bort: {2}.</translation>
    </message>
    <message>
        <source>To be done by hand</source>
        <translation>Att göra för hand</translation>
    </message>
    <message>
        <source>To be done by hand:</source>
        <translation>Att göra för hand:</translation>
    </message>
    <message>
        <source>The file is being read: the last of it goes when everybody has closed it.</source>
        <translation>Filen läses just nu: det sista försvinner när alla har stängt den.</translation>
    </message>
    <message>
        <source>The words may be in {0}.</source>
        <translation>Orden kan finnas i {0}.</translation>
    </message>
    <message>
        <source>The words may be in the export {0} of {1}.</source>
        <translation>Orden kan finnas i exporten {0} från {1}.</translation>
    </message>
    <message>
        <source>Copies made elsewhere, which the program does not know.</source>
        <translation>Kopior som gjorts någon annanstans, som programmet inte känner till.</translation>
    </message>
    <message>
        <source>The file {0} stays in the project with the erased words until these documents, which came of it, are erased too: {1}.</source>
        <translation>Filen {0} står kvar i projektet med de gallrade orden tills också de här dokumenten, som kom ur den, är gallrade: {1}.</translation>
    </message>
    <message>
        <source>{0}. {1} has the same text, and keeps it.</source>
        <translation>{0}. {1} har samma text och behåller den.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The folder {path} is not empty, and the demonstration did not make it.</source>
        <translation>Mappen {path} är inte tom, och demon har inte skapat den.</translation>
    </message>
    <message>
        <source>Choose another with --to. Nothing was changed.</source>
        <translation>Välj en annan med --to. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The example does not fit together: {number} passages or files are wrong.</source>
        <translation>Exemplet hänger inte ihop: {number} utdrag eller filer är fel.</translation>
    </message>
    <message>
        <source>{detail}</source>
        <translation>{detail}</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Installera programmet på nytt.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Det finns ingen fil {path}.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Kontrollera sökvägen.</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Ett annat program</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>det är en mapp</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>filen eller mappen finns inte</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>det är ingen mapp</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>åtkomst nekad</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>skrivskyddat filsystem</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>filnamnet är för långt</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>filen finns redan</translation>
    </message>
    <message>
        <source>The coding already says so.</source>
        <translation>Kodningen är redan så.</translation>
    </message>
    <message>
        <source>They have different themes or coders.</source>
        <translation>De har olika teman eller kodare.</translation>
    </message>
    <message>
        <source>They have different stances.</source>
        <translation>De har olika hållning.</translation>
    </message>
    <message>
        <source>There are other words between them.</source>
        <translation>Det finns andra ord mellan dem.</translation>
    </message>
    <message>
        <source>The theme already says so.</source>
        <translation>Temat är redan så.</translation>
    </message>
    <message>
        <source>The step already says so.</source>
        <translation>Det står redan så i steget.</translation>
    </message>
    <message>
        <source>The step is not signed off.</source>
        <translation>Steget är inte kvitterat.</translation>
    </message>
    <message>
        <source>The steps stand in this order already.</source>
        <translation>Stegen står redan i den ordningen.</translation>
    </message>
    <message>
        <source>The theme is already active.</source>
        <translation>Temat är redan i bruk.</translation>
    </message>
    <message>
        <source>The theme is already dropped.</source>
        <translation>Temat utgår redan.</translation>
    </message>
    <message>
        <source>This is kept under the name already.</source>
        <translation>Detta är redan sparat under namnet.</translation>
    </message>
    <message>
        <source>The ledger already says so.</source>
        <translation>Det står redan så i intressentförteckningen.</translation>
    </message>
    <message>
        <source>The organisation is in the ledger already.</source>
        <translation>Organisationen finns redan i intressentförteckningen.</translation>
    </message>
    <message>
        <source>They have been asked already.</source>
        <translation>De är redan tillfrågade.</translation>
    </message>
    <message>
        <source>The document already says so.</source>
        <translation>Dokumentet har redan de uppgifterna.</translation>
    </message>
    <message>
        <source>The document is erased already.</source>
        <translation>Dokumentet är redan gallrat.</translation>
    </message>
    <message>
        <source>It is the same organisation.</source>
        <translation>Det är samma organisation.</translation>
    </message>
    <message>
        <source>The document has got another text meanwhile. Compare it again.</source>
        <translation>Dokumentet har fått en annan text under tiden. Jämför igen.</translation>
    </message>
    <message>
        <source>The file has the text that the document has.</source>
        <translation>Filen har den text som dokumentet redan har.</translation>
    </message>
    <message>
        <source>The passage already says so.</source>
        <translation>Utdraget är redan markerat så.</translation>
    </message>
    <message>
        <source>It has been settled already.</source>
        <translation>Det är redan avgjort.</translation>
    </message>
    <message>
        <source>A passage without a theme has no coding that could stay.</source>
        <translation>Ett utdrag utan tema har ingen kodning som kan behållas.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Det finns ingen sådan fil.</translation>
    </message>
    <message>
        <source>It is the project itself.</source>
        <translation>Det är projektet självt.</translation>
    </message>
    <message>
        <source>Nothing was taken over from that copy.</source>
        <translation>Inget togs över från den kopian.</translation>
    </message>
    <message>
        <source>All that was done in that copy is here already.</source>
        <translation>Allt som gjordes i den kopian finns redan här.</translation>
    </message>
    <message>
        <source>It is another project.</source>
        <translation>Det är ett annat projekt.</translation>
    </message>
    <message>
        <source>The two have no entry in common.</source>
        <translation>De två har ingen post gemensam.</translation>
    </message>
    <message>
        <source>Both copies were changed under the same identity.</source>
        <translation>Båda kopiorna ändrades under samma identitet.</translation>
    </message>
    <message>
        <source>It is a folder; choose the files in it.</source>
        <translation>Det är en mapp; välj filerna i den.</translation>
    </message>
    <message>
        <source>It cannot be read (Permission denied).</source>
        <translation>Den går inte att läsa (åtkomst nekad).</translation>
    </message>
    <message>
        <source>A stored text is not what it was.</source>
        <translation>En lagrad text är inte vad den var.</translation>
    </message>
    <message>
        <source>The search index does not fit the texts.</source>
        <translation>Sökindexet stämmer inte med texterna.</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB.</source>
        <translation>Filen är större än 50 MB.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>Det är en mapp.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Den är tom.</translation>
    </message>
    <message>
        <source>It is a database of another program.</source>
        <translation>Det är ett annat programs databas.</translation>
    </message>
    <message>
        <source>The end of the file is missing.</source>
        <translation>Slutet av filen saknas.</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>databasen är trasig</translation>
    </message>
    <message>
        <source>The file says what the project says.</source>
        <translation>Filen säger vad projektet säger.</translation>
    </message>
    <message>
        <source>The file says what the project says, or said when the file was made.</source>
        <translation>Filen säger det som projektet säger, eller sade när filen gjordes.</translation>
    </message>
    <message>
        <source>The quotation already says so.</source>
        <translation>Citatet är redan så.</translation>
    </message>
    <message>
        <source>The words are masked so already.</source>
        <translation>Orden är redan maskerade så.</translation>
    </message>
    <message>
        <source>There are no words to mask.</source>
        <translation>Det finns inga ord att maskera.</translation>
    </message>
    <message>
        <source>The text already says so.</source>
        <translation>Texten är redan så.</translation>
    </message>
    <message>
        <source>it differs from the text</source>
        <translation>det skiljer sig från texten</translation>
    </message>
    <message>
        <source>a field does not fit</source>
        <translation>ett fält stämmer inte</translation>
    </message>
    <message>
        <source>Nothing is merged into this need.</source>
        <translation>Inget är fört till det här behovet.</translation>
    </message>
    <message>
        <source>There must be at least two.</source>
        <translation>Det måste vara minst två.</translation>
    </message>
    <message>
        <source>They say different things about the passage.</source>
        <translation>De säger olika saker om utdraget.</translation>
    </message>
    <message>
        <source>The mark is already there.</source>
        <translation>Läsmärket står redan där.</translation>
    </message>
    <message>
        <source>no permission to read or write it</source>
        <translation>ingen rätt att läsa eller skriva den</translation>
    </message>
    <message>
        <source>the log was rebuilt after this export</source>
        <translation>loggen har skrivits om efter den här exporten</translation>
    </message>
    <message>
        <source>its coder is not in the log</source>
        <translation>dess kodare finns inte i loggen</translation>
    </message>
    <message>
        <source>it undoes what is not in the log before it</source>
        <translation>den ångrar något som inte finns tidigare i loggen</translation>
    </message>
    <message>
        <source>it refers to what is not there</source>
        <translation>hänvisar till något som inte finns</translation>
    </message>
    <message>
        <source>its columns are not those of the program</source>
        <translation>har andra kolumner än programmets</translation>
    </message>
    <message>
        <source>its versions of the schema differ</source>
        <translation>schemats versioner skiljer sig åt</translation>
    </message>
    <message>
        <source>a text needs it but it is missing</source>
        <translation>en text behöver det men det saknas</translation>
    </message>
    <message>
        <source>a value is used twice</source>
        <translation>ett värde används två gånger</translation>
    </message>
    <message>
        <source>an entry made it, but it is not in the state</source>
        <translation>loggen säger att det finns, men det saknas i läget</translation>
    </message>
    <message>
        <source>an entry names it but it is missing</source>
        <translation>loggen hänvisar till det men det saknas</translation>
    </message>
    <message>
        <source>it belongs to another subject</source>
        <translation>det hör till något annat</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>det går inte att läsa</translation>
    </message>
    <message>
        <source>it cannot be read to the end</source>
        <translation>den går inte att läsa till slutet</translation>
    </message>
    <message>
        <source>it differs from what the log says</source>
        <translation>det skiljer sig från vad loggen säger</translation>
    </message>
    <message>
        <source>it is in the state, but no entry explains it</source>
        <translation>det finns i läget, men loggen förklarar det inte</translation>
    </message>
    <message>
        <source>it shares with another one what must be unique</source>
        <translation>en annan har det som inga två får ha gemensamt</translation>
    </message>
    <message>
        <source>it is missing: nothing prevents duplicates</source>
        <translation>det saknas: inget hindrar att två blir lika</translation>
    </message>
    <message>
        <source>the bytes are not an entry</source>
        <translation>innehållet är ingen post</translation>
    </message>
    <message>
        <source>entries of another copy begin here that no branch names</source>
        <translation>här börjar poster från en annan kopia som ingen gren nämner</translation>
    </message>
    <message>
        <source>it is missing or changed: the log is not protected</source>
        <translation>den saknas eller är ändrad: loggen är inte skyddad</translation>
    </message>
    <message>
        <source>its value cannot be read</source>
        <translation>värdet går inte att läsa</translation>
    </message>
    <message>
        <source>no entry names it</source>
        <translation>ingen post i loggen hänvisar till det</translation>
    </message>
    <message>
        <source>no text names it</source>
        <translation>ingen text hänvisar till det</translation>
    </message>
    <message>
        <source>the branch is not as it says</source>
        <translation>grenen är inte som den uppger</translation>
    </message>
    <message>
        <source>the branch that it names is not in the file</source>
        <translation>grenen som den nämner finns inte i filen</translation>
    </message>
    <message>
        <source>the bytes do not have the stored hash</source>
        <translation>innehållet stämmer inte med sin hash</translation>
    </message>
    <message>
        <source>the database is broken</source>
        <translation>databasen är trasig</translation>
    </message>
    <message>
        <source>the program does not know it</source>
        <translation>programmet känner inte till det</translation>
    </message>
    <message>
        <source>There is no screen to open the window on.</source>
        <translation>Det finns ingen skärm att öppna fönstret på.</translation>
    </message>
    <message>
        <source>Use the commands instead: lagvarde-coder --help.</source>
        <translation>Använd kommandona i stället: lagvarde-coder --help.</translation>
    </message>
    <message>
        <source>The window cannot open: the system lacks {libraries}.</source>
        <translation>Fönstret kan inte öppnas: systemet saknar {libraries}.</translation>
    </message>
    <message>
        <source>Install what Debian calls {packages}, then try again.</source>
        <translation>Installera det som i Debian heter {packages} och försök igen.</translation>
    </message>
    <message>
        <source>Run this and try again: {command}</source>
        <translation>Kör detta och försök igen: {command}</translation>
    </message>
    <message>
        <source>The passage {start}–{end} is not a range of text.</source>
        <translation>Utdraget {start}–{end} är inget textavsnitt.</translation>
    </message>
    <message>
        <source>The start must be 0 or more and less than the end.</source>
        <translation>Början måste vara minst 0 och mindre än slutet.</translation>
    </message>
    <message>
        <source>The passage {start}–{end} lies outside the text.</source>
        <translation>Utdraget {start}–{end} ligger utanför texten.</translation>
    </message>
    <message>
        <source>The text has {characters} characters.</source>
        <translation>Texten har {characters} tecken.</translation>
    </message>
    <message>
        <source>The project has no {kind} “{name}”.</source>
        <translation>”{name}” finns inte ({kind}).</translation>
    </message>
    <message>
        <source>Check the spelling, or list what there is.</source>
        <translation>Kontrollera stavningen, eller lista vad som finns.</translation>
    </message>
    <message>
        <source>There is no {kind} “{name}”.</source>
        <translation>”{name}” finns inte ({kind}).</translation>
    </message>
    <message>
        <source>Choose one of these: {names}.</source>
        <translation>Välj bland dessa: {names}.</translation>
    </message>
    <message>
        <source>“{name}” is not an evidence number as it stands: a character is wrong or missing.</source>
        <translation>”{name}” är inget beläggsnummer som det står: slutet stämmer inte, så något tecken är fel eller saknas.</translation>
    </message>
    <message>
        <source>Did you mean {close}?</source>
        <translation>Menade du {close}?</translation>
    </message>
    <message>
        <source>“{name}” is what somebody else coded, and others’ coding is hidden.</source>
        <translation>”{name}” är kodat av någon annan, och andras kodning är dold.</translation>
    </message>
    <message>
        <source>Show others’ coding, then look it up again.</source>
        <translation>Visa andras kodning och slå sedan upp det igen.</translation>
    </message>
    <message>
        <source>Compare it with the report, character by character.</source>
        <translation>Jämför med rapporten, tecken för tecken.</translation>
    </message>
    <message>
        <source>Several things are called “{name}”.</source>
        <translation>Flera heter ”{name}”.</translation>
    </message>
    <message>
        <source>Give the id instead.</source>
        <translation>Ange id i stället.</translation>
    </message>
    <message>
        <source>Give the number instead.</source>
        <translation>Ange numret i stället.</translation>
    </message>
    <message>
        <source>{field} is empty.</source>
        <translation>Fältet ”{field}” är tomt.</translation>
    </message>
    <message>
        <source>{coder} has already coded this passage with {theme}.</source>
        <translation>{coder} har redan kodat det här utdraget med {theme}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Inget har ändrats.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used: what was kept under the name is not understood.</source>
        <translation>”{name}” kan inte användas: det som sparats under namnet går inte att tolka.</translation>
    </message>
    <message>
        <source>Choose anew, and keep it under the name again.</source>
        <translation>Välj på nytt, och spara under namnet igen.</translation>
    </message>
    <message>
        <source>“{name}” counts candidates, and Matrix shows themes and needs.</source>
        <translation>”{name}” räknar kandidater, och Matris visar teman och behov.</translation>
    </message>
    <message>
        <source>Show it by “matrix --kept”, or find it on a sheet of the Excel file.</source>
        <translation>Visa den med ”matrix --kept”, eller se den på ett blad i Excel-filen.</translation>
    </message>
    <message>
        <source>Rows and columns are the same.</source>
        <translation>Rader och kolumner är desamma.</translation>
    </message>
    <message>
        <source>Only themes, needs, sub-themes and candidates can be held against each other.</source>
        <translation>Bara teman, behov, delteman och kandidater kan ställas mot sig själva.</translation>
    </message>
    <message>
        <source>Choose something else for one of them.</source>
        <translation>Välj något annat för ett av dem.</translation>
    </message>
    <message>
        <source>{theme} cannot be named as another possible theme.</source>
        <translation>{theme} kan inte anges som ett annat möjligt tema.</translation>
    </message>
    <message>
        <source>It is the theme of the coding, or it is named already.</source>
        <translation>Det är kodningens eget tema, eller så är det redan angivet.</translation>
    </message>
    <message>
        <source>The sections {first} and {second} overlap.</source>
        <translation>Avsnitten {first} och {second} överlappar varandra.</translation>
    </message>
    <message>
        <source>Sections of the same kind cannot overlap.</source>
        <translation>Avsnitt av samma slag kan inte överlappa varandra.</translation>
    </message>
    <message>
        <source>The coding cannot be split here.</source>
        <translation>Kodningen kan inte delas här.</translation>
    </message>
    <message>
        <source>Both parts must have words.</source>
        <translation>Båda delarna måste innehålla ord.</translation>
    </message>
    <message>
        <source>Put the cursor between two words inside it.</source>
        <translation>Ställ markören mellan två ord inuti den.</translation>
    </message>
    <message>
        <source>These codings cannot be joined.</source>
        <translation>De här kodningarna kan inte fogas samman.</translation>
    </message>
    <message>
        <source>{theme} cannot be used for this.</source>
        <translation>{theme} kan inte användas till detta.</translation>
    </message>
    <message>
        <source>It is {status}.</source>
        <translation>Det har läget ”{status}”.</translation>
    </message>
    <message>
        <source>{need} is already part of {theme}.</source>
        <translation>{need} ingår redan i {theme}.</translation>
    </message>
    <message>
        <source>“{name}” is not in the ledger.</source>
        <translation>”{name}” finns inte i intressentförteckningen.</translation>
    </message>
    <message>
        <source>Write that name, or say that “{name}” is a new organisation.</source>
        <translation>Skriv det namnet, eller ange att ”{name}” är en ny organisation.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Det finns inget att ändra.</translation>
    </message>
    <message>
        <source>This cannot be undone on its own.</source>
        <translation>Det här kan inte ångras för sig.</translation>
    </message>
    <message>
        <source>What it changed has been changed again since then ({subject}).</source>
        <translation>Det som ändrades har ändrats igen sedan dess ({subject}).</translation>
    </message>
    <message>
        <source>Undo the later change first.</source>
        <translation>Ångra den senare ändringen först.</translation>
    </message>
    <message>
        <source>Something else in the project still refers to it, a coding for example.</source>
        <translation>Något annat i projektet hänvisar fortfarande till det, till exempel en kodning.</translation>
    </message>
    <message>
        <source>This cannot be stored.</source>
        <translation>Detta kan inte sparas.</translation>
    </message>
    <message>
        <source>It refers to something that the project does not have, or no longer has.</source>
        <translation>Det hänvisar till något som projektet inte har, eller inte längre har.</translation>
    </message>
    <message>
        <source>Look at the lists again and choose something that is there.</source>
        <translation>Titta i listorna igen och välj något som finns.</translation>
    </message>
    <message>
        <source>Something else already has the same number or the same place ({detail}).</source>
        <translation>Något annat har redan samma nummer eller samma plats ({detail}).</translation>
    </message>
    <message>
        <source>Enter something there and try again.</source>
        <translation>Skriv något där och försök igen.</translation>
    </message>
    <message>
        <source>{coder} has already said something about this passage.</source>
        <translation>{coder} har redan sagt något om det här utdraget.</translation>
    </message>
    <message>
        <source>Choose another, or bring it back into use first.</source>
        <translation>Välj ett annat, eller ta det i bruk igen först.</translation>
    </message>
    <message>
        <source>{theme} is already merged into {need}.</source>
        <translation>{theme} är redan fört till {need}.</translation>
    </message>
    <message>
        <source>Undo that first, then merge it into another need.</source>
        <translation>Lös upp det först och för sedan temat till ett annat behov.</translation>
    </message>
    <message>
        <source>{theme} cannot be merged into {need}.</source>
        <translation>{theme} kan inte föras till {need}.</translation>
    </message>
    <message>
        <source>This cannot be removed.</source>
        <translation>Det här kan inte tas bort.</translation>
    </message>
    <message>
        <source>Remove that first. Nothing was changed.</source>
        <translation>Ta bort det först. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Look at what is there, and change or remove it first.</source>
        <translation>Titta på det som finns, och ändra eller ta bort det först.</translation>
    </message>
    <message>
        <source>The two copies cannot be joined.</source>
        <translation>De två kopiorna kan inte föras samman.</translation>
    </message>
    <message>
        <source>The codebook “{name}” cannot be used.</source>
        <translation>Kodboken ”{name}” kan inte användas.</translation>
    </message>
    <message>
        <source>Correct the file and try again.</source>
        <translation>Rätta filen och försök igen.</translation>
    </message>
    <message>
        <source>The list “{name}” cannot be used.</source>
        <translation>Listan ”{name}” kan inte användas.</translation>
    </message>
    <message>
        <source>There is no project at {path}.</source>
        <translation>Det finns inget projekt på {path}.</translation>
    </message>
    <message>
        <source>Check the path, or make a new project there.</source>
        <translation>Kontrollera sökvägen, eller skapa ett nytt projekt där.</translation>
    </message>
    <message>
        <source>{path} already exists.</source>
        <translation>{path} finns redan.</translation>
    </message>
    <message>
        <source>Choose another name. Nothing was changed.</source>
        <translation>Välj ett annat namn. Inget har ändrats.</translation>
    </message>
    <message>
        <source>{path} is not a project of this program.</source>
        <translation>{path} är inget projekt från det här programmet.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .lvk. Nothing was changed.</source>
        <translation>Välj en fil som slutar på .lvk. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The file is something else, or it is encrypted.</source>
        <translation>Filen är något annat, eller krypterad.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .lvk, or give its key. Nothing was changed.</source>
        <translation>Välj en fil som slutar på .lvk, eller ange dess nyckel. Inget har ändrats.</translation>
    </message>
    <message>
        <source>{path} cannot be opened with this key.</source>
        <translation>{path} kan inte öppnas med den här nyckeln.</translation>
    </message>
    <message>
        <source>It has another key or none, or its beginning is damaged.</source>
        <translation>Den har en annan nyckel eller ingen, eller så är dess början skadad.</translation>
    </message>
    <message>
        <source>Check the key letter by letter and try again. Nothing was changed.</source>
        <translation>Kontrollera nyckeln tecken för tecken och försök igen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The project {path} is damaged.</source>
        <translation>Projektet {path} är skadat.</translation>
    </message>
    <message>
        <source>The project {path} was made with a newer version of the program.</source>
        <translation>Projektet {path} är gjort med en nyare version av programmet.</translation>
    </message>
    <message>
        <source>It has format {found}; this program knows {known}.</source>
        <translation>Det har format {found}; det här programmet känner till {known}.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing was changed.</source>
        <translation>Installera den nyare versionen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The project {path} is in use.</source>
        <translation>Projektet {path} används just nu.</translation>
    </message>
    <message>
        <source>{holder} has it open for writing.</source>
        <translation>{holder} har det öppet för att skriva.</translation>
    </message>
    <message>
        <source>Close it there and try again. It can still be opened for reading.</source>
        <translation>Stäng det där och försök igen. Det går att läsa ändå.</translation>
    </message>
    <message>
        <source>Nothing was changed: the log must say who did it, and there is no name.</source>
        <translation>Inget ändrades: i loggen ska det stå vem som gjort det, och inget namn har angetts.</translation>
    </message>
    <message>
        <source>Give your name in the settings, or with --coder on the command line.</source>
        <translation>Ange ditt namn i inställningarna, eller med --coder på kommandoraden.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for permission to use this one.</source>
        <translation>Välj en annan mapp, eller be om behörighet till den här.</translation>
    </message>
    <message>
        <source>Free some space and try again. What was saved before is unharmed.</source>
        <translation>Gör plats och försök igen. Det som redan var sparat är oskadat.</translation>
    </message>
    <message>
        <source>The report “{report}” is not written as {name}.</source>
        <translation>Rapporten ”{report}” skrivs inte som {name}.</translation>
    </message>
    <message>
        <source>It is written as {formats}.</source>
        <translation>Den skrivs som {formats}.</translation>
    </message>
    <message>
        <source>The report “{report}” cannot be limited to chosen quotations.</source>
        <translation>Rapporten ”{report}” kan inte begränsas till valda citat.</translation>
    </message>
    <message>
        <source>Make it with all of them, or choose another report.</source>
        <translation>Gör den med alla, eller välj en annan rapport.</translation>
    </message>
    <message>
        <source>The report “{report}” is about the whole project and cannot obey a filter.</source>
        <translation>Rapporten ”{report}” gäller hela projektet och kan inte följa ett urval.</translation>
    </message>
    <message>
        <source>Make it without one, or choose another report.</source>
        <translation>Gör den utan urval, eller välj en annan rapport.</translation>
    </message>
    <message>
        <source>Choose another name for the export. Nothing was changed.</source>
        <translation>Välj ett annat namn för exporten. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>Projektet är bara öppet för läsning.</translation>
    </message>
    <message>
        <source>Open it for writing to make changes.</source>
        <translation>Öppna det för att skriva om du vill ändra något.</translation>
    </message>
    <message>
        <source>{path} could not be used.</source>
        <translation>{path} kunde inte användas.</translation>
    </message>
    <message>
        <source>The system does not permit it ({detail}).</source>
        <translation>Systemet tillåter det inte ({detail}).</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Disken är full.</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>{path} kunde inte skrivas.</translation>
    </message>
    <message>
        <source>{name} was not imported.</source>
        <translation>{name} hämtades inte in.</translation>
    </message>
    <message>
        <source>The project has no question set “{key}”.</source>
        <translation>Projektet har ingen frågeuppsättning ”{key}”.</translation>
    </message>
    <message>
        <source>Its question sets are: {keys}. Nothing was imported.</source>
        <translation>Dess frågeuppsättningar är: {keys}. Ingenting hämtades in.</translation>
    </message>
    <message>
        <source>{name} has a format that the program does not know.</source>
        <translation>{name} har ett format som programmet inte känner till.</translation>
    </message>
    <message>
        <source>Known formats: {formats}.</source>
        <translation>Kända format: {formats}.</translation>
    </message>
    <message>
        <source>{path} is the project itself.</source>
        <translation>{path} är projektet självt.</translation>
    </message>
    <message>
        <source>{name} cannot be used as a report template.</source>
        <translation>{name} kan inte användas som rapportmall.</translation>
    </message>
    <message>
        <source>Choose a .docx file, or export without a template.</source>
        <translation>Välj en .docx-fil, eller exportera utan mall.</translation>
    </message>
    <message>
        <source>The file is not there or cannot be read.</source>
        <translation>Filen finns inte eller går inte att läsa.</translation>
    </message>
    <message>
        <source>It is not a Word document (.docx).</source>
        <translation>Den är inget Word-dokument (.docx).</translation>
    </message>
    <message>
        <source>It is larger than 100 MB.</source>
        <translation>Den är större än 100 MB.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Filen är tom.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>Den innehåller ingen text.</translation>
    </message>
    <message>
        <source>It is not a text file. Open it in the program it was made with and save it as .docx.</source>
        <translation>Den är ingen textfil. Öppna den i det program den är gjord med och spara den som .docx.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without the password and try again.</source>
        <translation>Filen är lösenordsskyddad. Spara den utan lösenord och försök igen.</translation>
    </message>
    <message>
        <source>It holds a document type declaration, which such files never need.</source>
        <translation>Den innehåller en dokumenttypsdeklaration (DOCTYPE), som sådana filer aldrig behöver.</translation>
    </message>
    <message>
        <source>The names of its parts point outside the file.</source>
        <translation>Namnen på dess delar pekar utanför filen.</translation>
    </message>
    <message>
        <source>Two of its parts have the same name.</source>
        <translation>Två av dess delar har samma namn.</translation>
    </message>
    <message>
        <source>Its text is too long. Split it into several files.</source>
        <translation>Texten är för lång. Dela upp den i flera filer.</translation>
    </message>
    <message>
        <source>The file is damaged or cut short. Get it again, or open it and save it again.</source>
        <translation>Filen är skadad eller avkortad. Hämta den på nytt, eller öppna den och spara om den.</translation>
    </message>
    <message>
        <source>A part of the file is damaged. Open it in Word or Excel and save it again.</source>
        <translation>En del av filen är skadad. Öppna den i Word eller Excel och spara om den.</translation>
    </message>
    <message>
        <source>Unpacked, it would be far larger than any document.</source>
        <translation>Uppackad skulle den bli mycket större än ett dokument är.</translation>
    </message>
    <message>
        <source>It has far more parts than a document does.</source>
        <translation>Den består av långt fler delar än ett dokument gör.</translation>
    </message>
    <message>
        <source>Its tables or text boxes are nested too deeply.</source>
        <translation>Dess tabeller eller textrutor ligger för djupt inuti varandra.</translation>
    </message>
    <message>
        <source>It holds several documents, and a new version is one.</source>
        <translation>Den innehåller flera dokument, och en ny version är ett.</translation>
    </message>
    <message>
        <source>It is not a Word document. Open it in Word and save it as .docx.</source>
        <translation>Den är inget Word-dokument. Öppna den i Word och spara den som .docx.</translation>
    </message>
    <message>
        <source>It is in the old Word format. Open it in Word and save it as .docx.</source>
        <translation>Den har det gamla Word-formatet. Öppna den i Word och spara den som .docx.</translation>
    </message>
    <message>
        <source>It is not an Excel workbook. Open it in Excel and save it as .xlsx.</source>
        <translation>Den är ingen Excel-arbetsbok. Öppna den i Excel och spara den som .xlsx.</translation>
    </message>
    <message>
        <source>It is in the old Excel format. Open it in Excel and save it as .xlsx.</source>
        <translation>Den har det gamla Excel-formatet. Öppna den i Excel och spara den som .xlsx.</translation>
    </message>
    <message>
        <source>No sheet has answers to questions. Put the questions in the first row, and a row per organisation below.</source>
        <translation>Inget blad har svar på frågor. Skriv frågorna på första raden och en rad per organisation därunder.</translation>
    </message>
    <message>
        <source>The sheet has questions but no answers.</source>
        <translation>Bladet har frågor men inga svar.</translation>
    </message>
    <message>
        <source>A sheet is too large or has cells far apart. Delete the empty rows and columns and save it again.</source>
        <translation>Ett blad är för stort eller har celler långt ifrån varandra. Ta bort tomma rader och kolumner och spara om den.</translation>
    </message>
    <message>
        <source>It is not valid TOML: a quotation mark, a comma or a bracket is missing.</source>
        <translation>Den är ingen giltig TOML: ett citattecken, ett kommatecken eller en hakparentes saknas.</translation>
    </message>
    <message>
        <source>Every group needs “words”: a list of words in quotation marks.</source>
        <translation>Varje grupp behöver ”words”: en lista med ord inom citattecken.</translation>
    </message>
    <message>
        <source>The file is missing or cannot be read.</source>
        <translation>Filen saknas eller går inte att läsa.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB.</source>
        <translation>Filen är större än 1 MB.</translation>
    </message>
    <message>
        <source>No sheet has a row of headings with both Nummer and Namn (or Number and Name).</source>
        <translation>Inget blad har en rad med rubriker där både Nummer och Namn finns.</translation>
    </message>
    <message>
        <source>Each theme must stand under a line [[theme]], and the codebook’s own facts under [codebook].</source>
        <translation>Varje tema måste stå under en rad [[theme]], och kodbokens egna uppgifter under [codebook].</translation>
    </message>
    <message>
        <source>It is not UTF-8 text. Save it as UTF-8 in a text editor.</source>
        <translation>Den är inte text i UTF-8. Spara den som UTF-8 i en textredigerare.</translation>
    </message>
    <message>
        <source>It is not written as TOML.</source>
        <translation>Den är inte skriven som TOML.</translation>
    </message>
    <message>
        <source>It is candidate, theme or need (in a workbook Kandidat, Tema or Utvecklingsbehov).</source>
        <translation>Det är Kandidat, Tema eller Utvecklingsbehov (i TOML candidate, theme eller need).</translation>
    </message>
    <message>
        <source>A colour is a whole number from 1 to 13.</source>
        <translation>En färg är ett heltal från 1 till 13.</translation>
    </message>
    <message>
        <source>A key is one digit or one small letter.</source>
        <translation>En tangent är en siffra eller en liten bokstav.</translation>
    </message>
    <message>
        <source>A language is written as a tag: sv, en, sv-FI.</source>
        <translation>Ett språk skrivs som en kod: sv, en, sv-FI.</translation>
    </message>
    <message>
        <source>An id is a random UUID (version 4). Leave it out: the program makes one.</source>
        <translation>Ett id är ett slumpat UUID (version 4). Utelämna det, så gör programmet ett.</translation>
    </message>
    <message>
        <source>It must be on one line.</source>
        <translation>Det måste stå på en rad.</translation>
    </message>
    <message>
        <source>It is too long.</source>
        <translation>Det är för långt.</translation>
    </message>
    <message>
        <source>It must be text within quotation marks.</source>
        <translation>Det måste vara text inom citattecken.</translation>
    </message>
    <message>
        <source>Line {place}: this is not TOML.</source>
        <translation>Rad {place}: detta är inte TOML.</translation>
    </message>
    <message>
        <source>Often a quotation mark, a bracket or an equals sign is missing there.</source>
        <translation>Ofta saknas där ett citattecken, en hakparentes eller ett likhetstecken.</translation>
    </message>
    <message>
        <source>There are no themes in it.</source>
        <translation>Det finns inga teman i den.</translation>
    </message>
    <message>
        <source>It has more than 1,000 themes.</source>
        <translation>Den har fler än 1 000 teman.</translation>
    </message>
    <message>
        <source>Row {place}: {field} is missing.</source>
        <translation>Rad {place}: {field} saknas.</translation>
    </message>
    <message>
        <source>Row {place}: {field} cannot be “{written}”.</source>
        <translation>Rad {place}: {field} kan inte vara ”{written}”.</translation>
    </message>
    <message>
        <source>The codebook itself: {field} cannot be “{written}”.</source>
        <translation>Kodboken själv: {field} kan inte vara ”{written}”.</translation>
    </message>
    <message>
        <source>Row {place}: a theme has no field “{written}”.</source>
        <translation>Rad {place}: ett tema har inget fält ”{written}”.</translation>
    </message>
    <message>
        <source>A codebook has no “{written}”.</source>
        <translation>En kodbok har inget ”{written}”.</translation>
    </message>
    <message>
        <source>Row {place}: the number {written} is already on row {first}.</source>
        <translation>Rad {place}: numret {written} finns redan på rad {first}.</translation>
    </message>
    <message>
        <source>Row {place}: the key {written} already belongs to row {first}.</source>
        <translation>Rad {place}: tangenten {written} tillhör redan rad {first}.</translation>
    </message>
    <message>
        <source>Row {place}: the id {written} is already on row {first}.</source>
        <translation>Rad {place}: id {written} finns redan på rad {first}.</translation>
    </message>
    <message>
        <source>Row {place}: {number} is to be part of {written}, which is not in the file.</source>
        <translation>Rad {place}: {number} ska vara del av {written}, som inte finns i filen.</translation>
    </message>
    <message>
        <source>Row {place}: {number} is to be part of itself.</source>
        <translation>Rad {place}: {number} ska vara del av sig själv.</translation>
    </message>
    <message>
        <source>Row {place}: {written} are to be parts of each other in a circle.</source>
        <translation>Rad {place}: {written} ska vara delar av varandra i en ring.</translation>
    </message>
    <message>
        <source>Row {place}: {number} is to be part of {written}, which is in another list.</source>
        <translation>Rad {place}: {number} ska vara del av {written}, som står i en annan lista.</translation>
    </message>
    <message>
        <source>Themes, needs and each family of candidates have parts of their own kind only.</source>
        <translation>Teman, utvecklingsbehov och varje familj av kandidater har bara delar av sin egen sort.</translation>
    </message>
    <message>
        <source>Row {place}: {number} is in another family in the project.</source>
        <translation>Rad {place}: {number} står i en annan familj i projektet.</translation>
    </message>
    <message>
        <source>Row {place}: two columns say {field}: “{first}” and “{written}”.</source>
        <translation>Rad {place}: två kolumner säger {field}: ”{first}” och ”{written}”.</translation>
    </message>
    <message>
        <source>The theme is among other development areas already.</source>
        <translation>Temat är redan fört till andra utvecklingsområden.</translation>
    </message>
    <message>
        <source>It resembles “{near}”, which is.</source>
        <translation>Det liknar ”{near}”, som finns där.</translation>
    </message>
    <message>
        <source>A number is a letter and two digits, T01; that of a sub-theme ends in a small letter, T13a.</source>
        <translation>Ett nummer är en bokstav och två siffror, T01; ett undertemas slutar på en liten bokstav, T13a.</translation>
    </message>
    <message>
        <source>Its text lies in another file that is inserted in it. Open it in Word, save it, and import it again.</source>
        <translation>Texten ligger i en annan fil som är infogad i den. Öppna filen i Word, spara den och importera den igen.</translation>
    </message>
    <message>
        <source>It is not clear which column names the organisation that answers.</source>
        <translation>Det är oklart vilken kolumn som anger vilken organisation som svarar.</translation>
    </message>
    <message>
        <source>Say which, or that the answers are anonymous. The columns are: {listed}.</source>
        <translation>Ange vilken, eller att svaren är anonyma. Kolumnerna är: {listed}.</translation>
    </message>
    <message>
        <source>No sheet with answers has a column “{column}”.</source>
        <translation>Inget blad med svar har en kolumn ”{column}”.</translation>
    </message>
    <message>
        <source>Choose one of these: {listed}.</source>
        <translation>Välj en av dessa: {listed}.</translation>
    </message>
    <message>
        <source>It is an OpenDocument file. Open it in Excel or LibreOffice and save it as .xlsx.</source>
        <translation>Det är en OpenDocument-fil. Öppna den i Excel eller LibreOffice och spara den som .xlsx.</translation>
    </message>
    <message>
        <source>It is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.</source>
        <translation>Det är en binär arbetsbok (.xlsb). Öppna den i Excel och spara den som .xlsx.</translation>
    </message>
    <message>
        <source>The sheet has a row per question and a column per organisation. Copy the table, paste it into a new sheet with Paste special – Transpose, and import that.</source>
        <translation>Bladet har en rad per fråga och en kolumn per organisation. Kopiera tabellen, klistra in den på ett nytt blad med Klistra in special – Transponera, och importera det.</translation>
    </message>
    <message>
        <source>The sheet has a row per answer. Make one row per organisation, with a column per question that has the question as its heading.</source>
        <translation>Bladet har en rad per svar. Gör en rad per organisation, med en kolumn per fråga som har frågan som rubrik.</translation>
    </message>
    <message>
        <source>It is no file but a device or a pipe.</source>
        <translation>Det är ingen fil utan en enhet eller ett rör.</translation>
    </message>
    <message>
        <source>Reading it takes more memory than any document needs. Save it again in the program it was made with.</source>
        <translation>Att läsa den kräver mer minne än något dokument behöver. Spara om den i programmet som den gjordes i.</translation>
    </message>
    <message>
        <source>Something in it makes the reader break off. Save it again in the program it was made with.</source>
        <translation>Något i den får läsningen att avbrytas. Spara om den i programmet som den gjordes i.</translation>
    </message>
    <message>
        <source>The program made a mistake while reading it; the log says more.</source>
        <translation>Programmet gjorde ett fel när den skulle läsas; loggen säger mer.</translation>
    </message>
    <message>
        <source>The program could not start the part of itself that reads files. Start it again, or install it again.</source>
        <translation>Den del av programmet som läser filer kunde inte startas. Starta om programmet eller installera det på nytt.</translation>
    </message>
    <message>
        <source>Reading it takes more time than any document needs. Save it again in the program it was made with.</source>
        <translation>Att läsa den tar mer tid än något dokument behöver. Spara om den i programmet som den gjordes i.</translation>
    </message>
    <message>
        <source>What the file holds is not what the program has written.</source>
        <translation>Filen innehåller något annat än det programmet har skrivit.</translation>
    </message>
    <message>
        <source>It does not pass the full check.</source>
        <translation>Den klarar inte hela kontrollen.</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>fel vid läsning eller skrivning på disken</translation>
    </message>
    <message>
        <source>{path} is a copy that the program keeps, and is not worked in.</source>
        <translation>{path} är en kopia som programmet förvarar, och i den arbetar man inte.</translation>
    </message>
    <message>
        <source>Open it for reading, or get it back as a project somewhere else.</source>
        <translation>Öppna den för läsning, eller hämta tillbaka den som ett projekt på en annan plats.</translation>
    </message>
    <message>
        <source>There is no copy of {path} that passes the full check.</source>
        <translation>Det finns ingen kopia av {path} som klarar hela kontrollen.</translation>
    </message>
    <message>
        <source>Look for one on another disk. Nothing was changed.</source>
        <translation>Leta efter en på en annan disk. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Beside {path} lies {name}, which another file has left.</source>
        <translation>Bredvid {path} ligger {name}, som en annan fil har lämnat efter sig.</translation>
    </message>
    <message>
        <source>Opened together, the two would be mixed up: the project was replaced meanwhile.</source>
        <translation>Öppnas de tillsammans blandas de ihop: projektet har bytts ut under tiden.</translation>
    </message>
    <message>
        <source>Move {name} to another folder, and open the project again. Nothing was changed.</source>
        <translation>Flytta {name} till en annan mapp och öppna projektet igen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>{path} could not be read or written.</source>
        <translation>{path} gick inte att läsa eller skriva.</translation>
    </message>
    <message>
        <source>The disk does not work as it should, or is not connected any more ({detail}).</source>
        <translation>Disken fungerar inte som den ska, eller är inte ansluten längre ({detail}).</translation>
    </message>
    <message>
        <source>Make a copy on another disk before anything else. What was saved is unharmed.</source>
        <translation>Gör först av allt en kopia på en annan disk. Det som var sparat är oskadat.</translation>
    </message>
    <message>
        <source>Keep the file as it is, and get the newest good copy back.</source>
        <translation>Låt filen vara som den är, och hämta tillbaka den nyaste hela kopian.</translation>
    </message>
    <message>
        <source>That step is another coder’s, and others’ coding is hidden.</source>
        <translation>Det steget är en annan kodares, och andras kodning är dold.</translation>
    </message>
    <message>
        <source>Nothing was done that can be undone.</source>
        <translation>Inget har gjorts som kan ångras.</translation>
    </message>
    <message>
        <source>Nothing was undone that can be done again.</source>
        <translation>Inget har ångrats som kan göras igen.</translation>
    </message>
    <message>
        <source>Its text lies in other files that it only points to. Open it in LibreOffice, save it as one document (.odt), and import that.</source>
        <translation>Texten ligger i andra filer som den bara hänvisar till. Öppna den i LibreOffice, spara den som ett enda dokument (.odt) och importera det.</translation>
    </message>
    <message>
        <source>It is not an OpenDocument text. Open it in the program it was made with and save it as .odt or .docx.</source>
        <translation>Det är inte en OpenDocument-text. Öppna den i programmet den gjordes med och spara den som .odt eller .docx.</translation>
    </message>
    <message>
        <source>It is not a presentation of the kind its name says. Open it in the program it was made with and save it as .odp or .pptx.</source>
        <translation>Det är inte en presentation av det slag som namnet säger. Öppna den i programmet den gjordes med och spara den som .odp eller .pptx.</translation>
    </message>
    <message>
        <source>It is not a PowerPoint presentation. Open it in PowerPoint and save it as .pptx.</source>
        <translation>Det är inte en PowerPoint-presentation. Öppna den i PowerPoint och spara den som .pptx.</translation>
    </message>
    <message>
        <source>It is in the old PowerPoint format. Open it in PowerPoint and save it as .pptx.</source>
        <translation>Den är i det gamla PowerPoint-formatet. Öppna den i PowerPoint och spara den som .pptx.</translation>
    </message>
    <message>
        <source>The page has no text of its own: programs or other files give it its text. Open it in a browser, select the text and paste it.</source>
        <translation>Sidan har ingen egen text: program eller andra filer ger den dess text. Öppna den i en webbläsare, markera texten och klistra in den.</translation>
    </message>
    <message>
        <source>It is not a PDF. Open it in the program it was made with and save it as PDF.</source>
        <translation>Det är ingen PDF. Öppna filen i det program den gjordes med och spara den som PDF.</translation>
    </message>
    <message>
        <source>It has more than 3,000 pages. Split it into several files.</source>
        <translation>Den har fler än 3 000 sidor. Dela upp den i flera filer.</translation>
    </message>
    <message>
        <source>It is protected in a way that the program does not know. Save it without protection and try again.</source>
        <translation>Den är skyddad på ett sätt som programmet inte känner till. Spara den utan skydd och försök igen.</translation>
    </message>
    <message>
        <source>Its pages are pictures, as a scanner makes them: there is no text in it. Let a program for text recognition (OCR) make a PDF with text or a Word document of it, check what it read, and import that.</source>
        <translation>Dess sidor är bilder, som från en skanner: det finns ingen text i den. Låt ett program för textigenkänning (OCR) göra en PDF med text eller ett Worddokument av den, kontrollera vad det har läst och hämta in det.</translation>
    </message>
    <message>
        <source>Its parts lie within each other too deeply.</source>
        <translation>Dess delar ligger för djupt i varandra.</translation>
    </message>
    <message>
        <source>It is no e-mail. Save it from the mail program as .eml or .msg.</source>
        <translation>Det är inget e-brev. Spara det från e-postprogrammet som .eml eller .msg.</translation>
    </message>
    <message>
        <source>It is encrypted. Open it in the mail program, copy its text, and paste it here.</source>
        <translation>Det är krypterat. Öppna det i e-postprogrammet, kopiera texten och klistra in den här.</translation>
    </message>
    <message>
        <source>It has no times, as transcripts and subtitles have. To bring in its words, save it as .txt.</source>
        <translation>Den har inga tider, som utskrifter och undertexter har. Spara den som .txt om du vill dra in orden.</translation>
    </message>
    <message>
        <source>It is no rich text. Open it in the program it was made with and save it as .docx.</source>
        <translation>Det är ingen rich text (RTF). Öppna filen i programmet den gjordes med och spara den som .docx.</translation>
    </message>
    <message>
        <source>It says that somebody has the document open, and holds none. Choose the document itself.</source>
        <translation>Den visar att någon har dokumentet öppet men innehåller inget. Välj själva dokumentet.</translation>
    </message>
    <message>
        <source>It is hidden, a file that the system keeps for itself.</source>
        <translation>Den är dold, en fil som systemet har för egen del.</translation>
    </message>
    <message>
        <source>It is a project. Open it, or join it as a copy, in place of importing it.</source>
        <translation>Det är ett projekt. Öppna det, eller sammanfoga det som en kopia, i stället för att hämta in det.</translation>
    </message>
    <message>
        <source>It is a zip file inside a zip file. Unpack it and choose what is in it.</source>
        <translation>Det är en zip-fil i en zip-fil. Packa upp den och välj det som finns i den.</translation>
    </message>
    <message>
        <source>There are no files in it.</source>
        <translation>Det finns inga filer i den.</translation>
    </message>
    <message>
        <source>More than 10,000 files were chosen; the rest is left. Choose fewer at once.</source>
        <translation>Fler än 10 000 filer valdes; resten lämnas. Välj färre åt gången.</translation>
    </message>
    <message>
        <source>It has been changed since it was looked at here. Choose it again.</source>
        <translation>Den har ändrats sedan den granskades här. Välj den på nytt.</translation>
    </message>
    <message>
        <source>The letter that it was attached to no longer has it. Choose the letter again.</source>
        <translation>Brevet som den var bifogad till har den inte längre. Välj brevet på nytt.</translation>
    </message>
    <message>
        <source>No ledger was found in {name}.</source>
        <translation>Ingen intressentförteckning hittades i {name}.</translation>
    </message>
    <message>
        <source>None of the sheets Organisationer, Frågeuppsättningar and Status has its columns.</source>
        <translation>Inget av bladen Organisationer, Frågeuppsättningar och Status har sina kolumner.</translation>
    </message>
    <message>
        <source>Export the ledger as a workbook, fill that in, and read it.</source>
        <translation>Exportera förteckningen som arbetsbok, fyll i den och läs in den.</translation>
    </message>
    <message>
        <source>The document has got another text meanwhile. Mark the passage there.</source>
        <translation>Dokumentet har fått en annan text under tiden. Markera utdraget i den.</translation>
    </message>
    <message>
        <source>Each sheet is one organisation&apos;s form, and not every form says whose it is.</source>
        <translation>Varje blad är en organisations formulär, och alla formulär säger inte vems de är.</translation>
    </message>
    <message>
        <source>Say that the names of the sheets are the organisations&apos;, or that the answers are anonymous. The sheets are: {listed}.</source>
        <translation>Ange att bladens namn är organisationernas, eller att svaren är anonyma. Bladen är: {listed}.</translation>
    </message>
    <message>
        <source>It is not an OpenDocument spreadsheet. Open it in LibreOffice or Excel and save it as .ods or .xlsx.</source>
        <translation>Den är inget OpenDocument-kalkylblad. Öppna den i LibreOffice eller Excel och spara den som .ods eller .xlsx.</translation>
    </message>
    <message>
        <source>A quotation mark in it is not closed where its cell ends, so that nobody can tell where an answer ends. Open it in Excel, see where the answers run together, and save it again.</source>
        <translation>Ett citattecken i den avslutas inte där cellen slutar, så det går inte att säga var ett svar slutar. Öppna den i Excel, se var svaren flyter ihop och spara den igen.</translation>
    </message>
    <message>
        <source>it was erased by decision, but it is there</source>
        <translation>det är gallrat enligt beslut men finns kvar</translation>
    </message>
    <message>
        <source>The words of the document were erased by decision.</source>
        <translation>Dokumentets ord är gallrade enligt beslut.</translation>
    </message>
    <message>
        <source>Its text and its file are not in the project any more; the log has the decision.</source>
        <translation>Texten och filen finns inte längre i projektet; beslutet står i loggen.</translation>
    </message>
    <message>
        <source>What it changed was erased by decision since then.</source>
        <translation>Det som ändrades har gallrats enligt beslut sedan dess.</translation>
    </message>
    <message>
        <source>An erasure cannot be taken back. Nothing was changed.</source>
        <translation>En gallring kan inte tas tillbaka. Inget ändrades.</translation>
    </message>
    <message>
        <source>None of its rows is understood.</source>
        <translation>Ingen av raderna förstås.</translation>
    </message>
    <message>
        <source>There are no words in the section.</source>
        <translation>Det finns inga ord i avsnittet.</translation>
    </message>
    <message>
        <source>The section already is so.</source>
        <translation>Avsnittet är redan så.</translation>
    </message>
    <message>
        <source>No column of this sheet is called “{written}”; it is left out.</source>
        <translation>Ingen kolumn på bladet heter ”{written}”; den läses inte in.</translation>
    </message>
    <message>
        <source>The column {column} is empty: nobody knows of whom the row is.</source>
        <translation>Kolumnen {column} är tom: det går inte att veta vad raden gäller.</translation>
    </message>
    <message>
        <source>“{written}” resembles “{near}”, which is in the ledger.</source>
        <translation>”{written}” liknar ”{near}”, som finns i förteckningen.</translation>
    </message>
    <message>
        <source>Write the ledger’s name, or say that it is a new organisation.</source>
        <translation>Skriv förteckningens namn, eller säg att det är en ny organisation.</translation>
    </message>
    <message>
        <source>The ledger has no organisation “{written}”.</source>
        <translation>Det finns ingen organisation ”{written}” i förteckningen.</translation>
    </message>
    <message>
        <source>Put it on the sheet Organisationer as well.</source>
        <translation>För in den på bladet Organisationer också.</translation>
    </message>
    <message>
        <source>There is no question set “{written}”.</source>
        <translation>Det finns ingen frågeuppsättning ”{written}”.</translation>
    </message>
    <message>
        <source>{column} says “{written}”, but the row’s question set has no such question.</source>
        <translation>{column} säger ”{written}”, men radens frågeuppsättning har ingen sådan fråga.</translation>
    </message>
    <message>
        <source>{column} cannot be “{written}”: it is a whole number up to 9999.</source>
        <translation>{column} kan inte vara ”{written}”: det är ett heltal, högst 9999.</translation>
    </message>
    <message>
        <source>{column} cannot be “{written}”. It is one of these: {allowed}.</source>
        <translation>{column} kan inte vara ”{written}”. Det är något av dessa: {allowed}.</translation>
    </message>
    <message>
        <source>A question needs a version, a number and its wording.</source>
        <translation>En fråga behöver version, nummer och ordalydelse.</translation>
    </message>
    <message>
        <source>“{written}” has other questions in the project.</source>
        <translation>”{written}” har andra frågor i projektet.</translation>
    </message>
    <message>
        <source>A change of wording is a new version: give it the next number.</source>
        <translation>En ändrad ordalydelse är en ny version: ge den nästa nummer.</translation>
    </message>
    <message>
        <source>The candidate already says so.</source>
        <translation>Det står redan så om kandidaten.</translation>
    </message>
    <message>
        <source>The family already says so.</source>
        <translation>Det står redan så om familjen.</translation>
    </message>
    <message>
        <source>They are decided so already.</source>
        <translation>De är redan avgjorda så.</translation>
    </message>
    <message>
        <source>They are not brought together with other candidates.</source>
        <translation>De är inte sammanförda med andra kandidater.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>”{name}” finns redan.</translation>
    </message>
    <message>
        <source>The numbers of a family cannot begin with “{initial}”.</source>
        <translation>En familjs nummer kan inte börja med ”{initial}”.</translation>
    </message>
    <message>
        <source>It must be one letter from A to Z that no other family has; T and B are those of themes and needs.</source>
        <translation>Det ska vara en bokstav från A till Z som ingen annan familj har; T och B hör till teman och behov.</translation>
    </message>
    <message>
        <source>Choose another letter.</source>
        <translation>Välj en annan bokstav.</translation>
    </message>
    <message>
        <source>{candidate} is of another family than {other}.</source>
        <translation>{candidate} hör till en annan familj än {other}.</translation>
    </message>
    <message>
        <source>Only candidates of one family can be brought together.</source>
        <translation>Bara kandidater i en och samma familj kan föras samman.</translation>
    </message>
    <message>
        <source>Choose candidates of one family. Nothing was changed.</source>
        <translation>Välj kandidater i en familj. Inget ändrades.</translation>
    </message>
    <message>
        <source>Nothing that it rests on has changed.</source>
        <translation>Inget som beslutet vilar på har ändrats.</translation>
    </message>
    <message>
        <source>The verdict already says so.</source>
        <translation>Bedömningen säger redan det.</translation>
    </message>
    <message>
        <source>The verdict is the project&apos;s already.</source>
        <translation>Bedömningen gäller redan för projektet.</translation>
    </message>
    <message>
        <source>The coding fits the definition as it is now already.</source>
        <translation>Kodningen är redan prövad mot definitionen som den är nu.</translation>
    </message>
    <message>
        <source>The theme already stands there.</source>
        <translation>Temat står redan där.</translation>
    </message>
    <message>
        <source>There is no theme above it that it could be part of.</source>
        <translation>Det finns inget tema ovanför som det kan bli del av.</translation>
    </message>
    <message>
        <source>The two are of different lists.</source>
        <translation>De två hör till olika listor.</translation>
    </message>
    <message>
        <source>Only a theme of the first level can have parts.</source>
        <translation>Bara ett tema på första nivån kan ha delar.</translation>
    </message>
    <message>
        <source>It has parts of its own. Lift them out first.</source>
        <translation>Det har egna delar. Lyft ut dem först.</translation>
    </message>
    <message>
        <source>The codebook is already called so.</source>
        <translation>Kodboken heter redan så.</translation>
    </message>
    <message>
        <source>The key {key} belongs to {theme}.</source>
        <translation>Tangenten {key} tillhör {theme}.</translation>
    </message>
    <message>
        <source>Choose another key, or take it from that theme first.</source>
        <translation>Välj en annan tangent, eller ta den från det temat först.</translation>
    </message>
    <message>
        <source>“{key}” cannot be the key of a theme.</source>
        <translation>”{key}” kan inte vara ett temas tangent.</translation>
    </message>
    <message>
        <source>{theme} cannot be placed there.</source>
        <translation>{theme} kan inte ställas där.</translation>
    </message>
    <message>
        <source>A version of the codebook is called “{name}” already.</source>
        <translation>En version av kodboken heter redan ”{name}”.</translation>
    </message>
    <message>
        <source>Give this one another name.</source>
        <translation>Ge den här ett annat namn.</translation>
    </message>
    <message>
        <source>A sub-theme is part of one theme, which is named by its number, T13.</source>
        <translation>Ett undertema är del av ett tema, som anges med sitt nummer, T13.</translation>
    </message>
    <message>
        <source>Row {place}: {number} is to be part of {written}, which is a part itself.</source>
        <translation>Rad {place}: {number} ska vara del av {written}, som själv är en del.</translation>
    </message>
    <message>
        <source>Row {place}: {field} names {written}, which is not in the file.</source>
        <translation>Rad {place}: {field} nämner {written}, som inte finns i filen.</translation>
    </message>
    <message>
        <source>Row {place}: {field} names {written}, which the project does not have.</source>
        <translation>Rad {place}: {field} nämner {written}, som projektet inte har.</translation>
    </message>
    <message>
        <source>Row {place}: there is no family “{written}”.</source>
        <translation>Rad {place}: det finns ingen familj ”{written}”.</translation>
    </message>
    <message>
        <source>Row {place}: the number {written} was used before, and none is used again.</source>
        <translation>Rad {place}: numret {written} har använts förut, och inget används igen.</translation>
    </message>
    <message>
        <source>Row {place}: {number} is another kind of category in the project.</source>
        <translation>Rad {place}: {number} är en annan sorts kategori i projektet.</translation>
    </message>
    <message>
        <source>Row {place}: the key {written} belongs to {number} in the project.</source>
        <translation>Rad {place}: tangenten {written} tillhör {number} i projektet.</translation>
    </message>
    <message>
        <source>It is no web page that was saved as one file. Open it in a browser, select the text and paste it.</source>
        <translation>Det är ingen webbsida som sparats som en fil. Öppna den i en webbläsare, markera texten och klistra in den.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile. Compare it again.</source>
        <translation>Texten har ändrats under tiden. Jämför den igen.</translation>
    </message>
    <message>
        <source>It has none of the headings of own texts. Write in a file that was exported for that, and keep them.</source>
        <translation>Den har ingen av de egna texternas rubriker. Skriv i en fil som exporterats för det, och behåll dem.</translation>
    </message>
    <message>
        <source>The cell already says so.</source>
        <translation>Rutan säger redan det.</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence number</source>
        <translation>Beläggsnummer</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Slå upp</translation>
    </message>
    <message>
        <source>Evidence number from a report</source>
        <translation>Beläggsnummer från en rapport</translation>
    </message>
    <message>
        <source>From the report to the text</source>
        <translation>Från rapporten till texten</translation>
    </message>
    <message>
        <source>{0}: {1}. {2}, characters {3}–{4} · {5} · {6}</source>
        <translation>{0}: {1}. {2}, tecken {3}–{4} · {5} · {6}</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citat</translation>
    </message>
    <message>
        <source>From notes</source>
        <translation>Ur minnesanteckning</translation>
    </message>
    <message>
        <source>Every passage in a report carries its number. Type or paste it here to see where it comes from.</source>
        <translation>Varje utdrag i en rapport bär sitt nummer. Skriv eller klistra in det här för att se varifrån det kommer.</translation>
    </message>
    <message>
        <source>This coding has since been removed; the log keeps it.</source>
        <translation>Kodningen har tagits bort sedan dess; loggen behåller den.</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Visa i texten</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Vad som har hänt med den</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Kodare</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>No such evidence number</source>
        <translation>Beläggsnumret finns inte</translation>
    </message>
    <message>
        <source>No coding of this project has or had the number {0}.</source>
        <translation>Ingen kodning i projektet har eller har haft numret {0}.</translation>
    </message>
    <message>
        <source>Others’ coding is hidden</source>
        <translation>Andras kodning är dold</translation>
    </message>
    <message>
        <source>{0} is what somebody else coded. Show others’ coding, then look it up again.</source>
        <translation>{0} är kodat av någon annan. Visa andras kodning och slå sedan upp det igen.</translation>
    </message>
</context>
<context>
    <name>ExampleDialog</name>
    <message>
        <source>The example project</source>
        <translation>Exempelprojektet</translation>
    </message>
    <message>
        <source>Fictitious dialogue notes and answers are imported, coded and brought together, with the ordinary parts of the program. It takes a few seconds.</source>
        <translation>Påhittade minnesanteckningar och svar hämtas in, kodas och förs samman med programmets vanliga delar. Det tar några sekunder.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Example project</source>
        <translation>Exempelprojekt</translation>
    </message>
    <message>
        <source>Building the example</source>
        <translation>Bygger exemplet</translation>
    </message>
    <message>
        <source>Create and open</source>
        <translation>Skapa och öppna</translation>
    </message>
</context>
<context>
    <name>ExcerptsPanel</name>
    <message>
        <source>Passages</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Passages behind the figure</source>
        <translation>Utdragen bakom siffran</translation>
    </message>
    <message>
        <source>Choose a figure</source>
        <translation>Välj en siffra</translation>
    </message>
    <message>
        <source>Copy as quotations</source>
        <translation>Kopiera som citat</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Visa i texten</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>No passages here</source>
        <translation>Inga utdrag här</translation>
    </message>
    <message>
        <source>Click a cell or a bar, or press Enter on it: the passages behind it are listed here.</source>
        <translation>Klicka på en cell eller stapel, eller tryck Enter på den: här visas utdragen bakom den.</translation>
    </message>
    <message>
        <source>Sort the passages by</source>
        <translation>Sortera utdragen efter</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Efter dokument</translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation>Efter organisation</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Efter datum</translation>
    </message>
    <message>
        <source>By stance, contradicting first</source>
        <translation>Efter hållning, motsägande först</translation>
    </message>
    <message>
        <source>Passages, {0}</source>
        <translation>Utdragen, {0}</translation>
    </message>
    <message>
        <source>{0} passages. {1}</source>
        <translation>{0} utdrag. {1}</translation>
    </message>
    <message>
        <source>No passages here. {1}</source>
        <translation>Inga utdrag här. {1}</translation>
    </message>
</context>
<context>
    <name>ExtentButtons</name>
    <message>
        <source>Begin one word earlier</source>
        <translation>Börja ett ord tidigare</translation>
    </message>
    <message>
        <source>Begin one word later</source>
        <translation>Börja ett ord senare</translation>
    </message>
    <message>
        <source>End one word earlier</source>
        <translation>Sluta ett ord tidigare</translation>
    </message>
    <message>
        <source>End one word later</source>
        <translation>Sluta ett ord senare</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>”{0}”</translation>
    </message>
</context>
<context>
    <name>FamilyDialog</name>
    <message>
        <source>New family of candidates</source>
        <translation>Ny familj av kandidater</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>A free letter from A to Z; if it is empty the program chooses one</source>
        <translation>En ledig bokstav A–Z; är fältet tomt väljer programmet</translation>
    </message>
    <message>
        <source>Letter of its numbers</source>
        <translation>Numrens bokstav</translation>
    </message>
</context>
<context>
    <name>FamilySwitching</name>
    <message>
        <source>Mark candidates of all families in the text</source>
        <translation>Markera kandidater ur alla familjer i texten</translation>
    </message>
    <message>
        <source>Next family of candidates, or the themes</source>
        <translation>Nästa familj av kandidater, eller temana</translation>
    </message>
    <message>
        <source>Previous family, or the themes</source>
        <translation>Föregående familj, eller temana</translation>
    </message>
    <message>
        <source>There are no candidates yet. {0} makes one of the selected passage.</source>
        <translation>Det finns inga kandidater ännu. {0} gör en av det markerade utdraget.</translation>
    </message>
    <message>
        <source>{0}: {1} to code with</source>
        <translation>{0}: {1} att koda med</translation>
    </message>
    <message>
        <source>The document has no candidates.</source>
        <translation>Dokumentet har inga kandidater.</translation>
    </message>
    <message>
        <source>{0} of {1} codings with candidates marked</source>
        <translation>{0} av {1} kandidatkodningar markerade</translation>
    </message>
    <message>
        <source>{0} codes with {1}, so “{2}” is {3} now. Keys are changed by “Keys …” in the menu.</source>
        <translation>{0} kodar med {1}, så ”{2}” är nu {3}. Tangenter ändras med ”Tangenter …” i menyn.</translation>
    </message>
    <message>
        <source>{0} codes with {1}, so “{2}” is in the menu only. “Keys …” there changes keys.</source>
        <translation>{0} kodar med {1}, så ”{2}” finns bara i menyn. Där ändras tangenter med ”Tangenter …”.</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Clear</source>
        <translation>Rensa</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Without organisation</source>
        <translation>Utan organisation</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Utan kategori</translation>
    </message>
    <message>
        <source>{0}, share</source>
        <translation>{0}, andel</translation>
    </message>
    <message>
        <source>of {0} heard</source>
        <translation>av {0} hörda</translation>
    </message>
    <message>
        <source>of {0} documents</source>
        <translation>av {0} dokument</translation>
    </message>
    <message>
        <source>of {0} passages</source>
        <translation>av {0} utdrag</translation>
    </message>
    <message>
        <source>of {0} characters</source>
        <translation>av {0} tecken</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Stöder</translation>
    </message>
    <message>
        <source>Organisations with a coding that supports it</source>
        <translation>Organisationer med minst en kodning som stöder det</translation>
    </message>
    <message>
        <source>Nuance</source>
        <translation>Nyanserar</translation>
    </message>
    <message>
        <source>Organisations with a coding that nuances it</source>
        <translation>Organisationer med minst en kodning som nyanserar det</translation>
    </message>
    <message>
        <source>Contradict</source>
        <translation>Motsäger</translation>
    </message>
    <message>
        <source>Organisations with a coding that contradicts it</source>
        <translation>Organisationer med minst en kodning som motsäger det</translation>
    </message>
    <message>
        <source>Only
contradict</source>
        <translation>Endast
motsäger</translation>
    </message>
    <message>
        <source>Organisations that contradict it and neither support nor nuance it</source>
        <translation>Organisationer som motsäger det utan att stödja eller nyansera det</translation>
    </message>
    <message>
        <source>Only
jointly</source>
        <translation>Endast
gemensamt</translation>
    </message>
    <message>
        <source>Organisations that raise it only in joint dialogues; they are counted</source>
        <translation>Organisationer som tar upp det endast i gemensamma dialoger; de ingår i antalet</translation>
    </message>
    <message>
        <source>Documents without an organisation that raise it; they are not counted</source>
        <translation>Dokument utan organisation som tar upp det; de ingår inte i antalet</translation>
    </message>
    <message>
        <source>Without
organisation</source>
        <translation>Utan
organisation</translation>
    </message>
    <message>
        <source>{0} and {1}: passages on the same words: {2}, in documents: {3}</source>
        <translation>{0} och {1}: utdrag på samma ord: {2}, i dokument: {3}</translation>
    </message>
    <message>
        <source>Without wave</source>
        <translation>Utan våg</translation>
    </message>
    <message>
        <source>Wave {0}</source>
        <translation>Våg {0}</translation>
    </message>
</context>
<context>
    <name>FiguresFiles</name>
    <message>
        <source>{0} is ready (state {1})</source>
        <translation>{0} är klar (läge {1})</translation>
    </message>
    <message>
        <source>Exporting {0}</source>
        <translation>Exporterar {0}</translation>
    </message>
</context>
<context>
    <name>FiguresThenPage</name>
    <message>
        <source>Only what differs</source>
        <translation>Bara det som skiljer</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>Antal före och efter</translation>
    </message>
    <message>
        <source>The figures as they were</source>
        <translation>Antalen som de var</translation>
    </message>
    <message>
        <source>Select a row of the log and press “Figures before and after”.</source>
        <translation>Välj en rad i loggen och tryck på ”Antal före och efter”.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Räknar …</translation>
    </message>
    <message>
        <source>{0}, {1}. Number of organisations that raise each need and theme. Before: {2}. After: {3}. This is read from the log; the project stays as it is.</source>
        <translation>{0}, {1}. Antal organisationer som tar upp varje behov och tema. Före: {2}. Efter: {3}. Detta läses ur loggen; projektet ändras inte.</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Kopiera tabellen</translation>
    </message>
    <message>
        <source>Table copied: {0}</source>
        <translation>Tabell kopierad: {0}</translation>
    </message>
</context>
<context>
    <name>FileBeside</name>
    <message>
        <source>Document of the file</source>
        <translation>Dokument i filen</translation>
    </message>
    <message>
        <source>Sections in the text</source>
        <translation>Avsnitt i texten</translation>
    </message>
    <message>
        <source>The text as it will be stored</source>
        <translation>Texten som den kommer att sparas</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Vad som finns i filen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>The first {0} characters are shown.</source>
        <translation>De första {0} tecknen visas.</translation>
    </message>
    <message>
        <source>Comments: {0}</source>
        <translation>Kommentarer: {0}</translation>
    </message>
    <message>
        <source>Passages with a colour: {0}</source>
        <translation>Färgade ställen: {0}</translation>
    </message>
    <message>
        <source>Attached files: {0}</source>
        <translation>Bifogade filer: {0}</translation>
    </message>
    <message>
        <source>{0}, {1} characters</source>
        <translation>{0}, {1} tecken</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>Kan inte hämtas in</translation>
    </message>
    <message>
        <source>Is there already</source>
        <translation>Finns redan</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Innehåller</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>The mail program hands over the letter, but no file. Save the letter, and drop the file here.</source>
        <translation>E-postprogrammet lämnar över brevet men ingen fil. Spara brevet och släpp filen här.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Not broken down</source>
        <translation>Inte uppdelat</translation>
    </message>
    <message>
        <source>Broken down by</source>
        <translation>Uppdelat på</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Kodare</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Alla kodare</translation>
    </message>
    <message>
        <source>All stances</source>
        <translation>Alla hållningar</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Hållning</translation>
    </message>
    <message>
        <source>Only finished documents</source>
        <translation>Bara klara dokument</translation>
    </message>
    <message>
        <source>Include internal input</source>
        <translation>Ta med internt underlag</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Urval</translation>
    </message>
    <message>
        <source>everything counts</source>
        <translation>allt räknas</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Räkna</translation>
    </message>
    <message>
        <source>Limits …</source>
        <translation>Begränsa …</translation>
    </message>
    <message>
        <source>Limit to categories, document types, questions, days …</source>
        <translation>Begränsa till kategorier, dokumenttyper, frågor, dagar …</translation>
    </message>
    <message>
        <source>Kept filter</source>
        <translation>Sparat urval</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>Keep …</source>
        <translation>Spara …</translation>
    </message>
    <message>
        <source>Keep the filter under a name</source>
        <translation>Spara urvalet under ett namn</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Forget the kept filter</source>
        <translation>Ta bort det sparade urvalet</translation>
    </message>
</context>
<context>
    <name>FilterChoice</name>
    <message>
        <source>What counts</source>
        <translation>Vad som räknas</translation>
    </message>
    <message>
        <source>All that was coded</source>
        <translation>Allt som kodats</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>Sök i dokumentet</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Föregående träff (Skift+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Nästa träff (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Stäng sökningen (Esc)</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Hela ord</translation>
    </message>
    <message>
        <source>Inflected forms</source>
        <translation>Böjda former</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Stora/små bokstäver</translation>
    </message>
    <message>
        <source>Code all places …</source>
        <translation>Koda alla träffar …</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Inga träffar</translation>
    </message>
</context>
<context>
    <name>FindFilters</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Coded or not</source>
        <translation>Kodat eller inte</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>Kodat</translation>
    </message>
    <message>
        <source>Not coded</source>
        <translation>Inte kodat</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alla dokument</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Alla organisationer</translation>
    </message>
    <message>
        <source>Any theme</source>
        <translation>Alla teman</translation>
    </message>
    <message>
        <source>Document type or category</source>
        <translation>Dokumenttyp eller kategori</translation>
    </message>
</context>
<context>
    <name>FindHits</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Search all documents</source>
        <translation>Sök i alla dokument</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Söker …</translation>
    </message>
    <message>
        <source>Words, “a phrase”, beginnings*</source>
        <translation>Ord, ”en fras”, ordbörj*</translation>
    </message>
    <message>
        <source>Inflected forms</source>
        <translation>Böjda former</translation>
    </message>
    <message>
        <source>tid also finds tiden and tider</source>
        <translation>tid hittar även tiden och tider</translation>
    </message>
    <message>
        <source>In compounds</source>
        <translation>I sammansättningar</translation>
    </message>
    <message>
        <source>behandling also finds läkemedelsbehandling</source>
        <translation>behandling hittar även läkemedelsbehandling</translation>
    </message>
    <message>
        <source>Same meaning</source>
        <translation>Samma betydelse</translation>
    </message>
    <message>
        <source>utmönstring also finds utfasning and fasa ut</source>
        <translation>utmönstring hittar även utfasning och fasa ut</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Funna stycken</translation>
    </message>
    <message>
        <source>Code all places …</source>
        <translation>Koda alla träffar …</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Stäng sökningen (Esc)</translation>
    </message>
    <message>
        <source>the first {0} passages; narrow the search</source>
        <translation>de första {0} styckena; begränsa sökningen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Inga träffar</translation>
    </message>
    <message>
        <source>Also looks for: {0}</source>
        <translation>Söker även: {0}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} och {1} till</translation>
    </message>
    <message>
        <source>Try fewer words, other ways of matching, or fewer filters.</source>
        <translation>Pröva färre ord, andra sätt att söka eller färre filter.</translation>
    </message>
    <message>
        <source>All words must stand in one paragraph. Enter opens a place, F4 the next one.</source>
        <translation>Alla ord måste stå i samma stycke. Enter öppnar en träff, F4 nästa.</translation>
    </message>
</context>
<context>
    <name>FindInDocument</name>
    <message>
        <source>Find in the document …</source>
        <translation>Sök i dokumentet …</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nästa träff</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Föregående träff</translation>
    </message>
    <message>
        <source>“{0}” is not found in this document.</source>
        <translation>”{0}” finns inte i dokumentet.</translation>
    </message>
</context>
<context>
    <name>FindPreview</name>
    <message>
        <source>Code all places</source>
        <translation>Koda alla träffar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Koda</translation>
    </message>
    <message>
        <source>Choose a theme</source>
        <translation>Välj tema</translation>
    </message>
    <message>
        <source>The words found</source>
        <translation>Orden som hittades</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>Meningen</translation>
    </message>
    <message>
        <source>The paragraph</source>
        <translation>Stycket</translation>
    </message>
    <message>
        <source>The whole answer</source>
        <translation>Hela svaret</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Hur mycket</translation>
    </message>
    <message>
        <source>Passages to be coded</source>
        <translation>Utdrag som ska kodas</translation>
    </message>
    <message>
        <source>Tick all that are new</source>
        <translation>Kryssa för alla nya</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Ta bort alla kryss</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Söker …</translation>
    </message>
    <message>
        <source>Choose the theme first.</source>
        <translation>Välj tema först.</translation>
    </message>
    <message>
        <source>Tick at least one passage.</source>
        <translation>Kryssa för minst ett utdrag.</translation>
    </message>
    <message>
        <source>You have coded exactly this with {0}; it is left as it is</source>
        <translation>Du har redan kodat just detta med {0}; det lämnas som det är</translation>
    </message>
    <message>
        <source>Heading or question</source>
        <translation>Rubrik eller fråga</translation>
    </message>
    <message>
        <source>Coded with {0} already by {1}</source>
        <translation>Redan kodat med {0} av {1}</translation>
    </message>
    <message>
        <source>{0} of {1} passages will be coded</source>
        <translation>{0} av {1} utdrag kommer att kodas</translation>
    </message>
    <message>
        <source>{0} are coded with the theme already</source>
        <translation>{0} är redan kodade med temat</translation>
    </message>
    <message>
        <source>Code {0} passages</source>
        <translation>Koda {0} utdrag</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Welcome to Lågvärdekodaren</source>
        <translation>Välkommen till Lågvärdekodaren</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Your name stands beside every coding and decision, so that others can follow how the result came about.</source>
        <translation>Allt stannar på den här datorn. Ditt namn står vid varje kodning och beslut, så att andra kan följa hur resultatet kom till.</translation>
    </message>
    <message>
        <source>Folder for projects</source>
        <translation>Mapp för projekt</translation>
    </message>
    <message>
        <source>Second place for copies</source>
        <translation>Andra plats för kopior</translation>
    </message>
    <message>
        <source>For example another disk or a USB stick; optional</source>
        <translation>Till exempel en annan disk eller ett USB-minne; får vara tomt</translation>
    </message>
    <message>
        <source>Each project is copied automatically to the program’s own folder. A second place helps if this disk fails.</source>
        <translation>Kopior av varje projekt görs av sig själva i programmets egen mapp. En andra plats hjälper om den här disken går sönder.</translation>
    </message>
    <message>
        <source>Enter your name: the log shows it.</source>
        <translation>Skriv ditt namn: det visas i loggen.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be used. Choose another one.</source>
        <translation>Mappen {0} kan inte användas. Välj en annan.</translation>
    </message>
    <message>
        <source>the settings</source>
        <translation>inställningarna</translation>
    </message>
</context>
<context>
    <name>FoldButton</name>
    <message>
        <source>{0}: shown</source>
        <translation>{0}: visas</translation>
    </message>
    <message>
        <source>{0}: hidden</source>
        <translation>{0}: dolt</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-text</translation>
    </message>
    <message>
        <source>PowerPoint</source>
        <translation>PowerPoint</translation>
    </message>
    <message>
        <source>OpenDocument presentation</source>
        <translation>OpenDocument-presentation</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>webbsida</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-brev</translation>
    </message>
    <message>
        <source>transcript with times</source>
        <translation>utskrift med tider</translation>
    </message>
    <message>
        <source>rich text</source>
        <translation>rich text (RTF)</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet</source>
        <translation>OpenDocument-kalkylblad</translation>
    </message>
    <message>
        <source>web page in one file</source>
        <translation>webbsida som en fil</translation>
    </message>
</context>
<context>
    <name>FrameModel</name>
    <message>
        <source>An organisation that is no longer here</source>
        <translation>En organisation som inte finns kvar</translation>
    </message>
    <message>
        <source>no passages</source>
        <translation>inga utdrag</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 utdrag</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} utdrag</translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation>text saknas</translation>
    </message>
</context>
<context>
    <name>FramePage</name>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Cells with a text, and cells that have passages and no text</source>
        <translation>Rutor med text, och rutor som har utdrag men ingen text</translation>
    </message>
    <message>
        <source>Framework matrix</source>
        <translation>Rammatris</translation>
    </message>
    <message>
        <source>Next cell without a text</source>
        <translation>Nästa ruta utan text</translation>
    </message>
    <message>
        <source>Previous cell without a text</source>
        <translation>Föregående ruta utan text</translation>
    </message>
    <message>
        <source>Export the matrix …</source>
        <translation>Exportera matrisen …</translation>
    </message>
    <message>
        <source>Texts: {0} · missing: {1}</source>
        <translation>Texter: {0} · saknas: {1}</translation>
    </message>
    <message>
        <source>Texts on themes or needs that are dropped or dissolved, kept until these come back: {0}</source>
        <translation>Texter på teman eller behov som har avförts eller lösts upp. De sparas till dess att temat kommer tillbaka: {0}</translation>
    </message>
    <message>
        <source>All cells with passages have a text</source>
        <translation>Alla rutor med utdrag har en text</translation>
    </message>
    <message>
        <source>Cells that wait for a text: {0}</source>
        <translation>Rutor som väntar på en text: {0}</translation>
    </message>
    <message>
        <source>Text on {0}</source>
        <translation>Text om {0}</translation>
    </message>
    <message>
        <source>The text on {0} is saved</source>
        <translation>Texten om {0} är sparad</translation>
    </message>
    <message>
        <source>Unit: {0}</source>
        <translation>Enhet: {0}</translation>
    </message>
    <message>
        <source>Table copied: {0}</source>
        <translation>Tabell kopierad: {0}</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>Exportera matrisen</translation>
    </message>
    <message>
        <source>Next without a text</source>
        <translation>Nästa utan text</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportera …</translation>
    </message>
    <message>
        <source>A row comes with the first organisation that is heard or asked, a column with each theme.</source>
        <translation>En rad kommer med den första organisationen som hörs eller tillfrågas, en kolumn med varje tema.</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Inget att jämföra än</translation>
    </message>
</context>
<context>
    <name>FreezeDialog</name>
    <message>
        <source>Freeze version {0} of the codebook</source>
        <translation>Frys kodbokens version {0}</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Frys</translation>
    </message>
    <message>
        <source>It gets a name, such as “2.0”. The next substantial change begins a version without one.</source>
        <translation>Den får ett namn, till exempel ”2.0”. Nästa sakliga ändring börjar en version utan namn.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Skriv ett namn.</translation>
    </message>
</context>
<context>
    <name>GatherDialog</name>
    <message>
        <source>Bring together</source>
        <translation>För samman</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Choose a candidate or name a new one</source>
        <translation>Välj en kandidat eller namnge en ny</translation>
    </message>
    <message>
        <source>Choose a candidate, or name a new one.</source>
        <translation>Välj en kandidat, eller namnge en ny.</translation>
    </message>
</context>
<context>
    <name>HelpKeys</name>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Vad den gör</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Sök i hjälpen</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words, or the beginning of one.</source>
        <translation>Inga träffar. Pröva färre ord, eller början av ett.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Bakåt</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of {0}</source>
        <translation>Historik för {0}</translation>
    </message>
    <message>
        <source>History of the coding</source>
        <translation>Kodningens historik</translation>
    </message>
    <message>
        <source>Restore to this</source>
        <translation>Återställ till detta</translation>
    </message>
    <message>
        <source>This is what the coding says now.</source>
        <translation>Så är kodningen nu.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Togs bort</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>Kodades</translation>
    </message>
    <message>
        <source>comment: {0}</source>
        <translation>kommentar: {0}</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>osäker</translation>
    </message>
    <message>
        <source>question: {0}</source>
        <translation>fråga: {0}</translation>
    </message>
    <message>
        <source>perhaps {0}</source>
        <translation>kanske {0}</translation>
    </message>
    <message>
        <source>begins at {0}</source>
        <translation>börjar vid {0}</translation>
    </message>
    <message>
        <source>ends at {0}</source>
        <translation>slutar vid {0}</translation>
    </message>
    <message>
        <source>comment removed</source>
        <translation>kommentaren borttagen</translation>
    </message>
    <message>
        <source>no longer unsure</source>
        <translation>inte längre osäker</translation>
    </message>
    <message>
        <source>question removed</source>
        <translation>frågan borttagen</translation>
    </message>
    <message>
        <source>no other themes any more</source>
        <translation>inga andra teman längre</translation>
    </message>
    <message>
        <source>marked in the file: {0}</source>
        <translation>märkt i filen: {0}</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>No coding</source>
        <translation>Ingen kodning</translation>
    </message>
    <message>
        <source>documents: {0}</source>
        <translation>dokument: {0}</translation>
    </message>
    <message>
        <source>organisations: {0}</source>
        <translation>organisationer: {0}</translation>
    </message>
    <message>
        <source>places: {0}</source>
        <translation>träffar: {0}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import {0}</source>
        <translation>Hämta in {0}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Hämta in</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>”{0}”</translation>
    </message>
    <message>
        <source>one file</source>
        <translation>en fil</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} filer</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Läser filer</translation>
    </message>
    <message>
        <source>The folder is still being read. Wait a moment.</source>
        <translation>Mappen läses ännu. Vänta ett ögonblick.</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Det finns inget att hämta in.</translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation>Om {0}</translation>
    </message>
    <message>
        <source>About all {0} files</source>
        <translation>Om alla {0} filer</translation>
    </message>
    <message>
        <source>About the {0} selected files</source>
        <translation>Om de {0} valda filerna</translation>
    </message>
    <message>
        <source>The file is being read …</source>
        <translation>Filen läses …</translation>
    </message>
    <message>
        <source>The answers are shown when you have said who answers.</source>
        <translation>Svaren visas när du har sagt vem som svarar.</translation>
    </message>
    <message>
        <source>Attached files are in the list.</source>
        <translation>Bifogade filer finns i listan.</translation>
    </message>
    <message>
        <source>Attached files are not in the list.</source>
        <translation>Bifogade filer finns inte i listan.</translation>
    </message>
    <message>
        <source>The columns are read as you said.</source>
        <translation>Kolumnerna läses som du har sagt.</translation>
    </message>
</context>
<context>
    <name>ImportResults</name>
    <message>
        <source>Documents imported: {0}</source>
        <translation>Inhämtade dokument: {0}</translation>
    </message>
    <message>
        <source>without an organisation: {0}</source>
        <translation>utan organisation: {0}</translation>
    </message>
    <message>
        <source>files that were here already: {0}</source>
        <translation>filer som redan fanns: {0}</translation>
    </message>
    <message>
        <source>files refused: {0}</source>
        <translation>avvisade filer: {0}</translation>
    </message>
    <message>
        <source>files not imported: {0}</source>
        <translation>filer som inte hämtades in: {0}</translation>
    </message>
    <message>
        <source>Not imported: the import ended before this file.</source>
        <translation>Hämtades inte in: inhämtningen avslutades före den här filen.</translation>
    </message>
    <message>
        <source>In the project already: {0}</source>
        <translation>Finns redan i projektet: {0}</translation>
    </message>
    <message>
        <source>Imported: {0}</source>
        <translation>Hämtades in: {0}</translation>
    </message>
    <message>
        <source>codings: {0}</source>
        <translation>kodningar: {0}</translation>
    </message>
    <message>
        <source>Codings of what the file marks: {0}</source>
        <translation>Kodningar av det som filen märker: {0}</translation>
    </message>
    <message>
        <source>Imported, and taken back since.</source>
        <translation>Hämtades in, och har ångrats sedan dess.</translation>
    </message>
</context>
<context>
    <name>ImportResultsDialog</name>
    <message>
        <source>Result of the import</source>
        <translation>Inhämtningens resultat</translation>
    </message>
    <message>
        <source>Result per file</source>
        <translation>Resultat per fil</translation>
    </message>
    <message>
        <source>“{0}” is {1}: import</source>
        <translation>”{0}” är {1}: hämta in</translation>
    </message>
    <message>
        <source>“{0}” is a new organisation: import</source>
        <translation>”{0}” är en ny organisation: hämta in</translation>
    </message>
    <message>
        <source>No organisation is given: the document counts for none</source>
        <translation>Ingen organisation är angiven: dokumentet räknas inte för någon</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>Dokumenttyp</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorier</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Tecken</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Teckenkodning</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>läses …</translation>
    </message>
    <message>
        <source>Say who answers</source>
        <translation>Säg vem som svarar</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Att kontrollera</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Is in the project already: “{0}”</source>
        <translation>Finns redan i projektet: ”{0}”</translation>
    </message>
    <message>
        <source>The same file as {0}</source>
        <translation>Samma fil som {0}</translation>
    </message>
    <message>
        <source>Has the same text as “{0}” in the project</source>
        <translation>Har samma text som ”{0}” i projektet</translation>
    </message>
    <message>
        <source>Has the same text as {0}</source>
        <translation>Har samma text som {0}</translation>
    </message>
    <message>
        <source>{1} % of the words differ from “{0}” in the project</source>
        <translation>{1} % av orden skiljer från ”{0}” i projektet</translation>
    </message>
    <message>
        <source>{1} % of the words differ from {0}</source>
        <translation>{1} % av orden skiljer från {0}</translation>
    </message>
    <message>
        <source>{0} organisations, by row</source>
        <translation>{0} organisationer, per rad</translation>
    </message>
    <message>
        <source>Documents: {0}</source>
        <translation>Dokument: {0}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
</context>
<context>
    <name>ImportTools</name>
    <message>
        <source>Filter files</source>
        <translation>Filtrera filer</translation>
    </message>
    <message>
        <source>Only what should be looked at</source>
        <translation>Bara det som bör ses över</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Ta bort ur listan</translation>
    </message>
    <message>
        <source>files: {0}</source>
        <translation>filer: {0}</translation>
    </message>
    <message>
        <source>cannot be imported: {0}</source>
        <translation>kan inte hämtas in: {0}</translation>
    </message>
    <message>
        <source>doubles: {0}</source>
        <translation>dubbletter: {0}</translation>
    </message>
    <message>
        <source>to check: {0}</source>
        <translation>att kontrollera: {0}</translation>
    </message>
    <message>
        <source>left aside: {0}</source>
        <translation>lämnas åt sidan: {0}</translation>
    </message>
</context>
<context>
    <name>ImportingPage</name>
    <message>
        <source>Import documents</source>
        <translation>Hämta in dokument</translation>
    </message>
    <message>
        <source>Documents ({0})</source>
        <translation>Dokument ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Hämta in en mapp</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Hämtar in</translation>
    </message>
    <message>
        <source>import of {0}</source>
        <translation>inhämtning av {0}</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Split the coding at the cursor</source>
        <translation>Dela kodningen vid markören</translation>
    </message>
    <message>
        <source>Split before this sentence</source>
        <translation>Dela före den här meningen</translation>
    </message>
    <message>
        <source>Join with adjacent codings</source>
        <translation>Foga samman med dem intill</translation>
    </message>
    <message>
        <source>Put the cursor in a coding first.</source>
        <translation>Ställ först markören i en kodning.</translation>
    </message>
    <message>
        <source>There is no other coding with {0} beside this one. Select both, or move an end first.</source>
        <translation>Det finns ingen annan kodning med {0} intill den här. Markera båda, eller flytta först en ände.</translation>
    </message>
    <message>
        <source>Join {0}</source>
        <translation>Foga samman {0}</translation>
    </message>
    <message>
        <source>Put the cursor inside a coding, where it should be split.</source>
        <translation>Ställ markören inuti en kodning, där den ska delas.</translation>
    </message>
    <message>
        <source>Put the cursor between two words inside the coding, then split it.</source>
        <translation>Ställ markören mellan två ord inuti kodningen och dela den sedan.</translation>
    </message>
    <message>
        <source>Split {0}</source>
        <translation>Dela {0}</translation>
    </message>
    <message>
        <source>{0} is joined</source>
        <translation>{0} är sammanfogad</translation>
    </message>
    <message>
        <source>{0} is split</source>
        <translation>{0} är delad</translation>
    </message>
</context>
<context>
    <name>JudgingFigures</name>
    <message>
        <source>Organisations by category and kind</source>
        <translation>Organisationer efter kategori och slag</translation>
    </message>
    <message>
        <source>{0} of {1} organisations heard take it up</source>
        <translation>{0} av {1} hörda organisationer tar upp det</translation>
    </message>
    <message>
        <source>{0} passages: {1} contradict, {2} nuance, {3} unsure</source>
        <translation>{0} utdrag: {1} motsäger, {2} nyanserar, {3} osäkra</translation>
    </message>
    <message>
        <source>{0} of {2} passages answer a question that was put, {1} came without one</source>
        <translation>{0} av {2} utdrag svarar på en ställd fråga, {1} kom utan fråga</translation>
    </message>
    <message>
        <source>{0} of {1} documents are done</source>
        <translation>{0} av {1} dokument är klara</translation>
    </message>
    <message>
        <source>All of the {0} organisations asked have been heard</source>
        <translation>Alla {0} tillfrågade organisationer är hörda</translation>
    </message>
    <message>
        <source>{0} of {1} organisations asked are silent: {2}</source>
        <translation>{0} av {1} tillfrågade organisationer har inte svarat: {2}</translation>
    </message>
    <message>
        <source>Category or kind</source>
        <translation>Kategori eller slag</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>Tar upp det</translation>
    </message>
    <message>
        <source>Of heard</source>
        <translation>Av hörda</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Utan kategori</translation>
    </message>
</context>
<context>
    <name>JudgingForm</name>
    <message>
        <source>Choose a verdict</source>
        <translation>Välj bedömning</translation>
    </message>
    <message>
        <source>Save the verdict</source>
        <translation>Spara bedömningen</translation>
    </message>
    <message>
        <source>Passages chosen as evidence: {0}</source>
        <translation>Utdrag valda som belägg: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} contradicting and nuancing passages read</source>
        <translation>{0} av {1} motsägande och nyanserande utdrag lästa</translation>
    </message>
    <message>
        <source>saved as “contradicting passages not gone through”</source>
        <translation>sparas som ”motsägande utdrag inte genomgångna”</translation>
    </message>
    <message>
        <source>Choose the verdict first.</source>
        <translation>Välj bedömning först.</translation>
    </message>
    <message>
        <source>Enter the reason. It is kept in the decision log.</source>
        <translation>Skriv skälet. Det sparas i beslutsloggen.</translation>
    </message>
    <message>
        <source>The project’s verdict: {0}</source>
        <translation>Projektets bedömning: {0}</translation>
    </message>
    <message>
        <source>Wording: {0}</source>
        <translation>Lydelse: {0}</translation>
    </message>
    <message>
        <source>Let it be the project’s …</source>
        <translation>Låt den gälla för projektet …</translation>
    </message>
    <message>
        <source>Let {0}’s verdict be the project’s</source>
        <translation>Låt {0}s bedömning gälla för projektet</translation>
    </message>
    <message>
        <source>Passages as evidence: {0}</source>
        <translation>Utdrag som belägg: {0}</translation>
    </message>
    <message>
        <source>contradicting passages not gone through ({0} of {1})</source>
        <translation>motsägande utdrag inte genomgångna ({0} av {1})</translation>
    </message>
    <message>
        <source>all contradicting and nuancing passages were read ({0})</source>
        <translation>alla motsägande och nyanserande utdrag lästes ({0})</translation>
    </message>
    <message>
        <source>no passage contradicted or nuanced it</source>
        <translation>inget utdrag motsade eller nyanserade det</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Wording now</source>
        <translation>Nuvarande lydelse</translation>
    </message>
    <message>
        <source>Wording proposed</source>
        <translation>Föreslagen lydelse</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
</context>
<context>
    <name>JudgingPage</name>
    <message>
        <source>Verdicts</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Themes and needs</source>
        <translation>Teman och behov</translation>
    </message>
    <message>
        <source>Passages for and against</source>
        <translation>Utdrag för och emot</translation>
    </message>
    <message>
        <source>{0} of {1} judged</source>
        <translation>{0} av {1} bedömda</translation>
    </message>
    <message>
        <source>Changed since the verdict by {0}</source>
        <translation>Ändrat sedan bedömningen av {0}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Theme or need</source>
        <translation>Tema eller behov</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>{0}, changed since</source>
        <translation>{0}, ändrat sedan</translation>
    </message>
    <message>
        <source>{0}, contradicting passages not gone through</source>
        <translation>{0}, motsägande utdrag inte genomgångna</translation>
    </message>
    <message>
        <source>Judge {0}</source>
        <translation>Bedöm {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Let the verdict on {0} be the project’s</source>
        <translation>Låt bedömningen av {0} gälla för projektet</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Låt gälla</translation>
    </message>
</context>
<context>
    <name>JudgingPassages</name>
    <message>
        <source>Passages for and against</source>
        <translation>Utdrag för och emot</translation>
    </message>
    <message>
        <source>Nothing is coded with this theme yet.</source>
        <translation>Inget är kodat med temat än.</translation>
    </message>
    <message>
        <source>Tick as read</source>
        <translation>Markera som läst</translation>
    </message>
    <message>
        <source>Choose as evidence</source>
        <translation>Välj som belägg</translation>
    </message>
    <message>
        <source>Show all {0} passages</source>
        <translation>Visa alla {0} utdrag</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Läst</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belägg</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Hållning</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>read</source>
        <translation>läst</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>inte läst</translation>
    </message>
    <message>
        <source>{0} ticked as read</source>
        <translation>{0} markerade som lästa</translation>
    </message>
    <message>
        <source>{0} not read</source>
        <translation>{0} inte lästa</translation>
    </message>
    <message>
        <source>{0} chosen as evidence</source>
        <translation>{0} valda som belägg</translation>
    </message>
    <message>
        <source>{0} not chosen as evidence</source>
        <translation>{0} inte valda som belägg</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>Utdraget</translation>
    </message>
    <message>
        <source>R ticks as read · E chooses as evidence · Enter shows in the text</source>
        <translation>R markerar som läst · E väljer som belägg · Enter visar i texten</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Keep the coding</source>
        <translation>Behåll kodningen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
</context>
<context>
    <name>KeepViewDialog</name>
    <message>
        <source>Keep</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>What has the same name is replaced.</source>
        <translation>Det som har samma namn ersätts.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Skriv ett namn.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Keep the filter</source>
        <translation>Spara urvalet</translation>
    </message>
    <message>
        <source>Keep the matrix</source>
        <translation>Spara matrisen</translation>
    </message>
    <message>
        <source>Forget “{0}”</source>
        <translation>Ta bort ”{0}”</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>One key is enough</source>
        <translation>En tangent räcker</translation>
    </message>
    <message>
        <source>Restore all defaults</source>
        <translation>Återställ alla tangenter</translation>
    </message>
    <message>
        <source>{0} stands for “{1}” and for “{2}”. Give one of them another key.</source>
        <translation>{0} står för både ”{1}” och ”{2}”. Ge en av dem en annan tangent.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Vad den gör</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tangent</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Also: {0}</source>
        <translation>Även: {0}</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Din egen</translation>
    </message>
    <message>
        <source>the keys</source>
        <translation>tangenterna</translation>
    </message>
    <message>
        <source>Otherwise Ctrl+Space is pressed before each of them. Alt always opens the menus.</source>
        <translation>Annars trycks Ctrl+Mellanslag före var och en av dem. Alt öppnar alltid menyerna.</translation>
    </message>
    <message>
        <source>Select a row and press its new key. Backspace removes the key. Keys that cannot be changed, such as F6 and Ctrl+M, are listed under Help &gt; Keys.</source>
        <translation>Välj en rad och tryck på den nya tangenten. Backsteg tar bort tangenten. Tangenter som inte kan bytas, till exempel F6 och Ctrl+M, står under Hjälp &gt; Tangenter.</translation>
    </message>
</context>
<context>
    <name>LedgerImportDialog</name>
    <message>
        <source>Read the ledger from a workbook</source>
        <translation>Läs in intressentförteckningen från en arbetsbok</translation>
    </message>
    <message>
        <source>Reading {0} …</source>
        <translation>Läser {0} …</translation>
    </message>
    <message>
        <source>Rows of the workbook</source>
        <translation>Arbetsbokens rader</translation>
    </message>
    <message>
        <source>It is a new organisation</source>
        <translation>Det är en ny organisation</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>Läs in</translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation>Läser in förteckningen</translation>
    </message>
    <message>
        <source>ledger from {0}</source>
        <translation>förteckning från {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Ledger</source>
        <translation>Intressentförteckning</translation>
    </message>
    <message>
        <source>The ledger follows the documents</source>
        <translation>Intressentförteckningen följer dokumenten</translation>
    </message>
    <message>
        <source>Remove from the ledger, was not asked: {0}</source>
        <translation>Ta ut ur förteckningen, tillfrågades inte: {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta ut</translation>
    </message>
    <message>
        <source>New organisation …</source>
        <translation>Ny organisation …</translation>
    </message>
    <message>
        <source>Change organisation …</source>
        <translation>Ändra organisation …</translation>
    </message>
    <message>
        <source>Was asked …</source>
        <translation>Tillfrågad …</translation>
    </message>
    <message>
        <source>Answered: {0}</source>
        <translation>Svarssätt: {0}</translation>
    </message>
    <message>
        <source>Remove from the ledger …</source>
        <translation>Ta ut ur förteckningen …</translation>
    </message>
    <message>
        <source>Follow the documents</source>
        <translation>Följ dokumenten</translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation>Filtrera förteckningen</translation>
    </message>
    <message>
        <source>Answer mode</source>
        <translation>Svarssätt</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändra …</translation>
    </message>
    <message>
        <source>Bring two together …</source>
        <translation>För samman två …</translation>
    </message>
    <message>
        <source>The two selected organisations become the one with the focus</source>
        <translation>De två markerade organisationerna blir den som har fokus</translation>
    </message>
    <message>
        <source>Read the ledger from a workbook …</source>
        <translation>Läs in förteckningen från en arbetsbok …</translation>
    </message>
    <message>
        <source>Read a workbook …</source>
        <translation>Läs in arbetsbok …</translation>
    </message>
</context>
<context>
    <name>LedgerRows</name>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Säger</translation>
    </message>
    <message>
        <source>“{0}” looks like a person’s name. Write the role: a name is never exported.</source>
        <translation>”{0}” ser ut som ett personnamn. Skriv rollen: ett namn exporteras aldrig.</translation>
    </message>
    <message>
        <source>{0}, row {1}</source>
        <translation>{0}, rad {1}</translation>
    </message>
    <message>
        <source>{0} changes nothing: the ledger says all of it already.</source>
        <translation>{0} ändrar ingenting: allt står redan i förteckningen.</translation>
    </message>
    <message>
        <source>{0}: {1} new, {2} changed, {3} not understood and not read in.</source>
        <translation>{0}: {1} nya, {2} ändrade, {3} som inte förstås och inte läses in.</translation>
    </message>
    <message>
        <source>Rows in which a contact looks like a person’s name: {0}.</source>
        <translation>Rader där en kontakt ser ut som ett personnamn: {0}.</translation>
    </message>
    <message>
        <source>Read from {0}: {1} new, {2} changed. Not read in: {3}.</source>
        <translation>Inläst från {0}: {1} nya, {2} ändrade. Ej inlästa: {3}.</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>Holds for the whole page and stands in every copy. A list without a tick limits nothing.</source>
        <translation>Gäller hela sidan och står i varje kopia. En lista utan kryss begränsar inget.</translation>
    </message>
    <message>
        <source>Limit the figures</source>
        <translation>Begränsa siffrorna</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Begränsa</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Answers to questions</source>
        <translation>Svar på frågor</translation>
    </message>
    <message>
        <source>Said without a question</source>
        <translation>Sagt utan fråga</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>år-månad-dag</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorier</translation>
    </message>
    <message>
        <source>Document types</source>
        <translation>Dokumenttyper</translation>
    </message>
    <message>
        <source>Sorts of evidence</source>
        <translation>Slag av underlag</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Vågor</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Vad som räknas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från och med</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Write the day as 2025-03-31.</source>
        <translation>Skriv dagen som 2025-03-31.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Sista dagen ligger före den första.</translation>
    </message>
</context>
<context>
    <name>LineagePage</name>
    <message>
        <source>How themes became needs, as a table</source>
        <translation>Så blev teman behov, som tabell</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>{0} codings</source>
        <translation>{0} kodningar</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Kodningar</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Beslutat av</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
</context>
<context>
    <name>LineagePicture</name>
    <message>
        <source>How themes became needs</source>
        <translation>Så blev teman behov</translation>
    </message>
</context>
<context>
    <name>LogFilters</name>
    <message>
        <source>Show everything</source>
        <translation>Visa allt</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Alla kodare</translation>
    </message>
    <message>
        <source>Decision log</source>
        <translation>Beslutslogg</translation>
    </message>
    <message>
        <source>Decisions; consecutive codings are one line</source>
        <translation>Beslut; kodningar i följd blir en rad</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Händelselogg</translation>
    </message>
    <message>
        <source>Every single operation</source>
        <translation>Varje enskild händelse</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Kodare</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Vad som gjordes</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alla slags händelser</translation>
    </message>
    <message>
        <source>Everything that changed codings</source>
        <translation>Allt som ändrat kodningar</translation>
    </message>
    <message>
        <source>From 2026-11-29</source>
        <translation>Från 2026-11-29</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Från och med denna dag</translation>
    </message>
    <message>
        <source>From this day on: year, month or day, 2026-11-29</source>
        <translation>Från och med denna dag: år, månad eller dag, 2026-11-29</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrera på text</translation>
    </message>
    <message>
        <source>After: {0}</source>
        <translation>Efter: {0}</translation>
    </message>
    <message>
        <source>“{0}” is no day. Write year, month and day: 2026-11-29.</source>
        <translation>”{0}” är ingen dag. Skriv år, månad och dag: 2026-11-29.</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>1 passage in {0}</source>
        <translation>kodade 1 utdrag i {0}</translation>
    </message>
    <message>
        <source>{0} passages in {1}</source>
        <translation>kodade {0} utdrag i {1}</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Inget här</translation>
    </message>
    <message>
        <source>No operation fits the filters.</source>
        <translation>Ingen händelse stämmer med filtren.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Visa allt</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Visa äldre poster</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Kodare</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
</context>
<context>
    <name>LoosePanel</name>
    <message>
        <source>Needs and reasons are to the right.</source>
        <translation>Behov och skäl finns till höger.</translation>
    </message>
    <message>
        <source>All themes are merged</source>
        <translation>Alla teman är förda samman</translation>
    </message>
    <message>
        <source>{0} · numbers: organisations</source>
        <translation>{0} · tal: organisationer</translation>
    </message>
    <message>
        <source>Split …</source>
        <translation>Dela …</translation>
    </message>
    <message>
        <source>Split {0} …</source>
        <translation>Dela {0} …</translation>
    </message>
    <message>
        <source>Move to other development areas …</source>
        <translation>Flytta till andra utvecklingsområden …</translation>
    </message>
    <message>
        <source>Move {0} to other development areas …</source>
        <translation>Flytta {0} till andra utvecklingsområden …</translation>
    </message>
    <message>
        <source>Drop …</source>
        <translation>Låt utgå …</translation>
    </message>
    <message>
        <source>Drop {0} …</source>
        <translation>Låt {0} utgå …</translation>
    </message>
    <message>
        <source>Bring back into use …</source>
        <translation>Ta i bruk igen …</translation>
    </message>
    <message>
        <source>Bring {0} back into use …</source>
        <translation>Ta {0} i bruk igen …</translation>
    </message>
    <message>
        <source>Themes not merged</source>
        <translation>Fria teman</translation>
    </message>
    <message>
        <source>{0} themes</source>
        <translation>{0} teman</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Split, move or drop the ticked themes; without ticks, the theme of the selected row</source>
        <translation>Dela, flytta eller låt utgå de ikryssade temana; utan kryss temat på den markerade raden</translation>
    </message>
    <message>
        <source>Needs and reasons are folded away to make room.</source>
        <translation>Behov och skäl är undanvikta för att ge plats.</translation>
    </message>
    <message>
        <source>Show needs</source>
        <translation>Visa behoven</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a project</source>
        <translation>Öppna ett projekt</translation>
    </message>
    <message>
        <source>Projects (*.lvk)</source>
        <translation>Projekt (*.lvk)</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbetsytor</translation>
    </message>
    <message>
        <source>{0} did this</source>
        <translation>Det här gjorde {0}</translation>
    </message>
    <message>
        <source>The step “{0}” is not yours. The log will say that you took it back, or did it again.</source>
        <translation>Steget ”{0}” är inte ditt. I loggen kommer det att stå att du tog tillbaka det, eller gjorde om det.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Öppna för läsning</translation>
    </message>
    <message>
        <source>{0} is coding now</source>
        <translation>Nu kodar {0}</translation>
    </message>
    <message>
        <source>Others’ coding is shown</source>
        <translation>Andras kodning visas</translation>
    </message>
    <message>
        <source>Others’ coding is hidden</source>
        <translation>Andras kodning är dold</translation>
    </message>
    <message>
        <source>This is a network drive. That can damage a project that is open.</source>
        <translation>Det här är en nätverksenhet. Det kan skada ett projekt som är öppet.</translation>
    </message>
    <message>
        <source>{0} synchronises the project’s folder. That can damage a project that is open.</source>
        <translation>{0} synkroniserar projektets mapp. Det kan skada ett projekt som är öppet.</translation>
    </message>
    <message>
        <source>What you were typing when the program stopped is stored: {0}</source>
        <translation>Det du höll på att skriva när programmet stannade är sparat: {0}</translation>
    </message>
    <message>
        <source>As a project elsewhere …</source>
        <translation>Som projekt på en annan plats …</translation>
    </message>
    <message>
        <source>A new project from the copy</source>
        <translation>Ett nytt projekt av kopian</translation>
    </message>
    <message>
        <source>Getting the copy back</source>
        <translation>Hämtar tillbaka kopian</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Codings in the margin</source>
        <translation>Kodningar i marginalen</translation>
    </message>
    <message>
        <source>Other coders&apos; codings in the margin</source>
        <translation>Andra kodares kodningar i marginalen</translation>
    </message>
    <message>
        <source>Read to here</source>
        <translation>Läst hit</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Code with themes …</source>
        <translation>Koda med teman …</translation>
    </message>
    <message>
        <source>Select the words first, then press {0} again. {1} selects the sentence, {2} the paragraph.</source>
        <translation>Markera orden först och tryck sedan {0} igen. {1} markerar meningen, {2} stycket.</translation>
    </message>
    <message>
        <source>Only looked at: the words are coded already. {0}, or the button, codes them with {1} too.</source>
        <translation>Bara visat: orden är redan kodade. {0}, eller knappen, kodar dem med {1} också.</translation>
    </message>
    <message>
        <source>Only looked at: the words are coded already. The button codes them too.</source>
        <translation>Bara visat: orden är redan kodade. Knappen kodar dem också.</translation>
    </message>
    <message>
        <source>There are no words in what is selected.</source>
        <translation>Det finns inga ord i det som är markerat.</translation>
    </message>
    <message>
        <source>You have already coded this passage with {0}.</source>
        <translation>Du har redan kodat det här utdraget med {0}.</translation>
    </message>
    <message>
        <source>Select the words first, then drop {0} on them.</source>
        <translation>Markera orden först och släpp sedan {0} på dem.</translation>
    </message>
    <message>
        <source>Select the words first, then choose a theme.</source>
        <translation>Markera orden först, välj sedan ett tema.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>”{0}”</translation>
    </message>
    <message>
        <source>Enter codes</source>
        <translation>Enter kodar</translation>
    </message>
    <message>
        <source>{0} on “{1}”</source>
        <translation>{0} på ”{1}”</translation>
    </message>
    <message>
        <source>Code with the selected themes</source>
        <translation>Koda med de markerade temana</translation>
    </message>
    <message>
        <source>Select themes in the list first: Ctrl+click, or Ctrl+Space.</source>
        <translation>Markera först teman i listan: Ctrl+klick eller Ctrl+blanksteg.</translation>
    </message>
    <message>
        <source>The codebook is locked while you code. F5 opens the theme in Themes; F5 there leads back.</source>
        <translation>Kodboken är låst medan du kodar. F5 öppnar temat i Teman; F5 där leder tillbaka.</translation>
    </message>
</context>
<context>
    <name>MaskDialog</name>
    <message>
        <source>Mask the words</source>
        <translation>Maskera orden</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maskera</translation>
    </message>
    <message>
        <source>Masked words stay in the project, but leave it nowhere: not in a report, a table or a copy.</source>
        <translation>Maskerade ord står kvar i projektet men lämnar det ingenstans: inte i en rapport, en tabell eller en kopia.</translation>
    </message>
    <message>
        <source>Something else …</source>
        <translation>Något annat …</translation>
    </message>
    <message>
        <source>Wherever they stand in the document: {0}</source>
        <translation>Överallt där de står i dokumentet: {0}</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>”{0}”</translation>
    </message>
    <message>
        <source>Printed as</source>
        <translation>Skrivs ut som</translation>
    </message>
    <message>
        <source>Own wording</source>
        <translation>Egen lydelse</translation>
    </message>
    <message>
        <source>Write what is printed in place of the words.</source>
        <translation>Skriv vad som skrivs ut i stället för orden.</translation>
    </message>
</context>
<context>
    <name>MaskSuggestionsDialog</name>
    <message>
        <source>Suggestions to mask</source>
        <translation>Förslag att maskera</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Kan vara</translation>
    </message>
    <message>
        <source>Printed as</source>
        <translation>Skrivs ut som</translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation>Var de står</translation>
    </message>
    <message>
        <source>In all documents</source>
        <translation>I alla dokument</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Kryssa för alla</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Visa i texten</translation>
    </message>
    <message>
        <source>Mask what is ticked</source>
        <translation>Maskera det förkryssade</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Letar …</translation>
    </message>
    <message>
        <source>What is printed in place of the words; F2 changes it</source>
        <translation>Vad som skrivs ut i stället för orden; F2 ändrar det</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Ta bort alla kryss</translation>
    </message>
    <message>
        <source>Nothing that looks like a name, number or address of a person was found.</source>
        <translation>Inget som ser ut som en persons namn, nummer eller adress hittades.</translation>
    </message>
    <message>
        <source>{0} of {1} ticked</source>
        <translation>{0} av {1} förkryssade</translation>
    </message>
    <message>
        <source>Found by their form and by simple rules: some of them are nobody’s, and some names are missed. Space ticks; only what you tick is masked.</source>
        <translation>Hittade på sin form och med enkla regler: en del är ingens, och en del namn missas. Mellanslag kryssar för; bara det du kryssar för maskeras.</translation>
    </message>
</context>
<context>
    <name>MaskingWords</name>
    <message>
        <source>Mask the words …</source>
        <translation>Maskera orden …</translation>
    </message>
    <message>
        <source>Take the mask away</source>
        <translation>Ta bort maskeringen</translation>
    </message>
    <message>
        <source>Suggestions to mask …</source>
        <translation>Förslag att maskera …</translation>
    </message>
    <message>
        <source>Select the words that are to be masked.</source>
        <translation>Markera orden som ska maskeras.</translation>
    </message>
    <message>
        <source>Put the cursor in words that are masked.</source>
        <translation>Ställ markören i ord som är maskerade.</translation>
    </message>
    <message>
        <source>Take the mask {0} away</source>
        <translation>Ta bort maskeringen {0}</translation>
    </message>
    <message>
        <source>Looking for what may have to be masked</source>
        <translation>Letar efter det som kan behöva maskeras</translation>
    </message>
    <message>
        <source>Mask suggestions: {0}</source>
        <translation>Maskera förslag: {0}</translation>
    </message>
    <message>
        <source>Masked: {0}</source>
        <translation>Maskerade: {0}</translation>
    </message>
    <message>
        <source>Mask words as {0}</source>
        <translation>Maskera ord som {0}</translation>
    </message>
    <message>
        <source>Masked as {0}</source>
        <translation>Maskerat som {0}</translation>
    </message>
</context>
<context>
    <name>MaterialGrids</name>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>Dokumenttyp</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Ordalydelse</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Kodn.</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Tecken</translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation>Ingen organisation</translation>
    </message>
    <message>
        <source>Counts for no organisation until somebody says whose voice it is.</source>
        <translation>Räknas inte för någon organisation förrän det anges vems röst det är.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorier</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>Föreslagen av</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Tillfälle</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Våg</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Svarssätt</translation>
    </message>
    <message>
        <source>The document says</source>
        <translation>Dokumentet säger</translation>
    </message>
    <message>
        <source>The ledger says</source>
        <translation>Förteckningen säger</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>ingen kategori</translation>
    </message>
    <message>
        <source>{0} (documents: {1})</source>
        <translation>{0} (dokument: {1})</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}, {3} of them orally</source>
        <translation>{0}: {1} av {2}, varav {3} muntligt</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}: {1} av {2}</translation>
    </message>
    <message>
        <source>The documents say something else of {0} organisations: {1}.</source>
        <translation>Dokumenten säger något annat om {0} organisationer: {1}.</translation>
    </message>
    <message>
        <source>The documents say something else of one organisation: {1}.</source>
        <translation>Dokumenten säger något annat om en organisation: {1}.</translation>
    </message>
    <message>
        <source>Document behind the status</source>
        <translation>Dokument bakom statusen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Svaret</translation>
    </message>
    <message>
        <source>Nothing on this question</source>
        <translation>Inget om denna fråga</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Fråga {0}</translation>
    </message>
    <message>
        <source>Internal input with these questions, not counted: {0}</source>
        <translation>Internt underlag med dessa frågor, räknas inte: {0}</translation>
    </message>
    <message>
        <source>{0}: its words were erased by decision.</source>
        <translation>{0}: orden är gallrade enligt beslut.</translation>
    </message>
    <message>
        <source>{0} (erased)</source>
        <translation>{0} (gallrat)</translation>
    </message>
    <message>
        <source>{0} (archived)</source>
        <translation>{0} (arkiverat)</translation>
    </message>
    <message>
        <source>Main body</source>
        <translation>Huvudaktör</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>MaterialWorkspace</name>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Intressentförteckning</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svarsöversikt</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Who suggested whom</source>
        <translation>Vem föreslog vem</translation>
    </message>
</context>
<context>
    <name>Matrices</name>
    <message>
        <source>0: {0} · 0 …: {1} · –: {2} · empty: {3}</source>
        <translation>0: {0} · 0 …: {1} · –: {2} · tomt: {3}</translation>
    </message>
    <message>
        <source>A cell counts what both have on the same words.</source>
        <translation>En ruta räknar det som båda har på samma ord.</translation>
    </message>
    <message>
        <source>on the same words</source>
        <translation>på samma ord</translation>
    </message>
    <message>
        <source>Difference {0} – {1}, percentage points</source>
        <translation>Skillnad {0} – {1}, procentenheter</translation>
    </message>
</context>
<context>
    <name>MatrixChoices</name>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Celler</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Andelar</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Värme</translation>
    </message>
    <message>
        <source>Sort rows by</source>
        <translation>Sortera rader efter</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>with</source>
        <translation>med</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Flytta upp raden</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Flytta ned raden</translation>
    </message>
    <message>
        <source>Kept matrix</source>
        <translation>Sparad matris</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Keep …</source>
        <translation>Spara …</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordning</translation>
    </message>
    <message>
        <source>{0} with {1}</source>
        <translation>{0} mot {1}</translation>
    </message>
    <message>
        <source>As listed</source>
        <translation>Som i listan</translation>
    </message>
    <message>
        <source>Group of needs</source>
        <translation>Behovsgrupp</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>För hand</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message>
        <source>Matrix</source>
        <translation>Matris</translation>
    </message>
    <message>
        <source>Nothing to cross</source>
        <translation>Inget att korsa</translation>
    </message>
    <message>
        <source>Too many cells to show</source>
        <translation>För många celler att visa</translation>
    </message>
    <message>
        <source>Limit the figures, or choose other rows or columns.</source>
        <translation>Begränsa siffrorna, eller välj andra rader eller kolumner.</translation>
    </message>
    <message>
        <source>The project has nothing here: {0}. Choose something else.</source>
        <translation>Projektet har inget här: {0}. Välj något annat.</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0} efter {1}</translation>
    </message>
    <message>
        <source>Unit: {0}</source>
        <translation>Enhet: {0}</translation>
    </message>
    <message>
        <source>Counted: {0}</source>
        <translation>Räknat: {0}</translation>
    </message>
    <message>
        <source>The denominator differs from cell to cell</source>
        <translation>Nämnaren skiljer sig från cell till cell</translation>
    </message>
    <message>
        <source>Counts do not say how important anything is.</source>
        <translation>Antal säger inte hur viktigt något är.</translation>
    </message>
    <message>
        <source>Table copied: {0}</source>
        <translation>Tabell kopierad: {0}</translation>
    </message>
    <message>
        <source>Sorted by {0}</source>
        <translation>Sorterat efter {0}</translation>
    </message>
    <message>
        <source>Row {0} of {1}</source>
        <translation>Rad {0} av {1}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Senaste projekt</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigera</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gå till</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>Arb&amp;etsyta</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Inget projekt än</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Inget här</translation>
    </message>
    <message>
        <source>&amp;New project …</source>
        <translation>&amp;Nytt projekt …</translation>
    </message>
    <message>
        <source>&amp;Open project …</source>
        <translation>&amp;Öppna projekt …</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>S&amp;täng projektet</translation>
    </message>
    <message>
        <source>&amp;Import documents …</source>
        <translation>&amp;Hämta in dokument …</translation>
    </message>
    <message>
        <source>New document from the c&amp;lipboard …</source>
        <translation>Nytt dokument från &amp;urklipp …</translation>
    </message>
    <message>
        <source>Make a copy no&amp;w</source>
        <translation>Gör en &amp;kopia nu</translation>
    </message>
    <message>
        <source>Show the project in its &amp;folder</source>
        <translation>Visa projektet i sin &amp;mapp</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avsluta</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>&amp;Inställningar …</translation>
    </message>
    <message>
        <source>&amp;Search all documents</source>
        <translation>&amp;Sök i alla dokument</translation>
    </message>
    <message>
        <source>Same as the &amp;system</source>
        <translation>Som &amp;systemet</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hjälp om den här sidan</translation>
    </message>
    <message>
        <source>&amp;Contents of the help</source>
        <translation>Hjälpens &amp;innehåll</translation>
    </message>
    <message>
        <source>The first &amp;ten minutes</source>
        <translation>De &amp;första tio minuterna</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tangenter</translation>
    </message>
    <message>
        <source>Show the error &amp;log</source>
        <translation>Visa fel&amp;loggen</translation>
    </message>
    <message>
        <source>&amp;About Lågvärdekodaren</source>
        <translation>&amp;Om Lågvärdekodaren</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Ljust</translation>
    </message>
    <message>
        <source>Create the &amp;example project …</source>
        <translation>Skapa &amp;exempelprojektet …</translation>
    </message>
    <message>
        <source>&amp;Another coder …</source>
        <translation>&amp;Byt kodare …</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Mörkt</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>&amp;Hög kontrast, ljus</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>Hög &amp;kontrast, mörk</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>Större &amp;text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>M&amp;indre text</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Normal textstorlek</translation>
    </message>
    <message>
        <source>&amp;Verify the log</source>
        <translation>&amp;Kontrollera loggen</translation>
    </message>
    <message>
        <source>There are no errors in the log</source>
        <translation>Det finns inga fel i loggen</translation>
    </message>
    <message>
        <source>Codes dialogue notes and written answers, and brings themes together into development needs. Everything stays on this computer.

The log shows every change since its last anchor; it cannot prove what happened before a copy was handed to somebody.</source>
        <translation>Kodar minnesanteckningar och skriftliga svar och för samman teman till utvecklingsbehov. Allt stannar på den här datorn.

Loggen visar varje ändring sedan den senaste förankringen; den kan inte bevisa vad som hände innan en kopia lämnades till någon.</translation>
    </message>
    <message>
        <source>Open for rea&amp;ding …</source>
        <translation>Öppna för &amp;läsning …</translation>
    </message>
    <message>
        <source>Make this part wider</source>
        <translation>Gör delen bredare</translation>
    </message>
    <message>
        <source>Make this part narrower</source>
        <translation>Gör delen smalare</translation>
    </message>
    <message>
        <source>Make this part higher</source>
        <translation>Gör delen högre</translation>
    </message>
    <message>
        <source>Make this part lower</source>
        <translation>Gör delen lägre</translation>
    </message>
    <message>
        <source>Sort the table by this column</source>
        <translation>Sortera tabellen efter kolumnen</translation>
    </message>
    <message>
        <source>Make this column wider</source>
        <translation>Gör kolumnen bredare</translation>
    </message>
    <message>
        <source>Make this column narrower</source>
        <translation>Gör kolumnen smalare</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nästa del av fönstret</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Föregående del av fönstret</translation>
    </message>
    <message>
        <source>Go to the menus</source>
        <translation>Gå till menyerna</translation>
    </message>
    <message>
        <source>Open the menu of this place</source>
        <translation>Öppna snabbmenyn här</translation>
    </message>
</context>
<context>
    <name>MergeState</name>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>MergingWorkspace</name>
    <message>
        <source>Themes and needs</source>
        <translation>Teman och behov</translation>
    </message>
    <message>
        <source>How themes became needs</source>
        <translation>Så blev teman behov</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>Nytt behov</translation>
    </message>
    <message>
        <source>Organisations that raise it, of those heard. Nothing is stored yet.</source>
        <translation>Organisationer som tar upp det, av dem som hörts. Inget är sparat ännu.</translation>
    </message>
    <message>
        <source>Others’ coding is hidden: it is not counted here, but it is merged as well.</source>
        <translation>Andras kodning är dold: den räknas inte här, men förs också samman.</translation>
    </message>
    <message>
        <source>No figure would change.</source>
        <translation>Inga antal skulle ändras.</translation>
    </message>
    <message>
        <source>Themes not merged</source>
        <translation>Fria teman</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Föra samman</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behov</translation>
    </message>
</context>
<context>
    <name>MessageBox</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Next word</source>
        <translation>Nästa ord</translation>
    </message>
    <message>
        <source>Previous word</source>
        <translation>Föregående ord</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Nästa mening</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Föregående mening</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>Nästa stycke</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Föregående stycke</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Nästa avsnitt</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Föregående avsnitt</translation>
    </message>
    <message>
        <source>Next coding</source>
        <translation>Nästa kodning</translation>
    </message>
    <message>
        <source>Previous coding</source>
        <translation>Föregående kodning</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Gå till texten</translation>
    </message>
    <message>
        <source>There are no more codings below.</source>
        <translation>Det finns inga fler kodningar nedanför.</translation>
    </message>
    <message>
        <source>There are no more codings above.</source>
        <translation>Det finns inga fler kodningar ovanför.</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Skriv ett namn.</translation>
    </message>
</context>
<context>
    <name>NearPanel</name>
    <message>
        <source>The same organisation, spelled in two ways?</source>
        <translation>Samma organisation, stavad på två sätt?</translation>
    </message>
    <message>
        <source>Nearly the same names</source>
        <translation>Nästan lika namn</translation>
    </message>
    <message>
        <source>Keep the first name …</source>
        <translation>Behåll det första namnet …</translation>
    </message>
    <message>
        <source>Keep the second name …</source>
        <translation>Behåll det andra namnet …</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>De är två</translation>
    </message>
    <message>
        <source>Asks no more about these two; nothing changes</source>
        <translation>Frågar inte mer om dessa två; inget ändras</translation>
    </message>
    <message>
        <source>“{0}” becomes “{1}”</source>
        <translation>”{0}” blir ”{1}”</translation>
    </message>
    <message>
        <source>Bring together</source>
        <translation>För samman</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Första namnet</translation>
    </message>
    <message>
        <source>Second name</source>
        <translation>Andra namnet</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>NeedsPanel</name>
    <message>
        <source>Needs</source>
        <translation>Utvecklingsbehov</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>No needs yet</source>
        <translation>Inga behov ännu</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Ta ut …</translation>
    </message>
    <message>
        <source>Remove the theme from the need again, or dissolve the whole need</source>
        <translation>Ta ut temat ur behovet igen, eller lös upp hela behovet</translation>
    </message>
    <message>
        <source>Without group</source>
        <translation>Utan grupp</translation>
    </message>
    <message>
        <source>{0} · numbers: organisations</source>
        <translation>{0} · tal: organisationer</translation>
    </message>
    <message>
        <source>{0} codings</source>
        <translation>{0} kodningar</translation>
    </message>
    <message>
        <source>Select a theme to read why it was merged.</source>
        <translation>Markera ett tema för att läsa varför det förts dit.</translation>
    </message>
    <message>
        <source>Remove {0} from {1} …</source>
        <translation>Ta ut {0} ur {1} …</translation>
    </message>
    <message>
        <source>Dissolve {0} …</source>
        <translation>Lös upp {0} …</translation>
    </message>
    <message>
        <source>Tick themes not merged yet that say the same, name the need and give the reason.</source>
        <translation>Kryssa för de fria teman som säger samma sak, namnge behovet och ange skälet.</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Nytt projekt</translation>
    </message>
    <message>
        <source>Another codebook, from a file …</source>
        <translation>En annan kodbok, från fil …</translation>
    </message>
    <message>
        <source>Codebook file</source>
        <translation>Kodboksfil</translation>
    </message>
    <message>
        <source>Create the project</source>
        <translation>Skapa projektet</translation>
    </message>
    <message>
        <source>Save as a file to fill in …</source>
        <translation>Spara mallen som …</translation>
    </message>
    <message>
        <source>Codebooks (*.xlsx *.toml)</source>
        <translation>Kodböcker (*.xlsx *.toml)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Projects (*.lvk)</source>
        <translation>Projekt (*.lvk)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Kodbok</translation>
    </message>
    <message>
        <source>The ledger begins with the 26 national programme areas; check the list.</source>
        <translation>Intressentförteckningen börjar med de 26 nationella programområdena; kontrollera listan.</translation>
    </message>
    <message>
        <source>Enter a title.</source>
        <translation>Skriv en titel.</translation>
    </message>
    <message>
        <source>Choose a codebook file.</source>
        <translation>Välj en kodboksfil.</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name.</source>
        <translation>Det finns redan en fil med det namnet. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>TOML (*.toml)</source>
        <translation>TOML (*.toml)</translation>
    </message>
    <message>
        <source>“{0}”: {1} themes and {2} sub-themes.</source>
        <translation>”{0}”: {1} teman och {2} underteman.</translation>
    </message>
    <message>
        <source>Columns and sheets that are not carried over: {0}.</source>
        <translation>Kolumner och blad som inte följer med: {0}.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>NewThemeDialog</name>
    <message>
        <source>Make it</source>
        <translation>Skapa</translation>
    </message>
    <message>
        <source>It gets the next number that was never used.</source>
        <translation>Det får nästa nummer som aldrig har använts.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Skriv ett namn.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>There are no documents yet. Import some under Material.</source>
        <translation>Här finns inga dokument ännu. Hämta in några under Material.</translation>
    </message>
</context>
<context>
    <name>OrganisationDialog</name>
    <message>
        <source>New organisation</source>
        <translation>Ny organisation</translation>
    </message>
    <message>
        <source>Change organisation</source>
        <translation>Ändra organisation</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorier</translation>
    </message>
    <message>
        <source>Type a category; Enter adds it</source>
        <translation>Skriv en kategori, Enter lägger till</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Skriv ett namn.</translation>
    </message>
    <message>
        <source>The ledger has “{0}”. If yours is another organisation, press the button again.</source>
        <translation>I förteckningen finns ”{0}”. Är din en annan organisation, tryck på knappen igen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>Föreslagen av</translation>
    </message>
    <message>
        <source>organisation {0}</source>
        <translation>organisationen {0}</translation>
    </message>
    <message>
        <source>new organisation {0}</source>
        <translation>ny organisation {0}</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Main body</source>
        <translation>Huvudaktör</translation>
    </message>
    <message>
        <source>A central body, often heard more than once</source>
        <translation>Central aktör, ofta hörd mer än en gång</translation>
    </message>
</context>
<context>
    <name>OrganisationField</name>
    <message>
        <source>“{0}” resembles an organisation in the ledger. Choose which one it is.</source>
        <translation>”{0}” liknar en organisation i förteckningen. Välj vilken det är.</translation>
    </message>
    <message>
        <source>{0} (new organisation)</source>
        <translation>{0} (ny organisation)</translation>
    </message>
    <message>
        <source>Is it one of these?</source>
        <translation>Är det någon av dessa?</translation>
    </message>
    <message>
        <source>No, “{0}” is a new organisation</source>
        <translation>Nej, ”{0}” är en ny organisation</translation>
    </message>
</context>
<context>
    <name>OriginsPanel</name>
    <message>
        <source>What gave rise to it</source>
        <translation>Vad som gav upphov till den</translation>
    </message>
    <message>
        <source>What gave rise to the candidate chosen above is listed here.</source>
        <translation>Här listas vad som gav upphov till den kandidat som är vald ovan.</translation>
    </message>
    <message>
        <source>{0} {1}. Passages: {2}. Whole documents: {3}. A click or Enter goes there.</source>
        <translation>{0} {1}. Utdrag: {2}. Hela dokument: {3}. Ett klick eller Enter går dit.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Goes in</source>
        <translation>Går in</translation>
    </message>
    <message>
        <source>Came out</source>
        <translation>Kom ut</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppet</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Kvitterat</translation>
    </message>
    <message>
        <source>Not part of this study</source>
        <translation>Ingår inte i studien</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>Inte kvitterat</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Ändrat sedan dess</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Vad som räknas</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>At the sign-off</source>
        <translation>Vid kvitteringen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Klara</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Kodningar</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Senast</translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message>
        <source>Overview of the document</source>
        <translation>Översikt över dokumentet</translation>
    </message>
</context>
<context>
    <name>OverviewWorkspace</name>
    <message>
        <source>Steps of the method</source>
        <translation>Metodens steg</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Vem gör vad</translation>
    </message>
    <message>
        <source>Take the step in again</source>
        <translation>Ta med steget igen</translation>
    </message>
    <message>
        <source>Leave the step out</source>
        <translation>Utelämna steget</translation>
    </message>
    <message>
        <source>rename the step “{0}”</source>
        <translation>byt namn på steget ”{0}”</translation>
    </message>
    <message>
        <source>add a step</source>
        <translation>lägg till ett steg</translation>
    </message>
    <message>
        <source>“{0}” is step {1} now</source>
        <translation>”{0}” är nu steg {1}</translation>
    </message>
    <message>
        <source>move the step “{0}”</source>
        <translation>flytta steget ”{0}”</translation>
    </message>
    <message>
        <source>leave out “{0}”</source>
        <translation>utelämna ”{0}”</translation>
    </message>
    <message>
        <source>take in “{0}”</source>
        <translation>ta med ”{0}”</translation>
    </message>
    <message>
        <source>“{0}” is not part of this study</source>
        <translation>”{0}” ingår inte i studien</translation>
    </message>
    <message>
        <source>“{0}” is part of this study again</source>
        <translation>”{0}” ingår i studien igen</translation>
    </message>
    <message>
        <source>Rename the step …</source>
        <translation>Byt namn på steget …</translation>
    </message>
    <message>
        <source>Add a step …</source>
        <translation>Lägg till ett steg …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ner</translation>
    </message>
    <message>
        <source>Show steps that are left out</source>
        <translation>Visa utelämnade steg</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
</context>
<context>
    <name>OwnTextFiles</name>
    <message>
        <source>Write in Word</source>
        <translation>Skriv i Word</translation>
    </message>
    <message>
        <source>Exporting {0}</source>
        <translation>Exporterar {0}</translation>
    </message>
    <message>
        <source>Bring back from Word</source>
        <translation>Hämta tillbaka från Word</translation>
    </message>
    <message>
        <source>{0} is ready. Write in it, save it, and bring it back.</source>
        <translation>{0} är klar. Skriv i den, spara den och hämta tillbaka den.</translation>
    </message>
    <message>
        <source>Own texts from Word: {0}</source>
        <translation>Egna texter från Word: {0}</translation>
    </message>
    <message>
        <source>Own texts taken from Word: {0}</source>
        <translation>Egna texter hämtade från Word: {0}</translation>
    </message>
</context>
<context>
    <name>OwnTextForm</name>
    <message>
        <source>Text of the report</source>
        <translation>Rapportens text</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Vad som talar emot</translation>
    </message>
    <message>
        <source>No coding has these evidence numbers: {0}</source>
        <translation>Ingen kodning har dessa beläggsnummer: {0}</translation>
    </message>
</context>
<context>
    <name>OwnTextPage</name>
    <message>
        <source>Own text</source>
        <translation>Egen text</translation>
    </message>
    <message>
        <source>Themes and needs</source>
        <translation>Teman och behov</translation>
    </message>
    <message>
        <source>Passages of the theme</source>
        <translation>Temats utdrag</translation>
    </message>
    <message>
        <source>Nothing is coded with this theme yet.</source>
        <translation>Inget är kodat med temat än.</translation>
    </message>
    <message>
        <source>Put in the evidence number</source>
        <translation>Sätt in beläggsnumret</translation>
    </message>
    <message>
        <source>{0} of {1} written</source>
        <translation>{0} av {1} skrivna</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Theme or need</source>
        <translation>Tema eller behov</translation>
    </message>
    <message>
        <source>written</source>
        <translation>skriven</translation>
    </message>
    <message>
        <source>unknown evidence</source>
        <translation>okänt belägg</translation>
    </message>
    <message>
        <source>Own text on {0}</source>
        <translation>Egen text om {0}</translation>
    </message>
    <message>
        <source>The own text on {0} is saved</source>
        <translation>Den egna texten om {0} är sparad</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Those chosen for the report come first, with ”. Enter puts the number in.</source>
        <translation>De som valts till rapporten kommer först, med ”. Enter sätter in numret.</translation>
    </message>
    <message>
        <source>Evidence number</source>
        <translation>Beläggsnummer</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Write in Word …</source>
        <translation>Skriv i Word …</translation>
    </message>
    <message>
        <source>Bring back from Word …</source>
        <translation>Hämta tillbaka från Word …</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>Inget passar filtret.</translation>
    </message>
</context>
<context>
    <name>PassageChoosing</name>
    <message>
        <source>{0}: {1} {2}</source>
        <translation>{0}: {1} {2}</translation>
    </message>
</context>
<context>
    <name>PassageField</name>
    <message>
        <source>Choose passages …</source>
        <translation>Välj utdrag …</translation>
    </message>
    <message>
        <source>{0}: choose passages</source>
        <translation>{0}: välj utdrag</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>”{0}”</translation>
    </message>
    <message>
        <source>The passage was removed.</source>
        <translation>Utdraget har tagits bort.</translation>
    </message>
    <message>
        <source>Show {0} in Coding</source>
        <translation>Visa {0} i Kodning</translation>
    </message>
    <message>
        <source>Take {0} away</source>
        <translation>Ta bort {0}</translation>
    </message>
</context>
<context>
    <name>PassagesDialog</name>
    <message>
        <source>Use these</source>
        <translation>Använd dessa</translation>
    </message>
    <message>
        <source>The words stay those of the document; the evidence number leads back to it.</source>
        <translation>Orden är dokumentets egna; beläggsnumret leder tillbaka dit.</translation>
    </message>
    <message>
        <source>Filter passages</source>
        <translation>Filtrera utdrag</translation>
    </message>
    <message>
        <source>Passages of other themes too</source>
        <translation>Även utdrag från andra teman</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Looking for passages …</source>
        <translation>Letar upp utdrag …</translation>
    </message>
    <message>
        <source>The first {0} of {1}; filter for others.</source>
        <translation>De första {0} av {1}; filtrera för att se andra.</translation>
    </message>
    <message>
        <source>No passage has these words.</source>
        <translation>Inget utdrag har de orden.</translation>
    </message>
    <message>
        <source>No passage fits. Code some first.</source>
        <translation>Inget utdrag passar. Koda några först.</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belägg</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>New document from the clipboard</source>
        <translation>Nytt dokument från urklipp</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Hämta in</translation>
    </message>
    <message>
        <source>Empty: the beginning of the text</source>
        <translation>Tomt: textens början</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>There is no text. Copy some, or type it here.</source>
        <translation>Det finns ingen text. Kopiera något, eller skriv här.</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Browse …</source>
        <translation>Bläddra …</translation>
    </message>
    <message>
        <source>Browse: {0}</source>
        <translation>Bläddra: {0}</translation>
    </message>
    <message>
        <source>This is a network drive. A project should lie on this computer’s own disk.</source>
        <translation>Det här är en nätverksenhet. Ett projekt bör ligga på datorns egen disk.</translation>
    </message>
    <message>
        <source>{0} synchronises this folder. That can damage a project that is open: choose a local folder.</source>
        <translation>{0} synkroniserar den här mappen. Det kan skada ett projekt som är öppet: välj en lokal mapp.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Investigator</source>
        <translation>Utredare</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Redaktör</translation>
    </message>
    <message>
        <source>Subject expert</source>
        <translation>Sakkunnig</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>The picture as a table</source>
        <translation>Bilden som tabell</translation>
    </message>
    <message>
        <source>Save the picture …</source>
        <translation>Spara bilden …</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>First group</source>
        <translation>Första gruppen</translation>
    </message>
    <message>
        <source>Second group</source>
        <translation>Andra gruppen</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Vilken</translation>
    </message>
    <message>
        <source>Shares in place of numbers</source>
        <translation>Andelar i stället för antal</translation>
    </message>
    <message>
        <source>Shuffled order</source>
        <translation>Slumpad ordning</translation>
    </message>
    <message>
        <source>Seed of the shuffled orders</source>
        <translation>Frö för de slumpade ordningarna</translation>
    </message>
    <message>
        <source>Who is named</source>
        <translation>Vem som anges</translation>
    </message>
    <message>
        <source>Groups of one organisation, so readers may tell which it is: {0}</source>
        <translation>En enda organisation står bakom dessa grupper, så läsare kan förstå vilken: {0}</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Spara bilden</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Frö</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Kodning</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Föra samman</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analys</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>Spårbarhet</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>PlanChoice</name>
    <message>
        <source>What the report holds</source>
        <translation>Vad rapporten innehåller</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändra …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>What the report holds</source>
        <translation>Vad rapporten innehåller</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Staplar</translation>
    </message>
    <message>
        <source>Only passages chosen for the report</source>
        <translation>Bara utdrag som valts till rapporten</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Ange ett namn.</translation>
    </message>
    <message>
        <source>Tick at least one chapter.</source>
        <translation>Kryssa för minst ett kapitel.</translation>
    </message>
    <message>
        <source>{0}, {1} of {2}</source>
        <translation>{0}, {1} av {2}</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ner</translation>
    </message>
    <message>
        <source>All that were chosen</source>
        <translation>Alla som valts</translation>
    </message>
    <message>
        <source>Quotations per need, at most</source>
        <translation>Citat per behov, som mest</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Siffror</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Need</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>{0}: {1} before, {2} after, of {3} organisations heard</source>
        <translation>{0}: {1} före, {2} efter, av {3} hörda organisationer</translation>
    </message>
</context>
<context>
    <name>PromoteDialog</name>
    <message>
        <source>Make themes</source>
        <translation>Gör till teman</translation>
    </message>
    <message>
        <source>Make a theme</source>
        <translation>Gör till tema</translation>
    </message>
    <message>
        <source>Code the passages with the themes, too</source>
        <translation>Koda utdragen med temana också</translation>
    </message>
    <message>
        <source>Copies the codings; those of the candidates stay as they are</source>
        <translation>Kopierar kodningarna; kandidaternas står kvar som de är</translation>
    </message>
</context>
<context>
    <name>QueryBuilder</name>
    <message>
        <source>Add a condition</source>
        <translation>Lägg till villkor</translation>
    </message>
</context>
<context>
    <name>QueryPage</name>
    <message>
        <source>Kept queries</source>
        <translation>Sparade frågor</translation>
    </message>
    <message>
        <source>New query</source>
        <translation>Ny sökfråga</translation>
    </message>
    <message>
        <source>Name of the query</source>
        <translation>Frågans namn</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove the kept query</source>
        <translation>Ta bort den sparade frågan</translation>
    </message>
    <message>
        <source>Passages of the query</source>
        <translation>Sökfrågans utdrag</translation>
    </message>
    <message>
        <source>No passages</source>
        <translation>Inga utdrag</translation>
    </message>
    <message>
        <source>Change a condition, or the filter above.</source>
        <translation>Ändra ett villkor, eller urvalet ovanför.</translation>
    </message>
    <message>
        <source>Export the query …</source>
        <translation>Exportera sökfrågan …</translation>
    </message>
    <message>
        <source>{0} of {1} organisations heard · {2} of {3} documents · {4} passages; {5} places are coded</source>
        <translation>{0} av {1} hörda organisationer · {2} av {3} dokument · utdrag: {4}, kodade ställen: {5}</translation>
    </message>
    <message>
        <source>The first {0} are listed; the export has all</source>
        <translation>De första {0} listas, exporten har alla</translation>
    </message>
    <message>
        <source>Doc.</source>
        <translation>Dok</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>query kept: {0}</source>
        <translation>sökfråga sparad: {0}</translation>
    </message>
    <message>
        <source>query removed: {0}</source>
        <translation>sökfråga borttagen: {0}</translation>
    </message>
    <message>
        <source>Table copied: {0}</source>
        <translation>Tabell kopierad: {0}</translation>
    </message>
    <message>
        <source>query</source>
        <translation>sökfråga</translation>
    </message>
    <message>
        <source>Export the query</source>
        <translation>Exportera sökfrågan</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportera …</translation>
    </message>
</context>
<context>
    <name>QueryRow</name>
    <message>
        <source>And, or</source>
        <translation>Och, eller</translation>
    </message>
    <message>
        <source>and</source>
        <translation>och</translation>
    </message>
    <message>
        <source>or</source>
        <translation>eller</translation>
    </message>
    <message>
        <source>Or not so</source>
        <translation>Är så eller inte</translation>
    </message>
    <message>
        <source>is</source>
        <translation>är</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>är inte</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Vad villkoret gäller</translation>
    </message>
    <message>
        <source>What is asked of it</source>
        <translation>Vad som frågas</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Words, “a phrase”, beginning*</source>
        <translation>Ord, ”en fras”, början*</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Böjningar</translation>
    </message>
    <message>
        <source>Find all inflected forms of the words</source>
        <translation>Hitta ordens alla böjningar</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Ta bort villkoret</translation>
    </message>
    <message>
        <source> or </source>
        <translation> eller </translation>
    </message>
</context>
<context>
    <name>QuestionSetDialog</name>
    <message>
        <source>New version of the question set</source>
        <translation>Ny version av frågeuppsättningen</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Spara som ny version</translation>
    </message>
    <message>
        <source>Answers stay with the version that was put. Documents that come in afterwards are held against both.</source>
        <translation>Svaren ligger kvar vid den version som ställdes. Dokument som hämtas in därefter jämförs med båda.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Questions, one per line</source>
        <translation>Frågor, en per rad</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Skriv ett namn.</translation>
    </message>
    <message>
        <source>Enter at least one question.</source>
        <translation>Skriv minst en fråga.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Inget är ändrat än.</translation>
    </message>
    <message>
        <source>new version of {0}</source>
        <translation>ny version av {0}</translation>
    </message>
</context>
<context>
    <name>QuestionSets</name>
    <message>
        <source>Question sets</source>
        <translation>Frågeuppsättningar</translation>
    </message>
    <message>
        <source>{0} (version {1})</source>
        <translation>{0} (version {1})</translation>
    </message>
</context>
<context>
    <name>QuotationDialog</name>
    <message>
        <source>How the quotation may be used</source>
        <translation>Hur citatet får användas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Stands in the report</source>
        <translation>Står med i rapporten</translation>
    </message>
    <message>
        <source>The coding</source>
        <translation>Kodningen</translation>
    </message>
    <message>
        <source>Use of the words</source>
        <translation>Ordens användning</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Parafras</translation>
    </message>
    <message>
        <source>Who is named</source>
        <translation>Vem som anges</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Write what is printed in place of the words.</source>
        <translation>Skriv vad som skrivs ut i stället för orden.</translation>
    </message>
    <message>
        <source>Write what they are called.</source>
        <translation>Skriv vad de kallas.</translation>
    </message>
</context>
<context>
    <name>Quotations</name>
    <message>
        <source>In the report</source>
        <translation>I rapporten</translation>
    </message>
    <message>
        <source>named: {0}</source>
        <translation>anges som: {0}</translation>
    </message>
    <message>
        <source>Masked: leaves the program as {0}</source>
        <translation>Maskerat: lämnar programmet som {0}</translation>
    </message>
</context>
<context>
    <name>ReadingChoices</name>
    <message>
        <source>Leave out quoted earlier letters</source>
        <translation>Utelämna citerade tidigare brev</translation>
    </message>
    <message>
        <source>Earlier letters that a letter quotes at its end; the report tells so.</source>
        <translation>Tidigare brev som ett brev citerar i slutet; det står i rapporten.</translation>
    </message>
    <message>
        <source>Attached files become documents of their own</source>
        <translation>Bifogade filer blir egna dokument</translation>
    </message>
    <message>
        <source>Each has a row in the table. Otherwise the letter&apos;s report names them.</source>
        <translation>Var och en har en rad i tabellen. Annars nämns de i brevets rapport.</translation>
    </message>
    <message>
        <source>Comments become the comments of the codings</source>
        <translation>Kommentarer blir kodningarnas kommentarer</translation>
    </message>
    <message>
        <source>Of what you choose a theme for below. Otherwise the report tells how many stayed behind.</source>
        <translation>Till det som du väljer tema för nedan. Annars säger rapporten hur många som inte följde med.</translation>
    </message>
    <message>
        <source>Respondent and questions …</source>
        <translation>Svarande och frågor …</translation>
    </message>
    <message>
        <source>The selected workbooks have other columns than each other. Choose one of them.</source>
        <translation>De valda arbetsböckerna har inte samma kolumner. Välj en av dem.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>The reason is kept in the decision log. The step can be undone.</source>
        <translation>Skälet sparas i beslutsloggen. Steget kan ångras.</translation>
    </message>
    <message>
        <source>Enter the reason. It is kept in the decision log.</source>
        <translation>Skriv skälet. Det sparas i beslutsloggen.</translation>
    </message>
</context>
<context>
    <name>RecheckDetail</name>
    <message>
        <source>Definition, before and after</source>
        <translation>Definitionen före och efter</translation>
    </message>
    <message>
        <source>{0} passages are chosen and are treated in the same way.</source>
        <translation>{0} utdrag är valda och behandlas på samma sätt.</translation>
    </message>
    <message>
        <source>Made by version {0}. The definition changed in version {1}.</source>
        <translation>Kodat efter version {0}. Definitionen ändrades i version {1}.</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Skäl: {0}</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>Utdraget</translation>
    </message>
</context>
<context>
    <name>RecheckPage</name>
    <message>
        <source>To try again</source>
        <translation>Att pröva om</translation>
    </message>
    <message>
        <source>Passages to try again</source>
        <translation>Utdrag att pröva om</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Another theme …</source>
        <translation>Annat tema …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Visa i texten</translation>
    </message>
    <message>
        <source>Nothing to try again</source>
        <translation>Inget att pröva om</translation>
    </message>
    <message>
        <source>When a definition changes substantially, the passages that were coded before are listed here.</source>
        <translation>När en definition ändras i sak visas här de utdrag som kodats tidigare.</translation>
    </message>
    <message>
        <source>Codings that wait: {0}, in themes: {1}</source>
        <translation>Kodningar som väntar: {0}, antal teman: {1}</translation>
    </message>
    <message>
        <source>the first {0} are listed</source>
        <translation>de första {0} visas</translation>
    </message>
    <message>
        <source>skipped: {0}</source>
        <translation>överhoppade: {0}</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Utdrag</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Kodare</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>{0}, skipped</source>
        <translation>{0}, överhoppad</translation>
    </message>
    <message>
        <source>Keep codings by the new definition: {0}</source>
        <translation>Behåll kodningar efter ny definition: {0}</translation>
    </message>
    <message>
        <source>Codings kept: {0}</source>
        <translation>Kodningar behållna: {0}</translation>
    </message>
    <message>
        <source>Remove codings by the new definition: {0}</source>
        <translation>Ta bort kodningar efter ny definition: {0}</translation>
    </message>
    <message>
        <source>Codings removed: {0}</source>
        <translation>Kodningar borttagna: {0}</translation>
    </message>
    <message>
        <source>Codings moved to {1}: {0}</source>
        <translation>Kodningar flyttade till {1}: {0}</translation>
    </message>
    <message>
        <source>Move codings to {1}: {0}</source>
        <translation>Flytta kodningar till {1}: {0}</translation>
    </message>
    <message>
        <source>In the list: K keeps · C another theme · R removes · S skips · Enter shows in the text</source>
        <translation>I listan: K behåller · C annat tema · R tar bort · S hoppar över · Enter visar i texten</translation>
    </message>
    <message>
        <source>Definition before and after</source>
        <translation>Definitionen före och efter</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>typed before the program stopped</source>
        <translation>skrivet innan programmet stannade</translation>
    </message>
</context>
<context>
    <name>Removals</name>
    <message>
        <source>deleting {0}</source>
        <translation>radering av {0}</translation>
    </message>
    <message>
        <source>deleted: {0}</source>
        <translation>raderat: {0}</translation>
    </message>
    <message>
        <source>erased: {0}</source>
        <translation>gallrat: {0}</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Gallrar</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove the coding</source>
        <translation>Ta bort kodningen</translation>
    </message>
    <message>
        <source>Say what it is</source>
        <translation>Ange vad det är</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>The passage is</source>
        <translation>Utdraget är</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Removed codings</source>
        <translation>Borttagna kodningar</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Removed by</source>
        <translation>Borttagen av</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Kodare</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>These codings of the document were removed or undone. One that is brought back keeps its number.</source>
        <translation>De här kodningarna i dokumentet har tagits bort eller ångrats. En kodning som tas tillbaka behåller sitt nummer.</translation>
    </message>
    <message>
        <source>No coding of this document was removed.</source>
        <translation>Ingen kodning i dokumentet har tagits bort.</translation>
    </message>
</context>
<context>
    <name>ReportWarnings</name>
    <message>
        <source>Readers may tell who it is</source>
        <translation>Läsaren kan förstå vem det är</translation>
    </message>
    <message>
        <source>Export all the same …</source>
        <translation>Exportera ändå …</translation>
    </message>
    <message>
        <source>A single organisation stands behind each of these groups, so readers may tell which it is: {0}</source>
        <translation>Bakom var och en av dessa grupper står en enda organisation, så läsaren kan förstå vilken det är: {0}</translation>
    </message>
    <message>
        <source>In what the file prints stands what may tell who somebody is (places: {0}): {1}</source>
        <translation>I det som filen skriver ut står sådant som kan säga vem någon är (antal ställen: {0}): {1}</translation>
    </message>
    <message>
        <source>Titles of documents have a word of what is masked in them: {0}</source>
        <translation>Dokumenttitlar har ett ord av det som är maskerat i dem: {0}</translation>
    </message>
    <message>
        <source>Secrecy is noted of documents that are coded: {0}</source>
        <translation>Kodade dokument har en anteckning om sekretess: {0}</translation>
    </message>
    <message>
        <source>Codings that are not to be quoted wait for a place in a new text: {0}</source>
        <translation>Kodningar som inte får citeras väntar på en plats i en ny text: {0}</translation>
    </message>
    <message>
        <source>Words that are masked or not to be quoted stand in what was written here, and leave as they stand: {0}</source>
        <translation>Ord som är maskerade eller inte får citeras står i det som skrivits här, och lämnas ut som de står: {0}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>och {0} till</translation>
    </message>
</context>
<context>
    <name>ReportWorkspace</name>
    <message>
        <source>Export …</source>
        <translation>Exportera …</translation>
    </message>
    <message>
        <source>Evidence package</source>
        <translation>Beläggspaket</translation>
    </message>
    <message>
        <source>Do the figures agree? …</source>
        <translation>Stämmer talen? …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Exporting {0}</source>
        <translation>Exporterar {0}</translation>
    </message>
    <message>
        <source>{0} is ready (state {1})</source>
        <translation>{0} är klar (läge {1})</translation>
    </message>
    <message>
        <source>{0} prints another checksum than the log gives at its state: one of them was changed.</source>
        <translation>I {0} står en annan kontrollsumma än loggen ger för det läget: en av dem har ändrats.</translation>
    </message>
    <message>
        <source>{0} was not made by this project, or was changed afterwards.</source>
        <translation>{0} kommer inte från det här projektet, eller har ändrats efteråt.</translation>
    </message>
    <message>
        <source>{0} was changed after it was made; its checksum is that of this project’s log.</source>
        <translation>{0} har ändrats sedan den gjordes; kontrollsumman i den är den som projektets logg ger.</translation>
    </message>
    <message>
        <source>{0} agrees with its seal, but the log does not know it: made elsewhere or sealed anew.</source>
        <translation>{0} stämmer med sitt sigill, men loggen känner inte till den: gjord någon annanstans eller förseglad på nytt.</translation>
    </message>
    <message>
        <source>{0} was made by this project: {1} by {2}, state {3}, then named {4}.</source>
        <translation>{0} kommer från det här projektet: {1} av {2}, läge {3}, då med namnet {4}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mapp</translation>
    </message>
    <message>
        <source>What it will contain</source>
        <translation>Det här kommer den att innehålla</translation>
    </message>
    <message>
        <source>Exported earlier</source>
        <translation>Exporterat tidigare</translation>
    </message>
    <message>
        <source>Nothing has been exported</source>
        <translation>Inget har exporterats</translation>
    </message>
    <message>
        <source>Folder with exported files</source>
        <translation>Mapp med exporterade filer</translation>
    </message>
    <message>
        <source>Comparing figures in {0}</source>
        <translation>Jämför tal i {0}</translation>
    </message>
    <message>
        <source>Did this project make a file? …</source>
        <translation>Är filen härifrån? …</translation>
    </message>
    <message>
        <source>Choose a folder to see whether the same figure is the same in all exported files</source>
        <translation>Välj en mapp, så visas om samma tal är detsamma i alla exporterade filer</translation>
    </message>
    <message>
        <source>Did this project make the file?</source>
        <translation>Är filen härifrån?</translation>
    </message>
    <message>
        <source>Every export is listed here and in the log, with its state number and the file’s SHA-256.</source>
        <translation>Varje export står här och i loggen, med lägesnummer och filens SHA-256.</translation>
    </message>
    <message>
        <source>Choose a file to see whether and when this project made it</source>
        <translation>Välj en fil för att se om och när det här projektet skapade den</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>Contents and earlier exports</source>
        <translation>Innehåll och tidigare exporter</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>Fil: {0}</translation>
    </message>
    <message>
        <source>Keeping what the report holds</source>
        <translation>Spara vad rapporten innehåller</translation>
    </message>
    <message>
        <source>Removing what the report holds</source>
        <translation>Ta bort vad rapporten innehåller</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Headings</source>
        <translation>Rubriker</translation>
    </message>
    <message>
        <source>Points for discussion</source>
        <translation>Punkter att ta upp</translation>
    </message>
    <message>
        <source>For discussion at a meeting</source>
        <translation>Att ta upp på ett möte</translation>
    </message>
    <message>
        <source>for discussion</source>
        <translation>att ta upp</translation>
    </message>
    <message>
        <source>Passages with their source</source>
        <translation>Utdrag med källa</translation>
    </message>
    <message>
        <source>Chapters without any passage</source>
        <translation>Kapitel utan utdrag</translation>
    </message>
    <message>
        <source>Empty, left out</source>
        <translation>Tomt, utelämnas</translation>
    </message>
    <message>
        <source>Themes set aside: other areas, dropped</source>
        <translation>Andra utvecklingsområden och teman som utgår</translation>
    </message>
    <message>
        <source>Evidence ids that can be looked up</source>
        <translation>Beläggsnummer som kan slås upp</translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation>Dokument klara</translation>
    </message>
    <message>
        <source>Evidence package</source>
        <translation>Beläggspaket</translation>
    </message>
    <message>
        <source>evidence package</source>
        <translation>beläggspaket</translation>
    </message>
    <message>
        <source>Text gone through</source>
        <translation>Genomgången text</translation>
    </message>
    <message>
        <source>Documents without organisation</source>
        <translation>Dokument utan organisation</translation>
    </message>
    <message>
        <source>Internal documents, not counted</source>
        <translation>Interna dokument, räknas inte</translation>
    </message>
    <message>
        <source>Only coding by</source>
        <translation>Endast kodning av</translation>
    </message>
    <message>
        <source>Organisations heard</source>
        <translation>Hörda organisationer</translation>
    </message>
    <message>
        <source>… of these neither in a dialogue nor in an answer</source>
        <translation>… därav varken i dialog eller skriftligt svar</translation>
    </message>
    <message>
        <source>Answered, {0}</source>
        <translation>Svar från {0}</translation>
    </message>
    <message>
        <source>Answered, {0}, as the documents say</source>
        <translation>Svar från {0} enligt dokumenten</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammanfattning</translation>
    </message>
    <message>
        <source>A chapter for each, with its passages</source>
        <translation>Ett kapitel för varje, med utdragen</translation>
    </message>
    <message>
        <source>Passages by need</source>
        <translation>Utdrag per behov</translation>
    </message>
    <message>
        <source>passages by need</source>
        <translation>utdrag per behov</translation>
    </message>
    <message>
        <source>Passages by theme</source>
        <translation>Utdrag per tema</translation>
    </message>
    <message>
        <source>passages by theme</source>
        <translation>utdrag per tema</translation>
    </message>
    <message>
        <source>Needs with an own text</source>
        <translation>Behov med egen text</translation>
    </message>
    <message>
        <source>Needs with chosen quotations</source>
        <translation>Behov med valda citat</translation>
    </message>
    <message>
        <source>Chosen quotations</source>
        <translation>Valda citat</translation>
    </message>
    <message>
        <source>Development needs</source>
        <translation>Utvecklingsbehov</translation>
    </message>
    <message>
        <source>development needs</source>
        <translation>utvecklingsbehov</translation>
    </message>
    <message>
        <source>The needs in figures</source>
        <translation>Behoven i siffror</translation>
    </message>
    <message>
        <source>A chapter for each need, in its group</source>
        <translation>Ett kapitel för varje behov, i sin grupp</translation>
    </message>
    <message>
        <source>Success factors</source>
        <translation>Framgångsfaktorer</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risker</translation>
    </message>
    <message>
        <source>Other areas, and themes that were dropped</source>
        <translation>Andra utvecklingsområden och teman som utgår</translation>
    </message>
    <message>
        <source>Themes brought into no need</source>
        <translation>Teman som inte förts till något behov</translation>
    </message>
    <message>
        <source>How the themes became needs</source>
        <translation>Hur temana blev behov</translation>
    </message>
    <message>
        <source>Who was heard</source>
        <translation>Vilka som har hörts</translation>
    </message>
    <message>
        <source>Development needs, sub-needs included</source>
        <translation>Utvecklingsbehov, med delbehov</translation>
    </message>
    <message>
        <source>Themes, sub-themes included</source>
        <translation>Teman, med underteman</translation>
    </message>
    <message>
        <source>Codebook version</source>
        <translation>Kodbokens version</translation>
    </message>
    <message>
        <source>State of the log</source>
        <translation>Loggens läge</translation>
    </message>
    <message>
        <source>Themes merged into a need</source>
        <translation>Teman som ingår i ett behov</translation>
    </message>
    <message>
        <source>Themes not merged into a need</source>
        <translation>Teman som inte förts till något behov</translation>
    </message>
    <message>
        <source>Organisations in the ledger</source>
        <translation>Organisationer i förteckningen</translation>
    </message>
    <message>
        <source>Answered, of those asked</source>
        <translation>Svarade, av dem som tillfrågats</translation>
    </message>
    <message>
        <source>Annex: list of those who were asked</source>
        <translation>Bilaga: förteckning av intressenter</translation>
    </message>
    <message>
        <source>list of those asked</source>
        <translation>intressenter</translation>
    </message>
    <message>
        <source>Themes and needs</source>
        <translation>Teman och behov</translation>
    </message>
    <message>
        <source>Without a definition</source>
        <translation>Utan definition</translation>
    </message>
    <message>
        <source>Passages as examples and near-misses</source>
        <translation>Utdrag som exempel och som nästan hör dit</translation>
    </message>
    <message>
        <source>Annex: the codebook</source>
        <translation>Bilaga: kodboken</translation>
    </message>
    <message>
        <source>codebook</source>
        <translation>kodbok</translation>
    </message>
    <message>
        <source>Difference between versions of the codebook</source>
        <translation>Skillnad mellan versioner av kodboken</translation>
    </message>
    <message>
        <source>codebook, difference</source>
        <translation>kodbok, skillnad</translation>
    </message>
    <message>
        <source>Passages by organisation</source>
        <translation>Utdrag per organisation</translation>
    </message>
    <message>
        <source>passages by organisation</source>
        <translation>utdrag per organisation</translation>
    </message>
    <message>
        <source>Passages by document</source>
        <translation>Utdrag per dokument</translation>
    </message>
    <message>
        <source>passages by document</source>
        <translation>utdrag per dokument</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Steps signed off</source>
        <translation>Steg som är klara</translation>
    </message>
    <message>
        <source>Marked gaps, to write</source>
        <translation>Markerade luckor att skriva</translation>
    </message>
    <message>
        <source>Items that the project answers</source>
        <translation>Punkter som projektet svarar på</translation>
    </message>
    <message>
        <source>Annex: method</source>
        <translation>Bilaga: metod</translation>
    </message>
    <message>
        <source>method</source>
        <translation>metod</translation>
    </message>
    <message>
        <source>Annex: decision log</source>
        <translation>Bilaga: beslutslogg</translation>
    </message>
    <message>
        <source>decision log</source>
        <translation>beslutslogg</translation>
    </message>
    <message>
        <source>Annex: COREQ, 32 items</source>
        <translation>Bilaga: COREQ, 32 punkter</translation>
    </message>
    <message>
        <source>COREQ</source>
        <translation>COREQ</translation>
    </message>
    <message>
        <source>Annex: SRQR, 21 items</source>
        <translation>Bilaga: SRQR, 21 punkter</translation>
    </message>
    <message>
        <source>SRQR</source>
        <translation>SRQR</translation>
    </message>
    <message>
        <source>Themes and needs with an own text</source>
        <translation>Teman och behov med egen text</translation>
    </message>
    <message>
        <source>Own texts, to be written in Word</source>
        <translation>Egna texter, att skriva i Word</translation>
    </message>
    <message>
        <source>own texts</source>
        <translation>egna texter</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Sökfråga</translation>
    </message>
    <message>
        <source>query</source>
        <translation>sökfråga</translation>
    </message>
    <message>
        <source>Framework matrices</source>
        <translation>Rammatriser</translation>
    </message>
    <message>
        <source>Cells with a text</source>
        <translation>Rutor med text</translation>
    </message>
    <message>
        <source>Cells with passages and no text</source>
        <translation>Rutor med utdrag men utan text</translation>
    </message>
    <message>
        <source>Annex: framework matrix</source>
        <translation>Bilaga: rammatris</translation>
    </message>
    <message>
        <source>framework matrix</source>
        <translation>rammatris</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>tabeller</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Kodningar</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>Respondents</name>
    <message>
        <source>Who answers in {0}</source>
        <translation>Vem svarar i {0}</translation>
    </message>
    <message>
        <source>None: the answers are anonymous</source>
        <translation>Ingen: anonyma svar</translation>
    </message>
    <message>
        <source>Choose a column …</source>
        <translation>Välj en kolumn …</translation>
    </message>
    <message>
        <source>Say which column of “{0}” names the organisation that answers, or that the answers are anonymous.</source>
        <translation>Säg vilken kolumn i ”{0}” som namnger organisationen som svarar, eller att svaren är anonyma.</translation>
    </message>
    <message>
        <source>The names of the sheets ({0})</source>
        <translation>Bladens namn ({0})</translation>
    </message>
    <message>
        <source>{0}: without a heading</source>
        <translation>{0}: utan rubrik</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>History of the coding …</source>
        <translation>Kodningens historik …</translation>
    </message>
    <message>
        <source>Removed codings …</source>
        <translation>Borttagna kodningar …</translation>
    </message>
    <message>
        <source>Put the cursor in a coding first.</source>
        <translation>Ställ först markören i en kodning.</translation>
    </message>
    <message>
        <source>Restore {0}</source>
        <translation>Återställ {0}</translation>
    </message>
    <message>
        <source>Bring back {0}</source>
        <translation>Ta tillbaka {0}</translation>
    </message>
    <message>
        <source>{0} is restored</source>
        <translation>{0} är återställd</translation>
    </message>
    <message>
        <source>{0} is brought back</source>
        <translation>{0} är tillbaka</translation>
    </message>
</context>
<context>
    <name>ReturnedTextsDialog</name>
    <message>
        <source>Own texts from Word</source>
        <translation>Egna texter från Word</translation>
    </message>
    <message>
        <source>Texts that differ</source>
        <translation>Texter som skiljer sig</translation>
    </message>
    <message>
        <source>What is gone, and what is new</source>
        <translation>Det som tagits bort och det som är nytt</translation>
    </message>
    <message>
        <source>Take what is ticked</source>
        <translation>Ta det förkryssade</translation>
    </message>
    <message>
        <source>Struck out is what stands here and not in the document, underlined what stands only there. Space ticks; only what you tick is taken, and it can be undone.</source>
        <translation>Överstruket är det som står här och inte i dokumentet, understruket det som bara står där. Mellanslag kryssar för; bara det du kryssar för tas, och det kan ångras.</translation>
    </message>
    <message>
        <source>Headings that are not found in the document, so texts may be mixed up or missing: {0}.</source>
        <translation>Rubriker som inte hittas i dokumentet, så texter kan ha blandats ihop eller saknas: {0}.</translation>
    </message>
    <message>
        <source>A heading is gone</source>
        <translation>En rubrik är borta</translation>
    </message>
    <message>
        <source>No coding has the evidence number {0}</source>
        <translation>Ingen kodning har beläggsnumret {0}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>To look over</source>
        <translation>Att se över</translation>
    </message>
    <message>
        <source>Decisions to look over</source>
        <translation>Beslut att se över</translation>
    </message>
    <message>
        <source>Figures then and now</source>
        <translation>Siffror då och nu</translation>
    </message>
    <message>
        <source>Passages that make the difference</source>
        <translation>Utdrag som gör skillnad</translation>
    </message>
    <message>
        <source>Confirm again …</source>
        <translation>Bekräfta på nytt …</translation>
    </message>
    <message>
        <source>{0} of {1} decisions have changed since they were made</source>
        <translation>{0} av {1} beslut vilar på annat nu än när de fattades</translation>
    </message>
    <message>
        <source>Others’ coding is hidden</source>
        <translation>Andras kodning är dold</translation>
    </message>
    <message>
        <source>Verdicts and merges rest on everybody’s work. Show others’ coding to see what has changed.</source>
        <translation>Bedömningar och sammanföringar vilar på allas arbete. Visa andras kodning för att se vad som har ändrats.</translation>
    </message>
    <message>
        <source>Nothing to look over</source>
        <translation>Inget att se över</translation>
    </message>
    <message>
        <source>What the verdicts and merges rest on is as it was.</source>
        <translation>Det som bedömningar och sammanföringar vilar på är som det var.</translation>
    </message>
    <message>
        <source>Nothing is decided yet</source>
        <translation>Inget är beslutat än</translation>
    </message>
    <message>
        <source>Verdicts and merges are listed here when material, codings or definitions change after them.</source>
        <translation>Bedömningar och sammanföringar visas här när material, kodningar eller definitioner ändras efter dem.</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>times confirmed again: {0}</source>
        <translation>gånger bekräftat på nytt: {0}</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Anteckning: {0}</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Skäl: {0}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Beslutat</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Ändrat sedan</translation>
    </message>
    <message>
        <source>{0} decisions</source>
        <translation>{0} beslut</translation>
    </message>
    <message>
        <source>Confirm {0} again</source>
        <translation>Bekräfta {0} på nytt</translation>
    </message>
    <message>
        <source>{0} confirmed again</source>
        <translation>{0} bekräftat på nytt</translation>
    </message>
    <message>
        <source>Confirm again</source>
        <translation>Bekräfta på nytt</translation>
    </message>
    <message>
        <source>In the list: B confirms again · in the passages Enter shows in the text</source>
        <translation>I listan: B bekräftar på nytt · bland utdragen visar Enter i texten</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Vad som har ändrats</translation>
    </message>
</context>
<context>
    <name>RevisionDialog</name>
    <message>
        <source>New version of the document</source>
        <translation>Ny version av dokumentet</translation>
    </message>
    <message>
        <source>Places that differ: {0}. Codings and accounts whose words stand there still: {1}. Without a certain place, to be gone through afterwards: {2}.</source>
        <translation>Ställen som skiljer: {0}. Kodningar och redovisningar vars ord står kvar: {1}. Utan säker plats, att gå igenom efteråt: {2}.</translation>
    </message>
    <message>
        <source>What differs: struck out is gone, underlined is new</source>
        <translation>Det som skiljer: överstruket är borta, understruket är nytt</translation>
    </message>
    <message>
        <source>The earlier text stays in the project, and the step can be undone.</source>
        <translation>Den tidigare texten finns kvar i projektet, och steget kan ångras.</translation>
    </message>
    <message>
        <source>Use the new version</source>
        <translation>Använd den nya versionen</translation>
    </message>
    <message>
        <source>Documents that change</source>
        <translation>Dokument som ändras</translation>
    </message>
    <message>
        <source>What is not changed</source>
        <translation>Det som inte ändras</translation>
    </message>
    <message>
        <source>Documents that change: {0}. With the same answers as before: {1}.</source>
        <translation>Dokument som ändras: {0}. Med samma svar som förut: {1}.</translation>
    </message>
    <message>
        <source>{0}: no document has these answers, and nothing is done with them.</source>
        <translation>{0}: inget dokument har de här svaren, och inget görs med dem.</translation>
    </message>
    <message>
        <source>{0}. {1}: the file has no answers of theirs; the document stays as it is.</source>
        <translation>{0}. {1}: filen har inga svar från dem; dokumentet står kvar som det är.</translation>
    </message>
    <message>
        <source>{0}. {1}: several answers may be meant; the document stays as it is. Give it a file of its own.</source>
        <translation>{0}. {1}: flera svar kan vara de som avses; dokumentet står kvar som det är. Ge det en egen fil.</translation>
    </message>
    <message>
        <source>{0}. {1} stays erased; the file, which is stored, has answers of theirs all the same.</source>
        <translation>{0}. {1} förblir gallrat; filen, som lagras, har ändå svar från dem.</translation>
    </message>
</context>
<context>
    <name>Revisions</name>
    <message>
        <source>New version of the document</source>
        <translation>Ny version av dokumentet</translation>
    </message>
    <message>
        <source>Documents ({0})</source>
        <translation>Dokument ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>new version of {0}</source>
        <translation>ny version av {0}</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Jämför</translation>
    </message>
</context>
<context>
    <name>RolesField</name>
    <message>
        <source>Type a role; Enter adds it</source>
        <translation>Skriv en roll, Enter lägger till</translation>
    </message>
    <message>
        <source>Roles, not persons: “head of department”, “expert”.</source>
        <translation>Roller, inte personer: ”verksamhetschef”, ”sakkunnig”.</translation>
    </message>
    <message>
        <source>“{0}” looks like a person’s name. Write the role: a name is never exported.</source>
        <translation>”{0}” ser ut som ett personnamn. Skriv rollen: ett namn exporteras aldrig.</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>No document is open.</source>
        <translation>Inget dokument är öppet.</translation>
    </message>
    <message>
        <source>The project is open for reading only: nothing can be changed.</source>
        <translation>Projektet är öppnat för läsning: inget kan ändras.</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>New rule in “when not”</source>
        <translation>Ny regel i ”när inte”</translation>
    </message>
    <message>
        <source>Add the rule and settle</source>
        <translation>Lägg till regeln och avgör</translation>
    </message>
    <message>
        <source>New sentence in “when not”</source>
        <translation>Ny mening i ”när inte”</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Vad som händer med det</translation>
    </message>
    <message>
        <source>Theme of the rule</source>
        <translation>Regelns tema</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>When not, so far</source>
        <translation>När inte, hittills</translation>
    </message>
    <message>
        <source>New sentence</source>
        <translation>Ny mening</translation>
    </message>
    <message>
        <source>The coding</source>
        <translation>Kodningen</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>Utdraget</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Nytt tema</translation>
    </message>
    <message>
        <source>The passage is</source>
        <translation>Utdraget är</translation>
    </message>
    <message>
        <source>The codebook gets a new version. Everybody codes by the new rule from now on.</source>
        <translation>Kodboken får en ny version. Alla kodar efter den nya regeln från och med nu.</translation>
    </message>
    <message>
        <source>Write the new sentence.</source>
        <translation>Skriv den nya meningen.</translation>
    </message>
    <message>
        <source>Enter the reason. It is kept in the decision log.</source>
        <translation>Skriv skälet. Det sparas i beslutsloggen.</translation>
    </message>
    <message>
        <source>is removed</source>
        <translation>tas bort</translation>
    </message>
    <message>
        <source>gets another theme</source>
        <translation>får ett annat tema</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>blir kvar</translation>
    </message>
    <message>
        <source>stays without a theme</source>
        <translation>blir kvar utan tema</translation>
    </message>
    <message>
        <source>gets a theme</source>
        <translation>får ett tema</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search all documents</source>
        <translation>Sök i alla dokument</translation>
    </message>
    <message>
        <source>All words in one paragraph · “a phrase” · word*</source>
        <translation>Alla ord i samma stycke · ”en fras” · ordbörj*</translation>
    </message>
    <message>
        <source>Nothing was written here that can be undone.</source>
        <translation>Inget har skrivits här som kan ångras.</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>What was found</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Show all, with filters (Ctrl+Shift+F)</source>
        <translation>Visa alla, med filter (Ctrl+Skift+F)</translation>
    </message>
    <message>
        <source>{0} paragraphs in {1} documents</source>
        <translation>{0} stycken i {1} dokument</translation>
    </message>
    <message>
        <source>The first {0} paragraphs; more words narrow it down</source>
        <translation>De första {0} styckena; fler ord ger färre träffar</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words, or the beginning of one: vård*</source>
        <translation>Inga träffar. Pröva färre ord, eller början av ett: vård*</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Search all documents …</source>
        <translation>Sök i alla dokument …</translation>
    </message>
    <message>
        <source>Next place in all documents</source>
        <translation>Nästa träff i alla dokument</translation>
    </message>
    <message>
        <source>Previous place in all documents</source>
        <translation>Föregående träff i alla dokument</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Stycke</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Search: {0}</source>
        <translation>Sökning: {0}</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} stycken</translation>
    </message>
    <message>
        <source>Table copied: {0}</source>
        <translation>Tabell kopierad: {0}</translation>
    </message>
    <message>
        <source>Copy all passages found as a table</source>
        <translation>Kopiera alla träffar som tabell</translation>
    </message>
</context>
<context>
    <name>SectionCorrecting</name>
    <message>
        <source>Section here …</source>
        <translation>Avsnitt här …</translation>
    </message>
    <message>
        <source>Change the section …</source>
        <translation>Ändra avsnittet …</translation>
    </message>
    <message>
        <source>The section begins here</source>
        <translation>Avsnittet börjar här</translation>
    </message>
    <message>
        <source>The section ends here</source>
        <translation>Avsnittet slutar här</translation>
    </message>
    <message>
        <source>Remove the section</source>
        <translation>Ta bort avsnittet</translation>
    </message>
    <message>
        <source>Sections of the document …</source>
        <translation>Dokumentets avsnitt …</translation>
    </message>
    <message>
        <source>There are no words in the selection.</source>
        <translation>Det finns inga ord i det markerade.</translation>
    </message>
    <message>
        <source>Remove section {0}</source>
        <translation>Ta bort avsnitt: {0}</translation>
    </message>
    <message>
        <source>Put the cursor in a section first. “Section here …” makes one.</source>
        <translation>Ställ först markören i ett avsnitt. ”Avsnitt här …” gör ett.</translation>
    </message>
    <message>
        <source>There is no section that could begin or end here.</source>
        <translation>Det finns inget avsnitt som kan börja eller sluta här.</translation>
    </message>
    <message>
        <source>Nothing would be left of the section. Remove it, if it is to go.</source>
        <translation>Inget skulle bli kvar av avsnittet. Ta bort det om det ska bort.</translation>
    </message>
    <message>
        <source>Section {0}</source>
        <translation>Avsnitt: {0}</translation>
    </message>
    <message>
        <source>{0} “{1}”</source>
        <translation>{0} ”{1}”</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>Change the section</source>
        <translation>Ändra avsnittet</translation>
    </message>
    <message>
        <source>Section here</source>
        <translation>Avsnitt här</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Välj …</translation>
    </message>
    <message>
        <source>The section is</source>
        <translation>Avsnittet är</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Vilken</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>It reaches</source>
        <translation>Omfattar</translation>
    </message>
    <message>
        <source>There are no words here. Put the cursor in a line with words.</source>
        <translation>Det finns inga ord här. Ställ markören på en rad med ord.</translation>
    </message>
    <message>
        <source>Choose which it is.</source>
        <translation>Välj vilken det är.</translation>
    </message>
    <message>
        <source>Write which it is.</source>
        <translation>Skriv vilken det är.</translation>
    </message>
    <message>
        <source>Another question …</source>
        <translation>En annan fråga …</translation>
    </message>
    <message>
        <source>Somebody else …</source>
        <translation>Någon annan …</translation>
    </message>
    <message>
        <source>As the line says</source>
        <translation>Som raden säger</translation>
    </message>
    <message>
        <source>No words are here.</source>
        <translation>Här finns inga ord.</translation>
    </message>
    <message>
        <source>{0} characters: “{1}”</source>
        <translation>{0} tecken: ”{1}”</translation>
    </message>
</context>
<context>
    <name>SectionsDialog</name>
    <message>
        <source>Sections of the document</source>
        <translation>Dokumentets avsnitt</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Visa i texten</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändra …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Tecken</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Questions, speakers and headings, in the order of the text.</source>
        <translation>Frågor, talare och rubriker, i textens ordning.</translation>
    </message>
    <message>
        <source>The document has no questions, speakers or headings yet.</source>
        <translation>Dokumentet har inga frågor, talare eller rubriker ännu.</translation>
    </message>
</context>
<context>
    <name>SelectingByKeys</name>
    <message>
        <source>Select sentence</source>
        <translation>Markera mening</translation>
    </message>
    <message>
        <source>Select sentence, grow backwards</source>
        <translation>Markera mening, utöka bakåt</translation>
    </message>
    <message>
        <source>Select paragraph</source>
        <translation>Markera stycke</translation>
    </message>
    <message>
        <source>Select the whole answer</source>
        <translation>Markera hela svaret</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Avmarkera</translation>
    </message>
    <message>
        <source>There is no answer and no section around the cursor.</source>
        <translation>Här finns varken ett svar eller ett avsnitt att markera.</translation>
    </message>
    <message>
        <source>Extend to the next word</source>
        <translation>Utöka till nästa ord</translation>
    </message>
    <message>
        <source>Extend to the previous word</source>
        <translation>Utöka till föregående ord</translation>
    </message>
    <message>
        <source>Extend to the next sentence</source>
        <translation>Utöka till nästa mening</translation>
    </message>
    <message>
        <source>Extend to the previous sentence</source>
        <translation>Utöka till föregående mening</translation>
    </message>
    <message>
        <source>Extend to the next paragraph</source>
        <translation>Utöka till nästa stycke</translation>
    </message>
    <message>
        <source>Extend to the previous paragraph</source>
        <translation>Utöka till föregående stycke</translation>
    </message>
    <message>
        <source>Extend to the next section</source>
        <translation>Utöka till nästa avsnitt</translation>
    </message>
    <message>
        <source>Extend to the previous section</source>
        <translation>Utöka till föregående avsnitt</translation>
    </message>
    <message>
        <source>The selection follows characters</source>
        <translation>Markeringen följer tecken</translation>
    </message>
    <message>
        <source>The selection follows whole words</source>
        <translation>Markeringen följer hela ord</translation>
    </message>
    <message>
        <source>The selection follows whole sentences</source>
        <translation>Markeringen följer hela meningar</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>undone: {0}</source>
        <translation>ångrat: {0}</translation>
    </message>
    <message>
        <source>done again: {0}</source>
        <translation>gjort igen: {0}</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Ångrar</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hög kontrast, ljus</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hög kontrast, mörk</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Färger</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Text size, steps</source>
        <translation>Textstorlek, steg</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Kodning</translation>
    </message>
    <message>
        <source>Code with one key per theme</source>
        <translation>Koda med en tangent per tema</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Mappar</translation>
    </message>
    <message>
        <source>New projects</source>
        <translation>Nya projekt</translation>
    </message>
    <message>
        <source>Second place for copies</source>
        <translation>Andra plats för kopior</translation>
    </message>
    <message>
        <source>Enter your name: the log shows it.</source>
        <translation>Skriv ditt namn: det visas i loggen.</translation>
    </message>
    <message>
        <source>A document is set to In progress when it is coded</source>
        <translation>Ett dokument får status Pågår när det kodas</translation>
    </message>
    <message>
        <source>For example another disk or a USB stick; optional</source>
        <translation>Till exempel en annan disk eller ett USB-minne; får vara tomt</translation>
    </message>
    <message>
        <source>the settings</source>
        <translation>inställningarna</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Print as an agenda …</source>
        <translation>Skriv ut som dagordning …</translation>
    </message>
    <message>
        <source>Show points for discussion</source>
        <translation>Visa det som ska tas upp</translation>
    </message>
    <message>
        <source>For discussion ({0})</source>
        <translation>Att ta upp ({0})</translation>
    </message>
    <message>
        <source>For discussion</source>
        <translation>Att ta upp</translation>
    </message>
    <message>
        <source>What coders are unsure of (Ctrl+Shift+O)</source>
        <translation>Det som kodare är osäkra på (Ctrl+Skift+O)</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Ångrat: {0}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} och {1} till</translation>
    </message>
    <message>
        <source>Kept: {0}</source>
        <translation>Behållen: {0}</translation>
    </message>
    <message>
        <source>{0} → {1}</source>
        <translation>{0} → {1}</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Borttagen: {0}</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>New rule for {0}; {1}</source>
        <translation>Ny regel för {0}; {1}</translation>
    </message>
    <message>
        <source>{0} – for discussion.docx</source>
        <translation>{0} – att ta upp.docx</translation>
    </message>
    <message>
        <source>Print as an agenda</source>
        <translation>Skriv ut som dagordning</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webbsida (*.html)</translation>
    </message>
    <message>
        <source>Exporting {0}</source>
        <translation>Exporterar {0}</translation>
    </message>
    <message>
        <source>{0} is ready (state {1})</source>
        <translation>{0} är klar (läge {1})</translation>
    </message>
</context>
<context>
    <name>SheetColumnsDialog</name>
    <message>
        <source>Columns of {0}</source>
        <translation>Kolumner i {0}</translation>
    </message>
    <message>
        <source>Read like this</source>
        <translation>Läs så här</translation>
    </message>
    <message>
        <source>Each row with answers becomes a document. Columns that are not read are told in the report.</source>
        <translation>Varje rad med svar blir ett dokument. Kolumner som inte läses står i rapporten.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exempel</translation>
    </message>
    <message>
        <source>Is read as</source>
        <translation>Läses som</translation>
    </message>
    <message>
        <source>Only one column can name who answers; now {0} do.</source>
        <translation>Bara en kolumn kan säga vem som svarar; nu gör {0} det.</translation>
    </message>
    <message>
        <source>No column is a question, so that there are no answers to read.</source>
        <translation>Ingen kolumn är en fråga, så det finns inga svar att läsa.</translation>
    </message>
    <message>
        <source>without a heading</source>
        <translation>utan rubrik</translation>
    </message>
    <message>
        <source>Column {0}, {1}, is read as</source>
        <translation>Kolumn {0}, {1}, läses som</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Vem som svarar</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>En fråga</translation>
    </message>
    <message>
        <source>The day of the answer</source>
        <translation>Svarsdagen</translation>
    </message>
    <message>
        <source>Is not read</source>
        <translation>Läses inte</translation>
    </message>
    <message>
        <source>Is not read: persons may be known by it</source>
        <translation>Läses inte: kan peka ut personer</translation>
    </message>
    <message>
        <source>Is not read: it is about the answer</source>
        <translation>Läses inte: handlar om svaret</translation>
    </message>
    <message>
        <source>Is not read: it has no words</source>
        <translation>Läses inte: har inga ord</translation>
    </message>
    <message>
        <source>Is not read: it is empty</source>
        <translation>Läses inte: är tom</translation>
    </message>
    <message>
        <source>Is not read: its heading does not ask</source>
        <translation>Läses inte: rubriken ställer ingen fråga</translation>
    </message>
</context>
<context>
    <name>ShownFigure</name>
    <message>
        <source>{0} on the same words as {1}, passages: {2}</source>
        <translation>{0} på samma ord som {1}, utdrag: {2}</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} of {3} organisations heard</source>
        <translation>{0}, {1}: {2} av {3} hörda organisationer</translation>
    </message>
</context>
<context>
    <name>SignOffDialog</name>
    <message>
        <source>Sign off “{0}”</source>
        <translation>Kvittera ”{0}”</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Kvittera</translation>
    </message>
    <message>
        <source>Your name, the day, the note and the figures are kept. If the figures change, the step says so.</source>
        <translation>Ditt namn, dagen, anteckningen och siffrorna sparas. Om siffrorna ändras säger steget det.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Write what was gone through, or decided.</source>
        <translation>Skriv vad som gicks igenom eller bestämdes.</translation>
    </message>
</context>
<context>
    <name>SnowballPage</name>
    <message>
        <source>Who suggested whom, as a table</source>
        <translation>Vem föreslog vem, som tabell</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Nobody is said to have been suggested</source>
        <translation>Ingen står som föreslagen</translation>
    </message>
    <message>
        <source>“Suggested by” is written in an organisation’s details, or when a document is imported.</source>
        <translation>”Föreslagen av” skrivs i organisationens uppgifter, eller när ett dokument hämtas in.</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>Föreslagen av</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
</context>
<context>
    <name>SnowballPicture</name>
    <message>
        <source>Who suggested whom</source>
        <translation>Vem föreslog vem</translation>
    </message>
</context>
<context>
    <name>SortBox</name>
    <message>
        <source>Sort by</source>
        <translation>Sortera efter</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Fallande</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Stigande</translation>
    </message>
    <message>
        <source>Turn the order</source>
        <translation>Vänd ordningen</translation>
    </message>
    <message>
        <source>Sorted by {0}, {1}</source>
        <translation>Sorterat efter {0}, {1}</translation>
    </message>
    <message>
        <source>Codebook order</source>
        <translation>Kodbokens ordning</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
</context>
<context>
    <name>SourceDetailsDialog</name>
    <message>
        <source>{0} documents</source>
        <translation>{0} dokument</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>details of {0}</source>
        <translation>uppgifter om {0}</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Organisations</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorier</translation>
    </message>
    <message>
        <source>Type a name; Enter adds it</source>
        <translation>Skriv ett namn, Enter lägger till</translation>
    </message>
    <message>
        <source>Type a category; Enter adds it</source>
        <translation>Skriv en kategori, Enter lägger till</translation>
    </message>
    <message>
        <source>Figures follow the ledger; these count if there is no organisation, or one without any</source>
        <translation>Siffrorna följer förteckningens kategorier. De här räknas bara där organisation saknas, eller där den enda organisationen saknar kategori</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>ÅÅÅÅ-MM-DD</translation>
    </message>
    <message>
        <source>The organisation has checked the notes</source>
        <translation>Organisationen har granskat anteckningarna</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Som föreslås</translation>
    </message>
    <message>
        <source>As the document type says</source>
        <translation>Efter dokumenttypen</translation>
    </message>
    <message>
        <source>As the text seems to be</source>
        <translation>Som texten ser ut att vara</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>Dokumenttyp</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Ordalydelse</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Upprättad av</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Tillfälle</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Våg</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>Föreslagen av</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>Ställda frågor</translation>
    </message>
    <message>
        <source>None ticked: all known questions are looked for in the text.</source>
        <translation>Ingen ikryssad: alla kända frågor söks i texten.</translation>
    </message>
    <message>
        <source>The date must be written as 2025-02-14.</source>
        <translation>Datumet ska skrivas som 2025-02-14.</translation>
    </message>
    <message>
        <source>differs; what you write holds for all</source>
        <translation>olika; det du skriver gäller alla</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>olika</translation>
    </message>
</context>
<context>
    <name>SourceNotes</name>
    <message>
        <source>Participants by role</source>
        <translation>Deltagare med roll</translation>
    </message>
    <message>
        <source>In place of title and organisations in quotations</source>
        <translation>I stället för titel och organisationer i citat</translation>
    </message>
    <message>
        <source>What is secret, and by which provision</source>
        <translation>Vad som är sekretessbelagt, och enligt vilken bestämmelse</translation>
    </message>
    <message>
        <source>Archived: out of the lists for coding, counted as before</source>
        <translation>Arkiverat: borta ur listorna för kodning, räknas som förut</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Alias in quotations</source>
        <translation>Alias i citat</translation>
    </message>
    <message>
        <source>Diary number</source>
        <translation>Diarienummer</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>Sekretess</translation>
    </message>
    <message>
        <source>differs; what you write holds for all</source>
        <translation>olika; det du skriver gäller alla</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>codings: {0}</source>
        <translation>kodningar: {0}</translation>
    </message>
    <message>
        <source>for discussion: {0}</source>
        <translation>att ta upp: {0}</translation>
    </message>
    <message>
        <source>{0} % gone through</source>
        <translation>{0} % genomgånget</translation>
    </message>
    <message>
        <source>1 open</source>
        <translation>1 öppet</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>{0} öppna</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Utan kategori</translation>
    </message>
    <message>
        <source>Without an organisation</source>
        <translation>Utan organisation</translation>
    </message>
    <message>
        <source>1 paragraph left</source>
        <translation>1 stycke kvar</translation>
    </message>
    <message>
        <source>{0} paragraphs left</source>
        <translation>{0} stycken kvar</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Utan grupp</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split {0} {1}</source>
        <translation>Dela {0} {1}</translation>
    </message>
    <message>
        <source>Codings of the theme</source>
        <translation>Temats kodningar</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Choose a need or name a new one</source>
        <translation>Välj ett behov eller skriv ett nytt</translation>
    </message>
    <message>
        <source>Put the selected codings there</source>
        <translation>Lägg markerade kodningar där</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Not put anywhere yet: {0}. They wait as unassigned.</source>
        <translation>Inte lagda någonstans ännu: {0}. De väntar som ofördelade.</translation>
    </message>
    <message>
        <source>Others’ coding is hidden: it waits as unassigned too.</source>
        <translation>Andras kodning är dold: den väntar också som ofördelad.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dela</translation>
    </message>
    <message>
        <source>Select codings, choose where they belong, and repeat.</source>
        <translation>Markera kodningar, välj vart de hör, och upprepa.</translation>
    </message>
    <message>
        <source>Put at least one coding in a need.</source>
        <translation>Lägg minst en kodning i ett behov.</translation>
    </message>
    <message>
        <source>Enter the reason. It is kept in the decision log.</source>
        <translation>Skriv skälet. Det sparas i beslutsloggen.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent projects</source>
        <translation>Senaste projekt</translation>
    </message>
    <message>
        <source>From dialogue notes and answers to development needs, with every step traceable</source>
        <translation>Från minnesanteckningar och svar till utvecklingsbehov, med varje steg spårbart</translation>
    </message>
    <message>
        <source>How the work goes</source>
        <translation>Så går arbetet till</translation>
    </message>
    <message>
        <source>New project …</source>
        <translation>Nytt projekt …</translation>
    </message>
    <message>
        <source>Open project …</source>
        <translation>Öppna projekt …</translation>
    </message>
    <message>
        <source>Create the example project …</source>
        <translation>Skapa exempelprojektet …</translation>
    </message>
    <message>
        <source>Show the folder for projects</source>
        <translation>Visa mappen för projekt</translation>
    </message>
    <message>
        <source>The example holds fictitious notes and answers, coded and brought together: a safe place to try everything.</source>
        <translation>Exemplet består av påhittade anteckningar och svar, kodade och sammanförda: en trygg plats att pröva allt på.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrat</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Make a copy now</source>
        <translation>Gör en kopia nu</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Sparat: {0}</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Allt är sparat</translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>Allt är inte sparat</translation>
    </message>
    <message>
        <source>{0} of {1} documents done</source>
        <translation>{0} av {1} dokument klara</translation>
    </message>
    <message>
        <source>No copy yet</source>
        <translation>Ingen kopia ännu</translation>
    </message>
    <message>
        <source>Last copy: {0}</source>
        <translation>Senaste kopia: {0}</translation>
    </message>
    <message>
        <source>A copy could not be made</source>
        <translation>En kopia kunde inte göras</translation>
    </message>
    <message>
        <source>The project is damaged</source>
        <translation>Projektet är skadat</translation>
    </message>
    <message>
        <source>Show what is damaged, and the copies</source>
        <translation>Visa vad som är skadat, och kopiorna</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Sparas …</translation>
    </message>
</context>
<context>
    <name>StatusChoice</name>
    <message>
        <source>Documents shown</source>
        <translation>Dokument som visas</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alla dokument</translation>
    </message>
    <message>
        <source>Without an organisation</source>
        <translation>Utan organisation</translation>
    </message>
    <message>
        <source>Group: {0}</source>
        <translation>Grupp: {0}</translation>
    </message>
    <message>
        <source>All, archived ones too</source>
        <translation>Alla, även arkiverade</translation>
    </message>
    <message>
        <source>Archived: {0}</source>
        <translation>Arkiverade: {0}</translation>
    </message>
</context>
<context>
    <name>StepNameDialog</name>
    <message>
        <source>Rename the step</source>
        <translation>Byt namn på steget</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Lägg till ett steg</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Skriv ett namn.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Inget är ändrat än.</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>The step’s figures</source>
        <translation>Stegets siffror</translation>
    </message>
    <message>
        <source>Nothing is counted for this step.</source>
        <translation>Inget räknas för det här steget.</translation>
    </message>
    <message>
        <source>Sign off …</source>
        <translation>Kvittera …</translation>
    </message>
    <message>
        <source>Confirm again …</source>
        <translation>Bekräfta på nytt …</translation>
    </message>
    <message>
        <source>Open again …</source>
        <translation>Öppna igen …</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Kvittera</translation>
    </message>
    <message>
        <source>Confirm again</source>
        <translation>Bekräfta på nytt</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Öppna igen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>sign off “{0}”</source>
        <translation>kvittera ”{0}”</translation>
    </message>
    <message>
        <source>“{0}” is signed off</source>
        <translation>”{0}” är kvitterat</translation>
    </message>
    <message>
        <source>confirm “{0}” again</source>
        <translation>bekräfta ”{0}” på nytt</translation>
    </message>
    <message>
        <source>“{0}” is confirmed again</source>
        <translation>”{0}” är bekräftat på nytt</translation>
    </message>
    <message>
        <source>Confirm “{0}” with the figures of now</source>
        <translation>Bekräfta ”{0}” med dagens siffror</translation>
    </message>
    <message>
        <source>open “{0}” again</source>
        <translation>öppna ”{0}” igen</translation>
    </message>
    <message>
        <source>“{0}” is open again</source>
        <translation>”{0}” är öppet igen</translation>
    </message>
    <message>
        <source>Open “{0}” again</source>
        <translation>Öppna ”{0}” igen</translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>Continue where something is left</source>
        <translation>Fortsätt där något är kvar</translation>
    </message>
    <message>
        <source>Next text without coding</source>
        <translation>Nästa text utan kodning</translation>
    </message>
    <message>
        <source>Previous text without coding</source>
        <translation>Föregående text utan kodning</translation>
    </message>
    <message>
        <source>Read to here</source>
        <translation>Läst hit</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Nästa dokument</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Föregående dokument</translation>
    </message>
    <message>
        <source>You had read to here.</source>
        <translation>Hit hade du läst.</translation>
    </message>
    <message>
        <source>Something is left above your reading mark.</source>
        <translation>Något är kvar ovanför ditt läsmärke.</translation>
    </message>
    <message>
        <source>Reading mark removed</source>
        <translation>Läsmärket borttaget</translation>
    </message>
    <message>
        <source>Press {0} again to go on in “{1}”.</source>
        <translation>Tryck {0} igen för att fortsätta i ”{1}”.</translation>
    </message>
    <message>
        <source>Nothing is left in “{0}”; here there is.</source>
        <translation>Inget är kvar i ”{0}”. Här finns mer.</translation>
    </message>
    <message>
        <source>The next text without a coding.</source>
        <translation>Nästa text utan kodning.</translation>
    </message>
    <message>
        <source>Put the cursor where you have read to.</source>
        <translation>Ställ markören dit du har läst.</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Skift+N</translation>
    </message>
    <message>
        <source>Nothing is left below; passages above: {0}.</source>
        <translation>Inget är kvar nedanför; stycken ovanför: {0}.</translation>
    </message>
    <message>
        <source>Nothing is left above; passages below: {0}.</source>
        <translation>Inget är kvar ovanför; stycken nedanför: {0}.</translation>
    </message>
    <message>
        <source>Nothing is left in this document.</source>
        <translation>Inget är kvar i det här dokumentet.</translation>
    </message>
    <message>
        <source>Nothing is left in any document that is not done.</source>
        <translation>Inget är kvar i något dokument som inte är klart.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Import dialogue notes and answers, and see who has been heard.</source>
        <translation>Hämta in minnesanteckningar och svar, och se vilka som har hörts.</translation>
    </message>
    <message>
        <source>Bring related themes together into development needs, with reasons.</source>
        <translation>För samman närliggande teman till utvecklingsbehov, med skäl.</translation>
    </message>
    <message>
        <source>See how many raise each theme, and the passages behind it.</source>
        <translation>Se hur många som tar upp varje tema, och utdragen bakom siffran.</translation>
    </message>
    <message>
        <source>Read, and mark each passage with the themes that it bears on.</source>
        <translation>Läs, och markera varje utdrag med de teman som det handlar om.</translation>
    </message>
    <message>
        <source>See where the work is, what is open, and who signed off what.</source>
        <translation>Se var arbetet är, vad som är öppet och vem som har kvitterat vad.</translation>
    </message>
    <message>
        <source>Word the themes, weigh candidates, and say what the material says of each.</source>
        <translation>Formulera teman, väg kandidater och säg vad materialet säger om vart och ett.</translation>
    </message>
    <message>
        <source>Follow every decision, and every passage back to its text.</source>
        <translation>Följ varje beslut, och varje utdrag tillbaka till sin text.</translation>
    </message>
    <message>
        <source>Hand over text and tables to Word and Excel.</source>
        <translation>Lämna över text och tabeller till Word och Excel.</translation>
    </message>
</context>
<context>
    <name>StickyHeader</name>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Avsnitt</translation>
    </message>
</context>
<context>
    <name>TextAppearance</name>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>Usual size of the text</source>
        <translation>Normal textstorlek</translation>
    </message>
    <message>
        <source>Text without a coding is faded</source>
        <translation>Okodad text är nedtonad</translation>
    </message>
    <message>
        <source>Choose a theme in the list: the text without it is faded.</source>
        <translation>Välj ett tema i listan: text utan det tonas ned.</translation>
    </message>
    <message>
        <source>Text without {0} is faded</source>
        <translation>Text utan {0} är nedtonad</translation>
    </message>
    <message>
        <source>Fade text without a coding</source>
        <translation>Tona ned okodat</translation>
    </message>
    <message>
        <source>Fade text without the chosen theme</source>
        <translation>Tona ned text utan det valda temat</translation>
    </message>
    <message>
        <source>Coded words tinted and underlined</source>
        <translation>Kodade ord tonade och understrukna</translation>
    </message>
    <message>
        <source>Coded words underlined only</source>
        <translation>Kodade ord bara understrukna</translation>
    </message>
    <message>
        <source>Coded words marked in the margin only</source>
        <translation>Kodade ord bara markerade i marginalen</translation>
    </message>
    <message>
        <source>No numbers in the margin</source>
        <translation>Inga nummer i marginalen</translation>
    </message>
    <message>
        <source>Number the lines</source>
        <translation>Numrera raderna</translation>
    </message>
    <message>
        <source>Number the paragraphs</source>
        <translation>Numrera styckena</translation>
    </message>
</context>
<context>
    <name>ThemeDeciding</name>
    <message>
        <source>A new sub-theme of {0} {1}</source>
        <translation>Nytt undertema till {0} {1}</translation>
    </message>
    <message>
        <source>A new theme</source>
        <translation>Nytt tema</translation>
    </message>
    <message>
        <source>A new need</source>
        <translation>Nytt behov</translation>
    </message>
    <message>
        <source>new: {0}</source>
        <translation>nytt: {0}</translation>
    </message>
    <message>
        <source>another place for {0}</source>
        <translation>en annan plats för {0}</translation>
    </message>
    <message>
        <source>Drop {0}. Its codings stay.</source>
        <translation>Låt {0} utgå. Dess kodningar finns kvar.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Låt utgå</translation>
    </message>
    <message>
        <source>Bring {0} back into use.</source>
        <translation>Ta {0} i bruk igen.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ta i bruk</translation>
    </message>
</context>
<context>
    <name>ThemeEditor</name>
    <message>
        <source>Type a number or a name; Enter adds it</source>
        <translation>Skriv ett nummer eller ett namn; Enter lägger till</translation>
    </message>
    <message>
        <source>Still missing: {0}.</source>
        <translation>Saknas: {0}.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Inget saknas.</translation>
    </message>
    <message>
        <source>Colour {0}</source>
        <translation>Färg {0}</translation>
    </message>
</context>
<context>
    <name>ThemeMenu</name>
    <message>
        <source>Code with theme</source>
        <translation>Koda med tema</translation>
    </message>
</context>
<context>
    <name>ThemePicker</name>
    <message>
        <source>Choose a theme</source>
        <translation>Välj tema</translation>
    </message>
    <message>
        <source>Theme: number, name or a word of the definition</source>
        <translation>Tema: nummer, namn eller ord ur definitionen</translation>
    </message>
    <message>
        <source>Number, name or a word of the definition</source>
        <translation>Nummer, namn eller ord ur definitionen</translation>
    </message>
    <message>
        <source>Themes found</source>
        <translation>Funna teman</translation>
    </message>
    <message>
        <source>No theme fits.</source>
        <translation>Inget tema passar.</translation>
    </message>
    <message>
        <source>Use them all</source>
        <translation>Ta alla</translation>
    </message>
    <message>
        <source>Chosen: {0} · Enter uses them all</source>
        <translation>Valda: {0} · Enter tar alla</translation>
    </message>
    <message>
        <source>{0} · Space or Ctrl+Enter ticks several · Esc closes</source>
        <translation>{0} · Blanksteg eller Ctrl+Enter kryssar för flera · Esc stänger</translation>
    </message>
    <message>
        <source>{0} · Esc closes</source>
        <translation>{0} · Esc stänger</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
</context>
<context>
    <name>ThemeSaving</name>
    <message>
        <source>substantial change of {0}</source>
        <translation>saklig ändring av {0}</translation>
    </message>
    <message>
        <source>editorial change of {0}</source>
        <translation>redaktionell ändring av {0}</translation>
    </message>
    <message>
        <source>A substantial change of {0}: the codebook gets a new version, and codings made before can be tried again.</source>
        <translation>Saklig ändring av {0}: kodboken får en ny version, och kodningar som gjorts förut kan prövas om.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>Key {0}</source>
        <translation>Tangent {0}</translation>
    </message>
</context>
<context>
    <name>ThemesPanel</name>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Filter themes</source>
        <translation>Filtrera teman</translation>
    </message>
    <message>
        <source>Code with {0} {1}, used recently</source>
        <translation>Koda med {0} {1}, nyligen använt</translation>
    </message>
    <message>
        <source>The codebook is locked while you code.</source>
        <translation>Kodboken är låst medan du kodar.</translation>
    </message>
    <message>
        <source>The codebook is locked</source>
        <translation>Kodboken är låst</translation>
    </message>
    <message>
        <source>Code with {0}</source>
        <translation>Koda med {0}</translation>
    </message>
    <message>
        <source>One step for all of them (Enter)</source>
        <translation>Alla i ett steg (Enter)</translation>
    </message>
    <message>
        <source>Themes, or a family of candidates</source>
        <translation>Teman, eller en familj av kandidater</translation>
    </message>
</context>
<context>
    <name>ThemesWorkspace</name>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
</context>
<context>
    <name>Ticks</name>
    <message>
        <source>ticked</source>
        <translation>ikryssad</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>inte ikryssad</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Open for reading only</source>
        <translation>Öppnat endast för läsning</translation>
    </message>
    <message>
        <source>Others’ coding is hidden</source>
        <translation>Andras kodning är dold</translation>
    </message>
    <message>
        <source>Lists, figures and exports know only your own coding</source>
        <translation>Listor, siffror och exporter tar bara med din egen kodning</translation>
    </message>
</context>
<context>
    <name>TrailWorkspace</name>
    <message>
        <source>Verify the log</source>
        <translation>Kontrollera loggen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belägg</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>Spårbarhet</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Som det var</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Verify the log</source>
        <translation>Kontrollera loggen</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Det som inte stämmer</translation>
    </message>
    <message>
        <source>Not verified since the project was opened</source>
        <translation>Inte kontrollerat sedan projektet öppnades</translation>
    </message>
    <message>
        <source>Verifying follows the chain of all entries and compares the whole state with what the log explains.</source>
        <translation>Kontrollen följer kedjan genom varje post och jämför hela tillståndet med det som loggen förklarar.</translation>
    </message>
    <message>
        <source>Verifying …</source>
        <translation>Kontrollerar …</translation>
    </message>
    <message>
        <source>Verifying the log</source>
        <translation>Kontrollerar loggen</translation>
    </message>
    <message>
        <source>The state agrees with the log – {0} entries</source>
        <translation>Tillståndet stämmer med loggen – {0} poster</translation>
    </message>
    <message>
        <source>The state does not agree with the log – findings: {0}</source>
        <translation>Tillståndet stämmer inte med loggen – avvikelser: {0}</translation>
    </message>
    <message>
        <source>State {0}, writers: {1}, head hash {2}</source>
        <translation>Läge {0}, skrivare: {1}, huvudhash {2}</translation>
    </message>
    <message>
        <source>Erased by decision: values of the log, {0}; decisions, {1}</source>
        <translation>Gallrat enligt beslut: värden i loggen, {0}; beslut, {1}</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions of the codebook</source>
        <translation>Kodbokens versioner</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>som den är nu</translation>
    </message>
    <message>
        <source>The difference</source>
        <translation>Skillnaden</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportera …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The two versions say the same.</source>
        <translation>De två versionerna säger samma sak.</translation>
    </message>
    <message>
        <source>The order is another one.</source>
        <translation>Ordningen är en annan.</translation>
    </message>
    <message>
        <source>version {0}</source>
        <translation>version {0}</translation>
    </message>
</context>
<context>
    <name>WaitingBand</name>
    <message>
        <source>Go through them …</source>
        <translation>Gå igenom dem …</translation>
    </message>
    <message>
        <source>Passages that wait for a place in the new version of their document: {0}. They are not counted.</source>
        <translation>Utdrag som väntar på en plats i dokumentets nya version: {0}. De räknas inte.</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Passages that wait for a place</source>
        <translation>Utdrag som väntar på en plats</translation>
    </message>
    <message>
        <source>Passages that wait</source>
        <translation>Utdrag som väntar</translation>
    </message>
    <message>
        <source>The document now; the selection is the place</source>
        <translation>Dokumentet nu; markeringen är platsen</translation>
    </message>
    <message>
        <source>Put it at the selection</source>
        <translation>Lägg vid markeringen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ta bort utdraget</translation>
    </message>
    <message>
        <source>Select the place in the text first.</source>
        <translation>Markera platsen i texten först.</translation>
    </message>
    <message>
        <source>place of {0}</source>
        <translation>plats för {0}</translation>
    </message>
    <message>
        <source>removal of {0}</source>
        <translation>borttagning av {0}</translation>
    </message>
    <message>
        <source>As it was marked</source>
        <translation>Så som det var</translation>
    </message>
    <message>
        <source>The document now</source>
        <translation>Dokumentet nu</translation>
    </message>
    <message>
        <source>No theme</source>
        <translation>Inget tema</translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>Column {0}: {1} pixels wide</source>
        <translation>Kolumnen {0}: {1} bildpunkter bred</translation>
    </message>
    <message>
        <source>This table has one order only.</source>
        <translation>Den här tabellen har bara en ordning.</translation>
    </message>
    <message>
        <source>Sorted by {0}, descending</source>
        <translation>Sorterad efter {0}, fallande</translation>
    </message>
    <message>
        <source>Sorted by {0}, ascending</source>
        <translation>Sorterad efter {0}, stigande</translation>
    </message>
    <message>
        <source>Go to a table first: its column is the one that you stand in.</source>
        <translation>Gå till en tabell först: det gäller den kolumn du står i.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>To check</source>
        <translation>Att kontrollera</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… och {0} till</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Övriga</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>nyss</translation>
    </message>
    <message>
        <source>{0} min ago</source>
        <translation>för {0} min sedan</translation>
    </message>
    <message>
        <source>{0} h ago</source>
        <translation>för {0} tim sedan</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation>för {0} dagar sedan</translation>
    </message>
    <message>
        <source>Not carried over</source>
        <translation>Följde inte med</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{0} of {1} organisations heard raise it</source>
        <translation>{0} av {1} hörda organisationer tar upp</translation>
    </message>
    <message>
        <source>{0} of {1} documents raise it</source>
        <translation>{0} av {1} dokument tar upp</translation>
    </message>
    <message>
        <source>{0} of {1} coded passages</source>
        <translation>{0} av {1} kodade utdrag</translation>
    </message>
    <message>
        <source>{0} of {1} characters of text</source>
        <translation>{0} av {1} tecken text</translation>
    </message>
    <message>
        <source>{0} of {1} documents done</source>
        <translation>{0} av {1} dokument klara</translation>
    </message>
    <message>
        <source>Only coding by {0}</source>
        <translation>Endast kodning av {0}</translation>
    </message>
    <message>
        <source>Share of {0} organisations heard</source>
        <translation>Andel av {0} hörda organisationer</translation>
    </message>
    <message>
        <source>Share of {0} documents</source>
        <translation>Andel av {0} dokument</translation>
    </message>
    <message>
        <source>Share of {0} coded passages</source>
        <translation>Andel av {0} kodade utdrag</translation>
    </message>
    <message>
        <source>Share of {0} characters of text</source>
        <translation>Andel av {0} tecken text</translation>
    </message>
    <message>
        <source>Share of the organisations heard in each group</source>
        <translation>Andel av dem som har hörts i varje grupp</translation>
    </message>
    <message>
        <source>Share of the documents in each group</source>
        <translation>Andel av dokumenten i varje grupp</translation>
    </message>
    <message>
        <source>Share of the coded passages in each group</source>
        <translation>Andel av de kodade utdragen i varje grupp</translation>
    </message>
    <message>
        <source>Share of the characters of text in each group</source>
        <translation>Andel av textens tecken i varje grupp</translation>
    </message>
</context>
</TS>
