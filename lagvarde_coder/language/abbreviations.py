"""Swedish abbreviations with a full stop, as their parts: ``("t", "ex")`` is t.ex., "t. ex." and "t ex." alike.

After Språkrådet, Svenska skrivregler (4th ed., 2017), and those of notes of dialogues, of law and of health care.
Words that are ordinary words too (med., bil., fil.) are left out or hold before numbers only.
"""

_BEFORE_SOMETHING = """
    t.ex bl.a s.k p.g.a fr.o.m t.o.m i.o.m m.a.o m.h.a m.a.p f.d d.v.s p.s.s t.h n.b f.v.b f.ö i.s.f i.f m.h.t u.p.a
    aa anm apr avd bitr ca cirka dir div dnr doc dr dvs eg ekon em enl ev exkl fid fr förf föreg forskn gen hänv inkl
    innev jfr jur kand kap kl kpt leg maj:t mgr mom motsv mr mrs möjl näml nr omkr ordf odont pol pkt prel prof proc
    prop reg resp rev sekr särsk skr tekn tel teol tf tfn uppl uppg urspr vetensk vol vs övers
"""

_MAY_END = """
    m.m m.fl o.s.v o.d o.dyl e.d e.dyl o.likn e.likn f.n t.v d.å d.ä d.o å.ä e.kr f.kr e.m f.m p.m a.m o.a
    osv etc mfl mm forts
"""

_UNIT = """
    st kr tkr mkr mnkr mdkr milj mdr tim min sek mån dgr jan feb aug sept sep okt nov dec ggr pers pct
"""

_BEFORE_NUMBER = "art avsn bil bl ex f fig fråga mål n p punkt s sid sida tab tema v"


def _parts(words: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(word.split(".")) for word in words.split())


BEFORE_SOMETHING = _parts(_BEFORE_SOMETHING)
"""A sentence does not end here: something follows that belongs to it."""

MAY_END = _parts(_MAY_END)
"""A sentence ends here if the next word has a capital letter or is a number."""

BEFORE_NUMBER = _parts(_BEFORE_NUMBER) | _parts(_UNIT)
"""A sentence ends here unless a number follows."""

KNOWN = BEFORE_SOMETHING | MAY_END | BEFORE_NUMBER

OPENERS = frozenset(
    """
    all alla allt att av bara behovet både båda dagens de den denna deras dessa dessutom det detsamma detta där
    därefter därför därmed dem dialogen du då efter eftersom eller en enligt ett exempelvis finns flera
    flertalet från för före första genom ha han har hen hennes hon hos hur här i idag inga ingen inget innan
    inom inte istället ja jag kan kanske många man med medan mellan men mycket måste nej ni nu när nästa något
    någon några och också om oss patienten patienterna personalen på samma samtidigt sedan ska som så såväl
    sådana till tills trots två under uppföljningen ur utan vad var vara varför varje vem vi via vid vidare
    vilka vilken vilket vill vår vården våra vårt är än ännu även åter åtgärder över
    """.split()
)
"""Words that begin a sentence and are no part of a name: a single letter before one ends a sentence, no initial."""
