"""What the readers of exports have in common."""

import re

REPORTS_READ = ("utvecklingsbehov", "metod", "coreq", "utdrag-organisation", "utdrag-dokument")
NUMBER = r"(\d+(?:[\u00a0 ]\d{3})*)"
FINISHED = re.compile(r"(\d+) av (\d+) dokument klara, ([<>]?\d+)[\u00a0 ]% av texten genomgången")


def integer(words):
    return int(re.sub(r"\D", "", words or "0"))


def whole(oracle, unit, theme):
    return oracle.amount(unit, theme, None, None), oracle.denominator(unit, theme, None, None, oracle.sources)
