import { ask, card, chips, el, keepFresh, live, main, millis, number, redraw, state, table, tile, time } from "./page.js";
import { Chart } from "./chart.js";

const SPAN = 5 * 60 * 1000;
const samples = [];
const charts = [
  new Chart("Events", [{ name: "published", value: (s) => s.events }, { name: "delivered", value: (s) => s.deliveries }], (s) => `${number(s.events)}/s`),
  new Chart("Actions", [{ name: "all", value: (s) => s.actions }, { name: "errors", value: (s) => s.errors }], (s) => `${number(s.actions)}/s`),
  new Chart("Time of an action, ms", [{ name: "median", value: (s) => s.p50 }, { name: "99 of 100", value: (s) => s.p99 }], (s) => millis(s.p99)),
  new Chart("Sessions", [{ name: "sessions", value: (s) => s.sessions }], (s) => number(s.sessions)),
  new Chart("Slowest reader, events behind", [{ name: "events", value: (s) => s.retained }], (s) => number(s.retained)),
  new Chart("Memory, MB", [{ name: "heap", value: (s) => s.heap }], (s) => number(s.heap)),
];
const tiles = el("div", { class: "pb-tiles", id: "pb-tiles" });
const lists = el("div", { class: "pb-grid" });
main.append(tiles, el("div", { class: "pb-grid", id: "pb-charts" }, charts.map((chart) => chart.node)), lists);

function drawCharts() {
  // A young server fills its charts sooner.
  const age = samples.length ? samples[samples.length - 1].t - samples[0].t : 0;
  const span = age <= SPAN / 5 ? SPAN / 5 : age <= (SPAN * 2) / 5 ? (SPAN * 2) / 5 : SPAN;
  charts.forEach((chart) => chart.draw(samples, span));
}

function take(sample) {
  if (samples.length === 0 || sample.t > samples[samples.length - 1].t) {
    samples.push(sample);
  }
  while (samples.length > 0 && samples[0].t < sample.t - SPAN) {
    samples.shift();
  }
}

const sum = (object) => Object.values(object).reduce((a, b) => a + b, 0);
const told = (object) => Object.entries(object).filter(([, count]) => count > 0).map(([name, count]) => `${number(count)} ${name.toLowerCase().replaceAll("_", " ")}`).join(", ");

function listeners(rows) {
  return table("Where the server listens", [
    { title: "Address", cell: (row) => row.address },
    { title: "For", cell: (row) => row.owner },
    { title: "State", cell: (row) => state(row.bound ? "ACTIVE" : "FAILED") },
    { title: "TLS", cell: (row) => (row.secure ? row.expires ? `until ${new Date(row.expires).toLocaleDateString("en-GB")}` : "yes" : "–") },
  ], rows, "The manager is not enabled.");
}

function faults(packs) {
  return table("Packs that do not run", [
    { title: "File", cell: (row) => row.file },
    { title: "Problem", cell: (row) => row.problem },
    { title: "Remedy", cell: (row) => row.remedy },
  ], packs.faults, "All packs run.");
}

function operations(rows) {
  return table("What operators did with consoles and shells", [
    { title: "When", cell: (row) => time(row.time) },
    { title: "Who", cell: (row) => row.account },
    { title: "What", cell: (row) => `${row.subject} ${Object.values(row.targets).join(" ")}` },
    { title: "Outcome", cell: (row) => state(row.outcome) },
  ], rows.slice(0, 10), "Nothing yet.");
}

async function draw() {
  const now = await ask("overview", samples.length === 0 ? { history: "1" } : {});
  if (now.history) {
    now.history.forEach(take);
    drawCharts();
  }
  const fill = now.events.limit > 0 ? (100 * now.events.retained) / now.events.limit : 0;
  redraw(tiles,
    tile("Sessions", number(now.sessions.total), told(now.sessions.transports)),
    tile("Events", number(now.events.published), `${number(now.events.deliveries)} delivered`),
    tile("Event log", `${fill.toFixed(fill < 10 ? 1 : 0)} %`, `${number(now.events.retained)} of ${number(now.events.limit)}`),
    tile("Slow readers", number(now.events.slowReaders), `${number(now.events.overruns)} ended`),
    tile("Actions", number(now.actions.ACTIVE ?? 0), told({ shadowed: now.actions.SHADOWED ?? 0, failed: now.actions.FAILED ?? 0 }) || "all serve"),
    tile("Packs", number(sum(now.packs.states)), told(now.packs.states)),
    tile("Workers", `${now.workers.busy}/${now.workers.limit}`, `${number(now.workers.waiting)} waiting`),
    tile("Lock-outs", number(now.lockOuts), told(now.drops) || "nothing dropped"));
  redraw(lists,
    card("Listeners", listeners(now.listeners), el("p", {}, "Manager: ", chips([now.enabled ? "enabled" : "off", now.webEnabled ? "over HTTP too" : "not over HTTP"]))),
    card("Packs", faults(now.packs)),
    card("Operators", operations(now.operations)));
}

keepFresh(draw);
live({}, { sample: (sample) => { take(sample); drawCharts(); } });
