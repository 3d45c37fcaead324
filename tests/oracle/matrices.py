"""The definition of a matrix's cell, word by word: sets of positions, every coding and every document asked about."""

from itertools import product

from tests.oracle.definitions import passages, positions

OF_THEMES = {"theme", "need", "subtheme", "family"}
CUTTING = {"question", "speaker"}
PEOPLE = {"organisation", "category", "wave"}


class MatrixOracle:
    """Cells of the oracle's material. A side is an axis and a key; the key None is the whole of it."""

    def __init__(self, oracle, families, stage="theme"):
        self.oracle, self.families, self.stage = oracle, families, stage

    # ---- codings

    def reach(self, coding):
        return self.oracle.once(("reach", coding.id), lambda: self.oracle.counts_for(coding.id, coding.theme))

    def members(self, side):
        """The themes that a row or column of themes is made of."""
        axis, key = side
        return {theme for theme, family in self.families.items() if family == key} if axis == "family" else {key}

    def is_in(self, coding, side):
        axis, key = side
        if key is None:
            return axis not in OF_THEMES or bool(self.reach(coding) & self.all_of(axis))
        if axis in OF_THEMES:
            return bool(self.reach(coding) & self.members(side))
        return coding.coder == key if axis == "coder" else True

    def all_of(self, axis):
        if axis == "family":
            return set(self.families)
        if axis == "subtheme":
            return set(self.tops(axis))
        stage = "need" if axis == "need" else "theme"
        return {theme.id for theme in self.oracle.themes.values() if theme.stage == stage}

    def pieces(self, sides, codings=None):
        """(text, positions, who says it) of codings, as far as they are in both sides."""
        for coding in self.oracle.codings if codings is None else codings:
            if not all(self.is_in(coding, side) for side in sides):
                continue
            source, parts = self.oracle.source_of(coding.text), [positions(coding.start, coding.end)]
            for axis, key in sides:
                if axis in CUTTING and key is not None:
                    parts = [part & cut for part in parts for cut in self.oracle.cuts(axis, source, key) if part & cut]
            for part in parts:
                who = self.persons(source, sides, self.oracle.voices(coding.text, part) or {None})
                if self.is_of(source, sides) and who:
                    yield coding.text, part, who - {None}

    def is_of(self, source, sides):
        wanted = [(axis, key) for axis, key in sides if axis in {"kind", "document"} and key is not None]
        return all(key in self.oracle.keys(axis, source, None) for axis, key in wanted)

    def persons(self, source, sides, speakers):
        wanted = [(axis, key) for axis, key in sides if axis in PEOPLE and key is not None]
        return {who for who in speakers if all(key in self.oracle.keys(axis, source, who) for axis, key in wanted)}

    # ---- cells

    def amount(self, unit, sides):
        if len(sides) == 2 and all(axis in OF_THEMES and key is not None for axis, key in sides):
            return self.on_the_same_words(unit, *sides)
        if not any(axis in OF_THEMES for axis, _ in sides):
            if unit == "passage":
                return sum(self.one_amount(unit, [*sides, ("theme", top)]) for top in self.tops(self.stage))
            return self.one_amount(unit, [*sides, (self.stage, None)])
        if unit == "passage" and any(axis in OF_THEMES and key is None for axis, key in sides):
            asked = [side for side in sides if not (side[0] in OF_THEMES and side[1] is None)]
            if any(axis in OF_THEMES for axis, _ in asked):
                return self.one_amount(unit, asked)
            ((axis, _),) = [side for side in sides if side[0] in OF_THEMES]
            return sum(self.one_amount(unit, [*asked, (axis, top)]) for top in self.tops(axis))
        if sides and all(axis in OF_THEMES for axis, _ in sides):
            return self.one_amount(unit, [side for side in sides if side[1] is not None])
        return self.one_amount(unit, sides)

    def one_amount(self, unit, sides):
        pieces = list(self.pieces(sides))
        by_text = {text: [part for at, part, _ in pieces if at == text] for text, _, _ in pieces}
        if unit == "source":
            return len(by_text)
        if unit == "passage":
            return sum(len(passages(parts)) for parts in by_text.values())
        if unit == "character":
            return sum(len(frozenset().union(*parts)) for parts in by_text.values())
        return len(set().union(*(who for _, _, who in pieces)))

    def on_the_same_words(self, unit, row, column):
        if unit in {"passage", "character"}:
            shared = [
                a & b
                for source in self.oracle.sources
                for a in self.runs(row, source.text)
                for b in self.runs(column, source.text)
                if a & b
            ]
            return len(shared) if unit == "passage" else sum(map(len, shared))
        found: set[str] = set()
        for a_text, a, a_speakers in self.pieces([row]):
            for b_text, b, b_speakers in self.pieces([column]):
                if a_text == b_text and a & b:
                    found |= {a_text} if unit == "source" else a_speakers & b_speakers
        return len(found)

    def runs(self, side, text):
        return passages([part for at, part, _ in self.pieces([side]) if at == text])

    def tops(self, axis):
        """What the whole of an axis is made of: of sub-themes they alone, else what is at the top."""
        if axis == "family":
            return sorted(set(self.families.values()))
        stage, parts = "need" if axis == "need" else "theme", axis == "subtheme"
        themes = self.oracle.themes.values()
        return [theme.id for theme in themes if theme.stage == stage and (theme.parent is not None) == parts]

    # ---- what there is in a cell

    def material(self, sides):
        """The documents of a cell, each with who of it the cell is about, and how many characters it has there."""
        for source in self.oracle.sources:
            cuts = [(axis, key) for axis, key in sides if axis in CUTTING and key is not None]
            parts = [frozenset(range(99))]
            for axis, key in cuts:
                parts = [part & cut for part in parts for cut in self.oracle.cuts(axis, source, key) if part & cut]
            who = self.persons(source, sides, self.present(source, sides))
            if parts and who and self.is_of(source, sides):
                yield source, who - {None}, sum(map(len, parts)) if cuts else self.oracle.characters_of(source)

    def present(self, source, sides):
        """Those who are heard in a source, where a side is speakers as this one."""
        everybody = self.oracle.everybody(source)
        speakers = [key for axis, key in sides if axis == "speaker" and key is not None]
        return everybody.intersection(*(self.oracle.speaking_as(source, speaker) for speaker in speakers))

    def denominator(self, unit, sides):
        found = list(self.material(sides))
        if unit == "source":
            return len(found)
        if unit == "organisation":
            return len(set().union(*(who for _, who, _ in found)))
        if unit == "character":
            return sum(characters for _, _, characters in found)
        of_themes = [axis for axis, _ in sides if axis in OF_THEMES]
        if len(of_themes) == 2:
            return None
        others = [side for side in sides if side[0] not in OF_THEMES]
        if of_themes:
            tops = self.tops("theme" if of_themes[0] == "subtheme" else of_themes[0])
            return sum(self.one_amount(unit, [*others, (of_themes[0], top)]) for top in tops)
        if any(axis == "coder" for axis, _ in sides):
            return self.amount(unit, [(axis, key) for axis, key in sides if axis != "coder"])
        cutting = [axis for axis, key in sides if axis in CUTTING and key is not None]
        parts = product(*([(axis, key) for key in self.keys(axis)] for axis in cutting))
        return sum(self.amount(unit, list(part)) for part in parts)

    def keys(self, axis):
        """The rows or columns of an axis that is not of themes."""
        if axis == "coder":
            return {coding.coder for coding in self.oracle.codings} | set(self.oracle.scope.coders or ())
        return set(self.oracle.groups(axis)) - {None}

    def standing(self, sides):
        """Taken up, nothing said, not done; None of a cell that has no document."""
        found = [source for source, _, _ in self.material(sides)]
        if self.amount("source", sides):
            return "taken_up"
        if not found:
            return None
        return "nothing_said" if all(source.finished for source in found) else "not_done"
