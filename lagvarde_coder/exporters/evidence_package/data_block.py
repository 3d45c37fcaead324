"""The data of an evidence package: one JSON object, a line per coding, that another program can read too."""

import json
from collections.abc import Iterable, Iterator
from enum import StrEnum

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.figures.results import Frequency, Unit
from lagvarde_coder.domain.report.evidence_package import (
    EvidencePackage,
    PackagedCategory,
    PackagedCoding,
    PackagedDecision,
)
from lagvarde_coder.domain.report.quotations import QuotationUse
from lagvarde_coder.domain.report.reports import LineageStep, SetAside
from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.text import xml_text
from lagvarde_coder.words import IN_ENGLISH, IN_SWEDISH

FORMAT = 1
_NAMED: tuple[type[StrEnum], ...] = (Stage, Stance, QuotationUse, Attribution, ThemeStatus)
_ESCAPED = "<>&\u2028\u2029"
"""What could end the element that the data stand in, or be a line end of the program's language."""
_COLUMNS = (
    "evidence theme counts use verbatim words before after attribution title reference stance unsure coder made version"
    " comment way"
).split()


def data_block(value: EvidencePackage) -> Iterator[str]:
    """Yield the object in parts; nothing in it can end the element that it stands in."""
    yield f'{{"format":{FORMAT},\n"about":{_json(_about(value))},\n'
    yield f'"words":{_json([_words(kind) for kind in _NAMED])},\n'
    yield from _list("categories", map(_category, value.categories))
    yield from _list("steps", map(_step, value.steps))
    yield from _list("aside", map(_aside, value.set_aside))
    yield from _list("decisions", map(_decision, value.decisions))
    yield from _list("ways", map(list, value.ways))
    yield f'"columns":{_json(_COLUMNS)},\n'
    yield from _list("codings", map(_coding, value.codings), last=True)
    yield "}"


def _list(name: str, items: Iterable[object], *, last: bool = False) -> Iterator[str]:
    yield f'"{name}":['
    between = "\n"
    for item in items:
        yield f"{between}{_json(item)}"
        between = ",\n"
    yield "]" if last else "],\n"


def _json(value: object) -> str:
    text = xml_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    for each in _ESCAPED:
        text = text.replace(each, f"\\u{ord(each):04x}")
    return text


def _about(value: EvidencePackage) -> dict[str, object]:
    standing = value.standing
    return {
        "project": standing.project,
        "notice": standing.notice,
        "state": standing.state,
        "head": standing.head,
        "made": wording.moment(standing.made),
        "by": standing.by,
        "program": standing.program,
        "finished": standing.finished,
        "total": standing.total,
        "gone_through": standing.gone_through,
        "only": standing.only,
        "codebook": standing.codebook,
        "codebook_version": standing.codebook_version,
        "attribution": value.attribution,
        "chosen_only": value.chosen_only,
        "codings": value.passages,
        "left_out": value.left_out,
        "themes": value.account.themes,
        "needs": value.account.needs,
        "heard": value.heard.together,
    }


def _words(kind: type[StrEnum]) -> dict[str, tuple[str, str]]:
    return {str(member): (IN_SWEDISH.of(member), IN_ENGLISH.of(member)) for member in kind}


def _category(category: PackagedCategory) -> dict[str, object]:
    figures = {figure.unit: figure for figure in category.figures}
    return {
        "stage": category.stage,
        "number": category.number,
        "name": category.name,
        "group": category.group,
        "claim": category.claim,
        "definition": category.definition,
        "colour": category.colour,
        "parent": category.parent,
        "parked": category.parked,
        "organisations": _figure(figures[Unit.ORGANISATION]),
        "stances": list(figures[Unit.ORGANISATION].stances or ()),
        "documents": _figure(figures[Unit.SOURCE]),
        "passages": _figure(figures[Unit.PASSAGE]),
        "codings": category.codings,
        "shown": category.shown,
    }


def _figure(figure: Frequency) -> tuple[int, int, str]:
    """Return count, denominator and share as it is printed ("58 %")."""
    return figure.count, figure.denominator, wording.share(figure.count, figure.denominator)


def _step(step: LineageStep) -> dict[str, object]:
    return {
        "theme": step.theme,
        "theme_name": step.theme_name,
        "need": step.need,
        "need_name": step.need_name,
        "reason": step.reason,
        "by": step.by,
        "at": wording.moment(step.at),
        "codings": step.codings,
        "parts": step.parts,
    }


def _aside(aside: SetAside) -> dict[str, object]:
    return {
        "number": aside.number,
        "name": aside.name,
        "status": aside.status,
        "reason": aside.reason,
        "by": aside.by,
        "at": wording.moment(aside.at),
    }


def _decision(decision: PackagedDecision) -> list[object]:
    return [
        decision.state,
        wording.moment(decision.time),
        decision.by,
        decision.what,
        decision.about,
        decision.reason,
    ]


def _coding(coding: PackagedCoding) -> list[object]:
    """Return the fields of :data:`_COLUMNS`."""
    return [
        coding.evidence,
        coding.theme,
        coding.counts,
        coding.use,
        int(coding.verbatim),
        coding.words,
        coding.before,
        coding.after,
        coding.attribution,
        coding.title,
        coding.reference,
        coding.stance,
        int(coding.unsure),
        coding.coder,
        wording.moment(coding.made) if coding.made else "",
        coding.version,
        coding.comment,
        coding.way,
    ]
