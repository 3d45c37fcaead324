"""Swedish that is hard to divide into sentences; " | " stands where a sentence ends, in place of the space."""

ABBREVIATIONS = """
Vi vill se fler exempel, t.ex. på arbetsplatsträffarna. | Det räcker inte med riktlinjer.
Det gäller bl.a. Region Skåne och Region Halland. | De andra har kommit längre.
Flera lyfte fram t. ex. Socialstyrelsens rekommendationer. | Andra gjorde inte det.
Det finns stöd, bl. a. Kloka kliniska val, men det används sällan.
Det kallas s.k. Choosing Wisely. | Namnet är inte känt här.
Stödet kom p.g.a. Covid-19. | Nu är det borta.
Vi behöver tid, fortbildning m.m. | Vi vill också ha uppföljning.
Läkare, sjuksköterskor m.fl. | De flesta var positiva.
Remisser, provtagning, röntgen osv. | Allt det tar tid.
Remisser, provtagning, röntgen o.s.v. | Allt det tar tid.
Rutiner, checklistor etc. | Men ingen följer upp dem.
Rutiner, checklistor o.d. | 2024 blev de fler.
Vi behöver tid m. m. | Det säger alla.
Vi träffade chefer m fl. | De höll med.
Det handlar om tid m.m. och om pengar.
Prover, röntgen m.m. (se bilagan) kan tas bort.
Detta sker inte f.n. | Vi hoppas på nästa år.
Dvs. Socialstyrelsen bör hålla ihop arbetet.
Vi gör det, dvs. Region Skåne gör det.
Ca 30 procent, d.v.s. En tredjedel, är överflödigt.
Ca. 30 personer kom. | Resten var sjuka.
Förskrivningen har minskat fr.o.m. Oktober i fjol.
Det gäller fr. o. m. 2025 t. o. m. 2027. | Sedan görs en utvärdering.
Jfr. Läkemedelsverkets råd om antibiotika.
Detta gäller resp. Region och kommun.
Ev. Ska vi avvakta?
Vi har 5 st. | Region Skåne har fler.
Vi har 5 st. läkare och 3 st. 4 av dem är nya.
Det kostade 300 kr. | Ingen protesterade.
Det kostade 14 mkr. | Av dem var 3 nya.
Det tog 45 min. | Sedan var mötet slut.
Det tar ca 45 min. per patient.
Mötet hölls i dec. 2024 och i jan. | Det kommer fler.
Kallelsen gick ut den 3 okt. | Alla kom.
Se anm. Socialstyrelsen gav ut. | Den är viktig för tolkningen.
"""

LAW_AND_TITLES = """
Enligt Socialstyrelsen, kap. 2 § 3 st. patientlagen, ska patienten få information. | Så sker inte.
Det står i 2 kap. 3 § patientlagen. | Få känner till det.
Se 5 kap. 1 §. | Där står det.
Jfr prop. 2013/14:106 s. 45 ff. | Där beskrivs syftet.
Enligt 6 kap. 1 § andra st. 2 p. patientsäkerhetslagen gäller detta.
Dr. Svensson höll med. | Ingen annan gjorde det.
Prof. Anna Lind ledde samtalet. | Hon var tydlig.
Vi talade med leg. sjuksköterska Eva Berg. | Hon vill ha mer tid.
Leg. Läkare ska ta beslutet.
Ordf. Per Ek och sekr. Åsa Holm deltog.
Mötet leddes av A. Svensson. | Hon förde också anteckningar.
Deltagare var A.B. Svensson, J. P. Lund och K. Åberg. | Alla talade.
Många har fått diagnosen hepatit C. | Det kräver uppföljning.
Vi saknar en plan B. | Vad gör vi då?
St. Görans sjukhus var med. | Karolinska var inte med.
Rapporten skrevs för kung m.fl. i Stockholm.
Kontakta Inera AB. | De ansvarar för journalen.
Han var f.d. Landstingsråd och f. 1950. | Nu är han pensionär.
Se tel. 08-123 45 67 el. växeln. | Den är öppen dygnet runt.
Övers. Maria Ek. | Den kom 2019.
"""

