import { html, launch, register, useResource, useServerFuture, useSignal, type View } from "minnow";
import { DoubleServer, GetServerData } from "./functions.ts";

function App(): View {
  const count = useSignal<i32>(0);
  const problem = useSignal("");
  const late = useResource(GetServerData); // fetched in the browser
  const data = useServerFuture(GetServerData); // fetched on the server, travels in the page
  return html`
    <h1>High-Five counter: ${count.value}</h1>
    <button onclick=${() => { count.value++; }}>Up high!</button>
    <button onclick=${() => { count.value--; }}>Down low!</button>
    <button onclick=${async () => {
      try { count.value = await DoubleServer(count.value); problem.value = ""; }
      catch (e) { problem.value = e.message; }
    }}>Double</button>
    <p role="status">${problem.value}</p>
    <p>late data is ${late.or("None")}</p>
    <p>server data is ${data.value}</p>`;
}

export function main(): void {
  register(DoubleServer);
  register(GetServerData);
  launch(App);
}
