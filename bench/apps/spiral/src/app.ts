import { html, launch, type View } from "minnow";
import { makeTiles } from "./tiles.ts";

const tiles = makeTiles();

function App(): View {
  return html`<div id="wrapper">${tiles.map((t) => html`<div class="tile" style="left: ${t.left}px; top: ${t.top}px;"></div>`)}</div>`;
}

export function main(): void {
  launch(App);
}
