// A Minnow app beside the routes of a server that was there before. The servers are in ../server.

import { html, launch, register, server, useSignal, type View } from "minnow";

export const Greet = server(async (name: string): Promise<string> => `Hello ${name}!`);

function App(): View {
  const greeting = useSignal("");
  return html`
    <h1>Hello from Minnow!</h1>
    <button onclick=${async () => { greeting.value = await Greet("you"); }}>Greet</button>
    <p role="status">${greeting.value}</p>
    <form method="post" action="/submit"><button>Submit</button></form>
    <p><a href="/about">About</a> <a href="/contact">Contact</a></p>`;
}

export function main(): void {
  register(Greet);
  launch(App);
}
