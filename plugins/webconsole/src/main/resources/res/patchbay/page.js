// What all pages share: making elements, asking the server, telling what happened.
const home = document.getElementById("patchbay");

export const main = document.getElementById("pb-main");
export const root = home.dataset.root;

/** An element. Texts become text nodes, never HTML. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      node.addEventListener(key.slice(2), value);
    } else if (value === true) {
      node.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined).map((child) =>
    child instanceof Node ? child : document.createTextNode(String(child))));
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined));
}

export function card(title, ...children) {
  return el("section", { class: "pb-card", "aria-label": title }, el("h2", {}, title), ...children);
}

export function tile(name, value, note = "") {
  return el("div", { class: "pb-card pb-tile" },
    el("div", { class: "pb-name" }, name), el("div", { class: "pb-value" }, value), el("div", { class: "pb-note" }, note));
}

export function chips(words, none = "none") {
  return words.length === 0 ? el("span", { class: "pb-soft" }, none)
    : words.length >= 18 ? el("span", { class: "pb-chip", title: words.join(", ") }, "all")
      : words.map((word) => el("span", { class: "pb-chip" }, word));
}

const shades = { ACTIVE: "good", SUCCESS: "good", PENDING: "warn", SHADOWED: "warn", FAILED: "bad", FAILURE: "bad", DENIED: "bad" };

export function state(word) {
  return el("span", { class: `pb-state pb-${shades[word] ?? "warn"}` }, word.toLowerCase());
}

/** A table. Columns: title, cell(row), number. */
export function table(caption, columns, rows, none) {
  const align = (column) => (column.number ? "pb-number" : column.class);
  const head = el("tr", {}, columns.map((column) => el("th", { scope: "col", class: align(column) }, column.title)));
  const body = rows.map((row) => el("tr", {}, columns.map((column) => el("td", { class: align(column) }, column.cell(row)))));
  if (rows.length === 0) {
    body.push(el("tr", {}, el("td", { colspan: columns.length, class: "pb-empty" }, none)));
  }
  return el("div", { class: "pb-scroll", tabindex: "0", role: "region", "aria-label": caption },
    el("table", {}, el("caption", {}, caption), el("thead", {}, head), el("tbody", {}, body)));
}

export const number = (value) => Number(value).toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });

export function bytes(value) {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let step = 0;
  let rest = value;
  while (rest >= 1000 && step < units.length - 1) {
    rest /= 1000;
    step++;
  }
  return `${rest >= 100 || step === 0 ? Math.round(rest) : rest.toFixed(1)} ${units[step]}`;
}

export const millis = (value) => (value <= 0 ? "–" : value >= 100 ? `${Math.round(value)} ms` : `${Number(value.toPrecision(2))} ms`);

export function time(moment) {
  return el("time", { datetime: new Date(moment).toISOString(), class: "pb-nowrap" },
    new Date(moment).toLocaleTimeString("en-GB"));
}

export function ago(moment) {
  const seconds = Math.max(0, Math.round((Date.now() - moment) / 1000));
  const text = seconds < 60 ? `${seconds} s` : seconds < 3600 ? `${Math.floor(seconds / 60)} min`
    : seconds < 86400 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86400)} d`;
  return el("time", { datetime: new Date(moment).toISOString(), title: new Date(moment).toLocaleString("en-GB"), class: "pb-nowrap" }, text);
}

/** What the server has under that name. */
export async function ask(name, query = {}) {
  const response = await fetch(`${root}/patchbay-data/${name}?${new URLSearchParams(query)}`, { headers: { Accept: "application/json" } });
  if (!response.ok) {
    throw new Error(`The server answers ${response.status}.`);
  }
  return response.json();
}

/** Has the server do something, and says what came of it. */
export async function order(name, fields, body = null) {
  const url = `${root}/patchbay-deed/${name}`;
  const head = { "X-Patchbay-Token": home.dataset.token };
  const form = new URLSearchParams(fields);
  try {
    const response = body === null
      ? await fetch(url, { method: "POST", headers: head, body: form })
      : await fetch(`${url}?${form}`, { method: "POST", headers: { ...head, "Content-Type": "application/java-archive" }, body });
    const outcome = await response.json();
    say(outcome.message);
    return outcome;
  } catch (problem) {
    say(`The server cannot be reached: ${problem.message}`);
    return { done: false, message: String(problem) };
  }
}

let silence = 0;

export function say(text) {
  fill(document.getElementById("pb-said"), el("p", {}, text));
  clearTimeout(silence);
  silence = setTimeout(() => fill(document.getElementById("pb-said")), 6000);
}

/** Listens to what is new; the browser connects again by itself. */
export function live(query, handlers) {
  const source = new EventSource(`${root}/patchbay-live?${new URLSearchParams(query)}`);
  for (const [name, handler] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handler(JSON.parse(event.data)));
  }
  addEventListener("pagehide", () => source.close());
  return source;
}

/** Draws again every few seconds, one drawing at a time, and not while nobody looks. */
export function keepFresh(draw, seconds = 2) {
  let running = false;
  const turn = async () => {
    if (running || document.hidden) {
      return;
    }
    running = true;
    try {
      await draw();
    } catch (problem) {
      say(`The page cannot be brought up to date: ${problem.message}`);
    } finally {
      running = false;
    }
  };
  turn();
  setInterval(turn, seconds * 1000);
  return turn;
}

/** Draws what has changed. Focus and scroll, which the user has in hand, survive a new drawing of the same place. */
export function redraw(place, ...children) {
  const fresh = el("div");
  fill(fresh, ...children);
  if (fresh.innerHTML === place.innerHTML) {
    return;
  }
  const active = document.activeElement;
  const key = place.contains(active) ? active.dataset.key : undefined;
  const scrolled = [...place.querySelectorAll(".pb-scroll")].map((node) => node.scrollLeft);
  place.replaceChildren(...fresh.childNodes);
  place.querySelectorAll(".pb-scroll").forEach((node, index) => { node.scrollLeft = scrolled[index] ?? 0; });
  if (key !== undefined) {
    place.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  }
}

// Telephones take the page as wide as they are, which the frame of the console does not ask for.
if (!document.querySelector("meta[name=viewport]")) {
  document.head.append(el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }));
}
document.documentElement.lang = "en";
