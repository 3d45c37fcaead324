"""The definitions under "Counting" in ARCHITECTURE.md, word by word and as slowly as they read: sets, no intervals.

Knows nothing of the package: units, groupings, kinds and stages are the words that the tables hold, and what has the
attributes that are asked for here will do: values of the domain (``tests/property``) or rows of a project's tables
(:mod:`tests.oracle.tables`). A run of text is a frozenset of positions.
"""

import re
from itertools import combinations
from types import SimpleNamespace

NOBODY = "-"
OPEN = ("unsure", "no_theme")
EVIDENCE = {"report": "report", "research": "research", "internal": "internal"}
SETTLED = ("not_relevant", "other_area", "possible_theme")


def positions(start, end):
    return frozenset(range(start, end))


def passages(spans):
    """Spans that share a character belong together, also through others; touching is not sharing."""
    groups: list[frozenset[int]] = []
    for span in map(frozenset, spans):
        touched = [group for group in groups if group & span]
        groups = [group for group in groups if not group & span] + [span.union(*touched)]
    return groups


def letters(words):
    """Return a wording without what may differ: case, punctuation, a number or letter before it."""
    return re.sub(r"^(fråga )?(\d+ )?", "", " ".join(re.findall(r"\w+", words.casefold())))


def percent(part, whole):
    """As by hand: the nearest whole number, of two the upper one; some is not 0, not quite all is not 100."""
    if 0 < 200 * part < whole:
        return "<1"
    if part < whole and 200 * part >= 199 * whole:
        return ">99"
    return next(str(number) for number in range(101) if 200 * part < (2 * number + 1) * whole)


