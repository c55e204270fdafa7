import { makeTiles, type Tile } from "./apps/spiral/src/tiles.ts";
import { makeRows, type Row } from "./apps/table/src/rows.ts";
import { makeRows as makeEscapedRows } from "./apps/table-escape/src/rows.ts";

/** What is rendered: the same data, from the same source files, as in the apps of `bench/apps`. */
export type Workload = "table" | "table-escape" | "spiral";

export const workloads: readonly Workload[] = ["table", "table-escape", "spiral"];

/** A renderer writes one of two pages. */
export interface Templates<Output> {
  table(rows: readonly Row[]): Output;
  spiral(tiles: readonly Tile[]): Output;
}

/** Binds a renderer to a workload's data. */
export function bind<Output>(templates: Templates<Output>, workload: Workload): () => Output {
  if (workload === "spiral") {
    const tiles = makeTiles();
    return () => templates.spiral(tiles);
  }
  const rows = workload === "table" ? makeRows() : makeEscapedRows();
  return () => templates.table(rows);
}

export type { Row, Tile };
