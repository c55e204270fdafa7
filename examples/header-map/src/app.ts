import { get, html, launch, register, request, useAction, type View } from "minnow";

/** No parameter is needed for what the request brings along. */
export const GetHeaders = get("/api/example", async (): Promise<string> =>
  request().headers.entries().map(([name, value]) => `${name}: ${value}`).join("\n"));

function App(): View {
  const headers = useAction(GetHeaders);
  return html`
    <h1>Header Map Example</h1>
    <button onclick=${() => headers.call()}>Get Headers</button>
    ${headers.value === null ? html`<p>No headers yet</p>` : html`<p>Response from server:</p><pre>${headers.value}</pre>`}`;
}

export function main(): void {
  register(GetHeaders);
  launch(App);
}