class Oracle:
    def __init__(self, world):
        self.dispositions = getattr(world, "disposition", [])
        self.every_source, self.every_coding = world.sources, world.codings
        self.themes = {theme.id: theme for theme in world.themes}
        self.links = world.links
        self.known = {}  # what was worked out once
        self.scope = scope = world.scope
        self.sources = [
            source
            for source in world.sources
            if not (source.internal and not scope.include_internal)
            and not (scope.finished_only and not source.finished)
            and not (scope.sources is not None and source.id not in scope.sources)
            and self.is_of_the_days(source)
            and (self.limit("kinds") is None or source.kind in self.limit("kinds"))
            and (self.limit("evidence") is None or EVIDENCE.get(source.kind, "experience") in self.limit("evidence"))
            and any(self.counts(source, who) for who in self.everyone(source))
            and (self.limit("questions") is None or any(self.answers(source, q) for q in self.limit("questions")))
        ]
        current = {source.text for source in self.sources}
        self.codings = [
            coding
            for coding in world.codings
            if coding.text in current
            and not (scope.coders is not None and coding.coder not in scope.coders)
            and not (scope.stances is not None and coding.stance not in scope.stances)
        ]
        self.codings = [part for coding in self.codings for part in self.parts_that_count(coding)]

    def once(self, key, work):
        """Return what ``work`` gives, and keep it: the same few things are asked again and again."""
        if key not in self.known:
            self.known[key] = work()
        return self.known[key]

    # ---- filters

    def limit(self, name):
        """What a filter lets through; rows of a project's tables have none."""
        return getattr(self.scope, name, None)

    def is_of_the_days(self, source):
        first, last = self.limit("first_day"), self.limit("last_day")
        if first is None and last is None:
            return True
        return source.day is not None and (first or source.day) <= source.day <= (last or source.day)

    def counts(self, source, who):
        """Whether the words of one who is heard in a source count; None is nobody in particular."""
        categories, waves = self.limit("categories"), self.limit("waves")
        return (categories is None or bool(categories & self.sorts(source, who))) and (
            waves is None or bool(waves & self.waves(source, who))
        )

    def parts_that_count(self, coding):
        """The coding, or its parts in the answers that are asked for, as far as anybody's words there count."""
        source, here = self.source_of(coding.text), positions(coding.start, coding.end)
        questions = self.limit("questions")
        parts = [here] if questions is None else [here & a for q in questions for a in self.answers(source, q)]
        for part in filter(None, parts):
            prompted = any(part & answer for q in self.asked(source) for answer in self.answers(source, q))
            if self.limit("prompted") not in {None, prompted}:
                continue
            if any(self.counts(source, who) for who in self.whoever(coding.text, part) or {None}):
                left = {name: getattr(coding, name) for name in ("id", "text", "theme", "coder", "stance", "unsure")}
                yield SimpleNamespace(**left, start=min(part), end=max(part) + 1)

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
        return self.once(("source", text), lambda: next(source for source in self.every_source if source.text == text))

    def voices(self, text, characters):
        source = self.source_of(text)
        return {who for who in self.whoever(text, characters) if self.counts(source, who)}

    def whoever(self, text, characters):
        """Who speaks there, whether they count or not."""
        source = self.source_of(text)
        named = {
            organisation
            for section in source.sections
            if positions(section.start, section.end) & characters
            for organisation in section.organisations
        }
        return named or set(source.organisations)

    def everyone(self, source):
        """Who is heard in a source; None is what nobody in particular says in one without an organisation."""
        named = {o for section in source.sections for o in section.organisations}
        return set(source.organisations) | named | (set() if source.organisations else {None})

    def everybody(self, source):
        return {who for who in self.everyone(source) if self.counts(source, who)}

    def heard(self, source):
        return self.everybody(source) - {None}

    def waves(self, source, who):
        """The source's wave; else those of who was asked, on its occasion where both say one; else none."""
        if source.wave:
            return {str(source.wave)}
        lines = source.asked.get(who, ())
        fitting = [
            wave for occasion, wave in lines if not (source.occasion and occasion) or occasion == source.occasion
        ]
        return {str(wave) for wave in fitting if wave} or {NOBODY}

    def asked(self, source):
        return {section.question for section in source.sections if section.kind == "question" and section.question}

    def sorts(self, source, who):
        """The ledger's categories, else the source's own of what nobody says and of its one organisation, else none."""
        known = set(source.ledger.get(who, ()))
        own = set(source.categories) if who is None or list(source.organisations) == [who] else set()
        return known or own or {NOBODY}

    def answers(self, source, question):
        allowed = self.limit("questions")
        return [
            positions(section.start, section.end)
            for section in source.sections
            if section.kind == "question" and section.question == question
            if allowed is None or question in allowed
        ]

    def turns(self, source, speaker):
        """What a speaker says that counts, within the answers that are asked for."""
        questions = self.limit("questions")
        turns = [
            turn
            for section in source.sections
            if section.kind == "speaker" and section.label == speaker
            for turn in [positions(section.start, section.end)]
            if any(self.counts(source, who) for who in self.whoever(source.text, turn) or {None})
        ]
        if questions is None:
            return turns
        within = [turn & answer for turn in turns for q in questions for answer in self.answers(source, q)]
        return [part for part in within if part]

    def speaking_as(self, source, speaker):
        """Whose words the turns of a speaker are; None where they are nobody's."""
        turns = self.turns(source, speaker)
        return {who for turn in turns for who in self.voices(source.text, turn) or {None}}

    def cuts(self, axis, source, key):
        return self.answers(source, key) if axis == "question" else self.turns(source, key)

    def characters_of(self, source):
        questions = self.limit("questions")
        if questions is None:
            return source.characters
        return sum(len(answer) for question in questions for answer in self.answers(source, question))

    def keys(self, axis, source, who):
        """The groups of an axis that one who is heard in a source is in, or the source as a whole."""
        if axis == "kind":
            return {str(source.kind)}
        if axis == "document":
            return {source.id}
        if axis == "category":
            return self.sorts(source, who)
        if axis == "wave":
            return self.waves(source, who)
        return {who or NOBODY}

    # ---- figures

    def groups(self, grouping):
        """Group -> its sources; None is the whole."""
        return dict(self.once(("groups", grouping), lambda: self.groups_anew(grouping)))

    def groups_anew(self, grouping):
        keys = {
            "kind": lambda source: {str(source.kind)},
            "category": lambda source: set().union(*(self.sorts(source, who) for who in self.everybody(source))),
            "organisation": lambda source: {who or NOBODY for who in self.everybody(source)},
            "question": lambda source: (
                self.asked(source) - {q for q in self.asked(source) if not self.answers(source, q)}
            ),
            "speaker": lambda source: {s.label for s in source.sections if s.label and self.turns(source, s.label)},
            "document": lambda source: {source.id},
            "wave": lambda source: set().union(*(self.waves(source, who) for who in self.everybody(source))),
        }.get(grouping, lambda source: set())
        groups = {None: self.sources}
        for key in set().union(*map(keys, self.sources)):
            groups[key] = [source for source in self.sources if key in keys(source)]
        return groups

    def coders(self, wanted):
        """Who coded something that counts, and who was asked for."""
        active = {coding.coder for theme in wanted for coding, _, _ in self.counting(theme)}
        return active | set(self.scope.coders or ())

    def counting(self, theme):
        """The codings that count for a theme, each with its positions and who speaks there."""
        return self.once(
            ("counting", theme),
            lambda: [
                (coding, positions(coding.start, coding.end), self.speaking(coding))
                for coding in self.codings
                if theme in self.once(("reach", coding.id), lambda c=coding: self.counts_for(c.id, c.theme))
            ],
        )

    def speaking(self, coding):
        here = coding.text, coding.start, coding.end
        return self.once(("voices", *here), lambda: self.voices(coding.text, positions(coding.start, coding.end)))

    def pieces(self, theme, grouping, group):
        """(text, positions) of what counts for a theme in a group."""
        for coding, here, speakers in self.counting(theme):
            source = self.source_of(coding.text)
            inside = True
            if group is not None and grouping == "kind":
                inside = source.kind == group
            elif group is not None and grouping == "category":
                inside = any(group in self.sorts(source, who) for who in speakers or {None})
            elif group is not None and grouping == "coder":
                inside = coding.coder == group
            elif group is not None and grouping == "organisation":
                inside = group in (speakers or {NOBODY})
            elif group is not None and grouping == "document":
                inside = source.id == group
            elif group is not None and grouping == "wave":
                inside = any(group in self.waves(source, who) for who in speakers or {None})
            elif group is not None and grouping in {"question", "speaker"}:
                parts = self.cuts(grouping, source, group)
                yield from ((coding.text, here & part) for part in parts if here & part)
                continue
            if inside:
                yield coding.text, here

    def about(self, source, grouping, group, organisations):
        """Those of a source's ``organisations`` that a group is about: in a joint source not the others."""
        if group is not None and grouping == "speaker":
            return organisations & self.speaking_as(source, group)
        if group is None or grouping not in {"organisation", "category", "wave"}:
            return organisations
        return {who for who in organisations if group in self.keys(grouping, source, who)}

    def amount(self, unit, theme, grouping, group):
        asked = unit, theme, grouping, group
        return self.once(("amount", *asked), lambda: self.amount_anew(*asked))

    def amount_anew(self, unit, theme, grouping, group):
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
            tops = [t.id for t in self.themes.values() if t.stage == stage and t.parent is None and self.in_use(t.id)]
            return sum(self.amount("passage", top, grouping, group) for top in tops)
        if grouping in {"question", "speaker"} and group is not None:
            return sum(len(part) for source in members for part in self.cuts(grouping, source, group))
        return sum(map(self.characters_of, members))

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

    def stances(self, theme):
        """How many organisations support, nuance, contradict it, and how many do nothing but contradict it."""
        saying: dict[str, set[str]] = {"supports": set(), "nuances": set(), "contradicts": set()}
        for coding, _, speakers in self.counting(theme):
            saying[coding.stance] |= speakers
        only = saying["contradicts"] - saying["supports"] - saying["nuances"]
        return (*map(len, saying.values()), len(only))

    def unsure(self, theme):
        """How many of a theme's passages have a coding that somebody is unsure of."""
        doubted = {coding.id for coding in self.codings if coding.unsure}
        return sum(bool(parts & doubted) for _, _, _, parts in self.passages_of(theme))

    # ---- gone through

    def to_go_through(self, source):
        """Letters and digits, without headings, lines with a question's wording, list numbers, and speakers' names."""
        left = {at for at, letter in enumerate(source.words) if letter.isalnum()}
        asked = {letters(wording) for wording in source.asked_wordings}
        headings = {section.start for section in source.all_sections if section.kind == "heading"}
        start = 0
        for line in source.words.split("\n"):
            end = start + len(line)
            if letters(line) in asked or headings & positions(start, end):
                left -= positions(start, end)
            first = line.split(maxsplit=1)[:1]
            if len(line.split()) > 1 and re.fullmatch(r"\(?\d{1,2}(\.\d)*[.)]|[a-zåäö]\)", first[0]):
                left -= positions(start, start + line.index(first[0]) + len(first[0]))
            start = end + 1
        for section in source.all_sections:
            if section.kind == "speaker" and source.words[section.start :].startswith(f"{section.label}:"):
                left -= positions(section.start, section.start + len(section.label))
        return left

    def parts(self, source):
        """How many of these characters are coded, open and settled by kind, in that order, and how many remain."""
        left, parts = self.to_go_through(source), {}
        own = [coding for coding in self.every_coding if coding.text == source.text]
        spans = {"coded": [coding for coding in own if self.themes[coding.theme].stage != "candidate"]}
        spans |= {
            kind: [it for it in self.dispositions if it.text == source.text and it.what == kind]
            for kind in OPEN + SETTLED
        }
        for kind, spoken in spans.items():
            covered = left & frozenset().union(*(positions(it.start, it.end) for it in spoken))
            parts[kind] = len(covered)
            left -= covered
        return parts | {"left": len(left)}

    def gone_through(self, sources):
        """(characters gone through, all of them, whole per cent as it is said) of sources together."""
        together = [sum(parts) for parts in zip(*(self.parts(source).values() for source in sources), strict=True)]
        named = dict(zip(self.parts(sources[0]), together, strict=True))
        done = sum(named[kind] for kind in ("coded", *SETTLED))
        return done, sum(together), percent(done, sum(together))

    # ---- what became of the themes

    def accounted(self):
        """Main themes by what became of them: brought, outside, parked, dropped; and how many main needs there are."""
        account = {"brought": 0, "outside": 0, "parked": 0, "dropped": 0}
        for main in self.themes.values():
            if main.stage == "theme" and main.parent is None:
                family = [main.id, *(theme.id for theme in self.themes.values() if theme.parent == main.id)]
                is_brought = any(link.theme in family and self.in_use(link.need) for link in self.links)
                account["brought" if is_brought else {"active": "outside"}.get(main.status, main.status)] += 1
        needs = [need for need in self.themes.values() if need.stage == "need" and need.parent is None]
        return account, sum(self.in_use(need.id) for need in needs)

    def in_use(self, theme):
        """Whether it is neither dropped nor dissolved; themes of random worlds all are."""
        return getattr(self.themes[theme], "status", "active") in {"active", "parked"}

    def loose(self, theme):
        """The theme's codings that count for no need in use; in sub-themes too."""
        needs = {need.id for need in self.themes.values() if need.stage == "need" and self.in_use(need.id)}
        return [coding for coding, _, _ in self.counting(theme) if not needs & self.counts_for(coding.id, coding.theme)]

    # ---- together

    def passages_of(self, theme):
        """(text, positions, ids of the codings in it), in text order."""
        return self.once(("passages", theme), lambda: self.passages_anew(theme))

    def passages_anew(self, theme):
        found = []
        for source in self.sources:
            codings = [coding for coding, _, _ in self.counting(theme) if coding.text == source.text]
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
                if text_a == text_b and max(start_a, start_b) < min(end_a, end_b)
            ]
            if shared:
                found.add((a, b, len(shared), len(set(shared))))
        return found

    def undivided_reach(self, theme):
        return self.counts_for("no coding", theme)
