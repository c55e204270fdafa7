// The bare server that a page is measured against: `node bare.ts <page.json>`, address in PORT and HOST.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** A page as it came over the wire: the headers that the server itself does not add, and the body in base64. */
export interface SavedPage {
  status: number;
  headers: [name: string, value: string][];
  body: string;
}

const page = JSON.parse(readFileSync(process.argv[2] as string, "utf8")) as SavedPage;
const headers = page.headers.flat();
const body = Buffer.from(page.body, "base64");

createServer((_request, response) => {
  response.writeHead(page.status, headers);
  response.end(body);
}).listen(Number(process.env.PORT), process.env.HOST);
