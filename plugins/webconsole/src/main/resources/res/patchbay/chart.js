// Line charts of the last minutes, drawn as SVG.
import { el } from "./page.js";

const SPACE = "http://www.w3.org/2000/svg";
const WIDTH = 400;
const HEIGHT = 120;
const LEFT = 44;
const BOTTOM = 102;
const TOP = 10;

function svg(name, attributes, text = "") {
  const node = document.createElementNS(SPACE, name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  node.textContent = text;
  return node;
}

/** The next of 1, 2, 5, 10, 20 … that is not less. */
function ceiling(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value);
}

const short = (value) => (value >= 1e6 ? `${value / 1e6}M` : value >= 1000 ? `${value / 1000}k` : `${value}`);

/** A chart: title, series (name and value(sample)), and how the newest value is told. */
export class Chart {
  constructor(title, series, tell) {
    this.title = title;
    this.series = series;
    this.tell = tell;
    this.now = el("span", { class: "pb-now" }, "–");
    this.drawing = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", preserveAspectRatio: "none" });
    const key = series.length < 2 ? null
      : el("div", { class: "pb-key" }, series.map((one, index) => el("span", { class: `pb-k${index}` }, `${index ? " ┅ " : "━ "}${one.name}`)));
    this.node = el("section", { class: "pb-card pb-chart", "aria-label": title },
      el("div", { class: "pb-head" }, el("h2", {}, title), this.now), this.drawing, key);
  }

  draw(samples, span) {
    const end = samples.length ? samples[samples.length - 1].t : Date.now();
    const top = ceiling(Math.max(1, ...samples.flatMap((sample) => this.series.map((one) => one.value(sample)))));
    const x = (sample) => LEFT + (WIDTH - LEFT - 4) * (1 - (end - sample.t) / span);
    const y = (value) => BOTTOM - (BOTTOM - TOP) * (value / top);
    const parts = [
      svg("line", { x1: LEFT, y1: BOTTOM, x2: WIDTH - 4, y2: BOTTOM, class: "pb-axis" }),
      svg("line", { x1: LEFT, y1: TOP, x2: WIDTH - 4, y2: TOP, class: "pb-axis" }),
      svg("text", { x: LEFT - 5, y: BOTTOM + 3, "text-anchor": "end", class: "pb-scale" }, "0"),
      svg("text", { x: LEFT - 5, y: TOP + 5, "text-anchor": "end", class: "pb-scale" }, short(top)),
      svg("text", { x: LEFT, y: HEIGHT - 4, class: "pb-scale" }, `${Math.round(span / 60000)} min ago`),
      svg("text", { x: WIDTH - 4, y: HEIGHT - 4, "text-anchor": "end", class: "pb-scale" }, "now"),
    ];
    this.series.forEach((one, index) => {
      // What there is no value for is a gap.
      const runs = [[]];
      for (const sample of samples) {
        if (one.value(sample) < 0) {
          runs.push([]);
        } else {
          runs[runs.length - 1].push(`${x(sample).toFixed(1)},${y(one.value(sample)).toFixed(1)}`);
        }
      }
      for (const points of runs.filter((run) => run.length > 0)) {
        if (index === 0 && points.length > 1) {
          const from = points[0].split(",")[0];
          const to = points[points.length - 1].split(",")[0];
          parts.push(svg("polygon", { points: `${from},${BOTTOM} ${points.join(" ")} ${to},${BOTTOM}`, class: "pb-area" }));
        }
        parts.push(points.length > 1 ? svg("polyline", { points: points.join(" "), class: `pb-line-${index}` })
          : svg("circle", { cx: points[0].split(",")[0], cy: points[0].split(",")[1], r: 2, class: `pb-line-${index}` }));
      }
    });
    this.drawing.replaceChildren(...parts);
    const newest = samples.length ? this.tell(samples[samples.length - 1]) : "–";
    this.now.textContent = newest;
    this.drawing.setAttribute("aria-label", `${this.title} in the last ${Math.round(span / 60000)} minutes, now ${newest}`);
  }
}
