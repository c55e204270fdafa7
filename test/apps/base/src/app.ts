// An app for any base path: what it links to itself goes through `withBase`.

import { html, launch, register, server, useServerFuture, useSignal, type View, withBase } from "minnow";

export const Greet = server(async (name: string): Promise<string> => `Hello ${name}!`);

function App(): View {
  const greeting = useSignal("");
  const first = useServerFuture(() => Greet("page"));
  return html`
    <h1>${first.value}</h1>
    <a href=${withBase("/robots.txt")}>robots</a>
    <button onclick=${async () => { greeting.value = await Greet("browser"); }}>Greet</button>
    <p role="status">${greeting.value}</p>`;
}

export function main(): void {
  register(Greet);
  launch(App);
}
