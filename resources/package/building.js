// Everything that is shown is built of elements and text; no words are ever read as markup.
const TEXTS = JSON.parse(document.getElementById("texts").textContent);
let language = "sv";

// Returns a text of the page, with {0}, {1} … filled in; where the file was damaged, its key: checking must go on.
function say(key, ...values) {
  const text = String((TEXTS[key] || [key, key])[language === "sv" ? 0 : 1]);
  return text.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)]));
}

function number(value) {
  const between = language === "sv" ? "\u00a0" : ",";
  return Math.abs(value) < 10000 ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, between);
}

function make(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== false && value !== null) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

// The same for words of the project, which are Swedish whatever the page speaks.
function told(name, attributes, ...children) {
  return make(name, language === "sv" ? attributes : {...attributes, lang: "sv"}, ...children);
}

function badge(category) {
  return make("span", {class: `badge c${1 + ((category.colour - 1) % 13)}`}, category.number);
}

function section(id, title, ...children) {
  const heading = make("h2", {id, tabindex: "-1"}, title);
  return make("section", {"aria-labelledby": id}, heading, ...children);
}

// Columns: [heading, is a number]; the first `heads` cells of a row name it.
function table(caption, columns, rows, heads = 1) {
  const cell = (value, place) => {
    const numeric = columns[place][1] ? "number" : null;
    return place < heads ? make("th", {scope: "row", class: numeric}, value) : make("td", {class: numeric}, value);
  };
  const top = columns.map(([heading, numeric]) => make("th", {scope: "col", class: numeric ? "number" : null}, heading));
  const body = make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map(cell))));
  const made = make("table", {}, make("caption", {}, make("span", {}, caption)), make("thead", {}, make("tr", {}, ...top)), body);
  return make("div", {class: "wide", role: "region", tabindex: "0", "aria-label": caption.split(".")[0]}, made);
}

// Shows items some at a time, with a button for more; `all` shows the rest at once.
function pager(items, shown, list, draw) {
  let next = 0;
  const more = make("button", {type: "button", class: "more", click: () => step(shown, true)});
  function step(amount, focus) {
    const first = next;
    for (; next < Math.min(items.length, first + amount); next += 1) list.append(draw(items[next]));
    more.hidden = next >= items.length;
    more.textContent = say("more", number(Math.min(shown, items.length - next)), number(items.length - next));
    if (focus && list.children[first]) {
      list.children[first].setAttribute("tabindex", "-1");
      list.children[first].focus();
    }
  }
  step(shown, false);
  return {box: make("div", {}, list, more), all: () => step(items.length, false)};
}

