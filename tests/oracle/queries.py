"""What a query finds, by the words of ARCHITECTURE.md ("Queries") and as slowly as they read: every pair of codings is
looked at, and every range is a set of positions.
"""

from tests.oracle.definitions import NOBODY, passages, positions


class QueryOracle:
    """Args: ``families``: candidate -> family. ``said``: text -> word -> ranges. ``sentences``: text -> ranges."""

    def __init__(self, oracle, families, said, sentences):
        self.oracle, self.families, self.said, self.sentences = oracle, families, said, sentences
        self.sources = {source.text: source for source in oracle.sources}

    def found(self, query):
        """Return the codings for which any alternative holds; without alternatives all of them."""
        alternatives = query.alternatives or ((),)
        return [
            coding
            for coding in self.oracle.codings
            if any(all(self.holds(one, coding) for one in conditions) for conditions in alternatives)
        ]

    def holds(self, condition, coding):
        return self.is_so(condition, coding) is not condition.negated

    def is_so(self, condition, coding):
        itself = condition.near == "itself" or (condition.trait == "words" and condition.near == "same_words")
        here = positions(coding.start, coding.end)
        if condition.trait == "words":
            places = [positions(*place) for word in condition.values for place in self.said[coding.text].get(word, ())]
            if itself:
                return any(here & place for place in places)
            return any(self.near(condition.near, coding.text, here, place) for place in places)
        if itself:
            return self.has(condition, coding)
        return any(
            self.has(condition, other)
            and self.near(condition.near, coding.text, here, positions(other.start, other.end))
            for other in self.oracle.codings
            if other.id != coding.id and other.text == coding.text
        )

    def near(self, near, text, one, other):
        """Two ranges are near in a unit if they both share a character with it; on the same words, with each other."""
        match near:
            case "same_words":
                return bool(one & other)
            case "document":
                return True
            case "sentence":
                units = [positions(*place) for place in self.sentences[text]]
            case "answer":
                sections = self.sources[text].sections
                units = [positions(part.start, part.end) for part in sections if part.kind == "question"]
        return any(unit & one and unit & other for unit in units)

    def has(self, condition, coding):
        source = self.sources[coding.text]
        match condition.trait:
            case "theme":
                return any(theme in condition.values for theme in self.oracle.counts_for(coding.id, coding.theme))
            case "family":
                reached = self.oracle.counts_for(coding.id, coding.theme)
                return any(self.families.get(theme) in condition.values for theme in reached)
            case "stance":
                return coding.stance in condition.values
            case "coder":
                return coding.coder in condition.values
            case "kind":
                return source.kind in condition.values
            case "organisation":
                return any(who in condition.values for who in self.speaking(coding) or [NOBODY])
            case "category":
                whose = self.speaking(coding) or [None]
                return any(sort in condition.values for who in whose for sort in self.oracle.sorts(source, who))

    def speaking(self, coding):
        return self.oracle.voices(coding.text, positions(coding.start, coding.end))

    def runs(self, query):
        """Return text and range of every passage, in any order."""
        by_text: dict[str, list[frozenset[int]]] = {}
        for coding in self.found(query):
            by_text.setdefault(coding.text, []).append(positions(coding.start, coding.end))
        return {(text, min(run), max(run) + 1) for text, spans in by_text.items() for run in passages(spans)}

    def figures(self, query):
        found = self.found(query)
        return (
            len({who for coding in found for who in self.speaking(coding)}),
            len({who for source in self.oracle.sources for who in self.oracle.heard(source)}),
            len({coding.text for coding in found}),
            len(self.oracle.sources),
            len(self.runs(query)),
            len({(coding.text, coding.start, coding.end) for coding in self.oracle.codings}),
        )
