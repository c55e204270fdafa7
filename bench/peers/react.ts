import { createElement as h } from "react";
import { renderToString } from "react-dom/server";
import type { Row, Templates, Tile } from "../workloads.ts";

export const templates: Templates<string> = {
  table: (rows) => renderToString(h(Table, { rows })),
  spiral: (tiles) => renderToString(h(Spiral, { tiles })),
};

function Table({ rows }: { rows: readonly Row[] }) {
  const lines = rows.map((row) => h("tr", { key: row.id }, h("td", null, row.id), h("td", null, row.name)));
  return h("table", null, h("tbody", null, lines));
}

function Spiral({ tiles }: { tiles: readonly Tile[] }) {
  const cells = tiles.map((tile, index) =>
    h("div", { key: index, className: "tile", style: { left: `${tile.left}px`, top: `${tile.top}px` } }),
  );
  return h("div", { id: "wrapper" }, cells);
}
