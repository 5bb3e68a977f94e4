import { ask, card, chips, el, fill, keepFresh, main, millis, number, order, redraw, state, table } from "./page.js";

const find = el("input", { type: "search", id: "pb-find", autocomplete: "off", oninput: () => paint() });
const states = el("select", { id: "pb-state", onchange: () => paint() },
  ["all", "active", "shadowed", "failed"].map((word) => el("option", {}, word)));
const list = el("div");
const side = el("div", { class: "pb-side pb-stack" });
let rows = [];
let chosen = decodeURIComponent(location.hash.slice(1));
main.append(
  el("div", { class: "pb-bar" },
    el("label", { class: "pb-grow", for: "pb-find" }, "Name, bundle or synopsis", find),
    el("label", { for: "pb-state" }, "State", states)),
  el("div", { class: "pb-split" }, card("Actions", list), side));

function paint() {
  const wanted = find.value.toLowerCase();
  const shown = rows.filter((row) => (states.value === "all" || row.state === states.value.toUpperCase())
    && `${row.name} ${row.owner} ${row.synopsis ?? ""}`.toLowerCase().includes(wanted));
  redraw(list, table(`${number(shown.length)} of ${number(rows.length)} actions`, [
    { title: "Action", cell: (row) => [el("button", { class: "pb-link", "data-key": `${row.name}@${row.owner}`, onclick: () => choose(row.name, true) }, row.name), el("div", { class: "pb-owner" }, row.owner)] },
    { title: "State", cell: (row) => [state(row.state), row.reason ? el("div", { class: "pb-soft" }, row.reason) : null].filter(Boolean) },
    { title: "Classes", class: "pb-wide-only", cell: (row) => chips(row.classes ?? [], "everybody") },
    { title: "Calls", number: true, cell: (row) => number(row.calls) },
    { title: "Errors", number: true, cell: (row) => number(row.errors) },
    { title: "p50", number: true, cell: (row) => (row.calls ? millis(row.p50) : "–") },
    { title: "p99", number: true, cell: (row) => (row.calls ? millis(row.p99) : "–") },
  ], shown, "No action."));
}

async function choose(name, go = false) {
  chosen = name;
  history.replaceState(null, "", `#${encodeURIComponent(name)}`);
  const [{ offers }, { accounts }] = await Promise.all([ask("actions", { name }), ask("accounts")]);
  const offer = offers.find((one) => one.state === "ACTIVE") ?? offers[0];
  if (!offer) {
    fill(side, card(name, el("p", {}, "This action is not offered any more.")));
    return;
  }
  fill(side, documentation(offer), trial(offer, accounts));
  side.scrollTop = 0;
  if (go && matchMedia("(max-width: 60rem)").matches) {
    side.scrollIntoView();
  }
}

function documentation(offer) {
  return card(offer.name,
    el("p", {}, offer.synopsis ?? ""),
    (offer.description ?? "").split("\n").map((text) => el("p", {}, text)),
    el("h3", {}, "Headers"),
    table(`Headers of ${offer.name}`, [
      { title: "Name", cell: (row) => el("span", { class: "pb-mono" }, row.name) },
      { title: "", cell: (row) => (row.required ? "required" : "optional") },
      { title: "What it says", cell: (row) => row.text },
    ], offer.arguments ?? [], "None besides Action and ActionID."),
    el("p", {}, "Any of these classes allows it: ", chips(offer.classes ?? [], "everybody who is logged in")),
    el("p", { class: "pb-soft" }, offer.changes ? "Its calls are audited." : "It changes nothing, so its calls are not audited."),
    (offer.seeAlso ?? []).length ? el("p", {}, "See also: ", offer.seeAlso.map((name) => [el("button", { class: "pb-link", onclick: () => choose(name) }, name), " "])
      .flat()) : null);
}

function trial(offer, accounts) {
  const account = el("select", { id: "pb-account", onchange: () => verdict() }, accounts.map((one) => el("option", {}, one.name)));
  const required = (offer.arguments ?? []).filter((one) => one.required).map((one) => `${one.name}: `);
  const message = el("textarea", { id: "pb-message", rows: 6, spellcheck: "false" });
  message.value = [`Action: ${offer.name}`, ...required].join("\n");
  const answer = el("div", { "aria-live": "polite" });
  const may = el("p", { class: "pb-soft" });
  const button = el("button", { type: "submit", class: "pb-main-button" }, "Send");

  async function verdict() {
    const { verdicts } = await ask("accounts", { action: offer.name });
    const found = verdicts.find((one) => one.account === account.value);
    may.textContent = found ? found.reason : "";
    may.className = found?.permitted ? "pb-good" : "pb-bad";
  }

  async function send(event) {
    event.preventDefault();
    button.disabled = true;
    const outcome = await order("try", { account: account.value, message: message.value });
    button.disabled = false;
    fill(answer, el("h3", {}, outcome.message),
      outcome.answer ? el("pre", { class: "pb-raw", tabindex: "0", "aria-label": "Answer" }, outcome.answer) : null,
      outcome.cut ? el("p", { class: "pb-warn" }, "The answer is longer; the rest is not shown.") : null);
  }

  verdict();
  return card(`Try ${offer.name}`,
    el("form", { class: "pb-form", onsubmit: send },
      el("label", { for: "pb-account" }, "As the account", account), may,
      el("label", { for: "pb-message" }, "Request, a header on each line", message),
      el("p", { class: "pb-soft" }, "It is really done, with the rights of that account, and recorded with your name."),
      el("div", { class: "pb-buttons" }, button)),
    answer);
}

async function draw() {
  rows = (await ask("actions")).rows;
  paint();
}

keepFresh(draw, 3);
if (chosen) {
  choose(chosen);
} else {
  fill(side, card("Documentation", el("p", { class: "pb-soft" }, "Choose an action to read about it and to try it.")));
}
