import { get, HttpError, html, launch, post, register, useSignal, type View } from "minnow";

export interface Entry { id: i32; text: string }

export class TooLong extends HttpError {
  constructor(readonly length: i32, readonly most: i32) { super(422, `${length} letters are more than ${most}`); }
}

/** Kept as long as the instance lives. */
const entries: Entry[] = [];

export const GetData = get("/api/data", async (): Promise<string> => "Hello from the server!");
export const GetEntries = get("/api/entries?limit", async (limit: i32 = 10): Promise<Entry[]> => entries.slice(-limit));
export const AddEntry = post("/api/entries", async (text: string): Promise<Entry> => {
  if (text.length > 20) throw new TooLong(text.length, 20);
  const entry: Entry = { id: entries.length + 1, text };
  entries.push(entry);
  return entry;
});

function App(): View {
  const count = useSignal<i32>(0);
  const said = useSignal("...");
  return html`
    <h1>High-Five counter: ${count.value}</h1>
    <button onclick=${() => { count.value++; }}>Up high!</button>
    <button onclick=${() => { count.value--; }}>Down low!</button>
    <button onclick=${async () => { said.value = await GetData(); }}>Run a server function</button>
    <p>Server said: ${said.value}</p>`;
}

export function main(): void {
  register(GetData);
  register(GetEntries);
  register(AddEntry);
  launch(App);
}
