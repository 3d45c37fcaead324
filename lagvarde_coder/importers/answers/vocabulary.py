"""The words that headings of answer workbooks have, in Swedish and English, and as survey tools name their own columns.

Google Forms, Microsoft Forms, SurveyMonkey, Qualtrics, JotForm, ODK, LimeSurvey and the registers of Swedish
authorities. In small letters; :mod:`headings` says what follows from them.
"""

import re


def words_in(text: str) -> tuple[str, ...]:
    """Return the words and phrases that commas or lines divide."""
    return tuple(re.split(r"\s*[,\n]\s*", text.strip()))


ORGANISATIONS = words_in(
    """
    organisation, organisationen, organisations, organisationer, organization, organizations, myndighet,
    myndigheten, npo, programområde, programområdet, programområden, förening, föreningen, förbund, förbundet,
    företag, företaget, arbetsgivare, arbetsgivaren, instans, instansen, remissinstans, svarsinstans, aktör,
    aktören, bolag, intressent, lärosäte, sällskap, nätverk, company, employer, agency, authority, association,
    institution, stakeholder"""
)
WHO_ANSWERS = words_in(
    """
    respondent, respondenten, svarande, svarare, avsändare, avsändaren, uppgiftslämnare, vem, vem svarar,
    svar från, från, inlämnat av, inkommet från, inkom från, inkommen från, motpart, sender, submitter, respondents"""
)
PLACES = words_in("region, regionen, kommun, kommunen, verksamhet, verksamheten, enhet, klinik, municipality, county")
RANKS = (ORGANISATIONS, WHO_ANSWERS, PLACES)
"""Words for whose voice an answer is; where several columns have such a heading, the first of these has it."""

VOICES = frozenset(word for words in RANKS for word in words)

NO_NAMES = re.compile(
    r"\b(nr|nummer|number|id|typ|type|kod|code|storlek|size|antal|count|adress|address|kontakt\w*|contact|e-?post\w*"
    r"|e-?mail|roll|role|befattning|titel|webb\w*|kategori|category|postnr|telefon\w*|handläggare|ansvarig|person|övrig|annan"
    r"|other|förtroende\w*|stöd|behov)\b"
)
ASKS_WHO = re.compile(
    r"(?:för |inom |i |på |hos |for |from |in )?(?:"
    r"(?:vem|vilka|who|whom)(?: do| does| are)? (?:företräd\w*|represent\w*|svarar|är|you|answers?)"
    r"(?: ni| du| för| represent| answering| på uppdrag av){0,3}"
    r"|(?:vilken|vilket|vilka|which|what) (?P<first>[\w-]+)(?: (?P<second>[\w-]+))?\b.*\b"
    r"(?:företräd\w*|represent\w*|tillhör\w*|behalf|svarar (?:ni|du) för|arbetar (?:ni|du)|work for|belong"
    r"|kommer svaret|är (?:ni|du))\b.*)"
)
PREPOSITION = re.compile(r"\b(för|i|inom|hos|av|till|på|mot|med|of|for|in|to|by|with)\b")
NAME_OF = re.compile(
    r"(?:ange |ditt |din |er |ert |your |vilken |vilket |vilka |which |what |name of (?:the |your )?"
    r"|namn på (?:er |din )?|namnet på |the |nationell[at]* |national |svarande |svarar |som |responding )+"
    r"|(?:s? ?namn|ens namn|ets namn| name"
    r"|'s name| som svarar| som svarat| svarar)$"
)

PERSONS = frozenset(
    words_in(
        """
    namn, ditt namn, name, your name, full name, fullständigt namn, förnamn, efternamn, för- och efternamn,
    first name, last name, firstname, lastname, fornamn, namn på kontaktperson, kontaktperson, kontaktpersoner,
    kontakt, contact, contact person, contact name, kontaktuppgifter, recipientfirstname, recipientlastname,
    recipient first name, recipient last name, recipientemail, recipient email, submittername, submitter name,
    submitterid, username, användarnamn, användare, user, ifylld av, ifyllt av, handläggare, undertecknare,
    underskrift, signatur, vad heter du, personnummer, ip, ip-adress, ipadress, ipaddress, ip address,
    respondent id, respondentid, respondent-id, svarande-id, deviceid, device id, enhets-id, phonenumber, subscriberid,
    simserial, participant, deltagare, token, submission ip, _submitted_by, person, roll, din roll, yrke,
    ditt yrke, befattning, titel,
    yrkesroll, occupation, job title, profession, role, your role, locationlatitude, locationlongitude,
    location latitude, location longitude, recipient's email, ålder, kön, age, gender, sex"""
    )
)
PERSONAL = re.compile(
    r"\b(e-?post(adress\w*)?|e-?mail( address)?|mejl(adress\w*)?|mail(adress\w*)?|telefon(nummer\w*)?|tel"
    r"|mobil(nummer|telefon)?|phone( number)?|mobile|postadress|hemadress|kontaktpersons?|personnummer|contact person"
    r"|contact details)\b"
)

