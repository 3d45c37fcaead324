// The page itself: read the data, build what is seen, listen.
let data, byEvidence, source, opens = [];
const KINDS = {stage: 0, stance: 1, use: 2, attribution: 3, status: 4};

function word(kind, member) {
  return data.words[KINDS[kind]][member][language === "sv" ? 0 : 1];
}

function read() {
  data = JSON.parse(document.getElementById("data").textContent);
  const columns = data.columns;
  data.codings = data.codings.map((row) => Object.fromEntries(row.map((value, place) => [columns[place], value])));
  byEvidence = new Map(data.codings.map((coding) => [coding.evidence, coding]));
}

function base() {
  const about = data.about, done = say("done", number(about.finished), number(about.total));
  const through = about.gone_through === null ? "" : say("through", about.gone_through);
  const only = about.only ? say("only", about.only) : "";
  return `${done}${through}${only}. ${say("as_of", number(about.state), about.made)}`;
}

function top() {
  const about = data.about;
  const choice = (tongue, name) => make("button", {
    type: "button", lang: tongue, "aria-pressed": String(language === tongue), click: () => speak(tongue),
  }, name);
  return make("header", {},
    make("div", {class: "tools"},
      make("div", {role: "group", "aria-label": say("language")}, choice("sv", "Svenska"), choice("en", "English")),
      make("button", {type: "button", id: "open-all", click: () => opens.forEach((open) => open())}, say("open_all")),
      make("button", {type: "button", click: () => window.print()}, say("print"))),
    make("h1", {}, say("title"), ": ", told("span", {}, about.project)),
    about.notice ? told("p", {class: "notice"}, about.notice) : null,
    make("p", {}, say("intro")),
    make("p", {class: "base"}, base(), " ", about.by ? say("made_by", about.by, about.program) : say("made_with", about.program)),
    make("p", {class: "base"}, say("codebook", about.codebook, about.codebook_version), " ",
      say("attribution"), " ", word("attribution", about.attribution), "."),
    make("p", {class: "base"}, about.chosen_only
      ? say("chosen_only", number(about.codings), number(about.codings + about.left_out))
      : say("all_codings", number(about.codings))));
}

// --- looking up and checking -----------------------------------------------------------------------------------------

function lookUp() {
  const said = make("p", {id: "said", role: "status"}), place = make("div", {id: "found"});
  const box = make("input", {id: "number", type: "text", autocomplete: "off", spellcheck: "false", autocapitalize: "characters"});
  const back = (event) => { if (event.key === "Escape") { box.focus(); box.select(); } };
  const form = make("form", {role: "search", submit: (event) => { event.preventDefault(); go(box.value); }},
    make("label", {for: "number"}, say("number_label")),
    make("div", {class: "row"}, box, make("button", {type: "submit"}, say("show"))),
    make("p", {class: "hint"}, say("number_hint")));
  place.addEventListener("keydown", back);
  return section("look-up", say("look_up"), form, said, place);
}

// Shows a coding and goes there; Escape leads back to the box.
function go(typed) {
  if (show(typed)) document.getElementById("found-title").focus();
}

// Shows the coding of an evidence id, or says why there is none; returns whether there is.
function show(typed) {
  const said = document.getElementById("said"), place = document.getElementById("found");
  const exact = normalised(typed), coding = byEvidence.get(exact);
  place.replaceChildren();
  if (!typed.trim()) said.textContent = say("empty");
  else if (!exact) said.textContent = say("misread", typed.trim());
  else if (!coding) said.textContent = say(data.about.left_out ? "not_chosen" : "unknown", exact);
  else {
    said.textContent = say("found", exact);
    place.append(found(data, coding));
  }
  return Boolean(coding);
}

function follow() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (!wanted.startsWith("E-") || !document.getElementById("found")) return;
  document.getElementById("number").value = wanted;
  go(wanted);
}

function checking() {
  const result = make("div", {id: "checked", role: "status"});
  const tell = (kind, ...lines) => {
    result.className = kind;
    result.replaceChildren(...lines.map((line, place) => make(place ? "p" : "strong", {}, line)));
  };
  const state = () => say("belongs", number(data.about.state), data.about.head);
  const soon = (work) => { tell("", say("checking")); setTimeout(work, 30); };
  const page = () => soon(() => {
    const {seal, whole} = checked(new TextEncoder().encode(source));
    if (whole) tell("good", say("whole"), state(), say("seal", seal), say("anybody"));
    else tell("bad", say("changed"), say("changed_why"));
  });
  const file = (event) => {
    const chosen = event.target.files[0];
    if (!chosen) return;
    chosen.arrayBuffer().then((buffer) => soon(() => {
      const bytes = new Uint8Array(buffer), {seal, whole} = checked(bytes);
      const sum = say("file_sum", new Sha256().update(bytes).hex());
      const mine = checked(new TextEncoder().encode(source)).seal;
      if (!seal) tell("bad", say("no_package", chosen.name), sum);
      else if (!whole) tell("bad", say("file_changed", chosen.name), sum);
      else if (seal !== mine) tell("bad", say("another", chosen.name), say("seal", seal), sum);
      else tell("good", say("file_whole", chosen.name), state(), say("seal", seal), sum, say("anybody"));
    })).catch(() => tell("bad", say("unreadable", chosen.name)));
  };
  return section("check", say("check"),
    make("p", {}, say("check_intro")),
    make("div", {class: "row"}, make("button", {type: "button", id: "check-page", click: page}, say("check_page"))),
    make("label", {for: "file"}, say("check_file")),
    make("input", {id: "file", type: "file", accept: ".html", change: file, click: (event) => { event.target.value = ""; }}),
    result);
}

