import { get, html, launch, type Middleware, register, request, response, sleep, use, useAction, type View } from "minnow";
import { timeout } from "minnow/middleware";

/** Around all requests, pages and files too. */
const log: Middleware = async (next) => {
  console.log(`Request: ${request().method} ${request().path}`);
  await next();
  console.log(`Response: ${response().status}`);
};

/** Around one function: it sleeps for longer than it may. */
export const GetCount = get("/api/count", { use: [timeout(3000)] }, async (): Promise<i32> => {
  await sleep(5000);
  return 123;
});

function App(): View {
  const count = useAction(GetCount);
  return html`
    <h1>Fullstack Middleware Example</h1>
    <button onclick=${() => count.call()}>Fetch Data</button>
    <pre>${count.pending ? "…" : count.error?.message ?? count.value}</pre>`;
}

export function main(): void {
  use(log);
  register(GetCount);
  launch(App);
}
