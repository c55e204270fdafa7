import htm from "htm";
import vhtml from "vhtml";
import type { Templates } from "../workloads.ts";

/** htm's declarations describe a CommonJS module, Node loads its ES module. */
const html = (htm as unknown as typeof htm.default).bind(vhtml);

export const templates: Templates<string> = {
  table: (rows) =>
    String(
      html`<table><tbody>${rows.map((row) => html`<tr><td>${row.id}</td><td>${row.name}</td></tr>`)}</tbody></table>`,
    ),
  spiral: (tiles) =>
    String(
      html`<div id="wrapper">${tiles.map(
        (tile) => html`<div class="tile" style=${`left: ${tile.left}px; top: ${tile.top}px;`}></div>`,
      )}</div>`,
    ),
};
