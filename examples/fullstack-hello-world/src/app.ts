import { get, html, launch, register, useAction, type View } from "minnow";

export const Greet = get("/api/{name}?age", async (name: string, age: i32): Promise<string> => `Hello ${name}, you are ${age} years old!`);

function App(): View {
  const greeting = useAction(Greet);
  return html`
    <h1>Server says:</h1>
    <pre>${greeting.pending ? "…" : greeting.error?.message ?? greeting.value ?? "nothing yet"}</pre>
    <button onclick=${() => greeting.call("world", 30)}>Click me!</button>`;
}

export function main(): void {
  register(Greet);
  launch(App);
}
