// A program that calls the app's server functions: `node cli/main.ts http://localhost:8080 add "a text"`, or `list`, or `hello`.
// What it may call, and with what, says dist/client.ts, which the build made.

import { pathToFileURL } from "node:url";
import { ServerFnError } from "minnow/client";

interface Entry {
  id: number;
  text: string;
}

/** What this program uses of dist/client.ts: an app of your own imports it by its path, and needs none of this. */
interface Api {
  GetData(): Promise<string>;
  GetEntries(limit?: number): Promise<Entry[]>;
  AddEntry(text: string): Promise<Entry>;
}

const [url = "http://localhost:8080", word = "hello", text = ""] = process.argv.slice(2);
const client = pathToFileURL(process.env.CLIENT ?? "dist/client.ts").href;
const { connect } = (await import(client)) as { connect(options: { url: string; timeout: number }): Api };
const api = connect({ url, timeout: 5000 });

try {
  if (word === "add") console.log(`added ${(await api.AddEntry(text)).id}`);
  else if (word === "list") for (const entry of await api.GetEntries()) console.log(`${entry.id}: ${entry.text}`);
  else console.log(await api.GetData());
} catch (error) {
  if (!(error instanceof ServerFnError)) throw error;
  console.error(`${error.kind} ${error.code} ${error.type}: ${error.message}`);
  process.exitCode = 1;
}
