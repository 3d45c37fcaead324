// How the themes became needs: a picture, and the same as a table beside it.
const SPACE = "http://www.w3.org/2000/svg", ROW = 44, WIDE = 400, GAP = 160;

function shape(name, attributes, ...children) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// Returns the name in at most two lines of about `most` characters.
function lines(name, most = 44) {
  const parts = [""];
  for (const word of name.split(/\s+/)) {
    const last = parts[parts.length - 1];
    if (last && last.length + word.length + 1 > most) parts.push(word);
    else parts[parts.length - 1] = last ? `${last} ${word}` : word;
  }
  if (parts.length > 2) parts.splice(1, parts.length - 1, `${parts[1]} …`);
  return parts.map((part) => (part.length > most + 4 ? `${part.slice(0, most + 2)}…` : part));
}

function box(x, y, item) {
  const words = lines(item.number ? `${item.number} ${item.name}` : item.name);
  const first = y + (words.length > 1 ? -3 : 5);
  const text = words.map((part, place) => shape("tspan", {x: x + 16, y: first + 16 * place}, part));
  return shape("g", {},
    shape("rect", {class: "node", x, y: y - 19, width: WIDE, height: 38, rx: 4}),
    shape("rect", {class: `mark ${item.slot}`, x, y: y - 19, width: 7, height: 38}),
    shape("text", {class: "name"}, ...text));
}

// Returns what stands on either side, and the lines between: [left place, right place].
function sides(data) {
  const by = new Map(data.categories.map((category) => [category.number, category]));
  const slot = (number) => (by.has(number) ? `c${1 + ((by.get(number).colour - 1) % 13)}` : "none");
  const left = [], right = [], links = [];
  const place = (side, number, name) => {
    let found = side.findIndex((item) => item.number === number && item.name === name);
    if (found < 0) found = side.push({number, name, slot: slot(number)}) - 1;
    return found;
  };
  const aside = new Map(data.aside.map((one) => [one.number, one]));
  const carried = new Set(data.steps.map((step) => step.theme));
  for (const category of data.categories) {
    const main = category.stage === "theme" && category.parent === null;
    if (main || carried.has(category.number)) if (category.stage === "theme") place(left, category.number, category.name);
  }
  for (const one of data.aside) if (one.number.startsWith("T")) place(left, one.number, one.name);
  for (const category of data.categories) {
    const target = data.steps.some((step) => step.need === category.number);
    if (category.stage === "need" && (target || category.parent === null)) place(right, category.number, category.name);
  }
  for (const step of data.steps) {
    links.push([place(left, step.theme, step.theme_name), place(right, step.need, step.need_name)]);
  }
  const linked = new Set(links.map(([from]) => from));
  left.forEach((item, from) => {
    if (linked.has(from)) return;
    const parts = data.steps.some((step) => step.theme !== item.number && step.theme.startsWith(item.number));
    if (parts) return;
    const one = aside.get(item.number);
    links.push([from, place(right, "", one ? word("status", one.status) : say("outside"))]);
  });
  return {left, right, links};
}

function picture(data) {
  const {left, right, links} = sides(data);
  const height = ROW * Math.max(left.length, right.length) + 12, far = WIDE + GAP;
  const level = (side, place) => ((place + 0.5) * (height - 12)) / side.length + 6;
  const title = shape("title", {id: "picture-title"}, say("lineage", data.about.themes, data.about.needs));
  const desc = shape("desc", {id: "picture-desc"}, say("lineage_desc"));
  const curves = links.map(([from, to]) => {
    const a = level(left, from), b = level(right, to), x = WIDE + 2, end = far - 2;
    const path = `M${x} ${a} C${x + GAP / 2} ${a} ${end - GAP / 2} ${b} ${end} ${b}`;
    return shape("path", {class: `link ${left[from].slot}`, d: path});
  });
  return shape("svg",
    {viewBox: `0 0 ${far + WIDE} ${height}`, role: "img", "aria-labelledby": "picture-title picture-desc", class: "lineage"},
    title, desc, ...curves,
    ...left.map((item, place) => box(0, level(left, place), item)),
    ...right.map((item, place) => box(far, level(right, place), item)));
}

function lineage(data) {
  const rows = data.steps.map((step) => [
    told("span", {}, `${step.theme} ${step.theme_name}`),
    told("span", {}, `${step.need} ${step.need_name}`),
    step.codings === null ? say("all_of_it") : say("some", number(step.codings)),
    told("span", {}, step.reason),
    told("span", {}, `${step.by}, ${step.at}`),
  ]);
  const aside = data.aside.map((one) => [
    told("span", {}, `${one.number} ${one.name}`),
    word("status", one.status),
    "–",
    told("span", {}, one.reason),
    told("span", {}, `${one.by}, ${one.at}`),
  ]);
  const columns = ["theme", "became", "amount", "reason", "decided"].map((key) => [say(key), false]);
  const title = say("lineage", data.about.themes, data.about.needs);
  const drawn = make("div", {class: "wide", role: "region", tabindex: "0", "aria-label": say("lineage_caption").split(".")[0]}, picture(data));
  return section("lineage", title,
    make("figure", {}, drawn, make("figcaption", {}, say("lineage_caption"))),
    table(say("lineage_table"), columns, [...rows, ...aside]));
}

