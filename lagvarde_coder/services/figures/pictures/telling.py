"""The words of a picture: templates of a language, filled with numbers and with what the gate lets out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import NOTHING, PER_CENT, Disclosed, joined
from lagvarde_coder.domain.figures.counting import NO_ORGANISATION
from lagvarde_coder.domain.figures.drawing import TableTwin, TwinRow
from lagvarde_coder.domain.figures.pictures.frame import PictureText, ThemeLabel
from lagvarde_coder.domain.figures.pictures.kinds import BROKEN_DOWN, PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping, Standing, Unit
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.material.speaking import NO_CATEGORY
from lagvarde_coder.domain.percents import whole_percent
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import CountedMaterial
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
        special = {NO_ORGANISATION: self.said.no_organisation} if by is Grouping.ORGANISATION else {}
        special |= {NO_CATEGORY: self.said.no_category} if by is Grouping.CATEGORY else {}
        fixed = {key: own(words) for key, words in special.items()}
        if by is Grouping.KIND:
            fixed = {key: own(self.said.vocabulary.of(SourceKind(key))) for key in keys}
        rest = self.counted.labels(key for key in keys if key not in fixed)
        numbered = self.said.organisation if by is Grouping.ORGANISATION else self.said.group
        numbered = f"{self.said.vocabulary.of(by)} {{0}}" if by is Grouping.SPEAKER else numbered
        return fixed | self.gate.groups(by, rest, numbered)

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
            unit: what is counted, in words.
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
        unit = within(said.vocabulary.plural(self.asked.unit))
        known = (own(plural), own(within(about)), own(unit), *subject)
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

    def _limits(self) -> list[Disclosed]:
        """Return the filters in words."""
        scope, said, limits = self.asked.scope, self.said, list[Disclosed]()
        if scope.coders is not None:
            coders = self.read.many(Coder, sorted(scope.coders))
            listed = said.vocabulary.listed([coder.name for coder in coders.values()])
            limits.append(self.told(said.limit_coders, own(listed)))
        if scope.stances is not None:
            listed = said.vocabulary.listed([within(said.vocabulary.of(stance)) for stance in sorted(scope.stances)])
            limits.append(self.told(said.limit_stances, own(listed)))
        if scope.finished_only:
            limits.append(own(said.limit_finished))
        if scope.include_internal:
            limits.append(own(said.limit_internal))
        return limits


_STOP = own(".")


def twin(headings: Sequence[Disclosed], rows: Iterable[TwinRow]) -> TableTwin:
    """Return the table of a picture."""
    return TableTwin(headings=tuple(headings), rows=tuple(rows))


def largest(figures: Mapping[Disclosed, float]) -> Disclosed:
    """Return the sentence of the largest figure; nothing where all are 0."""
    best = max(figures, key=lambda sentence: figures[sentence], default=NOTHING)
    return best if best and figures[best] else NOTHING
