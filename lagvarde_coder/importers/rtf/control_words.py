"""Control words of rich text that say something to us (RTF 1.9.1)."""

CHARACTERS = {
    "tab": "\t", "line": "\n", "page": "\n", "column": "\n", "lbr": "\n", "emdash": "—", "endash": "–",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
}  # fmt: skip
SIGNS = {"~": "\xa0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}"}
SKIPPED = frozenset(
    (
        "info filetbl revtbl listtable listoverridetable private xe rxe tc txe tcn template nextfile generator rsidtbl "
        "latentstyles themedata datastore colorschememapping ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn bkmkstart "
        "bkmkend objdata objclass objname objalias objsect datafield formfield shprslt mmathPict nonesttables "
        "background pntxta pntxtb pgdsctbl listpicture atnid atndate atntime atnicn atnparent userprops xmlnstbl "
        "mailmerge fontemb fontfile falt panose keywords comment doccomm title subject author operator company "
        "nonshppict pnseclvl docvar htmltag"
    ).split()
)
"""Destinations whose words are none of the text."""

HEADERS = frozenset("header headerl headerr headerf footer footerl footerr footerf".split())
STARRED = frozenset(
    (
        "shppict shpinst annotation atnauthor atrfstart atrfend atnref fldinst footnote nesttableprops ud do shpgrp pn "
        "listtext pntext"
    ).split()
)
"""Destinations that whoever does not know them is to leave out, and that are read."""

NEVER_INSTEAD = frozenset("par cell row pard u uc line tab sect nestcell nestrow".split())
"""What never stands for a character that old readers do not know, though the standard allows it."""
