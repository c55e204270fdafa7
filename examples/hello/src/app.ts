import { html, launch, type View } from "minnow";

function App(): View {
  return html`<h1>Hello from Minnow</h1>`;
}

export function main(): void {
  launch(App);
}
