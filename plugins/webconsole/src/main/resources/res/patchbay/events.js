import { ask, card, chips, el, fill, keepFresh, live, main, number, redraw, table, time } from "./page.js";

const MOST = 500;
const text = el("input", { type: "search", id: "pb-text", autocomplete: "off", placeholder: "name or part of a line" });
const classes = el("select", { id: "pb-class" }, el("option", { value: "" }, "all classes"));
const pause = el("button", { type: "button", "aria-pressed": "false", id: "pb-pause", onclick: () => hold(!held) }, "Pause");
const clear = el("button", { type: "button", onclick: () => { fill(tail); shown = 0; count(); } }, "Clear");
const counted = el("span", { class: "pb-soft", role: "status", id: "pb-counted" });
const tail = el("div", { class: "pb-tail", id: "pb-tail", tabindex: "0", role: "log", "aria-label": "Events, the newest first", "aria-live": "off" });
const names = el("div");
let held = false;
let waiting = [];
let shown = 0;
let leftOut = 0;
let source = null;
let soon = 0;

main.append(el("div", { class: "pb-split" },
  card("Live",
    el("div", { class: "pb-bar" },
      el("label", { for: "pb-class" }, "Class", classes),
      el("label", { class: "pb-grow", for: "pb-text" }, "Text", text),
      el("div", { class: "pb-buttons" }, pause, clear)),
    el("p", {}, counted), tail),
  card("Names", names)));

function entry(event) {
  const first = event.lines.slice(0, 3).join(" · ");
  return el("details", {},
    el("summary", {}, time(event.time), el("strong", {}, event.name), el("span", { class: "pb-what pb-soft" }, first), el("span", { class: "pb-wide-only" }, chips(event.classes))),
    el("pre", { class: "pb-raw" }, [`Event: ${event.name}`, `Privilege: ${[...event.classes, "all"].join(",")}`, ...event.lines].join("\n")));
}

function count() {
  const parts = [`${number(shown)} shown`];
  if (leftOut) {
    parts.push(`${number(leftOut)} left out, since they came faster than anybody reads`);
  }
  if (waiting.length) {
    parts.push(`${number(waiting.length)} waiting`);
  }
  counted.textContent = parts.join(", ");
}

function put(events) {
  tail.prepend(...events.map(entry).reverse());
  shown += events.length;
  while (tail.childElementCount > MOST) {
    tail.lastElementChild.remove();
  }
}

function hold(wanted) {
  held = wanted;
  pause.setAttribute("aria-pressed", String(held));
  pause.textContent = held ? "Go on" : "Pause";
  if (!held) {
    put(waiting);
    waiting = [];
  }
  count();
}

function arrived(batch) {
  leftOut += batch.leftOut;
  if (held) {
    waiting.push(...batch.events);
    leftOut += Math.max(0, waiting.length - MOST);
    waiting = waiting.slice(-MOST);
  } else {
    put(batch.events);
  }
  count();
}

function listen() {
  source?.close();
  const wanted = { tail: "1", classes: classes.value, text: text.value };
  source = live(wanted, { hello: () => { tail.dataset.text = wanted.text; }, events: arrived });
}

async function draw() {
  const data = await ask("events");
  if (classes.childElementCount === 1) {
    classes.append(...data.words.map((word) => el("option", { value: word }, word)));
  }
  redraw(names, el("p", {}, data.classes.map((one) => el("span", { class: "pb-chip" }, `${one.name} ${number(one.count)}`))),
    table(`Names of the ${number(data.published)} events since the start, as far as somebody listened`, [
      { title: "Event", cell: (row) => el("button", { class: "pb-link", "data-key": row.name, onclick: () => { text.value = row.name; listen(); } }, row.name) },
      { title: "Classes", cell: (row) => chips(row.classes) },
      { title: "Count", number: true, cell: (row) => number(row.count) },
    ], data.names, "No event has been published while somebody listened."));
}

classes.addEventListener("change", listen);
text.addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(listen, 400); });
keepFresh(draw, 3);
listen();
count();