// --- figures and passages --------------------------------------------------------------------------------------------

function figures(stage) {
  const rows = data.categories.filter((category) => category.stage === stage).map((category) => {
    const [count, of, share] = category.organisations;
    return [
      badge(category),
      told("span", {class: category.parent === null ? null : "part"}, category.name),
      number(count), number(of), share,
      ...(category.stances.length ? category.stances.map(number) : ["–", "–", "–", "–"]),
      say("of", number(category.documents[0]), number(category.documents[1])),
      say("of", number(category.passages[0]), number(category.passages[1])),
    ];
  });
  const keys = ["nr", "name", "takes_up", "of_all", "share", "support", "nuance", "contradict", "only_contradict", "documents", "passages"];
  return table(`${say(stage === "need" ? "needs_table" : "themes_table")} ${say("unit")} ${base()}`,
    keys.map((key, place) => [say(key), place > 1]), rows, 2);
}

function one(category, at) {
  const deep = category.parent === null ? "h3" : "h4";
  const parts = new Set(data.categories.flatMap((other, place) => (other.parent === at ? [place] : [])));
  const mine = data.codings.filter((coding) => coding.counts.includes(at) && !coding.counts.some((place) => parts.has(place)));
  const [count, of] = category.organisations;
  const origins = data.steps.filter((step) => step.need === category.number).map((step) => `${step.theme} ${step.theme_name}`);
  const list = make("ul", {class: "passages"});
  const more = make("details", {}, make("summary", {}, say(parts.size ? "evidence_rest" : "evidence", number(mine.length))));
  let pages = null;
  const open = () => {
    pages = pages || pager(mine, 50, list, passage);
    more.append(pages.box);
  };
  more.addEventListener("toggle", () => { if (more.open && !pages) open(); });
  opens.push(() => {
    if (!pages) open();
    pages.all();
    more.open = true;
  });
  return make("div", {class: "category"},
    make(deep, {}, badge(category), " ", told("span", {}, category.name)),
    category.group ? told("p", {class: "hint"}, category.group) : null,
    category.claim ? told("p", {class: "claim"}, category.claim) : null,
    category.parked ? make("p", {}, word("status", "parked")) : null,
    category.definition ? told("p", {}, category.definition) : null,
    make("p", {}, of ? say("sentence", number(count), number(of), number(of - count)) : say("nobody")),
    origins.length ? make("p", {}, make("strong", {}, say("comes_from")), " ", told("span", {}, origins.join("; "))) : null,
    mine.length ? more : make("p", {class: "hint"}, say(parts.size ? "under_parts" : category.codings ? "none_chosen" : "no_codings")));
}

function chapters(stage, id, title) {
  const of = data.categories.flatMap((category, at) => (category.stage === stage ? [one(category, at)] : []));
  return of.length ? section(id, title, figures(stage), ...of) : section(id, title, make("p", {}, say("none_yet")));
}

function decisions() {
  const list = make("ol", {class: "decisions", reversed: false});
  const pages = pager(data.decisions.map((_, place) => place), 100, list, (place) => decision(data, place));
  opens.push(pages.all);
  return section("decisions", say("decisions"), make("p", {}, say("decisions_intro", number(data.decisions.length))), pages.box);
}

function meanings() {
  const keys = Object.keys(TEXTS).filter((key) => key.startsWith("mean_"));
  const rows = keys.flatMap((key) => {
    const [term, ...meaning] = say(key).split(": ");
    return [make("dt", {}, term), make("dd", {}, meaning.join(": "))];
  });
  return section("meanings", say("meanings"), make("dl", {}, ...rows));
}

// --- the whole -------------------------------------------------------------------------------------------------------

function speak(tongue) {
  const box = document.getElementById("number"), typed = box ? box.value : "";
  const shown = Boolean(document.getElementById("found-title"));
  language = tongue;
  opens = [];
  document.documentElement.lang = tongue;
  document.title = `${say("title")}: ${data.about.project}`;
  const parts = [
    lookUp(), checking(), chapters("need", "needs", say("needs")), chapters("theme", "themes", say("themes")),
    lineage(data), decisions(), meanings(),
  ];
  const links = parts.map((part) => {
    const heading = part.querySelector("h2");
    return make("li", {}, make("a", {href: `#${heading.id}`}, heading.textContent));
  });
  const skip = make("a", {class: "skip", href: "#look-up"}, say("skip"));
  const contents = make("nav", {"aria-label": say("contents")}, make("ul", {}, ...links));
  const end = make("footer", {}, make("p", {}, say("verify"), " ", make("code", {}, "lagvarde-coder audit verify PROJEKT --file FIL")),
    make("p", {}, say("head"), " ", make("code", {}, data.about.head)));
  document.getElementById("page").replaceChildren(skip, top(), contents, make("main", {}, ...parts), end);
  if (box) {
    document.getElementById("number").value = typed;
    if (shown) show(typed);
    document.querySelector(`button[lang="${tongue}"]`).focus();
  }
}

function start() {
  source = asRead(); // before anything is changed
  read();
  speak("sv");
  document.getElementById("unstarted").remove();
  window.addEventListener("hashchange", follow);
  follow();
}

document.addEventListener("DOMContentLoaded", start);
