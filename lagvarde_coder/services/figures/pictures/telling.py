"""The words of a picture: templates of a language, filled with numbers and with what the gate lets out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import NOTHING, PER_CENT, Disclosed, joined
from lagvarde_coder.domain.figures.counting import NO_ORGANISATION
from lagvarde_coder.domain.figures.drawing import TableTwin, TwinRow
from lagvarde_coder.domain.figures.groups import distinct_labels
from lagvarde_coder.domain.figures.pictures.frame import PictureText, ThemeLabel
from lagvarde_coder.domain.figures.pictures.kinds import BROKEN_DOWN, PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping, Standing, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source, SourceKind
from lagvarde_coder.domain.material.speaking import NO_CATEGORY
from lagvarde_coder.domain.percents import whole_percent
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import CountedMaterial
from lagvarde_coder.services.figures.limits import limits_leaving
from lagvarde_coder.words import within
from lagvarde_coder.words.pictures import PictureWords

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_GAP = own(" · ")
_SPACE = "\u00a0"


def grouped(number: int) -> str:
    """Return 1842 as "1842" and 18420 as "18 420", as reports have it."""
    return str(number) if abs(number) < 10_000 else f"{number:,}".replace(",", _SPACE)


@dataclass(frozen=True, slots=True)
class Telling:
    """What the makers of pictures work with: the question, what was read, and words."""

    asked: PictureQuestion
    said: PictureWords
    gate: Gate
    standing: Standing
    counted: CountedMaterial
    read: "Reader"

    def told(self, template: str, *parts: Disclosed | int) -> Disclosed:
        """Return a template filled with what may leave."""
        return own(template.format(*(grouped(part) if isinstance(part, int) else part for part in parts)))

    @property
    def themes(self) -> list[Theme]:
        """The categories that are asked for, in their order."""
        return self.counted.of(self.asked.of)

    def label(self, theme: Theme) -> ThemeLabel:
        """Return a theme as pictures name it."""
        return ThemeLabel(theme.id, own(theme.number), theme.colour, own(theme.name))

    def called(self, label: ThemeLabel) -> Disclosed:
        """Return number and name."""
        return joined([label.number, label.name])

    def headings(self, *words: str) -> tuple[Disclosed, ...]:
        """Return the headings of the twin: number and name of a theme, then the rest."""
        return tuple(own(word) for word in (self.said.number, self.said.name, *words))

    def figure(self, count: int, denominator: int) -> Disclosed:
        """Return "12 av 43 · 28 %"."""
        of = self.told(self.said.of, count, denominator)
        return joined([of, self.per_cent(count, denominator)], _GAP) if denominator else of

    def per_cent(self, count: int, denominator: int) -> Disclosed:
        """Return a share in whole per cent, "28 %"; the denominator is not 0."""
        return joined([own(whole_percent(count, denominator)), PER_CENT], _SPACE)

    def sentence(self, name: Disclosed, unit: Unit, count: int, denominator: int) -> Disclosed:
        """Return a figure in words: "T04 Tid: 12 av 43 hörda organisationer tar upp detta"."""
        if not denominator:
            return self.told(self.said.nobody, name)
        template = self.said.takes_up if unit in {Unit.ORGANISATION, Unit.SOURCE} else self.said.concerns
        units = own(self.said.vocabulary.denominators[unit])
        return self.told(template, name, count, denominator, units)

    def group_labels(self, by: Grouping, keys: Iterable[str]) -> dict[str, Disclosed]:
        """Return what groups are called; those who may not be named are numbered."""
        keys = list(keys)
        if by is Grouping.DOCUMENT:
            return self._titles(keys)
        special = {NO_ORGANISATION: self.said.no_organisation} if by is Grouping.ORGANISATION else {}
        special |= {NO_CATEGORY: self.said.no_category} if by is Grouping.CATEGORY else {}
        fixed = {key: own(words) for key, words in special.items()}
        if by is Grouping.KIND:
            fixed = {key: own(self.said.vocabulary.of(SourceKind(key))) for key in keys}
        rest = self.counted.labels(key for key in keys if key not in fixed)
        numbered = {Grouping.ORGANISATION: self.said.organisation, Grouping.SPEAKER: self.said.speaker}
        return fixed | self.gate.groups(by, rest, numbered.get(by, self.said.group))

    def _titles(self, sources: Sequence[Id]) -> dict[str, Disclosed]:
        """Return what documents are called, those of one title by their numbers, too."""
        stored = self.read.many(Source, list(sources))
        titles = {key: self.gate.title(stored[key]) for key in sources}
        labels = distinct_labels({key: (title, f"dok {stored[key].number}") for key, title in titles.items()})
        return {key: joined([title, own(labels[key].removeprefix(title))], "") for key, title in titles.items()}

    def captions(
        self,
        unit: str,
        below: Disclosed,
        *,
        subject: Sequence[Disclosed | int] = (),
        remarks: Sequence[Disclosed] = (),
        largest: Disclosed = NOTHING,
        ending: Disclosed = NOTHING,
    ) -> PictureText:
        """Return title, caption and alternative text.

        Args:
            unit: what is counted, in words; not every picture counts in the unit that is asked for.
            below: the denominator, in words.
            subject: what title and note speak of besides stage, breakdown and unit.
            remarks: what else has to be said.
            largest: the largest figure, in words.
            ending: how it ends, where that says more.
        """
        kind, said = self.asked.kind, self.said
        plural = said.vocabulary.plural(self.asked.of)
        about = said.vocabulary.of(self.asked.by) if kind in BROKEN_DOWN else plural
        if kind is PictureKind.ORGANISATION:
            about = said.vocabulary.of(self.asked.of)
        asked_unit = within(said.vocabulary.plural(self.asked.unit))
        known = (own(plural), own(within(about)), own(asked_unit), *subject)
        title = self.told(said.titles[kind], *known)
        note = self.told(said.notes[kind], *known)
        parts = [
            own(self.standing.project), self.told(said.unit, own(within(unit))), below, *self._limits(), *remarks,
            self._finished(), self._state(),
        ]  # fmt: skip
        caption = joined([*(joined([part, _STOP], "") for part in parts if part), note, own(said.weight)])
        description = self.told(said.description, title, largest) if largest else joined([title, _STOP], "")
        if ending:
            description = joined([description, joined([ending, _STOP], "")])
        return PictureText(
            title=title, caption=caption, description=description, empty=own(said.empty), language=said.language
        )

    def passages_and(self, unit: Unit) -> str:
        """Return the two units of a picture that counts passages and says something of another unit beside them."""
        vocabulary = self.said.vocabulary
        return self.said.two_units.format(vocabulary.plural(Unit.PASSAGE), within(vocabulary.plural(unit)))

    def below(self, unit: Unit, denominators: Iterable[int]) -> Disclosed:
        """Return the denominator in words: one number, or that it differs."""
        units, different = own(self.said.vocabulary.denominators[unit]), set(denominators)
        if len(different) == 1:
            return self.told(self.said.denominator, different.pop(), units)
        return self.told(self.said.denominators_vary, units)

    def _finished(self) -> Disclosed:
        done = self.told(self.said.finished, self.standing.finished, self.standing.total)
        return joined([done, self.told(self.said.only, self.standing.only)], ", ") if self.standing.only else done

    def _state(self) -> Disclosed:
        day = self.standing.made.astimezone().date().isoformat()
        return self.told(self.said.state, self.standing.state, own(day))

    def _limits(self) -> tuple[Disclosed, ...]:
        return limits_leaving(self.read, self.asked.scope, self.gate, self.said.vocabulary)


_STOP = own(".")


def twin(headings: Sequence[Disclosed], rows: Iterable[TwinRow]) -> TableTwin:
    """Return the table of a picture."""
    return TableTwin(headings=tuple(headings), rows=tuple(rows))


def largest(figures: Mapping[Disclosed, float]) -> Disclosed:
    """Return the sentence of the largest figure; nothing where all are 0."""
    best = max(figures, key=lambda sentence: figures[sentence], default=NOTHING)
    return best if best and figures[best] else NOTHING
