import { ask, bytes, card, chips, el, keepFresh, main, order, redraw, root, say, state, table } from "./page.js";

const deployed = el("div");
const shipped = el("div");
const file = el("input", { type: "file", id: "pb-file", accept: ".jar" });
let largest = 0;

main.append(
  card("In deploy/", deployed),
  el("div", { class: "pb-grid" },
    card("In packs/", shipped),
    card("Install from a file", el("form", { class: "pb-form", onsubmit: upload },
      el("label", { for: "pb-file" }, "A jar; one of the same name is replaced", file),
      el("p", { class: "pb-soft" }, "A pack is code: it may do whatever the server may."),
      el("div", { class: "pb-buttons" }, el("button", { class: "pb-main-button", type: "submit" }, "Install"))))));

async function upload(event) {
  event.preventDefault();
  const jar = file.files[0];
  if (!jar) {
    say("Choose a file first.");
  } else if (jar.size > largest) {
    say(`The file is larger than ${bytes(largest)}.`);
  } else {
    const outcome = await order("pack-upload", { file: jar.name }, jar);
    if (outcome.done) {
      file.value = "";
    }
    refresh();
  }
}

async function perform(name, row, question = "") {
  if (!question || confirm(question)) {
    await order(name, { file: row.file });
    refresh();
  }
}

function buttons(row, again) {
  const button = (text, name, question, style = "") => el("button", { class: style, "data-key": `${name}${row.file}`, "aria-label": `${text} ${row.file}`, onclick: () => perform(name, row, question) }, text);
  return el("div", { class: "pb-buttons" },
    row.running ? button("Stop", "pack-stop", `Stop ${row.file}? Its actions are gone until it is started.`) : button("Start", "pack-start", ""),
    again ? button("Update", "pack-install", `Replace deploy/${row.file} by packs/${row.file}?`) : null,
    button("Remove", "pack-remove", `Delete deploy/${row.file}? Its actions leave with it.`, "pb-danger"));
}

function about(row) {
  return [
    el("div", {}, el("strong", {}, row.title || row.bundle || row.file)),
    el("div", { class: "pb-soft" }, [row.symbolicName, row.version].filter(Boolean).join(" ")),
    el("div", { class: "pb-soft" }, row.vendor ?? ""),
    row.settings?.length ? el("div", {}, row.settings.map((pid) => [el("a", { href: `${root}/configMgr/${encodeURIComponent(pid)}` }, "Settings"), " "]).flat()) : null,
  ].filter(Boolean);
}

function registered(row) {
  if (!row.symbolicName) {
    return el("span", { class: "pb-soft" }, "–");
  }
  const names = row.actions ?? [];
  const head = [[names.length, "action"], [row.hooks.length, "hook"], [row.services, "service"]]
    .map(([count, what]) => `${count} ${what}${count === 1 ? "" : "s"}`).join(", ");
  return names.length === 0 ? head : el("details", {}, el("summary", {}, head), chips(names.map(String).slice(0, 17)), names.slice(17).map((name) => el("span", { class: "pb-chip" }, name)));
}

function condition(row) {
  return [state(row.state), row.problem ? el("div", {}, row.problem) : null, row.remedy ? el("div", { class: "pb-soft" }, row.remedy) : null].filter(Boolean);
}

async function draw() {
  const data = await ask("packs");
  largest = data.largest;
  const there = new Set(data.shipped.map((row) => row.file));
  const open = new Set([...deployed.querySelectorAll("details[open]")].map((node) => node.closest("tr").dataset.file));
  redraw(deployed, table("What lies in the watched folder and what became of it", [
    { title: "File", cell: (row) => el("span", { class: "pb-mono" }, row.file) },
    { title: "State", cell: condition },
    { title: "Bundle", cell: about },
    { title: "Registered", cell: registered },
    { title: "", cell: (row) => buttons(row, there.has(row.file)) },
  ], data.deployed, "The folder is empty."));
  deployed.querySelectorAll("tbody tr").forEach((node, index) => {
    node.dataset.file = data.deployed[index]?.file ?? "";
    if (open.has(node.dataset.file)) {
      node.querySelector("details")?.setAttribute("open", "");
    }
  });
  redraw(shipped, table("What came along", [
    { title: "File", cell: (row) => el("span", { class: "pb-mono" }, row.file) },
    { title: "Bundle", cell: (row) => `${row.symbolicName} ${row.version}` },
    { title: "Vendor", cell: (row) => row.vendor },
    { title: "", cell: (row) => (row.deployed ? el("span", { class: "pb-soft" }, "in deploy/")
      : el("button", { "data-key": `i${row.file}`, "aria-label": `Install ${row.file}`, onclick: () => perform("pack-install", row) }, "Install")) },
  ], data.shipped, "There are none."));
}

const refresh = keepFresh(draw);
