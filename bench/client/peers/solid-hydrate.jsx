import { hydrate } from "solid-js/web";
import { makeRows } from "../../apps/rows/src/rows.ts";
import { table, withSignals } from "./solid-table.jsx";

export const App = () => table(withSignals(makeRows(1000)));

if (typeof document !== "undefined") hydrate(App, document.getElementById("main"));
