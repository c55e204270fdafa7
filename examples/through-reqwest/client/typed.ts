// The typed client of the build: `node client/typed.ts http://localhost:8080`. An app of your own imports dist/client.ts by
// its path, and gets these types from there.

import { pathToFileURL } from "node:url";

interface User {
  id: string;
  name: string;
}

/** What this program uses of dist/client.ts. */
interface Client {
  connect(options: { url: string }): { GetUser(id: number): Promise<User> };
}

const [url = "http://localhost:8080"] = process.argv.slice(2);
const { connect } = (await import(pathToFileURL(process.env.CLIENT ?? "dist/client.ts").href)) as Client;
const user = await connect({ url }).GetUser(123);
console.log(`${user.id} is ${user.name}`);
