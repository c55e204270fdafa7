// The hello page, and a call as clients make them.

import { html, launch, register, server, type View } from "minnow";

export const Double = server(async (n: i32): Promise<i32> => n * 2);

function App(): View {
  return html`<h1>Hello from Minnow</h1>`;
}

export function main(): void {
  register(Double);
  launch(App);
}
