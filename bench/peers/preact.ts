import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Row, Templates, Tile } from "../workloads.ts";

export const templates: Templates<string> = {
  table: (rows) => renderToString(h(Table, { rows })),
  spiral: (tiles) => renderToString(h(Spiral, { tiles })),
};

function Table({ rows }: { rows: readonly Row[] }) {
  return h(
    "table",
    null,
    h(
      "tbody",
      null,
      rows.map((row) => h("tr", null, h("td", null, row.id), h("td", null, row.name))),
    ),
  );
}

function Spiral({ tiles }: { tiles: readonly Tile[] }) {
  const cells = tiles.map((tile) => h("div", { class: "tile", style: `left: ${tile.left}px; top: ${tile.top}px;` }));
  return h("div", { id: "wrapper" }, cells);
}
