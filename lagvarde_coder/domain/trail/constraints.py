"""What holds between subjects in every state: what refers to what, and what no two have in common.

The database is made from these tables; joining two copies asks them before it writes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.values import Plain

REFERENCES: dict[tuple[str, str], str] = {
    ("coding", "text"): "text",
    ("coding", "theme"): "theme",
    ("coding", "coder"): "coder",
    ("disposition", "text"): "text",
    ("disposition", "coder"): "coder",
    ("read_mark", "text"): "text",
    ("read_mark", "coder"): "coder",
    ("merge_link", "theme"): "theme",
    ("merge_link", "need"): "theme",
    ("theme", "parent"): "theme",
    ("sign_off", "step"): "step",
    ("sign_off", "coder"): "coder",
    ("verdict", "theme"): "theme",
    ("verdict", "coder"): "coder",
    ("text", "source"): "source",
    ("sectioning", "text"): "text",
    ("quotation", "coding"): "coding",
    ("mask", "text"): "text",
    ("own_text", "theme"): "theme",
    ("frame_cell", "theme"): "theme",
    ("inquiry", "organisation"): "organisation",
    ("inquiry", "question_set"): "question_set",
}
"""Foreign keys: kind and field, and the kind they refer to. Checked at commit, never cascading."""

_FIELDS: dict[str, list[str]] = {}
for _kind, _field in REFERENCES:
    _FIELDS.setdefault(_kind, []).append(_field)


@dataclass(frozen=True, slots=True)
class Unique:
    """Fields that no two subjects of a kind have in common, or no two in which the field ``empty`` is None."""

    name: str
    kind: str
    fields: tuple[str, ...]
    empty: str | None = None

    def key(self, plain: Plain) -> tuple[object, ...] | None:
        """Return what no other subject may have, or None if this subject may share it."""
        if self.empty is not None and plain[self.empty] is not None:
            return None
        return self.name, *(plain[field] for field in self.fields)


UNIQUE = (
    Unique("uq_theme_number", "theme", ("number",)),
    Unique("uq_family_initial", "family", ("initial",)),
    Unique("uq_sign_off_step", "sign_off", ("step",)),
    Unique("uq_verdict_place", "verdict", ("theme", "coder")),
    Unique("uq_source_number", "source", ("number",)),
    Unique("uq_sectioning_text", "sectioning", ("text",)),
    Unique("uq_coding_place", "coding", ("text", "start", "end", "theme", "coder")),
    Unique("uq_disposition_place", "disposition", ("text", "start", "end", "coder")),
    Unique("uq_read_mark_place", "read_mark", ("text", "coder")),
    Unique("uq_quotation_coding", "quotation", ("coding",)),
    Unique("uq_mask_place", "mask", ("text", "start", "end")),
    Unique("uq_own_text_theme", "own_text", ("theme",)),
    Unique("uq_frame_cell_place", "frame_cell", ("rows", "row", "theme")),
    Unique("uq_kept_view_name", "kept_view", ("place", "name")),
    Unique("uq_merge_link_need", "merge_link", ("theme", "need")),
    Unique("uq_merge_link_undivided", "merge_link", ("theme",), empty="codings"),
)


def referred(kind: str, plain: Plain) -> Iterator[Id]:
    """Yield the ids that must exist for a subject to make sense: foreign keys, and what its lists mention.

    A question is mentioned by its own id, which is not that of its set.
    """
    for field in _FIELDS.get(kind, ()):
        if plain[field] is not None:
            yield plain[field]
    if kind == "source":
        yield plain["text"]
        yield from plain["organisations"]
        yield from plain["question_sets"]
    if kind == "sectioning":
        for section in plain["sections"]:
            yield from section["organisations"]
            if section["question"]:
                yield section["question"]


def offered(kind: str, subject: Id, plain: Plain) -> Iterator[Id]:
    """Yield the ids that others may refer to while a subject exists: its own, and those of a set's questions."""
    yield subject
    if kind == "question_set":
        yield from (question["id"] for question in plain["questions"])
