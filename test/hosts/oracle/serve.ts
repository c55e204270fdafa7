// Serves an app with jco's glue and jco's WASI: `node serve.ts <dist>`, address in PORT and HOST. One instance a request.
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { loadShim } from "./shim.ts";
import { loadGlue } from "./transpile.ts";

const dist = process.argv[2] as string;
const instantiate = await loadGlue(readFileSync(join(dist, "app.wasm")), join(dist, "oracle"));
const shim = await loadShim();

const server = createServer((message, response) => {
  answer(message, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.listen(Number(process.env.PORT), process.env.HOST);

async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
  const answered = await shim.handle(await toRequest(message), await instantiate(shim.imports()));
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(message.method === "HEAD" ? undefined : Buffer.from(await answered.arrayBuffer()));
}

async function toRequest(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const { method = "GET", headers, url } = message;
  const bodied = method !== "GET" && method !== "HEAD";
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(bodied ? { body: Buffer.concat(chunks) } : {}),
  });
}
