"""Words of roles, units and places, in Swedish and English: what is written of a person without naming one."""

import re

_ROLES = (
    "chef|ordförande|kassör|sekreterare|ledare|ledamot|ledamöter|suppleant|direktör|ansvarig|ansvarige|samordnare|"
    "koordinator|sköterska|läkare|rådgivare|strateg|utredare|expert|specialist|sakkunnig|handläggare|jurist|ombud|"
    "revisor|professor|docent|lektor|adjunkt|rektor|lärare|forskare|doktorand|psykolog|terapeut|dietist|kurator|"
    "kanslist|analytiker|utvecklare|controller|ekonom|administratör|assistent|farmaceut|apotekare|barnmorska|logoped|"
    "optiker|audionom|hygienist|receptarie|representant|företrädare|talesperson|kontaktperson|kontakt|president|"
    "kommunikatör|registrator|intendent|upphandlare|arkitekt|ingenjör|tekniker|förvaltare|statistiker|politiker|"
    "informatör|projektör|moderator|deltagare|medlem|patient|anhörig|närstående|brukare|student|kollega|ägare|"
    "huvudman|talman|förman|sektionschef|inspektör|planerare|konsult|koordinatorer|"
    "emeritus|emerita|chair|chairman|chairperson|treasurer|secretary|head|director|manager|officer|adviser|advisor|"
    "nurse|physician|midwife|member|coordinator|leader|analyst|researcher|lecturer|representative|chief|deputy"
)
_UNITS = (
    "kansli|enhet|avdelning|sektion|styrelse|nämnd|råd|grupp|förening|förbund|förvaltning|myndighet|verk|team|klinik|"
    "mottagning|sjukhus|vård|central|centrum|verksamhet|projekt|program|register|nätverk|kommitté|byrå|bolag|kommun|"
    "region|distrikt|område|samverkan|universitet|högskola|institut|fakultet|institution|akademi|stiftelse|sällskap|"
    "kår|klubb|organisation|stab|ledning|funktion|huvudkontor|kontor|department|unit|office|board|committee|council|"
    "society|association|university|hospital|institute|group|agency|network|services?"
)
_FIELDS = (
    "logi|logen|pedi|iatri|kirurgi|medicin|diagnostik|terapi|genetik|kemi|fysik|hälsa|ekonomi|juridik|statistik|"
    "kommunikation|kvalitet|utveckling|forskning|utbildning|administration|upphandling|information|säkerhet|politik|"
    "omsorg|rehabilitering|habilitering|radiologi|anestesi|intensiv|primär|psykiatri|cancer|diabetes|demens|obstetrik|"
    "barn|ungdom|kvinno|äldre|tand|öron|ögon|hud|personal|styrning|vanor|sjukdom|hjärt|lung|välfärd|policy|finance|health|care|quality|research|medicine"
)
_DESCRIBING = (
    "medicinsk|klinisk|teknisk|ekonomisk|politisk|vetenskaplig|juridisk|administrativ|strategisk|nationell|regional|"
    "lokal|kommunal|statlig|biträdande|tillförordnad|ställföreträdande|adjungerad|legitimerad|senior|junior|vice|"
    "förste|första|andre|andra|tidigare|ny|nuvarande|avgående|ordinarie|extern|intern|operativ|digital|central|"
    "medical|clinical|national|local|scientific|technical|general"
)
_ENDING = r"(?:s|e|a|t|n|e?[nt]s?|or(?:na)?s?|e?r(?:na)?s?|a?s?|na?s?)?"

_ROLE = re.compile(rf"(?:\w*(?:{_ROLES})|(?:{_DESCRIBING})){_ENDING}")
_UNIT = re.compile(rf"\w*(?:{_UNITS}|{_FIELDS}){_ENDING}")
_SHORT_ROLES = frozenset(
    {"vd", "gd", "tf", "stf", "mas", "mar", "sas", "at", "st", "bt", "adj", "leg", "hr", "it", "pr"}
)
_OF_PLACES = frozenset(
    "svenska sveriges sverige norra södra västra östra norr söder väst öst nationella röda npo rcc nag nsg lpo rpo "
    "blekinge dalarna gotland gävleborg halland jämtland härjedalen jönköping kalmar kronoberg norrbotten skåne "
    "stockholm sörmland uppsala värmland västerbotten västernorrland västmanland götaland örebro östergötland göteborg "
    "malmö norrland svealand swedish nordic northern southern western eastern".split()
)


def is_role_word(word: str) -> bool:
    """Tell whether a word, in any case, is of a role: "Verksamhetschefen", "Medicinskt", "VD"."""
    last = word.casefold().rpartition("-")[2]
    return last in _SHORT_ROLES or _ROLE.fullmatch(last) is not None


def is_place_word(word: str) -> bool:
    """Tell whether a word, in any case, is of a unit, its field or a place: "Kansliet", "Ortopedi", "Norra"."""
    last = word.casefold().rpartition("-")[2]
    return last in _OF_PLACES or last.removesuffix("s") in _OF_PLACES or _UNIT.fullmatch(last) is not None
