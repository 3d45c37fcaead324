"""What a language module holds, and how its words are asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.project import ExportChoice
from lagvarde_coder.domain.trail.concerned import Concerned

_FREE = frozenset({"template", "coders", "caption", "plan", "passage_query", "filter", "limits"})
"""Choices whose value is a name or a sentence of its own, not one of the program's words."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language for what the program names in code; sentences are kept elsewhere.

    Attributes:
        names: every member that people see, by enumeration: members of two that share a value are equal.
        plurals: headings over many of them, by enumeration.
        denominators: what a count is "of", within a sentence.
        badges: what stands beside a passage in place of a theme's number; empty where a mark of another sort does.
        kinds: the kinds of subjects of the trail.
        things: what errors and findings name besides subjects, as it stands within a sentence.
        fields: the fields of subjects, and of forms that fill them.
    """

    names: Mapping[type[StrEnum], Mapping[StrEnum, str]]
    plurals: Mapping[type[StrEnum], Mapping[StrEnum, str]]
    denominators: Mapping[Unit, str]
    badges: Mapping[Disposal, str]
    kinds: Mapping[str, str]
    things: Mapping[str, str]
    fields: Mapping[str, str]

    def of(self, member: StrEnum) -> str:
        """Return what a member of an enumeration is called, with a capital letter."""
        return self.names[type(member)][member]

    def plural(self, member: StrEnum) -> str:
        """Return what many of them are called, with a capital letter: "Dialoganteckningar", "Organisationer"."""
        return self.plurals[type(member)][member]

    def kind(self, kind: str) -> str:
        """Return what a kind of subject is called, with a capital letter; an unknown one is returned as it is."""
        return self.kinds.get(kind, kind)

    def field(self, name: str, kind: str = "") -> str:
        """Return what a field is called, of a ``kind`` of subject if said; one that is unknown is returned as it is."""
        return self.fields.get(f"{kind}.{name}") or self.fields.get(name, name)

    def choice(self, choice: ExportChoice) -> str:
        """Return what was chosen for an export: "Vem som anges: Kategori"."""
        value = choice.value
        if choice.name == "attribution":
            value = within(self.of(Attribution(value)))
        elif choice.name == "picture":
            value = within(self.of(PictureKind(value)))
        elif choice.name not in _FREE:
            value = self.things.get(value, value)
        return f"{self.field(choice.name)}: {value}"

    def listed(self, names: Sequence[str], more: int = 0) -> str:
        """Return names in a row: "T01 Tid, T02 Stöd och T03 Roller", "A, B och 7 till"."""
        parts = [*names, f"{more} {self.things['more']}"] if more else list(names)
        begun = ", ".join(parts[:-1])
        return f"{begun} {self.things['and']} {parts[-1]}" if begun else "".join(parts)

    def concerned(self, concerned: Concerned) -> str:
        """Return what an operation was done to: "T08 Information och T09 Egenvård → B07 Informera"."""
        subjects = self.listed([named.name for named in concerned.subjects], concerned.more)
        into = self.listed([named.name for named in concerned.into])
        return f"{subjects} → {into}" if into else subjects

    def knows(self, text: str) -> bool:
        """Tell whether ``text`` names something that an error or a finding is about, and is no sentence."""
        return isinstance(text, StrEnum) or text in self.kinds or text in self.things

    def thing(self, name: str) -> str:
        """Return what an error or a finding is about, as it stands within a sentence.

        ``name`` is a kind of subject, one of ``things`` or a member; what is unknown is returned as it is.
        """
        if isinstance(name, StrEnum):
            return within(self.of(name))
        return within(self.kinds[name]) if name in self.kinds else self.things.get(name, name)


def within(word: str) -> str:
    """Return a word as it stands within a sentence: with a small letter, unless it is an abbreviation ("SHA-256")."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]
