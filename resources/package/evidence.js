// Codings: their words as they were let out, and how they are found by evidence id.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// Returns an evidence id in its exact form; nothing if it cannot be one. The last character checks the others.
function normalised(typed) {
  const text = typed.trim().toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/^E-?(?=.{11}$)/, "");
  if (text.length !== 11 || [...text].some((letter) => !LETTERS.includes(letter))) return "";
  let value = 0;
  for (const letter of text.slice(0, 10)) {
    const sum = value ^ LETTERS.indexOf(letter);
    value = (sum << 1) ^ (sum & 16 ? 37 : 0);
  }
  return LETTERS[value] === text[10] ? `E-${text}` : "";
}

function words(coding) {
  if (coding.use === "withheld") return make("p", {class: "kept"}, say("withheld"));
  if (!coding.words) return make("p", {class: "kept"}, say("no_paraphrase"));
  const verbatim = coding.verbatim && coding.use === "quote";
  const text = verbatim ? `”${coding.words.replace(/[”“„"«»]/g, "’")}”` : coding.words;
  return told(verbatim ? "blockquote" : "div", {class: "words"}, text);
}

function sort(coding) {
  if (coding.use === "paraphrase") return say("paraphrase");
  if (coding.use === "withheld") return word("use", coding.use);
  return say(coding.verbatim ? "quotation" : "notes");
}

function marks(coding) {
  const stance = coding.stance === "supports" ? [] : [word("stance", coding.stance)];
  return [sort(coding), ...stance, ...(coding.unsure ? [say("unsure")] : [])].join(" · ");
}

// A title that only repeats who it was ("Dialog 3 – Norrsken") is told as far as it says more.
function whence(coding) {
  const coder = coding.coder ? [say("coded_by", coding.coder)] : [], who = coding.attribution;
  const repeats = who && coding.title.toLowerCase().endsWith(who.toLowerCase());
  const title = repeats ? coding.title.slice(0, -who.length).replace(/[\s–:,|·-]+$/, "") : coding.title;
  return [who, title, coding.reference, ...coder].filter(Boolean).join(" · ");
}

function passage(coding) {
  const link = make("a", {href: `#${coding.evidence}`, class: "evidence"}, coding.evidence);
  return make("li", {class: "passage"},
    make("p", {class: "label"}, marks(coding), " · ", link),
    words(coding),
    told("p", {class: "source"}, whence(coding)),
    coding.comment ? told("p", {class: "source"}, say("comment", coding.comment)) : null);
}

function named(data, place) {
  const category = data.categories[place];
  return told("span", {}, badge(category), ` ${category.name}`);
}

function decision(data, place) {
  const [state, time, by, what, about, reason] = data.decisions[place];
  const spoken = language === "sv" ? 0 : 1;
  return make("li", {},
    `${time} · `, by, ` · ${what[spoken]}`,
    about[spoken] ? told("span", {}, `: ${about[spoken]}`) : null,
    reason ? told("span", {class: "reason"}, ` – ${reason}`) : null,
    ` (${say("state", number(state))})`);
}

// Returns everything about one coding: the passage with what stands around it, what it counts for, what was decided.
function found(data, coding) {
  const needs = coding.counts.filter((place) => data.categories[place].stage === "need");
  const themes = coding.counts.filter((place) => data.categories[place].stage === "theme");
  const row = (key, value) => [make("dt", {}, say(key)), make("dd", {}, value)];
  const several = (places) => make("ul", {class: "plain"}, ...places.map((place) => make("li", {}, named(data, place))));
  const way = data.ways[coding.way];
  const decided = way.length
    ? make("ol", {}, ...way.map((place) => decision(data, place)))
    : make("p", {}, say("no_decisions"));
  const around = (text) => (text ? told("p", {class: "context"}, text) : null);
  return make("article", {"aria-labelledby": "found-title"},
    make("h3", {id: "found-title", tabindex: "-1"}, coding.evidence),
    make("p", {class: "label"}, marks(coding)),
    around(coding.before), words(coding), around(coding.after),
    told("p", {class: "source"}, whence(coding)),
    coding.comment ? told("p", {class: "source"}, say("comment", coding.comment)) : null,
    make("dl", {},
      ...row("coded_with", coding.theme === null ? say("not_in_use") : named(data, coding.theme)),
      ...row("counts_themes", themes.length ? several(themes) : "–"),
      ...row("counts_needs", needs.length ? several(needs) : say("no_need")),
      ...row("coded_at", say("coded_at_value", coding.made || "–", coding.version))),
    make("h4", {}, say("between")), decided);
}

