import { ask, card, chips, el, fill, keepFresh, main, number, order, redraw, table, time } from "./page.js";

const matrix = el("div");
const locks = el("div");
const failures = el("div");
const access = el("div");
const action = el("input", { id: "pb-action", list: "pb-actions", autocomplete: "off", placeholder: "Originate" });
const known = el("datalist", { id: "pb-actions" });
const verdicts = el("div", { "aria-live": "polite" });

main.append(
  card("Rights", matrix),
  el("div", { class: "pb-grid" },
    card("Who may call an action", el("form", { class: "pb-form", onsubmit: judge },
      el("label", { for: "pb-action" }, "Action", action), known,
      el("div", { class: "pb-buttons" }, el("button", { class: "pb-main-button", type: "submit" }, "Ask"))), verdicts),
    card("Lock-outs", locks),
    card("Failed log-ons", failures)),
  card("Access lists and filters", access));

async function judge(event) {
  event.preventDefault();
  const data = await ask("accounts", { action: action.value.trim() });
  fill(verdicts, table(`Who may call ${data.action}`, [
    { title: "Account", cell: (row) => row.account },
    { title: "May", cell: (row) => el("span", { class: row.permitted ? "pb-good" : "pb-bad" }, row.permitted ? "yes" : "no") },
    { title: "Why", cell: (row) => row.reason },
  ], data.verdicts, "There is no account."));
}

/** r reads, w calls; told in words to those who cannot see it. */
function right(account, word) {
  const read = account.read.includes(word);
  const write = account.write.includes(word);
  const told = read && write ? "reads and calls" : read ? "reads" : write ? "calls" : "nothing";
  return el("span", { role: "img", "aria-label": `${word}: ${told}`, title: `${word}: ${told}`, class: read || write ? "pb-mono" : "pb-mono pb-soft" },
    `${read ? "r" : "·"}${write ? "w" : "·"}`);
}

async function release(row) {
  await order("release", { key: row.key });
  refresh();
}

async function draw() {
  const data = await ask("accounts");
  redraw(matrix, table("r: sees events of the class; w: may call actions of the class", [
    { title: "Account", cell: (row) => el("strong", {}, row.name) },
    { title: "Secret", cell: (row) => (row.hashed ? "hashed" : row.enabled ? "in the clear" : el("span", { class: "pb-bad" }, "none")) },
    ...data.words.map((word) => ({ title: el("span", {}, word), class: "pb-tick", cell: (row) => right(row, word) })),
  ], data.accounts, "There is no account."));
  redraw(locks, table("Log-ons that are not looked at for a while", [
    { title: "Whose", cell: (row) => row.key },
    { title: "Failures", number: true, cell: (row) => number(row.failures) },
    { title: "Until", cell: (row) => time(row.until) },
    { title: "Lift it", cell: (row) => el("button", { "data-key": row.key, "aria-label": `Release ${row.key}`, onclick: () => release(row) }, "Release") },
  ], data.lockOuts, "Nobody is locked out."));
  const reasons = Object.entries(data.failures).filter(([, count]) => count > 0);
  redraw(failures,
    el("p", {}, `${number(data.logins)} log-ons succeeded. `, reasons.map(([name, count]) => el("span", { class: "pb-chip" }, `${name.toLowerCase().replaceAll("_", " ")} ${number(count)}`))),
    table("The last that failed", [
      { title: "When", cell: (row) => time(row.time) },
      { title: "Account", cell: (row) => row.account || "–" },
      { title: "From", cell: (row) => row.address },
      { title: "Why", cell: (row) => row.detail.toLowerCase().replaceAll("_", " ") },
    ], data.recent.slice(0, 20), "None since the pages are there."));
  const lines = (list) => (list.length ? list.map((line) => el("div", { class: "pb-mono" }, line)) : "–");
  redraw(access, table("The last line that fits an address decides", [
    { title: "Account", cell: (row) => row.name },
    { title: "Access list", cell: (row) => lines(row.acl) },
    { title: "Filters", cell: (row) => lines(row.filters) },
  ], data.accounts, "There is no account."));
}

const refresh = keepFresh(draw, 3);
ask("actions").then(({ rows }) => known.append(...rows.filter((row) => row.state === "ACTIVE").map((row) => el("option", { value: row.name }))));