NUMBERS = """
Mötet hölls den 3. mars i Lund. | Nästa hålls i Malmö.
Dialogen ägde rum den 3. | Ingen anteckning finns kvar.
Värdet steg till 1.5 under året. | Det är för högt.
Vi börjar kl. 14.30. | Lunchen är kl. 12.
Vi slutar kl. 8. | Då är alla trötta.
Beslutet fattades 2024-11-25. | Det gäller fortfarande.
Det rör 5 000 patienter. | Fler väntas.
Vi var fem 2019. | 2020 var vi bara två.
10.1.2 Rubrik utan punkt
10.1.2. Rubrik med punkt
1. Fortbildning behövs. | Den ska vara återkommande.
12. Uppföljning och återkoppling
a) Mer tid. | Det är det viktigaste.
a. Mer tid behövs
IV. Bakgrund och syfte
Vi har tre mål: 1. Mer tid. | 2. Mer stöd. | 3. Bättre data.
Fråga 3. Vad önskar ni från myndigheten?
Tema 7. Tid för arbetet
Andelen var 3.5. | Året innan var den 2,9.
Kostnaden var 1.234.567,50 kr. | Det är mycket.
Patienterna fick 2.5 mg i v. 14. | Sedan sattes det ut.
Version 2.0. | Den ersätter 1.9.
Risken är 0.05. | Är det mycket?
Se avsnitt 4.2.1. | Där finns tabellen.
Det är 3:e gången. | Det räcker nu.
Vi svarar fråga nr. 5 och nr 6. | Resten hoppar vi över.
Det hände på 1990-talet. | Sedan dess har inget skett.
Vi såg det i fig. 3 och tab. 2. | De är tydliga.
"""

QUOTATIONS = """
Hon sa: ”Vi vill sluta.” | Sedan gick hon.
”Vi vill sluta”, sa hon. | Ingen svarade.
”Varför gör vi så här?” undrade flera. | Ingen visste.
”Varför gör vi så här?” | ”Det har vi alltid gjort.”
»Vi har inte tid.« | »Då får vi ta oss tid.«
»Vi har inte tid.» | »Då får vi ta oss tid.»
"Det går inte." | "Jo, det går."
(Se bilaga 2.) | Där finns listan.
Det är bra (t.ex. för patienten). | Men det tar tid.
Ingen svarade (varför?) på frågan.
Vi sa nej (det var svårt!) och gick vidare.
Det är sant [1]. | Det är också viktigt [2].
Väntetiden[1: Enligt enkäten 2024. Se bilaga 2.] är lång. | Nästa är kort.
Det visar studien.[1: Ek 2024. Se också Björk.] | En annan visar motsatsen.[2: Se [3: Ask. Al.] Om det.] | Vi vet inte.
Det visar studien.[1] | En annan visar motsatsen.¹ | Vi vet inte.
Vad menar ni?! | Det är ju omöjligt!! | Eller?
Va? | Nej! | Jo.
Vi väntade … och väntade. | Till slut kom svaret.
Vi väntade ... | Till slut kom svaret.
Vi väntade… | Till slut kom svaret.
… och så fortsatte det. | Ingen sa något.
[…] Vi vill ha stöd. | Det finns inget.
Vi vill ha […] mer tid. | Det är allt.
– Vi vill ha tid. | – Hur mycket? | – En timme.
– Vi vill ha tid, sa hon. – och vi får den inte.
*Viktigt.* | Resten är det inte.
Tack! 🙂 | Vi hörs i veckan.
Bra jobbat 👍🏽
Vi klarade det! 🎉🇸🇪 | Nu tar vi nästa. 👩‍⚕️
"""

LAYOUT = """
• Tid för möten. | Mer pengar.
Vi behöver | • Tid | • Pengar | • Stöd
- Vi behöver tid. | Vi behöver stöd.
Rubrik utan punkt
Uppföljning – en fråga om kvalitet
Namn: Anna. | Roll: läkare.
Skriv till anna.lind@region.se. | Hon svarar samma dag.
Läs mer på www.socialstyrelsen.se. | Där finns stödet.
Se https://www.1177.se/skane/?q=tid&p=1. | Den är bra.
Vi använder Webdoc.js och Node.js. | De fungerar.
Det är för mycket prover.¦Vi vill minska dem.
Behandlingen är slut.¦Men vi fortsätter.
Filen heter rapport.Slutlig.docx och ligger på G:. | Den är låst.
Vi vill e-hälsa. | Alla ska med.
Vem då? | Region Skåne, Region Halland m.fl.
NPO Tandvård svarade. | SKR gjorde det inte.
OBS! | Listan är inte klar.
Det är viktigt!!! | Vi måste börja nu.
Äldre patienter får för många läkemedel. | Östergötland har minskat. | Åtta regioner följer efter.
Patienten är 80 år. | Ålder är ingen diagnos.
"""

CASES = [
    line
    for block in (ABBREVIATIONS, LAW_AND_TITLES, NUMBERS, QUOTATIONS, LAYOUT)
    for line in block.strip("\n").split("\n")
]
