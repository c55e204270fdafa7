import { html, launch, type View } from "minnow";
import { makeRows } from "./rows.ts";

const rows = makeRows();

function App(): View {
  return html`<table><tbody>${rows.map((r) => html`<tr><td>${r.id}</td><td>${r.name}</td></tr>`)}</tbody></table>`;
}

export function main(): void {
  launch(App);
}
