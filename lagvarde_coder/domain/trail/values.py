"""Canonical values: the complete, hashable form of a subject that the trail keeps.

A value is canonical JSON, ``{"data": …, "format": 1, "kind": "coding", "salt": …}``: UTF-8, sorted keys, no white
space, integers only. The salt (16 random bytes, hex) keeps equal subjects from sharing a value, so that
one can be erased.
"""

import json
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from hashlib import sha256
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition, ReadMark
from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.figures.framework import FrameCell
from lagvarde_coder.domain.figures.kept_views import KeptView
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.accounts import ImportAccount
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.method import MethodStep, SignOff
from lagvarde_coder.domain.project import Branch, Coder, Export, Project
from lagvarde_coder.domain.report.masks import Mask
from lagvarde_coder.domain.report.own_texts import OwnText
from lagvarde_coder.domain.report.quotations import Quotation
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.themes.codebook import Codebook, Theme
from lagvarde_coder.domain.themes.families import Family
from lagvarde_coder.domain.themes.verdicts import Verdict
from lagvarde_coder.domain.trail.erasing import Erasure

Subject = (
    Project
    | Coder
    | Organisation
    | QuestionSet
    | Inquiry
    | Codebook
    | Theme
    | Source
    | Text
    | Sectioning
    | Coding
    | Disposition
    | ReadMark
    | MergeLink
    | Export
    | Branch
    | ImportAccount
    | Erasure
    | MethodStep
    | SignOff
    | Family
    | Verdict
    | Quotation
    | Mask
    | OwnText
    | FrameCell
    | KeptView
)
"""Everything the trail explains."""

KINDS: dict[str, type[Subject]] = {kind.KIND: kind for kind in get_args(Subject)}
"""Subject classes by their name in the trail, in the order in which they may refer to each other."""

BY_CODER = frozenset({Coding.KIND, Disposition.KIND, ReadMark.KIND})
"""Kinds of subject that are one coder's work on a text; the subject names the coder."""

REASON = "reason"


def _since(field: Field[Any]) -> int:
    """The format that a field came with: 1, or what its metadata say."""
    number: int = field.metadata.get("format", 1)
    return number


FORMATS: dict[str, int] = {
    **{kind: max(map(_since, fields(subject))) for kind, subject in KINDS.items()},
    REASON: 1,
}
"""The current format number of each kind of value."""

S = TypeVar("S", bound=Subject)
Plain = dict[str, Any]
"""A subject as JSON-ready data: strings, integers, booleans, None, lists and dicts."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value as stored: its bytes and their SHA-256 (hex)."""

    hash: str
    data: bytes


class UnreadableValue(Exception):
    """Bytes that are no value of a known kind and format."""


_PARTS = {"data", "format", "kind", "salt"}
_SALT = re.compile("[0-9a-f]{32}")
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical_json(data: object) -> bytes:
    """Return ``data`` as canonical JSON bytes."""
    return _CANONICAL.encode(data).encode()


def digest(data: bytes) -> str:
    """Return the SHA-256 of ``data`` in hex."""
    return sha256(data).hexdigest()


def pack(kind: str, plain: Mapping[str, object]) -> Value:
    """Return a new salted value of ``plain``."""
    wrapped = {"data": plain, "format": FORMATS[kind], "kind": kind, "salt": secrets.token_hex(16)}
    data = canonical_json(wrapped)
    return Value(digest(data), data)


def unpack(data: bytes, *, strictly: bool = False) -> tuple[str, Plain]:
    """Return kind and plain data of a stored value, in the current format.

    Raises:
        UnreadableValue: not a value, or of a kind or format that this program does not know; with ``strictly`` also
            if it has no salt, something more, or is not canonical.
    """
    try:
        value = json.loads(str(data, "utf-8"))
        kind, form, plain = value["kind"], value["format"], value["data"]
        if not isinstance(plain, dict):
            raise UnreadableValue(f"{kind} without fields")
        if strictly and not (value.keys() == _PARTS and _SALT.fullmatch(value["salt"])):
            raise UnreadableValue(f"{kind} with other parts")
        if strictly and canonical_json(value) != data:
            raise UnreadableValue(f"{kind} not canonical")
        if type(form) is not int or not 1 <= form <= FORMATS[kind]:
            raise UnreadableValue(f"{kind} format {form}")
        if form < FORMATS[kind]:
            plain = {**plain, **_lacking(kind, form)}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableValue(str(error)) from error
    return kind, plain


@cache
def _lacking(kind: str, form: int) -> Plain:
    """What a value of an older format does not say: the defaults of fields that came later."""
    hints = get_type_hints(KINDS[kind])
    return {
        field.name: None if field.default is None else _encoder(hints[field.name])(field.default)
        for field in fields(KINDS[kind])
        if _since(field) > form
    }


def to_plain(subject: Subject) -> Plain:
    """Return a subject as JSON-ready data. No text passes here but in the form that ``domain.text.clean`` gives it."""
    kind: Any = type(subject)
    plain: Plain = _encoder(kind)(subject)
    return plain


def from_plain(kind: type[S], plain: Mapping[str, Any]) -> S:
    """Return the subject that ``plain`` describes."""
    wanted: Any = kind
    subject: S = decoder(wanted)(plain)
    return subject


def subject_id(plain: Mapping[str, Any]) -> Id:
    """Return whose value this is."""
    return str(plain["id"])


@cache
def enumeration_in(kind: str, field: str) -> type[StrEnum] | None:
    """Return the enumeration whose members a field of a kind of subject holds; None for anything else."""
    hint = get_type_hints(KINDS[kind]).get(field) if kind in KINDS else None
    return hint if isinstance(hint, type) and issubclass(hint, StrEnum) else None


# One small function per field type, put together once per class.

Step = Callable[[Any], Any]


def same(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return ``value``: the step of what JSON holds as it is."""
    return value


@cache
def _encoder(kind: Any) -> Step:  # noqa: ANN401 - a type or a generic alias
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        steps = [(field.name, _encoder(hints[field.name])) for field in fields(kind)]
        return lambda value: {
            name: part if (part := getattr(value, name)) is None or step is same else step(part) for name, step in steps
        }
    inner = _inner(kind)
    if inner is not None:
        step = _encoder(inner)
        return list if step is same else lambda value: [step(part) for part in value]
    optional = _optional(kind)
    if optional is not None:
        return _encoder(optional)
    if issubclass(kind, StrEnum):
        return str
    return date.isoformat if kind is date else clean if kind is str else same


@cache
def decoder(kind: Any) -> Step:  # noqa: ANN401 - a type or a generic alias
    """Return what makes a value of ``kind`` of JSON-ready data that is not None; :func:`same` if nothing is to do."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        steps = [(field.name, decoder(hints[field.name])) for field in fields(kind)]
        make: Any = kind
        return lambda plain: make(
            **{name: part if (part := plain[name]) is None or step is same else step(part) for name, step in steps}
        )
    inner = _inner(kind)
    if inner is not None:
        step = decoder(inner)
        return lambda value: tuple(step(part) for part in value)
    optional = _optional(kind)
    if optional is not None:
        return decoder(optional)
    if issubclass(kind, StrEnum):
        as_enum: Step = kind
        return as_enum
    return date.fromisoformat if kind is date else same


def _inner(kind: object) -> object:
    """The X of ``tuple[X, ...]``, or None."""
    inner: object = get_args(kind)[0] if get_origin(kind) is tuple else None
    return inner


def _optional(kind: object) -> object:
    """The X of ``X | None``, or None."""
    if get_origin(kind) not in {UnionType, Union}:
        return None
    return next(part for part in get_args(kind) if part is not NoneType)
