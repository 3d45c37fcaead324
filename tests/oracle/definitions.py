"""The definitions under "Counting" in ARCHITECTURE.md, word by word and as slowly as they read: sets, no intervals.

Knows nothing of the package: units, groupings, kinds and stages are the words that the tables hold, and what has the
attributes that are asked for here will do: values of the domain (``tests/property``) or rows of a project's tables
(:mod:`tests.oracle.tables`). A run of text is a frozenset of positions.
"""

from itertools import combinations

NOBODY = "-"


def positions(start, end):
    return frozenset(range(start, end))


def passages(spans):
    """Spans that share a character belong together, also through others; touching is not sharing."""
    groups: list[frozenset[int]] = []
    for span in map(frozenset, spans):
        touched = [group for group in groups if group & span]
        groups = [group for group in groups if not group & span] + [span.union(*touched)]
    return groups


class Oracle:
    def __init__(self, world):
        self.themes = {theme.id: theme for theme in world.themes}
        self.links = world.links
        scope = world.scope
        self.sources = [
            source
            for source in world.sources
            if not (source.internal and not scope.include_internal)
            and not (scope.finished_only and not source.finished)
            and not (scope.sources is not None and source.id not in scope.sources)
        ]
        self.scope = scope
        current = {source.text for source in self.sources}
        self.codings = [
            coding
            for coding in world.codings
            if coding.text in current
            and not (scope.coders is not None and coding.coder not in scope.coders)
            and not (scope.stances is not None and coding.stance not in scope.stances)
        ]

    # ---- lineage

    def ancestors(self, theme):
        parent = self.themes[theme].parent
        return set() if parent is None else {parent} | self.ancestors(parent)

    def links_of(self, theme):
        own = [link for link in self.links if link.theme == theme]
        parent = self.themes[theme].parent
        return own or ([] if parent is None else self.links_of(parent))

    def counts_for(self, coding, theme):
        reached = {theme} | self.ancestors(theme)
        for link in self.links_of(theme):
            if link.codings is None or coding in link.codings:
                reached |= self.counts_for(coding, link.need)
        return reached

    def waits(self, coding, theme):
        """Some theme or need on the coding's way is split and no part carries the coding."""
        links = self.links_of(theme)
        carrying = [link for link in links if link.codings is None or coding in link.codings]
        return bool(links and not carrying) or any(self.waits(coding, link.need) for link in carrying)

    # ---- who, where

    def source_of(self, text):
        return next(source for source in self.sources if source.text == text)

    def voices(self, text, characters):
        source = self.source_of(text)
        named = {
            organisation
            for section in source.sections
            if positions(section.start, section.end) & characters
            for organisation in section.organisations
        }
        return named or set(source.organisations)

    def heard(self, source):
        return set(source.organisations) | {o for section in source.sections for o in section.organisations}

    def everybody(self, source):
        """Who is heard in a source; None is what nobody in particular says in one without an organisation."""
        return self.heard(source) | (set() if source.organisations else {None})

    def sorts(self, source, who):
        """The ledger's categories, else the source's own of what nobody says and of its one organisation, else none."""
        known = set(source.ledger.get(who, ()))
        own = set(source.categories) if who is None or list(source.organisations) == [who] else set()
        return known or own or {NOBODY}

    def answers(self, source, question):
        return [
            positions(section.start, section.end)
            for section in source.sections
            if section.kind == "question" and section.question == question
        ]

    # ---- figures

    def groups(self, grouping):
        """Group -> its sources; None is the whole."""
        keys = {
            "kind": lambda source: {str(source.kind)},
            "category": lambda source: set().union(*(self.sorts(source, who) for who in self.everybody(source))),
            "organisation": lambda source: {who or NOBODY for who in self.everybody(source)},
            "question": lambda source: {s.question for s in source.sections if s.question},
        }.get(grouping, lambda source: set())
        groups = {None: self.sources}
        for key in set().union(*map(keys, self.sources)):
            groups[key] = [source for source in self.sources if key in keys(source)]
        return groups

    def coders(self, wanted):
        """Who coded something that counts, and who was asked for."""
        active = {c.coder for c in self.codings if self.counts_for(c.id, c.theme) & set(wanted)}
        return active | set(self.scope.coders or ())

    def pieces(self, theme, grouping, group):
        """(text, positions) of what counts for a theme in a group."""
        for coding in self.codings:
            if theme not in self.counts_for(coding.id, coding.theme):
                continue
            source, here = self.source_of(coding.text), positions(coding.start, coding.end)
            speakers = self.voices(coding.text, here)
            inside = True
            if group is not None and grouping == "kind":
                inside = source.kind == group
            elif group is not None and grouping == "category":
                inside = any(group in self.sorts(source, who) for who in speakers or {None})
            elif group is not None and grouping == "coder":
                inside = coding.coder == group
            elif group is not None and grouping == "organisation":
                inside = group in (speakers or {NOBODY})
            elif group is not None and grouping == "question":
                yield from ((coding.text, here & answer) for answer in self.answers(source, group) if here & answer)
                continue
            if inside:
                yield coding.text, here

    def about(self, source, grouping, group, organisations):
        """Those of a source's ``organisations`` that a group is about: in a joint source not the others."""
        if group is None or grouping not in {"organisation", "category"}:
            return organisations
        if grouping == "organisation":
            return organisations & {group}
        return {who for who in organisations if group in self.sorts(source, who)}

    def amount(self, unit, theme, grouping, group):
        pieces = list(self.pieces(theme, grouping, group))
        by_text = {text: [piece for at, piece in pieces if at == text] for text, _ in pieces}
        if unit == "source":
            return len(by_text)
        if unit == "passage":
            return sum(len(passages(spans)) for spans in by_text.values())
        if unit == "character":
            return sum(len(frozenset().union(*spans)) for spans in by_text.values())
        return len(self.speakers(pieces, grouping, group))

    def speakers(self, pieces, grouping, group):
        """The organisations whose words the pieces are, as far as the group is about them."""
        return set().union(
            *(self.about(self.source_of(text), grouping, group, self.voices(text, piece)) for text, piece in pieces)
        )

    def denominator(self, unit, theme, grouping, group, members):
        if unit == "source":
            return len(members)
        if unit == "organisation":
            return len(set().union(*(self.about(source, grouping, group, self.heard(source)) for source in members)))
        if unit == "passage":
            stage = self.themes[theme].stage
            tops = [t.id for t in self.themes.values() if t.stage == stage and t.parent is None]
            return sum(self.amount("passage", top, grouping, group) for top in tops)
        if grouping == "question" and group is not None:
            return sum(len(answer) for source in members for answer in self.answers(source, group))
        return sum(source.characters for source in members)

    def figures(self, unit, grouping):
        groups = self.groups(grouping)
        if grouping == "coder":
            groups |= dict.fromkeys(self.coders(self.themes), self.sources)
        return {
            (
                theme,
                group,
                self.amount(unit, theme, grouping, group),
                self.denominator(unit, theme, grouping, group, of),
            )
            for theme in self.themes
            for group, of in groups.items()
        }

    # ---- together

    def passages_of(self, theme):
        """(text, positions, ids of the codings in it), in text order."""
        found = []
        for source in self.sources:
            codings = [c for c in self.codings if c.text == source.text and theme in self.counts_for(c.id, c.theme)]
            runs = passages([positions(c.start, c.end) for c in codings])
            for run in sorted(runs, key=min):
                parts = {c.id for c in codings if positions(c.start, c.end) & run}
                found.append((source.text, min(run), max(run) + 1, parts))
        return found

    def together(self, themes):
        """For every pair: what a passage of one and a passage of the other share, and in how many sources."""
        found = set()
        for a, b in combinations(themes, 2):
            if b in self.undivided_reach(a) or a in self.undivided_reach(b):
                continue
            shared = [
                text_a
                for text_a, start_a, end_a, _ in self.passages_of(a)
                for text_b, start_b, end_b, _ in self.passages_of(b)
                if text_a == text_b and positions(start_a, end_a) & positions(start_b, end_b)
            ]
            if shared:
                found.add((a, b, len(shared), len(set(shared))))
        return found

    def undivided_reach(self, theme):
        return self.counts_for("no coding", theme)