DAYS = (
    words_in(
        """
    slutförandetid, tid för slutförande, completion time, submission date, date submitted, submissiondate,
    inkom, inkommen, ankom,
    inkom datum, inkommet, inkomdatum, inkommen datum, ankomstdatum, svarsdatum, svar datum, datum för svar,
    svaret inkom, inskickat, inskickad, skickat, inlämnat, inlämnad, tidstämpel, tidsstämpel, timestamp,
    datum inskickat, datum då svaret skickades, inlämningsdatum, enddate, end date, slutdatum, sluttid, end time,
    end, recordeddate, recorded date, date received, received, submitted, submitted at, mottaget, registrerad"""
    ),
    words_in("datum, date, dag, handlingens datum, upprättad, date modified, datum för ändring, senast ändrad"),
    words_in(
        """startdate, start date, starttid, start time, date started, datum påbörjad, påbörjad, datestamp, start,
        date created, skapad, startdatum, datum för senaste åtgärd, datum för senaste aktivitet,
    date last action, today"""
    ),
)
"""Headings of days; the first row says best when the answer was given."""

ABOUT = frozenset(
    words_in(
        """
    id, svars-id, svarsid, svars id, response id, responseid, responsid, response-id, collector id, collectorid,
    insamlar-id, insamlings-id, date created, date modified, custom data 1, anpassade data 1, status,
    response type, svarstyp, progress, förlopp, finished, slutförd, duration (in seconds), duration, varaktighet,
    varaktighet (sekunder), tid i sekunder, interview time, interviewtime, total tid, recordeddate, recorded date,
    distributionchannel, distribution channel, userlanguage, user language, externalreference,
    external data reference, externaldatareference, last page, lastpage, sista sidan, senaste sidan,
    start language, startlanguage, startspråk, språk, language, seed, frö, slumpfrö, submission id, submissionid,
    flow id, key, meta-instanceid, meta-instancename, instanceid, instancename, meta:instanceid,
    attachmentspresent, attachmentsexpected, reviewstate, edits, formversion, form version, formdef_version, _id,
    _uuid, _submission_time, _validation_status, _notes, _status, __version__, _tags, _index, uuid,
    quiz feedback, total points, totalpoäng, poäng, score, resultat, last modified time, senast ändrad tid,
    senaste ändringstid, tid för senaste ändring, nr, nr., no, no., löpnr, löpnummer, nummer, #, rad, dnr, dnr.,
    diarienr, diarienummer, diarie-nr, ärende, ärendenr, ärendenummer, ärendemening, ärenderubrik, handling,
    handlingstyp, typ av handling, handlingsnr, dokument, dokumenttyp, bilaga, bilagor, referens, reference,
    er referens, vår referens, ref, referrer url, hänvisande url, hänvisnings-url, org.nr, orgnr,
    organisationsnummer, sekretess,
    klassning, riktning, in/ut, fil, filnamn, kommentar från diariet, ort, postnr, typ av organisation,
    organisationstyp, aktörstyp, kategori, category, grupp, group, type, typ, land, country, set-of-answers,
    sharing, approval status, workflow status, payment, insamling, omgång, wave"""
    )
)
ABOUT_BEGINNING = re.compile(
    r"(points|feedback|poäng|återkoppling) [-–] |set-of-|meta[-:]|q_\w+$|_geolocation|location-|\w+_do(_|$)"
    r"|.*_(first|last) click$|.*_page submit$|.*_click count$|custom data \d|random id|group ?time|question ?time"
)

QUESTIONS = frozenset(
    words_in(
        """
    konsekvenser, stöd, önskat stöd, behov, hinder, möjligheter, risker, förslag, synpunkter, kommentar,
    kommentarer, övrigt, övriga synpunkter, svar, motivering, exempel, erfarenheter, uppföljning, önskemål,
    fördelar, nackdelar, positiva konsekvenser, negativa konsekvenser, utmaningar, framgångsfaktorer,
    behov av stöd, consequences, support, needs, barriers, risks, suggestions, comments, comment, other comments,
    challenges, opportunities"""
    )
)
LONG = 25
"""Headings longer than this ask something even without a question mark."""

SUBHEADINGS = frozenset(
    words_in(
        """
    open-ended response, open-ended, response, öppet svar, öppna svar, fritextsvar, fritext, svar,
    other (please specify), annat (specificera), annat (ange), annat (var god specificera), övrigt (specificera)"""
    )
)
"""What survey tools write in a second row of headings, below the questions."""

QUESTION_COLUMN = frozenset(words_in("fråga, frågor, frågan, frågeställning, question, questions"))
ANSWER_COLUMN = frozenset(words_in("svar, svaret, svarstext, answer, answers, response, answer text"))
