import { ago, ask, bytes, card, chips, el, keepFresh, main, number, order, redraw, table } from "./page.js";

const find = el("input", { type: "search", id: "pb-find", autocomplete: "off", oninput: () => refresh() });
const place = el("div");
const more = el("div");
let chosen = null;
main.append(el("div", { class: "pb-bar" }, el("label", { class: "pb-grow", for: "pb-find" }, "Account, address, transport or #number", find)),
  card("Sessions", place), more);

async function kick(row) {
  const who = row.account || row.address;
  if (confirm(`End session #${row.ident} of ${who}?`)) {
    await order("kick", { ident: row.ident });
    refresh();
  }
}

function details(row) {
  const list = (words) => (words.length ? el("ul", {}, words.map((word) => el("li", { class: "pb-mono" }, word))) : el("p", { class: "pb-soft" }, "none"));
  return card(`Session #${row.ident}`,
    el("p", {}, `${row.account || "not logged in"} from ${row.address} over ${row.transport}, ${number(row.requests)} requests, ${number(row.sentEvents)} events.`),
    el("h3", {}, "May see"), el("p", {}, chips(row.read)),
    el("h3", {}, "Wants to see"), el("p", {}, chips(row.wants)),
    el("h3", {}, "May do"), el("p", {}, chips(row.write)),
    el("h3", {}, "Filters"), list(row.filters),
    el("h3", {}, "Datastores"),
    table(`Values stored with session #${row.ident}`, [
      { title: "Name", cell: (store) => store.name },
      { title: "Uid", cell: (store) => store.uid || "–" },
      { title: "Owner", cell: (store) => store.owner },
    ], row.datastores, "Nothing is stored with it."));
}

async function draw() {
  const data = await ask("sessions", { q: find.value });
  const rows = data.rows;
  const shown = rows.length < data.matching ? `the newest ${rows.length} of ${number(data.matching)}` : number(data.matching);
  redraw(place, table(`${shown} of ${number(data.total)} sessions`, [
    { title: "Account", cell: (row) => el("button", { class: "pb-link", "data-key": `s${row.ident}`, onclick: () => { chosen = row.ident; refresh(); } }, row.account || "(not logged in)") },
    { title: "Address", cell: (row) => row.address },
    { title: "Transport", cell: (row) => row.transport },
    { title: "Since", cell: (row) => ago(row.since) },
    { title: "Lag", number: true, cell: (row) => number(row.lag) },
    { title: "Sent", number: true, cell: (row) => bytes(row.sentBytes) },
    { title: "Last action", cell: (row) => row.lastAction || "–" },
    { title: "Stored", number: true, cell: (row) => row.datastores.length },
    { title: "End it", cell: (row) => el("button", { class: "pb-danger", "data-key": `k${row.ident}`, "aria-label": `End session ${row.ident} of ${row.account || row.address}`, onclick: () => kick(row) }, "Kick") },
  ], rows, "No session."));
  const row = rows.find((candidate) => candidate.ident === chosen);
  redraw(more, row ? [details(row)] : []);
}

const refresh = keepFresh(draw);
