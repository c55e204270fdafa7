import { Extension, get, type Middleware, openStore, post, request } from "minnow";

// 1. A variable at the top of a module: as long as the instance lives. wasmtime starts every request with a new one.

const messages: string[] = [];

export const AddMessage = post("/api/messages", async (): Promise<void> => {
  messages.push("New message");
});

export const ReadMessages = get("/api/messages", async (): Promise<string[]> => messages);

// 2. A store: for all instances, and with a file behind it (`MINNOW_STORE`) for longer than the server lives.

const users = () => openStore("users");

/** Where nobody is there yet, somebody moves in. */
export const GetUsers = get("/api/users", async (): Promise<string[]> => {
  if (!(await users().has("ada"))) {
    await users().set("ada", "Ada Lovelace");
    await users().set("grace", "Grace Hopper");
  }
  const names: string[] = [];
  for (const key of await users().keys("")) names.push(await users().get<string>(key) ?? key);
  return names.sort();
});

/** Counts every call, also two at once. */
export const BroadcastMessage = post("/api/broadcast", async (): Promise<number> => await openStore("counters").increment("broadcasts"));

// 3. An extension: a value that belongs to one request, from its middleware to all that the request calls.

const visitor = new Extension<string>("nobody");

export const rememberVisitor: Middleware = async (next) => {
  visitor.value = request().headers.get("x-visitor") ?? "somebody";
  await next();
};

// 4. What never changes is a constant.

const STATE = { abc: 42 };

export const Stateful = post("/api/stateful", async (): Promise<string> => `abc: ${STATE.abc}, visitor: ${visitor.value}`);
